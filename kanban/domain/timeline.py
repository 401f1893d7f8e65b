"""The board as it was at any instant: what stands in the log, put in the order in which it happened.

What was undone is left out, both halves of it; a voided item never was, at no time, and one that was brought back always was.
A move that came to light later counts at its time. Columns, swimlanes and people are there from when they were made, or from
when the first card is known to have used them, by the operation that did, and at the place where they then came to stand; what a board was founded with is there from the beginning.

Each thing keeps its versions, so that a jump over any distance costs one look-up for each thing that it touches.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final, NamedTuple

from kanban.domain.board import Board, BoardFacts, WorkItem
from kanban.domain.events import Event
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.operations import OperationId

FACTS: Final = ("facts", 0)
WALL: Final = ("wall", 0)
Key = ItemId | tuple[str, int]
"""Which thing a step is about: an item, or a table of the board and an id, FACTS or WALL."""


class Recorded(NamedTuple):
    """An event as the log has it. `undone`: its operation was taken back; `reversal`: its operation took another one back."""

    sequence: int
    operation_id: OperationId
    event: Event
    undone: bool = False
    reversal: bool = False

    @property
    def stands(self) -> bool:
        """Whether it counts: neither it nor what it took back was undone. What has no inverse stays done."""
        return not self.reversal and (not self.undone or self.event.inverse(self.event.at) is None)


class Touched(NamedTuple):
    """What a step on the timeline changed: items, and whether columns, swimlanes, people or the board itself are others."""

    items: frozenset[ItemId]
    frame: bool


class Moment(NamedTuple):
    """What happened at one instant by one operation, from the state before (`first`) to the one after (`last`)."""

    at: datetime
    operation_id: OperationId
    first: int
    last: int


class Step(NamedTuple):
    """A step of the timeline: when, what it is about, and by which operation."""

    at: datetime
    key: Key
    operation_id: OperationId


class Early(NamedTuple):
    """A column or swimlane that cards used before it was made: the step that made it, and what then stood before it, in order."""

    step: int
    behind: tuple[int, ...]


@dataclass(slots=True)
class Versions:
    """How one thing was: since which step of the timeline, and what it then was."""

    steps: list[int]
    values: list[Any]

    def at(self, position: int) -> Any:
        """Return the thing after so many steps of the timeline; None before it was."""
        found = bisect_left(self.steps, position)
        return self.values[found - 1] if found else None


class Timeline:
    """A board that can be put to any instant. `position` is how many steps lie behind it, from 0 to `length`.

    `board` is always the same object; it holds the items that there were, also those off the board and in the archive.
    """

    def __init__(
        self,
        steps: Sequence[Step],
        versions: Mapping[Key, Versions],
        moves: Sequence[datetime],
        early: Mapping[Key, Early] | None = None,
    ) -> None:
        self._ats = [step.at for step in steps]
        self._keys = [step.key for step in steps]
        self._operations = [step.operation_id for step in steps]
        self._versions = versions
        self._early = {key: found for key, found in (early or {}).items() if isinstance(key, tuple)}
        self.moves = moves
        """When cards came to another column, oldest first."""
        self.position = 0
        facts = versions[FACTS].values[0] if FACTS in versions else None
        self.board = Board(facts if isinstance(facts, BoardFacts) else _NO_FACTS)

    @property
    def length(self) -> int:
        """How many steps there are; 0 for an empty log."""
        return len(self._ats)

    @property
    def first(self) -> int:
        """The position just before the first card came; 0 when none ever did."""
        return next((place for place, key in enumerate(self._keys) if isinstance(key, int)), 0)

    @property
    def begin(self) -> datetime | None:
        """When the first card came, or failing that the first thing happened; None for an empty log."""
        return self._ats[self.first] if self._ats else None

    @property
    def end(self) -> datetime | None:
        """When the last thing happened; None for an empty log."""
        return self._ats[-1] if self._ats else None

    # Where

    def position_at(self, instant: datetime) -> int:
        """Return how many steps lie behind an instant, those at the instant itself too."""
        return bisect_right(self._ats, instant)

    def moment(self, position: int) -> Moment | None:
        """Return what happened last before a position; None at the beginning."""
        if not 0 < position <= self.length:
            return None
        at, operation_id = self._ats[position - 1], self._operations[position - 1]
        first = last = position
        while first > 0 and (self._ats[first - 1], self._operations[first - 1]) == (at, operation_id):
            first -= 1
        while last < self.length and (self._ats[last], self._operations[last]) == (at, operation_id):
            last += 1
        return Moment(at, operation_id, first, last)

    def after(self, position: int) -> Moment | None:
        """Return what happens next after a position; None at the end."""
        return self.moment(position + 1)

    def moment_of(self, operation_id: OperationId) -> Moment | None:
        """Return when an operation's last step happened; None when none of it stands."""
        for position in range(self.length, 0, -1):
            if self._operations[position - 1] == operation_id:
                return self.moment(position)
        return None

    def items_in(self, moment: Moment) -> list[ItemId]:
        """Return the items that a moment is about, in the order of the log."""
        return list(dict.fromkeys(key for key in self._keys[moment.first : moment.last] if isinstance(key, int)))

    def item_at(self, item_id: ItemId, position: int) -> WorkItem | None:
        """Return an item as it was at a position; None before it came."""
        versions = self._versions.get(item_id)
        found = versions.at(position) if versions is not None else None
        return found if isinstance(found, WorkItem) else None

    def started_at(self, item_id: ItemId, started: Collection[ColumnId]) -> datetime | None:
        """Return when an item, as it stands at `position`, last came into one of these columns from outside of them; None: never."""
        versions = self._versions.get(item_id)
        found, inside = None, False
        for item in versions.values[: bisect_left(versions.steps, self.position)] if versions is not None else ():
            if item is not None and item.place is not None:
                was, inside = inside, item.place.column_id in started
                if inside and not was:
                    found = item.place.since
        return found if inside else None

    # Going there

    def at(self, instant: datetime) -> Board:
        """Put the board to an instant and return it."""
        self.go(self.position_at(instant))
        return self.board

    def go(self, position: int) -> Touched:
        """Put the board to a position and return what is another than before."""
        low, high = sorted((self.position, min(max(position, 0), self.length)))
        position = high if low == self.position else low
        keys = set(self._keys[low:high])
        items, frame = self.board.items, False
        for key in keys:
            value = self._versions[key].at(position)
            if isinstance(key, tuple):
                frame = self._put(key, value) or frame
            elif value is None:
                items.pop(key, None)
            else:
                items[key] = value
        self.position = position
        if frame:
            for name in sorted({name for name, _ in self._early}):
                self._order(name)
        return Touched(frozenset(key for key in keys if isinstance(key, int)), frame)

    def _order(self, name: str) -> None:
        """Give columns or swimlanes their order: those used before they were made stand as they then came to stand."""
        table: dict[int, Any] = getattr(self.board, name)
        for thing_id in table:
            table[thing_id] = self._versions[name, thing_id].at(self.position)
        early = {
            thing_id: found.behind
            for (kind, thing_id), found in self._early.items()
            if kind == name and thing_id in table and found.step >= self.position
        }
        if not early:
            return
        order = sorted((thing_id for thing_id in table if thing_id not in early), key=lambda i: (table[i].position, i))
        for thing_id, behind in sorted(early.items(), key=lambda pair: len(pair[1])):
            nearest = next((known for known in reversed(behind) if known in order), None)
            order.insert(0 if nearest is None else order.index(nearest) + 1, thing_id)
        for position, thing_id in enumerate(order):
            table[thing_id] = replace(table[thing_id], position=position)

    def _put(self, key: tuple[str, int], value: Any) -> bool:
        """Bring a part of the frame up to date; return whether the board looks otherwise then."""
        if key == WALL:
            self.board.wall = value
            return False
        if key == FACTS:
            self.board.facts = value or self.board.facts
            return True
        table: dict[int, Any] = getattr(self.board, key[0])
        if value is None:
            table.pop(key[1], None)
        else:
            table[key[1]] = value
        return True


_NO_FACTS: Final = BoardFacts(id=0, name="", code="", zone="UTC")  # type: ignore[arg-type]
