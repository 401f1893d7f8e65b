"""Whether a metric will make its target: at which pace it goes, at which it must go, and where it will be at the target's date.

The rules, in one place:

* The target is the last target point: a value and its day. A cumulative metric must be added to until then, any other must move there;
  both are said per calendar day, counted from the day that the newest reading stands for.
* "Of late" is 2 weeks for a daily metric, 6 weeks for a weekly one, 6 months for a monthly one. The actual pace is what was added per
  day from the first to the last reading of late; for a metric that is no running total, the slope of the straight line through
  them (least squares), which a single odd reading does not turn round.
* The projection looks at more: 6 weeks, 12 weeks, 12 months, and takes at least 8 readings. It is the median of what may be
  there on the target's day, with the band that holds it with a probability of 80 %.
* Nothing is projected, and no pace is said, from a stale reading.

How it is projected. Nothing is drawn at random: the distribution can be written down, so that the same readings always give the same
figures, and a year ahead costs no more than a day.

* A running total grows by increments around a rate. Its uncertainty is that of the days to come (it grows with their number) and that of
  the rate, which is only known from so many days (it grows with the square of their number; a mere resampling of past days
  leaves it out, and over a horizon as long as the history its band is too narrow by a third). Whether the rate is steady or
  changes is not known either: several amounts of change are tried, none at all being believed most at first, and each counts by
  its likelihood. Daily totals are looked at less the usual share of their weekday, which is put back for the days to come. A
  total that never fell is not projected to fall.
* A state at a point in time is a level that drifts and wanders, seen with noise (the local level model). How much of the scatter is noise
  and how much is wandering is not known, so that several mixtures are tried in the same way, from a straight line with noise to a
  pure random walk. A share of 100 % is looked at by the logarithm of its odds, so that it cannot leave 0 to 100 % and slows down before it gets
  there. Any other figure that was never negative is not projected to become so.

Each model gives a Student t distribution around its mean; the figures are those of their mixture.

How often the band of 80 % held, 42 readings known, 7 to 60 days ahead, on simulated series: 85 to 94 % where the rate was steady or the
level a line with noise, 76 to 78 % where the level was a random walk, 64 to 77 % where the rate itself was one. On public series:
daily weather 90 %, 7 and 30 days ahead; monthly prices of stocks 78 and 72 %, two and six months ahead; monthly employment 66 and 53 %;
weekly CO2, which has a strong season of the year, about 40 and 30 %, 8 and 26 weeks ahead. A season of the year and a turn of the
trend are not foreseen: where there is one, the band is too narrow.

Source: Harvey, Forecasting, Structural Time Series Models and the Kalman Filter, ch. 4;
Wallace, Bounds on normal approximations to Student's and the chi-square distributions, for the tail of t.
"""

import math
from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from statistics import fmean, linear_regression
from typing import Final, NamedTuple

from kanban.domain.business.forecasts import Forecast, of_level, of_total
from kanban.domain.business.periods import PeriodClock
from kanban.domain.business.status import TrendPoint, expected_on, freshness, gap_to, is_share
from kanban.domain.business.values import Cadence, Metric, Reading
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase

BAND: Final = 0.8
"""How likely the band holds the value."""
LEAST: Final = 8
"""How many readings a projection takes."""
PACE_DAYS: Final = {Cadence.DAILY: 14, Cadence.WEEKLY: 42, Cadence.MONTHLY: 183}
RECENT_DAYS: Final = {Cadence.DAILY: 42, Cadence.WEEKLY: 84, Cadence.MONTHLY: 366}
_LEAST_OF_A_WEEKDAY: Final = 3
_SURE: Final = 0.99
_WHOLE_PERCENT: Final = 100.0
_ODDS_MOST: Final = 700.0


