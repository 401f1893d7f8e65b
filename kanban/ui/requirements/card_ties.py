"""Which cards wait for which: an item that is finished, archived or gone holds up nobody any more."""

from collections.abc import Collection, Iterable

from kanban.domain.board import Board, WorkItem
from kanban.domain.ids import ColumnId, ItemId


class CardTies:
    """The dependencies of one board, in both directions. `finished`: the columns in which items hold up nobody."""

    def __init__(self, board: Board, finished: Collection[ColumnId]) -> None:
        self._board = board
        self._finished = finished
        self._waiting: dict[ItemId, set[ItemId]] = {}
        self._known: dict[ItemId, tuple[ItemId, ...]] = {}
        for item in board.items.values():
            if item.details.blocked_by:
                self._note(item)

    def _note(self, item: WorkItem) -> None:
        self._known[item.id] = item.details.blocked_by
        for blocker in item.details.blocked_by:
            self._waiting.setdefault(blocker, set()).add(item.id)

    def update(self, item_ids: Iterable[ItemId]) -> set[ItemId]:
        """Take over what happened to items; return the others that are tied to them, before or now."""
        ids, others = set(item_ids), set[ItemId]()
        for item_id in ids:
            for blocker in self._known.pop(item_id, ()):
                self._waiting[blocker].discard(item_id)
                others.add(blocker)
            item = self._board.items.get(item_id)
            if item is not None and item.details.blocked_by:
                self._note(item)
                others.update(item.details.blocked_by)
            others |= self._waiting.get(item_id, set())
        return others - ids

    def holds_up(self, item_id: ItemId) -> bool:
        """Say whether an item is still to be finished."""
        item = self._board.items.get(item_id)
        return (
            item is not None and item.on_board and item.place is not None and item.place.column_id not in self._finished
        )

    def waits_for(self, item: WorkItem) -> list[WorkItem]:
        """Return the items that must be finished before this one and are not; none for one that is finished itself."""
        if not item.details.blocked_by or not self.holds_up(item.id):
            return []
        return [self._board.items[blocker] for blocker in item.details.blocked_by if self.holds_up(blocker)]

    def held_up(self, item: WorkItem) -> list[WorkItem]:
        """Return the items that wait for this one, by their numbers; none once it is finished."""
        waiting = self._waiting.get(item.id)
        if not waiting or not self.holds_up(item.id):
            return []
        found = (self._board.items[other] for other in waiting if other in self._board.items and self.holds_up(other))
        return sorted(found, key=lambda other: other.number)
