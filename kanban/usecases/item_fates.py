"""How work items leave the board, by which of three doors, and how they come back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from kanban.domain.board import Board, Column, Place, WorkItem
from kanban.domain.errors import ItemArchived, ItemOffBoard, NoSuchItem
from kanban.domain.events import Event, ItemMoved, ItemRestored, ItemRevived, ItemVoided
from kanban.domain.events import ItemArchived as ItemArchivedEvent
from kanban.domain.ids import ColumnId, ItemId, SwimlaneId
from kanban.domain.operations import Decision
from kanban.domain.rank import rank_between
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import departed, queries
from kanban.store.context import Context
from kanban.usecases.checks import check_limits, find_item, moment
from kanban.usecases.item_details import NOTHING

_PUT_BACK: Final = QT_TRANSLATE_NOOP("operations", "Bring {key} back to {column}")


def discard_item(context: Context, *, item_id: ItemId, at: datetime | None = None) -> Decision:
    """Take an item off the board without finishing it; its history counts.

    Raises:
        NoSuchItem, ItemWasVoided, ItemOffBoard, TimeInFuture, TimeTooEarly: see there.
    """
    item = find_item(context, item_id)
    if item.place is None:
        raise ItemOffBoard(key=item.key)
    board = queries.frame(context.db, context.board_id)
    event = ItemMoved(at=moment(context, board, at, item), item_id=item.id, before=item.place, after=None)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Discard {key}"), {"key": item.key}))


def void_item(context: Context, *, item_id: ItemId) -> Decision:
    """Take an item back as if it had never existed.

    Raises:
        NoSuchItem, ItemWasVoided: see there.
    """
    item = find_item(context, item_id)
    event = ItemVoided(at=context.now, item_id=item.id)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Take back {key}"), {"key": item.key}))


def archive_item(context: Context, *, item_id: ItemId) -> Decision:
    """Put an item into the archive.

    Raises:
        NoSuchItem, ItemWasVoided, ItemArchived: see there.
    """
    item = find_item(context, item_id)
    if item.archived:
        raise ItemArchived(key=item.key)
    event = ItemArchivedEvent(at=context.now, item_id=item.id)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Archive {key}"), {"key": item.key}))


def restore_item(context: Context, *, item_id: ItemId) -> Decision:
    """Bring an item back from the archive to where it was, or if that was removed meanwhile to the nearest column on the left.

    Raises:
        NoSuchItem, ItemWasVoided: see there.
    """
    item = find_item(context, item_id)
    if not item.archived:
        return NOTHING
    board = queries.frame(context.db, context.board_id)
    events: list[Event] = [ItemRestored(at=context.now, item_id=item.id)]
    if item.place is not None and not _can_stay(board, item.place):
        events.append(_moved(context, board, item, item.place, {}))
    return Decision(tuple(events), Phrase(QT_TRANSLATE_NOOP("operations", "Bring back {key}"), {"key": item.key}))


def put_back_item(context: Context, *, item_id: ItemId, reason: str | None = None) -> Decision:
    """Put a discarded item back on the board: at the bottom of the column that it left. `reason` passes a WIP limit.

    Raises:
        NoSuchItem, ItemWasVoided, WipLimitReached: see there.
    """
    if find_item(context, item_id).place is not None:
        return NOTHING
    return bring_back_items(context, item_ids=[item_id], reason=reason)


def bring_back_items(context: Context, *, item_ids: Sequence[ItemId], reason: str | None = None) -> Decision:
    """Bring items back onto the board by whichever door they left: archived, discarded or taken back.

    Each goes where it was; where that was removed, to the nearest column on the left. `reason` passes a WIP limit.

    Raises:
        NoSuchItem: the board has none of this id; WipLimitReached: one of the columns has no room for what would come.
    """
    board = queries.frame(context.db, context.board_id)
    gone = [item for item in (_any_item(context, i) for i in dict.fromkeys(item_ids)) if not item.on_board]
    events: list[Event] = []
    changes: list[tuple[WorkItem | None, WorkItem]] = []
    entered: list[ColumnId] = []
    last: dict[ColumnId, str | None] = {}
    for item in gone:
        events += _unlocked(context, item)
        place = item.place or _place_left(context, board, item)
        if item.place is None or not _can_stay(board, place):
            moved = _moved(context, board, item, place, last)
            events.append(moved)
            place = moved.after or place
        changes.append((item, replace(item, place=place, archived=False, voided=False)))
        entered.append(place.column_id)
    check_limits(context, board, changes, reason)
    if len(gone) == 1:
        fields = {"key": gone[0].key, "column": board.columns[entered[0]].name}
        return Decision(tuple(events), Phrase(_PUT_BACK, fields))
    title = QT_TRANSLATE_NOOP("operations", "Bring back {count} cards")
    return Decision(tuple(events), Phrase(title, {"count": len(gone)}))


def _any_item(context: Context, item_id: ItemId) -> WorkItem:
    """Return an item, also one that was taken back."""
    item = queries.item(context.db, item_id, context.board_id)
    if item is None:
        raise NoSuchItem(key=item_id)
    return item


def _unlocked(context: Context, item: WorkItem) -> list[Event]:
    """Return what opens the doors by which an item left."""
    events: list[Event] = [ItemRevived(at=context.now, item_id=item.id)] if item.voided else []
    return [*events, ItemRestored(at=context.now, item_id=item.id)] if item.archived else events


def _place_left(context: Context, board: Board, item: WorkItem) -> Place:
    """Return where a discarded item was last; the first column when the log does not say."""
    left = departed.last_place(context.db, item.id)
    return left or Place(board.shown_columns()[0].id, None, "", context.now)


def _can_stay(board: Board, place: Place) -> bool:
    """Say whether the column and the swimlane of a place are still there."""
    return _lane(board, place) == place.swimlane_id and not board.columns[place.column_id].removed


def _moved(context: Context, board: Board, item: WorkItem, place: Place, last: dict[ColumnId, str | None]) -> ItemMoved:
    """Return the move to a place, or to the nearest that is left of it; to the bottom, unless it stays in its column.

    `last`: the greatest ranks of columns that earlier moves of the same decision used.
    """
    column = _nearest(board, place.column_id)
    happened = moment(context, board, None, item)
    if item.place is not None and column.id == item.place.column_id:
        after = Place(column.id, _lane(board, place), item.place.rank, item.place.since)
    else:
        lowest = last[column.id] if column.id in last else queries.last_rank(context.db, column.id)
        rank = rank_between(lowest, None)
        last[column.id] = rank
        after = Place(column.id, _lane(board, place), rank, happened)
    return ItemMoved(at=happened, item_id=item.id, before=item.place, after=after)


def _nearest(board: Board, column_id: ColumnId) -> Column:
    """Return the column, or when it was removed the nearest that remains on its left, else the first."""
    shown = board.shown_columns()
    column = board.columns.get(column_id)
    if column is None:
        return shown[0]
    if not column.removed:
        return column
    return next((c for c in reversed(shown) if c.position <= column.position), shown[0])


def _lane(board: Board, place: Place) -> SwimlaneId | None:
    lane = board.swimlanes.get(place.swimlane_id) if place.swimlane_id is not None else None
    return None if lane is None or lane.removed else lane.id
