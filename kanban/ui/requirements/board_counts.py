"""Tells heads, strips, bars and cells of the board how many cards there are, what is over its limit, and what a search found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from kanban.domain.board import Board, Column, ColumnKind
from kanban.domain.ids import ColumnId, ItemId, SwimlaneId
from kanban.domain.limits import columns_in_progress, expedite_lane
from kanban.ui.bridge import Bridge
from kanban.ui.phrases import listed
from kanban.ui.requirements.board_area import BoardArea, LaneRow
from kanban.ui.requirements.board_faces import HeaderFace, LaneFace
from kanban.ui.requirements.board_grid import BoardGrid
from kanban.ui.requirements.cell_model import CellKey
from kanban.ui.requirements.cell_view import CellView


class BoardCounts:
    """The counts of one board. `blocked`: the cards on the board that are; `found`: what a search found, None: no search."""

    def __init__(self, bridge: Bridge, area: BoardArea, grid: BoardGrid) -> None:
        self._bridge = bridge
        self._area = area
        self._grid = grid
        self.blocked: set[ItemId] = set()
        self.found: frozenset[ItemId] | None = None

    @property
    def _board(self) -> Board:
        return self._bridge.board

    def tell(self) -> None:
        """Bring all that is said about counts up to date."""
        found = self._found()
        expedite = expedite_lane(self._board)
        for header, strip in zip(self._area.headers, self._area.strips, strict=True):
            face = self._header_face(self._board.columns[header.column_id], expedite, found)
            if face != header.face:
                header.show_face(face)
            if face != strip.face:
                strip.show_face(face)
        self._tell_lanes(found)
        self._tell_cells()

    def tell_again(self) -> None:
        """Say everything anew, in another language or size."""
        for header, strip in zip(self._area.headers, self._area.strips, strict=True):
            header.show_face(header.face)
            strip.show_face(strip.face)
        for row in self._area.lanes:
            if row.bar is not None:
                row.bar.show_lane(row.bar.face)
        self.tell()

    def _found(self) -> Counter[CellKey] | None:
        if self.found is None:
            return None
        places = self._grid.places
        return Counter(places[item_id] for item_id in self.found if item_id in places)

    # Columns

    def _header_face(self, column: Column, expedite: SwimlaneId | None, found: Counter[CellKey] | None) -> HeaderFace:
        grid = self._grid
        spared = grid.cells.get(CellKey(column.id, expedite)) if expedite is not None else None
        return HeaderFace(
            column.name,
            grid.count_in(column.id),
            column.wip_limit,
            started=column.started,
            finished=column.finished,
            waits=column.kind is ColumnKind.WAIT,
            policy=column.policy,
            folded=grid.folds.has_column(column.id),
            spared=spared.cards.count if spared is not None else 0,
            found=None if found is None else sum(found[CellKey(column.id, lane)] for lane in grid.lanes),
        )

    # Lanes

    def _tell_lanes(self, found: Counter[CellKey] | None) -> None:
        blocked = Counter(self._grid.places[item_id].swimlane_id for item_id in self.blocked)
        working = columns_in_progress(self._board)
        for row in self._area.lanes:
            if row.bar is not None:
                face = self._lane_face(row, row.bar.lane_id, working, found)
                face = replace(face, blocked=blocked[row.bar.lane_id])
                if face != row.bar.face:
                    row.bar.show_lane(face)

    def _lane_face(
        self,
        row: LaneRow,
        lane_id: SwimlaneId | None,
        working: Collection[ColumnId],
        found: Counter[CellKey] | None,
    ) -> LaneFace:
        lane = self._board.swimlanes[lane_id] if lane_id is not None else None
        without = QCoreApplication.translate("BoardCells", "Without a swimlane")
        return LaneFace(
            lane.name if lane is not None else without,
            sum(cell.cards.count for cell in row.cells),
            limit=lane.wip_limit if lane is not None else None,
            counted=sum(cell.cards.count for cell in row.cells if cell.cards.key.column_id in working),
            expedite=lane is not None and lane.expedite,
            policy=lane.policy if lane is not None else "",
            folded=self._grid.folds.has_lane(lane_id),
            columns=tuple(cell.cards.count for cell in row.cells),
            found=None if found is None else sum(found[cell.cards.key] for cell in row.cells),
        )

    # Cells

    def _tell_cells(self) -> None:
        """Say what screen readers say of cells, and what stands in empty ones."""
        empty = not self._grid.places
        for place, cell in enumerate(self._grid.all()):
            self._tell_cell(cell, hinted=empty and place == 0)

    def _tell_cell(self, cell: CellView, *, hinted: bool) -> None:
        key, count = cell.cards.key, cell.cards.count
        lane = self._board.swimlanes[key.swimlane_id].name if key.swimlane_id is not None else ""
        cards = _cards(count)
        name = listed(part for part in (self._board.columns[key.column_id].name, lane, cards) if part)
        if name != cell.accessibleName():
            cell.setAccessibleName(name)
        hint = QCoreApplication.translate("BoardCells", "Press N to add a card") if hinted else ""
        if not hinted and self._grid.lanes == [None] and self._grid.places:
            hint = QCoreApplication.translate("BoardCells", "No cards")
        if hint != cell.hint:
            cell.hint = hint
            cell.viewport().update()


def _cards(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("BoardCells", "1 card")
    return QCoreApplication.translate("BoardCells", "{n} cards").format(n=count)
