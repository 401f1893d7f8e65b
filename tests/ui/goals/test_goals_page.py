"""The page of the goals: its tree, walked and changed by keys, mouse and drag, and the panel beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.board import ItemDetails
from kanban.domain.business.goals import forest, walk
from kanban.domain.business.values import Cadence, Goal, Metric, Milestone, TargetPoint
from kanban.domain.ids import GoalId, MetricId
from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.boards_page import BoardsPage
from kanban.ui.bridge import Bridge
from kanban.ui.business.metric_detail import MetricDetail
from kanban.ui.goals.page import GoalsPage
from kanban.ui.goals.tree_rows import GoalRow, KeyResultRow, MilestoneRow, Row, RowKey, tree_of
from kanban.ui.goals.tree_view import GOAL_MIME, GoalTree
from kanban.ui.requirements.card_face import CardFaces
from kanban.usecases import boards, goals, item_details, items, metrics
from kanban.workspace import Workspace
from tests.boards import Clock, card

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
REACH, KEEP, ABROAD = GoalId(1), GoalId(2), GoalId(3)
USERS = MetricId(1)
MONDAY = date(2026, 3, 2)


@dataclass
class Desk:
    """What a test needs at hand. It is Monday 2 March 2026."""

    workspace: Workspace
    bridge: Bridge
    page: GoalsPage
    clock: Clock
    refused: list[str] = field(default_factory=list)
    metrics: list[int] = field(default_factory=list)

    def do(self, use_case: Any, **what: object) -> None:
        """Do something, as another view would."""
        assert self.workspace.do(Source.COMMAND, use_case, **what) is not None

    def tree(self) -> list[str]:
        """Return the goals from top to bottom, each behind a dash for every goal above it."""
        return ["-" * node.depth + node.goal.name for node in walk(forest(self.bridge.board))]

    def names(self) -> list[str]:
        """Return the names of all rows from top to bottom."""
        return [row.name for row in self.page.tree.rows.all_rows()]

    def row(self, name: str) -> Row:
        """Return the row of a name."""
        return next(row for row in self.page.tree.rows.all_rows() if row.name == name)

    def choose(self, key: RowKey) -> None:
        """Put the keyboard onto a row of the tree."""
        self.page.tree.setFocus()
        self.page.tree.choose(key)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Strike a key in the tree."""
        QTest.keyClick(self.page.tree, key, modifier)

    def goal(self, goal_id: GoalId = REACH) -> Goal:
        """Return a goal as the board has it."""
        return self.bridge.board.goals[goal_id]

    def type_name(self, text: str) -> None:
        """Type a name into the panel in place of what stands there, and strike Enter."""
        name = self.page.panel.fields.name
        name.selectAll()
        QTest.keyClicks(name, text)
        QTest.keyClick(name, KEY.Key_Return)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def bare(workspace: Workspace, clock: Clock, qtbot: QtBot) -> Iterator[Desk]:
    """The page over a board without goals, in a window of 1700 x 900."""
    window = QWidget()
    qtbot.addWidget(window)
    bridge = Bridge(workspace, window)
    actions = Actions(bridge, window)
    page = GoalsPage(bridge, actions, window)
    made = Desk(workspace, bridge, page, clock)
    actions.refused.connect(made.refused.append)
    page.metric_wanted.connect(made.metrics.append)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(page)
    window.resize(1700, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    page.setFocus()
    yield made
    bridge.close()
    window.close()


@pytest.fixture
def desk(bare: Desk) -> Desk:
    """A board with three goals, a key result halfway, and two milestones."""
    bare.do(goals.add_goal, name="More people", function="Product")
    bare.do(goals.add_goal, name="Retain")
    bare.do(goals.add_goal, name="More abroad", parent_id=REACH)
    targets = (TargetPoint(date(2026, 2, 20), 10.0), TargetPoint(date(2026, 3, 12), 30.0))
    bare.do(metrics.add_metric, metric=Metric(MetricId(0), "Users", "k", 0, goal_id=REACH, targets=targets))
    bare.do(metrics.record_reading, metric_id=USERS, period=date(2026, 3, 1), value=20)
    bare.do(goals.set_milestone, goal_id=REACH, milestone=Milestone(0, "Tested", date(2026, 2, 27)))
    bare.do(goals.set_milestone, goal_id=REACH, milestone=Milestone(0, "Live", date(2026, 3, 8), by_week=True))
    return bare


# What is shown


def test_rows_stand_below_their_goal_key_results_first_sub_goals_last(desk: Desk) -> None:
    assert desk.names() == ["More people", "Users", "Tested", "Live", "More abroad", "Retain"]


def test_a_key_result_tells_its_figure_target_state_and_way(desk: Desk) -> None:
    row = desk.row("Users")
    assert isinstance(row, KeyResultRow)
    assert (row.now, row.target, row.word) == ("20", "30 by 12 Mar", "On track")
    assert (row.share, row.expected) == (0.5, 0.45)
    assert row.spoken == "Users, 20\u00a0k, 30 by 12 Mar, On track, 50 % of the way, 45 % expected"


def test_milestones_tell_how_they_stand(desk: Desk) -> None:
    late, coming = desk.row("Tested"), desk.row("Live")
    assert isinstance(late, MilestoneRow)
    assert isinstance(coming, MilestoneRow)
    assert (late.due, late.how) == ("by 27 Feb", "late by 3 days")
    assert (coming.due, coming.how) == ("Week 10, to 8 Mar", "in 6 days")
    desk.do(goals.reach_milestone, goal_id=REACH, number=1, day=date(2026, 2, 26))
    late, coming = desk.row("Tested"), desk.row("Live")
    assert isinstance(late, MilestoneRow)
    assert isinstance(coming, MilestoneRow)
    assert (late.how, coming.how) == ("reached on 26 Feb", "next, in 6 days")


def test_a_goal_tells_what_is_measured_and_that_nothing_supports_it(desk: Desk) -> None:
    row = desk.row("More people")
    assert isinstance(row, GoalRow)
    assert (row.share, row.measured, row.unsupported) == (0.5, "", True)
    assert row.support == "no requirement supports it"
    lonely = Metric(MetricId(0), "Crashes", "", 0, goal_id=ABROAD, cadence=Cadence.WEEKLY)
    desk.do(metrics.add_metric, metric=lonely)
    row = desk.row("More people")
    assert isinstance(row, GoalRow)
    assert (row.share, row.measured) == (0.5, "1 of 2 measured")


def test_requirements_of_sub_goals_support_the_goal_too(desk: Desk) -> None:
    desk.do(items.add_item, title="Login", column_id=desk.bridge.board.shown_columns()[0].id)
    details = ItemDetails("Login", goal_id=ABROAD)
    desk.do(item_details.edit_item, item_id=card(desk.workspace, "Login").id, details=details)
    row, other = desk.row("More people"), desk.row("Retain")
    assert isinstance(row, GoalRow)
    assert isinstance(other, GoalRow)
    assert (row.support, row.unsupported, other.unsupported) == ("requirements: 1 open, 0 finished", False, True)


def test_a_new_day_is_taken_over(desk: Desk) -> None:
    desk.clock.go(days=1)
    desk.page._look_at_the_clock()
    row = desk.row("Tested")
    assert isinstance(row, MilestoneRow)
    assert row.how == "late by 4 days"


def test_an_empty_board_says_what_a_goal_is_and_takes_the_first(bare: Desk) -> None:
    assert bare.page.first_goal.isVisible()
    assert bare.page.first_goal.hasFocus()
    bare.page.first_goal.click()
    assert not bare.page.first_goal.isVisible()
    bare.type_name("More people")
    assert bare.tree() == ["More people"]
    assert bare.page.tree.hasFocus()
    bare.workspace.undo()
    assert bare.page.first_goal.isVisible()


def test_the_form_of_the_first_goal_can_be_given_up(bare: Desk) -> None:
    bare.page.first_goal.click()
    bare.page.panel.give_up.click()
    assert bare.page.first_goal.isVisible()
    assert bare.tree() == []


# Keys


def test_folded_stays_folded_and_the_keyboard_stays_when_something_changes(desk: Desk) -> None:
    tree = desk.page.tree
    desk.choose(("goal", REACH, 0))
    desk.key(KEY.Key_Space)
    assert not tree.isExpanded(tree.currentIndex())
    desk.do(goals.add_goal, name="Earn")
    assert not tree.isExpanded(tree.rows.index_of(("goal", REACH, 0)))
    assert tree.current_row() == desk.row("More people")
    desk.page.restyle()
    tree = desk.page.tree
    assert not tree.isExpanded(tree.currentIndex())
    desk.page.unfold.click()
    assert tree.isExpanded(tree.currentIndex())
    desk.page.fold.click()
    desk.do(goals.add_goal, name="Grow")
    assert not tree.isExpanded(tree.rows.index_of(("goal", REACH, 0)))


def test_alt_and_arrows_move_a_goal(desk: Desk) -> None:
    desk.choose(("goal", KEEP, 0))
    desk.key(KEY.Key_Up, ALT)
    assert desk.tree() == ["Retain", "More people", "-More abroad"]
    desk.key(KEY.Key_Up, ALT)
    desk.key(KEY.Key_Left, ALT)
    assert desk.tree() == ["Retain", "More people", "-More abroad"]
    desk.key(KEY.Key_Down, ALT)
    desk.key(KEY.Key_Right, ALT)
    assert desk.tree() == ["More people", "-More abroad", "-Retain"]
    assert desk.page.tree.current_row() == desk.row("Retain")
    desk.key(KEY.Key_Right, ALT)
    assert desk.tree() == ["More people", "-More abroad", "--Retain"]
    desk.key(KEY.Key_Left, ALT)
    desk.key(KEY.Key_Left, ALT)
    assert desk.tree() == ["More people", "-More abroad", "Retain"]


def test_insert_adds_a_goal_below(desk: Desk) -> None:
    desk.choose(("goal", REACH, 0))
    desk.key(KEY.Key_Insert)
    panel = desk.page.panel
    assert panel.is_new
    assert panel.fields.name.hasFocus()
    assert panel.fields.value() == {
        "name": "",
        "function": "Product",
        "owner_id": None,
        "due": None,
        "parent_id": REACH,
    }
    desk.type_name("In schools")
    assert desk.tree() == ["More people", "-More abroad", "-In schools", "Retain"]
    assert desk.page.tree.current_row() == desk.row("In schools")
    assert not panel.is_new


def test_a_name_that_is_there_is_refused_and_can_be_mended(desk: Desk) -> None:
    desk.page.add_goal.click()
    desk.type_name("RETAIN")
    assert len(desk.refused) == 1
    assert "RETAIN" in desk.refused[0]
    assert desk.page.panel.is_new
    assert desk.page.panel.fields.name.value() == "RETAIN"
    desk.type_name("Retain them")
    assert desk.tree() == ["More people", "-More abroad", "Retain", "Retain them"]


def test_delete_removes_a_goal_and_undo_brings_it_back(desk: Desk) -> None:
    desk.choose(("goal", REACH, 0))
    desk.key(KEY.Key_Delete)
    assert desk.tree() == ["More abroad", "Retain"]
    desk.workspace.undo()
    assert desk.tree() == ["More people", "-More abroad", "Retain"]


def test_delete_takes_a_milestone_or_a_key_result_off_its_goal(desk: Desk) -> None:
    desk.choose(("milestone", REACH, 1))
    desk.key(KEY.Key_Delete)
    assert [milestone.name for milestone in desk.goal().milestones] == ["Live"]
    desk.choose(("metric", USERS, 0))
    desk.key(KEY.Key_Delete)
    metric = desk.bridge.board.metrics[USERS]
    assert (metric.goal_id, metric.removed) == (None, False)


def test_space_ticks_a_milestone_and_opens_the_readings_of_a_key_result(desk: Desk) -> None:
    desk.choose(("milestone", REACH, 1))
    desk.key(KEY.Key_Space)
    assert desk.goal().milestones[0].reached_on == MONDAY
    desk.key(KEY.Key_Space)
    assert desk.goal().milestones[0].reached_on is None
    desk.choose(("metric", USERS, 0))
    desk.key(KEY.Key_Space)
    assert desk.metrics == [USERS]


# The mouse


def test_a_click_on_a_figure_asks_for_its_metric_and_elsewhere_does_not(desk: Desk) -> None:
    tree = desk.page.tree
    area = tree.visualRect(tree.rows.index_of(("metric", USERS, 0)))
    figure = tree._painter.figure_box(area)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=figure.center())
    assert desk.metrics == [USERS]
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(area.left() + 20, area.center().y()))
    goal = tree.visualRect(tree.rows.index_of(("goal", REACH, 0)))
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(figure.center().x(), goal.center().y()))
    assert desk.metrics == [USERS]


