"""Periods as people and programs write them."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from kanban.domain.business.values import Cadence
from kanban.exchange.periods import (
    FROM_1904,
    NoPeriod,
    looks_like_period,
    looks_like_serial,
    read_period,
    unclear_order,
)

_ZONE = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-21", "20261121", "2026/11/21", "21.11.2026", "21/11/2026", "Nov 21 2026", "21 November 2026", "2026年11月21日",
        "２０２６－１１－２１", "2026-11-21 09:30", "2026-11-20T23:30:00Z",
    ],
)  # fmt: skip
def test_one_day_in_many_forms(text: str) -> None:
    assert read_period(text, "dmy", _ZONE) == (date(2026, 11, 21), Cadence.DAILY)
    assert looks_like_period(text)


@pytest.mark.parametrize(
    "text", ["2026-W47", "2026W47", "2026 W47", "W47 2026", "week 47, 2026", "2026年第47周", "2026年47周", "KW47/2026"]
)
def test_a_week_is_named_by_its_last_day(text: str) -> None:
    assert read_period(text, "dmy", _ZONE) == (date(2026, 11, 22), Cadence.WEEKLY)
    assert looks_like_period(text)


@pytest.mark.parametrize(
    "text",
    ["2026-11", "2026/11", "11/2026", "2026年11月", "Nov 2026", "November 2026", "2026 Nov", "2026M11", "十一月 2026"],
)
def test_a_month_is_named_by_its_first_day(text: str) -> None:
    assert read_period(text, "dmy", _ZONE) == (date(2026, 11, 1), Cadence.MONTHLY)
    assert looks_like_period(text)


def test_numbers_that_are_days_only_where_days_are_expected() -> None:
    assert read_period("45000", "ymd", _ZONE).day == date(2023, 3, 15)
    assert read_period("45000.75", "ymd", _ZONE).day == date(2023, 3, 15)
    assert read_period("43538", "ymd", _ZONE, FROM_1904).day == date(2023, 3, 15)
    assert read_period("202611", "ymd", _ZONE) == (date(2026, 11, 1), Cadence.MONTHLY)
    assert not looks_like_period("45000")
    assert looks_like_serial("45000")
    assert not looks_like_serial("316.1")


@pytest.mark.parametrize(
    "text",
    ["Q1 2026", "2026Q1", "2026-Q1", "1Q26", "2026年第一季度", "H1 2026", "2026年上半年", "2026", "2026年", "FY26"],
)
def test_what_is_longer_than_a_month_is_said_so(text: str) -> None:
    with pytest.raises(NoPeriod) as caught:
        read_period(text, "dmy", _ZONE)
    assert str(caught.value.reason) == (f"“{text}” is longer than a month; readings are for a day, a week or a month")
    assert not looks_like_period(text)


@pytest.mark.parametrize(
    "text", ["yesterday", "2026-13", "2025-W53", "2026-02-30", "Nov-26", "316.1", "1,234", "99999"]
)
def test_what_is_no_period(text: str) -> None:
    with pytest.raises(NoPeriod):
        read_period(text, "dmy", _ZONE)


def test_a_blank_is_said_as_such() -> None:
    with pytest.raises(NoPeriod) as caught:
        read_period(" ", "dmy", _ZONE)
    assert str(caught.value.reason) == "the row does not say which day it is of"


def test_which_order_the_numbers_of_days_have() -> None:
    assert unclear_order(["03/04/2026", "25/04/2026"]) == ("dmy", False)
    assert unclear_order(["03/04/2026", "05/06/2026"])[1]
    assert unclear_order(["11/2026", "2026-11-21"]) == ("ymd", False)
