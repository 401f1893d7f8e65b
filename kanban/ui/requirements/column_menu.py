"""The menu and the dialog of a column: its name, its limit, and what it means for the flow."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QMenu, QSpinBox, QWidget

from kanban.domain.board import Column, ColumnId, ColumnKind
from kanban.domain.operations import Source
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.usecases import boards

_LIMIT_MOST = 999


class ColumnMenu(QMenu):
    """What can be done with one column. It goes away when it is closed."""

    def __init__(self, bridge: Bridge, actions: Actions, column_id: ColumnId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = parent
        self._bridge = bridge
        self._run = actions
        column = bridge.board.columns[column_id]
        self.addAction(self.tr("&Name and limit…")).triggered.connect(self._open_dialog)
        self.addSeparator()
        waits = column.kind is ColumnKind.WAIT
        kind = ColumnKind.WORK if waits else ColumnKind.WAIT
        self._put(self.tr("Cards &wait here"), replace(column, kind=kind), ticked=waits)
        self._put(self.tr("Work &starts here"), replace(column, started=not column.started), ticked=column.started)
        done = replace(column, finished=not column.finished)
        self._put(self.tr("Work is &finished here"), done, ticked=column.finished)
        self._column = column

    def _put(self, text: str, after: Column, *, ticked: bool) -> None:
        action = self.addAction(text)
        action.setCheckable(True)
        action.setChecked(ticked)
        action.triggered.connect(self._changer(after))

    def _changer(self, after: Column) -> Callable[..., object]:
        return lambda *_: change_column(self._run, after)

    def _open_dialog(self) -> None:
        ColumnDialog(self._run, self._column, self._window).open()


class ColumnDialog(QDialog):
    """Name, limit and meaning of a column. It closes when the change was made, and stays when it was refused."""

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
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("WIP limit"), self.limit)
        for box in (self.waits, self.started, self.finished_here):
            form.addRow("", box)
        form.addRow(self.buttons)
        self.setMinimumWidth(theme.px(380))
        self.name.selectAll()

    def accept_change(self) -> None:
        """Change the column as the fields say."""
        after = replace(
            self._column,
            name=self.name.text(),
            wip_limit=self.limit.value() or None,
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
