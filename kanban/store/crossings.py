"""When items were started and finished, from the log, in SQLite's own words: the window asks for it right after its first picture.

A start is the last move from left of the start column to it or beyond, a finish likewise. What was undone, and what undid
it, counts for nothing; items that never existed neither.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from kanban.domain.ids import BoardId, ColumnId, ItemId
from kanban.store.connection import Connection
from kanban.store.times import from_micros


class Crossings(NamedTuple):
    """When an item was started and finished. None: it is not, or (finished) it came to the board as finished already."""

    started: datetime | None = None
    finished: datetime | None = None


def crossings(
    db: Connection,
    board_id: BoardId,
    started: Collection[ColumnId],
    finished: Collection[ColumnId],
    item_ids: Sequence[ItemId] | None = None,
) -> dict[ItemId, Crossings]:
    """Return when items were started and finished, of all items of the log or of these.

    `started`, `finished`: the start and the finish column, each with all columns to its right. Items that were neither are left out.
    """
    begun: dict[ItemId, int | None] = {}
    ended: dict[ItemId, int | None] = {}
    for condition, ids in _portions(item_ids):
        query = _QUERY.format(started=_listed(started), finished=_listed(finished), condition=condition)
        for item_id, on_board, starts, finishes, at in db.raw.execute(query, (board_id, *ids)):
            if starts < 0:
                begun[item_id] = None
            elif starts and (on_board or begun.get(item_id) is None):  # who was taken off and put back goes on
                begun[item_id] = at
            if finishes:
                ended[item_id] = at if finishes > 0 and on_board else None
    return {item_id: Crossings(_time(at), _time(ended.get(item_id))) for item_id, at in begun.items()}


def _portions(item_ids: Sequence[ItemId] | None) -> Iterator[tuple[str, Sequence[ItemId]]]:
    if item_ids is None:
        yield "", ()
        return
    for first in range(0, len(item_ids), _AT_ONCE):
        ids = item_ids[first : first + _AT_ONCE]
        yield f"AND event.item_id IN ({', '.join('?' * len(ids))})", ids


def _listed(column_ids: Collection[ColumnId]) -> str:
    """Return columns as SQL has them in brackets; they are numbers, so nothing can slip in."""
    return ", ".join(str(int(column_id)) for column_id in column_ids) or "NULL"


def _time(micros: int | None) -> datetime | None:
    return None if micros is None else from_micros(micros)


_AT_ONCE: Final = 500
_QUERY: Final = """
SELECT item_id, on_board, starts, finishes, occurred_at
FROM (
    SELECT event.sequence, event.item_id, event.occurred_at, event.from_column_id IS NOT NULL AS on_board,
           ifnull(to_column_id IN ({started}), 0) - ifnull(from_column_id IN ({started}), 0) AS starts,
           ifnull(to_column_id IN ({finished}), 0) - ifnull(from_column_id IN ({finished}), 0) AS finishes
    FROM event
    JOIN operation ON operation.id = event.operation_id
    JOIN item ON item.id = event.item_id
    WHERE event.board_id = ? AND event.kind IN ('ItemAdded', 'ItemMoved', 'PastMoveNoted')
          AND NOT operation.undone AND operation.reverses IS NULL AND NOT item.voided
          AND event.from_column_id IS NOT event.to_column_id
          AND (starts <> 0 OR finishes <> 0) AND (event.to_column_id IS NOT NULL) {condition}
)
ORDER BY occurred_at, sequence
"""
"""`starts` is 1 for a move over the start line, -1 for one back over it; `finishes` likewise. Who leaves the board stays where it was."""
