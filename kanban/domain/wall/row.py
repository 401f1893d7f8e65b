"""The row of column headers on the wall, and what its gaps leave open.

The board may have columns for which no header was found. Such a column either goes under the header before it, as the wall may have
fewer headers than the board has columns, or its own header hangs where nobody saw it. Where it is certain that there is no room for
another header, it is the first; else it is left open.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final

from kanban.domain.board import WallAnchor
from kanban.domain.ids import ColumnId
from kanban.domain.wall.model import Point

SAME_MM: Final = 60.0
"""Codes with one name that are nearer to each other are one piece of paper."""
FITS: Final = 0.3
"""How far, in columns, a gap may be from the room that headers need."""
FARTHEST_MM: Final = 2500.0
"""Headers farther apart are no neighbours: they were seen on photos that share nothing, and nobody knows what hangs between."""
_USUAL_MM: Final = 450.0
"""How wide a column is taken to be when a single header is all there is."""
_BEYOND: Final = 1.5
"""From a header in the middle of its column to the far end of the next one, in columns."""
_NEXT: Final = 0.55
_NEAR: Final = 3.0
"""A card so many columns beside an outermost header hangs in another column."""
_HEADER_HALF_MM: Final = 60.0
_STEPS: Final = 8


@dataclass(frozen=True)
class Shown:
    """What photos show: whether a place on the wall (mm), and how far to the right cards hang."""

    place: Callable[[Point], bool]
    cards_mm: tuple[float, ...] = ()


@dataclass(frozen=True)
class Header:
    """A column's header at one place. `doubt_mm`: how uncertain its place is; 0 where it was seen.

    `twice`: the same header hangs elsewhere, too, with others between, so that nobody knows which one counts.
    """

    column_id: ColumnId
    x_mm: float
    y_mm: float
    doubt_mm: float = 0.0
    twice: bool = False
    anchor: WallAnchor | None = None
    """Set when it was filled in."""
    remembered: bool = False


@dataclass(frozen=True)
class Gaps:
    """What may hang where no header was found.

    `unclear`: pairs of neighbours (by the place of the left one) with a gap in which headers may be missing. `beyond`: the column
    that may hang beside an outermost header (its place; -1 left of it, 1 right of it). `maybe`: each column that may go under a
    header, or may have one of its own; and that header's column.
    """

    unclear: frozenset[int] = frozenset()
    beyond: Mapping[tuple[int, int], ColumnId] = field(default_factory=dict)
    maybe: Mapping[ColumnId, ColumnId] = field(default_factory=dict)


@dataclass(frozen=True)
class Row:
    """The headers from left to right, and what is odd about them.

    `left_mm`, `right_mm`: the outer edges of the corner markers on each side, if any. `bottom_mm` likewise. `apart`: headers that
    do not hang in the row. `usual_mm`: the distance between neighbours; 0 when nothing tells it.
    """

    headers: tuple[Header, ...]
    usual_mm: float
    left_mm: float | None = None
    right_mm: float | None = None
    bottom_mm: float | None = None
    apart: tuple[ColumnId, ...] = ()
    gaps: Gaps = field(default_factory=Gaps)

    @property
    def reach_mm(self) -> float:
        """Half the usual width of a column."""
        return (self.usual_mm or _USUAL_MM) / 2


def far(one: Header, two: Header) -> bool:
    """Say whether two headers beside each other in the row are no neighbours."""
    return two.x_mm - one.x_mm > FARTHEST_MM


def gaps_of(row: Row, order: Sequence[ColumnId], remembered: Collection[ColumnId], shown: Shown | None) -> Gaps:
    """Return what may hang where no header was found.

    `order`: the board's columns. `remembered`: those whose headers hung on earlier photos. `shown` None: nobody knows what the
    photos show.
    """
    hanging = {header.column_id for header in row.headers}
    unclear: set[int] = set()
    beyond: dict[tuple[int, int], ColumnId] = {}
    maybe: dict[ColumnId, ColumnId] = {}
    last = len(row.headers) - 1
    for place, header in enumerate(row.headers):
        at = order.index(header.column_id)
        after = _until(order[at + 1 :], hanging)
        before = _until(order[:at][::-1], hanging)
        if place < last and not far(header, row.headers[place + 1]):
            if after and not _closed(row, place, remembered, shown):
                unclear.add(place)
                maybe |= dict.fromkeys(after, header.column_id)
        elif after and not _ends(row, place, 1, shown):
            beyond[place, 1] = after[0]
            maybe |= dict.fromkeys(after, header.column_id)
        elif place < last and at + 1 < len(order):
            beyond[place, 1] = order[at + 1]
        if place > 0 and not far(row.headers[place - 1], header):
            continue
        if before and not _ends(row, place, -1, shown):
            beyond[place, -1] = before[0]
            if len(before) == at:
                maybe |= dict.fromkeys(before, header.column_id)
        elif place > 0 and at > 0:
            beyond[place, -1] = order[at - 1]
    return Gaps(frozenset(unclear), beyond, maybe)


def _until(columns: Sequence[ColumnId], hanging: Collection[ColumnId]) -> list[ColumnId]:
    """The columns before the first whose header hangs."""
    return list(takewhile(lambda column: column not in hanging, columns))


def _closed(row: Row, place: int, remembered: Collection[ColumnId], shown: Shown | None) -> bool:
    """Say whether no other header hangs between two neighbours: there is no room, or earlier photos showed none either."""
    one, two = row.headers[place], row.headers[place + 1]
    if row.usual_mm > 0:
        return two.x_mm - one.x_mm <= row.usual_mm * (1 + FITS)
    return {one.column_id, two.column_id} <= set(remembered) and _shown(one, two.x_mm, two.y_mm, shown)


def _ends(row: Row, place: int, way: int, shown: Shown | None) -> bool:
    """Say whether the wall ends beside an outermost header: its corner markers leave no room, or the photos show bare wall.

    Cards beyond its own column hang in another one, whatever became of that one's header.
    """
    header = row.headers[place]
    if row.usual_mm <= 0:
        return False
    if shown is not None and any(_NEXT < (x - header.x_mm) * way / row.usual_mm < _NEAR for x in shown.cards_mm):
        return False
    edge = row.left_mm if way < 0 else row.right_mm
    if edge is not None and -SAME_MM < (edge - header.x_mm) * way < row.usual_mm * (_BEYOND - FITS):
        return True
    reach = row.usual_mm * (1 + FITS) + _HEADER_HALF_MM
    return shown is not None and _shown(header, header.x_mm + way * reach, header.y_mm, shown)


def _shown(header: Header, x_mm: float, y_mm: float, shown: Shown | None) -> bool:
    """Say whether the photos show the wall from a header to another place, so that a header there would have been seen."""
    shares = (step / _STEPS for step in range(_STEPS + 1))
    places = ((header.x_mm + (x_mm - header.x_mm) * s, header.y_mm + (y_mm - header.y_mm) * s) for s in shares)
    return shown is None or all(shown.place(place) for place in places)
