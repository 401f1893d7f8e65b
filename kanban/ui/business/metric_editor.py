"""The form of a metric: what it is, who answers for it, and what it should be when."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.board import Board, Cadence, GoalId, Metric, MetricId, PersonId
from kanban.domain.errors import Refused
from kanban.domain.operations import Source
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business import figures
from kanban.ui.business.targets_table import TargetsTable
from kanban.ui.notice import NoticeStrip
from kanban.ui.phrases import say_refused
from kanban.usecases.checks import NAME_MOST
from kanban.usecases.metrics import add_metric, change_metric

_DECIMALS_MOST = 6


class MetricEditor(QDialog):
    """Define a metric, or change one. Accepted: it was recorded, as one step that can be undone."""

    def __init__(
        self, bridge: Bridge, actions: Actions, metric: Metric | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._metric = metric or Metric(MetricId(0), "", "", 0)
        self._is_new = metric is None
        self.setWindowTitle(self.tr("Add a metric") if self._is_new else self.tr("Change the metric"))
        self.setMinimumWidth(theme.px(600))
        self._make_fields(bridge.board)
        self._notice = NoticeStrip()
        actions.refused.connect(self._notice.warn)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        text = self.tr("Add") if self._is_new else self.tr("Change")
        buttons.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(10))
        layout.addLayout(self._form())
        layout.addWidget(self._target_hint())
        layout.addWidget(self.targets, 1)
        layout.addWidget(self._notice)
        layout.addWidget(buttons)
        self.name.setFocus()

    def _make_fields(self, board: Board) -> None:
        metric = self._metric
        self.name = QLineEdit(metric.name)
        self.name.setMaxLength(NAME_MOST)
        self.unit = QLineEdit(metric.unit)
        self.unit.setMaxLength(NAME_MOST)
        self.unit.setPlaceholderText(self.tr("%, ms, people …"))
        self.direction = QComboBox()
        self.direction.addItem(self.tr("Higher is better"), userData=True)
        self.direction.addItem(self.tr("Lower is better"), userData=False)
        self.direction.setCurrentIndex(0 if metric.higher_is_better else 1)
        self.kind = QComboBox()
        self.kind.addItem(self.tr("A state: how it is at the time, like a share or a duration"), userData=False)
        self.kind.addItem(self.tr("A running total: it only grows by what is added"), userData=True)
        self.kind.setCurrentIndex(1 if metric.cumulative else 0)
        self.cadence = QComboBox()
        for cadence in Cadence:
            self.cadence.addItem(figures.cadence(cadence), userData=cadence.value)
        self.cadence.setCurrentIndex(list(Cadence).index(metric.cadence))
        self.decimals = QSpinBox()
        self.decimals.setRange(0, _DECIMALS_MOST)
        self.decimals.setValue(metric.decimals)
        self.owner, self.goal = _people(board, metric.owner_id), _goals(board, metric.goal_id)
        self.targets = TargetsTable(metric.targets, self)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(theme.px(8))
        for text, field in (
            (self.tr("Name"), self.name),
            (self.tr("Unit"), self.unit),
            (self.tr("Direction"), self.direction),
            (self.tr("Kind"), self.kind),
            (self.tr("How often"), self.cadence),
            (self.tr("Decimals"), self.decimals),
            (self.tr("Owner"), self.owner),
            (self.tr("Goal"), self.goal),
        ):
            label = QLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text)
            form.addRow(label, field)
        return form

    def _target_hint(self) -> QLabel:
        hint = QLabel(self.tr("Targets: what it should be on a day. Between two days the target is a straight line."))
        hint.setTextFormat(Qt.TextFormat.PlainText)
        hint.setWordWrap(True)
        hint.setFont(theme.font(14))
        hint.setStyleSheet(f"color: {theme.current().muted.name()}")
        return hint

    @override
    def accept(self) -> None:
        try:
            metric = self._typed()
        except Refused as error:
            self._notice.warn(say_refused(error))
            return
        if not self._is_new and metric == self._metric:
            super().accept()
            return
        use_case = add_metric if self._is_new else change_metric
        if self._actions.run(Source.KEYBOARD, use_case, metric=metric) is not None:
            super().accept()

    def _typed(self) -> Metric:
        """Return the metric as the form has it.

        Raises:
            Refused: a target cannot be read.
        """
        owner, goal = self.owner.currentData(), self.goal.currentData()
        return replace(
            self._metric,
            name=self.name.text().strip(),
            unit=self.unit.text().strip(),
            higher_is_better=bool(self.direction.currentData()),
            cumulative=bool(self.kind.currentData()),
            cadence=Cadence(self.cadence.currentData()),
            decimals=self.decimals.value(),
            owner_id=PersonId(owner) if owner is not None else None,
            goal_id=GoalId(goal) if goal is not None else None,
            targets=self.targets.points(),
        )


def _people(board: Board, chosen: PersonId | None) -> QComboBox:
    shown = [(person.id, person.name) for person in board.shown_people()]
    return _choice(shown, chosen, board.people[chosen].name if chosen in board.people else "")


def _goals(board: Board, chosen: GoalId | None) -> QComboBox:
    shown = [(goal.id, goal.name) for goal in board.shown_goals()]
    return _choice(shown, chosen, board.goals[chosen].name if chosen in board.goals else "")


def _choice(shown: Sequence[tuple[int, str]], chosen: int | None, name: str) -> QComboBox:
    """Return a box with these choices and none; one that is chosen but no longer shown is offered too."""
    box = QComboBox()
    box.addItem("–", userData=None)
    for value, text in shown:
        box.addItem(text, userData=value)
    if chosen is not None and name and chosen not in [value for value, _ in shown]:
        box.addItem(name, userData=chosen)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
