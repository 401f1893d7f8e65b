"""Periods as people and their programs write them: days of all kinds, 20261121, 2026-W47, 2026年11月, Nov 2026, serial numbers of Excel."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from kanban.domain.business.values import Cadence
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.dates import NoDate, guess_order, looks_like_date, month_of_name, read_day

FROM_1900: Final = date(1899, 12, 30)
"""The day of serial number 0 in most workbooks."""
FROM_1904: Final = date(1904, 1, 1)
"""The same in workbooks that come from early Macs."""


class Period(NamedTuple):
    """A day, and how long the period is that was named: a month is named by its first day, a week by its last."""

    day: date
    cadence: Cadence


class NoPeriod(ValueError):
    """A text that names no day, week or month; `reason` says why, context "import"."""

    def __init__(self, template: str, text: str) -> None:
        super().__init__(text)
        self.reason = Phrase(template, {"text": text.strip()[:40]})


_NO_DAY: Final = QT_TRANSLATE_NOOP("import", "“{text}” is not a day, a week or a month")
_BLANK: Final = QT_TRANSLATE_NOOP("import", "the row does not say which day it is of")
_TOO_LONG: Final = QT_TRANSLATE_NOOP(
    "import", "“{text}” is longer than a month; readings are for a day, a week or a month"
)
_COMPACT: Final = re.compile(r"((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])")
_COMPACT_MONTH: Final = re.compile(r"((?:19|20)[0-9]{2})(0[1-9]|1[0-2])")
_SERIAL: Final = re.compile(r"([2-7][0-9]{4})(?:\.[0-9]+)?")
_WEEK: Final = re.compile(
    r"(?P<y>[0-9]{4})\s*(?:[-/ ]?\s*(?:W|KW|CW|week )\s*|年\s*第?\s*)(?P<w>[0-9]{1,2})\s*周?", re.IGNORECASE
)
_WEEK_FIRST: Final = re.compile(r"(?:W|KW|CW|week )\s*(?P<w>[0-9]{1,2})[-/, ]+(?P<y>[0-9]{4})", re.IGNORECASE)
_MONTH: Final = re.compile(r"(?P<y>[0-9]{4})\s*[-/.年M]\s*(?P<m>[0-9]{1,2})\s*月?")
_MONTH_FIRST: Final = re.compile(r"(?P<m>[0-9]{1,2})[-/.](?P<y>[0-9]{4})")
_NAMED_MONTH: Final = re.compile(r"(?P<name>[^\W\d]{2,10})\.?[-/ ,']*(?P<y>[0-9]{4})")
_YEAR_NAMED_MONTH: Final = re.compile(r"(?P<y>[0-9]{4})[-/ ]+(?P<name>[^\W\d]{2,10})\.?")
_LONGER: Final = re.compile(
    r"(?:[12]?[0-9]{3}|'?[0-9]{2})?\s*[-/ 年]*\s*(?:[QHS][1-4]|[1-4]Q|第?[一二三四1-4]季度?|[上下]半年)[-/ ]*(?:[0-9]{2,4})?"
    r"|[12][0-9]{3}年?|FY\s*[0-9]{2,4}|(?:19|20)[0-9]{2}\s*[-/–]\s*(?:(?:19|20)[0-9]{2}|[1-9][0-9])",
    re.IGNORECASE,
)


@lru_cache(maxsize=65_536)
def read_period(text: str, order: str, zone: ZoneInfo, serials_from: date = FROM_1900) -> Period:
    """Return the period that a text names. `order`: of day, month and year, where it is not clear; a time of day is left out.

    `serials_from`: the day of Excel's serial number 0.

    Raises:
        NoPeriod: it names none, or one that is longer than a month.
    """
    clean = " ".join(text.translate(_WIDE).split())
    if not clean:
        raise NoPeriod(_BLANK, text)
    try:
        if (found := _COMPACT.fullmatch(clean)) is not None:
            return Period(date(int(found[1]), int(found[2]), int(found[3])), Cadence.DAILY)
        if (found := _SERIAL.fullmatch(clean)) is not None:
            return Period(serials_from + timedelta(days=int(found[1])), Cadence.DAILY)
        longer = _week(clean) or _month(clean)
        if longer is not None:
            return longer
        if _LONGER.fullmatch(clean):
            raise NoPeriod(_TOO_LONG, text)
        return Period(read_day(clean, order, zone), Cadence.DAILY)
    except (NoDate, OverflowError) as fault:
        raise NoPeriod(_NO_DAY, text) from fault
    except ValueError as fault:
        if isinstance(fault, NoPeriod):
            raise
        raise NoPeriod(_NO_DAY, text) from fault


def looks_like_period(text: str) -> bool:
    """Say whether a text could name a day, a week or a month, and no plain number could be it but 20261121."""
    clean = " ".join(text.translate(_WIDE).split())
    if looks_like_date(clean) or _COMPACT.fullmatch(clean):
        return True
    try:
        return _week(clean) is not None or (_month(clean) is not None and not clean.isdecimal() and "." not in clean)
    except ValueError:
        return False


def looks_like_serial(text: str) -> bool:
    """Say whether a number could be a serial number of Excel, or a month like 202611."""
    return bool(_SERIAL.fullmatch(text.strip()) or _COMPACT_MONTH.fullmatch(text.strip()))


def unclear_order(texts: Sequence[str]) -> tuple[str, bool]:
    """Return the order of day, month and year that fits these texts, and whether another one fits as well."""
    return guess_order(text for text in texts if not _MONTH_FIRST.fullmatch(text.strip()))


_WIDE: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0xA0: " ", 0x202F: " "}


def _week(text: str) -> Period | None:
    found = _WEEK.fullmatch(text) or _WEEK_FIRST.fullmatch(text)
    if found is None or ("年" in text and "周" not in text):
        return None
    return Period(date.fromisocalendar(int(found["y"]), int(found["w"]), 7), Cadence.WEEKLY)


def _month(text: str) -> Period | None:
    if (found := _COMPACT_MONTH.fullmatch(text)) is not None:
        return Period(date(int(found[1]), int(found[2]), 1), Cadence.MONTHLY)
    if (found := _MONTH.fullmatch(text) or _MONTH_FIRST.fullmatch(text)) is not None:
        return Period(date(int(found["y"]), int(found["m"]), 1), Cadence.MONTHLY)
    if (found := _NAMED_MONTH.fullmatch(text) or _YEAR_NAMED_MONTH.fullmatch(text)) is not None:
        month = month_of_name(found["name"])
        return None if month is None else Period(date(int(found["y"]), month, 1), Cadence.MONTHLY)
    return None
