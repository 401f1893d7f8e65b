"""The lines of a small chart, worked out once and painted at any size: everything lies between 0 and 1, the top being 0."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF

from kanban.domain.business.status import TrendPoint
from kanban.domain.business.values import Cadence

_GAP_DAYS: Final = {Cadence.DAILY: 4, Cadence.WEEKLY: 15, Cadence.MONTHLY: 63}
"""Readings further apart than this are not joined: the line must not invent what was not read."""
_HEADROOM: Final = 0.08


class TrendShape(NamedTuple):
    """What is drawn: `runs` of readings, the `grounds` below them, single readings (`alone`), the newest one (`end`), the target.

    `low` and `high` are the lowest and the highest value; above the highest and below the lowest there is `room`.
    """

    low: float
    high: float
    room: float
    target: QPolygonF
    runs: tuple[QPolygonF, ...]
    grounds: tuple[QPolygonF, ...]
    alone: tuple[QPointF, ...]
    end: QPointF | None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return self.end is None and self.target.isEmpty()


def shape_of(
    trend: Sequence[TrendPoint], line: Sequence[TrendPoint], days: tuple[date, date], cadence: Cadence
) -> TrendShape:
    """Return the lines for readings and for what is expected, between two days."""
    values = [point.value for point in (*trend, *line)]
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    room = (high - low) * _HEADROOM or abs(high) * _HEADROOM or 1.0
    first, length, whole = days[0].toordinal(), max(1, (days[1] - days[0]).days), high - low + 2 * room

    def at(point: TrendPoint) -> QPointF:
        return QPointF((point.day.toordinal() - first) / length, (high + room - point.value) / whole)

    runs, grounds, alone = [], [], []
    end = None
    for run in _runs(trend, _GAP_DAYS[cadence]):
        places = [at(point) for point in run]
        end = places[-1]
        if len(places) == 1:
            alone.append(end)
            continue
        runs.append(QPolygonF(places))
        grounds.append(QPolygonF([QPointF(places[0].x(), 1.0), *places, QPointF(end.x(), 1.0)]))
    target = QPolygonF([at(point) for point in line])
    return TrendShape(low, high, room / whole, target, tuple(runs), tuple(grounds), tuple(alone), end)


def _runs(points: Sequence[TrendPoint], gap_days: int) -> Iterator[list[TrendPoint]]:
    """Yield the readings in runs that may be joined by a line."""
    run = list(points[:1])
    for left, right in pairwise(points):
        if (right.day - left.day).days > gap_days:
            yield run
            run = []
        run.append(right)
    if run:
        yield run
