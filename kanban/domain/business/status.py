"""How business data stands: what a metric should be on a day, how old its newest reading is, and what follows from both.

The rules, in one place:

* A reading stands for a whole period, named by its last day: a day, an ISO week, a month. The value of a `cumulative` metric
  is the running total at the end of the period.
* A value is compared with what was expected on the last day of its own period, or today while that period still runs. Both
  are rounded as they are shown first, so that nobody sees 38 against 38 and reads "at risk".
* Expected or better is on track. Worse by no more than the margin is at risk, by more is off track. The margin is a tenth of
  the expected value; of what is missing to 100 where at least a share of more than 50 % is expected (99.8 % leaves 0.02, not
  ten points); of the whole growth that the targets plan where the metric is cumulative.
* A reading is due on the first working day (Monday to Friday) after its period. Daily metrics expect one for each working
  day; those that are read on weekends too may be, but need not. After the due day there is a grace: none for daily metrics (a
  Monday's figure is stale on Thursday, a Friday's on Wednesday), two days for weekly, five for monthly ones. Then the
  metric is stale until a newer reading comes, and stale is never compared.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from kanban.domain.business.values import Cadence, Metric, Reading, TargetShape
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase

MARGIN: Final = 0.1
"""How much worse than expected is only at risk, as a share of the base (see above)."""
GRACE_DAYS: Final = {Cadence.DAILY: 0, Cadence.WEEKLY: 2, Cadence.MONTHLY: 5}
TREND_DAYS: Final = {Cadence.DAILY: 56, Cadence.WEEKLY: 56, Cadence.MONTHLY: 366}
_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5
_OVER_A_WEEKEND: Final = 4
_WHOLE_PERCENT: Final = 100.0
_PERCENT_SIGNS: Final = ("%", "％")


class MetricState(StrEnum):
    """What there is to say about a metric at a glance."""

    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"
    NO_TARGET = "no_target"
    STALE = "stale"
    NO_DATA = "no_data"


WORST_FIRST: Final = (
    MetricState.OFF_TRACK,
    MetricState.STALE,
    MetricState.AT_RISK,
    MetricState.NO_DATA,
    MetricState.NO_TARGET,
    MetricState.ON_TRACK,
)


class MarginBase(StrEnum):
    """What the margin is a tenth of."""

    EXPECTED = "expected"
    MISSING_TO_WHOLE = "missing_to_whole"
    PLANNED_GROWTH = "planned_growth"


class TrendPoint(NamedTuple):
    """A value on a day, measured or expected."""

    day: date
    value: float


class Freshness(NamedTuple):
    """When the next reading is due, and the first day on which the newest one is stale."""

    due_on: date
    stale_from: date


class MetricStatus(NamedTuple):
    """How a metric stands today. Figures that there are not are None.

    `expected` is for `compared_on`, `gap` is positive when the value is better than that; `age_days` counts from the end of
    the newest reading's period (0 while it runs). `trend` has the readings of the last weeks, oldest first.
    """

    state: MetricState
    value: float | None = None
    period: date | None = None
    previous: float | None = None
    expected: float | None = None
    compared_on: date | None = None
    expected_today: float | None = None
    gap: float | None = None
    margin: float | None = None
    age_days: int | None = None
    next_due: date | None = None
    stale_from: date | None = None
    trend: tuple[TrendPoint, ...] = ()

    @property
    def change(self) -> float | None:
        """By how much the newest value differs from the one before; None without one before."""
        return None if self.value is None or self.previous is None else self.value - self.previous


def period_of(day: date, cadence: Cadence) -> tuple[date, date]:
    """Return the first and last day of the period that holds a day; weeks are ISO weeks."""
    match cadence:
        case Cadence.DAILY:
            return day, day
        case Cadence.WEEKLY:
            monday = day - timedelta(days=day.weekday())
            return monday, monday + timedelta(days=6)
        case Cadence.MONTHLY:
            import calendar

            return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])


def last_periods(today: date, cadence: Cadence, count: int) -> list[date]:
    """Return the last days of the newest `count` periods, oldest first; the last one is the period that runs today.

    Where that is too few days to look back over a weekend, the days of weekends are left out: on a Monday Friday is due.
    """
    first, last = period_of(today, cadence)
    ends = [last]
    working_only = cadence is Cadence.DAILY and count < _OVER_A_WEEKEND
    while len(ends) < count:
        first, last = period_of(first - _DAY, cadence)
        if not working_only or last.weekday() < _SATURDAY:
            ends.append(last)
    return ends[::-1]


def expected_on(metric: Metric, day: date) -> float | None:
    """Return what the metric should be on a day: on the line between its target points, or (stepped) the value of the newest one.

    After the last point that value; None before the first one and without points.
    """
    targets = metric.targets
    after = bisect_right(targets, day, key=lambda point: point.day)
    if not after:
        return None
    left = targets[after - 1]
    if after == len(targets) or metric.shape is TargetShape.STEPPED:
        return left.value
    right = targets[after]
    share = (day - left.day).days / (right.day - left.day).days
    return left.value + (right.value - left.value) * share


def expected_line(metric: Metric, first: date, last: date) -> tuple[TrendPoint, ...]:
    """Return the corners of the target line between two days, both included; a step has two on its day."""
    days = {first, last} | {point.day for point in metric.targets if first <= point.day <= last}
    corners: list[TrendPoint] = []
    for day in sorted(days):
        value = expected_on(metric, day)
        if value is None:
            continue
        if metric.shape is TargetShape.STEPPED and corners and corners[-1].value != value:
            corners.append(TrendPoint(day, corners[-1].value))
        corners.append(TrendPoint(day, value))
    return tuple(corners)


def freshness(period: date, cadence: Cadence) -> Freshness:
    """Return until when a reading of the period that ends on a day holds."""
    expected = period_of(period + _DAY, cadence)[1]
    if cadence is Cadence.DAILY:
        expected = _working_day(expected)
    due_on = reading_due(expected)
    return Freshness(due_on, due_on + timedelta(days=GRACE_DAYS[cadence] + 1))


def reading_due(period: date) -> date:
    """Return the day on which the reading of the period that ends on a day is due."""
    return _working_day(period + _DAY)


def due_period(metric: Metric, readings: Sequence[Reading], today: date) -> date | None:
    """Return the newest period that is over and should have a reading; None when it or a later one has.

    `readings` as `Board.current_readings` gives them.
    """
    ended = period_of(period_of(today, metric.cadence)[0] - _DAY, metric.cadence)[1]
    while metric.cadence is Cadence.DAILY and ended.weekday() >= _SATURDAY:
        ended -= _DAY
    return None if readings and readings[-1].period >= ended else ended


def status(metric: Metric, readings: Sequence[Reading], today: date) -> MetricStatus:
    """Return how the metric stands; `readings` as `Board.current_readings` gives them, `today` by the board's zone."""
    expected_today = expected_on(metric, today)
    if not readings:
        return MetricStatus(MetricState.NO_DATA, expected_today=expected_today)
    latest = readings[-1]
    fresh = freshness(latest.period, metric.cadence)
    compared_on = min(latest.period, today)
    expected = expected_on(metric, compared_on)
    gap = None if expected is None else gap_to(metric, latest.value, expected)
    margin = None if expected is None else margin_of(metric, expected)[0]
    return MetricStatus(
        state=_state(gap, margin, stale=today >= fresh.stale_from),
        value=latest.value,
        period=latest.period,
        previous=readings[-2].value if len(readings) > 1 else None,
        expected=expected,
        compared_on=compared_on,
        expected_today=expected_today,
        gap=gap,
        margin=margin,
        age_days=(today - compared_on).days,
        next_due=fresh.due_on,
        stale_from=fresh.stale_from,
        trend=_trend(metric, readings, today),
    )


