"""What several use cases ask before they decide."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kanban.domain.board import Board, Column, ItemDetails, ItemId, LimitPolicy, Swimlane, SwimlaneId, WorkItem
from kanban.domain.errors import (
    EmptyText,
    ItemWasVoided,
    NoSuchColumn,
    NoSuchItem,
    NoSuchSwimlane,
    NotFound,
    TextTooLong,
    TimeInFuture,
    TimeTooEarly,
    UnknownZone,
    WipLimitReached,
)
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.store import queries
from kanban.store.context import Context
from kanban.store.times import from_micros

TITLE_MOST: Final = 500
NAME_MOST: Final = 60
NOTE_MOST: Final = 20_000


def clean_text(text: str, what: str, most: int, *, empty: bool = False) -> str:
    """Return the text on one line, without control characters.

    Raises:
        EmptyText, TextTooLong: `what` names the field.
    """
    clean = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if not clean and not empty:
        raise EmptyText(what=what)
    if len(clean) > most:
        raise TextTooLong(what=what, length=len(clean), most=most)
    return clean


def zone_name(zone: str) -> str:
    """Return the name of a time zone that this computer knows.

    Raises:
        UnknownZone: it does not.
    """
    try:
        return ZoneInfo(zone).key
    except (ZoneInfoNotFoundError, ValueError, OSError) as fault:
        raise UnknownZone(zone=zone) from fault


def find_item(context: Context, item_id: ItemId) -> WorkItem:
    """Return an item of the board.

    Raises:
        NoSuchItem: the board has none of this id.
        ItemWasVoided: it was taken back.
    """
    item = queries.item(context.db, item_id, context.board_id)
    if item is None:
        raise NoSuchItem(key=item_id)
    if item.voided:
        raise ItemWasVoided(key=item.key)
    return item


def column_named(board: Board, name: str) -> Column:
    """Return the column of this name, whatever the case of its letters.

    Raises:
        NoSuchColumn: with the columns that there are.
    """
    shown = board.shown_columns()
    for column in shown:
        if column.name == name:
            return column
    for column in shown:
        if column.name.casefold() == name.strip().casefold():
            return column
    raise NoSuchColumn(name=name, known=", ".join(column.name for column in shown))


def lane_named(board: Board, name: str) -> Swimlane:
    """Return the swimlane of this name, whatever the case of its letters.

    Raises:
        NoSuchSwimlane: with the swimlanes that there are.
    """
    shown = board.shown_swimlanes()
    for lane in shown:
        if lane.name.casefold() == name.strip().casefold():
            return lane
    raise NoSuchSwimlane(name=name, known=", ".join(lane.name for lane in shown) or "–")


def check_links(board: Board, details: ItemDetails | None, lane_id: SwimlaneId | None) -> None:
    """Refuse what an item would point to and the board does not have: owners, a goal, a swimlane. None: points nowhere.

    Raises:
        NotFound, NoSuchSwimlane: see there.
    """
    if lane_id is not None and lane_id not in board.swimlanes:
        raise NoSuchSwimlane(name=lane_id, known=", ".join(lane.name for lane in board.shown_swimlanes()) or "–")
    if details is None:
        return
    for owner in details.owners:
        if owner not in board.people:
            raise NotFound(what=QT_TRANSLATE_NOOP("fields", "person"), name=owner)
    if details.goal_id is not None and details.goal_id not in board.goals:
        raise NotFound(what=QT_TRANSLATE_NOOP("fields", "goal"), name=details.goal_id)


def moment(context: Context, board: Board, at: datetime | None, item: WorkItem | None = None) -> datetime:
    """Return when something happened: `at`, or now, never before the item's newest move.

    Raises:
        TimeInFuture: `at` is later than now.
        TimeTooEarly: `at` is before the item's newest move.
    """
    zone = board.facts.zone_info
    if at is not None and at > context.now:
        raise TimeInFuture(time=shown_time(at, zone), now=shown_time(context.now, zone))
    newest = queries.last_move_at(context.db, item.id) if item else None
    if newest is None:
        return at or context.now
    last = from_micros(newest)
    if at is not None and at < last and item is not None:
        column = board.columns[item.place.column_id].name if item.place else "–"
        raise TimeTooEarly(key=item.key, column=column, last=shown_time(last, zone), time=shown_time(at, zone))
    return at or max(context.now, last)


def shown_time(moment_utc: datetime, zone: ZoneInfo) -> str:
    """Return a time as a refusal shows it: local to the board, with its offset."""
    return moment_utc.astimezone(zone).isoformat(" ", "seconds")


def check_limit(context: Context, board: Board, column: Column, key: str, reason: str | None) -> None:
    """Refuse one more card in a full column, if the board's policy says so and no reason is given.

    Raises:
        WipLimitReached: with the count and the limit.
    """
    if column.wip_limit is None or reason or board.facts.limit_policy is not LimitPolicy.REFUSE:
        return
    count = queries.wip_count(context.db, column.id)
    if count >= column.wip_limit:
        raise WipLimitReached(column=column.name, count=count, limit=column.wip_limit, key=key)