class Pace(NamedTuple):
    """At which pace a metric goes and must go, in its unit per calendar day. Figures that there are not are None.

    `gap_today` is positive when the newest value is better than what is expected today. `needed_per_day` is by how much it must change
    from its newest reading on to make the target in time, 0 when it is made; of a running total that is better when lower, by how
    much it may grow at most. None also when the target's day is over. `actual_per_day`: by how much it changed of late. `last_day` is the target's, `days_left` how far off it is, negative when it is over.
    """

    expected_today: float | None
    gap_today: float | None
    needed_per_day: float | None
    actual_per_day: float | None
    last_day: date | None
    days_left: int | None


class Projection(NamedTuple):
    """Where a metric will be on its target's day.

    `value` is the median; between `low` and `high` it is with `probability`. `chance`: of making the target. `n`: from how many
    readings.
    """

    day: date
    value: float
    low: float
    high: float
    probability: float
    n: int
    chance: float


def pace(metric: Metric, readings: Sequence[Reading], today: date) -> Pace:
    """Return at which pace a metric goes and must go.

    `readings` as `Board.current_readings` gives them, `today` by the board's zone.
    """
    expected = expected_on(metric, today)
    last_day = metric.targets[-1].day if metric.targets else None
    days_left = None if last_day is None else (last_day - today).days
    if not readings or is_stale(metric, readings, today):
        return Pace(expected, None, None, None, last_day, days_left)
    gap = None if expected is None else gap_to(metric, readings[-1].value, expected)
    needed = None if last_day is None else _needed(metric, readings[-1], last_day, today)
    return Pace(
        expected, gap, needed, _actual(metric, _newest(readings, PACE_DAYS[metric.cadence], today)), last_day, days_left
    )


def project(metric: Metric, readings: Sequence[Reading], today: date) -> Projection | None:
    """Return where a metric will be on the day of its target.

    None without a target to come, with fewer than `LEAST` readings in `RECENT_DAYS`, and when the newest one is stale. `readings` as
    `Board.current_readings` gives them.
    """
    if not metric.targets or not readings or is_stale(metric, readings, today):
        return None
    target = metric.targets[-1]
    recent = _newest(readings, RECENT_DAYS[metric.cadence], today)
    if target.day <= _stands_on(readings[-1], today) or len(recent) < LEAST:
        return None
    model = _model(metric, readings)
    forecast = _forecast(metric, model, recent, PeriodClock(metric.cadence, readings), target.day)
    low, median, high = (
        max(model.back(forecast.quantile(share)), model.floor) for share in ((1 - BAND) / 2, 0.5, (1 + BAND) / 2)
    )
    chance = _chance(metric, model, forecast, target.value)
    return Projection(target.day, median, low, high, BAND, len(recent), chance)


def reaches(metric: Metric, readings: Sequence[Reading], today: date) -> float | None:
    """Return the chance, from 0 to 1, that a metric makes its target on the target's day; None where nothing is projected."""
    found = project(metric, readings, today)
    return None if found is None else found.chance


def is_stale(metric: Metric, readings: Sequence[Reading], today: date) -> bool:
    """Return whether the newest of the readings (at least one) is too old to be compared or projected."""
    return today >= freshness(readings[-1].period, metric.cadence).stale_from


def outlook(
    metric: Metric,
    readings: Sequence[Reading],
    today: date,
    *,
    number: Callable[[float], str],
    rate: Callable[[float], str],
    day: Callable[[date], str],
) -> tuple[Phrase, ...]:
    """Return in words what it takes to make the target and where the metric is heading; texts are of the context "business".

    () without a target to come or when nothing is compared. `number`, `rate` (a change per day, which may need more decimals) and `day` write figures and days as people read them.
    """
    going = pace(metric, readings, today)
    if going.needed_per_day is None or going.last_day is None:
        return ()
    shown = {
        "target": number(metric.targets[-1].value),
        "day": day(going.last_day),
        "needed": rate(abs(going.needed_per_day)),
        "actual": rate(abs(going.actual_per_day or 0.0)),
    }
    phrases = [Phrase(_NEEDED[_needed_rule(metric, going)], shown)]
    if going.actual_per_day is not None and going.needed_per_day:
        phrases.append(Phrase(_ACTUAL[_actual_rule(metric, going.actual_per_day)], shown))
    found = project(metric, readings, today)
    if found is not None:
        fields = {
            "value": number(found.value),
            "low": number(found.low),
            "high": number(found.high),
            "day": shown["day"],
            "probability": f"{100 * found.probability:.0f} %",
            "chance": _percent(found.chance),
            "n": found.n,
        }
        phrases += [Phrase(_PROJECTED, fields), Phrase(_CHANCE, fields)]
    return tuple(phrases)


