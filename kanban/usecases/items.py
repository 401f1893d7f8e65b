"""What people do with work items."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kanban.domain.board import (
    Block,
    Board,
    Column,
    ColumnId,
    ItemDetails,
    ItemId,
    PersonId,
    Place,
    Print,
    Sighting,
    SwimlaneId,
    WorkItem,
)
from kanban.domain.errors import (
    AlreadyThere,
    BlockedAlready,
    ItemArchived,
    ItemOffBoard,
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
    ItemEdited,
    ItemMoved,
    ItemRestored,
    ItemUnblocked,
    ItemVoided,
)
from kanban.domain.events import ItemArchived as ItemArchivedEvent
from kanban.domain.operations import Decision, Source
from kanban.domain.rank import rank_between
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.checks import (
    NOTE_MOST,
    TITLE_MOST,
    check_limit,
    check_links,
    clean_text,
    find_item,
    moment,
)

NOTHING = Decision((), Phrase(""))
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
        EmptyText, TextTooLong, NoSuchColumn, NoSuchSwimlane, NotFound, AlreadyThere, TimeInFuture, WipLimitReached: see there.
    """
    board = queries.frame(context.db, context.board_id)
    clean = replace(
        details or ItemDetails(""), title=clean_text(title, QT_TRANSLATE_NOOP("fields", "title"), TITLE_MOST)
    )
    column = board.shown_columns()[0] if column_id is None else _column(board, column_id)
    check_links(board, clean, swimlane_id)
    number = queries.next_number(context.db, context.board_id)
    if key is None:
        key = free_key(context, board, number)
    elif queries.has_key(context.db, context.board_id, key):
        raise AlreadyThere(name=key)
    check_limit(context, board, column, key, reason)
    happened = moment(context, board, at)
    rank = rank_between(queries.last_rank(context.db, column.id), None)
    item = WorkItem(
        ItemId(queries.next_id(context.db, "item")),
        number,
        key,
        _clean_details(clean),
        happened,
        Place(column.id, swimlane_id, rank, happened),
    )
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
    fields = {"key": item.key, "column": column.name}
    same_cell = old is not None and (old.column_id, old.swimlane_id) == (column.id, lane)
    if same_cell and above is None and not at_end:
        return Decision(seen, Phrase(QT_TRANSLATE_NOOP("operations", "See {key} in {column}"), fields))
    if old is None or old.column_id != column.id:
        check_limit(context, board, column, item.key, reason)
    rank = _rank_for(context, column, lane, above, item)
    if rank is None or (same_cell and old is not None and rank == old.rank):
        return Decision(seen, Phrase(QT_TRANSLATE_NOOP("operations", "See {key} in {column}"), fields))
    since = old.since if old is not None and old.column_id == column.id else happened
    moved = ItemMoved(
        at=happened,
        earliest=earliest,
        item_id=item.id,
        before=old,
        after=Place(column.id, lane, rank, since),
        reason=reason or None,
    )
    if old is not None and old.column_id == column.id:
        return Decision((moved, *seen), Phrase(QT_TRANSLATE_NOOP("operations", "Reorder {key} in {column}"), fields))
    return Decision((moved, *seen), Phrase(QT_TRANSLATE_NOOP("operations", "Move {key} to {column}"), fields))


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
    context: Context, column: Column, lane: SwimlaneId | None, above: ItemId | None, item: WorkItem
) -> str | None:
    """Return the rank for the wished order, which no other card of the column has; None when the item is there already."""
    db, cell = context.db, (column.id, lane)
    target = _card_in_cell(context, above, column, lane)
    at_top = above is None and column.finished
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


def edit_item(context: Context, *, item_id: ItemId, details: ItemDetails) -> Decision:
    """Change what is written on an item.

    Raises:
        NoSuchItem, ItemWasVoided, NotFound, EmptyText, TextTooLong: see there.
    """
    item = find_item(context, item_id)
    clean = _clean_details(
        replace(details, title=clean_text(details.title, QT_TRANSLATE_NOOP("fields", "title"), TITLE_MOST))
    )
    if clean == item.details:
        return NOTHING
    check_links(queries.frame(context.db, context.board_id), clean, None)
    event = ItemEdited(at=context.now, item_id=item.id, before=item.details, after=clean)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Edit {key}"), {"key": item.key}))


def assign_item(context: Context, *, item_id: ItemId, person_id: PersonId) -> Decision:
    """Make a person the first owner of an item; who owned it before stays behind them.

    Raises:
        NoSuchItem, ItemWasVoided, NotFound: see there.
    """
    item = find_item(context, item_id)
    others = tuple(owner for owner in item.details.owners if owner != person_id)
    after = replace(item.details, owners=(person_id, *others))
    if after == item.details:
        return NOTHING
    board = queries.frame(context.db, context.board_id)
    check_links(board, after, None)
    person = board.people[person_id]
    event = ItemEdited(at=context.now, item_id=item.id, before=item.details, after=after)
    fields = {"key": item.key, "name": person.name}
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Assign {key} to {name}"), fields))


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
    """Bring an item back from the archive to where it was.

    Raises:
        NoSuchItem, ItemWasVoided: see there.
    """
    item = find_item(context, item_id)
    if not item.archived:
        return NOTHING
    event = ItemRestored(at=context.now, item_id=item.id)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Restore {key}"), {"key": item.key}))


def note_cards_printed(context: Context, *, prints: Sequence[tuple[ItemId, int, str]], layout: str = "") -> Decision:
    """Note that paper cards came out of the printer: item, revision, digest of what is on them; `layout`: its name.

    Raises:
        NoSuchItem: the board has none of this id.
    """
    events = []
    for item_id, revision, digest in prints:
        item = queries.item(context.db, item_id, context.board_id)
        if item is None:
            raise NoSuchItem(key=item_id)
        printed = Print(revision, digest, context.now, _hung_in(item), layout)
        events.append(CardPrinted(at=context.now, item_id=item_id, printed=printed))
    title = QT_TRANSLATE_NOOP("operations", "Print cards ({count})")
    return Decision(tuple(events), Phrase(title, {"count": len(events)}))


def _hung_in(item: WorkItem) -> ColumnId | None:
    """Return for which column an item's first paper card comes, or came, out of the printer; None: not known."""
    if item.printed is not None:
        return item.printed.column_id
    return item.place.column_id if item.place is not None else None


def _clean_details(details: ItemDetails) -> ItemDetails:
    labels = tuple(
        dict.fromkeys(
            clean_text(label, QT_TRANSLATE_NOOP("fields", "label"), 40) for label in details.labels if label.strip()
        )
    )
    return replace(details, labels=labels, description=details.description[:NOTE_MOST])


def _column(board: Board, column_id: ColumnId) -> Column:
    column = board.columns.get(column_id)
    if column is None or column.removed:
        raise NoSuchColumn(name=column_id, known=", ".join(c.name for c in board.shown_columns()))
    return column
