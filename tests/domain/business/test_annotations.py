"""What stands beside a metric's readings: releases and rollbacks by the board's zone, milestones of its goals, its target."""

from datetime import UTC, date, datetime

from kanban.domain.board import Board, BoardFacts, ItemDetails, WorkItem
from kanban.domain.business.annotations import Annotation, AnnotationKind, annotations_of, cards_meant, goals_over
from kanban.domain.business.value import Release
from kanban.domain.business.values import Goal, Hypothesis, Metric, Milestone, TargetPoint
from kanban.domain.ids import BoardId, GoalId, ItemId, MetricId

AT = datetime(2026, 3, 2, tzinfo=UTC)
REACH, OTHER = MetricId(1), MetricId(2)
METRIC = Metric(REACH, "Reach", "", 0, goal_id=GoalId(2), targets=(TargetPoint(date(2026, 6, 1), 10.0),))


def card(number: int, goal: int | None = None, metric: MetricId | None = None) -> WorkItem:
    details = ItemDetails(
        f"Card {number}",
        goal_id=None if goal is None else GoalId(goal),
        hypothesis=None if metric is None else Hypothesis(metric),
    )
    return WorkItem(ItemId(number), number, f"R-{number}", details, AT)


def board_with(*items: WorkItem) -> Board:
    board = Board(BoardFacts(BoardId(1), "Team", "AA", "Asia/Shanghai"))
    top = Milestone(1, "All cities", date(2026, 5, 1))
    reached = Milestone(1, "First city", date(2026, 3, 20), reached_on=date(2026, 3, 18))
    week = Milestone(2, "Ten cities", date(2026, 4, 5), by_week=True)
    board.goals = {
        GoalId(1): Goal(GoalId(1), "All of it", milestones=(top,)),
        GoalId(2): Goal(GoalId(2), "A part", parent_id=GoalId(1), milestones=(reached, week)),
        GoalId(3): Goal(GoalId(3), "Elsewhere", milestones=(Milestone(1, "Not ours", date(2026, 4, 1)),)),
    }
    board.metrics = {METRIC.id: METRIC, OTHER: Metric(OTHER, "Other", "", 1)}
    board.items = {item.id: item for item in items}
    return board


def release(
    number: int, at: datetime, back: datetime | None = None, goal: int | None = None, *, hoped: bool = False
) -> Release:
    return Release(
        ItemId(number), f"R-{number}", f"Card {number}", at, back, GoalId(goal) if goal else None, hoped=hoped
    )


def test_a_release_late_in_the_evening_is_of_the_boards_next_day() -> None:
    found = annotations_of(board_with(card(1)), METRIC, [release(1, datetime(2026, 3, 9, 17, 0, tzinfo=UTC))])
    assert found[0] == Annotation(date(2026, 3, 10), AnnotationKind.RELEASE, "R-1", "Card 1", ItemId(1))


def test_what_came_back_is_rolled_back_on_its_own_day() -> None:
    there, back = datetime(2026, 3, 9, 4, tzinfo=UTC), datetime(2026, 3, 11, 4, tzinfo=UTC)
    found = annotations_of(board_with(card(1)), METRIC, [release(1, there, back)])
    assert [(each.day, each.kind.value) for each in found[:2]] == [
        (date(2026, 3, 9), "release"),
        (date(2026, 3, 11), "rollback"),
    ]


def test_milestones_are_those_of_the_goal_and_of_the_goals_above() -> None:
    found = annotations_of(board_with(), METRIC, [])
    assert [(each.day, each.kind.value, each.title, each.reached, each.by_week) for each in found] == [
        (date(2026, 3, 18), "milestone", "First city", True, False),
        (date(2026, 4, 5), "milestone", "Ten cities", False, True),
        (date(2026, 5, 1), "milestone", "All cities", False, False),
        (date(2026, 6, 1), "target", "", False, False),
    ]
    assert [goal.name for goal in goals_over(board_with(), METRIC)] == ["A part", "All of it"]


def test_a_card_is_meant_by_its_hypothesis_else_by_its_goal() -> None:
    items = card(1, goal=2), card(2, goal=2, metric=OTHER), card(3, metric=REACH), card(4, goal=1)
    assert [item.key for item in cards_meant(board_with(*items), METRIC)] == ["R-3", "R-1"]
    found = annotations_of(board_with(*items), METRIC, [release(number, AT) for number in (1, 2, 3, 4)])
    assert [each.meant for each in found[:4]] == [True, False, True, False]


def test_of_an_archived_card_only_the_goal_speaks() -> None:
    released = [release(7, AT, goal=2), release(8, AT, goal=2, hoped=True), release(9, AT)]
    found = annotations_of(board_with(), METRIC, released)
    assert [(each.key, each.meant) for each in found[:3]] == [("R-7", True), ("R-8", False), ("R-9", False)]
