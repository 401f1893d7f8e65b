"""Targets as a line in four fields, in steps, or drawn: three ways to the same points."""

from collections.abc import Sequence
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kanban.domain.business.values import TargetPoint, TargetShape
from kanban.domain.errors import BadDate, BadNumber, Refused
from kanban.ui.business.targets_editor import EndsBeforeItBegins, HalfALine, TargetsEditor, Way

TODAY = date(2026, 3, 2)
MARCH, APRIL, MAY = (date(2026, month, 1) for month in (3, 4, 5))


def editor(qtbot: QtBot, *points: tuple[date, float], shape: TargetShape = TargetShape.LINEAR) -> TargetsEditor:
    made = TargetsEditor([TargetPoint(*point) for point in points], shape, TODAY)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def rows(form: TargetsEditor) -> list[tuple[str, str]]:
    """Return what stands in the table."""
    model = form.table.model()
    return [
        (str(model.index(row, 0).data()), str(model.index(row, 1).data())) for row in range(form.table.rowCount() - 1)
    ]


def type_line(form: TargetsEditor, days: Sequence[str], values: Sequence[str]) -> None:
    for field, text in zip(form.line.days, days, strict=True):
        field.line.setText(text)
        field.line.setModified(True)
    for line, text in zip(form.line.values, values, strict=True):
        line.setText(text)
        line.textEdited.emit(text)


@pytest.mark.parametrize(
    ("points", "shape", "way"),
    [
        ([], TargetShape.LINEAR, Way.LINE),
        ([(MARCH, 1)], TargetShape.LINEAR, Way.DRAWN),
        ([(MARCH, 1), (APRIL, 2)], TargetShape.LINEAR, Way.LINE),
        ([(MARCH, 1), (APRIL, 2), (MAY, 3)], TargetShape.LINEAR, Way.DRAWN),
        ([(MARCH, 1), (APRIL, 2)], TargetShape.STEPPED, Way.STEPS),
    ],
)
def test_it_opens_the_way_that_the_points_were_made(
    qtbot: QtBot, points: list[tuple[date, float]], shape: TargetShape, way: Way
) -> None:
    form = editor(qtbot, *points, shape=shape)
    assert form.way is way
    assert form.points() == tuple(TargetPoint(*point) for point in points)
    assert form.shape is shape


def test_a_line_is_typed_in_four_fields(qtbot: QtBot) -> None:
    form = editor(qtbot)
    assert form.points() == ()
    type_line(form, ("2026-03-01", "2026-03-31"), ("10", "70"))
    assert form.points() == (TargetPoint(MARCH, 10), TargetPoint(date(2026, 3, 31), 70))
    assert form.canvas.points == form.points()
    assert form.line.pace.text() == "That is 2.0 a day."


def test_without_anything_typed_a_line_is_proposed_from_today_for_a_quarter(qtbot: QtBot) -> None:
    form = editor(qtbot)
    assert [field.value() for field in form.line.days] == [TODAY, date(2026, 6, 1)]
    assert form.canvas.points == ()


@pytest.mark.parametrize(
    ("days", "values", "fault"),
    [
        (("2026-03-01", "2026-04-01"), ("10", ""), HalfALine),
        (("2026-03-01", "2026-04-01"), ("", "10"), HalfALine),
        (("2026-04-01", "2026-04-01"), ("1", "10"), EndsBeforeItBegins),
        (("2026-04-02", "2026-04-01"), ("1", "10"), EndsBeforeItBegins),
        (("2026-03-01", ""), ("1", "10"), BadDate),
        (("2026-03-01", "Christmas"), ("1", "10"), BadDate),
        (("2026-03-01", "2026-04-01"), ("1", "ten"), BadNumber),
    ],
)
def test_half_a_line_is_none(qtbot: QtBot, days: Sequence[str], values: Sequence[str], fault: type[Refused]) -> None:
    form = editor(qtbot)
    type_line(form, days, values)
    with pytest.raises(fault):
        form.points()


