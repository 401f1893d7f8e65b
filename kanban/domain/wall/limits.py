"""Which of the moves that photos ask for the WIP limits let in."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Self

from kanban.domain.board import Board, LimitPolicy, Place
from kanban.domain.limits import LIMIT_REACHED, Counting, Limited
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
    counting = Counting(board)
    counts = counting.counts()
    taken = [_Taken.of(board, counting, move) for move in sorted(moves, key=lambda move: wall_order(sightings, move))]
    refused: dict[int, Parked] = {}
    again = True
    while again:
        again = False
        for limited in counting.limits:
            parked = _refused(board, counting, limited, counts[limited], taken)
            refused |= {one.item_id: one for one in parked}
            taken = [one for one in taken if one.move.item_id not in refused]
            again = again or bool(parked)
    kept = [move for move in moves if move.item_id not in refused]
    return kept, [refused[move.item_id] for move in moves if move.item_id in refused]


class _Taken(NamedTuple):
    """A move with the limits that count its card before and after it."""

    move: WallMove
    before: frozenset[Limited]
    after: frozenset[Limited]

    @classmethod
    def of(cls, board: Board, counting: Counting, move: WallMove) -> Self:
        item = board.items[move.item_id]
        own = item.place.swimlane_id if item.place is not None else None
        lane = own if move.swimlane_id is None else move.swimlane_id
        since = item.place.since if item.place is not None else item.added_at
        after = counting.limits_on(Place(move.to_id, lane, "", since), item.details.owners)
        return cls(move, counting.limits_on_item(item), after)


def _refused(board: Board, counting: Counting, limited: Limited, count: int, moves: Iterable[_Taken]) -> list[Parked]:
    """Return which of the moves that a limit would come to count, in their order, it has no room for."""
    moves = list(moves)
    coming = [taken.move for taken in moves if limited in taken.after - taken.before]
    inside = count - sum(limited in taken.before - taken.after for taken in moves)
    inside += sum(bool(move.reason) for move in coming)
    limit = counting.limits[limited]
    refused = []
    for move in coming:
        if move.reason or move.sighting is None:
            continue
        if inside < limit:
            inside += 1
            continue
        key = board.items[move.item_id].key
        name = counting.name_of(limited)
        why = LIMIT_REACHED[limited.kind](column=name, count=inside, limit=limit, key=key)
        refused.append(Parked(move.item_id, move.to_id, why.phrase, move.sighting))
    return refused
