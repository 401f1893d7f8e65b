"""The chart of a metric, drawn: in both languages, with everything on it and with next to nothing."""

import logging
from dataclasses import replace

import numpy as np
import pytest

from kanban.charts.drawing import draw
from kanban.charts.lettering import drawable, shortened, width_of
from kanban.charts.line_labels import labels_of
from kanban.charts.marks import key_rows
from kanban.charts.series import ChartOrder, ChartStyle, Cone, MetricSeries, Picture, Series
from kanban.charts.sheet import Sheet
from tests.charts.charts import CHINESE, DAY, STYLE, everything

Pixels = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]


def drawn(data: MetricSeries, style: ChartStyle = STYLE) -> tuple[Picture, Pixels]:
    picture = draw(ChartOrder("metric_chart", data, style))
    return picture, np.frombuffer(picture.content, np.uint8).reshape(picture.height_px, picture.width_px, 4)


def is_ink(pixels: Pixels, x: float, y: float) -> bool:
    """Say whether the readings' blue is within two pixels of a place."""
    part = pixels[round(y) - 2 : round(y) + 3, round(x) - 2 : round(x) + 3, :3].astype(int)
    return bool((np.abs(part - (0x1F, 0x5F, 0xBF)).sum(axis=2) < 60).any())


def test_readings_stand_where_the_frame_says(caplog: pytest.LogCaptureFixture) -> None:
    data = everything()
    with caplog.at_level(logging.DEBUG, "matplotlib.font_manager"):
        picture, pixels = drawn(data)
    frame = picture.frame
    for day, value in zip(data.readings.days, data.readings.values, strict=True):
        assert is_ink(pixels, frame.x_of(day), frame.y_of(value)) or day in {s.day for s in data.signals}
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
    assert frame.day_at(frame.x_of(DAY)) == pytest.approx(DAY)


def test_a_gap_is_a_gap() -> None:
    plain = MetricSeries(DAY - 20, DAY, DAY, Series((DAY - 20, DAY - 10, DAY), (0.0, 100.0, 0.0)), gap_days=15)
    for gap_days, joined in ((15, True), (4, False)):
        picture, pixels = drawn(replace(plain, gap_days=gap_days))
        frame = picture.frame
        assert is_ink(pixels, frame.x_of(DAY - 15), frame.y_of(50.0)) is joined
        assert is_ink(pixels, frame.x_of(DAY - 10), frame.y_of(100.0))


def test_every_size_theme_and_language_can_be_drawn() -> None:
    for data in (everything(), everything(cumulative=True)):
        for style in (
            replace(STYLE, words=CHINESE, chinese=True),
            replace(STYLE, width_px=240, height_px=150),
            replace(STYLE, width_px=1_900, height_px=2_000, scale=2.0, font_px=40.0),
        ):
            picture, pixels = drawn(data, style)
            assert pixels.shape == (style.height_px, style.width_px, 4)
            assert 0 < picture.frame.left < picture.frame.right <= style.width_px


@pytest.mark.parametrize("count", [0, 1, 2])
@pytest.mark.parametrize("cumulative", [False, True])
def test_next_to_nothing_can_be_drawn(count: int, cumulative: bool) -> None:
    readings = Series(tuple(range(DAY - count + 1, DAY + 1)), (5.0,) * count)
    data = MetricSeries(DAY - 14, DAY + 1, DAY, readings, gap_days=4, cumulative=cumulative)
    picture, _ = drawn(data)
    assert picture.frame.low < picture.frame.high


def test_the_strip_of_what_was_added_takes_room_from_the_plot_of_cumulative_metrics_only() -> None:
    assert drawn(everything(cumulative=True))[0].frame.bottom < drawn(everything())[0].frame.bottom - 50


def test_a_projection_beyond_the_chart_does_not_stretch_it() -> None:
    data = replace(everything(), limits=(), target=Series(), cone=Cone(DAY, 205.0, DAY + 1_000, 9_000.0, 8_000.0, 1e4))
    assert drawn(data)[0].frame.high < 1_200


def test_the_cone_opens_with_the_root_of_the_time() -> None:
    cone = Cone(0, 10.0, 100, 30.0, 20.0, 50.0)
    assert cone.at(0) == (10.0, 10.0, 10.0)
    assert cone.at(25) == (15.0, 10.0, 25.0)
    assert cone.at(100) == cone.at(900) == (30.0, 20.0, 50.0)


def test_lines_are_named_with_their_values() -> None:
    labels = [(label.word, label.value) for label in labels_of(everything(), STYLE)]
    assert labels == [
        ("measured", "205 people"),
        ("expected today", "235 people"),
        ("projected", "280 people"),
        ("upper limit", "220"),
        ("mean", "140"),
        ("lower limit", "60"),
    ]
    assert labels_of(everything(), STYLE)[2].rest == "250 – 310"


def test_texts_are_drawn_as_they_are_and_unknown_characters_as_boxes() -> None:
    assert drawable("Umsatz $a$\n签署 🎄") == "Umsatz $a$ 签署 □"
    assert width_of("中文", 20.0, chinese=True) == pytest.approx(40.0, abs=2.0)
    assert shortened("A long name of a milestone", 80.0, 15.0, chinese=False) == "A long na…"
    assert shortened("A long name", 5.0, 15.0, chinese=False) == ""


@pytest.mark.parametrize(("file_format", "begin"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF-")])
def test_a_chart_becomes_a_file_that_is_the_same_each_time(file_format: str, begin: bytes) -> None:
    order = ChartOrder("metric_chart", everything(), STYLE, file_format)
    content = draw(order).content
    assert content.startswith(begin)
    assert draw(order).content == content


@pytest.mark.parametrize(("width", "rows"), [(1_600, [8]), (560, [4, 4]), (200, [1, 1])])
def test_what_the_signs_mean_is_said_in_two_lines_at_most_signals_first(width: int, rows: list[int]) -> None:
    found = key_rows(Sheet(replace(STYLE, width_px=width)), everything())
    assert [len(row) for row in found] == rows
    assert [word for row in found for word, _, _ in row][:2] == ["outside the limits", "8 in a row on one side"]
