"""The fields of the panel that Qt does not have: a wrapped title, a text, owners, labels, a day that may be missing."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.board import Person, PersonId
from kanban.ui import theme
from kanban.ui.phrases import listed


class WrittenField(QPlainTextEdit):
    """A text that is told when it is done: on leaving the field, and on Enter where it is one paragraph only.

    Signals:
        written(): the text may have changed.
    """

    written = Signal()

    def __init__(self, *, one_paragraph: bool, lines: int, size: float) -> None:
        super().__init__()
        self._one_paragraph = one_paragraph
        self.setTabChangesFocus(True)
        self.setFont(theme.font(size))
        self.setFixedHeight(QFontMetrics(self.font()).lineSpacing() * lines + theme.px(20))

    def show_text(self, text: str) -> None:
        """Show a text, unless somebody is just typing another one."""
        if text != self.toPlainText() and not (self.hasFocus() and self.document().isModified()):
            self.setPlainText(text)
        if text == self.toPlainText():
            self.document().setModified(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._one_paragraph and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.written.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.written.emit()


class DayField(QWidget):
    """A day, or none.

    Signals:
        picked(): another day, or none, was picked.
    """

    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.there = QCheckBox()
        self.there.setAccessibleName(self.tr("Has a due date"))
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setAccessibleName(self.tr("Due date"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.there)
        layout.addWidget(self.day, 1)
        layout.addStretch(0)
        self._shown: date | None = None
        self.there.clicked.connect(self._tell)
        self.day.editingFinished.connect(self._tell)

    def show_day(self, day: date | None, today: date) -> None:
        """Show a day; where there is none, `today` is offered."""
        self._shown = day
        self.there.setChecked(day is not None)
        self._show_whether()
        shown = day or today
        self.day.setDate(QDate(shown.year, shown.month, shown.day))

    def value(self) -> date | None:
        """Return the day that the field shows; None for none."""
        shown = self.day.date()
        return date(shown.year(), shown.month(), shown.day()) if self.there.isChecked() else None

    def _show_whether(self) -> None:
        there = self.there.isChecked()
        self.there.setText("" if there else self.tr("no due date"))
        self.day.setVisible(there)

    def _tell(self) -> None:
        self._show_whether()
        if self.value() != self._shown:
            self.picked.emit()


class OwnersField(QPushButton):
    """The owners as names; a click opens the list of all people, with ticks, and a line for somebody new.

    Signals:
        picked(): other owners were picked.
        person_wanted(str): somebody of this name is to join.
    """

    picked = Signal()
    person_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._people: Sequence[Person] = ()
        self._owners: list[PersonId] = []
        self.popup = QFrame(self, Qt.WindowType.Popup)
        self.popup.setFrameShape(QFrame.Shape.StyledPanel)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Owners"))
        self.list.itemChanged.connect(self._on_ticked)
        self.newcomer = QLineEdit()
        self.newcomer.setPlaceholderText(self.tr("New person, then Enter"))
        self.newcomer.setAccessibleName(self.tr("New person"))
        self.newcomer.returnPressed.connect(self._on_newcomer)
        layout = QVBoxLayout(self.popup)
        layout.addWidget(self.list)
        layout.addWidget(self.newcomer)
        self.clicked.connect(self._open)

    def show_people(self, people: Sequence[Person], owners: Sequence[PersonId]) -> None:
        """Show who owns the card, out of all people."""
        self._people, self._owners = people, list(owners)
        names = [person.name for owner in owners for person in people if person.id == owner]
        self.setText(listed(names).replace("&", "&&") or self.tr("Nobody yet"))
        self.list.blockSignals(True)
        self.list.clear()
        for person in people:
            entry = QListWidgetItem(person.name, self.list)
            entry.setData(Qt.ItemDataRole.UserRole, person.id)
            entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            entry.setCheckState(Qt.CheckState.Checked if person.id in owners else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)

    def value(self) -> tuple[PersonId, ...]:
        """Return the owners, those that were there first in their old order."""
        return tuple(self._owners)

    def _on_ticked(self, entry: QListWidgetItem) -> None:
        person_id = PersonId(entry.data(Qt.ItemDataRole.UserRole))
        if entry.checkState() is Qt.CheckState.Checked:
            self._owners.append(person_id)
        else:
            self._owners = [owner for owner in self._owners if owner != person_id]
        self.picked.emit()

    def _on_newcomer(self) -> None:
        if self.newcomer.text().strip():
            self.person_wanted.emit(self.newcomer.text())
            self.newcomer.clear()

    def _open(self) -> None:
        self.popup.resize(max(self.width(), theme.px(240)), theme.px(300))
        self.popup.move(self.mapToGlobal(QPoint(0, self.height())))
        self.popup.show()
        self.list.setFocus()


def split_labels(text: str) -> tuple[str, ...]:
    """Return the labels in a line, which are apart by commas, also Chinese ones."""
    for mark in "，、;；":
        text = text.replace(mark, ",")
    return tuple(label.strip() for label in text.split(",") if label.strip())
