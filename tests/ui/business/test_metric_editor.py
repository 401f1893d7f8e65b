"""The form of a metric: recorded in one step, or said what is wrong."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from kanban.domain.board import Cadence, Metric, TargetPoint
from kanban.domain.operations import Source
from kanban.ui.business.metric_editor import MetricEditor
from kanban.ui.notice import NoticeStrip
from kanban.usecases import boards
from tests.ui.business.conftest import Desk


def editor(desk: Desk, qtbot: QtBot, metric: Metric | None = None) -> MetricEditor:
    made = MetricEditor(desk.bridge, desk.actions, metric, parent=desk.window)
    qtbot.addWidget(made)
    return made


def notice(form: MetricEditor) -> str:
    strip = form.findChild(NoticeStrip)
    assert strip is not None
    return "" if strip.isHidden() else strip.text


def only(desk: Desk) -> Metric:
    (metric,) = desk.bridge.board.shown_metrics()
    return metric


def test_a_metric_is_added_with_all_that_was_typed(desk: Desk, qtbot: QtBot) -> None:
    owner = desk.add_person("Li Wei", "LW")
    desk.workspace.do(Source.COMMAND, boards.add_goal, name="More people", function="Marketing")
    form = editor(desk, qtbot)
    form.name.setText("  Reach ")
    form.unit.setText("people")
    form.direction.setCurrentIndex(1)
    form.kind.setCurrentIndex(1)
    form.cadence.setCurrentIndex(1)
    form.decimals.setValue(2)
    form.owner.setCurrentIndex(form.owner.findText("Li Wei"))
    form.goal.setCurrentIndex(form.goal.findText("More people"))
    form.targets.type_into(0, "2026-12-24", "1,200")
    form.targets.type_into(1, "2026-11-01", "100.5")
    form.accept()
    made = only(desk)
    assert (made.name, made.unit, made.higher_is_better, made.cumulative) == ("Reach", "people", False, True)
    assert (made.cadence, made.decimals, made.owner_id, made.goal_id) == (Cadence.WEEKLY, 2, owner, 1)
    assert made.targets == (TargetPoint(date(2026, 11, 1), 100.5), TargetPoint(date(2026, 12, 24), 1200))
    assert form.result() == QDialog.DialogCode.Accepted.value


def test_a_change_is_one_step_of_undo(desk: Desk, qtbot: QtBot) -> None:
    desk.add("Reach", (date(2026, 3, 1), 10), unit="people")
    form = editor(desk, qtbot, only(desk))
    assert (form.name.text(), form.unit.text()) == ("Reach", "people")
    form.name.setText("Total reach")
    form.targets.type_into(0, "2026-03-01", "20")
    form.accept()
    assert (only(desk).name, only(desk).targets) == ("Total reach", (TargetPoint(date(2026, 3, 1), 20),))
    desk.actions.undo(Source.KEYBOARD)
    assert (only(desk).name, only(desk).targets) == ("Reach", (TargetPoint(date(2026, 3, 1), 10),))


def test_nothing_changed_is_nothing_recorded(desk: Desk, qtbot: QtBot) -> None:
    desk.add("Reach", (date(2026, 3, 1), 10.25), unit="people")
    before = desk.bridge.board.last_sequence
    form = editor(desk, qtbot, only(desk))
    form.accept()
    assert desk.bridge.board.last_sequence == before
    assert form.result() == QDialog.DialogCode.Accepted.value


def test_cancelled_is_nothing_recorded(desk: Desk, qtbot: QtBot) -> None:
    form = editor(desk, qtbot)
    form.name.setText("Reach")
    form.reject()
    assert desk.bridge.board.shown_metrics() == []


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([("24.12.2026", "5")], '"24.12.2026" is not a day. Type it like 2026-12-24.'),
        ([("2026-12-24", "5 %")], '"5 %" is not a number. Type it like 1234.5, without a unit.'),
        ([("2026-12-24", "")], '"" is not a number. Type it like 1234.5, without a unit.'),
        ([("", "5")], '"" is not a day. Type it like 2026-12-24.'),
        (
            [("2026-12-24", "5"), ("2026-12-24", "6")],
            "There are two targets for 2026-12-24. Keep one of them.",
        ),
    ],
)
def test_a_target_that_cannot_be_read_is_said_and_nothing_is_recorded(
    desk: Desk, qtbot: QtBot, rows: list[tuple[str, str]], sentence: str
) -> None:
    form = editor(desk, qtbot)
    form.show()
    form.name.setText("Reach")
    for row, (day, value) in enumerate(rows):
        form.targets.type_into(row, day, value)
    form.accept()
    assert notice(form) == sentence
    assert form.isVisible()
    assert desk.bridge.board.shown_metrics() == []


def test_a_refusal_is_shown_in_the_form(desk: Desk, qtbot: QtBot) -> None:
    desk.add("Reach")
    form = editor(desk, qtbot)
    form.show()
    form.accept()
    assert "is empty" in notice(form)
    form.name.setText("reach")
    form.accept()
    assert notice(form) == '"reach" is there already. Choose another name.'
    assert form.isVisible()


def test_there_is_always_an_empty_row_for_one_more_target(desk: Desk, qtbot: QtBot) -> None:
    desk.add("Reach", (date(2026, 3, 1), 10))
    form = editor(desk, qtbot, only(desk))
    assert form.targets.rowCount() == 2
    form.targets.type_into(1, "2026-04-01", "20")
    assert form.targets.rowCount() == 3


def test_delete_empties_a_row_which_then_counts_no_more(desk: Desk, qtbot: QtBot) -> None:
    desk.add("Reach", (date(2026, 3, 1), 10), (date(2026, 4, 1), 20))
    form = editor(desk, qtbot, only(desk))
    form.targets.setCurrentCell(0, 1)
    QTest.keyClick(form.targets, Qt.Key.Key_Delete)
    form.accept()
    assert only(desk).targets == (TargetPoint(date(2026, 4, 1), 20),)


def test_an_owner_who_has_left_stays_until_somebody_else_is_chosen(desk: Desk, qtbot: QtBot) -> None:
    owner = desk.add_person("Li Wei", "LW")
    desk.add("Reach", owner_id=owner)
    desk.actions.undo(Source.KEYBOARD)
    desk.actions.undo(Source.KEYBOARD)
    desk.actions.redo(Source.KEYBOARD)
    desk.actions.redo(Source.KEYBOARD)
    assert only(desk).owner_id == owner
    form = editor(desk, qtbot, only(desk))
    assert form.owner.currentText() == "Li Wei"


def test_every_field_has_a_name_for_screen_readers(desk: Desk, qtbot: QtBot) -> None:
    form = editor(desk, qtbot)
    fields = (form.name, form.unit, form.direction, form.kind, form.cadence, form.decimals, form.owner, form.goal)
    assert [field.accessibleName() for field in (*fields, form.targets)] == [
        "Name",
        "Unit",
        "Direction",
        "Kind",
        "How often",
        "Decimals",
        "Owner",
        "Goal",
        "Targets",
    ]
