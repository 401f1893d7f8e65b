"""The swimlanes of the wall: strips between lane headers, which hang at the left of their row.

Some hang them in the middle of the row, some at its top; the distance from the column headers to the first of them tells which,
and where it does not, what lies between both borders is doubtful.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from kanban.domain.board import Swimlane, WallAnchor, WallMemory
from kanban.domain.ids import SwimlaneId
from kanban.domain.wall.headers import LANE, moved_since

_ABOVE_MM: Final = 39.2
"""From the middle of a header's code up to the edge of its paper."""
_BELOW_MM: Final = 108.8
_TO_MIDDLE_MM: Final = 34.8
_NEAR_SHARE: Final = 0.15
_ALONE_MM: Final = 400.0
"""How high a lane is taken to be when nothing tells it."""
_CLOSE_MM: Final = 60.0
_FITS: Final = 0.2
_CROSSES: Final = 0.75
"""A card is between two lanes when its middle is nearer to the border than this share of its height: more than half, for
nobody draws these borders."""


@dataclass(frozen=True)
class LaneHeader:
    """A swimlane's header. `follows`: the lane before it on the board hangs right above it (or it is the first).

    `anchor`: set when it was filled in from memory.
    """

    lane_id: SwimlaneId
    y_mm: float
    follows: bool = True
    last: bool = True
    anchor: WallAnchor | None = None


@dataclass(frozen=True)
class LaneStrip:
    """The part of the wall that is a lane, in mm; None: open at that end. Doubts as in a column's strip."""

    lane_id: SwimlaneId
    top_mm: float | None
    bottom_mm: float | None
    top_doubt_mm: float = 0.0
    bottom_doubt_mm: float = 0.0


def lane_header_places(
    anchors: Sequence[WallAnchor], lanes: Sequence[Swimlane], memory: WallMemory | None
) -> tuple[LaneHeader, ...]:
    """Return the lanes' headers from the top, those that are not seen from memory. None seen: none, the wall shows no lanes."""
    order = [lane.id for lane in sorted(lanes, key=lambda lane: (lane.position, lane.id)) if not lane.removed]
    seen = {SwimlaneId(anchor.number): anchor for anchor in anchors if anchor.kind == LANE}
    places = {lane: (seen[lane].y_mm, False, seen[lane].x_mm) for lane in order if lane in seen}
    remembered = () if memory is None else memory.anchors
    moves = moved_since(anchors, remembered)
    right, down = (median(move[axis] for move in moves) if moves else 0.0 for axis in (1, 2))
    for anchor in remembered:
        lane = SwimlaneId(anchor.number)
        if anchor.kind == LANE and lane in order and lane not in places:
            places[lane] = (anchor.y_mm + down, True, anchor.x_mm + right)
    hanging = sorted(places, key=lambda lane: places[lane][0])
    headers = []
    for place, lane in enumerate(hanging):
        y, told, x = places[lane]
        index = order.index(lane)
        before = order[index - 1] if index else None
        follows = before is None if place == 0 else before == hanging[place - 1]
        filled = WallAnchor(LANE, int(lane), x, y) if told else None
        headers.append(LaneHeader(lane, y, follows, index == len(order) - 1, filled))
    return tuple(headers)


def lane_strips(headers: Sequence[LaneHeader], column_headers_mm: Sequence[float]) -> tuple[LaneStrip, ...]:
    """Return the lanes from the top. `column_headers_mm`: heights of the column headers' codes."""
    if not headers:
        return ()
    steps = [two.y_mm - one.y_mm for one, two in itertools.pairwise(headers)]
    height = median(steps) if steps else _ALONE_MM
    start = median(column_headers_mm) + _BELOW_MM if column_headers_mm else None
    share, doubt = _how_hung(headers[0], start, height)
    lines: list[tuple[float | None, float]] = [_upper(headers[0], start, height)]
    for one, two in itertools.pairwise(headers):
        halfway, above = (one.y_mm + two.y_mm) / 2 + _TO_MIDDLE_MM, two.y_mm - _ABOVE_MM
        border = halfway + (above - halfway) * share
        gap = two.y_mm - one.y_mm
        unsure = abs(above - halfway) * doubt if two.follows else gap / 2
        lines.append((border, unsure))
    open_end = headers[-1].last or len(headers) == 1
    lines.append((None if open_end else headers[-1].y_mm + height / 2 + _TO_MIDDLE_MM, 0.0))
    return tuple(
        LaneStrip(header.lane_id, lines[place][0], lines[place + 1][0], lines[place][1], lines[place + 1][1])
        for place, header in enumerate(headers)
    )


def _how_hung(first: LaneHeader, start: float | None, height: float) -> tuple[float, float]:
    """Where the border runs between "halfway" (0) and "at the next one's upper edge" (1), and how far both ways it may."""
    if start is None or not first.follows:
        return 0.5, 0.5
    at_top = abs(first.y_mm - _ABOVE_MM - start) < _CLOSE_MM
    in_middle = abs(first.y_mm + _TO_MIDDLE_MM - start - height / 2) < _FITS * height
    if at_top == in_middle:
        return 0.5, 0.5
    return (0.85, 0.15) if at_top else (0.0, 0.0)


def _upper(first: LaneHeader, start: float | None, height: float) -> tuple[float | None, float]:
    """The first lane reaches up to the column headers, unless another lane has room between."""
    upper = first.y_mm - _ABOVE_MM
    if first.follows and (start is None or upper - start < 0.75 * height):
        return None, 0.0
    return upper - (0.0 if first.follows else height / 4), 0.0


def lanes_at(y_mm: float, paper_height_mm: float, lanes: Sequence[LaneStrip]) -> tuple[SwimlaneId, ...]:
    """The lane of a piece of paper by the height of its middle: one, the two that it hangs between, or none."""
    for place, lane in enumerate(lanes):
        if (lane.top_mm is not None and y_mm < lane.top_mm) or (lane.bottom_mm is not None and y_mm >= lane.bottom_mm):
            continue
        if place > 0 and lane.top_mm is not None:
            near = _near(lanes[place - 1], lane, paper_height_mm) + lane.top_doubt_mm
            if y_mm - lane.top_mm < near:
                return lanes[place - 1].lane_id, lane.lane_id
        if place + 1 < len(lanes) and lane.bottom_mm is not None:
            near = _near(lane, lanes[place + 1], paper_height_mm) + lane.bottom_doubt_mm
            if lane.bottom_mm - y_mm < near:
                return lane.lane_id, lanes[place + 1].lane_id
        return (lane.lane_id,)
    return ()


def _near(upper: LaneStrip, lower: LaneStrip, paper_height_mm: float) -> float:
    """So near to the border a piece of paper crosses it; less where a lane is low."""
    heights = [
        lane.bottom_mm - lane.top_mm
        for lane in (upper, lower)
        if lane.top_mm is not None and lane.bottom_mm is not None
    ]
    return min([paper_height_mm * _CROSSES, *(_NEAR_SHARE * height for height in heights)])