def drop(desk: Desk, dragged: GoalId, key: RowKey, part: float) -> None:
    """Drop a goal onto a row, so far down in it (0 to 1)."""
    tree = desk.page.tree
    area = tree.visualRect(tree.rows.index_of(key))
    place = QPointF(area.left() + 40, area.top() + part * (area.height() - 1))
    mime = QMimeData()
    mime.setData(GOAL_MIME, str(dragged).encode())
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    tree.dropEvent(QDropEvent(place, Qt.DropAction.MoveAction, mime, buttons, keys))


@pytest.mark.parametrize(
    ("dragged", "key", "part", "after"),
    [
        (KEEP, ("goal", REACH, 0), 0.5, ["More people", "-More abroad", "-Retain"]),
        (KEEP, ("goal", REACH, 0), 0.0, ["Retain", "More people", "-More abroad"]),
        (KEEP, ("goal", ABROAD, 0), 0.05, ["More people", "-Retain", "-More abroad"]),
        (KEEP, ("goal", ABROAD, 0), 0.99, ["More people", "-More abroad", "-Retain"]),
        (KEEP, ("metric", USERS, 0), 0.5, ["More people", "-More abroad", "-Retain"]),
        (ABROAD, ("goal", KEEP, 0), 0.99, ["More people", "Retain", "More abroad"]),
        (ABROAD, ("goal", KEEP, 0), 0.5, ["More people", "Retain", "-More abroad"]),
        (REACH, ("goal", ABROAD, 0), 0.5, ["More people", "-More abroad", "Retain"]),
        (REACH, ("goal", REACH, 0), 0.5, ["More people", "-More abroad", "Retain"]),
    ],
)
def test_a_goal_is_dropped(desk: Desk, dragged: GoalId, key: RowKey, part: float, after: list[str]) -> None:
    drop(desk, dragged, key, part)
    assert desk.tree() == after
    assert desk.refused == []
    newest = desk.workspace.undoable()
    assert newest is not None
    assert newest.source is (Source.MOUSE if after != ["More people", "-More abroad", "Retain"] else Source.COMMAND)


