"""Taking over a table of readings as one operation."""

from dataclasses import replace
from datetime import date

import pytest

from kanban.domain.business.readings import NewReading
from kanban.domain.business.values import Cadence, Metric
from kanban.domain.errors import AlreadyThere, NoSuchMetric, PeriodInFuture
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.usecases.import_readings import import_readings
from kanban.usecases.metrics import add_metric
from kanban.workspace import Workspace
from tests.boards import whole

USERS = MetricId(1)
_NEW = Metric(MetricId(-2), " New  one ", "%", 0, cadence=Cadence.WEEKLY, decimals=1)


@pytest.fixture
def team(workspace: Workspace) -> Workspace:
    """A board with one daily metric that has one reading."""
    workspace.do(Source.MOUSE, add_metric, metric=Metric(MetricId(0), "Users", "", 0))
    taken = (NewReading(USERS, date(2026, 2, 26), 5.0),)
    workspace.do(Source.IMPORT, import_readings, readings=taken, origin="first.csv")
    return workspace


def shown(workspace: Workspace) -> dict[str, list[tuple[str, int, float, str]]]:
    board = whole(workspace)
    return {
        metric.name: [(r.period.isoformat(), r.revision, r.value, r.origin) for r in board.readings.get(metric.id, [])]
        for metric in board.shown_metrics()
    }


def test_readings_and_new_metrics_are_one_step(team: Workspace) -> None:
    other = replace(_NEW, id=MetricId(-1), name="Other")
    readings = [
        NewReading(USERS, date(2026, 2, 26), 6.0, "a.csv:2"),
        NewReading(_NEW.id, date(2026, 2, 10), 1.5, "a.csv:2"),
        NewReading(other.id, date(2026, 2, 10), 9.0, "a.csv:2"),
        NewReading(_NEW.id, date(2026, 2, 12), 2.5, "a.csv:3"),
    ]
    change = team.do(Source.IMPORT, import_readings, readings=readings, new_metrics=(_NEW, other), origin="a.csv")
    assert change is not None
    assert str(change.operation.title) == "3 readings from a.csv"
    assert shown(team) == {
        "Users": [("2026-02-26", 1, 5.0, ""), ("2026-02-26", 2, 6.0, "a.csv:2")],
        "New one": [("2026-02-15", 1, 2.5, "a.csv:3")],
        "Other": [("2026-02-15", 1, 9.0, "a.csv:2")],
    }
    made = whole(team).shown_metrics()
    assert [(metric.id, metric.position) for metric in made] == [(1, 0), (2, 1), (3, 2)]
    team.undo()
    assert list(shown(team)) == ["Users"]
    assert [r.value for r in whole(team).current_readings(USERS)] == [5.0]


def test_what_is_known_is_not_doubled(team: Workspace) -> None:
    assert team.do(Source.IMPORT, import_readings, readings=[NewReading(USERS, date(2026, 2, 26), 5.0)]) is None
    assert team.do(Source.IMPORT, import_readings, readings=()) is None


@pytest.mark.parametrize(
    ("readings", "metrics", "error"),
    [
        ([NewReading(MetricId(7), date(2026, 2, 26), 1.0)], (), NoSuchMetric),
        ([NewReading(USERS, date(2026, 3, 3), 1.0)], (), PeriodInFuture),
        ([NewReading(_NEW.id, date(2026, 3, 9), 1.0)], (_NEW,), PeriodInFuture),
        ([], (replace(_NEW, name="USERS"),), AlreadyThere),
        ([], (_NEW, replace(_NEW, id=MetricId(-9), name="new ONE")), AlreadyThere),
    ],
)
def test_nothing_is_recorded_when_something_is_wrong(
    team: Workspace, readings: list[NewReading], metrics: tuple[Metric, ...], error: type[Exception]
) -> None:
    before = shown(team)
    good = NewReading(USERS, date(2026, 2, 27), 8.0)
    with pytest.raises(error):
        team.do(Source.IMPORT, import_readings, readings=[good, *readings], new_metrics=metrics, origin="a.csv")
    assert shown(team) == before
