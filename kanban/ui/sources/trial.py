"""What a source would bring: its first rows, which column is which metric, and how many readings would be taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.board import Board
from kanban.domain.business.values import TableMapping
from kanban.exchange.readings_draft import Draft
from kanban.exchange.readings_table import ReadingTable
from kanban.feeds.reading import Found
from kanban.feeds.taking import foreseen
from kanban.ui import theme
from kanban.ui.phrases import say
from kanban.ui.readings.import_mapping import ReadingsMapping
from kanban.ui.readings.import_work import Given, Prepared
from kanban.ui.sources.words import counts_words

_Index = QModelIndex | QPersistentModelIndex
_FAULTS = 3
_COLUMN_PX = 260


class Trial(QWidget):
    """The result of a look.

    Signals:
        form_changed(), metrics_changed(): the mapping was changed, and is to be tried again; `mapping` has it.
        sheet_chosen(str): another sheet is wanted.
    """

    form_changed = Signal()
    metrics_changed = Signal()
    sheet_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = QLabel(self)
        self._faults = QLabel(self)
        for label in (self._summary, self._faults):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._faults.setObjectName("quiet")
        self.columns = ReadingsMapping(self)
        self.columns.form_changed.connect(self.form_changed)
        self.columns.metrics_changed.connect(self.metrics_changed)
        self.columns.sheet_chosen.connect(self.sheet_chosen)
        self._rows = _Rows(self)
        self.table = QTableView(self)
        self.table.setModel(self._rows)
        self.table.setAccessibleName(self.tr("First rows of the source"))
        self.table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.setAlternatingRowColors(True)
        beside = QHBoxLayout()
        beside.addWidget(self.columns, 5)
        beside.addWidget(self.table, 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._summary)
        layout.addWidget(self._faults)
        layout.addLayout(beside, 1)
        self.restyle()

    @property
    def mapping(self) -> TableMapping:
        """What the columns mean, as it is shown."""
        return self.columns.mapping

    def show_found(self, found: Found, board: Board) -> None:
        """Show what a look brought."""
        prepared = Prepared(
            Given(found.place), found.sample, found.mapping, found.candidates, Draft(()), found.unclear_days,
            found.unclear_numbers,
        )  # fmt: skip
        self.columns.show_prepared(prepared, board)
        self._rows.show_table(found.sample)
        self.table.resizeColumnsToContents()
        for column in range(self._rows.columnCount()):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column) + theme.px(12), theme.px(_COLUMN_PX)))
        self._summary.setText(self._summary_of(found, board))
        reasons = [
            self.tr("line {line}: {reason}").format(line=fault.line, reason=say(fault.reason, "import"))
            for fault in found.faults[:_FAULTS]
        ]
        self._faults.setText("; ".join(reasons))
        self._faults.setVisible(bool(reasons))
        self.setAccessibleName(self._summary.text())

    def _summary_of(self, found: Found, board: Board) -> str:
        if not found.mapping.day:
            text = self.tr("{place} was read, but no column holds days. Say below which one does.")
            return text.format(place=found.place)
        if not found.mapping.metrics:
            text = self.tr("{place} was read. Say below which column belongs to which metric.")
            return text.format(place=found.place)
        new, corrections, same = foreseen(board, found.readings)
        text = self.tr("{place}, {rows} rows. It would bring: {counts}.")
        counts = counts_words(new, corrections, found.fault_count, same)
        return text.format(place=found.place, rows=found.count, counts=counts)

    def restyle(self) -> None:
        """Take over new sizes."""
        self._summary.setFont(theme.font(17, bold=True))
        self._faults.setFont(theme.font(15))
        self.table.verticalHeader().setDefaultSectionSize(theme.px(28))


class _Rows(QAbstractTableModel):
    """Some rows of a table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._headers: Sequence[str] = ()
        self._cells: Sequence[Sequence[str]] = ()

    def show_table(self, table: ReadingTable) -> None:
        """Show another table."""
        self.beginResetModel()
        self._headers, self._cells = table.headers, table.rows
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._cells)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._headers)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells[index.row()][index.column()]
        return QFont(theme.font(15)) if role == Qt.ItemDataRole.FontRole else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._headers[section]
        return None
