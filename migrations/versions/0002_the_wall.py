"""Where paper cards hang on the wall, and where wall and board agreed last."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

CHANGES: tuple[str, ...] = ()
"""Tables whose number of rows this changes on purpose, or that it drops; in all others it must stay."""


def upgrade() -> None:
    with op.batch_alter_table("item", recreate="always") as item:
        item.add_column(sa.Column("seen_x_mm", sa.Float()))
        item.add_column(sa.Column("seen_y_mm", sa.Float()))
        for name in ("agreed_column_id", "printed_column_id"):
            item.add_column(sa.Column(name, sa.Integer(), sa.ForeignKey("board_column.id")))
        item.add_column(sa.Column("printed_layout", sa.Text()))
        item.add_column(sa.Column("agreed_lane_id", sa.Integer(), sa.ForeignKey("swimlane.id")))
    op.execute("UPDATE item SET agreed_column_id = seen_column_id")  # they were scans: wall and board agreed by them
    op.create_table(
        "wall",
        sa.Column("board_id", sa.Integer(), sa.ForeignKey("board.id"), primary_key=True),
        sa.Column("read_at", sa.Integer(), nullable=False),
        sa.Column("anchors", sa.Text(), nullable=False),
        sa.Column("photos", sa.Text(), nullable=False),
        sa.Column("missing", sa.Text(), nullable=False),
        sa.Column("doubtful", sa.Text(), nullable=False),
    )
