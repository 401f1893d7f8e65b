"""Values to rows: boards and what belongs to them. Items are in `kanban.store.item_rows`."""

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Table as SqlTable
from sqlalchemy import bindparam, delete, insert
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from kanban.domain.board import BoardFacts, CardTemplate, Column, Person, Swimlane, WallMemory
from kanban.domain.business.values import DataSource, Goal, Metric, Reading
from kanban.domain.ids import BoardId
from kanban.store import schema
from kanban.store.codec import value_to_json
from kanban.store.connection import Connection
from kanban.store.times import to_micros

Values = dict[str, Any]


def put_row(db: Connection, table: SqlTable, keys: Values, values: Values) -> None:
    """Update the row with these keys, or insert it."""
    db.sql.execute(_put(table, tuple(keys), tuple(values)), keys | values)


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
        "filters": value_to_json(facts.filters),
        "card_parts": json.dumps(facts.card_parts),
        "functions": value_to_json(facts.functions),
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
        "policy": column.policy,
    }
    put_row(db, schema.column, {"id": column.id}, values)


def put_swimlane(db: Connection, board_id: BoardId, lane: Swimlane) -> None:
    """Write a swimlane's row."""
    values = {
        "board_id": board_id,
        "name": lane.name,
        "position": lane.position,
        "removed": lane.removed,
        "wip_limit": lane.wip_limit,
        "expedite": lane.expedite,
        "policy": lane.policy,
    }
    put_row(db, schema.swimlane, {"id": lane.id}, values)


def put_person(db: Connection, board_id: BoardId, person: Person) -> None:
    """Write a person's row."""
    values = {
        "board_id": board_id,
        "name": person.name,
        "initials": person.initials,
        "removed": person.removed,
        "wip_limit": person.wip_limit,
        "picture": person.picture,
    }
    put_row(db, schema.person, {"id": person.id}, values)


def put_goal(db: Connection, board_id: BoardId, goal: Goal) -> None:
    """Write a goal's row."""
    values = {
        "board_id": board_id,
        "name": goal.name,
        "function": goal.function,
        "parent_id": goal.parent_id,
        "removed": goal.removed,
        "owner_id": goal.owner_id,
        "due": _day(goal.due),
        "position": goal.position,
        "milestones": value_to_json(goal.milestones),
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
        "key_result": metric.key_result,
        "shape": metric.shape.value,
        "limits_from": _day(metric.limits_from),
        "limits_to": _day(metric.limits_to),
    }
    put_row(db, schema.metric, {"id": metric.id}, values)
    db.sql.execute(delete(schema.target).where(schema.target.c.metric_id == metric.id))
    targets = [{"metric_id": metric.id, "day": t.day.isoformat(), "value": t.value} for t in metric.targets]
    if targets:
        db.sql.execute(insert(schema.target), targets)


def put_data_source(db: Connection, board_id: BoardId, source: DataSource) -> None:
    """Write the row of a source of business data."""
    values = {
        "board_id": board_id,
        "name": source.name,
        "kind": source.kind.value,
        "settings": value_to_json(source),
        "removed": source.removed,
    }
    put_row(db, schema.data_source, {"id": source.id}, values)


def put_card_template(db: Connection, board_id: BoardId, template: CardTemplate) -> None:
    """Write the row of a template for cards."""
    values = {
        "board_id": board_id,
        "name": template.name,
        "details": value_to_json(template.details),
        "removed": template.removed,
    }
    put_row(db, schema.card_template, {"id": template.id}, values)


def put_wall(db: Connection, board_id: BoardId, wall: WallMemory | None) -> None:
    """Write what is remembered of a board's wall; None: nothing is."""
    if wall is None:
        db.sql.execute(delete(schema.wall).where(schema.wall.c.board_id == board_id))
        return
    anchors = [(anchor.kind, anchor.number, anchor.x_mm, anchor.y_mm) for anchor in wall.anchors]
    values = {
        "read_at": to_micros(wall.at),
        "anchors": json.dumps(anchors, separators=(",", ":")),
        "photos": json.dumps(wall.photos, separators=(",", ":")),
        "missing": json.dumps(wall.missing, separators=(",", ":")),
        "doubtful": json.dumps(wall.doubtful, separators=(",", ":")),
    }
    put_row(db, schema.wall, {"board_id": board_id}, values)


def put_readings(db: Connection, readings: Sequence[Reading]) -> None:
    """Write the rows of readings, in their order; at least one."""
    values = [
        {
            "metric_id": reading.metric_id,
            "period": reading.period.isoformat(),
            "revision": reading.revision,
            "value": reading.value,
            "taken_at": to_micros(reading.taken_at),
            "actor": reading.actor,
            "withdrawn": reading.withdrawn,
            "origin": reading.origin,
        }
        for reading in readings
    ]
    names = tuple(values[0])
    db.sql.execute(_put(schema.reading, names[:3], names[3:]), values)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
