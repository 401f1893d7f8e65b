"""The line above the history by which it is searched: words, who, by what way, what kind of thing, from and to which day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QDate, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from kanban.domain.operations import Source
from kanban.store.history import HistoryFilter, Thing
from kanban.ui import theme
from kanban.ui.history.words import source_name

_LATER_MS: Final = 120


class FilterLine(QWidget):
    """Signals: changed(): people want to see something else; `wanted` says what."""

    changed = Signal()

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._first = self._last = date.min
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self.changed)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Key or title of a card, or a name"))
        self.words.setAccessibleName(self.tr("Search the history by words"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(lambda _: self._later.start())
        self.who = self._box(self.tr("Who did it"))
        self.way = self._box(self.tr("By what way"))
        self.thing = self._box(self.tr("What it was about"))
        self.way.addItem(self.tr("Every way"), None)
        for source in Source:
            self.way.addItem(source_name(source), source)
        self.thing.addItem(self.tr("Everything"), None)
        for thing, name in self._things():
            self.thing.addItem(name, thing)
        self.since, self.until = self._day(self.tr("From this day")), self._day(self.tr("To this day"))
        self.clear = QPushButton(self.tr("Show everything"), self)
        self.clear.setAutoDefault(False)
        self.clear.clicked.connect(self.show_everything)
        self._dash = QLabel("–", self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.words, 1)
        for widget in (self.who, self.way, self.thing, self.since, self._dash, self.until, self.clear):
            self._row.addWidget(widget)
        self.restyle()

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.currentIndexChanged.connect(lambda _: self._later.start())
        return box

    def _day(self, name: str) -> QDateEdit:
        field = QDateEdit(self)
        field.setDisplayFormat("yyyy-MM-dd")
        field.setCalendarPopup(True)
        field.setAccessibleName(name)
        field.setToolTip(name)
        field.dateChanged.connect(lambda _: self._later.start())
        return field

    def _things(self) -> list[tuple[Thing, str]]:
        return [
            (Thing.MOVES, self.tr("Moves")),
            (Thing.CARDS, self.tr("Cards: new and changed")),
            (Thing.PAPER, self.tr("Paper and wall")),
            (Thing.SETUP, self.tr("Set-up of the board")),
            (Thing.FIGURES, self.tr("Goals and figures")),
        ]

    def offer(self, actors: Sequence[str], first: date, last: date) -> None:
        """Offer these people and days; what is chosen stays, and the days follow as long as all are wanted."""
        chosen = self.who.currentData()
        everything = self._first == date.min or (self._picked(self.since), self._picked(self.until)) == (
            self._first,
            self._last,
        )
        self._first, self._last = first, last
        with QSignalBlocker(self.who), QSignalBlocker(self.since), QSignalBlocker(self.until):
            self.who.clear()
            self.who.addItem(self.tr("Everybody"), None)
            for actor in actors:
                self.who.addItem(actor, actor)
            self.who.setCurrentIndex(max(0, self.who.findData(chosen)))
            for field in (self.since, self.until):
                field.setDateRange(_shown(first), _shown(last))
            if everything:
                self.since.setDate(_shown(first))
                self.until.setDate(_shown(last))

    def wanted(self) -> HistoryFilter:
        """Return what people want to see."""
        source, thing, actor = self.way.currentData(), self.thing.currentData(), self.who.currentData()
        since, until = self._picked(self.since), self._picked(self.until)
        return HistoryFilter(
            actor=actor,
            sources=(Source(source),) if source is not None else (),
            thing=Thing(thing) if thing is not None else None,
            words=self.words.text(),
            since=self._midnight(since) if since > self._first else None,
            until=self._midnight(until + timedelta(days=1)) if until < self._last else None,
        )

    def show_everything(self) -> None:
        """Want everything again."""
        self.words.clear()
        for box in (self.who, self.way, self.thing):
            box.setCurrentIndex(0)
        self.since.setDate(_shown(self._first))
        self.until.setDate(_shown(self._last))

    def _midnight(self, day: date) -> datetime:
        return datetime(day.year, day.month, day.day, tzinfo=self._zone).astimezone(UTC)

    @staticmethod
    def _picked(field: QDateEdit) -> date:
        shown = field.date()
        return date(shown.year(), shown.month(), shown.day())

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self._row.setSpacing(theme.px(8))
        for widget in (self.words, self.who, self.way, self.thing, self.since, self._dash, self.until, self.clear):
            widget.setFont(theme.font(16))
        for field in (self.since, self.until):
            field.setMinimumWidth(theme.px(150))


def _shown(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
