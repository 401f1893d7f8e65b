"""When items were released, and when they were rolled back: the last time that they passed the finish line, from the log.

As in `kanban.store.crossings`, what was undone, and what undid it, counts for nothing, and items that never existed neither.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from kanban.domain.board import WorkItem
from kanban.domain.business.value import Release
from kanban.domain.ids import BoardId, ColumnId, ItemId
from kanban.store.connection import Connection
from kanban.store.crossings import crossings
from kanban.store.loading import ItemQuery, frame
from kanban.store.times import from_micros
from kanban.store.values import Row


def releases(db: Connection, board_id: BoardId, item_ids: Sequence[ItemId] | None = None) -> list[Release]:
    """Return the releases of all items of a board, or of these: for each item the last one, in the order of their times.

    Items that came to the board as finished are left out: nobody knows when they were released. So are those that an opening
    photo of the wall found finished. Who is taken off the board stays released.
    """
    found: dict[ItemId, Release] = {}
    finished = frame(db, board_id).finished_columns()
    for row in _rows(db, board_id, finished, item_ids):
        item_id, crosses, came, micros = row[:4]
        known = found.get(item_id)
        if crosses < 0:
            if known is not None and known.back is None:
                found[item_id] = known._replace(back=from_micros(micros))
        elif not came or (known is not None and known.back is not None):
            found[item_id] = _release(row)
    return sorted(found.values(), key=lambda release: (release.at, release.item_id))


class Hopes(NamedTuple):
    """What the value loop works with.

    The items with a hypothesis, also archived ones, in the order of their numbers; all releases; and when those items were started
    that have a verdict.
    """

    items: tuple[WorkItem, ...]
    releases: tuple[Release, ...]
    committed: dict[ItemId, datetime]


def hopes(db: Connection, board_id: BoardId) -> Hopes:
    """Return what was hoped for on a board, and what was released."""
    items = sorted(_HOPING.all(db, board_id=board_id), key=lambda item: item.number)
    confirmed = [item.id for item in items if item.verdict is not None]
    board = frame(db, board_id)
    columns, start = [column.id for column in board.shown_columns()], board.started_column()
    started = columns[columns.index(start.id) :] if start is not None else []
    crossed = crossings(db, board_id, started, board.finished_columns(), confirmed) if confirmed else {}
    committed = {item_id: times.started for item_id, times in crossed.items() if times.started is not None}
    return Hopes(tuple(items), tuple(releases(db, board_id)), committed)


def open_hopes(db: Connection, board_id: BoardId) -> Hopes:
    """Return the items with a hypothesis and no verdict, and their own releases: enough to say which checks are due."""
    items = sorted(_OPEN.all(db, board_id=board_id), key=lambda item: item.number)
    found = releases(db, board_id, [item.id for item in items]) if items else []
    return Hopes(tuple(items), tuple(found), {})


def _rows(
    db: Connection, board_id: BoardId, finished: Collection[ColumnId], item_ids: Sequence[ItemId] | None
) -> list[Row]:
    columns = ", ".join(str(int(column_id)) for column_id in finished) or "NULL"
    if item_ids is None:
        return db.raw.execute(
            _QUERY.format(finished=columns, condition="AND event.item_id > 0"), (board_id,)
        ).fetchall()
    rows: list[Row] = []
    for first in range(0, len(item_ids), _AT_ONCE):
        ids = ", ".join(str(int(item_id)) for item_id in item_ids[first : first + _AT_ONCE])
        query = _QUERY.format(finished=columns, condition=f"AND event.item_id IN ({ids})")
        rows += db.raw.execute(query, (board_id,)).fetchall()
    return rows


def _release(row: Row) -> Release:
    item_id, _, _, micros, key, title, goal_id, item_type, hoped = row
    return Release(item_id, key, title, from_micros(micros), None, goal_id, item_type, bool(hoped))


_AT_ONCE: Final = 500
_HOPING: Final = ItemQuery("board_id = :board_id AND NOT voided AND hypothesis IS NOT NULL")
_OPEN: Final = ItemQuery("board_id = :board_id AND NOT voided AND hypothesis IS NOT NULL AND verdict IS NULL")
_QUERY: Final = """
SELECT crossing.item_id, crosses, came, occurred_at, key, title, goal_id, item_type, hypothesis IS NOT NULL
FROM (
    SELECT event.sequence, event.item_id, event.occurred_at,
           event.from_column_id IS NULL OR ifnull(json_extract(event.payload, '$.inventory'), 0) AS came,
           (to_column_id IN ({finished})) - ifnull(from_column_id IN ({finished}), 0) AS crosses
    FROM event
    JOIN operation ON operation.id = event.operation_id
    WHERE event.board_id = ? AND event.kind IN ('ItemAdded', 'ItemMoved', 'PastMoveNoted')
          AND NOT operation.undone AND operation.reverses IS NULL
          AND event.to_column_id IS NOT NULL AND event.from_column_id IS NOT event.to_column_id
          AND crosses <> 0 {condition}
) AS crossing
JOIN item ON item.id = crossing.item_id AND NOT item.voided
ORDER BY occurred_at, sequence
"""
"""`crosses` is 1 for a move over the finish line, -1 for one back over it; `came`: from nowhere, so that the time says nothing.

Where all items are meant, item_id > 0 lets SQLite step over the many events that are about readings."""
