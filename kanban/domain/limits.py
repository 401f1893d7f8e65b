"""Which WIP limits a board has, what each of them counts, and which are broken: said here once, for moves, views and the wall.

A column counts the cards that it shows, but those of the expedite lane. A lane and a person count work in progress: cards that are
started and not finished, in the lane or owned by the person. A board without a started column starts work in its first one.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from kanban.domain.board import Board, Column, Person, Place, Swimlane, WorkItem
from kanban.domain.errors import LaneLimitReached, PersonLimitReached, WipLimitReached
from kanban.domain.ids import ColumnId, ItemId, PersonId, SwimlaneId


class LimitKind(StrEnum):
    """What a limit is set on."""

    COLUMN = "column"
    LANE = "lane"
    PERSON = "person"


LIMIT_REACHED: Final[dict[LimitKind, type[WipLimitReached]]] = {
    LimitKind.COLUMN: WipLimitReached,
    LimitKind.LANE: LaneLimitReached,
    LimitKind.PERSON: PersonLimitReached,
}
"""What is raised when a limit of a kind would be broken."""


class Limited(NamedTuple):
    """Something that can have a WIP limit."""

    kind: LimitKind
    id: int


@dataclass(frozen=True)
class BrokenLimit:
    """A limit that more cards count for than it allows."""

    kind: LimitKind
    id: int
    name: str
    count: int
    limit: int


def columns_in_progress(board: Board) -> frozenset[ColumnId]:
    """Return the columns whose cards are started and not finished."""
    columns, start = board.shown_columns(), board.started_column()
    begun = columns[columns.index(start) :] if start is not None else columns
    return frozenset(column.id for column in begun) - board.finished_columns()


def expedite_lane(board: Board) -> SwimlaneId | None:
    """Return the lane for what cannot wait; None: the board has none."""
    return next((lane.id for lane in board.swimlanes.values() if lane.expedite and not lane.removed), None)


class Counting:
    """What each limit of a board counts. It holds for the board's set-up as it was when this was made."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.in_progress = columns_in_progress(board)
        self.expedite = expedite_lane(board)
        holders: tuple[tuple[LimitKind, Iterable[Column | Swimlane | Person]], ...] = (
            (LimitKind.COLUMN, board.columns.values()),
            (LimitKind.LANE, board.swimlanes.values()),
            (LimitKind.PERSON, board.people.values()),
        )
        self.limits = {
            Limited(kind, holder.id): holder.wip_limit
            for kind, found in holders
            for holder in found
            if holder.wip_limit is not None and not holder.removed
        }

    def limits_on(self, place: Place | None, owners: Collection[PersonId]) -> frozenset[Limited]:
        """Return the limits that count a card at a place with these owners. No place: off the board."""
        if place is None or not self.limits:
            return frozenset()
        return self._limits_there(place.column_id, place.swimlane_id, owners)

    def _limits_there(
        self, column_id: ColumnId, lane_id: SwimlaneId | None, owners: Collection[PersonId]
    ) -> frozenset[Limited]:
        found = set()
        if lane_id is None or lane_id != self.expedite:
            found.add(Limited(LimitKind.COLUMN, column_id))
        if column_id in self.in_progress:
            if lane_id is not None:
                found.add(Limited(LimitKind.LANE, lane_id))
            found.update(Limited(LimitKind.PERSON, owner) for owner in owners)
        return frozenset(found & self.limits.keys())

    def limits_on_item(self, item: WorkItem | None) -> frozenset[Limited]:
        """Return the limits that count an item; none for one that the board does not show, or for None."""
        return frozenset() if item is None or not item.on_board else self.limits_on(item.place, item.details.owners)

    def name_of(self, limited: Limited) -> str:
        """Return the name of the column, lane or person that a limit is set on."""
        return _holder(self.board, limited).name

    def counts(self) -> Counter[Limited]:
        """Return how many of the board's cards each limit counts. The board has its items."""
        alike = Counter(
            (item.place.column_id, item.place.swimlane_id, item.details.owners)
            for item in self.board.cards()
            if item.place is not None
        )
        found: Counter[Limited] = Counter()
        for (column_id, lane_id, owners), count in alike.items():
            for limited in self._limits_there(column_id, lane_id, owners):
                found[limited] += count
        return found

    def broken(self, counts: "Counter[Limited]", among: Iterable[Limited]) -> tuple[BrokenLimit, ...]:
        """Return those limits among some that are broken: columns first, then lanes, then people."""
        order = list(LimitKind)
        return tuple(
            BrokenLimit(limited.kind, limited.id, self.name_of(limited), counts[limited], limit)
            for limited in sorted(set(among), key=lambda limited: (order.index(limited.kind), limited.id))
            if (limit := self.limits.get(limited)) is not None and counts[limited] > limit
        )


def broken_limits(board: Board, item_ids: Collection[ItemId] | None = None) -> tuple[BrokenLimit, ...]:
    """Return the broken limits that count one of the items; None: all that are broken. The board has its items."""
    counting = Counting(board)
    among: Iterable[Limited] = counting.limits
    if item_ids is not None:
        among = {limited for item_id in item_ids for limited in counting.limits_on_item(board.items.get(item_id))}
    return counting.broken(counting.counts(), among) if among else ()


def column_counts(board: Board) -> Counter[ColumnId]:
    """Return how many cards count for the limit of each column, whether it has one or not."""
    expedite = expedite_lane(board)
    places = (item.place for item in board.cards() if item.place is not None)
    return Counter(place.column_id for place in places if place.swimlane_id is None or place.swimlane_id != expedite)


def _holder(board: Board, limited: Limited) -> Column | Swimlane | Person:
    """Return what has a limit."""
    match limited.kind:
        case LimitKind.COLUMN:
            return board.columns[ColumnId(limited.id)]
        case LimitKind.LANE:
            return board.swimlanes[SwimlaneId(limited.id)]
        case LimitKind.PERSON:
            return board.people[PersonId(limited.id)]
