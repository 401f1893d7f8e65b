"""The matrix functions x goals as a model: each goal takes as many lines as its fullest cell has sub-goals."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from kanban.domain.business.goals_matrix import Matrix, MatrixRow, Requirements, Supporter, matrix
from kanban.domain.ids import GoalId
from kanban.domain.operations import Source
from kanban.store.goals import support_of_goals
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business.rich import tool_tip
from kanban.ui.business.tile_content import word_of
from kanban.ui.business.today import today_of
from kanban.usecases.goals import add_goal

PLACE: Final = int(Qt.ItemDataRole.UserRole) + 1
"""The `GoalPlace`, `Supporter` or `OpenPlace` of a cell."""
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class GoalPlace:
    """The head of a row."""

    row: MatrixRow


@dataclass(frozen=True)
class OpenPlace:
    """Where a sub-goal can be added. `hole`: the function has none for this goal yet."""

    row: MatrixRow
    function: str
    hole: bool


Place = GoalPlace | Supporter | OpenPlace


class MatrixModel(QAbstractTableModel):
    """Column 0 has the goals, the others the functions in their order."""

    def __init__(self, bridge: Bridge, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._actions = actions
        self.matrix = Matrix((), (), frozenset())
        self._lines: list[tuple[MatrixRow, int]] = []

    def read(self) -> None:
        """Take over the board as it is now."""
        workspace = self._bridge.workspace
        support = workspace.read(support_of_goals, workspace.board_id)
        self.beginResetModel()
        self.matrix = matrix(self._bridge.board, today_of(self._bridge), support)
        self._lines = [(row, line) for row in self.matrix.rows for line in range(lines_of_row(row))]
        self.endResetModel()

    def place_at(self, index: _Index) -> Place | None:
        """Return what is at an index; None: nothing, for the index is none."""
        if not index.isValid():
            return None
        row, line = self._lines[index.row()]
        if index.column() == 0:
            return GoalPlace(row)
        cell = row.cells[index.column() - 1]
        if line < len(cell):
            return cell[line]
        return OpenPlace(row, self.matrix.functions[index.column() - 1], hole=not cell)

    def goal_at(self, index: _Index) -> GoalId | None:
        """Return the goal that an index shows, or for which it is open; None: no index."""
        match self.place_at(index):
            case Supporter(goal):
                return goal.id
            case GoalPlace(row) | OpenPlace(row):
                return row.goal.id
            case None:
                return None

    def spans(self) -> list[tuple[int, int, int]]:
        """Return which cells go over several lines: line, column and how many."""
        found, top = [], 0
        for row in self.matrix.rows:
            lines = lines_of_row(row)
            found.append((top, 0, lines))
            found += [(top + len(cell), n + 1, lines - len(cell)) for n, cell in enumerate(row.cells)]
            top += lines
        return [(line, column, count) for line, column, count in found if count > 1]

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self.matrix.functions) + 1

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if isinstance(self.place_at(index), OpenPlace) else usual

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        place = self.place_at(index)
        if place is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title_of(place)
            case Qt.ItemDataRole.ToolTipRole:
                return tool_tip(self._spoken(place))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(place)
        return place if role == PLACE else None

    @override
    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Add a sub-goal of this function for this goal, by its name."""
        place, name = self.place_at(index), str(value).strip()
        if not isinstance(place, OpenPlace) or not name or role != Qt.ItemDataRole.EditRole:
            return False
        parent = place.row.goal.id
        added = self._actions.run(Source.KEYBOARD, add_goal, name=name, function=place.function, parent_id=parent)
        return added is not None

    def _spoken(self, place: Place) -> str:
        match place:
            case GoalPlace(row):
                parts = [row.goal.name, word_of(row.state) if row.state else "", requirements_words(row.requirements)]
                return "\n".join(filter(None, parts))
            case Supporter():
                state = word_of(place.state) if place.state else self.tr("No key result")
                return "\n".join([place.goal.name, state, requirements_words(place.requirements)])
            case OpenPlace(row, function, hole):
                if not hole:
                    return self.tr("Add another goal of {function} for “{goal}”").format(
                        function=function_words(function), goal=row.goal.name
                    )
                return self.tr("Nobody of {function} supports “{goal}”. Press Enter to add a sub-goal.").format(
                    function=function_words(function), goal=row.goal.name
                )


def lines_of_row(row: MatrixRow) -> int:
    """Return how many lines a goal takes."""
    return max([1, *(len(cell) for cell in row.cells)])


def title_of(place: Place) -> str:
    """Return the words that stand in a cell."""
    match place:
        case GoalPlace(row):
            return row.goal.name
        case Supporter(goal):
            return goal.name
        case OpenPlace(hole=hole):
            return QCoreApplication.translate("GoalsMatrix", "nobody") if hole else "+"


def function_words(function: str) -> str:
    """Return the name of a function; of none, words for that."""
    return function or QCoreApplication.translate("GoalsMatrix", "No function")


def requirements_words(found: Requirements, *, short: bool = False) -> str:
    """Return how many requirements there are and how far they are, in a line; `short`: those that wait and those in work as one."""
    if not found.any:
        return QCoreApplication.translate("GoalsMatrix", "no requirements")
    parts = []
    together = short and found.waiting > 0 and found.in_work > 0
    if together:
        count = found.waiting + found.in_work
        parts.append(QCoreApplication.translate("GoalsMatrix", "{count} open").format(count=count))
    elif found.waiting:
        parts.append(QCoreApplication.translate("GoalsMatrix", "{count} waiting").format(count=found.waiting))
    if found.in_work and not together:
        parts.append(QCoreApplication.translate("GoalsMatrix", "{count} in work").format(count=found.in_work))
    if found.finished:
        parts.append(QCoreApplication.translate("GoalsMatrix", "{count} finished").format(count=found.finished))
    return " · ".join(parts)
