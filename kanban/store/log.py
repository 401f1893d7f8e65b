"""The event log: append what happened, bring the tables up to date with it, read it back."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, func, insert, or_, select, update

from kanban.domain.board import BoardId, ColumnId, ItemId
from kanban.domain.events import (
    BoardChanged,
    ColumnChanged,
    Event,
    GoalChanged,
    ItemEvent,
    MetricChanged,
    PersonChanged,
    ReadingTaken,
    ReadingWithdrawn,
    SwimlaneChanged,
    columns_of,
)
from kanban.domain.operations import Change, Decision, Operation, OperationId, Source
from kanban.domain.replay import item_after
from kanban.domain.texts import Phrase
from kanban.store import rows, schema
from kanban.store.codec import event_from_json, event_to_json, from_micros, kind_of, to_micros
from kanban.store.context import Context

_NOT_ABOUT_ITEMS: Final = (
    BoardChanged,
    ColumnChanged,
    SwimlaneChanged,
    PersonChanged,
    GoalChanged,
    MetricChanged,
    ReadingTaken,
    ReadingWithdrawn,
)


def record(
    context: Context, kind: str, decision: Decision, *, reverses: OperationId | None = None, skipped: int = 0
) -> Change:
    """Write an operation, its events and what they change in the tables; the caller commits."""
    db, events = context.db, decision.events
    _project(context, events)
    undoable = reverses is None and any(event.inverse(event.at) is not None for event in events)
    values = {
        "board_id": context.board_id,
        "kind": kind,
        "title": decision.title.template,
        "title_fields": json.dumps(dict(decision.title.fields), ensure_ascii=False, default=str),
        "recorded_at": to_micros(context.now),
        "actor": context.actor,
        "source": context.source.value,
        "reverses": reverses,
        "undoable": undoable,
        "undone": False,
    }
    (made,) = db.execute(insert(schema.operation).values(values)).inserted_primary_key or (0,)
    operation_id = OperationId(made)
    db.execute(insert(schema.event), [_event_values(context, operation_id, event) for event in events])
    operation = Operation(
        operation_id, context.board_id, kind, decision.title, context.now, context.actor, context.source, reverses
    )
    return Change(operation, events, last_sequence(db), skipped=skipped)


def _event_values(context: Context, operation_id: OperationId, event: Event) -> dict[str, Any]:
    from_column, to_column = columns_of(event)
    return {
        "operation_id": operation_id,
        "board_id": context.board_id,
        "kind": kind_of(event),
        "item_id": None if isinstance(event, _NOT_ABOUT_ITEMS) else event.item_id,
        "from_column_id": from_column,
        "to_column_id": to_column,
        "occurred_at": to_micros(event.at),
        "earliest": to_micros(event.earliest) if event.earliest else None,
        "payload": event_to_json(event),
    }


def _project(context: Context, events: Sequence[Event]) -> None:
    """Bring the tables up to date. Items are read once, folded over all their events, and written once."""
    db, board_id = context.db, context.board_id
    about_items: list[ItemEvent] = []
    for event in events:
        match event:
            case BoardChanged():
                rows.put_board(db, event.after)
            case ColumnChanged():
                rows.put_column(db, board_id, event.after)
            case SwimlaneChanged():
                rows.put_swimlane(db, board_id, event.after)
            case PersonChanged():
                rows.put_person(db, board_id, event.after)
            case GoalChanged():
                rows.put_goal(db, board_id, event.after)
            case MetricChanged():
                rows.put_metric(db, board_id, event.after)
            case ReadingTaken() | ReadingWithdrawn():
                _project_reading(db, event)
            case _:
                about_items.append(event)
    _project_items(context, about_items)


def _project_reading(db: Connection, event: ReadingTaken | ReadingWithdrawn) -> None:
    reading = event.reading
    if isinstance(event, ReadingWithdrawn):
        reading = replace(reading, withdrawn=True)
    rows.put_reading(db, reading)


def _project_items(context: Context, events: Sequence[ItemEvent]) -> None:
    known = rows.items_by_id(context.db, list({event.item_id for event in events}))
    now = dict(known)
    for event in events:
        now[event.item_id] = item_after(now.get(event.item_id), event)
    rows.add_items(context.db, context.board_id, [item for item in now.values() if item.id not in known])
    for item_id, before in known.items():
        rows.change_item(context.db, before, now[item_id])


def last_sequence(db: Connection) -> int:
    """Return the newest event's sequence number; 0 for an empty log."""
    return db.execute(select(func.max(schema.event.c.sequence))).scalar() or 0


def last_recorded(db: Connection) -> int | None:
    """Return when the newest operation was recorded, in microseconds; None for an empty log."""
    newest = select(schema.operation.c.recorded_at).order_by(schema.operation.c.id.desc()).limit(1)
    return db.execute(newest).scalar()


def newest_to_undo(db: Connection, board_id: BoardId) -> Operation | None:
    """Return the newest operation that can be taken back and has not been."""
    o = schema.operation.c
    query = select(schema.operation).where(o.board_id == board_id, o.undoable, ~o.undone).order_by(o.id.desc()).limit(1)
    row = db.execute(query).one_or_none()
    return _operation_of(row) if row else None


