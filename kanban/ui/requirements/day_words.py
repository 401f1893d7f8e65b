"""Days as people type and read them: “2026-12-24”, “24 Dec”, “fri”, “+3d”, “明天”; and how far away a day is."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

_WEEKDAYS: Final = (
    ("mon", "monday", "周一", "星期一"),
    ("tue", "tuesday", "周二", "星期二"),
    ("wed", "wednesday", "周三", "星期三"),
    ("thu", "thursday", "周四", "星期四"),
    ("fri", "friday", "周五", "星期五"),
    ("sat", "saturday", "周六", "星期六"),
    ("sun", "sunday", "周日", "星期日", "星期天"),
)
_NEAR: Final = {"today": 0, "今天": 0, "tomorrow": 1, "明天": 1, "后天": 2}
_LATER: Final = re.compile(r"\+(\d{1,4})([dw天周]?)")
_YEAR_DAY: Final = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_DAY: Final = re.compile(r"(\d{1,2})[-/月](\d{1,2})日?")
_DOTTED: Final = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})?")
_DAY_MONTH: Final = re.compile(r"(\d{1,2})\.? ?([^\W\d_]{2,10})\.?(?:,? (\d{4}))?")
_MONTH_DAY: Final = re.compile(r"([^\W\d_]{2,10})\.? ?(\d{1,2})(?:,? (\d{4}))?")


def read_day(text: str, today: date, *, nearest: bool = False) -> date | None:
    """Return the day that a text names, seen from today; None when it names none. A weekday is the next one, never today.

    A day without its year is the next one as well, or with `nearest` the one that lies nearest, before or after today.
    """
    word = text.strip().casefold()
    if word in _NEAR:
        return today + timedelta(days=_NEAR[word])
    for number, names in enumerate(_WEEKDAYS):
        if word in names:
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    try:
        if found := _LATER.fullmatch(word):
            return today + timedelta(days=int(found[1]) * (7 if found[2] in ("w", "周") else 1))
        if found := _YEAR_DAY.fullmatch(word):
            return date(int(found[1]), int(found[2]), int(found[3]))
        named = _named(word)
        if named is None:
            return None
        year, month, day = named
        return date(year, month, day) if year else _without_year(month, day, today, nearest=nearest)
    except (ValueError, OverflowError):
        return None


def _named(word: str) -> tuple[int, int, int] | None:
    """Return year (0: none is named), month and day of a text in which the order is plain: 12-24, 24.12., 24 Dec, Dec 24 2026."""
    if found := _DAY.fullmatch(word):
        return 0, int(found[1]), int(found[2])
    if found := _DOTTED.fullmatch(word):
        return int(found[3] or 0), int(found[2]), int(found[1])
    from kanban.exchange.dates import month_of_name

    if found := _DAY_MONTH.fullmatch(word):
        return int(found[3] or 0), month_of_name(found[2]) or 0, int(found[1])
    if found := _MONTH_DAY.fullmatch(word):
        return int(found[3] or 0), month_of_name(found[1]) or 0, int(found[2])
    return None


def _without_year(month: int, day: int, today: date, *, nearest: bool) -> date:
    years = range(today.year - 1, today.year + 9)  # the next 29th of February may be eight years away
    days = [date(year, month, day) for year in years if day <= monthrange(year, month)[1]]
    if nearest:
        return min(days, key=lambda each: abs(each - today))
    return min(each for each in days if each >= today)


def how_far(day: date, today: date) -> str:
    """Return how far away a due date is, in words."""
    left = (day - today).days
    if left == 0:
        return QCoreApplication.translate("DayWords", "today")
    if left == 1:
        return QCoreApplication.translate("DayWords", "tomorrow")
    if left > 1:
        return QCoreApplication.translate("DayWords", "in {days} days").format(days=left)
    if left == -1:
        return QCoreApplication.translate("DayWords", "1 day late")
    return QCoreApplication.translate("DayWords", "{days} days late").format(days=-left)
