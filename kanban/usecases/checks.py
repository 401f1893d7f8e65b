"""What several use cases ask before they decide."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kanban.domain.board import Board, Column, ItemDetails, LimitPolicy, Swimlane, WorkItem
from kanban.domain.errors import (
    AlreadyThere,
    BadLimit,
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
)
from kanban.domain.ids import ItemId, SwimlaneId
from kanban.domain.limits import LIMIT_REACHED, Counting, Limited
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.store import queries, wip
from kanban.store.context import Context
from kanban.store.times import from_micros

T = TypeVar("T")

TITLE_MOST: Final = 500
NAME_MOST: Final = 60
NOTE_MOST: Final = 20_000
POLICY_MOST: Final = 2_000
LIMIT_MOST: Final = 999


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


def moved_to(order: Sequence[T], moved: T, position: int) -> list[T]:
    """Return an order with one of its things elsewhere; `position` counts the others that are to stand before it."""
    others = [each for each in order if each != moved]
    place = min(max(position, 0), len(others))
    return [*others[:place], moved, *others[place:]]


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
    lane = board.swimlanes.get(lane_id) if lane_id is not None else None
    if lane_id is not None and (lane is None or lane.removed):
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


def check_limits(
    context: Context, board: Board, changes: Sequence[tuple[WorkItem | None, WorkItem]], reason: str | None
) -> None:
    """Refuse changes of items (before, after) that would break a WIP limit, if the board's policy says so and no reason is given.

    All that come and leave count. What counts for which limit is said in `kanban.domain.limits`.

    Raises:
        WipLimitReached: with the count, the limit, and the keys of those that want in.
    """
    if reason or board.facts.limit_policy is not LimitPolicy.REFUSE:
        return
    counting = Counting(board)
    entering: dict[Limited, list[str]] = {}
    leaving: Counter[Limited] = Counter()
    for before, after in changes:
        was, will_be = counting.limits_on_item(before), counting.limits_on_item(after)
        leaving.update(was - will_be)
        for limited in will_be - was:
            entering.setdefault(limited, []).append(after.key)
    counts = wip.counts_for(context.db, counting, entering)
    counts.update({limited: len(keys) - leaving[limited] for limited, keys in entering.items()})
    for broken in counting.broken(counts, entering):
        keys = entering[Limited(broken.kind, broken.id)]
        count = broken.count - len(keys) + leaving[Limited(broken.kind, broken.id)]
        raise LIMIT_REACHED[broken.kind](column=broken.name, count=count, limit=broken.limit, key=", ".join(keys))


def check_number(limit: int | None) -> int | None:
    """Return a WIP limit as it was given; None: no limit.

    Raises:
        BadLimit: it is not between 1 and 999.
    """
    if limit is not None and not 1 <= limit <= LIMIT_MOST:
        raise BadLimit(limit=limit, most=LIMIT_MOST)
    return limit


def clean_lines(text: str, what: str, most: int) -> str:
    """Return a text of several lines without control characters, and without spaces and empty lines at its ends.

    Raises:
        TextTooLong: `what` names the field.
    """
    lines = ("".join(c if c.isprintable() else " " for c in line).rstrip() for line in text.splitlines())
    clean = "\n".join(lines).strip()
    if len(clean) > most:
        raise TextTooLong(what=what, length=len(clean), most=most)
    return clean


def refuse_twice(names: Iterable[str]) -> None:
    """Refuse names of which two are the same, whatever the case of their letters.

    Raises:
        AlreadyThere: with the first that comes again.
    """
    seen: set[str] = set()
    for name in names:
        if name.casefold() in seen:
            raise AlreadyThere(name=name)
        seen.add(name.casefold())
