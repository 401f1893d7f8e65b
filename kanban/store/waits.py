"""Which items wait for which, over a whole board, and how many comments an item ever had."""

import json
from typing import Final

from kanban.domain.ids import BoardId, ItemId
from kanban.store.connection import Connection

_WAITING: Final = "SELECT id, blocked_by FROM item WHERE board_id = ? AND blocked_by IS NOT NULL"
_COMMENTED: Final = (
    "SELECT max(json_extract(payload, '$.after.number')) FROM event WHERE item_id = ? AND kind = 'ItemCommented'"
)


def waits(db: Connection, board_id: BoardId) -> dict[ItemId, tuple[ItemId, ...]]:
    """Return for each item that waits for others, also one that left the board and could come back, for which it waits."""
    rows = db.raw.execute(_WAITING, (board_id,)).fetchall()
    return {ItemId(item_id): tuple(map(ItemId, json.loads(text))) for item_id, text in rows}


def last_comment(db: Connection, item_id: ItemId) -> int:
    """Return the greatest number that a comment of an item ever had in the log; 0 when nobody said anything."""
    return db.raw.execute(_COMMENTED, (item_id,)).fetchone()[0] or 0
