"""Figures and days as people read them, by the window's language. Units stand after the value."""

from datetime import date, datetime, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kanban.domain.business.values import Cadence, Metric

_DECIMALS_MOST: Final = 6
_TWO_DIGITS: Final = 9.95
_FAR_DAYS: Final = 182


def number(value: float, decimals: int) -> str:
    """Return a value with this many decimals, with separators between thousands and a true minus."""
    rounded = round(value, decimals)
    return _locale().toString(float(rounded) or 0.0, "f", decimals).replace("-", "−")


def with_unit(value: float, metric: Metric) -> str:
    """Return a metric's value with its unit, in one line that does not break between them."""
    shown = number(value, metric.decimals)
    return f"{shown}\u00a0{metric.unit}" if metric.unit else shown


def signed(value: float, decimals: int) -> str:
    """Return a difference with its sign; no difference is ±0."""
    rounded = round(value, decimals)
    if not rounded:
        return "±" + number(0, decimals)
    return ("+" if rounded > 0 else "−") + number(abs(rounded), decimals)


def arrow(value: float, decimals: int) -> str:
    """Return a difference as an arrow and its size: ▲ 1,020; no difference is ±0."""
    rounded = round(value, decimals)
    if not rounded:
        return signed(0, decimals)
    return ("▲" if rounded > 0 else "▼") + f"\u00a0{number(abs(rounded), decimals)}"


def per_day(value: float, metric: Metric) -> str:
    """Return how much a metric changes in a day, with as many decimals as it takes to see it."""
    decimals = metric.decimals
    while value and decimals < _DECIMALS_MOST and abs(value) * 10**decimals < _TWO_DIGITS:
        decimals += 1
    return signed(value, decimals).lstrip("+±")


def plain(value: float) -> str:
    """Return a value as it can be typed again: every digit that counts, no separators."""
    return f"{value or 0.0:.15g}"


def day(value: date, today: date | None = None) -> str:
    """Return a day without its year: 3 Nov; with it where that is half a year or more from `today`."""
    if today is not None and abs((value - today).days) > _FAR_DAYS:
        return day_with_year(value)
    return _said(value, QCoreApplication.translate("business", "d MMM", "a day as QLocale.toString writes it"))


def day_with_year(value: date) -> str:
    """Return a day with its year: 3 Nov 2026."""
    return _said(value, QCoreApplication.translate("business", "d MMM yyyy", "a day as QLocale.toString writes it"))


def moment(value: datetime, zone: tzinfo) -> str:
    """Return a time, local to a zone: 3 Nov 2026 09:30."""
    local = value.astimezone(zone)
    return f"{day_with_year(local.date())} {local:%H:%M}"


def period(last: date, cadence: Cadence) -> tuple[str, str]:
    """Return a period in two short lines, by its last day: ("Mon", "2 Mar"), ("Week 10", "to 8 Mar"), ("March", "2026")."""
    match cadence:
        case Cadence.DAILY:
            return _said(last, "ddd"), day(last)
        case Cadence.WEEKLY:
            week = QCoreApplication.translate("business", "Week {number}").format(number=last.isocalendar().week)
            return week, QCoreApplication.translate("business", "to {day}").format(day=day(last))
        case Cadence.MONTHLY:
            return _said(
                last, QCoreApplication.translate("business", "MMM", "a month as QLocale.toString writes it")
            ), str(last.year)


def cadence(value: Cadence) -> str:
    """Return how often a metric is read, in words."""
    match value:
        case Cadence.DAILY:
            return QCoreApplication.translate("business", "Daily")
        case Cadence.WEEKLY:
            return QCoreApplication.translate("business", "Weekly")
        case Cadence.MONTHLY:
            return QCoreApplication.translate("business", "Monthly")


def _said(value: date, form: str) -> str:
    return _locale().toString(QDate(value.year, value.month, value.day), form)


def _locale() -> QLocale:
    """Return the window's locale, with separators between thousands whatever the platform thinks of them."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return locale
