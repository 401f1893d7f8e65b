"""The fields of the panel that Qt does not have: labels with completion, and a day that may be missing."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QDate, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QCalendarWidget, QCompleter, QHBoxLayout, QLineEdit, QToolButton, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.requirements.day_words import how_far, read_day
from kanban.ui.requirements.plain_label import plain_label
from kanban.ui.requirements.proposals import dress
from kanban.ui.requirements.time_words import day_text


class DayField(QWidget):
    """A day, or none: typed in many ways, or picked from a calendar, with how far away it is behind it.

    Signals:
        picked(): another day, or none, was picked.
        misread(str): what was typed names no day.
    """

    picked = Signal()
    misread = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: date | None = None
        self._today = date.min
        self.line = _DayLine()
        self.line.came_or_went.connect(lambda: self.show_day(self._shown, self._today))
        self.line.setPlaceholderText(self.tr("like 2026-12-24, fri or +3d"))
        self.line.setAccessibleName(self.tr("Due date"))
        self.far = plain_label("", 14, muted=True)
        self.far.setWordWrap(False)
        self.button = QToolButton()
        self.button.setArrowType(Qt.ArrowType.DownArrow)
        self.button.setAccessibleName(self.tr("Choose the due date from a calendar"))
        self.button.setToolTip(self.button.accessibleName())
        self.button.clicked.connect(self._open_calendar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        layout.addWidget(self.line, 1)
        layout.addWidget(self.far)
        layout.addWidget(self.button)
        self.setFocusProxy(self.line)
        self.line.editingFinished.connect(self.take_typed)

    def show_day(self, day: date | None, today: date) -> None:
        """Show a day or none, unless somebody is typing one."""
        self._shown, self._today = day, today
        if not self.line.isModified():
            typing = self.line.hasFocus()
            self.line.setText("" if day is None else day.isoformat() if typing else day_text(day, today))
        self.line.setToolTip("" if day is None else day.isoformat())
        self.far.setText("" if day is None else how_far(day, today))
        late = day is not None and day < today
        palette = self.far.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.current().bad if late else theme.current().muted)
        self.far.setPalette(palette)

    def value(self) -> date | None:
        """Return the day; None for none."""
        return self._shown

    def take_typed(self) -> None:
        """Take what was typed: a day, nothing, or what is no day and is then as it was."""
        if not self.line.isModified():
            return
        text = self.line.text().strip()
        self.line.setModified(False)
        day = read_day(text, self._today) if text else None
        if text and day is None:
            self.misread.emit(text)
            self.show_day(self._shown, self._today)
        elif day != self._shown:
            self._pick(day)
        else:
            self.show_day(self._shown, self._today)

    def _pick(self, day: date | None) -> None:
        self.show_day(day, self._today)
        self.picked.emit()

    def _open_calendar(self) -> None:
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = self._shown or self._today
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))

        def take(picked: QDate) -> None:
            calendar.close()
            self._pick(date(picked.year(), picked.month(), picked.day()))

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        calendar.adjustSize()
        calendar.move(self.mapToGlobal(QPoint(self.width() - calendar.width(), self.height())))
        calendar.show()


class _DayLine(QLineEdit):
    """A line that tells when the keyboard comes or goes: a day that is typed looks otherwise than one that is read."""

    came_or_went = Signal()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.came_or_went.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.came_or_went.emit()


class LabelsField(QLineEdit):
    """Labels, apart by commas; the board's own are proposed while one is typed."""

    def __init__(self) -> None:
        super().__init__()
        self._known = QStringListModel(self)
        completer = _LastOfList(self)
        completer.setModel(self._known)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.setPlaceholderText(self.tr("apart by commas"))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        dress(self.completer())
        super().focusInEvent(event)

    def show_labels(self, labels: Iterable[str], known: Iterable[str]) -> None:
        """Show labels, unless somebody is typing others; `known` are proposed."""
        names = sorted(set(known), key=str.casefold)
        if names != self._known.stringList():
            self._known.setStringList(names)
        if not self.isModified():
            self.setText(", ".join(labels))

    def value(self) -> tuple[str, ...]:
        """Return the labels."""
        return split_labels(self.text())


class _LastOfList(QCompleter):
    """Completes only what stands behind the last comma."""

    @override
    def splitPath(self, path: str) -> list[str]:
        for mark in "，、;；":
            path = path.replace(mark, ",")
        return [path.rpartition(",")[2].strip()]

    @override
    def pathFromIndex(self, index: object) -> str:
        picked: str = super().pathFromIndex(index)  # type: ignore[arg-type]
        line = self.widget()
        typed = line.text() if isinstance(line, QLineEdit) else ""
        *before, _ = split_labels(typed) or ("",)
        return ", ".join([*before, picked])


def split_labels(text: str) -> tuple[str, ...]:
    """Return the labels in a line, which are apart by commas, also Chinese ones."""
    for mark in "，、;；":
        text = text.replace(mark, ",")
    return tuple(label.strip() for label in text.split(",") if label.strip())
