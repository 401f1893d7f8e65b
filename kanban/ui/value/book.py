"""The checks of an open board, worked out when they are asked for and kept until something happens that changes them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer, Signal

from kanban.domain.business.value import Check, Checking, HitRates, Release, State, hit_rates
from kanban.domain.events import (
    BoardEvent,
    CardPrinted,
    CardSeen,
    Event,
    ItemBlocked,
    ItemCommented,
    ItemEdited,
    ItemMoved,
    ItemUnblocked,
    ReadingEvent,
)
from kanban.domain.ids import ItemId
from kanban.store.releases import Hopes, hopes, open_hopes
from kanban.ui.bridge import Bridge
from kanban.ui.business.today import today_of

if TYPE_CHECKING:
    from kanban.domain.operations import Change

_NOTHING_TO_IT: Final = (CardPrinted, CardSeen, ItemBlocked, ItemUnblocked, ItemCommented)


class ValueBook(QObject):
    """The checks of a board.

    Signals:
        changed(): the checks may be others now.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._day, self._sequence = date.min, 0
        self._made = False
        self._hopes: Hopes | None = None
        self._checks: tuple[Check, ...] = ()
        self._by_item: dict[ItemId, Check] = {}
        self._due: tuple[ItemId, ...] | None = None
        self._due_on = date.min
        self._awaits = False
        self._rates: HitRates | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell)
        bridge.changed.connect(self._on_changed)
        bridge.reloaded.connect(self._forget)

    @property
    def today(self) -> date:
        """The day by which the checks stand."""
        return today_of(self._bridge)

    def checks(self) -> tuple[Check, ...]:
        """Return all checks, in the order of the cards' numbers."""
        self._read()
        return self._checks

    def check(self, item_id: ItemId) -> Check | None:
        """Return a card's check; None: it has no hypothesis."""
        self._read()
        return self._by_item.get(item_id)

    def due(self) -> tuple[Check, ...]:
        """Return the checks that are due and not confirmed, the one that waits longest first."""
        found = [check for check in self.checks() if check.state is State.DUE]
        return tuple(sorted(found, key=lambda check: (check.due_on or date.min, check.item.number)))

    def releases(self) -> tuple[Release, ...]:
        """Return all releases of the board."""
        return self._read().releases

    def rates(self) -> HitRates:
        """Return how often hopes came true."""
        known = self._read()
        if self._rates is None:
            self._rates = hit_rates(self._bridge.board, self._checks, known.releases, known.committed, self._day)
        return self._rates

    def _read(self) -> Hopes:
        today, sequence = self.today, self._bridge.board.last_sequence
        if (
            self._hopes is None or self._sequence != sequence
        ):  # who hears of a change before this does is told of it too
            workspace, self._sequence, self._made = self._bridge.workspace, sequence, False
            self._hopes = workspace.read(hopes, workspace.board_id)
        if not self._made or self._day != today:
            self._day, self._made, self._rates = today, True, None
            self._checks = Checking(self._bridge.board, self._hopes.releases, today).all(self._hopes.items)
            self._by_item = {check.item.id: check for check in self._checks}
        return self._hopes

    def due_ids(self) -> tuple[ItemId, ...]:
        """Return the cards whose checks are due, by number; quicker than `due`, which knows the figures too."""
        today = self.today
        if self._due is None or self._due_on != today:
            workspace = self._bridge.workspace
            known = workspace.read(open_hopes, workspace.board_id)
            checks = Checking(self._bridge.board, known.releases, today).all(known.items)
            self._due = tuple(check.item.id for check in checks if check.state is State.DUE)
            self._awaits = any(check.awaits_reading for check in checks)
            self._due_on = today
        return self._due

    def _on_changed(self, change: Change) -> None:
        events = [event for event in change.events if self._matters(event)]
        if any(map(self._may_make_due, events)):
            self._due = None
        if all(isinstance(event, ReadingEvent) for event in events):
            self._sequence = self._bridge.board.last_sequence  # what was hoped for and released is as it was
        else:
            self._hopes = None
        if events:
            self._forget_checks()

    def _matters(self, event: Event) -> bool:
        """Say whether an event may change anything that is shown of the checks."""
        if not isinstance(event, ItemMoved):
            return not isinstance(event, _NOTHING_TO_IT)
        item, finished = self._bridge.board.items.get(event.item_id), self._bridge.board.finished_columns()
        released = any(place is None or place.column_id in finished for place in (event.before, event.after))
        return released or item is None or item.details.hypothesis is not None

    def _may_make_due(self, event: Event) -> bool:
        """Say whether an event may let a check become due, or no longer."""
        if isinstance(event, ItemEdited):
            return event.before.hypothesis != event.after.hypothesis
        if isinstance(event, BoardEvent):
            return True
        if isinstance(event, ReadingEvent):
            return self._awaits
        item = self._bridge.board.items.get(event.item_id)
        return item is None or item.details.hypothesis is not None

    def _forget(self) -> None:
        self._due = self._hopes = None
        self._forget_checks()

    def _forget_checks(self) -> None:
        self._made, self._rates = False, None
        self._soon.start(0)

    def _tell(self) -> None:
        """Say so, once the change that is being told of has been taken over everywhere."""
        if self._bridge.is_open:
            self.changed.emit()


_BOOKS: WeakKeyDictionary[Bridge, ValueBook] = WeakKeyDictionary()


def book_of(bridge: Bridge) -> ValueBook:
    """Return the checks of an open board; all views share them."""
    found = _BOOKS.get(bridge)
    if found is None:
        found = _BOOKS[bridge] = ValueBook(bridge)
    return found


def due_checks(bridge: Bridge) -> tuple[ItemId, ...]:
    """Return the cards whose checks are due and not confirmed; `book_of(bridge).changed` tells when they may be others."""
    return book_of(bridge).due_ids()