def next_to_redo(db: Connection, board_id: BoardId) -> Operation | None:
    """Return the operation whose undoing would be taken back next: the oldest undone one after everything that stands."""
    o = schema.operation.c
    standing = select(func.coalesce(func.max(o.id), 0)).where(o.board_id == board_id, o.undoable, ~o.undone)
    query = (
        select(schema.operation)
        .where(o.board_id == board_id, o.undone, o.id > standing.scalar_subquery())
        .order_by(o.id)
        .limit(1)
    )
    row = db.execute(query).one_or_none()
    return _operation_of(row) if row else None


def newest_reversal(db: Connection, operation_id: OperationId) -> OperationId:
    """Return the newest operation that took this one back."""
    found = db.execute(
        select(func.max(schema.operation.c.id)).where(schema.operation.c.reverses == operation_id)
    ).scalar()
    return OperationId(found or 0)


def mark_undone(db: Connection, operation_id: OperationId, *, undone: bool) -> None:
    """Say whether an operation has been taken back."""
    db.execute(update(schema.operation).where(schema.operation.c.id == operation_id).values(undone=undone))


def events_of(db: Connection, operation_id: OperationId) -> tuple[Event, ...]:
    """Return the events of one operation in their order."""
    e = schema.event.c
    query = select(e.kind, e.payload).where(e.operation_id == operation_id).order_by(e.sequence)
    return tuple(event_from_json(kind, payload) for kind, payload in db.execute(query))


def changes_since(db: Connection, board_id: BoardId, sequence: int) -> list[Change]:
    """Return the operations of a board whose events came after a sequence number, oldest first."""
    e = schema.event.c
    query = (
        select(e.operation_id, func.max(e.sequence))
        .where(e.board_id == board_id, e.sequence > sequence)
        .group_by(e.operation_id)
        .order_by(e.operation_id)
    )
    found = []
    for operation_id, newest in db.execute(query).all():
        row = db.execute(select(schema.operation).where(schema.operation.c.id == operation_id)).one()
        found.append(Change(_operation_of(row), events_of(db, operation_id), newest, elsewhere=True))
    return found


def all_events(db: Connection, board_id: BoardId) -> Iterator[Event]:
    """Yield every event of a board, oldest first."""
    e = schema.event.c
    query = select(e.kind, e.payload).where(e.board_id == board_id).order_by(e.sequence)
    for kind, payload in db.execute(query):
        yield event_from_json(kind, payload)


def history_of(db: Connection, item_id: ItemId) -> list[tuple[Operation, Event, bool]]:
    """Return what happened to an item, oldest first: the operation, the event, and whether it was taken back later."""
    e, o = schema.event.c, schema.operation
    query = (
        select(e.kind.label("event_kind"), e.payload, o)
        .join(o, o.c.id == e.operation_id)
        .where(e.item_id == item_id)
        .order_by(e.sequence)
    )
    return [(_operation_of(row), event_from_json(row.event_kind, row.payload), row.undone) for row in db.execute(query)]


def recent_operations(db: Connection, board_id: BoardId, limit: int) -> list[Operation]:
    """Return the newest operations of a board, newest first."""
    o = schema.operation
    query = select(o).where(o.c.board_id == board_id).order_by(o.c.id.desc()).limit(limit)
    return [_operation_of(row) for row in db.execute(query)]


def _operation_of(row: Row[Any]) -> Operation:
    return Operation(
        row.id,
        row.board_id,
        row.kind,
        Phrase(row.title, json.loads(row.title_fields)),
        from_micros(row.recorded_at),
        row.actor,
        Source(row.source),
        row.reverses,
    )


@dataclass(frozen=True)
class LoggedMove:
    """A standing move of the log. No `from_column_id`: the item appeared; no `to_column_id`: it left. `voided`: it never existed."""

    item_id: ItemId
    from_column_id: ColumnId | None
    to_column_id: ColumnId | None
    at: datetime
    voided: bool


def logged_moves(db: Connection, board_id: BoardId) -> list[LoggedMove]:
    """Return all moves that stand, by instant, then by their order in the log; both halves of what was undone are left out."""
    e, o = schema.event.c, schema.operation.c
    query = (
        select(e.item_id, e.from_column_id, e.to_column_id, e.occurred_at, e.kind)
        .join(schema.operation, o.id == e.operation_id)
        .where(
            e.board_id == board_id,
            e.kind.in_(["ItemAdded", "ItemMoved", "PastMoveNoted", "ItemVoided"]),
            or_(e.kind == "ItemVoided", func.coalesce(e.from_column_id, 0) != func.coalesce(e.to_column_id, 0)),
            ~o.undone,
            o.reverses.is_(None),
        )
        .order_by(e.occurred_at, e.sequence)
    )
    return [
        LoggedMove(item_id, from_id, to_id, from_micros(at), kind == "ItemVoided")
        for item_id, from_id, to_id, at, kind in db.execute(query)
    ]
