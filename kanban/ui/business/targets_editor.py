"""What a metric should be when: as a straight line in four fields, in steps, or drawn by hand; always with a chart of it."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kanban.domain.business.status import TrendPoint
from kanban.domain.business.values import Metric, TargetPoint, TargetShape
from kanban.domain.errors import BadDate, Refused
from kanban.domain.ids import MetricId
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.ui import theme
from kanban.ui.business import figures
from kanban.ui.business.target_canvas import TargetCanvas
from kanban.ui.business.targets_table import TargetsTable
from kanban.ui.requirements.day_words import read_day
from kanban.ui.requirements.item_fields import DayField
from kanban.ui.requirements.plain_label import plain_label
from kanban.usecases.metrics import read_number

_QUARTER: Final = timedelta(days=91)
_ENDS: Final = 2


class HalfALine(Refused):
    """A straight line with a value at one end only."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "A straight line needs a value where it begins and one where it ends. Type both, or none for no target.",
    )


class EndsBeforeItBegins(Refused):
    """A straight line whose days are the wrong way round."""

    template = QT_TRANSLATE_NOOP(
        "errors", "The target's day, {last}, must be after the day on which it begins, {first}. Change one of them."
    )


class Way(StrEnum):
    """How somebody says what the target is."""

    LINE = "line"
    STEPS = "steps"
    DRAWN = "drawn"


