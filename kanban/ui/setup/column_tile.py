"""One column on the set-up page: a tile to be dragged, on which all of the column is changed in place."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.board import Column, ColumnKind
from kanban.ui import theme
from kanban.ui.requirements import glyphs
from kanban.ui.setup.dragging import Grip, Part
from kanban.ui.setup.fields import LimitField, LinesField, TextField
from kanban.ui.setup.switch import Switch

TILE_LEAST = 232
TILE_MOST = 310


class ColumnTile(Part):
    """A column.

    Signals:
        changed(Column): it is to be so.
        split_wanted(), remove_wanted(): asked for in the menu.
    """

    changed = Signal(object)
    split_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(sideways=True, parent=parent)
        self.setObjectName("tile")
        self.column = column
        self.setMinimumWidth(theme.px(TILE_LEAST))
        self.setMaximumWidth(theme.px(TILE_MOST))
        self.name = TextField(self.tr("Name of the column"), self)
        self.name.setObjectName("tile_name")
        self.name.setFont(theme.font(20, bold=True))
        self.limit = LimitField(self.tr("WIP limit"), self)
        self.policy = LinesField(self.tr("Policy: what must be true before a card may go on"), self)
        self.policy.setPlaceholderText(self.tr("What must be true before a card may go on?"))
        self.policy.show_lines(4)
        self.waits = Switch(self.tr("Cards wait here"), glyphs.hourglass, self)
        self.started = Switch(self.tr("Work starts here"), glyphs.start, self)
        self.finished = Switch(self.tr("Finished here"), glyphs.finish, self)
        self._count = QLabel(self)
        self._count.setObjectName("quiet")
        self.menu_button = QToolButton(self)
        self.menu_button.setObjectName("plain")
        self.menu_button.setText("⋯")
        self.menu_button.clicked.connect(self.open_menu)
        self.name.committed.connect(lambda text: self._change(name=text))
        self.limit.committed.connect(lambda limit: self._change(wip_limit=limit))
        self.policy.committed.connect(lambda text: self._change(policy=text))
        self.waits.clicked.connect(lambda on: self._change(kind=ColumnKind.WAIT if on else ColumnKind.WORK))
        self.started.clicked.connect(lambda on: self._change(started=on))
        self.finished.clicked.connect(lambda on: self._change(finished=on))
        fields = (self.name, self.limit, self.policy, self.waits, self.started, self.finished)
        self._meanings = [field.accessibleName() for field in fields]
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(Grip(self))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.menu_button)
        limit = QHBoxLayout()
        word = QLabel(self.tr("Limit"), self)
        word.setObjectName("quiet")
        limit.addWidget(word)
        limit.addStretch(1)
        self.limit.setFixedWidth(theme.px(108))
        limit.addWidget(self.limit)
        limit.setContentsMargins(theme.px(8), 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(12))
        layout.setSpacing(theme.px(6))
        layout.addLayout(head)
        layout.addWidget(self.name)
        layout.addLayout(limit)
        for switch in (self.waits, self.started, self.finished):
            layout.addWidget(switch)
        layout.addSpacing(theme.px(4))
        layout.addWidget(self.policy, 1)

    def show_column(self, column: Column, count: int) -> None:
        """Show the column as the board has it, and how many cards it shows."""
        self.column = column
        self.cards = count
        self.name.show_value(column.name)
        self.limit.show_value(column.wip_limit)
        self.policy.show_value(column.policy)
        self.waits.setChecked(column.kind is ColumnKind.WAIT)
        self.started.setChecked(column.started)
        self.finished.setChecked(column.finished)
        self._count.setText(self.tr("%n cards", "", count))
        self.setAccessibleName(self.tr("Column {name}").format(name=column.name))
        self.setToolTip(self.tr("Drag it, or press Alt with an arrow key, to move it."))
        self.menu_button.setAccessibleName(self.tr("Menu of column {name}").format(name=column.name))
        self.menu_button.setToolTip(self.tr("Split, move, remove"))
        fields = (self.name, self.limit, self.policy, self.waits, self.started, self.finished)
        for field, what in zip(fields, self._meanings, strict=True):
            field.setAccessibleName(self.tr("{what}: {column}").format(what=what, column=column.name))

    def _change(self, **parts: object) -> None:
        self.changed.emit(replace(self.column, **parts))  # type: ignore[arg-type] # fields of a column

    def menu(self) -> QMenu:
        """Return the menu of the column; it goes away when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Split in two…")).triggered.connect(self.split_wanted)
        menu.addAction(self.tr("Move &left")).triggered.connect(lambda: self.stepped.emit(-1))
        menu.addAction(self.tr("Move &right")).triggered.connect(lambda: self.stepped.emit(1))
        menu.addSeparator()
        asks = self.cards > 0
        menu.addAction(self.tr("Re&move…") if asks else self.tr("Re&move")).triggered.connect(self.remove_wanted)
        return menu

    def open_menu(self) -> None:
        """Open the menu below its button."""
        self.menu().popup(self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height())))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_F2 | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.name.setFocus(Qt.FocusReason.OtherFocusReason)
                self.name.selectAll()
            case Qt.Key.Key_Delete:
                self.remove_wanted.emit()
            case Qt.Key.Key_Menu:
                self.open_menu()
            case _:
                super().keyPressEvent(event)
