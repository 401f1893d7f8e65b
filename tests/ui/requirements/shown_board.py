"""A requirement board on a screen, and hands that use it like people do."""

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kanban.domain.ids import ItemId
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.requirements.board_view import RequirementBoard
from kanban.ui.requirements.cell_model import cards_mime
from kanban.ui.requirements.cell_view import CellView
from kanban.workspace import Workspace
from tests.boards import card, text_of

NO_KEYS = Qt.KeyboardModifier.NoModifier


@dataclass
class ShownBoard:
    """The board in a window, with what it said and refused."""

    workspace: Workspace
    window: QWidget
    bridge: Bridge
    actions: Actions
    view: RequirementBoard
    said: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The board file's content as text."""
        return text_of(self.workspace)

    def shown(self) -> str:
        """Return what the screen shows, as text of the form `To do: A B | Done:`, lane under lane."""
        rows = []
        for lane in self.view.area.lanes:
            parts = []
            for header, cell in zip(self.view.area.headers, lane.cells, strict=True):
                ids = [cell.cards.id_at(row) for row in range(cell.cards.shown)]
                titles = [self.bridge.board.items[item_id].title for item_id in ids if item_id is not None]
                parts.append(" ".join([f"{header.face.name}:", *titles]))
            rows.append(" | ".join(parts))
        return "\n".join(rows)

    def cell(self, name: str, lane: int = 0) -> CellView:
        """Return the cell of a column, in a lane counted from the top."""
        headers = [header.face.name for header in self.view.area.headers]
        return self.view.area.lanes[lane].cells[headers.index(name)]

    def id_of(self, title: str) -> ItemId:
        """Return the card of this title."""
        return card(self.workspace, title).id

    def choose(self, *titles: str) -> None:
        """Select cards, the last of which gets the keyboard."""
        self.view.select_item(self.id_of(titles[-1]))
        for title in titles:
            cell = self.view.grid.cell_of(self.id_of(title))
            assert cell is not None
            row = cell.cards.row_of(self.id_of(title))
            assert row is not None
            cell.selectionModel().select(cell.cards.index(row), cell.selectionModel().SelectionFlag.Select)

    def selected(self) -> list[str]:
        """Return the titles of the selected cards."""
        return [self.bridge.board.items[item_id].title for item_id in self.view.selected_items()]

    def keys(self, *keys: Qt.Key, alt: bool = False) -> None:
        """Strike keys, wherever the keyboard is."""
        held = Qt.KeyboardModifier.AltModifier if alt else NO_KEYS
        for key in keys:
            target = QApplication.focusWidget()
            assert target is not None
            QTest.keyClick(target, key, held)

    def type(self, text: str) -> None:
        """Type a text where the keyboard is."""
        target = QApplication.focusWidget()
        assert target is not None
        for char in text:
            QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, 0, NO_KEYS, char))

    def mime(self, *titles: str) -> QMimeData:
        """Return what a drag of these cards carries."""
        return cards_mime(self.view.faces, [self.id_of(title) for title in titles])

    def drop(self, titles: str, name: str, *, above: str | None = None, lane: int = 0) -> None:
        """Let cards of one-word titles go over a column: on the upper half of a card, or else below the last one."""
        self._let_go(self.mime(*titles.split()), self.cell(name, lane), above)

    def drop_card(self, title: str, name: str, *, above: str | None = None) -> None:
        """Let one card go over a column."""
        self._let_go(self.mime(title), self.cell(name), above)

    def _let_go(self, mime: QMimeData, cell: CellView, above: str | None) -> None:
        place = self._place(cell, above)
        event = QDropEvent(place, Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, NO_KEYS)
        cell.dropEvent(event)
        assert event.isAccepted()
        QApplication.processEvents()

    def hover(self, titles: str, name: str, *, above: str | None = None) -> QDragMoveEvent:
        """Drag cards over a column, without letting them go."""
        cell = self.cell(name)
        self._mime = self.mime(*titles.split())
        place = self._place(cell, above).toPoint()
        event = QDragMoveEvent(place, Qt.DropAction.MoveAction, self._mime, Qt.MouseButton.LeftButton, NO_KEYS)
        cell.dragMoveEvent(event)
        return event

    def _place(self, cell: CellView, above: str | None) -> QPointF:
        if above is None:
            last = cell.visualRect(cell.cards.index(cell.cards.shown - 1))
            return QPointF(20, last.bottom() + 5 if cell.cards.shown else 30)
        row = cell.cards.row_of(self.id_of(above))
        assert row is not None
        return QPointF(20, cell.visualRect(cell.cards.index(row)).top() + 4)


def put_on_screen(workspace: Workspace, width: int = 1190, height: int = 900) -> ShownBoard:
    """Show a board in a window of its own."""
    window = QWidget()
    bridge = Bridge(workspace, window)
    actions = Actions(bridge, window)
    view = RequirementBoard(bridge, actions, window)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(view)
    shown = ShownBoard(workspace, window, bridge, actions, view)
    actions.said.connect(shown.said.append)
    actions.refused.connect(shown.refused.append)
    window.resize(width, height)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return shown
