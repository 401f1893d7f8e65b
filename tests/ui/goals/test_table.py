"""The wide table on screen: typed in place, pasted in blocks, wrong cells say what is wrong."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.modeltest import ModelTester

from kanban.domain.business.values import Goal, Metric, Milestone
from kanban.domain.business.wide_table import Field
from kanban.domain.ids import GoalId, MetricId
from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.ui.goals.table_block import block_of, block_text
from kanban.ui.goals.table_model import COLUMNS, FAULT
from kanban.ui.goals.table_view import GoalsTableView
from kanban.usecases import goals
from tests.ui.goals.conftest import GoalDesk

TODAY = date(2026, 3, 2)


@pytest.fixture
def table(goal_desk: GoalDesk) -> GoalsTableView:
    """The table of an empty board, shown."""
    view = GoalsTableView(goal_desk.bridge, goal_desk.actions, goal_desk.window)
    goal_desk.show(view)
    return view


def goal(desk: GoalDesk) -> Goal:
    return desk.board.goals[GoalId(1)]


def metric(desk: GoalDesk) -> Metric:
    return desk.board.metrics[MetricId(1)]


def targets(desk: GoalDesk) -> list[tuple[date, float]]:
    return [(point.day, point.value) for point in metric(desk).targets]


def at(view: GoalsTableView, row: int, column: Field) -> QModelIndex:
    return view.model.index(row, COLUMNS.index(column))


def texts(view: GoalsTableView, row: int, *columns: Field) -> list[str]:
    return [str(at(view, row, column).data()) for column in columns]


def editor_of(view: GoalsTableView) -> QLineEdit | None:
    focused = QApplication.focusWidget()
    return focused if isinstance(focused, QLineEdit) and view.table.isAncestorOf(focused) else None


def type_into(view: GoalsTableView, row: int, column: Field, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type over a cell; it may be open already, because Tab came to it."""
    editor = editor_of(view)
    if editor is None or view.table.currentIndex() != at(view, row, column):
        if editor is not None:
            QTest.keyClick(editor, Qt.Key.Key_Escape)
        view.table.setCurrentIndex(at(view, row, column))
        QTest.keyClick(view.table, Qt.Key.Key_F2)
        editor = editor_of(view)
    assert editor is not None
    editor.setText(text)
    QTest.keyClick(editor, key)
    QApplication.processEvents()


def paste(view: GoalsTableView, row: int, column: Field, text: str) -> None:
    view.table.setCurrentIndex(at(view, row, column))
    QGuiApplication.clipboard().setText(text)
    QTest.keySequence(view.table, QKeySequence(QKeySequence.StandardKey.Paste))


def test_an_empty_board_has_one_row_to_write_in(table: GoalsTableView) -> None:
    assert table.model.rowCount() == 1
    assert table.grab().width() > 0


def test_qt_finds_no_fault_in_the_model(goal_desk: GoalDesk, table: GoalsTableView, qtmodeltester: Any) -> None:
    tester: ModelTester = qtmodeltester
    goal_desk.add(goal="Reach", metric="Users", milestone="Half 2026-04-01")
    tester.check(table.model, force_py=True)  # type: ignore[no-untyped-call]


