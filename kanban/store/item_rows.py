"""Items to rows, with their owners and labels."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Final

from sqlalchemy import Update, bindparam, delete, update

from kanban.domain.board import USUAL_PARTS, WorkItem
from kanban.domain.ids import BoardId
from kanban.store import schema
from kanban.store.codec import value_to_json
from kanban.store.connection import Connection
from kanban.store.times import to_micros


def row_of(item: WorkItem) -> dict[str, Any]:
    """Return an item as its row of `item` has it, without its id and board."""
    details, place, block, printed, seen = item.details, item.place, item.block, item.printed, item.seen
    x_mm, y_mm = seen.at_mm if seen and seen.at_mm else (None, None)
    return {
        "number": item.number,
        "key": item.key,
        "title": details.title,
        "description": details.description,
        "item_type": details.item_type,
        "class_of_service": details.class_of_service.value,
        "due": details.due.isoformat() if details.due else None,
        "goal_id": details.goal_id,
        "added_at": to_micros(item.added_at),
        "column_id": place.column_id if place else None,
        "swimlane_id": place.swimlane_id if place else None,
        "rank": place.rank if place else None,
        "since": to_micros(place.since) if place else None,
        "block_reason": block.reason if block else None,
        "block_since": to_micros(block.since) if block else None,
        "archived": item.archived,
        "voided": item.voided,
        "printed_revision": printed.revision if printed else None,
        "printed_digest": printed.digest if printed else None,
        "printed_at": to_micros(printed.at) if printed else None,
        "seen_column_id": seen.column_id if seen else None,
        "seen_at": to_micros(seen.at) if seen else None,
        "seen_x_mm": x_mm,
        "seen_y_mm": y_mm,
        "agreed_column_id": seen.agreed_id if seen else None,
        "printed_column_id": printed.column_id if printed else None,
        "printed_layout": printed.layout if printed else None,
        "agreed_lane_id": seen.lane_id if seen else None,
        "printed_parts": None if printed is None or printed.parts == USUAL_PARTS else json.dumps(printed.parts),
        "checklist": value_to_json(details.checklist),
        "links": value_to_json(details.links),
        "blocked_by": value_to_json(details.blocked_by),
        "comments": value_to_json(item.comments),
        "origin": item.origin or None,
        "hypothesis": None if details.hypothesis is None else value_to_json(details.hypothesis),
        "verdict": None if item.verdict is None else value_to_json(item.verdict),
    }


def add_items(db: Connection, board_id: BoardId, items: Sequence[WorkItem]) -> None:
    """Insert items that are not there yet."""
    if items:
        db.insert("item", [{"id": i.id, "board_id": board_id, **row_of(i)} for i in items])
        _add_parts(db, items)


def change_item(db: Connection, before: WorkItem, after: WorkItem) -> None:
    """Bring an item's rows up to date; only columns that differ are written."""
    old, new = row_of(before), row_of(after)
    changed = {name: value for name, value in new.items() if value != old[name]}
    if changed:
        db.sql.execute(
            _change_of(tuple(changed)), {f"new_{name}": value for name, value in changed.items()} | {"of": after.id}
        )
    if (before.details.owners, before.details.labels) != (after.details.owners, after.details.labels):
        for clear in _CLEAR_PARTS:
            db.sql.execute(clear, {"of": after.id})
        _add_parts(db, [after])


@cache
def _change_of(names: tuple[str, ...]) -> Update:
    """Return the statement that changes these columns of an item."""
    return _CHANGE_ITEM.values({name: bindparam(f"new_{name}") for name in names})


def _add_parts(db: Connection, items: Iterable[WorkItem]) -> None:
    owners = [
        {"item_id": item.id, "position": position, "person_id": person_id}
        for item in items
        for position, person_id in enumerate(item.details.owners)
    ]
    labels = [
        {"item_id": item.id, "position": position, "label": label}
        for item in items
        for position, label in enumerate(item.details.labels)
    ]
    if owners:
        db.insert("item_owner", owners)
    if labels:
        db.insert("item_label", labels)


_CHANGE_ITEM: Final = update(schema.item).where(schema.item.c.id == bindparam("of"))
_CLEAR_PARTS: Final = [
    delete(table).where(table.c.item_id == bindparam("of")) for table in (schema.item_owner, schema.item_label)
]
