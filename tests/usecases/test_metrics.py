"""Business data: metrics, readings, corrections."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from kanban.domain.board import Cadence, Metric, MetricId, TargetPoint
from kanban.domain.errors import AlreadyThere, BadDate, BadNumber, EmptyText, NoSuchMetric, PeriodInFuture
from kanban.domain.operations import Source
from kanban.store import queries
from kanban.usecases import metrics
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