def test_a_row_typed_at_the_end_becomes_one_operation(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    type_into(table, 0, Field.GOAL, "Reach", Qt.Key.Key_Tab)
    type_into(table, 0, Field.METRIC, "Users", Qt.Key.Key_Tab)
    type_into(table, 0, Field.TARGET, "500", Qt.Key.Key_Tab)
    assert goal_desk.board.goals == {}
    type_into(table, 0, Field.MILESTONE, "Half of them 2026-04-01")
    assert [goal.name for goal in goal_desk.board.shown_goals()] == ["Reach"]
    assert goal(goal_desk).milestones == (Milestone(1, "Half of them", date(2026, 4, 1)),)
    assert targets(goal_desk) == [(TODAY, 500)]
    assert table.model.rowCount() == 3
    assert table.table.currentIndex() == at(table, 2, Field.GOAL)
    goal_desk.workspace.undo()
    assert goal_desk.board.shown_goals() == []
    assert table.model.rowCount() == 1


def test_leaving_a_new_row_takes_it(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    goal_desk.add(goal="Reach")
    type_into(table, 1, Field.GOAL, "Keep", Qt.Key.Key_Tab)
    table.table.setCurrentIndex(at(table, 0, Field.GOAL))
    assert [goal.name for goal in goal_desk.board.shown_goals()] == ["Reach", "Keep"]


def test_cells_are_edited_in_place(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    goal_desk.add(goal="Reach", metric="Users", baseline="1", target="2", to="2026-12-24")
    for column, text in (
        (Field.KEY_RESULT, "More users"),
        (Field.UNIT, "people"),
        (Field.BASELINE, "1000"),
        (Field.TARGET, "12,000"),
        (Field.FROM, "1 Mar 2026"),
        (Field.TO, "2027-01-31"),
        (Field.FUNCTION, "Product"),
        (Field.OWNER, "ann li"),
        (Field.CADENCE, "Monthly"),
    ):
        type_into(table, 0, column, text)
        assert table.table.fault_shown() == ""
    assert texts(table, 0, *COLUMNS) == [
        *("Reach", "More users", "Users", "people", "1,000", "", "12,000", "1 Mar", "31 Jan 2027"),
        *("", "Product", "Ann Li", "", "Monthly", "No data"),
    ]


def test_a_bad_cell_says_what_is_wrong_and_keeps_what_was_typed(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    goal_desk.add(goal="Reach", metric="Users", target="2")
    type_into(table, 0, Field.TARGET, "many")
    assert targets(goal_desk) == [(TODAY, 2)]
    assert table.table.fault_shown().endswith("is not a number. Type it like 1234.5, without a unit.")
    assert texts(table, 0, Field.TARGET) == ["many"]
    assert table.table.currentIndex() == at(table, 0, Field.TARGET)
    type_into(table, 0, Field.TARGET, "3")
    assert targets(goal_desk) == [(TODAY, 3)]
    assert table.table.fault_shown() == ""


def test_cells_that_need_each_other_are_taken_together(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    goal_desk.add(goal="Reach", metric="Users")
    type_into(table, 0, Field.BASELINE, "5")
    assert table.table.fault_shown() == "There is no target yet. Type the target, too."
    type_into(table, 0, Field.TARGET, "10")
    assert targets(goal_desk) == [(TODAY, 10)]
    type_into(table, 0, Field.TO, "2026-06-01")
    assert targets(goal_desk) == [(TODAY, 5), (date(2026, 6, 1), 10)]
    assert at(table, 0, Field.BASELINE).data(FAULT) is None


def test_a_block_makes_good_rows_at_once_and_keeps_bad_ones(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    block = "Goal\tKey result\tMetric\r\nReach\tMore\tUsers\r\nReach\tAgain\tusers\r\nKeep\t\tOrders\r\n"
    paste(table, 0, Field.GOAL, block)
    assert [metric.name for metric in goal_desk.board.shown_metrics()] == ["Users", "Orders"]
    assert texts(table, 2, Field.GOAL, Field.KEY_RESULT, Field.METRIC) == ["Reach", "Again", "users"]
    assert "is there already" in str(at(table, 2, Field.METRIC).data(FAULT))
    type_into(table, 2, Field.METRIC, "Visits")
    assert [metric.name for metric in goal_desk.board.shown_metrics()] == ["Users", "Orders", "Visits"]
    goal_desk.workspace.undo()
    goal_desk.workspace.undo()
    assert goal_desk.board.shown_goals() == []


def test_a_block_over_rows_changes_each_whole_or_not_at_all(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    goal_desk.add(goal="Reach", metric="Users", target="1")
    goal_desk.add(goal="Reach", metric="Orders", target="1")
    paste(table, 0, Field.UNIT, "people\t\t\tmany\npieces\t\t\t7\n")
    assert [metric.unit for metric in goal_desk.board.shown_metrics()] == ["", "pieces"]
    assert [metric.targets[0].value for metric in goal_desk.board.shown_metrics()] == [1, 7]
    assert texts(table, 0, Field.UNIT, Field.TARGET) == ["people", "many"]
    assert at(table, 0, Field.UNIT).data(FAULT) is None
    table.model.clear([at(table, 0, Field.TARGET)])
    type_into(table, 0, Field.UNIT, "persons")
    assert [metric.unit for metric in goal_desk.board.shown_metrics()] == ["persons", "pieces"]


def test_what_has_no_column_is_said_to_be_lost(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    goal_desk.add(goal="Reach", metric="Users")
    paste(table, 0, Field.CADENCE, "Weekly\t\tx")
    assert goal_desk.refused == ["More was pasted than there are columns for; the rest was left out."]


def test_a_block_is_copied_as_it_can_be_typed_again(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    goal_desk.add(goal="=1+1", metric="Users", baseline="-5", target="1000", to="2026-12-24")
    table.table.setCurrentIndex(at(table, 0, Field.GOAL))
    block = QItemSelection(at(table, 0, Field.GOAL), at(table, 0, Field.STATUS))
    table.table.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    QTest.keySequence(table.table, QKeySequence(QKeySequence.StandardKey.Copy))
    copied = QGuiApplication.clipboard().text()
    assert copied == "'=1+1\t\tUsers\t\t-5\t\t1000\t2026-03-02\t2026-12-24\t\t\t\t\tDaily\tNo data\n"
    assert block_of(copied)[0][:3] == ["=1+1", "", "Users"]
    assert block_of(block_text([["'=x", "-1", "+a", "a\tb"]])) == [["'=x", "-1", "+a", "a\tb"]]


def test_a_hidden_column_takes_no_part_in_blocks(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    table.table.show_column(Field.KEY_RESULT, shown=False)
    paste(table, 0, Field.GOAL, "Reach\tUsers")
    assert metric(goal_desk).name == "Users"


def test_del_empties_cells_and_a_reached_milestone_is_open_again(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    goal_desk.add(goal="Reach", milestone="Half 2026-04-01", function="Product")
    type_into(table, 1, Field.STATUS, "2026-02-27")
    assert texts(table, 1, Field.STATUS) == ["reached on 27 Feb"]
    table.table.setCurrentIndex(at(table, 1, Field.STATUS))
    QTest.keyClick(table.table, Qt.Key.Key_Delete)
    assert goal(goal_desk).milestones[0].reached_on is None
    table.table.setCurrentIndex(at(table, 0, Field.FUNCTION))
    QTest.keyClick(table.table, Qt.Key.Key_Delete)
    assert goal(goal_desk).function == ""


def test_cells_without_a_meaning_cannot_be_edited(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    goal_desk.add(goal="Reach", milestone="Half 2026-04-01")
    editable = [[column for column in COLUMNS if table.model.may_edit(at(table, row, column))] for row in (0, 1)]
    assert Field.UNIT not in editable[0]
    assert Field.METRIC in editable[0]
    assert Field.METRIC not in editable[1]
    assert Field.STATUS in editable[1]


def test_a_click_on_value_or_status_opens_the_metric(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    goal_desk.add(goal="Reach", metric="Users")
    wanted: list[int] = []
    table.metric_wanted.connect(wanted.append)
    for column in (Field.UNIT, Field.STATUS, Field.VALUE):
        middle = table.table.visualRect(at(table, 0, column)).center()
        QTest.mouseClick(table.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    QTest.keyClick(table.table, Qt.Key.Key_Return)
    assert wanted == [1, 1, 1]


def test_ctrl_enter_chooses_the_goal(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    goal_desk.add(goal="Reach", metric="Users")
    chosen: list[int] = []
    table.goal_chosen.connect(chosen.append)
    table.table.setCurrentIndex(at(table, 0, Field.UNIT))
    QTest.keyClick(table.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert chosen == [1]


def test_changes_made_elsewhere_are_shown_and_the_place_is_kept(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    goal_desk.add(goal="Reach", metric="Users")
    goal_desk.add(goal="Keep", metric="Orders")
    table.table.setCurrentIndex(at(table, 1, Field.OWNER))
    goal_desk.add(goal="Reach", metric="Visits")
    assert table.table.currentIndex() == at(table, 2, Field.OWNER)
    goal_desk.workspace.do(Source.COMMAND, goals.remove_goal, goal_id=goal_desk.board.shown_goals()[0].id)
    assert texts(table, 0, Field.GOAL, Field.METRIC) == ["Keep", "Orders"]
    assert table.table.currentIndex() == at(table, 0, Field.OWNER)


def test_the_first_column_stays_in_view(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    goal_desk.add(goal="Reach", metric="Users")
    goal_desk.window.resize(900, 600)
    QApplication.processEvents()
    assert table.table.frozen.isHidden()
    table.table.setCurrentIndex(at(table, 0, Field.STATUS))
    assert not table.table.frozen.isHidden()
    table.table.setCurrentIndex(at(table, 0, Field.KEY_RESULT))
    assert table.table.visualRect(table.table.currentIndex()).left() >= table.table.frozen.room
    QTest.mouseClick(table.table.frozen, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert table.table.currentIndex().column() == 0


def test_ctrl_tab_leaves_the_table(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    goal_desk.add(goal="Reach", metric="Users")
    table.table.setFocus()
    QTest.keyClick(table.table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is table.table
    QTest.keyClick(table.table, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is table.columns


def test_a_hidden_table_waits(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    table.hide()
    goal_desk.add(goal="Reach")
    assert table.model.rowCount() == 1
    table.show()
    assert texts(table, 0, Field.GOAL) == ["Reach"]


def test_days_are_typed_as_the_table_shows_them(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    paste(table, 0, Field.GOAL, "Reach\t\tVisitors\t\t0\t\t100\t20 Oct\t31 May\t\t\t\t\t\t")
    assert targets(goal_desk) == [(date(2025, 10, 20), 0.0), (date(2026, 5, 31), 100.0)]
    type_into(table, 0, Field.TO, "1 June")
    assert targets(goal_desk)[1] == (date(2026, 6, 1), 100.0)
    assert texts(table, 0, Field.TO) == ["1 Jun"]


def test_hidden_columns_are_remembered(goal_desk: GoalDesk) -> None:
    settings = Settings()
    for hidden in (False, True):
        view = GoalsTableView(goal_desk.bridge, goal_desk.actions, goal_desk.window, settings=settings)
        assert view.table.isColumnHidden(COLUMNS.index(Field.SOURCE)) is hidden
        action = next(each for each in view.columns.menu().actions() if each.text() == "Source")
        assert action.isChecked() is not hidden
        action.setChecked(hidden)
    assert settings.hidden_goal_columns == []


def test_a_pasted_row_without_a_goal_is_for_the_goal_above_it(goal_desk: GoalDesk, table: GoalsTableView) -> None:
    lines = ("Reach\tTwice as many\tVisitors", "\tThree times as many\tBuyers", "\t\tErrors")
    paste(table, 0, Field.GOAL, "\n".join(lines))
    found = [(metric.name, metric.goal_id) for metric in goal_desk.board.shown_metrics()]
    assert found == [("Visitors", GoalId(1)), ("Buyers", GoalId(1)), ("Errors", None)]
