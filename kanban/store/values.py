"""Rows to frozen values. A row is a tuple in the order of the names that stand above its reader; none leaves `store`."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, Final, TypeVar

from kanban.domain.board import (
    Block,
    BoardFacts,
    Cadence,
    ClassOfService,
    Column,
    ColumnKind,
    Goal,
    ItemDetails,
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
    WallAnchor,
    WallMemory,
    WorkItem,
)
from kanban.store.times import from_micros

R = TypeVar("R")
T = TypeVar("T")
Row = Sequence[Any]


class UnreadableRow(Exception):
    """A row whose values cannot be: the file is damaged in a way that SQLite does not see."""


def values_of(rows: Iterable[R], read: Callable[[R], T]) -> list[T]:
    """Return the values that rows stand for.

    Raises:
        UnreadableRow: one holds what we never write.
    """
    try:
        return [read(row) for row in rows]
    except (ValueError, TypeError, LookupError, OverflowError, OSError) as fault:
        raise UnreadableRow(f"unreadable row: {fault}") from fault


FACTS: Final = "id, name, code, zone, key_prefix, limit_policy, removed"


def facts_of(row: Row) -> BoardFacts:
    """Return the board of a row of `board`."""
    board_id, name, code, zone, key_prefix, limit_policy, removed = row
    return BoardFacts(board_id, name, code, zone, key_prefix, LimitPolicy(limit_policy), removed=bool(removed))


COLUMN: Final = "id, name, position, kind, wip_limit, started, finished, removed"


def column_of(row: Row) -> Column:
    """Return the column of a row of `board_column`."""
    column_id, name, position, kind, wip_limit, started, finished, removed = row
    return Column(
        column_id,
        name,
        position,
        ColumnKind(kind),
        wip_limit,
        started=bool(started),
        finished=bool(finished),
        removed=bool(removed),
    )


SWIMLANE: Final = "id, name, position, removed"


def swimlane_of(row: Row) -> Swimlane:
    """Return the swimlane of a row of `swimlane`."""
    lane_id, name, position, removed = row
    return Swimlane(lane_id, name, position, removed=bool(removed))


PERSON: Final = "id, name, initials, removed"


def person_of(row: Row) -> Person:
    """Return the person of a row of `person`."""
    person_id, name, initials, removed = row
    return Person(person_id, name, initials, removed=bool(removed))


GOAL: Final = "id, name, function, parent_id, removed"


def goal_of(row: Row) -> Goal:
    """Return the goal of a row of `goal`."""
    goal_id, name, function, parent_id, removed = row
    return Goal(goal_id, name, function, parent_id, removed=bool(removed))


METRIC: Final = "id, name, unit, position, higher_is_better, cumulative, cadence, decimals, goal_id, owner_id, removed"


def metric_of(row: Row, targets: tuple[TargetPoint, ...]) -> Metric:
    """Return the metric of a row of `metric` and its targets."""
    metric_id, name, unit, position, higher_is_better, cumulative, cadence, decimals, goal_id, owner_id, removed = row
    return Metric(
        metric_id,
        name,
        unit,
        position,
        higher_is_better=bool(higher_is_better),
        cumulative=bool(cumulative),
        cadence=Cadence(cadence),
        decimals=decimals,
        goal_id=goal_id,
        owner_id=owner_id,
        targets=targets,
        removed=bool(removed),
    )


READING: Final = "metric_id, period, revision, value, taken_at, actor, withdrawn"


def reading_of(row: Row) -> Reading:
    """Return the reading of a row of `reading`."""
    metric_id, period, revision, value, taken_at, actor, withdrawn = row
    return Reading(
        metric_id,
        date.fromisoformat(period),
        revision,
        value,
        from_micros(taken_at),
        actor,
        withdrawn=bool(withdrawn),
    )


ITEM: Final = (
    "id, number, key, title, description, item_type, class_of_service, due, goal_id, added_at, column_id, swimlane_id, rank,"
    " since, block_reason, block_since, archived, voided, printed_revision, printed_digest, printed_at, seen_column_id, seen_at,"
    " seen_x_mm, seen_y_mm, agreed_column_id, printed_column_id, printed_layout, agreed_lane_id"
)
_CLASSES: Final = {service.value: service for service in ClassOfService}


def item_of(row: Row, owners: tuple[PersonId, ...], labels: tuple[str, ...]) -> WorkItem:
    """Return the item of a row of `item` and what stands in other tables."""
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
        x_mm,
        y_mm,
        agreed_id,
        printed_column_id,
        printed_layout,
        agreed_lane_id,
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
        bool(archived),
        bool(voided),
        None
        if printed_revision is None
        else Print(printed_revision, printed_digest, from_micros(printed_at), printed_column_id, printed_layout or ""),
        None
        if seen_at is None
        else Sighting(
            seen_column_id, from_micros(seen_at), agreed_id, () if x_mm is None else (x_mm, y_mm), agreed_lane_id
        ),
    )


WALL: Final = "read_at, anchors, photos, missing, doubtful"


def wall_of(row: Row) -> WallMemory:
    """Return what is remembered of a wall, from its row of `wall`."""
    import json

    read_at, anchors, *lists = row
    hung = (WallAnchor(kind, number, x_mm, y_mm) for kind, number, x_mm, y_mm in json.loads(anchors))
    return WallMemory(from_micros(read_at), tuple(hung), *(tuple(json.loads(listed)) for listed in lists))
