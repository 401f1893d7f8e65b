"""The event log: append what happened, bring the tables up to date with it, read it back."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final, assert_never

from sqlalchemy import Boolean, Row, Select, bindparam, func, insert, or_, select, update

from kanban.domain.business.values import Reading
from kanban.domain.events import (
    BoardChanged,
    BoardEvent,
    CardTemplateChanged,
    ColumnChanged,
    DataSourceChanged,
    Event,
    GoalChanged,
    ItemEvent,
    MetricChanged,
    PersonChanged,
    ReadingTaken,
    ReadingWithdrawn,
    SwimlaneChanged,
    WallRead,
    columns_of,
)
from kanban.domain.ids import BoardId, ColumnId, ItemId
from kanban.domain.operations import RESTORE, Change, Decision, Operation, OperationId, Source
from kanban.domain.replay import item_after
from kanban.domain.texts import Phrase
from kanban.store import frames, item_rows, rows, schema
from kanban.store.codec import event_from_json, event_to_json, kind_of
from kanban.store.connection import Connection
from kanban.store.context import Context
from kanban.store.loading import items_by_id, last_sequence
from kanban.store.times import from_micros, to_micros
from kanban.store.values import values_of

_NOT_ABOUT_ITEMS: Final = (
    BoardChanged,
    ColumnChanged,
    SwimlaneChanged,
    PersonChanged,
    GoalChanged,
    MetricChanged,
    DataSourceChanged,
    CardTemplateChanged,
    WallRead,
    ReadingTaken,
    ReadingWithdrawn,
)


def record(
    context: Context, kind: str, decision: Decision, *, reverses: OperationId | None = None, skipped: int = 0
) -> Change:
    """Write an operation, its events and what they change in the tables; the caller commits."""
    db, events = context.db, decision.events
    _project(context, events)
    values = {
        "board_id": context.board_id,
        "kind": kind,
        "title": decision.title.template,
        "title_fields": json.dumps(dict(decision.title.fields), ensure_ascii=False, default=str),
        "recorded_at": to_micros(context.now),
        "actor": context.actor,
        "source": context.source.value,
        "reverses": reverses,
        "undoable": reverses is None and can_be_undone(kind, events),
        "undone": False,
    }
    (made,) = db.sql.execute(_ADD_OPERATION, values).inserted_primary_key or (0,)
    operation_id = OperationId(made)
    db.insert("event", [_event_values(context, operation_id, event) for event in events])
    operation = Operation(
        operation_id, context.board_id, kind, decision.title, context.now, context.actor, context.source, reverses
    )
    return Change(operation, events, last_sequence(db), skipped=skipped)


def can_be_undone(kind: str, events: Sequence[Event]) -> bool:
    """Say whether something of an operation can be taken back. A new board stays: a file without a board is of no use."""
    if kind == RESTORE or any(isinstance(event, BoardChanged) and event.before is None for event in events):
        return False
    return any(event.inverse(event.at) is not None for event in events)


def _event_values(context: Context, operation_id: OperationId, event: Event) -> dict[str, Any]:
    return {
        "operation_id": operation_id,
        "board_id": context.board_id,
        **searchable(event),
        "payload": event_to_json(event),
    }


def searchable(event: Event) -> dict[str, Any]:
    """Return what the log keeps of an event outside its JSON, to be searched by."""
    from_column, to_column = columns_of(event)
    return {
        "kind": kind_of(event),
        "item_id": None if isinstance(event, _NOT_ABOUT_ITEMS) else event.item_id,
        "from_column_id": from_column,
        "to_column_id": to_column,
        "occurred_at": to_micros(event.at),
        "earliest": to_micros(event.earliest) if event.earliest else None,
    }


def _project(context: Context, events: Sequence[Event]) -> None:
    """Bring the tables up to date. Items are read once, folded over all their events, and written once; so are readings."""
    db = context.db
    about_items: list[ItemEvent] = []
    readings: list[Reading] = []
    for event in events:
        if isinstance(event, BoardEvent):
            _project_board(context, event)
        elif isinstance(event, ReadingTaken | ReadingWithdrawn):
            gone = isinstance(event, ReadingWithdrawn)
            readings.append(replace(event.reading, withdrawn=True) if gone else event.reading)
        else:
            about_items.append(event)
    if readings:
        rows.put_readings(db, readings)
    if about_items:
        _project_items(context, about_items)


def _project_board(context: Context, event: BoardEvent) -> None:
    db, board_id = context.db, context.board_id
    frames.forget(db)
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
        case DataSourceChanged():
            rows.put_data_source(db, board_id, event.after)
        case CardTemplateChanged():
            rows.put_card_template(db, board_id, event.after)
        case WallRead():
            rows.put_wall(db, board_id, event.after)
        case _:
            assert_never(event)


def _project_items(context: Context, events: Sequence[ItemEvent]) -> None:
    known = items_by_id(context.db, list(dict.fromkeys(event.item_id for event in events)))
    now = dict(known)
    for event in events:
        now[event.item_id] = item_after(now.get(event.item_id), event)
    item_rows.add_items(context.db, context.board_id, [item for item in now.values() if item.id not in known])
    for item_id, before in known.items():
        item_rows.change_item(context.db, before, now[item_id])


def last_recorded(db: Connection) -> int | None:
    """Return when the newest operation was recorded, in microseconds; None for an empty log."""
    return db.sql.execute(_LAST_RECORDED).scalar()


def newest_to_undo(db: Connection, board_id: BoardId) -> Operation | None:
    """Return the newest operation that can be taken back and has not been."""
    return _one(db, _TO_UNDO, board_id)


def next_to_redo(db: Connection, board_id: BoardId) -> Operation | None:
    """Return the operation that was taken back last, if nothing that can be taken back was done since."""
    return _one(db, _TO_REDO, board_id)


def newest_reversal(db: Connection, operation_id: OperationId) -> OperationId:
    """Return the newest operation that took this one back."""
    return OperationId(db.sql.execute(_REVERSAL, {"operation_id": operation_id}).scalar() or 0)


def mark_undone(db: Connection, operation_id: OperationId, *, undone: bool) -> None:
    """Say whether an operation has been taken back."""
    db.sql.execute(_MARK_UNDONE, {"operation_id": operation_id, "now_undone": undone})


def events_of(db: Connection, operation_id: OperationId) -> tuple[Event, ...]:
    """Return the events of one operation in their order."""
    found = db.sql.execute(_EVENTS_OF, {"operation_id": operation_id})
    return tuple(event_from_json(kind, payload) for kind, payload in found)


def changes_since(db: Connection, board_id: BoardId, sequence: int) -> list[Change]:
    """Return the operations of a board whose events came after a sequence number, oldest first."""
    found = []
    for row in db.sql.execute(_SINCE, {"board_id": board_id, "sequence": sequence}).all():
        (operation,) = values_of([row], operation_of)
        found.append(Change(operation, events_of(db, operation.id), row.newest, elsewhere=True))
    return found


def all_events(db: Connection, board_id: BoardId) -> Iterator[Event]:
    """Yield every event of a board, oldest first."""
    for kind, payload in db.sql.execute(_ALL_EVENTS, {"board_id": board_id}):
        yield event_from_json(kind, payload)


def history_of(db: Connection, item_id: ItemId) -> list[tuple[Operation, Event, bool]]:
    """Return what happened to an item, oldest first: the operation, the event, and whether it was taken back later."""
    return values_of(
        db.sql.execute(_HISTORY, {"item_id": item_id}),
        lambda row: (operation_of(row), event_from_json(row.event_kind, row.payload), row.undone),
    )


def recent_operations(db: Connection, board_id: BoardId, limit: int) -> list[Operation]:
    """Return the newest operations of a board, newest first."""
    return values_of(db.sql.execute(_RECENT, {"board_id": board_id, "count": limit}), operation_of)


def _one(db: Connection, query: "Select[Any]", board_id: BoardId) -> Operation | None:
    found = values_of(db.sql.execute(query, {"board_id": board_id}), operation_of)
    return found[0] if found else None


def operation_of(row: Row[Any]) -> Operation:
    """Return the operation of a row of `operation`."""
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
    return values_of(
        db.sql.execute(_MOVES, {"board_id": board_id}).all(),
        lambda row: LoggedMove(row[0], row[1], row[2], from_micros(row[3]), row[4] == "ItemVoided"),
    )


# The questions themselves, built once.

_e, _o = schema.event.c, schema.operation.c
_ON_BOARD: Final = _o.board_id == bindparam("board_id")
_DONE: Final = (_ON_BOARD, _o.undoable)

_ADD_OPERATION: Final = insert(schema.operation)
_LAST_RECORDED: Final = select(_o.recorded_at).order_by(_o.id.desc()).limit(1)
_TO_UNDO: Final = select(schema.operation).where(*_DONE, ~_o.undone).order_by(_o.id.desc()).limit(1)
_newest_done = select(func.coalesce(func.max(_o.id), 0)).where(*_DONE).scalar_subquery()
_reversal = schema.operation.alias("reversal")
_TO_REDO: Final = (
    select(schema.operation)
    .join(_reversal, _reversal.c.reverses == _o.id)
    .where(*_DONE, _o.undone, _reversal.c.id > _newest_done)
    .order_by(_reversal.c.id.desc())
    .limit(1)
)
_REVERSAL: Final = select(func.max(_o.id)).where(_o.reverses == bindparam("operation_id"))
_MARK_UNDONE: Final = (
    update(schema.operation)
    .where(_o.id == bindparam("operation_id"))
    .values(undone=bindparam("now_undone", type_=Boolean))
)
_EVENTS_OF: Final = (
    select(_e.kind, _e.payload).where(_e.operation_id == bindparam("operation_id")).order_by(_e.sequence)
)
_newer = (
    select(_e.operation_id, func.max(_e.sequence).label("newest"))
    .where(_e.sequence > bindparam("sequence"), _e.board_id == bindparam("board_id"))
    .group_by(_e.operation_id)
    .subquery()
)
_SINCE: Final = select(schema.operation, _newer.c.newest).join(_newer, _newer.c.operation_id == _o.id).order_by(_o.id)
_ALL_EVENTS: Final = select(_e.kind, _e.payload).where(_e.board_id == bindparam("board_id")).order_by(_e.sequence)
_HISTORY: Final = (
    select(_e.kind.label("event_kind"), _e.payload, schema.operation)
    .join(schema.operation, _o.id == _e.operation_id)
    .where(_e.item_id == bindparam("item_id"))
    .order_by(_e.sequence)
)
_RECENT: Final = (
    select(schema.operation)
    .where(_o.board_id + 0 == bindparam("board_id"))
    .order_by(_o.id.desc())
    .limit(bindparam("count"))
)
_MOVES: Final = (
    select(_e.item_id, _e.from_column_id, _e.to_column_id, _e.occurred_at, _e.kind)
    .join(schema.operation, _o.id == _e.operation_id)
    .where(
        _e.board_id == bindparam("board_id"),
        _e.kind.in_(["ItemAdded", "ItemMoved", "PastMoveNoted", "ItemVoided"]),
        or_(_e.kind == "ItemVoided", func.coalesce(_e.from_column_id, 0) != func.coalesce(_e.to_column_id, 0)),
        ~_o.undone,
        _o.reverses.is_(None),
    )
    .order_by(_e.occurred_at, _e.sequence)
)
