"""The rows of the archive: cards that left the board, sorted and searched here, for ten thousand are quick to go through."""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from kanban.domain.board import Board
from kanban.store.departed import Departed, Fate
from kanban.ui.requirements.time_words import TimeWords

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class Part(IntEnum):
    """The columns of the table from left to right."""

    KEY = 0
    TITLE = 1
    FATE = 2
    WHEN = 3
    WHO = 4
    PLACE = 5


class ArchiveRows(QAbstractTableModel):
    """Shows those cards that left the board which fit what is searched, in the order that is wanted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[tuple[Departed, str, str]] = []
        self._shown: list[tuple[Departed, str, str]] = []
        self._words: list[str] = []
        self._with_taken_back = False
        self._order = (Part.WHEN, Qt.SortOrder.DescendingOrder)
        self._clock: Callable[[Departed], str] = lambda card: card.at.isoformat()

    def fill(self, cards: Sequence[Departed], board: Board, now: datetime) -> None:
        """Show these cards of a board. `now` is aware UTC."""
        times = TimeWords(board.facts.zone_info, now)
        self._clock = lambda card: times.clock(card.at)
        rows = []
        for card in cards:
            place = _place(board, card)
            rows.append((card, place, f"{card.key} {card.title} {card.actor} {place}".casefold()))
        self._all = rows
        self._settle()

    def search(self, text: str) -> None:
        """Show only cards that have all words of a text in their key, title, place or in who took them off."""
        self._words = text.casefold().split()
        self._settle()

    def show_taken_back(self, shown: bool) -> None:
        """Show or hide the cards that were taken back as if they had never existed."""
        self._with_taken_back = shown
        self._settle()

    def card_at(self, row: int) -> Departed | None:
        """Return the card of a row."""
        return self._shown[row][0] if 0 <= row < len(self._shown) else None

    def count_of_all(self) -> int:
        """Return how many cards there are to be searched."""
        return sum(1 for card, _, _ in self._all if self._with_taken_back or card.fate is not Fate.TAKEN_BACK)

    def _settle(self) -> None:
        self.beginResetModel()
        words = self._words
        self._shown = [
            row
            for row in self._all
            if (self._with_taken_back or row[0].fate is not Fate.TAKEN_BACK) and all(word in row[2] for word in words)
        ]
        part, order = self._order
        self._shown.sort(key=_KEYS[part], reverse=order is Qt.SortOrder.DescendingOrder)
        self.endResetModel()

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (Part(column), order)
        self._settle()

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Part)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        card, place, _ = self._shown[index.row()]
        match index.column():
            case Part.KEY:
                return card.key
            case Part.TITLE:
                return card.title
            case Part.FATE:
                return fate_name(card.fate)
            case Part.WHEN:
                return self._clock(card)
            case Part.WHO:
                return card.actor
            case _:
                return place

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("Card"),
            self.tr("Title"),
            self.tr("How it left"),
            self.tr("When"),
            self.tr("By whom"),
            self.tr("Where it was"),
        )
        return names[section]


def fate_name(fate: Fate) -> str:
    """Return in words by which door a card left."""
    match fate:
        case Fate.ARCHIVED:
            return QCoreApplication.translate("ArchiveRows", "archived")
        case Fate.DISCARDED:
            return QCoreApplication.translate("ArchiveRows", "discarded")
        case Fate.TAKEN_BACK:
            return QCoreApplication.translate("ArchiveRows", "taken back")


def _place(board: Board, card: Departed) -> str:
    column = board.columns.get(card.column_id) if card.column_id is not None else None
    lane = board.swimlanes.get(card.lane_id) if card.lane_id is not None else None
    names = [part.name for part in (column, lane) if part is not None]
    return " · ".join(names) or "–"


_KEYS: Final[dict[Part, Callable[[tuple[Departed, str, str]], Any]]] = {
    Part.KEY: lambda row: row[0].number,
    Part.TITLE: lambda row: row[0].title.casefold(),
    Part.FATE: lambda row: row[0].fate.value,
    Part.WHEN: lambda row: (row[0].at, row[0].id),
    Part.WHO: lambda row: row[0].actor.casefold(),
    Part.PLACE: lambda row: row[1].casefold(),
}
