"""The wall list: what is to be done at the wall, in the order in which somebody walks along it, from left to right."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kanban.domain.board import Board, Place, WorkItem
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.wall.base import DONE_DAYS, GRACE_DAYS, Headers, remembered_anchors
from kanban.domain.wall.duties import wall_duties


class ErrandKind(StrEnum):
    """What is to be done with a card's paper."""

    MOVE = "move"
    TAKE_DOWN = "take_down"
    PRINT = "print"
    LOOK_FOR = "look_for"
    """The last photo did not show it."""
    DECIDE = "decide"
    """It hangs elsewhere than the board has it, and a person has to say which is right."""
    LOOK_AT = "look_at"
    """It hung twice, between two columns, or outside of them."""
    REPRINT = "reprint"
    """The paper that hangs does not say what the item says."""


_OF_PLACE = frozenset((ErrandKind.MOVE, ErrandKind.DECIDE, ErrandKind.PRINT))
"""What nobody knows of a card whose column nobody could tell."""


@dataclass(frozen=True)
class Errand:
    """One thing to do at the wall.

    `from_id`: the column in which the paper hangs (of `LOOK_FOR` and `LOOK_AT`: hung); `to_id`: the one in which it is to hang (of
    `DECIDE` and `LOOK_AT`: where the board has it). `number`, `of`: it is the so-and-so-many-th from the top among so many that were seen there; 0 when its place is not known. `since`: when a card
    that is looked for was last seen; `lost`: longer ago than the grace period.
    """

    kind: ErrandKind
    item: WorkItem
    from_id: ColumnId | None = None
    to_id: ColumnId | None = None
    number: int = 0
    of: int = 0
    since: datetime | None = None
    lost: bool = False


def errands(
    board: Board,
    *,
    now: datetime,
    done_days: int = DONE_DAYS,
    grace_days: int = GRACE_DAYS,
    taken_off: Iterable[WorkItem] = (),
) -> tuple[Errand, ...]:
    """Return the wall list. `taken_off`: items that left the board and that it does not hold (`queries.taken_off`)."""
    items = {item.id: item for item in taken_off} | board.items
    duties = wall_duties(board, now=now, done_days=done_days, taken_off=items.values())
    places = _places(board, items.values())
    lists = (
        (ErrandKind.MOVE, duties.to_move_on_wall),
        (ErrandKind.TAKE_DOWN, duties.take_down),
        (ErrandKind.PRINT, duties.to_print),
        (ErrandKind.DECIDE, duties.undecided),
        (ErrandKind.REPRINT, duties.reprint),
    )
    found = [
        Errand(kind, items[duty.item_id], duty.from_id, duty.to_id, *places.get(duty.item_id, (0, 0)))
        for kind, listed in lists
        for duty in listed
    ]
    doubtful = list(_doubtful(board))
    unclear = {errand.item.id for errand in doubtful}
    gone = {errand.item.id for errand in found if errand.kind is ErrandKind.TAKE_DOWN}
    found = [errand for errand in found if errand.kind not in _OF_PLACE or errand.item.id not in unclear]
    found += [errand for errand in doubtful if errand.item.id not in gone]
    busy = {errand.item.id for errand in found if errand.kind is not ErrandKind.REPRINT}
    found += [errand for errand in _unseen(board, now, grace_days) if errand.item.id not in busy]
    order = {column.id: number for number, column in enumerate(board.shown_columns())}
    return tuple(sorted(found, key=lambda errand: _walk(order, errand)))


def _unseen(board: Board, now: datetime, grace_days: int) -> Iterable[Errand]:
    """Cards that photos should have shown and did not, and of which nothing newer is known."""
    for item, place, known in _remembered(board, board.wall.missing if board.wall else ()):
        if known is not None:
            lost = now - known > timedelta(days=grace_days)
            since = item.seen.at if item.seen is not None else None
            yield Errand(ErrandKind.LOOK_FOR, item, _hung(item, place), since=since, lost=lost)


def _doubtful(board: Board) -> Iterable[Errand]:
    """Cards that hung where nobody could tell their column, and of which nothing newer is known."""
    for item, place, _ in _remembered(board, board.wall.doubtful if board.wall else ()):
        yield Errand(ErrandKind.LOOK_AT, item, _hung(item, place), place.column_id)


def _remembered(board: Board, item_ids: Iterable[ItemId]) -> Iterable[tuple[WorkItem, Place, datetime | None]]:
    """Those of these cards that are on the board and of whose paper nothing newer than the last photo is known; and since when."""
    for item_id in item_ids:
        item = board.items.get(item_id)
        if item is None or not item.on_board or item.place is None or board.wall is None:
            continue
        known = max((paper.at for paper in (item.seen, item.printed) if paper is not None), default=None)
        if known is None or known < board.wall.at:
            yield item, item.place, known


def _hung(item: WorkItem, place: Place) -> ColumnId:
    return item.seen.column_id if item.seen is not None and item.seen.column_id is not None else place.column_id


def _places(board: Board, items: Iterable[WorkItem]) -> dict[int, tuple[int, int]]:
    """For each card whose place is known: the how-many-th from the top under its header, and of how many."""
    headers = Headers(board, remembered_anchors(board))
    hanging: dict[ColumnId, list[WorkItem]] = {}
    for item in items:
        if item.seen is not None and item.seen.column_id is not None and item.seen.at_mm:
            hanging.setdefault(headers.of(item.seen.column_id), []).append(item)
    found: dict[int, tuple[int, int]] = {}
    for listed in hanging.values():
        listed.sort(key=lambda item: item.seen.at_mm[::-1] if item.seen is not None else ())
        found |= {item.id: (number, len(listed)) for number, item in enumerate(listed, start=1)}
    return found


def _walk(order: Mapping[ColumnId, int], errand: Errand) -> tuple[int, bool, int, int]:
    """Column by column; in one, from the top down, then what has no place yet."""
    column_id = errand.from_id if errand.from_id is not None else errand.to_id
    column = order.get(column_id, len(order)) if column_id is not None else len(order)
    return column, not errand.number, errand.number, errand.item.number