def since(metric: Metric, readings: Sequence[Reading]) -> date | None:
    """Return the period's last day of the first of the readings that have all, up to the newest, been in its state (on track, ...).

    `readings` as `Board.current_readings` gives them; each is compared with what was expected on its own day. None where the newest one
    is not compared with anything.
    """
    first, state = None, None
    for reading in reversed(readings):
        expected = expected_on(metric, reading.period)
        if expected is None:
            break
        found = _state(gap_to(metric, reading.value, expected), margin_of(metric, expected)[0], stale=False)
        if state not in (None, found):
            break
        first, state = reading.period, found
    return first


def gap_to(metric: Metric, value: float, expected: float) -> float:
    """Return by how much a value is better than what was expected, both rounded as they are shown; below 0: worse."""
    digits = metric.decimals
    gap = round(round(value, digits) - round(expected, digits), digits)
    return gap if metric.higher_is_better else -gap


def is_share(metric: Metric) -> bool:
    """Return whether the metric is measured in percent."""
    return metric.unit.strip() in _PERCENT_SIGNS


def margin_of(metric: Metric, expected: float) -> tuple[float, MarginBase]:
    """Return by how much worse than expected the metric may be before it is off track, and what that is a tenth of."""
    if metric.cumulative and metric.targets:
        growth = abs(metric.targets[-1].value - metric.targets[0].value)
        if growth:
            return growth * MARGIN, MarginBase.PLANNED_GROWTH
    missing = _WHOLE_PERCENT - expected
    if metric.higher_is_better and is_share(metric) and 0 <= missing < expected:
        return missing * MARGIN, MarginBase.MISSING_TO_WHOLE
    return abs(expected) * MARGIN, MarginBase.EXPECTED


