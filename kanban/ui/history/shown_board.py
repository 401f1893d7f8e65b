"""The board of a timeline on screen, in the looks of the real one; nobody can move anything on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, cast

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from kanban.domain.ids import ItemId
from kanban.domain.operations import Change
from kanban.domain.timeline import Timeline, Touched
from kanban.settings import Settings
from kanban.ui.bridge import Bridge
from kanban.ui.history.moments import ThenBridge, ThenFaces
from kanban.ui.requirements.board_area import BoardArea
from kanban.ui.requirements.board_cells import BoardCells
from kanban.ui.requirements.board_grid import BoardGrid
from kanban.ui.requirements.board_selection import BoardSelection
from kanban.ui.requirements.card_painter import CardArt
from kanban.ui.requirements.cell_view import CellView
from kanban.ui.requirements.column_header import ColumnHeader
from kanban.ui.requirements.folds import Folds
from kanban.ui.requirements.motion import Motion

_ONE_BY_ONE: Final = 30
"""So many cards are brought to their new places one by one; when more are others, all cells are filled anew."""


class _Cells(BoardCells):
    """Shows about as many cards as are in sight, as all cells may have others thirty times a second; the rest on demand."""

    shown_most = 24


class ShownBoard(QWidget):
    """Shows where a timeline stands, over the bridge to the board of today. `bridge.workspace.instant` is the now from which days and ages count."""

    def __init__(self, timeline: Timeline, today: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge = ThenBridge(timeline, today, self)
        bridge = cast("Bridge", self.bridge)
        self.area = BoardArea(self)
        self.faces = ThenFaces(timeline, self.bridge, self)
        self.grid = BoardGrid(Folds(Settings(), self.faces.token, self))
        selection = BoardSelection(self.grid, self.area)
        self.cells = _Cells(bridge, self.area, self.faces, CardArt(), grid=self.grid, selection=selection)
        self.cells.cell_made.connect(self._on_cell)
        self.cells.header_made.connect(self._on_header)
        self.motion = Motion(self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.cells.build()

    def _on_cell(self, cell: CellView) -> None:
        """Make a cell one to look at only."""
        cell.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        cell.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        cell.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _on_header(self, header: ColumnHeader) -> None:
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def take(self, touched: Touched, change: Change | None = None) -> None:
        """Show what a step of the timeline changed. `change`: what moved the cards, which are then seen to fly."""
        if change is not None:
            self.motion.before(change, self._rect_of)
        for cell in self.grid.all():
            cell.drawer.exact = False
        if touched.frame or len(touched.items) > _ONE_BY_ONE:
            self.cells.build()
        else:
            if touched.items:
                self.cells.apply(touched.items)
            if self.faces.is_new_day() and not self.faces.hurried:
                self.cells.next_day()
        self._say_nothing_of_adding(self.grid.all())
        if change is not None:
            self.motion.after(self._rect_of, self._picture_of)

    def hurry(self) -> None:
        """From now on time runs by fast."""
        self.faces.hurried = True

    def settle(self) -> None:
        """Time stands, or goes on slowly: show days again."""
        if self.faces.hurried:
            self.faces.hurried = False
            self.cells.next_day()

    @staticmethod
    def _say_nothing_of_adding(cells: Iterable[CellView]) -> None:
        for cell in cells:
            cell.hint = ""

    def _rect_of(self, item_id: ItemId) -> QRect | None:
        """Return where a card is in sight, on the area; None where it is not."""
        cell = self.grid.cell_of(item_id)
        place = cell.place_of(item_id, self.area) if cell is not None else None
        if cell is None or place is None:
            return None
        port = cell.viewport()
        return place.intersected(QRect(port.mapTo(self.area, QPoint(0, 0)), port.size()))

    def _picture_of(self, item_id: ItemId) -> QPixmap:
        cell = self.grid.cell_of(item_id)
        assert cell is not None  # noqa: S101 - asked for cards only whose place is known
        return cell.picture_of([item_id])

    def restyle(self) -> None:
        """Take over another theme, scale or language."""
        self.cells.restyle()
