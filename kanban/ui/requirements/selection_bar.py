"""The quiet bar over the foot of the board while several cards are selected: how many, and what can be done with all of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from kanban.ui import theme

ACTIONS = ("move", "assign", "label", "block", "print", "archive", "together", "none")


class SelectionBar(QFrame):
    """How many cards are selected, with a button for each of ACTIONS.

    Signals:
        wanted(str, QPoint): one of ACTIONS, and the place of the screen above its button.
    """

    wanted = Signal(str, QPoint)

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self._board = board
        self.setObjectName("selection_bar")
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._count)
        self.buttons: dict[str, QToolButton] = {}
        for name in ACTIONS:
            button = QToolButton(self)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._teller(name))
            self._row.addWidget(button)
            self.buttons[name] = button
        self.hide()
        self.restyle()

    def restyle(self) -> None:
        """Take over colours, sizes and language."""
        texts = {
            "move": (self.tr("Move…"), "M"),
            "assign": (self.tr("Assign…"), "A"),
            "label": (self.tr("Label…"), "L"),
            "block": (self.tr("Block…"), "B"),
            "print": (self.tr("Print…"), "P"),
            "archive": (self.tr("Archive"), ""),
            "together": (self.tr("Change…"), "Ctrl+E"),
            "none": ("✕", "Esc"),
        }
        for name, (text, keys) in texts.items():
            button = self.buttons[name]
            button.setText(text)
            button.setFont(theme.font(15))
            said = self.tr("Select nothing") if name == "none" else text
            button.setAccessibleName(said)
            button.setToolTip(f"{said} ({keys})" if keys else said)
        self._count.setFont(theme.font(16, bold=True))
        edge = theme.px(8)
        self._row.setContentsMargins(theme.px(14), edge, edge, edge)
        self._row.setSpacing(theme.px(6))

    def show_count(self, count: int) -> None:
        """Show that so many cards are selected; below two the bar is not there."""
        if count < 2:  # noqa: PLR2004 - one card has its menu and its panel
            self.hide()
            return
        self._count.setText(self.tr("%n cards selected", "", count))
        self.setAccessibleName(self._count.text())
        self.place()
        self.show()
        self.raise_()

    def room(self) -> int:
        """Return how much of the board's lower edge it takes, in real pixels; 0 while it is not there."""
        return 0 if self.isHidden() else self.height() + theme.px(20)

    def place(self) -> None:
        """Lie in the middle over the board's lower edge; buttons that do not fit shrink away from the right."""
        room = self._board.width() - 2 * theme.px(8)
        spare = ("print", "block", "label", "assign")
        for name in spare:
            self.buttons[name].show()
        for name in spare:
            if self.sizeHint().width() <= room:
                break
            self.buttons[name].hide()
        self._row.activate()
        self.adjustSize()
        left = (self._board.width() - self.width()) // 2
        self.move(max(0, left), self._board.height() - self.height() - theme.px(14))

    def _teller(self, name: str) -> Callable[..., None]:
        return lambda *_: self.wanted.emit(name, self.buttons[name].mapToGlobal(QPoint(0, 0)))
