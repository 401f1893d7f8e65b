"""What a metric should be when, as a small table that people type into."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget
from typing_extensions import override

from kanban.domain.business.values import TargetPoint
from kanban.domain.errors import BadDate
from kanban.ui import theme
from kanban.ui.business import figures
from kanban.usecases.metrics import TargetTwice, read_number, read_period

_ROWS_SHOWN = 5


class TargetsTable(QTableWidget):
    """Rows of a day and a value, with an empty row below to add one; Del empties a row.

    Signals:
        edited(): somebody typed something else into a cell.
    """

    edited = Signal()

    def __init__(self, points: tuple[TargetPoint, ...], parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self.setHorizontalHeaderLabels([self.tr("Day, like 2026-12-24"), self.tr("Value")])
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(34))
        self.setAccessibleName(self.tr("Targets"))
        self.setMinimumHeight(theme.px(34) * _ROWS_SHOWN)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AllEditTriggers & ~triggers.CurrentChanged)
        self.setTabKeyNavigation(False)
        self._showing = False
        self.show_points(points)
        self.cellChanged.connect(self._on_typed)

    def show_points(self, points: Sequence[TargetPoint]) -> None:
        """Show these points instead of what was typed."""
        self._showing = True
        current = self.currentRow(), self.currentColumn()
        self.setRowCount(0)
        for point in points:
            self._add(point.day.isoformat(), figures.plain(point.value))
        self._add("", "")
        self.setCurrentCell(*current)
        self._showing = False

    def points(self) -> tuple[TargetPoint, ...]:
        """Return what was typed, ordered by day; empty rows are left out.

        Raises:
            BadDate, BadNumber, TargetTwice: see there.
        """
        found: dict[date, TargetPoint] = {}
        for row in range(self.rowCount()):
            day, value = self._typed(row)
            if not day and not value:
                continue
            if not day:
                raise BadDate(value=day)
            point = TargetPoint(read_period(day), read_number(value))
            if point.day in found:
                raise TargetTwice(day=day)
            found[point.day] = point
        return tuple(found[day] for day in sorted(found))

    def type_into(self, row: int, day: str, value: str) -> None:
        """Put texts into a row, which may be the empty one at the end."""
        for column, text in enumerate((day, value)):
            self.model().setData(self.model().index(row, column), text)

    def _typed(self, row: int) -> tuple[str, str]:
        day, value = (str(self.model().index(row, column).data() or "").strip() for column in range(2))
        return day, value

    def _add(self, day: str, value: str) -> None:
        row = self.rowCount()
        self.insertRow(row)
        number = QTableWidgetItem(value)
        number.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setItem(row, 0, QTableWidgetItem(day))
        self.setItem(row, 1, number)

    def _on_typed(self) -> None:
        if self._showing:
            return
        self._keep_one_empty()
        self.edited.emit()

    def _keep_one_empty(self) -> None:
        last = self.rowCount() - 1
        if any(self._typed(last)):
            self._showing = True
            self._add("", "")
            self._showing = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentRow()
        if event.key() == Qt.Key.Key_Delete and row >= 0:
            self.type_into(row, "", "")
            event.accept()
            return
        super().keyPressEvent(event)
