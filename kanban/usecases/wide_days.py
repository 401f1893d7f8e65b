"""Days and numbers as people type them into a table."""

from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from kanban.domain.business.status import period_of
from kanban.domain.business.values import Cadence
from kanban.domain.errors import BadDate
from kanban.exchange.dates import DAY_ORDERS, NoDate, read_day
from kanban.usecases.metrics import named_cadence, read_number, read_period

_ZONE = ZoneInfo("UTC")
_YEARS = range(1900, 2200)


class DueDay(NamedTuple):
    """A day on which something is due; `by_week`: any day of the week that ends on it."""

    day: date
    by_week: bool = False


def typed_day(text: str) -> date:
    """Return the day that a text names, in any form that can mean only one: 2026-12-24, 24.12.2026, 24 Dec 2026, 2026年12月24日.

    A week or a month (2026-W52, 2026-12) is its last day.

    Raises:
        BadDate: it names none, or could mean two.
    """
    clean = text.strip()
    cadence = named_cadence(clean)
    if cadence is not Cadence.DAILY:
        return period_of(read_period(clean), cadence)[1]
    found = set()
    for order in DAY_ORDERS:
        try:
            found.add(read_day(clean, order, _ZONE))
        except NoDate:
            continue
    if len(found) != 1 or min(found).year not in _YEARS:
        raise BadDate(value=text)
    return found.pop()


def typed_due(text: str) -> DueDay:
    """Return when something is due: a day, or a week by its number (2026-W52).

    Raises:
        BadDate: as `typed_day`.
    """
    return DueDay(typed_day(text), named_cadence(text) is Cadence.WEEKLY)


def shown_due(due: date, *, by_week: bool) -> str:
    """Return a day, or its week, in a form that can be typed again."""
    if not by_week:
        return due.isoformat()
    year, week, _ = due.isocalendar()
    return f"{year}-W{week:02}"


def split_due(text: str) -> tuple[str, DueDay | None]:
    """Return a name and the day after it, as in "Ready for test 2026-11-20"; None: no day stands at its end."""
    name, _, last = text.rpartition(" ")
    if not name.strip() or not any(c.isdigit() for c in last):
        return text, None
    try:
        return name.rstrip(" ,;:·–-"), typed_due(last)
    except BadDate:
        return text, None


def typed_value(text: str, unit: str) -> float:
    """Return a number that may be followed by the metric's unit.

    Raises:
        BadNumber: it is none.
    """
    clean = text.strip()
    if unit and clean.casefold().endswith(unit.casefold()):
        clean = clean[: -len(unit)]
    elif clean.endswith(("%", "％")) and unit in ("", "%", "％"):
        clean = clean[:-1]
    return read_number(clean)
