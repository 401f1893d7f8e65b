"""What verbs answer about cards: as JSON documents, and as lines for people."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from unicodedata import east_asian_width
from zoneinfo import ZoneInfo

from kanban.domain.board import Board, Place, WorkItem
from kanban.domain.business.goals import goal_of
from kanban.domain.ids import ItemId
from kanban.domain.prints import item_code, needs_reprint


def item_document(board: Board, item: WorkItem, now: datetime, keys: Mapping[ItemId, str]) -> dict[str, Any]:
    """Return an item as `items --json` shows it; times in the board's zone, days counted with both ends.

    `keys`: of the items that it waits for.
    """
    zone, details = board.facts.zone_info, item.details
    place, block = item.place, item.block
    goal = goal_of(board, details.goal_id)
    return {
        "key": item.key,
        "title": item.title,
        "column": None if place is None else board.columns[place.column_id].name,
        "swimlane": _lane_name(board, place),
        "class_of_service": details.class_of_service.value,
        "blocked": block is not None,
        "blocked_reason": None if block is None else block.reason,
        "blocked_since": None if block is None else shown_time(block.since, zone),
        "code": item_code(board, item),
        "entered_column_at": None if place is None else shown_time(place.since, zone),
        "days_in_column": None if place is None else _days(place.since, now, zone),
        "type": details.item_type,
        "due": None if details.due is None else details.due.isoformat(),
        "goal": None if goal is None else goal.name,
        "owners": [board.people[owner].name for owner in details.owners if owner in board.people],
        "labels": list(details.labels),
        "printed": item.printed is not None,
        "reprint": needs_reprint(board, item),
        "checklist": {"done": sum(entry.done for entry in details.checklist), "total": len(details.checklist)},
        "blocked_by": [keys[other] for other in details.blocked_by if other in keys],
        "comments": len(item.comments),
    }


def item_line(board: Board, item: WorkItem, now: datetime, widths: tuple[int, int]) -> str:
    """Return an item as one line: key and column, padded to the widths, title, and what there is to say."""
    place = item.place
    column = board.columns[place.column_id].name if place is not None else "-"
    marks = []
    if item.block is not None:
        marks.append(f"blocked: {item.block.reason}" if item.block.reason else "blocked")
    if item.details.due is not None:
        marks.append(f"due {item.details.due.isoformat()}")
    if place is not None and (days := _days(place.since, now, board.facts.zone_info)) > 1:
        marks.append(counted(days, "day"))
    if needs_reprint(board, item):
        marks.append("reprint")
    shown = f"  [{', '.join(marks)}]" if marks else ""
    return f"{padded(item.key, widths[0])}  {padded(column, widths[1])}  {item.title}{shown}"


def shown_time(moment: datetime, zone: ZoneInfo) -> str:
    """Return a time as ISO 8601 with the zone's offset."""
    return moment.astimezone(zone).isoformat()


def counted(count: int, what: str) -> str:
    """Return a number and its noun, in the plural unless it is one."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def padded(text: str, width: int) -> str:
    """Return the text with blanks up to a width in terminal cells; Chinese characters take two."""
    return text + " " * (width - cells(text))


def cells(text: str) -> int:
    """Return how many terminal cells a text takes."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _lane_name(board: Board, place: Place | None) -> str | None:
    if place is None or place.swimlane_id is None:
        return None
    return board.swimlanes[place.swimlane_id].name


def _days(since: datetime, now: datetime, zone: ZoneInfo) -> int:
    return (now.astimezone(zone).date() - since.astimezone(zone).date()).days + 1
