"""Days as people type and read them: “2026-12-24”, “fri”, “+3d”, “明天”; and how far away a day is."""

import re
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


def read_day(text: str, today: date) -> date | None:
    """Return the day that a text names, seen from today; None when it names none. A weekday is the next one, never today."""
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
        if found := _DAY.fullmatch(word):
            return _next(int(found[1]), int(found[2]), today)
    except (ValueError, OverflowError):
        return None
    return None


def _next(month: int, day: int, today: date) -> date:
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else date(today.year + 1, month, day)


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
