"""${message}"""

import sqlalchemy as sa
from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}

CHANGES: tuple[str, ...] = ()
"""Tables whose number of rows this changes on purpose, or that it drops; in all others it must stay."""


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}
