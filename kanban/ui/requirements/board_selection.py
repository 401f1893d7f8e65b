"""What is selected on the board, over all its cells."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from kanban.domain.ids import ColumnId, ItemId
from kanban.ui.requirements.board_area import BoardArea
from kanban.ui.requirements.board_grid import BoardGrid
from kanban.ui.requirements.cell_view import CellView

_ADD = QItemSelectionModel.SelectionFlag.Select


class Marks(NamedTuple):
    """What was selected, which card had the keyboard and in which row, and whether it really had it."""

    selected: tuple[ItemId, ...]
    lead: ItemId | None
    row: int
    focused: bool


class BoardSelection:
    """The selection of all cells together. It belongs to cards: after changes it is where they then are."""

    def __init__(self, grid: BoardGrid, area: BoardArea) -> None:
        self._grid = grid
        self._area = area

    def selected(self) -> list[ItemId]:
        """Return the selected cards: lane by lane, column by column, from top to bottom."""
        return [item_id for cell in self._grid.all() for item_id in cell.selected_ids()]

    def lead(self) -> ItemId | None:
        """Return the card that has, or would have, the keyboard; one that a folded cell hides only when it is selected."""
        cell = self._grid.current_cell()
        if cell is None:
            return None
        hidden = self._grid.is_folded(cell.cards.key) and not cell.selectionModel().hasSelection()
        return None if hidden else cell.lead()

    def wanted(self) -> list[ItemId]:
        """Return the selected cards, or else the one with the keyboard."""
        lead = self.lead()
        return self.selected() or ([lead] if lead is not None else [])

    def clear_others(self, kept: CellView | None) -> None:
        """Take the selection away everywhere but in one cell."""
        for cell in self._grid.all():
            if cell is not kept and cell.selectionModel().hasSelection():
                cell.selectionModel().clearSelection()

    def choose(self, item_id: ItemId) -> CellView | None:
        """Select a card alone and bring it into sight, opening what is folded; None when it is not on the board."""
        cell = self._grid.cell_of(item_id)
        if cell is None:
            return None
        self._grid.open(cell.cards.key)
        if cell.cards.row_of(item_id) is None:
            cell.cards.open_all()
            cell.doItemsLayout()
        self.choose_row(cell, cell.cards.row_of(item_id) or 0)
        return cell

    def choose_row(self, cell: CellView, row: int) -> None:
        """Select the card in a row of a cell alone and bring it into sight."""
        self.clear_others(cell)
        self._grid.current = cell.cards.key
        cell.choose_row(row)
        self._area.show_cell(cell)

    def choose_cells(self, column_id: ColumnId | None) -> None:
        """Select every card of a column, or (None) of the board, also those that are not listed yet."""
        for key, cell in self._grid.cells.items():
            if column_id in (None, key.column_id):
                cell.cards.open_all()
                cell.doItemsLayout()
                cell.selectionModel().select(_rows(cell, 0, cell.cards.shown - 1), _ADD)
            else:
                cell.selectionModel().clearSelection()

    def has_all_of(self, column_id: ColumnId) -> bool:
        """Say whether every card of a column is selected."""
        cells = [cell for key, cell in self._grid.cells.items() if key.column_id == column_id]
        return all(len(cell.selectionModel().selectedRows()) == cell.cards.count for cell in cells)

    def choose_these(self, item_ids: Sequence[ItemId]) -> None:
        """Select these cards and no others, and give the first one the keyboard."""
        known = [item_id for item_id in item_ids if item_id in self._grid.places]
        if not known or self.choose(known[0]) is None:
            return
        for item_id in known[1:]:
            cell = self._grid.cell_of(item_id)
            row = cell.cards.row_of(item_id) if cell is not None else None
            if cell is not None and row is not None:
                cell.selectionModel().select(cell.cards.index(row), _ADD)

    def add_row(self, cell: CellView, row: int) -> None:
        """Select the card in a row of a cell, too, and give it the keyboard."""
        self._grid.current = cell.cards.key
        index = cell.cards.index(min(max(row, 0), cell.cards.shown - 1))
        cell.selectionModel().setCurrentIndex(index, _ADD)
        cell.scrollTo(index)
        self._area.show_cell(cell)

    def marks(self) -> Marks:
        """Return what is selected now."""
        cell = self._grid.current_cell()
        row = cell.currentIndex().row() if cell is not None else 0
        focused = cell is not None and self._area.stand_in(cell).hasFocus()
        return Marks(tuple(self.selected()), self.lead(), row, focused)

    def restore(self, marks: Marks, touched: Sequence[CellView]) -> None:
        """Select again what was, where it now is, and let the keyboard follow its card."""
        for cell in touched:
            cell.mark([item_id for item_id in marks.selected if cell.cards.has(item_id)], marks.lead)
        if marks.lead is None:
            return
        now = self._grid.cell_of(marks.lead)
        if now is None:
            self._choose_next(marks)
            return
        self._grid.current = now.cards.key
        if marks.focused:
            self._area.give_keyboard(now)
        row = now.cards.row_of(marks.lead)
        if row is not None and now in touched:
            now.scrollTo(now.cards.index(row))
            self._area.show_cell(now)

    def _choose_next(self, marks: Marks) -> None:
        """After the card with the keyboard left the board, go on with the one that took its place."""
        cell = self._grid.current_cell()
        if cell is not None and marks.focused and not self.selected():
            cell.choose_row(marks.row)


def _rows(cell: CellView, first: int, last: int) -> QItemSelection:
    """Return the cards of these rows of a cell, as one range; none where there are none."""
    if last < first:
        return QItemSelection()
    return QItemSelection(cell.cards.index(first), cell.cards.index(last))
