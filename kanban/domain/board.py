"""What a board is: its columns, swimlanes, people, goals, metrics and work items, as frozen values, and the board that holds them.

What events do to them is said in `kanban.domain.replay`, once: the tables, the views and a replay of the log all use it.
"""

from bisect import bisect_left
from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from kanban.domain.business.values import DataSource, Goal, Hypothesis, Metric, Reading, Verdict
from kanban.domain.ids import BoardId, ColumnId, GoalId, ItemId, MetricId, PersonId, SourceId, SwimlaneId, TemplateId
from kanban.domain.late_lists import LateLists


class ClassOfService(StrEnum):
    """How urgent an item is treated (Kanban method)."""

    EXPEDITE = "expedite"
    FIXED_DATE = "fixed_date"
    STANDARD = "standard"
    INTANGIBLE = "intangible"


class LimitPolicy(StrEnum):
    """What a move over a WIP limit meets: a warning, or a refusal with a way on."""

    WARN = "warn"
    REFUSE = "refuse"


class ColumnKind(StrEnum):
    """Whether items are worked on in a column, or wait there."""

    WORK = "work"
    WAIT = "wait"


USUAL_PARTS: Final = ("type", "owners", "due", "labels")
"""What paper cards show beside key, title, class of service and code unless a board chooses otherwise. Never change it: what was
printed before there was a choice shows these."""
CARD_PARTS: Final = (*USUAL_PARTS, "goal")
"""What a paper card may show, in this order."""


@dataclass(frozen=True)
class SavedFilter:
    """A search that the team keeps under a name."""

    name: str
    query: str


@dataclass(frozen=True)
class BoardFacts:
    """A board's own row. `code` are the two characters that its printed codes carry; `zone` is an IANA name.

    `card_parts`: which of CARD_PARTS its paper cards show. `functions`: the groups that are to carry goals, in their order; goals
    may name others too.
    """

    id: BoardId
    name: str
    code: str
    zone: str
    key_prefix: str = "R"
    limit_policy: LimitPolicy = LimitPolicy.WARN
    removed: bool = False
    filters: tuple[SavedFilter, ...] = ()
    card_parts: tuple[str, ...] = USUAL_PARTS
    functions: tuple[str, ...] = ()

    @property
    def zone_info(self) -> ZoneInfo:
        """The zone in which the board's days begin and end."""
        return ZoneInfo(self.zone)


@dataclass(frozen=True)
class Column:
    """A column. Items are started when they enter `started` or beyond, finished at `finished` or beyond. No limit: None.

    `policy`: what must be true before a card may go on from here, as the team agreed; may have several lines.
    """

    id: ColumnId
    name: str
    position: int
    kind: ColumnKind = ColumnKind.WORK
    wip_limit: int | None = None
    started: bool = False
    finished: bool = False
    removed: bool = False
    policy: str = ""


@dataclass(frozen=True)
class Swimlane:
    """A row of the board. No limit: None. `expedite`: the lane for what cannot wait; WIP limits of columns do not count its cards."""

    id: SwimlaneId
    name: str
    position: int
    removed: bool = False
    wip_limit: int | None = None
    expedite: bool = False
    policy: str = ""


@dataclass(frozen=True)
class Person:
    """Somebody who owns cards and may have a badge.

    `wip_limit`: how many started and unfinished cards they should own at most; None: no limit. `picture`: a small square JPEG or
    PNG in base 64; empty: the initials stand for them.
    """

    id: PersonId
    name: str
    initials: str
    removed: bool = False
    wip_limit: int | None = None
    picture: str = ""


@dataclass(frozen=True)
class Place:
    """Where a card is: column, swimlane (None: the unnamed one), order in the column, and since when in that column."""

    column_id: ColumnId
    swimlane_id: SwimlaneId | None
    rank: str
    since: datetime


@dataclass(frozen=True)
class Block:
    """Why an item cannot go on, and since when."""

    reason: str
    since: datetime


@dataclass(frozen=True)
class Print:
    """The newest paper card of an item: its revision, a digest of what was printed on it, and when.

    `column_id`: where the item was when its first paper card came out, which was to be hung there; None: not known.
    `layout`: the name of what it was printed with; empty: not known. `parts`: which of CARD_PARTS the paper shows.
    """

    revision: int
    digest: str
    at: datetime
    column_id: ColumnId | None = None
    layout: str = ""
    parts: tuple[str, ...] = USUAL_PARTS


@dataclass(frozen=True)
class Sighting:
    """Where and when the paper card was last seen by a scan or a photo.

    `column_id` None: in no column (it hung outside them, or was taken down). `agreed_id`: the column in which wall and board last
    had the card both; None: never. `at_mm`: the middle of the paper on the wall (x, y), empty when only a scan saw it. `lane_id`: the
    swimlane in which wall and board last had it both; None: not known.
    """

    column_id: ColumnId | None
    at: datetime
    agreed_id: ColumnId | None = None
    at_mm: tuple[float, ...] = ()
    lane_id: SwimlaneId | None = None


