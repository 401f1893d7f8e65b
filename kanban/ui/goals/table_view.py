"""The goals as one wide table that is edited in place like a spreadsheet."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.business.wide_table import Field
from kanban.settings import Settings
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.goals.table_grid import WideGrid
from kanban.ui.goals.table_model import COLUMNS, GoalsTableModel
from kanban.ui.goals.table_words import heading_of

_ALWAYS: Final = Field.GOAL


class GoalsTableView(QWidget):
    """The table, with a line above it that says how it is used and lets columns be hidden.

    Signals:
        goal_chosen(int): somebody wants to see this goal.
        metric_wanted(int): somebody wants to see what stands behind a metric's value or status.
    """

    goal_chosen = Signal(int)
    metric_wanted = Signal(int)

    def __init__(
        self, bridge: Bridge, actions: Actions, parent: QWidget | None = None, *, settings: Settings | None = None
    ) -> None:
        """`settings`: where it is remembered which columns are hidden; None: nowhere."""
        super().__init__(parent)
        self._actions, self._settings = actions, settings or Settings()
        self._menu = QMenu(self)
        self.model = GoalsTableModel(bridge, actions, self)
        self.table = WideGrid(self.model, bridge, self)
        self.table.goal_chosen.connect(self.goal_chosen)
        self.table.metric_wanted.connect(self.metric_wanted)
        self.table.overflowed.connect(self._say_overflow)
        self.table.horizontalHeader().setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.horizontalHeader().customContextMenuRequested.connect(
            lambda at: self._menu.popup(self.table.horizontalHeader().mapToGlobal(at))
        )
        self._hint = QLabel(self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setObjectName("quiet")
        self._hint.setText(
            self.tr(
                "Type into a cell; Tab goes on, Ctrl+Tab leaves. Blocks can be copied to and pasted from a spreadsheet."
            )
        )
        self.columns = QToolButton(self)
        self.columns.setText(self.tr("Columns ▾"))
        self.columns.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for column in COLUMNS:
            self._add_choice(column)
        self.columns.setMenu(self._menu)
        self._lay_out()
        self.setFocusProxy(self.table)
        self.restyle()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._hint, 1)
        self._head.addWidget(self.columns)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(self._head)
        self._whole.addWidget(self.table, 1)

    def _add_choice(self, column: Field) -> None:
        action = self._menu.addAction(heading_of(column))
        action.setCheckable(True)
        shown = column is _ALWAYS or column.value not in self._settings.hidden_goal_columns
        action.setChecked(shown)
        action.setEnabled(column is not _ALWAYS)
        action.toggled.connect(lambda shown, column=column: self._show_column(column, shown=shown))
        if not shown:
            self.table.show_column(column, shown=False)

    def _show_column(self, column: Field, *, shown: bool) -> None:
        """Show or hide a column, and remember it."""
        self.table.show_column(column, shown=shown)
        hidden = set(self._settings.hidden_goal_columns) - {column.value}
        self._settings.hidden_goal_columns = sorted(hidden if shown else hidden | {column.value})

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self._whole.setSpacing(theme.px(8))
        self._hint.setFont(theme.font(14))
        self.table.restyle()

    def look_at_clock(self) -> None:
        """Show the states of a new day."""
        self.model.look_at_clock()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.model.wake()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.model.sleep()

    def _say_overflow(self) -> None:
        self._actions.refused.emit(self.tr("More was pasted than there are columns for; the rest was left out."))
