"""The last step of an import: what came of it, the way back, and what may come next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kanban.ui import theme


class DoneStep(QWidget):
    """What was done, in words. What derives from it says them, and may put more buttons into `buttons`.

    Signals:
        undo_wanted(): take it back. more_wanted(): import something else. back_wanted(): go to the boards.
    """

    undo_wanted = Signal()
    more_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        """`width` is in design pixels."""
        super().__init__(parent)
        frame = QFrame(self)
        frame.setObjectName("panel")
        frame.setFixedWidth(theme.px(width))
        self.title, self.text = QLabel(frame), QLabel(frame)
        self.title.setFont(theme.font(28, bold=True))
        self.text.setFont(theme.font(18))
        for label in (self.title, self.text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.back = QPushButton(self.tr("Show the board"), frame)
        self.back.setDefault(True)
        self.back.clicked.connect(self.back_wanted)
        self.more = QPushButton(self.tr("Import something else"), frame)
        self.more.clicked.connect(self.more_wanted)
        self.undo = QPushButton(self.tr("Undo the import"), frame)
        self.undo.clicked.connect(self.undo_wanted)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(10))
        for button in (self.back, self.more, self.undo):
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)
        body = QVBoxLayout(frame)
        body.setContentsMargins(theme.px(32), theme.px(28), theme.px(32), theme.px(28))
        body.setSpacing(theme.px(18))
        body.addWidget(self.title)
        body.addWidget(self.text)
        body.addLayout(self.buttons)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(frame)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(2)
        self.setFocusProxy(self.back)

    def _say(self, title: str, lines: Sequence[str]) -> None:
        """Say what was done, and that it can be taken back."""
        self.title.setText(title)
        last = self.tr("It was one step: one undo takes all of it back. Importing the file again doubles nothing.")
        self.text.setText("\n".join((*lines, last)))
