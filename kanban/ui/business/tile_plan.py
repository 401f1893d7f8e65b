"""Where headings and tiles stand: groups on shelves, every tile of one size, as large as the space lets them all be."""

from collections.abc import Sequence
from math import ceil
from typing import Final, NamedTuple

IDEAL_WIDTH: Final = 300
IDEAL_HEIGHT: Final = 204
"""Of a tile at scale 1, in design pixels."""
LEAST_WIDTH: Final = 172
LEAST_HEIGHT: Final = 108
ROW_LEAST_WIDTH: Final = 260
ROW_WIDTH: Final = 440
ROW_LEAST_HEIGHT: Final = 26
ROW_HEIGHT: Final = 32
ROW_MOST_HEIGHT: Final = 46
HEADING_HEIGHT: Final = 38
HEADING_TALL: Final = 56
"""Of headings in two lines."""
HEADING_NARROW: Final = 470
"""With less width, headings have two lines."""


class Box(NamedTuple):
    """A rectangle in real pixels, from the top left of all that is shown."""

    left: int
    top: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        """The first line below it."""
        return self.top + self.height


class Plan(NamedTuple):
    """The places of all headings and tiles, in their order. `dense`: tiles are rows. `height` may be more than the space has."""

    dense: bool
    columns: int
    cell: tuple[int, int]
    headings: tuple[Box, ...]
    cells: tuple[Box, ...]
    height: int


class _Group(NamedTuple):
    """A group on a shelf: how many tiles it has, its first column, and how many columns it takes."""

    tiles: int
    left: int
    wide: int


class _Shelf(NamedTuple):
    rows: int
    groups: list[_Group]


class _Space(NamedTuple):
    """The space there is, and the pixels of a design pixel; with headings or without."""

    width: int
    height: int
    px: float
    headed: bool

    def head(self, shelves: "Sequence[_Shelf]", across: int) -> int:
        """Return how high headings are: the same for all, as the narrowest needs it."""
        if not self.headed or not shelves:
            return 0
        narrowest = min(group.wide for shelf in shelves for group in shelf.groups) * across
        return round((HEADING_TALL if narrowest < HEADING_NARROW * self.px else HEADING_HEIGHT) * self.px)


def plan_of(counts: Sequence[int], width: int, height: int, px: float = 1.0, *, headed: bool = False) -> Plan:
    """Return where groups of so many tiles go in a space; `px`: how many pixels a design pixel has; `headed`: with headings.

    Tiles become smaller until all can be seen, then rows; rows that are still too many go on below.
    """
    space = _Space(width, height, px, headed)
    tiles = _largest(counts, space, (LEAST_WIDTH, LEAST_HEIGHT), IDEAL_WIDTH / IDEAL_HEIGHT)
    if tiles is not None:
        return _placed(*tiles, space, dense=False)
    rows = _largest(counts, space, (ROW_LEAST_WIDTH, ROW_LEAST_HEIGHT), ROW_WIDTH / ROW_HEIGHT)
    if rows is not None:
        shelves, (across, down) = rows
        return _placed(shelves, (across, int(min(down, ROW_MOST_HEIGHT * px))), space, dense=True)
    columns = max(1, int(width // (ROW_WIDTH * px)))
    return _placed(_shelves(counts, columns), (width // columns, round(ROW_HEIGHT * px)), space, dense=True)


def _largest(
    counts: Sequence[int], space: _Space, least: tuple[int, int], shape: float
) -> tuple[list[_Shelf], tuple[int, int]] | None:
    """Return the shelves on which cells come out largest, measured by a shape (width by height), and the size of a cell."""
    best: tuple[list[_Shelf], tuple[int, int]] | None = None
    most, total = 0.0, sum(counts)
    least_width, least_height = least[0] * space.px, least[1] * space.px
    for columns in range(1, max(1, min(total, int(space.width // least_width))) + 1):
        shelves = _shelves(counts, columns)
        lines, across = max(1, sum(shelf.rows for shelf in shelves)), space.width // columns
        down = (space.height - space.head(shelves, across) * len(shelves)) // lines
        size = min(across / shape, down)
        roomy = across >= least_width and down >= least_height
        if size > most and (roomy or total <= 1):
            most, best = size, (shelves, (across, down))
    return best


def _shelves(counts: Sequence[int], columns: int) -> list[_Shelf]:
    """Put groups beside one another in their order as long as they fit; one that is too wide for a line gets several."""
    shelves: list[_Shelf] = []
    for count in counts:
        if shelves:
            rows, groups = shelves[-1]
            used, wide = groups[-1].left + groups[-1].wide, ceil(count / rows)
            if used + wide <= columns:
                groups.append(_Group(count, used, wide))
                continue
        rows = max(1, ceil(count / columns))
        shelves.append(_Shelf(rows, [_Group(count, 0, max(1, ceil(count / rows)))]))
    return shelves


def _placed(shelves: Sequence[_Shelf], cell: tuple[int, int], space: _Space, *, dense: bool) -> Plan:
    across, down = cell
    head = space.head(shelves, across)
    headings: list[Box] = []
    cells: list[Box] = []
    top = columns = 0
    for shelf in shelves:
        for group in shelf.groups:
            columns = max(columns, group.left + group.wide)
            if head:
                headings.append(Box(group.left * across, top, group.wide * across, head))
            for place in range(group.tiles):
                row, column = divmod(place, group.wide)
                cells.append(Box((group.left + column) * across, top + head + row * down, across, down))
        top += head + shelf.rows * down
    return Plan(dense, columns, cell, tuple(headings), tuple(cells), top)