def test_the_ends_of_a_line_can_be_dragged_but_no_point_is_added(qtbot: QtBot) -> None:
    form = editor(qtbot, (MARCH, 10), (APRIL, 20))
    assert form.canvas.fixed_count
    form.canvas.choose(1)
    form.canvas.remove_chosen()
    assert len(form.canvas.points) == 2
    form.canvas.put(APRIL, 25)
    assert form.line.values[1].text() == "25"
    assert form.points() == (TargetPoint(MARCH, 10), TargetPoint(APRIL, 25))


def test_a_line_can_be_begun_by_two_clicks(qtbot: QtBot) -> None:
    form = editor(qtbot)
    form.canvas.put(MARCH, 10)
    with pytest.raises(HalfALine):
        form.points()
    assert not form.canvas.fixed_count
    form.canvas.put(APRIL, 20)
    assert form.points() == (TargetPoint(MARCH, 10), TargetPoint(APRIL, 20))
    assert form.canvas.fixed_count


def test_table_and_chart_show_the_same_points(qtbot: QtBot) -> None:
    form = editor(qtbot, (MARCH, 10), (APRIL, 20), (MAY, 5))
    assert rows(form) == [("2026-03-01", "10"), ("2026-04-01", "20"), ("2026-05-01", "5")]
    form.table.type_into(1, "2026-04-15", "22.5")
    assert form.canvas.points[1] == TargetPoint(date(2026, 4, 15), 22.5)
    form.table.type_into(3, "2026-06-01", "")
    assert [point.value for point in form.canvas.points] == [10, 22.5, 5], "half a row is no point yet"
    form.table.type_into(3, "2026-06-01", "7")
    assert form.canvas.points[3] == TargetPoint(date(2026, 6, 1), 7)
    form.canvas.choose(0)
    form.canvas.remove_chosen()
    assert rows(form) == [("2026-04-15", "22.5"), ("2026-05-01", "5"), ("2026-06-01", "7")]
    assert form.points() == form.canvas.points


def test_steps_are_the_same_points_otherwise_joined(qtbot: QtBot) -> None:
    form = editor(qtbot, (MARCH, 10), (APRIL, 20))
    form.ways[Way.STEPS].setChecked(True)
    assert form.shape is TargetShape.STEPPED
    assert rows(form) == [("2026-03-01", "10"), ("2026-04-01", "20")]
    form.canvas.put(date(2026, 3, 20), 15)
    assert [point.value for point in form.points()] == [10, 15, 20]


def test_from_drawn_to_a_line_and_back_nothing_is_lost(qtbot: QtBot) -> None:
    form = editor(qtbot, (MARCH, 10), (APRIL, 40), (MAY, 20))
    before = form.points()
    form.ways[Way.LINE].setChecked(True)
    assert form.points() == (TargetPoint(MARCH, 10), TargetPoint(MAY, 20))
    form.ways[Way.DRAWN].setChecked(True)
    assert form.points() == before
    form.ways[Way.LINE].setChecked(True)
    type_line(form, ("2026-03-01", "2026-05-01"), ("10", "30"))
    form.ways[Way.DRAWN].setChecked(True)
    assert [point.value for point in form.points()] == [10, 30]


def test_a_row_is_typed_with_tab_between_and_tab_leaves_the_table(qtbot: QtBot) -> None:
    form = editor(qtbot, (MARCH, 10))
    with qtbot.waitActive(form):
        form.activateWindow()
    table = form.table
    table.setFocus()
    table.setCurrentCell(1, 0)
    QTest.keyClicks(table, "2")
    first = table.viewport().findChild(QLineEdit)
    assert first is not None
    QTest.keyClicks(first, "026-04-01")
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert (table.currentRow(), table.currentColumn()) == (1, 1)
    QApplication.processEvents()
    second = QApplication.focusWidget()
    assert isinstance(second, QLineEdit)
    QTest.keyClicks(second, "25")
    QTest.keyClick(second, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert form.points() == (TargetPoint(MARCH, 10), TargetPoint(APRIL, 25))
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus()