class LineFields(QWidget):
    """Where a straight line begins and ends: a day and a value each. Two empty values: no target.

    Signals:
        edited(): somebody typed or picked something.
    """

    edited = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.days = (DayField(), DayField())
        self.values = (QLineEdit(), QLineEdit())
        names = (
            (self.tr("Where it stands at the beginning"), self.tr("Value at the beginning"), self.tr("Beginning")),
            (self.tr("Where it should be at the end"), self.tr("Value to reach"), self.tr("Day of the target")),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(theme.px(6))
        for end, (title, of_value, of_day) in enumerate(names):
            grid.addWidget(QLabel(title), 3 * end, 0, Qt.AlignmentFlag.AlignBottom)
            day, value = self.days[end], self.values[end]
            value.setAccessibleName(of_value)
            value.setPlaceholderText(self.tr("a number"))
            day.line.setAccessibleName(of_day)
            day.button.setAccessibleName(self.tr("Choose the day from a calendar"))
            day.button.setToolTip(day.button.accessibleName())
            grid.addWidget(value, 3 * end + 1, 0)
            grid.addWidget(day, 3 * end + 2, 0)
            value.textEdited.connect(self.edited)
            day.picked.connect(self.edited)
        self.days[0].far.hide()
        grid.setRowMinimumHeight(3, theme.px(44))
        self.pace = plain_label("", 14, muted=True)
        grid.setRowMinimumHeight(6, theme.px(16))
        grid.addWidget(self.pace, 7, 0)
        grid.setRowStretch(8, 1)
        self.show_points(())

    def show_points(self, points: Sequence[TargetPoint]) -> None:
        """Show the first and the last of these points; without any, today and a day in a quarter of a year, without values."""
        days = (self.today, self.today + _QUARTER)
        shown: Sequence[TargetPoint | None] = (points[0], points[-1]) if len(points) >= _ENDS else (*points, None, None)
        for end in range(_ENDS):
            point = shown[end]
            field, value = self.days[end], self.values[end]
            field.line.setModified(False)
            field.show_day(days[end] if point is None else point.day, self.today)
            value.setText("" if point is None else figures.plain(point.value))

    def show_pace(self, points: Sequence[TargetPoint], decimals: int) -> None:
        """Say by how much a line from the first to the second of these points changes each day; nothing without two."""
        text = ""
        if len(points) == _ENDS:
            first, last = points
            a_day = (last.value - first.value) / (last.day - first.day).days
            as_shown = Metric(MetricId(0), "", "", 0, decimals=decimals)
            text = self.tr("That is {change} a day.").format(change=figures.per_day(a_day, as_shown))
        self.pace.setText(text)

    def points(self) -> tuple[TargetPoint, ...]:
        """Return both ends, or () where no value was typed.

        Raises:
            HalfALine, BadNumber, BadDate, EndsBeforeItBegins: see there.
        """
        texts = [value.text().strip() for value in self.values]
        if not any(texts):
            return ()
        if not all(texts):
            raise HalfALine
        first, last = (
            TargetPoint(typed_day(day, self.today), read_number(text))
            for day, text in zip(self.days, texts, strict=True)
        )
        if last.day <= first.day:
            raise EndsBeforeItBegins(first=first.day, last=last.day)
        return first, last


class TargetsEditor(QWidget):
    """The way, the chart, and beside it the fields or the table of the same points."""

    def __init__(
        self, points: Sequence[TargetPoint], shape: TargetShape, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._drawn = tuple(points)
        self._decimals = 0
        self.canvas = TargetCanvas(today)
        self.line, self.table = LineFields(today), TargetsTable(tuple(points))
        self.line.show_points(points)
        self._group = QButtonGroup(self)
        self.ways = {
            Way.LINE: QRadioButton(self.tr("A straight line")),
            Way.STEPS: QRadioButton(self.tr("In steps")),
            Way.DRAWN: QRadioButton(self.tr("Drawn by hand")),
        }
        self._hint = plain_label("", 14, muted=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.line)
        self._stack.addWidget(self.table)
        self._lay_out()
        self.way = _way_of(points, shape)
        self.ways[self.way].setChecked(True)
        for button in self.ways.values():
            button.toggled.connect(self._on_way)
        self.canvas.changed.connect(self._on_drawn)
        self.line.edited.connect(self._on_typed)
        self.table.edited.connect(self._on_typed)
        self._show_way()

    @property
    def shape(self) -> TargetShape:
        """How the target runs from one point to the next."""
        return TargetShape.STEPPED if self.way is Way.STEPS else TargetShape.LINEAR

    def points(self) -> tuple[TargetPoint, ...]:
        """Return the target points, ordered by day; none: there is no target.

        Raises:
            Refused: what was typed is none.
        """
        return self.line.points() if self.way is Way.LINE else self.table.points()

    def show_readings(self, readings: Sequence[TrendPoint]) -> None:
        """Show what was measured behind the targets."""
        self.canvas.show_readings(readings)

    def show_unit(self, unit: str, decimals: int) -> None:
        """Write values with this unit and so many decimals."""
        self._decimals = decimals
        self.canvas.show_unit(unit, decimals)
        self._show_pace()

    def _lay_out(self) -> None:
        ways, both = QHBoxLayout(), QHBoxLayout()
        ways.setSpacing(theme.px(16))
        for button in self.ways.values():
            self._group.addButton(button)
            ways.addWidget(button)
        ways.addStretch(1)
        both.setSpacing(theme.px(16))
        both.addWidget(self.canvas, 1)
        self._stack.setFixedWidth(theme.px(300))
        both.addWidget(self._stack)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addLayout(ways)
        layout.addWidget(self._hint)
        layout.addLayout(both, 1)

    def _on_way(self, on: bool) -> None:
        if not on:
            return
        before, self.way = self.way, next(way for way, button in self.ways.items() if button.isChecked())
        points = self.canvas.points
        if before is Way.LINE:
            kept = self._drawn if len(self._drawn) > _ENDS else ()
            same_ends = kept and points and (kept[0], kept[-1]) == (points[0], points[-1])
            self.table.show_points(kept if same_ends else points)
        elif self.way is Way.LINE:
            self._drawn = points
            self.line.show_points(points)
        self._show_way()

    def _show_way(self) -> None:
        hints = {
            Way.LINE: self.tr("The same step each day, from where it stands to where it should be."),
            Way.STEPS: self.tr("Each value holds until the day of the next one."),
            Way.DRAWN: self.tr("Any course: between two points the target is a straight line."),
        }
        keys = self.tr("Click: a point. Drag or arrow keys: move it. Right click or Del: take it away.")
        line = self.way is Way.LINE
        self._hint.setText(hints[self.way] if line else f"{hints[self.way]} {keys}")
        self._stack.setCurrentIndex(0 if line else 1)
        self._on_typed()

    def _on_typed(self) -> None:
        """Draw what was typed, as far as it can be read."""
        try:
            points = self.points()
        except Refused:
            return
        self.canvas.fixed_count = self.way is Way.LINE and len(points) >= _ENDS
        self.canvas.show_points(points, self.shape)
        self._show_pace()

    def _on_drawn(self) -> None:
        points = self.canvas.points
        if self.way is Way.LINE:
            self.line.show_points(points)
            self.canvas.fixed_count = len(points) >= _ENDS
            self._show_pace()
        else:
            self.table.show_points(points)

    def _show_pace(self) -> None:
        if self.way is Way.LINE:
            self.line.show_pace(self.canvas.points, self._decimals)


def typed_day(field: DayField, today: date) -> date:
    """Return the day of a field, also while it is being typed.

    Raises:
        BadDate: there is none, or what was typed names none.
    """
    text = field.line.text().strip()
    found = read_day(text, today) if field.line.isModified() else field.value()
    if found is None:
        raise BadDate(value=text)
    return found


def _way_of(points: Sequence[TargetPoint], shape: TargetShape) -> Way:
    if shape is TargetShape.STEPPED:
        return Way.STEPS
    return Way.LINE if len(points) in {0, _ENDS} else Way.DRAWN
