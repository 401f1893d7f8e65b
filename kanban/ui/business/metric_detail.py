"""One metric at full length: its chart, how it stands and by what rule, the cards that are to move it, every reading with its revisions."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.charts.series import Flag
from kanban.domain.business import xmr
from kanban.domain.business.annotations import Annotation, annotations_of
from kanban.domain.errors import Refused
from kanban.domain.ids import MetricId
from kanban.domain.operations import Change, Source
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business import figures, metric_words
from kanban.ui.business.metric_cards import CardList, card_lines
from kanban.ui.business.metric_readings import HistoryModel, ReadingsTable
from kanban.ui.business.metric_standing import MetricStanding
from kanban.ui.business.page import CoverPage
from kanban.ui.business.tile_content import TileContent
from kanban.ui.business.today import today_of
from kanban.ui.business.trend import paint_trend
from kanban.ui.charts.chart_view import ChartView
from kanban.ui.charts.metric_data import Span, days_of, limits_help, metric_series
from kanban.ui.phrases import say_refused

_WIDE: Final = 1_150
"""From this width on, in design pixels, the chart stands beside the words and the table."""
_TABLE, _CARDS = 0, 1
_TREND_STROKE: Final = 2.5


class MetricDetail(CoverPage):
    """The page of one metric.

    Signals:
        record_wanted(MetricId), edit_wanted(MetricId), requirement_wanted(MetricId): its buttons.
        card_wanted(int): the id of a card that is to be shown.
    """

    record_wanted = Signal(int)
    edit_wanted = Signal(int)
    requirement_wanted = Signal(int)
    card_wanted = Signal(int)

    def __init__(self, bridge: Bridge, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._actions = actions
        self.metric_id: MetricId | None = None
        self.span = Span.THREE_MONTHS
        self._content: TileContent | None = None
        self._found: tuple[Annotation, ...] = ()
        self._flags: tuple[Flag, ...] = ()
        self._stretches: tuple[xmr.Stretch, ...] = ()
        self.chart = ChartView(self)
        self.standing = MetricStanding(self)
        self.rule, self.outlook, self.facts = QLabel(), QLabel(), QLabel()
        self.history = HistoryModel(self)
        self.table = ReadingsTable(self.history, self)
        self.cards = CardList(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._refresh)
        self._add_buttons()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.chart)
        self.restyle()

    # The form

    def _add_buttons(self) -> None:
        for text, signal in ((self.tr("Record a reading"), self.record_wanted), (self.tr("Edit"), self.edit_wanted)):
            button = QPushButton(text)
            button.clicked.connect(lambda _checked=False, signal=signal: self._want(signal))
            self.buttons.addWidget(button)
        self._spans = QButtonGroup(self)
        self._row = QHBoxLayout()
        spans = (
            (Span.FOUR_WEEKS, self.tr("4 weeks")),
            (Span.THREE_MONTHS, self.tr("3 months")),
            (Span.YEAR, self.tr("1 year")),
            (Span.ALL, self.tr("All", "all readings of a metric")),
        )
        for span, text in spans:
            choice = _choice(text)
            choice.clicked.connect(lambda _checked=False, span=span: self.show_span(span))
            self._spans.addButton(choice, list(Span).index(span))
            self._row.addWidget(choice)
        self._row.addStretch(1)
        self.limits = _choice(self.tr("Limits", "natural process limits"))
        self.limits.setToolTip(self.tr("Show between which values the metric moves of itself, and what is outside"))
        self.limits.clicked.connect(self._show_chart)
        self.save = QPushButton(self.tr("Save chart…"))
        self.save.clicked.connect(self._save_chart)
        self._row.addWidget(self.limits)
        self._row.addWidget(self.save)

    def _lay_out(self) -> None:
        for label in (self.rule, self.outlook, self.facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.facts.setObjectName("quiet")
        self._choices = QButtonGroup(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.cards)
        self.of_readings, self.of_cards = _choice(""), _choice("")
        choices = QHBoxLayout()
        for number, button in enumerate((self.of_readings, self.of_cards)):
            self._choices.addButton(button, number)
            choices.addWidget(button)
        choices.addStretch(1)
        self.requirement = QPushButton(self.tr("Make it a requirement"))
        self.requirement.clicked.connect(lambda: self._want(self.requirement_wanted))
        choices.addWidget(self.requirement)
        self.of_readings.setChecked(True)
        self._choices.idClicked.connect(self._stack.setCurrentIndex)
        self._side = QVBoxLayout()
        for part in (self.standing, self.rule, self.outlook, self.facts):
            self._side.addWidget(part)
        self._side.addLayout(choices)
        self._side.addWidget(self._stack, 1)
        self._split = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._split.addWidget(self.chart, 10)
        self._split.addLayout(self._side, 9)
        self.content.addLayout(self._row)
        self.content.addLayout(self._split, 1)

    def _connect(self) -> None:
        self.chart.chosen.connect(self._on_point)
        self.chart.failed.connect(self._actions.refused)
        self.table.picked.connect(self._on_row)
        self.table.withdrawn.connect(self._withdraw)
        self.history.value_typed.connect(self._correct)
        self.cards.card_wanted.connect(self.card_wanted)
        self._bridge.changed.connect(self._on_changed)

    @override
    def restyle(self) -> None:
        super().restyle()
        self.rule.setFont(theme.font(16))
        self.outlook.setFont(theme.font(16))
        self.facts.setFont(theme.font(14))
        self._side.setSpacing(theme.px(6))
        self._split.setSpacing(theme.px(14))
        self._row.setSpacing(theme.px(6))
        self.table.restyle()
        self.chart.restyle()
        self._turn(self.size())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn(event.size())

    def _turn(self, size: QSize) -> None:
        """Put the chart beside the words, or above them."""
        wide = size.width() >= theme.px(_WIDE)
        directions = QBoxLayout.Direction
        self._split.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._split.setStretch(0, 17 if wide else 12)
        self._split.setStretch(1, 10 if wide else 11)

    # What is shown

    def show_metric(self, content: TileContent) -> None:
        """Show a metric as it stands."""
        other = self.metric_id != content.metric.id
        self._content = content
        self.metric_id = content.metric.id
        readings = self._bridge.board.current_readings(content.metric.id)
        self._stretches = xmr.stretches(content.metric, readings, today_of(self._bridge))
        if other:
            self.span = self._usual_span()
            self.limits.setChecked(limits_help(self._stretches))
        self._refresh()
        if other:
            self.table.scrollToTop()

    def show_span(self, span: Span) -> None:
        """Show so much of the metric's past."""
        self.span = span
        self._show_chart()

    def _usual_span(self) -> Span:
        """Return how far back the chart of a metric begins: as few as show two dozen readings."""
        from kanban.domain.business.values import Cadence

        assert self._content is not None  # noqa: S101 - asked before
        match self._content.metric.cadence:
            case Cadence.DAILY:
                return Span.THREE_MONTHS
            case Cadence.WEEKLY:
                return Span.YEAR
            case Cadence.MONTHLY:
                return Span.ALL

    def _refresh(self) -> None:
        from kanban.store.releases import releases

        content, board = self._content, self._bridge.board
        if content is None:
            return
        metric, readings, today = content.metric, board.current_readings(content.metric.id), today_of(self._bridge)
        self._found = annotations_of(board, metric, self._bridge.workspace.read(releases, board.facts.id))
        self.title.setText(metric.name)
        self.standing.show_content(content)
        self.rule.setText(content.rule)
        outlook = metric_words.outlook_of(metric, readings, today)
        self.outlook.setText(outlook)
        self.outlook.setVisible(bool(outlook))
        facts = [*metric_words.facts_of(board, content), metric_words.limits_of(metric, self._stretches)]
        self.facts.setText("\n".join(fact for fact in facts if fact))
        self.history.show_metric(board, metric.id)
        self.table.share_width()
        self._show_chart()
        lines = card_lines(board, metric, self._found, self._flags)
        self.cards.show_lines(lines)
        meant = sum(line.meant for line in lines)
        self.of_readings.setText(self.tr("Readings ({number})").format(number=figures.number(len(readings), 0)))
        self.of_cards.setText(self.tr("Cards for it ({number})").format(number=meant))

    def _show_chart(self) -> None:
        content = self._content
        if content is None:
            return
        self._spans.button(list(Span).index(self.span)).setChecked(True)
        metric, today = content.metric, today_of(self._bridge)
        readings = self._bridge.board.current_readings(metric.id)
        stretches = self._stretches if self.limits.isChecked() else ()
        data = metric_series(metric, readings, today, self._found, self.span, stretches=stretches)
        self._flags = data.flags
        found = self._found

        def stand_in(painter: QPainter, area: object) -> None:
            paint_trend(painter, area, content, theme.px(_TREND_STROKE))  # type: ignore[arg-type]

        self.chart.show_metric(
            metric, data, stand_in, lambda day: metric_words.figures_on(metric, readings, found, today, day)
        )

    def _on_changed(self, change: Change) -> None:
        """Look again at cards and goals when some of them changed; readings and metrics the board itself tells of."""
        from kanban.domain.events import GoalChanged, ReadingTaken, ReadingWithdrawn

        plain = (ReadingTaken, ReadingWithdrawn)
        if (self.isVisible() and not all(isinstance(event, plain) for event in change.events)) or any(
            isinstance(event, GoalChanged) for event in change.events
        ):
            self._later.start()

    # What people do

    def _on_point(self, day: date) -> None:
        row = self.history.row_of(day, today_of(self._bridge))
        if row is not None:
            self.of_readings.click()
            self.table.choose(row)

    def _on_row(self, period: date) -> None:
        content, today = self._content, today_of(self._bridge)
        if content is None:
            return
        day = min(period, today)
        readings = self._bridge.board.current_readings(content.metric.id)
        if day < days_of(content.metric, readings, today, self.span)[0]:
            self.show_span(Span.ALL)
        self.chart.pick(day)

    def _correct(self, period: date, text: str) -> None:
        from kanban.exchange.typed import typed_number
        from kanban.usecases import metrics

        assert self.metric_id is not None  # noqa: S101 - there is a row
        try:
            value = typed_number(text, self._bridge.board.metrics[self.metric_id])
        except Refused as error:
            self._actions.refused.emit(say_refused(error))
            return
        if value is None:
            return
        self._actions.run(Source.KEYBOARD, metrics.record_reading, metric_id=self.metric_id, period=period, value=value)

    def _withdraw(self, period: date) -> None:
        from kanban.usecases import metrics

        assert self.metric_id is not None  # noqa: S101 - there is a row
        done = self._actions.run(Source.KEYBOARD, metrics.withdraw_reading, metric_id=self.metric_id, period=period)
        if done is not None:
            text = self.tr("The reading for {day} was withdrawn. Undo brings it back.")
            self._actions.said.emit(text.format(day=figures.day_with_year(period)))

    def _save_chart(self) -> None:
        from kanban.ui.charts.chart_file import save_chart

        save_chart(self, self.chart, self._actions, self._bridge.workspace.path)

    def _want(self, signal: object) -> None:
        if self.metric_id is not None and hasattr(signal, "emit"):
            signal.emit(self.metric_id)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.chart.update()


def _choice(text: str) -> QToolButton:
    """Return a button that stays down as long as its choice holds."""
    made = QToolButton()
    made.setText(text)
    made.setCheckable(True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made
