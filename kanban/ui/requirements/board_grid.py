"""The cells of the board by their place: which is where, which is beside which, and in which one a card is."""

from collections.abc import Iterable

from kanban.domain.ids import ColumnId, ItemId, SwimlaneId
from kanban.ui.requirements.cell_model import CellKey
from kanban.ui.requirements.cell_view import CellView
from kanban.ui.requirements.folds import Folds


class BoardGrid:
    """Columns from left to right, lanes from top to bottom, a cell at each crossing. `current`: where the keyboard is or was."""

    def __init__(self, folds: Folds) -> None:
        self.folds = folds
        self.columns: list[ColumnId] = []
        self.lanes: list[SwimlaneId | None] = []
        self.cells: dict[CellKey, CellView] = {}
        self.places: dict[ItemId, CellKey] = {}
        self.current: CellKey | None = None
        self.settling = False
        """Whether cells are being brought up to date, so that what they tell is not what people did."""

    def all(self) -> Iterable[CellView]:
        """Return the cells: lane by lane from top to bottom, each from left to right."""
        return self.cells.values()

    def cell_of(self, item_id: ItemId) -> CellView | None:
        """Return the cell that a card is in; None for one that is not on the board."""
        key = self.places.get(item_id)
        return self.cells[key] if key is not None else None

    def is_folded(self, key: CellKey) -> bool:
        """Say whether a cell is not shown because its column or its lane is folded."""
        return self.folds.has_column(key.column_id) or (self.lanes != [None] and self.folds.has_lane(key.swimlane_id))

    def open(self, key: CellKey) -> None:
        """Open the column and the lane of a cell."""
        self.folds.set_column(key.column_id, folded=False)
        self.folds.set_lane(key.swimlane_id, folded=False)

    def current_cell(self) -> CellView | None:
        """Return the cell that has or last had the keyboard, or else the fullest of the first column; None on a board without columns."""
        if self.current in self.cells:
            return self.cells[self.current]
        first = [cell for key, cell in self.cells.items() if key.column_id == self.columns[0]] if self.columns else []
        return max(first, key=lambda cell: cell.cards.count, default=None)

    def neighbour(self, cell: CellView, *, across: int = 0, down: int = 0) -> CellView | None:
        """Return the cell so many columns to the right and lanes below; None beyond the board."""
        key = cell.cards.key
        column = self.columns.index(key.column_id) + across
        lane = self.lanes.index(key.swimlane_id) + down
        if not (0 <= column < len(self.columns) and 0 <= lane < len(self.lanes)):
            return None
        return self.cells[CellKey(self.columns[column], self.lanes[lane])]

    def count_in(self, column_id: ColumnId) -> int:
        """Return how many cards a column has, in all lanes."""
        return sum(self.cells[CellKey(column_id, lane)].cards.count for lane in self.lanes)
