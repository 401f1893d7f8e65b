"""The table of readings: what is typed is recorded at once, Enter goes on to the next one that is due."""

from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QLabel, QTableView, QWidget
from typing_extensions import override

from kanban.domain.ids import MetricId
from kanban.ui import theme
from kanban.ui.business.readings_cells import PERIOD_PX, VALUE_PX, CellDelegate
from kanban.ui.business.readings_model import FAULT_ROLE, PERIODS_MOST, ReadingsModel
from kanban.ui.business.readings_words import Cell

_Index = QModelIndex | QPersistentModelIndex
_CELL_WIDTH: Final = 80
_CELL_WIDTH_MOST: Final = 180
_ROW_HEIGHT: Final = 40
_HEADING_HEIGHT: Final = 52
_BUBBLE_WIDTH: Final = 330
_NAME_LEAST, _NAME_MOST, _NAME_SHARE = 130, 380, 0.34

_SHIFTED: Final = {
    Qt.Key.Key_Down: QAbstractItemView.CursorAction.MoveDown,
    Qt.Key.Key_Up: QAbstractItemView.CursorAction.MoveUp,
    Qt.Key.Key_Left: QAbstractItemView.CursorAction.MoveLeft,
    Qt.Key.Key_Right: QAbstractItemView.CursorAction.MoveRight,
}


