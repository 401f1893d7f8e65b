"""Where the cards of a whole board stand on one picture, or on pages, in the design pixels of the window's scale."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from kanban.domain.board import Board, Column, WorkItem
from kanban.domain.ids import ColumnId, ItemId, SwimlaneId
from kanban.ui import theme
from kanban.ui.requirements.board_places import lanes_shown
from kanban.ui.requirements.cell_model import CellKey

DONE_MOST: Final = 100
"""So many of the newest cards a finished column shows, as on the board."""
COLUMN_MOST: Final = 500
_WIDE: Final = 1.5
"""How much wider than high a picture should at least be; long columns are laid in several rows of cards for it."""
_ROWS_MOST: Final = 12


@dataclass(frozen=True)
class Spot:
    """A card and where it stands."""

    item_id: ItemId
    x: int
    y: int


@dataclass
class ColumnBox:
    """A column of a picture: its place, how many rows of cards it has side by side, and how many cards are not shown."""

    column: Column
    count: int
    rows: int = 1
    x: int = 0
    width: int = 0
    left_out: int = 0


@dataclass
class LaneBox:
    """A swimlane of a picture (None: the unnamed one) and where it begins and ends."""

    lane_id: SwimlaneId | None
    y: int = 0
    height: int = 0


@dataclass
class Layout:
    """A board laid out as one picture."""

    width: int = 0
    height: int = 0
    columns: list[ColumnBox] = field(default_factory=list)
    lanes: list[LaneBox] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)


@dataclass
class Strip:
    """A row of cards of one column on a page: its cards from top to bottom with their places below the strip's top."""

    column: Column
    count: int
    begins: bool
    spots: list[tuple[ItemId, int]] = field(default_factory=list)
    lanes: list[tuple[SwimlaneId | None, int]] = field(default_factory=list)
    left_out: int = 0


@dataclass(frozen=True)
class Sizes:
    """Lengths of a picture in real pixels of the window's scale."""

    card: int
    gap: int
    margin: int
    title: int
    head: int
    lane: int

    @classmethod
    def of_theme(cls, gap: int) -> Sizes:
        """Return the lengths for the scale in force; `gap`: between two cards."""
        return cls(theme.px(270), gap, theme.px(20), theme.px(64), theme.px(46), theme.px(30))


Height = Callable[[ItemId], int]
Cells = dict[tuple[SwimlaneId | None, ColumnId], list[WorkItem]]


def shown_cards(board: Board) -> tuple[Cells, dict[ColumnId, int]]:
    """Return the cards of each cell from top to bottom, and how many of each column are left out because they are too many."""
    cells: Cells = defaultdict(list)
    taken: dict[ColumnId, int] = defaultdict(int)
    left: dict[ColumnId, int] = defaultdict(int)
    finished = board.finished_columns()
    lanes = {lane.id for lane in board.shown_swimlanes()}
    for item in board.ordered_cards():
        if item.place is None:
            continue
        column_id = item.place.column_id
        lane_id = item.place.swimlane_id if item.place.swimlane_id in lanes else None
        if taken[column_id] >= (DONE_MOST if column_id in finished else COLUMN_MOST):
            left[column_id] += 1
            continue
        taken[column_id] += 1
        cells[lane_id, column_id].append(item)
    return cells, left


def lay_out(board: Board, sizes: Sizes, height_of: Height) -> Layout:
    """Lay a board out as one picture that is wider than high, if it can be."""
    cells, left = shown_cards(board)
    counts: dict[ColumnId, int] = defaultdict(int, left)
    for (_, column_id), items in cells.items():
        counts[column_id] += len(items)
    columns = [ColumnBox(c, counts[c.id], left_out=left[c.id]) for c in board.shown_columns()]
    lanes = _lanes(board, cells)
    made = _placed(columns, lanes, cells, sizes, height_of)
    while made.width < _WIDE * made.height:
        longest = max(columns, key=lambda box: _length(box, cells, height_of))
        if longest.rows >= _ROWS_MOST or _length(longest, cells, height_of) <= sizes.head * 4:
            break
        longest.rows += 1
        made = _placed(columns, lanes, cells, sizes, height_of)
    return made


