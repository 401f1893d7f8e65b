"""The form of a metric: what is measured, what it is for, and what it should be when."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpacerItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.board import Board
from kanban.domain.business.status import TrendPoint
from kanban.domain.business.values import Cadence, Metric
from kanban.domain.errors import Refused
from kanban.domain.ids import GoalId, MetricId, PersonId
from kanban.domain.operations import Source
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business import figures
from kanban.ui.business.targets_editor import TargetsEditor, typed_day
from kanban.ui.business.today import today_of
from kanban.ui.notice import NoticeStrip
from kanban.ui.phrases import say_refused
from kanban.ui.requirements.item_fields import DayField
from kanban.ui.requirements.panel.wheel import leave_wheel
from kanban.ui.requirements.plain_label import plain_label
from kanban.usecases.checks import NAME_MOST, TITLE_MOST
from kanban.usecases.metrics import add_metric, change_metric

_DECIMALS_MOST = 6
_WIDTH_PX = 1460
_HEIGHT_PX = 900
_FORM_PX = 460
_HELP_PX = 330


class MetricEditor(QDialog):
    """Define a metric, or change one. Accepted: it was recorded, as one step that can be undone.

    `goal_id`: the goal that a new one is proposed for.
    """

    def __init__(
        self,
        bridge: Bridge,
        actions: Actions,
        metric: Metric | None = None,
        parent: QWidget | None = None,
        *,
        goal_id: GoalId | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._metric = metric or Metric(MetricId(0), "", "", 0, goal_id=goal_id)
        self._is_new = metric is None
        self._today = today_of(bridge)
        self.setWindowTitle(self.tr("Add a metric") if self._is_new else self.tr("Change the metric"))
        self._make_fields(bridge.board)
        self.targets.show_readings(
            [
                TrendPoint(min(reading.period, self._today), reading.value)
                for reading in bridge.board.current_readings(self._metric.id)
            ]
        )
        self._notice = NoticeStrip()
        actions.refused.connect(self._notice.warn)
        for typed in (self.name.textEdited, self.targets.line.edited, self.targets.table.edited):
            typed.connect(self._notice.be_quiet)
        self._lay_out()
        self._follow()
        self.name.setFocus()

    def _make_fields(self, board: Board) -> None:
        metric = self._metric
        self.name = QLineEdit(metric.name)
        self.name.setMaxLength(NAME_MOST)
        self.unit = QLineEdit(metric.unit)
        self.unit.setMaxLength(NAME_MOST)
        self.unit.setPlaceholderText(self.tr("%, ms, people …"))
        self.decimals = QSpinBox()
        self.decimals.setRange(0, _DECIMALS_MOST)
        self.decimals.setValue(metric.decimals)
        self.direction = QComboBox()
        self.direction.addItem(self.tr("Higher is better"), userData=True)
        self.direction.addItem(self.tr("Lower is better"), userData=False)
        self.direction.setCurrentIndex(0 if metric.higher_is_better else 1)
        self.kind = QComboBox()
        self.kind.addItem(self.tr("A state: how it is at the time"), userData=False)
        self.kind.addItem(self.tr("A running total: all so far"), userData=True)
        self.kind.setCurrentIndex(1 if metric.cumulative else 0)
        self.cadence = QComboBox()
        for cadence in Cadence:
            self.cadence.addItem(figures.cadence(cadence), userData=cadence.value)
        self.cadence.setCurrentIndex(list(Cadence).index(metric.cadence))
        self.owner, self.goal = _people(board, metric.owner_id), _goals(board, metric.goal_id)
        self.key_result = QLineEdit(metric.key_result)
        self.key_result.setCursorPosition(0)
        self.key_result.setMaxLength(TITLE_MOST)
        self.limits = (DayField(), DayField())
        for field, day in zip(self.limits, (metric.limits_from, metric.limits_to), strict=True):
            field.show_day(day, self._today)
            field.far.hide()
        self.targets = TargetsEditor(metric.targets, metric.shape, self._today)
        for changed in (self.kind.currentIndexChanged, self.goal.currentIndexChanged, self.decimals.valueChanged):
            changed.connect(self._follow)
        self.unit.textChanged.connect(self._follow)
        for scrolled in (self.decimals, self.direction, self.kind, self.cadence, self.owner, self.goal):
            leave_wheel(scrolled)

    def _lay_out(self) -> None:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(theme.px(2), 0, theme.px(14), 0)
        column.setSpacing(theme.px(6))
        column.addWidget(plain_label(self.tr("What is measured"), 19, bold=True))
        column.addLayout(self._what_is_measured())
        column.addSpacing(theme.px(10))
        column.addWidget(plain_label(self.tr("What it is for"), 19, bold=True))
        column.addLayout(self._what_it_is_for())
        if not self._is_new:
            column.addSpacing(theme.px(10))
            column.addWidget(plain_label(self.tr("What is usual"), 19, bold=True))
            column.addLayout(self._what_is_usual())
        column.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(theme.px(8))
        right.addWidget(plain_label(self.tr("What it should be when"), 19, bold=True))
        right.addWidget(self.targets, 1)
        both = QHBoxLayout()
        both.setSpacing(theme.px(22))
        scrolled = _scrolled(form)
        scrolled.setFixedWidth(theme.px(_FORM_PX))
        both.addWidget(scrolled)
        both.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(22), theme.px(18), theme.px(22), theme.px(16))
        layout.setSpacing(theme.px(12))
        layout.addLayout(both, 1)
        layout.addWidget(self._notice)
        layout.addWidget(self._buttons())
        room = self.screen().availableSize()
        self.resize(
            min(theme.px(_WIDTH_PX), room.width() - theme.px(40)),
            min(theme.px(_HEIGHT_PX), room.height() - theme.px(60)),
        )

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        cancel = box.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setAutoDefault(False)
        text = self.tr("Add") if self._is_new else self.tr("Change")
        self.primary = box.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
        self.primary.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _what_is_measured(self) -> QFormLayout:
        self._kind_help = plain_label("", 13, muted=True)
        return _form(
            (self.tr("Name"), self.name, self.tr("Short, as the team says it; it stands on the tile.")),
            (self.tr("Unit"), self.unit, self.tr("It is written behind the value. It may be empty.")),
            (self.tr("Decimals"), self.decimals, self.tr("How exactly it is shown; it is kept as it is typed.")),
            (self.tr("How often"), self.cadence, self.tr("When a reading is late, the metric counts as stale.")),
            (self.tr("Kind"), self.kind, self._kind_help),
            (self.tr("Direction"), self.direction, self.tr("Says which side of the target is on track.")),
        )

    def _what_it_is_for(self) -> QFormLayout:
        self._key_result_help = plain_label("", 13, muted=True)
        _say(
            self._key_result_help,
            self.tr("In words, like “Four of five have the new app”. Empty: the name will do."),
        )
        self._purpose = _form(
            (self.tr("Goal"), self.goal, self.tr("With a goal, the metric is one of its key results.")),
            (self.tr("Key result"), self.key_result, self._key_result_help),
            (self.tr("Owner"), self.owner, self.tr("Who brings the readings and explains them.")),
        )
        return self._purpose

    def _what_is_usual(self) -> QFormLayout:
        names = (self.tr("From"), self.tr("To"))
        for name, field in zip(names, self.limits, strict=True):
            field.line.setAccessibleName(self.tr("Natural limits: {name}").format(name=name))
            field.button.setAccessibleName(self.tr("Choose the day from a calendar"))
            field.button.setToolTip(field.button.accessibleName())
            field.line.setPlaceholderText(self.tr("the first 20 readings"))
        text = self.tr(
            "The natural limits are taken from these days. Leave them empty unless something has changed for good."
        )
        return _form((names[0], self.limits[0], ""), (names[1], self.limits[1], text))

    def _follow(self) -> None:
        """Let the rest of the form follow what was chosen."""
        if bool(self.kind.currentData()):
            text = self.tr("It only grows by what is added: people who took part, orders since January.")
        else:
            text = self.tr("It can go up and down: a share, a duration, the number of open bugs.")
        _say(self._kind_help, text)
        self.kind.setAccessibleDescription(text)
        for widget in (self.key_result, self._key_result_help):
            self._purpose.setRowVisible(widget, self.goal.currentData() is not None)
        self.targets.show_unit(self.unit.text().strip(), self.decimals.value())

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
            Refused: a target or a day cannot be read.
        """
        owner, goal = self.owner.currentData(), self.goal.currentData()
        first, last = (self._limit(field) for field in self.limits)
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
            key_result=self.key_result.text().strip() if goal is not None else "",
            targets=self.targets.points(),
            shape=self.targets.shape,
            limits_from=first,
            limits_to=last,
        )

    def _limit(self, field: DayField) -> date | None:
        empty = not field.line.text().strip()
        return None if empty else typed_day(field, self._today)


def _form(*rows: tuple[str, QWidget, str | QLabel]) -> QFormLayout:
    """Return rows of a label, a field, and below it a sentence of help (empty: none)."""
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setVerticalSpacing(theme.px(3))
    form.setHorizontalSpacing(theme.px(14))
    for text, field, told in rows:
        label = QLabel(text)
        label.setMinimumWidth(theme.px(88))
        if isinstance(field, QComboBox):
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(text)
        form.addRow(label, field)
        if not told:
            continue
        help_ = plain_label("", 13, muted=True) if isinstance(told, str) else told
        if isinstance(told, str):
            _say(help_, told)
        help_.setContentsMargins(theme.px(2), 0, 0, 0)
        form.addRow("", help_)
        form.addItem(QSpacerItem(0, theme.px(4)))
        field.setAccessibleDescription(help_.text())
    return form


def _say(help_: QLabel, text: str) -> None:
    """Write a sentence of help in as many lines as it needs; a form would keep room for more."""
    help_.setText(text)
    help_.setFixedHeight(help_.heightForWidth(theme.px(_HELP_PX)))


def _scrolled(rows: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(rows)
    return area


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
