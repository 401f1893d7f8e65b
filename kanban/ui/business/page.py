"""A page that covers the tiles until it is closed: a title, a button that closes it, and Esc."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.ui import theme


class CoverPage(QWidget):
    """The page. Others put their buttons into `buttons` and their content into `content`.

    Signals:
        closed(): somebody is done with it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._close = QPushButton(self.tr("Close"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.clicked.connect(self.closed)
        self.buttons = QHBoxLayout()
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self._head.addLayout(self.buttons)
        self._head.addWidget(self._close)
        self.content = QVBoxLayout()
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(self._head)
        self._layout.addLayout(self.content, 1)

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        edge = theme.px(10)
        self._layout.setContentsMargins(edge, theme.px(8), edge, edge)
        self._layout.setSpacing(theme.px(8))
        self._head.setSpacing(theme.px(8))
        self.buttons.setSpacing(theme.px(8))
        self.content.setSpacing(theme.px(8))
        self.title.setFont(theme.font(20, bold=True))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _closes(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _closes(event):
            self.closed.emit()
            return
        super().keyPressEvent(event)


def _closes(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape
