"""What a card is hoped to do to a metric: one sentence, the fields that it is made of, and, once it is released, its check."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from kanban.domain.board import Board, WorkItem
from kanban.domain.business.values import Hypothesis
from kanban.domain.ids import MetricId
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.business import figures
from kanban.ui.requirements.item_fields import DayField
from kanban.ui.requirements.panel.lines import Section
from kanban.ui.requirements.panel.wheel import leave_wheel
from kanban.ui.requirements.plain_label import plain_label

if TYPE_CHECKING:
    from kanban.ui.requirements.panel.deeds import PanelDeeds
    from kanban.ui.value.check_view import CheckView

_DAYS_MOST: Final = 366
_SHORTEST: Final = 10


class HypothesisField(Section):
    """The hypothesis of a card. Without one there is only the choice of a metric; after a verdict nothing is changed any more.

    Signals:
        written(Hypothesis | None): this is hoped for now; None: nothing.
        misread(str): what was typed as an amount is no number.
        day_misread(str): what was typed as a day is none.
        metric_wanted(MetricId): show the metric behind a figure.
        card_wanted(ItemId): show another card.
    """

    written = Signal(object)
    misread = Signal(str)
    day_misread = Signal(str)
    metric_wanted = Signal(object)
    card_wanted = Signal(object)

    def __init__(self, bridge: Bridge, deeds: PanelDeeds) -> None:
        super().__init__("")
        self.heading.setText(self.tr("Hypothesis"))
        self._bridge, self._deeds = bridge, deeds
        self._item: WorkItem | None = None
        self._metrics: list[tuple[str, MetricId | None]] = []
        self.sentence = plain_label("", 15)
        self.metric_box = self._choice(self.tr("Metric that it is to move"))
        self.way = self._choice(self.tr("Which way the metric is to move"))
        self.way.addItem(self.tr("rises"), True)
        self.way.addItem(self.tr("falls"), False)
        self.by = QLineEdit()
        self.by.setPlaceholderText(self.tr("by how much"))
        self.by.setAccessibleName(self.tr("By how much the metric is to move"))
        self.unit = plain_label("", 14, muted=True)
        self.unit.setWordWrap(False)
        self.days = self._spin(self.tr("So many days after the release are compared with as many before"), 1)
        self.settle = self._spin(self.tr("So many days after the release are left out"), 0)
        self.check_on = DayField()
        self.check_on.line.setPlaceholderText(self.tr("or on a day"))
        self.check_on.line.setAccessibleName(self.tr("Day of the check"))
        self.check_on.button.setAccessibleName(self.tr("Choose the day of the check from a calendar"))
        self.fields = QWidget()
        self.view: CheckView | None = None
        self._follows = False
        self._lay_out()
        self._connect()

    @staticmethod
    def _choice(name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_SHORTEST)
        leave_wheel(box)
        return box

    @staticmethod
    def _spin(name: str, least: int) -> QSpinBox:
        spin = QSpinBox()
        spin.setRange(least, _DAYS_MOST)
        spin.setKeyboardTracking(False)
        spin.setAccessibleName(name)
        spin.setToolTip(name)
        leave_wheel(spin)
        return spin

    def _lay_out(self) -> None:
        self.body.setSpacing(theme.px(6))
        self.way.setMinimumContentsLength(5)
        moves, checks = QHBoxLayout(), QHBoxLayout()
        moves.addWidget(self.way)
        moves.addWidget(self.by, 1)
        moves.addWidget(self.unit)
        checks.addWidget(self.days, 1)
        checks.addWidget(self.settle, 1)
        for row in (moves, checks):
            row.setSpacing(theme.px(6))
        rows = QVBoxLayout(self.fields)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(6))
        rows.addLayout(moves)
        rows.addLayout(checks)
        rows.addWidget(self.check_on)
        self.inner = QVBoxLayout()
        self.inner.setContentsMargins(theme.px(8), 0, 0, 0)
        self.inner.setSpacing(theme.px(8))
        self.inner.addWidget(self.sentence)
        self.inner.addWidget(self.metric_box)
        self.inner.addWidget(self.fields)
        self.body.addLayout(self.inner)

    def _connect(self) -> None:
        self.metric_box.activated.connect(self._choose_metric)
        self.way.activated.connect(lambda: self._write(rises=bool(self.way.currentData())))
        self.by.editingFinished.connect(self._take_by)
        self.days.valueChanged.connect(lambda days: self._write(window_days=days))
        self.settle.valueChanged.connect(lambda days: self._write(settle_days=days))
        self.check_on.picked.connect(lambda: self._write(check_on=self.check_on.value()))
        self.check_on.misread.connect(self.day_misread)

    # Showing

    def show_item(self, item: WorkItem) -> None:
        """Show what is hoped of a card, but for what somebody is just typing."""
        other = self._item is None or self._item.id != item.id
        self._item = item
        hypothesis, board = item.details.hypothesis, self._bridge.board
        self.setVisible(bool(board.shown_metrics()) or hypothesis is not None)
        if other:
            self.by.setModified(False)
            self.check_on.line.setModified(False)
        self._show_metrics(board, hypothesis)
        decided = item.verdict is not None
        self.metric_box.setVisible(not decided)
        self.fields.setVisible(hypothesis is not None and not decided)
        self.sentence.setVisible(hypothesis is not None)
        if hypothesis is not None:
            self._show_hypothesis(board, item, hypothesis)
        if other or not self._follows or hypothesis is None:  # else the book of checks tells what is new
            self._show_check(item)

    def _show_metrics(self, board: Board, hypothesis: Hypothesis | None) -> None:
        metrics: list[tuple[str, MetricId | None]] = [(self.tr("Not said: which metric is it to move?"), None)]
        metrics += [(metric.name, metric.id) for metric in board.shown_metrics()]
        if metrics != self._metrics:
            self._metrics = metrics
            self.metric_box.clear()
            for name, metric_id in metrics:
                self.metric_box.addItem(name, metric_id)
        self.metric_box.setCurrentIndex(
            max(0, self.metric_box.findData(hypothesis.metric_id if hypothesis is not None else None))
        )

    def _show_hypothesis(self, board: Board, item: WorkItem, hypothesis: Hypothesis) -> None:
        from kanban.ui.business.today import today_of
        from kanban.ui.value import words

        metric = board.metrics.get(hypothesis.metric_id)
        self.sentence.setText(words.sentence_text(item.title, hypothesis, metric))
        self.way.setCurrentIndex(self.way.findData(hypothesis.rises))
        if not self.by.isModified():
            self.by.setText(figures.plain(hypothesis.by) if hypothesis.by else "")
        self.unit.setText(metric.unit if metric is not None else "")
        for spin, value in ((self.days, hypothesis.window_days), (self.settle, hypothesis.settle_days)):
            blocked = spin.blockSignals(True)
            spin.setValue(value)
            spin.blockSignals(blocked)
        _put_around(self.days, self.tr("after {n} days"))
        _put_around(self.settle, self.tr("settling {n} d"))
        self.check_on.show_day(hypothesis.check_on, today_of(self._bridge))

    def _show_check(self, item: WorkItem) -> None:
        if item.details.hypothesis is None:
            if self.view is not None:
                self.view.show_check(None)
            return
        from kanban.domain.business.value import State
        from kanban.ui.value.book import book_of

        book = book_of(self._bridge)
        if not self._follows:
            self._follows = True
            book.changed.connect(self._follow)
        check = book.check(item.id)
        if check is not None and check.state is State.NOT_RELEASED:
            check = None
        if check is not None and self.view is None:
            from kanban.ui.value.check_view import CheckView

            self.view = CheckView(self._bridge, self._deeds.commands.run)
            self.view.metric_wanted.connect(self.metric_wanted)
            self.view.card_wanted.connect(self.card_wanted)
            self.inner.addWidget(self.view)
        if self.view is not None:
            self.view.show_check(check)

    def _follow(self) -> None:
        """Show the check anew: a reading came in, or something else was released."""
        if self._item is not None and self.isVisible():
            self._show_check(self._item)

    # Writing

    def _choose_metric(self) -> None:
        metric_id: MetricId | None = self.metric_box.currentData()
        item = self._item
        if item is None:
            return
        known = item.details.hypothesis
        if metric_id is None:
            self.written.emit(None)
        elif known is not None:
            if known.metric_id != metric_id:
                self.written.emit(replace(known, metric_id=metric_id, by=0.0))  # another unit
        else:
            from kanban.domain.business.wanting import USUAL_DAYS

            metric = self._bridge.board.metrics[metric_id]
            self.written.emit(Hypothesis(metric_id, metric.higher_is_better, window_days=USUAL_DAYS[metric.cadence]))

    def _write(self, **changes: object) -> None:
        known = self._item.details.hypothesis if self._item is not None else None
        if known is not None:
            after = replace(known, **changes)  # type: ignore[arg-type]
            if after != known:
                self.written.emit(after)

    def _take_by(self) -> None:
        if not self.by.isModified():
            return
        from kanban.domain.errors import BadNumber
        from kanban.usecases.metrics import read_number

        text = self.by.text().strip()
        self.by.setModified(False)
        try:
            by = read_number(text) if text else 0.0
        except BadNumber:
            self.misread.emit(text)
            return
        self._write(by=abs(by))


def _put_around(spin: QSpinBox, text: str) -> None:
    """Put words around the number of a field, which stands at {n}."""
    before, _, after = text.partition("{n}")
    spin.setPrefix(before)
    spin.setSuffix(after)