def _lanes(board: Board, cells: Cells) -> list[LaneBox]:
    """Return the swimlanes in the order of the screen."""
    return [LaneBox(lane_id) for lane_id in lanes_shown(board, (CellKey(column, lane) for lane, column in cells))]


def _length(box: ColumnBox, cells: Cells, height_of: Height) -> int:
    """Return how long a column's cards are, in as many rows as it has."""
    whole = sum(
        height_of(item.id) for (_, column_id), items in cells.items() if column_id == box.column.id for item in items
    )
    return whole // box.rows


def _placed(
    columns: Sequence[ColumnBox], lanes: Sequence[LaneBox], cells: Cells, sizes: Sizes, height_of: Height
) -> Layout:
    """Return the places of everything, columns having the rows that they have."""
    made = Layout(columns=list(columns), lanes=list(lanes))
    x = sizes.margin
    for box in columns:
        box.x, box.width = x, box.rows * (sizes.card + sizes.gap) + sizes.gap
        x += box.width + sizes.gap
    y = sizes.margin + sizes.title + sizes.head
    named = [lane.lane_id for lane in lanes] != [None]
    for lane in lanes:
        lane.y = y
        begin = y + (sizes.lane if named else 0) + sizes.gap
        ends = [begin + sizes.head]
        ends += [
            _stack(made, box, cells.get((lane.lane_id, box.column.id), ()), begin, sizes=sizes, height_of=height_of)
            for box in columns
        ]
        y = max(ends) + sizes.gap
        lane.height = y - lane.y
    more = sizes.lane if any(box.left_out for box in columns) else 0
    made.width, made.height = x - sizes.gap + sizes.margin, y + more + sizes.margin
    return made


def _stack(
    made: Layout, box: ColumnBox, items: Sequence[WorkItem], begin: int, *, sizes: Sizes, height_of: Height
) -> int:
    """Place the cards of a cell, row of cards beside row of cards, and return where the longest one ends."""
    whole = sum(height_of(item.id) + sizes.gap for item in items)
    most = whole / box.rows
    row, y, lowest = 0, begin, begin
    for item in items:
        height = height_of(item.id) + sizes.gap
        if row < box.rows - 1 and y > begin and y - begin + height / 2 > most:
            row, y = row + 1, begin
        made.spots.append(Spot(item.id, box.x + sizes.gap + row * (sizes.card + sizes.gap), y))
        y += height
        lowest = max(lowest, y)
    return lowest


def lay_out_pages(board: Board, sizes: Sizes, height_of: Height, room: tuple[int, int]) -> list[list[Strip]]:
    """Return the strips of each page, from left to right; no card is cut. `room`: a page's width and height below its title."""
    cells, left = shown_cards(board)
    lanes = [lane.lane_id for lane in _lanes(board, cells)]
    strips: list[Strip] = []
    for column in board.shown_columns():
        strips += _strips(
            column, [(lane_id, cells.get((lane_id, column.id), [])) for lane_id in lanes], sizes, height_of, room[1]
        )
        strips[-1].left_out = left[column.id]
        for strip in strips:
            if strip.column is column:
                strip.count += left[column.id]
    each = max(1, (room[0] + sizes.gap) // (sizes.card + 2 * sizes.gap + sizes.gap))
    return [strips[at : at + each] for at in range(0, len(strips), each)]


def _strips(
    column: Column,
    cells: Sequence[tuple[SwimlaneId | None, Sequence[WorkItem]]],
    sizes: Sizes,
    height_of: Height,
    room: int,
) -> list[Strip]:
    count = sum(len(items) for _, items in cells)
    lanes = [lane_id for lane_id, _ in cells] != [None]
    strips = [Strip(column, count, begins=True)]
    y = sizes.head + sizes.gap
    for lane_id, items in cells:
        for number, item in enumerate(items):
            named = lanes and (number == 0 or not strips[-1].spots)
            need = height_of(item.id) + sizes.gap + (sizes.lane if named else 0)
            if y + need > room and strips[-1].spots:
                strips.append(Strip(column, count, begins=False))
                y = sizes.head + sizes.gap
                named = lanes
            if named:
                strips[-1].lanes.append((lane_id, y))
                y += sizes.lane
            strips[-1].spots.append((item.id, y))
            y += height_of(item.id) + sizes.gap
    return strips
