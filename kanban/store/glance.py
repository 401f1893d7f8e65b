"""What a board file that is not open would show: the names of its boards and when each was last changed.

The file is only read, never brought up to date: a list of recent boards must not change any.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from kanban.domain.errors import CannotRead, NoSuchFile, NotABoard
from kanban.domain.ids import BoardId
from kanban.store import header
from kanban.store.times import from_micros

_BUSY_S: Final = 0.2
_BOARDS: Final = """
    SELECT board.id, board.name, board.zone,
        (SELECT recorded_at FROM operation WHERE operation.board_id = board.id ORDER BY operation.id DESC LIMIT 1)
    FROM board WHERE NOT board.removed ORDER BY board.id
"""


@dataclass(frozen=True)
class Glance:
    """One board of a file. `zone` is an IANA name; `changed_at` is aware UTC, None: never."""

    board_id: BoardId
    name: str
    zone: str
    changed_at: datetime | None


def glance(path: Path) -> tuple[Glance, ...]:
    """Return the boards of a file, oldest first.

    Raises:
        NoSuchFile, NotABoard: there is none, or it is something else.
        CannotRead: it cannot be read now.
    """
    try:
        with path.open("rb") as file:
            start = file.read(header.BYTES)
    except OSError as fault:
        raise NoSuchFile(path=path) from fault
    if not header.is_board(start):
        raise NotABoard(path=path)
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_BUSY_S)) as raw:
            rows = raw.execute(_BOARDS).fetchall()
    except sqlite3.Error as fault:
        raise CannotRead(path=path, reason=fault) from fault
    return tuple(
        Glance(BoardId(number), name, zone, None if changed is None else from_micros(changed))
        for number, name, zone, changed in rows
    )
