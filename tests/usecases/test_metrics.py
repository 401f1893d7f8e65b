"""Business data: metrics, readings, corrections."""

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest

from kanban.domain.business.values import Cadence, Metric, TargetPoint, TargetShape
from kanban.domain.errors import (
    AlreadyThere,
    BadDate,
    BadNumber,
    EmptyText,
    NoSuchMetric,
    NotFound,
    PeriodInFuture,
    TextTooLong,
)
from kanban.domain.ids import GoalId, MetricId
from kanban.domain.operations import Decision, Source
from kanban.store import queries
from kanban.usecases import boards, metrics
from kanban.workspace import Workspace
from tests.boards import Clock, whole

USERS = MetricId(1)


@pytest.fixture
def team(workspace: Workspace) -> Workspace:
    """A board with one daily metric."""
    workspace.do(Source.MOUSE, metrics.add_metric, metric=Metric(MetricId(0), " Active  users ", "k", 7, decimals=1))
    return workspace


def values(workspace: Workspace, metric_id: MetricId = USERS) -> list[tuple[str, float]]:
    readings = whole(workspace).current_readings(metric_id)
    return [(reading.period.isoformat(), reading.value) for reading in readings]


def record(workspace: Workspace, day: str, value: float, metric_id: MetricId = USERS) -> str | None:
    change = workspace.do(
        Source.MOUSE, metrics.record_reading, metric_id=metric_id, period=date.fromisoformat(day), value=value
    )
    return str(change.operation.title) if change else None


def test_a_new_metric(team: Workspace) -> None:
    targets = (TargetPoint(date(2026, 12, 1), 9.0), TargetPoint(date(2026, 4, 1), 5.0))
    team.do(Source.MOUSE, metrics.add_metric, metric=Metric(MetricId(9), "Reach", "%", 0, decimals=9, targets=targets))
    one, other = whole(team).shown_metrics()
    assert (one.id, one.name, one.position) == (1, "Active users", 0)
    assert (other.id, other.name, other.position, other.decimals) == (2, "Reach", 1, 6)
    assert other.targets == (targets[1], targets[0])
    with pytest.raises(AlreadyThere, match="“active users” is there already"):
        team.do(Source.MOUSE, metrics.add_metric, metric=Metric(MetricId(0), "active users", "", 0))
    with pytest.raises(EmptyText, match="The metric's name is empty"):
        team.do(Source.MOUSE, metrics.add_metric, metric=Metric(MetricId(0), " ", "", 0))


def test_changing_a_metric(team: Workspace) -> None:
    metric = whole(team).metrics[USERS]
    targets = (TargetPoint(date(2026, 4, 1), 5.0), TargetPoint(date(2026, 12, 1), 9.0))
    team.do(Source.MOUSE, metrics.change_metric, metric=replace(metric, unit="M", targets=targets))
    assert whole(team).metrics[USERS] == replace(metric, unit="M", targets=targets)
    same = whole(team).metrics[USERS]
    assert team.do(Source.MOUSE, metrics.change_metric, metric=same) is None
    team.do(Source.MOUSE, metrics.change_metric, metric=replace(same, targets=targets[:1]))
    assert whole(team).metrics[USERS].targets == targets[:1]
    team.undo()
    assert whole(team).metrics[USERS] == same
    team.do(Source.MOUSE, metrics.change_metric, metric=replace(same, removed=True))
    assert whole(team).shown_metrics() == []
    with pytest.raises(NoSuchMetric):
        record(team, "2026-03-02", 1.0)
    with pytest.raises(NoSuchMetric, match="There is no metric “Active users” on this board"):
        team.do(Source.MOUSE, metrics.change_metric, metric=replace(same, id=MetricId(9)))


def test_a_correction_is_a_new_revision(team: Workspace) -> None:
    assert record(team, "2026-03-01", 3.0) == "Reading Active users 2026-03-01: 3.0"
    assert record(team, "2026-03-01", 3.0) is None
    assert record(team, "2026-03-01", 4.25) == "Reading Active users 2026-03-01: 4.2"
    record(team, "2026-02-28", 2.0)
    assert values(team) == [("2026-02-28", 2.0), ("2026-03-01", 4.25)]
    assert [(r.revision, r.value, r.actor) for r in team.read(queries.readings_of, USERS)] == [
        (1, 2.0, "ann"),
        (1, 3.0, "ann"),
        (2, 4.25, "ann"),
    ]
    team.undo()
    team.undo()
    assert values(team) == [("2026-03-01", 3.0)]
    team.redo()
    assert values(team) == [("2026-03-01", 4.25)]
    team.undo()
    record(team, "2026-03-01", 5.0)
    assert [r.revision for r in team.read(queries.readings_of, USERS)] == [1, 1, 2, 3]
    assert values(team) == [("2026-03-01", 5.0)]


