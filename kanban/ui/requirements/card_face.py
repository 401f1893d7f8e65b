"""What a card on the screen shows, as a frozen value: two cards with the same face share one painted picture.

Days are calendar days in the board's zone. Days in a column count like flow metrics do: the day of entering is day 1.
"""

from collections.abc import Iterable
from datetime import date, datetime
from enum import Enum
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from kanban.domain.board import Board, ClassOfService, ColumnId, ItemId, Person, WorkItem
from kanban.domain.prints import needs_reprint
from kanban.ui.bridge import Bridge
from kanban.ui.phrases import listed

SOON_DAYS: Final = 7
OWNERS_SHOWN: Final = 3
LABELS_SHOWN: Final = 2
TINTS: Final = 8


class DueState(Enum):
    """How near a due date is. SETTLED: the item is finished, so it does not matter any more."""

    NONE = 0
    LATER = 1
    SOON = 2
    OVERDUE = 3
    SETTLED = 4


class Avatar(NamedTuple):
    """An owner as a small disc; `tint` is the number of its colour, 0 to TINTS - 1."""

    initials: str
    tint: int


class CardFace(NamedTuple):
    """All that is painted on a card. Texts are ready to paint; empty ones are not there. `more_owners`: how many are not shown."""

    key: str
    title: str
    service: ClassOfService
    service_word: str = ""
    days: str = ""
    due: str = ""
    due_state: DueState = DueState.NONE
    owners: tuple[Avatar, ...] = ()
    more_owners: int = 0
    labels: tuple[str, ...] = ()
    reprint: str = ""
    blocked: str = ""
    block_reason: str = ""


