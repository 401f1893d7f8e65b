"""How old cards are, and whether that is old here: measured against how long this board's finished cards took.

As flow metrics define it: the age is the number of calendar days, in the board's zone, from the start to today, both counted; only
what is started and not finished has one. The measures are the days within which half and 85 % of the finished cards were done
(nearest rank); until ten are finished, 7 and 14 days.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from kanban.domain.board import Board
from kanban.domain.ids import ColumnId, ItemId
from kanban.store.crossings import Crossings, crossings
from kanban.ui.requirements.card_values import Ageing
from kanban.workspace import Workspace

_FINISHED_LEAST: Final = 10
_USUAL_DAYS: Final = 7
_LONG_DAYS: Final = 14


class Measures(NamedTuple):
    """Up to how many days are usual (half of the finished cards) and not yet long (85 %). `sample`: of how many finished cards; 0: by rule of thumb."""

    usual: int = _USUAL_DAYS
    most: int = _LONG_DAYS
    sample: int = 0


class Lines(NamedTuple):
    """The columns in which cards are started, and those in which they are finished. Without such a point: none."""

    started: frozenset[ColumnId]
    finished: frozenset[ColumnId]


class CardAges:
    """When the cards of one board were started, and how long the finished ones took. Empty until it has read the log."""

    def __init__(self, workspace: Workspace, board: Board) -> None:
        self._workspace = workspace
        self._board = board
        self._zone = board.facts.zone_info
        self.lines = lines_of(board)
        self.measures = Measures()
        """What is usual and what is long on this board."""
        self._started: dict[ItemId, date] = {}
        self._took: dict[ItemId, int] = {}
        self._ordered: list[int] = []

    def fits(self, board: Board) -> bool:
        """Say whether this is about that board as it is set up now."""
        return board is self._board and board.facts.zone_info == self._zone and lines_of(board) == self.lines

    def read_all(self) -> None:
        """Read it of all items."""
        found = self._ask(None)
        self._started, self._took = {}, {}
        for item_id, crossed in found.items():
            self._note(item_id, crossed)
        self._ordered = sorted(self._took.values())
        self.measures = measures_of(self._ordered)

    def read_again(self, item_ids: Iterable[ItemId]) -> None:
        """Read it anew of these items, to which something happened."""
        ids = list(item_ids)
        found = self._ask(ids)
        for item_id in ids:
            self._started.pop(item_id, None)
            took = self._took.pop(item_id, None)
            if took is not None:
                del self._ordered[bisect_left(self._ordered, took)]
            if item_id in found:
                self._note(item_id, found[item_id])
                if item_id in self._took:
                    insort(self._ordered, self._took[item_id])
        self.measures = measures_of(self._ordered)

    def _note(self, item_id: ItemId, crossed: Crossings) -> None:
        """Keep the days; the calendar is asked once for each item, and not again for each card that is shown."""
        if crossed.started is None:
            return
        start = self._started[item_id] = crossed.started.astimezone(self._zone).date()
        if crossed.finished is not None:
            self._took[item_id] = max(1, (crossed.finished.astimezone(self._zone).date() - start).days + 1)

    def _ask(self, item_ids: list[ItemId] | None) -> dict[ItemId, Crossings]:
        if not self.lines.started:
            return {}
        workspace = self._workspace
        return workspace.read(crossings, workspace.board_id, *self.lines, item_ids)

    def days_of(self, item_id: ItemId, column_id: ColumnId, today: date) -> int | None:
        """Return the age of a card in a column; None outside of what is started and not finished, and before the log was read."""
        start = self._started.get(item_id)
        if start is None or column_id not in self.lines.started or column_id in self.lines.finished:
            return None
        return max(1, (today - start).days + 1)

    def ageing(self, days: int) -> Ageing:
        """Return how old that is here."""
        usual, most, _ = self.measures
        return Ageing.YOUNG if days <= usual else Ageing.OLD if days <= most else Ageing.VERY_OLD


def measures_of(ordered: Sequence[int]) -> Measures:
    """Return what is usual, from cycle times in days, the shortest first."""
    if len(ordered) < _FINISHED_LEAST:
        return Measures()
    return Measures(nearest_rank(ordered, 50), nearest_rank(ordered, 85), len(ordered))


def nearest_rank(ordered: Sequence[int], percent: int) -> int:
    """Return the value that so many percent of the values do not exceed; `ordered` from the least, not empty."""
    return ordered[-(-percent * len(ordered) // 100) - 1]


def lines_of(board: Board) -> Lines:
    """Return the columns from the start on, and those from the finish on; removed ones belong to where they stood."""
    start, finish = board.started_column(), board.finished_column()
    columns = board.columns.values()
    return Lines(
        frozenset(c.id for c in columns if start is not None and c.position >= start.position),
        frozenset(c.id for c in columns if finish is not None and c.position >= finish.position),
    )
