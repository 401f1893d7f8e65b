"""Which parts of an item its paper card shows: ticks for the whole board."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from kanban.domain.board import CARD_PARTS
from kanban.domain.prints import SERVICE, TITLE
from kanban.ui import theme

_ACROSS: Final = 3


def part_name(part: str) -> str:
    """Return what a part of a card is called, within a sentence."""
    names = {
        TITLE: QCoreApplication.translate("PrintParts", "title"),
        SERVICE: QCoreApplication.translate("PrintParts", "class of service"),
        "type": QCoreApplication.translate("PrintParts", "type"),
        "owners": QCoreApplication.translate("PrintParts", "owners"),
        "due": QCoreApplication.translate("PrintParts", "due date"),
        "labels": QCoreApplication.translate("PrintParts", "labels"),
        "goal": QCoreApplication.translate("PrintParts", "goal"),
    }
    return names.get(part, part)


class PartTicks(QWidget):
    """A tick for each part. What is ticked holds for the board, not only for this print.

    Signals:
        chosen(tuple): these of CARD_PARTS are wanted now.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks = {part: QCheckBox(self._text(part)) for part in CARD_PARTS}
        self._otherwise = QLabel()
        self._otherwise.setTextFormat(Qt.TextFormat.PlainText)
        self._otherwise.setWordWrap(True)
        self._otherwise.setStyleSheet(f"color: {theme.current().muted.name()}")
        grid = QGridLayout()
        for place, tick in enumerate(self.ticks.values()):
            tick.clicked.connect(self._on_click)
            grid.addWidget(tick, *divmod(place, _ACROSS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(QLabel(self.tr("Beside key and title, the cards show")))
        column.addLayout(grid)
        column.addWidget(self._otherwise)

    @property
    def otherwise_text(self) -> str:
        """What is said about cards that hang with another choice."""
        return self._otherwise.text()

    def show_parts(self, parts: Collection[str], otherwise: int) -> None:
        """Show what is chosen. `otherwise`: so many cards hang that show other parts."""
        for part, tick in self.ticks.items():
            tick.setChecked(part in parts)
        text = self.tr("%n cards hang with another choice; they stay valid.", "", otherwise) if otherwise else ""
        self._otherwise.setText(text)
        self._otherwise.setVisible(bool(text))

    def _on_click(self) -> None:
        self.chosen.emit(tuple(part for part, tick in self.ticks.items() if tick.isChecked()))

    def _text(self, part: str) -> str:
        texts = {
            "type": self.tr("Type"),
            "owners": self.tr("Owners"),
            "due": self.tr("Due date"),
            "labels": self.tr("Labels"),
            "goal": self.tr("Goal"),
        }
        return texts.get(part, part)
