"""The cards of a board, made ready to be searched with each key that is pressed."""

from collections.abc import Iterable
from datetime import datetime

from kanban.domain.board import Board, WorkItem
from kanban.domain.ids import ItemId
from kanban.domain.search.entry import Entry
from kanban.domain.search.look import Look, Times
from kanban.domain.search.matching import select
from kanban.domain.search.query import Query


class SearchIndex:
    """Knows the texts of items as they are compared. Names of people, goals and places it reads from the board when asked.

    `times`: what the log knows of the items. `actor`: whose cards are `mine`.
    """

    def __init__(
        self, board: Board, items: Iterable[WorkItem] | None = None, *, times: Times | None = None, actor: str = ""
    ) -> None:
        """Take in these items; None: those that the board shows."""
        self._board = board
        self.times = times or Times()
        self.actor = actor
        self._entries = {item.id: Entry(item) for item in (board.cards() if items is None else items)}

    def __len__(self) -> int:
        return len(self._entries)

    def put(self, item: WorkItem) -> None:
        """Take in an item, new or changed."""
        self._entries[item.id] = Entry(item)

    def forget(self, item_id: ItemId) -> None:
        """Leave an item out from now on; one that is not there may be forgotten, too."""
        self._entries.pop(item_id, None)

    def forget_paper(self) -> None:
        """Ask anew whose paper is out of date: people have other names, or cards show other parts."""
        for entry in self._entries.values():
            entry.reprint = None

    def find(self, query: Query, now: datetime) -> frozenset[ItemId]:
        """Return the items for which all parts of a search hold at a time; an empty search finds all."""
        look = Look(self._board, now, self.times, self.actor)
        found: Iterable[Entry] = self._entries.values()
        for part in query.parts:
            found = select(part, found, look)
        return frozenset(entry.item.id for entry in found)
