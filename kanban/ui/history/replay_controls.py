"""The buttons under the replay's slider: play, steps and days, how fast, and a date to jump to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QDateTime, QSignalBlocker, QTimeZone, Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QHBoxLayout, QLabel, QPushButton, QWidget

from kanban.ui import theme
from kanban.ui.history.words import shown_clock

_SPEEDS: Final = (timedelta(hours=1), timedelta(days=1), timedelta(days=7), timedelta(days=30))
_PLAYED_S: Final = 120
"""The speed that is proposed plays a history within so many seconds."""


class ReplayControls(QWidget):
    """Says what people want; does nothing itself.

    Signals:
        play_wanted(), now_wanted(): play or pause; go to the end.
        step_wanted(bool), day_wanted(int): to what happened next (or before what happened last); so many days on.
        jump_wanted(datetime): to an instant, aware UTC.
    """

    play_wanted = Signal()
    step_wanted = Signal(bool)
    day_wanted = Signal(int)
    jump_wanted = Signal(object)
    now_wanted = Signal()

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.play = QPushButton(self)
        self.play.setDefault(True)
        self.play.clicked.connect(self._on_play)
        self.day_back = self._button(self.tr("‹ Day"), self.tr("One day back (Ctrl+Left)"))
        self.day_back.clicked.connect(lambda: self.day_wanted.emit(-1))
        self.back = self._button(self.tr("‹ Step"), self.tr("Before what happened last (Left)"))
        self.back.clicked.connect(lambda: self.step_wanted.emit(False))
        self.on = self._button(self.tr("Step ›"), self.tr("To what happened next (Right)"))
        self.on.clicked.connect(lambda: self.step_wanted.emit(True))
        self.day_on = self._button(self.tr("Day ›"), self.tr("One day on (Ctrl+Right)"))
        self.day_on.clicked.connect(lambda: self.day_wanted.emit(1))
        self.speeds = QComboBox(self)
        self.speeds.setAccessibleName(self.tr("How fast it plays"))
        names = (
            self.tr("1 hour a second"),
            self.tr("1 day a second"),
            self.tr("1 week a second"),
            self.tr("1 month a second"),
        )
        self.speeds.addItems(names)
        self._jump = QLabel(self.tr("&Go to"), self)
        self.when = QDateTimeEdit(self)
        self.when.setTimeZone(QTimeZone.utc())
        self.when.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.when.setCalendarPopup(True)
        self.when.setKeyboardTracking(False)
        self.when.setAccessibleName(self.tr("Date and time to go to"))
        self.when.dateTimeChanged.connect(self._on_when)
        self._jump.setBuddy(self.when)
        self.now = self._button(self.tr("Latest"), self.tr("The board as it is at the end (End)"))
        self.now.clicked.connect(self._on_now)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in self._first():
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for widget in self._last():
            self._row.addWidget(widget)
        self.show_playing(playing=False)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _first(self) -> tuple[QWidget, ...]:
        return self.day_back, self.back, self.play, self.on, self.day_on, self.speeds

    def _last(self) -> tuple[QWidget, ...]:
        return self._jump, self.when, self.now

    def _on_play(self) -> None:
        self.play_wanted.emit()

    def _on_now(self) -> None:
        self.now_wanted.emit()

    def speed(self) -> timedelta:
        """Return how much of the history is played in a second."""
        return _SPEEDS[max(0, self.speeds.currentIndex())]

    def show_playing(self, *, playing: bool) -> None:
        """Let the button say what it does next."""
        self.play.setText(self.tr("Pause") if playing else self.tr("Play"))
        self.play.setToolTip(self.tr("Pause (Space)") if playing else self.tr("Play (Space)"))

    def show_span(self, begin: datetime, end: datetime) -> None:
        """Let dates of a history be chosen, no others, and as a speed one by which it does not take all day."""
        with QSignalBlocker(self.when):
            self.when.setDateTimeRange(shown_clock(begin, self._zone), shown_clock(end, self._zone))
        fitting = (place for place, speed in enumerate(_SPEEDS) if (end - begin) / speed <= _PLAYED_S)
        self.speeds.setCurrentIndex(next(fitting, len(_SPEEDS) - 1))

    def show_instant(self, instant: datetime) -> None:
        """Show the instant in the field, without telling so."""
        with QSignalBlocker(self.when):
            self.when.setDateTime(shown_clock(instant, self._zone))

    def _on_when(self, shown: QDateTime) -> None:
        day, time = shown.date(), shown.time()
        local = datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=self._zone)
        self.jump_wanted.emit(local.astimezone(UTC))

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self._row.setSpacing(theme.px(8))
        for widget in (*self._first(), *self._last()):
            widget.setFont(theme.font(16))
        self.play.setMinimumWidth(theme.px(110))
        self.when.setMinimumWidth(theme.px(210))
