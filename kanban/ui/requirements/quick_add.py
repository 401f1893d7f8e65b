"""The line in which cards are added by typing one title after the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from kanban.ui import theme


class QuickAdd(QLineEdit):
    """One line at the bottom of a cell. Enter adds and stays for the next, Esc closes, leaving it empty closes too.

    Signals:
        titled(str): a card with this title is wanted.
        closed(): done; whether by key, so that the keyboard goes back to the cards.
    """

    titled = Signal(str)
    closed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.restyle()
        self.returnPressed.connect(self._on_return)
        self.hide()

    def restyle(self) -> None:
        """Take over sizes and language."""
        self.setFont(theme.font(16))
        self.setPlaceholderText(self.tr("Title, then Enter"))
        self.setAccessibleName(self.tr("Title of the new card"))
        self.setToolTip(self.tr("Enter adds the card and waits for the next one, Esc closes."))

    def open(self) -> None:
        """Show the line and put the keyboard into it."""
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_return(self) -> None:
        if self.text().strip():
            self.titled.emit(self.text())
        else:
            self._close(by_key=True)

    def _close(self, *, by_key: bool) -> None:
        if not self.isHidden():
            self.hide()
            self.clear()
            self.closed.emit(by_key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close(by_key=True)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.text().strip() and event.reason() not in _PASSING:
            self._close(by_key=False)


_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
