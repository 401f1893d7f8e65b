"""The first tables."""

from alembic import op
from sqlalchemy import Boolean, Column, Float, ForeignKey, Integer, PrimaryKeyConstraint, Text, UniqueConstraint

revision = "0001"
down_revision = None

CHANGES: tuple[str, ...] = ()
"""Tables whose number of rows this changes on purpose, or that it drops; in all others it must stay."""


def upgrade() -> None:
    boards_and_their_parts()
    items()
    business_data()
    the_log()


def boards_and_their_parts() -> None:
    op.create_table(
        "board",
        Column("id", Integer, primary_key=True),
        Column("name", Text, nullable=False),
        Column("code", Text, nullable=False),
        Column("zone", Text, nullable=False),
        Column("key_prefix", Text, nullable=False),
        Column("limit_policy", Text, nullable=False),
        Column("removed", Boolean, nullable=False),
    )
    op.create_table(
        "board_column",
        Column("id", Integer, primary_key=True),
        Column("board_id", Integer, ForeignKey("board.id"), nullable=False),
        Column("name", Text, nullable=False),
        Column("position", Integer, nullable=False),
        Column("kind", Text, nullable=False),
        Column("wip_limit", Integer),
        Column("started", Boolean, nullable=False),
        Column("finished", Boolean, nullable=False),
        Column("removed", Boolean, nullable=False),
    )
    op.create_table(
        "swimlane",
        Column("id", Integer, primary_key=True),
        Column("board_id", Integer, ForeignKey("board.id"), nullable=False),
        Column("name", Text, nullable=False),
        Column("position", Integer, nullable=False),
        Column("removed", Boolean, nullable=False),
    )
    op.create_table(
        "person",
        Column("id", Integer, primary_key=True),
        Column("board_id", Integer, ForeignKey("board.id"), nullable=False),
        Column("name", Text, nullable=False),
        Column("initials", Text, nullable=False),
        Column("removed", Boolean, nullable=False),
    )
    op.create_table(
        "goal",
        Column("id", Integer, primary_key=True),
        Column("board_id", Integer, ForeignKey("board.id"), nullable=False),
        Column("name", Text, nullable=False),
        Column("function", Text, nullable=False),
        Column("parent_id", Integer, ForeignKey("goal.id")),
        Column("removed", Boolean, nullable=False),
    )
    for table in ("board_column", "swimlane", "person", "goal"):
        op.create_index(f"ix_{table}_board_id", table, ["board_id"])


def items() -> None:
    op.create_table(
        "item",
        Column("id", Integer, primary_key=True),
        Column("board_id", Integer, ForeignKey("board.id"), nullable=False),
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
        UniqueConstraint("board_id", "number"),
        UniqueConstraint("board_id", "key"),
    )
    op.create_index("ix_item_board_id", "item", ["board_id"])
    op.create_index("ix_item_column_id_rank", "item", ["column_id", "rank"])
    op.create_table(
        "item_owner",
        Column("item_id", Integer, ForeignKey("item.id")),
        Column("position", Integer),
        Column("person_id", Integer, ForeignKey("person.id"), nullable=False),
        PrimaryKeyConstraint("item_id", "position"),
    )
    op.create_table(
        "item_label",
        Column("item_id", Integer, ForeignKey("item.id")),
        Column("position", Integer),
        Column("label", Text, nullable=False),
        PrimaryKeyConstraint("item_id", "position"),
    )


def business_data() -> None:
    op.create_table(
        "metric",
        Column("id", Integer, primary_key=True),
        Column("board_id", Integer, ForeignKey("board.id"), nullable=False),
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
    )
    op.create_index("ix_metric_board_id", "metric", ["board_id"])
    op.create_table(
        "target",
        Column("metric_id", Integer, ForeignKey("metric.id")),
        Column("day", Text),
        Column("value", Float, nullable=False),
        PrimaryKeyConstraint("metric_id", "day"),
    )
    op.create_table(
        "reading",
        Column("metric_id", Integer, ForeignKey("metric.id")),
        Column("period", Text),
        Column("revision", Integer),
        Column("value", Float, nullable=False),
        Column("taken_at", Integer, nullable=False),
        Column("actor", Text, nullable=False),
        Column("withdrawn", Boolean, nullable=False),
        PrimaryKeyConstraint("metric_id", "period", "revision"),
    )


def the_log() -> None:
    op.create_table(
        "operation",
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
        sqlite_autoincrement=True,
    )
    op.create_index("ix_operation_board_id_undone_id", "operation", ["board_id", "undone", "id"])
    op.create_table(
        "event",
        Column("sequence", Integer, primary_key=True),
        Column("operation_id", Integer, ForeignKey("operation.id"), nullable=False),
        Column("board_id", Integer, ForeignKey("board.id"), nullable=False),
        Column("kind", Text, nullable=False),
        Column("item_id", Integer),
        Column("from_column_id", Integer),
        Column("to_column_id", Integer),
        Column("occurred_at", Integer, nullable=False),
        Column("earliest", Integer),
        Column("payload", Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_event_operation_id", "event", ["operation_id"])
    op.create_index("ix_event_item_id", "event", ["item_id"])
