"""What can be asked of a board file. Every answer is a frozen value or a `Board` of such."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Row, Select, bindparam, func, select
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
from kanban.store import frames, log, rows, schema

T = TypeVar("T")


def boards(db: Connection) -> list[BoardFacts]:
    """Return the boards of the file, oldest first."""
    return rows.values_of(db.execute(_BOARDS), rows.facts_of)


def frame(db: Connection, board_id: BoardId) -> Board:
    """Return the board without its items and readings: columns, swimlanes, people, goals and metrics.

    Raises:
        LookupError: there is no such board.
    """
    board = frames.kept(db, board_id)
    if board is None:
        board = _read_frame(db, board_id)
        frames.keep(db, board)
    board.last_sequence = log.last_sequence(db)
    return board


def _read_frame(db: Connection, board_id: BoardId) -> Board:
    facts = rows.values_of(db.execute(_BOARD, {"board_id": board_id}), rows.facts_of)
    if not facts:
        raise LookupError(board_id)
    board = Board(facts[0])
    board.columns = {column.id: column for column in _all(db, schema.column, board_id, rows.column_of)}
    board.swimlanes = {lane.id: lane for lane in _all(db, schema.swimlane, board_id, rows.swimlane_of)}
    board.people = {person.id: person for person in _all(db, schema.person, board_id, rows.person_of)}
    board.goals = {goal.id: goal for goal in _all(db, schema.goal, board_id, rows.goal_of)}
    board.metrics = {metric.id: metric for metric in _metrics(db, board_id)}
    return board


def board(db: Connection, board_id: BoardId) -> Board:
    """Return the board as the screen shows it: with readings and with all items but archived and voided ones.

    Raises:
        LookupError: there is no such board.
    """
    found = frame(db, board_id)
    found.items = {item.id: item for item in _SHOWN_ITEMS.all(db, board_id=board_id)}
    found.readings = _readings(db, board_id)
    return found


def whole_board(db: Connection, board_id: BoardId) -> Board:
    """Return the board with every item that ever was."""
    found = frame(db, board_id)
    found.items = {item.id: item for item in _ALL_ITEMS.all(db, board_id=board_id)}
    found.readings = _readings(db, board_id)
    return found


def item(db: Connection, item_id: ItemId, board_id: BoardId | None = None) -> WorkItem | None:
    """Return an item by its id; None when there is none, or none on the board that is named."""
    if board_id is None:
        return rows.ITEM_BY_ID.one(db, item_id=item_id)
    return _ITEM_ON_BOARD.one(db, item_id=item_id, board_id=board_id)


def item_by_key(db: Connection, board_id: BoardId, key: str) -> WorkItem | None:
    """Return an item by its key, whatever the case of its letters."""
    found = _ITEM_BY_KEY.one(db, board_id=board_id, key=key)
    return found or _ITEM_BY_ANY_CASE.one(db, board_id=board_id, key=key.lower())


def item_by_number(db: Connection, board_id: BoardId, number: int) -> WorkItem | None:
    """Return an item by the number that its code carries."""
    return _ITEM_BY_NUMBER.one(db, board_id=board_id, number=number)


def items_by_key(db: Connection, board_id: BoardId) -> dict[str, WorkItem]:
    """Return every item that ever was, by key."""
    return {found.key: found for found in _ALL_ITEMS.all(db, board_id=board_id)}


def has_key(db: Connection, board_id: BoardId, key: str) -> bool:
    """Say whether an item has, or had, this key."""
    return db.execute(_KEY_THERE, {"board_id": board_id, "key": key}).first() is not None


def wip_count(db: Connection, column_id: ColumnId) -> int:
    """Return how many cards a column shows."""
    return int(db.execute(_WIP, {"column_id": column_id}).scalar_one())


def ranks_in(db: Connection, column_id: ColumnId, lane_id: SwimlaneId | None) -> list[tuple[ItemId, str]]:
    """Return the ids and ranks of the cards of one cell from top to bottom."""
    found = db.execute(_RANKS, {"column_id": column_id, "lane_id": lane_id}).all()
    return [(item_id, rank) for item_id, rank in found]


def cards_before(
    db: Connection, column_id: ColumnId, lane_id: SwimlaneId | None, rank: str | None, count: int
) -> list[ItemId]:
    """Return up to `count` cards of one cell that stand above a rank (None: the first cards of the cell), nearest first."""
    query = _FIRST_CARDS if rank is None else _CARDS_BEFORE
    values = {"column_id": column_id, "lane_id": lane_id, "rank": rank, "count": count}
    return [found for (found,) in db.execute(query, values)]


def last_rank(db: Connection, column_id: ColumnId) -> str | None:
    """Return the greatest rank of a column, over all swimlanes and the archive; None for an empty column."""
    return db.execute(_LAST_RANK, {"column_id": column_id}).scalar()


def first_rank(db: Connection, column_id: ColumnId) -> str | None:
    """Return the smallest rank of a column, over all swimlanes and the archive; None for an empty column."""
    return db.execute(_FIRST_RANK, {"column_id": column_id}).scalar()


def rank_before(db: Connection, column_id: ColumnId, rank: str) -> str | None:
    """Return the greatest rank of a column below another, over all swimlanes and the archive; None when that is the first."""
    return db.execute(_RANK_BEFORE, {"column_id": column_id, "rank": rank}).scalar()


def last_move_at(db: Connection, item_id: ItemId) -> int | None:
    """Return when the item last came, moved or left (microseconds)."""
    return db.execute(_LAST_MOVE, {"item_id": item_id}).scalar()


def next_id(db: Connection, table_name: str) -> int:
    """Return the first free id of a table; ids are never used twice, as no row is ever deleted."""
    return int(db.execute(_greatest_id(table_name)).scalar_one()) + 1


def next_number(db: Connection, board_id: BoardId) -> int:
    """Return the first free item number of a board."""
    return int(db.execute(_GREATEST_NUMBER, {"board_id": board_id}).scalar_one()) + 1


def readings_of(db: Connection, metric_id: MetricId) -> list[Reading]:
    """Return every reading of a metric with all its revisions, by period."""
    return rows.values_of(db.execute(_READINGS_OF, {"metric_id": metric_id}), rows.reading_of)


def _all(db: Connection, table: SqlTable, board_id: BoardId, read: Callable[[Row[Any]], T]) -> list[T]:
    return rows.values_of(db.execute(_OF_BOARD[table.name], {"board_id": board_id}).all(), read)


def _metrics(db: Connection, board_id: BoardId) -> list[Metric]:
    targets: dict[int, list[tuple[str, float]]] = {}
    for metric_id, day, value in db.execute(_TARGETS, {"board_id": board_id}):
        targets.setdefault(metric_id, []).append((day, value))
    return _all(
        db,
        schema.metric,
        board_id,
        lambda row: rows.metric_of(
            row, tuple(TargetPoint(date.fromisoformat(day), value) for day, value in targets.get(row.id, ()))
        ),
    )


def _readings(db: Connection, board_id: BoardId) -> dict[MetricId, list[Reading]]:
    found: dict[MetricId, list[Reading]] = {}
    for reading in rows.values_of(db.execute(_READINGS, {"board_id": board_id}).all(), rows.reading_of):
        found.setdefault(reading.metric_id, []).append(reading)
    return found


@cache
def _greatest_id(table_name: str) -> "Select[int]":
    table = schema.metadata.tables[table_name]
    return select(func.coalesce(func.max(table.c.id), 0))


# The questions themselves, built once.

_i, _e, _r, _t = schema.item.c, schema.event.c, schema.reading.c, schema.target.c
_ON_BOARD: Final = _i.board_id == bindparam("board_id")
_SHOWN: Final = (~_i.archived, ~_i.voided)
_IN_COLUMN: Final = _i.column_id == bindparam("column_id")
_IN_CELL: Final = (_IN_COLUMN, _i.swimlane_id.is_not_distinct_from(bindparam("lane_id")), *_SHOWN)
_CAME_OR_WENT: Final = _e.kind.in_(["ItemAdded", "ItemMoved"])

_BOARDS: Final = select(schema.board).where(~schema.board.c.removed).order_by(schema.board.c.id)
_BOARD: Final = select(schema.board).where(schema.board.c.id == bindparam("board_id"))
_OF_BOARD: Final = {
    table.name: select(table).where(table.c.board_id == bindparam("board_id"))
    for table in (schema.column, schema.swimlane, schema.person, schema.goal, schema.metric)
}
_SHOWN_ITEMS: Final = rows.ItemQuery(_ON_BOARD, *_SHOWN)
_ALL_ITEMS: Final = rows.ItemQuery(_ON_BOARD)
_ITEM_ON_BOARD: Final = rows.ItemQuery(_i.id == bindparam("item_id"), _ON_BOARD)
_ITEM_BY_KEY: Final = rows.ItemQuery(_ON_BOARD, _i.key == bindparam("key"))
_ITEM_BY_ANY_CASE: Final = rows.ItemQuery(_ON_BOARD, func.lower(_i.key) == bindparam("key"))
_ITEM_BY_NUMBER: Final = rows.ItemQuery(_ON_BOARD, _i.number == bindparam("number"))
_KEY_THERE: Final = select(_i.id).where(_ON_BOARD, _i.key == bindparam("key"))
_WIP: Final = select(func.count()).where(_IN_COLUMN, *_SHOWN)
_RANKS: Final = select(_i.id, _i.rank).where(*_IN_CELL).order_by(_i.rank, _i.id)
_FIRST_CARDS: Final = select(_i.id).where(*_IN_CELL).order_by(_i.rank, _i.id).limit(bindparam("count"))
_CARDS_BEFORE: Final = (
    select(_i.id)
    .where(*_IN_CELL, _i.rank < bindparam("rank"))
    .order_by(_i.rank.desc(), _i.id.desc())
    .limit(bindparam("count"))
)
_LAST_RANK: Final = select(func.max(_i.rank)).where(_IN_COLUMN)
_FIRST_RANK: Final = select(func.min(_i.rank)).where(_IN_COLUMN)
_RANK_BEFORE: Final = select(func.max(_i.rank)).where(_IN_COLUMN, _i.rank < bindparam("rank"))
_LAST_MOVE: Final = select(func.max(_e.occurred_at)).where(_e.item_id == bindparam("item_id"), _CAME_OR_WENT)
_GREATEST_NUMBER: Final = select(func.coalesce(func.max(_i.number), 0)).where(_ON_BOARD)
_READINGS_OF: Final = (
    select(schema.reading).where(_r.metric_id == bindparam("metric_id")).order_by(_r.period, _r.revision)
)
_TARGETS: Final = (
    select(_t.metric_id, _t.day, _t.value)
    .join(schema.metric, schema.metric.c.id == _t.metric_id)
    .where(schema.metric.c.board_id == bindparam("board_id"))
    .order_by(_t.metric_id, _t.day)
)
_READINGS: Final = (
    select(schema.reading)
    .join(schema.metric, schema.metric.c.id == _r.metric_id)
    .where(schema.metric.c.board_id == bindparam("board_id"))
    .order_by(_r.metric_id, _r.period, _r.revision)
)
