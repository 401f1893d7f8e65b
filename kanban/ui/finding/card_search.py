"""The search over the cards of the open board: what was asked, what was found, kept true while the board changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from kanban.domain.events import BoardEvent, ReadingEvent
from kanban.domain.ids import ItemId
from kanban.domain.operations import Change
from kanban.domain.search import Query, SearchIndex, parse
from kanban.domain.search.query import asks_log
from kanban.store.item_times import item_times
from kanban.ui.bridge import Bridge, reshapes

RECENT_MOST = 8


class CardSearch(QObject):
    """Finds the cards for a text. Made when the search line is first used; the index is made with it.

    Signals:
        found(): `matches` were looked for anew; once for all that happened since the event loop went round last.
    """

    found = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.query = Query("")
        self.matches: frozenset[ItemId] | None = None
        self.recent: list[str] = []
        self._index: SearchIndex | None = None
        self._has_times = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)
        bridge.changed.connect(self._on_changed)
        bridge.reloaded.connect(self._on_reloaded)

    def ask(self, text: str) -> None:
        """Look for another text as soon as the keys that wait have been taken in."""
        if text != self.query.text:
            self.query = parse(text)
            self._soon.start(0)

    def ask_now(self, text: str) -> None:
        """Look for another text at once."""
        self.ask(text)
        self.settle()

    def settle(self) -> None:
        """Look at once, if that is still to be done."""
        if self._soon.isActive():
            self.look()

    def look(self) -> None:
        """Find the cards anew: the text, the board or the time is another one."""
        self._soon.stop()
        self.matches = (
            self._index_for(self.query).find(self.query, self._bridge.workspace.now()) if self.query else None
        )
        self.found.emit()

    def prepare(self) -> None:
        """Make the index now, so that the first key does not wait for it."""
        self._index_for(Query(""))

    def rest(self) -> None:
        """Look no more: the board is being closed."""
        self._soon.stop()

    def ordered(self) -> list[ItemId]:
        """Return what was found in the board's order."""
        self.settle()
        matches = self.matches or frozenset()
        return [item.id for item in self._bridge.board.ordered_cards() if item.id in matches]

    def count(self) -> int:
        """Return among how many cards is searched."""
        return len(self._index_for(Query("")))

    def remember(self) -> None:
        """Note the text as one that was of use; it is offered again."""
        text = self.query.text.strip()
        if text:
            self.recent = [text, *(known for known in self.recent if known != text)][:RECENT_MOST]

    # The index

    def _index_for(self, query: Query) -> SearchIndex:
        if self._index is None:
            self._index = SearchIndex(self._bridge.board, actor=self._bridge.workspace.actor)
            self._has_times = False
        if not self._has_times and asks_log(query):
            self._index.times = self._bridge.workspace.read(item_times, self._bridge.board)
            self._has_times = True
        return self._index

    def _on_changed(self, change: Change) -> None:
        if self._index is None:
            return
        self._has_times = False
        if reshapes(change):
            self._index.forget_paper()
        items = self._bridge.board.items
        for event in change.events:
            if not isinstance(event, BoardEvent | ReadingEvent):
                item = items.get(event.item_id)
                if item is not None and item.on_board:
                    self._index.put(item)
                else:
                    self._index.forget(event.item_id)
        self._soon.start(0)

    def _on_reloaded(self) -> None:
        self._index = None
        if self.query:
            self._soon.start(0)
