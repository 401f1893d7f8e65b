"""Where the borders between columns run, as far as the headers (and corner markers) tell.

A header hangs about in the middle of its column. Two estimates are made: halfway between neighbouring headers, which is right for
columns of equal width, and the borders for which each header hangs in the middle and widths change as little as can be. Where
they disagree, the border is doubtful; so it is where the distances of the headers show that widths differ.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from kanban.domain.wall.row import Header, Row, far

_HEADER_OFF_MM: Final = 12.0
_WIDTH_OFF_MM: Final = 120.0
_SIDE_OFF_MM: Final = 40.0
_WIDER: Final = 1.1
_HEADER_HALF_MM: Final = 60.0
_NARROW_MM: Final = 300.0
"""The least width of a column when nothing tells the usual one."""


@dataclass(frozen=True)
class Border:
    """A vertical line; on which side a place nearer than `doubt_mm` lies is not certain."""

    x_mm: float
    doubt_mm: float = 0.0


def borders_of(row: Row) -> tuple[float, list[Border | None], float]:
    """Return the left limit, the borders between neighbouring headers (None: they are no neighbours), and the right limit."""
    headers = row.headers
    inner: list[Border | None] = []
    start = 0
    last = len(headers) - 1
    left_mm = None if (0, -1) in row.gaps.beyond else row.left_mm
    right_mm = None if (last, 1) in row.gaps.beyond else row.right_mm
    for place in range(len(headers)):
        apart = place < last and far(headers[place], headers[place + 1])
        if place == last or apart or place in row.gaps.unclear:
            sides = (left_mm if start == 0 else None, right_mm if place == last else None)
            inner += _between(row, headers[start : place + 1], sides)
            if place < last:
                inner.append(None if apart else _somewhere(row, headers[place], headers[place + 1]))
            start = place + 1
    left = _limit(row, headers[0].x_mm, inner[0] if inner else None, left_mm, -1)
    right = _limit(row, headers[-1].x_mm, inner[-1] if inner else None, right_mm, 1)
    return left, inner, right


def _somewhere(row: Row, one: Header, two: Header) -> Border:
    """A border in a gap in which other columns may hang: only half a column beside each header is certain."""
    gap = two.x_mm - one.x_mm
    return _border(one, two, (one.x_mm + two.x_mm) / 2, (gap - (row.usual_mm or _NARROW_MM)) / 2)


def _border(one: Header, two: Header, x_mm: float, doubt_mm: float) -> Border:
    most = max((two.x_mm - one.x_mm) / 2 - _HEADER_HALF_MM, 0.0)
    return Border(x_mm, min(doubt_mm + (one.doubt_mm + two.doubt_mm) / 2, most))


def _between(row: Row, headers: Sequence[Header], sides: tuple[float | None, float | None]) -> list[Border]:
    gaps = [two.x_mm - one.x_mm for one, two in pairwise(headers)]
    centred = _centred(row, headers, _telling(gaps, sides))
    borders = []
    for place, (one, two) in enumerate(pairwise(headers)):
        middle = (one.x_mm + two.x_mm) / 2
        other = centred[place + 1]
        beside = gaps[max(place - 1, 0) : place + 2]
        doubt = max(abs(other - middle), (max(beside) - min(beside)) / 2)
        borders.append(_border(one, two, (middle + other) / 2, doubt))
    return borders


def _telling(gaps: Sequence[float], sides: tuple[float | None, float | None]) -> tuple[float | None, float | None]:
    """The corner markers that tell where the outer columns end: these must seem wider by their headers, too.

    Most hang them somewhere beyond. Of two columns, both corners together say more than either.
    """
    wide = [None not in sides] * 2
    if len(gaps) > 1:
        wide = [gaps[0] > gaps[1] * _WIDER, gaps[-1] > gaps[-2] * _WIDER]
    return sides[0] if wide[0] else None, sides[1] if wide[1] else None


def _centred(row: Row, headers: Sequence[Header], sides: tuple[float | None, float | None]) -> list[float]:
    """The borders, with both outer ones, from which each header is as far on its left as on its right."""
    count = len(headers) + 1
    rows: list[tuple[dict[int, float], float]] = []
    for place, header in enumerate(headers):
        rows.append(({place: 0.5 / _HEADER_OFF_MM, place + 1: 0.5 / _HEADER_OFF_MM}, header.x_mm / _HEADER_OFF_MM))
    for place in range(count - 2):
        share = 1 / _WIDTH_OFF_MM
        rows.append(({place: share, place + 1: -2 * share, place + 2: share}, 0.0))
    for place, side in ((0, sides[0]), (count - 1, sides[1])):
        beside = headers[0] if place == 0 else headers[-1]
        if side is not None and abs(side - beside.x_mm) < (row.usual_mm or 2 * row.reach_mm):
            rows.append(({place: 1 / _SIDE_OFF_MM}, side / _SIDE_OFF_MM))
    normal = [[1e-12 if i == j else 0.0 for j in range(count)] for i in range(count)]
    right = [0.0] * count
    for terms, target in rows:
        for i, one in terms.items():
            right[i] += one * target
            for j, two in terms.items():
                normal[i][j] += one * two
    return _solved(normal, right)


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a small symmetric positive system."""
    count = len(right)
    for column in range(count):
        for below in range(column + 1, count):
            share = matrix[below][column] / matrix[column][column]
            for k in range(column, count):
                matrix[below][k] -= share * matrix[column][k]
            right[below] -= share * right[column]
    solution = [0.0] * count
    for place in range(count - 1, -1, -1):
        known = sum(matrix[place][k] * solution[k] for k in range(place + 1, count))
        solution[place] = (right[place] - known) / matrix[place][place]
    return solution


def _limit(row: Row, header: float, inner: Border | None, side: float | None, way: int) -> float:
    """The outer limit: as far from the header as the inner border, but not beyond the corner markers if these are near."""
    half = abs(inner.x_mm - header) - inner.doubt_mm if inner is not None else row.reach_mm
    room = (side - header) * way if side is not None else half
    if side is not None and half * 0.5 < room < half * 2.0:
        half = room
    return header + way * half
