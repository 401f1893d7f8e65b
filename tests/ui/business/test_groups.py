"""The tiles in groups: by goal or function, worst first, and what their headings say."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest

from kanban.domain.business.goals import GoalProgress, MilestoneStrip
from kanban.domain.business.values import Milestone
from kanban.domain.ids import GoalId, MetricId
from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.ui.business.board_view import BusinessBoard
from kanban.ui.business.group_heading import paint_heading
from kanban.ui.business.groups import TileGroup, milestone_text, progress_texts
from kanban.usecases import goals, metrics
from tests.ui.business.conftest import Desk

TODAY = date(2026, 3, 2)


def add_goal(desk: Desk, name: str, function: str = "", parent_id: GoalId | None = None) -> GoalId:
    desk.workspace.do(Source.COMMAND, goals.add_goal, name=name, function=function, parent_id=parent_id)
    return next(goal.id for goal in desk.bridge.board.goals.values() if goal.name == name)


def key_result(desk: Desk, name: str, goal_id: GoalId | None, value: float | None = None) -> MetricId:
    """A metric from 0 to 100 that should be at 50 today."""
    metric = desk.add(name, (date(2026, 2, 2), 0), (date(2026, 3, 30), 100))
    made = replace(desk.bridge.board.metrics[metric], goal_id=goal_id)
    desk.workspace.do(Source.COMMAND, metrics.change_metric, metric=made)
    if value is not None:
        desk.read(metric, TODAY, value)
    return metric


def shown(desk: Desk) -> list[tuple[str, list[str]]]:
    return [
        (group.name, [content.metric.name for content in group.contents]) for group in desk.board.tiles.tiles.groups
    ]


@pytest.fixture
def campaign(desk: Desk) -> Desk:
    upgrade = add_goal(desk, "Upgrade", "Product")
    fast = add_goal(desk, "Fast pages", "Engineering")
    key_result(desk, "Upgraded", upgrade, 60)
    key_result(desk, "Memory", fast, 52)
    key_result(desk, "Response", fast, 10)
    key_result(desk, "Weather", None, 49)
    desk.board.head.group_by("goal")
    return desk


def test_the_worst_group_comes_first_and_in_it_the_worst_tile(campaign: Desk) -> None:
    assert shown(campaign) == [
        ("Fast pages", ["Response", "Memory"]),
        ("Without a goal", ["Weather"]),
        ("Upgrade", ["Upgraded"]),
    ]
    campaign.board.head.order.click()
    assert shown(campaign) == [
        ("Upgrade", ["Upgraded"]),
        ("Fast pages", ["Memory", "Response"]),
        ("Without a goal", ["Weather"]),
    ]


def test_groups_by_function_and_none_are_chosen_in_the_head(campaign: Desk) -> None:
    head = campaign.board.head
    assert head.groups.text() == "By goal ▾"
    by_goal, by_function, none = head.groupings().actions()
    assert (by_goal.isChecked(), by_function.text(), none.text()) == (True, "By function", "No groups")
    by_function.trigger()
    assert [name for name, _ in shown(campaign)] == ["Engineering", "Without a function", "Product"]
    none.trigger()
    assert shown(campaign) == [("", ["Response", "Weather", "Upgraded", "Memory"])]
    assert head.groups.accessibleName() == "What the tiles are grouped by: No groups"


def test_a_group_says_how_far_it_is_and_the_board_keeps_it_up_to_date(campaign: Desk) -> None:
    (fast, *_) = campaign.board.tiles.tiles.groups
    assert fast.progress is not None
    assert fast.progress[:2] == pytest.approx((0.31, 0.5))
    assert progress_texts(fast.progress)[0] == "31 %, expected 50 %, 2 of 2 measured"
    response = next(m.id for m in campaign.bridge.board.metrics.values() if m.name == "Response")
    campaign.read(response, TODAY, 48)
    found = {group.name: progress_texts(group.progress)[-1] for group in campaign.board.tiles.tiles.groups if group.key}
    assert found["Fast pages"] == "50 %"


def test_without_goals_there_are_no_headings(desk: Desk) -> None:
    desk.add("Reach")
    desk.add("Upgraded")
    assert shown(desk) == [("", ["Reach", "Upgraded"])]
    assert desk.board.head.groups.isHidden()
    assert desk.board.tiles.plan.headings == ()


def test_a_removed_goal_has_no_group(campaign: Desk) -> None:
    goal = next(goal.id for goal in campaign.bridge.board.goals.values() if goal.name == "Fast pages")
    campaign.workspace.do(Source.COMMAND, goals.remove_goal, goal_id=goal)
    assert [name for name, _ in shown(campaign)] == ["Without a goal", "Upgrade"]
    campaign.actions.undo(Source.KEYBOARD)
    assert [name for name, _ in shown(campaign)] == ["Fast pages", "Without a goal", "Upgrade"]


def test_stale_tiles_are_counted_and_take_no_part_in_the_progress(campaign: Desk) -> None:
    campaign.clock.go(days=7)
    campaign.board.look_at_clock()
    fast = next(group for group in campaign.board.tiles.tiles.groups if group.name == "Fast pages")
    assert [(state.value, count) for state, count in fast.troubles] == [("stale", 2)]
    assert progress_texts(fast.progress) == ("0 of 2 measured",)
    assert fast.spoken == "Fast pages. 0 of 2 measured. 2 Stale."


def test_screen_readers_hear_the_heading_before_the_first_tile(campaign: Desk) -> None:
    tiles = campaign.board.tiles.tiles
    first, second = (str(tiles.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in (0, 1))
    assert first.startswith("Fast pages. 31 %, expected 50 %, 2 of 2 measured. 1 Off track. Response. 10. Off track:")
    assert second.startswith("Memory. 52. On track:")


def milestones(days: int | None) -> MilestoneStrip:
    return MilestoneStrip(1, 2, Milestone(1, "Beta", TODAY), None, days, 0)


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (None, ""),
        (milestones(None), ""),
        (milestones(6), "milestone in 6 days"),
        (milestones(0), "milestone today"),
        (milestones(-3), "milestone late by 3 days"),
    ],
)
def test_when_the_next_milestone_is(found: MilestoneStrip | None, text: str) -> None:
    assert milestone_text(found) == text


@pytest.mark.parametrize("size", [(180, 56), (300, 56), (600, 38), (1800, 38)])
def test_a_heading_keeps_within_its_place(campaign: Desk, size: tuple[int, int]) -> None:
    group = TileGroup(
        GoalId(1),
        "A goal with a name that is far longer than anybody would read aloud in a stand-up",
        campaign.board.tiles.tiles.groups[0].contents,
        GoalProgress(0.64, 0.7, 3, 4),
        milestones(6),
    )
    outside = QColor("#ff00ff")
    image = QImage(size[0] + 40, size[1] + 40, QImage.Format.Format_RGB32)
    image.fill(outside)
    painter = QPainter(image)
    paint_heading(painter, QRectF(20, 20, *size), group)
    painter.end()
    for edge in (QRect(0, 0, 20, size[1] + 40), QRect(size[0] + 20, 0, 20, size[1] + 40)):
        assert set(memoryview(image.copy(edge).constBits()).cast("I")) == {outside.rgb()}
    assert len(set(memoryview(image.constBits()).cast("I"))) > 3


def test_a_click_on_a_heading_asks_for_the_goals(campaign: Desk) -> None:
    asked: list[bool] = []
    campaign.board.goals_wanted.connect(lambda: asked.append(True))
    tiles = campaign.board.tiles
    place = tiles.shown_box(tiles.plan.headings[0]).center()
    group = tiles.group_at(place)
    assert group is not None
    assert group.name == "Fast pages"
    QTest.mouseClick(tiles.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [True]
    assert campaign.board.detail is None


def test_how_the_tiles_are_ordered_is_remembered(campaign: Desk) -> None:
    settings = Settings(tile_groups="function", tiles_worst_first=False)
    again = BusinessBoard(campaign.bridge, campaign.actions, campaign.window, settings=settings)
    assert (again.head.groups.text(), again.head.order.isChecked()) == ("By function ▾", False)
    again.head.group_by("none")
    again.head.order.click()
    assert (settings.tile_groups, settings.tiles_worst_first) == ("none", True)


def test_few_tiles_stand_in_no_groups_and_many_by_goal_until_somebody_chooses(desk: Desk) -> None:
    goal, head = add_goal(desk, "Upgrade", "Product"), desk.board.head
    for number in range(24):
        key_result(desk, f"Metric {number}", goal, 49)
    assert (head.grouping, head.groups.text(), len(desk.board.tiles.tiles.groups)) == ("none", "No groups ▾", 1)
    assert desk.board.tiles.tiles.groups[0].name == ""
    key_result(desk, "One more", None, 49)
    assert (head.grouping, head.groups.text()) == ("goal", "By goal ▾")
    assert [group.name for group in desk.board.tiles.tiles.groups] == ["Without a goal", "Upgrade"]
    head.group_by("none")
    assert [group.name for group in desk.board.tiles.tiles.groups] == [""]
