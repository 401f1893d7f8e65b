"""The goals of a board as a tree, and how far each has come."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kanban.domain.board import Board, BoardFacts
from kanban.domain.business.goals import (
    Attainment,
    attainment,
    branch,
    forest,
    functions_of,
    goal_of,
    key_result_name,
    milestone_strip,
    milestones_of,
    newest_reading,
    progress,
    walk,
)
from kanban.domain.business.values import Cadence, Goal, Metric, Milestone, Reading, TargetPoint
from kanban.domain.ids import BoardId, GoalId, MetricId

TODAY = date(2026, 3, 18)
"""A Wednesday."""
MONDAY, TUESDAY = date(2026, 3, 16), date(2026, 3, 17)
AT = datetime(2026, 3, 17, 9, tzinfo=UTC)


def goal(number: int, under: int | None = None, *, position: int = 0, function: str = "", **more: object) -> Goal:
    parent = None if under is None else GoalId(under)
    return replace(Goal(GoalId(number), f"Goal {number}", function, parent, position=position), **more)  # type: ignore[arg-type]


def metric(number: int, of: int | None, *points: tuple[date, float]) -> Metric:
    targets = tuple(TargetPoint(day, value) for day, value in points)
    goal_id = None if of is None else GoalId(of)
    return Metric(MetricId(number), f"Metric {number}", "", number, goal_id=goal_id, targets=targets)


def reading(number: int, day: date, value: float, revision: int = 1, *, withdrawn: bool = False) -> Reading:
    return Reading(MetricId(number), day, revision, value, AT, "ann", withdrawn)


def board_of(*goals: Goal, metrics: tuple[Metric, ...] = (), readings: tuple[Reading, ...] = ()) -> Board:
    made = Board(BoardFacts(BoardId(1), "Team", "AB", "UTC", functions=("Product", "Marketing")))
    made.goals = {each.id: each for each in goals}
    made.metrics = {each.id: each for each in metrics}
    for each in readings:
        made.readings.setdefault(each.metric_id, []).append(each)
    return made


WAY = ((date(2026, 3, 7), 10.0), (date(2026, 3, 27), 30.0))
"""From 10 to 30 in twenty days: 20 is expected on the 17th."""


def test_the_forest_is_in_order_and_knows_depths() -> None:
    board = board_of(goal(1, position=1), goal(2, position=0), goal(3, 1, position=1), goal(4, 1), goal(5, 4))
    walked = [(node.goal.id, node.depth) for node in walk(forest(board))]
    assert walked == [(2, 0), (1, 0), (4, 1), (5, 2), (3, 1)]
    assert branch(board, GoalId(1)) == {1, 3, 4, 5}
    assert branch(board, GoalId(9)) == frozenset()


def test_key_results_stand_with_their_goal_in_the_order_of_the_board() -> None:
    board = board_of(goal(1), metrics=(metric(2, 1), metric(1, 1), metric(3, None)))
    (node,) = forest(board)
    assert [each.id for each in node.metrics] == [1, 2]


def test_what_stood_under_a_removed_goal_stands_under_the_next_one_above() -> None:
    board = board_of(goal(1), goal(2, 1, removed=True), goal(3, 2))
    assert [(node.goal.id, node.depth) for node in walk(forest(board))] == [(1, 0), (3, 1)]
    assert goal_of(board, GoalId(2)) is None
    assert goal_of(board, GoalId(3)) == board.goals[GoalId(3)]
    assert goal_of(board, None) is None


def test_goals_that_stand_under_each_other_are_shown_at_the_top() -> None:
    board = board_of(goal(1, 2), goal(2, 1), goal(3, 2))
    assert sorted(node.goal.id for node in walk(forest(board))) == [1, 2, 3]


def test_a_key_result_is_called_as_it_says_or_as_its_metric() -> None:
    plain = metric(1, 1)
    assert key_result_name(plain) == "Metric 1"
    assert key_result_name(replace(plain, key_result="Twice as many")) == "Twice as many"


@pytest.mark.parametrize(("value", "share"), [(10.0, 0.0), (15.0, 0.25), (30.0, 1.0), (40.0, 1.5), (5.0, -0.25)])
def test_the_share_of_the_way_from_baseline_to_target(value: float, share: float) -> None:
    assert attainment(metric(1, 1, *WAY), [reading(1, TUESDAY, value)], TODAY) == Attainment(share, 0.5)


def test_a_way_that_goes_down_is_gone_all_the_same() -> None:
    down = metric(1, 1, (date(2026, 3, 7), 30.0), (date(2026, 3, 27), 10.0))
    assert attainment(down, [reading(1, TUESDAY, 25.0)], TODAY) == Attainment(0.25, 0.5)


def test_there_is_no_share_without_a_reading_or_with_a_stale_one_but_something_is_expected_today() -> None:
    found = metric(1, 1, *WAY)
    assert attainment(found, [], TODAY) == Attainment(None, 0.55)
    assert attainment(found, [reading(1, date(2026, 3, 2), 20.0)], TODAY) == Attainment(None, 0.55)


def test_there_is_no_share_without_two_different_targets() -> None:
    taken = [reading(1, TUESDAY, 20.0)]
    assert attainment(metric(1, 1), taken, TODAY) == Attainment(None, None)
    assert attainment(metric(1, 1, WAY[0]), taken, TODAY) == Attainment(None, None)
    assert attainment(metric(1, 1, (MONDAY, 5.0), (TODAY, 5.0)), taken, TODAY) == Attainment(None, None)


def test_before_the_first_target_nothing_is_expected() -> None:
    late = metric(1, 1, (date(2026, 4, 1), 10.0), (date(2026, 5, 1), 30.0))
    assert attainment(late, [reading(1, TUESDAY, 15.0)], TODAY) == Attainment(0.25, None)


def test_a_monthly_value_is_compared_with_today_while_its_month_runs() -> None:
    monthly = replace(metric(1, 1, *WAY), cadence=Cadence.MONTHLY)
    assert attainment(monthly, [reading(1, date(2026, 3, 31), 15.0)], TODAY) == Attainment(0.25, 0.55)


def test_a_goal_is_as_far_as_the_mean_of_what_is_measured_below() -> None:
    board = board_of(
        goal(1),
        goal(2, 1),
        goal(3, 1),
        metrics=(metric(1, 1, *WAY), metric(2, 2, *WAY), metric(3, 2, *WAY), metric(4, 3, *WAY)),
        readings=(reading(1, TUESDAY, 30.0), reading(2, TUESDAY, 20.0)),
    )
    found = progress(board, TODAY)
    assert found[GoalId(2)] == (0.5, 0.5, 1, 2)
    assert found[GoalId(3)] == (None, None, 0, 1)
    assert found[GoalId(1)] == (0.75, 0.5, 2, 4)


def test_what_runs_over_does_not_make_up_for_what_lags() -> None:
    board = board_of(
        goal(1),
        metrics=(metric(1, 1, *WAY), metric(2, 1, *WAY)),
        readings=(reading(1, TUESDAY, 90.0), reading(2, TUESDAY, 0.0)),
    )
    assert progress(board, TODAY)[GoalId(1)].share == 0.5


def test_a_goal_without_key_results_has_no_share() -> None:
    assert progress(board_of(goal(1)), TODAY)[GoalId(1)] == (None, None, 0, 0)


def test_the_newest_reading_is_the_last_one_that_was_not_withdrawn() -> None:
    readings = (reading(1, MONDAY, 1.0), reading(1, MONDAY, 2.0, 2), reading(1, TUESDAY, 3.0, withdrawn=True))
    board = board_of(metrics=(metric(1, None),), readings=readings)
    assert newest_reading(board, MetricId(1)) == [readings[1]] == board.current_readings(MetricId(1))[-1:]
    assert newest_reading(board, MetricId(2)) == []


def steps(*days: tuple[int, bool]) -> tuple[Milestone, ...]:
    return tuple(
        Milestone(number, f"M{number}", date(2026, 3, day), reached_on=date(2026, 3, 1) if reached else None)
        for number, (day, reached) in enumerate(days, start=1)
    )


def test_the_strip_counts_all_milestones_and_names_the_next() -> None:
    board = board_of(goal(1, milestones=steps((10, True), (24, False))), goal(2, 1, milestones=steps((20, False))))
    found = milestone_strip(board, TODAY)
    assert (found.reached, found.count, found.days, found.late) == (1, 3, 2, 0)
    assert (found.next, found.goal) == (board.goals[GoalId(2)].milestones[0], board.goals[GoalId(2)])
    assert [milestone.due.day for _, milestone in milestones_of(board)] == [10, 20, 24]


def test_the_strip_of_one_goal_and_what_is_under_it() -> None:
    board = board_of(goal(1, milestones=steps((19, False))), goal(2, milestones=steps((24, False))), goal(3, 2))
    found = milestone_strip(board, TODAY, GoalId(2))
    assert (found.reached, found.count, found.days) == (0, 1, 6)
    assert milestone_strip(board, TODAY, GoalId(3)).count == 0


def test_late_ones_come_first_and_are_counted() -> None:
    found = milestone_strip(board_of(goal(1, milestones=steps((15, False), (17, False), (18, False)))), TODAY)
    assert (found.days, found.late) == (-3, 2)


def test_when_all_are_reached_none_is_next() -> None:
    found = milestone_strip(board_of(goal(1, milestones=steps((15, True)))), TODAY)
    assert (found.reached, found.count, found.next, found.goal, found.days, found.late) == (1, 1, None, None, None, 0)


def test_milestones_of_removed_goals_are_not_counted() -> None:
    assert milestone_strip(board_of(goal(1, removed=True, milestones=steps((15, False)))), TODAY).count == 0


def test_functions_are_the_boards_then_those_that_goals_name() -> None:
    board = board_of(goal(1, function="Support"), goal(2, function="marketing"), goal(3), goal(4, function="support"))
    assert functions_of(board) == ("Product", "Marketing", "Support")
