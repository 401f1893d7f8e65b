"""The tables. Times are microseconds since 1970 UTC, days are ISO texts: both sort, neither loses a zone.

What belongs to one row alone and is never searched by (a checklist, a template's details) is JSON in one column; empty: NULL.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _of_board() -> "Column[int]":
    return Column("board_id", Integer, ForeignKey("board.id"), nullable=False, index=True)


board = Table(
    "board",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("key_prefix", Text, nullable=False),
    Column("limit_policy", Text, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("filters", Text),
    Column("card_parts", Text),
    Column("functions", Text),
)

column = Table(
    "board_column",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_board(),
    Column("name", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("wip_limit", Integer),
    Column("started", Boolean, nullable=False),
    Column("finished", Boolean, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("policy", Text),
)

swimlane = Table(
    "swimlane",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_board(),
    Column("name", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("wip_limit", Integer),
    Column("expedite", Boolean),
    Column("policy", Text),
)

person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_board(),
    Column("name", Text, nullable=False),
    Column("initials", Text, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("wip_limit", Integer),
    Column("picture", Text),
)

goal = Table(
    "goal",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_board(),
    Column("name", Text, nullable=False),
    Column("function", Text, nullable=False),
    Column("parent_id", Integer, ForeignKey("goal.id")),
    Column("removed", Boolean, nullable=False),
    Column("due", Text),
    Column("position", Integer),
    Column("milestones", Text),
    Column("owner_id", Integer, ForeignKey("person.id")),
)

item = Table(
    "item",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_board(),
    Column("number", Integer, nullable=False),
    Column("key", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("item_type", Text, nullable=False),
    Column("class_of_service", Text, nullable=False),
    Column("due", Text),
    Column("goal_id", Integer, ForeignKey("goal.id")),
    Column("added_at", Integer, nullable=False),
    Column("column_id", Integer, ForeignKey("board_column.id")),
    Column("swimlane_id", Integer, ForeignKey("swimlane.id")),
    Column("rank", Text),
    Column("since", Integer),
    Column("block_reason", Text),
    Column("block_since", Integer),
    Column("archived", Boolean, nullable=False),
    Column("voided", Boolean, nullable=False),
    Column("printed_revision", Integer),
    Column("printed_digest", Text),
    Column("printed_at", Integer),
    Column("seen_column_id", Integer, ForeignKey("board_column.id")),
    Column("seen_at", Integer),
    Column("seen_x_mm", Float),
    Column("seen_y_mm", Float),
    Column("agreed_column_id", Integer, ForeignKey("board_column.id")),
    Column("printed_column_id", Integer, ForeignKey("board_column.id")),
    Column("printed_layout", Text),
    Column("agreed_lane_id", Integer, ForeignKey("swimlane.id")),
    Column("printed_parts", Text),
    Column("checklist", Text),
    Column("links", Text),
    Column("blocked_by", Text),
    Column("comments", Text),
    Column("origin", Text),
    Column("hypothesis", Text),
    Column("verdict", Text),
    UniqueConstraint("board_id", "number"),
    UniqueConstraint("board_id", "key"),
    Index(None, "column_id", "rank"),
)

item_owner = Table(
    "item_owner",
    metadata,
    Column("item_id", Integer, ForeignKey("item.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("person_id", Integer, ForeignKey("person.id"), nullable=False),
)

item_label = Table(
    "item_label",
    metadata,
    Column("item_id", Integer, ForeignKey("item.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("label", Text, nullable=False),
)

card_template = Table(
    "card_template",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_board(),
    Column("name", Text, nullable=False),
    Column("details", Text, nullable=False),
    Column("removed", Boolean, nullable=False),
)

metric = Table(
    "metric",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_board(),
    Column("name", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("higher_is_better", Boolean, nullable=False),
    Column("cumulative", Boolean, nullable=False),
    Column("cadence", Text, nullable=False),
    Column("decimals", Integer, nullable=False),
    Column("goal_id", Integer, ForeignKey("goal.id")),
    Column("owner_id", Integer, ForeignKey("person.id")),
    Column("removed", Boolean, nullable=False),
    Column("key_result", Text),
    Column("shape", Text),
    Column("limits_from", Text),
    Column("limits_to", Text),
)

data_source = Table(
    "data_source",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_board(),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("settings", Text, nullable=False),
    Column("removed", Boolean, nullable=False),
)

target = Table(
    "target",
    metadata,
    Column("metric_id", Integer, ForeignKey("metric.id"), primary_key=True),
    Column("day", Text, primary_key=True),
    Column("value", Float, nullable=False),
)

reading = Table(
    "reading",
    metadata,
    Column("metric_id", Integer, ForeignKey("metric.id"), primary_key=True),
    Column("period", Text, primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("value", Float, nullable=False),
    Column("taken_at", Integer, nullable=False),
    Column("actor", Text, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("origin", Text),
)

wall = Table(
    "wall",
    metadata,
    Column("board_id", Integer, ForeignKey("board.id"), primary_key=True),
    Column("read_at", Integer, nullable=False),
    Column("anchors", Text, nullable=False),
    Column("photos", Text, nullable=False),
    Column("missing", Text, nullable=False),
    Column("doubtful", Text, nullable=False),
)

operation = Table(
    "operation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("board_id", Integer, ForeignKey("board.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("title_fields", Text, nullable=False),
    Column("recorded_at", Integer, nullable=False),
    Column("actor", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("reverses", Integer, ForeignKey("operation.id")),
    Column("undoable", Boolean, nullable=False),
    Column("undone", Boolean, nullable=False),
    Index(None, "board_id", "undone", "id"),
    sqlite_autoincrement=True,
)

event = Table(
    "event",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("operation_id", Integer, ForeignKey("operation.id"), nullable=False, index=True),
    Column("board_id", Integer, ForeignKey("board.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("item_id", Integer, index=True),
    Column("from_column_id", Integer),
    Column("to_column_id", Integer),
    Column("occurred_at", Integer, nullable=False),
    Column("earliest", Integer),
    Column("payload", Text, nullable=False),
    sqlite_autoincrement=True,
)
