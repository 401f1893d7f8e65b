"""Before and after a release: which days are compared, which readings stand for them, and what noise alone would do to their means.

The rules, in one place (flow-metrics.md 2.11):

* The window before ends on the day before the release. The one after begins on the day after it, `settle_days` later, and has the
  same length; the day of the release is in neither. Weekly and monthly metrics are compared by whole periods: as many as come
  nearest to the window's days, at least one.
* The check is due on the day after the later window, or on the day that was agreed. A day that comes before that cuts both windows
  short; one before the first period after the release would leave nothing to compare and is not heeded.
* A daily metric is compared by the same weekdays: the first Monday before with the first Monday after, and so on. A day without its
  counterpart is left out on both sides.
* A cumulative metric is compared by what was added per period. What was added over several days counts only when all of them lie in
  the window after.
* It takes at least half of the readings that a window could have on each side, and six before the release for the limits.
* Noise is what the metric's natural process limits say (`kanban.domain.business.xmr`), taken from the readings before the release: at most 28
  of them, or as many as the window has. Of a daily metric the moving ranges are those from each day to the same weekday a week later,
  so that a weekly pattern is no noise. Single readings stay within 3 sigma; the difference between two means of n
  readings within 3 sigma times the root of 2/n. Less than that cannot be told from noise.
* Where the metric was moving before already (the two windows before the release differ by more than noise), the same pace
  would have moved it by the `drift`.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from statistics import fmean
from typing import Final, NamedTuple

from kanban.domain.business.periods import PeriodClock
from kanban.domain.business.status import TrendPoint, period_of
from kanban.domain.business.values import Cadence, Hypothesis, Metric, Reading
from kanban.domain.business.xmr import Limits, increments, limits, moving_ranges

BASE_MOST: Final = 28
"""How many readings before the release the limits are taken from, unless the window has more."""
BASE_LEAST: Final = 6
SIGMAS: Final = 3
_DAY: Final = timedelta(days=1)
_WEEK: Final = 7
_DAYS_OF_PERIOD: Final = {Cadence.DAILY: 1, Cadence.WEEKLY: 7, Cadence.MONTHLY: 30}
_SAME: Final = 1e-9


class Span(NamedTuple):
    """Days from the first to the last one, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Say whether a day is one of these."""
        return self.first <= day <= self.last


class Windows(NamedTuple):
    """The days that are compared, and when that can be done."""

    before: Span
    after: Span
    due_on: date


class Series(NamedTuple):
    """A metric's figures, oldest first: one reading each, or what was added per period between two.

    The figure of `values[n]` is for the days from `firsts[n]` to `days[n]`. `working_days`: it is only read on those.
    """

    days: list[date]
    firsts: list[date]
    values: list[float]
    working_days: bool


class Comparison(NamedTuple):
    """What was compared. The points are those that count, with their counterparts; means and noise are None where there are too few.

    `n_before`, `n_after`: how many readings each window has, `possible`: how many it could have; `missing_before`, `missing_after`, `missing_base`: how many more it takes
    before the release, after it, and for the limits. `noise`: the means must differ by more than this. `drift`: by how much they
    would differ had the metric gone on as before; 0 where it was steady.
    """

    before: tuple[TrendPoint, ...]
    after: tuple[TrendPoint, ...]
    n_before: int
    n_after: int
    possible: int
    missing_before: int
    missing_after: int
    missing_base: int
    mean_before: float | None = None
    mean_after: float | None = None
    limits: Limits | None = None
    noise: float | None = None
    drift: float = 0.0

    @property
    def enough(self) -> bool:
        """Whether there are enough readings to say anything."""
        return not (self.missing_before or self.missing_after or self.missing_base)

    @property
    def change(self) -> float | None:
        """By how much the mean after is higher than the one before."""
        return None if self.mean_before is None or self.mean_after is None else self.mean_after - self.mean_before

    @property
    def moved(self) -> bool:
        """Whether the means differ by more than noise alone would make them."""
        change, noise = self.change, self.noise
        if change is None or noise is None:
            return False
        return abs(change) > noise + _SAME * max(abs(self.mean_before or 0.0), abs(self.mean_after or 0.0))

    @property
    def only_drift(self) -> bool:
        """Whether the metric moved no further than it was moving before already."""
        change, noise = self.change or 0.0, self.noise or 0.0
        return self.drift * change > 0 and abs(change) <= abs(self.drift) + noise


def windows_of(metric: Metric, hypothesis: Hypothesis, released: date) -> Windows:
    """Return the days that are compared when something was released on a day."""
    cadence = metric.cadence
    after_first = period_of(released + timedelta(days=hypothesis.settle_days), cadence)[1] + _DAY
    count = max(1, round(hypothesis.window_days / _DAYS_OF_PERIOD[cadence]))
    asked = hypothesis.check_on
    in_time = 0 if asked is None else _periods_before(asked, after_first, cadence, count)
    count = in_time or count
    after = Span(after_first, _forward(after_first, cadence, count))
    before_last = period_of(released, cadence)[0] - _DAY
    before = Span(_back(before_last, cadence, count), before_last)
    if cadence is Cadence.DAILY and count % _WEEK:
        before = _same_weekdays_before(after, before)
    due_on = after.last + _DAY
    return Windows(before, after, due_on if asked is None else asked if in_time else max(asked, due_on))


def series_of(metric: Metric, readings: Sequence[Reading], today: date) -> Series:
    """Return what is compared. Periods that still run are left out; `readings` as `Board.current_readings` gives them."""
    over = readings[: bisect_left(readings, today, key=lambda reading: reading.period)]
    days = [reading.period for reading in over]
    working = metric.cadence is Cadence.DAILY and PeriodClock(metric.cadence, over).working_days
    if metric.cumulative:
        added = [point.value for point in increments(metric, over)]
        return Series(days[1:], [day + _DAY for day in days[:-1]], added, working)
    firsts = days if metric.cadence is Cadence.DAILY else [period_of(day, metric.cadence)[0] for day in days]
    return Series(days, firsts, [reading.value for reading in over], working)


def compare(metric: Metric, series: Series, windows: Windows) -> Comparison:
    """Return how a metric stood in the two windows."""
    daily = metric.cadence is Cadence.DAILY
    before = _within(series, windows.before)
    after = _within(series, windows.after, whole=metric.cumulative)
    possible = _possible(metric, series, windows.after)
    needed = (possible + 1) // 2
    there = len(before), len(after)
    missing = max(0, needed - len(before)), max(0, needed - len(after))
    if daily:
        before, after = _same_weekdays(before, after)
        if not any(missing) and len(after) < needed:
            missing = missing[0], needed - len(after)
    base = _base(series, windows.before, possible)
    few = Comparison(before, after, *there, possible, *missing, max(0, BASE_LEAST - len(base)))
    found = limits(base, base[0].day, base[-1].day) if base else None
    if not few.enough or found is None:
        means = [fmean(point.value for point in points) if points else None for points in (before, after)]
        return few._replace(mean_before=means[0], mean_after=means[1], limits=found)
    sigma = found._replace(mean_range=_weekly_range(base) if daily else found.mean_range).sigma
    noise = SIGMAS * sigma * math.sqrt(1 / len(before) + 1 / len(after))
    return few._replace(
        mean_before=fmean(point.value for point in before),
        mean_after=fmean(point.value for point in after),
        limits=found,
        noise=noise,
        drift=_drift(metric, series, windows, noise),
    )


def _drift(metric: Metric, series: Series, windows: Windows, noise: float) -> float:
    """Return by how much the metric would have moved from window to window, had it gone on as it did before the release."""
    length = windows.before.last - windows.before.first + _DAY
    back = timedelta(days=math.ceil(length.days / _WEEK) * _WEEK) if metric.cadence is Cadence.DAILY else length
    earlier = _within(series, Span(windows.before.first - back, windows.before.last - back))
    before = _within(series, windows.before)
    if metric.cadence is Cadence.DAILY:
        earlier, before = _same_weekdays(earlier, before)
    if len(earlier) < (_possible(metric, series, windows.before) + 1) // 2:
        return 0.0
    moved = fmean(point.value for point in before) - fmean(point.value for point in earlier)
    apart = (windows.after.first - windows.before.first) / back
    return moved * apart if abs(moved) > noise else 0.0


def _within(series: Series, span: Span, *, whole: bool = False) -> tuple[TrendPoint, ...]:
    """Return the figures of a window; `whole`: only those all of whose days lie in it."""
    days, firsts, values = series.days, series.firsts, series.values
    places = range(bisect_left(days, span.first), bisect_right(days, span.last))
    return tuple(TrendPoint(days[at], values[at]) for at in places if not whole or firsts[at] >= span.first)


def _base(series: Series, before: Span, possible: int) -> tuple[TrendPoint, ...]:
    """Return the figures that the limits are taken from."""
    end = bisect_right(series.days, before.last)
    return tuple(
        map(TrendPoint, *(part[max(0, end - max(BASE_MOST, possible)) : end] for part in (series.days, series.values)))
    )


def _weekly_range(points: Sequence[TrendPoint]) -> float:
    """Return the mean of the ranges between the same weekdays of neighbouring weeks; of neighbours where there are too few."""
    known = {point.day: point.value for point in points}
    week = timedelta(days=_WEEK)
    ranges = [abs(value - known[day - week]) for day, value in known.items() if day - week in known]
    return fmean(ranges if len(ranges) >= BASE_LEAST - 1 else moving_ranges(points))


def _possible(metric: Metric, series: Series, span: Span) -> int:
    if metric.cadence is not Cadence.DAILY:
        return _periods_before(span.last + _DAY, span.first, metric.cadence, (span.last - span.first).days + 1)
    days = (span.first + timedelta(days=each) for each in range((span.last - span.first).days + 1))
    return sum(not series.working_days or day.weekday() < _WEEK - 2 for day in days)


def _same_weekdays(
    before: Sequence[TrendPoint], after: Sequence[TrendPoint]
) -> tuple[tuple[TrendPoint, ...], tuple[TrendPoint, ...]]:
    """Return the points that have a counterpart on the same weekday in the other window, in the order of days."""
    first_ones: dict[tuple[int, int], TrendPoint] = {}
    nth = [0] * _WEEK
    for point in before:
        weekday = point.day.weekday()
        first_ones[weekday, nth[weekday]] = point
        nth[weekday] += 1
    nth = [0] * _WEEK
    pairs = []
    for point in after:
        weekday = point.day.weekday()
        counterpart = first_ones.get((weekday, nth[weekday]))
        nth[weekday] += 1
        if counterpart is not None:
            pairs.append((counterpart, point))
    return tuple(sorted(pair[0] for pair in pairs)), tuple(pair[1] for pair in pairs)


def _same_weekdays_before(after: Span, before: Span) -> Span:
    """Return the latest window as long as `after` that ends no later than `before` and begins on the same weekday as `after`."""
    weeks = math.ceil((after.first - before.first).days / _WEEK)
    shift = timedelta(days=weeks * _WEEK)
    return Span(after.first - shift, after.last - shift)


def _periods_before(day: date, first: date, cadence: Cadence, most: int) -> int:
    """Return how many periods from the one that begins on `first` are over before a day, at most so many."""
    count, end = 0, period_of(first, cadence)[1]
    while count < most and end < day:
        count += 1
        end = period_of(end + _DAY, cadence)[1]
    return count


def _forward(first: date, cadence: Cadence, count: int) -> date:
    last = period_of(first, cadence)[1]
    for _ in range(count - 1):
        last = period_of(last + _DAY, cadence)[1]
    return last


def _back(last: date, cadence: Cadence, count: int) -> date:
    first = period_of(last, cadence)[0]
    for _ in range(count - 1):
        first = period_of(first - _DAY, cadence)[0]
    return first