def test_withdrawing(team: Workspace) -> None:
    record(team, "2026-03-01", 3.0)
    record(team, "2026-03-01", 4.0)
    withdraw = metrics.withdraw_reading
    change = team.do(Source.MOUSE, withdraw, metric_id=USERS, period=date(2026, 3, 1))
    assert change is not None
    assert str(change.operation.title) == "Withdraw reading Active users 2026-03-01"
    assert values(team) == []
    assert team.do(Source.MOUSE, withdraw, metric_id=USERS, period=date(2026, 3, 1)) is None
    team.undo()
    assert values(team) == [("2026-03-01", 4.0)]


def test_weeks_and_months_are_named_by_their_last_day(team: Workspace) -> None:
    for cadence, name in ((Cadence.WEEKLY, "Week"), (Cadence.MONTHLY, "Month")):
        team.do(Source.MOUSE, metrics.add_metric, metric=Metric(MetricId(0), name, "", 0, cadence=cadence))
    record(team, "2026-02-25", 1.0, MetricId(2))
    record(team, "2026-03-01", 2.0, MetricId(2))
    record(team, "2026-03-02", 3.0, MetricId(2))
    record(team, "2024-02-10", 4.0, MetricId(3))
    assert values(team, MetricId(2)) == [("2026-03-01", 2.0), ("2026-03-08", 3.0)]
    assert values(team, MetricId(3)) == [("2024-02-29", 4.0)]


def test_today_is_the_boards_day(team: Workspace, clock: Clock) -> None:
    """In Shanghai it is the third already; in UTC and where the tests run it is still the second."""
    clock.now = datetime.fromisoformat("2026-03-02T16:00:00+00:00")
    record(team, "2026-03-03", 1.0)
    with pytest.raises(PeriodInFuture) as refused:
        record(team, "2026-03-04", 1.0)
    assert str(refused.value) == "The period of 2026-03-04 has not begun; today is 2026-03-03. Nothing was recorded."


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number(team: Workspace, value: float) -> None:
    with pytest.raises(BadNumber):
        record(team, "2026-03-01", value)
    assert values(team) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1234.5", 1234.5),
        (" 1,234,567.5 ", 1234567.5),
        ("-3", -3.0),
        ("+.5", 0.5),
        ("1e3", 1000.0),
        ("１２３．５", 123.5),
        ("1\u00a0234", 1234.0),
        ("－７", -7.0),
    ],
)
def test_numbers_as_people_type_them(text: str, value: float) -> None:
    assert metrics.read_number(text) == value


@pytest.mark.parametrize("text", ["", "abc", "12k", "1,5", "1.234,5", "12,34", "nan", "inf", "1e999", "--1", "1_000"])
def test_texts_that_are_no_numbers(text: str) -> None:
    with pytest.raises(BadNumber, match=r"is not a number\. Type it like 1234\.5, without a unit"):
        metrics.read_number(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-24", "2026-12-24"),
        (" 2026-W53 ", "2027-01-03"),
        ("2026W01", "2026-01-04"),
        ("2026-02", "2026-02-01"),
    ],
)
def test_periods_as_people_type_them(text: str, day: str) -> None:
    assert metrics.read_period(text).isoformat() == day


@pytest.mark.parametrize("text", ["", "2026-13", "2026-02-30", "2025-W53", "24.12.2026", "yesterday"])
def test_texts_that_are_no_periods(text: str) -> None:
    with pytest.raises(BadDate):
        metrics.read_period(text)


APRIL, JUNE = date(2026, 4, 1), date(2026, 6, 1)


def change(workspace: Workspace, use_case: Callable[..., Decision], **given: object) -> str | None:
    """Run a use case and return the title of what it did."""
    done = workspace.do(Source.MOUSE, use_case, **given)
    return str(done.operation.title) if done else None


def test_targets_are_set(team: Workspace) -> None:
    points = [TargetPoint(JUNE, 9.0), TargetPoint(APRIL, 5.0)]
    given = {"metric_id": USERS, "points": points, "shape": TargetShape.STEPPED}
    assert change(team, metrics.set_targets, **given) == "Targets of Active users"
    assert whole(team).metrics[USERS].targets == (points[1], points[0])
    assert whole(team).metrics[USERS].shape is TargetShape.STEPPED
    assert change(team, metrics.set_targets, **given) is None
    assert change(team, metrics.set_targets, metric_id=USERS, points=[]) == "Targets of Active users"
    assert whole(team).metrics[USERS].targets == ()
    team.undo()
    assert len(whole(team).metrics[USERS].targets) == 2


@pytest.mark.parametrize(
    ("points", "fault", "sentence"),
    [
        ([TargetPoint(APRIL, 5), TargetPoint(APRIL, 6)], metrics.TargetTwice, "two targets for 2026-04-01"),
        ([TargetPoint(APRIL, math.nan)], BadNumber, "“nan” is not a number"),
        ([TargetPoint(APRIL, -math.inf)], BadNumber, "“-inf” is not a number"),
    ],
)
def test_targets_that_are_none(
    team: Workspace, points: list[TargetPoint], fault: type[Exception], sentence: str
) -> None:
    before = whole(team)
    with pytest.raises(fault, match=sentence):
        change(team, metrics.set_targets, metric_id=USERS, points=points)
    with pytest.raises(fault, match=sentence):
        change(team, metrics.change_metric, metric=replace(before.metrics[USERS], targets=tuple(points)))
    assert whole(team) == before


