"""A board is loaded as its tables say, field by field, and without SQLAlchemy until something else is asked."""

import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, select

from kanban.domain.board import Block, ClassOfService, ItemDetails, Person, Place, Print
from kanban.domain.business.values import Cadence, Goal, Metric, Reading, TargetPoint
from kanban.domain.ids import BoardId, ColumnId, GoalId, MetricId, PersonId, SwimlaneId
from kanban.domain.operations import Change, Source
from kanban.domain.replay import replay
from kanban.store import loading, queries, schema
from kanban.store.connection import Connection
from kanban.store.database import Database
from kanban.store.item_rows import row_of
from kanban.store.times import to_micros
from kanban.usecases import boards, items, metrics
from kanban.workspace import Workspace
from tests.boards import Clock, board_of_text, card, column, move

_ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def rich(tmp_path: Path, clock: Clock) -> Workspace:
    """A board with something in every column of every table, and a second board beside it."""
    workspace = board_of_text(tmp_path / "rich.twinboard", "To do: A B C D | Doing(2): E | Done:", clock)

    def do(use_case: Any, **what: object) -> None:
        workspace.do(Source.COMMAND, use_case, **what)

    do(boards.add_swimlane, name="Ops")
    do(boards.add_person, name="Ann Lee")
    do(boards.add_person, name="王芳")
    do(boards.add_goal, name="Retention", function="product")
    do(boards.add_goal, name="Payment")
    targets = (TargetPoint(date(2026, 3, 1), 4.5), TargetPoint(date(2026, 3, 9), 5.0))
    metric = Metric(MetricId(0), "Users", "%", 0, higher_is_better=False, decimals=1, cadence=Cadence.WEEKLY)
    do(metrics.add_metric, metric=metric)
    do(
        metrics.add_metric,
        metric=Metric(
            MetricId(0), "Sum", "", 1, cumulative=True, goal_id=GoalId(1), owner_id=PersonId(2), targets=targets
        ),
    )
    do(metrics.record_reading, metric_id=MetricId(1), period=date(2026, 3, 1), value=3.0)
    do(metrics.record_reading, metric_id=MetricId(1), period=date(2026, 3, 1), value=4.25)
    do(metrics.withdraw_reading, metric_id=MetricId(1), period=date(2026, 3, 1))
    do(metrics.record_reading, metric_id=MetricId(1), period=date(2026, 3, 1), value=5.5)
    details = ItemDetails("退款", "why", "bug", ClassOfService.FIXED_DATE, date(2026, 3, 5), GoalId(1))
    do(items.edit_item, item_id=card(workspace, "A").id, details=details)
    do(items.assign_item, item_id=card(workspace, "退款").id, person_id=PersonId(1))
    do(items.assign_item, item_id=card(workspace, "退款").id, person_id=PersonId(2))
    do(items.edit_item, item_id=card(workspace, "B").id, details=ItemDetails("B", labels=("x", "a")))
    do(items.block_item, item_id=card(workspace, "B").id, reason="waits")
    do(items.note_cards_printed, prints=[(card(workspace, "退款").id, 1, "abc")])
    do(items.archive_item, item_id=card(workspace, "C").id)
    do(items.void_item, item_id=card(workspace, "D").id)
    do(
        items.move_item,
        item_id=card(workspace, "B").id,
        column_id=column(workspace, "Doing").id,
        swimlane_id=SwimlaneId(1),
    )
    move(workspace, "退款", "Done", Source.SCANNER)
    second = Workspace(workspace.database, BoardId(2), clock=clock)
    second.do(Source.COMMAND, boards.create_board, plan=boards.plan_of("Second", ["New", "Over"], "UTC"))
    second.do(Source.COMMAND, items.add_item, title="Other", column_id=ColumnId(4))
    with workspace.database.writing() as db:
        db.raw.execute("UPDATE goal SET parent_id = 1, position = 0 WHERE id = 2")
    return workspace


def _plain(value: object) -> object:
    """Return a field's value as its column has it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return to_micros(value)
    if value == ():
        return None
    return value.isoformat() if isinstance(value, date) else value


def _rows(db: Connection, table: Table) -> list[dict[str, Any]]:
    """Return the rows of the first board as the schema's own types read them."""
    query = select(table)
    if "board_id" in table.c:
        query = query.where(table.c.board_id == 1)
    return [dict(row) for row in db.sql.execute(query).mappings()]


def _told(values: Iterable[object], table: Table) -> list[dict[str, object]]:
    """Return values as rows of a table, by the names of its columns."""
    names = [part.name for part in table.c if part.name != "board_id"]
    return [{name: _plain(getattr(value, name)) for name in names} for value in values]


