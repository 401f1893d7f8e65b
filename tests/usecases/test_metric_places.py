"""Metrics change places, and several readings are taken at once."""

from datetime import date

import pytest

from kanban.domain.business.values import Metric
from kanban.domain.errors import NoSuchMetric, PeriodInFuture
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.usecases import metrics
from kanban.usecases.metrics import NewReading
from kanban.workspace import Workspace
from tests.boards import whole


@pytest.fixture
def three(workspace: Workspace) -> Workspace:
    """A board with the metrics A, B and C."""
    for name in "ABC":
        workspace.do(Source.COMMAND, metrics.add_metric, metric=Metric(MetricId(0), name, "", 0))
    return workspace


def order(workspace: Workspace) -> str:
    return "".join(metric.name for metric in whole(workspace).shown_metrics())


@pytest.mark.parametrize(
    ("name", "place", "after"),
    [("A", 1, "BAC"), ("A", 2, "BCA"), ("C", 0, "CAB"), ("B", 99, "ACB"), ("B", -5, "BAC"), ("B", 1, "ABC")],
)
def test_a_metric_moves_to_a_place_and_undo_moves_it_back(three: Workspace, name: str, place: int, after: str) -> None:
    moved = next(metric for metric in whole(three).shown_metrics() if metric.name == name)
    change = three.do(Source.MOUSE, metrics.move_metric, metric_id=moved.id, place=place)
    assert order(three) == after
    assert (change is None) == (after == "ABC")
    if change is not None:
        three.undo()
        assert order(three) == "ABC"


def test_a_metric_that_is_not_there_does_not_move(three: Workspace) -> None:
    with pytest.raises(NoSuchMetric):
        three.do(Source.MOUSE, metrics.move_metric, metric_id=MetricId(99), place=0)


def test_several_readings_are_one_step(three: Workspace) -> None:
    day = date(2026, 3, 2)
    new = [NewReading(MetricId(1), day, 1.0), NewReading(MetricId(2), day, 2.0), NewReading(MetricId(1), day, 3.0)]
    change = three.do(Source.IMPORT, metrics.record_readings, readings=new)
    assert change is not None
    assert str(change.operation.title) == "2 readings"
    board = whole(three)
    assert [[reading.value for reading in board.current_readings(MetricId(n))] for n in (1, 2)] == [[3.0], [2.0]]
    three.undo()
    board = whole(three)
    assert [board.current_readings(MetricId(n)) for n in (1, 2)] == [[], []]


def test_one_of_them_refused_is_none_recorded(three: Workspace) -> None:
    new = [NewReading(MetricId(1), date(2026, 3, 2), 1.0), NewReading(MetricId(2), date(2026, 3, 3), 2.0)]
    with pytest.raises(PeriodInFuture):
        three.do(Source.IMPORT, metrics.record_readings, readings=new)
    assert whole(three).readings == {}