class CardFaces(QObject):
    """Makes faces and keeps them until they are told to forget: by item, or all when the day or the language changes."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._faces: dict[ItemId, CardFace] = {}
        self._today = date.min
        self._zone = ZoneInfo("UTC")
        self._finished: frozenset[ColumnId] = frozenset()
        self.forget_all()

    @property
    def board(self) -> Board:
        """The board whose items these are."""
        return self._bridge.board

    @property
    def token(self) -> str:
        """A word for this board of this file, by which a drag knows its own cards."""
        from hashlib import blake2b

        workspace = self._bridge.workspace
        name = f"{workspace.path.absolute()}|{workspace.board_id}"
        return blake2b(name.encode(errors="replace"), digest_size=8).hexdigest()

    def of(self, item_id: ItemId) -> CardFace:
        """Return the face of an item of the board."""
        face = self._faces.get(item_id)
        if face is None:
            face = self._faces[item_id] = self._make(self.board.items[item_id])
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

    def today(self) -> date:
        """Return the calendar day that it is where the board is."""
        return self._bridge.workspace.now().astimezone(self._zone).date()

    def is_new_day(self) -> bool:
        """Say whether midnight passed since the faces were made."""
        return self.today() != self._today

    def days_since(self, moment: datetime) -> int:
        """Return on which day we are if the one of `moment` is day 1."""
        return (self._today - moment.astimezone(self._zone).date()).days + 1

    def clock_text(self, moment: datetime) -> str:
        """Return a time as it is told on the board: local to its zone, to the minute."""
        return f"{moment.astimezone(self._zone):%Y-%m-%d %H:%M}"

    def is_settled(self, item: WorkItem) -> bool:
        """Say whether an item is in a finished column."""
        return item.place is not None and item.place.column_id in self._finished

    def _make(self, item: WorkItem) -> CardFace:
        details = item.details
        people = [self.board.people[owner] for owner in details.owners if owner in self.board.people]
        shown = people[: OWNERS_SHOWN if len(people) <= OWNERS_SHOWN else OWNERS_SHOWN - 1]
        service = details.class_of_service
        return CardFace(
            key=item.key,
            title=details.title,
            service=service,
            service_word="" if service is ClassOfService.STANDARD else service_name(service),
            days=self._short_days(item.place.since) if item.place else "",
            due=self._due_text(details.due) if details.due else "",
            due_state=self._due_state(item),
            owners=tuple(_avatar(person) for person in shown),
            more_owners=len(people) - len(shown),
            labels=details.labels[:LABELS_SHOWN],
            reprint=self.tr("reprint") if needs_reprint(self.board, item) else "",
            blocked=self._blocked_text(item),
            block_reason=item.block.reason if item.block else "",
        )

    def _short_days(self, since: datetime) -> str:
        return self.tr("{days} d").format(days=max(1, self.days_since(since)))

    def _blocked_text(self, item: WorkItem) -> str:
        if item.block is None:
            return ""
        return self.tr("Blocked {days} d").format(days=max(1, self.days_since(item.block.since)))

    def _due_text(self, due: date) -> str:
        pattern = self.tr("d MMM", "a day of this year, on a card")
        if due.year != self._today.year:
            pattern = self.tr("d MMM yyyy", "a day of another year, on a card")
        return QLocale().toString(QDate(due.year, due.month, due.day), pattern)

    def _due_state(self, item: WorkItem) -> DueState:
        due = item.details.due
        if due is None:
            return DueState.NONE
        if self.is_settled(item):
            return DueState.SETTLED
        left = (due - self._today).days
        if left < 0:
            return DueState.OVERDUE
        return DueState.SOON if left <= SOON_DAYS else DueState.LATER

    # In words

    def spoken(self, item_id: ItemId) -> str:
        """Return the card as a screen reader says it."""
        item = self.board.items[item_id]
        parts = [item.key, item.title, service_name(item.details.class_of_service)]
        if item.block is not None:
            parts.append(self.tr("blocked: {reason}").format(reason=item.block.reason or self.tr("no reason given")))
        parts += [*self._due_words(item), *self._place_words(item), *self._owner_words(item)]
        if needs_reprint(self.board, item):
            parts.append(self.tr("the paper card is out of date"))
        return ", ".join(parts)

    def tool_tip(self, item_id: ItemId) -> str:
        """Return all about a card, as rich text in which what people wrote stays plain."""
        from html import escape

        item = self.board.items[item_id]
        lines = [f"{item.key}  {item.title}", service_name(item.details.class_of_service)]
        lines += [*self._due_words(item), *self._owner_words(item)]
        if item.details.labels:
            lines.append(self.tr("Labels: {labels}").format(labels=listed(item.details.labels)))
        if item.place is not None:
            (words,) = self._place_words(item)
            lines.append(self.tr("{words}, since {time}").format(words=words, time=self.clock_text(item.place.since)))
        if item.block is not None:
            why = item.block.reason
            text = self.tr("Blocked since {time}: {reason}") if why else self.tr("Blocked since {time}")
            lines.append(text.format(time=self.clock_text(item.block.since), reason=why))
        if needs_reprint(self.board, item):
            lines.append(self.tr("The paper card is out of date: print it again"))
        first, *others = map(escape, lines)
        return "<p><b>" + first + "</b></p><p>" + "<br>".join(others) + "</p>"

    def _place_words(self, item: WorkItem) -> list[str]:
        if item.place is None:
            return []
        days = max(1, self.days_since(item.place.since))
        return [self.tr("1 day in column") if days == 1 else self.tr("{days} days in column").format(days=days)]

    def _due_words(self, item: WorkItem) -> list[str]:
        due = item.details.due
        if due is None:
            return []
        day = self._due_text(due)
        late = (self._today - due).days
        match self._due_state(item):
            case DueState.OVERDUE if late == 1:
                return [self.tr("due {day}, 1 day late").format(day=day)]
            case DueState.OVERDUE:
                return [self.tr("due {day}, {days} days late").format(day=day, days=late)]
            case DueState.SOON if late == 0:
                return [self.tr("due today")]
            case DueState.SOON if late == -1:
                return [self.tr("due tomorrow")]
            case _:
                return [self.tr("due {day}").format(day=day)]

    def _owner_words(self, item: WorkItem) -> list[str]:
        names = [self.board.people[owner].name for owner in item.details.owners if owner in self.board.people]
        return [self.tr("owned by {names}").format(names=listed(names))] if names else []


def service_name(service: ClassOfService) -> str:
    """Return a class of service in the window's language."""
    match service:
        case ClassOfService.EXPEDITE:
            return QCoreApplication.translate("CardFaces", "Expedite")
        case ClassOfService.FIXED_DATE:
            return QCoreApplication.translate("CardFaces", "Fixed date")
        case ClassOfService.STANDARD:
            return QCoreApplication.translate("CardFaces", "Standard")
        case ClassOfService.INTANGIBLE:
            return QCoreApplication.translate("CardFaces", "Intangible")


def _avatar(person: Person) -> Avatar:
    return Avatar(person.initials, person.id % TINTS)
