"""Policies, limits of lanes and people, pictures, templates for cards; checklists, links, dependencies and comments."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

CHANGES: tuple[str, ...] = ()
"""Tables whose number of rows this changes on purpose, or that it drops; in all others it must stay."""

_NEW_COLUMNS = {
    "board": {"filters": sa.Text, "card_parts": sa.Text},
    "board_column": {"policy": sa.Text},
    "swimlane": {"wip_limit": sa.Integer, "expedite": sa.Boolean, "policy": sa.Text},
    "person": {"wip_limit": sa.Integer, "picture": sa.Text},
    "item": dict.fromkeys(("printed_parts", "checklist", "links", "blocked_by", "comments", "origin"), sa.Text),
}


def upgrade() -> None:
    for table, columns in _NEW_COLUMNS.items():
        for name, kind in columns.items():
            op.add_column(table, sa.Column(name, kind()))
    op.create_table(
        "card_template",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("board_id", sa.Integer(), sa.ForeignKey("board.id"), nullable=False, index=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
    )
