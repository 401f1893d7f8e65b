"""The page of the goals: as a tree that is edited in place, as one wide table, and as a matrix of functions and goals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.business.goals import branch
from kanban.domain.ids import GoalId
from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.store.goals import support_of_goals
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business.today import today_of
from kanban.ui.goals.editor import GoalPanel
from kanban.ui.goals.tree_columns import TreeHead
from kanban.ui.goals.tree_rows import GoalRow, Hits, KeyResultRow, MilestoneRow, Row, tree_of
from kanban.ui.goals.tree_view import GoalTree
from kanban.ui.over_page import OverPage
from kanban.ui.phrases import say
from kanban.ui.requirements.plain_label import plain_label
from kanban.ui.value.book import book_of
from kanban.usecases import goals

if TYPE_CHECKING:
    from kanban.ui.goals.matrix_view import MatrixView
    from kanban.ui.goals.table_view import GoalsTableView

_TREE, _TABLE, _MATRIX = range(3)
_MINUTE_MS: Final = 60_000


class GoalsPage(OverPage):
    """Three views of the same goals, with a button for each. Table and matrix are made when they are first shown.

    Signals:
        metric_wanted(int): the page of this metric is wanted, where its readings are.
        cards_wanted(str): the cards that this search finds are wanted.
    """

    metric_wanted = Signal(int)
    cards_wanted = Signal(str)

    def __init__(
        self, bridge: Bridge, actions: Actions, parent: QWidget | None = None, *, settings: Settings | None = None
    ) -> None:
        """`settings`: where it is remembered which columns of the table are hidden; None: nowhere."""
        self._bridge, self._actions = bridge, actions
        self._settings = settings or Settings()
        self._made = False
        super().__init__("", parent)
        self.title.setText(self.tr("Goals"))
        self.setAccessibleName(self.title.text())
        self.table: GoalsTableView | None = None
        self.matrix: MatrixView | None = None
        self.undo_button = QPushButton(self.tr("Undo"), self)
        self.undo_button.clicked.connect(lambda: actions.undo(Source.MOUSE))
        self._add_view_buttons()
        self.add_to_head(self.undo_button)
        self.views = QStackedWidget(self)
        self._places: dict[int, QWidget] = {}
        self.body.addWidget(self.views, 1)
        self._make_tree()
        self._made = True
        self._midnight = QTimer(self)
        self._midnight.setInterval(_MINUTE_MS)
        self._midnight.timeout.connect(self._look_at_the_clock)
        self._midnight.start()
        bridge.changed.connect(self.refresh)
        bridge.reloaded.connect(self.refresh)
        self.refresh()

    def _add_view_buttons(self) -> None:
        self.view_buttons = QButtonGroup(self)
        names = ((_TREE, self.tr("Tree")), (_TABLE, self.tr("Table")), (_MATRIX, self.tr("Matrix")))
        box = QWidget(self)
        line = QHBoxLayout(box)
        line.setContentsMargins(theme.px(24), 0, 0, 0)
        line.setSpacing(theme.px(4))
        for view, name in names:
            button = QToolButton(box)
            button.setObjectName("goal_view")
            button.setText(name)
            button.setCheckable(True)
            button.setChecked(view == _TREE)
            self.view_buttons.addButton(button, view)
            line.addWidget(button)
        self.view_buttons.idClicked.connect(self.show_view)
        self.head.insertWidget(1, box)

    # The tree

    def _make_tree(self) -> None:
        """Make the tree with its panel, in the colours and sizes in force."""
        place = QWidget(self)
        self.add_goal = QPushButton(self.tr("Add a goal"), place)
        self.fold = QPushButton(self.tr("Fold all"), place)
        self.unfold = QPushButton(self.tr("Unfold all"), place)
        self.tree = GoalTree(place)
        self.panel = GoalPanel(self._bridge, self._actions, place)
        self.tree_head = TreeHead(self.tree.viewport(), place)
        for button in (self.fold, self.unfold):
            button.setObjectName("plain")
        self._connect_tree()
        self._tree_area = self._laid_out(place)
        self._empty_area = self._empty_state()
        for area in (self._tree_area, self._empty_area):
            self.views.addWidget(area)

    def _laid_out(self, place: QWidget) -> QWidget:
        tools = QHBoxLayout()
        hint = plain_label(
            self.tr(
                "Enter changes, Insert adds below, Alt with an arrow moves. A click on a figure opens its readings."
            ),
            14,
            muted=True,
        )
        hint.setWordWrap(False)
        hint.setMinimumWidth(1)
        tools.addWidget(self.add_goal)
        tools.addWidget(self.fold)
        tools.addWidget(self.unfold)
        tools.addSpacing(theme.px(10))
        tools.addWidget(hint, 1)
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        column.addLayout(tools)
        column.addWidget(self.tree_head)
        column.addWidget(self.tree, 1)
        whole = QHBoxLayout(place)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(12))
        whole.addLayout(column, 1)
        whole.addWidget(self.panel)
        return place

    def _empty_state(self) -> QWidget:
        """Return what stands here as long as there is no goal: what one is, and a button."""
        area = QWidget(self)
        box = QFrame(area)
        box.setObjectName("empty_board")
        box.setFixedWidth(theme.px(720))
        inner = QVBoxLayout(box)
        edge = theme.px(32)
        inner.setContentsMargins(edge, edge, edge, edge)
        inner.setSpacing(theme.px(16))
        inner.addWidget(plain_label(self.tr("No goals yet"), 24, bold=True))
        inner.addWidget(
            plain_label(
                self.tr(
                    "A goal says what the team's work is for, like “80 % have upgraded before the opening”. Metrics show how "
                    "far it has come, milestones when it should be where, and requirements link to what they serve."
                ),
                18,
            )
        )
        self.first_goal = QPushButton(self.tr("Add the first goal"), box)
        self.first_goal.setDefault(True)
        self.first_goal.clicked.connect(lambda: self.begin_goal(None))
        inner.addWidget(self.first_goal, alignment=Qt.AlignmentFlag.AlignLeft)
        beside = QHBoxLayout()
        beside.addStretch(1)
        beside.addWidget(box)
        beside.addStretch(1)
        outer = QVBoxLayout(area)
        outer.addStretch(2)
        outer.addLayout(beside)
        outer.addStretch(3)
        return area

    def _connect_tree(self) -> None:
        tree, panel = self.tree, self.panel
        tree.row_chosen.connect(self._on_row)
        tree.edit_wanted.connect(self._edit)
        tree.add_wanted.connect(self.begin_goal)
        tree.remove_wanted.connect(self._remove)
        tree.tick_wanted.connect(self._tick)
        tree.moved.connect(lambda *where: self._move(Source.KEYBOARD, *where))
        tree.dropped.connect(lambda *where: self._move(Source.MOUSE, *where))
        tree.metric_wanted.connect(self.metric_wanted)
        panel.metric_wanted.connect(self.metric_wanted)
        panel.made.connect(lambda goal_id: self.choose_goal(GoalId(goal_id)))
        panel.add_wanted.connect(self.begin_goal)
        panel.remove_wanted.connect(self._remove_goal)
        panel.cards_wanted.connect(self._look_for_cards)
        panel.left.connect(self._leave_panel)
        self.add_goal.clicked.connect(lambda: self.begin_goal(None))
        self.fold.clicked.connect(lambda: tree.fold_all(folded=True))
        self.unfold.clicked.connect(lambda: tree.fold_all(folded=False))

    # What is shown

    def refresh(self, *_: object) -> None:
        """Show the goals as they stand today."""
        workspace = self._bridge.workspace
        self._today = today_of(self._bridge)
        support = workspace.read(support_of_goals, workspace.board_id)
        rates = book_of(self._bridge).rates().goals
        hits = {each.goal_id: Hits(each.hoped, each.checked) for each in rates if each.goal_id is not None}
        branches = tree_of(self._bridge.board, support, self._today, hits)
        self.tree.fill(branches)
        newest = workspace.undoable()
        self.undo_button.setEnabled(newest is not None)
        if newest is not None:
            self.undo_button.setToolTip(self.tr("Undo: {title} (Ctrl+Z)").format(title=say(newest.title, "operations")))
        for button in (self.fold, self.unfold):
            button.setEnabled(bool(branches))
        self._show_current_view()

    def _look_at_the_clock(self) -> None:
        if self._bridge.is_open and today_of(self._bridge) != self._today:
            self.refresh()

    def show_view(self, view: int) -> None:
        """Show the tree (0), the table (1) or the matrix (2)."""
        button = self.view_buttons.button(view)
        button.setChecked(True)
        self._show_current_view()
        shown = self.views.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_current_view(self) -> None:
        match self.view_buttons.checkedId():
            case 1:
                self.views.setCurrentWidget(self._table_view())
            case 2:
                self.views.setCurrentWidget(self._matrix_view())
            case _:
                bare = self.tree.rows.rowCount() == 0 and not self.panel.is_new
                self.views.setCurrentWidget(self._empty_area if bare else self._tree_area)

    def _table_view(self) -> GoalsTableView:
        if self.table is None:
            from kanban.ui.goals.table_view import GoalsTableView

            self.table = GoalsTableView(self._bridge, self._actions, self, settings=self._settings)
            self.table.goal_chosen.connect(self._show_in_tree)
            self.table.metric_wanted.connect(self.metric_wanted)
            self.views.addWidget(self.table)
        return self.table

    def _matrix_view(self) -> MatrixView:
        if self.matrix is None:
            from kanban.ui.goals.matrix_view import MatrixView

            self.matrix = MatrixView(self._bridge, self._actions, self)
            self.matrix.goal_chosen.connect(self._show_in_tree)
            self.views.addWidget(self.matrix)
        return self.matrix

    def _show_in_tree(self, goal_id: int) -> None:
        self.show_view(_TREE)
        self.choose_goal(GoalId(goal_id))

    def choose_goal(self, goal_id: GoalId) -> None:
        """Put the keyboard onto a goal of the tree."""
        self.panel.show_row(None)
        self._show_current_view()
        self.tree.choose(("goal", goal_id, 0))
        self.panel.show_row(self.tree.current_row())
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_row(self, row: Row | None) -> None:
        if not self.panel.is_new or self.tree.hasFocus():
            self.panel.show_row(row)

    @override
    def restyle(self) -> None:
        """Take over new colours and sizes."""
        super().restyle()
        if not self._made:
            return
        before, row = self.tree, self.tree.current_row()
        for area in (self._tree_area, self._empty_area):
            self.views.removeWidget(area)
            area.hide()
            area.deleteLater()
        self._make_tree()
        self.tree.fold_like(before)
        self.refresh()
        if row is not None and self.tree.rows.index_of(row.key).isValid():
            self.tree.choose(row.key)
        for view in (self.table, self.matrix):
            if view is not None:
                view.restyle()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.views.currentWidget() is self._empty_area:
            self.first_goal.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    # What people do

    def begin_goal(self, parent_id: GoalId | None) -> None:
        """Let people fill in a new goal, under another one or at the top."""
        self.panel.show_new(parent_id)
        self._show_current_view()
        self.panel.fields.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_panel(self) -> None:
        self.panel.show_row(self.tree.current_row())
        self._show_current_view()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edit(self, row: Row | None) -> None:
        if row is not None:
            self.panel.show_row(row)
            self.panel.edit(row)

    def _tick(self, row: MilestoneRow) -> None:
        self.panel.show_row(row)
        self.panel.tick(row.milestone.number, row.milestone.reached_on is None)

    def _remove(self, row: Row) -> None:
        """Remove a goal or a milestone; a key result is only let go of its goal: its metric has readings, and stays."""
        match row:
            case GoalRow():
                self._remove_goal(row.goal.id)
            case MilestoneRow():
                self.panel.show_row(row)
                self.panel.remove_milestone(row.milestone.number)
            case KeyResultRow():
                self.panel.show_row(row)
                self.panel.key_result.take_off.click()

    def _look_for_cards(self, goal_id: int) -> None:
        """Ask for the requirements that link to a goal, or to one under it."""
        from kanban.domain.search import quoted

        board = self._bridge.board
        names = [board.goals[each].name for each in sorted(branch(board, GoalId(goal_id)))]
        self.cards_wanted.emit("goal:" + ",".join(map(quoted, names)))

    def _remove_goal(self, goal_id: int) -> None:
        change = self._actions.run(Source.KEYBOARD, goals.remove_goal, goal_id=GoalId(goal_id))
        if change is not None:
            self._actions.said.emit(say(change.operation.title, "operations"))

    def _move(self, source: Source, goal_id: int, parent_id: GoalId | None, place: int) -> None:
        self._actions.run(source, goals.move_goal, goal_id=GoalId(goal_id), parent_id=parent_id, place=place)
