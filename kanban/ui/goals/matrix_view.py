"""Functions x goals: who supports what, and where nobody does."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.business.goals_matrix import Supporter
from kanban.domain.ids import GoalId
from kanban.domain.operations import Change, Source
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.goals.matrix_cells import LINE_LEAST, LINE_MOST, MatrixCells
from kanban.ui.goals.matrix_head import MatrixHead
from kanban.ui.goals.matrix_model import GoalPlace, MatrixModel, OpenPlace
from kanban.usecases.goals import set_functions
from kanban.usecases.wide_table import rename_function

_GOAL_WIDTH: Final = 320
_CELL_LEAST: Final = 170
_CELL_MOST: Final = 520
_Index = QModelIndex | QPersistentModelIndex


class MatrixView(QWidget):
    """The heads of the functions, and the goals with their cells below.

    Signals:
        goal_chosen(int): somebody wants to see this goal.
    """

    goal_chosen = Signal(int)

    def __init__(self, bridge: Bridge, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._actions = actions
        self._stale = False
        self.model = MatrixModel(bridge, actions, self)
        self.table = _Table(self.model, self)
        self.head = MatrixHead(self)
        self.summary = QLabel(self)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.new_function = QLineEdit(self)
        self.new_function.setPlaceholderText(self.tr("+ Function"))
        self.new_function.setAccessibleName(self.tr("Name of a new function"))
        self.new_function.returnPressed.connect(self._add_function)
        self._top = QHBoxLayout()
        self._top.addWidget(self.summary, 1)
        self._top.addWidget(self.new_function)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(self._top)
        self._whole.addWidget(self.head)
        self._whole.addWidget(self.table, 1)
        self._whole.setSpacing(0)
        self.setFocusProxy(self.table)
        self.table.chosen.connect(self.goal_chosen)
        self.table.resized.connect(self._lay_out)
        self.table.horizontalScrollBar().valueChanged.connect(self._place_heads)
        self.head.renamed.connect(self._rename)
        self.head.ordered.connect(self._order)
        bridge.changed.connect(self._on_changed)
        bridge.reloaded.connect(self._on_changed)
        self._read()
        self.restyle()

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self.summary.setFont(theme.font(15.5))
        self.summary.setContentsMargins(0, 0, 0, theme.px(4))
        self.new_function.setFont(theme.font(15))
        self.new_function.setFixedWidth(theme.px(220))
        self._top.setContentsMargins(0, 0, 0, theme.px(8))
        self.head.restyle()
        self._lay_out()

    def _on_changed(self, change: Change | None = None) -> None:
        del change
        if self.isVisible():
            self._read()
        else:
            self._stale = True

    @override
    def showEvent(self, event: object) -> None:
        if self._stale:
            self._read()
        self._lay_out()

    def _read(self) -> None:
        """Take over the board; the cell that was current stays so."""
        self._stale = False
        here = self.table.currentIndex()
        kept = self.model.goal_at(here)
        self.model.read()
        self.table.clearSpans()
        for line, column, count in self.model.spans():
            self.table.setSpan(line, column, count, 1)
        found = self.model.matrix
        supports = [sum(len(row.cells[place]) for row in found.rows) for place in range(len(found.functions))]
        named = frozenset(goal.function.casefold() for goal in self._bridge.board.shown_goals())
        self.head.show_functions(found.functions, supports, named)
        self.summary.setText(self._summary())
        self._lay_out()
        self.table.go_to(kept, here.row(), here.column())

    def _summary(self) -> str:
        """Say at once where the holes are."""
        found = self.model.matrix
        if not found.rows:
            return self.tr(
                "There are no goals yet. Add them in the tree or in the table; here you see who supports them."
            )
        if not found.functions:
            return self.tr(
                "No functions are named yet. Add those that are to carry goals: product, engineering, marketing…"
            )
        holes = sum(row.holes for row in found.rows)
        bare = found.without_requirements
        parts = [
            self.tr("%n places where nobody supports a goal", "", holes)
            if holes
            else self.tr("Every function supports every goal"),
        ]
        if bare:
            parts.append(self.tr("%n goals without requirements", "", bare))
        if found.idle:
            parts.append(self.tr("%n functions that support nothing", "", len(found.idle)))
        return "  ·  ".join(parts)

    def _lay_out(self) -> None:
        """Share the width between the columns, and put the heads over them."""
        columns = len(self.model.matrix.functions)
        width = self.table.viewport().width()
        goal = theme.px(_GOAL_WIDTH)
        self.table.setColumnWidth(0, goal)
        share = (width - goal) // columns if columns else 0
        for column in range(1, columns + 1):
            self.table.setColumnWidth(column, min(max(share, theme.px(_CELL_LEAST)), theme.px(_CELL_MOST)))
        self.table.fit_lines()
        self.head.setVisible(bool(self.model.matrix.rows or columns))
        self._place_heads()

    def _place_heads(self) -> None:
        table, height = self.table, self.head.height()
        rects = [
            QRect(table.columnViewportPosition(n), 0, table.columnWidth(n), height)
            for n in range(1, len(self.head.heads) + 1)
        ]
        self.head.lay_out(rects, QRect(0, 0, max(0, table.columnViewportPosition(0) + table.columnWidth(0)), height))

    # Functions

    def _rename(self, function: str, name: str) -> None:
        if self._actions.run(Source.KEYBOARD, rename_function, name=function, new_name=name) is None:
            for head in self.head.heads:
                head.name.show_value(head.function or head.name.text())

    def _order(self, names: list[str]) -> None:
        self._actions.run(Source.KEYBOARD, set_functions, names=names)

    def _add_function(self) -> None:
        """Add the function whose name was typed, after the others."""
        known = [function for function in self.model.matrix.functions if function]
        names = [*known, self.new_function.text()]
        if self._actions.run(Source.KEYBOARD, set_functions, names=names) is not None:
            self.new_function.clear()


class _Table(QTableView):
    """The cells.

    Signals:
        chosen(int): a goal.
        resized(): there is more or less room.
    """

    chosen = Signal(int)
    resized = Signal()

    def __init__(self, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setObjectName("goals_matrix")
        self.setModel(model)
        self._cells = MatrixCells(self)
        self.setItemDelegate(self._cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Functions and goals"))

    def fit_lines(self) -> None:
        """Make all lines as high as there is room for, within limits."""
        room = self.viewport().height() // max(self._model.rowCount(), 1)
        height = min(max(room, theme.px(LINE_LEAST)), theme.px(LINE_MOST))
        self._cells.larger = min(1.0 + (height / theme.px(LINE_LEAST) - 1.0) * 0.6, 1.3)
        self.verticalHeader().setDefaultSectionSize(height)

    def go_to(self, goal_id: GoalId | None, row: int, column: int) -> None:
        """Make the cell of a goal current, else the one at a place, else the first."""
        lines, columns = self._model.rowCount(), self._model.columnCount()
        if not lines:
            return
        goals = (
            {line: self._model.goal_at(self._model.index(line, column)) for line in range(lines)} if column >= 0 else {}
        )
        line = next((line for line, there in goals.items() if there == goal_id), min(max(row, 0), lines - 1))
        self.setCurrentIndex(self._model.index(line, min(max(column, 0), columns - 1)))

    def open(self, index: _Index) -> None:
        """Show the goal of a cell, or let its name be typed where there is none."""
        match self._model.place_at(index):
            case Supporter(goal):
                self.chosen.emit(goal.id)
            case GoalPlace(row):
                self.chosen.emit(row.goal.id)
            case OpenPlace():
                self.edit(index)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.open(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            self.open(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)