def _stands_on(reading: Reading, today: date) -> date:
    """Return the day that a reading's value is for: the end of its period, or today while that runs."""
    return min(reading.period, today)


def _newest(readings: Sequence[Reading], days: int, today: date) -> list[TrendPoint]:
    """Return the readings of so many days up to the newest, and the days that they are for."""
    since = _stands_on(readings[-1], today) - timedelta(days=days)
    start = bisect_right(readings, since, key=lambda reading: reading.period)
    return [TrendPoint(_stands_on(reading, today), reading.value) for reading in readings[start:]]


def _needed(metric: Metric, newest: Reading, last_day: date, today: date) -> float | None:
    days = (last_day - _stands_on(newest, today)).days
    missing = metric.targets[-1].value - newest.value
    if last_day < today or (days <= 0 and missing):
        return None
    if not missing or (metric.higher_is_better and missing < 0):
        return 0.0
    if not metric.higher_is_better and not metric.cumulative and missing > 0:
        return 0.0
    return missing / days


def _actual(metric: Metric, recent: Sequence[TrendPoint]) -> float | None:
    """Return how much the metric changed per day over these points; None for fewer than two days."""
    days = [float((point.day - recent[0].day).days) for point in recent]
    if days[-1] <= 0:
        return None
    if metric.cumulative:
        return (recent[-1].value - recent[0].value) / days[-1]
    return linear_regression(days, [point.value for point in recent]).slope


class _Model(NamedTuple):
    """How the figures of a metric are looked at: `there` and `back` again, and what they do not fall below."""

    there: Callable[[float], float]
    back: Callable[[float], float]
    floor: float


def _model(metric: Metric, readings: Sequence[Reading]) -> _Model:
    lowest, highest = min(reading.value for reading in readings), max(reading.value for reading in readings)
    floor = 0.0 if lowest >= 0 else -math.inf
    if metric.cumulative:
        grew = all(left.value <= right.value for left, right in pairwise(readings))
        return _Model(float, float, readings[-1].value if grew else floor)
    if is_share(metric) and lowest >= 0 and highest <= _WHOLE_PERCENT:
        return _odds(0.5 * 10.0**-metric.decimals)
    return _Model(float, float, floor)


def _odds(rest: float) -> _Model:
    """Return how shares of 100 % are looked at; 0 % and 100 % as they are shown may be up to `rest` away from that."""

    def there(value: float) -> float:
        share = min(max(value, rest), _WHOLE_PERCENT - rest) / _WHOLE_PERCENT
        return math.log(share / (1 - share))

    def back(odds: float) -> float:
        return _WHOLE_PERCENT / (1 + math.exp(-min(max(odds, -_ODDS_MOST), _ODDS_MOST)))

    return _Model(there, back, 0.0)


