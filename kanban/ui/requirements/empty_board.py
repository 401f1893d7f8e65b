"""What an empty board says: how to begin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kanban.ui import theme


class EmptyBoard(QFrame):
    """A friendly word in the middle of the board, with the ways to begin.

    Signals:
        wanted(str): the id of a command.
    """

    wanted = Signal(str)

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self._board = board
        self.setObjectName("empty_board")
        self._title, self._text = QLabel(self), QLabel(self)
        self._text.setWordWrap(True)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._buttons = {name: QPushButton(self) for name in ("add_item", "import_cards", "set_up_board")}
        row = QHBoxLayout()
        for name, button in self._buttons.items():
            button.clicked.connect(self._teller(name))
            row.addWidget(button)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._text)
        self._layout.addLayout(row)
        self.restyle()

    def restyle(self) -> None:
        """Take over colours, sizes and language."""
        self._title.setText(self.tr("No cards yet"))
        self._title.setFont(theme.font(22, bold=True))
        self._text.setText(
            self.tr("Press N and write the first one. Enter puts it on the board, and you can go on writing.")
        )
        self._text.setFont(theme.font(16))
        texts = {
            "add_item": self.tr("Write a card"),
            "import_cards": self.tr("Import cards…"),
            "set_up_board": self.tr("Set up the columns…"),
        }
        for name, button in self._buttons.items():
            button.setText(texts[name])
            button.setFont(theme.font(15))
        edge = theme.px(22)
        self._layout.setContentsMargins(edge, edge, edge, edge)
        self._layout.setSpacing(theme.px(14))
        self.place()

    def place(self) -> None:
        """Lie a little above the middle of the board."""
        board = self._board
        self.setFixedWidth(min(theme.px(560), max(1, board.width() - theme.px(20))))
        self.adjustSize()
        left, top = (board.width() - self.width()) // 2, (board.height() - self.height()) * 2 // 5
        self.move(max(0, left), max(theme.px(70), top))
        self.raise_()

    def _teller(self, name: str) -> Callable[..., None]:
        return lambda *_: self.wanted.emit(name)
