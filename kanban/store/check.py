"""Whether a board file is sound: SQLite's own checks, and whether replaying the log gives what the tables say."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from functools import partial
from typing import Any, Final

from sqlalchemy import select

from kanban.domain.board import Board, WallMemory
from kanban.domain.business.values import Reading
from kanban.domain.events import Event
from kanban.domain.ids import BoardId, MetricId
from kanban.domain.replay import apply
from kanban.store import log, queries, schema
from kanban.store.codec import event_from_json
from kanban.store.connection import Connection
from kanban.store.database import Database
from kanban.store.values import UnreadableRow

_e, _o = schema.event.c, schema.operation.c
_SEARCHED: Final = ("kind", "item_id", "from_column_id", "to_column_id", "occurred_at", "earliest")
_SHORT: Final = {"column_id": "column", "swimlane_id": "swimlane", "seen column_id": "column where it was seen"}
_COLUMNS: Final = ("column_id", "agreed_id")
_PLAIN: Final = frozenset(("details", "place"))


def check(database: Database, board_ids: Sequence[BoardId] | None = None) -> list[str]:
    """Return what is wrong with the file, in English, one line each; none: it is sound. `board_ids` None: all boards.

    Raises:
        BoardDamaged: so badly that it cannot be read.
    """
    problems = database.faults()
    if problems:
        return problems
    with database.reading() as db:
        known = [facts.id for facts in queries.boards(db)]
        for board_id in known if board_ids is None else board_ids:
            problems += _check_board(db, board_id)
    return problems


def _check_board(db: Connection, board_id: BoardId) -> list[str]:
    try:
        table = queries.whole_board(db, board_id)
    except UnreadableRow as fault:
        return [f"board {board_id}: {fault}"]
    except LookupError:
        return [f"board {board_id}: not in the table"]
    problems: list[str] = []
    operations: dict[int, list[Event]] = {}
    replayed = Board(table.facts)
    for sequence, operation_id, event in _events(db, board_id, problems):
        operations.setdefault(operation_id, []).append(event)
        try:
            apply(replayed, event)
        except LookupError:
            problems.append(f"event {sequence}: is about a card that was never added")
    return problems + _differences(table, replayed) + _operation_faults(db, board_id, operations)


def _events(db: Connection, board_id: BoardId, problems: list[str]) -> Iterator[tuple[int, int, Event]]:
    """Yield the events of a board with their sequence and operation; what is wrong with one of them goes into `problems`."""
    query = (
        select(_e.sequence, _e.operation_id, _e.payload, *(_e[name] for name in _SEARCHED))
        .where(_e.board_id == board_id)
        .order_by(_e.sequence)
    )
    for sequence, operation_id, payload, *searched in db.sql.execute(query):
        try:
            event = event_from_json(searched[0], payload)
        except UnreadableRow as fault:
            problems.append(f"event {sequence}: {fault}")
            continue
        for name, expected in log.searchable(event).items():
            found = searched[_SEARCHED.index(name)]
            if found != expected:
                problems.append(f"event {sequence}: {name} {found} beside the event, {expected} in it")
        yield sequence, operation_id, event


def _differences(table: Board, replayed: Board) -> list[str]:
    """Return in what the tables differ from the replayed log."""
    problems = _compared({"board": table.facts}, {"board": replayed.facts}, str, table)
    for part in ("columns", "swimlanes", "people", "goals", "metrics", "templates", "sources"):
        kept, by_log = getattr(table, part), getattr(replayed, part)
        problems += _compared(kept, by_log, partial("{} {}".format, part), table)
    problems += _compared(_wall(table), _wall(replayed), str, table)
    keys = {item_id: item.key for item_id, item in (replayed.items | table.items).items()}
    problems += _compared(table.items, replayed.items, keys.__getitem__, table)
    return problems + _compared(
        _readings(table), _readings(replayed), lambda key: "reading {} {} {}".format(*key), table
    )


def _wall(board: Board) -> dict[str, WallMemory]:
    return {} if board.wall is None else {"wall": board.wall}


def _readings(board: Board) -> dict[tuple[MetricId, date, int], Reading]:
    return {
        (reading.metric_id, reading.period, reading.revision): reading
        for readings in board.readings.values()
        for reading in readings
    }


def _compared(
    table: Mapping[Any, Any], replayed: Mapping[Any, Any], name: Callable[[Any], str], board: Board
) -> list[str]:
    """Return the differences between two sets of values, field by field."""
    problems = [f"{name(key)}: in the log, not in the table" for key in replayed.keys() - table.keys()]
    problems += [f"{name(key)}: in the table, not in the log" for key in table.keys() - replayed.keys()]
    for key, value in table.items():
        expected = replayed.get(key, value)
        if value == expected:
            continue
        kept, by_log = _flat(value, board), _flat(expected, board)
        for field in dict.fromkeys((*kept, *by_log)):
            in_table, in_log = kept.get(field, "–"), by_log.get(field, "–")
            if in_table != in_log:
                problems.append(f"{name(key)}: {field} {in_table} in the table, {in_log} by the log")
    return sorted(problems)


def _flat(value: Any, board: Board, within: str = "") -> dict[str, str]:
    """Return the fields of a value and of the values in it as texts; columns and swimlanes by their names."""
    found: dict[str, str] = {}
    for field in fields(value):
        part = getattr(value, field.name)
        name = f"{within}{field.name}"
        if is_dataclass(part):
            found |= _flat(part, board, "" if name in _PLAIN else f"{name} ")
        elif part is not None:
            found[_SHORT.get(name, name)] = _shown(field.name, part, board)
    return found


def _shown(name: str, value: Any, board: Board) -> str:
    if name in _COLUMNS and value in board.columns:
        return board.columns[value].name
    if name == "swimlane_id" and value in board.swimlanes:
        return board.swimlanes[value].name
    return str(value)


def _operation_faults(db: Connection, board_id: BoardId, operations: Mapping[int, Sequence[Event]]) -> list[str]:
    """Return which operations are marked as undone, or as such that can be, and should not be, or the other way round."""
    query = select(_o.id, _o.kind, _o.reverses, _o.undoable, _o.undone).where(_o.board_id == board_id).order_by(_o.id)
    rows = db.sql.execute(query).all()
    undone = {row.reverses: row.kind == "undo" for row in rows if row.reverses is not None}
    problems = []
    for row in rows:
        events = operations.get(row.id, ())
        if not events:
            problems.append(f"operation {row.id}: has no events")
        if row.undone != undone.get(row.id, False):
            problems.append(
                f"operation {row.id}: is {'' if row.undone else 'not '}marked as undone, the log says otherwise"
            )
        if row.undoable != (row.reverses is None and log.can_be_undone(row.kind, events)):
            problems.append(f"operation {row.id}: is {'' if row.undoable else 'not '}marked as one that can be undone")
    return problems
