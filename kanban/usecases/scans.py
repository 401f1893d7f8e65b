"""What several paper cards ask for that were scanned together: one decision, so that undo takes it back in one step."""

from collections.abc import Sequence

from kanban.domain.board import WorkItem
from kanban.domain.errors import ItemOffBoard
from kanban.domain.events import CardSeen, Event, ItemMoved
from kanban.domain.ids import ColumnId, ItemId, SwimlaneId
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases import item_groups, items
from kanban.usecases.checks import find_item


def move_scanned(
    context: Context,
    *,
    item_ids: Sequence[ItemId],
    column_id: ColumnId | None,
    swimlane_id: SwimlaneId | None = None,
    keep_lanes: bool = True,
    reason: str | None = None,
) -> Decision:
    """Move items to a column (None: each stays in its own) and, unless they keep their lanes, to a swimlane of it.

    All of them are noted as seen there; those that are there already are not moved.

    Raises:
        NoSuchItem, ItemWasVoided, ItemArchived, ItemOffBoard, NoSuchColumn, WipLimitReached: see there.
    """
    groups: dict[ColumnId, list[WorkItem]] = {}
    for item_id in dict.fromkeys(item_ids):
        item = find_item(context, item_id)
        groups.setdefault(_target(item, column_id), []).append(item)
    lane = items.KEEP if keep_lanes else swimlane_id
    moves: list[Decision] = []
    seen: list[Event] = []
    for target, group in groups.items():
        coming = [item.id for item in group if not _is_there(item, target, swimlane_id, keep_lanes=keep_lanes)]
        if coming:
            moves.append(
                item_groups.move_items(
                    context,
                    item_ids=coming,
                    column_id=target,
                    swimlane_id=swimlane_id,
                    keep_lanes=keep_lanes,
                    reason=reason,
                )
            )
        for item in group:
            alone = items.move_item(context, item_id=item.id, column_id=target, swimlane_id=lane, reason=reason)
            seen += [event for event in alone.events if isinstance(event, CardSeen)]
    moved = [event for decision in moves for event in decision.events if isinstance(event, ItemMoved)]
    return Decision((*moved, *seen), _title(context, moves, len(moved), list(groups), len(seen)))


def _target(item: WorkItem, column_id: ColumnId | None) -> ColumnId:
    if item.place is None:
        raise ItemOffBoard(key=item.key)
    return item.place.column_id if column_id is None else column_id


def _is_there(item: WorkItem, column_id: ColumnId, lane: SwimlaneId | None, *, keep_lanes: bool) -> bool:
    place = item.place
    return place is not None and place.column_id == column_id and (keep_lanes or place.swimlane_id == lane)


def _title(context: Context, moves: Sequence[Decision], moved: int, columns: Sequence[ColumnId], seen: int) -> Phrase:
    if moved and len(moves) == 1:
        return moves[0].title
    if moved:
        return Phrase(QT_TRANSLATE_NOOP("operations", "Move {count} cards"), {"count": moved})
    known = queries.frame(context.db, context.board_id).columns
    names = ", ".join(known[column_id].name for column_id in columns)
    return Phrase(QT_TRANSLATE_NOOP("operations", "See {count} cards in {column}"), {"count": seen, "column": names})
