"""When items were started and finished, and when something happened to them last: what a search asks the log."""

from datetime import datetime
from typing import Final

from kanban.domain.board import Board
from kanban.domain.ids import BoardId, ItemId
from kanban.domain.search import Times
from kanban.store.connection import Connection
from kanban.store.crossings import crossings
from kanban.store.times import from_micros

_TOUCHED: Final = (
    "SELECT item_id, max(occurred_at) FROM event WHERE board_id = ? AND item_id IS NOT NULL GROUP BY item_id"
)


def item_times(db: Connection, board: Board) -> Times:
    """Return what the log knows of the items of a board that is set up like this one."""
    columns, start = [column.id for column in board.shown_columns()], board.started_column()
    started = columns[columns.index(start.id) :] if start is not None else []
    crossed = crossings(db, board.facts.id, started, board.finished_columns())
    return Times(
        {item_id: times.started for item_id, times in crossed.items() if times.started is not None},
        {item_id: times.finished for item_id, times in crossed.items() if times.finished is not None},
        last_touched(db, board.facts.id),
    )


def last_touched(db: Connection, board_id: BoardId) -> dict[ItemId, datetime]:
    """Return for each item of the log when something happened to it last; what was undone counts, too."""
    return {ItemId(item_id): from_micros(at) for item_id, at in db.raw.execute(_TOUCHED, (board_id,))}