class ReadingsTable(QTableView):
    """The table itself.

    Signals:
        overflowed(): more was pasted than there are rows or columns for.
        left_out(tuple[str, ...]): names that stood in what was pasted, and that no metric has.
    """

    overflowed = Signal()
    left_out = Signal(tuple)

    def __init__(self, model: ReadingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._readings = model
        self._bubble = QLabel(self.viewport())
        self._bubble.setTextFormat(Qt.TextFormat.PlainText)
        self._bubble.setWordWrap(True)
        self._bubble.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._bubble.hide()
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked | triggers.SelectedClicked
        )
        self.setAccessibleName(self.tr("Readings"))
        self._kept: Cell | None = None
        self._anchor = QPersistentModelIndex()
        self._fitted_width = 0
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._find_place)
        model.dataChanged.connect(self._fit)
        self.verticalScrollBar().valueChanged.connect(self._point_out)

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        colours = theme.current()
        self.setStyleSheet("QTableView { background: transparent; border: 0; }")
        self._bubble.setFont(theme.font(15))
        self._bubble.setStyleSheet(
            f"background: {colours.card.name()}; color: {colours.bad.name()}; padding: {theme.px(6)}px;"
            f"border: {theme.px(2)}px solid {colours.bad.name()}; border-radius: {theme.px(4)}px;"
        )
        self.lay_out()

    def _fit(self) -> None:
        """Show what has changed whole: a longer value may need a wider column."""
        if self._cell_width() != self._fitted_width:
            self.lay_out()
        self._point_out()

    def lay_out(self) -> None:
        """Show as many periods as there is room for and give each its width."""
        self._fitted_width = self._cell_width()
        width = self.viewport().width()
        names = int(min(max(width * _NAME_SHARE, theme.px(_NAME_LEAST)), theme.px(_NAME_MOST)))
        count = min(max((width - names) // self._fitted_width, 2), PERIODS_MOST)
        self._readings.show_periods(count)
        self.setColumnWidth(0, width - (width - names) // count * count)
        for column in range(1, count + 1):
            self.setColumnWidth(column, (width - names) // count)
        for row in range(self._readings.rowCount()):
            heading = self._readings.heading(row) is not None
            self.setRowHeight(row, theme.px(_HEADING_HEIGHT if heading else _ROW_HEIGHT))
        self._point_out()

    def _cell_width(self) -> int:
        """Return how wide a column must be for every value and every period that is shown to be read whole."""
        values, periods = QFontMetricsF(theme.font(VALUE_PX)), QFontMetricsF(theme.font(PERIOD_PX))
        widths = [values.horizontalAdvance(text) for text in self._readings.newest_values()]
        widths += [periods.horizontalAdvance(text) for text in self._readings.period_lines()]
        widest = max(widths, default=0.0)
        return max(theme.px(_CELL_WIDTH), min(int(widest) + theme.px(16), theme.px(_CELL_WIDTH_MOST)))

    def _keep_place(self) -> None:
        self._kept = self._readings.cell(self.currentIndex())

    def _find_place(self) -> None:
        """Lay the new rows out; the cell that was current stays so if it is still there."""
        self.lay_out()
        index = self._readings.index_of(self._kept) if self._kept is not None else None
        if index is not None:
            self.setCurrentIndex(index)

    def go_to_next_due(self, *, after: bool = True) -> bool:
        """Make the next cell current where a reading is due, in this row or below, then from the top; False if there is none."""
        due = self._readings.due_cells()
        if not due:
            return False
        here = self.currentIndex()
        later = [index for index in due if (index.row(), index.column()) > (here.row(), here.column())]
        self.setCurrentIndex(later[0] if later and after else due[0])
        return True

    def go_to(self, metric_id: MetricId) -> None:
        """Make a metric's due cell current, or its newest one."""
        row = self._readings.row_of(metric_id)
        due = [index for index in self._readings.due_cells() if index.row() == row]
        newest = self._readings.index(row, self._readings.columnCount() - 1)
        self.setCurrentIndex(due[0] if due else newest)

    def go_to_first(self) -> None:
        """Make the newest period of the first metric current."""
        last = self._readings.columnCount() - 1
        cells = (self._readings.index(row, last) for row in range(self._readings.rowCount()))
        first = next((index for index in cells if self._readings.cell(index) is not None), None)
        if first is not None:
            self.setCurrentIndex(first)

    def fault_shown(self) -> str:
        """Return the sentence that stands beside the current cell; "" when there is none."""
        return "" if self._bubble.isHidden() else self._bubble.text()

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if hint is not QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            super().closeEditor(editor, hint)
            return
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self._go_on()

    def _go_on(self) -> None:
        """After Enter: to the next due cell, or one down; a cell with something wrong in it keeps the focus."""
        here = self.currentIndex()
        if here.data(FAULT_ROLE) or self.go_to_next_due():
            return
        below = self.moveCursor(QAbstractItemView.CursorAction.MoveDown, Qt.KeyboardModifier.NoModifier)
        if below.isValid():
            self.setCurrentIndex(below)

    def _enter(self) -> None:
        """Enter on a cell that is not being edited: correct what is wrong in it, else go on."""
        if self.currentIndex().data(FAULT_ROLE):
            self.edit(self.currentIndex())
        else:
            self._go_on()

    def _paste(self) -> None:
        start = self.currentIndex()
        if not start.isValid():
            return
        if self._readings.paste(start, QGuiApplication.clipboard().text()):
            self.overflowed.emit()
        if self._readings.unknown_names:
            self.left_out.emit(self._readings.unknown_names)

    def _copied(self) -> str:
        """Return the selected cells as a spreadsheet takes them."""
        rows: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column())):
            rows.setdefault(index.row(), []).append(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        return "\n".join("\t".join(row) for row in rows.values())

    def _extend(self, action: QAbstractItemView.CursorAction) -> None:
        """Select one cell more, or fewer, from where the selection began."""
        if len(self.selectedIndexes()) <= 1:
            self._anchor = QPersistentModelIndex(self.currentIndex())
        wanted = self.moveCursor(action, Qt.KeyboardModifier.NoModifier)
        if wanted.isValid() and self._anchor.isValid():
            first = self._readings.index(self._anchor.row(), self._anchor.column())
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(wanted, flags.NoUpdate)
            self.selectionModel().select(QItemSelection(first, wanted), flags.ClearAndSelect)

    def _point_out(self) -> None:
        """Say beside the current cell what is wrong with what was typed there."""
        index = self.currentIndex()
        sentence = index.data(FAULT_ROLE) if index.isValid() else None
        self._bubble.setVisible(bool(sentence))
        if not sentence:
            return
        self._bubble.setText(str(sentence))
        cell = self.visualRect(index)
        width = min(theme.px(_BUBBLE_WIDTH), self.viewport().width())
        height = self._bubble.heightForWidth(width)
        left = min(max(0, cell.right() - width), self.viewport().width() - width)
        below = cell.bottom() + theme.px(3)
        fits = below + height <= self.viewport().height()
        self._bubble.setGeometry(left, below if fits else cell.top() - height - theme.px(3), width, height)
        self._bubble.raise_()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()  # Ctrl+D is a command of the window as well, and Esc closes the grid
            return True
        return super().event(event)

    def _takes(self, event: QKeyEvent) -> bool:
        return _fills_down(event) or self._puts_aside(event)

    def _puts_aside(self, event: QKeyEvent) -> bool:
        """Say whether a key puts what is wrong in the current cell aside."""
        return event.key() == Qt.Key.Key_Escape and bool(self.currentIndex().data(FAULT_ROLE))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._copied())
        elif event.key() in _SHIFTED and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._extend(_SHIFTED[Qt.Key(event.key())])
        elif self._puts_aside(event):
            self._readings.withdraw(self.currentIndex())
        elif _fills_down(event):
            self._readings.fill_down([index for index in self.selectedIndexes() if self._readings.cell(index)])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.state() is not QAbstractItemView.State.EditingState:  # while editing, the editor's commit goes on
                self._enter()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._readings.withdraw(self.currentIndex())
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self._point_out()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()


def _fills_down(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier
