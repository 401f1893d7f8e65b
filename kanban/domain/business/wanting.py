"""What a requirement says that is to bring a metric back to where it should be: title, why, and what is hoped for; context "value"."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from kanban.domain.business.periods import PeriodClock
from kanban.domain.business.status import expected_on, status
from kanban.domain.business.targets import pace
from kanban.domain.business.value_words import Wording
from kanban.domain.business.values import Cadence, Hypothesis, Metric, Reading
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase

USUAL_DAYS: Final = {Cadence.DAILY: 14, Cadence.WEEKLY: 28, Cadence.MONTHLY: 90}
"""How many days before and after a release are compared, unless somebody says otherwise."""
_WEEK: Final = 7
_WORKING: Final = 5
_DAYS_OF_PERIOD: Final = {Cadence.DAILY: 1.0, Cadence.WEEKLY: 7.0, Cadence.MONTHLY: 365.25 / 12}


class Lag(NamedTuple):
    """By how much the newest reading is worse than expected, and since the end of which period all readings were; `readings`: how many."""

    gap: float
    since: date
    readings: int


def lag_of(metric: Metric, readings: Sequence[Reading], today: date) -> Lag | None:
    """Return how far a metric lags behind its targets; None when it does not, or nothing is expected of it."""
    found: Lag | None = None
    gap: float | None = None
    for count, reading in enumerate(reversed(readings), 1):
        expected = expected_on(metric, min(reading.period, today))
        worse = 0.0 if expected is None else expected - reading.value
        worse = round(worse if metric.higher_is_better else -worse, metric.decimals)
        if worse <= 0:
            break
        gap = worse if gap is None else gap
        found = Lag(gap, min(reading.period, today), count)
    return found


def hypothesis_for(metric: Metric, readings: Sequence[Reading], today: date) -> Hypothesis:
    """Return what is hoped for: that the metric moves the better way, by what it lags; 0 where it does not.

    A cumulative metric is to get as much more per period as it needs to make its target in time.
    """
    lag = lag_of(metric, readings, today)
    by = 0.0 if lag is None else lag.gap
    if metric.cumulative and lag is not None:
        going = pace(metric, readings, today)
        more = (going.needed_per_day or 0.0) - (going.actual_per_day or 0.0)
        working = PeriodClock(metric.cadence, readings).working_days
        days = _WEEK / _WORKING if working else _DAYS_OF_PERIOD[metric.cadence]
        by = max(0.0, round(abs(more) * days, metric.decimals)) if more else 0.0
    return Hypothesis(metric.id, metric.higher_is_better, by, USUAL_DAYS[metric.cadence])


def title_for(metric: Metric, readings: Sequence[Reading], today: date, words: Wording) -> Phrase:
    """Return the title."""
    expected = status(metric, readings, today).expected
    if lag_of(metric, readings, today) is None or expected is None:
        return Phrase(QT_TRANSLATE_NOOP("value", "Improve {metric}"), {"metric": metric.name})
    fields = {"metric": metric.name, "expected": words.figure(expected, metric)}
    return Phrase(QT_TRANSLATE_NOOP("value", "Bring {metric} back to {expected}"), fields)


def why_for(metric: Metric, readings: Sequence[Reading], today: date, words: Wording) -> tuple[Phrase, ...]:
    """Return how the metric stands and since when, sentence by sentence."""
    if not readings:
        return (Phrase(QT_TRANSLATE_NOOP("value", "{metric} has no reading yet."), {"metric": metric.name}),)
    newest, lag = readings[-1], lag_of(metric, readings, today)
    compared = min(newest.period, today)
    expected = expected_on(metric, compared)
    fields = {
        "metric": metric.name,
        "value": words.figure(newest.value, metric),
        "day": words.day(compared),
        "expected": "" if expected is None else words.figure(expected, metric),
        "gap": "" if lag is None else words.figure(lag.gap, metric),
        "since": "" if lag is None else words.day(lag.since),
        "count": 0 if lag is None else lag.readings,
    }
    if expected is None:
        return (Phrase(QT_TRANSLATE_NOOP("value", "{metric} was {value} on {day}; no target is set."), fields),)
    stands = QT_TRANSLATE_NOOP("value", "{metric} was {value} on {day}, where {expected} was expected.")
    if lag is None:
        return (Phrase(stands, fields),)
    behind = QT_TRANSLATE_NOOP(
        "value", "That is {gap} worse. Every reading since {since} was worse than expected (so far: {count})."
    )
    return Phrase(stands, fields), Phrase(behind, fields)
