"""Numbers as people and programs write them."""

import pytest

from kanban.exchange.numbers import Exact, Figure, NoNumber, guess_comma, read_figure, same_unit


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("1234.5", (1234.5, "")), ("1,234.5", (1234.5, "")), ("1,234,567", (1234567, "")), ("1,23,456", (123456, "")),
        ("1 234 567", (1234567, "")), ("1\u202f234.5", (1234.5, "")), ("1'234.5", (1234.5, "")), ("1’234", (1234, "")),
        ("１２３．５", (123.5, "")), ("12 %", (12, "%")), ("９８．５％", (98.5, "%")), ("$1,200", (1200, "$")),
        ("-$5", (-5, "$")), ("$-5", (-5, "$")), ("USD 5", (5, "USD")), ("12 元", (12, "元")), ("￥3.5", (3.5, "¥")),
        ("(12.5)", (-12.5, "")), ("−7", (-7, "")), ("- 7", (-7, "")), ("12-", (-12, "")), ("–3", (-3, "")), ("+3", (3, "")),
        (".5", (0.5, "")), ("5.", (5, "")), ("1e3", (1000, "")), ("1.1e-5", (1.1e-5, "")), ("12.5 MB", (12.5, "MB")),
        ("4 °C", (4, "°C")), ("5 kg/m2", (5, "kg/m2")), ("'12", (12, "")), ("-0", (0, "")),
        ("3.2k", (3200, "")), ("¥ 3.2k", (3200, "¥")), ("5 M", (5_000_000, "")), ("2bn", (2e9, "")), ("1.2万", (12000, "")),
        ("1.2万人", (12000, "人")), ("3亿", (3e8, "")), ("12 km", (12, "km")), ("12 Mbit", (12, "Mbit")),
    ],
)  # fmt: skip
def test_numbers_with_points(text: str, figure: tuple[float, str]) -> None:
    assert read_figure(text) == Figure(*figure)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234,5", 1234.5),
        ("1.234", 1234),
        ("12,5", 12.5),
        ("1 234,5", 1234.5),
        ("1.234.567", 1234567),
        ("-0,5 %", -0.5),
    ],
)
def test_numbers_with_decimal_commas(text: str, value: float) -> None:
    found = read_figure(text, comma=True)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "unit", "figure"),
    [
        ("12k", "k", (12, "k")), ("12 k€", "k€", (12, "k€")), ("1.2 万", "万", (1.2, "万")), ("12k", "k€", (12, "k")),
        ("12.5k", "people", (12500, "")), ("3,000元", "¥", (3000, "元")), ("7 ％", "%", (7, "%")),
    ],
)  # fmt: skip
def test_a_multiplier_that_is_the_metrics_own_unit_multiplies_nothing(
    text: str, unit: str, figure: tuple[float, str]
) -> None:
    assert read_figure(text, unit=unit) == Figure(*figure)


@pytest.mark.parametrize(
    "text", ["", "  ", "n/a", "N/A", "NaN", "-", "--", "—", "–", "无", "暂无", "#N/A", "null", "?", "－"]
)
def test_what_says_that_there_is_no_reading(text: str) -> None:
    assert read_figure(text) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("abc", "is not a number"), ("TRUE", "is not a number"), ("<5", "is not a number"), ("~5", "is not a number"),
        ("--1", "is not a number"), ("1e999", "is not a number"), ("12,345,67", "is not a number"), ("inf", "is not a number"),
        ("12 34", "more than one number"), ("5/7", "more than one number"), ("3-4", "more than one number"),
        ("12:30", "more than one number"), ("2026-01-01", "more than one number"), ("5 days 3", "more than one number"),
        ("1.234,5", "do not stand where"), ("12,5", "do not stand where"), ("1.234.567", "do not stand where"),
        ("#DIV/0!", "the spreadsheet has an error there: #DIV/0!"),
    ],
)  # fmt: skip
def test_what_is_no_number_or_could_be_two(text: str, why: str) -> None:
    with pytest.raises(NoNumber) as caught:
        read_figure(text)
    assert why in str(caught.value.reason)


def test_a_long_text_is_cut_in_the_sentence() -> None:
    with pytest.raises(NoNumber) as caught:
        read_figure("x" * 5000)
    assert len(str(caught.value.reason)) < 80


def test_a_cell_that_was_a_number_is_one_whatever_the_column_shows() -> None:
    assert read_figure(Exact("1.234"), comma=True) == Figure(1.234)
    assert read_figure(Exact("-12.5%"), comma=True) == Figure(-12.5, "%")


@pytest.mark.parametrize(
    ("texts", "comma", "unclear"),
    [
        (["1.5", "2"], False, False), (["1,5"], True, False), (["1.234,5", "7"], True, False), (["1,234"], False, True),
        (["1,234", "2.5"], False, False), (["1,234", "2,5"], True, False), (["0,123"], True, False), (["0.123"], False, False),
        (["1.234"], False, False), (["1234,567"], True, False), ([Exact("1.5"), "1,5"], True, False), ([], False, False),
    ],
)  # fmt: skip
def test_which_mark_stands_before_the_decimals(texts: list[str], comma: bool, unclear: bool) -> None:
    assert guess_comma(texts) == (comma, unclear)


def test_units_that_are_the_same() -> None:
    assert same_unit("％", "%")
    assert same_unit("元", "¥")
    assert same_unit("MS", "ms")
    assert not same_unit("s", "ms")