@dataclass(frozen=True)
class WallAnchor:
    """A header, corner marker or swimlane header that hangs on the wall: what its code names, and the middle of its code in mm."""

    kind: str
    number: int
    x_mm: float
    y_mm: float


@dataclass(frozen=True)
class WallMemory:
    """What the last applied photos left: when they were taken, how the wall was laid out, and the photos' digests.

    `missing`: the cards that should have hung in a column that was in view, and that photos did not show; those of earlier photos
    too, as long as nothing newer shows them or says that they may be elsewhere. `doubtful`, likewise: those that hung twice, between
    columns or outside of them, which nobody has decided on.
    """

    at: datetime
    anchors: tuple[WallAnchor, ...] = ()
    photos: tuple[str, ...] = ()
    missing: tuple[ItemId, ...] = ()
    doubtful: tuple[ItemId, ...] = ()


@dataclass(frozen=True)
class ChecklistEntry:
    """One step of an item's checklist."""

    text: str
    done: bool = False


@dataclass(frozen=True)
class Link:
    """Something that lies elsewhere: a page, a document, a folder. `url` is as it is opened; `text` may be empty."""

    url: str
    text: str = ""


@dataclass(frozen=True)
class Comment:
    """What somebody said about an item. `number` counts the item's comments from 1; a number is never used again."""

    number: int
    text: str
    at: datetime
    actor: str


@dataclass(frozen=True)
class ItemDetails:
    """What people write on an item. `description` is Markdown; `blocked_by`: the items that must be finished before this one."""

    title: str
    description: str = ""
    item_type: str = "requirement"
    class_of_service: ClassOfService = ClassOfService.STANDARD
    due: date | None = None
    goal_id: GoalId | None = None
    owners: tuple[PersonId, ...] = ()
    labels: tuple[str, ...] = ()
    checklist: tuple[ChecklistEntry, ...] = ()
    links: tuple[Link, ...] = ()
    blocked_by: tuple[ItemId, ...] = ()
    hypothesis: Hypothesis | None = None


@dataclass(frozen=True)
class CardTemplate:
    """What new cards of a kind begin with; its title may be empty."""

    id: TemplateId
    name: str
    details: ItemDetails
    removed: bool = False


@dataclass(frozen=True)
class WorkItem:
    """A requirement, bug or other piece of work. Off the board: `place` is None. `number` is what its code carries.

    `origin`: for an imported item which format it came in by and its id there ("trello:5f3c…"); empty: made here.
    """

    id: ItemId
    number: int
    key: str
    details: ItemDetails
    added_at: datetime
    place: Place | None = None
    block: Block | None = None
    archived: bool = False
    voided: bool = False
    printed: Print | None = None
    seen: Sighting | None = None
    comments: tuple[Comment, ...] = ()
    origin: str = ""
    verdict: Verdict | None = None

    @property
    def title(self) -> str:
        """The item's title."""
        return self.details.title

    @property
    def on_board(self) -> bool:
        """Whether a column shows it."""
        return self.place is not None and not self.archived and not self.voided


ITEM_TYPES: Final = ("requirement", "bug", "operations")


