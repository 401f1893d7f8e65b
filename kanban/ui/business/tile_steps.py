"""Where the arrows lead from one tile to the next."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QAbstractItemView

from kanban.ui.business.tile_plan import Box

_Action = QAbstractItemView.CursorAction


def neighbour(cells: Sequence[Box], firsts: Sequence[int], row: int, action: _Action) -> int:
    """Return the tile to go to from one; -1 when there is none at all. `firsts`: where groups begin; pages go from group to group."""
    if not cells:
        return -1
    if not 0 <= row < len(cells):
        return 0
    last = len(cells) - 1
    ways: dict[_Action, Callable[[], int]] = {
        _Action.MoveLeft: lambda: _beside(cells, row, -1),
        _Action.MoveRight: lambda: _beside(cells, row, 1),
        _Action.MoveUp: lambda: _across(cells, row, -1),
        _Action.MoveDown: lambda: _across(cells, row, 1),
        _Action.MoveHome: lambda: 0,
        _Action.MoveEnd: lambda: last,
        _Action.MovePageDown: lambda: next((first for first in firsts if first > row), last),
        _Action.MovePageUp: lambda: next((first for first in reversed(firsts) if first < row), 0),
        _Action.MoveNext: lambda: min(row + 1, last),
        _Action.MovePrevious: lambda: max(row - 1, 0),
    }
    return ways[action]()


def _beside(cells: Sequence[Box], row: int, way: int) -> int:
    """Return the nearest tile in the same line; at the end of the line the next one in the order."""
    here = cells[row]
    line = [
        (abs(box.left - here.left), place)
        for place, box in enumerate(cells)
        if box.top == here.top and (box.left - here.left) * way > 0
    ]
    if line:
        return min(line)[1]
    return min(max(row + way, 0), len(cells) - 1)


def _across(cells: Sequence[Box], row: int, way: int) -> int:
    """Return the tile of the next line above or below that is nearest."""
    here = cells[row]
    beyond = [
        (abs(box.top - here.top), abs(box.left - here.left), place)
        for place, box in enumerate(cells)
        if (box.top - here.top) * way > 0
    ]
    return min(beyond)[2] if beyond else row
