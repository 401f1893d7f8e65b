"""The panel beside the goal tree: what the chosen row is about, to be changed in place. Each change is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.business.goals import goal_of
from kanban.domain.business.values import Goal, Metric, Milestone
from kanban.domain.errors import BadDate
from kanban.domain.ids import GoalId, MetricId
from kanban.domain.operations import Change, Decision, Source
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business.today import today_of
from kanban.ui.goals.editor_fields import GoalFields, blank_goal
from kanban.ui.goals.editor_key_result import KeyResultPanel
from kanban.ui.goals.editor_milestones import Milestones
from kanban.ui.goals.tree_rows import GoalRow, KeyResultRow, MilestoneRow, Row, goal_id_of
from kanban.ui.phrases import say_refused
from kanban.ui.setup.panel import heading
from kanban.usecases import goals
from kanban.usecases.metrics import set_key_result

_WIDTH: Final = 430
_AHEAD: Final = timedelta(days=14)
"""A new milestone is due so long from now until another day is typed, but never after its goal."""


class GoalPanel(QFrame):
    """Shows a goal, the form of a new one, or a key result.

    Signals:
        metric_wanted(int): the page of this metric is wanted.
        made(int): a goal of this id was made here.
        add_wanted(object): a goal is to come under this one (its id).
        remove_wanted(int): this goal is to go.
        cards_wanted(int): the requirements of this goal are wanted, and of those under it.
        left(): Enter or Esc was struck, or the form of a new goal was given up: the tree is wanted again.
    """

    metric_wanted = Signal(int)
    made = Signal(int)
    add_wanted = Signal(object)
    remove_wanted = Signal(int)
    cards_wanted = Signal(int)
    left = Signal()

    def __init__(self, bridge: Bridge, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._actions = bridge, actions
        self._goal: Goal | None = None
        self.setObjectName("panel")
        self.setFixedWidth(theme.px(_WIDTH))
        self.title = heading("", self)
        self.fields = GoalFields(self)
        self.milestones = Milestones(self)
        self.key_result = KeyResultPanel(self)
        self.milestones_title = heading(self.tr("Milestones"), self)
        self.add_key_result = QPushButton(self.tr("Add a key result…"), self)
        self.add_goal = QPushButton(self.tr("Add a sub-goal (Insert)"), self)
        self.cards = QPushButton(self.tr("Show its requirements"), self)
        self.remove = QPushButton(self.tr("Remove this goal"), self)
        self.remove.setObjectName("plain")
        self.keep = QPushButton(self.tr("Add the goal"), self)
        self.keep.setDefault(True)
        self.give_up = QPushButton(self.tr("Cancel"), self)
        self._lay_out()
        self._connect()
        self._show_parts(goal=False, new=False)

    def _lay_out(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(10))
        for part in (self.fields, self.keep, self.give_up, *self._of_goal(), self.key_result):
            column.addWidget(part)
        column.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setObjectName("bare")
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.px(16), theme.px(12), theme.px(8), theme.px(12))
        whole.setSpacing(theme.px(10))
        whole.addWidget(self.title)
        whole.addWidget(self._area, 1)

    def _of_goal(self) -> tuple[QWidget, ...]:
        """Return what is shown only for a goal that is there already, from top to bottom."""
        return self.milestones_title, self.milestones, self.add_key_result, self.add_goal, self.cards, self.remove

    def _connect(self) -> None:
        self.fields.written.connect(self._write)
        self.fields.misread.connect(self._say_misread)
        self.fields.name.entered.connect(self._on_enter)
        self.milestones.misread.connect(self._say_misread)
        self.milestones.changed.connect(self._set_milestone)
        self.milestones.ticked.connect(self.tick)
        self.milestones.remove_wanted.connect(self.remove_milestone)
        self.milestones.added.connect(self._add_milestone)
        self.key_result.changed.connect(self._set_key_result)
        self.key_result.words.entered.connect(self.left)
        self.key_result.page_wanted.connect(self.metric_wanted)
        self.key_result.form_wanted.connect(self._open_form)
        self.add_key_result.clicked.connect(self._offer_metrics)
        self.add_goal.clicked.connect(lambda: self.add_wanted.emit(self._goal_id()))
        self.cards.clicked.connect(lambda: self.cards_wanted.emit(self._goal_id()))
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self._goal_id()))
        self.keep.clicked.connect(self._make)
        self.give_up.clicked.connect(self.left)

    # What is shown

    @property
    def is_new(self) -> bool:
        """Whether the form of a new goal is shown."""
        return self._goal is not None and self._goal.id == 0

    def show_row(self, row: Row | None) -> None:
        """Show what a row is about; None: nothing."""
        if row is None:
            self._goal = None
            self._show_parts(goal=False, new=False)
        elif isinstance(row, KeyResultRow):
            self._goal = None
            self._show_parts(goal=False, new=False, key_result=True)
            self.title.setText(self.tr("Key result"))
            self.key_result.show_key_result(self._bridge.board, row)
        else:
            self._show_goal(self._bridge.board.goals[goal_id_of(row)])

    def _show_goal(self, goal: Goal) -> None:
        if self._goal is None or self._goal.id != goal.id:
            self.fields.forget_typed()
        self._goal = goal
        self._show_parts(goal=True, new=False)
        self.title.setText(self.tr("Goal"))
        today = today_of(self._bridge)
        self.fields.show_goal(self._bridge.board, goal, today)
        self.milestones.show_milestones(goal.id, goal.milestones, today)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let the Tab key go from top to bottom, also through rows that came later."""
        stops = (*self.fields.tab_stops(), self.keep, self.give_up, *self.milestones.tab_stops(), *self._of_goal()[2:])
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def show_new(self, parent_id: GoalId | None) -> None:
        """Show the form of a new goal under another one (None: at the top), with the keyboard in its name."""
        parent = goal_of(self._bridge.board, parent_id)
        self.fields.forget_typed()
        self._goal = blank_goal(parent_id, "" if parent is None else parent.function)
        self._show_parts(goal=False, new=True)
        self.title.setText(self.tr("New goal"))
        self.fields.show_goal(self._bridge.board, self._goal, today_of(self._bridge))
        self._order_tabs()
        self.fields.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self, *, goal: bool, new: bool, key_result: bool = False) -> None:
        self.title.setVisible(goal or new or key_result)
        self.fields.setVisible(goal or new)
        self.keep.setVisible(new)
        self.give_up.setVisible(new)
        for part in self._of_goal():
            part.setVisible(goal)
        self.key_result.setVisible(key_result)

    def edit(self, row: Row) -> None:
        """Put the keyboard into what a row is about."""
        match row:
            case GoalRow():
                self.fields.name.setFocus(Qt.FocusReason.OtherFocusReason)
                self.fields.name.selectAll()
            case KeyResultRow():
                self.key_result.words.setFocus(Qt.FocusReason.OtherFocusReason)
                self.key_result.words.selectAll()
            case MilestoneRow():
                self.milestones.go_to(row.milestone.number)
                QTimer.singleShot(0, self, self._show_focus)

    def _show_focus(self) -> None:
        widget = self.focusWidget()
        if widget is not None:
            self._area.ensureWidgetVisible(widget)

    # What people do

    def _goal_id(self) -> GoalId:
        return GoalId(0) if self._goal is None else self._goal.id

    def _run(self, use_case: Callable[..., Decision], **what: object) -> Change | None:
        """Do something; when it was refused, show again what the board has. Once the file is closed: nothing."""
        if not self._bridge.is_open:
            return None
        change = self._actions.run(Source.KEYBOARD, use_case, **what)
        goal = goal_of(self._bridge.board, self._goal_id())
        if change is None and goal is not None:
            self.fields.forget_typed()
            self._show_goal(goal)
        return change

    def _say_misread(self, text: str) -> None:
        self._actions.refused.emit(say_refused(BadDate(value=text)))

    def _write(self, parts: dict[str, object]) -> None:
        if self._goal is not None and not self.is_new:
            self._run(goals.change_goal, goal=replace(self._goal, **parts))  # type: ignore[arg-type] # fields of a goal

    def _on_enter(self) -> None:
        if self.is_new:
            self._make()
        else:
            self.left.emit()

    def _make(self) -> None:
        """Add the goal whose form is filled in."""
        if self.is_new and self._run(goals.add_goal, **self.fields.value()) is not None:
            self.made.emit(max(self._bridge.board.goals))

    def _set_milestone(self, milestone: Milestone) -> None:
        self._run(goals.set_milestone, goal_id=self._goal_id(), milestone=milestone)

    def _add_milestone(self, name: str) -> None:
        """Add a milestone of this name, and let its day be typed next."""
        goal = self._goal
        if goal is None:
            return
        day = today_of(self._bridge) + _AHEAD
        due = day if goal.due is None else min(day, goal.due)
        if self._run(goals.set_milestone, goal_id=goal.id, milestone=Milestone(0, name, due)) is not None:
            self.milestones.new.clear()
            number = max(milestone.number for milestone in self._bridge.board.goals[goal.id].milestones)
            self.milestones.go_to(number, day=True)
            QTimer.singleShot(0, self, self._show_focus)

    def tick(self, number: int, reached: bool) -> None:
        """Say that a milestone of the goal is reached, or is not."""
        day: date | None = today_of(self._bridge) if reached else None
        self._run(goals.reach_milestone, goal_id=self._goal_id(), number=number, day=day)

    def remove_milestone(self, number: int) -> None:
        """Take a milestone off the goal."""
        self._run(goals.remove_milestone, goal_id=self._goal_id(), number=number)

    # Key results

    def _offer_metrics(self) -> None:
        """Let people choose a metric that is no key result yet, or make a new one."""
        from kanban.ui.choice_list import Choice, ChoiceList

        board = self._bridge.board
        free = [metric for metric in board.shown_metrics() if goal_of(board, metric.goal_id) is None]
        if not free:
            self._open_form(0)
            return
        choices = [Choice(None, self.tr("A new metric…"), fixed=True)]
        choices += [Choice(metric.id, metric.name, metric.unit) for metric in free]
        offered = ChoiceList(self.tr("What measures it"), choices, self.window())
        offered.chosen.connect(self._take_metric)
        offered.open_at(self.add_key_result.mapToGlobal(QPoint(0, self.add_key_result.height())))

    def _take_metric(self, metric_id: MetricId | None) -> None:
        if metric_id is None:
            self._open_form(0)
            return
        words = self._bridge.board.metrics[metric_id].key_result
        self._run(set_key_result, metric_id=metric_id, goal_id=self._goal_id(), text=words)

    def _set_key_result(self, metric: Metric) -> None:
        self._run(set_key_result, metric_id=metric.id, goal_id=metric.goal_id, text=metric.key_result)

    def _open_form(self, metric_id: int) -> None:
        """Open the form of a metric, or (0) of a new one for the goal."""
        from kanban.ui.business.metric_editor import MetricEditor

        metric: Metric | None = self._bridge.board.metrics.get(MetricId(metric_id))
        form = MetricEditor(self._bridge, self._actions, metric, self.window(), goal_id=self._goal_id())
        if metric is None and self._goal is not None:
            form.owner.setCurrentIndex(max(0, form.owner.findData(self._goal.owner_id)))
            today = today_of(self._bridge)
            if self._goal.due is not None and self._goal.due > today:
                form.targets.line.days[1].show_day(self._goal.due, today)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.open()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Finish what is being typed as long as the panel is there."""
        widget = self.focusWidget()
        if widget is not None and widget.hasFocus():
            widget.clearFocus()
        super().hideEvent(event)
