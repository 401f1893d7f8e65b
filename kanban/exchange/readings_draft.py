"""What recording a table of readings would do, cell by cell: what is taken, what corrects what, what is not taken and why."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Final

from kanban.domain.board import Board
from kanban.domain.business.readings import NewReading
from kanban.domain.business.status import period_of
from kanban.domain.business.values import Cadence, Metric, Reading, TableMapping
from kanban.domain.ids import MetricId
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.cards import Step, no_step
from kanban.exchange.numbers import NoNumber, read_figure, same_unit
from kanban.exchange.periods import NoPeriod, Period, read_period
from kanban.exchange.readings_mapping import day_order
from kanban.exchange.readings_table import ReadingTable

_STEP: Final = 1_000
_LENGTHS: Final = tuple(Cadence)


class CellState(StrEnum):
    """What becomes of a cell."""

    NEW = "new"
    CORRECTION = "correction"
    SAME = "same"
    NOTHING = "nothing"
    LEFT_OUT = "left_out"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class DraftCell:
    """One value of the table. `line`: where its row stands; `day`: the text of its day; `named`: its column, or its name in the long form.

    `metric_id` None: none gets it, or the whole row cannot be taken. `period`: the last day of the metric's period. `before`: the
    value that a correction replaces. `reason`: why it is a fault, context "import".
    """

    line: int
    day: str
    named: str
    text: str
    state: CellState
    metric_id: MetricId | None = None
    period: date | None = None
    value: float | None = None
    before: float | None = None
    reason: Phrase | None = None


@dataclass(frozen=True)
class Draft:
    """What a table would do. `origin`: what its readings are noted to come from, to which the line is added."""

    cells: tuple[DraftCell, ...]
    origin: str = ""

    @cached_property
    def readings(self) -> tuple[NewReading, ...]:
        """What is to be recorded, in the order of the table."""
        return tuple(
            NewReading(cell.metric_id, cell.period, cell.value, f"{self.origin}:{cell.line}" if self.origin else "")
            for cell in self.cells
            if cell.state in (CellState.NEW, CellState.CORRECTION)
            and cell.metric_id is not None
            and cell.period is not None
            and cell.value is not None
        )

    @cached_property
    def faults(self) -> tuple[DraftCell, ...]:
        """What cannot be taken."""
        return tuple(cell for cell in self.cells if cell.state is CellState.FAULT)

    @cached_property
    def _counts(self) -> Counter[CellState]:
        return Counter(cell.state for cell in self.cells)

    def count(self, state: CellState) -> int:
        """Return how many cells are in a state."""
        return self._counts[state]


def draft(
    table: ReadingTable, mapping: TableMapping, board: Board, today: date, origin: str = "", *, step: Step = no_step
) -> Draft:
    """Return what a table would do to the readings of a board, of which all must be there.

    A metric that is cumulative takes the last day of a period for which there are several; of another one, two values for the
    same period are both faults. Columns and names without a metric are left out.
    """
    reader = _CellReader(table, mapping, board, today)
    cells: list[DraftCell] = [
        DraftCell(fault.line, "", "", "", CellState.FAULT, reason=fault.reason) for fault in table.faults
    ]
    days = table.column(mapping.day)
    places = {header: place for place, header in enumerate(table.headers)}
    for number, row in enumerate(table.rows):
        if number % _STEP == 0:
            step(number, len(table.rows))
        cells += reader.row(table.lines[number], days[number] if days else "", row, places)
    _settle(cells, reader)
    return Draft(tuple(cells), origin)


class _CellReader:
    """Reads the rows of one table."""

    def __init__(self, table: ReadingTable, mapping: TableMapping, board: Board, today: date) -> None:
        self._mapping = mapping
        self._zone, self._today = board.facts.zone_info, today
        self._order, self._serials_from = day_order(table, mapping), table.serials_from
        self.metrics: dict[str, Metric] = {
            mapped.named: board.metrics[mapped.metric_id]
            for mapped in mapping.metrics
            if mapped.metric_id in board.metrics and not board.metrics[mapped.metric_id].removed
        }
        self._current: dict[MetricId, dict[date, Reading]] = {
            metric.id: {reading.period: reading for reading in board.current_readings(metric.id)}
            for metric in self.metrics.values()
        }
        self._units = {metric.id: metric.unit for metric in self.metrics.values()}

    def row(self, line: int, day: str, row: tuple[str, ...], places: dict[str, int]) -> list[DraftCell]:
        """Return the cells of a row; one fault for all of it when its day cannot be read."""
        mapping = self._mapping
        if mapping.name:
            name = row[places[mapping.name]].strip() if mapping.name in places else ""
            text = row[places[mapping.value]] if mapping.value in places else ""
            pairs = [(name, text)]
        else:
            pairs = [(named, row[places[named]]) for named in self.metrics if named in places]
        try:
            period = read_period(day, self._order, self._zone, self._serials_from)
        except NoPeriod as fault:
            if not any(text.strip() for _, text in pairs):
                return [DraftCell(line, day, named, "", CellState.NOTHING, self._id_of(named)) for named, _ in pairs]
            return [DraftCell(line, day, mapping.day, day, CellState.FAULT, reason=fault.reason)]
        return [self._cell(line, day, period, named, text) for named, text in pairs]

    def _id_of(self, named: str) -> MetricId | None:
        metric = self.metrics.get(named)
        return metric.id if metric is not None else None

    def _cell(self, line: int, day: str, period: Period, named: str, text: str) -> DraftCell:
        metric = self.metrics.get(named)
        if metric is None:
            return DraftCell(line, day, named, text, CellState.LEFT_OUT)
        first, last = period_of(period.day, metric.cadence)
        cell = DraftCell(line, day, named, text, CellState.NOTHING, metric.id, last)
        try:
            figure = read_figure(text, comma=self._mapping.decimal_comma, unit=metric.unit)
        except NoNumber as fault:
            return replace(cell, state=CellState.FAULT, reason=fault.reason)
        if figure is None:
            return cell
        unit = self._units[metric.id] or figure.unit
        reason = None
        if figure.unit and not same_unit(figure.unit, unit):
            reason = Phrase(_OTHER_UNIT, {"text": text.strip(), "unit": unit})
        elif _LENGTHS.index(period.cadence) > _LENGTHS.index(metric.cadence):
            reason = Phrase(_LONGER[metric.cadence], {"text": day.strip()})
        elif first > self._today:
            reason = Phrase(_FUTURE, {"text": day.strip()})
        if reason is not None:
            return replace(cell, state=CellState.FAULT, reason=reason)
        self._units[metric.id] = unit
        known = self._current[metric.id].get(last)
        if known is None:
            return DraftCell(line, day, named, text, CellState.NEW, metric.id, last, figure.value)
        state = CellState.SAME if known.value == figure.value else CellState.CORRECTION
        return DraftCell(line, day, named, text, state, metric.id, last, figure.value, known.value)

    def day_of(self, cell: DraftCell) -> date:
        """Return the day that a cell's row names."""
        return read_period(cell.day, self._order, self._zone, self._serials_from).day


