"""The grid of the wide table: keys, clicks, blocks, widths, and the sentence beside a cell with something wrong in it."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QLabel, QTableView, QWidget
from typing_extensions import override

from kanban.domain.business.wide_table import Field, RowKey
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.goals.table_block import block_of, block_text
from kanban.ui.goals.table_cells import PAD, ROW_HEIGHT, SHAPE, TEXT_PX, WideCells
from kanban.ui.goals.table_frozen import FrozenColumn
from kanban.ui.goals.table_model import COLUMNS, FAULT, GoalsTableModel
from kanban.ui.goals.table_words import choices, heading_of

_Index = QModelIndex | QPersistentModelIndex
_BUBBLE_WIDTH: Final = 360
_TABS: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_FITTED: Final = {
    Field.UNIT: (58, 110),
    Field.BASELINE: (66, 130),
    Field.VALUE: (66, 130),
    Field.TARGET: (66, 130),
    Field.FROM: (70, 150),
    Field.TO: (70, 150),
    Field.CADENCE: (70, 110),
    Field.STATUS: (120, 210),
}
"""Columns that are as wide as what they hold, between these widths."""
_SHARED: Final = {
    Field.GOAL: (210, 1.5),
    Field.KEY_RESULT: (170, 1.3),
    Field.METRIC: (150, 1.1),
    Field.MILESTONE: (140, 1.1),
    Field.FUNCTION: (100, 0.5),
    Field.OWNER: (92, 0.4),
    Field.SOURCE: (84, 0.4),
}
"""Columns that are at least so wide, and share what room is left by these parts."""


class WideGrid(QTableView):
    """The table itself.

    Signals:
        goal_chosen(int), metric_wanted(int): as `GoalsTableView`.
        overflowed(): more was pasted than there are columns for.
    """

    goal_chosen = Signal(int)
    metric_wanted = Signal(int)
    overflowed = Signal()

    def __init__(self, model: GoalsTableModel, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._kept: tuple[RowKey | None, int, int] | None = None
        self._bubble = QLabel(self.viewport())
        self._bubble.setObjectName("cell_fault")
        self._bubble.setTextFormat(Qt.TextFormat.PlainText)
        self._bubble.setWordWrap(True)
        self._bubble.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._bubble.hide()
        self.setModel(model)
        self.frozen = FrozenColumn(self, model)
        self.setItemDelegate(WideCells(self, lambda column: choices(column, bridge.board)))
        self.setObjectName("wide_table")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setAccessibleName(self.tr("Table of goals"))
        model.rearranging.connect(self._keep_place)
        model.rearranged.connect(self._find_place)
        model.dataChanged.connect(self._on_data)
        self.verticalScrollBar().valueChanged.connect(self._point_out)
        self.horizontalScrollBar().valueChanged.connect(self._point_out)

    # Looks

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self.horizontalHeader().setFont(theme.font(14, bold=True))
        self.horizontalHeader().setFixedHeight(theme.px(38))
        self._bubble.setFont(theme.font(15))
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHT))
        self.lay_out()

    def lay_out(self) -> None:
        """Give each column its width: what it needs, and a share of the room that is left."""
        shown = [column for column in COLUMNS if not self.isColumnHidden(COLUMNS.index(column))]
        widths = {column: self._fitting(column) for column in shown if column in _FITTED}
        widths |= {column: theme.px(_SHARED[column][0]) for column in shown if column in _SHARED}
        left = self.viewport().width() - sum(widths.values())
        parts = {column: _SHARED[column][1] for column in shown if column in _SHARED}
        for column, part in parts.items():
            widths[column] += max(0, int(left * part / sum(parts.values())))
        for column, width in widths.items():
            self.setColumnWidth(COLUMNS.index(column), width)
        self.frozen.lay_out()
        self._point_out()

    def _fitting(self, column: Field) -> int:
        """Return how wide a column must be for everything in it to be read whole."""
        texts, place = QFontMetricsF(theme.font(TEXT_PX, bold=column is Field.VALUE)), COLUMNS.index(column)
        rows = range(min(self._model.rowCount(), 400))
        widest = max(
            (texts.horizontalAdvance(str(self._model.index(row, place).data() or "")) for row in rows), default=0
        )
        heading = QFontMetricsF(theme.font(14, bold=True)).horizontalAdvance(heading_of(column))
        least, most = _FITTED[column]
        shape = theme.px(SHAPE + 7) if column is Field.STATUS else 0
        needed = max(widest + shape, heading) + theme.px(2 * PAD + 3)
        return int(min(max(needed, theme.px(least)), theme.px(most)))

    def show_column(self, column: Field, *, shown: bool) -> None:
        """Show or hide a column."""
        self.setColumnHidden(COLUMNS.index(column), not shown)
        self.lay_out()

    def _on_data(self) -> None:
        self.lay_out()
        self.viewport().update()

    # Where the keyboard is

    def _keep_place(self) -> None:
        here = self.currentIndex()
        row = self._model.row_at(here)
        self._kept = (row.key if row else None, here.row() - len(self._model.rows), here.column())

    def _find_place(self) -> None:
        """After rows came or went: stay with what the current row is of."""
        self.lay_out()
        if self._kept is None or self._kept[2] < 0:
            return
        key, new, column = self._kept
        row = self._model.place_of(key) if key is not None else -1
        if row < 0:
            row = min(len(self._model.rows) + max(new, 0), self._model.rowCount() - 1)
        self.setCurrentIndex(self._model.index(row, column))

    def fault_shown(self) -> str:
        """Return the sentence that stands beside the current cell; "" when there is none."""
        return "" if self._bubble.isHidden() else self._bubble.text()

    def _point_out(self) -> None:
        """Say beside the current cell what is wrong with what was typed there."""
        index = self.currentIndex()
        sentence = index.data(FAULT) if index.isValid() else None
        self._bubble.setVisible(bool(sentence))
        if not sentence:
            return
        self._bubble.setText(str(sentence))
        cell, view = self.visualRect(index), self.viewport()
        width = min(theme.px(_BUBBLE_WIDTH), view.width())
        height = self._bubble.heightForWidth(width)
        left = min(max(0, cell.left()), view.width() - width)
        below = cell.bottom() + theme.px(3)
        fits = below + height <= view.height()
        self._bubble.setGeometry(left, below if fits else cell.top() - height - theme.px(3), width, height)
        self._bubble.raise_()

    @override
    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        super().scrollTo(index, hint)
        covered = self.frozen.room - self.visualRect(index).left()
        if index.column() > 0 and covered > 0:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - covered)

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self._point_out()
        left_new = previous.isValid() and self._model.row_at(previous) is None and previous.row() != current.row()
        draft = self._model.draft_at(previous) if left_new else None
        if draft is not None and draft.texts and not draft.tried:
            self._model.take_new(previous.row())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    # Keys and clicks

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if hint is not QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            super().closeEditor(editor, hint)
            return
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self._go_on()

    def _go_on(self) -> None:
        """After Enter: a new row is made; else one down. A cell with something wrong in it keeps the focus."""
        here = self.currentIndex()
        if self._model.row_at(here) is None:
            if self._model.take_new(here.row()):
                self.setCurrentIndex(self._model.index(self._model.rowCount() - 1, 0))
        elif not here.data(FAULT):
            below = self.moveCursor(QAbstractItemView.CursorAction.MoveDown, Qt.KeyboardModifier.NoModifier)
            if below.isValid():
                self.setCurrentIndex(below)

    def _enter(self) -> None:
        """Enter on a cell that is not being edited: what is behind it, or its editor."""
        here = self.currentIndex()
        draft = self._model.draft_at(here)
        if self._model.row_at(here) is None and draft is not None and draft.texts and not here.data(FAULT):
            self._go_on()
        elif self._model.may_edit(here):
            self.edit(here)
        else:
            self._open(here)

    def _open(self, index: _Index) -> bool:
        """Show what is behind a value or a status; False: nothing is."""
        row = self._model.row_at(index)
        if row is None or row.metric is None or COLUMNS[index.column()] not in {Field.VALUE, Field.STATUS}:
            return False
        self.metric_wanted.emit(row.metric.id)
        return True

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and len(self.selectedIndexes()) <= 1:
            self._open(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            row = self._model.row_at(self.currentIndex())
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                if row is not None and row.goal is not None:
                    self.goal_chosen.emit(row.goal.id)
            elif not editing:  # while editing, the editor's commit goes on
                self._enter()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._model.clear(self.selectedIndexes())
        elif event.key() in _TABS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._leave(forward=event.key() == Qt.Key.Key_Tab)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _leave(self, *, forward: bool) -> None:
        """Tab goes from cell to cell; with Ctrl it leaves the table."""
        self.setTabKeyNavigation(False)
        self.focusNextPrevChild(forward)
        self.setTabKeyNavigation(True)

    # Blocks

    def _columns_from(self, first: int, last: int) -> list[Field]:
        return [COLUMNS[place] for place in range(first, last + 1) if not self.isColumnHidden(place)]

    def _copy(self) -> None:
        chosen = self.selectedIndexes()
        if not chosen:
            return
        columns = self._columns_from(min(i.column() for i in chosen), max(i.column() for i in chosen))
        rows = range(min(i.row() for i in chosen), max(i.row() for i in chosen) + 1)
        lines = [
            [
                str(self._model.index(row, COLUMNS.index(column)).data(Qt.ItemDataRole.EditRole) or "")
                for column in columns
            ]
            for row in rows
        ]
        QGuiApplication.clipboard().setText(block_text(lines))

    def _paste(self) -> None:
        start = self.currentIndex()
        lines = block_of(QGuiApplication.clipboard().text())
        if not start.isValid() or not lines:
            return
        columns = self._columns_from(start.column(), len(COLUMNS) - 1)
        headings = [heading_of(column).casefold() for column in columns]
        if len(lines) > 1 and [text.strip().casefold() for text in lines[0]] == headings[: len(lines[0])]:
            lines = lines[1:]
        if self._model.paste(start.row(), columns, lines):
            self.overflowed.emit()
