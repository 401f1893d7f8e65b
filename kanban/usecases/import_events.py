"""The events that bring cards of a file onto a board, once it is worked out what of each is new."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from kanban.domain.board import Block, Comment, ItemDetails, Place, WorkItem
from kanban.domain.events import (
    Event,
    ItemAdded,
    ItemArchived,
    ItemBlocked,
    ItemCommented,
    ItemEdited,
    ItemMoved,
    ItemRestored,
    ItemRevived,
    ItemUnblocked,
    PastMoveNoted,
)
from kanban.domain.ids import ColumnId, ItemId, SwimlaneId
from kanban.domain.rank import rank_between
from kanban.exchange.cards import ForeignCard
from kanban.usecases.import_changes import ARCHIVED, BLOCKED, COMMENTED, MOVED, Changes, new_comments, with_fields
from kanban.usecases.import_history import News, Stop
from kanban.usecases.import_plan import ImportPlan, Snapshot

_PASSING: Final = rank_between(None, None)
"""The rank of a place that a card has left again by the end of the import."""


def origin_of(program: str, card: ForeignCard) -> str:
    """Return where a card came from, as the board notes it."""
    return f"{program}:{card.external_id}"


@dataclass(slots=True)
class Coming:
    """A card on its way in. `item` None: new. `revive`: an undone import had made it."""

    card: ForeignCard
    id: ItemId
    key: str
    item: WorkItem | None
    column_id: ColumnId
    lane_id: SwimlaneId | None
    details: ItemDetails
    stops: list[Stop] = field(default_factory=list)
    news: list[News] = field(default_factory=list)
    revive: bool = False
    changes: Changes = field(default_factory=Changes)
    comments: list[Comment] = field(default_factory=list)

    @property
    def new(self) -> bool:
        """Whether the board does not have it yet, or no longer."""
        return self.item is None or self.revive


class EventsOfCards:
    """Makes the events of the cards of one import. `ranks`: of the cards that come into a column to stay."""

    def __init__(self, snapshot: Snapshot, plan: ImportPlan, ranks: Mapping[ItemId, str]) -> None:
        self._snapshot, self._plan, self._ranks = snapshot, plan, ranks
        self._now = snapshot.now

    def events_of(self, each: Coming) -> list[Event]:
        """Return what brings a card in, or brings it up to date."""
        if each.item is None:
            return self._events_of_new(each)
        if each.revive:
            return self._events_of_revived(each, each.item)
        return self._events_of_known(each, each.item)

    def _stays(self, each: Coming, stops: Sequence[Stop]) -> list[Place | None]:
        """Return the places of stops; only in the last one the card gets a rank of its own."""
        last = len(stops) - 1
        return [
            None
            if stop.column_id is None
            else Place(
                stop.column_id, each.lane_id, self._ranks.get(each.id, _PASSING) if n == last else _PASSING, stop.at
            )
            for n, stop in enumerate(stops)
        ]

    def _events_of_new(self, each: Coming) -> list[Event]:
        stops = each.stops
        places = self._stays(each, stops)
        number = self._snapshot.free.number + each.id - self._snapshot.free.item
        comments = tuple(
            Comment(n, said.text, said.at, said.author) for n, said in enumerate(each.card.comments, start=1)
        )
        item = WorkItem(
            each.id,
            number,
            each.key,
            each.details,
            stops[0].at,
            places[0],
            comments=comments,
            origin=origin_of(self._plan.file.program, each.card),
        )
        events: list[Event] = [ItemAdded(at=stops[0].at, earliest=stops[0].earliest, item=item)]
        events += self._moves(each.id, stops[1:], places)
        return [*events, *self._after_way(each, stops[-1].at)]

    def _moves(self, item_id: ItemId, stops: Sequence[Stop], places: Sequence[Place | None]) -> list[Event]:
        """Return the moves from each place to the next; `places` has one more than there are stops."""
        return [
            ItemMoved(at=stop.at, earliest=stop.earliest, item_id=item_id, before=before, after=after)
            for stop, before, after in zip(stops, places, places[1:], strict=False)
        ]

    def _after_way(self, each: Coming, since: datetime) -> list[Event]:
        """Return what holds for a new card at the end of its way: that it is blocked, and that it is in the archive."""
        events: list[Event] = []
        if each.card.block is not None:
            at = min(max(each.card.blocked_at or since, since), self._now)
            events.append(ItemBlocked(at=at, item_id=each.id, block=Block(each.card.block, at)))
        if each.card.archived:
            events.append(
                ItemArchived(at=max(since, *(event.at for event in events)) if events else since, item_id=each.id)
            )
        return events

    def _events_of_revived(self, each: Coming, item: WorkItem) -> list[Event]:
        """Return what brings a card of an undone import in again, by its own way."""
        stops = each.stops
        places: list[Place | None] = [None, *self._stays(each, stops)]
        begin = stops[0].at
        events: list[Event] = [ItemRevived(at=begin, item_id=item.id)]
        if item.details != each.details:
            events.append(ItemEdited(at=begin, item_id=item.id, before=item.details, after=each.details))
        said = new_comments(each.card, item, self._snapshot.last_comments.get(item.id, 0))
        events += [ItemCommented(at=begin, item_id=item.id, before=None, after=comment) for comment in said]
        events += self._moves(each.id, stops, places)
        return [*events, *self._after_way(each, stops[-1].at)]

    def _events_of_known(self, each: Coming, item: WorkItem) -> list[Event]:
        """Return what the file changes on a card, as far as it is taken."""
        taken = each.changes.taken(clean=self._plan.take_changes, both=self._plan.take_both)
        now = self._now
        events: list[Event] = []
        details = with_fields(item.details, each.details, taken)
        if details != item.details:
            events.append(ItemEdited(at=now, item_id=item.id, before=item.details, after=details))
        if COMMENTED in taken:
            events += [ItemCommented(at=now, item_id=item.id, before=None, after=comment) for comment in each.comments]
        if MOVED in taken:
            events += self._events_of_news(each, item)
        if BLOCKED in taken:
            if each.card.block is not None:
                events.append(ItemBlocked(at=now, item_id=item.id, block=Block(each.card.block, now)))
            elif item.block is not None:
                events.append(ItemUnblocked(at=now, item_id=item.id, block=item.block))
        if ARCHIVED in taken:
            kind = ItemArchived if each.card.archived else ItemRestored
            events.append(kind(at=now, item_id=item.id))
        return events

    def _events_of_news(self, each: Coming, item: WorkItem) -> list[Event]:
        events: list[Event] = [
            PastMoveNoted(at=new.stop.at, item_id=item.id, from_column_id=new.before, to_column_id=new.stop.column_id)
            for new in each.news
            if new.past
        ]
        stops = [new.stop for new in each.news if not new.past]
        lane_id = each.lane_id if each.card.lane else (item.place.swimlane_id if item.place is not None else None)
        each.lane_id = lane_id
        return [*events, *self._moves(item.id, stops, [item.place, *self._stays(each, stops)])]
