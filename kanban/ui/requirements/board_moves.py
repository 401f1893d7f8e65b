"""Moves the selected cards by keyboard: to the neighbouring column, up and down, to the top and the bottom, to another lane."""

from collections.abc import Sequence

from kanban.domain.ids import ItemId
from kanban.domain.operations import Source
from kanban.ui.requirements.board_grid import BoardGrid
from kanban.ui.requirements.board_selection import BoardSelection
from kanban.ui.requirements.card_commands import CardCommands
from kanban.ui.requirements.cell_list import Direction
from kanban.ui.requirements.cell_model import CellKey
from kanban.ui.requirements.cell_view import CellView


class BoardMoves:
    """Where keys send the selected cards."""

    def __init__(self, commands: CardCommands, grid: BoardGrid, selection: BoardSelection) -> None:
        self._commands = commands
        self._grid = grid
        self._selection = selection

    def by(self, direction: Direction | str) -> None:
        """Move them to the neighbouring column ("left", "right"), or in their column ("up", "down")."""
        cell, ids, way = self._grid.current_cell(), self._selection.wanted(), Direction(direction)
        if cell is None or not ids:
            return
        if way in (Direction.LEFT, Direction.RIGHT):
            target = self._grid.neighbour(cell, across=1 if way is Direction.RIGHT else -1)
            if target is not None:
                self._commands.move(Source.KEYBOARD, ids, target.cards.key.column_id, keep_lanes=True)
        elif self._grid.is_folded(cell.cards.key):
            self.to_lane(up=way is Direction.UP)
        else:
            self._reorder(cell, self._here(cell, ids), up=way is Direction.UP)

    def to_end(self, *, top: bool) -> None:
        """Move those of the keyboard's cell to its top, or to its bottom."""
        cell = self._grid.current_cell()
        ids = self._here(cell, self._selection.wanted()) if cell is not None else []
        if cell is None or not ids:
            return
        shown = map(cell.cards.id_at, range(cell.cards.shown))
        first = next((item_id for item_id in shown if item_id is not None and item_id not in ids), None)
        self._move(ids, cell.cards.key, first if top else None, at_end=not top)

    def to_lane(self, *, up: bool) -> None:
        """Move those of the keyboard's cell to the lane above, or below."""
        cell = self._grid.current_cell()
        ids = self._here(cell, self._selection.wanted()) if cell is not None else []
        target = self._grid.neighbour(cell, down=-1 if up else 1) if cell is not None else None
        if target is not None and ids:
            first = None if up else target.cards.id_at(0)
            self._move(ids, target.cards.key, first, at_end=True)

    def _reorder(self, cell: CellView, ids: list[ItemId], *, up: bool) -> None:
        """Move cards of one cell up or down by one; beyond its ends into the lane above or below."""
        rows = [row for row in map(cell.cards.row_of, ids) if row is not None]
        if not rows:
            return
        row = min(rows) - 1 if up else max(rows) + 2
        if 0 <= row <= cell.cards.shown:
            above = cell.cards.id_at(row) or cell.cards.id_beyond()
            self._move(ids, cell.cards.key, above, at_end=above is None)
        else:
            self.to_lane(up=up)

    @staticmethod
    def _here(cell: CellView, ids: Sequence[ItemId]) -> list[ItemId]:
        return [item_id for item_id in ids if cell.cards.has(item_id)]

    def _move(self, ids: list[ItemId], key: CellKey, above: ItemId | None, *, at_end: bool) -> None:
        self._commands.move(Source.KEYBOARD, ids, key.column_id, key.swimlane_id, above=above, at_end=at_end)
