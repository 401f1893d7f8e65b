"""The eight weeks behind the demo board, as steps that a team took before `now`: the same steps for the same `now`.

The history file says on which working day a card went where. This module turns it into instants of a real week: a stand-up at
half past nine that walks the board from right to left and pulls only where there is room, work until half past six, lunch,
no weekends (only the readings that are fetched by themselves go on), on Fridays a photo of the wall instead of scans.
Today takes part once it is ten o'clock; until then the history ends on the working day before.
"""

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate, pairwise
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from kanban.domain.board import ClassOfService
from kanban.domain.business.values import Cadence
from kanban.domain.operations import Source
from kanban.usecases.demo_content import LANGUAGES, Mark, Story, StoryItem, StoryMetric, StoryPoint, load_story

__all__ = [
    "LANGUAGES",
    "Add",
    "Assign",
    "Block",
    "Discard",
    "Move",
    "Read",
    "Step",
    "Story",
    "Unblock",
    "load_story",
    "steps",
    "working_day",
]

_STAND_UP: Final = time(9, 31)
_PHOTO: Final = time(9, 48)
_WORK: Final = time(10, 0)
_LUNCH: Final = time(12, 20)
_AFTER_LUNCH: Final = time(13, 20)
_LAST_STEP: Final = time(18, 25)
_EVENING: Final = time(18, 30)
_SQUEEZED_START: Final = time(9, 56)
_FETCH: Final = time(9, 15, 20)
_TYPE_IN: Final = time(9, 20)
_FRIDAY: Final = 4
_SATURDAY: Final = 5
_SUNDAY: Final = 6


@dataclass(frozen=True, kw_only=True)
class _Taken:
    """What all steps say: when (UTC), who (a person's name), by what way."""

    at: datetime
    actor: str
    source: Source


@dataclass(frozen=True, kw_only=True)
class Add(_Taken):
    """An item came to the board. All of these are ids."""

    item: str
    column: str
    lane: str


@dataclass(frozen=True, kw_only=True)
class Move(_Taken):
    """An item went to another column. By photo it is known only that it happened after `earliest` and not after `at`."""

    item: str
    column: str
    earliest: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Block(_Taken):
    """An item could not go on; `reason` is the text."""

    item: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Unblock(_Taken):
    """An item could go on."""

    item: str


@dataclass(frozen=True, kw_only=True)
class Assign(_Taken):
    """An item got its owners, ids of people, the first one first."""

    item: str
    owners: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Discard(_Taken):
    """An item was given up and left the board."""

    item: str


@dataclass(frozen=True, kw_only=True)
class Read(_Taken):
    """A metric was read; `period` is the last day that the value stands for."""

    metric: str
    period: date
    value: float


Step = Add | Move | Block | Unblock | Assign | Discard | Read


def steps(story: Story, now: datetime, zone: ZoneInfo) -> list[Step]:
    """Return what happened in the eight weeks before `now` (aware), oldest first, with the days of `zone`."""
    taken = [*_Weeks(story, now, zone).steps(), *_readings(story, now, zone)]
    return sorted(taken, key=lambda step: step.at)


def working_day(day: date) -> date:
    """Return the day itself, or the Friday before it when it is a Saturday or Sunday: dates on which something is due."""
    return day - timedelta(days=max(0, day.weekday() - _FRIDAY))


