"""What can happen to a board: frozen facts. Each knows its inverse, by which undo works; None where paper or time cannot go back.

`at` is when it happened (aware, UTC). Where only an interval is known (a photo says "since the last time"), `earliest` is its
open beginning and `at` its end; a scan or a click is an instant, `earliest` is None.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, TypeVar

from kanban.domain.board import (
    Block,
    BoardFacts,
    CardTemplate,
    Column,
    Comment,
    ItemDetails,
    Person,
    Place,
    Print,
    Sighting,
    Swimlane,
    WallMemory,
    WorkItem,
)
from kanban.domain.business.values import DataSource, Goal, Metric, Reading, Verdict
from kanban.domain.ids import ColumnId, ItemId

_Removable = TypeVar("_Removable", BoardFacts, Column, Swimlane, Person, Goal, Metric, CardTemplate, DataSource)


@dataclass(frozen=True, kw_only=True)
class _Happened:
    at: datetime
    earliest: datetime | None = None


def _swapped(before: _Removable | None, after: _Removable) -> tuple[_Removable, _Removable]:
    """Return the (before, after) of the inverse: what was made is removed again, its id stays known."""
    return after, replace(after, removed=True) if before is None else before


@dataclass(frozen=True, kw_only=True)
class BoardChanged(_Happened):
    """The board was made (before is None) or its name, zone or policy changed."""

    before: BoardFacts | None
    after: BoardFacts

    def inverse(self, at: datetime) -> "BoardChanged":
        """Return the event that takes this one back."""
        before, after = _swapped(self.before, self.after)
        return BoardChanged(at=at, before=before, after=after)


@dataclass(frozen=True, kw_only=True)
class ColumnChanged(_Happened):
    """A column was made, renamed, moved, limited or removed."""

    before: Column | None
    after: Column

    def inverse(self, at: datetime) -> "ColumnChanged":
        """Return the event that takes this one back."""
        before, after = _swapped(self.before, self.after)
        return ColumnChanged(at=at, before=before, after=after)


@dataclass(frozen=True, kw_only=True)
class SwimlaneChanged(_Happened):
    """A swimlane was made, renamed, moved or removed."""

    before: Swimlane | None
    after: Swimlane

    def inverse(self, at: datetime) -> "SwimlaneChanged":
        """Return the event that takes this one back."""
        before, after = _swapped(self.before, self.after)
        return SwimlaneChanged(at=at, before=before, after=after)


@dataclass(frozen=True, kw_only=True)
class PersonChanged(_Happened):
    """A person joined, was renamed or left."""

    before: Person | None
    after: Person

    def inverse(self, at: datetime) -> "PersonChanged":
        """Return the event that takes this one back."""
        before, after = _swapped(self.before, self.after)
        return PersonChanged(at=at, before=before, after=after)


@dataclass(frozen=True, kw_only=True)
class GoalChanged(_Happened):
    """A goal was set, changed or dropped."""

    before: Goal | None
    after: Goal

    def inverse(self, at: datetime) -> "GoalChanged":
        """Return the event that takes this one back."""
        before, after = _swapped(self.before, self.after)
        return GoalChanged(at=at, before=before, after=after)


@dataclass(frozen=True, kw_only=True)
class MetricChanged(_Happened):
    """A metric was defined, changed (its targets too) or dropped."""

    before: Metric | None
    after: Metric

    def inverse(self, at: datetime) -> "MetricChanged":
        """Return the event that takes this one back."""
        before, after = _swapped(self.before, self.after)
        return MetricChanged(at=at, before=before, after=after)


@dataclass(frozen=True, kw_only=True)
class DataSourceChanged(_Happened):
    """A source of business data was set up, changed or dropped."""

    before: DataSource | None
    after: DataSource

    def inverse(self, at: datetime) -> "DataSourceChanged":
        """Return the event that takes this one back."""
        before, after = _swapped(self.before, self.after)
        return DataSourceChanged(at=at, before=before, after=after)


@dataclass(frozen=True, kw_only=True)
class CardTemplateChanged(_Happened):
    """A template for cards was made, changed or dropped."""

    before: CardTemplate | None
    after: CardTemplate

    def inverse(self, at: datetime) -> "CardTemplateChanged":
        """Return the event that takes this one back."""
        before, after = _swapped(self.before, self.after)
        return CardTemplateChanged(at=at, before=before, after=after)


@dataclass(frozen=True, kw_only=True)
class ItemAdded(_Happened):
    """An item came to the board, as it stands in `item`."""

    item: WorkItem

    @property
    def item_id(self) -> ItemId:
        """The item that this is about."""
        return self.item.id

    def inverse(self, at: datetime) -> "ItemVoided":
        """Return the event that takes this one back."""
        return ItemVoided(at=at, item_id=self.item.id)


@dataclass(frozen=True, kw_only=True)
class ItemVoided(_Happened):
    """The item never existed: it counts nowhere, at no time."""

    item_id: ItemId

    def inverse(self, at: datetime) -> "ItemRevived":
        """Return the event that takes this one back."""
        return ItemRevived(at=at, item_id=self.item_id)


@dataclass(frozen=True, kw_only=True)
class ItemRevived(_Happened):
    """The item did exist after all."""

    item_id: ItemId

    def inverse(self, at: datetime) -> "ItemVoided":
        """Return the event that takes this one back."""
        return ItemVoided(at=at, item_id=self.item_id)


@dataclass(frozen=True, kw_only=True)
class ItemMoved(_Happened):
    """The item went to another place. Without a place: off the board. Same column: only its order or lane changed.

    `inventory`: the first photo of a wall found it there; nobody knows when it went, so that it is no flow.
    """

    item_id: ItemId
    before: Place | None
    after: Place | None
    reason: str | None = None
    inventory: bool = False

    def inverse(self, at: datetime) -> "ItemMoved":
        """Return the event that takes this one back."""
        return ItemMoved(at=at, item_id=self.item_id, before=self.after, after=self.before, inventory=self.inventory)


@dataclass(frozen=True, kw_only=True)
class PastMoveNoted(_Happened):
    """A move came to light that lies before the item's newest one: it is on record and changes no place."""

    item_id: ItemId
    from_column_id: ColumnId | None
    to_column_id: ColumnId | None
    noted: bool = True

    def inverse(self, at: datetime) -> "PastMoveNoted":
        """Return the event that takes this one back."""
        return replace(self, at=at, earliest=None, noted=not self.noted)