def test_every_field_is_that_of_the_tables(rich: Workspace) -> None:
    with rich.database.reading() as db:
        board = loading.whole_board(db, BoardId(1))
        parts = {
            schema.column: board.columns.values(),
            schema.swimlane: board.swimlanes.values(),
            schema.person: board.people.values(),
            schema.goal: board.goals.values(),
            schema.metric: board.metrics.values(),
            schema.reading: [reading for readings in board.readings.values() for reading in readings],
        }
        for table, values in parts.items():
            rows = [{name: value for name, value in row.items() if name != "board_id"} for row in _rows(db, table)]
            told = _told(values, table)
            assert told == rows
            assert rows, table.name
            assert [list(map(type, row.values())) for row in told] == [list(map(type, row.values())) for row in rows]
        kept = [{name: value for name, value in row.items() if name != "board_id"} for row in _rows(db, schema.item)]
        assert [{"id": item.id, **row_of(item)} for item in board.items.values()] == kept
        assert len(kept) == 5
        parts_of = [
            (item.id, place, owner) for item in board.items.values() for place, owner in enumerate(item.details.owners)
        ]
        assert parts_of == [tuple(row.values()) for row in _rows(db, schema.item_owner)]
        labels = [
            (item.id, place, label) for item in board.items.values() for place, label in enumerate(item.details.labels)
        ]
        assert labels == [tuple(row.values()) for row in _rows(db, schema.item_label)]
        points = [(metric.id, p.day.isoformat(), p.value) for metric in board.metrics.values() for p in metric.targets]
        assert points == [tuple(row.values()) for row in _rows(db, schema.target)]


def test_a_loaded_board_in_figures(rich: Workspace) -> None:
    board = rich.read(loading.board, BoardId(1))
    assert {item.title for item in board.items.values()} == {"退款", "B", "E"}
    refund, blocked = card(rich, "退款"), card(rich, "B")
    assert board.items[refund.id] == refund
    assert refund.details == ItemDetails(
        "退款", "why", "bug", ClassOfService.FIXED_DATE, date(2026, 3, 5), GoalId(1), (PersonId(2), PersonId(1)), ()
    )
    assert refund.printed == Print(1, "abc", refund.printed.at if refund.printed else rich.now(), ColumnId(1))
    assert refund.seen is not None
    assert (refund.seen.column_id, refund.seen.agreed_id, refund.seen.at_mm) == (3, 3, ())
    assert blocked.block == Block("waits", blocked.block.since if blocked.block else rich.now())
    assert blocked.place is not None
    assert blocked.place == Place(board.shown_columns()[1].id, SwimlaneId(1), blocked.place.rank, blocked.place.since)
    assert blocked.details.labels == ("x", "a")
    assert board.columns[board.shown_columns()[1].id].wip_limit == 2
    assert board.people[PersonId(2)] == Person(PersonId(2), "王芳", board.people[PersonId(2)].initials)
    assert board.goals[GoalId(2)] == Goal(GoalId(2), "Payment", "", GoalId(1))
    assert board.metrics[MetricId(2)].targets == (
        TargetPoint(date(2026, 3, 1), 4.5),
        TargetPoint(date(2026, 3, 9), 5.0),
    )
    readings = [(reading.value, reading.revision, reading.withdrawn) for reading in board.readings[MetricId(1)]]
    assert readings == [(3.0, 1, True), (4.25, 2, True), (5.5, 3, False)]
    assert board.last_sequence == rich.read(loading.last_sequence)
    assert [facts.name for facts in rich.read(loading.boards)] == ["Team", "Second"]
    with pytest.raises(LookupError):
        rich.read(loading.board, BoardId(7))


def test_items_by_many_ids(rich: Workspace) -> None:
    ids = [item.id for item in rich.read(queries.whole_board, BoardId(1)).items.values()]
    found = rich.read(loading.items_by_id, [*ids, *range(1_000, 1_600)])
    assert list(found) == ids
    assert rich.read(loading.items_by_id, []) == {}