@dataclass
class _Weeks:
    """The working days of the team, one after another, and where the cards are meanwhile."""

    story: Story
    now: datetime
    zone: ZoneInfo
    random: Random = field(default_factory=lambda: Random(1224))  # noqa: S311 - a story, no secret
    place: dict[str, str] = field(default_factory=dict)
    known_since: dict[str, datetime] = field(default_factory=dict)
    last_photo: datetime | None = None
    assigned: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.rank = {column.id: position for position, column in enumerate(self.story.columns)}
        self.limit = {column.id: column.wip_limit for column in self.story.columns}
        self.started = next(position for position, column in enumerate(self.story.columns) if column.started)
        self.item = {item.id: item for item in self.story.items}
        self.number = {item.id: number for number, item in enumerate(self.story.items)}

    def steps(self) -> Iterator[Step]:
        """Yield what happened to the cards, day by day."""
        oldest = max(marks[0].days_ago for marks in self.story.history.values())
        for days_ago, day in reversed(list(enumerate(_working_days(self.now, self.zone, oldest + 1)))):
            waiting = {
                item_id: deque(mark for mark in marks if mark.days_ago == days_ago)
                for item_id, marks in self.story.history.items()
            }
            yield from self._day(day, self._in_order({item_id: marks for item_id, marks in waiting.items() if marks}))

    def _in_order(self, waiting: dict[str, deque[Mark]]) -> list[tuple[int, str, Mark]]:
        """Return a day's marks, each with how many of its own card come before: from right to left, where there is room."""
        order: list[tuple[int, str, Mark]] = []
        done: Counter[str] = Counter()
        while waiting:
            heads = sorted(waiting, key=lambda i: self._turn(i, waiting[i][0], done[i]))
            item_id = next((head for head in heads if self._has_room(waiting[head][0])), heads[0])
            mark = waiting[item_id].popleft()
            order.append((done[item_id], item_id, mark))
            done[item_id] += 1
            if mark.what in self.rank:
                self.place[item_id] = mark.what
            elif mark.what == "discard":
                del self.place[item_id]
            if not waiting[item_id]:
                del waiting[item_id]
        return order

    def _turn(self, item_id: str, mark: Mark, done: int) -> tuple[int, int, int]:
        """Return when it is a mark's turn: an expedite at once, a card's second mark of a day after the first of all others."""
        column = self.rank.get(mark.what, self.rank.get(self.place.get(item_id, ""), 0))
        hurry = self.item[item_id].class_of_service is ClassOfService.EXPEDITE
        return -1 if hurry else done, -column, self.number[item_id]

    def _has_room(self, mark: Mark) -> bool:
        limit = self.limit.get(mark.what)
        return limit is None or list(self.place.values()).count(mark.what) < limit

    def _day(self, day: date, order: Sequence[tuple[int, str, Mark]]) -> Iterator[Step]:
        """Yield a day's steps: the first part of the moves at the stand-up, the rest in the hours after it."""
        moves = [(level, i, mark) for level, i, mark in order if level == 0 and self._is_move(i, mark)]
        early = moves[: round(len(moves) * self.random.uniform(0.5, 0.9))]
        photo = day.weekday() == _FRIDAY
        at = self._local(day, _PHOTO if photo else _STAND_UP)
        for position, (_, item_id, mark) in enumerate(early):
            at += timedelta(seconds=0 if photo else self.random.randint(25, 70))
            yield from self._moved(item_id, mark, at, Source.PHOTO if photo else Source.SCANNER)
            if photo and position == len(early) - 1:
                self.last_photo = at
        later = [entry for entry in order if entry not in early]
        for (_, item_id, mark), moment in zip(later, self._moments(day, later), strict=True):
            source = Source.MOUSE if self.random.random() < 0.75 else Source.KEYBOARD  # noqa: PLR2004 - three of four
            yield from self._happened(item_id, mark, moment, source)

    def _is_move(self, item_id: str, mark: Mark) -> bool:
        return mark.what in self.rank and not self._is_new(item_id, mark)

    def _moments(self, day: date, later: Sequence[tuple[int, str, Mark]]) -> Iterator[datetime]:
        """Yield an instant for each of the marks after the stand-up; what is added comes in one go, minutes apart."""
        new = [self._is_new(item_id, mark) for _, item_id, mark in later]
        groups = [0]
        groups.extend(accumulate(0 if before and after else 1 for before, after in pairwise(new)))
        hours = _seconds(_LAST_STEP) - _seconds(_WORK) - (_seconds(_AFTER_LUNCH) - _seconds(_LUNCH))
        length = hours / (groups[-1] + 1)
        second = 0.0
        for position, group in enumerate(groups):
            if position and group == groups[position - 1]:
                second += self.random.uniform(0.1, 0.9) * min(120.0, length / groups.count(group))
            else:
                second = (group + self.random.uniform(0.1, 0.6)) * length
            yield self._at_work(day, second)

    def _is_new(self, item_id: str, mark: Mark) -> bool:
        return mark is self.story.history[item_id][0]

    def _at_work(self, day: date, second: float) -> datetime:
        """Return the instant after so many seconds of work, lunch left out; today's hours are squeezed to end by now."""
        clock = _seconds(_WORK) + second
        if clock >= _seconds(_LUNCH):
            clock += _seconds(_AFTER_LUNCH) - _seconds(_LUNCH)
        here = self.now.astimezone(self.zone)
        end = _seconds(here.time()) if here.date() == day else _seconds(_EVENING)
        if end < _seconds(_EVENING):
            start, squeezed = _seconds(_WORK), _seconds(_SQUEEZED_START)
            clock = squeezed + (clock - start) * (end - squeezed) / (_seconds(_EVENING) - start)
        return self._local(day, time(0)) + timedelta(seconds=int(clock))

    def _local(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self.zone)

    def _happened(self, item_id: str, mark: Mark, at: datetime, source: Source) -> Iterator[Step]:
        """Yield the steps of one mark that was made by hand."""
        item = self.item[item_id]
        when, actor = at.astimezone(UTC), self._actor(item, mark)
        match mark.what:
            case "block":
                reason = self.story.reasons[mark.reason]
                yield Block(at=when, actor=actor, source=source, item=item_id, reason=reason)
            case "unblock":
                yield Unblock(at=when, actor=actor, source=source, item=item_id)
            case "discard":
                yield Discard(at=when, actor=actor, source=source, item=item_id)
            case column if self._is_new(item_id, mark):
                self.known_since[item_id] = at
                yield Add(at=when, actor=actor, source=Source.KEYBOARD, item=item_id, column=column, lane=item.lane)
                if not any(self.rank.get(later.what, 0) >= self.started for later in self.story.history[item_id]):
                    yield from self._assigned(item, at, actor, source)
            case _:
                yield from self._moved(item_id, mark, at, source)

    def _moved(self, item_id: str, mark: Mark, at: datetime, source: Source) -> Iterator[Step]:
        """Yield a move, and the owners when the card is started for the first time."""
        item = self.item[item_id]
        actor = self._name("pmo") if source is Source.PHOTO else self._actor(item, mark)
        earliest = max(filter(None, (self.last_photo, self.known_since[item_id]))) if source is Source.PHOTO else None
        yield Move(
            at=at.astimezone(UTC),
            actor=actor,
            source=source,
            item=item_id,
            column=mark.what,
            earliest=earliest.astimezone(UTC) if earliest else None,
        )
        self.known_since[item_id] = at
        if self.rank[mark.what] >= self.started:
            yield from self._assigned(item, at, actor, Source.MOUSE if source is Source.PHOTO else source)

    def _assigned(self, item: StoryItem, at: datetime, actor: str, source: Source) -> Iterator[Step]:
        if item.owners and item.id not in self.assigned:
            self.assigned.add(item.id)
            yield Assign(at=at.astimezone(UTC), actor=actor, source=source, item=item.id, owners=item.owners)

    def _actor(self, item: StoryItem, mark: Mark) -> str:
        """Return who does such a thing: whoever asks adds it, testers pass it or send it back, the owner does the rest."""
        if self._is_new(item.id, mark):
            asks = {"bug": "qa", "operations": "pmo"}.get(item.item_type, "product")
            return self._name("marketing" if item.lane == "marketing" else asks)
        if mark.what in ("ready", "discard"):
            return self._name("product")
        if mark.what == "design":
            return self._name("design")
        if mark.what == "release" or self._comes_back(item.id, mark):
            return self._name("qa")
        return self._name(item.owners[0] if item.owners else "pmo")

    def _comes_back(self, item_id: str, mark: Mark) -> bool:
        """Whether the mark takes the card to the left of where it was."""
        columns = [other for other in self.story.history[item_id] if other.what in self.rank]
        if mark not in columns[1:]:
            return False
        before = columns[columns.index(mark) - 1]
        return self.rank[mark.what] < self.rank[before.what]

    def _name(self, person_id: str) -> str:
        return self.story.person(person_id).name


