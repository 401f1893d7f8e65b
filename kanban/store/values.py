"""Rows to frozen values. A row is a tuple in the order of the names that stand above its reader; none leaves `store`."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, Final, TypeVar

from kanban.domain.board import (
    CARD_PARTS,
    USUAL_PARTS,
    Block,
    BoardFacts,
    CardTemplate,
    ChecklistEntry,
    ClassOfService,
    Column,
    ColumnKind,
    Comment,
    ItemDetails,
    LimitPolicy,
    Link,
    Person,
    Place,
    Print,
    SavedFilter,
    Sighting,
    Swimlane,
    WallAnchor,
    WallMemory,
    WorkItem,
)
from kanban.domain.business.values import (
    Cadence,
    DataSource,
    Goal,
    Hypothesis,
    Metric,
    Milestone,
    Reading,
    TargetPoint,
    TargetShape,
    Verdict,
)
from kanban.domain.ids import ItemId, PersonId
from kanban.store.times import from_micros

_ALL_PARTS: Final = '["type", "owners", "due", "labels"]'
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


def _several(hint: type, text: str | None) -> tuple[Any, ...]:
    """Return the values of a column that holds JSON; most rows have none, and the reader is loaded for those that do."""
    if text is None:
        return ()
    from kanban.store.codec import value_from_json

    found: tuple[Any, ...] = value_from_json(tuple[hint, ...], text)  # type: ignore[valid-type]
    return found


def _one(hint: type, text: str) -> Any:
    """Return the value of a column that holds one as JSON."""
    from kanban.store.codec import value_from_json

    return value_from_json(hint, text)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


FACTS: Final = "id, name, code, zone, key_prefix, limit_policy, removed, filters, card_parts, functions"


def facts_of(row: Row) -> BoardFacts:
    """Return the board of a row of `board`."""
    board_id, name, code, zone, key_prefix, limit_policy, removed, filters, card_parts, functions = row
    return BoardFacts(
        board_id,
        name,
        code,
        zone,
        key_prefix,
        LimitPolicy(limit_policy),
        removed=bool(removed),
        filters=_several(SavedFilter, filters),
        card_parts=_parts(card_parts),
        functions=_several(str, functions),
    )


def _parts(text: str | None) -> tuple[str, ...]:
    """Return which parts a paper card shows; what was not written is what all cards showed before there was a choice."""
    if text is None or text == _ALL_PARTS:
        return USUAL_PARTS
    return tuple(part for part in CARD_PARTS if f'"{part}"' in text)


COLUMN: Final = "id, name, position, kind, wip_limit, started, finished, removed, policy"


def column_of(row: Row) -> Column:
    """Return the column of a row of `board_column`."""
    column_id, name, position, kind, wip_limit, started, finished, removed, policy = row
    return Column(
        column_id,
        name,
        position,
        ColumnKind(kind),
        wip_limit,
        started=bool(started),
        finished=bool(finished),
        removed=bool(removed),
        policy=policy or "",
    )


SWIMLANE: Final = "id, name, position, removed, wip_limit, expedite, policy"


def swimlane_of(row: Row) -> Swimlane:
    """Return the swimlane of a row of `swimlane`."""
    lane_id, name, position, removed, wip_limit, expedite, policy = row
    return Swimlane(
        lane_id,
        name,
        position,
        removed=bool(removed),
        wip_limit=wip_limit,
        expedite=bool(expedite),
        policy=policy or "",
    )


PERSON: Final = "id, name, initials, removed, wip_limit, picture"


def person_of(row: Row) -> Person:
    """Return the person of a row of `person`."""
    person_id, name, initials, removed, wip_limit, picture = row
    return Person(person_id, name, initials, removed=bool(removed), wip_limit=wip_limit, picture=picture or "")


GOAL: Final = "id, name, function, parent_id, removed, owner_id, due, position, milestones"


def goal_of(row: Row) -> Goal:
    """Return the goal of a row of `goal`."""
    goal_id, name, function, parent_id, removed, owner_id, due, position, milestones = row
    return Goal(
        goal_id,
        name,
        function,
        parent_id,
        bool(removed),
        owner_id,
        _day(due),
        position or 0,
        _several(Milestone, milestones),
    )


METRIC: Final = (
    "id, name, unit, position, higher_is_better, cumulative, cadence, decimals, goal_id, owner_id, removed, key_result, shape,"
    " limits_from, limits_to"
)


def metric_of(row: Row, targets: tuple[TargetPoint, ...]) -> Metric:
    """Return the metric of a row of `metric` and its targets."""
    (
        metric_id,
        name,
        unit,
        position,
        higher_is_better,
        cumulative,
        cadence,
        decimals,
        goal_id,
        owner_id,
        removed,
        key_result,
        shape,
        limits_from,
        limits_to,
    ) = row
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
        key_result=key_result or "",
        shape=TargetShape(shape or TargetShape.LINEAR),
        limits_from=_day(limits_from),
        limits_to=_day(limits_to),
    )


DATA_SOURCE: Final = "settings"


def data_source_of(row: Row) -> DataSource:
    """Return the source of a row of `data_source`."""
    from kanban.store.codec import value_from_json

    (settings,) = row
    found: DataSource = value_from_json(DataSource, settings)
    return found


READING: Final = "metric_id, period, revision, value, taken_at, actor, withdrawn, origin"


def reading_of(row: Row) -> Reading:
    """Return the reading of a row of `reading`."""
    metric_id, period, revision, value, taken_at, actor, withdrawn, origin = row
    return Reading(
        metric_id,
        date.fromisoformat(period),
        revision,
        value,
        from_micros(taken_at),
        actor,
        bool(withdrawn),
        origin or "",
    )


ITEM: Final = (
    "id, number, key, title, description, item_type, class_of_service, due, goal_id, added_at, column_id, swimlane_id, rank,"
    " since, block_reason, block_since, archived, voided, printed_revision, printed_digest, printed_at, seen_column_id, seen_at,"
    " seen_x_mm, seen_y_mm, agreed_column_id, printed_column_id, printed_layout, agreed_lane_id, printed_parts, checklist, links,"
    " blocked_by, comments, origin, hypothesis, verdict"
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
        printed_parts,
        checklist,
        links,
        blocked_by,
        comments,
        origin,
        hypothesis,
        verdict,
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
            _several(ChecklistEntry, checklist),
            _several(Link, links),
            _several(ItemId, blocked_by),
            None if hypothesis is None else _one(Hypothesis, hypothesis),
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
        else Print(
            printed_revision,
            printed_digest,
            from_micros(printed_at),
            printed_column_id,
            printed_layout or "",
            _parts(printed_parts),
        ),
        None
        if seen_at is None
        else Sighting(
            seen_column_id, from_micros(seen_at), agreed_id, () if x_mm is None else (x_mm, y_mm), agreed_lane_id
        ),
        _several(Comment, comments),
        origin or "",
        None if verdict is None else _one(Verdict, verdict),
    )


CARD_TEMPLATE: Final = "id, name, details, removed"


def card_template_of(row: Row) -> CardTemplate:
    """Return the template of a row of `card_template`."""
    from kanban.store.codec import value_from_json

    template_id, name, details, removed = row
    return CardTemplate(template_id, name, value_from_json(ItemDetails, details), removed=bool(removed))


WALL: Final = "read_at, anchors, photos, missing, doubtful"


def wall_of(row: Row) -> WallMemory:
    """Return what is remembered of a wall, from its row of `wall`."""
    import json

    read_at, anchors, *lists = row
    hung = (WallAnchor(kind, number, x_mm, y_mm) for kind, number, x_mm, y_mm in json.loads(anchors))
    return WallMemory(from_micros(read_at), tuple(hung), *(tuple(json.loads(listed)) for listed in lists))
