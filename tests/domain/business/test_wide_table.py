"""The goals as one wide table: what its rows say of metrics, milestones and bare goals."""

from datetime import UTC, date, datetime

from kanban.domain.board import Board, BoardFacts
from kanban.domain.business.status import MetricState
from kanban.domain.business.values import Goal, Metric, Milestone, Reading, TargetPoint
from kanban.domain.business.wide_table import MilestoneState, Period, RowKey, period_of_targets, wide_table
from kanban.domain.ids import BoardId, GoalId, MetricId, PersonId

TODAY = date(2026, 3, 2)
MARCH, MAY = date(2026, 3, 1), date(2026, 5, 1)


def test_rows_follow_the_tree_and_say_how_things_stand() -> None:
    milestones = (
        Milestone(1, "Begun", date(2026, 2, 1), reached_on=date(2026, 2, 3)),
        Milestone(2, "Late", date(2026, 2, 27)),
        Milestone(3, "Ahead", date(2026, 3, 8)),
    )
    board = Board(BoardFacts(BoardId(1), "Team", "AA", "Asia/Shanghai"))
    board.goals[GoalId(1)] = Goal(GoalId(1), "Reach", "Product", owner_id=PersonId(4), milestones=milestones)
    board.goals[GoalId(2)] = Goal(GoalId(2), "App", parent_id=GoalId(1), due=MAY)
    board.goals[GoalId(3)] = Goal(GoalId(3), "Gone", removed=True)
    points = (TargetPoint(MARCH, 10), TargetPoint(MAY, 70))
    board.metrics[MetricId(1)] = Metric(MetricId(1), "Users", "", 0, goal_id=GoalId(1), targets=points)
    board.metrics[MetricId(2)] = Metric(MetricId(2), "Loose", "", 1, goal_id=GoalId(3))
    board.readings[MetricId(1)] = [Reading(MetricId(1), MARCH, 1, 12, datetime(2026, 3, 2, tzinfo=UTC), "ann")]
    rows = wide_table(board, TODAY)
    assert [(row.key, row.depth, row.first) for row in rows] == [
        (RowKey(GoalId(1), MetricId(1)), 0, True),
        (RowKey(GoalId(1), None, 1), 0, False),
        (RowKey(GoalId(1), None, 2), 0, False),
        (RowKey(GoalId(1), None, 3), 0, False),
        (RowKey(GoalId(2)), 1, True),
        (RowKey(None, MetricId(2)), 0, True),
    ]
    first = rows[0]
    assert (first.baseline, first.value, first.target, first.start, first.end) == (10, 12, 70, MARCH, MAY)
    assert (first.state, first.function) == (MetricState.ON_TRACK, "Product")
    assert [(row.milestone_state, row.days, row.owner_id) for row in rows[1:4]] == [
        (MilestoneState.REACHED, -27, 4),
        (MilestoneState.LATE, -3, 4),
        (MilestoneState.AHEAD, 6, 4),
    ]
    assert (rows[4].end, rows[4].state) == (MAY, None)
    assert rows[5].state is MetricState.NO_DATA


def test_one_point_is_a_target_without_a_baseline() -> None:
    metric = Metric(MetricId(1), "Users", "", 0)
    assert period_of_targets(metric) == Period(None, None, None, None)
    single = Metric(MetricId(1), "Users", "", 0, targets=(TargetPoint(MARCH, 5),))
    assert period_of_targets(single) == Period(None, 5, MARCH, None)
