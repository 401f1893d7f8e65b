"""What happened or is planned on the days of a metric's chart: releases and rollbacks, milestones, the day of the target.

A card that reaches the finished point is released on that day, by the board's zone; one that goes back from it is rolled back.
Milestones are those of the metric's goal and of the goals above it. Which cards are meant to move a metric: `kanban.domain.business.aims`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kanban.domain.board import Board, WorkItem
from kanban.domain.business.aims import aims_of, aims_of_goals
from kanban.domain.business.goals import parent_of
from kanban.domain.business.value import Release
from kanban.domain.business.values import Goal, Metric, Milestone
from kanban.domain.ids import ItemId


class AnnotationKind(StrEnum):
    """What an annotation tells of."""

    RELEASE = "release"
    ROLLBACK = "rollback"
    MILESTONE = "milestone"
    TARGET = "target"


@dataclass(frozen=True)
class Annotation:
    """Something on a day. `key` and `item_id` are those of a card, else empty and None; `title` is a card's or milestone's name.

    `meant`: the card is meant to move the metric. `reached`: of a milestone, whether it is. `by_week`: it may be reached on any
    day of the week that ends on `day`.
    """

    day: date
    kind: AnnotationKind
    key: str = ""
    title: str = ""
    item_id: ItemId | None = None
    meant: bool = False
    reached: bool = False
    by_week: bool = False


def annotations_of(board: Board, metric: Metric, released: Iterable[Release]) -> tuple[Annotation, ...]:
    """Return everything that belongs beside a metric's readings, oldest first."""
    found = [*_of_cards(board, metric, released)]
    found += [_of_milestone(each) for goal in goals_over(board, metric) for each in goal.milestones]
    if metric.targets:
        found.append(Annotation(metric.targets[-1].day, AnnotationKind.TARGET))
    return tuple(sorted(found, key=lambda each: (each.day, each.kind, each.key)))


def goals_over(board: Board, metric: Metric) -> tuple[Goal, ...]:
    """Return a metric's goal and the goals that it supports, from the nearest to the farthest."""
    goal = board.goals.get(metric.goal_id) if metric.goal_id is not None else None
    found: list[Goal] = []
    while goal is not None and goal not in found:
        if not goal.removed:
            found.append(goal)
        above = parent_of(board, goal)
        goal = None if above is None else board.goals.get(above)
    return tuple(found)


def cards_meant(board: Board, metric: Metric) -> tuple[WorkItem, ...]:
    """Return the cards that are meant to move a metric, those with a hypothesis first, then by their numbers."""
    of_goals = aims_of_goals(board)
    there = (item for item in board.items.values() if not item.voided)
    found = [item for item in there if metric.id in aims_of(board, item, of_goals)]
    return tuple(sorted(found, key=lambda item: (item.details.hypothesis is None, item.number)))


def _of_cards(board: Board, metric: Metric, released: Iterable[Release]) -> Iterator[Annotation]:
    zone, of_goals = board.facts.zone_info, aims_of_goals(board)
    for release in released:
        item = board.items.get(release.item_id)
        if item is not None:
            meant = metric.id in aims_of(board, item, of_goals)
        else:  # archived: its hypothesis is not at hand, so that only its goal speaks
            goal_id = release.goal_id
            meant = not release.hoped and goal_id is not None and metric.id in of_goals.get(goal_id, ())
        named = {"key": release.key, "title": release.title, "item_id": release.item_id, "meant": meant}
        yield Annotation(release.at.astimezone(zone).date(), AnnotationKind.RELEASE, **named)  # type: ignore[arg-type]
        if release.back is not None:
            yield Annotation(release.back.astimezone(zone).date(), AnnotationKind.ROLLBACK, **named)  # type: ignore[arg-type]


def _of_milestone(milestone: Milestone) -> Annotation:
    day = milestone.reached_on or milestone.due
    return Annotation(
        day,
        AnnotationKind.MILESTONE,
        title=milestone.name,
        reached=milestone.reached_on is not None,
        by_week=milestone.by_week,
    )
