"""The left half of an import of readings: which column is the day, which metric gets which column."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QInputDialog, QScrollArea, QVBoxLayout, QWidget

from kanban.domain.board import Board
from kanban.domain.business.values import MappedMetric, TableMapping
from kanban.domain.ids import MetricId
from kanban.exchange.readings_mapping import Candidate, names_of
from kanban.ui import theme
from kanban.ui.business import figures
from kanban.ui.exchange.mapping_panel import Choice, NameLines, heading_label, note_label, two_columns
from kanban.ui.phrases import say
from kanban.ui.readings.import_work import Prepared

_NAMED: Final = -1_000_000
"""Stands in a list of metrics for a new one whose name is to be asked for."""
_SHOWN_MOST: Final = 200
"""More columns or names than this are not offered one by one."""


class ReadingsMapping(QScrollArea):
    """What can be decided about a table. `names`: those of new metrics that are not called like their columns, if that may be chosen.

    Signals:
        form_changed(): the day or the form is another one, so that the metrics are to be guessed anew.
        metrics_changed(): a column belongs to another metric, or numbers or days are read another way.
        sheet_chosen(str): another sheet of the workbook is wanted.
    """

    form_changed = Signal()
    metrics_changed = Signal()
    sheet_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, may_name: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("bare")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.mapping = TableMapping()
        self.names: dict[str, str] = {}
        self._may_name = may_name

    def show_prepared(self, found: Prepared, board: Board) -> None:
        """Show a table and what has been decided about it; what people scrolled to and the focus stay."""
        self.mapping = found.mapping
        self.names = {each.named: each.metric.name for each in found.candidates if each.metric.name != each.named}
        at, focus = self.verticalScrollBar().value(), self._focused_name()
        content = QWidget(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, theme.px(10), 0)
        layout.setSpacing(theme.px(8))
        for note in found.table.notes:
            layout.addWidget(note_label(say(note, "import"), content))
        if found.was_remembered:
            layout.addWidget(note_label(self.tr("Mapped as the last time for a file with these columns."), content))
        layout.addLayout(self._form(found, content))
        title = self.tr("Metrics, by their names") if self.mapping.name else self.tr("Columns of the file")
        layout.addWidget(heading_label(title, content))
        layout.addLayout(self._metrics(found, board, content))
        layout.addStretch(1)
        self.setWidget(content)
        self.verticalScrollBar().setValue(at)
        self._focus(focus)

    def _focused_name(self) -> str:
        """Return the accessible name of the box with the focus; "" when none has it."""
        focus = self.focusWidget()
        return focus.accessibleName() if isinstance(focus, QComboBox) and focus.hasFocus() else ""

    def _focus(self, name: str) -> None:
        for box in self.findChildren(QComboBox) if name else ():
            if box.accessibleName() == name:
                box.setFocus()

    def _form(self, found: Prepared, parent: QWidget) -> QGridLayout:
        """Return the questions about the table as a whole."""
        grid, mapping, headers = two_columns(), self.mapping, found.table.headers
        if len(found.table.sheets) > 1:
            box = self._box(self.tr("Sheet"), [(name, name) for name in found.table.sheets], found.table.sheet, parent)
            box.activated.connect(lambda _: self.sheet_chosen.emit(str(box.currentData())))
            self._add(grid, box, "", parent)
        columns = [(header, header) for header in headers]
        day = self._box(
            self.tr("Day, week or month"), [*([] if mapping.day else [("–", "")]), *columns], mapping.day, parent
        )
        day.activated.connect(lambda _: self._reform(day=str(day.currentData())))
        self._add(grid, day, _sample(found, mapping.day), parent)
        forms = [(self.tr("Each metric has a column"), ""), (self.tr("Each row is one reading"), "long")]
        form = self._box(self.tr("Form"), forms, "long" if mapping.name else "", parent)
        form.activated.connect(lambda _: self._take_form(str(form.currentData()), headers))
        self._add(grid, form, "", parent)
        if mapping.name:
            name = self._box(self.tr("Name of the metric"), columns, mapping.name, parent)
            name.activated.connect(lambda _: self._reform(name=str(name.currentData())))
            self._add(grid, name, _sample(found, mapping.name), parent)
            value = self._box(self.tr("Value"), columns, mapping.value, parent)
            value.activated.connect(lambda _: self._reform(value=str(value.currentData())))
            self._add(grid, value, _sample(found, mapping.value), parent)
        self._add_doubts(grid, found, parent)
        return grid

    def _add_doubts(self, grid: QGridLayout, found: Prepared, parent: QWidget) -> None:
        """Add how numbers and days are written; of days only when that is not clear."""
        marks = [("1,234.5", "point"), ("1.234,5", "comma")]
        comma = self._box(
            self.tr("Numbers are written"), marks, "comma" if self.mapping.decimal_comma else "point", parent
        )
        comma.activated.connect(lambda _: self._take(decimal_comma=comma.currentData() == "comma"))
        said = self.tr("1,234 could be a thousand or a little more than one.") if found.unclear_numbers else ""
        self._add(grid, comma, said, parent)
        if not found.unclear_days:
            return
        orders = [
            (self.tr("day/month/year"), "dmy"),
            (self.tr("month/day/year"), "mdy"),
            (self.tr("year/month/day"), "ymd"),
        ]
        order = self._box(self.tr("Days are written"), orders, self.mapping.day_order or "dmy", parent)
        order.activated.connect(lambda _: self._take(day_order=str(order.currentData())))
        self._add(grid, order, self.tr("03/04 could be the 3rd of April or the 4th of March."), parent)

    def _metrics(self, found: Prepared, board: Board, parent: QWidget) -> QGridLayout:
        """Return the columns (or names), each with the metric that gets its values."""
        grid = two_columns()
        offered = {each.named: each for each in found.candidates}
        chosen = {mapped.named: mapped.metric_id for mapped in self.mapping.metrics}
        values = (self.mapping.name, self.mapping.value)
        known = [(metric.name, int(metric.id)) for metric in board.shown_metrics()]
        for named in names_of(found.table, self.mapping)[:_SHOWN_MOST]:
            new = offered.get(named)
            if new is None and named not in chosen and (named in values or not known):
                continue
            choices = [(self.tr("leave out"), 0), *known]
            if new is not None:
                choices.insert(1, (_new_words(self.tr("New: {name} ({cadence})"), new), int(new.metric.id)))
                if self._may_name:
                    choices.insert(2, (self.tr("New, with another name…"), _NAMED))
            title = self.tr("Metric of {name}").format(name=named)
            box = Choice(parent)
            for text, value in choices:
                box.addItem(text, value)
            box.setCurrentIndex(max(0, box.findData(int(chosen.get(named, MetricId(0))))))
            box.setAccessibleName(title)
            box.activated.connect(lambda _, box=box, named=named, new=new: self._choose(named, box, new))
            said = self.tr("%Ln values", "", new.count) if new is not None else _sample(found, named)
            grid.addWidget(NameLines(named, said, parent), grid.rowCount(), 0)
            grid.addWidget(box, grid.rowCount() - 1, 1)
        return grid

    def _box(self, title: str, choices: Sequence[tuple[str, str]], chosen: str, parent: QWidget) -> Choice:
        box = Choice(parent)
        for text, value in choices:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.setAccessibleName(title)
        return box

    def _add(self, grid: QGridLayout, box: QComboBox, below: str, parent: QWidget) -> None:
        row = grid.rowCount()
        grid.addWidget(NameLines(box.accessibleName(), below, parent), row, 0)
        grid.addWidget(box, row, 1)

    def _take_form(self, form: str, headers: Sequence[str]) -> None:
        """Go over to the other form, with columns that may be right."""
        rest = [header for header in headers if header != self.mapping.day]
        if form and len(rest) > 1:
            self._reform(name=rest[0], value=rest[-1])
        else:
            self._reform(name="", value="")

    def _reform(self, **changes: str) -> None:
        self.mapping = replace(self.mapping, metrics=(), **changes)  # type: ignore[arg-type]
        self.form_changed.emit()

    def _take(self, *, day_order: str | None = None, decimal_comma: bool | None = None) -> None:
        mapping = self.mapping
        self.mapping = replace(
            mapping,
            day_order=mapping.day_order if day_order is None else day_order,
            decimal_comma=mapping.decimal_comma if decimal_comma is None else decimal_comma,
        )
        self.metrics_changed.emit()

    def _choose(self, named: str, box: QComboBox, new: Candidate | None) -> None:
        """Take what was chosen for a column; a name of its own is asked for."""
        wanted = int(box.currentData())
        if wanted != _NAMED or new is None:
            self._take_metric(named, wanted)
            return
        name, agreed = QInputDialog.getText(
            self.window(), box.accessibleName(), self.tr("Name of the new metric"), text=new.metric.name
        )
        if agreed and name.strip():
            self.names[named] = " ".join(name.split())
            self._take_metric(named, int(new.metric.id))
        else:
            chosen = next((mapped.metric_id for mapped in self.mapping.metrics if mapped.named == named), MetricId(0))
            box.setCurrentIndex(max(0, box.findData(int(chosen))))

    def _take_metric(self, named: str, metric_id: int) -> None:
        """Give a column to a metric (0: to none); a metric that had another one loses that."""
        kept = [mapped for mapped in self.mapping.metrics if mapped.named != named and mapped.metric_id != metric_id]
        new = [MappedMetric(named, MetricId(metric_id))] if metric_id else []
        self.mapping = replace(self.mapping, metrics=(*kept, *new))
        self.metrics_changed.emit()


def _new_words(form: str, candidate: Candidate) -> str:
    return form.format(name=candidate.metric.name, cadence=figures.cadence(candidate.metric.cadence))


def _sample(found: Prepared, header: str) -> str:
    """Return the first text that stands below a heading."""
    return next((text for cell in found.table.column(header)[:200] if (text := cell.strip())), "")
