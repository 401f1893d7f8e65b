"""Key results, milestones, sources of readings, hypotheses and verdicts."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

CHANGES: tuple[str, ...] = ()
"""Tables whose number of rows this changes on purpose, or that it drops; in all others it must stay."""

_NEW_COLUMNS = {
    "board": {"functions": sa.Text},
    "goal": {"due": sa.Text, "position": sa.Integer, "milestones": sa.Text},
    "item": {"hypothesis": sa.Text, "verdict": sa.Text},
    "metric": dict.fromkeys(("key_result", "shape", "limits_from", "limits_to"), sa.Text),
    "reading": {"origin": sa.Text},
}


def upgrade() -> None:
    for table, columns in _NEW_COLUMNS.items():
        for name, kind in columns.items():
            op.add_column(table, sa.Column(name, kind()))
    with op.batch_alter_table("goal") as goal:
        goal.add_column(sa.Column("owner_id", sa.Integer(), sa.ForeignKey("person.id", name="fk_goal_owner_id")))
    op.create_table(
        "data_source",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("board_id", sa.Integer(), sa.ForeignKey("board.id"), nullable=False, index=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
    )
