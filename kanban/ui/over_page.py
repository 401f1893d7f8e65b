"""A page that covers both boards until it is closed: a title, what belongs beside it, and a way back by button or Esc."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.ui import theme


class OverPage(QWidget):
    """The frame of such a page. What it shows goes into `body`; what stands beside its title goes into `head`.

    Signals:
        closed(): somebody wants the boards back.
    """

    closed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(title, self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.back = QPushButton(self.tr("Back to the boards"), self)
        self.back.setToolTip(self.tr("Back to the boards (Esc)"))
        self.back.clicked.connect(self.leave)
        self.head = QHBoxLayout()
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.head.addWidget(self.back)
        self.body = QVBoxLayout()
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(self.head)
        self._whole.addLayout(self.body, 1)
        self.setAccessibleName(title)
        self.restyle()

    def add_to_head(self, widget: QWidget) -> None:
        """Put a widget between the title and the way back."""
        self.head.insertWidget(self.head.count() - 1, widget)

    def may_leave(self) -> bool:
        """Say whether the page may go; one that would lose something asks first."""
        return True

    def leave(self) -> None:
        """Go back to the boards, if nothing speaks against it."""
        if self.may_leave():
            self.closed.emit()

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self._whole.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(12))
        self._whole.setSpacing(theme.px(10))
        self.title.setFont(theme.font(24, bold=True))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
