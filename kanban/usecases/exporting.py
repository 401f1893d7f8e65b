"""What is written when cards leave the board: which ones, in which order, and their moves."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from kanban.domain.board import WorkItem
from kanban.domain.ids import BoardId, ItemId
from kanban.exchange.outgoing import Export, Passage
from kanban.store import log, queries
from kanban.store.connection import Connection


def read_export(
    db: Connection, board_id: BoardId, now: datetime, *, only: Collection[ItemId] | None = None, archived: bool = False
) -> Export:
    """Return the cards on the board in its order, then, with `archived`, those in the archive and those that left it.

    `only`: these cards alone; None: all. What was taken back is never written.
    """
    board = queries.whole_board(db, board_id)
    items: list[WorkItem] = board.ordered_cards()
    if archived:
        there = {item.id for item in items}
        others = (item for item in board.items.values() if item.id not in there and not item.voided)
        items += sorted(others, key=lambda item: item.id)
    wanted = None if only is None else frozenset(only)
    found = [item for item in items if wanted is None or item.id in wanted]
    moves: dict[ItemId, list[Passage]] = defaultdict(list)
    for move in log.logged_moves(db, board_id):
        if not move.voided:
            moves[move.item_id].append(Passage(move.at, move.from_column_id, move.to_column_id))
    return Export(board, found, moves, now)
