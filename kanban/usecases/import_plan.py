"""What is to be imported, what is known of the board, and what the import would do: frozen values."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kanban.domain.board import Board
from kanban.domain.events import Event
from kanban.domain.ids import BoardId, ItemId
from kanban.domain.texts import Phrase
from kanban.exchange.cards import ForeignCard, ForeignFile
from kanban.exchange.event_log import RowFault
from kanban.store import log, queries
from kanban.store.connection import Connection
from kanban.store.imports import Imported, last_comments, last_imported
from kanban.usecases.import_answers import Answers
from kanban.usecases.import_places import FreeIds


class RowState(StrEnum):
    """What becomes of a card of the file."""

    NEW = "new"
    KNOWN = "known"
    CHANGED = "changed"
    LEFT_OUT = "left out"
    FAULT = "fault"


@dataclass(frozen=True)
class ImportPlan:
    """What is to be imported and how people decided.

    `take_changes`: of cards that the board has, take what only the file changed; `take_both`: also what was changed here as well, so
    that the file wins. `strict`: all rows or none.
    """

    file: ForeignFile
    answers: Answers
    take_changes: bool = True
    take_both: bool = False
    strict: bool = True


@dataclass(frozen=True)
class Snapshot:
    """All that an import must know of the board, at one sequence number of the log."""

    board: Board
    free: FreeIds
    moves: Mapping[ItemId, Sequence[log.LoggedMove]]
    imported: Mapping[ItemId, Imported]
    last_comments: Mapping[ItemId, int]
    now: datetime


@dataclass(frozen=True)
class DraftRow:
    """A card of the file and what becomes of it; `clean` and `both` name the fields that differ, as `Changes` has them."""

    card: ForeignCard
    state: RowState
    clean: tuple[str, ...] = ()
    both: tuple[str, ...] = ()
    fault: Phrase | None = None


@dataclass(frozen=True)
class Draft:
    """What an import would do. `events` do it, on a board whose log ends with `sequence`."""

    plan: ImportPlan
    rows: tuple[DraftRow, ...]
    faults: tuple[RowFault, ...]
    doubts: tuple[RowFault, ...]
    events: tuple[Event, ...]
    sequence: int
    counts: Mapping[RowState, int]
    made: Mapping[str, tuple[str, ...]]
    """Names of what is made new: "columns", "lanes", "people"."""

    def count(self, state: RowState) -> int:
        """Return how many rows are in a state; rows that could not be read are faults."""
        return self.counts.get(state, 0)

    @property
    def updates(self) -> int:
        """How many known cards are changed by it."""
        clean, both = self.plan.take_changes, self.plan.take_both
        return sum(bool((clean and row.clean) or (both and row.both)) for row in self.rows)

    @property
    def cards(self) -> int:
        """How many cards are made or changed."""
        return self.count(RowState.NEW) + self.updates


def read_snapshot(db: Connection, board_id: BoardId, now: datetime) -> Snapshot:
    """Return what an import must know of the board."""
    board = queries.whole_board(db, board_id)
    moves: dict[ItemId, list[log.LoggedMove]] = defaultdict(list)
    for move in log.logged_moves(db, board_id):
        moves[move.item_id].append(move)
    tables = ("item", "board_column", "swimlane", "person", "goal")
    item, column, lane, person, goal = (queries.next_id(db, table) for table in tables)
    free = FreeIds(item, queries.next_number(db, board_id), column, lane, person, goal)
    return Snapshot(board, free, moves, last_imported(db, board_id), last_comments(db, board_id), now)
