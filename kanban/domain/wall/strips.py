"""Which column and swimlane a piece of paper on the wall hangs in: strips between headers, and what lies doubtfully between them.

A piece belongs to the strip that holds its middle. It is between two where its paper crosses the border, for nobody hangs it
there without a reason; where it is not certain how the border runs, so is what lies near it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from kanban.domain.board import Column, Swimlane, WallAnchor, WallMemory
from kanban.domain.ids import ColumnId
from kanban.domain.wall.borders import Border, borders_of
from kanban.domain.wall.headers import HEADER, header_row, linked_anchors
from kanban.domain.wall.lanes import LaneStrip, lane_header_places, lane_strips, lanes_at
from kanban.domain.wall.model import CodeSighting, PhotoPlane, Point, SightingKind, WallReading
from kanban.domain.wall.row import SAME_MM, Row, Shown
from kanban.domain.wall.view import shows
from kanban.domain.wall.words import problems_of

__all__ = [
    "LaneStrip",
    "Strip",
    "columns_at",
    "columns_in_view",
    "in_columns",
    "linked_anchors",
    "open_columns",
    "shared_columns",
    "strip_at",
    "strips",
]

_USUAL_PAPER: Final = (105.0, 74.0)
_NEAR_SHARE: Final = 0.15
_HEADER_TOP_MM: Final = 39.2
"""From the middle of a header's code up to the edge of its paper."""
_OPEN_MM: Final = 400.0
"""Below the lowest header, at least so much belongs to a column whose lower end is not known."""
_BELOW_MM: Final = 150.0
"""So much bare wall below the lowest card says that no other hangs below it."""
_STEPS: Final = 7
_CUT: Final = 0.9
"""A card is cut by a border that takes more of it than its very edge."""
_MANY_CUT: Final = 3
_FEWER: Final = 2
_CERTAIN_MM: Final = 150.0
"""Where nothing tells how wide a column is, only so much beside its header is certainly it."""
_NEARBY: Final = 0.25
"""How far, in widths of a column, a border may be from where the headers let it seem."""


@dataclass(frozen=True)
class Strip:
    """The part of the wall that is a column, in mm. `bottom_mm` None: open.

    `left_id`, `right_id`: the columns beyond the borders (perhaps, where no photo shows their headers); None: none, the wall's
    columns end here. Within `left_doubt_mm` (and
    `right_doubt_mm`) of a border it is not certain on which side a place lies. `clear` False: nobody knows whether this is the
    column, for its header hangs elsewhere, too.
    """

    column_id: ColumnId
    left_mm: float
    right_mm: float
    top_mm: float
    bottom_mm: float | None = None
    left_id: ColumnId | None = None
    right_id: ColumnId | None = None
    left_doubt_mm: float = 0.0
    right_doubt_mm: float = 0.0
    clear: bool = True

    @property
    def width_mm(self) -> float:
        """From border to border."""
        return self.right_mm - self.left_mm


def strips(
    anchors: Sequence[WallAnchor], columns: Sequence[Column], memory: WallMemory | None = None
) -> tuple[Strip, ...]:
    """Return the wall's columns from left to right; with the anchors of a placed reading no memory is needed."""
    return _strips(header_row(anchors, columns, memory))


def _strips(row: Row) -> tuple[Strip, ...]:
    headers = row.headers
    if not headers:
        return ()
    left, inner, right = borders_of(row)
    lines: list[Border | None] = [None, *inner, None]
    made = []
    for place, header in enumerate(headers):
        one, two = lines[place], lines[place + 1]
        made.append(
            Strip(
                header.column_id,
                (left if place == 0 else header.x_mm - row.reach_mm) if one is None else one.x_mm,
                (right if place == len(headers) - 1 else header.x_mm + row.reach_mm) if two is None else two.x_mm,
                header.y_mm - _HEADER_TOP_MM,
                row.bottom_mm,
                row.gaps.beyond.get((place, -1)) if one is None else headers[place - 1].column_id,
                row.gaps.beyond.get((place, 1)) if two is None else headers[place + 1].column_id,
                _end_doubt(row, place, -1) if one is None else one.doubt_mm,
                _end_doubt(row, place, 1) if two is None else two.doubt_mm,
                not header.twice,
            )
        )
    return tuple(made)


def _end_doubt(row: Row, place: int, way: int) -> float:
    return max(row.reach_mm - _CERTAIN_MM, 0.0) if not row.usual_mm and (place, way) in row.gaps.beyond else 0.0


