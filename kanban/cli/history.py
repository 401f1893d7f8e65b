"""What happened to a card, in words and as JSON."""

from datetime import datetime
from typing import Any, Final, assert_never
from zoneinfo import ZoneInfo

from kanban.cli.documents import shown_time
from kanban.domain.board import Board, ItemDetails, Place, Sighting
from kanban.domain.events import (
    CardPrinted,
    CardSeen,
    Event,
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
    PastMoveNoted,
    ValueChecked,
)
from kanban.domain.ids import ColumnId
from kanban.domain.operations import Operation
from kanban.store.history import log_of_board
from kanban.workspace import Workspace

History = list[tuple[Operation, Event, bool]]
"""As `log.history_of` gives it: the operation, the event, and whether it was taken back later."""

_PLAIN: Final[dict[type[Event], str]] = {
    ItemUnblocked: "unblocked",
    ItemVoided: "taken back, as if it had never been",
    ItemRevived: "brought back",
    ItemArchived: "archived",
    ItemRestored: "restored from the archive",
}


def board_at(workspace: Workspace, instant: datetime) -> Board:
    """Return the board as it was at an instant, as far as is known today."""
    from kanban.domain.timeline_making import timeline_of

    return timeline_of(workspace.read(log_of_board, workspace.board_id)).at(instant)


def history_document(board: Board, history: History) -> list[dict[str, Any]]:
    """Return the history as JSON, oldest first."""
    zone = board.facts.zone_info
    return [
        {
            "at": shown_time(event.at, zone),
            "not_before": None if event.earliest is None else shown_time(event.earliest, zone),
            "what": words(board, event),
            "actor": operation.actor,
            "source": operation.source.value,
            "recorded_at": shown_time(operation.recorded_at, zone),
            "undone": undone,
            "undoes": operation.reverses is not None,
        }
        for operation, event, undone in history
    ]


def history_lines(board: Board, history: History) -> list[str]:
    """Return the history as lines, oldest first."""
    zone = board.facts.zone_info
    lines = []
    for operation, event, undone in history:
        time = _time(event, zone)
        mark = " (undone later)" if undone else " (undo or redo)" if operation.reverses is not None else ""
        who = f"{operation.actor}, {operation.source.value}"
        lines.append(f"{time}  {words(board, event)}{mark}  [{who}]")
    return lines


def _time(event: Event, zone: ZoneInfo) -> str:
    """Return when something happened, or between when and when."""
    late = f"{event.at.astimezone(zone):%Y-%m-%d %H:%M}"
    if event.earliest is None:
        return late
    return f"{event.earliest.astimezone(zone):%Y-%m-%d %H:%M} to {late}"


def words(board: Board, event: Event) -> str:
    """Return what an event did to its card, in words."""
    if not isinstance(event, ItemEvent):
        return type(event).__name__
    match event:
        case ItemAdded():
            return f"added to {_at(board, event.item.place)}"
        case ItemMoved():
            return _moved(board, event)
        case PastMoveNoted():
            text = f"{_column(board, event.from_column_id)} to {_column(board, event.to_column_id)}"
            return f"noted: went from {text}" if event.noted else f"no longer noted: {text}"
        case ItemEdited():
            return "changed: " + (_differences(event.before, event.after) or "nothing")
        case ItemCommented():
            return f"said: {event.after.text}" if event.after is not None else "comment taken away"
        case ItemBlocked():
            return f"blocked: {event.block.reason}" if event.block.reason else "blocked"
        case ItemUnblocked() | ItemVoided() | ItemRevived() | ItemArchived() | ItemRestored():
            return _PLAIN[type(event)]
        case ValueChecked():
            return f"value: {event.after.outcome.value}" if event.after is not None else "verdict taken back"
        case CardPrinted():
            return f"card printed, revision {event.printed.revision}"
        case CardSeen():
            return _seen(board, event.seen)
    assert_never(event)


def _seen(board: Board, seen: Sighting | None) -> str:
    if seen is None:
        return "card never seen"
    if seen.column_id is None:
        return "card taken off the wall"
    return f"card seen in {_column(board, seen.column_id)}"


def _moved(board: Board, event: ItemMoved) -> str:
    before, after = event.before, event.after
    reason = f" ({event.reason})" if event.reason else ""
    if before is not None and after is not None and before.column_id == after.column_id:
        where = _column(board, after.column_id)
        return f"put elsewhere in {where}{reason}"
    found = ", found so by the first photo of the wall" if event.inventory else ""
    return f"moved from {_at(board, before)} to {_at(board, after)}{found}{reason}"


def _at(board: Board, place: Place | None) -> str:
    return _column(board, place.column_id if place is not None else None)


def _column(board: Board, column_id: ColumnId | None) -> str:
    return "off the board" if column_id is None else board.columns[column_id].name


def _differences(before: ItemDetails, after: ItemDetails) -> str:
    names = [name for name in vars(before) if getattr(before, name) != getattr(after, name)]
    if "title" in names:
        return f"title to “{after.title}”" + (f", {', '.join(names[1:])}" if len(names) > 1 else "")
    return ", ".join(name.removesuffix("_id").replace("_", " ") for name in names)