def test_a_metric_becomes_a_key_result_and_none_again(team: Workspace) -> None:
    team.do(Source.MOUSE, boards.add_goal, name="Growth")
    given = {"metric_id": USERS, "goal_id": GoalId(1), "text": " A million\nusers "}
    assert change(team, metrics.set_key_result, **given) == "Key result of Growth: Active users"
    assert (whole(team).metrics[USERS].goal_id, whole(team).metrics[USERS].key_result) == (1, "A million users")
    assert change(team, metrics.set_key_result, **given) is None
    taken = change(team, metrics.set_key_result, metric_id=USERS, goal_id=None, text="left over")
    assert taken == "Active users is no key result any longer"
    assert (whole(team).metrics[USERS].goal_id, whole(team).metrics[USERS].key_result) == (None, "")
    team.undo()
    assert whole(team).metrics[USERS].key_result == "A million users"


def test_a_key_result_of_a_goal_that_is_not_there(team: Workspace) -> None:
    with pytest.raises(NotFound, match="There is no goal “7” on this board"):
        change(team, metrics.set_key_result, metric_id=USERS, goal_id=GoalId(7))
    with pytest.raises(NotFound, match="There is no goal “7” on this board"):
        change(team, metrics.add_metric, metric=Metric(MetricId(0), "Speed", "s", 0, goal_id=GoalId(7)))
    with pytest.raises(TextTooLong, match="The key result has 501 characters; at most 500 are possible"):
        change(team, metrics.set_key_result, metric_id=USERS, goal_id=GoalId(1), text="x" * 501)


@pytest.mark.parametrize("use_case", [metrics.set_targets, metrics.set_key_result])
def test_nothing_is_set_on_a_metric_that_was_removed(team: Workspace, use_case: Callable[..., Decision]) -> None:
    change(team, metrics.change_metric, metric=replace(whole(team).metrics[USERS], removed=True))
    given = {"points": ()} if use_case is metrics.set_targets else {"goal_id": None}
    with pytest.raises(NoSuchMetric):
        change(team, use_case, metric_id=USERS, **given)


def test_the_period_of_the_natural_limits(team: Workspace) -> None:
    metric = replace(whole(team).metrics[USERS], limits_from=APRIL, limits_to=JUNE)
    change(team, metrics.change_metric, metric=metric)
    assert whole(team).metrics[USERS] == metric
    change(team, metrics.change_metric, metric=replace(metric, limits_to=None))
    assert whole(team).metrics[USERS].limits_to is None
    with pytest.raises(metrics.LimitsTheWrongWayRound, match="ends on 2026-04-01, before it begins on 2026-06-01"):
        change(team, metrics.change_metric, metric=replace(metric, limits_from=JUNE, limits_to=APRIL))


def test_many_readings_go_to_their_own_periods_and_revisions(team: Workspace) -> None:
    team.do(Source.MOUSE, metrics.add_metric, metric=Metric(MetricId(0), "Speed", "s", 0))
    record(team, "2026-02-10", 1.0)
    record(team, "2026-02-12", 2.0)
    team.do(Source.MOUSE, metrics.withdraw_reading, metric_id=USERS, period=date(2026, 2, 12))
    readings = [
        metrics.NewReading(metric_id, date(2026, 2, day), float(day), f"a.csv, row {day}")
        for day in (9, 10, 11, 12)
        for metric_id in (USERS, MetricId(2))
    ]
    assert change(team, metrics.record_readings, readings=readings) == "8 readings"
    assert values(team) == [("2026-02-09", 9), ("2026-02-10", 10), ("2026-02-11", 11), ("2026-02-12", 12)]
    assert values(team, MetricId(2)) == values(team)
    assert [(r.period.day, r.revision, r.origin) for r in team.read(queries.readings_of, USERS)] == [
        (9, 1, "a.csv, row 9"),
        (10, 1, ""),
        (10, 2, "a.csv, row 10"),
        (11, 1, "a.csv, row 11"),
        (12, 1, ""),
        (12, 2, "a.csv, row 12"),
    ]
    assert change(team, metrics.record_readings, readings=readings) is None
    again = [replace(readings[0], value=99.0), *readings[1:]]
    assert change(team, metrics.record_readings, readings=again) == "Reading Active users 2026-02-09: 99.0"


def test_one_bad_reading_of_many_and_none_is_recorded(team: Workspace) -> None:
    good = metrics.NewReading(USERS, date(2026, 2, 9), 1.0)
    for bad, fault in (
        (replace(good, value=math.nan), BadNumber),
        (replace(good, metric_id=MetricId(7)), NoSuchMetric),
        (replace(good, period=date(2026, 3, 9)), PeriodInFuture),
    ):
        with pytest.raises(fault):
            change(team, metrics.record_readings, readings=[good, bad])
    assert values(team) == []
