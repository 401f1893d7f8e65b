"""Dates and times as people's programs write them: with month names, either order of day and month, and mostly without an offset."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

DAY_ORDERS: Final = ("ymd", "dmy", "mdy")
_MONTHS: Final[dict[str, int]] = {}
for _number, _names in enumerate(
    (
        "jan january januar jän janv janvier ene enero gen gennaio 一月 янв",
        "feb february februar févr fév février febrero febbraio 二月 фев",
        "mar march märz mär mrz mars marzo 三月 мар",
        "apr april avr avril abr abril aprile 四月 апр",
        "may mai mayo mag maggio 五月 май",
        "jun june juni juin junio giu giugno 六月 июн",
        "jul july juli juil juillet julio lug luglio 七月 июл",
        "aug august août aoû ago agosto 八月 авг",
        "sep sept september septembre septiembre set settembre 九月 сен",
        "oct october okt oktober octobre octubre ott ottobre 十月 окт",
        "nov november novembre noviembre 十一月 ноя",
        "dec december dez dezember déc décembre dic diciembre dicembre 十二月 дек",
    ),
    start=1,
):
    _MONTHS.update(dict.fromkeys(_names.split(), _number))
_CLOCK: Final = (
    r"(?:[T ,]*(?P<ap0>上午|下午)?\s*(?P<h>\d{1,2})[:.时](?P<mi>\d{2})(?:[:.分](?P<s>\d{2})(?:[.,](?P<f>\d{1,9}))?)?秒?"
    r"\s*(?P<ap>[AaPp]\.?[Mm]\.?|上午|下午)?\s*(?P<z>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
_YEAR_FIRST: Final = re.compile(r"(?P<y>\d{4})[-/.年](?P<m>\d{1,2})[-/.月](?P<d>\d{1,2})日?" + _CLOCK)
_NUMBERS: Final = re.compile(r"(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{4}|\d{2})" + _CLOCK)
_NAMED: Final = re.compile(
    r"(?:[^\W\d]{2,9}\.?,? )?(?P<d>\d{1,2})[-/. ]+(?P<name>[^\W\d]{2,10})\.?[-/. ,]+(?P<y>\d{4}|\d{2})" + _CLOCK
)
_NAME_FIRST: Final = re.compile(
    r"(?:[^\W\d]{2,9}\.?,? )?(?P<name>[^\W\d]{2,10})\.? (?P<d>\d{1,2}),? (?P<y>\d{4})" + _CLOCK
)
_CENTURY: Final = 2000


class NoDate(ValueError):
    """A text that names no day."""


def guess_order(texts: Iterable[str]) -> tuple[str, bool]:
    """Return the order of day, month and year that fits most of the numeric dates, and whether another one fits as well."""
    fits = dict.fromkeys(("dmy", "mdy", "ymd"), 0)
    seen = 0
    dotted = True
    for text in texts:
        found = _NUMBERS.match(text.strip())
        if found is None:
            continue
        seen += 1
        dotted = dotted and found["sep"] == "."
        for order in fits:
            fits[order] += _parts(found, order) is not None
    if not seen:
        return "ymd", False
    best = max(fits, key=lambda order: fits[order])
    rivals = [order for order in fits if fits[order] == fits[best]]
    if dotted and "dmy" in rivals:
        return "dmy", False
    return best, len(rivals) > 1


@lru_cache(maxsize=65_536)
def read_moment(text: str, order: str, zone: ZoneInfo) -> tuple[datetime, bool]:
    """Return the UTC time that a text names, and whether it names a time of the day; a day alone is its beginning in the zone.

    Raises:
        NoDate: it names none.
    """
    clean = text.strip()
    found = _YEAR_FIRST.fullmatch(clean)
    if found is not None:
        day = _day(int(found["y"]), int(found["m"]), int(found["d"]))
    elif (found := _NUMBERS.fullmatch(clean)) is not None:
        parts = _parts(found, order)
        if parts is None:
            raise NoDate(text)
        day = parts
    elif (found := _NAMED.fullmatch(clean) or _NAME_FIRST.fullmatch(clean)) is not None:
        month = _MONTHS.get(found["name"].casefold())
        if month is None:
            raise NoDate(text)
        day = _day(_whole_year(found["y"]), month, int(found["d"]))
    else:
        raise NoDate(text)
    return _moment(day, found, zone)


def read_day(text: str, order: str, zone: ZoneInfo) -> date:
    """Return the day that a text names, in the zone.

    Raises:
        NoDate: it names none.
    """
    at, timed = read_moment(text, order, zone)
    del timed
    return at.astimezone(zone).date()


def looks_like_date(text: str) -> bool:
    """Say whether a text could be a date of any kind."""
    clean = text.strip()
    if not 6 <= len(clean) <= 40 or not any(c.isdigit() for c in clean):  # noqa: PLR2004
        return False
    if _YEAR_FIRST.fullmatch(clean) or _NUMBERS.fullmatch(clean):
        return True
    named = _NAMED.fullmatch(clean) or _NAME_FIRST.fullmatch(clean)
    return named is not None and named["name"].casefold() in _MONTHS


def month_of_name(name: str) -> int | None:
    """Return the number of a month by its name or its usual short form; None when it is none."""
    return _MONTHS.get(name.casefold())


def _parts(found: "re.Match[str]", order: str) -> date | None:
    """Return the day of three numbers in an order; None when it is none."""
    numbers = dict(zip(order, (found["a"], found["b"], found["c"]), strict=True))
    if len(numbers["y"]) == 1 or max(len(numbers["d"]), len(numbers["m"])) > 2:  # noqa: PLR2004
        return None
    try:
        return date(_whole_year(numbers["y"]), int(numbers["m"]), int(numbers["d"]))
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as fault:
        raise NoDate(str(fault)) from fault


def _whole_year(text: str) -> int:
    return int(text) if len(text) == 4 else _CENTURY + int(text)  # noqa: PLR2004


def _moment(day: date, found: "re.Match[str]", zone: ZoneInfo) -> tuple[datetime, bool]:
    if found["h"] is None:
        return datetime.combine(day, time(), zone).astimezone(UTC), False
    hour = int(found["h"])
    half = (found["ap"] or found["ap0"] or "").replace(".", "").lower()
    if half in ("pm", "下午") and hour < 12:  # noqa: PLR2004
        hour += 12
    elif half in ("am", "上午") and hour == 12:  # noqa: PLR2004
        hour = 0
    micros = int((found["f"] or "0").ljust(6, "0")[:6])
    try:
        clock = time(hour, int(found["mi"]), int(found["s"] or 0), micros)
        return datetime.combine(day, clock, _offset(found["z"]) or zone).astimezone(UTC), True
    except (ValueError, OverflowError) as fault:
        raise NoDate(str(fault)) from fault


def _offset(text: str | None) -> "timezone | None":
    """Return the zone of an offset like +0800; None for no text."""
    if not text:
        return None
    if text in ("Z", "UTC", "GMT"):
        return UTC
    sign = -1 if text[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(text[1:3]), minutes=int(text[-2:])))
