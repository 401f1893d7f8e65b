"""What the board says when a search finds no card."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kanban.ui import theme

_TEXT_MOST = 40


class NothingFound(QFrame):
    """A quiet word in the middle of the board; clicks go through it."""

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self._board = board
        self._text = ""
        self.setObjectName("empty_board")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._said, self._more = QLabel(self), QLabel(self)
        self._more.setObjectName("quiet")
        self._layout = QVBoxLayout(self)
        for label in (self._said, self._more):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._layout.addWidget(label)
        self.hide()

    def show_text(self, text: str) -> None:
        """Say that nothing was found for this; "": say nothing."""
        self._text = text if len(text) <= _TEXT_MOST else text[: _TEXT_MOST - 1] + "…"
        if text:
            self.restyle()
        self.setVisible(bool(text))

    def restyle(self) -> None:
        """Take over colours, sizes and language."""
        self._said.setText(self.tr("No card here has “{text}”").format(text=self._text))
        self._said.setFont(theme.font(20))
        self._more.setText(self.tr("Cards that were archived are under Edit › Archive."))
        self._more.setFont(theme.font(15))
        self.setAccessibleName(self._said.text())
        edge = theme.px(20)
        self._layout.setContentsMargins(edge, edge, edge, edge)
        self._layout.setSpacing(theme.px(8))
        self.place()

    def place(self) -> None:
        """Lie a little above the middle of the board."""
        self.adjustSize()
        board = self._board
        self.move(max(0, (board.width() - self.width()) // 2), max(0, (board.height() - self.height()) * 2 // 5))
        self.raise_()
