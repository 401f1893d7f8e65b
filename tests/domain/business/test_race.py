"""Who is ahead of the own plan, and who does not run."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kanban.domain.board import Board, BoardFacts
from kanban.domain.business.race import NotRacing, Racer, race
from kanban.domain.business.values import Goal, Metric, Reading, TargetPoint
from kanban.domain.ids import BoardId, GoalId, MetricId

TODAY = date(2026, 11, 20)  # a Friday
AT = datetime(2026, 11, 20, tzinfo=UTC)
START, END = TODAY - timedelta(days=50), TODAY + timedelta(days=50)
HALF = (TargetPoint(START, 0.0), TargetPoint(END, 100.0))
"""50 is expected today, 43 a week before."""


def made(*results: tuple[str, Sequence[tuple[int, float]]], functions: tuple[str, ...] = ()) -> Board:
    """Return a board with a goal for each function and a key result for each pair of a function and its (days ago, value)."""
    board = Board(BoardFacts(BoardId(1), "Team", "K7", "UTC", functions=functions))
    ids: dict[str, GoalId] = {}
    for number, (function, readings) in enumerate(results, start=1):
        goal_id = ids.setdefault(function, GoalId(len(ids) + 1))
        board.goals[goal_id] = Goal(goal_id, f"Goal of {function}", function)
        metric_id = MetricId(number)
        board.metrics[metric_id] = Metric(metric_id, f"M{number}", "", number, goal_id=goal_id, targets=HALF)
        board.readings[metric_id] = [
            Reading(metric_id, TODAY - timedelta(days=ago), 1, value, AT, "ann")
            for ago, value in sorted(readings, reverse=True)
        ]
    return board


def told(racers: Sequence[Racer]) -> list[tuple[str, int | None, float | None]]:
    return [(r.function, r.rank, None if r.lead is None else round(r.lead, 3)) for r in racers]


def test_each_stands_at_the_median_of_its_own_key_results() -> None:
    board = made(
        ("Product", [(0, 56.0)]),
        ("Product", [(0, 40.0)]),
        ("Product", [(0, 53.0)]),
        ("Marketing", [(0, 51.0)]),
    )
    assert told(race(board, TODAY)) == [("Product", 1, 0.03), ("Marketing", 2, 0.01)]
    assert [runner.metric.name for runner in race(board, TODAY)[0].runners] == ["M1", "M3", "M2"]


def test_large_and_small_targets_count_alike() -> None:
    board = made(("Product", [(0, 55.0)]), ("Marketing", [(0, 55_000.0)]))
    second = board.metrics[MetricId(2)]
    board.metrics[second.id] = replace(second, targets=(TargetPoint(START, 0.0), TargetPoint(END, 100_000.0)))
    assert told(race(board, TODAY)) == [("Product", 1, 0.05), ("Marketing", 1, 0.05)]


def test_a_figure_that_should_fall() -> None:
    board = made(("Engineering", [(0, 700.0)]))
    only = board.metrics[MetricId(1)]
    falling = (TargetPoint(START, 800.0), TargetPoint(END, 600.0))
    board.metrics[only.id] = replace(only, targets=falling, higher_is_better=False)
    assert told(race(board, TODAY)) == [("Engineering", 1, 0.0)]
    board.put_reading(Reading(only.id, TODAY, 2, 740.0, AT, "ann"))
    assert told(race(board, TODAY)) == [("Engineering", 1, -0.2)]


def test_the_change_of_place_since_last_week() -> None:
    board = made(("Product", [(7, 45.0), (0, 49.0)]), ("Marketing", [(7, 44.0), (0, 60.0)]))
    first, second = race(board, TODAY)
    assert (first.function, first.rank, first.rank_before, first.risen) == ("Marketing", 1, 2, 1)
    assert (second.function, second.rank, second.rank_before, second.risen) == ("Product", 2, 1, -1)
    assert first.before == pytest.approx(0.01)


def test_who_comes_new_has_no_place_of_last_week() -> None:
    board = made(("Product", [(7, 45.0), (0, 49.0)]), ("Marketing", [(0, 60.0)]))
    first, second = race(board, TODAY)
    assert (first.function, first.risen, first.before) == ("Marketing", None, None)
    assert (second.rank_before, second.risen) == (1, -1)


def test_stale_data_never_races_and_is_told() -> None:
    board = made(("Product", [(30, 90.0)]), ("Product", [(0, 50.0)]), ("Marketing", [(30, 99.0)]))
    racers = race(board, TODAY)
    assert told(racers) == [("Product", 1, 0.0), ("Marketing", None, None)]
    assert [(runner.metric.name, runner.out) for runner in racers[0].runners] == [
        ("M2", None),
        ("M1", NotRacing.STALE),
    ]
    assert (racers[0].in_race, racers[1].in_race) == (1, 0)


def test_why_a_key_result_does_not_run() -> None:
    board = made(("Product", []), ("Product", [(0, 5.0)]), ("Product", [(0, 5.0)]))
    second, third = board.metrics[MetricId(2)], board.metrics[MetricId(3)]
    board.metrics[second.id] = replace(second, targets=())
    later = (TargetPoint(TODAY + timedelta(days=5), 0.0), TargetPoint(END, 10.0))
    board.metrics[third.id] = replace(third, targets=later)
    assert [runner.out for runner in race(board, TODAY)[0].runners] == [
        NotRacing.NO_DATA,
        NotRacing.NO_TARGET,
        NotRacing.NOT_BEGUN,
    ]


def test_what_others_support_is_what_the_race_is_for() -> None:
    board = made(("Campaign", [(0, 90.0)]), ("Product", [(0, 50.0)]))
    board.goals[GoalId(2)] = replace(board.goals[GoalId(2)], parent_id=GoalId(1))
    assert told(race(board, TODAY)) == [("Product", 1, 0.0)]


def test_a_function_that_carries_nothing_is_named() -> None:
    board = made(("Product", [(0, 50.0)]), functions=("Service", "Product"))
    assert told(race(board, TODAY)) == [("Product", 1, 0.0), ("Service", None, None)]
    assert told(race(made(functions=()), TODAY)) == []
