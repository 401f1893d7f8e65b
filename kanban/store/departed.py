"""The items that are not on the board any more: which, since when, by whom, and where they were."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from kanban.domain.board import Place
from kanban.domain.events import ItemMoved
from kanban.domain.ids import BoardId, ColumnId, ItemId, SwimlaneId
from kanban.domain.operations import Source
from kanban.store.codec import event_from_json
from kanban.store.connection import Connection
from kanban.store.times import from_micros
from kanban.store.values import Row, values_of


class Fate(StrEnum):
    """By which door an item left the board."""

    ARCHIVED = "archived"
    DISCARDED = "discarded"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True)
class Departed:
    """An item that left the board: by which door, when, who did it and by what way, and where it was (None: not known)."""

    id: ItemId
    key: str
    number: int
    title: str
    fate: Fate
    at: datetime
    actor: str
    source: Source
    column_id: ColumnId | None
    lane_id: SwimlaneId | None


# A card leaves by a move to nowhere, by the archive or by being taken back; what counts is the newest of these events.
# SQLite takes the other columns of a row from the one that has the maximum.
_DEPARTED: Final = """
    SELECT item.id, item.key, item.number, item.title, item.archived, item.voided, left.occurred_at, left.actor,
        left.source, coalesce(item.column_id, left.from_column_id), item.swimlane_id, item.added_at
    FROM item LEFT JOIN (
        SELECT item_id, max(sequence), occurred_at, from_column_id, actor, source
        FROM event JOIN operation ON operation.id = operation_id
        WHERE event.board_id = :board_id AND (event.kind IN ('ItemArchived', 'ItemVoided')
            OR (event.kind = 'ItemMoved' AND to_column_id IS NULL))
        GROUP BY item_id
    ) AS left ON left.item_id = item.id
    WHERE item.board_id = :board_id AND (item.archived OR item.voided OR item.column_id IS NULL)
    ORDER BY left.occurred_at DESC, item.id DESC
"""
_LAST_PLACE: Final = """
    SELECT kind, payload FROM event
    WHERE item_id = ? AND kind = 'ItemMoved' AND to_column_id IS NULL ORDER BY sequence DESC LIMIT 1
"""


def departed_items(db: Connection, board_id: BoardId) -> list[Departed]:
    """Return all items of a board that are not on it, the one that left last first."""
    return values_of(db.raw.execute(_DEPARTED, {"board_id": board_id}).fetchall(), _departed)


def last_place(db: Connection, item_id: ItemId) -> Place | None:
    """Return where an item was when it last left the board by a move; None when it never did."""
    row = db.raw.execute(_LAST_PLACE, (item_id,)).fetchone()
    event = event_from_json(*row) if row is not None else None
    return event.before if isinstance(event, ItemMoved) else None


def _departed(row: Row) -> Departed:
    fate = Fate.TAKEN_BACK if row[5] else Fate.ARCHIVED if row[4] else Fate.DISCARDED
    left_at, actor, source = (row[11], "", "import") if row[6] is None else row[6:9]
    return Departed(row[0], row[1], row[2], row[3], fate, from_micros(left_at), actor, Source(source), row[9], row[10])
