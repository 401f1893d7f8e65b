"""Which of the moves that photos ask for a column's limit lets in."""

from collections.abc import Iterable, Sequence

from kanban.domain.board import Board, Column, ColumnId, LimitPolicy
from kanban.domain.errors import WipLimitReached
from kanban.domain.wall.model import CodeSighting, Parked, WallMove


def wall_order(sightings: Sequence[CodeSighting], move: WallMove) -> tuple[float, float, int]:
    """Return the key by which moves are sorted as their cards hang: from top to bottom, then from left to right."""
    sighting = sightings[move.sighting] if move.sighting is not None else None
    if sighting is None:
        return 0.0, 0.0, move.item_id
    x, y = sighting.at_mm or sighting.corners_px[0]
    return y, x, move.item_id


def over_limits(
    board: Board, moves: Sequence[WallMove], sightings: Sequence[CodeSighting]
) -> tuple[list[WallMove], list[Parked]]:
    """Return the moves that are let in and those that are refused, both in their order.

    All that come and leave count. Where there is room for some, those that hang highest come in; a reason lets a move pass.
    What is refused stays where it was and takes up room there, so that others may have to be refused for it.
    """
    if board.facts.limit_policy is not LimitPolicy.REFUSE:
        return list(moves), []
    counts: dict[ColumnId, int] = {}
    for item in board.cards():
        if item.place is not None:
            counts[item.place.column_id] = counts.get(item.place.column_id, 0) + 1
    limited = [column for column in board.shown_columns() if column.wip_limit is not None]
    allowed = sorted(moves, key=lambda move: wall_order(sightings, move))
    refused: dict[int, Parked] = {}
    again = True
    while again:
        again = False
        for column in limited:
            parked = _refused(board, column, counts.get(column.id, 0), allowed)
            refused |= {one.item_id: one for one in parked}
            allowed = [move for move in allowed if move.item_id not in refused]
            again = again or bool(parked)
    kept = [move for move in moves if move.item_id not in refused]
    return kept, [refused[move.item_id] for move in moves if move.item_id in refused]


def _refused(board: Board, column: Column, count: int, moves: Iterable[WallMove]) -> list[Parked]:
    """Return which of the moves into a column, in their order, find no room there."""
    moves = [move for move in moves if move.from_id != move.to_id]
    coming = [move for move in moves if move.to_id == column.id]
    inside = count - sum(move.from_id == column.id for move in moves)
    inside += sum(bool(move.reason) for move in coming)
    limit = column.wip_limit or 0
    refused = []
    for move in coming:
        if move.reason or move.sighting is None:
            continue
        if inside < limit:
            inside += 1
            continue
        key = board.items[move.item_id].key
        why = WipLimitReached(column=column.name, count=inside, limit=limit, key=key)
        refused.append(Parked(move.item_id, column.id, why.phrase, move.sighting))
    return refused
