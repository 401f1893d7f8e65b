"""What can be asked of a board file. Every answer is a frozen value or a `Board` of such."""

from functools import cache
from typing import Final

from sqlalchemy import Select, bindparam, func, select

from kanban.domain.board import WorkItem
from kanban.domain.ids import BoardId, ColumnId, ItemId, SwimlaneId
from kanban.store import loading, schema
from kanban.store.connection import Connection
from kanban.store.loading import ITEM_BY_ID, ItemQuery, all_items

boards = loading.boards
frame = loading.frame
board = loading.board
whole_board = loading.whole_board
readings_of = loading.readings_of


def item(db: Connection, item_id: ItemId, board_id: BoardId | None = None) -> WorkItem | None:
    """Return an item by its id; None when there is none, or none on the board that is named."""
    if board_id is None:
        return ITEM_BY_ID.one(db, item_id=item_id)
    return _ITEM_ON_BOARD.one(db, item_id=item_id, board_id=board_id)


def item_by_key(db: Connection, board_id: BoardId, key: str) -> WorkItem | None:
    """Return an item by its key, whatever the case of its letters."""
    found = _ITEM_BY_KEY.one(db, board_id=board_id, key=key)
    return found or _ITEM_BY_ANY_CASE.one(db, board_id=board_id, key=key.lower())


def item_by_number(db: Connection, board_id: BoardId, number: int) -> WorkItem | None:
    """Return an item by the number that its code carries."""
    return _ITEM_BY_NUMBER.one(db, board_id=board_id, number=number)


def taken_off(db: Connection, board_id: BoardId) -> list[WorkItem]:
    """Return the items that left the board and whose paper was last seen on the wall, in no order."""
    return _TAKEN_OFF.all(db, board_id=board_id)


def items_by_key(db: Connection, board_id: BoardId) -> dict[str, WorkItem]:
    """Return every item that ever was, by key."""
    return {found.key: found for found in all_items(db, board_id)}


def has_key(db: Connection, board_id: BoardId, key: str) -> bool:
    """Say whether an item has, or had, this key."""
    return db.sql.execute(_KEY_THERE, {"board_id": board_id, "key": key}).first() is not None


def ranks_in(db: Connection, column_id: ColumnId, lane_id: SwimlaneId | None) -> list[tuple[ItemId, str]]:
    """Return the ids and ranks of the cards of one cell from top to bottom."""
    found = db.sql.execute(_RANKS, {"column_id": column_id, "lane_id": lane_id}).all()
    return [(item_id, rank) for item_id, rank in found]


def cards_before(
    db: Connection, column_id: ColumnId, lane_id: SwimlaneId | None, rank: str | None, count: int
) -> list[ItemId]:
    """Return up to `count` cards of one cell that stand above a rank (None: the first cards of the cell), nearest first."""
    query = _FIRST_CARDS if rank is None else _CARDS_BEFORE
    values = {"column_id": column_id, "lane_id": lane_id, "rank": rank, "count": count}
    return [found for (found,) in db.sql.execute(query, values)]


def last_rank(db: Connection, column_id: ColumnId) -> str | None:
    """Return the greatest rank of a column, over all swimlanes and the archive; None for an empty column."""
    return db.sql.execute(_LAST_RANK, {"column_id": column_id}).scalar()


def first_rank(db: Connection, column_id: ColumnId) -> str | None:
    """Return the smallest rank of a column, over all swimlanes and the archive; None for an empty column."""
    return db.sql.execute(_FIRST_RANK, {"column_id": column_id}).scalar()


def rank_before(db: Connection, column_id: ColumnId, rank: str) -> str | None:
    """Return the greatest rank of a column below another, over all swimlanes and the archive; None when that is the first."""
    return db.sql.execute(_RANK_BEFORE, {"column_id": column_id, "rank": rank}).scalar()


def last_move_at(db: Connection, item_id: ItemId) -> int | None:
    """Return when the item last came, moved or left (microseconds)."""
    return db.sql.execute(_LAST_MOVE, {"item_id": item_id}).scalar()


def next_id(db: Connection, table_name: str) -> int:
    """Return the first free id of a table; ids are never used twice, as no row is ever deleted."""
    return int(db.sql.execute(_greatest_id(table_name)).scalar_one()) + 1


def next_number(db: Connection, board_id: BoardId) -> int:
    """Return the first free item number of a board."""
    return int(db.sql.execute(_GREATEST_NUMBER, {"board_id": board_id}).scalar_one()) + 1


@cache
def _greatest_id(table_name: str) -> "Select[int]":
    table = schema.metadata.tables[table_name]
    return select(func.coalesce(func.max(table.c.id), 0))


# The questions themselves, built once.

_i, _e = schema.item.c, schema.event.c
_ON_BOARD: Final = _i.board_id == bindparam("board_id")
_SHOWN: Final = (~_i.archived, ~_i.voided)
_IN_COLUMN: Final = _i.column_id == bindparam("column_id")
_IN_CELL: Final = (_IN_COLUMN, _i.swimlane_id.is_not_distinct_from(bindparam("lane_id")), *_SHOWN)
_CAME_OR_WENT: Final = _e.kind.in_(["ItemAdded", "ItemMoved"])

_ITEM_ON_BOARD: Final = ItemQuery("item.id = :item_id AND board_id = :board_id")
_ITEM_BY_KEY: Final = ItemQuery("board_id = :board_id AND key = :key")
_ITEM_BY_ANY_CASE: Final = ItemQuery("board_id = :board_id AND lower(key) = :key")
_ITEM_BY_NUMBER: Final = ItemQuery("board_id = :board_id AND number = :number")
_TAKEN_OFF: Final = ItemQuery(
    "board_id = :board_id AND (archived OR voided OR column_id IS NULL) AND seen_column_id IS NOT NULL"
)
_KEY_THERE: Final = select(_i.id).where(_ON_BOARD, _i.key == bindparam("key"))
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
