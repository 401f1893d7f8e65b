"""Rows to frozen values and back. Nothing here leaves `store` as a row."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache
from typing import Any, Final, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Select, Update, bindparam, delete, insert, select, update
from sqlalchemy import Table as SqlTable
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from kanban.domain.board import (
    Block,
    BoardFacts,
    BoardId,
    Cadence,
    ClassOfService,
    Column,
    ColumnKind,
    Goal,
    ItemDetails,
    ItemId,
    LimitPolicy,
    Metric,
    Person,
    PersonId,
    Place,
    Print,
    Reading,
    Sighting,
    Swimlane,
    TargetPoint,
    WorkItem,
)
from kanban.store import schema
from kanban.store.codec import UnreadableRow, from_micros, to_micros

R = TypeVar("R")
T = TypeVar("T")
Values = dict[str, Any]


def facts_of(row: Row[Any]) -> BoardFacts:
    """Return the board of a row of `board`."""
    return BoardFacts(
        row.id, row.name, row.code, row.zone, row.key_prefix, LimitPolicy(row.limit_policy), removed=row.removed
    )


def column_of(row: Row[Any]) -> Column:
    """Return the column of a row of `board_column`."""
    return Column(
        row.id,
        row.name,
        row.position,
        ColumnKind(row.kind),
        row.wip_limit,
        started=row.started,
        finished=row.finished,
        removed=row.removed,
    )


def swimlane_of(row: Row[Any]) -> Swimlane:
    """Return the swimlane of a row of `swimlane`."""
    return Swimlane(row.id, row.name, row.position, removed=row.removed)


def person_of(row: Row[Any]) -> Person:
    """Return the person of a row of `person`."""
    return Person(row.id, row.name, row.initials, removed=row.removed)


def goal_of(row: Row[Any]) -> Goal:
    """Return the goal of a row of `goal`."""
    return Goal(row.id, row.name, row.function, row.parent_id, removed=row.removed)


def metric_of(row: Row[Any], targets: tuple[TargetPoint, ...]) -> Metric:
    """Return the metric of a row of `metric` and its targets."""
    return Metric(
        row.id,
        row.name,
        row.unit,
        row.position,
        higher_is_better=row.higher_is_better,
        cumulative=row.cumulative,
        cadence=Cadence(row.cadence),
        decimals=row.decimals,
        goal_id=row.goal_id,
        owner_id=row.owner_id,
        targets=targets,
        removed=row.removed,
    )


def reading_of(row: Row[Any]) -> Reading:
    """Return the reading of a row of `reading`."""
    return Reading(
        row.metric_id,
        date.fromisoformat(row.period),
        row.revision,
        row.value,
        from_micros(row.taken_at),
        row.actor,
        withdrawn=row.withdrawn,
    )


_ITEM_COLUMNS: Final = [part for part in schema.item.c if part.name != "board_id"]
_CLASSES: Final = {service.value: service for service in ClassOfService}
_MANY: Final = 1_000


class ItemQuery:
    """A question for items, built once and asked often: their rows, and those of their owners and labels."""

    def __init__(self, *conditions: "ColumnElement[bool]") -> None:
        self._items = select(*_ITEM_COLUMNS).where(*conditions)
        self._owners = _parts_query(schema.item_owner, schema.item_owner.c.person_id, conditions)
        self._labels = _parts_query(schema.item_label, schema.item_label.c.label, conditions)

    def all(self, db: Connection, **values: object) -> list[WorkItem]:
        """Return the items in no order; `values` are those of the bind parameters in the conditions."""
        rows = db.execute(self._items, values).all()
        if not rows:
            return []
        with _without_collector(len(rows)):
            owners = _parts(db.execute(self._owners, values).all())
            labels = _parts(db.execute(self._labels, values).all())
            return values_of(rows, lambda row: _item_of(row, owners.get(row[0], ()), labels.get(row[0], ())))

    def one(self, db: Connection, **values: object) -> WorkItem | None:
        """Return the item, or None when there is none."""
        found = self.all(db, **values)
        return found[0] if found else None


def items_where(db: Connection, *conditions: "ColumnElement[bool]") -> list[WorkItem]:
    """Return the items that meet all conditions on `schema.item`, with their owners and labels, in no order."""
    return ItemQuery(*conditions).all(db)


def values_of(rows: Iterable[R], read: Callable[[R], T]) -> list[T]:
    """Return the values that rows stand for.

    Raises:
        UnreadableRow: one holds what we never write.
    """
    try:
        return [read(row) for row in rows]
    except (ValueError, TypeError, LookupError, OverflowError, OSError) as fault:
        raise UnreadableRow(f"unreadable row: {fault}") from fault


def _parts_query(
    table: SqlTable, value: "ColumnElement[Any]", conditions: "tuple[ColumnElement[bool], ...]"
) -> "Select[int, Any]":
    return (
        select(table.c.item_id, value)
        .join(schema.item, schema.item.c.id == table.c.item_id)
        .where(*conditions)
        .order_by(table.c.item_id, table.c.position)
    )


def _parts(rows: Iterable[Sequence[Any]]) -> dict[int, tuple[Any, ...]]:
    """Return the values of (item, value) by item, in their order."""
    found: dict[int, tuple[Any, ...]] = {}
    for item_id, part in rows:
        known = found.get(item_id)
        found[item_id] = (part,) if known is None else (*known, part)
    return found


@contextmanager
def _without_collector(count: int) -> Iterator[None]:
    """Make many values without the garbage collector looking through all of them again and again; none of them is garbage."""
    paused = count > _MANY and gc.isenabled()
    if paused:
        gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()


def _item_of(row: Sequence[Any], owners: tuple[PersonId, ...], labels: tuple[str, ...]) -> WorkItem:
    (
        item_id,
        number,
        key,
        title,
        description,
        item_type,
        class_of_service,
        due,
        goal_id,
        added_at,
        column_id,
        swimlane_id,
        rank,
        since,
        block_reason,
        block_since,
        archived,
        voided,
        printed_revision,
        printed_digest,
        printed_at,
        seen_column_id,
        seen_at,
    ) = row
    added = from_micros(added_at)
    return WorkItem(
        item_id,
        number,
        key,
        ItemDetails(
            title,
            description,
            item_type,
            _CLASSES[class_of_service],
            date.fromisoformat(due) if due else None,
            goal_id,
            owners,
            labels,
        ),
        added,
        None
        if column_id is None
        else Place(column_id, swimlane_id, rank, added if since == added_at else from_micros(since)),
        None if block_reason is None else Block(block_reason, from_micros(block_since)),
        archived,
        voided,
        None if printed_revision is None else Print(printed_revision, printed_digest, from_micros(printed_at)),
        None if seen_column_id is None else Sighting(seen_column_id, from_micros(seen_at)),
    )


def _item_values(item: WorkItem) -> Values:
    details, place, block, printed, seen = item.details, item.place, item.block, item.printed, item.seen
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
    }


def add_items(db: Connection, board_id: BoardId, items: Sequence[WorkItem]) -> None:
    """Insert items that are not there yet."""
    if items:
        db.execute(_ADD_ITEM, [{"id": i.id, "board_id": board_id, **_item_values(i)} for i in items])
        _add_parts(db, items)


def change_item(db: Connection, before: WorkItem, after: WorkItem) -> None:
    """Bring an item's rows up to date; only columns that differ are written."""
    old, new = _item_values(before), _item_values(after)
    changed = {name: value for name, value in new.items() if value != old[name]}
    if changed:
        db.execute(
            _change_of(tuple(changed)), {f"new_{name}": value for name, value in changed.items()} | {"of": after.id}
        )
    if (before.details.owners, before.details.labels) != (after.details.owners, after.details.labels):
        for clear in _CLEAR_PARTS:
            db.execute(clear, {"of": after.id})
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
        db.execute(_ADD_OWNER, owners)
    if labels:
        db.execute(_ADD_LABEL, labels)


