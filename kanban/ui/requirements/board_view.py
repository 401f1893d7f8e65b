"""The requirement board on screen. It shows the board as it is, and turns what people do into wishes; it moves no card itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.ids import ItemId
from kanban.domain.operations import Change, Source
from kanban.late import run_now
from kanban.settings import DENSITIES, Settings
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge, reshapes
from kanban.ui.requirements.board_area import BoardArea
from kanban.ui.requirements.board_cells import BoardCells
from kanban.ui.requirements.board_extras import BoardExtras, density_words
from kanban.ui.requirements.board_grid import BoardGrid
from kanban.ui.requirements.board_hands import BoardHands
from kanban.ui.requirements.board_keys import take_key
from kanban.ui.requirements.board_selection import BoardSelection
from kanban.ui.requirements.card_commands import CardCommands
from kanban.ui.requirements.card_face import CardFaces
from kanban.ui.requirements.card_painter import CardArt
from kanban.ui.requirements.cell_list import Direction
from kanban.ui.requirements.folds import Folds

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kanban.ui.requirements.item_panel import ItemPanel

_MINUTE_MS: Final = 60_000
_IDLE_MS: Final = 400
"""So long after the first sight of the board the panel is made, so that it opens at once when it is asked for."""
_BETWEEN_MS: Final = 20


class RequirementBoard(QWidget):
    """The whole requirement board, with the panel of one card over its right edge.

    Signals:
        item_chosen(ItemId): another card has the keyboard.
        print_wanted(list[ItemId]): print these cards.
        metric_wanted(MetricId): show the metric behind a figure.
        wanted(str): the id of a command that is asked for here.
        search_left(): after Esc, what is searched for is to be searched no more.
    """

    item_chosen = Signal(object)
    print_wanted = Signal(list)
    metric_wanted = Signal(object)
    wanted = Signal(str)
    search_left = Signal()

    def __init__(
        self, bridge: Bridge, actions: Actions, parent: QWidget | None = None, *, settings: Settings | None = None
    ) -> None:
        """`settings`: where it is remembered how the board is shown; None: nowhere."""
        super().__init__(parent)
        self._bridge = bridge
        self._actions = actions
        self._settings = settings or Settings()
        self._stale = False
        self.faces = CardFaces(bridge, self)
        self.grid = BoardGrid(Folds(self._settings, self.faces.token, self))
        self.area = BoardArea(self)
        self.selection = BoardSelection(self.grid, self.area)
        self.commands = CardCommands(bridge, actions, self, self.grid)
        self.hands = BoardHands(
            bridge, actions, self.commands, area=self.area, grid=self.grid, selection=self.selection
        )
        self.hands.open_wanted.connect(self.open_item)
        self.hands.edit_wanted.connect(self._edit)
        self.hands.print_wanted.connect(self.print_wanted)
        self.hands.left.connect(self._on_left)
        self.hands.together_wanted.connect(self.edit_together)
        self.hands.setup_wanted.connect(lambda: self.wanted.emit("set_up_board"))
        self.hands.walk.lead_changed.connect(self._on_lead_changed)
        self.art = CardArt()
        self.art.set_density(self._settings.density)
        self.cells = BoardCells(bridge, self.area, self.faces, self.art, grid=self.grid, selection=self.selection)
        self.cells.cell_made.connect(self.hands.take_cell)
        self.cells.header_made.connect(self.hands.take_header)
        self.cells.strip_made.connect(self.hands.take_strip)
        self.cells.bar_made.connect(self.hands.take_bar)
        self.extras = BoardExtras(self, bridge)
        self.panel: ItemPanel | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.extras.limits)
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
        self.extras.restyle()
        shown = self.panel.item_id if self.panel is not None and self.panel.isVisible() else None
        if self.panel is not None:
            self.panel.keep_all()
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
            self.area.give_keyboard(cell)

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
        self.hands.moves.by(direction)

    def edit_together(self) -> None:
        """Ask what is to be other on the selected cards, and change them in one step."""
        ids = self.selection.wanted()
        if ids:
            from kanban.ui.requirements.bulk_edit import BulkEditDialog

            BulkEditDialog(self._bridge, self.commands, ids, self).open()

    def next_density(self) -> None:
        """Show less on the cards, down to one line each, then all again; it is remembered."""
        following = DENSITIES[(DENSITIES.index(self._settings.density) + 1) % len(DENSITIES)]
        self._settings.density = following
        self.art.set_density(following)
        self.cells.restyle()
        self._actions.said.emit(density_words(following))

    def show_matches(self, ids: frozenset[ItemId] | None, *, fade: bool, text: str = "") -> None:
        """Show which cards a search for `text` found: fade the others, or leave them out. None: no search."""
        self._refresh()
        self.faces.searched = text
        self.cells.show_matches(ids, fade=fade)
        none = ids is not None and not ids and bool(self.grid.places)
        self.extras.show_nothing_found(text if none else "")

    def focus_board(self) -> None:
        """Give the keyboard to the card that had it last, or to the first one."""
        cell = self.grid.current_cell()
        if cell is not None:
            self.area.give_keyboard(cell)

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

    def _load_panel(self) -> None:
        """Load what the panel is made of; it is made a moment later, so that the window answers in between."""
        from kanban.ui.requirements import item_panel

        run_now(item_panel)
        QTimer.singleShot(_BETWEEN_MS, self, self._ready_panel)

    def _ready_panel(self) -> ItemPanel:
        if self.panel is None:
            from kanban.ui.requirements.item_panel import ItemPanel

            self.panel = ItemPanel(self._bridge, self.commands, self.faces, self)
            self.panel.hide()
            self.panel.closed.connect(self._on_panel_closed)
            self.panel.print_wanted.connect(self.print_wanted)
            self.panel.item_wanted.connect(self.select_item)
            self.panel.resized.connect(self._on_panel_resized)
            self.panel.metric_wanted.connect(self.metric_wanted)
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
        self.extras.before(change)
        if reshapes(change):
            self.cells.build()
        else:
            touched = [e.item_id for e in change.events if not isinstance(e, BoardEvent | ReadingEvent)]
            if touched:
                self.cells.apply(touched)
        self.hands.walk.lead_tab()
        self.extras.after()
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
        if self.panel is None:
            QTimer.singleShot(_IDLE_MS, self, self._load_panel)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_board()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_key(self.hands, event):
            super().keyPressEvent(event)

    # The panel

    def _on_lead_changed(self, item_id: ItemId) -> None:
        self.item_chosen.emit(item_id)
        if self.panel is not None and self.panel.isVisible():
            self.panel.show_item(item_id)

    def _on_left(self) -> None:
        """After Esc: close the panel, or else give up a selection of several, or else a search, or else select nothing."""
        if self.panel is not None and self.panel.isVisible():
            self.panel.close_panel()
        elif self.cells.found is not None and len(self.selection.selected()) <= 1:
            self.search_left.emit()
        else:
            self.selection.clear_others(None)

    def _on_panel_resized(self, width: int) -> None:
        self._place_panel()
        self.area.set_overhang(width)

    def _on_panel_closed(self) -> None:
        self.area.set_overhang(0)
        self.focus_board()

    def _place_panel(self) -> None:
        if self.panel is not None:
            width = min(self.panel.wanted_width(), self.width())
            self.panel.setGeometry(self.width() - width, 0, width, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_panel()
        self.extras.place()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(1190), theme.px(900))
