"""Natural process limits of a series: what is its usual noise, and what is a signal (XmR chart; flow-metrics.md 2.6).

The rules, in one place:

* The mean of the baseline ± 2.660 times the mean of its moving ranges are the natural process limits; 3.268 times that mean is the
  upper limit of the ranges. Nothing is rounded; figures closer than a billionth of their size count as equal.
* A moving range is the difference between two neighbours in the sequence of readings, however many days lie between them: a gap
  is not filled.
* The baseline is the period that somebody set, else the first 20 points. Under 10 points the limits are provisional (`few`).
  They stay as they are until the baseline is moved: then points from its first day on are judged by the new limits, and the
  points before keep those of the first 20 points before that day.
* A lower limit below 0 means nothing for a figure that cannot be negative: it is None, and no rule about the lower limits holds
  (a long run below the mean is still a signal). A figure can be negative when one of its points is: a profit, a temperature, a score
  from -100 to 100. Then the lower limit stands wherever it is.
* A cumulative metric is looked at by what was added per period: the limits of a running total say nothing. What was added over
  several periods is shared out among them (`increments`).

Source: Wheeler, Understanding Variation; 2.660 = 3 / 1.128 and 3.268 are the constants for ranges of two.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from itertools import groupby, pairwise
from statistics import fmean
from typing import Final, NamedTuple

from kanban.domain.business.periods import PeriodClock
from kanban.domain.business.status import TrendPoint
from kanban.domain.business.values import Metric, Reading

BASELINE: Final = 20
"""How many points the baseline has when nobody set a period."""
FEW: Final = 10
_LIMIT_FACTOR: Final = 2.660
_RANGE_FACTOR: Final = 3.268
_SIGMA_FACTOR: Final = 1.128
_RUN: Final = 8
_TWO: Final = 2
_SAME: Final = 1e-9


class Rule(StrEnum):
    """Why something is a signal.

    A point outside a limit; 8 in a row on one side of the mean; 2 of 3 points beyond 2 sigma, 4 of 5 beyond 1 sigma on one side.
    """

    OUTSIDE = "outside"
    RUN_OF_8 = "run_of_8"
    TWO_OF_THREE = "two_of_three"
    FOUR_OF_FIVE = "four_of_five"


USUAL_RULES: Final = (Rule.OUTSIDE, Rule.RUN_OF_8)


class Limits(NamedTuple):
    """The natural process limits. `lower` None: the figure cannot be that low.

    `first`, `last`: the first and last day of the `n` points of the baseline.
    """

    mean: float
    mean_range: float
    upper: float
    lower: float | None
    range_limit: float
    first: date
    last: date
    n: int

    @property
    def few(self) -> bool:
        """Whether the baseline has too few points to be relied on."""
        return self.n < FEW

    @property
    def sigma(self) -> float:
        """The standard deviation that the moving ranges stand for."""
        return self.mean_range / _SIGMA_FACTOR


class Signal(NamedTuple):
    """Something that noise does not explain. `high`: above the mean.

    `day` is when the rule was first met; `since` and `until` are the first and last day of the points that meet it together (all
    three the same for a point outside).
    """

    day: date
    rule: Rule
    high: bool
    since: date
    until: date


class Stretch(NamedTuple):
    """Points in a row that are judged by the same limits, and what they tell."""

    points: tuple[TrendPoint, ...]
    limits: Limits
    signals: tuple[Signal, ...]


def limits(points: Sequence[TrendPoint], first: date | None = None, last: date | None = None) -> Limits | None:
    """Return the limits of points in the order of their days; None where the baseline has fewer than two points.

    The baseline are the points from `first` to `last`, both included. Without a `last` it ends with the 20th point, without a `first`
    it begins with the first one.
    """
    base = [point for point in points if (first is None or point.day >= first) and (last is None or point.day <= last)]
    base = base[:BASELINE] if last is None else base
    if len(base) < _TWO:
        return None
    mean, mean_range = fmean(point.value for point in base), fmean(moving_ranges(base))
    lower: float | None = mean - _LIMIT_FACTOR * mean_range
    if lower is not None and lower < 0 and all(point.value >= 0 for point in points):
        lower = None
    upper = mean + _LIMIT_FACTOR * mean_range
    return Limits(mean, mean_range, upper, lower, _RANGE_FACTOR * mean_range, base[0].day, base[-1].day, len(base))


def moving_ranges(points: Sequence[TrendPoint]) -> tuple[float, ...]:
    """Return by how much each point but the first differs from its neighbour before it, never below 0."""
    return tuple(abs(right.value - left.value) for left, right in pairwise(points))


def signals(points: Sequence[TrendPoint], limits: Limits, rules: Sequence[Rule] = USUAL_RULES) -> tuple[Signal, ...]:
    """Return what the points tell, judged by the limits, in the order of days. A long run is one signal."""
    found = [signal for rule in rules for signal in _FINDERS[rule](points, limits)]
    return tuple(sorted(found, key=lambda signal: (signal.day, list(Rule).index(signal.rule))))


def series_of(metric: Metric, readings: Sequence[Reading], today: date | None = None) -> tuple[TrendPoint, ...]:
    """Return what is judged: the readings, or what was added per period where the metric is cumulative.

    `readings` as `Board.current_readings` gives them. With `today`, a period that still runs is left out: it is not all there yet.
    """
    over = [reading for reading in readings if today is None or reading.period < today]
    if metric.cumulative:
        return increments(metric, over)
    return tuple(TrendPoint(reading.period, reading.value) for reading in over)


def increments(metric: Metric, readings: Sequence[Reading]) -> tuple[TrendPoint, ...]:
    """Return what was added per period, from each reading to the next, on the day of the later one.

    Where periods lie between them without a reading, it is the mean of these periods. Weekends count as days of a daily metric only
    if some reading was taken on one (`kanban.domain.business.periods`).
    """
    clock = PeriodClock(metric.cadence, readings)
    return tuple(
        TrendPoint(right.period, (right.value - left.value) / max(clock.between(left.period, right.period), 1))
        for left, right in pairwise(readings)
    )


def limits_of(metric: Metric, readings: Sequence[Reading], today: date | None = None) -> Limits | None:
    """Return the limits that hold for a metric's newest points; see `series_of` and `limits`."""
    return limits(series_of(metric, readings, today), metric.limits_from, metric.limits_to)


