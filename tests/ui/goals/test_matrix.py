"""Functions x goals on screen: holes are seen, filled in place, and functions are set up."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.modeltest import ModelTester

from kanban.domain.business.values import Goal
from kanban.domain.ids import GoalId
from kanban.domain.operations import Source
from kanban.ui.goals.matrix_model import GoalPlace, OpenPlace, requirements_words
from kanban.ui.goals.matrix_view import MatrixView
from kanban.usecases import goals
from tests.ui.goals.conftest import GoalDesk


@pytest.fixture
def view(goal_desk: GoalDesk) -> MatrixView:
    """Two goals and two functions: Product carries "App" for "Reach", Sales does nothing."""
    do = goal_desk.workspace.do
    do(Source.MOUSE, goals.set_functions, names=["Product", "Sales"])
    do(Source.MOUSE, goals.add_goal, name="Reach")
    do(Source.MOUSE, goals.add_goal, name="App", function="Product", parent_id=GoalId(1))
    do(Source.MOUSE, goals.add_goal, name="Keep")
    made = MatrixView(goal_desk.bridge, goal_desk.actions, goal_desk.window)
    goal_desk.show(made)
    return made


def goal_named(desk: GoalDesk, name: str) -> Goal:
    return next(goal for goal in desk.board.shown_goals() if goal.name == name)


def shown(view: MatrixView) -> list[list[str]]:
    model = view.model
    return [[str(model.index(row, n).data()) for n in range(model.columnCount())] for row in range(model.rowCount())]


def open_at(view: MatrixView, row: int, column: int) -> QLineEdit:
    view.table.setCurrentIndex(view.model.index(row, column))
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    return editor


def test_holes_are_seen_at_once(view: MatrixView) -> None:
    assert shown(view) == [["Reach", "App", "nobody"], ["Keep", "nobody", "nobody"]]
    assert [head.function for head in view.head.heads] == ["Product", "Sales"]
    assert "3 places where nobody supports a goal" in view.summary.text()
    assert "3 goals without requirements" in view.summary.text()
    assert view.grab().width() > 0


def test_qt_finds_no_fault_in_the_model(view: MatrixView, qtmodeltester: Any) -> None:
    tester: ModelTester = qtmodeltester
    tester.check(view.model, force_py=True)  # type: ignore[no-untyped-call]


def test_enter_on_a_hole_adds_a_sub_goal_of_that_function(goal_desk: GoalDesk, view: MatrixView) -> None:
    editor = open_at(view, 1, 2)
    QTest.keyClicks(editor, "Shops open")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    made = goal_named(goal_desk, "Shops open")
    assert (made.function, made.parent_id) == ("Sales", goal_named(goal_desk, "Keep").id)
    assert shown(view)[1] == ["Keep", "nobody", "Shops open"]
    goal_desk.workspace.undo()
    assert shown(view)[1] == ["Keep", "nobody", "nobody"]


def test_a_second_sub_goal_goes_below_the_first(goal_desk: GoalDesk, view: MatrixView) -> None:
    goal_desk.workspace.do(
        Source.MOUSE, goals.add_goal, name="Web", function="Product", parent_id=goal_named(goal_desk, "Reach").id
    )
    assert shown(view)[:2] == [["Reach", "App", "nobody"], ["Reach", "Web", "nobody"]]
    assert view.table.rowSpan(0, 0) == 2
    assert view.table.rowSpan(0, 2) == 2
    assert isinstance(view.model.place_at(view.model.index(1, 0)), GoalPlace)


def test_enter_and_click_open_a_goal(goal_desk: GoalDesk, view: MatrixView) -> None:
    chosen: list[int] = []
    view.goal_chosen.connect(chosen.append)
    view.table.setCurrentIndex(view.model.index(0, 0))
    QTest.keyClick(view.table, Qt.Key.Key_Right)
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    middle = view.table.visualRect(view.model.index(1, 0)).center()
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert chosen == [goal_named(goal_desk, "App").id, goal_named(goal_desk, "Keep").id]


def test_a_click_on_a_hole_lets_a_name_be_typed(view: MatrixView) -> None:
    middle = view.table.visualRect(view.model.index(0, 2)).center()
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    place = view.model.place_at(view.table.currentIndex())
    assert isinstance(place, OpenPlace)
    assert (place.function, place.hole) == ("Sales", True)


def test_functions_are_added_renamed_moved_and_removed(goal_desk: GoalDesk, view: MatrixView) -> None:
    view.new_function.setText("Law")
    QTest.keyClick(view.new_function, Qt.Key.Key_Return)
    assert list(goal_desk.board.facts.functions) == ["Product", "Sales", "Law"]
    assert view.new_function.text() == ""
    view.head.heads[2].stepped.emit(-1)
    assert list(goal_desk.board.facts.functions) == ["Product", "Law", "Sales"]
    view.head.heads[0].name.setText("Products")
    QTest.keyClick(view.head.heads[0].name, Qt.Key.Key_Return)
    assert list(goal_desk.board.facts.functions) == ["Products", "Law", "Sales"]
    assert goal_named(goal_desk, "App").function == "Products"
    assert [head.removal.isEnabled() for head in view.head.heads] == [False, True, True]
    view.head.heads[1].remove_wanted.emit()
    assert list(goal_desk.board.facts.functions) == ["Products", "Sales"]


def test_a_refused_name_leaves_the_old_one(goal_desk: GoalDesk, view: MatrixView) -> None:
    view.head.heads[0].name.setText("sales")
    QTest.keyClick(view.head.heads[0].name, Qt.Key.Key_Return)
    assert len(goal_desk.refused) == 1
    assert view.head.heads[0].name.text() == "Product"


def test_a_hidden_matrix_waits(goal_desk: GoalDesk, view: MatrixView) -> None:
    view.hide()
    goal_desk.workspace.do(Source.MOUSE, goals.add_goal, name="Grow")
    assert len(shown(view)) == 2
    view.show()
    assert [row[0] for row in shown(view)] == ["Reach", "Keep", "Grow"]


def test_an_empty_board_says_what_to_do(goal_desk: GoalDesk) -> None:
    empty = MatrixView(goal_desk.bridge, goal_desk.actions, goal_desk.window)
    goal_desk.show(empty)
    assert empty.summary.text().startswith("There are no goals yet.")
    assert empty.model.rowCount() == 0


def test_requirements_in_words() -> None:
    from kanban.domain.business.goals_matrix import Requirements

    assert requirements_words(Requirements()) == "no requirements"
    assert requirements_words(Requirements(1, 2, 3)) == "1 waiting · 2 in work · 3 finished"
    assert requirements_words(Requirements(1, 2, 3), short=True) == "3 open · 3 finished"
    assert requirements_words(Requirements(1, 0, 3), short=True) == "1 waiting · 3 finished"
    assert requirements_words(Requirements(4, 0, 0), short=True) == "4 waiting"
