"""What people do on the board, by keys, mouse and menus, and what they wish by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.operations import Source
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.requirements.board_area import BoardArea
from kanban.ui.requirements.board_button import BoardButton
from kanban.ui.requirements.board_grid import BoardGrid
from kanban.ui.requirements.board_moves import BoardMoves
from kanban.ui.requirements.board_selection import BoardSelection
from kanban.ui.requirements.board_walk import BoardWalk
from kanban.ui.requirements.card_commands import CardCommands
from kanban.ui.requirements.card_lists import CardLists
from kanban.ui.requirements.cell_list import Wish
from kanban.ui.requirements.cell_view import CellView
from kanban.ui.requirements.column_header import ColumnHeader
from kanban.ui.requirements.column_strip import ColumnStrip
from kanban.ui.requirements.lane_bar import LaneBar

if TYPE_CHECKING:
    from kanban.ui.requirements.card_menu import CardMenu
    from kanban.ui.requirements.column_menu import ColumnMenu
    from kanban.ui.requirements.new_card import NewCard


class BoardHands(QObject):
    """Listens to cells, heads, strips and bars, and hands wishes to the commands.

    Signals:
        open_wanted(ItemId), edit_wanted(ItemId): show this card's panel; with its title ready to be typed over.
        print_wanted(list[ItemId]): print these cards.
        together_wanted(): change the selected cards together.
        setup_wanted(): set up the columns of the board.
        left(): Esc on the board.
        selection_changed(): other cards are selected, perhaps.
    """

    open_wanted = Signal(object)
    edit_wanted = Signal(object)
    print_wanted = Signal(list)
    together_wanted = Signal()
    setup_wanted = Signal()
    left = Signal()
    selection_changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        actions: Actions,
        commands: CardCommands,
        *,
        area: BoardArea,
        grid: BoardGrid,
        selection: BoardSelection,
    ) -> None:
        super().__init__(area)
        self._bridge = bridge
        self._actions = actions
        self._commands = commands
        self._area = area
        self._grid = grid
        self._selection = selection
        self.walk = BoardWalk(area, grid, selection)
        self.moves = BoardMoves(commands, grid, selection)
        self.lists = CardLists(bridge, commands, area=area, grid=grid, selection=selection)

    # What is on the board

    def take_cell(self, cell: CellView) -> None:
        """Listen to a new cell."""
        cell.wished.connect(self.take_wish)
        cell.stepped.connect(lambda direction: self.walk.step(cell, direction))
        cell.moves_wished.connect(self.moves.by)
        cell.lead_changed.connect(lambda: self._on_lead_changed(cell))
        cell.chosen_alone.connect(lambda: self._selection.clear_others(cell))
        cell.menu_wanted.connect(lambda at, about_cards: self._on_menu_wanted(cell, at, about_cards=about_cards))
        cell.focused.connect(lambda: self.walk.take_focus(cell))
        cell.dropped.connect(lambda ids, above, at_end: self._on_dropped(cell, ids, above, at_end=at_end))
        cell.dragged_at.connect(self._area.follow_drag)
        cell.titled.connect(lambda card: self._on_titled(cell, card))
        cell.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())

    def take_header(self, header: ColumnHeader) -> None:
        """Listen to the head of a new column."""
        self._take_button(header)
        header.menu_wanted.connect(lambda at: self.menu_of_column(header.column_id).popup(at))
        header.policy_wanted.connect(lambda at: self._show_note(header.face.name, header.face.policy, at))
        header.stepped.connect(lambda direction: self.walk.step_from_header(header, direction))
        header.dropped.connect(lambda ids, _: self._drop_on_column(header.column_id, ids))

    def take_strip(self, strip: ColumnStrip) -> None:
        """Listen to the strip that stands for a new column when it is folded."""
        self._take_button(strip)
        strip.clicked.connect(lambda: self._grid.folds.set_column(strip.column_id, folded=False))
        strip.menu_wanted.connect(lambda at: self.menu_of_column(strip.column_id).popup(at))
        strip.stepped.connect(lambda direction: self.walk.step_from_strip(strip, direction))
        strip.moves_wished.connect(self.moves.by)
        strip.dropped.connect(lambda ids, _: self._drop_on_column(strip.column_id, ids))

    def take_bar(self, bar: LaneBar) -> None:
        """Listen to the bar of a new swimlane."""
        self._take_button(bar)
        bar.clicked.connect(lambda: self._grid.folds.set_lane(bar.lane_id, folded=not bar.face.folded))
        bar.policy_wanted.connect(lambda at: self._show_note(bar.face.name, bar.face.policy, at))
        bar.stepped.connect(lambda direction: self.walk.step_from_bar(bar, direction))
        bar.moves_wished.connect(self.moves.by)
        bar.dropped.connect(lambda ids, at: self._drop_on_lane(bar, ids, at))

    def _take_button(self, button: BoardButton) -> None:
        button.dragged_at.connect(self._area.follow_drag)
        button.dropped.connect(lambda *_: self._area.end_drag())

    # Wishes

    def take_wish(self, wish: Wish) -> None:
        """Do what a key asks for, about the selected cards."""
        lead, ids = self._selection.lead(), self._selection.wanted()
        match wish:
            case Wish.OPEN if lead is not None:
                self.open_wanted.emit(lead)
            case Wish.EDIT if lead is not None:
                self.edit_wanted.emit(lead)
            case Wish.ADD:
                self.add_item()
            case Wish.BLOCK:
                self._commands.block_or_unblock(Source.KEYBOARD, ids)
            case Wish.REMOVE if ids:
                self.menu_of(ids, Source.KEYBOARD).popup_removals(self.lists.beside_lead())
            case Wish.LEAVE:
                self.left.emit()
            case _:
                pass

    def add_item(self) -> None:
        """Open the line for new cards in the cell that has or had the keyboard."""
        cell = self._grid.current_cell()
        if cell is not None:
            self._grid.open(cell.cards.key)
            cell.open_quick_add()
            self._area.show_cell(cell)

    def print_selected(self) -> None:
        """Print the selected cards."""
        ids = self._selection.wanted()
        if ids:
            self.print_wanted.emit(ids)

    def select_more(self) -> None:
        """Select the column with the keyboard, or the whole board if all of that column is selected already."""
        cell = self._grid.current_cell()
        if cell is not None:
            column_id = cell.cards.key.column_id
            self._selection.choose_cells(None if self._selection.has_all_of(column_id) else column_id)

    def fold_here(self, *, folded: bool) -> None:
        """Fold or open the column whose head or strip has the keyboard, or else the swimlane, or else the column, of the card with it."""
        heads: list[ColumnHeader | ColumnStrip] = [*self._area.headers, *self._area.strips]
        head = next((head for head in heads if head.hasFocus()), None)
        cell = self._grid.current_cell()
        if head is not None:
            self._grid.folds.set_column(head.column_id, folded=folded)
        elif cell is not None and self._grid.lanes != [None]:
            self._grid.folds.set_lane(cell.cards.key.swimlane_id, folded=folded)
        elif cell is not None:
            self._grid.folds.set_column(cell.cards.key.column_id, folded=folded)

    # Drops

    def _on_dropped(self, cell: CellView, ids: list[ItemId], above: ItemId | None, *, at_end: bool) -> None:
        self._area.end_drag()
        known, key = self._known(ids), cell.cards.key
        if known:
            self._commands.move(Source.MOUSE, known, key.column_id, key.swimlane_id, above=above, at_end=at_end)

    def _drop_on_column(self, column_id: ColumnId, ids: list[ItemId]) -> None:
        """Let cards come to the bottom of a column, or to its top where the newest are, each in its own lane."""
        known = self._known(ids)
        if known:
            self._commands.move(Source.MOUSE, known, column_id, keep_lanes=True)

    def _drop_on_lane(self, bar: LaneBar, ids: list[ItemId], at: QPoint) -> None:
        place, known = bar.column_at(at.x()), self._known(ids)
        if place is not None and known:
            self._commands.move(Source.MOUSE, known, self._grid.columns[place], bar.lane_id)

    def _known(self, ids: list[ItemId]) -> list[ItemId]:
        return [item_id for item_id in ids if item_id in self._bridge.board.items]

    def _on_titled(self, cell: CellView, card: NewCard) -> None:
        key = cell.cards.key
        added = self._commands.add(card.title, key.column_id, key.swimlane_id, card.details)
        if added is not None:
            cell.quick_add.clear()
            self._selection.choose(added)
            cell.lay_out_exactly()
            cell.scrollTo(cell.currentIndex())
            self._area.ensureWidgetVisible(cell.quick_add, 0, theme.px(16))

    def _on_lead_changed(self, cell: CellView) -> None:
        if cell is self._grid.current_cell():
            self.walk.tell_lead()

    # Menus

    def menu_of(self, ids: list[ItemId], source: Source) -> CardMenu:
        """Return the menu of these cards."""
        from kanban.ui.requirements.card_menu import CardMenu

        menu = CardMenu(self._bridge, self._commands, ids, source, self._area)
        menu.open_wanted.connect(self.open_wanted)
        menu.print_wanted.connect(self.print_wanted)
        menu.together_wanted.connect(self.together_wanted)
        menu.label_wanted.connect(self._ask_label)
        return menu

    def _ask_label(self) -> None:
        self.lists.ask_label()

    def _on_menu_wanted(self, cell: CellView, at: QPoint, *, about_cards: bool) -> None:
        menu = self.menu_of(self._selection.wanted() if about_cards else [], Source.MOUSE)
        menu.add_wanted.connect(lambda: self._add_in(cell))
        menu.popup(at)

    def _add_in(self, cell: CellView) -> None:
        self._grid.current = cell.cards.key
        self.add_item()

    def menu_of_column(self, column_id: ColumnId) -> ColumnMenu:
        """Return the menu of a column."""
        from kanban.ui.requirements.column_menu import ColumnMenu

        menu = ColumnMenu(self._bridge, self._actions, column_id, self._area, folds=self._grid.folds)
        menu.setup_wanted.connect(self.setup_wanted)
        menu.select_wanted.connect(lambda: self._select_column(column_id))
        menu.policy_wanted.connect(lambda: self._show_policy_of(column_id))
        return menu

    def _select_column(self, column_id: ColumnId) -> None:
        self._selection.choose_cells(column_id)
        cells = [self._grid.cells[key] for key in self._grid.cells if key.column_id == column_id]
        chosen = next((cell for cell in cells if cell.selectionModel().hasSelection()), None)
        if chosen is not None:
            self._grid.current = chosen.cards.key
            self._area.give_keyboard(chosen)

    def _show_policy_of(self, column_id: ColumnId) -> None:
        header = next(header for header in self._area.headers if header.column_id == column_id)
        self._show_note(header.face.name, header.face.policy, header.mapToGlobal(QPoint(0, header.height())))

    def _show_note(self, title: str, text: str, at: QPoint) -> None:
        from kanban.ui.requirements.popover import Popover

        Popover(self.tr("{name}: policy").format(name=title), text, self._area).open_at(at)
