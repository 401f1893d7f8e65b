"""Figures and days in the two languages."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from kanban.domain.business.values import Cadence, Metric
from kanban.domain.ids import MetricId
from kanban.ui.business import figures


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        (1234567.891, 2, "1,234,567.89"),
        (0.5, 0, "0"),
        (99.8, 2, "99.80"),
        (-0.04, 1, "0.0"),
        (12, 0, "12"),
        (-2.1, 1, "−2.1"),
    ],
)
@pytest.mark.parametrize("language", ["en_GB", "zh_CN", "C"])
def test_numbers_have_their_decimals_and_separators(language: str, value: float, decimals: int, shown: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert figures.number(value, decimals) == shown


def test_the_unit_stands_after_the_value() -> None:
    assert figures.with_unit(38.04, Metric(MetricId(1), "Share", "%", 0, decimals=1)) == "38.0\u00a0%"
    assert figures.with_unit(1200, Metric(MetricId(1), "人数", "人", 0)) == "1,200\u00a0人"
    assert figures.with_unit(3, Metric(MetricId(1), "Bugs", "", 0)) == "3"


@pytest.mark.parametrize(
    ("value", "signed", "arrow"),
    [(1020, "+1,020", "▲\u00a01,020"), (-24, "−24", "▼\u00a024"), (0, "±0", "±0"), (-0.2, "±0", "±0")],
)
def test_differences(value: float, signed: str, arrow: str) -> None:
    assert (figures.signed(value, 0), figures.arrow(value, 0)) == (signed, arrow)


@pytest.mark.parametrize(
    ("value", "typed"), [(1234.5, "1234.5"), (0.1 + 0.2, "0.3"), (-0.0, "0"), (1234567890.123, "1234567890.123")]
)
def test_a_value_to_be_typed_again_has_every_digit_and_no_separators(value: float, typed: str) -> None:
    assert figures.plain(value) == typed


def test_days_and_periods() -> None:
    assert figures.day(date(2026, 11, 3)) == "3 Nov"
    assert figures.day(date(2026, 11, 3), date(2026, 5, 5)) == "3 Nov"
    assert figures.day(date(2026, 11, 3), date(2026, 5, 4)) == "3 Nov 2026"
    assert figures.day(date(2002, 1, 7), date(2026, 11, 23)) == "7 Jan 2002"
    assert figures.day_with_year(date(2026, 11, 3)) == "3 Nov 2026"
    assert figures.period(date(2026, 3, 2), Cadence.DAILY) == ("Mon", "2 Mar")
    assert figures.period(date(2026, 3, 8), Cadence.WEEKLY) == ("Week 10", "to 8 Mar")
    assert figures.period(date(2026, 3, 31), Cadence.MONTHLY) == ("Mar", "2026")


def test_a_time_is_local_to_the_board() -> None:
    taken = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    assert figures.moment(taken, ZoneInfo("Asia/Shanghai")) == "2 Mar 2026 07:30"
