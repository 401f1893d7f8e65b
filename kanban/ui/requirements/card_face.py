"""Makes what cards show of the board, and keeps it until something happens to the card, or midnight passes.

Days are calendar days in the board's zone. Days in a column count like flow metrics do: the day of entering is day 1. Ages come out
of the log: they are read after the first picture of the board, and kept up to date from then on.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING
from zlib import crc32
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal

from kanban.domain.board import Board, WallMemory, WorkItem
from kanban.domain.ids import ColumnId, ItemId
from kanban.ui.bridge import Bridge
from kanban.ui.requirements.card_making import make_face
from kanban.ui.requirements.card_ties import CardTies
from kanban.ui.requirements.card_values import SOON_DAYS, CardFace, DueState, service_name, type_name
from kanban.ui.requirements.time_words import day_text

if TYPE_CHECKING:
    from kanban.domain.operations import Change
    from kanban.ui.requirements.card_ages import CardAges
    from kanban.ui.value.book import ValueBook

__all__ = ["CardFaces", "service_name", "type_name"]


class CardFaces(QObject):
    """Makes faces and keeps them until they are told to forget: by item, or all when the day or the language changes.

    Signals:
        refreshed(frozenset[ItemId] | None): these cards, or all, have other faces though nothing happened to them.
    """

    refreshed = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._faces: dict[ItemId, CardFace] = {}
        self._today = date.min
        self._zone = ZoneInfo("UTC")
        self._finished: frozenset[ColumnId] = frozenset()
        self._wall: WallMemory | None = None
        self._missing: frozenset[ItemId] = frozenset()
        self.has_goals = False
        self.searched = ""
        """What is searched for on the board; a tool tip says where it stands."""
        self._ties: CardTies | None = None
        self._ages: CardAges | None = None
        self._ages_asked = False
        self._book: ValueBook | None = None
        self._checks_due: frozenset[ItemId] = frozenset()
        self._of: Board | None = None
        self.forget_all()
        bridge.changed.connect(self._on_changed)

    @property
    def board(self) -> Board:
        """The board whose items these are."""
        return self._bridge.board

    @property
    def ties(self) -> CardTies:
        """Which cards wait for which."""
        if self._ties is None:
            self._ties = CardTies(self.board, self._finished)
        return self._ties

    @property
    def token(self) -> str:
        """A word for this board of this file, by which a drag knows its own cards."""
        workspace = self._bridge.workspace
        name = f"{workspace.path.absolute()}|{workspace.board_id}"
        return f"{crc32(name.encode(errors='replace')):08x}"

    def of(self, item_id: ItemId) -> CardFace:
        """Return the face of an item of the board."""
        face = self._faces.get(item_id)
        if face is None:
            face = self._faces[item_id] = make_face(self, self.board.items[item_id])
        return face

    def forget(self, item_ids: Iterable[ItemId]) -> None:
        """Make these faces anew when they are next asked for."""
        for item_id in item_ids:
            self._faces.pop(item_id, None)

    def forget_all(self) -> None:
        """Make every face anew: columns, people, the zone, the day or the language changed."""
        self._faces.clear()
        board = self.board
        self._zone = board.facts.zone_info
        self._today = self.today()
        self._finished = board.finished_columns()
        self.has_goals = bool(board.shown_goals())
        self._ties = None
        if self._ages is not None and not self._ages.fits(board):
            self.read_ages()

    # Ages

    def read_ages_soon(self) -> None:
        """Read ages as soon as the window has had a moment; the first picture of the board does not wait for them."""
        if not self._ages_asked:
            self._ages_asked = True
            QTimer.singleShot(0, self, self._read_ages_if_open)

    def _read_ages_if_open(self) -> None:
        if self._bridge.is_open:  # another board may have been opened meanwhile
            self.read_ages()

    def read_ages(self) -> None:
        """Read out of the log how old all cards are, and what is usual here."""
        from kanban.ui.requirements.card_ages import CardAges

        self._ages_asked = True
        self._ages = CardAges(self._bridge.workspace, self.board)
        self._ages.read_all()
        self._tell(None)
        self._read_checks()

    # Checks of hypotheses

    def is_check_due(self, item_id: ItemId) -> bool:
        """Say whether it is time to look what became of a card's hypothesis; False as long as that is not read."""
        return item_id in self._checks_due

    def _read_checks(self) -> None:
        """Read which checks are due, and follow that from now on; not before somebody hopes for something."""
        if self._book is None and any(item.details.hypothesis is not None for item in self.board.items.values()):
            from kanban.ui.value.book import book_of

            self._book = book_of(self._bridge)
            self._book.changed.connect(self._read_checks)
        if self._book is not None:
            due = frozenset(self._book.due_ids())
            other, self._checks_due = due ^ self._checks_due, due
            if other:
                self._tell(other)

    def _on_changed(self, change: Change) -> None:
        """Bring up to date what hangs together with what happened, beside the faces of the items themselves."""
        from kanban.domain.events import (
            BoardEvent,
            ItemAdded,
            ItemEdited,
            ItemMoved,
            ItemRevived,
            ItemVoided,
            PastMoveNoted,
            ReadingEvent,
            WallRead,
        )

        photos = [event for event in change.events if isinstance(event, WallRead)]
        walls = [wall for event in photos for wall in (event.before, event.after) if wall is not None]
        if walls:
            self._tell(frozenset(item_id for wall in walls for item_id in wall.missing))

        about = [event for event in change.events if not isinstance(event, BoardEvent | ReadingEvent)]
        if self._ties is not None:
            others = self._ties.update(event.item_id for event in about)
            if others:
                self._tell(frozenset(others))
        if self._book is None and self._ages is not None and any(isinstance(event, ItemEdited) for event in about):
            self._read_checks()
        flow = (ItemAdded, ItemMoved, PastMoveNoted, ItemVoided, ItemRevived)
        moved = {event.item_id for event in about if isinstance(event, flow)}
        if self._ages is None or not moved:
            return
        before = self._ages.measures
        self._ages.read_again(moved)
        if self._ages.measures[:2] != before[:2]:
            self._tell(None)

    def _tell(self, item_ids: frozenset[ItemId] | None) -> None:
        """Make faces anew and say so, once the change that is being told of has been taken over everywhere."""
        if item_ids is None:
            self._faces.clear()
        else:
            self.forget(item_ids)
        QTimer.singleShot(0, self, lambda: self.refreshed.emit(item_ids))

    def age_of(self, item: WorkItem) -> int | None:
        """Return a card's age in days; None when it is not started, or finished, or as long as ages are not read."""
        if self._ages is None or item.place is None:
            return None
        return self._ages.days_of(item.id, item.place.column_id, self._today)

    @property
    def ages(self) -> CardAges | None:
        """What is known of ages; None as long as they are not read."""
        return self._ages

    # Days

    def today(self) -> date:
        """Return the calendar day that it is where the board is."""
        return self._bridge.workspace.now().astimezone(self._zone).date()

    def is_new_day(self) -> bool:
        """Say whether midnight passed since the faces were made."""
        return self.today() != self._today

    def day_of(self, moment: datetime) -> date:
        """Return the calendar day of a moment where the board is."""
        return moment.astimezone(self._zone).date()

    def days_since(self, moment: datetime) -> int:
        """Return on which day we are if the one of `moment` is day 1."""
        return (self._today - self.day_of(moment)).days + 1

    def clock_text(self, moment: datetime) -> str:
        """Return a time as it is told on the board: local to its zone, to the minute."""
        return f"{day_text(self.day_of(moment), self._today)} {moment.astimezone(self._zone):%H:%M}"

    def day_text(self, day: date) -> str:
        """Return a day as it stands on cards: without the year if that is this one."""
        return day_text(day, self._today)

    def days_late(self, due: date) -> int:
        """Return how many days a day is past; below zero: so many are left."""
        return (self._today - due).days

    def is_settled(self, item: WorkItem) -> bool:
        """Say whether an item is in a finished column."""
        return item.place is not None and item.place.column_id in self._finished

    # What is to be said

    def missed_on_wall(self, item: WorkItem) -> date | None:
        """Return on which day a paper card was last seen (or came out of the printer) that the wall's photos do not show."""
        wall = self.board.wall
        if wall is not self._wall:
            self._wall, self._missing = wall, frozenset(wall.missing if wall is not None else ())
        if wall is None or item.id not in self._missing or self.is_settled(item):
            return None
        known = max((paper.at for paper in (item.seen, item.printed) if paper is not None), default=None)
        if known is None or known >= wall.at:
            return None
        return self.day_of(known)

    def due_state(self, item: WorkItem) -> DueState:
        """Return how near an item's due date is."""
        due = item.details.due
        if due is None:
            return DueState.NONE
        if self.is_settled(item):
            return DueState.SETTLED
        left = -self.days_late(due)
        if left < 0:
            return DueState.OVERDUE
        return DueState.SOON if left <= SOON_DAYS else DueState.LATER

    # In words

    def spoken(self, item_id: ItemId) -> str:
        """Return the card as a screen reader says it."""
        from kanban.ui.requirements.card_words import spoken

        return spoken(self, self.board.items[item_id])

    def tool_tip(self, item_id: ItemId) -> str:
        """Return all about a card, as rich text in which what people wrote stays plain."""
        from kanban.ui.requirements.card_words import tool_tip

        return tool_tip(self, self.board.items[item_id])
