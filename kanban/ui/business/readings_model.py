"""The grid of readings as a table: metrics by cadence, under each cadence its newest periods, the running one last."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from kanban.domain.business import status as business
from kanban.domain.business.values import Cadence, Metric, Reading
from kanban.domain.errors import BadNumber, Refused
from kanban.domain.events import MetricChanged, ReadingTaken, ReadingWithdrawn
from kanban.domain.ids import MetricId
from kanban.domain.operations import Change, Source
from kanban.exchange.readings_draft import CellState, Draft
from kanban.exchange.typed import typed_number
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge, reshapes
from kanban.ui.business import figures
from kanban.ui.business.readings_paste import Block, block_of, draft_of
from kanban.ui.business.readings_words import Cell, Fault, next_due, spoken, told
from kanban.ui.business.rich import tool_tip
from kanban.ui.business.today import today_of
from kanban.ui.phrases import say, say_refused
from kanban.usecases.metrics import NewReading, record_reading, record_readings, withdraw_reading

DUE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
FAULT_ROLE: Final = DUE_ROLE + 1
REVISION_ROLE: Final = DUE_ROLE + 2
"""The revision that counts: above 1 it is a correction; 0: there is none."""
PERIODS_MOST: Final = 7
_Index = QModelIndex | QPersistentModelIndex


class ReadingsModel(QAbstractTableModel):
    """Rows are headings (a `Cadence`) and metrics (a `MetricId`); column 0 has the names, the others the periods."""

    def __init__(self, bridge: Bridge, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._actions = actions
        self._rows: list[Cadence | MetricId] = []
        self._periods: dict[Cadence, list[date]] = {}
        self._faults: dict[tuple[MetricId, date], Fault] = {}
        self._due: dict[MetricId, date | None] = {}
        self._current: dict[MetricId, dict[date, Reading]] = {}
        self._count = PERIODS_MOST
        self.unknown_names: tuple[str, ...] = ()
        bridge.changed.connect(self._on_changed)
        bridge.reloaded.connect(self.arrange)
        self.arrange()

    # What the table shows

    def arrange(self) -> None:
        """Put the rows in order: by cadence, those that are due first; what was typed wrongly is kept."""
        today = today_of(self._bridge)
        metrics = self._bridge.board.shown_metrics()
        self.beginResetModel()
        self._periods = {each: business.last_periods(today, each, self._count) for each in Cadence}
        self._current, self._due = {}, {}
        for metric in metrics:
            self._read(metric, today)
        self._rows = []
        for cadence in Cadence:
            of_cadence = [metric for metric in metrics if metric.cadence is cadence]
            of_cadence.sort(key=lambda metric: self._due[metric.id] is None)
            self._rows += [cadence, *(metric.id for metric in of_cadence)] if of_cadence else []
        self.endResetModel()

    def show_periods(self, count: int) -> None:
        """Show this many periods of each metric, as many as there is room for."""
        if count != self._count:
            self._count = count
            self.arrange()

    def cell(self, index: _Index) -> Cell | None:
        """Return which metric and period a cell stands for; None for headings and names."""
        if not index.isValid() or index.column() == 0:
            return None
        row = self._rows[index.row()]
        if isinstance(row, Cadence):
            return None
        metric = self._bridge.board.metrics[row]
        return Cell(metric, self._periods[metric.cadence][index.column() - 1])

    def heading(self, row: int) -> Cadence | None:
        """Return the cadence that a row is the heading of; None for a metric's row."""
        found = self._rows[row]
        return found if isinstance(found, Cadence) else None

    def row_of(self, metric_id: MetricId) -> int:
        """Return a metric's row; -1 when it has none."""
        return next((n for n, row in enumerate(self._rows) if not isinstance(row, Cadence) and row == metric_id), -1)

    def index_of(self, cell: Cell) -> QModelIndex | None:
        """Return where a cell is shown; None when it is not."""
        row, periods = self.row_of(cell.metric.id), self._periods[cell.metric.cadence]
        return self.index(row, periods.index(cell.period) + 1) if row >= 0 and cell.period in periods else None

    def newest_values(self) -> Iterator[str]:
        """Yield the texts of the newest values, of those too for which there is no room."""
        today = today_of(self._bridge)
        periods = {each: business.last_periods(today, each, PERIODS_MOST) for each in Cadence}
        for row in self._rows:
            if not isinstance(row, Cadence):
                metric, known = self._bridge.board.metrics[row], self._current[row]
                newest = (known[end] for end in periods[metric.cadence] if end in known)
                yield from (figures.number(reading.value, metric.decimals) for reading in newest)

    def period_lines(self) -> Iterator[str]:
        """Yield the lines that name the periods in headings, of those too for which there is no room."""
        today = today_of(self._bridge)
        for row in self._rows:
            if isinstance(row, Cadence):
                for end in business.last_periods(today, row, PERIODS_MOST):
                    yield from figures.period(end, row)

    def due_cells(self) -> list[QModelIndex]:
        """Return the cells where a reading is due, from top to bottom."""
        found = []
        for row in range(len(self._rows)):
            for column in range(1, self._count + 1):
                index = self.index(row, column)
                if index.data(DUE_ROLE):
                    found.append(index)
        return found

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else self._count + 1

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.cell(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if cell is None:
            return self._label(index) if role == Qt.ItemDataRole.DisplayRole else self._name_tip(index, role)
        reading = self._current[cell.metric.id].get(cell.period)
        fault = self._faults.get((cell.metric.id, cell.period))
        match role:
            case Qt.ItemDataRole.DisplayRole:
                shown = figures.number(reading.value, cell.metric.decimals) if reading else ""
                return fault.typed if fault else shown
            case Qt.ItemDataRole.EditRole:
                typed = figures.plain(reading.value) if reading else ""
                return fault.typed if fault else typed
            case Qt.ItemDataRole.ToolTipRole:
                return tool_tip("\n".join(told(self._bridge.board, cell, fault)))
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(cell, reading, fault, due=self._due[cell.metric.id] == cell.period)
        if role == REVISION_ROLE:
            return reading.revision if reading else 0
        if role == DUE_ROLE:
            return self._due[cell.metric.id] == cell.period
        return fault.sentence if role == FAULT_ROLE and fault else None

    def _name_tip(self, index: _Index, role: int) -> str | None:
        """Return a metric's name, and when its next reading is due."""
        if role != Qt.ItemDataRole.ToolTipRole or index.column() != 0:
            return None
        row = self._rows[index.row()]
        label = self._label(index)
        if isinstance(row, Cadence):
            return tool_tip(label)
        metric = self._bridge.board.metrics[row]
        return tool_tip(f"{label}\n{next_due(self._bridge.board, metric, today_of(self._bridge))}")

    def _label(self, index: _Index) -> str:
        row = self._rows[index.row()]
        if not isinstance(row, Cadence):
            metric = self._bridge.board.metrics[row]
            return f"{metric.name} ({metric.unit})" if metric.unit else metric.name
        if index.column() == 0:
            return figures.cadence(row)
        return "\n".join(figures.period(self._periods[row][index.column() - 1], row))

    # What people do

    @override
    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        cell = self.cell(index)
        if cell is None or role != Qt.ItemDataRole.EditRole:
            return False
        text = str(value).strip()
        if not text:
            self.withdraw(index)
            return True
        number = self._number(cell, text)
        if number is None:
            fault = Fault(text, say_refused(BadNumber(value=text)))
            self._faults.setdefault((cell.metric.id, cell.period), fault)
        else:
            self._actions.run(
                Source.KEYBOARD, record_reading, metric_id=cell.metric.id, period=cell.period, value=number
            )
        self.dataChanged.emit(index, index)
        return number is not None

    def withdraw(self, index: _Index) -> None:
        """Take the reading of a cell back, and what was typed there wrongly."""
        cell = self.cell(index)
        if cell is None:
            return
        faulty = self._faults.pop((cell.metric.id, cell.period), None) is not None
        if not faulty and cell.period in self._current[cell.metric.id]:
            self._actions.run(Source.KEYBOARD, withdraw_reading, metric_id=cell.metric.id, period=cell.period)
        self.dataChanged.emit(index, index)

    def paste(self, start: _Index, text: str) -> int:
        """Record a block from a spreadsheet as one operation; empty cells, and those that say "n/a", are left out.

        A block that names its metrics and periods goes to those, be they shown or not; another one goes from a cell on, down and to
        the right. Returns how many values had no place; `unknown_names` are then those that no metric has.
        """
        block = block_of(text)
        drafted = draft_of(block, self._bridge.board, today_of(self._bridge))
        if drafted is None:
            (taken, lost), self.unknown_names = self._paste_from(start, block), ()
        else:
            (taken, lost), self.unknown_names = self._paste_named(drafted[0]), drafted[1]
        if taken:
            self._actions.run(Source.KEYBOARD, record_readings, readings=taken)
        self._show_all_anew()
        return lost

    def _paste_from(self, start: _Index, block: Block) -> tuple[list[NewReading], int]:
        rows = [row for row in range(start.row(), len(self._rows)) if self.heading(row) is None]
        taken, lost = [], 0
        for place, line in enumerate(block.rows):
            for across, typed in enumerate(line):
                column = start.column() + across
                if not typed:
                    continue
                shown = place < len(rows) and column <= self._count
                cell = self.cell(self.index(rows[place], column)) if shown else None
                if cell is None:
                    lost += 1
                elif (number := self._number(cell, typed, comma=block.comma)) is not None:
                    taken.append(NewReading(cell.metric.id, cell.period, number))
        return taken, lost

    def _paste_named(self, drafted: Draft) -> tuple[list[NewReading], int]:
        lost = 0
        for cell in drafted.cells:
            if cell.metric_id is not None and cell.period is not None:
                self._faults.pop((cell.metric_id, cell.period), None)
                if cell.reason is not None:
                    said = say(cell.reason, "import")
                    self._faults[cell.metric_id, cell.period] = Fault(cell.text, said[:1].upper() + said[1:])
                    lost += cell.period not in self._periods[self._bridge.board.metrics[cell.metric_id].cadence]
            else:
                lost += cell.state is CellState.FAULT
        return list(drafted.readings), lost

    def fill_down(self, indexes: Sequence[_Index]) -> None:
        """Record the value of the uppermost of some cells for those below it, column by column, as one operation.

        Of one row of cells each gets the value of the metric above it.
        """
        taken = []
        for column in sorted({index.column() for index in indexes}):
            rows = sorted(index.row() for index in indexes if index.column() == column)
            cells = [cell for row in rows if (cell := self.cell(self.index(row, column))) is not None]
            if len(rows) == 1:
                above = next((row for row in range(rows[0] - 1, -1, -1) if self.heading(row) is None), None)
                first = self.cell(self.index(above, column)) if above is not None else None
                cells = [first, *cells] if first is not None else []
            source = self._current[cells[0].metric.id].get(cells[0].period) if cells else None
            if source is not None:
                for cell in cells[1:]:
                    self._faults.pop((cell.metric.id, cell.period), None)
                    taken.append(NewReading(cell.metric.id, cell.period, source.value))
        if taken:
            self._actions.run(Source.KEYBOARD, record_readings, readings=taken)
            self._show_all_anew()

    def _show_all_anew(self) -> None:
        self.dataChanged.emit(self.index(0, 1), self.index(len(self._rows) - 1, self._count))

    def _number(self, cell: Cell, text: str, *, comma: bool | None = None) -> float | None:
        """Return the number that was typed; None when there is none: what is wrong with it, if anything is, is then noted."""
        key = cell.metric.id, cell.period
        self._faults.pop(key, None)
        try:
            return typed_number(text, cell.metric, comma=comma)
        except Refused as error:
            self._faults[key] = Fault(text, say_refused(error))
            return None

    # What happens elsewhere

    def _on_changed(self, change: Change) -> None:
        if reshapes(change) and (
            any(isinstance(event, MetricChanged) for event in change.events) or self._periods_passed()
        ):
            self.arrange()
            return
        self._show_anew(_touched(change))

    def _periods_passed(self) -> bool:
        today = today_of(self._bridge)
        return self._periods != {each: business.last_periods(today, each, self._count) for each in Cadence}

    def look_at_clock(self) -> None:
        """Go on to the next period when the day has changed."""
        if self._periods_passed():
            self.arrange()

    def _show_anew(self, touched: Iterable[MetricId]) -> None:
        today = today_of(self._bridge)
        for metric_id in touched:
            row = self.row_of(metric_id)
            if row >= 0:
                self._read(self._bridge.board.metrics[metric_id], today)
                self.dataChanged.emit(self.index(row, 0), self.index(row, self._count))

    def _read(self, metric: Metric, today: date) -> None:
        first = min(business.last_periods(today, metric.cadence, max(self._count, PERIODS_MOST)))
        readings: Sequence[Reading] = self._bridge.board.readings_since(metric.id, first)
        self._current[metric.id] = {reading.period: reading for reading in readings}
        self._due[metric.id] = business.due_period(metric, readings, today)


def _touched(change: Change) -> set[MetricId]:
    return {event.reading.metric_id for event in change.events if isinstance(event, ReadingTaken | ReadingWithdrawn)}
