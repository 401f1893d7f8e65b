"""The cards that a card waits for, and those that wait for it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QWidget
from typing_extensions import override

from kanban.domain.ids import ItemId
from kanban.ui.requirements.panel.lines import AddLine, Section
from kanban.ui.requirements.panel.rows import Row, Rows
from kanban.ui.requirements.proposals import dress


class Tied(NamedTuple):
    """A card as it is named here: its key and title, where it is in words, and whether it is done."""

    id: ItemId
    key: str
    title: str
    place: str
    done: bool


class WaitsField(Section):
    """What a card waits for, a line to add more by key or words of the title, and below what waits for it.

    Signals:
        wanted(str): the card that this text names is to be waited for.
        back_wanted(str): the card that this text names is to wait for this one.
        dropped(ItemId): this one is not waited for any more.
        chosen(ItemId): show this card.
    """

    wanted = Signal(str)
    back_wanted = Signal(str)
    dropped = Signal(object)
    chosen = Signal(object)

    def __init__(self, names: Callable[[], list[str]], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("Waits for"))
        self.waits: tuple[Tied, ...] = ()
        self.waiting: tuple[Tied, ...] = ()
        self.rows = Rows(self.tr("Cards that this one waits for"))
        self.line = _CardLine(self.tr("Add a card by its key or title…"), names)
        self.back = Section(self.tr("Is waited for by"))
        self.others = Rows(self.tr("Cards that wait for this one"), removable=False)
        self.back_line = _CardLine(self.tr("Add a card that waits for this one…"), names)
        self.back.body.addWidget(self.others)
        self.back.body.addWidget(self.back_line)
        self.body.addWidget(self.rows)
        self.body.addWidget(self.line)
        self.body.addWidget(self.back)
        self.line.entered.connect(self._want)
        self.back_line.entered.connect(self._want_back)
        self.rows.chosen.connect(lambda row: self.chosen.emit(self.waits[row].id))
        self.rows.removed.connect(lambda row: self.dropped.emit(self.waits[row].id))
        self.others.chosen.connect(lambda row: self.chosen.emit(self.waiting[row].id))

    def _want(self, texts: list[str]) -> None:
        for text in texts:
            self.wanted.emit(text)

    def _want_back(self, texts: list[str]) -> None:
        for text in texts:
            self.back_wanted.emit(text)

    def show_ties(self, waits: Sequence[Tied], waiting: Sequence[Tied]) -> None:
        """Show which cards are waited for, and which wait for this one."""
        self.waits, self.waiting = tuple(waits), tuple(waiting)
        done = sum(tied.done for tied in waits)
        text = self.tr("{done} of {count} done").format(done=done, count=len(waits))
        self.count.setText(text if waits else "")
        self.rows.show_rows([_row(tied) for tied in waits])
        self.others.show_rows([_row(tied) for tied in waiting])


def _row(tied: Tied) -> Row:
    mark = "✓ " if tied.done else ""
    return Row(f"{mark}{tied.key}  {tied.title}", tied.place)


class _CardLine(AddLine):
    """A line that proposes cards; a proposal that is picked is taken at once."""

    def __init__(self, hint: str, names: Callable[[], list[str]]) -> None:
        super().__init__(hint)
        self._names = names
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _: QTimer.singleShot(0, self, self._enter))
        self.setCompleter(completer)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._model.setStringList(self._names())
        dress(self.completer())
        super().focusInEvent(event)