def test_a_drag_that_begins_on_its_own_row_is_taken_up_and_shows_where_it_would_go(desk: Desk) -> None:
    tree = desk.page.tree
    mime = QMimeData()
    mime.setData(GOAL_MIME, b"2")
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    own = tree.visualRect(tree.rows.index_of(("goal", KEEP, 0))).center()
    enter = QDragEnterEvent(own, move, mime, left, none)
    tree.dragEnterEvent(enter)
    assert enter.isAccepted()
    over_own = QDragMoveEvent(own, move, mime, left, none)
    tree.dragMoveEvent(over_own)
    assert not over_own.isAccepted()
    before = tree.viewport().grab().toImage()
    area = tree.visualRect(tree.rows.index_of(("goal", ABROAD, 0)))
    over_other = QDragMoveEvent(area.center(), move, mime, left, none)
    tree.dragMoveEvent(over_other)
    assert over_other.isAccepted()
    assert tree.viewport().grab().toImage() != before
    tree.dragLeaveEvent(QDragLeaveEvent())
    assert tree.viewport().grab().toImage() == before
    assert desk.tree() == ["More people", "-More abroad", "Retain"]


def test_something_else_that_is_dragged_is_not_taken_up(desk: Desk) -> None:
    mime = QMimeData()
    mime.setText("Retain")
    event = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    desk.page.tree.dragEnterEvent(event)
    assert not event.isAccepted()


