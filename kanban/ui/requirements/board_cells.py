"""All cells of the board: made after its columns and swimlanes, filled with its cards, kept up to date by what happened."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from kanban.domain.board import Board, Column, ColumnKind, WorkItem
from kanban.domain.ids import ItemId, SwimlaneId
from kanban.ui.bridge import Bridge
from kanban.ui.requirements.board_area import BoardArea, LaneRow
from kanban.ui.requirements.board_counts import BoardCounts
from kanban.ui.requirements.board_grid import BoardGrid
from kanban.ui.requirements.board_places import cards_by_cell, cell_of, lanes_shown
from kanban.ui.requirements.board_selection import BoardSelection
from kanban.ui.requirements.card_face import CardFaces
from kanban.ui.requirements.card_painter import CardArt
from kanban.ui.requirements.cell_model import CellKey, CellModel
from kanban.ui.requirements.cell_view import CellView
from kanban.ui.requirements.column_header import ColumnHeader
from kanban.ui.requirements.column_strip import ColumnStrip
from kanban.ui.requirements.lane_bar import LaneBar

CARDS_SHOWN: Final = 150
"""So many cards a cell shows before it is opened; nobody looks at more of them at once."""
FINISHED_SHOWN: Final = 100


class BoardCells(QObject):
    """Makes, fills and updates the cells of a grid.

    Signals:
        cell_made(CellView), header_made(ColumnHeader), strip_made(ColumnStrip), bar_made(LaneBar): connect what they tell.
        counted(): counts may be others.
    """

    shown_most = CARDS_SHOWN
    """No cell made from now on shows more cards before it is opened."""
    cell_made = Signal(object)
    header_made = Signal(object)
    strip_made = Signal(object)
    bar_made = Signal(object)
    counted = Signal()

    def __init__(
        self,
        bridge: Bridge,
        area: BoardArea,
        faces: CardFaces,
        art: CardArt,
        *,
        grid: BoardGrid,
        selection: BoardSelection,
    ) -> None:
        super().__init__(area)
        self._bridge = bridge
        self._area = area
        self._faces = faces
        self._art = art
        self._grid = grid
        self._selection = selection
        self._counts = BoardCounts(bridge, area, grid)
        self._fade = True
        grid.folds.changed.connect(self.refold)
        faces.refreshed.connect(self._on_refreshed)

    @property
    def _board(self) -> Board:
        return self._bridge.board

    # Building and filling

    def _on_refreshed(self) -> None:
        """Give lanes the heights that they need now that cards show other things."""
        if self._area.needs_other_heights():
            self._area.lay_out()

    def build(self) -> None:
        """Show the board as it stands: new cells where its columns or lanes are others, and all cards."""
        board, marks = self._board, self._selection.marks()
        grouped = cards_by_cell(board)
        columns = board.shown_columns()
        lanes = lanes_shown(board, grouped)
        self._grid.settling = True
        try:
            if ([column.id for column in columns], lanes) != (self._grid.columns, self._grid.lanes):
                self._make(columns, lanes)
            self._fill(columns, grouped)
            if self._counts.found is not None:
                self._mark_found()
            self._selection.restore(marks, list(self._grid.all()))
        finally:
            self._grid.settling = False

    def _make(self, columns: list[Column], lanes: list[SwimlaneId | None]) -> None:
        self._drop_widgets()
        self._grid.columns, self._grid.lanes = [column.id for column in columns], lanes
        finished = self._board.finished_columns()
        headers = [ColumnHeader(column.id, self._faces, self._area.strip_room) for column in columns]
        strips = [ColumnStrip(column.id, self._faces, self._area.canvas) for column in columns]
        rows = []
        for lane in lanes:
            row = LaneRow(LaneBar(lane, self._faces, self._area.canvas) if lanes != [None] else None)
            for column in columns:
                most = min(FINISHED_SHOWN if column.id in finished else CARDS_SHOWN, self.shown_most)
                row.cells.append(self._make_cell(CellKey(column.id, lane), most))
            if row.bar is not None:
                self.bar_made.emit(row.bar)
            rows.append(row)
        for header, strip in zip(headers, strips, strict=True):
            strip.hide()
            self.header_made.emit(header)
            self.strip_made.emit(strip)
        self._area.show_grid(headers, strips, rows)
        if self._area.isVisible():  # what is not yet seen is shown with all that is around it
            for widget in (*headers, *(row.bar for row in rows if row.bar is not None)):
                widget.show()
        self._show_open_cells()

    def _show_open_cells(self) -> None:
        """Hide the cells of what is folded, and only those."""
        for key, cell in self._grid.cells.items():
            folded = self._grid.is_folded(key)
            if folded:
                cell.hide()
            elif self._area.isVisible() or cell.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                cell.show()

    def _make_cell(self, key: CellKey, most: int) -> CellView:
        cell = CellView(CellModel(key, self._faces, most, self), self._faces, self._art, self._area.canvas)
        cell.selected_everywhere = self._selection.selected
        self._grid.cells[key] = cell
        self.cell_made.emit(cell)
        return cell

    def _drop_widgets(self) -> None:
        for widget in (
            *self._area.headers,
            *self._area.strips,
            *(row.bar for row in self._area.lanes if row.bar is not None),
            *self._grid.all(),
        ):
            widget.hide()
            widget.deleteLater()
        for cell in self._grid.all():
            cell.cards.deleteLater()
        self._grid.cells.clear()

    def _fill(self, columns: Iterable[Column], grouped: dict[CellKey, list[WorkItem]]) -> None:
        self._faces.forget_all()
        self._grid.places = {item.id: key for key, items in grouped.items() for item in items}
        self._counts.blocked = {item.id for items in grouped.values() for item in items if item.block is not None}
        finished = self._board.finished_columns()
        by_id = {column.id: column for column in columns}
        for key, cell in self._grid.cells.items():
            column = by_id[key.column_id]
            cell.waits = column.kind is ColumnKind.WAIT
            cell.newest_first = column.id in finished
            cell.cards.fill(grouped.get(key, ()))
            cell.restyle()
        self._tell_counts()
        self._area.lay_out()

    # What happened

    def apply(self, item_ids: Iterable[ItemId]) -> None:
        """Show anew what happened to these items."""
        ids = list(dict.fromkeys(item_ids))
        wanted = {item_id: cell_of(self._board, item_id) for item_id in ids}
        if any(key is not None and key not in self._grid.cells for key in wanted.values()):
            self.build()
            return
        marks = self._selection.marks()
        self._faces.forget(ids)
        self._grid.settling = True
        try:
            touched = self._put(wanted)
            for cell in touched:
                cell.doItemsLayout()
            self._tell_counts()
            if self._area.needs_other_heights():
                self._area.lay_out()
            self._selection.restore(marks, touched)
        finally:
            self._grid.settling = False
        several = len(self._grid.lanes) > 1
        if several and None in self._grid.lanes and all(key.swimlane_id for key in self._grid.places.values()):
            self.build()

    def _put(self, wanted: dict[ItemId, CellKey | None]) -> list[CellView]:
        """Bring cards to their cells; return the cells that changed."""
        touched: dict[CellKey, CellView] = {}
        for item_id, new in wanted.items():
            old = self._grid.places.pop(item_id, None)
            self._counts.blocked.discard(item_id)
            if old is not None and old != new:
                touched[old] = self._grid.cells[old]
                touched[old].cards.take(item_id)
            if new is not None:
                item = self._board.items[item_id]
                self._grid.places[item_id] = new
                touched[new] = self._grid.cells[new]
                touched[new].cards.put(item)
                if item.block is not None:
                    self._counts.blocked.add(item_id)
        return list(touched.values())

    def _tell_counts(self) -> None:
        """Bring all that is said about counts up to date."""
        self._counts.tell()
        self.counted.emit()

    # What is folded, and what a search found

    def refold(self) -> None:
        """Show narrow what is folded, and open what is not."""
        current = self._grid.current_cell()  # what is hidden gives the keyboard to whatever comes next
        focused = current is not None and (current.hasFocus() or self._area.stand_in(current).hasFocus())
        heads = any(header.hasFocus() for header in self._area.headers)
        for key, cell in self._grid.cells.items():
            if self._grid.is_folded(key) and cell.isVisible():
                cell.selectionModel().clearSelection()
        self._tell_counts()
        self._show_open_cells()
        self._area.lay_out()
        if current is not None and focused and not heads:
            self._grid.current = current.cards.key
            self._area.give_keyboard(current)

    def show_matches(self, ids: frozenset[ItemId] | None, *, fade: bool) -> None:
        """Show which cards a search found: fade the others, or leave them out. None: no search."""
        if ids is None and self._counts.found is None:
            return
        self._counts.found, self._fade = ids, fade
        self._area.only_found = ids is not None and not fade
        self._grid.settling = True
        try:
            self._mark_found()
        finally:
            self._grid.settling = False
        self._tell_counts()
        if self._area.needs_other_heights():
            self._area.lay_out()

    @property
    def found(self) -> frozenset[ItemId] | None:
        """The cards that a search found; None: nothing is searched for."""
        return self._counts.found

    def _mark_found(self) -> None:
        found = self._counts.found
        for cell in self._grid.all():
            cell.show_matches(found if self._fade else None)
            cell.cards.show_only(None if self._fade else found)

    def restyle(self) -> None:
        """Take over colours, sizes and language."""
        self._faces.forget_all()
        self._art.restyle()
        for cell in self._grid.all():
            cell.restyle()
            cell.drawer.card_width = 0
        self._counts.tell_again()
        self._area.lay_out()
        for cell in self._grid.all():
            cell.viewport().update()

    def next_day(self) -> None:
        """Count the days anew."""
        self._faces.forget_all()
        for cell in self._grid.all():
            cell.doItemsLayout()
            cell.viewport().update()