def open_columns(
    reading: WallReading, anchors: Sequence[WallAnchor], columns: Sequence[Column], memory: WallMemory | None
) -> Mapping[ColumnId, ColumnId]:
    """Return the columns of which nobody knows yet whether they share a header on the wall, and that header's column.

    Their own headers were never found, but may hang beside what the photos show. `anchors`: those of the reading, placed, and
    those remembered.
    """
    return header_row(anchors, columns, memory, _shown(reading)).gaps.maybe


def _shown(reading: WallReading) -> Shown:
    planes = [facts.plane for facts in reading.photos if facts.plane is not None]
    cards = (s.at_mm[0] for s in reading.sightings if s.kind is SightingKind.CARD and s.at_mm is not None)
    return Shown(lambda place: any(shows(plane, place) for plane in planes), tuple(cards))


def shared_columns(anchors: Sequence[WallAnchor], columns: Sequence[Column]) -> Mapping[ColumnId, tuple[ColumnId, ...]]:
    """Return for each header on the wall all board columns that it stands for: its own, and those after it without any header.

    `anchors`: those of a placed reading, with the ones that were filled in. Of some it may not be certain: see `open_columns`.
    """
    hanging = {anchor.number for anchor in anchors if anchor.kind == HEADER}
    shared: dict[ColumnId, tuple[ColumnId, ...]] = {}
    header: ColumnId | None = None
    for column in sorted(columns, key=lambda column: (column.position, column.id)):
        if column.removed:
            continue
        if column.id in hanging:
            header = column.id
            shared[header] = (header,)
        elif header is not None:
            shared[header] += (column.id,)
    return shared


def strip_at(place: Point, wall: Sequence[Strip]) -> Strip | None:
    """The column at a place on the wall in mm, however near to its border; None: no column is there."""
    x, y = place
    for strip in wall:
        if (
            strip.left_mm <= x < strip.right_mm
            and strip.top_mm <= y
            and (strip.bottom_mm is None or y <= strip.bottom_mm)
        ):
            return strip
    return None


def columns_at(place: Point, paper_mm: tuple[float, float], wall: Sequence[Strip]) -> tuple[ColumnId, ...]:
    """The column of a piece of paper by its middle: one, the two that it hangs between, or none."""
    strip = strip_at(place, wall)
    if strip is None:
        return _just_outside(place, paper_mm, wall)
    widths = {one.column_id: one.width_mm for one in wall}
    sides = (
        (place[0] - strip.left_mm, strip.left_id, strip.left_doubt_mm),
        (strip.right_mm - place[0], strip.right_id, strip.right_doubt_mm),
    )
    doubtful = []
    for off, other, doubt in sides:
        if other is not None and other != strip.column_id:
            near = min(_NEAR_SHARE * min(strip.width_mm, widths.get(other, strip.width_mm)), paper_mm[0] / 2) + doubt
            if off < near:
                doubtful.append((off - near, other))
    if not strip.clear:
        return ()
    if not doubtful:
        return (strip.column_id,)
    other = min(doubtful)[1]
    if any(one.column_id == other and not one.clear for one in wall):
        return ()
    return (strip.column_id, other) if other == strip.right_id else (other, strip.column_id)


def _just_outside(place: Point, paper_mm: tuple[float, float], wall: Sequence[Strip]) -> tuple[ColumnId, ...]:
    """A paper whose middle is a little beyond the wall's outer limit still hangs in the outermost column, or crosses its border."""
    reach = paper_mm[0] / 2
    for strip in wall:
        near = min(_NEAR_SHARE * strip.width_mm, reach)
        inside = strip_at((min(max(place[0], strip.left_mm), strip.right_mm - 1e-6), place[1]), (strip,))
        if inside is None or not strip.clear:
            continue
        if 0 <= strip.left_mm - place[0] <= near:
            return (strip.column_id,) if strip.left_id is None else (strip.left_id, strip.column_id)
        if 0 <= place[0] - strip.right_mm <= near:
            return (strip.column_id,) if strip.right_id is None else (strip.column_id, strip.right_id)
    return ()


