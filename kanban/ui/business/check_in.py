"""The check-in: a walk through the metrics whose reading is due, one after another, in large letters."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.business import status as business
from kanban.domain.business.values import Cadence, Metric
from kanban.domain.errors import Refused
from kanban.domain.ids import MetricId
from kanban.domain.operations import Change, Source
from kanban.exchange.typed import typed_number
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business import figures
from kanban.ui.business.check_in_parts import CheckInCard, CheckInEnd
from kanban.ui.business.page import CoverPage
from kanban.ui.business.readings_words import period_line
from kanban.ui.business.today import today_of
from kanban.ui.phrases import say_refused
from kanban.usecases.metrics import record_reading

_NEXT_MOST: Final = 8


@dataclass(frozen=True)
class Due:
    """A metric and the period, by its last day, whose reading is due."""

    metric_id: MetricId
    period: date


def due_readings(bridge: Bridge) -> list[Due]:
    """Return what is due today, in the order of the board's metrics."""
    today, board = today_of(bridge), bridge.board
    periods = (
        (metric.id, business.due_period(metric, board.newest_readings(metric.id, 1), today))
        for metric in board.shown_metrics()
    )
    return [Due(metric_id, period) for metric_id, period in periods if period is not None]


class CheckIn(CoverPage):
    """Name, owner, last value, what was expected, and a field. Enter records it and goes on; "Not known yet" skips it."""

    def __init__(self, bridge: Bridge, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._actions = bridge, actions
        self._round: list[Due] = []
        self._place = 0
        self._recorded: set[Due] = set()
        self.title.setText(self.tr("Check-in"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.card, self.end = CheckInCard(), CheckInEnd()
        self.field, self.problem = self.card.field, self.card.problem
        self.field.returnPressed.connect(self.record)
        self.field.textEdited.connect(lambda _: self.problem.setText(""))
        self.card.go.clicked.connect(self.record)
        self.card.later.clicked.connect(self.skip)
        self.card.before.clicked.connect(self.go_back)
        self.end.done.clicked.connect(self.closed)
        middle, row = QVBoxLayout(), QHBoxLayout()
        middle.addWidget(self.card)
        middle.addWidget(self.end)
        row.addStretch(1)
        row.addLayout(middle, 100)
        row.addStretch(1)
        self.content.addWidget(self.progress)
        self.content.addStretch(1)
        self.content.addLayout(row)
        self.content.addStretch(2)
        bridge.changed.connect(self._on_changed)
        bridge.reloaded.connect(self._on_changed)
        self.restyle()

    # The walk

    def start(self) -> None:
        """Begin a walk with what is due now."""
        self._round, self._place, self._recorded = due_readings(self._bridge), 0, set()
        self._show()

    @property
    def current(self) -> Due | None:
        """What is asked for; None at the end."""
        return self._round[self._place] if self._place < len(self._round) else None

    def record(self) -> None:
        """Record what was typed and go on; what is no number is said, and nothing happens. An empty field skips."""
        due, metric = self.current, self._metric()
        if due is None or metric is None:
            return
        text = self.field.text().strip()
        try:
            value = typed_number(text, metric) if text else None
        except Refused as error:
            self.problem.setText(say_refused(error))
            self.field.selectAll()
            return
        if value is None:
            self.skip()
            return
        if self._value_of(due) != value:
            self._actions.run(Source.KEYBOARD, record_reading, metric_id=due.metric_id, period=due.period, value=value)
            if self._value_of(due) != value:
                return
        self._recorded.add(due)
        self._go_to(self._place + 1)

    def skip(self) -> None:
        """Go on without a reading."""
        self._go_to(self._place + 1)

    def go_back(self) -> None:
        """Go to the one before, to correct it."""
        self._go_to(max(0, self._place - 1))

    def _go_to(self, place: int) -> None:
        self._place = min(place, len(self._round))
        self._show()

    def _metric(self) -> Metric | None:
        due = self.current
        metric = self._bridge.board.metrics.get(due.metric_id) if due is not None else None
        return None if metric is None or metric.removed else metric

    def _value_of(self, due: Due) -> float | None:
        readings = self._bridge.board.current_readings(due.metric_id)
        return next((reading.value for reading in reversed(readings) if reading.period == due.period), None)

    def _on_changed(self, _change: Change | None = None) -> None:
        """Leave out what was taken off the board meanwhile; what is asked for stays, and what was typed."""
        shown = self.current
        metrics = self._bridge.board.metrics
        there = [due for due in self._round if due.metric_id in metrics and not metrics[due.metric_id].removed]
        if there != self._round:
            before = self._round[: self._place]
            self._round = there
            self._place = sum(due in there for due in before)
            self._show()
        elif shown is not None and self.isVisible():
            self._show_facts(shown)

    # What is shown

    def _show(self) -> None:
        due, metric = self.current, self._metric()
        at_end = due is None or metric is None
        self.problem.setText("")
        self.card.setVisible(not at_end)
        self.end.setVisible(at_end)
        self.progress.setRange(0, max(1, len(self._round)))
        self.progress.setValue(self._place if self._round else 1)
        if due is None or metric is None:
            self._show_end()
            return
        self.card.step.setText(self.tr("{place} of {count}").format(place=self._place + 1, count=len(self._round)))
        self.card.name.setText(metric.name)
        owner = self._bridge.board.people.get(metric.owner_id) if metric.owner_id is not None else None
        self.card.owner.setText(owner.name if owner is not None else self.tr("No owner"))
        self.card.asked.setText(self._asked(due, metric))
        self.card.unit.setText(metric.unit)
        self.field.setAccessibleName(f"{metric.name}, {self.card.asked.text()}")
        known = self._value_of(due)
        self.field.setText("" if known is None else figures.plain(known))
        self.card.before.setEnabled(self._place > 0)
        self._show_facts(due)
        self.field.setFocus()
        self.field.selectAll()

    def _show_facts(self, due: Due) -> None:
        metric = self._bridge.board.metrics[due.metric_id]
        readings = [r for r in self._bridge.board.current_readings(metric.id) if r.period < due.period]
        last = readings[-1] if readings else None
        expected = business.expected_on(metric, due.period)
        none = self.tr("none")
        said = none
        if last is not None:
            value, period = figures.with_unit(last.value, metric), period_line(last.period, metric.cadence)
            said = self.tr("{value}  ({period})").format(value=value, period=period)
        self.card.last.setText(said)
        self.card.expected.setText(none if expected is None else figures.with_unit(expected, metric))

    def _asked(self, due: Due, metric: Metric) -> str:
        period = period_line(due.period, metric.cadence)
        match metric.cadence:
            case Cadence.DAILY:
                return self.tr("How was it on {day}?").format(day=period)
            case Cadence.WEEKLY:
                return self.tr("How was it in {week}?").format(week=period)
            case Cadence.MONTHLY:
                return self.tr("How was it in {month}?").format(month=period)

    def _show_end(self) -> None:
        self.end.say(len(self._round), sum(due in self._recorded for due in self._round), self._next_lines())
        self.end.done.setFocus()

    def _next_lines(self) -> list[str]:
        """Return when the next readings are due, the soonest first."""
        today, board = today_of(self._bridge), self._bridge.board
        coming = []
        for metric in board.shown_metrics():
            found = business.status(metric, board.current_readings(metric.id), today)
            if found.next_due is not None and found.next_due > today:
                coming.append((found.next_due, metric.name))
        said = self.tr("{name}: due on {day}")
        return [
            said.format(name=name, day=period_line(day, Cadence.DAILY)) for day, name in sorted(coming)[:_NEXT_MOST]
        ]

    @override
    def restyle(self) -> None:
        super().restyle()
        self.progress.setFixedHeight(theme.px(8))
        self.card.restyle()
        self.end.restyle()