def stretches(metric: Metric, readings: Sequence[Reading], today: date | None = None) -> tuple[Stretch, ...]:
    """Return a metric's points with the limits that judge them and their signals, oldest first; () without limits.

    Points before a baseline that was moved to later keep the limits that they had before, if there were any.
    """
    points = series_of(metric, readings, today)
    newest = limits(points, metric.limits_from, metric.limits_to)
    if newest is None:
        return ()
    begins = metric.limits_from or newest.first
    before = tuple(point for point in points if point.day < begins)
    oldest = limits(before)
    if oldest is None:
        return (Stretch(points, newest, signals(points, newest)),)
    if oldest.lower is None and any(point.value < 0 for point in points):
        oldest = oldest._replace(lower=oldest.mean - _LIMIT_FACTOR * oldest.mean_range)
    since = points[len(before) :]
    return Stretch(before, oldest, signals(before, oldest)), Stretch(since, newest, signals(since, newest))


def _outside(points: Sequence[TrendPoint], limits: Limits) -> Iterator[Signal]:
    for point in points:
        high = _side(point.value, limits.upper) > 0
        if high or (limits.lower is not None and _side(point.value, limits.lower) < 0):
            yield Signal(point.day, Rule.OUTSIDE, high, point.day, point.day)


def _runs(points: Sequence[TrendPoint], limits: Limits) -> Iterator[Signal]:
    for side, run in groupby(points, key=lambda point: _side(point.value, limits.mean)):
        days = [point.day for point in run]
        if side and len(days) >= _RUN:
            yield Signal(days[_RUN - 1], Rule.RUN_OF_8, side > 0, days[0], days[-1])


def _some_of(
    rule: Rule, wanted: int, of: int, sigmas: float
) -> Callable[[Sequence[TrendPoint], Limits], Iterator[Signal]]:
    """Return what finds `wanted` of `of` points in a row beyond so many sigmas on one side. Windows that overlap are one signal."""

    def find(points: Sequence[TrendPoint], limits: Limits) -> Iterator[Signal]:
        sides = [_beyond(point.value, limits, sigmas) for point in points]
        for side in (1, -1):
            open_signal: tuple[int, int, int] | None = None
            for end in range(len(points)):
                hits = [at for at in range(max(0, end - of + 1), end + 1) if sides[at] == side]
                if len(hits) < wanted or hits[-1] != end:
                    continue
                if open_signal is not None and hits[0] <= open_signal[2]:
                    open_signal = (open_signal[0], open_signal[1], end)
                    continue
                if open_signal is not None:
                    yield _signal(points, rule, side, open_signal)
                open_signal = (end, hits[0], end)
            if open_signal is not None:
                yield _signal(points, rule, side, open_signal)

    return find


def _signal(points: Sequence[TrendPoint], rule: Rule, side: int, places: tuple[int, int, int]) -> Signal:
    day, since, until = (points[place].day for place in places)
    return Signal(day, rule, side > 0, since, until)


def _side(value: float, line: float) -> int:
    """Return 1 above a line, -1 below it, 0 on it."""
    if abs(value - line) <= _SAME * max(abs(value), abs(line)):
        return 0
    return 1 if value > line else -1


def _beyond(value: float, limits: Limits, sigmas: float) -> int:
    """Return 1 where a value is more than so many sigmas above the mean, -1 where below; below never without a lower limit."""
    if _side(value, limits.mean + sigmas * limits.sigma) > 0:
        return 1
    below = limits.lower is not None and _side(value, limits.mean - sigmas * limits.sigma) < 0
    return -1 if below else 0


_FINDERS: Final = {
    Rule.OUTSIDE: _outside,
    Rule.RUN_OF_8: _runs,
    Rule.TWO_OF_THREE: _some_of(Rule.TWO_OF_THREE, 2, 3, 2.0),
    Rule.FOUR_OF_FIVE: _some_of(Rule.FOUR_OF_FIVE, 4, 5, 1.0),
}