def test_a_board_is_loaded_without_sqlalchemy(rich: Workspace) -> None:
    rich.close()
    script = (
        "import sys; from pathlib import Path\n"
        "from kanban.store import loading; from kanban.store.database import Database; from kanban.workspace import Workspace\n"
        f"workspace = Workspace(Database.open(Path({str(rich.path)!r})))\n"
        "print(len(workspace.read(loading.board, workspace.board_id).items), 'sqlalchemy' in sys.modules)\n"
        "print(workspace.undoable().kind, 'sqlalchemy' in sys.modules)\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], cwd=_ROOT, capture_output=True, check=True, timeout=60)
    assert ran.stdout.decode().splitlines() == ["3 False", "move_item True"]


@pytest.mark.parametrize("fails", [False, True])
def test_sqlalchemy_joins_the_transaction_that_is_open(tmp_path: Path, clock: Clock, *, fails: bool) -> None:
    path = tmp_path / "team.twinboard"
    board_of_text(path, "To do: A | Done:", clock).close()
    database = Database.open(path)

    def change() -> None:
        with database.writing() as db:
            db.raw.execute("UPDATE item SET title = 'Z'")
            assert db.sql.execute(select(schema.item.c.title)).scalars().all() == ["Z"]
            db.sql.commit()
            db.sql.rollback()
            if fails:
                raise KeyError

    if fails:
        with pytest.raises(KeyError):
            change()
    else:
        change()
    database.close()
    database = Database.open(path)
    with database.reading() as db:
        titles = [item.title for item in loading.all_items(db, BoardId(1))]
    database.close()
    assert titles == ["A" if fails else "Z"]


LONG, SHORT = MetricId(1), MetricId(2)
LAST = date(2026, 3, 1)


@pytest.fixture
def measured(tmp_path: Path, clock: Clock) -> Workspace:
    """A board with 100 days of readings for one metric and three for another, the newest two of the first withdrawn."""
    workspace = board_of_text(tmp_path / "measured.twinboard", "To do: A | Done:", clock)
    for name in ("Users", "Orders"):
        workspace.do(Source.COMMAND, metrics.add_metric, metric=Metric(MetricId(0), name, "", 0))
    rows = [
        (metric_id, (LAST - timedelta(days=back)).isoformat(), 1, 100.0 - back, 0, "ann", back < 2 and days > 3)
        for metric_id, days in ((LONG, 100), (SHORT, 3))
        for back in range(days)
    ]
    with workspace.database.writing() as db:
        db.raw.executemany(
            "INSERT INTO reading (metric_id, period, revision, value, taken_at, actor, withdrawn) VALUES (?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
    return workspace


def test_a_board_of_ends_reads_a_long_series_when_it_is_asked_for(measured: Workspace) -> None:
    asked: list[MetricId] = []

    def read(metric_id: MetricId) -> list[Reading]:
        asked.append(metric_id)
        return measured.read(loading.readings_of, metric_id)

    late = measured.read(loading.board_with_ends, BoardId(1), read)
    whole = measured.read(loading.board, BoardId(1))
    assert [reading.value for reading in late.newest_readings(LONG, 3)] == [96.0, 97.0, 98.0]
    assert late.newest_readings(LONG, 58) == whole.current_readings(LONG)[-58:]
    assert late.newest_readings(SHORT, 58) == whole.current_readings(SHORT)
    assert late.readings_since(LONG, LAST - timedelta(days=60)) == whole.current_readings(LONG)[-59:]
    assert asked == []
    assert late.current_readings(LONG) == whole.current_readings(LONG)
    assert asked == [LONG]
    assert late == whole


def test_more_than_the_end_holds_is_read(measured: Workspace) -> None:
    whole = measured.read(loading.board, BoardId(1))
    for count, first in ((63, LAST - timedelta(days=64)), (98, LAST - timedelta(days=99)), (99, date(2000, 1, 1))):
        late = measured.read(loading.board_with_ends, BoardId(1), lambda id_: measured.read(loading.readings_of, id_))
        assert late.newest_readings(LONG, count) == whole.newest_readings(LONG, count)
        late = measured.read(loading.board_with_ends, BoardId(1), lambda id_: measured.read(loading.readings_of, id_))
        assert late.readings_since(LONG, first) == whole.readings_since(LONG, first)
        assert late.readings_since(LONG, first) == [r for r in whole.current_readings(LONG) if r.period >= first]


@pytest.mark.parametrize("back", [-1, 0, 1, 30, 62, 64, 99, 120])
@pytest.mark.parametrize("looks_first", [False, True])
def test_changes_on_a_board_of_ends_come_out_as_in_the_file(
    measured: Workspace, back: int, *, looks_first: bool
) -> None:
    late = measured.read(loading.board_with_ends, BoardId(1), lambda id_: measured.read(loading.readings_of, id_))
    if looks_first:
        assert len(late.current_readings(LONG)) == 98
    period = LAST - timedelta(days=back)
    steps: tuple[Callable[[], Change | None], ...] = (
        lambda: measured.do(Source.COMMAND, metrics.record_reading, metric_id=LONG, period=period, value=5.0),
        lambda: measured.do(Source.COMMAND, metrics.record_reading, metric_id=SHORT, period=period, value=6.0),
        measured.undo,
        measured.undo,
        measured.redo,
    )
    for take in steps:
        change = take()
        assert change is not None
        replay(late, change.events)
        whole = measured.read(loading.board, BoardId(1))
        for metric_id in (LONG, SHORT):
            assert late.newest_readings(metric_id, 4) == whole.newest_readings(metric_id, 4)
    assert late.readings == measured.read(loading.board, BoardId(1)).readings
