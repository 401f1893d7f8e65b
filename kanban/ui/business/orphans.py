"""The requirements that are for no goal, counted along with what happens to cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kanban.domain.business import aims
from kanban.domain.ids import ItemId
from kanban.ui.bridge import Bridge

if TYPE_CHECKING:
    from kanban.domain.operations import Change


class Orphans:
    """Their ids. All cards are looked at once, then those that an event is about."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._found: set[ItemId] | None = None

    @property
    def ids(self) -> frozenset[ItemId]:
        """The cards."""
        if self._found is None:
            self._found = set(aims.without_goal(self._bridge.board))
        return frozenset(self._found)

    def forget(self) -> None:
        """Look at all cards again."""
        self._found = None

    def take(self, change: Change) -> bool:
        """Look at what a change touched; say whether it may have changed the cards."""
        from kanban.domain.events import BoardEvent, ReadingEvent

        if self._found is None:
            return True
        board, before, finished = self._bridge.board, set(self._found), None
        for event in change.events:
            if isinstance(event, ReadingEvent):
                continue
            if isinstance(event, BoardEvent):
                self._found = None
                return True
            finished = board.finished_columns() if finished is None else finished
            item = board.items.get(event.item_id)
            self._found.discard(event.item_id)
            if item is not None and item.on_board and aims.lacks_goal(board, item, finished):
                self._found.add(event.item_id)
        return self._found != before
