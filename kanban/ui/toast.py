"""A word that floats over the lower part of the window for a moment: it moves nothing, takes no clicks and no keyboard."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from kanban.ui import theme

_LEAST_MS: Final = 3_000
_MOST_MS: Final = 5_000
_LETTER_MS: Final = 60
_ABOVE_EDGE: Final = 76
"""Above the bar of a selection, in design pixels."""
_SHARE: Final = 0.7


class Toast(QLabel):
    """Says what was done, the longer the more there is to read."""

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        self._room = room
        self.setObjectName("toast")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.hide)
        room.installEventFilter(self)
        self.hide()

    def say(self, text: str) -> None:
        """Show a text for some seconds, and let screen readers say it."""
        self.setFont(theme.font(17, bold=True))
        self.setText(text)
        self._place()
        self.show()
        self.raise_()
        self.timer.start(min(max(len(text) * _LETTER_MS, _LEAST_MS), _MOST_MS))
        self._announce(text)

    def _announce(self, text: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _place(self) -> None:
        room = self._room.size()
        most = round(room.width() * _SHARE)
        self.setWordWrap(False)
        size = self.sizeHint()
        if size.width() > most:
            self.setWordWrap(True)
            size = QSize(most, self.heightForWidth(most))
        self.resize(size)
        bottom = room.height() - theme.px(_ABOVE_EDGE)
        self.move((room.width() - size.width()) // 2, max(0, bottom - size.height()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._room and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
