"""Which WIP limits a change broke, and how a broken one is told."""

from collections import Counter

from PySide6.QtCore import QCoreApplication

from kanban.domain.board import Board
from kanban.domain.events import ItemAdded, ItemEdited, ItemMoved
from kanban.domain.ids import ItemId
from kanban.domain.limits import BrokenLimit, Counting, Limited, LimitKind
from kanban.domain.operations import Change
from kanban.ui.requirements.board_grid import BoardGrid


def broken_by(board: Board, grid: BoardGrid, change: Change) -> tuple[BrokenLimit, ...]:
    """Return the broken limits that count an item since this change, and did not before. Board and grid have taken it over."""
    counting = Counting(board)
    if not counting.limits:
        return ()
    before: dict[ItemId, frozenset[Limited]] = {}
    for event in change.events:
        if isinstance(event, ItemAdded):
            before.setdefault(event.item.id, frozenset())
        elif isinstance(event, ItemMoved | ItemEdited) and event.item_id not in before:
            item = board.items.get(event.item_id)
            place = event.before if isinstance(event, ItemMoved) else item.place if item is not None else None
            owners = event.before.owners if isinstance(event, ItemEdited) else item.details.owners if item else ()
            before[event.item_id] = counting.limits_on(place, owners)
    entered = {
        limited
        for item_id, known in before.items()
        for limited in counting.limits_on_item(board.items.get(item_id)) - known
    }
    return counting.broken(Counter({limited: _count(grid, counting, limited) for limited in entered}), entered)


def _count(grid: BoardGrid, counting: Counting, limited: Limited) -> int:
    """Return how many cards a limit counts: by the cells, which know it without looking at each card."""
    if limited.kind is LimitKind.PERSON:
        owned = (item for item in counting.board.items.values() if limited.id in item.details.owners)
        return sum(limited in counting.limits_on_item(item) for item in owned)
    counts = {key: cell.cards.count for key, cell in grid.cells.items()}
    if limited.kind is LimitKind.LANE:
        return sum(
            n for key, n in counts.items() if key.swimlane_id == limited.id and key.column_id in counting.in_progress
        )
    spared = counting.expedite
    return sum(
        n for key, n in counts.items() if key.column_id == limited.id and (spared is None or key.swimlane_id != spared)
    )


def limit_words(broken: BrokenLimit) -> str:
    """Return a broken limit in words."""
    if broken.kind is LimitKind.PERSON:
        text = QCoreApplication.translate("CardCommands", "{name}: {count} cards in work, limit {limit}")
        return text.format(name=broken.name, count=broken.count, limit=broken.limit)
    text = QCoreApplication.translate("CardCommands", "{column}: {count} cards, limit {limit}")
    return text.format(column=broken.name, count=broken.count, limit=broken.limit)
