"""Which days are marked under a slider over a span of time: days, Mondays, or the first days of months and years."""

from datetime import date, timedelta
from enum import Enum
from typing import Final, NamedTuple

_WEEK: Final = 7
_DAY_STEPS: Final = (1, 2, _WEEK, 2 * _WEEK)
_MONTH_STEPS: Final = (1, 2, 3, 6, 12, 24, 60)
_MONTHS: Final = 12
_MONTH_DAYS: Final = 30


class Naming(Enum):
    """By what a marked day is named."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Ticks(NamedTuple):
    """The marked days, oldest first, and how they are named."""

    days: list[date]
    naming: Naming


def ticks(first: date, last: date, least_days: float) -> Ticks:
    """Return days from `first` to `last`, both included, that are at least about so many days apart."""
    for step in _DAY_STEPS:
        if step >= least_days:
            start = first if step < _WEEK else first + timedelta(days=-first.weekday() % _WEEK)
            count = max(0, (last - start).days // step + 1)
            return Ticks([start + timedelta(days=step * place) for place in range(count)], Naming.DAY)
    step = next((step for step in _MONTH_STEPS if step * _MONTH_DAYS >= least_days), _MONTH_STEPS[-1])
    begin = -((first.year * _MONTHS + first.month - 1 + (first.day > 1)) // -step) * step
    months = range(begin, last.year * _MONTHS + last.month, step)
    days = [date(month // _MONTHS, month % _MONTHS + 1, 1) for month in months]
    return Ticks(days, Naming.YEAR if step >= _MONTHS else Naming.MONTH)
