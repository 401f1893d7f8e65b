"""In which cell of the board on screen each card is, and which swimlanes there are, from top to bottom."""

from collections.abc import Iterable

from kanban.domain.board import Board, WorkItem
from kanban.domain.ids import ItemId, SwimlaneId
from kanban.ui.requirements.cell_model import CellKey


def cards_by_cell(board: Board) -> dict[CellKey, list[WorkItem]]:
    """Return the cards by their cells, in no order; cells without cards are left out."""
    shown = {column.id for column in board.shown_columns()}
    lanes = {lane.id for lane in board.shown_swimlanes()}
    groups: dict[CellKey, list[WorkItem]] = {}
    for item in board.items.values():
        place = item.place
        if place is None or item.archived or item.voided or place.column_id not in shown:
            continue
        lane = place.swimlane_id if place.swimlane_id in lanes else None
        group = groups.get((place.column_id, lane))  # type: ignore[call-overload]  # a plain tuple finds the key, and is made faster
        if group is None:
            group = groups[CellKey(place.column_id, lane)] = []
        group.append(item)
    return groups


def lanes_shown(board: Board, cells: Iterable[CellKey]) -> list[SwimlaneId | None]:
    """Return the lanes: first the one for what cannot wait, then the unnamed one if there are no others or it has cards."""
    shown = board.shown_swimlanes()
    first: list[SwimlaneId | None] = [lane.id for lane in shown if lane.expedite]
    lanes: list[SwimlaneId | None] = [lane.id for lane in shown if not lane.expedite]
    if not shown or any(key.swimlane_id is None for key in cells):
        lanes = [None, *lanes]
    return first + lanes


def cell_of(board: Board, item_id: ItemId) -> CellKey | None:
    """Return the cell of a card; None for one that no column shows."""
    item = board.items.get(item_id)
    if item is None or item.place is None or not item.on_board:
        return None
    column = board.columns.get(item.place.column_id)
    lane = board.swimlanes.get(item.place.swimlane_id) if item.place.swimlane_id is not None else None
    if column is None or column.removed:
        return None
    return CellKey(column.id, lane.id if lane is not None and not lane.removed else None)
