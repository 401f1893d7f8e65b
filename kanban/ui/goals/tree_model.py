"""The rows of the goal tree as a model; a change of the board puts all of them anew."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from kanban.ui.goals.tree_rows import Branch, GoalRow, KeyResultRow, Row, RowKey

ROW: Final = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class _Entry:
    """A row in the model: where it stands, and what is under it."""

    def __init__(self, branch: Branch, number: int, above: "_Entry | None", place: int) -> None:
        self.row = branch.row
        self.number = number
        self.above = above
        self.place = place
        self.below: list[_Entry] = []


class TreeModel(QAbstractItemModel):
    """One column; role ROW has the `Row`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[_Entry] = []
        self._top: list[_Entry] = []
        self._numbers: dict[RowKey, int] = {}

    def fill(self, branches: Sequence[Branch]) -> None:
        """Show these rows in place of all others."""
        self.beginResetModel()
        self._entries, self._numbers = [], {}
        self._top = self._take(branches, None)
        self.endResetModel()

    def _take(self, branches: Sequence[Branch], above: _Entry | None) -> list[_Entry]:
        made = []
        for place, branch in enumerate(branches):
            entry = _Entry(branch, len(self._entries), above, place)
            self._entries.append(entry)
            self._numbers[branch.row.key] = entry.number
            entry.below = self._take(branch.children, entry)
            made.append(entry)
        return made

    def row_at(self, index: _Index) -> Row | None:
        """Return what stands in a row; None for none."""
        return self._entries[index.internalId()].row if index.isValid() else None

    def index_of(self, key: RowKey | None) -> QModelIndex:
        """Return where something stands; an invalid index when it is not there."""
        number = None if key is None else self._numbers.get(key)
        return QModelIndex() if number is None else self._index(self._entries[number])

    def all_rows(self) -> list[Row]:
        """Return all rows from top to bottom, those that are folded away too."""
        return [entry.row for entry in self._entries]

    def goals_beside(self, key: RowKey) -> list[GoalRow]:
        """Return the goals that stand under the same one as this goal, itself included, in their order."""
        above = self._entries[self._numbers[key]].above
        return [entry.row for entry in (above.below if above else self._top) if isinstance(entry.row, GoalRow)]

    def goals_under(self, key: RowKey) -> int:
        """Return how many goals stand right under this goal."""
        return sum(isinstance(entry.row, GoalRow) for entry in self._entries[self._numbers[key]].below)

    def goal_above(self, key: RowKey) -> GoalRow | None:
        """Return the goal under which a row stands; None for a row at the top."""
        above = self._entries[self._numbers[key]].above
        return above.row if above is not None and isinstance(above.row, GoalRow) else None

    def _index(self, entry: _Entry) -> QModelIndex:
        return self.createIndex(entry.place, 0, entry.number)

    @override
    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own signature
        below = self._entries[parent.internalId()].below if parent.isValid() else self._top
        return self._index(below[row]) if 0 <= row < len(below) and column == 0 else QModelIndex()

    @override
    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override] # QObject.parent has no argument
        above = self._entries[index.internalId()].above if index.isValid() else None
        return QModelIndex() if above is None else self._index(above)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._entries[parent.internalId()].below) if parent.isValid() else len(self._top)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return f"{row.name}\n{row.rule}" if isinstance(row, KeyResultRow) else row.spoken
            case _ if role == ROW:
                return row
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usable | Qt.ItemFlag.ItemIsDragEnabled if isinstance(self.row_at(index), GoalRow) else usable
