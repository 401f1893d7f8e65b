"""The question after printing: which cards came out. Only what people say came out is noted as printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kanban.domain.ids import ItemId
from kanban.ui import theme

_WIDTH: Final = 660
Print = tuple[ItemId, int, str]
"""Item, revision, digest of what is on the card: as it went to the printer."""


@dataclass(frozen=True)
class SentCard:
    """A card that went to the printer or into a file."""

    text: str
    printed: Print


class CameOutQuestion(QWidget):
    """Asks whether all cards came out, only some, or none.

    Signals:
        answered(tuple): the prints of the cards that came out.
    """

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sent: tuple[SentCard, ...] = ()
        self._file: Path | None = None
        self._where = self._label(16)
        self._question = self._label(24, bold=True)
        self.open_file = self._button(self.tr("Open the &file to print it"), self._open_file)
        self.all = self._button("", lambda: self._answer(self._sent))
        self.some = self._button(self.tr("&Only some…"), self._ask_which)
        self.none = self._button(self.tr("&None, or not yet"), lambda: self._answer(()))
        self.cards = QListWidget()
        self.cards.setAccessibleName(self.tr("Cards that came out"))
        self.cards.setSpacing(theme.px(2))
        self.cards.setUniformItemSizes(True)
        self.cards.itemChanged.connect(self._count)
        self.note = self._button("", self._answer_ticked)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for button in (self.all, self.some, self.none):
            row.addWidget(button)
        row.addStretch(1)
        opening, noting = QHBoxLayout(), QHBoxLayout()
        for line, button in ((opening, self.open_file), (noting, self.note)):
            line.addWidget(button)
            line.addStretch(1)
        self._frame = frame = QFrame()
        frame.setObjectName("panel")
        frame.setFixedWidth(theme.px(_WIDTH))
        across, down = QHBoxLayout(), QVBoxLayout(self)
        across.addStretch(1)
        across.addWidget(frame)
        across.addStretch(1)
        down.addStretch(1)
        down.addLayout(across, 6)
        down.addStretch(1)
        edge = theme.px(28)
        column = QVBoxLayout(frame)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(10))
        column.addWidget(self._where)
        column.addLayout(opening)
        column.addSpacing(theme.px(16))
        column.addWidget(self._question)
        column.addLayout(row)
        column.addWidget(self.cards, 6)
        column.addLayout(noting)

    @property
    def text(self) -> str:
        """What is asked."""
        return self._question.text()

    def ask(self, where: str, sent: Sequence[SentCard], file: Path | None) -> None:
        """Ask about cards that were sent. `where` says where they went; `file`: the PDF, when they are in one.

        Enter means yes only after a printer had them: a file is not paper yet.
        """
        self._sent, self._file = tuple(sent), file
        self._where.setText(where)
        self.open_file.setVisible(file is not None)
        one = len(sent) == 1
        question = self.tr("Did the card come out?") if one else self.tr("Did all {count} cards come out?")
        self._question.setText(question.format(count=len(sent)))
        self.all.setText(self.tr("&Yes") if one else self.tr("&Yes, all"))
        self.some.setVisible(not one)
        self.cards.hide()
        self.note.hide()
        self._frame.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self.all.setDefault(file is None)
        (self.all if file is None else self.open_file).setFocus()

    def _ask_which(self) -> None:
        self.cards.blockSignals(True)
        self.cards.clear()
        for card in self._sent:
            row = QListWidgetItem(card.text, self.cards)
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Checked)
        self.cards.blockSignals(False)
        self.cards.setCurrentRow(0)
        self._question.setText(self.tr("Which of the {count} cards came out?").format(count=len(self._sent)))
        self.cards.show()
        self.note.show()
        self._frame.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.note.setDefault(True)
        self.cards.setFocus()
        self._count()

    def _ticked(self) -> tuple[SentCard, ...]:
        checked = Qt.CheckState.Checked
        return tuple(card for place, card in enumerate(self._sent) if self.cards.item(place).checkState() is checked)

    def _count(self) -> None:
        count = len(self._ticked())
        self.note.setEnabled(count > 0)
        self.note.setText(self.tr("No&te %n cards as printed", "", count))

    def _answer_ticked(self) -> None:
        self._answer(self._ticked())

    def _answer(self, cards: Sequence[SentCard]) -> None:
        self.answered.emit(tuple(card.printed for card in cards))

    def _open_file(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))

    def _label(self, size: float, *, bold: bool = False) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(theme.font(size, bold=bold))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _button(self, text: str, work: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(work)
        return button
