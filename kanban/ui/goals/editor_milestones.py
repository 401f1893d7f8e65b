"""The milestones of a goal in its panel: ticked, renamed, put on another day or week, added and removed in place."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QToolButton, QVBoxLayout, QWidget

from kanban.domain.business.values import Milestone
from kanban.ui import theme
from kanban.ui.goals.editor_fields import Choice
from kanban.ui.requirements.item_fields import DayField
from kanban.ui.setup.fields import TextField
from kanban.ui.setup.panel import NewPartLine
from kanban.ui.setup.rows import keep_rows
from kanban.usecases.goals import GOAL_MOST

_SPAN_LETTERS: Final = 5


class MilestoneEditor(QFrame):
    """One milestone, on two lines: whether it is reached and its name; its day, and whether the whole week counts.

    Signals:
        changed(Milestone): it is to be so.
        ticked(bool): it is reached, or not.
        remove_wanted(): it is to go.
        misread(str): what was typed as its day is none.
    """

    changed = Signal(object)
    ticked = Signal(bool)
    remove_wanted = Signal()
    misread = Signal(str)

    def __init__(self, milestone: Milestone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.milestone = milestone
        self.tick = QCheckBox(self)
        self.name = TextField(self.tr("Name of the milestone"), self)
        self.name.setObjectName("tile_name")
        self.name.setMaxLength(GOAL_MOST)
        self.day = DayField()
        self.day.far.hide()  # there is no room beside the span, and the tree says it
        self.span = Choice(self.tr("Due by"), self)
        self.span.setMinimumContentsLength(_SPAN_LETTERS)
        self.remove = QToolButton(self)
        self.remove.setObjectName("plain")
        self.remove.setText("✕")
        self.tick.clicked.connect(self.ticked)
        self.name.committed.connect(lambda text: self._change(name=text))
        self.day.picked.connect(self._on_day)
        self.day.misread.connect(self.misread)
        self.span.committed.connect(lambda by_week: self._change(by_week=by_week))
        self.remove.clicked.connect(self.remove_wanted)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, theme.px(6))
        grid.setSpacing(theme.px(4))
        grid.addWidget(self.tick, 0, 0)
        grid.addWidget(self.name, 0, 1, 1, 2)
        grid.addWidget(self.remove, 0, 3)
        grid.addWidget(self.day, 1, 1)
        grid.addWidget(self.span, 1, 2)
        grid.setColumnStretch(1, 1)

    def show_milestone(self, milestone: Milestone, today: date) -> None:
        """Show the milestone as the board has it."""
        self.milestone = milestone
        self.tick.setChecked(milestone.reached_on is not None)
        self.name.show_value(milestone.name)
        self.day.show_day(milestone.due, today)
        self.span.show_choices(((self.tr("that day"), False), (self.tr("that week"), True)), milestone.by_week)
        self.tick.setAccessibleName(self.tr("{name} is reached").format(name=milestone.name))
        self.tick.setToolTip(self.tr("Reached"))
        self.day.line.setAccessibleName(self.tr("Day of {name}").format(name=milestone.name))
        self.remove.setAccessibleName(self.tr("Remove {name}").format(name=milestone.name))
        self.remove.setToolTip(self.remove.accessibleName())

    def _on_day(self) -> None:
        """Take another day; none is no milestone, so the board's comes back."""
        day = self.day.value()
        if day is None:
            self.day.show_day(self.milestone.due, self.milestone.due)
            self.changed.emit(self.milestone)
        else:
            self._change(due=day)

    def _change(self, **parts: object) -> None:
        self.changed.emit(replace(self.milestone, **parts))  # type: ignore[arg-type] # fields of a milestone


class Milestones(QWidget):
    """All milestones of a goal, and a line for a new one.

    Signals:
        changed(Milestone), ticked(int, bool), remove_wanted(int), misread(str): of one of them; the int is its number.
        added(str): one of this name is to come.
    """

    changed = Signal(object)
    ticked = Signal(int, bool)
    remove_wanted = Signal(int)
    misread = Signal(str)
    added = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[tuple[int, int], MilestoneEditor] = {}
        self._shown: list[MilestoneEditor] = []
        self._goal = 0
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(4))
        self._layout = QVBoxLayout()
        self._layout.setSpacing(theme.px(2))
        whole.addLayout(self._layout)
        self.new = NewPartLine(self.tr("New milestone"), self)
        self.new.line.setMaxLength(GOAL_MOST)
        self.new.added.connect(self.added)
        whole.addWidget(self.new)

    def show_milestones(self, goal_id: int, milestones: Sequence[Milestone], today: date) -> None:
        """Show the milestones of a goal in this order."""
        if goal_id != self._goal:
            self._goal = goal_id
            self.new.clear()
        shown = {(goal_id, milestone.number): milestone for milestone in milestones}
        keep_rows(self._layout, self.rows, shown, lambda key: self._row(shown[key]))
        self._shown = [self.rows[key] for key in shown]
        for key, milestone in shown.items():
            self.rows[key].show_milestone(milestone, today)

    def tab_stops(self) -> tuple[QWidget, ...]:
        """Return what the Tab key goes through, in its order."""
        of_rows = ((row.tick, row.name, row.remove, row.day.line, row.day.button, row.span) for row in self._shown)
        return *(stop for stops in of_rows for stop in stops), self.new.line, self.new.button

    def go_to(self, number: int, *, day: bool = False) -> None:
        """Put the keyboard into a milestone: into its name, or onto its day with all of it selected."""
        row = self.rows.get((self._goal, number))
        if row is None:
            return
        line = row.day.line if day else row.name
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.selectAll()

    def _row(self, milestone: Milestone) -> MilestoneEditor:
        row = MilestoneEditor(milestone, self)
        row.changed.connect(self.changed)
        row.misread.connect(self.misread)
        row.ticked.connect(lambda reached: self.ticked.emit(row.milestone.number, reached))
        row.remove_wanted.connect(lambda: self.remove_wanted.emit(row.milestone.number))
        return row