_ADD_ITEM: Final = insert(schema.item)
_CHANGE_ITEM: Final = update(schema.item).where(schema.item.c.id == bindparam("of"))
_ADD_OWNER: Final = insert(schema.item_owner)
_ADD_LABEL: Final = insert(schema.item_label)
_CLEAR_PARTS: Final = [
    delete(table).where(table.c.item_id == bindparam("of")) for table in (schema.item_owner, schema.item_label)
]


def put_row(db: Connection, table: SqlTable, keys: Values, values: Values) -> None:
    """Update the row with these keys, or insert it."""
    db.execute(_put(table, tuple(keys), tuple(values)), keys | values)


@cache
def _put(table: SqlTable, keys: tuple[str, ...], names: tuple[str, ...]) -> Insert:
    """Return the statement that inserts a row, or changes the one with the same keys."""
    made = sqlite_insert(table).values({name: bindparam(name) for name in (*keys, *names)})
    return made.on_conflict_do_update(index_elements=list(keys), set_={name: made.excluded[name] for name in names})


def put_board(db: Connection, facts: BoardFacts) -> None:
    """Write a board's own row."""
    values = {
        "name": facts.name,
        "code": facts.code,
        "zone": facts.zone,
        "key_prefix": facts.key_prefix,
        "limit_policy": facts.limit_policy.value,
        "removed": facts.removed,
    }
    put_row(db, schema.board, {"id": facts.id}, values)


