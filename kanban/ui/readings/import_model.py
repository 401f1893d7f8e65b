"""The values of a table of readings, row by row: what is in the file, and what becomes of it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from kanban.domain.business.values import Metric
from kanban.domain.ids import MetricId
from kanban.exchange.readings_draft import CellState, Draft, DraftCell
from kanban.ui import theme
from kanban.ui.readings.import_words import cell_words, period_text, state_name

_Index = QModelIndex | QPersistentModelIndex
_SIGNS: Final = {
    CellState.NEW: "+",
    CellState.CORRECTION: "~",
    CellState.SAME: "=",
    CellState.NOTHING: "·",
    CellState.LEFT_OUT: "–",
    CellState.FAULT: "✕",
}
LINE, SIGN, PERIOD, METRIC, TEXT, WORDS = range(6)


class PreviewModel(QAbstractTableModel):
    """The cells of a draft, all or those in one state."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells: tuple[DraftCell, ...] = ()
        self._all: tuple[DraftCell, ...] = ()
        self._metric: Callable[[MetricId], Metric | None] = lambda _: None
        self._state: CellState | None = None
        self._corrections = True

    def show_draft(self, draft: Draft | None, metric: Callable[[MetricId], Metric | None] = lambda _: None) -> None:
        """Show another draft; `metric` finds the metrics that it names."""
        self.beginResetModel()
        self._all = draft.cells if draft is not None else ()
        self._metric = metric
        self._filter()
        self.endResetModel()

    def show_state(self, state: CellState | None) -> None:
        """Show only the cells in a state; None: all."""
        self.beginResetModel()
        self._state = state
        self._filter()
        self.endResetModel()

    def take_corrections(self, *, taken: bool) -> None:
        """Say of corrections that they are taken, or are not."""
        self._corrections = taken
        self.dataChanged.emit(self.index(0, WORDS), self.index(max(0, len(self._cells) - 1), WORDS))

    def _filter(self) -> None:
        self._cells = self._all
        if self._state is not None:
            self._cells = tuple(cell for cell in self._all if cell.state is self._state)

    @override
    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._cells)

    @override
    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else WORDS + 1

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation is Qt.Orientation.Horizontal:
            side = Qt.AlignmentFlag.AlignRight if section in (LINE, TEXT) else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Line"),
            "",
            self.tr("Period"),
            self.tr("Metric"),
            self.tr("In the file"),
            self.tr("What becomes of it"),
        )[section]

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self._cells[index.row()]
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(cell, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._text(cell, column) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return state_name(cell.state) if column == SIGN else self._text(cell, column) or None
            case Qt.ItemDataRole.ForegroundRole if cell.state is CellState.FAULT and column in (SIGN, WORDS):
                return theme.current().bad
            case Qt.ItemDataRole.ForegroundRole if cell.state is CellState.CORRECTION and column in (SIGN, WORDS):
                return theme.current().warning
            case Qt.ItemDataRole.ForegroundRole if cell.state in _QUIET:
                return theme.current().muted
            case Qt.ItemDataRole.TextAlignmentRole if column in (LINE, TEXT):
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.TextAlignmentRole if column == SIGN:
                return Qt.AlignmentFlag.AlignCenter
        return None

    def _text(self, cell: DraftCell, column: int) -> str:
        metric = self._metric(cell.metric_id) if cell.metric_id is not None else None
        match column:
            case _ if column == LINE:
                return str(cell.line)
            case _ if column == SIGN:
                return _SIGNS[cell.state]
            case _ if column == PERIOD:
                known = metric is not None and cell.period is not None
                return period_text(cell.period, metric.cadence) if known else cell.day  # type: ignore[arg-type,union-attr]
            case _ if column == METRIC:
                return metric.name if metric is not None else cell.named
            case _ if column == TEXT:
                return " ".join(cell.text.split())
        return cell_words(cell, metric, corrections=self._corrections)


_QUIET: Final = (CellState.SAME, CellState.NOTHING, CellState.LEFT_OUT)
