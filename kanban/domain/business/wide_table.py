"""The goals of a board as one wide table: who wants what by when, how it is measured, who carries it, and how it stands.

A row for each key result, one for each milestone, one for a goal that has no key result; goals in the order of their tree, their
rows under one another. At the end the metrics that serve no goal. Nothing is kept twice: baseline and target are the first and
the last point of a metric's targets, and a single point is a target without a baseline, which holds from its day on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kanban.domain.board import Board
from kanban.domain.business.goals import GoalNode, forest, newest_reading, walk
from kanban.domain.business.status import MetricState, status
from kanban.domain.business.values import Cadence, Goal, Metric, Milestone
from kanban.domain.ids import GoalId, MetricId, PersonId


class Field(StrEnum):
    """The columns, in their order."""

    GOAL = "goal"
    KEY_RESULT = "key_result"
    METRIC = "metric"
    UNIT = "unit"
    BASELINE = "baseline"
    VALUE = "value"
    TARGET = "target"
    FROM = "from"
    TO = "to"
    MILESTONE = "milestone"
    FUNCTION = "function"
    OWNER = "owner"
    SOURCE = "source"
    CADENCE = "cadence"
    STATUS = "status"


MEASURED = frozenset((Field.VALUE, Field.STATUS))
"""What follows from readings and days and cannot be typed."""


class RowKey(NamedTuple):
    """What a row is of: a goal, one of its milestones (by number), or a metric, which may serve no goal."""

    goal_id: GoalId | None = None
    metric_id: MetricId | None = None
    milestone: int | None = None


class MilestoneState(StrEnum):
    """Where a milestone stands: reached, on its way, or late."""

    REACHED = "reached"
    AHEAD = "ahead"
    LATE = "late"


@dataclass(frozen=True)
class WideRow:
    """One row. What does not apply, or is not known, is None or "".

    `depth`: of the goal in its tree. `first`: the first row of its goal. `start`, `end`: the days of the baseline and the target, or
    the day on which a milestone or a bare goal is due. `source`: what reads the metric by itself. `state`: of the metric.
    `days`: until the milestone is due; below 0: it is late, or it was reached so many days ago.
    """

    key: RowKey
    goal: Goal | None
    depth: int
    first: bool
    metric: Metric | None = None
    milestone: Milestone | None = None
    baseline: float | None = None
    value: float | None = None
    target: float | None = None
    start: date | None = None
    end: date | None = None
    owner_id: PersonId | None = None
    source: str = ""
    state: MetricState | None = None
    milestone_state: MilestoneState | None = None
    days: int | None = None

    @property
    def function(self) -> str:
        """The function that carries the goal."""
        return self.goal.function if self.goal else ""

    @property
    def cadence(self) -> Cadence | None:
        """How often the metric is read."""
        return self.metric.cadence if self.metric else None


class Period(NamedTuple):
    """What a metric's targets say at their ends. Fewer than two points: no baseline and no end, or nothing at all."""

    baseline: float | None
    target: float | None
    start: date | None
    end: date | None


def wide_table(board: Board, today: date) -> tuple[WideRow, ...]:
    """Return all rows; `today` by the board's zone."""
    making = _Making(board, today)
    rows = [row for node in walk(forest(board)) for row in making.rows_of(node)]
    known = {goal.id for goal in board.shown_goals()}
    loose = (metric for metric in board.shown_metrics() if metric.goal_id not in known)
    rows += [making.key_result(metric, None, first=place == 0) for place, metric in enumerate(loose)]
    return tuple(rows)


def period_of_targets(metric: Metric) -> Period:
    """Return the ends of a metric's targets."""
    points = metric.targets
    if not points:
        return Period(None, None, None, None)
    if len(points) == 1:
        return Period(None, points[0].value, points[0].day, None)
    return Period(points[0].value, points[-1].value, points[0].day, points[-1].day)


class _Making:
    """Makes the rows of a board on a day."""

    def __init__(self, board: Board, today: date) -> None:
        self._board = board
        self._today = today
        self._sources: dict[MetricId, str] = {}
        for source in board.shown_sources():
            for mapped in source.mapping.metrics:
                self._sources.setdefault(mapped.metric_id, source.name)

    def rows_of(self, node: GoalNode) -> Iterator[WideRow]:
        """Yield the rows of a goal, not those of its sub-goals."""
        for place, metric in enumerate(node.metrics):
            yield self.key_result(metric, node, first=place == 0)
        if not node.metrics:
            goal = node.goal
            yield WideRow(RowKey(goal.id), goal, node.depth, first=True, end=goal.due, owner_id=goal.owner_id)
        for milestone in node.goal.milestones:
            yield self._milestone(milestone, node)

    def key_result(self, metric: Metric, node: GoalNode | None, *, first: bool) -> WideRow:
        """Return the row of a metric; without a node it serves no goal."""
        found = status(metric, newest_reading(self._board, metric.id), self._today)
        period = period_of_targets(metric)
        return WideRow(
            RowKey(node.goal.id if node else None, metric.id),
            node.goal if node else None,
            node.depth if node else 0,
            first,
            metric,
            baseline=period.baseline,
            value=found.value,
            target=period.target,
            start=period.start,
            end=period.end,
            owner_id=metric.owner_id,
            source=self._sources.get(metric.id, ""),
            state=found.state,
        )

    def _milestone(self, milestone: Milestone, node: GoalNode) -> WideRow:
        reached = milestone.reached_on
        late = reached is None and milestone.due < self._today
        state = MilestoneState.LATE if late else MilestoneState.AHEAD
        return WideRow(
            RowKey(node.goal.id, None, milestone.number),
            node.goal,
            node.depth,
            first=False,
            milestone=milestone,
            end=milestone.due,
            owner_id=node.goal.owner_id,
            milestone_state=MilestoneState.REACHED if reached is not None else state,
            days=((reached or milestone.due) - self._today).days,
        )
