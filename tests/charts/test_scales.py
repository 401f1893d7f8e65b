"""Round values, and days from three weeks to half a century."""

from dataclasses import replace
from datetime import date

import pytest

from kanban.charts.scales import day_ticks, number, tick_decimals, value_range, value_ticks, with_unit
from tests.charts.charts import CHINESE, ENGLISH, STYLE


def labels(first: date, last: date, most: int) -> list[str]:
    ticks = day_ticks(first.toordinal(), last.toordinal(), most, ENGLISH)
    return [f"{tick.label}/{tick.context}" if tick.context else tick.label for tick in ticks]


def test_values_are_round_and_no_more_than_there_is_room_for() -> None:
    assert value_ticks(0.0, 28_764.0, 6) == [0.0, 5_000.0, 10_000.0, 15_000.0, 20_000.0, 25_000.0]
    assert value_ticks(309.3, 377.5, 8) == [310.0, 320.0, 330.0, 340.0, 350.0, 360.0, 370.0]
    assert value_ticks(-0.03, 0.03, 3) == [-0.02, 0.0, 0.02]


def test_a_range_has_room_even_for_one_value_and_does_not_pass_zero() -> None:
    assert value_range(50.0, 50.0) == (47.0, 53.0)
    assert value_range(0.0, 0.0) == (0.0, 1.0)
    assert value_range(1.0, 101.0) == (0.0, 107.0)
    assert value_range(-100.0, 0.0) == (-106.0, 6.0)


def test_three_weeks_have_mondays_three_years_quarters_and_half_a_century_years() -> None:
    assert labels(date(2026, 2, 23), date(2026, 3, 16), 5) == ["23 Feb/2026", "2 Mar", "9 Mar", "16 Mar"]
    assert labels(date(2025, 12, 20), date(2026, 2, 14), 4) == ["22 Dec/2025", "5 Jan/2026", "19 Jan", "2 Feb"]
    assert labels(date(2025, 12, 20), date(2026, 2, 14), 2) == ["Jan/2026", "Feb"]
    assert labels(date(2012, 1, 1), date(2013, 1, 2), 5) == ["Jan/2012", "Apr", "Jul", "Oct", "Jan/2013"]
    years = ["1960", "1965", "1970", "1975", "1980", "1985", "1990", "1995", "2000"]
    assert labels(date(1958, 3, 29), date(2001, 12, 29), 10) == years


def test_days_are_said_in_chinese() -> None:
    ticks = day_ticks(date(2026, 3, 2).toordinal(), date(2026, 3, 5).toordinal(), 5, CHINESE)
    assert [(tick.label, tick.context) for tick in ticks] == [
        ("3月2日", "2026年"),
        ("3月3日", ""),
        ("3月4日", ""),
        ("3月5日", ""),
    ]


@pytest.mark.parametrize("span", [1, 20, 21, 90, 364, 1_096, 16_000])
@pytest.mark.parametrize("most", [2, 7, 15])
def test_there_are_never_more_days_than_there_is_room_for(span: int, most: int) -> None:
    first = date(2001, 5, 17).toordinal()
    assert len(day_ticks(first, first + span, most, ENGLISH)) <= most + 1


def test_figures_are_written_as_the_reader_does() -> None:
    german = replace(STYLE, group=".", point=",", decimals=1)
    assert number(-1234567.25, german) == "−1.234.567,2"
    assert number(-0.01, STYLE) == "0"
    assert with_unit(48_122.0, STYLE) == "48,122 people"
    assert with_unit(3.0, replace(STYLE, unit="")) == "3"


def test_a_grid_has_the_decimals_of_its_steps() -> None:
    assert tick_decimals([0.0, 2.5, 5.0], 0) == 1
    assert tick_decimals([0.0, 1_000.0], 2) == 0
