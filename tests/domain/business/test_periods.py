"""How many periods lie between two readings."""

from datetime import UTC, date, datetime

import pytest

from kanban.domain.business.periods import PeriodClock
from kanban.domain.business.values import Cadence, Reading
from kanban.domain.ids import MetricId

TAKEN = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
FRIDAY, SATURDAY, SUNDAY = date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 1)
MONDAY, NEXT_FRIDAY = date(2026, 3, 2), date(2026, 3, 6)


def clock(*read_on: date, cadence: Cadence = Cadence.DAILY) -> PeriodClock:
    return PeriodClock(cadence, [Reading(MetricId(1), day, 1, 1.0, TAKEN, "ann") for day in read_on])


@pytest.mark.parametrize(
    ("earlier", "later", "working", "calendar"),
    [
        (FRIDAY, MONDAY, 1, 3),
        (FRIDAY, SUNDAY, 0, 2),
        (SATURDAY, MONDAY, 1, 2),
        (FRIDAY, NEXT_FRIDAY, 5, 7),
        (MONDAY, NEXT_FRIDAY, 4, 4),
        (FRIDAY, date(2027, 2, 26), 260, 364),
    ],
)
def test_a_daily_metric_that_is_not_read_on_weekends_has_five_days_a_week(
    earlier: date, later: date, working: int, calendar: int
) -> None:
    five, seven = clock(FRIDAY, MONDAY), clock(FRIDAY, SUNDAY)
    assert (five.working_days, seven.working_days) == (True, False)
    assert (five.between(earlier, later), five.days_between(earlier, later)) == (working, working)
    assert (seven.between(earlier, later), seven.days_between(earlier, later)) == (calendar, calendar)
    assert len(five.days(earlier, later)) == working
    assert len(seven.days(earlier, later)) == calendar


@pytest.mark.parametrize(
    ("cadence", "earlier", "later", "periods", "days"),
    [
        (Cadence.WEEKLY, SUNDAY, date(2026, 3, 8), 1, 7),
        (Cadence.WEEKLY, SUNDAY, MONDAY, 1, 1),
        (Cadence.WEEKLY, SUNDAY, date(2026, 3, 29), 4, 28),
        (Cadence.MONTHLY, date(2026, 1, 31), SATURDAY, 1, 28),
        (Cadence.MONTHLY, date(2025, 11, 30), date(2026, 2, 28), 3, 90),
    ],
)
def test_weeks_and_months(cadence: Cadence, earlier: date, later: date, periods: int, days: int) -> None:
    counted = clock(earlier, cadence=cadence)
    assert (counted.between(earlier, later), counted.days_between(earlier, later)) == (periods, days)


def test_the_days_themselves() -> None:
    assert clock(FRIDAY).days(FRIDAY, MONDAY) == [MONDAY]
    assert clock(SUNDAY).days(FRIDAY, MONDAY) == [SATURDAY, SUNDAY, MONDAY]
