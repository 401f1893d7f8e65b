"""The lines of a chart's grid: round values, and days that are right for three weeks as for half a century."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import floor, log10
from typing import Final

from kanban.charts.series import ChartStyle, ChartWords

_STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
_DAYS: Final = (1, 2, 7, 14)
_MONTHS: Final = (1, 2, 3, 6)
_YEARS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500)
_MONTH_DAYS: Final = 30.4
_YEAR_DAYS: Final = 365.25
_WEEK: Final = 7
_HEADROOM: Final = 0.06


@dataclass(frozen=True)
class DayTick:
    """A day of the grid. `context` is what stands below its label: the year where it begins or changes; mostly empty."""

    day: int
    label: str
    context: str = ""


def value_range(lowest: float, highest: float) -> tuple[float, float]:
    """Return the values at the lower and upper edge, with a little room; a range even where all values are the same."""
    spread = highest - lowest
    room = spread * _HEADROOM or abs(highest) * _HEADROOM or 1.0
    low, high = lowest - room, highest + room
    return (0.0 if lowest >= 0 > low else low), high


def value_ticks(low: float, high: float, most: int) -> list[float]:
    """Return at most so many round values between two, both included where they are round."""
    raw = (high - low) / max(1, most)
    power = 10.0 ** floor(log10(raw))
    step = next(power * factor for factor in _STEPS if power * factor >= raw * (1 - 1e-9))
    first = floor(low / step + 1e-9) + (0 if abs(low / step - round(low / step)) < 1e-9 else 1)  # noqa: PLR2004 - rounding
    ticks = []
    while first * step <= high + step * 1e-9:
        ticks.append(round(first * step, 12) or 0.0)
        first += 1
    return ticks


def number(value: float, style: ChartStyle, decimals: int | None = None) -> str:
    """Return a figure as the reader writes it."""
    digits = style.decimals if decimals is None else decimals
    plain = f"{round(value, digits) or 0.0:,.{digits}f}"
    marks = {",": style.group, ".": style.point, "-": "−"}
    return "".join(marks.get(letter, letter) for letter in plain)


def with_unit(value: float, style: ChartStyle) -> str:
    """Return a figure with its unit."""
    return f"{number(value, style)} {style.unit}".rstrip()


def tick_decimals(ticks: list[float], usual: int) -> int:
    """Return how many decimals tell the ticks apart: no more than needed, but those of their step."""
    for digits in range(max(usual, 6) + 1):
        if all(abs(round(tick, digits) - tick) < 1e-9 * max(1.0, abs(tick)) for tick in ticks):
            return digits
    return usual


def day_ticks(first: int, last: int, most: int, words: ChartWords) -> list[DayTick]:
    """Return at most so many days between two, both included: days, Mondays, firsts of months, quarters or years."""
    span = max(1, last - first)
    for step in _DAYS:
        if span / step <= most:
            return _labelled(_each_day(first, last, step), words, days=True)
    for step in _MONTHS:
        if span / (step * _MONTH_DAYS) <= most:
            return _labelled(_each_month(first, last, step), words, days=False)
    step = next((years for years in _YEARS if span / (years * _YEAR_DAYS) <= most), _YEARS[-1])
    years = (day for day in _each_month(first, last, 12) if day.year % step == 0)
    return [DayTick(day.toordinal(), words.year.format(year=day.year)) for day in years]


def _each_day(first: int, last: int, step: int) -> Iterator[date]:
    """Yield days; whole weeks begin on Mondays."""
    start = first + (-(first - 1)) % _WEEK if step % _WEEK == 0 else first
    for day in range(start, last + 1, step):
        yield date.fromordinal(day)


def _each_month(first: int, last: int, step: int) -> Iterator[date]:
    day = date.fromordinal(first)
    if day.day > 1:
        day = (day.replace(day=1) + timedelta(days=31)).replace(day=1)
    while day.toordinal() <= last:
        if (day.month - 1) % step == 0:
            yield day
        day = (day + timedelta(days=31)).replace(day=1)


def _labelled(found: Iterator[date], words: ChartWords, *, days: bool) -> list[DayTick]:
    ticks: list[DayTick] = []
    year = None
    for day in found:
        month = words.months[day.month - 1]
        label = words.day_of_month.format(day=day.day, month=month) if days else month
        context = words.year.format(year=day.year) if day.year != year else ""
        ticks.append(DayTick(day.toordinal(), label, context))
        year = day.year
    return ticks
