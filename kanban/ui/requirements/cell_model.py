"""The cards of one cell (swimlane x column) from top to bottom, as a Qt model.

It shows the first ones only, and a last row "… and 420 more" that stands for the others until it is opened.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from kanban.domain.board import WorkItem
from kanban.domain.ids import ColumnId, ItemId, SwimlaneId
from kanban.ui.requirements.card_face import CardFaces
from kanban.ui.requirements.card_values import CardFace

CARDS_MIME: Final = "application/x-twinboard-cards"
ITEM_ROLE: Final = Qt.ItemDataRole.UserRole
"""Under this role a row has its `ItemId`, and the last row None."""
_Index = QModelIndex | QPersistentModelIndex
_CARD_FLAGS: Final = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
_MORE_FLAGS: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_NOWHERE: Final = QModelIndex()


class CellKey(NamedTuple):
    """Which cell: its column and swimlane (None: the unnamed one)."""

    column_id: ColumnId
    swimlane_id: SwimlaneId | None


class CellModel(QAbstractListModel):
    """Cards in their order. `most`: how many are shown before the cell is opened."""

    def __init__(self, key: CellKey, faces: CardFaces, most: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._faces = faces
        self._most: int | None = most
        self._order: list[tuple[str, ItemId]] = []
        self._ranks: dict[ItemId, str] = {}
        self._only: frozenset[ItemId] | None = None
        self._shown = 0
        self._more = False
        self._beyond = 0

    @property
    def count(self) -> int:
        """How many cards the cell has, shown or not."""
        return len(self._ranks)

    @property
    def shown(self) -> int:
        """How many of them are shown."""
        return self._shown

    def has(self, item_id: ItemId) -> bool:
        """Say whether the card is in this cell."""
        return item_id in self._ranks

    def id_at(self, row: int) -> ItemId | None:
        """Return the card of a row; None for the last row that stands for more, and beyond."""
        return self._order[row][1] if 0 <= row < self._shown else None

    def id_beyond(self) -> ItemId | None:
        """Return the first card that is not shown; None when all are."""
        return self._order[self._shown][1] if self._shown < len(self._order) else None

    def face_at(self, row: int) -> CardFace | None:
        """Return what the card of a row shows; None for the row that stands for more."""
        return self._faces.of(self._order[row][1]) if row < self._shown else None

    def faces(self) -> Iterator[CardFace]:
        """Yield what the shown cards show, from top to bottom."""
        return (self._faces.of(item_id) for _, item_id in self._order[: self._shown])

    def row_of(self, item_id: ItemId) -> int | None:
        """Return the row of a card; None when it is not here, or not shown."""
        rank = self._ranks.get(item_id)
        if rank is None:
            return None
        row = bisect_left(self._order, (rank, item_id))
        return row if row < self._shown and self._order[row][1] == item_id else None

    # Changes

    def fill(self, items: Iterable[WorkItem]) -> None:
        """Show these cards; where they are the same in the same order, they are only shown anew."""
        ranks = {item.id: item.place.rank for item in items if item.place is not None}
        if ranks == self._ranks:
            if ranks:
                self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
            return
        self.beginResetModel()
        self._ranks = ranks
        self._order_anew()
        self.endResetModel()

    def _order_anew(self) -> None:
        only = self._ranks if self._only is None else self._only
        self._order = sorted([(rank, item_id) for item_id, rank in self._ranks.items() if item_id in only])
        self._shown = self._wanted()
        self._beyond = len(self._order) - self._shown
        self._more = self._beyond > 0

    def show_only(self, ids: frozenset[ItemId] | None) -> None:
        """Leave out the cards that are not among these; None: show all. `count` and `has` go on to speak of all of them.

        The model is reset if that shows other cards, so that a list forgets its selection.
        """
        if ids == self._only:
            return
        self._only = ids
        shown = self._ranks.keys() if ids is None else self._ranks.keys() & ids
        if len(shown) == len(self._order) and all(item_id in shown for _, item_id in self._order):
            return
        self.beginResetModel()
        self._order_anew()
        self.endResetModel()

    def open_all(self) -> None:
        """Show every card."""
        self._most = None
        self._settle()

    def put(self, item: WorkItem) -> None:
        """Bring a card in, or to its new order, or show it anew."""
        assert item.place is not None  # noqa: S101 - cells hold placed items
        rank = item.place.rank
        if self._ranks.get(item.id) == rank:
            row = self.row_of(item.id)
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.take(item.id)
        self._ranks[item.id] = rank
        if self._only is not None and item.id not in self._only:
            return
        row = bisect_left(self._order, (rank, item.id))
        inside = row < self._shown or (row == self._shown and not self._more)
        if inside:
            self.beginInsertRows(_NOWHERE, row, row)
        insort(self._order, (rank, item.id))
        if inside:
            self._shown += 1
            self.endInsertRows()
        self._settle()

    def take(self, item_id: ItemId) -> None:
        """Take a card out, if it is here."""
        rank = self._ranks.pop(item_id, None)
        if rank is None:
            return
        row = bisect_left(self._order, (rank, item_id))
        if row == len(self._order) or self._order[row][1] != item_id:
            return
        inside = row < self._shown
        if inside:
            self.beginRemoveRows(_NOWHERE, row, row)
        del self._order[row]
        if inside:
            self._shown -= 1
            self.endRemoveRows()
        self._settle()

    def _wanted(self) -> int:
        """Return how many cards are to be shown: all but when there are more than a few too many."""
        return len(self._order) if self._most is None else min(self._most, len(self._order))

    def _settle(self) -> None:
        """Bring the number of rows, and the one that stands for more, to what they are to be."""
        wanted = self._wanted()
        if self._shown > wanted:
            self.beginRemoveRows(_NOWHERE, wanted, self._shown - 1)
            self._shown = wanted
            self.endRemoveRows()
        elif self._shown < wanted:
            self.beginInsertRows(_NOWHERE, self._shown, wanted - 1)
            self._shown = wanted
            self.endInsertRows()
        beyond = len(self._order) - self._shown
        if beyond and not self._more:
            self._beyond = beyond
            self.beginInsertRows(_NOWHERE, self._shown, self._shown)
            self._more = True
            self.endInsertRows()
        elif self._more and not beyond:
            self.beginRemoveRows(_NOWHERE, self._shown, self._shown)
            self._more = False
            self.endRemoveRows()
            self._beyond = 0
        elif beyond != self._beyond:
            self._beyond = beyond
            self.dataChanged.emit(self.index(self._shown), self.index(self._shown))

    # What Qt asks

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._shown + self._more

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        item_id = self.id_at(row)
        if item_id is None:
            return self.more_text() if role in _TEXT_ROLES and index.isValid() else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._faces.of(item_id).title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._faces.spoken(item_id)
            case Qt.ItemDataRole.ToolTipRole:
                return self._faces.tool_tip(item_id)
            case _ if role == ITEM_ROLE:
                return item_id
        return None

    def more_text(self) -> str:
        """Return the words of the row that stands for the cards that are not shown."""
        return self.tr("… and {count} more").format(count=self._beyond)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return _CARD_FLAGS if index.row() < self._shown else _MORE_FLAGS

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [CARDS_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        ids = [self.id_at(index.row()) for index in indexes]
        return cards_mime(self._faces, [item_id for item_id in ids if item_id is not None])

    @override
    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index) -> bool:
        return False


_TEXT_ROLES: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


def cards_mime(faces: CardFaces, item_ids: Sequence[ItemId]) -> QMimeData:
    """Return what a drag carries: the board and the ids for us, keys and titles for other programs."""
    mime = QMimeData()
    ids = " ".join(map(str, item_ids))
    mime.setData(CARDS_MIME, f"{faces.token} {ids}".encode())
    mime.setText("\n".join(f"{faces.of(item_id).key} {faces.of(item_id).title}" for item_id in item_ids))
    return mime


def cards_in(mime: QMimeData, faces: CardFaces) -> list[ItemId]:
    """Return the cards that a drag carries; none when it carries something else, or cards of another board."""
    if not mime.hasFormat(CARDS_MIME):
        return []
    token, *ids = bytes(mime.data(CARDS_MIME).data()).decode(errors="replace").split() or [""]
    return [ItemId(int(item_id)) for item_id in ids if item_id.isdecimal()] if token == faces.token else []
