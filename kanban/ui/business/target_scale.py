"""Where a target point is drawn, and which day and value lie under the mouse."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kanban.charts.scales import value_range
from kanban.domain.business.status import TrendPoint
from kanban.domain.business.values import TargetPoint

_BEFORE_DAYS: Final = 28
_AFTER_DAYS: Final = 84
_LOOK_BACK_DAYS: Final = 120
_ROOM: Final = 0.12
"""How much of the days that the points span is left free after the last one, to put another there."""
_WEEK: Final = 7
_STEPS_OVER_ALL: Final = 200
_FACTORS: Final = (1.0, 2.0, 5.0, 10.0)


@dataclass(frozen=True)
class TargetScale:
    """A plot of days and values over a rectangle of pixels, all edges included."""

    left: float
    top: float
    right: float
    bottom: float
    first: date
    last: date
    low: float
    high: float
    decimals: int

    @property
    def step(self) -> float:
        """By how much values are rounded under the mouse: a round number that is fine enough, but shown in full."""
        raw = (self.high - self.low) / _STEPS_OVER_ALL
        power = 10.0 ** math.floor(math.log10(raw))
        fine = next(power * factor for factor in _FACTORS if power * factor >= raw * (1 - 1e-9))
        return max(fine, 10.0**-self.decimals)

    def x(self, day: date) -> float:
        """Return how far to the right a day is."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return self.left + share * (self.right - self.left)

    def y(self, value: float) -> float:
        """Return how far down a value is."""
        return self.bottom - (value - self.low) / (self.high - self.low) * (self.bottom - self.top)

    def day_at(self, x: float) -> date:
        """Return the day next to a place, never outside."""
        share = (x - self.left) / max(self.right - self.left, 1.0)
        days = (self.last - self.first).days
        return self.first + timedelta(days=min(max(round(share * days), 0), days))

    def value_at(self, y: float) -> float:
        """Return the round value next to a place, never outside."""
        share = (self.bottom - y) / max(self.bottom - self.top, 1.0)
        value = self.low + min(max(share, 0.0), 1.0) * (self.high - self.low)
        return self.rounded(value)

    def rounded(self, value: float) -> float:
        """Return the round value next to a value."""
        return round(round(value / self.step) * self.step, 12) or 0.0


def scale_for(
    readings: Sequence[TrendPoint],
    points: Sequence[TargetPoint],
    today: date,
    decimals: int,
    edges: tuple[float, float, float, float],
) -> TargetScale:
    """Return the scale that shows all points, the readings since shortly before them, and today; `edges`: left, top, right, bottom."""
    days = [point.day for point in points]
    begin = min([*days, today - timedelta(days=_BEFORE_DAYS)])
    shown = [reading for reading in readings if reading.day >= begin - timedelta(days=_LOOK_BACK_DAYS)]
    first = min([begin, *(reading.day for reading in shown)])
    last = max([*days, today])
    if last <= today:
        last = today + timedelta(days=_AFTER_DAYS)
    last += timedelta(days=max(7, round((last - first).days * _ROOM)))
    values = [reading.value for reading in shown] + [point.value for point in points]
    low, high = value_range(min(values), max(values)) if values else (0.0, 100.0)
    room = (high - low) * _ROOM
    return TargetScale(*edges, first, last, low if low == 0 else low - room, high + room, decimals)


def point_after(
    points: Sequence[TargetPoint], chosen: int | None, today: date, scale: TargetScale
) -> TargetPoint | None:
    """Return a new point behind the chosen one (None: the last): half-way to the next, or a week later; None without a day between.

    The first point of all is put on today, in the middle of the scale.
    """
    if not points:
        return TargetPoint(today, scale.rounded((scale.low + scale.high) / 2))
    at = len(points) - 1 if chosen is None else chosen
    point = points[at]
    if at == len(points) - 1:
        return TargetPoint(point.day + timedelta(days=_WEEK), point.value)
    following = points[at + 1]
    between = (following.day - point.day).days // 2
    if not between:
        return None
    return TargetPoint(point.day + timedelta(days=between), scale.rounded((point.value + following.value) / 2))