def _settle(cells: list[DraftCell], reader: _CellReader) -> None:
    """Decide between several values of a metric for the same period."""
    taken: dict[tuple[MetricId, date], list[int]] = {}
    for place, cell in enumerate(cells):
        if cell.value is not None and cell.metric_id is not None and cell.period is not None:
            taken.setdefault((cell.metric_id, cell.period), []).append(place)
    cumulative = {metric.id for metric in reader.metrics.values() if metric.cumulative}
    for (metric_id, _), places in taken.items():
        if len(places) == 1:
            continue
        if metric_id in cumulative:
            newest = max(reader.day_of(cells[place]) for place in places)
            last = [place for place in places if reader.day_of(cells[place]) == newest]
            for place in places:
                if place not in last:
                    cells[place] = replace(cells[place], state=CellState.NOTHING, value=None, before=None)
            places = last  # noqa: PLW2901 - what is left to decide
        _take_one(cells, places)


def _take_one(cells: list[DraftCell], places: list[int]) -> None:
    """Of cells for the same period that say the same, the last one is taken; those that say different things are all faults."""
    if len({cells[place].value for place in places}) == 1:
        for place in places[:-1]:
            cells[place] = replace(cells[place], state=CellState.SAME)
        return
    for place in places:
        other = next(cells[each] for each in reversed(places) if cells[each].value != cells[place].value)
        reason = Phrase(_TWICE, {"line": other.line, "text": other.text.strip()})
        cells[place] = replace(cells[place], state=CellState.FAULT, reason=reason)


_OTHER_UNIT: Final = QT_TRANSLATE_NOOP("import", "“{text}” has another unit than the metric, which is in {unit}")
_FUTURE: Final = QT_TRANSLATE_NOOP("import", "the period of {text} has not begun yet")
_TWICE: Final = QT_TRANSLATE_NOOP("import", "line {line} has another value for the same period: {text}")
_LONGER: Final = {
    Cadence.DAILY: QT_TRANSLATE_NOOP("import", "“{text}” is longer than a day, and the metric is read daily"),
    Cadence.WEEKLY: QT_TRANSLATE_NOOP("import", "“{text}” is longer than a week, and the metric is read weekly"),
    Cadence.MONTHLY: QT_TRANSLATE_NOOP("import", "“{text}” is longer than a month, and the metric is read monthly"),
}
