"""What a board's history can be asked: its operations page by page, what one of them did, and the whole log for a replay."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, Select, and_, bindparam, case, func, or_, select

from kanban.domain.events import Event
from kanban.domain.ids import BoardId, ItemId
from kanban.domain.operations import Operation, OperationId, Source
from kanban.domain.timeline import Recorded
from kanban.store import schema
from kanban.store.codec import event_from_json
from kanban.store.connection import Connection
from kanban.store.log import operation_of
from kanban.store.times import from_micros, to_micros
from kanban.store.values import values_of


class Thing(StrEnum):
    """What an operation was about."""

    MOVES = "moves"
    CARDS = "cards"
    PAPER = "paper"
    SETUP = "setup"
    FIGURES = "figures"


_KINDS: Final[dict[Thing, tuple[str, ...]]] = {
    Thing.MOVES: ("ItemMoved", "PastMoveNoted"),
    Thing.CARDS: (
        "ItemAdded",
        "ItemEdited",
        "ItemCommented",
        "ItemBlocked",
        "ItemUnblocked",
        "ItemArchived",
        "ItemRestored",
        "ItemVoided",
        "ItemRevived",
        "ValueChecked",
    ),
    Thing.PAPER: ("CardPrinted", "CardSeen", "WallRead"),
    Thing.SETUP: ("BoardChanged", "ColumnChanged", "SwimlaneChanged", "PersonChanged", "CardTemplateChanged"),
    Thing.FIGURES: ("ReadingTaken", "ReadingWithdrawn", "MetricChanged", "GoalChanged", "DataSourceChanged"),
}


@dataclass(frozen=True)
class HistoryFilter:
    """Which operations are wanted; what is None or empty excludes none.

    `words` must all occur in the key or the title of one card that was touched, or in the operation's own names. `since` and
    `until` (open) are about when it was recorded.
    """

    actor: str | None = None
    sources: tuple[Source, ...] = ()
    thing: Thing | None = None
    words: str = ""
    since: datetime | None = None
    until: datetime | None = None


EVERYTHING: Final = HistoryFilter()


@dataclass(frozen=True)
class LoggedOperation:
    """An operation, how many events it has, and whether it can be undone or was, and by which operation.

    `events` leaves sightings of paper out: a scan that moves a card is one thing, not two. `card`: the title of the one card that
    it was about, as it now is; "" when it was about none or several. `reading`: all that it did was to enter readings.
    """

    operation: Operation
    events: int
    undoable: bool = False
    undone: bool = False
    undone_by: Operation | None = field(default=None, compare=False)
    card: str = ""
    reading: bool = False


def operations(
    db: Connection,
    board_id: BoardId,
    wanted: HistoryFilter = EVERYTHING,
    *,
    before: OperationId | None = None,
    count: int = 100,
) -> list[LoggedOperation]:
    """Return operations of a board, newest first: the newest ones, or those older than `before`."""
    conditions = _conditions(board_id, wanted)
    if before is not None:
        conditions.append(_o.id < before)
    query = select(schema.operation, _EVENT_COUNT).where(*conditions).order_by(_o.id.desc()).limit(count)
    rows = db.sql.execute(query).all()
    undone = [row.id for row in rows if row.undone]
    reversals = _reversals(db, undone) if undone else {}
    about = {row.operation_id: row for row in db.sql.execute(_about([row.id for row in rows]))}
    return values_of(rows, lambda row: _logged(row, about.get(row.id), reversals.get(row.id)))


def _logged(row: Row[Any], about: Row[Any] | None, undone_by: Operation | None) -> LoggedOperation:
    card, reading = ("", False) if about is None else (about.card or "", bool(about.reading))
    return LoggedOperation(
        operation_of(row), row.events, bool(row.undoable), bool(row.undone), undone_by, card=card, reading=reading
    )


def _about(ids: list[OperationId]) -> Select[Any]:
    """Return the question what each of these operations was about."""
    reading = and_(func.min(_e.kind) == "ReadingTaken", func.max(_e.kind) == "ReadingTaken")
    each = (
        select(
            _e.operation_id,
            case((func.min(_e.item_id) == func.max(_e.item_id), func.min(_e.item_id))).label("item_id"),
            reading.label("reading"),
        )
        .where(_e.operation_id.in_(ids))
        .group_by(_e.operation_id)
        .subquery()
    )
    return select(each.c.operation_id, each.c.reading, _i.title.label("card")).join_from(
        each, schema.item, _i.id == each.c.item_id, isouter=True
    )


def count_of(db: Connection, board_id: BoardId, wanted: HistoryFilter = EVERYTHING) -> int:
    """Return how many operations are as wanted."""
    query = select(func.count()).select_from(schema.operation).where(*_conditions(board_id, wanted))
    return int(db.sql.execute(query).scalar_one())


def first_recorded(db: Connection, board_id: BoardId) -> datetime | None:
    """Return when the oldest operation of a board was recorded; None for an empty log."""
    found = db.sql.execute(_FIRST, {"board_id": board_id}).scalar()
    return None if found is None else from_micros(found)


def actors(db: Connection, board_id: BoardId) -> list[str]:
    """Return everybody who ever did something on a board, by name."""
    found = db.sql.execute(_ACTORS, {"board_id": board_id}).scalars()
    return sorted(found, key=str.casefold)


def events_in(
    db: Connection, operation_id: OperationId, *, after: int = 0, count: int = 200
) -> list[tuple[int, Event]]:
    """Return up to `count` events of an operation behind a sequence number, each with its own, in their order."""
    found = db.sql.execute(_EVENTS_IN, {"operation_id": operation_id, "after": after, "count": count})
    return [(sequence, event_from_json(kind, payload)) for sequence, kind, payload in found]


def operation(db: Connection, operation_id: OperationId) -> Operation | None:
    """Return an operation by its id; None when there is none."""
    found = values_of(db.sql.execute(_BY_ID, {"operation_id": operation_id}), operation_of)
    return found[0] if found else None


def names_of(db: Connection, item_ids: Collection[ItemId]) -> dict[ItemId, tuple[str, str]]:
    """Return the keys and titles of items, those in the archive and those taken back too."""
    ids, found = list(item_ids), {}
    for start in range(0, len(ids), _AT_ONCE):
        query = select(_i.id, _i.key, _i.title).where(_i.id.in_(ids[start : start + _AT_ONCE]))
        found.update({item_id: (key, title) for item_id, key, title in db.sql.execute(query)})
    return found


def undo_steps(db: Connection, board_id: BoardId, down_to: OperationId) -> list[Operation]:
    """Return what undoing down to an operation, that one too, takes back, in that order: newest first."""
    return values_of(db.sql.execute(_UNDO_STEPS, {"board_id": board_id, "down_to": down_to}), operation_of)


def count_undo_steps(db: Connection, board_id: BoardId, down_to: OperationId) -> int:
    """Return how many operations `undo_steps` would return."""
    return int(db.sql.execute(_COUNT_UNDO_STEPS, {"board_id": board_id, "down_to": down_to}).scalar_one())


def redo_steps(db: Connection, board_id: BoardId) -> list[Operation]:
    """Return what can be done again, in the order in which redo does it."""
    return values_of(db.sql.execute(_REDO_STEPS, {"board_id": board_id}), operation_of)


def records_after(db: Connection, board_id: BoardId, sequence: int, count: int) -> list[Recorded]:
    """Return up to `count` events (-1: all) of a board behind a sequence number, oldest first; none of the figures, which are no cards."""
    rows = db.raw.execute(_RECORDS, {"board_id": board_id, "sequence": sequence, "count": count})
    return [
        Recorded(number, operation_id, event_from_json(kind, payload), bool(undone), reverses is not None)
        for number, operation_id, kind, payload, undone, reverses in rows
    ]


def log_of_board(db: Connection, board_id: BoardId) -> list[Recorded]:
    """Return all events of a board of which the board shows anything, oldest first."""
    return records_after(db, board_id, 0, -1)


def _reversals(db: Connection, undone: Sequence[OperationId]) -> dict[OperationId, Operation]:
    """Return by which operation each was taken back last."""
    found = db.sql.execute(_REVERSALS, {"oldest": min(undone)}).all()
    wanted = set(undone)
    return {row.reverses: operation_of(row) for row in found if row.reverses in wanted}


def _conditions(board_id: BoardId, wanted: HistoryFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [_o.board_id + 0 == board_id]  # + 0: by id, not by an index that must be sorted
    if wanted.actor is not None:
        found.append(_o.actor == wanted.actor)
    if wanted.sources:
        found.append(_o.source.in_([source.value for source in wanted.sources]))
    if wanted.thing is not None:
        about = select(_e.sequence).where(_e.operation_id == _o.id, _e.kind.in_(_KINDS[wanted.thing]))
        found.append(about.correlate(schema.operation).exists())
    if wanted.words.strip():
        found.append(_has_words(board_id, wanted.words.split()))
    if wanted.since is not None:
        found.append(_o.recorded_at >= to_micros(wanted.since))
    if wanted.until is not None:
        found.append(_o.recorded_at < to_micros(wanted.until))
    return found


def _has_words(board_id: BoardId, words: list[str]) -> ColumnElement[bool]:
    cards = and_(
        _i.board_id == board_id,
        *((_i.key + " " + _i.title).contains(word, autoescape=True) for word in words),
    )
    touched = select(_e.operation_id).where(_e.item_id.in_(select(_i.id).where(cards)))
    named = and_(*(_o.title_fields.contains(word, autoescape=True) for word in words))
    return or_(_o.id.in_(touched), named)


# The questions themselves, built once.

_AT_ONCE: Final = 500
_e, _o, _i = schema.event.c, schema.operation.c, schema.item.c
_EVENT_COUNT: Final = (
    select(func.count())
    .select_from(schema.event)
    .where(_e.operation_id == _o.id, _e.kind != "CardSeen")
    .correlate(schema.operation)
    .scalar_subquery()
    .label("events")
)
_FIRST: Final = select(_o.recorded_at).where(_o.board_id == bindparam("board_id")).order_by(_o.id).limit(1)
_ACTORS: Final = select(_o.actor).where(_o.board_id == bindparam("board_id")).distinct()
_EVENTS_IN: Final = (
    select(_e.sequence, _e.kind, _e.payload)
    .where(_e.operation_id == bindparam("operation_id"), _e.sequence > bindparam("after"))
    .order_by(_e.sequence)
    .limit(bindparam("count"))
)
_BY_ID: Final = select(schema.operation).where(_o.id == bindparam("operation_id"))
_REVERSALS: Final = (
    select(schema.operation).where(_o.reverses.is_not(None), _o.id > bindparam("oldest")).order_by(_o.id)
)
_CAN_BE_UNDONE: Final = (_o.board_id == bindparam("board_id"), _o.undoable)
_DOWN_TO: Final = (*_CAN_BE_UNDONE, ~_o.undone, _o.id >= bindparam("down_to"))
_UNDO_STEPS: Final = select(schema.operation).where(*_DOWN_TO).order_by(_o.id.desc())
_COUNT_UNDO_STEPS: Final = select(func.count()).select_from(schema.operation).where(*_DOWN_TO)
_newest_done = select(func.coalesce(func.max(_o.id), 0)).where(*_CAN_BE_UNDONE).scalar_subquery()
_back = schema.operation.alias("back")
_newest_back = (
    select(_back.c.reverses, func.max(_back.c.id).label("newest"))
    .where(_back.c.reverses.is_not(None), _back.c.id > _newest_done)
    .group_by(_back.c.reverses)
    .subquery()
)
_REDO_STEPS: Final[Select[Any]] = (
    select(schema.operation)
    .join(_newest_back, _newest_back.c.reverses == _o.id)
    .where(*_CAN_BE_UNDONE, _o.undone)
    .order_by(_newest_back.c.newest.desc())
)
_RECORDS: Final = (
    "SELECT event.sequence, event.operation_id, event.kind, event.payload, operation.undone, operation.reverses"
    " FROM event JOIN operation ON operation.id = event.operation_id"
    " WHERE event.board_id = :board_id AND event.sequence > :sequence"
    " AND event.kind NOT IN ('ReadingTaken', 'ReadingWithdrawn', 'MetricChanged', 'DataSourceChanged', 'CardTemplateChanged')"
    " ORDER BY event.sequence LIMIT :count"
)
