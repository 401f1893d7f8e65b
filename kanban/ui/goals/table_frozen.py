"""The first column of the wide table, which stays in view when the others go past it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.goals.table_cells import paint_cell
from kanban.ui.goals.table_model import COLUMNS, GoalsTableModel
from kanban.ui.goals.table_words import heading_of


class FrozenColumn(QWidget):
    """Lies over the left end of a table's viewport while the table is scrolled to the right. What is clicked there the table gets."""

    def __init__(self, table: QTableView, model: GoalsTableModel) -> None:
        super().__init__(table.viewport())
        self._table = table
        self._model = model
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._heading = QLabel(heading_of(COLUMNS[0]), table.horizontalHeader())
        self._heading.setAutoFillBackground(True)
        self._heading.setBackgroundRole(QPalette.ColorRole.Button)
        self._heading.hide()
        self.hide()
        table.horizontalScrollBar().valueChanged.connect(self.lay_out)
        table.verticalScrollBar().valueChanged.connect(self.update)
        model.dataChanged.connect(self.update)
        model.rearranged.connect(self.update)
        table.selectionModel().selectionChanged.connect(self.update)

    @property
    def room(self) -> int:
        """How much of the viewport's width it takes; 0 while it is not needed."""
        return 0 if self.isHidden() else self.width()

    def lay_out(self) -> None:
        """Show itself where it is needed and there is room."""
        table = self._table
        width = table.columnWidth(0)
        needed = table.horizontalScrollBar().value() > 0 and width * 2 < table.viewport().width()
        self.setGeometry(0, 0, width, table.viewport().height())
        self.setVisible(needed)
        self._heading.setGeometry(0, 0, width, table.horizontalHeader().height() - 1)
        self._heading.setFont(theme.font())
        self._heading.setIndent(theme.px(6))
        self._heading.setVisible(needed)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        table, painter = self._table, QPainter(self)
        painter.fillRect(self.rect(), theme.current().card)
        row = max(table.rowAt(0), 0)
        while row < self._model.rowCount() and table.rowViewportPosition(row) < self.height():
            index = self._model.index(row, 0)
            rect = QRectF(0, table.rowViewportPosition(row), self.width(), table.rowHeight(row))
            chosen = table.selectionModel().isSelected(index)
            paint_cell(painter, rect, self._model, index, chosen=chosen, current=False)
            row += 1
        edge = theme.px(2)
        painter.setPen(QPen(theme.current().muted, edge))
        painter.drawLine(self.width() - edge // 2 - 1, 0, self.width() - edge // 2 - 1, self.height())
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._table.rowAt(round(event.position().y()))
        if row >= 0:
            self._table.setFocus(Qt.FocusReason.MouseFocusReason)
            self._table.setCurrentIndex(self._model.index(row, 0))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._table.rowAt(round(event.position().y()))
        if row >= 0:
            self._table.edit(self._model.index(row, 0))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._table.verticalScrollBar(), event)
