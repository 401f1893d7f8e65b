"""Which headers hang on the wall, and where those hang that no photo shows: remembered, or told from their neighbours."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median
from typing import Final

from kanban.domain.board import Column, WallAnchor, WallMemory
from kanban.domain.card_code import CORNERS
from kanban.domain.ids import ColumnId
from kanban.domain.wall.row import FARTHEST_MM, FITS, SAME_MM, Header, Row, Shown, far, gaps_of

HEADER: Final = "header"
CORNER: Final = "corner"
LANE: Final = "lane"
_LEFT: Final = tuple(number for number, name in enumerate(CORNERS) if name.endswith("L"))
_RIGHT: Final = tuple(number for number, name in enumerate(CORNERS) if name.endswith("R"))
CORNER_HALF_MM: Final = 52.5
"""From a corner marker's middle to the edge of its paper."""
_OFF_ROW_MM: Final = 260.0


@dataclass
class _Known:
    """What is at hand while the row is put together."""

    order: Mapping[ColumnId, int]
    headers: list[Header] = field(default_factory=list)
    apart: list[ColumnId] = field(default_factory=list)

    @property
    def missing(self) -> list[ColumnId]:
        here = {header.column_id for header in self.headers}
        return [column for column in self.order if column not in here]


def header_row(
    anchors: Sequence[WallAnchor],
    columns: Sequence[Column],
    memory: WallMemory | None,
    shown: Shown | None = None,
) -> Row:
    """Put the row of headers together: those seen, those remembered, those that a gap between true neighbours tells of.

    `shown`: what the photos show; None: nobody knows.
    """
    ordered = sorted(
        (column for column in columns if not column.removed), key=lambda column: (column.position, column.id)
    )
    known = _Known({column.id: place for place, column in enumerate(ordered)})
    hung = () if memory is None else memory.anchors
    _take(known, anchors)
    _remember(known, anchors, hung)
    known.headers.sort(key=lambda header: header.x_mm)
    sides = _sides(anchors, hung)
    remembered = {ColumnId(anchor.number) for anchor in hung if anchor.kind == HEADER}
    usual = _usual_distance(known.headers, known.order)
    _fill_gaps(known, usual)
    _fill_ends(known, usual, sides)
    headers = tuple(sorted(known.headers, key=lambda header: header.x_mm))
    row = Row(headers, usual or _remembered_distance(headers, remembered), *sides, tuple(known.apart))
    return replace(row, gaps=gaps_of(row, list(known.order), remembered, shown))


def linked_anchors(anchors: Sequence[WallAnchor], memory: WallMemory | None) -> tuple[WallAnchor, ...]:
    """Return the anchors that are to be remembered: without those of photos that share nothing with what is known of the wall.

    Where nothing is known of it, those of the photos with most of them.
    """
    hung = () if memory is None else memory.anchors
    groups: list[list[WallAnchor]] = []
    end: float | None = None
    for anchor in sorted((*anchors, *hung), key=lambda anchor: anchor.x_mm):
        if end is None or anchor.x_mm - end > FARTHEST_MM:
            groups.append([])
        groups[-1].append(anchor)
        end = anchor.x_mm
    known = {(anchor.kind, anchor.number, anchor.x_mm, anchor.y_mm) for anchor in hung}
    kept = [group for group in groups if any((a.kind, a.number, a.x_mm, a.y_mm) in known for a in group)]
    chosen = {id(anchor) for group in kept or [max(groups, key=len, default=[])] for anchor in group}
    return tuple(anchor for anchor in anchors if id(anchor) in chosen)


def _take(known: _Known, anchors: Sequence[WallAnchor]) -> None:
    """Take the headers that were seen: the same name in one place is one, and far from the row it is none."""
    seen: dict[ColumnId, list[tuple[float, float]]] = {}
    for anchor in anchors:
        column = ColumnId(anchor.number)
        if anchor.kind == HEADER and column in known.order:
            places = seen.setdefault(column, [])
            if all(abs(anchor.x_mm - x) > SAME_MM or abs(anchor.y_mm - y) > SAME_MM for x, y in places):
                places.append((anchor.x_mm, anchor.y_mm))
    enough = 3
    heights = [y for places in seen.values() for _, y in places]
    if len(heights) >= enough:
        level = median(heights)
        for column, places in seen.items():
            near = [place for place in places if abs(place[1] - level) <= _OFF_ROW_MM]
            if len(near) < len(places):
                known.apart.append(column)
            seen[column] = near
    every = sorted((x, column) for column, places in seen.items() for x, _ in places)
    for column, places in seen.items():
        rank = [place for place, (_, name) in enumerate(every) if name == column]
        twice = bool(rank) and rank[-1] - rank[0] >= len(rank)
        known.headers += [Header(column, x, y, twice=twice) for x, y in places]


def _remember(known: _Known, anchors: Sequence[WallAnchor], remembered: Sequence[WallAnchor]) -> None:
    """Fill in headers that hung here before, moved like what hangs beside them."""
    moves = moved_since(anchors, remembered)
    usual = (median(x for _, x, _ in moves), median(y for _, _, y in moves)) if moves else (0.0, 0.0)
    missing = set(known.missing)
    for anchor in remembered:
        column = ColumnId(anchor.number)
        if anchor.kind != HEADER or column not in missing:
            continue
        missing.discard(column)
        beside = _moved_beside(anchor.x_mm, [(x, dx) for x, dx, _ in moves])
        x, y = anchor.x_mm + beside, anchor.y_mm + usual[1]
        now = WallAnchor(HEADER, anchor.number, x, y)
        known.headers.append(Header(column, x, y, abs(beside - usual[0]), anchor=now, remembered=True))


def moved_since(anchors: Sequence[WallAnchor], remembered: Sequence[WallAnchor]) -> list[tuple[float, float, float]]:
    """For each anchor that hangs and is remembered: its remembered x, and how far it moved to the right and down."""
    before = {(anchor.kind, anchor.number): anchor for anchor in remembered}
    pairs = [(before.get((anchor.kind, anchor.number)), anchor) for anchor in anchors]
    return [(old.x_mm, new.x_mm - old.x_mm, new.y_mm - old.y_mm) for old, new in pairs if old is not None]


def _moved_beside(x_mm: float, moves: Iterable[tuple[float, float]]) -> float:
    """How far the nearest neighbours moved on both sides, in proportion to their nearness."""
    ordered = sorted(moves)
    left = [move for move in ordered if move[0] <= x_mm]
    right = [move for move in ordered if move[0] > x_mm]
    if not left or not right:
        return (left[-1] if left else right[0])[1] if ordered else 0.0
    (x0, move0), (x1, move1) = left[-1], right[0]
    return move0 + (move1 - move0) * (x_mm - x0) / (x1 - x0)


def _usual_distance(headers: Sequence[Header], order: Mapping[ColumnId, int]) -> float:
    """The distance between headers of columns that are neighbours on the board; 0 when no two such are known."""
    beside = [
        two.x_mm - one.x_mm
        for one, two in pairwise(headers)
        if abs(order[two.column_id] - order[one.column_id]) == 1 and two.x_mm - one.x_mm > SAME_MM and not far(one, two)
    ]
    return median(beside) if beside else 0.0


def _remembered_distance(headers: Sequence[Header], remembered: AbstractSet[ColumnId]) -> float:
    """The distance between headers that earlier photos showed beside each other; 0 when there are none."""
    beside = [
        two.x_mm - one.x_mm
        for one, two in pairwise(headers)
        if {one.column_id, two.column_id} <= remembered and two.x_mm - one.x_mm > SAME_MM and not far(one, two)
    ]
    return median(beside) if beside else 0.0


def _sides(
    anchors: Sequence[WallAnchor], remembered: Sequence[WallAnchor]
) -> tuple[float | None, float | None, float | None]:
    """The outer edges of the corner markers at the left, right and bottom; remembered ones where none is seen."""
    moves = moved_since(anchors, remembered)
    dx = median(x for _, x, _ in moves) if moves else 0.0
    dy = median(y for _, _, y in moves) if moves else 0.0
    corners = {
        anchor.number: (anchor.x_mm + dx, anchor.y_mm + dy) for anchor in remembered if anchor.kind == CORNER
    } | {anchor.number: (anchor.x_mm, anchor.y_mm) for anchor in anchors if anchor.kind == CORNER}
    left = [corners[number][0] for number in _LEFT if number in corners]
    right = [corners[number][0] for number in _RIGHT if number in corners]
    low = [corners[number][1] for number, name in enumerate(CORNERS) if name.startswith("B") and number in corners]
    return (
        min(left) - CORNER_HALF_MM if left else None,
        max(right) + CORNER_HALF_MM if right else None,
        max(low) + CORNER_HALF_MM if low else None,
    )


def _fill_gaps(known: _Known, usual: float) -> None:
    """Between two headers, with room for exactly the columns that the board has between them."""
    if usual <= 0:
        return
    ids = list(known.order)
    missing = set(known.missing)
    for one, two in zip(known.headers[:], known.headers[1:], strict=False):
        between = ids[known.order[one.column_id] + 1 : known.order[two.column_id]]
        steps = len(between) + 1
        gap = two.x_mm - one.x_mm
        if not between or not missing.issuperset(between) or one.twice or two.twice:
            continue
        if abs(gap / usual - steps) < FITS:
            for step, column in enumerate(between, start=1):
                share = step / steps
                y = one.y_mm + (two.y_mm - one.y_mm) * share
                known.headers.append(_told(column, one.x_mm + gap * share, y, abs(gap - usual * steps) / 2))


def _fill_ends(known: _Known, usual: float, sides: tuple[float | None, float | None, float | None]) -> None:
    """At an end, with room for the columns that the board has there between the last header and the corner markers."""
    if usual <= 0 or not known.headers:
        return
    ids = list(known.order)
    missing = set(known.missing)
    headers = sorted(known.headers, key=lambda header: header.x_mm)
    first, last = headers[0], headers[-1]
    before = ids[: known.order[first.column_id]][::-1]
    after = ids[known.order[last.column_id] + 1 :]
    for header, absent, edge, way in ((first, before, sides[0], -1), (last, after, sides[1], 1)):
        if edge is None or not absent or not missing.issuperset(absent) or header.twice:
            continue
        room = (edge - header.x_mm) * way
        if abs(room / usual - len(absent) - 0.5) < FITS:
            width = room / (len(absent) + 0.5)
            known.headers += [
                _told(column, header.x_mm + way * width * step, header.y_mm, abs(width - usual) * step / 2)
                for step, column in enumerate(absent, start=1)
            ]


def _told(column: ColumnId, x_mm: float, y_mm: float, doubt_mm: float) -> Header:
    return Header(column, x_mm, y_mm, doubt_mm, anchor=WallAnchor(HEADER, int(column), x_mm, y_mm))
