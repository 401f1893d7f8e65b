"""What imports of cards have written, so that a later one can tell what was changed here and what elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Final

from sqlalchemy import bindparam, select

from kanban.domain.board import ItemDetails
from kanban.domain.events import ItemAdded, ItemEdited
from kanban.domain.ids import BoardId, ColumnId, ItemId
from kanban.store import schema
from kanban.store.codec import event_from_json
from kanban.store.connection import Connection

IMPORT_CARDS: Final = "import_cards"
"""The kind of the operations that import cards."""


@dataclass(frozen=True)
class Imported:
    """A card as its file had it when it was last imported: what was taken of it, and its column (None: off the board)."""

    details: ItemDetails
    column_id: ColumnId | None


def last_imported(db: Connection, board_id: BoardId) -> dict[ItemId, Imported]:
    """Return what imports that stand wrote, by item. A field counts as written when an import changed it."""
    found: dict[ItemId, Imported] = {}
    for kind, item_id, to_column_id, payload in db.sql.execute(_WRITTEN, {"board_id": board_id}):
        known = found.get(item_id)
        if kind == "ItemMoved":
            if known is not None:
                found[item_id] = replace(known, column_id=to_column_id)
            continue
        event = event_from_json(kind, payload)
        if isinstance(event, ItemAdded):
            found[item_id] = Imported(event.item.details, to_column_id)
        elif isinstance(event, ItemEdited):
            base = known or Imported(event.before, None)
            found[item_id] = replace(base, details=_with_changes(base.details, event))
    return found


def last_comments(db: Connection, board_id: BoardId) -> dict[ItemId, int]:
    """Return the greatest number that a comment of each item ever had in the log; items without one are left out."""
    return dict(db.raw.execute(_COMMENTED, (board_id,)).fetchall())


def _with_changes(base: ItemDetails, event: ItemEdited) -> ItemDetails:
    """Return what was written before, with the fields that an event changed."""
    changed = {
        name: getattr(event.after, name) for name in _NAMES if getattr(event.before, name) != getattr(event.after, name)
    }
    return replace(base, **changed)


def _field_names() -> Iterable[str]:
    return (each.name for each in fields(ItemDetails))


_NAMES: Final = tuple(_field_names())
_e, _o = schema.event.c, schema.operation.c
_COMMENTED: Final = (
    "SELECT item_id, max(json_extract(payload, '$.after.number')) FROM event"
    " WHERE board_id = ? AND kind = 'ItemCommented' AND json_extract(payload, '$.after.number') IS NOT NULL GROUP BY item_id"
)
_WRITTEN: Final = (
    select(_e.kind, _e.item_id, _e.to_column_id, _e.payload)
    .join(schema.operation, _o.id == _e.operation_id)
    .where(
        _e.board_id == bindparam("board_id"),
        _o.kind == IMPORT_CARDS,
        ~_o.undone,
        _e.kind.in_(["ItemAdded", "ItemEdited", "ItemMoved"]),
    )
    .order_by(_e.sequence)
)
