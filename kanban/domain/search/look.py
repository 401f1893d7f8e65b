"""What a search needs to know of the board beside the cards themselves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import cached_property

from kanban.domain.board import Board, WorkItem
from kanban.domain.ids import ColumnId, ItemId, PersonId
from kanban.domain.search.folding import fold_name


@dataclass(frozen=True)
class Times:
    """What the log knows of items: when each counts as started and as finished, and when something happened to it last.

    An item that is missing was not started, not finished, or is not known to have changed. May be kept up to date from outside.
    """

    started: Mapping[ItemId, datetime] = field(default_factory=dict)
    finished: Mapping[ItemId, datetime] = field(default_factory=dict)
    changed: Mapping[ItemId, datetime] = field(default_factory=dict)


@dataclass
class Look:
    """One look at the board: at a time, by somebody."""

    board: Board
    now: datetime
    times: "Times"
    actor: str = ""

    @cached_property
    def today(self) -> date:
        """The board's day."""
        return self.now.astimezone(self.board.facts.zone_info).date()

    @cached_property
    def finished(self) -> frozenset[ColumnId]:
        """The columns in which work counts as finished."""
        return self.board.finished_columns()

    @cached_property
    def me(self) -> frozenset[PersonId]:
        """The people who have the actor's name."""
        wanted = fold_name(self.actor)
        return frozenset(person.id for person in self.board.shown_people() if fold_name(person.name) == wanted)

    def begin_of(self, day: date) -> datetime:
        """Return when a day of the board begins, in UTC."""
        return datetime.combine(day, time(), self.board.facts.zone_info).astimezone(UTC)

    def is_done(self, item: WorkItem) -> bool:
        """Say whether an item counts as finished."""
        return item.place is not None and item.place.column_id in self.finished
