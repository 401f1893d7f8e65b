"""What people do on the board, by keys, mouse and menus, and what they wish by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from kanban.domain.board import ItemId
from kanban.domain.operations import Source
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.requirements.board_area import BoardArea
from kanban.ui.requirements.board_grid import BoardGrid
from kanban.ui.requirements.board_selection import BoardSelection
from kanban.ui.requirements.card_commands import CardCommands
from kanban.ui.requirements.cell_list import Direction, Wish
from kanban.ui.requirements.cell_model import CellKey
from kanban.ui.requirements.cell_view import CellView
from kanban.ui.requirements.column_header import ColumnHeader

if TYPE_CHECKING:
    from kanban.ui.requirements.card_menu import CardMenu


class BoardHands(QObject):
    """Listens to cells and heads, moves the keyboard about, and hands wishes to the commands.

    Signals:
        open_wanted(ItemId), edit_wanted(ItemId): show this card's panel; with its title ready to be typed over.
        print_wanted(list[ItemId]): print these cards.
        left(): Esc on the board.
        lead_changed(ItemId): another card has the keyboard.
    """

    open_wanted = Signal(object)
    edit_wanted = Signal(object)
    print_wanted = Signal(list)
    left = Signal()
    lead_changed = Signal(object)

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
        self._told_lead: ItemId | None = None

    def take_cell(self, cell: CellView) -> None:
        """Listen to a new cell."""
        cell.wished.connect(lambda wish: self._on_wish(cell, wish))
        cell.stepped.connect(lambda direction: self._step(cell, direction))
        cell.moves_wished.connect(self.move_selected)
        cell.lead_changed.connect(lambda: self._on_lead_changed(cell))
        cell.chosen_alone.connect(lambda: self._selection.clear_others(cell))
        cell.menu_wanted.connect(lambda at, about_cards: self._on_menu_wanted(cell, at, about_cards=about_cards))
        cell.focused.connect(lambda: self._on_focused(cell))
        cell.dropped.connect(lambda ids, above, at_end: self._on_dropped(cell, ids, above, at_end=at_end))
        cell.dragged_at.connect(self._area.follow_drag)
        cell.titled.connect(lambda title: self._on_titled(cell, title))

    def take_header(self, header: ColumnHeader) -> None:
        """Listen to the head of a new column."""
        header.menu_wanted.connect(lambda at: self._on_column_menu(header, at))
        header.stepped.connect(lambda direction: self._step_from_header(header, direction))

    # Wishes

    def _on_wish(self, cell: CellView, wish: Wish) -> None:
        lead, ids = cell.lead(), self._selection.wanted()
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
                at = cell.viewport().mapToGlobal(cell.visualRect(cell.currentIndex()).center())
                self.menu_of(ids, Source.KEYBOARD).popup_removals(at)
            case Wish.LEAVE:
                self.left.emit()
            case _:
                pass

    def add_item(self) -> None:
        """Open the line for new cards in the cell that has or had the keyboard."""
        cell = self._grid.current_cell()
        if cell is not None:
            cell.open_quick_add()
            self._area.show_cell(cell)

    def move_selected(self, direction: Direction | str) -> None:
        """Move the selected cards to the neighbouring column ("left", "right"), or in their column ("up", "down")."""
        cell, ids, way = self._grid.current_cell(), self._selection.wanted(), Direction(direction)
        if cell is None or not ids:
            return
        if way in (Direction.LEFT, Direction.RIGHT):
            target = self._grid.neighbour(cell, across=1 if way is Direction.RIGHT else -1)
            if target is not None:
                self._commands.move(Source.KEYBOARD, ids, target.cards.key.column_id, keep_lanes=True)
        else:
            self._reorder(cell, [item_id for item_id in ids if cell.cards.has(item_id)], up=way is Direction.UP)

    def _reorder(self, cell: CellView, ids: list[ItemId], *, up: bool) -> None:
        """Move cards of one cell up or down by one; beyond its ends into the lane above or below."""
        rows = [row for row in map(cell.cards.row_of, ids) if row is not None]
        if not rows:
            return
        row = min(rows) - 1 if up else max(rows) + 2
        if 0 <= row <= cell.cards.shown:
            above = cell.cards.id_at(row) or cell.cards.id_beyond()
            self._move(ids, cell.cards.key, above, at_end=above is None)
            return
        target = self._grid.neighbour(cell, down=-1 if up else 1)
        if target is not None:
            first = None if up else target.cards.id_at(0)
            self._move(ids, target.cards.key, first, at_end=True)

    def _move(self, ids: list[ItemId], key: CellKey, above: ItemId | None, *, at_end: bool) -> None:
        self._commands.move(Source.KEYBOARD, ids, key.column_id, key.swimlane_id, above=above, at_end=at_end)

    def _on_dropped(self, cell: CellView, ids: list[ItemId], above: ItemId | None, *, at_end: bool) -> None:
        self._area.end_drag()
        known = [item_id for item_id in ids if item_id in self._bridge.board.items]
        key = cell.cards.key
        if known:
            self._commands.move(Source.MOUSE, known, key.column_id, key.swimlane_id, above=above, at_end=at_end)

    def _on_titled(self, cell: CellView, title: str) -> None:
        key = cell.cards.key
        added = self._commands.add(title, key.column_id, key.swimlane_id)
        if added is not None:
            cell.quick_add.clear()
            self._selection.choose(added)
            cell.scrollToBottom()

    # The keyboard's way over the board

    def _step(self, cell: CellView, direction: Direction) -> None:
        """Go to the neighbouring cell, at about the same height, or up to the column's head."""
        if direction in (Direction.LEFT, Direction.RIGHT):
            target = self._grid.neighbour(cell, across=1 if direction is Direction.RIGHT else -1)
            row = target.row_near(cell.height_of_lead()) if target is not None else 0
        else:
            target = self._grid.neighbour(cell, down=1 if direction is Direction.DOWN else -1)
            row = 0 if target is None or direction is Direction.DOWN else target.cards.rowCount() - 1
        if target is not None:
            self._go_to(target, row)
        elif direction is Direction.UP:
            place = self._grid.columns.index(cell.cards.key.column_id)
            self._area.headers[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, cell: CellView, row: int) -> None:
        self._selection.choose_row(cell, row)
        cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step_from_header(self, header: ColumnHeader, direction: Direction) -> None:
        headers = self._area.headers
        place = headers.index(header)
        if direction is Direction.DOWN:
            self._go_to(self._area.lanes[0].cells[place], 0)
            return
        place += 1 if direction is Direction.RIGHT else -1
        if 0 <= place < len(headers):
            headers[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_lead_changed(self, cell: CellView) -> None:
        if cell is self._grid.current_cell():
            self._tell_lead()

    def _tell_lead(self) -> None:
        lead = self._selection.lead()
        if lead is not None and lead != self._told_lead and not self._grid.settling:
            self._told_lead = lead
            self.lead_changed.emit(lead)

    def _on_focused(self, cell: CellView) -> None:
        self._grid.current = cell.cards.key
        self.lead_tab()
        self._tell_lead()

    def lead_tab(self) -> None:
        """Let Tab lead to the cell that had the keyboard last, and to no other."""
        current = self._grid.current_cell()
        for cell in self._grid.all():
            policy = Qt.FocusPolicy.StrongFocus if cell is current else Qt.FocusPolicy.ClickFocus
            if cell.focusPolicy() is not policy:
                cell.setFocusPolicy(policy)

    # Menus

    def menu_of(self, ids: list[ItemId], source: Source) -> CardMenu:
        """Return the menu of these cards."""
        from kanban.ui.requirements.card_menu import CardMenu

        menu = CardMenu(self._bridge, self._commands, ids, source, self._area)
        menu.open_wanted.connect(self.open_wanted)
        menu.print_wanted.connect(self.print_wanted)
        return menu

    def _on_menu_wanted(self, cell: CellView, at: QPoint, *, about_cards: bool) -> None:
        menu = self.menu_of(self._selection.wanted() if about_cards else [], Source.MOUSE)
        menu.add_wanted.connect(lambda: self._add_in(cell))
        menu.popup(at)

    def _add_in(self, cell: CellView) -> None:
        self._grid.current = cell.cards.key
        self.add_item()

    def _on_column_menu(self, header: ColumnHeader, at: QPoint) -> None:
        from kanban.ui.requirements.column_menu import ColumnMenu

        ColumnMenu(self._bridge, self._actions, header.column_id, self._area).popup(at)
