"""What a use case is given: the transaction that it reads in, on which board, when, by whom and by what way."""

from dataclasses import dataclass
from datetime import datetime

from kanban.domain.ids import BoardId
from kanban.domain.operations import Source
from kanban.store.connection import Connection


@dataclass(frozen=True)
class Context:
    """The frame of one use case. `now` is aware UTC and never before the log's newest entry, but for an accepted clock."""

    db: Connection
    board_id: BoardId
    now: datetime
    actor: str
    source: Source