def _seconds(clock: time) -> int:
    return clock.hour * 3600 + clock.minute * 60 + clock.second


def _working_days(now: datetime, zone: ZoneInfo, count: int) -> list[date]:
    """Return the newest `count` working days, newest first; today is one of them from ten o'clock on."""
    here = now.astimezone(zone)
    day = here.date() if here.time() >= _WORK else here.date() - timedelta(days=1)
    days: list[date] = []
    while len(days) < count:
        if day.weekday() < _SATURDAY:
            days.append(day)
        day -= timedelta(days=1)
    return days


def _readings(story: Story, now: datetime, zone: ZoneInfo) -> Iterator[Read]:
    """Yield the readings: daily ones are fetched each morning for the day before, weekly ones typed in on Mondays."""
    today = now.astimezone(zone).date()
    for position, metric in enumerate(story.metrics):
        weekly = metric.cadence is Cadence.WEEKLY
        clock = datetime.combine(date.min, _TYPE_IN if weekly else _FETCH) + timedelta(
            seconds=position * (60 if weekly else 7)
        )
        first = today + timedelta(days=metric.readings.points[0].day)
        days = [first + timedelta(days=offset) for offset in range((today - first).days)]
        periods = [
            (period, at)
            for period in days
            if not weekly or period.weekday() == _SUNDAY
            if (at := datetime.combine(period + timedelta(days=1), clock.time(), zone).astimezone(UTC)) <= now
        ]
        taken = periods[: len(periods) - metric.readings.weeks_missing]
        values = _values(metric, [(period, (period - today).days) for period, _ in taken])
        for (period, at), value in zip(taken, values, strict=True):
            yield Read(
                at=at,
                actor=story.person(metric.owner).name,
                source=Source.KEYBOARD if weekly else Source.FEED,
                metric=metric.id,
                period=period,
                value=value,
            )


def _values(metric: StoryMetric, days: Sequence[tuple[date, int]]) -> Iterator[float]:
    """Yield what the metric showed on these days, rounded as it is shown."""
    shape = metric.readings
    for day, offset in days:
        noise = Random(f"{metric.id} {offset}").triangular(-shape.noise, shape.noise)  # noqa: S311 - a story, no secret
        value = _on_curve(shape.points, offset, smooth=shape.smooth) + noise
        if day.weekday() >= _SATURDAY:
            value *= shape.weekend_factor
        yield round(value, metric.decimals)


def _on_curve(points: Sequence[StoryPoint], day: int, *, smooth: bool) -> float:
    """Return the value of the line through the points on a day between them; `smooth` eases in and out of each point."""
    for left, right in pairwise(points):
        if left.day <= day <= right.day:
            share = (day - left.day) / (right.day - left.day)
            if smooth:
                share = share * share * (3 - 2 * share)
            return left.value + (right.value - left.value) * share
    raise ValueError(f"No value for day {day}.")
