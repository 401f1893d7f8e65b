"""The chart on which targets are drawn: mouse, keyboard, what screen readers hear."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kanban.domain.business.status import TrendPoint
from kanban.domain.business.values import TargetPoint, TargetShape
from kanban.ui.business.target_canvas import TargetCanvas
from kanban.ui.business.target_scale import TargetScale, scale_for

TODAY = date(2026, 3, 2)
MARCH, APRIL, MAY = (date(2026, month, 1) for month in (3, 4, 5))
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
SCALE = TargetScale(100, 20, 500, 420, MARCH, date(2026, 4, 10), 0, 100, 0)
"""Ten pixels a day, four pixels for one."""


@pytest.fixture
def canvas(qtbot: QtBot) -> TargetCanvas:
    """Three points: 10, 20, 15, on the firsts of March, April and May."""
    made = TargetCanvas(TODAY)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show_unit("%", 1)
    made.show_points([TargetPoint(MARCH, 10), TargetPoint(APRIL, 20), TargetPoint(MAY, 15)], TargetShape.LINEAR)
    made.show()
    return made


def days(canvas: TargetCanvas) -> list[str]:
    return [f"{point.day:%m-%d}" for point in canvas.points]


def values(canvas: TargetCanvas) -> list[float]:
    return [point.value for point in canvas.points]


def test_days_and_values_under_the_mouse() -> None:
    assert (SCALE.x(MARCH), SCALE.x(date(2026, 3, 11)), SCALE.y(0), SCALE.y(25)) == (100, 200, 420, 320)
    assert (SCALE.day_at(204), SCALE.day_at(206)) == (date(2026, 3, 11), date(2026, 3, 12))
    assert (SCALE.value_at(320), SCALE.value_at(322)) == (25, 24)
    assert (SCALE.day_at(-50), SCALE.day_at(5000)) == (MARCH, date(2026, 4, 10))
    assert (SCALE.value_at(5000), SCALE.value_at(-5000)) == (0, 100)


@pytest.mark.parametrize(
    ("high", "decimals", "step"), [(100, 0, 1), (100, 1, 0.5), (1, 3, 0.005), (1, 1, 0.1), (1e6, 0, 5000)]
)
def test_values_are_round_and_not_finer_than_shown(high: float, decimals: int, step: float) -> None:
    assert SCALE.__class__(0, 0, 1, 1, MARCH, APRIL, 0, high, decimals).step == pytest.approx(step)


def test_the_scale_of_nothing() -> None:
    found = scale_for([], [], TODAY, 0, (0, 0, 10, 10))
    assert (found.first, found.low) == (date(2026, 2, 2), 0)
    assert found.last > date(2026, 5, 25)
    assert found.high >= 100


@given(
    some.lists(some.tuples(some.integers(-900, 900), some.floats(-1e9, 1e9)), max_size=8),
    some.lists(some.floats(-1e9, 1e9), max_size=5),
)
def test_all_points_and_today_are_inside(points: list[tuple[int, float]], read: list[float]) -> None:
    targets = [TargetPoint(date.fromordinal(TODAY.toordinal() + day), value) for day, value in points]
    readings = [TrendPoint(date.fromordinal(TODAY.toordinal() - n), value) for n, value in enumerate(read)]
    found = scale_for(readings, targets, TODAY, 2, (50, 20, 650, 380))
    for point in targets:
        assert 50 <= found.x(point.day) <= 650
        assert 20 <= found.y(point.value) <= 380
    for reading in readings:
        assert 50 <= found.x(reading.day) <= 650
        assert 20 <= found.y(reading.value) <= 380
    assert 50 <= found.x(TODAY) <= 650
    assert found.step > 0


def test_a_click_puts_a_point(canvas: TargetCanvas, qtbot: QtBot) -> None:
    place = canvas.place_of(TargetPoint(date(2026, 4, 15), 12))
    with qtbot.waitSignal(canvas.changed):
        QTest.mouseClick(canvas, LEFT, pos=place)
    assert days(canvas) == ["03-01", "04-01", "04-15", "05-01"]
    assert values(canvas)[2] == pytest.approx(12, abs=0.1)
    assert canvas.chosen == 2


def test_a_click_beside_the_plot_puts_none(canvas: TargetCanvas) -> None:
    QTest.mouseClick(canvas, LEFT, pos=QPoint(3, 200))
    assert len(canvas.points) == 3


def test_a_point_is_dragged_but_not_past_its_neighbours(canvas: TargetCanvas) -> None:
    QTest.mousePress(canvas, LEFT, pos=canvas.place_of(canvas.points[1]))
    QTest.mouseMove(canvas, canvas.place_of(TargetPoint(date(2026, 4, 10), 11)))
    assert days(canvas) == ["03-01", "04-10", "05-01"]
    assert values(canvas)[1] == pytest.approx(11, abs=0.1)
    QTest.mouseMove(canvas, canvas.place_of(TargetPoint(date(2026, 5, 12), 11)))
    QTest.mouseRelease(canvas, LEFT, pos=canvas.place_of(TargetPoint(date(2026, 5, 12), 11)))
    assert days(canvas) == ["03-01", "04-30", "05-01"]


def test_a_right_click_takes_a_point_away(canvas: TargetCanvas) -> None:
    QTest.mouseClick(canvas, RIGHT, pos=canvas.place_of(canvas.points[1]))
    assert days(canvas) == ["03-01", "05-01"]
    QTest.mouseClick(canvas, RIGHT, pos=QPoint(200, 350))
    assert days(canvas) == ["03-01", "05-01"]


def test_points_are_chosen_and_moved_by_keys(canvas: TargetCanvas) -> None:
    QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    assert canvas.chosen == 1
    assert canvas.accessibleDescription() == "Point 2 of 3: 1 Apr 2026 · 20.0 %"
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert days(canvas) == ["03-01", "04-02", "05-01"]
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert days(canvas) == ["03-01", "03-26", "05-01"]
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    assert values(canvas)[1] == pytest.approx(20 + canvas.scale.step)
    QTest.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert values(canvas)[1] == pytest.approx(20 - 9 * canvas.scale.step)


def test_a_point_that_is_moved_by_a_day_keeps_its_value_to_the_digit(canvas: TargetCanvas) -> None:
    canvas.show_points([TargetPoint(MARCH, 1.23456), TargetPoint(APRIL, 900)], TargetShape.LINEAR)
    canvas.choose(0)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.points[0] == TargetPoint(date(2026, 3, 2), 1.23456)


def test_points_are_put_and_removed_by_keys(canvas: TargetCanvas) -> None:
    canvas.choose(0)
    QTest.keyClick(canvas, Qt.Key.Key_Insert)
    assert days(canvas) == ["03-01", "03-16", "04-01", "05-01"]
    assert values(canvas)[1] == pytest.approx(15)
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert days(canvas) == ["03-01", "04-01", "05-01"]
    canvas.choose(2)
    QTest.keyClick(canvas, Qt.Key.Key_Insert)
    assert days(canvas) == ["03-01", "04-01", "05-01", "05-08"]


def test_the_first_point_by_keys_is_for_today(canvas: TargetCanvas) -> None:
    canvas.show_points([], TargetShape.LINEAR)
    QTest.keyClick(canvas, Qt.Key.Key_Insert)
    assert [point.day for point in canvas.points] == [TODAY]
    assert canvas.accessibleDescription().startswith("Point 1 of 1: 2 Mar 2026")


def test_every_state_can_be_painted(canvas: TargetCanvas) -> None:
    bare = canvas.grab().toImage()
    canvas.show_readings([TrendPoint(date(2026, 2, n), 10.0 + n) for n in range(1, 28)])
    assert canvas.grab().toImage() != bare
    linear = canvas.grab().toImage()
    canvas.show_points(canvas.points, TargetShape.STEPPED)
    assert canvas.grab().toImage() != linear
    canvas.choose(1)
    chosen = canvas.grab().toImage()
    canvas.show_points([], TargetShape.LINEAR)
    assert canvas.grab().toImage() != chosen
