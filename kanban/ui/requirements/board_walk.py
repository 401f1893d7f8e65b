"""The keyboard's way over the board: from cell to cell, up to the heads of columns, onto bars and strips of what is folded."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from kanban.domain.ids import ItemId
from kanban.ui.requirements.board_area import BoardArea
from kanban.ui.requirements.board_grid import BoardGrid
from kanban.ui.requirements.board_selection import BoardSelection
from kanban.ui.requirements.cell_list import Direction
from kanban.ui.requirements.cell_model import CellKey
from kanban.ui.requirements.cell_view import CellView
from kanban.ui.requirements.column_header import ColumnHeader
from kanban.ui.requirements.column_strip import ColumnStrip
from kanban.ui.requirements.lane_bar import LaneBar

_SIDEWAYS = {Direction.LEFT: -1, Direction.RIGHT: 1}


class BoardWalk(QObject):
    """Moves the keyboard about.

    Signals:
        lead_changed(ItemId): another card has the keyboard.
    """

    lead_changed = Signal(object)

    def __init__(self, area: BoardArea, grid: BoardGrid, selection: BoardSelection) -> None:
        super().__init__(area)
        self._area = area
        self._grid = grid
        self._selection = selection
        self._told_lead: ItemId | None = None

    # From cells

    def step(self, cell: CellView, direction: Direction) -> None:
        """Go to the neighbouring cell, at about the same height, or up to the column's head."""
        if direction in _SIDEWAYS:
            target = self._grid.neighbour(cell, across=_SIDEWAYS[direction])
            row = target.row_near(cell.height_of_lead()) if target is not None else 0
        else:
            target = self._grid.neighbour(cell, down=1 if direction is Direction.DOWN else -1)
            row = 0 if target is None or direction is Direction.DOWN else target.cards.rowCount() - 1
        if target is not None:
            self.go_to(target, row)
        elif direction is Direction.UP:
            place = self._grid.columns.index(cell.cards.key.column_id)
            _give_keyboard(self._area.headers[place])

    def stretch(self, direction: Direction) -> None:
        """Select the card in the neighbouring column at about the same height, too."""
        cell = self._grid.current_cell()
        target = self._grid.neighbour(cell, across=_SIDEWAYS[direction]) if cell is not None else None
        if cell is None or target is None or not target.cards.shown or self._grid.is_folded(target.cards.key):
            return
        self._selection.add_row(target, target.row_near(cell.height_of_lead()))
        _give_keyboard(target)

    def go_to(self, cell: CellView, row: int) -> None:
        """Select the card of a row alone and give it the keyboard; of a folded cell nothing is selected."""
        if self._grid.is_folded(cell.cards.key):
            self._selection.clear_others(None)
            self._grid.current = cell.cards.key
            self._area.show_cell(cell)
        else:
            self._selection.choose_row(cell, row)
        self._area.give_keyboard(cell)

    # From heads, strips and bars

    def step_from_header(self, header: ColumnHeader, direction: Direction) -> None:
        """Go to the next head, or down to the cards."""
        headers = self._area.headers
        place = headers.index(header)
        if direction is Direction.DOWN:
            self.go_to(self._area.lanes[0].cells[place], 0)
        elif direction in _SIDEWAYS and 0 <= place + _SIDEWAYS[direction] < len(headers):
            _give_keyboard(headers[place + _SIDEWAYS[direction]])

    def step_from_strip(self, strip: ColumnStrip, direction: Direction) -> None:
        """Go to the column beside a folded one, or up to its head."""
        place = self._area.strips.index(strip)
        if direction is Direction.UP:
            _give_keyboard(self._area.headers[place])
        elif direction in _SIDEWAYS:
            self._step_from_folded(self._cell_under(strip), direction)

    def step_from_bar(self, bar: LaneBar, direction: Direction) -> None:
        """Go on from the bar of a folded lane."""
        cell = self._cell_in(bar)
        if cell is not None:
            self._step_from_folded(cell, direction)

    def _step_from_folded(self, cell: CellView, direction: Direction) -> None:
        self._grid.current = cell.cards.key
        self.step(cell, direction)

    def _cell_under(self, strip: ColumnStrip) -> CellView:
        """Return the cell of a folded column in the lane where the keyboard was."""
        current = self._grid.current
        if current is not None and current.column_id == strip.column_id and current in self._grid.cells:
            return self._grid.cells[current]
        lane = current.swimlane_id if current is not None else None
        key = CellKey(strip.column_id, lane)
        return self._grid.cells.get(key) or self._grid.cells[CellKey(strip.column_id, self._grid.lanes[0])]

    def _cell_in(self, bar: LaneBar) -> CellView | None:
        current = self._grid.current
        column = current.column_id if current is not None and current in self._grid.cells else None
        return self._grid.cells.get(CellKey(column or self._grid.columns[0], bar.lane_id))

    # Which card has it

    def take_focus(self, cell: CellView) -> None:
        """Note that the keyboard came to a cell."""
        self._grid.current = cell.cards.key
        self.lead_tab()
        self.tell_lead()

    def tell_lead(self) -> None:
        """Tell which card has the keyboard, if it is another one."""
        lead = self._selection.lead()
        if lead is not None and lead != self._told_lead and not self._grid.settling:
            self._told_lead = lead
            self.lead_changed.emit(lead)

    def lead_tab(self) -> None:
        """Let Tab lead to the cell that had the keyboard last, or what is shown in its place, and to no other."""
        current = self._grid.current_cell()
        stand_in = self._area.stand_in(current) if current is not None else None
        for cell in self._grid.all():
            policy = Qt.FocusPolicy.StrongFocus if cell is current else Qt.FocusPolicy.ClickFocus
            if cell.focusPolicy() is not policy:
                cell.setFocusPolicy(policy)
        bars = [row.bar for row in self._area.lanes if row.bar is not None]
        for button in (*self._area.strips, *bars):
            policy = Qt.FocusPolicy.TabFocus if button is stand_in else Qt.FocusPolicy.NoFocus
            if button.focusPolicy() is not policy:
                button.setFocusPolicy(policy)


def _give_keyboard(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