def _forecast(metric: Metric, model: _Model, recent: Sequence[TrendPoint], clock: PeriodClock, day: date) -> Forecast:
    """Return how the values may lie that the metric has on a day, as the model looks at them."""
    days = [point.day for point in recent]
    values = [model.there(point.value) for point in recent]
    steps = [max(clock.days_between(left, right), 1) for left, right in pairwise(days)]
    horizon = clock.days_between(days[-1], day)
    if not metric.cumulative:
        return of_level(values, steps, horizon)
    shares = _weekday_shares(metric, days, values, clock)
    grown = [
        right - left - sum(shares[each.weekday()] for each in clock.days(first, last))
        for (left, right), (first, last) in zip(pairwise(values), pairwise(days), strict=True)
    ]
    to_come = sum(shares[each.weekday()] for each in clock.days(days[-1], day)) if any(shares) else 0.0
    return of_total(values[-1] + to_come, grown, steps, horizon, spent=max(sum(map(bool, shares)) - 1, 0))


def _weekday_shares(metric: Metric, days: Sequence[date], values: Sequence[float], clock: PeriodClock) -> list[float]:
    """Return by how much more than the mean is usually added on each weekday, Monday first; all 0 where too little is known of one."""
    none = [0.0] * 7
    if metric.cadence is not Cadence.DAILY:
        return none
    added: dict[int, list[float]] = {weekday: [] for weekday in range(5 if clock.working_days else 7)}
    for (first, last), (left, right) in zip(pairwise(days), pairwise(values), strict=True):
        if clock.days_between(first, last) == 1:
            added[last.weekday()].append(right - left)
    if any(len(each) < _LEAST_OF_A_WEEKDAY for each in added.values()):
        return none
    means = {weekday: fmean(each) for weekday, each in added.items()}
    middle = fmean(means.values())
    return [means[weekday] - middle if weekday in means else 0.0 for weekday in range(7)]


def _chance(metric: Metric, model: _Model, forecast: Forecast, target: float) -> float:
    if metric.higher_is_better:
        chance = 1.0 if target <= model.floor else forecast.at_least(model.there(target))
    else:
        chance = 0.0 if target < model.floor else forecast.at_most(model.there(target))
    return min(max(chance, 0.0), 1.0)


def _needed_rule(metric: Metric, going: Pace) -> str:
    needed = going.needed_per_day or 0.0
    if metric.cumulative and not metric.higher_is_better and needed >= 0:
        return "room"
    if not needed:
        return "made" if metric.cumulative else "hold"
    if needed < 0:
        return "fall"
    return "add" if metric.cumulative else "rise"


def _actual_rule(metric: Metric, actual: float) -> str:
    if actual < 0:
        return "fell"
    return "added" if metric.cumulative else "rose"


def _percent(chance: float) -> str:
    """Return a chance without a certainty that nobody has: never 0 % or 100 %."""
    if chance > _SURE:
        return "> 99 %"
    return "< 1 %" if chance < 1 - _SURE else f"{100 * chance:.0f} %"


_NEEDED: Final = {
    "made": QT_TRANSLATE_NOOP("business", "The target, {target} by {day}, is already made."),
    "hold": QT_TRANSLATE_NOOP("business", "The target, {target} by {day}, is met; it only has to stay so."),
    "add": QT_TRANSLATE_NOOP("business", "To make {target} by {day}, {needed} a day must be added."),
    "room": QT_TRANSLATE_NOOP("business", "To stay within {target} until {day}, at most {needed} a day may be added."),
    "rise": QT_TRANSLATE_NOOP("business", "To make {target} by {day}, it must rise by {needed} a day."),
    "fall": QT_TRANSLATE_NOOP("business", "To make {target} by {day}, it must fall by {needed} a day."),
}
_ACTUAL: Final = {
    "added": QT_TRANSLATE_NOOP("business", "Of late {actual} a day came in."),
    "rose": QT_TRANSLATE_NOOP("business", "Of late it rose by {actual} a day."),
    "fell": QT_TRANSLATE_NOOP("business", "Of late it fell by {actual} a day."),
}
_PROJECTED: Final = QT_TRANSLATE_NOOP(
    "business", "Projected: {value} on {day}, with {probability} between {low} and {high}, going by {n} readings."
)
_CHANCE: Final = QT_TRANSLATE_NOOP("business", "The chance to make the target: {chance}.")
