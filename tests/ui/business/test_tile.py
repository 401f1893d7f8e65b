"""The painting of a tile: nothing outside it, no green on stale data, a shape for each state."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kanban.domain.business.status import MetricState
from kanban.ui import theme
from kanban.ui.business.shapes import paint_shape
from kanban.ui.business.tile import deeds_at, lines_of, look_for, look_without_name, paint_tile
from kanban.ui.business.tile_card import Deed, Marks
from kanban.ui.business.tile_content import TileContent, content_of
from kanban.ui.business.tile_look import row_look_for
from kanban.ui.business.tile_row import paint_row
from tests.ui.business.conftest import Desk

TODAY = date(2026, 3, 2)
OUTSIDE = QColor("#ff00ff")


def tile(
    desk: Desk, *, age_days: int = 1, target: float | None = 40, name: str = "Upgraded", unit: str = "%"
) -> TileContent:
    targets = [(date(2026, 1, 1), target)] if target is not None else []
    metric = desk.add(name, *targets, unit=unit, decimals=1)
    for days in range(20, 0, -1):
        desk.read(metric, TODAY - timedelta(days=days + age_days - 1), 45.0 - days / 10)
    return content_of(desk.bridge.board, desk.bridge.board.metrics[metric], TODAY)


def painted(content: TileContent, width: int, height: int, *, margin: int = 20) -> QImage:
    image = QImage(width + 2 * margin, height + 2 * margin, QImage.Format.Format_RGB32)
    image.fill(OUTSIDE)
    painter = QPainter(image)
    look = look_for([content], width, height)
    paint_tile(painter, QRectF(margin, margin, width, height), content, look, focused=False, hovered=False)
    painter.end()
    return image


def colours(image: QImage) -> set[int]:
    return set(memoryview(image.constBits()).cast("I"))


@pytest.mark.parametrize(("width", "height"), [(172, 108), (229, 101), (347, 213), (700, 900), (1400, 300)])
@pytest.mark.parametrize("name", ["Up", "A name of sixty characters, which is as long as names may be"])
def test_a_tile_of_any_size_keeps_within_its_edges(desk: Desk, name: str, width: int, height: int) -> None:
    image = painted(tile(desk, name=name, unit="% of all customers who ever came"), width, height)
    whole = image.rect()
    for edge in (
        QRect(0, 0, whole.width(), 20),
        QRect(0, height + 20, whole.width(), 20),
        QRect(0, 0, 20, whole.height()),
        QRect(width + 20, 0, 20, whole.height()),
    ):
        assert colours(image.copy(edge)) == {OUTSIDE.rgb()}


def test_green_is_on_a_tile_that_is_on_track_and_never_on_a_stale_one(desk: Desk) -> None:
    green = theme.current().good.rgb()
    assert green in colours(painted(tile(desk, name="Fresh"), 300, 204))
    stale = tile(desk, name="Old", age_days=30)
    assert stale.state is MetricState.STALE
    assert green not in colours(painted(stale, 300, 204))


def test_every_state_has_a_shape_of_its_own() -> None:
    shapes = []
    for state in MetricState:
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_shape(painter, QRectF(4, 4, 32, 32), state, QColor("black"), QColor("white"))
        painter.end()
        shapes.append(bytes(image.constBits()))
    assert len(set(shapes)) == 6


def test_tiles_of_a_board_share_one_look_so_that_their_lines_stand_level(desk: Desk) -> None:
    short = tile(desk, name="Up")
    long = tile(desk, name="Share of the customers who came back and bought twice")
    assert look_for([short], 300, 204).name_lines == 1
    assert look_for([short, long], 300, 204).name_lines == 2


def test_a_larger_place_has_larger_figures_and_a_low_one_the_chart_beside_them(desk: Desk) -> None:
    content = tile(desk)
    small, large, low = look_for([content], 180, 150), look_for([content], 700, 900), look_for([content], 240, 96)
    assert small.value.height < large.value.height
    assert (small.chart_beside, large.chart_beside, low.chart_beside) == (False, False, True)
    assert look_without_name(content, 700, 400).name_lines == 0


def test_what_does_not_fit_into_the_lines_is_shortened_at_the_end() -> None:
    font = theme.font(16)
    assert lines_of("Reach", font, 400, 2) == ["Reach"]
    first, second = lines_of("Share of the customers who came back", font, 150, 2)
    assert "Share of the customers who came back".startswith(first)
    assert second.endswith(("…", "..."))
    assert lines_of("Reach", font, 400, 0) == []
    assert lines_of("🎄🎄 Christmas 🎄🎄 campaign", font, 400, 2) == ["🎄🎄 Christmas 🎄🎄 campaign"]


@pytest.mark.parametrize("width", range(172, 320, 4))
def test_a_short_unit_is_never_left_out_for_a_long_value(desk: Desk, width: int) -> None:
    metric = desk.add("Revenue", unit="il", decimals=1)
    desk.read(metric, TODAY, 1226466.2)
    content = content_of(desk.bridge.board, desk.bridge.board.metrics[metric], TODAY)
    turned = replace(content, metric=replace(content.metric, unit="li"))
    assert painted(content, width, 140) != painted(turned, width, 140)


def test_the_change_stands_at_the_same_place_on_all_tiles(desk: Desk) -> None:
    short = tile(desk, name="One", unit="%")
    metric = desk.add("Revenue", unit="%")
    desk.read(metric, TODAY - timedelta(days=1), 1_248_669_091)
    desk.read(metric, TODAY, 1_248_874_999)
    long = content_of(desk.bridge.board, desk.bridge.board.metrics[metric], TODAY)
    assert (long.value, long.change) == ("1,248,874,999", "▲\u00a0205,908")
    assert look_for([short], 280, 200).change_beside
    assert not look_for([short, long], 280, 200).change_beside
    assert look_for([short, long], 1400, 300).change_beside
    wordy = replace(short, metric=replace(short.metric, unit="people who came back within a week"))
    assert look_for([short, wordy], 280, 200).change_beside


def test_the_unit_is_shortened_before_the_number_is(desk: Desk) -> None:
    short = tile(desk, name="One", unit="people")
    wordy = replace(short, metric=replace(short.metric, unit="people who came back within a week"))
    left = QRect(20, 60, 90, 50)
    assert painted(short, 280, 200).copy(left) == painted(wordy, 280, 200).copy(left)


def test_a_stale_tile_is_hatched_all_over_and_its_figure_is_pale(desk: Desk) -> None:
    fresh, stale = tile(desk, name="Fresh"), tile(desk, name="Old", age_days=30)
    empty = QRect(200, 100, 100, 24)
    assert theme.current().card.rgb() in colours(painted(fresh, 300, 204).copy(empty))
    assert theme.current().card.rgb() not in colours(painted(stale, 300, 204).copy(empty))
    assert theme.current().text.rgb() in colours(painted(fresh, 300, 204).copy(QRect(40, 60, 90, 40)))
    assert theme.current().text.rgb() not in colours(painted(stale, 300, 204).copy(QRect(40, 60, 90, 40)))


def test_only_what_is_off_track_offers_to_become_a_requirement(desk: Desk) -> None:
    bad, good = tile(desk, name="Bad", target=90), tile(desk, name="Good", target=10)
    rect = QRectF(0, 0, 300, 204)
    look = look_for([bad, good], 300, 204)
    assert [deed for deed, _ in deeds_at(rect, bad, look)] == [Deed.TURN, Deed.REQUIREMENT]
    assert [deed for deed, _ in deeds_at(rect, good, look)] == [Deed.TURN]
    assert all(rect.contains(place) for _, place in deeds_at(rect, bad, look))


def test_the_pace_stands_only_where_there_is_room_for_it(desk: Desk) -> None:
    content = tile(desk)
    assert not look_for([content], 240, 160).pace
    assert look_for([content], 480, 440).pace


@pytest.mark.parametrize("width", [260, 340, 600, 900])
def test_a_row_keeps_within_its_edges(desk: Desk, width: int) -> None:
    content = tile(desk, name="A name of sixty characters, which is as long as names may be", age_days=30)
    image = QImage(width + 40, 70, QImage.Format.Format_RGB32)
    image.fill(OUTSIDE)
    painter = QPainter(image)
    rect = QRectF(20, 20, width, 30)
    paint_row(painter, rect, content, row_look_for([content], width, 30), Marks(True, True, True, False))
    painter.end()
    for edge in (QRect(0, 0, width + 40, 20), QRect(0, 50, width + 40, 20), QRect(0, 0, 20, 70)):
        assert colours(image.copy(edge)) == {OUTSIDE.rgb()}
