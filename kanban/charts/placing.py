"""Where labels go so that none covers another: beside lines from top to bottom, and at days in rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


def spread(wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Return middles near the wanted ones, in the same order, so that boxes of these heights do not overlap.

    `wanted` from top to bottom; they stay between `top` and `bottom` as long as there is room for all of them.
    """
    places: list[float] = []
    edge = top
    for middle, height in zip(wanted, heights, strict=True):
        place = max(middle, edge + height / 2)
        places.append(place)
        edge = place + height / 2
    edge = bottom
    for index in range(len(places) - 1, -1, -1):
        places[index] = min(places[index], edge - heights[index] / 2)
        edge = places[index] - heights[index] / 2
    if places and places[0] < top + heights[0] / 2:  # more than there is room for: close up from the top
        edge = top
        for index, height in enumerate(heights):
            places[index] = edge + height / 2
            edge += height
    return places


@dataclass(frozen=True)
class Placed:
    """Where a label at a day goes: its row, the left edge of its text, and how much room the text has."""

    row: int
    left: float
    room: float


def rows_of(
    places: Sequence[float], widths: Sequence[float], edges: tuple[float, float], rows: int, mark: float
) -> list[Placed]:
    """Return a place for each label; `edges`: the left and right one of the room; `mark` is the width of the sign before the text, which stands on the label's own place.

    A text goes to the right of its sign, in the first row where it fits whole, else where it has most room; near the right edge to
    the left of it, if it fits there. `places` from left to right.
    """
    left, right = edges
    ends = [left] * rows
    found: list[Placed] = []
    for index, (place, width) in enumerate(zip(places, widths, strict=True)):
        following = places[index + 1 :]
        best: Placed | None = None
        for row in range(rows):
            if ends[row] > place - mark / 2:
                continue
            limit = right if rows > 1 or not following else min(right, following[0] - mark)
            begin = place + mark * 0.8
            room = limit - begin
            if room < width and place - mark * 0.8 - width >= ends[row]:
                best = Placed(row, place - mark * 0.8 - width, width)
                break
            if best is None or room > best.room:
                best = Placed(row, begin, max(0.0, min(room, width)))
            if best.room >= width:
                break
        best = best or Placed(rows - 1, place + mark * 0.8, 0.0)
        found.append(best)
        ends[best.row] = max(ends[best.row], max(place + mark / 2, best.left + best.room) + mark * 0.5)
    return found


def merged(places: Sequence[float], width: Callable[[list[int]], float]) -> list[list[int]]:
    """Return the indices of places (from left to right) in groups, so that no label of a group covers the next one.

    `width` says how wide the label of a group gets; it stands on the middle of its places.
    """
    groups: list[list[int]] = []
    for index in range(len(places)):
        groups.append([index])
        while len(groups) > 1 and _covers(places, groups[-2], groups[-1], width):
            newest = groups.pop()
            groups[-1] += newest
    return groups


def middle_of(places: Sequence[float], group: Sequence[int]) -> float:
    """Return where the label of a group stands."""
    return sum(places[index] for index in group) / len(group)


def _covers(places: Sequence[float], left: list[int], right: list[int], width: Callable[[list[int]], float]) -> bool:
    apart = middle_of(places, right) - middle_of(places, left)
    return apart < (width(left) + width(right)) / 2
