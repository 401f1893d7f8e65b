"""Every reading of a metric as a table: which one counts, which ones were corrected or withdrawn, by whom, when, and from where."""

from datetime import date
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget
from typing_extensions import override

from kanban.domain.board import Board
from kanban.domain.business.values import Reading
from kanban.domain.ids import MetricId
from kanban.ui import theme
from kanban.ui.business import figures

_Index = QModelIndex | QPersistentModelIndex
PERIOD, VALUE, REVISION, ACTOR, RECORDED, ORIGIN = range(6)
_ROW_HEIGHT: Final = 32
_ROWS_MEASURED: Final = 40
"""How many rows say how wide the columns must be; three years of days would take a third of a second."""


class HistoryModel(QAbstractTableModel):
    """Every reading of a metric with all its revisions, newest period first, the revision that counts on top.

    Signals:
        value_typed(date, str): somebody typed a value for a period over the one that counts.
    """

    value_typed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Reading, bool]] = []
        self._board: Board | None = None

    def show_metric(self, board: Board, metric_id: MetricId) -> None:
        """Show the readings of a metric."""
        self.beginResetModel()
        self._board = board
        self._rows = []
        counting: date | None = None
        for reading in reversed(board.readings.get(metric_id, ())):  # by period, then revision
            counts = not reading.withdrawn and reading.period != counting
            counting = reading.period if counts else counting
            self._rows.append((reading, counts))
        self.endResetModel()

    def row_of(self, day: date, today: date) -> int | None:
        """Return the row of the reading that counts on a day of the chart, where a period that still runs ends today."""
        return next(
            (row for row, (reading, counts) in enumerate(self._rows) if counts and min(reading.period, today) == day),
            None,
        )

    def reading_at(self, row: int) -> Reading | None:
        """Return the reading of a row if it counts."""
        reading, counts = self._rows[row] if 0 <= row < len(self._rows) else (None, False)
        return reading if counts else None

    def period_at(self, row: int) -> date | None:
        """Return the period of a row."""
        return self._rows[row][0].period if 0 <= row < len(self._rows) else None

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else ORIGIN + 1

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (
            self.tr("Period"),
            self.tr("Value"),
            self.tr("Revision"),
            self.tr("By"),
            self.tr("Recorded"),
            self.tr("From", "where a reading was read"),
        )
        return titles[section]

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        found = super().flags(index)
        if index.column() == VALUE and self.reading_at(index.row()) is not None:
            return found | Qt.ItemFlag.ItemIsEditable
        return found

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._board is None:
            return None
        reading, counts = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(self._board, reading, index.column(), counts=counts)
            case Qt.ItemDataRole.EditRole:
                return figures.plain(reading.value)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == VALUE:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if not counts:
                return theme.current().muted
            case Qt.ItemDataRole.FontRole if not counts:
                font = theme.font(15)
                font.setStrikeOut(index.column() == VALUE)
                return font
        return None

    @override
    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        reading = self.reading_at(index.row())
        if role != Qt.ItemDataRole.EditRole or reading is None or str(value).strip() == figures.plain(reading.value):
            return False
        self.value_typed.emit(reading.period, str(value))
        return True

    def _text(self, board: Board, reading: Reading, column: int, *, counts: bool) -> str:
        metric = board.metrics[reading.metric_id]
        match column:
            case 0:
                return figures.day_with_year(reading.period)
            case 1:
                return figures.number(reading.value, metric.decimals)
            case 2:
                if reading.withdrawn:
                    return self.tr("{number}, withdrawn").format(number=reading.revision)
                form = "{number}" if counts else self.tr("{number}, corrected")
                return form.format(number=reading.revision)
            case 3:
                return reading.actor
            case 4:
                return figures.moment(reading.taken_at, board.facts.zone_info)
            case _:
                return reading.origin or self.tr("by hand")


class ReadingsTable(QTableView):
    """The table. A value that counts can be typed over, or withdrawn by Delete or the menu.

    Signals:
        picked(date): the row of this period was chosen.
        withdrawn(date): the reading of this period is to be withdrawn.
    """

    picked = Signal(object)
    withdrawn = Signal(object)

    def __init__(self, history: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._choosing = False
        self.setModel(history)
        self.setAccessibleName(self.tr("Readings"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self.setFont(theme.font(15))
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW_HEIGHT))
        self.share_width()

    def share_width(self) -> None:
        """Give each column the width that its newest rows need; the last one has the rest."""
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(ORIGIN, QHeaderView.ResizeMode.Stretch)

    def choose(self, row: int) -> None:
        """Choose a row and bring it into view, without a signal."""
        self._choosing = True
        self.setCurrentIndex(self._history.index(row, VALUE))
        self.scrollTo(self._history.index(row, VALUE), QAbstractItemView.ScrollHint.PositionAtCenter)
        self._choosing = False

    def menu_for(self, row: int) -> QMenu:
        """Return the menu of a row."""
        menu = QMenu(self)
        reading = self._history.reading_at(row)
        correct = menu.addAction(self.tr("Correct…"))
        correct.triggered.connect(lambda: self.edit(self._history.index(row, VALUE)))
        withdraw = menu.addAction(self.tr("Withdraw"))
        for action in (correct, withdraw):
            action.setEnabled(reading is not None)
        if reading is not None:
            withdraw.triggered.connect(lambda: self.withdrawn.emit(reading.period))
        return menu

    def _show_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if not index.isValid():
            index = self.currentIndex()
            place = self.visualRect(index).center()
        if index.isValid():
            menu = self.menu_for(index.row())
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(place))

    def _on_current(self, index: QModelIndex) -> None:
        period = self._history.period_at(index.row())
        if period is not None and not self._choosing:
            self.picked.emit(period)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        reading = self._history.reading_at(row)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and reading is not None:
            self.withdrawn.emit(reading.period)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and reading is not None:
            self.edit(self._history.index(row, VALUE))
        else:
            super().keyPressEvent(event)