@dataclass(frozen=True, kw_only=True)
class ItemEdited(_Happened):
    """What people write on the item changed."""

    item_id: ItemId
    before: ItemDetails
    after: ItemDetails

    def inverse(self, at: datetime) -> "ItemEdited":
        """Return the event that takes this one back."""
        return ItemEdited(at=at, item_id=self.item_id, before=self.after, after=self.before)


@dataclass(frozen=True, kw_only=True)
class ItemCommented(_Happened):
    """Somebody said something about the item (before is None), changed it, or took it away (after is None)."""

    item_id: ItemId
    before: Comment | None
    after: Comment | None

    def inverse(self, at: datetime) -> "ItemCommented":
        """Return the event that takes this one back."""
        return ItemCommented(at=at, item_id=self.item_id, before=self.after, after=self.before)


@dataclass(frozen=True, kw_only=True)
class ItemBlocked(_Happened):
    """The item cannot go on."""

    item_id: ItemId
    block: Block

    def inverse(self, at: datetime) -> "ItemUnblocked":
        """Return the event that takes this one back."""
        return ItemUnblocked(at=at, item_id=self.item_id, block=self.block)


@dataclass(frozen=True, kw_only=True)
class ItemUnblocked(_Happened):
    """The item can go on; `block` is what held it."""

    item_id: ItemId
    block: Block

    def inverse(self, at: datetime) -> "ItemBlocked":
        """Return the event that takes this one back."""
        return ItemBlocked(at=at, item_id=self.item_id, block=self.block)


@dataclass(frozen=True, kw_only=True)
class ItemArchived(_Happened):
    """The item was put into the archive; where it was stays known."""

    item_id: ItemId

    def inverse(self, at: datetime) -> "ItemRestored":
        """Return the event that takes this one back."""
        return ItemRestored(at=at, item_id=self.item_id)


@dataclass(frozen=True, kw_only=True)
class ItemRestored(_Happened):
    """The item came back from the archive."""

    item_id: ItemId

    def inverse(self, at: datetime) -> "ItemArchived":
        """Return the event that takes this one back."""
        return ItemArchived(at=at, item_id=self.item_id)


@dataclass(frozen=True, kw_only=True)
class ValueChecked(_Happened):
    """Somebody said what became of an item's hypothesis, changed that, or took it back (None)."""

    item_id: ItemId
    before: Verdict | None
    after: Verdict | None

    def inverse(self, at: datetime) -> "ValueChecked":
        """Return the event that takes this one back."""
        return ValueChecked(at=at, item_id=self.item_id, before=self.after, after=self.before)


