"""Days and times in words: how long ago something was, and when that was."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

_MINUTE_S: Final = 60
_HOUR_S: Final = 3600


class TimeWords:
    """Puts times into words: `now` is aware UTC, days are those of the zone."""

    def __init__(self, zone: ZoneInfo, now: datetime) -> None:
        self._zone = zone
        self._now = now

    def clock(self, moment: datetime) -> str:
        """Return a time to the minute, with its day: "3 Nov 09:12"."""
        return f"{self.day(moment)} {self.time(moment)}"

    def time(self, moment: datetime) -> str:
        """Return the time of day: "09:12"."""
        return f"{moment.astimezone(self._zone):%H:%M}"

    def day(self, moment: datetime) -> str:
        """Return the day as it stands on cards: "3 Nov"."""
        return day_text(moment.astimezone(self._zone).date(), self._now.astimezone(self._zone).date())

    def days_ago(self, moment: datetime) -> str:
        """Return how many days ago a time was."""
        if moment.astimezone(self._zone).date() == self._now.astimezone(self._zone).date():
            return QCoreApplication.translate("DayWords", "today")
        return self.ago(moment)

    def ago(self, moment: datetime) -> str:
        """Return how long ago a time was."""
        days = (self._now.astimezone(self._zone).date() - moment.astimezone(self._zone).date()).days
        seconds = (self._now - moment).total_seconds()
        if days > 1:
            return QCoreApplication.translate("HistoryWords", "{n} days ago").format(n=days)
        if days == 1:
            return QCoreApplication.translate("HistoryWords", "yesterday")
        if seconds < _MINUTE_S:
            return QCoreApplication.translate("HistoryWords", "just now")
        if seconds < 2 * _MINUTE_S:
            return QCoreApplication.translate("HistoryWords", "a minute ago")
        if seconds < _HOUR_S:
            return QCoreApplication.translate("HistoryWords", "{n} minutes ago").format(n=int(seconds // _MINUTE_S))
        if seconds < 2 * _HOUR_S:
            return QCoreApplication.translate("HistoryWords", "an hour ago")
        return QCoreApplication.translate("HistoryWords", "{n} hours ago").format(n=int(seconds // _HOUR_S))


def day_text(day: date, today: date) -> str:
    """Return a day as it stands on cards: without the year if that is this one."""
    pattern = QCoreApplication.translate("CardFaces", "d MMM", "a day of this year, on a card")
    if day.year != today.year:
        pattern = QCoreApplication.translate("CardFaces", "d MMM yyyy", "a day of another year, on a card")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