def test_a_goal_dropped_below_all_rows_is_the_last_at_the_top(desk: Desk) -> None:
    tree = desk.page.tree
    mime = QMimeData()
    mime.setData(GOAL_MIME, b"3")
    place = QPointF(50, tree.viewport().height() - 5)
    tree.dropEvent(
        QDropEvent(place, Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    )
    assert desk.tree() == ["More people", "Retain", "More abroad"]


# The panel


def test_enter_leads_into_the_panel_where_a_goal_is_changed(desk: Desk) -> None:
    desk.choose(("goal", REACH, 0))
    desk.key(KEY.Key_Return)
    assert desk.page.panel.fields.name.hasFocus()
    desk.type_name("Everybody")
    assert desk.goal().name == "Everybody"
    fields = desk.page.panel.fields
    fields.function.setEditText("Marketing")
    fields.function.activated.emit(0)
    fields.due.line.setText("2026-12-24")
    fields.due.line.setModified(True)
    fields.due.take_typed()
    assert (desk.goal().function, desk.goal().due) == ("Marketing", date(2026, 12, 24))
    fields.due.line.setText("soon")
    fields.due.line.setModified(True)
    fields.due.take_typed()
    assert len(desk.refused) == 1
    assert desk.goal().due == date(2026, 12, 24)


def test_enter_and_esc_lead_back_to_the_tree(desk: Desk) -> None:
    desk.choose(("goal", REACH, 0))
    desk.key(KEY.Key_Return)
    name = desk.page.panel.fields.name
    QTest.keyClicks(name, "Other")
    QTest.keyClick(name, KEY.Key_Escape)
    assert name.value() == "More people"
    assert name.hasFocus()
    QTest.keyClick(name, KEY.Key_Escape)
    assert desk.page.tree.hasFocus()
    desk.key(KEY.Key_F2)
    desk.type_name("Everybody")
    assert desk.page.tree.hasFocus()
    assert desk.page.tree.current_row() == desk.row("Everybody")
    closed: list[bool] = []
    desk.page.closed.connect(lambda: closed.append(True))
    desk.key(KEY.Key_Insert)
    QTest.keyClick(name, KEY.Key_Escape)
    assert not desk.page.panel.is_new
    assert closed == []
    desk.key(KEY.Key_Escape)
    assert closed == [True]


def test_owner_and_parent_are_chosen(desk: Desk) -> None:
    desk.do(boards.add_person, name="Ann Li")
    desk.choose(("goal", ABROAD, 0))
    fields = desk.page.panel.fields
    assert [fields.parent_goal.itemText(place) for place in range(fields.parent_goal.count())] == [
        "no other goal",
        "More people",
        "Retain",
    ]
    fields.owner.setCurrentIndex(1)
    fields.owner.activated.emit(1)
    fields.parent_goal.setCurrentIndex(2)
    fields.parent_goal.activated.emit(2)
    assert (desk.goal(ABROAD).owner_id, desk.goal(ABROAD).parent_id) == (1, KEEP)


def test_milestones_are_added_and_changed_in_the_panel(desk: Desk) -> None:
    desk.choose(("goal", KEEP, 0))
    part = desk.page.panel.milestones
    QTest.keyClicks(part.new.line, "First look")
    QTest.keyClick(part.new.line, KEY.Key_Return)
    assert desk.goal(KEEP).milestones == (Milestone(1, "First look", date(2026, 3, 16)),)
    row = part.rows[KEEP, 1]
    assert row.day.line.hasFocus()
    assert row.day.line.selectedText() == "2026-03-16"
    QTest.keyClicks(row.day.line, "2026-03-24")
    QTest.keyClick(row.day.line, KEY.Key_Return)
    row.span.setCurrentIndex(1)
    row.span.activated.emit(1)
    assert desk.goal(KEEP).milestones == (Milestone(1, "First look", date(2026, 3, 29), by_week=True),)
    row.tick.click()
    assert desk.goal(KEEP).milestones[0].reached_on == MONDAY
    row.name.selectAll()
    QTest.keyClicks(row.name, "Second look")
    QTest.keyClick(row.name, KEY.Key_Return)
    assert desk.goal(KEEP).milestones[0].name == "Second look"
    row.remove.click()
    assert desk.goal(KEEP).milestones == ()


def test_a_milestone_keeps_its_day_when_it_is_emptied(desk: Desk) -> None:
    desk.choose(("milestone", REACH, 1))
    desk.key(KEY.Key_Return)
    row = desk.page.panel.milestones.rows[REACH, 1]
    assert row.name.hasFocus()
    row.day.line.setText("")
    row.day.line.setModified(True)
    row.day.take_typed()
    assert desk.goal().milestones[0].due == date(2026, 2, 27)
    assert row.day.value() == date(2026, 2, 27)


def test_a_key_result_is_named_handed_on_and_let_go(desk: Desk) -> None:
    desk.choose(("metric", USERS, 0))
    panel = desk.page.panel.key_result
    assert panel.rule.text().startswith("On track: 20")
    QTest.keyClicks(panel.words, "Three times as many")
    QTest.keyClick(panel.words, KEY.Key_Return)
    assert desk.bridge.board.metrics[USERS].key_result == "Three times as many"
    assert desk.names()[1] == "Three times as many"
    panel.page.click()
    assert desk.metrics == [USERS]
    panel.goal.setCurrentIndex(panel.goal.findData(KEEP))
    panel.goal.activated.emit(panel.goal.currentIndex())
    assert desk.bridge.board.metrics[USERS].goal_id == KEEP
    desk.page.panel.key_result.take_off.click()
    assert desk.bridge.board.metrics[USERS].goal_id is None


def test_the_tab_key_goes_through_the_panel_from_top_to_bottom(desk: Desk) -> None:
    desk.do(goals.set_milestone, goal_id=KEEP, milestone=Milestone(0, "Half of it", date(2026, 4, 1)))
    desk.choose(("goal", KEEP, 0))
    panel = desk.page.panel
    (row,) = (each for each in panel.milestones.rows.values() if not each.isHidden())
    panel.fields.name.setFocus()
    walked = []
    for _ in range(17):
        QTest.keyClick(desk.page.focusWidget(), KEY.Key_Tab)
        walked.append(desk.page.focusWidget())
    fields = panel.fields
    above = [fields.function, fields.owner, fields.due.line, fields.due.button, fields.parent_goal]
    of_row = [row.tick, row.name, row.remove, row.day.line, row.day.button, row.span]
    below = [panel.milestones.new.line, panel.milestones.new.button, panel.add_key_result, panel.add_goal]
    below += [panel.cards, panel.remove]
    assert walked == [*above, *of_row, *below]


def test_the_requirements_of_a_goal_are_those_of_the_goals_under_it_too(desk: Desk) -> None:
    desk.choose(("goal", REACH, 0))
    wanted: list[str] = []
    desk.page.cards_wanted.connect(wanted.append)
    desk.page.panel.cards.click()
    assert wanted == ['goal:"More people","More abroad"']


def test_a_metric_without_a_goal_becomes_a_key_result(desk: Desk) -> None:
    desk.do(metrics.add_metric, metric=Metric(MetricId(0), "Crashes", "", 0))
    desk.choose(("goal", KEEP, 0))
    from kanban.ui.choice_list import ChoiceList

    desk.page.panel.add_key_result.click()
    (offered,) = desk.page.window().findChildren(ChoiceList)
    texts = [offered.rows.item(row).text() for row in range(offered.rows.count())]
    assert texts == ["A new metric…", "Crashes"]
    offered.choose_row(1)
    QTest.keyClick(offered.line, KEY.Key_Return)
    assert desk.bridge.board.metrics[MetricId(2)].goal_id == KEEP


def test_the_form_of_a_new_metric_begins_with_the_goal(desk: Desk) -> None:
    from kanban.ui.business.metric_editor import MetricEditor

    keep = desk.bridge.board.goals[KEEP]
    desk.do(goals.change_goal, goal=replace(keep, due=date(2026, 5, 1)))
    desk.choose(("goal", KEEP, 0))
    desk.page.panel.add_key_result.click()  # there is no metric that could be chosen
    (form,) = desk.page.window().findChildren(MetricEditor)
    assert form.goal.currentData() == KEEP
    assert form.targets.line.days[1].value() == date(2026, 5, 1)
    form.name.setText("Crashes")
    form.accept()
    assert desk.bridge.board.metrics[MetricId(2)].goal_id == KEEP


# The views


def test_table_and_matrix_are_made_when_they_are_first_shown(desk: Desk) -> None:
    page = desk.page
    assert (page.table, page.matrix) == (None, None)
    page.view_buttons.button(1).click()
    assert page.views.currentWidget() is page.table is not None
    page.view_buttons.button(2).click()
    assert page.views.currentWidget() is page.matrix is not None
    page.matrix.goal_chosen.emit(ABROAD)
    assert page.view_buttons.checkedId() == 0
    assert page.tree.current_row() == desk.row("More abroad")


def test_new_sizes_keep_the_chosen_row(desk: Desk, qapp: Any) -> None:
    desk.choose(("goal", ABROAD, 0))
    theme.put_on(qapp, "dark", 1.5)
    desk.page.restyle()
    assert desk.page.tree.current_row() == desk.row("More abroad")
    theme.put_on(qapp, "light", 1.0)
    desk.page.restyle()
    assert desk.page.tree.visualRect(desk.page.tree.currentIndex()).height() == 62


def test_a_tree_with_many_rows_opens_with_the_lower_goals_folded(bare: Desk, qtbot: QtBot) -> None:
    with bare.workspace.together():
        for number in range(21):
            bare.do(goals.add_goal, name=f"Goal {number}")
            bare.do(goals.add_goal, name=f"Part {number}", parent_id=GoalId(3 * number + 1))
            bare.do(goals.add_goal, name=f"Piece {number}", parent_id=GoalId(3 * number + 2))
    tree = GoalTree()
    qtbot.addWidget(tree)
    tree.fill(tree_of(bare.bridge.board, {}, MONDAY))
    unfolded = [row.name for row in tree.rows.all_rows() if tree.isExpanded(tree.rows.index_of(row.key))]
    assert len(unfolded) == 21
    assert unfolded[0] == "Goal 0"
    tree.choose(("goal", 3, 0))
    assert tree.isExpanded(tree.rows.index_of(("goal", 2, 0)))


def test_the_model_holds(desk: Desk, qtmodeltester: Any) -> None:
    qtmodeltester.check(desk.page.tree.rows)


# In the window


def test_the_figure_of_a_key_result_leads_to_the_page_of_its_metric(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.do(Source.COMMAND, goals.add_goal, name="More people")
    workspace.do(Source.COMMAND, metrics.add_metric, metric=Metric(MetricId(0), "Users", "k", 0, goal_id=REACH))
    window = BoardsPage(workspace, Settings(theme="light", sound=False))
    qtbot.addWidget(window)
    window.resize(1600, 900)
    window.show()
    window.show_page("goals")
    page = window.over
    assert isinstance(page, GoalsPage)
    page.tree.metric_wanted.emit(USERS)
    assert page.isHidden()
    (detail,) = window.business.findChildren(MetricDetail)
    assert detail.isVisible()
    assert detail.metric_id == USERS
    window.shut()


def test_a_card_whose_goal_was_removed_serves_none(desk: Desk) -> None:
    desk.do(items.add_item, title="Login", column_id=desk.bridge.board.shown_columns()[0].id)
    item_id = card(desk.workspace, "Login").id
    desk.do(item_details.edit_item, item_id=item_id, details=ItemDetails("Login", goal_id=KEEP))
    assert not CardFaces(desk.bridge).of(item_id).aimless
    desk.do(goals.remove_goal, goal_id=KEEP)
    assert CardFaces(desk.bridge).of(item_id).aimless
