"""The requirement board on screen. It shows the board as it is, and turns what people do into wishes; it moves no card itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.board import ItemId
from kanban.domain.operations import Change, Source
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge, reshapes
from kanban.ui.requirements.board_area import BoardArea
from kanban.ui.requirements.board_cells import BoardCells
from kanban.ui.requirements.board_grid import BoardGrid
from kanban.ui.requirements.board_hands import BoardHands
from kanban.ui.requirements.board_selection import BoardSelection
from kanban.ui.requirements.card_commands import CardCommands
from kanban.ui.requirements.card_face import CardFaces
from kanban.ui.requirements.card_painter import CardArt
from kanban.ui.requirements.cell_list import Direction

if TYPE_CHECKING:
    from kanban.ui.requirements.item_panel import ItemPanel

_MINUTE_MS: Final = 60_000
_IDLE_MS: Final = 400
"""So long after the first sight of the board the panel is made, so that it opens at once when it is asked for."""
_PANEL_WIDTH: Final = 400


class RequirementBoard(QWidget):
    """The whole requirement board, with the panel of one card over its right edge.

    Signals:
        item_chosen(ItemId): another card has the keyboard.
        print_wanted(list[ItemId]): print these cards.
    """

    item_chosen = Signal(object)
    print_wanted = Signal(list)

    def __init__(self, bridge: Bridge, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._stale = False
        self.faces = CardFaces(bridge, self)
        self.grid = BoardGrid()
        self.area = BoardArea(self)
        self.selection = BoardSelection(self.grid, self.area)
        self.commands = CardCommands(bridge, actions, self, self.grid.count_in)
        self.hands = BoardHands(
            bridge, actions, self.commands, area=self.area, grid=self.grid, selection=self.selection
        )
        self.hands.open_wanted.connect(self.open_item)
        self.hands.edit_wanted.connect(self._edit)
        self.hands.print_wanted.connect(self.print_wanted)
        self.hands.left.connect(self._on_left)
        self.hands.lead_changed.connect(self._on_lead_changed)
        self.cells = BoardCells(bridge, self.area, self.faces, CardArt(), grid=self.grid, selection=self.selection)
        self.cells.cell_made.connect(self.hands.take_cell)
        self.cells.header_made.connect(self.hands.take_header)
        self.panel: ItemPanel | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.setAccessibleName(self.tr("Requirement board"))
        self._midnight = QTimer(self)
        self._midnight.setInterval(_MINUTE_MS)
        self._midnight.timeout.connect(self.look_at_the_clock)
        self._midnight.start()
        bridge.changed.connect(self._on_changed)
        bridge.reloaded.connect(self._on_reloaded)
        self.cells.build()

    # What others ask

    def restyle(self) -> None:
        """Take over another theme, scale or language."""
        self.cells.restyle()
        shown = self.panel.item_id if self.panel is not None and self.panel.isVisible() else None
        if self.panel is not None:
            self.panel.deleteLater()
            self.panel = None
        if shown is not None:
            self.open_item(shown)

    def selected_items(self) -> list[ItemId]:
        """Return the selected cards: lane by lane, column by column, from top to bottom."""
        return self.selection.selected()

    def select_item(self, item_id: ItemId) -> None:
        """Select a card alone, bring it into sight and give it the keyboard. One that is not on the board: nothing happens."""
        self._refresh()
        cell = self.selection.choose(item_id)
        if cell is not None:
            cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_item(self) -> None:
        """Open the line for new cards in the column that has the keyboard."""
        self._refresh()
        self.hands.add_item()

    def edit_selected(self) -> None:
        """Open the selected card with its title ready to be typed over."""
        lead = self.selection.lead()
        if lead is not None:
            self._edit(lead)

    def _edit(self, item_id: ItemId) -> None:
        self.open_item(item_id)
        self._ready_panel().edit_title()

    def block_selected(self) -> None:
        """Block the selected cards, or let them go on if all are blocked."""
        self.commands.block_or_unblock(Source.KEYBOARD, self.selection.wanted())

    def move_selected(self, direction: Direction | str) -> None:
        """Move the selected cards to the neighbouring column ("left", "right"), or in their column ("up", "down")."""
        self.hands.move_selected(direction)

    def focus_board(self) -> None:
        """Give the keyboard to the card that had it last, or to the first one."""
        cell = self.grid.current_cell()
        if cell is not None:
            cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_item(self, item_id: ItemId) -> None:
        """Open the panel of a card."""
        if item_id not in self._bridge.board.items:
            return
        panel = self._ready_panel()
        panel.show_item(item_id)
        self._place_panel()
        panel.show()
        panel.raise_()
        self.area.set_overhang(panel.width())
        cell = self.grid.cell_of(item_id)
        if cell is not None:
            self.area.show_cell(cell)

    def _ready_panel(self) -> ItemPanel:
        if self.panel is None:
            from kanban.ui.requirements.item_panel import ItemPanel

            self.panel = ItemPanel(self._bridge, self.commands, self.faces, self)
            self.panel.hide()
            self.panel.closed.connect(self._on_panel_closed)
            self.panel.print_wanted.connect(self.print_wanted)
        return self.panel

    def look_at_the_clock(self) -> None:
        """Count the days anew if midnight passed where the board is."""
        if self.faces.is_new_day():
            self.cells.next_day()
            if self.panel is not None:
                self.panel.refresh()

    # What happened

    def _on_changed(self, change: Change) -> None:
        from kanban.domain.events import BoardEvent, ReadingEvent

        if not self.isVisible():
            self._stale = True
            return
        if reshapes(change):
            self.cells.build()
        else:
            touched = [e.item_id for e in change.events if not isinstance(e, BoardEvent | ReadingEvent)]
            if touched:
                self.cells.apply(touched)
        self.hands.lead_tab()
        if self.panel is not None and self.panel.isVisible():
            self.panel.take_change(change)

    def _on_reloaded(self) -> None:
        self._stale = True
        self._refresh()

    def _refresh(self) -> None:
        if self._stale:
            self._stale = False
            self.cells.build()
            if self.panel is not None and self.panel.isVisible():
                self.panel.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()
        QTimer.singleShot(_IDLE_MS, self, self._ready_panel)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_board()

    # The panel

    def _on_lead_changed(self, item_id: ItemId) -> None:
        self.item_chosen.emit(item_id)
        if self.panel is not None and self.panel.isVisible():
            self.panel.show_item(item_id)

    def _on_left(self) -> None:
        """After Esc: close the panel, or else select nothing."""
        if self.panel is not None and self.panel.isVisible():
            self.panel.close_panel()
        else:
            self.selection.clear_others(None)

    def _on_panel_closed(self) -> None:
        self.area.set_overhang(0)
        self.focus_board()

    def _place_panel(self) -> None:
        if self.panel is not None:
            width = min(theme.px(_PANEL_WIDTH), self.width())
            self.panel.setGeometry(self.width() - width, 0, width, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_panel()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(1190), theme.px(900))