@dataclass(frozen=True, kw_only=True)
class CardPrinted(_Happened):
    """A paper card came out of the printer. Paper does not go back."""

    item_id: ItemId
    printed: Print

    def inverse(self, at: datetime) -> None:  # noqa: ARG002
        """Return None: what is printed is printed."""
        return


@dataclass(frozen=True, kw_only=True)
class CardSeen(_Happened):
    """The paper card was seen, by a scan, on a photo, or as somebody says who ticked a list. None: it never was.

    What was seen stays seen: taking a move back does not move the paper. But where wall and board agreed can be taken back
    (`before` is then the same sighting with the column where they agreed before), and so can a tick. `lasting`: nothing can.
    """

    item_id: ItemId
    seen: Sighting | None
    before: Sighting | None = None
    lasting: bool = True

    def inverse(self, at: datetime) -> "CardSeen | None":
        """Return the event that takes this one back; None when it lasts."""
        if self.lasting:
            return None
        return CardSeen(at=at, item_id=self.item_id, seen=self.before, before=self.seen, lasting=False)


@dataclass(frozen=True, kw_only=True)
class WallRead(_Happened):
    """Photos of the wall were applied; None: none is."""

    before: WallMemory | None
    after: WallMemory | None

    def inverse(self, at: datetime) -> "WallRead":
        """Return the event that takes this one back."""
        return WallRead(at=at, before=self.after, after=self.before)


@dataclass(frozen=True, kw_only=True)
class ReadingTaken(_Happened):
    """A value of a metric was measured, or corrected by a higher revision."""

    reading: Reading

    def inverse(self, at: datetime) -> "ReadingWithdrawn":
        """Return the event that takes this one back."""
        return ReadingWithdrawn(at=at, reading=self.reading)


@dataclass(frozen=True, kw_only=True)
class ReadingWithdrawn(_Happened):
    """A reading does not count; it stays on record."""

    reading: Reading

    def inverse(self, at: datetime) -> "ReadingTaken":
        """Return the event that takes this one back."""
        return ReadingTaken(at=at, reading=self.reading)


BoardEvent = (
    BoardChanged
    | ColumnChanged
    | SwimlaneChanged
    | PersonChanged
    | GoalChanged
    | MetricChanged
    | DataSourceChanged
    | CardTemplateChanged
    | WallRead
)
ItemEvent = (
    ItemAdded
    | ItemVoided
    | ItemRevived
    | ItemMoved
    | PastMoveNoted
    | ItemEdited
    | ItemCommented
    | ItemBlocked
    | ItemUnblocked
    | ItemArchived
    | ItemRestored
    | ValueChecked
    | CardPrinted
    | CardSeen
)
ReadingEvent = ReadingTaken | ReadingWithdrawn
Event = BoardEvent | ItemEvent | ReadingEvent

EVENT_CLASSES: Final[tuple[type[Event], ...]] = (
    BoardChanged,
    ColumnChanged,
    SwimlaneChanged,
    PersonChanged,
    GoalChanged,
    MetricChanged,
    DataSourceChanged,
    CardTemplateChanged,
    WallRead,
    ItemAdded,
    ItemVoided,
    ItemRevived,
    ItemMoved,
    PastMoveNoted,
    ItemEdited,
    ItemCommented,
    ItemBlocked,
    ItemUnblocked,
    ItemArchived,
    ItemRestored,
    ValueChecked,
    CardPrinted,
    CardSeen,
    ReadingTaken,
    ReadingWithdrawn,
)


def columns_of(event: Event) -> tuple[ColumnId | None, ColumnId | None]:
    """Return from which column to which an event took its item; (None, None) for events that move nothing."""
    if isinstance(event, ItemAdded):
        return None, event.item.place.column_id if event.item.place else None
    if isinstance(event, ItemMoved):
        before, after = event.before, event.after
        return before.column_id if before else None, after.column_id if after else None
    if isinstance(event, PastMoveNoted):
        return event.from_column_id, event.to_column_id
    return None, None


def inverses(events: tuple[Event, ...], at: datetime) -> Iterator[Event]:
    """Yield the inverse of each event, newest first; those without one are passed over."""
    for event in reversed(events):
        inverse = event.inverse(at)
        if inverse is not None:
            yield inverse
