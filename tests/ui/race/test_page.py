"""The race page: who stands where, in words and marks, and the way from a mark to its readings."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kanban.domain.business.values import Goal, Metric, TargetPoint
from kanban.domain.ids import GoalId, MetricId
from kanban.domain.operations import Source
from kanban.ui.boards_page import BoardsPage
from kanban.ui.race.page import RacePage
from kanban.usecases import goals, metrics
from kanban.workspace import Workspace


@pytest.fixture
def team(boards: BoardsPage) -> Workspace:
    """A board with two functions that race and one that does not."""
    workspace = boards.bridge.workspace
    today = workspace.now().astimezone(boards.bridge.board.facts.zone_info).date()
    course = (TargetPoint(today - timedelta(days=50), 0.0), TargetPoint(today + timedelta(days=50), 100.0))
    for number, (function, value) in enumerate((("Product", 47.0), ("Marketing", 62.0)), start=1):
        workspace.do(Source.COMMAND, goals.add_goal, name=f"Goal of {function}", function=function)
        metric = Metric(MetricId(0), f"Figure {number}", "", 0, goal_id=GoalId(number), targets=course)
        workspace.do(Source.COMMAND, metrics.add_metric, metric=metric)
        workspace.do(Source.COMMAND, metrics.record_reading, metric_id=MetricId(number), period=today, value=value)
    workspace.do(Source.COMMAND, goals.add_goal, name="Goal of Service", function="Service")
    return workspace


@pytest.fixture
def page(boards: BoardsPage, team: Workspace) -> RacePage:  # noqa: ARG001 - the race is run on its board
    boards.show_page("race")
    assert isinstance(boards.over, RacePage)
    return boards.over


def spoken(page: RacePage) -> list[str]:
    return [row.accessibleName() for row in page.rows]


def test_who_stands_where(page: RacePage) -> None:
    assert spoken(page) == [
        "Marketing. Place 1. new in the race. 12 % ahead. 1 of 1 key results. Figure 2: 12 % ahead",
        "Product. Place 2. new in the race. 3.0 % behind. 1 of 1 key results. Figure 1: 3.0 % behind",
        "Service. no key result",
    ]
    assert "the median" in page.note.text()
    assert not page.empty.isVisible()


def test_a_new_reading_changes_places_at_once(page: RacePage, team: Workspace) -> None:
    today = team.now().astimezone(page._bridge.board.facts.zone_info).date()
    team.do(Source.COMMAND, metrics.record_reading, metric_id=MetricId(1), period=today, value=80.0)
    QTest.qWait(0)
    assert [name.split(".")[0] for name in spoken(page)] == ["Product", "Marketing", "Service"]


def test_a_mark_leads_to_its_readings(page: RacePage, boards: BoardsPage) -> None:
    wanted: list[int] = []
    page.metric_wanted.connect(wanted.append)
    row = page.rows[1]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Right)
    assert row.accessibleDescription() == "Figure 1: 3.0 % behind"
    (_, place) = row.marks()[0]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(round(place.x()), round(place.y())))
    assert wanted == [1]
    assert boards.over is None
    assert boards.business.detail is not None
    assert boards.business.detail.metric_id == 1


def test_without_key_results_it_says_what_is_missing(boards: BoardsPage) -> None:
    boards.show_page("race")
    page = boards.over
    assert isinstance(page, RacePage)
    assert page.rows == []
    assert page.empty.text().startswith("Nobody races yet.")
    assert page.empty.isVisibleTo(page)


def test_a_goal_above_others_does_not_run(boards: BoardsPage, team: Workspace) -> None:
    team.do(Source.COMMAND, goals.change_goal, goal=Goal(GoalId(1), "Goal of Product", "Product", GoalId(2)))
    boards.show_page("race")
    page = boards.over
    assert isinstance(page, RacePage)
    assert [name.split(".")[0] for name in spoken(page)] == ["Product", "Service"]


def test_enter_opens_the_figure_that_lags_most(page: RacePage) -> None:
    wanted: list[int] = []
    page.metric_wanted.connect(wanted.append)
    page.rows[1].setFocus()
    QTest.keyClick(page.rows[1], Qt.Key.Key_Return)
    assert wanted == [1]
