"""What the demo board contains: the Christmas campaign, read from `resources/demo` in one of the two languages.

Ids are short words, the same in both languages. A day is an offset in calendar days from the day on which the demo is made
(yesterday is -1); a mark's `days_ago` counts working days instead.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from kanban.domain.board import ClassOfService, ColumnKind
from kanban.domain.business.values import Cadence
from kanban.files import resource

LANGUAGES: Final = ("en", "zh_CN")


@dataclass(frozen=True)
class StoryColumn:
    """A column of the demo board, from left to right. No limit: None."""

    id: str
    name: str
    kind: ColumnKind
    wip_limit: int | None
    started: bool
    finished: bool


@dataclass(frozen=True)
class StoryLane:
    """A swimlane, from top to bottom."""

    id: str
    name: str


@dataclass(frozen=True)
class StoryPerson:
    """Somebody of the team."""

    id: str
    name: str
    initials: str


@dataclass(frozen=True)
class StoryFunction:
    """A group that is to carry goals."""

    id: str
    name: str


@dataclass(frozen=True)
class StoryGoal:
    """A goal. `function` and `owner` are ids, no function: all carry it; `parent`: what it supports, None: it is the campaign's own."""

    id: str
    name: str
    function: str | None
    parent: str | None
    owner: str
    due_day: int


@dataclass(frozen=True)
class StoryMilestone:
    """A point on the way to a goal."""

    id: str
    name: str
    goal: str
    day: int
    reached: bool


@dataclass(frozen=True)
class StoryPoint:
    """What a metric should be on a day, or what it was."""

    day: int
    value: float


@dataclass(frozen=True)
class ReadingShape:
    """How the readings of a metric run: through `points`, straight or `smooth`, give or take `noise`, more at weekends.

    They begin on the day of the first point. `weeks_missing` weekly readings were not taken at the end.
    """

    points: tuple[StoryPoint, ...]
    smooth: bool
    noise: float
    weekend_factor: float
    weeks_missing: int


@dataclass(frozen=True)
class StoryMetric:
    """A business figure with its target and the shape of its readings; `goal` and `owner` are ids."""

    id: str
    name: str
    key_result: str
    unit: str
    higher_is_better: bool
    cumulative: bool
    cadence: Cadence
    decimals: int
    goal: str
    owner: str
    target: tuple[StoryPoint, ...]
    readings: ReadingShape


@dataclass(frozen=True)
class StoryItem:
    """A requirement, bug or piece of operations work. `goal` None: it serves none; `due_day` None: it is not due."""

    id: str
    item_type: str
    class_of_service: ClassOfService
    lane: str
    goal: str | None
    due_day: int | None
    owners: tuple[str, ...]
    labels: tuple[str, ...]
    title: str
    description: str


@dataclass(frozen=True)
class StorySource:
    """Where the daily readings come from; `path` leads to the rows of what the address gives."""

    name: str
    where: str
    path: str


@dataclass(frozen=True)
class StoryHope:
    """What an item is hoped to do to a metric (an id), as `kanban.domain.board.Hypothesis`."""

    metric: str
    rises: bool
    by: float
    window_days: int
    settle_days: int


@dataclass(frozen=True)
class Mark:
    """One line of an item's history: `what` is a column's id, "block" (`reason` is an id), "unblock" or "discard"."""

    days_ago: int
    what: str
    reason: str = ""


@dataclass(frozen=True)
class Story:
    """The whole demo in one language. `reasons` are the texts of blockers by id, `history` an item's marks, oldest first.

    `hopes` are the hypotheses by item.
    """

    language: str
    zone: str
    name: str
    columns: tuple[StoryColumn, ...]
    lanes: tuple[StoryLane, ...]
    people: tuple[StoryPerson, ...]
    functions: tuple[StoryFunction, ...]
    goals: tuple[StoryGoal, ...]
    milestones: tuple[StoryMilestone, ...]
    metrics: tuple[StoryMetric, ...]
    items: tuple[StoryItem, ...]
    reasons: Mapping[str, str]
    history: Mapping[str, tuple[Mark, ...]]
    source: StorySource
    hopes: Mapping[str, StoryHope]

    def person(self, person_id: str) -> StoryPerson:
        """Return the person of this id."""
        return next(person for person in self.people if person.id == person_id)


def load_story(language: str) -> Story:
    """Read the demo in a language of `LANGUAGES`.

    Raises:
        ValueError: the demo does not speak it.
    """
    if language not in LANGUAGES:
        raise ValueError(f"The demo speaks {' and '.join(LANGUAGES)}, not {language!r}.")
    text = _json(f"christmas.{language}.json")
    history = _json("christmas.history.json")
    return Story(
        language=text["language"],
        zone=text["zone"],
        name=text["name"],
        columns=tuple(StoryColumn(**{**row, "kind": ColumnKind(row["kind"])}) for row in text["columns"]),
        lanes=tuple(StoryLane(**row) for row in text["lanes"]),
        people=tuple(StoryPerson(**row) for row in text["people"]),
        functions=tuple(StoryFunction(**row) for row in text["functions"]),
        goals=tuple(StoryGoal(**row) for row in text["goals"]),
        milestones=tuple(StoryMilestone(**row) for row in text["milestones"]),
        metrics=tuple(_metric(row) for row in text["metrics"]),
        items=tuple(_item(row) for row in text["items"]),
        reasons={row["id"]: row["text"] for row in text["reasons"]},
        history={item_id: tuple(_mark(part) for part in line.split(",")) for item_id, line in history.items()},
        source=StorySource(**text["source"]),
        hopes={
            item: StoryHope(metric, way == "rises", by, window_days, settle_days)
            for item, (metric, way, by, window_days, settle_days) in _json("christmas.value.json").items()
        },
    )


def _json(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(resource("demo", name).read_text(encoding="utf-8"))
    return content


def _points(pairs: list[list[float]]) -> tuple[StoryPoint, ...]:
    return tuple(StoryPoint(int(day), float(value)) for day, value in pairs)


def _metric(row: dict[str, Any]) -> StoryMetric:
    shape = row["readings"]
    return StoryMetric(
        id=row["id"],
        name=row["name"],
        key_result=row["key_result"],
        unit=row["unit"],
        higher_is_better=row["direction"] == "higher",
        cumulative=row["kind"] == "cumulative",
        cadence=Cadence(row["cadence"]),
        decimals=row["decimals"],
        goal=row["goal"],
        owner=row["owner"],
        target=_points(row["target"]),
        readings=ReadingShape(
            points=_points(shape["points"]),
            smooth=shape["curve"] == "smooth",
            noise=float(shape["noise"]),
            weekend_factor=float(shape["weekend_factor"]),
            weeks_missing=shape["weeks_missing"],
        ),
    )


def _item(row: dict[str, Any]) -> StoryItem:
    return StoryItem(
        id=row["id"],
        item_type=row["type"],
        class_of_service=ClassOfService(row["class_of_service"]),
        lane=row["lane"],
        goal=row["goal"],
        due_day=row["due_day"],
        owners=tuple(row["owners"]),
        labels=tuple(row["labels"]),
        title=row["title"],
        description=row["description"],
    )


def _mark(part: str) -> Mark:
    days_ago, what, *reason = part.split()
    return Mark(int(days_ago), what, *reason)
