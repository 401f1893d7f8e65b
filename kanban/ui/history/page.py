"""The history: who did what, when and by what way; undo and redo by name; a way to each card and to each moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.ids import ItemId
from kanban.domain.operations import Operation, OperationId, Source
from kanban.store import history
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.history.delegate import HistoryDelegate
from kanban.ui.history.detail import OperationDetail
from kanban.ui.history.filter_line import FilterLine
from kanban.ui.history.model import HistoryModel
from kanban.ui.over_page import OverPage
from kanban.ui.phrases import say
from kanban.ui.requirements.plain_label import plain_label

if TYPE_CHECKING:
    from kanban.ui.boards_page import BoardsPage


class HistoryPage(OverPage):
    """Lists the operations of a board, newest first, and shows the chosen one beside them."""

    def __init__(self, bridge: Bridge, actions: Actions, parent: QWidget | None = None) -> None:
        self._made = False
        super().__init__("", parent)
        self.title.setText(self.tr("History"))
        self.setAccessibleName(self.title.text())
        self._bridge = bridge
        self._actions = actions
        self._zone = bridge.board.facts.zone_info
        self._chosen: OperationId | None = None
        self._make_head()
        self._make_body()
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(0)
        self._stale.timeout.connect(self.refresh)
        bridge.changed.connect(self._stale.start)
        bridge.reloaded.connect(self._stale.start)
        self.setFocusProxy(self.list)
        self._made = True
        self.restyle()
        self._offer()
        self.model.show(self.filter.wanted())
        self._choose_first()
        self._tell()

    def _make_head(self) -> None:
        self.undo = QPushButton(self.tr("Undo the newest step"), self)
        self.undo.clicked.connect(lambda: self._actions.undo(Source.MOUSE))
        self.redo = QPushButton(self.tr("Redo the step undone last"), self)
        self.redo.clicked.connect(lambda: self._actions.redo(Source.MOUSE))
        for button in (self.undo, self.redo):
            button.setAutoDefault(False)
            self.add_to_head(button)

    def _make_body(self) -> None:
        self.filter = FilterLine(self._zone, self)
        self.filter.changed.connect(self._on_filter)
        self.model = HistoryModel(self._bridge.workspace, self._zone, self)
        self.list = _Rows(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(HistoryDelegate(self.model, self.list))
        self.list.setAccessibleName(self.tr("What was done, newest first"))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self.detail = OperationDetail(self._bridge, self)
        self.list.activated.connect(lambda _: self.detail.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.detail.undo_wanted.connect(self._undo_down_to)
        self.detail.redo_wanted.connect(self._redo_up_to)
        self.detail.moment_wanted.connect(self._show_moment)
        self.detail.card_wanted.connect(self._show_card)
        self.count = plain_label("", 15, muted=True)
        rows = QVBoxLayout()
        rows.setSpacing(theme.px(4))
        rows.addWidget(self.list, 1)
        rows.addWidget(self.count)
        both = QHBoxLayout()
        both.setSpacing(theme.px(12))
        both.addLayout(rows, 1)
        both.addWidget(self.detail)
        self.body.addWidget(self.filter)
        self.body.addLayout(both, 1)

    # What is shown

    def _offer(self) -> None:
        workspace = self._bridge.workspace
        oldest = workspace.read(history.first_recorded, workspace.board_id)
        last = workspace.now().astimezone(self._zone).date()
        first = oldest.astimezone(self._zone).date() if oldest is not None else last
        self.filter.offer(workspace.read(history.actors, workspace.board_id), first, max(first, last))

    def _on_filter(self) -> None:
        if not self._bridge.is_open:
            return
        self.model.show(self.filter.wanted())
        self._choose_first()
        self._tell()

    def refresh(self) -> None:
        """Show what happened meanwhile; what is chosen stays chosen, unless the newest was and another one is now."""
        if not self._bridge.is_open:
            return
        bar = self.list.verticalScrollBar()
        at, followed = bar.value(), self._chosen is not None and self.model.place_of(self._chosen) == 1
        self._offer()
        chosen = self._chosen
        self.model.refresh()
        place = self.model.place_of(chosen) if chosen is not None and not followed else None
        if place is None:
            self._choose_first()
        else:
            self.list.setCurrentIndex(self.model.index(place))
            bar.setValue(at)
        self._tell()

    def _choose_first(self) -> None:
        self._chosen = None
        if self.model.rowCount() > 1:
            self.list.setCurrentIndex(self.model.index(1))
            self.list.scrollToTop()
        self._on_current(self.list.currentIndex())

    def _on_current(self, index: QModelIndex) -> None:
        steps = self.model.steps_at(index.row())
        self._chosen = steps[0].operation.id if steps else None
        undo = self._count_undo_steps(steps[-1]) if steps else 0
        redo = len(self._redo_steps(steps[0].operation.id)) if steps and steps[0].undone else 0
        title = self.model.title(steps) if steps else ""
        self.detail.show_steps(steps, title, undo_steps=undo, redo_steps=redo)

    def _count_undo_steps(self, logged: history.LoggedOperation) -> int:
        """Return how many steps it takes to undo an operation; 0: it cannot be, or is."""
        workspace = self._bridge.workspace
        if not logged.undoable or logged.undone:
            return 0
        return workspace.read(history.count_undo_steps, workspace.board_id, logged.operation.id)

    def _tell(self) -> None:
        """Bring what stands around the list up to date."""
        workspace = self._bridge.workspace
        number = workspace.read(history.count_of, workspace.board_id, self.model.wanted)
        self.count.setText(self.tr("%n steps", "", number) if number else self.tr("No step fits the filter."))
        undo, redo = workspace.undoable(), workspace.redoable()
        for button, operation, text in (
            (self.undo, undo, self.tr("Undo: {title}")),
            (self.redo, redo, self.tr("Redo: {title}")),
        ):
            title = text.format(title=say(operation.title, "operations")) if operation is not None else ""
            button.setVisible(operation is not None)
            button.setToolTip(title.replace("<", "‹"))
            button.setAccessibleName(title)

    # Undo and redo of several steps

    def _undo_steps(self, down_to: OperationId) -> list[Operation]:
        workspace = self._bridge.workspace
        return workspace.read(history.undo_steps, workspace.board_id, down_to)

    def _redo_steps(self, up_to: OperationId) -> list[Operation]:
        """Return what is to be done again so that an operation is; nothing when it cannot be."""
        workspace = self._bridge.workspace
        steps = workspace.read(history.redo_steps, workspace.board_id)
        place = next((place for place, step in enumerate(steps) if step.id == up_to), None)
        return steps[: place + 1] if place is not None else []

    def _undo_down_to(self, operation_id: OperationId) -> None:
        steps = self._undo_steps(operation_id)
        if len(steps) == 1:
            self._actions.undo(Source.MOUSE)
            return
        question = self.tr(
            "These %n steps are undone together, the newest first. Redo brings them back.", "", len(steps)
        )
        if self._agreed(self.tr("Undo several steps"), question, self.tr("Undo all of them"), steps):
            self._actions.undo_all(Source.MOUSE, [step.id for step in steps])

    def _redo_up_to(self, operation_id: OperationId) -> None:
        steps = self._redo_steps(operation_id)
        if len(steps) == 1:
            self._actions.redo(Source.MOUSE)
            return
        question = self.tr("These %n steps are done again together, in this order.", "", len(steps))
        if self._agreed(self.tr("Redo several steps"), question, self.tr("Redo all of them"), steps):
            self._actions.redo_all(Source.MOUSE, [step.id for step in steps])

    def _agreed(self, title: str, question: str, go_on: str, steps: list[Operation]) -> bool:
        from kanban.ui.history.steps_dialog import StepsDialog

        return bool(steps) and bool(StepsDialog((title, question, go_on), steps, self._zone, self).exec())

    # Ways from here

    def _boards(self) -> BoardsPage | None:
        from kanban.ui.boards_page import BoardsPage

        parent = self.parentWidget()
        return parent if isinstance(parent, BoardsPage) else None

    def _show_moment(self, operation_id: OperationId) -> None:
        from kanban.ui.history.replay import ReplayPage

        boards = self._boards()
        if boards is not None:
            boards.show_page("replay")
            if isinstance(boards.over, ReplayPage):
                boards.over.show_operation(operation_id)

    def _show_card(self, item_id: ItemId) -> None:
        item = self._bridge.board.items.get(item_id)
        boards = self._boards()
        if item is None or not item.on_board:
            names = self._bridge.workspace.read(history.names_of, [item_id])
            key = names.get(item_id, ("", ""))[0]
            self._actions.refused.emit(self.tr("{key} is not on the board now.").format(key=key))
        elif boards is not None:
            self.leave()
            requirements = boards.shown_requirements()
            requirements.select_item(item_id)
            requirements.open_item(item_id)

    def _on_menu(self, place: QPoint) -> None:
        if self.detail.shown is None:
            return
        menu = QMenu(self)
        for button in (self.detail.moment, self.detail.undo, self.detail.redo):
            if not button.isHidden() and button.isEnabled():
                menu.addAction(button.text(), button.click)
        menu.popup(self.list.viewport().mapToGlobal(place))
        menu.aboutToHide.connect(menu.deleteLater)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Slash, Qt.Key.Key_F) and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.filter.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    @override
    def restyle(self) -> None:
        super().restyle()
        if self._made:
            self.filter.restyle()
            self.detail.restyle()
            self.count.setFont(theme.font(15))
            for button in (self.undo, self.redo):
                button.setFont(theme.font(16))
            self.list.doItemsLayout()


class _Rows(QListView):
    """The rows of the list. Typing does not search it: a scanner types, too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text() and event.key() != Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)