@dataclass
class Board:
    """A whole board, kept up to date by `apply`. Dicts are keyed by id; order comes from positions and ranks."""

    facts: BoardFacts
    columns: dict[ColumnId, Column] = field(default_factory=dict)
    swimlanes: dict[SwimlaneId, Swimlane] = field(default_factory=dict)
    people: dict[PersonId, Person] = field(default_factory=dict)
    goals: dict[GoalId, Goal] = field(default_factory=dict)
    metrics: dict[MetricId, Metric] = field(default_factory=dict)
    templates: dict[TemplateId, CardTemplate] = field(default_factory=dict)
    sources: dict[SourceId, DataSource] = field(default_factory=dict)
    items: dict[ItemId, WorkItem] = field(default_factory=dict)
    readings: MutableMapping[MetricId, list[Reading]] = field(default_factory=dict)
    wall: WallMemory | None = None
    last_sequence: int = 0
    _current: dict[MetricId, list[Reading]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What `current_readings` found; `put_reading` forgets it."""

    def shown_columns(self) -> list[Column]:
        """The columns from left to right."""
        return sorted((c for c in self.columns.values() if not c.removed), key=lambda c: (c.position, c.id))

    def shown_swimlanes(self) -> list[Swimlane]:
        """The swimlanes from top to bottom."""
        return sorted((s for s in self.swimlanes.values() if not s.removed), key=lambda s: (s.position, s.id))

    def shown_people(self) -> list[Person]:
        """The people by name."""
        return sorted((p for p in self.people.values() if not p.removed), key=lambda p: (p.name.casefold(), p.id))

    def shown_goals(self) -> list[Goal]:
        """The goals by position, and by when they were made where that is the same."""
        return sorted((g for g in self.goals.values() if not g.removed), key=lambda g: (g.position, g.id))

    def shown_metrics(self) -> list[Metric]:
        """The metrics in their order on the business-data board."""
        return sorted((m for m in self.metrics.values() if not m.removed), key=lambda m: (m.position, m.id))

    def shown_sources(self) -> list[DataSource]:
        """The sources of business data by name."""
        return sorted((s for s in self.sources.values() if not s.removed), key=lambda s: (s.name.casefold(), s.id))

    def shown_templates(self) -> list[CardTemplate]:
        """The templates for cards by name."""
        return sorted((t for t in self.templates.values() if not t.removed), key=lambda t: (t.name.casefold(), t.id))

    def cards(self) -> Iterator[WorkItem]:
        """The items that are on the board, in no order."""
        return (item for item in self.items.values() if item.on_board)

    def ordered_cards(self) -> list[WorkItem]:
        """The items on the board: column by column, lane by lane, top to bottom."""
        columns = {column.id: place for place, column in enumerate(self.shown_columns())}
        lanes: dict[SwimlaneId | None, int] = {s.id: place + 1 for place, s in enumerate(self.shown_swimlanes())}
        lanes[None] = 0

        def order(item: WorkItem) -> tuple[int, int, str, int]:
            place = item.place
            assert place is not None  # noqa: S101 - cards() yields only placed items
            return columns.get(place.column_id, -1), lanes.get(place.swimlane_id, 0), place.rank, item.id

        return sorted(self.cards(), key=order)

    def started_column(self) -> Column | None:
        """The column at which work counts as started."""
        return next((c for c in self.shown_columns() if c.started), None)

    def finished_column(self) -> Column | None:
        """The column at which work counts as finished."""
        return next((c for c in self.shown_columns() if c.finished), None)

    def finished_columns(self) -> frozenset[ColumnId]:
        """The columns in which work counts as finished: the marked one and those to its right."""
        finish, columns = self.finished_column(), self.shown_columns()
        return frozenset() if finish is None else frozenset(column.id for column in columns[columns.index(finish) :])

    def current_readings(self, metric_id: MetricId) -> list[Reading]:
        """The readings that count, one for each period, oldest first. The list is kept until a reading comes: do not change it."""
        known = self._current.get(metric_id)
        if known is None:
            newest: dict[date, Reading] = {}
            for reading in self.readings.get(metric_id, ()):  # by period, then revision
                if not reading.withdrawn:
                    newest[reading.period] = reading
            known = self._current[metric_id] = list(newest.values())
        return known

    def newest_readings(self, metric_id: MetricId, count: int) -> list[Reading]:
        """The last so many of `current_readings`, without a look at all the others."""
        found = _newest(self._known_end(metric_id), count)
        return found if len(found) == count else _newest(self.readings.get(metric_id, ()), count)

    def readings_since(self, metric_id: MetricId, first: date) -> list[Reading]:
        """Those of `current_readings` whose periods end on a day or later, without a look at all the others."""
        known: Sequence[Reading] = self._known_end(metric_id)
        if not known or known[0].period >= first:
            known = self.readings.get(metric_id, ())
        since = known[bisect_left(known, first, key=lambda reading: reading.period) :]
        return _newest(since, len(since))

    def put_reading(self, reading: Reading) -> None:
        """Put a reading in its place: by period, then revision; one of the same revision is replaced.

        Where only the end of a metric's readings is known, an older one waits to be read with all the others.
        """
        late = isinstance(self.readings, LateLists) and self.readings.is_late(reading.metric_id)
        readings = self._known_end(reading.metric_id) if late else self.readings.setdefault(reading.metric_id, [])
        key = (reading.period, reading.revision)
        place = bisect_left(readings, key, key=lambda known: (known.period, known.revision))
        same = place < len(readings) and (readings[place].period, readings[place].revision) == key
        if place or same or not late:
            readings[place : place + same] = [reading]
        self._current.pop(reading.metric_id, None)

    def _known_end(self, metric_id: MetricId) -> list[Reading]:
        """Return the newest readings with all their revisions, as many as are known without reading the rest."""
        if isinstance(self.readings, LateLists):
            return self.readings.end_of(metric_id)
        return self.readings.get(metric_id, [])


def _newest(readings: Sequence[Reading], count: int) -> list[Reading]:
    """Return the last so many readings that count of some by period, then revision; oldest first."""
    found: list[Reading] = []
    for reading in reversed(readings):
        if not reading.withdrawn and (not found or found[-1].period != reading.period):
            found.append(reading)
            if len(found) == count:
                break
    return found[::-1]