def rule(metric: Metric, found: MetricStatus, number: Callable[[float], str], day: Callable[[date], str]) -> Phrase:
    """Return in words, with numbers, how the status came about; texts are of the context "business".

    `number` and `day` write figures and days as people read them.
    """
    shown = {
        "value": number(found.value or 0.0),
        "expected": number(found.expected or 0.0),
        "gap": number(abs(found.gap or 0.0)),
        "margin": number(found.margin or 0.0),
        "day": day(found.compared_on) if found.compared_on else "",
        "period": day(found.period) if found.period else "",
        "due": day(found.next_due) if found.next_due else "",
        "first": day(metric.targets[0].day) if metric.targets else "",
    }
    return Phrase(_RULES[_rule_of(metric, found)], shown)


def margin_rule(metric: Metric, found: MetricStatus) -> Phrase | None:
    """Return in words where the margin between at risk and off track comes from; None where nothing is compared."""
    if found.expected is None or found.state is MetricState.STALE:
        return None
    return Phrase(_MARGINS[margin_of(metric, found.expected)[1]])


def _working_day(day: date) -> date:
    """Return the day itself, or the Monday after it when it is a Saturday or Sunday."""
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() >= _SATURDAY else day


def _state(gap: float | None, margin: float | None, *, stale: bool) -> MetricState:
    if stale:
        return MetricState.STALE
    if gap is None or margin is None:
        return MetricState.NO_TARGET
    if gap >= 0:
        return MetricState.ON_TRACK
    return MetricState.AT_RISK if -gap <= margin + 1e-9 else MetricState.OFF_TRACK


def _trend(metric: Metric, readings: Sequence[Reading], today: date) -> tuple[TrendPoint, ...]:
    since = today - timedelta(days=TREND_DAYS[metric.cadence])
    start = bisect_left(readings, since, key=lambda reading: reading.period)
    return tuple(TrendPoint(min(reading.period, today), reading.value) for reading in readings[start:])


def _rule_of(metric: Metric, found: MetricStatus) -> str:
    """Return which sentence of `_RULES` holds."""
    match found.state:
        case MetricState.ON_TRACK:
            return "on_track_higher" if metric.higher_is_better else "on_track_lower"
        case MetricState.NO_TARGET:
            return "target_later" if metric.targets else "no_target"
        case state:
            return state.value


_RULES: Final = {
    "on_track_higher": QT_TRANSLATE_NOOP(
        "business", "On track: {value} on {day}, where at least {expected} was expected."
    ),
    "on_track_lower": QT_TRANSLATE_NOOP(
        "business", "On track: {value} on {day}, where at most {expected} was expected."
    ),
    "at_risk": QT_TRANSLATE_NOOP(
        "business",
        "At risk: {value} on {day} is {gap} worse than the expected {expected}. More than {margin} worse is off track.",
    ),
    "off_track": QT_TRANSLATE_NOOP(
        "business",
        "Off track: {value} on {day} is {gap} worse than the expected {expected}. "
        "Up to {margin} worse would be at risk.",
    ),
    "stale": QT_TRANSLATE_NOOP(
        "business",
        "Stale: the newest reading, {value}, is for {period}. The next one was due on {due}; "
        "until it comes, nothing is compared.",
    ),
    "no_target": QT_TRANSLATE_NOOP("business", "No target is set, so there is nothing to compare {value} with."),
    "target_later": QT_TRANSLATE_NOOP(
        "business", "The target begins on {first}, so there is nothing to compare {value} on {day} with."
    ),
    "no_data": QT_TRANSLATE_NOOP("business", "No reading has been recorded yet."),
}

_MARGINS: Final = {
    MarginBase.EXPECTED: QT_TRANSLATE_NOOP("business", "The margin is a tenth of the expected value."),
    MarginBase.MISSING_TO_WHOLE: QT_TRANSLATE_NOOP("business", "The margin is a tenth of what is missing to 100 %."),
    MarginBase.PLANNED_GROWTH: QT_TRANSLATE_NOOP(
        "business", "The margin is a tenth of the whole growth that the targets plan."
    ),
}
