"""What people do with work items: add, move, block, finish, print.

What is written on them is in `item_details`, how they leave the board and come back in `item_fates`; all is called from here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kanban.domain.board import Block, Board, Column, ItemDetails, Place, Print, Sighting, WorkItem
from kanban.domain.errors import (
    AlreadyThere,
    BlockedAlready,
    ItemArchived,
    NoFinishColumn,
    NoSuchColumn,
    NoSuchItem,
    NotBlocked,
)
from kanban.domain.events import (
    CardPrinted,
    CardSeen,
    ItemAdded,
    ItemBlocked,
    ItemMoved,
    ItemUnblocked,
)
from kanban.domain.ids import ColumnId, ItemId, SwimlaneId
from kanban.domain.operations import Decision, Source
from kanban.domain.rank import rank_between
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.checks import (
    TITLE_MOST,
    check_limits,
    check_links,
    clean_text,
    find_item,
    moment,
)
from kanban.usecases.item_details import NOTHING, assign_item, check_waits, clean_details, edit_item, tick_entry
from kanban.usecases.item_fates import archive_item, discard_item, put_back_item, restore_item, void_item

__all__ = (
    "KEEP",
    "NOTHING",
    "add_item",
    "archive_item",
    "assign_item",
    "block_item",
    "discard_item",
    "edit_item",
    "finish_item",
    "free_key",
    "move_item",
    "note_cards_printed",
    "put_back_item",
    "restore_item",
    "tick_entry",
    "unblock_item",
    "void_item",
)

_PAPER = frozenset((Source.SCANNER, Source.CAMERA, Source.PHOTO))
_BELOW_ALL = "~"
"""Greater than every rank."""


@dataclass(frozen=True)
class _Keep:
    """Stands for "as it was" where None has a meaning of its own."""


KEEP = _Keep()


def add_item(
    context: Context,
    *,
    title: str,
    column_id: ColumnId | None = None,
    swimlane_id: SwimlaneId | None = None,
    details: ItemDetails | None = None,
    key: str | None = None,
    at: datetime | None = None,
    reason: str | None = None,
) -> Decision:
    """Add an item at the bottom of a column (None: the first one). `details` other than the title; `key` None: the next one.

    Raises:
        EmptyText, TextTooLong, TooMany, NoSuchColumn, NoSuchSwimlane, NoSuchItem, NotFound, AlreadyThere, TimeInFuture,
        WipLimitReached: see there.
    """
    board = queries.frame(context.db, context.board_id)
    clean = clean_details(replace(details or ItemDetails(""), title=title))
    column = board.shown_columns()[0] if column_id is None else _column(board, column_id)
    check_links(board, clean, swimlane_id)
    check_waits(context, None, clean.blocked_by)
    number = queries.next_number(context.db, context.board_id)
    if key is None:
        key = free_key(context, board, number)
    elif queries.has_key(context.db, context.board_id, key):
        raise AlreadyThere(name=key)
    happened = moment(context, board, at)
    rank = rank_between(queries.last_rank(context.db, column.id), None)
    item = WorkItem(
        ItemId(queries.next_id(context.db, "item")),
        number,
        key,
        clean,
        happened,
        Place(column.id, swimlane_id, rank, happened),
    )
    check_limits(context, board, [(None, item)], reason)
    title_phrase = Phrase(QT_TRANSLATE_NOOP("operations", "Add {key} to {column}"), {"key": key, "column": column.name})
    return Decision((ItemAdded(at=happened, item=item),), title_phrase)


def free_key(context: Context, board: Board, number: int) -> str:
    """Return the key for an item of this number, stepping over keys that came in by import."""
    while queries.has_key(context.db, context.board_id, f"{board.facts.key_prefix}-{number}"):
        number += 1
    return f"{board.facts.key_prefix}-{number}"


def move_item(
    context: Context,
    *,
    item_id: ItemId,
    column_id: ColumnId,
    swimlane_id: SwimlaneId | _Keep | None = KEEP,
    above: ItemId | None = None,
    at_end: bool = False,
    at: datetime | None = None,
    earliest: datetime | None = None,
    reason: str | None = None,
) -> Decision:
    """Move an item to a column: above another card, or else to the bottom (in the finished column: to the top).

    A move to where it is changes nothing; by scanner or photo it is noted that the paper was seen there. `at_end` asks for
    the bottom although the column stays the same. `reason` lets a move pass that a WIP limit would refuse.

    Raises:
        NoSuchItem, ItemWasVoided, ItemArchived, NoSuchColumn, NoSuchSwimlane, WipLimitReached: see there.
        TimeInFuture, TimeTooEarly: see there.
    """
    board = queries.frame(context.db, context.board_id)
    item = find_item(context, item_id)
    if item.archived:
        raise ItemArchived(key=item.key)
    column = _column(board, column_id)
    old = item.place
    lane = (old.swimlane_id if old else None) if isinstance(swimlane_id, _Keep) else swimlane_id
    check_links(board, None, lane)
    happened = moment(context, board, at, item)
    seen = _seen_by_paper(context, item, column, happened, earliest)
    seen_there = Phrase(
        QT_TRANSLATE_NOOP("operations", "See {key} in {column}"), {"key": item.key, "column": column.name}
    )
    same_cell = old is not None and (old.column_id, old.swimlane_id) == (column.id, lane)
    if same_cell and above is None and not at_end:
        return Decision(seen, seen_there)
    check_limits(context, board, [(item, replace(item, place=Place(column.id, lane, "", happened)))], reason)
    at_top = above is None and column.id in board.finished_columns()
    rank = _rank_for(context, column, lane, above, item, at_top=at_top)
    if rank is None or (same_cell and old is not None and rank == old.rank):
        return Decision(seen, seen_there)
    since = old.since if old is not None and old.column_id == column.id else happened
    to = Place(column.id, lane, rank, since)
    moved = ItemMoved(
        at=happened,
        earliest=earliest,
        item_id=item.id,
        before=old,
        after=to,
        reason=reason or None,
    )
    check_limits(context, board, [(item, replace(item, place=to))], reason)
    return Decision((moved, *seen), title_of_move(board, item, to))


def title_of_move(board: Board, item: WorkItem, to: Place) -> Phrase:
    """Return what the move of an item, which is still at its old place, is called: by what is another there, column or swimlane."""
    lane = board.swimlanes[to.swimlane_id].name if to.swimlane_id is not None else ""
    fields = {"key": item.key, "column": board.columns[to.column_id].name}
    old = item.place
    other_lane = old is not None and old.swimlane_id != to.swimlane_id
    if old is None or old.column_id != to.column_id:
        if other_lane and lane:
            return Phrase(QT_TRANSLATE_NOOP("operations", "Move {key} to {column}, {lane}"), {**fields, "lane": lane})
        return Phrase(QT_TRANSLATE_NOOP("operations", "Move {key} to {column}"), fields)
    if not other_lane:
        return Phrase(QT_TRANSLATE_NOOP("operations", "Reorder {key} in {column}"), fields)
    if lane:
        return Phrase(QT_TRANSLATE_NOOP("operations", "Move {key} to {lane}"), {"key": item.key, "lane": lane})
    return Phrase(QT_TRANSLATE_NOOP("operations", "Move {key} out of its swimlane"), {"key": item.key})


def _seen_by_paper(
    context: Context, item: WorkItem, column: Column, happened: datetime, earliest: datetime | None
) -> tuple[CardSeen, ...]:
    """Return that the paper was seen in a column, where it is by the paper that this comes about.

    When a move is taken back, the paper stays seen there; but wall and board agree as little as before.
    """
    if context.source not in _PAPER:
        return ()
    there = Sighting(column.id, happened, column.id)
    moves = item.place is None or item.place.column_id != column.id
    before = replace(there, agreed_id=item.seen.agreed_id if item.seen else None) if moves else None
    return (CardSeen(at=happened, earliest=earliest, item_id=item.id, seen=there, before=before, lasting=not moves),)


def _rank_for(
    context: Context,
    column: Column,
    lane: SwimlaneId | None,
    above: ItemId | None,
    item: WorkItem,
    *,
    at_top: bool,
) -> str | None:
    """Return the rank for the wished order, which no other card of the column has; None when the item is there already."""
    db, cell = context.db, (column.id, lane)
    target = _card_in_cell(context, above, column, lane)
    nearest = queries.cards_before(db, *cell, None if at_top else target.rank if target else _BELOW_ALL, 1)
    if nearest == [item.id] or above == item.id:
        return None
    if at_top:
        return rank_between(None, queries.first_rank(db, column.id))
    if target is None:
        return rank_between(queries.last_rank(db, column.id), None)
    return rank_between(queries.rank_before(db, column.id, target.rank), target.rank)


def _card_in_cell(context: Context, item_id: ItemId | None, column: Column, lane: SwimlaneId | None) -> Place | None:
    """Return the place of a card that the cell shows; None when it shows no such card."""
    item = queries.item(context.db, item_id) if item_id is not None else None
    if item is None or not item.on_board or item.place is None:
        return None
    return item.place if (item.place.column_id, item.place.swimlane_id) == (column.id, lane) else None


def block_item(context: Context, *, item_id: ItemId, reason: str, at: datetime | None = None) -> Decision:
    """Say that an item cannot go on, and why; an empty reason may follow later.

    Raises:
        NoSuchItem, ItemWasVoided, BlockedAlready, TimeInFuture, TimeTooEarly: see there.
    """
    item = find_item(context, item_id)
    if item.block is not None:
        raise BlockedAlready(key=item.key, reason=item.block.reason)
    board = queries.frame(context.db, context.board_id)
    happened = moment(context, board, at, item)
    block = Block(clean_text(reason, QT_TRANSLATE_NOOP("fields", "reason"), TITLE_MOST, empty=True), happened)
    event = ItemBlocked(at=happened, item_id=item.id, block=block)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Block {key}"), {"key": item.key}))


def unblock_item(context: Context, *, item_id: ItemId, at: datetime | None = None) -> Decision:
    """Say that an item can go on.

    Raises:
        NoSuchItem, ItemWasVoided, NotBlocked, TimeInFuture: see there.
    """
    item = find_item(context, item_id)
    if item.block is None:
        raise NotBlocked(key=item.key)
    board = queries.frame(context.db, context.board_id)
    event = ItemUnblocked(at=moment(context, board, at, item), item_id=item.id, block=item.block)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Unblock {key}"), {"key": item.key}))


def finish_item(context: Context, *, item_id: ItemId, reason: str | None = None) -> Decision:
    """Move an item to the finished column.

    Raises:
        NoFinishColumn: the board has none; and what `move_item` raises.
    """
    column = queries.frame(context.db, context.board_id).finished_column()
    if column is None:
        raise NoFinishColumn
    return move_item(context, item_id=item_id, column_id=column.id, reason=reason)


def note_cards_printed(
    context: Context,
    *,
    prints: Sequence[tuple[ItemId, int, str]],
    layout: str = "",
    parts: tuple[str, ...] | None = None,
) -> Decision:
    """Note that paper cards came out of the printer: item, revision, digest of what is on them; `layout`: its name.

    `parts`: which of CARD_PARTS they show; None: those that the board's cards show now.

    Raises:
        NoSuchItem: the board has none of this id.
    """
    events = []
    if parts is None:
        parts = queries.frame(context.db, context.board_id).facts.card_parts
    for item_id, revision, digest in prints:
        item = queries.item(context.db, item_id, context.board_id)
        if item is None:
            raise NoSuchItem(key=item_id)
        printed = Print(revision, digest, context.now, _hung_in(item), layout, parts)
        events.append(CardPrinted(at=context.now, item_id=item_id, printed=printed))
    title = QT_TRANSLATE_NOOP("operations", "Print cards ({count})")
    return Decision(tuple(events), Phrase(title, {"count": len(events)}))


def _hung_in(item: WorkItem) -> ColumnId | None:
    """Return for which column an item's first paper card comes, or came, out of the printer; None: not known."""
    if item.printed is not None:
        return item.printed.column_id
    return item.place.column_id if item.place is not None else None


def _column(board: Board, column_id: ColumnId) -> Column:
    column = board.columns.get(column_id)
    if column is None or column.removed:
        raise NoSuchColumn(name=column_id, known=", ".join(c.name for c in board.shown_columns()))
    return column
