"""One thing that somebody did: what undo takes back in one step, and what views are told about once."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NewType

from kanban.domain.ids import BoardId
from kanban.domain.texts import Phrase

if TYPE_CHECKING:
    from kanban.domain.events import Event

OperationId = NewType("OperationId", int)

RESTORE: Final = "restore"
"""The kind of the operation with which a restored board begins."""


class Source(StrEnum):
    """By what way a change came in."""

    MOUSE = "mouse"
    KEYBOARD = "keyboard"
    SCANNER = "scanner"
    CAMERA = "camera"
    PHOTO = "photo"
    IMPORT = "import"
    COMMAND = "command"
    FEED = "feed"
    """A source of business data, by itself."""


@dataclass(frozen=True)
class Decision:
    """What a use case returns: the events and, for the undo menu and the history, what was done in words."""

    events: "tuple[Event, ...]"
    title: Phrase


@dataclass(frozen=True)
class Operation:
    """What somebody did: which use case, when it was recorded, who and by what way. `reverses` names what it took back."""

    id: OperationId
    board_id: BoardId
    kind: str
    title: Phrase
    recorded_at: datetime
    actor: str
    source: Source
    reverses: OperationId | None = None


@dataclass(frozen=True)
class Change:
    """An operation with its events, as the log has them. `elsewhere`: made by another process on the same file."""

    operation: Operation
    events: "tuple[Event, ...]"
    last_sequence: int
    elsewhere: bool = False
    skipped: int = 0
    """On an undo or redo: how many cards of the operation stay printed; paper does not go back."""

    @property
    def everything(self) -> bool:
        """Whether a backup was put in the board's place: then the events tell nothing, and all must be read anew."""
        return self.operation.kind == RESTORE
