"""How many periods lie between two readings of a metric: the time that its figures are measured in.

Daily metrics that were never read on a Saturday or Sunday have five days a week: from Friday to Monday is one. All others have
seven. Weeks and months are counted as such.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from kanban.domain.business.values import Cadence, Reading

_WEEK: Final = 7
_WORKING: Final = 5
_FIRST_MONDAY: Final = 1
"""`date.toordinal` of the first Monday that there is, 1 January of the year 1."""


class PeriodClock:
    """Counts the periods of a metric with these readings."""

    def __init__(self, cadence: Cadence, readings: Sequence[Reading]) -> None:
        self._cadence = cadence
        self.working_days = cadence is Cadence.DAILY and all(
            reading.period.weekday() < _WORKING for reading in readings
        )

    def between(self, earlier: date, later: date) -> int:
        """Return how many periods end after the one of `earlier`, up to and with the one of `later`."""
        return self._number(later) - self._number(earlier)

    def days_between(self, earlier: date, later: date) -> int:
        """Return how many days on which the metric is read come after `earlier`, up to and with `later`."""
        if self.working_days:
            return _working_number(later) - _working_number(earlier)
        return (later - earlier).days

    def days(self, earlier: date, later: date) -> list[date]:
        """Return these days."""
        found = [earlier + timedelta(days=each) for each in range(1, (later - earlier).days + 1)]
        return [day for day in found if day.weekday() < _WORKING] if self.working_days else found

    def _number(self, day: date) -> int:
        match self._cadence:
            case Cadence.DAILY:
                return _working_number(day) if self.working_days else day.toordinal()
            case Cadence.WEEKLY:
                return (day.toordinal() - _FIRST_MONDAY) // _WEEK
            case Cadence.MONTHLY:
                return day.year * 12 + day.month


def _working_number(day: date) -> int:
    """Return how many working days there were until a day, with it; a Saturday and a Sunday have the number of their Friday."""
    weeks, weekday = divmod(day.toordinal() - _FIRST_MONDAY, _WEEK)
    return weeks * _WORKING + min(weekday, _WORKING - 1)
