"""What a board has beside its items and readings, kept from one use case to the next: it changes seldom and is asked for always.

What is kept holds until the board is set up otherwise through the same connection (`log.record` says so), until a transaction is
taken back, or until another connection has written.
"""

from typing import Any, Final

from kanban.domain.board import Board
from kanban.domain.ids import BoardId
from kanban.store.connection import Connection

_KEY: Final = "twinboard.frames"


def kept(db: Connection, board_id: BoardId) -> Board | None:
    """Return a board as it was kept, as a copy that may be changed; None when it must be read."""
    version, frames = db.info.get(_KEY, (None, {}))
    frame = frames.get(board_id)
    if frame is None or version != _data_version(db):
        return None
    return _copy(frame)


def keep(db: Connection, board: Board) -> None:
    """Keep a board that was just read in the open transaction."""
    now = _data_version(db)
    version, frames = db.info.get(_KEY, (None, {}))
    if version != now:
        frames = {}
    frames[board.facts.id] = _copy(board)
    db.info[_KEY] = now, frames


def forget(db: Connection) -> None:
    """Keep nothing any longer."""
    db.info.pop(_KEY, None)


def _copy(board: Board) -> Board:
    return Board(
        board.facts,
        dict(board.columns),
        dict(board.swimlanes),
        dict(board.people),
        dict(board.goals),
        dict(board.metrics),
        dict(board.templates),
        dict(board.sources),
        wall=board.wall,
        last_sequence=board.last_sequence,
    )


def _data_version(db: Connection) -> Any:
    return db.raw.execute("PRAGMA data_version").fetchone()[0]
