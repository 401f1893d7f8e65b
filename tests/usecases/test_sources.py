"""Sources are set up, changed and removed; what they give becomes readings once."""

from dataclasses import replace
from datetime import date

import pytest

from kanban.domain.business.readings import NewReading
from kanban.domain.business.values import DataSource, MappedMetric, Metric, SourceKind, TableMapping
from kanban.domain.errors import AlreadyThere, EmptyText, NotFound, TextTooLong
from kanban.domain.ids import MetricId, SourceId
from kanban.domain.operations import Source
from kanban.usecases import metrics, sources
from kanban.workspace import Workspace
from tests.boards import whole

USERS = MetricId(1)
FIRST, SECOND = date(2026, 2, 27), date(2026, 2, 28)
SALES = DataSource(
    SourceId(0),
    "  Sales ",
    SourceKind.HTTP,
    " https://example.org/sales ",
    "data.rows\n",
    ("X-Key: ${KEY}", " "),
    TableMapping("day", (MappedMetric("users", USERS),)),
)


@pytest.fixture
def fed(workspace: Workspace) -> Workspace:
    workspace.do(Source.MOUSE, metrics.add_metric, metric=Metric(MetricId(0), "Users", "people", 0))
    workspace.do(Source.MOUSE, sources.add_source, source=SALES)
    return workspace


def new(day: date, value: float, line: int = 2, name: str = "Sales") -> NewReading:
    return NewReading(USERS, day, value, f"{name} · sales.csv:{line}")


def take(fed: Workspace, *readings: NewReading) -> str:
    change = fed.do(Source.FEED, sources.take_readings, source_id=SourceId(1), readings=readings)
    return "" if change is None else str(change.operation.title)


def current(fed: Workspace) -> list[tuple[float, int]]:
    return [(reading.value, reading.revision) for reading in whole(fed).current_readings(USERS)]


def test_a_source_is_kept_as_it_is_meant(fed: Workspace) -> None:
    made = whole(fed).sources[SourceId(1)]
    assert made == replace(
        SALES,
        id=SourceId(1),
        name="Sales",
        where="https://example.org/sales",
        query="data.rows",
        headers=("X-Key: ${KEY}",),
    )


def test_what_cannot_be_is_refused(fed: Workspace) -> None:
    def add(**what: object) -> None:
        fed.do(Source.MOUSE, sources.add_source, source=replace(SALES, **{"name": "Other", **what}))  # type: ignore[arg-type]

    with pytest.raises(AlreadyThere):
        add(name="sales")
    with pytest.raises(EmptyText):
        add(name=" ")
    with pytest.raises(EmptyText):
        add(where=" ")
    with pytest.raises(TextTooLong):
        add(query="x" * 20_001)
    with pytest.raises(sources.BadMinutes, match="every 1 to 44640 minutes; 0 is not possible"):
        add(every_minutes=0)
    with pytest.raises(sources.TooManyHeaders, match="at most 20 headers; these are 21"):
        add(headers=("A: b",) * 21)
    with pytest.raises(NotFound):
        add(mapping=TableMapping("day", (MappedMetric("x", MetricId(9)),)))
    assert len(whole(fed).sources) == 1


def test_a_source_is_changed_and_removed(fed: Workspace) -> None:
    made = whole(fed).sources[SourceId(1)]
    assert fed.do(Source.MOUSE, sources.change_source, source=made) is None
    fed.do(Source.MOUSE, sources.change_source, source=replace(made, every_minutes=5))
    assert whole(fed).sources[SourceId(1)].every_minutes == 5
    fed.do(Source.MOUSE, sources.remove_source, source_id=SourceId(1))
    assert whole(fed).shown_sources() == []
    with pytest.raises(NotFound):
        fed.do(Source.MOUSE, sources.change_source, source=made)
    with pytest.raises(NotFound):
        take(fed, new(FIRST, 1))


def test_one_run_is_one_operation_and_nothing_new_is_none(fed: Workspace) -> None:
    assert take(fed, new(FIRST, 5), new(SECOND, 7, 3)) == "Sales: 2 readings"
    assert take(fed, new(FIRST, 5), new(SECOND, 7, 3)) == ""
    assert take(fed, new(FIRST, 5), new(SECOND, 8, 3)) == "Sales: Users 2026-02-28: 8"
    assert current(fed) == [(5, 1), (8, 2)]
    last = whole(fed).current_readings(USERS)[-1]
    assert (last.origin, last.actor) == ("Sales · sales.csv:3", "ann")
    fed.undo()
    fed.undo()
    assert current(fed) == []


def test_what_people_say_stands_until_the_source_says_something_else(fed: Workspace) -> None:
    take(fed, new(FIRST, 5), new(SECOND, 7))
    fed.do(Source.MOUSE, metrics.record_reading, metric_id=USERS, period=FIRST, value=6)
    fed.do(Source.MOUSE, metrics.withdraw_reading, metric_id=USERS, period=SECOND)
    assert take(fed, new(FIRST, 5, 9), new(SECOND, 7, 9)) == ""
    assert current(fed) == [(6, 2)]
    take(fed, new(FIRST, 5.5), new(SECOND, 8))
    assert current(fed) == [(5.5, 3), (8, 2)]


def test_what_was_undone_does_not_come_back_by_itself(fed: Workspace) -> None:
    take(fed, new(FIRST, 5))
    fed.undo()
    assert take(fed, new(FIRST, 5)) == ""
    assert take(fed, new(FIRST, 6)) == "Sales: Users 2026-02-27: 6"


def test_what_the_board_cannot_take_is_left_out(fed: Workspace) -> None:
    tomorrow = date(2026, 3, 3)
    gone = NewReading(MetricId(9), FIRST, 1, "")
    assert take(fed, new(tomorrow, 1), gone, new(FIRST, float("nan"))) == ""
    users = whole(fed).metrics[USERS]
    fed.do(Source.MOUSE, metrics.change_metric, metric=replace(users, removed=True))
    assert take(fed, new(FIRST, 1)) == ""