def in_columns(
    reading: WallReading, columns: Sequence[Column], lanes: Sequence[Swimlane], memory: WallMemory | None
) -> WallReading:
    """Return the reading with each sighting's columns and lanes, with the anchors that were filled in, and what is odd."""
    reading = replace(reading, anchors=(*reading.anchors, *_further_headers(reading)))
    row = header_row(reading.anchors, columns, memory, _shown(reading))
    lane_row = lane_header_places(reading.anchors, lanes, memory)
    wall = _doubted(_strips(row), reading.sightings)
    rows = lane_strips(lane_row, [header.y_mm for header in row.headers])
    told = tuple(header.anchor for header in row.headers if header.anchor is not None)
    told += tuple(header.anchor for header in lane_row if header.anchor is not None)
    taken = {(anchor.kind, anchor.number) for anchor in reading.anchors}
    filled = tuple(anchor for anchor in told if (anchor.kind, anchor.number) not in taken)
    return replace(
        reading,
        sightings=tuple(_placed(sighting, wall, rows) for sighting in reading.sightings),
        anchors=(*reading.anchors, *filled),
        filled_in=(*reading.filled_in, *filled),
        problems=(*reading.problems, *problems_of(row, columns, reading)),
    )


def _further_headers(reading: WallReading) -> tuple[WallAnchor, ...]:
    """Headers that hang at a second place."""
    known = [(anchor.number, anchor.x_mm, anchor.y_mm) for anchor in reading.anchors if anchor.kind == HEADER]
    further = []
    for sighting in reading.sightings:
        if sighting.kind is SightingKind.HEADER and sighting.at_mm is not None:
            x, y = sighting.at_mm
            if all(n != sighting.number or abs(x - a) > SAME_MM or abs(y - b) > SAME_MM for n, a, b in known):
                known.append((sighting.number, x, y))
                further.append(WallAnchor(HEADER, sighting.number, x, y))
    return tuple(further)


def _doubted(wall: Sequence[Strip], sightings: Sequence[CodeSighting]) -> tuple[Strip, ...]:
    """Doubt a border that cuts through cards as far as the place nearby that cuts the fewest: people may see it there."""
    papers = [
        (s.at_mm[0], (s.paper_mm or _USUAL_PAPER)[0] / 2 * _CUT)
        for s in sightings
        if s.at_mm is not None and s.kind is SightingKind.CARD
    ]
    doubted = list(wall)
    for place, (one, two) in enumerate(pairwise(wall)):
        if one.right_id != two.column_id:
            continue
        reach = _NEARBY * min(one.width_mm, two.width_mm)
        cut = {
            off: sum(abs(x - one.right_mm - off) < half for x, half in papers)
            for step in range(-_STEPS, _STEPS + 1)
            for off in (reach * step / _STEPS,)
        }
        least = min(cut.values())
        if cut[0.0] >= _MANY_CUT and cut[0.0] - least >= _FEWER:
            more = min(abs(off) for off, count in cut.items() if count <= least + 1)
            doubted[place] = replace(doubted[place], right_doubt_mm=max(one.right_doubt_mm, more))
            doubted[place + 1] = replace(doubted[place + 1], left_doubt_mm=max(two.left_doubt_mm, more))
    return tuple(doubted)


def _placed(sighting: CodeSighting, wall: Sequence[Strip], rows: Sequence[LaneStrip]) -> CodeSighting:
    if sighting.at_mm is None or sighting.kind not in (SightingKind.CARD, SightingKind.UNREAD):
        return sighting
    paper = sighting.paper_mm or _USUAL_PAPER
    found = columns_at(sighting.at_mm, paper, wall)
    return replace(sighting, columns=found, lanes=lanes_at(sighting.at_mm[1], paper[1], rows) if found else ())


def columns_in_view(reading: WallReading, wall: Sequence[Strip]) -> frozenset[ColumnId]:
    """Return the columns of which at least one photo shows most: only there is a card missing that was not seen."""
    planes = [facts.plane for facts in reading.photos if facts.plane is not None]
    lowest = max((s.at_mm[1] for s in reading.sightings if s.at_mm is not None), default=0.0)
    return frozenset(strip.column_id for strip in wall if strip.clear and _mostly_shown(strip, planes, lowest))


def _mostly_shown(strip: Strip, planes: Sequence[PhotoPlane], lowest: float) -> bool:
    bottom = strip.bottom_mm if strip.bottom_mm is not None else max(lowest + _BELOW_MM, strip.top_mm + _OPEN_MM)
    shown = total = 0
    for right in range(_STEPS):
        for down in range(_STEPS):
            x = strip.left_mm + strip.width_mm * (right + 0.5) / _STEPS
            y = strip.top_mm + (bottom - strip.top_mm) * (down + 0.5) / _STEPS
            total += 1
            shown += any(shows(plane, (x, y)) for plane in planes)
    return shown >= total * 0.9
