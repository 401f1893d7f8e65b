"""The form of a metric: recorded in one step, or said what is wrong."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.business.status import TrendPoint
from kanban.domain.business.values import Cadence, Metric, TargetPoint
from kanban.domain.ids import GoalId
from kanban.domain.operations import Source
from kanban.ui.business.metric_editor import MetricEditor
from kanban.ui.business.targets_editor import Way
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
    form.targets.ways[Way.DRAWN].setChecked(True)
    form.targets.table.type_into(0, "2026-12-24", "1,200")
    form.targets.table.type_into(1, "2026-11-01", "100.5")
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
    form.targets.table.type_into(0, "2026-03-01", "20")
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
    form.targets.ways[Way.STEPS].setChecked(True)
    for row, (day, value) in enumerate(rows):
        form.targets.table.type_into(row, day, value)
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
    QTest.keyClicks(form.name, "er")
    assert notice(form) == ""


def test_there_is_always_an_empty_row_for_one_more_target(desk: Desk, qtbot: QtBot) -> None:
    desk.add("Reach", (date(2026, 3, 1), 10))
    form = editor(desk, qtbot, only(desk))
    assert form.targets.table.rowCount() == 2
    form.targets.table.type_into(1, "2026-04-01", "20")
    assert form.targets.table.rowCount() == 3


def test_delete_empties_a_row_which_then_counts_no_more(desk: Desk, qtbot: QtBot) -> None:
    desk.add("Reach", (date(2026, 3, 1), 10), (date(2026, 4, 1), 20))
    form = editor(desk, qtbot, only(desk))
    form.targets.ways[Way.DRAWN].setChecked(True)
    form.targets.table.setCurrentCell(0, 1)
    QTest.keyClick(form.targets.table, Qt.Key.Key_Delete)
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


def test_every_field_has_a_name_and_a_sentence_of_help(desk: Desk, qtbot: QtBot) -> None:
    desk.add("Reach")
    form = editor(desk, qtbot, only(desk))
    fields = (form.name, form.unit, form.decimals, form.cadence, form.kind, form.direction)
    purpose = (form.goal, form.key_result, form.owner)
    assert [field.accessibleName() for field in (*fields, *purpose)] == [
        "Name",
        "Unit",
        "Decimals",
        "How often",
        "Kind",
        "Direction",
        "Goal",
        "Key result",
        "Owner",
    ]
    assert all(field.accessibleDescription().endswith(".") for field in (*fields, *purpose))
    assert [field.line.accessibleName() for field in form.limits] == ["Natural limits: From", "Natural limits: To"]
    assert form.targets.table.accessibleName() == "Targets"
    assert form.targets.canvas.accessibleName() == "Chart of the targets"


def test_enter_adds_and_escape_does_not(desk: Desk, qtbot: QtBot) -> None:
    form = editor(desk, qtbot)
    form.show()
    assert (form.primary.text(), form.primary.isDefault()) == ("Add", True)
    form.name.setText("Reach")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    assert only(desk).name == "Reach"
    other = editor(desk, qtbot)
    other.name.setText("Speed")
    QTest.keyClick(other.name, Qt.Key.Key_Escape)
    assert only(desk).name == "Reach"


def test_a_key_result_needs_a_goal(desk: Desk, qtbot: QtBot) -> None:
    desk.workspace.do(Source.COMMAND, boards.add_goal, name="More people", function="Marketing")
    form = editor(desk, qtbot)
    form.show()
    assert not form.key_result.isVisible()
    form.goal.setCurrentIndex(1)
    assert form.key_result.isVisible()
    form.name.setText("Reach")
    form.key_result.setText("Twice as many as last year")
    form.accept()
    assert (only(desk).goal_id, only(desk).key_result) == (1, "Twice as many as last year")


def test_a_new_metric_for_a_goal(desk: Desk, qtbot: QtBot) -> None:
    desk.workspace.do(Source.COMMAND, boards.add_goal, name="More people", function="Marketing")
    form = MetricEditor(desk.bridge, desk.actions, parent=desk.window, goal_id=GoalId(1))
    qtbot.addWidget(form)
    form.name.setText("Reach")
    form.accept()
    assert only(desk).goal_id == 1


def test_what_the_kind_means_is_said(desk: Desk, qtbot: QtBot) -> None:
    form = editor(desk, qtbot)
    assert form.kind.currentText() == "A state: how it is at the time"
    form.kind.setCurrentIndex(1)
    told = [label.text() for label in form.findChildren(QLabel)]
    assert "It only grows by what is added: people who took part, orders since January." in told


def test_the_period_of_the_natural_limits(desk: Desk, qtbot: QtBot) -> None:
    desk.add("Reach")
    form = editor(desk, qtbot, only(desk))
    for field, text in zip(form.limits, ("2026-02-20", "2026-02-01"), strict=True):
        field.line.setText(text)
        field.line.setModified(True)
    form.show()
    form.accept()
    assert notice(form) == (
        "The period for the natural limits ends on 2026-02-01, before it begins on 2026-02-20. Swap the two days."
    )
    form.limits[0].line.setText("2026-01-20")
    form.limits[0].line.setModified(True)
    form.accept()
    assert (only(desk).limits_from, only(desk).limits_to) == (date(2026, 1, 20), date(2026, 2, 1))
    again = editor(desk, qtbot, only(desk))
    again.limits[1].line.setText("someday")
    again.limits[1].line.setModified(True)
    again.show()
    again.accept()
    assert notice(again) == '"someday" is not a day. Type it like 2026-12-24.'


def test_a_new_metric_has_nothing_usual_yet(desk: Desk, qtbot: QtBot) -> None:
    form = editor(desk, qtbot)
    form.show()
    assert not form.limits[0].isVisible()


def test_the_readings_stand_behind_the_targets(desk: Desk, qtbot: QtBot) -> None:
    reach = desk.add("Reach", (date(2026, 3, 1), 10), (date(2026, 4, 1), 20))
    desk.read(reach, date(2026, 2, 28), 7)
    form = editor(desk, qtbot, only(desk))
    assert form.targets.canvas.readings == (TrendPoint(date(2026, 2, 28), 7),)


def test_the_tab_key_goes_from_left_to_right_and_to_the_buttons_last(desk: Desk, qtbot: QtBot) -> None:
    form = editor(desk, qtbot)
    form.show()
    reached: list[QWidget] = []
    widget = form.name.nextInFocusChain()
    while widget is not None and widget is not form.name:
        reached.append(widget)
        widget = widget.nextInFocusChain()
    wanted = (form.unit, form.owner, form.targets.ways[Way.LINE], form.targets.canvas, form.targets.line.values[1])
    places = [reached.index(each) for each in (*wanted, form.primary)]
    assert places == sorted(places)
