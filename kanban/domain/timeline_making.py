"""Makes the timeline of a log: sorts what stands by when it happened, and keeps what each event made of its thing."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from kanban.domain.board import Place, WorkItem
from kanban.domain.events import (
    BoardChanged,
    ColumnChanged,
    Event,
    GoalChanged,
    ItemAdded,
    ItemEdited,
    ItemEvent,
    ItemMoved,
    ItemRevived,
    ItemVoided,
    PastMoveNoted,
    PersonChanged,
    SwimlaneChanged,
    WallRead,
    columns_of,
)
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.operations import OperationId
from kanban.domain.rank import rank_between
from kanban.domain.replay import item_after
from kanban.domain.timeline import FACTS, WALL, Early, Key, Recorded, Step, Timeline, Versions

_FRAME: Final[dict[type, str]] = {
    ColumnChanged: "columns",
    SwimlaneChanged: "swimlanes",
    PersonChanged: "people",
    GoalChanged: "goals",
}
_BREATH: Final = 200
"""After so many events the work pauses for others."""
_RANK: Final = rank_between(None, None)


def timeline_of(records: Iterable[Recorded]) -> Timeline:
    """Return the timeline of a log, whole, oldest first."""
    building = build(list(records))
    while True:
        try:
            next(building)
        except StopIteration as done:
            made: Timeline = done.value
            return made


def build(records: Sequence[Recorded]) -> Generator[None, None, Timeline]:
    """Make the timeline of a log, whole, oldest first, with a pause (a yield) now and then for a window to breathe."""
    fold = _Fold()
    for work in (fold.survey(records), fold.order(records), fold.take_all()):
        for number, _ in enumerate(work):
            if number % _BREATH == 0:
                yield
    return Timeline(fold.steps, fold.versions, fold.moves, fold.early)


class _Fold:
    """Takes the records in the order of their times and keeps what each makes of its thing. Each part of it yields after a record."""

    def __init__(self) -> None:
        self._bases: dict[ItemId, WorkItem] = {}
        self._gone: set[ItemId] = set()
        self._founding: set[OperationId] = set()
        self._used: dict[Key, Recorded] = {}
        self._orders: dict[str, dict[int, tuple[int, bool]]] = {"columns": {}, "swimlanes": {}}
        self._making: dict[Key, OperationId] = {}
        self._before: dict[Key, tuple[int, ...]] = {}
        self.early: dict[Key, Early] = {}
        self.steps: list[Step] = []
        self.versions: dict[Key, Versions] = {}
        self.moves: list[datetime] = []
        self._timed: list[tuple[datetime, float, OperationId, Recorded]] = []

    def survey(self, records: Iterable[Recorded]) -> Iterator[None]:
        """Find what the whole log says: which items never were, and from when on columns and the like were used."""
        for record in records:
            event = record.event
            if isinstance(event, ItemAdded):
                self._bases.setdefault(event.item_id, event.item)
            if isinstance(event, ItemAdded | ItemRevived):
                self._gone.discard(event.item_id)
            elif isinstance(event, ItemVoided):
                self._gone.add(event.item_id)
            elif isinstance(event, BoardChanged) and event.before is None:
                self._founding.add(record.operation_id)
            for key in _uses(event) if record.stands else ():
                if key not in self._used or event.at < self._used[key].event.at:
                    self._used[key] = record
            self._note_order(record)
            yield
        self._note_places(None)

    def _note_order(self, record: Recorded) -> None:
        """Follow in which order columns and swimlanes stand, as the log goes on."""
        self._note_places(record.operation_id)
        event = record.event
        if isinstance(event, ColumnChanged | SwimlaneChanged):
            self._orders[_FRAME[type(event)]][event.after.id] = event.after.position, event.after.removed
            if event.before is None and record.stands:
                self._making[_key_of(event)] = record.operation_id

    def _note_places(self, now: OperationId | None) -> None:
        """Note behind what the columns and swimlanes stand that an operation made, once it is over: `now` is another one."""
        for key in [key for key, operation_id in self._making.items() if operation_id != now]:
            assert isinstance(key, tuple)  # noqa: S101 - columns and swimlanes only
            del self._making[key]
            order = self._orders[key[0]]
            own = order[key[1]][0], key[1]
            ahead = sorted(
                (place, id_) for id_, (place, removed) in order.items() if (place, id_) < own and not removed
            )
            self._before[key] = tuple(id_ for _, id_ in ahead)

    def order(self, records: Sequence[Recorded]) -> Iterator[None]:
        """Put what stands in the order of its times, then of the log."""
        start = min((record.event.at for record in records), default=None)
        for record in records:
            if start is not None and record.stands and self._counts(record.event):
                self._place(record, start)
            yield
        self._timed.sort(key=lambda timed: timed[:2])

    def _counts(self, event: Event) -> bool:
        """Say whether the requirement board shows anything of an event."""
        if isinstance(event, ItemEvent):
            return event.item_id not in self._gone and not isinstance(event, ItemVoided | ItemRevived)
        return type(event) in _FRAME or isinstance(event, BoardChanged | WallRead)

    def _place(self, record: Recorded, start: datetime) -> None:
        """Put a record at its time; what was used before it was made also there, as a part of the operation that used it."""
        event, sequence, operation_id = record.event, record.sequence, record.operation_id
        at = event.at
        if not isinstance(event, ItemEvent | WallRead):
            if operation_id in self._founding:
                at = start
            elif getattr(event, "before", None) is None:
                use = self._used.get(_key_of(event))
                if use is not None and use.event.at < at:
                    self._timed.append((use.event.at, use.sequence - 0.5, use.operation_id, record))
        self._timed.append((at, sequence, operation_id, record))

    def take_all(self) -> Iterator[None]:
        """Add the steps."""
        for at, _, operation_id, record in self._timed:
            self._take(at, operation_id, record)
            yield

    def _take(self, at: datetime, operation_id: OperationId, record: Recorded) -> None:
        event = record.event
        key = _key_of(event)
        if key in self._before and key in self.versions and getattr(event, "before", None) is None:
            self.early[key] = Early(len(self.steps), self._before[key])
        known = self.versions.get(key)
        before = known.values[-1] if known is not None else None
        value = self._item_after(before, event) if isinstance(event, ItemEvent) else getattr(event, "after", None)
        if isinstance(value, WorkItem) and _column(value) != _column(before):
            self.moves.append(at)
        self.steps.append(Step(at, key, operation_id))
        if known is None:
            known = self.versions[key] = Versions([], [])
        known.steps.append(len(self.steps) - 1)
        known.values.append(value)

    def _item_after(self, item: WorkItem | None, event: ItemEvent) -> WorkItem | None:
        """Return the item after an event; None when the log says nothing of how it came."""
        if item is None and not isinstance(event, ItemAdded):
            base = self._bases.get(event.item_id)
            if base is None:
                return None
            item = replace(base, place=None)
        if isinstance(event, PastMoveNoted) and item is not None:
            return replace(item, place=_past_place(item, event, self._bases)) if event.noted else item
        return item_after(item, event)


def _past_place(item: WorkItem, event: PastMoveNoted, bases: dict[ItemId, WorkItem]) -> Place | None:
    """Return where a move that came to light later put an item: in its lane, at its place in the order as far as is known."""
    if event.to_column_id is None:
        return None
    place = item.place or bases[item.id].place
    lane, rank = (place.swimlane_id, place.rank) if place is not None else (None, _RANK)
    return Place(event.to_column_id, lane, rank, event.at)


def _column(item: WorkItem | None) -> ColumnId | None:
    return item.place.column_id if item is not None and item.place is not None else None


def _key_of(event: Event) -> Key:
    """Return which thing an event is about."""
    if isinstance(event, ItemEvent):
        return event.item_id
    if isinstance(event, BoardChanged):
        return FACTS
    if isinstance(event, ColumnChanged | SwimlaneChanged | PersonChanged | GoalChanged):
        return _FRAME[type(event)], event.after.id
    return WALL


def _uses(event: Event) -> Iterator[Key]:
    """Yield the columns, swimlanes and people that an event shows in use."""
    _, column_id = columns_of(event)
    if column_id is not None:
        yield "columns", column_id
    place = event.item.place if isinstance(event, ItemAdded) else event.after if isinstance(event, ItemMoved) else None
    if place is not None and place.swimlane_id is not None:
        yield "swimlanes", place.swimlane_id
    details = (
        event.item.details if isinstance(event, ItemAdded) else event.after if isinstance(event, ItemEdited) else None
    )
    if details is not None:
        yield from (("people", owner) for owner in details.owners)
