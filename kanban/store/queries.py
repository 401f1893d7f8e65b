"""What can be asked of a board file. Every answer is a frozen value or a `Board` of such."""

from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy import Table as SqlTable

from kanban.domain.board import (
    Board,
    BoardFacts,
    BoardId,
    ColumnId,
    ItemId,
    Metric,
    MetricId,
    Reading,
    SwimlaneId,
    TargetPoint,
    WorkItem,
)
from kanban.store import log, rows, schema


def boards(db: Connection) -> list[BoardFacts]:
    """Return the boards of the file, oldest first."""
    query = select(schema.board).where(~schema.board.c.removed).order_by(schema.board.c.id)
    return [rows.facts_of(row) for row in db.execute(query)]


def frame(db: Connection, board_id: BoardId) -> Board:
    """Return the board without its items and readings: columns, swimlanes, people, goals and metrics.

    Raises:
        LookupError: there is no such board.
    """
    facts = db.execute(select(schema.board).where(schema.board.c.id == board_id)).one_or_none()
    if facts is None:
        raise LookupError(board_id)
    board = Board(rows.facts_of(facts), last_sequence=log.last_sequence(db))
    board.columns = {row.id: rows.column_of(row) for row in _all(db, schema.column, board_id)}
    board.swimlanes = {row.id: rows.swimlane_of(row) for row in _all(db, schema.swimlane, board_id)}
    board.people = {row.id: rows.person_of(row) for row in _all(db, schema.person, board_id)}
    board.goals = {row.id: rows.goal_of(row) for row in _all(db, schema.goal, board_id)}
    board.metrics = {metric.id: metric for metric in _metrics(db, board_id)}
    return board


def board(db: Connection, board_id: BoardId) -> Board:
    """Return the board as the screen shows it: with readings and with all items but archived and voided ones.

    Raises:
        LookupError: there is no such board.
    """
    found = frame(db, board_id)
    i = schema.item.c
    shown = rows.items_where(db, i.board_id == board_id, ~i.archived, ~i.voided)
    found.items = {item.id: item for item in shown}
    found.readings = _readings(db, board_id)
    return found


def whole_board(db: Connection, board_id: BoardId) -> Board:
    """Return the board with every item that ever was."""
    found = frame(db, board_id)
    found.items = {item.id: item for item in rows.items_where(db, schema.item.c.board_id == board_id)}
    found.readings = _readings(db, board_id)
    return found


def item(db: Connection, item_id: ItemId) -> WorkItem | None:
    """Return an item by its id."""
    return _one(db, schema.item.c.id == item_id)


def item_by_key(db: Connection, board_id: BoardId, key: str) -> WorkItem | None:
    """Return an item by its key, whatever the case of its letters."""
    i = schema.item.c
    return _one(db, i.board_id == board_id, i.key == key) or _one(
        db, i.board_id == board_id, func.lower(i.key) == key.lower()
    )


def item_by_number(db: Connection, board_id: BoardId, number: int) -> WorkItem | None:
    """Return an item by the number that its code carries."""
    return _one(db, schema.item.c.board_id == board_id, schema.item.c.number == number)


def items_by_key(db: Connection, board_id: BoardId) -> dict[str, WorkItem]:
    """Return every item that ever was, by key."""
    return {found.key: found for found in rows.items_where(db, schema.item.c.board_id == board_id)}


def wip_count(db: Connection, column_id: ColumnId) -> int:
    """Return how many cards a column shows."""
    i = schema.item.c
    query = select(func.count()).where(i.column_id == column_id, ~i.archived, ~i.voided)
    return int(db.execute(query).scalar_one())


def ranks_in(db: Connection, column_id: ColumnId, lane_id: SwimlaneId | None) -> list[tuple[ItemId, str]]:
    """Return the ids and ranks of the cards of one cell from top to bottom."""
    i = schema.item.c
    query = select(i.id, i.rank).where(i.column_id == column_id, ~i.voided, ~i.archived, i.swimlane_id.is_(lane_id))
    if lane_id is not None:
        query = select(i.id, i.rank).where(i.column_id == column_id, ~i.voided, ~i.archived, i.swimlane_id == lane_id)
    return [(found, rank) for found, rank in db.execute(query.order_by(i.rank, i.id))]


def last_rank(db: Connection, column_id: ColumnId) -> str | None:
    """Return the greatest rank of a column, over all swimlanes; None for an empty column."""
    return db.execute(select(func.max(schema.item.c.rank)).where(schema.item.c.column_id == column_id)).scalar()


def last_move_at(db: Connection, item_id: ItemId) -> int | None:
    """Return when the item last came, moved or left (microseconds)."""
    e = schema.event.c
    kinds = ["ItemAdded", "ItemMoved"]
    return db.execute(select(func.max(e.occurred_at)).where(e.item_id == item_id, e.kind.in_(kinds))).scalar()


def next_id(db: Connection, table_name: str) -> int:
    """Return the first free id of a table; ids are never used twice, as no row is ever deleted."""
    table = schema.metadata.tables[table_name]
    return int(db.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()) + 1


def next_number(db: Connection, board_id: BoardId) -> int:
    """Return the first free item number of a board."""
    i = schema.item.c
    return int(db.execute(select(func.coalesce(func.max(i.number), 0)).where(i.board_id == board_id)).scalar_one()) + 1


def readings_of(db: Connection, metric_id: MetricId) -> list[Reading]:
    """Return every reading of a metric with all its revisions, by period."""
    r = schema.reading.c
    query = select(schema.reading).where(r.metric_id == metric_id).order_by(r.period, r.revision)
    return [rows.reading_of(row) for row in db.execute(query)]


def _one(db: Connection, *conditions: Any) -> WorkItem | None:
    found = rows.items_where(db, *conditions)
    return found[0] if found else None


def _all(db: Connection, table: SqlTable, board_id: BoardId) -> Any:
    return db.execute(select(table).where(table.c.board_id == board_id))


def _metrics(db: Connection, board_id: BoardId) -> list[Metric]:
    from datetime import date

    t = schema.target.c
    query = (
        select(t.metric_id, t.day, t.value)
        .join(schema.metric, schema.metric.c.id == t.metric_id)
        .where(schema.metric.c.board_id == board_id)
        .order_by(t.metric_id, t.day)
    )
    targets: dict[int, tuple[TargetPoint, ...]] = {}
    for metric_id, day, value in db.execute(query):
        targets[metric_id] = (*targets.get(metric_id, ()), TargetPoint(date.fromisoformat(day), value))
    return [rows.metric_of(row, targets.get(row.id, ())) for row in _all(db, schema.metric, board_id)]


def _readings(db: Connection, board_id: BoardId) -> dict[MetricId, list[Reading]]:
    query = (
        select(schema.reading)
        .join(schema.metric, schema.metric.c.id == schema.reading.c.metric_id)
        .where(schema.metric.c.board_id == board_id)
        .order_by(schema.reading.c.metric_id, schema.reading.c.period, schema.reading.c.revision)
    )
    found: dict[MetricId, list[Reading]] = {}
    for row in db.execute(query):
        found.setdefault(row.metric_id, []).append(rows.reading_of(row))
    return found
