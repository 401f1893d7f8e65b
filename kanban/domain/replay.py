"""What each event does to the board: the one place that says so. Tables, views and replays of the log all call it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from kanban.domain.board import Board, Comment, WorkItem
from kanban.domain.events import (
    BoardChanged,
    CardPrinted,
    CardSeen,
    CardTemplateChanged,
    ColumnChanged,
    DataSourceChanged,
    Event,
    GoalChanged,
    ItemAdded,
    ItemArchived,
    ItemBlocked,
    ItemCommented,
    ItemEdited,
    ItemEvent,
    ItemMoved,
    ItemRestored,
    ItemRevived,
    ItemUnblocked,
    ItemVoided,
    MetricChanged,
    PastMoveNoted,
    PersonChanged,
    ReadingTaken,
    ReadingWithdrawn,
    SwimlaneChanged,
    ValueChecked,
    WallRead,
)


def item_after(item: WorkItem | None, event: ItemEvent) -> WorkItem:  # noqa: PLR0911 - one line for each class of event
    """Return the item as the event leaves it.

    Raises:
        LookupError: the event is about an item that was never added.
    """
    if isinstance(event, ItemAdded):
        return event.item
    if item is None:
        raise LookupError(event.item_id)
    match event:
        case ItemMoved():
            return replace(item, place=event.after)
        case ItemEdited():
            return replace(item, details=event.after)
        case ItemCommented():
            return replace(item, comments=_comments_after(item.comments, event))
        case ItemBlocked():
            return replace(item, block=event.block)
        case ItemUnblocked():
            return replace(item, block=None)
        case CardPrinted():
            return replace(item, printed=event.printed)
        case CardSeen():
            return replace(item, seen=event.seen)
        case ItemVoided():
            return replace(item, voided=True)
        case ItemRevived():
            return replace(item, voided=False)
        case ItemArchived():
            return replace(item, archived=True)
        case ItemRestored():
            return replace(item, archived=False)
        case ValueChecked():
            return replace(item, verdict=event.after)
        case PastMoveNoted():
            return item
    assert_never(event)


def _comments_after(comments: tuple[Comment, ...], event: ItemCommented) -> tuple[Comment, ...]:
    """Return an item's comments by number after one came, changed or went."""
    numbered = {comment.number: comment for comment in comments}
    if event.before is not None:
        numbered.pop(event.before.number, None)
    if event.after is not None:
        numbered[event.after.number] = event.after
    return tuple(numbered[number] for number in sorted(numbered))


def apply(board: Board, event: Event) -> None:
    """Bring the board up to date with one event."""
    match event:
        case BoardChanged():
            board.facts = event.after
        case ColumnChanged():
            board.columns[event.after.id] = event.after
        case SwimlaneChanged():
            board.swimlanes[event.after.id] = event.after
        case PersonChanged():
            board.people[event.after.id] = event.after
        case GoalChanged():
            board.goals[event.after.id] = event.after
        case MetricChanged():
            board.metrics[event.after.id] = event.after
        case DataSourceChanged():
            board.sources[event.after.id] = event.after
        case CardTemplateChanged():
            board.templates[event.after.id] = event.after
        case WallRead():
            board.wall = event.after
        case ReadingTaken():
            board.put_reading(event.reading)
        case ReadingWithdrawn():
            board.put_reading(replace(event.reading, withdrawn=True))
        case _:
            board.items[event.item_id] = item_after(board.items.get(event.item_id), event)


def replay(board: Board, events: Iterable[Event]) -> Board:
    """Apply events in order and return the same board."""
    for event in events:
        apply(board, event)
    return board
