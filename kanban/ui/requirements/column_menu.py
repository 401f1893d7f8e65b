"""The menu and the dialog of a column: its name, its limit, what it means for the flow, and what is done with all its cards."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from kanban.domain.board import Column, ColumnKind
from kanban.domain.ids import ColumnId
from kanban.domain.operations import Source
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.requirements.folds import Folds
from kanban.usecases import boards, item_groups

_LIMIT_MOST = 999


class ColumnMenu(QMenu):
    """What can be done with one column. It goes away when it is closed. Without `folds` it does not offer to fold it.

    Signals:
        select_wanted(), policy_wanted(), setup_wanted(): select all its cards; show what was agreed; set up all columns.
    """

    select_wanted = Signal()
    policy_wanted = Signal()
    setup_wanted = Signal()

    def __init__(
        self,
        bridge: Bridge,
        actions: Actions,
        column_id: ColumnId,
        parent: QWidget | None = None,
        *,
        folds: Folds | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = parent
        self._bridge = bridge
        self._run = actions
        self._folds = folds
        self._column = bridge.board.columns[column_id]
        self._cards = [
            item.id for item in bridge.board.ordered_cards() if item.place and item.place.column_id == column_id
        ]
        self._add(self.tr("&Name, limit and policy…"), self._open_dialog)
        if self._column.policy:
            self._add(self.tr("What was a&greed…"), self.policy_wanted.emit)
        self._add_fold()
        self.addSeparator()
        self._add_meanings()
        self.addSeparator()
        self._add_cards()
        self.addSeparator()
        self._add(self.tr("Set up the &board…"), self.setup_wanted.emit)

    def _add(self, text: str, work: Callable[[], object]) -> None:
        self.addAction(text).triggered.connect(lambda *_: work())

    def _add_fold(self) -> None:
        folds, column_id = self._folds, self._column.id
        if folds is None:
            return
        folded = folds.has_column(column_id)
        text = self.tr("&Open the column") if folded else self.tr("Fo&ld the column")
        self._add(text, lambda: folds.set_column(column_id, folded=not folded))

    def _add_meanings(self) -> None:
        column = self._column
        waits = column.kind is ColumnKind.WAIT
        kind = ColumnKind.WORK if waits else ColumnKind.WAIT
        self._put(self.tr("Cards &wait here"), replace(column, kind=kind), ticked=waits)
        self._put(self.tr("Work &starts here"), replace(column, started=not column.started), ticked=column.started)
        done = replace(column, finished=not column.finished)
        self._put(self.tr("Work is &finished here"), done, ticked=column.finished)

    def _add_cards(self) -> None:
        self._add(self.tr("Select &all cards here"), self.select_wanted.emit)
        self.actions()[-1].setEnabled(bool(self._cards))
        if self._column.id in self._bridge.board.finished_columns():
            self._add(self.tr("A&rchive all cards here (finished)…"), self._ask_to_archive)
            self.actions()[-1].setEnabled(bool(self._cards))

    def _put(self, text: str, after: Column, *, ticked: bool) -> None:
        action = self.addAction(text)
        action.setCheckable(True)
        action.setChecked(ticked)
        action.triggered.connect(self._changer(after))

    def _changer(self, after: Column) -> Callable[..., object]:
        return lambda *_: change_column(self._run, after)

    def _open_dialog(self) -> None:
        ColumnDialog(self._run, self._column, self._window).open()

    def _ask_to_archive(self) -> None:
        text = self.tr(
            "Put all %n cards of this column into the archive? They stay in every figure.", "", len(self._cards)
        )
        if self._run.asked(self._column.name, text, self.tr("Archive them")):
            self._run.run(Source.MOUSE, item_groups.archive_items, item_ids=self._cards)


class ColumnDialog(QDialog):
    """Name, limit, policy and meaning of a column. It closes when the change was made, and stays when it was refused."""

    def __init__(self, actions: Actions, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = actions
        self._column = column
        self.setWindowTitle(self.tr("Column"))
        self.name = QLineEdit(column.name)
        self.limit = QSpinBox()
        self.limit.setRange(0, _LIMIT_MOST)
        self.limit.setSpecialValueText(self.tr("no limit"))
        self.limit.setValue(column.wip_limit or 0)
        self.policy = QPlainTextEdit(column.policy)
        self.policy.setTabChangesFocus(True)
        self.policy.setPlaceholderText(self.tr("What must be true before a card may go on from here"))
        self.policy.setFixedHeight(theme.px(96))
        self.waits = QCheckBox(self.tr("Cards wait here"))
        self.waits.setChecked(column.kind is ColumnKind.WAIT)
        self.started = QCheckBox(self.tr("Work starts here"))
        self.started.setChecked(column.started)
        self.finished_here = QCheckBox(self.tr("Work is finished here"))
        self.finished_here.setChecked(column.finished)
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(ok | cancel)
        self.buttons.accepted.connect(self.accept_change)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        for text, field in (
            (self.tr("Name"), self.name),
            (self.tr("WIP limit"), self.limit),
            (self.tr("Policy"), self.policy),
        ):
            field.setAccessibleName(text)
            form.addRow(text, field)
        for box in (self.waits, self.started, self.finished_here):
            form.addRow("", box)
        form.addRow(self.buttons)
        self.setMinimumWidth(theme.px(460))
        self.name.selectAll()

    def accept_change(self) -> None:
        """Change the column as the fields say."""
        after = replace(
            self._column,
            name=self.name.text(),
            wip_limit=self.limit.value() or None,
            policy=self.policy.toPlainText().strip(),
            kind=ColumnKind.WAIT if self.waits.isChecked() else ColumnKind.WORK,
            started=self.started.isChecked(),
            finished=self.finished_here.isChecked(),
        )
        if change_column(self._actions, after):
            self.accept()


def change_column(actions: Actions, after: Column) -> bool:
    """Ask for the change; say whether it was not refused."""
    refusals: list[str] = []
    note = refusals.append
    actions.refused.connect(note)
    actions.run(Source.MOUSE, boards.change_column, column=after)
    actions.refused.disconnect(note)
    return not refusals
