"""All cells of the board: made after its columns and swimlanes, filled with its cards, kept up to date by what happened."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QObject, Signal

from kanban.domain.board import Board, Column, ColumnKind, ItemId, SwimlaneId, WorkItem
from kanban.ui.bridge import Bridge
from kanban.ui.requirements.board_area import BoardArea, LaneRow
from kanban.ui.requirements.board_grid import BoardGrid
from kanban.ui.requirements.board_selection import BoardSelection
from kanban.ui.requirements.card_face import CardFaces
from kanban.ui.requirements.card_painter import CardArt
from kanban.ui.requirements.cell_model import CellKey, CellModel
from kanban.ui.requirements.cell_view import CellView
from kanban.ui.requirements.column_header import ColumnHeader, HeaderFace
from kanban.ui.requirements.lane_bar import LaneBar

CARDS_SHOWN: Final = 150
"""So many cards a cell shows before it is opened; nobody looks at more of them at once."""
FINISHED_SHOWN: Final = 100


class BoardCells(QObject):
    """Makes, fills and updates the cells of a grid.

    Signals:
        cell_made(CellView), header_made(ColumnHeader): connect what they tell.
    """

    cell_made = Signal(object)
    header_made = Signal(object)

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
        self._blocked: set[ItemId] = set()

    @property
    def _board(self) -> Board:
        return self._bridge.board

    # Building and filling

    def build(self) -> None:
        """Show the board as it stands: new cells where its columns or lanes are others, and all cards."""
        board, marks = self._board, self._selection.marks()
        grouped = self._grouped()
        columns = board.shown_columns()
        lanes = self._wanted_lanes(grouped)
        self._grid.settling = True
        try:
            if ([column.id for column in columns], lanes) != (self._grid.columns, self._grid.lanes):
                self._make(columns, lanes)
            self._fill(columns, grouped)
            self._selection.restore(marks, list(self._grid.all()))
        finally:
            self._grid.settling = False

    def _grouped(self) -> dict[CellKey, list[WorkItem]]:
        shown = {column.id for column in self._board.shown_columns()}
        lanes = {lane.id for lane in self._board.shown_swimlanes()}
        groups: dict[CellKey, list[WorkItem]] = {}
        for item in self._board.items.values():
            place = item.place
            if place is None or item.archived or item.voided or place.column_id not in shown:
                continue
            lane = place.swimlane_id if place.swimlane_id in lanes else None
            groups.setdefault(CellKey(place.column_id, lane), []).append(item)
        return groups

    def _wanted_lanes(self, grouped: Iterable[CellKey]) -> list[SwimlaneId | None]:
        """Return the lanes; the unnamed one goes first where there are no others, or cards that belong to none."""
        lanes: list[SwimlaneId | None] = [lane.id for lane in self._board.shown_swimlanes()]
        return [None, *lanes] if not lanes or any(key.swimlane_id is None for key in grouped) else lanes

    def _make(self, columns: list[Column], lanes: list[SwimlaneId | None]) -> None:
        self._drop_widgets()
        self._grid.columns, self._grid.lanes = [column.id for column in columns], lanes
        finished = self._board.finished_columns()
        headers = [ColumnHeader(column.id, self._area.strip_room) for column in columns]
        rows = []
        for lane in lanes:
            row = LaneRow(LaneBar(lane, self._area.canvas) if lanes != [None] else None)
            for column in columns:
                most = FINISHED_SHOWN if column.id in finished else CARDS_SHOWN
                row.cells.append(self._make_cell(CellKey(column.id, lane), most))
            rows.append(row)
        for header in headers:
            self.header_made.emit(header)
        self._area.show_grid(headers, rows)
        if self._area.isVisible():  # what is not yet seen is shown with all that is around it
            for widget in (*headers, *(row.bar for row in rows if row.bar is not None), *self._grid.all()):
                widget.show()

    def _make_cell(self, key: CellKey, most: int) -> CellView:
        cell = CellView(CellModel(key, self._faces, most, self), self._faces, self._art, self._area.canvas)
        cell.selected_everywhere = self._selection.selected
        self._grid.cells[key] = cell
        self.cell_made.emit(cell)
        return cell

    def _drop_widgets(self) -> None:
        for widget in (
            *self._area.headers,
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
        self._blocked = {item.id for items in grouped.values() for item in items if item.block is not None}
        finished = self._board.finished_column()
        by_id = {column.id: column for column in columns}
        for key, cell in self._grid.cells.items():
            column = by_id[key.column_id]
            cell.waits = column.kind is ColumnKind.WAIT
            cell.newest_first = finished is not None and column.id == finished.id
            cell.cards.fill(grouped.get(key, ()))
            cell.restyle()
        self._tell_counts()
        self._area.lay_out()

    # What happened

    def apply(self, item_ids: Iterable[ItemId]) -> None:
        """Show anew what happened to these items."""
        ids = list(dict.fromkeys(item_ids))
        wanted = {item_id: self._key_of(item_id) for item_id in ids}
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
        if None in self._grid.lanes[:-1] and not any(key.swimlane_id is None for key in self._grid.places.values()):
            self.build()

    def _key_of(self, item_id: ItemId) -> CellKey | None:
        item = self._board.items.get(item_id)
        if item is None or item.place is None or not item.on_board:
            return None
        column = self._board.columns.get(item.place.column_id)
        lane = self._board.swimlanes.get(item.place.swimlane_id) if item.place.swimlane_id is not None else None
        if column is None or column.removed:
            return None
        return CellKey(column.id, lane.id if lane is not None and not lane.removed else None)

    def _put(self, wanted: dict[ItemId, CellKey | None]) -> list[CellView]:
        """Bring cards to their cells; return the cells that changed."""
        touched: dict[CellKey, CellView] = {}
        for item_id, new in wanted.items():
            old = self._grid.places.pop(item_id, None)
            self._blocked.discard(item_id)
            if old is not None and old != new:
                touched[old] = self._grid.cells[old]
                touched[old].cards.take(item_id)
            if new is not None:
                item = self._board.items[item_id]
                self._grid.places[item_id] = new
                touched[new] = self._grid.cells[new]
                touched[new].cards.put(item)
                if item.block is not None:
                    self._blocked.add(item_id)
        return list(touched.values())

    def _tell_counts(self) -> None:
        """Bring counts, and what screen readers say of cells, up to date."""
        board = self._board
        names = {lane.id: lane.name for lane in board.shown_swimlanes()}
        for header in self._area.headers:
            face = self._face_of(board.columns[header.column_id])
            if face != header.face:
                header.show_face(face)
        lanes_of_blocked = (self._grid.places[item_id].swimlane_id for item_id in self._blocked)
        blocked = Counter(lanes_of_blocked if names else ())
        for row in self._area.lanes:
            if row.bar is not None:
                lane = row.bar.lane_id
                name = names[lane] if lane is not None else self.tr("Without a swimlane")
                row.bar.show_lane(name, sum(cell.cards.count for cell in row.cells), blocked[lane])
        first, empty = True, not self._grid.places
        for cell in self._grid.all():
            self._tell_cell(cell, names, hinted=empty and first)
            first = False

    def _tell_cell(self, cell: CellView, names: dict[SwimlaneId, str], *, hinted: bool) -> None:
        key, count = cell.cards.key, cell.cards.count
        lane = names.get(key.swimlane_id, "") if key.swimlane_id is not None else ""
        cards = self.tr("1 card") if count == 1 else self.tr("{n} cards").format(n=count)
        name = ", ".join(part for part in (self._board.columns[key.column_id].name, lane, cards) if part)
        if name != cell.accessibleName():
            cell.setAccessibleName(name)
        hint = self.tr("Press N to add a card") if hinted else ""
        if not hinted and self._grid.lanes == [None] and self._grid.places:
            hint = self.tr("No cards")
        if hint != cell.hint:
            cell.hint = hint
            cell.viewport().update()

    def _face_of(self, column: Column) -> HeaderFace:
        return HeaderFace(
            column.name,
            self._grid.count_in(column.id),
            column.wip_limit,
            started=column.started,
            finished=column.finished,
            waits=column.kind is ColumnKind.WAIT,
        )

    def restyle(self) -> None:
        """Take over colours, sizes and language."""
        self._faces.forget_all()
        self._art.restyle()
        for cell in self._grid.all():
            cell.restyle()
            cell.drawer.card_width = 0
        for header in self._area.headers:
            header.show_face(header.face)
        self._tell_counts()
        self._area.lay_out()
        for cell in self._grid.all():
            cell.viewport().update()

    def next_day(self) -> None:
        """Count the days anew."""
        self._faces.forget_all()
        for cell in self._grid.all():
            cell.doItemsLayout()
            cell.viewport().update()
