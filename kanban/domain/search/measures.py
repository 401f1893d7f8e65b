"""What cards are measured by: days, ages, shares; and how that is compared."""

import operator
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final, assert_never

from kanban.domain.board import WorkItem
from kanban.domain.search.entry import Entry
from kanban.domain.search.look import Look
from kanban.domain.search.names import DueWord, Measure

Value = int | date | datetime | None
_DAY: Final = timedelta(days=1)
_SIGNS: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    ">=": operator.ge,
    ">": operator.gt,
}
_TURNED: Final = str.maketrans("<>", "><")


def measured(measure: Measure, look: Look) -> Callable[[WorkItem], Value]:
    """Return what measures an item: the day it is due, since when something is so, or percent; None: it has no such measure."""
    started, finished, changed, is_done = look.times.started, look.times.finished, look.times.changed, look.is_done
    match measure:
        case Measure.DUE:
            return lambda item: item.details.due
        case Measure.ADDED:
            return lambda item: item.added_at
        case Measure.CHANGED:
            return lambda item: changed.get(item.id)
        case Measure.FINISHED:
            return lambda item: finished.get(item.id) if is_done(item) else None
        case Measure.AGE:
            return lambda item: None if is_done(item) else started.get(item.id)
        case Measure.DAYS:
            return lambda item: None if item.place is None else item.place.since
        case Measure.BLOCKED:
            return lambda item: None if item.block is None else item.block.since
        case Measure.CHECKLIST:
            return _percent_done
    assert_never(measure)


def _percent_done(item: WorkItem) -> int | None:
    steps = item.details.checklist
    return sum(step.done for step in steps) * 100 // len(steps) if steps else None


def compares(measure: Measure, sign: str, amount: int | date | DueWord, look: Look) -> Callable[[Entry], bool]:
    """Return the test of a measure.

    Numbers of days count both ends, as on the cards: what came today is there for one day. A due day that is compared with today
    asks about unfinished work only.
    """
    value = measured(measure, look)
    if measure is Measure.CHECKLIST:
        compared = _SIGNS[sign]
        return lambda entry: (share := value(entry.item)) is not None and compared(share, amount)
    if isinstance(amount, DueWord):
        first, last = _days_of(amount, look.today)
    elif isinstance(amount, date):
        first = last = amount
    elif measure is Measure.DUE:
        first = last = look.today + amount * _DAY
    else:
        first = last = look.today + (1 - amount) * _DAY
        sign = sign.translate(_TURNED)  # "less than two days ago" is a later day
    if measure is not Measure.DUE:
        return _within(value, sign, look.begin_of(first), look.begin_of(last + _DAY))
    within = _within(value, sign, first, last + _DAY)
    if isinstance(amount, date):
        return within
    return lambda entry: within(entry) and not look.is_done(entry.item)


def _within(value: Callable[[WorkItem], Any], sign: str, first: date, after: date) -> Callable[[Entry], bool]:
    """Return the test against a span from `first` up to `after` (not included): in it, before it, behind it."""
    match sign:
        case "<":
            return lambda entry: (moment := value(entry.item)) is not None and moment < first
        case "<=":
            return lambda entry: (moment := value(entry.item)) is not None and moment < after
        case ">":
            return lambda entry: (moment := value(entry.item)) is not None and moment >= after
        case ">=":
            return lambda entry: (moment := value(entry.item)) is not None and moment >= first
        case _:
            return lambda entry: (moment := value(entry.item)) is not None and first <= moment < after


def _days_of(word: DueWord, today: date) -> tuple[date, date]:
    """Return the first and the last day that a word means; weeks begin on Monday."""
    monday = today - today.weekday() * _DAY
    match word:
        case DueWord.TODAY:
            return today, today
        case DueWord.TOMORROW:
            return today + _DAY, today + _DAY
        case DueWord.YESTERDAY:
            return today - _DAY, today - _DAY
        case DueWord.THIS_WEEK:
            return monday, monday + 6 * _DAY
        case DueWord.NEXT_WEEK:
            return monday + 7 * _DAY, monday + 13 * _DAY
        case DueWord.LAST_WEEK:
            return monday - 7 * _DAY, monday - _DAY
    assert_never(word)
