"""What happened to one item, in words: newest first, in the board's own time, with who did it and by what way."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kanban.domain.board import Board, ColumnId, ItemDetails, ItemId, Sighting
from kanban.domain.events import (
    CardPrinted,
    CardSeen,
    Event,
    ItemAdded,
    ItemArchived,
    ItemBlocked,
    ItemEdited,
    ItemMoved,
    ItemRestored,
    ItemRevived,
    ItemUnblocked,
    ItemVoided,
    PastMoveNoted,
)
from kanban.domain.operations import Operation, Source
from kanban.store import log
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.phrases import listed
from kanban.ui.requirements.card_face import service_name
from kanban.ui.requirements.plain_label import plain_label

_SHOWN_FIRST: Final = 20
_MINUTE_S: Final = 60
_HOUR_S: Final = 3600


@dataclass(frozen=True)
class HistoryLine:
    """One thing that happened: what, and when and by whom. `taken_back`: it was undone later."""

    what: str
    when: str
    taken_back: bool = False


class HistoryWords(QObject):
    """Puts entries of the log into words. `now` is aware UTC."""

    def __init__(self, board: Board, now: datetime) -> None:
        super().__init__()
        self._board = board
        self._zone = board.facts.zone_info
        self._now = now

    def lines(self, history: list[tuple[Operation, Event, bool]]) -> list[HistoryLine]:
        """Return the lines, newest first.

        Left out are changes of order, what only took something back, and sightings that moved the card.
        """
        found = []
        moved = {operation.id for operation, event, _ in history if isinstance(event, ItemMoved)}
        for operation, event, undone in reversed(history):
            if operation.reverses is not None or (isinstance(event, CardSeen) and operation.id in moved):
                continue
            what = self._what(event, operation.source)
            if what:
                by = self._by_way_of(operation.source).format(what=what)
                why = _reason(event)
                text = self.tr("{text}: {reason}").format(text=by, reason=why) if why else by
                found.append(HistoryLine(text, self._when(operation, event), undone))
        return found

    def _what(self, event: Event, source: Source) -> str:
        """Return what happened, without reasons; "" for what nobody wants to read."""
        match event:
            case ItemAdded():
                place = event.item.place
                return self.tr("Added to {column}").format(column=self._column(place.column_id if place else None))
            case ItemMoved():
                return self._move(event)
            case PastMoveNoted():
                fields = {"before": self._column(event.from_column_id), "after": self._column(event.to_column_id)}
                return self.tr("Noted later: moved from {before} to {after}").format(**fields) if event.noted else ""
            case ItemEdited():
                return "; ".join(self._edits(event.before, event.after))
            case ItemBlocked():
                return self.tr("Blocked")
            case ItemUnblocked():
                days = (self._day(event.at) - self._day(event.block.since)).days + 1
                text = self.tr("Unblocked on the same day") if days == 1 else self.tr("Unblocked on day {days}")
                return text.format(days=days)
            case CardPrinted():
                return self.tr("Printed, revision {revision}").format(revision=event.printed.revision)
            case CardSeen():
                return self._sighting(event.seen, source)
            case ItemVoided() | ItemRevived() | ItemArchived() | ItemRestored():
                return self._fate(event)
            case _:
                return ""

    def _sighting(self, seen: Sighting | None, source: Source) -> str:
        """Return where the paper was seen, or where somebody says who ticked a list that it is now."""
        if seen is None:
            return ""
        if seen.column_id is None:
            return self.tr("Taken off the wall")
        if source in (Source.MOUSE, Source.KEYBOARD, Source.COMMAND):
            return self.tr("Moved on the wall, to {column}").format(column=self._column(seen.column_id))
        return self.tr("Seen in {column}").format(column=self._column(seen.column_id))

    def _fate(self, event: ItemVoided | ItemRevived | ItemArchived | ItemRestored) -> str:
        match event:
            case ItemVoided():
                return self.tr("Taken back")
            case ItemRevived():
                return self.tr("Brought back")
            case ItemArchived():
                return self.tr("Archived")
            case ItemRestored():
                return self.tr("Brought back from the archive")

    def _move(self, event: ItemMoved) -> str:
        before, after = event.before, event.after
        if after is None:
            text = self.tr("Discarded from {before}")
        elif before is None:
            text = self.tr("Put back on the board, in {after}")
        elif before.column_id != after.column_id:
            text = self.tr("Moved from {before} to {after}")
        elif before.swimlane_id != after.swimlane_id:
            lane = self._board.swimlanes.get(after.swimlane_id) if after.swimlane_id is not None else None
            text = self.tr("Moved to another swimlane") if lane is None else self.tr("Moved to swimlane {lane}")
            return text.format(lane=lane.name if lane else "")
        else:
            return ""
        fields = {
            "before": self._column(before.column_id if before else None),
            "after": self._column(after.column_id if after else None),
        }
        return text.format(**fields)

    def _edits(self, before: ItemDetails, after: ItemDetails) -> list[str]:
        """Return what was changed, each as words."""
        said = []
        if before.title != after.title:
            said.append(self.tr("Title was “{before}”").format(before=before.title))
        if before.description != after.description:
            said.append(self.tr("Description changed"))
        if before.item_type != after.item_type:
            said.append(self.tr("Type is now {type}").format(type=type_name(after.item_type)))
        if before.class_of_service is not after.class_of_service:
            said.append(self.tr("Class of service is now {name}").format(name=service_name(after.class_of_service)))
        if before.owners != after.owners:
            names = [self._board.people[owner].name for owner in after.owners if owner in self._board.people]
            text = self.tr("Owned by {names}") if names else self.tr("Owned by nobody")
            said.append(text.format(names=listed(names)))
        if before.labels != after.labels:
            text = self.tr("Labels: {labels}") if after.labels else self.tr("No labels")
            said.append(text.format(labels=listed(after.labels)))
        if before.due != after.due:
            said.append(self.tr("Due on {day}").format(day=after.due) if after.due else self.tr("No due date"))
        if before.goal_id != after.goal_id:
            goal = self._board.goals.get(after.goal_id) if after.goal_id is not None else None
            said.append(self.tr("Goal: {goal}").format(goal=goal.name) if goal else self.tr("No goal"))
        return said

    def _column(self, column_id: ColumnId | None) -> str:
        column = self._board.columns.get(column_id) if column_id is not None else None
        return column.name if column is not None else "–"

    def _by_way_of(self, source: Source) -> str:
        """Return a template with the field `what`."""
        match source:
            case Source.SCANNER:
                return self.tr("{what} by scanner")
            case Source.CAMERA:
                return self.tr("{what} by camera")
            case Source.PHOTO:
                return self.tr("{what} by photo")
            case Source.IMPORT:
                return self.tr("{what} by import")
            case Source.COMMAND:
                return self.tr("{what} by command")
            case Source.MOUSE | Source.KEYBOARD:
                return "{what}"
        assert_never(source)

    # Times

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()

    def _clock(self, moment: datetime) -> str:
        return f"{moment.astimezone(self._zone):%Y-%m-%d %H:%M}"

    def _when(self, operation: Operation, event: Event) -> str:
        if event.earliest is not None:
            fields = {"early": self._clock(event.earliest), "late": self._clock(event.at), "who": operation.actor}
            return self.tr("between {early} and {late} ({who})").format(**fields)
        fields = {"ago": self._ago(event.at), "time": self._clock(event.at), "who": operation.actor}
        return self.tr("{ago} ({time}, {who})").format(**fields)

    def _ago(self, moment: datetime) -> str:
        days = (self._day(self._now) - self._day(moment)).days
        seconds = (self._now - moment).total_seconds()
        if days > 1:
            return self.tr("{n} days ago").format(n=days)
        if days == 1:
            return self.tr("yesterday")
        if seconds < _MINUTE_S:
            return self.tr("just now")
        if seconds < 2 * _MINUTE_S:
            return self.tr("a minute ago")
        if seconds < _HOUR_S:
            return self.tr("{n} minutes ago").format(n=int(seconds // _MINUTE_S))
        if seconds < 2 * _HOUR_S:
            return self.tr("an hour ago")
        return self.tr("{n} hours ago").format(n=int(seconds // _HOUR_S))


def _reason(event: Event) -> str:
    """Return the reason that somebody gave; "" where there is none."""
    match event:
        case ItemMoved():
            return event.reason or ""
        case ItemBlocked() | ItemUnblocked():
            return event.block.reason
        case _:
            return ""


def type_name(item_type: str) -> str:
    """Return a type of item in the window's language; a type of somebody's own stays as it is."""
    known = {
        "requirement": QCoreApplication.translate("ItemTypes", "Requirement"),
        "bug": QCoreApplication.translate("ItemTypes", "Bug"),
        "operations": QCoreApplication.translate("ItemTypes", "Operations"),
    }
    return known.get(item_type, item_type)


class ItemHistory(QWidget):
    """The lines under each other; the newest first, the older ones on demand."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.lines: list[HistoryLine] = []
        self._shown_all = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(2))
        self.entries: list[QWidget] = []

    def show_item(self, item_id: ItemId) -> None:
        """Read an item's history and show it."""
        workspace = self._bridge.workspace
        words = HistoryWords(self._bridge.board, workspace.now())
        lines = words.lines(workspace.read(log.history_of, item_id))
        if lines != self.lines:
            self.lines = lines
            self._shown_all = False
            self._fill()

    def _fill(self) -> None:
        for entry in self.entries:
            self._layout.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        shown = self.lines if self._shown_all else self.lines[:_SHOWN_FIRST]
        self.entries = [self._entry(line) for line in shown]
        if len(shown) < len(self.lines):
            more = QPushButton(self.tr("Show {n} older entries").format(n=len(self.lines) - len(shown)))
            more.clicked.connect(self._show_all)
            self.entries.append(more)
        for entry in self.entries:
            self._layout.addWidget(entry)

    def _show_all(self) -> None:
        self._shown_all = True
        self._fill()

    def _entry(self, line: HistoryLine) -> QWidget:
        entry = QWidget(self)
        layout = QVBoxLayout(entry)
        layout.setContentsMargins(0, theme.px(3), 0, theme.px(3))
        layout.setSpacing(0)
        what = plain_label(line.what, 15, struck=line.taken_back, muted=line.taken_back)
        when = self.tr("taken back · {when}").format(when=line.when) if line.taken_back else line.when
        layout.addWidget(what)
        layout.addWidget(plain_label(when, 13, muted=True))
        entry.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return entry
