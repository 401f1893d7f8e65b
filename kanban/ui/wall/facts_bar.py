"""The line above a review: which photos, how sharp, when they were taken; and the sentences that come before everything else."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Final

from PySide6.QtCore import QDate, QDateTime, QSignalBlocker, Qt, QTime, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDateTimeEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.wall.model import WallReading
from kanban.ui import theme
from kanban.ui.phrases import listed
from kanban.ui.requirements.plain_label import plain_label

_SHARP: Final = 2.0
"""So many pixels per module are safe."""
_NOTES_LEAST: Final = 80
_NOTES_PART: Final = 0.2
"""Sentences take no more than this part of the window's height; the rest of them is scrolled to."""


class FactsBar(QWidget):
    """Signals: dated(datetime): a person says when the photos were taken, aware; more_wanted(): another photo belongs to these."""

    dated = Signal(object)
    more_wanted = Signal()

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        title = plain_label(self.tr("Photo of the wall"), 24, bold=True)
        title.setWordWrap(False)
        self._names = plain_label("", 17, muted=True)
        self._names.setWordWrap(False)
        self._names.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        taken = QLabel(self.tr("Ta&ken"), self)
        taken.setFont(theme.font(17))
        self.time = QDateTimeEdit(self)
        self.time.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.time.setAccessibleName(self.tr("When the photos were taken"))
        self.time.setFont(theme.font(17))
        self.time.setCalendarPopup(True)
        self.time.setMinimumWidth(theme.px(210))
        self.time.dateTimeChanged.connect(self._on_time)
        taken.setBuddy(self.time)
        self.more = QPushButton(self.tr("Add a ph&oto…"), self)
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self.more_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(12), theme.px(8))
        row.setSpacing(theme.px(12))
        row.addWidget(title)
        row.addWidget(self._names, 1)
        row.addWidget(taken)
        row.addWidget(self.time)
        row.addSpacing(theme.px(8))
        row.addWidget(self.more)

    def show_reading(self, reading: WallReading) -> None:
        """Say which photos these are and how sharp."""
        sharp = [photo.px_per_module for photo in reading.photos if photo.px_per_module is not None]
        names = listed(photo.name for photo in reading.photos)
        text = tip = names
        if sharp:
            word = self.tr("sharp enough") if min(sharp) >= _SHARP else self.tr("small codes: come closer next time")
            text = f"{names} · {word}"
            tip = self.tr("{names} · {sharp:.1f} px per module").format(names=names, sharp=min(sharp))
        self._names.setText(text)
        self._names.setToolTip(tip.replace("<", "‹"))

    def show_time(self, at: datetime, now: datetime) -> None:
        """Show when the photos were taken; later than now cannot be typed."""
        with QSignalBlocker(self.time):
            self.time.setMaximumDateTime(self._shown(now))
            self.time.setDateTime(self._shown(at))

    def _shown(self, at: datetime) -> QDateTime:
        local = at.astimezone(self._zone)
        return QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))

    def _on_time(self, shown: QDateTime) -> None:
        day, time = shown.date(), shown.time()
        self.dated.emit(datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=self._zone))


class Notes(QFrame):
    """Sentences about the photos. Questions have a box to tick.

    Signals:
        confirmed(): whether all questions are ticked may have changed.
    """

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wall_notes")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8))
        self._column.setSpacing(theme.px(6))
        self._shown: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self.boxes: list[QCheckBox] = []
        colours = theme.current()
        self.setStyleSheet(
            f"QFrame#wall_notes {{ background: {colours.card.name()}; border-left: {theme.px(5)}px solid {colours.warning.name()}; }}"
        )

    def show_sentences(self, questions: Sequence[str], sentences: Sequence[str]) -> None:
        """Show questions, each with a box, then the other sentences. Boxes of the same questions stay as they are."""
        wanted = tuple(questions), tuple(sentences)
        if wanted == self._shown:
            return
        ticked = {box.accessibleName(): box.isChecked() for box in self.boxes}
        self._shown = wanted
        self._empty()
        for text in questions:
            self._add(plain_label(text, 16, bold=True))
            box = QCheckBox(self.tr("Yes, go on with it"), self)
            box.setAccessibleName(text)
            box.setFont(theme.font(16))
            box.setChecked(ticked.get(text, False))
            box.toggled.connect(self.confirmed)
            self._add(box)
            self.boxes.append(box)
        for text in sentences:
            self._add(plain_label(text, 15))
        self.confirmed.emit()

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        widget.show()  # a layout passes over what has not been shown, also when it is asked for its height

    def height_for(self, width: int) -> int:
        """Return how high the sentences are in this width."""
        return self._column.totalHeightForWidth(width)

    @property
    def all_confirmed(self) -> bool:
        """Whether every question has been ticked."""
        return all(box.isChecked() for box in self.boxes)

    @property
    def texts(self) -> tuple[str, ...]:
        """All sentences, questions first."""
        return (*self._shown[0], *self._shown[1])

    def _empty(self) -> None:
        self.boxes = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class NotesArea(QScrollArea):
    """Holds the sentences: as high as they are, but never so high that they push out what they are about; then keys scroll."""

    def __init__(self, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = notes
        self.setWidget(notes)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("About the photo"))

    def fit(self) -> None:
        """Take as much height as the sentences need now."""
        self.setVisible(bool(self._notes.texts))
        height = max(1, self._notes.height_for(self.viewport().width()))
        self._notes.setFixedHeight(height)
        most = max(theme.px(_NOTES_LEAST), round(self.window().height() * _NOTES_PART))
        self.setFixedHeight(min(height, most))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if height > most else Qt.FocusPolicy.NoFocus)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