def put_column(db: Connection, board_id: BoardId, column: Column) -> None:
    """Write a column's row."""
    values = {
        "board_id": board_id,
        "name": column.name,
        "position": column.position,
        "kind": column.kind.value,
        "wip_limit": column.wip_limit,
        "started": column.started,
        "finished": column.finished,
        "removed": column.removed,
    }
    put_row(db, schema.column, {"id": column.id}, values)


def put_swimlane(db: Connection, board_id: BoardId, lane: Swimlane) -> None:
    """Write a swimlane's row."""
    values = {"board_id": board_id, "name": lane.name, "position": lane.position, "removed": lane.removed}
    put_row(db, schema.swimlane, {"id": lane.id}, values)


def put_person(db: Connection, board_id: BoardId, person: Person) -> None:
    """Write a person's row."""
    values = {"board_id": board_id, "name": person.name, "initials": person.initials, "removed": person.removed}
    put_row(db, schema.person, {"id": person.id}, values)


def put_goal(db: Connection, board_id: BoardId, goal: Goal) -> None:
    """Write a goal's row."""
    values = {
        "board_id": board_id,
        "name": goal.name,
        "function": goal.function,
        "parent_id": goal.parent_id,
        "removed": goal.removed,
    }
    put_row(db, schema.goal, {"id": goal.id}, values)


def put_metric(db: Connection, board_id: BoardId, metric: Metric) -> None:
    """Write a metric's row and its targets."""
    values = {
        "board_id": board_id,
        "name": metric.name,
        "unit": metric.unit,
        "position": metric.position,
        "higher_is_better": metric.higher_is_better,
        "cumulative": metric.cumulative,
        "cadence": metric.cadence.value,
        "decimals": metric.decimals,
        "goal_id": metric.goal_id,
        "owner_id": metric.owner_id,
        "removed": metric.removed,
    }
    put_row(db, schema.metric, {"id": metric.id}, values)
    db.execute(delete(schema.target).where(schema.target.c.metric_id == metric.id))
    targets = [{"metric_id": metric.id, "day": t.day.isoformat(), "value": t.value} for t in metric.targets]
    if targets:
        db.execute(insert(schema.target), targets)


def put_reading(db: Connection, reading: Reading) -> None:
    """Write a reading's row."""
    keys = {"metric_id": reading.metric_id, "period": reading.period.isoformat(), "revision": reading.revision}
    values = {
        "value": reading.value,
        "taken_at": to_micros(reading.taken_at),
        "actor": reading.actor,
        "withdrawn": reading.withdrawn,
    }
    put_row(db, schema.reading, keys, values)


def items_by_id(db: Connection, ids: Sequence[ItemId]) -> dict[ItemId, WorkItem]:
    """Return those items that exist, by id."""
    if len(ids) == 1:
        item = ITEM_BY_ID.one(db, item_id=ids[0])
        return {} if item is None else {item.id: item}
    found: dict[ItemId, WorkItem] = {}
    for start in range(0, len(ids), 500):
        part = _ITEMS_BY_ID.all(db, ids=ids[start : start + 500])
        found.update((item.id, item) for item in part)
    return found


ITEM_BY_ID: Final = ItemQuery(schema.item.c.id == bindparam("item_id"))
_ITEMS_BY_ID: Final = ItemQuery(schema.item.c.id.in_(bindparam("ids", expanding=True)))
