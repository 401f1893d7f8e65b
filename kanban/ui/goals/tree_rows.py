"""What stands in the rows of the goal tree: every figure and word, ready to be painted and to be read aloud."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QCoreApplication

from kanban.domain.board import Board
from kanban.domain.business import status as business
from kanban.domain.business.goals import (
    Attainment,
    GoalNode,
    GoalProgress,
    Support,
    attainment,
    forest,
    key_result_name,
    milestone_strip,
    newest_reading,
    progress,
    support_below,
    walk,
    worst_below,
)
from kanban.domain.business.status import MetricState
from kanban.domain.business.values import Goal, Metric, Milestone
from kanban.domain.ids import GoalId, PersonId
from kanban.ui.business import figures
from kanban.ui.business.tile_content import rule_of, word_of
from kanban.ui.goals.milestone_words import Standing, how_it_stands, standing_of, when_due
from kanban.ui.phrases import listed

RowKey: TypeAlias = tuple[str, int, int]
"""What a row is about: "goal" and its id, "metric" and its id, or "milestone" with its goal's id and its number."""


@dataclass(frozen=True)
class GoalRow:
    """A goal. `share` and `expected` as `GoalProgress`; `unsupported`: no requirement works for it, nor for what is under it.

    `state`: the worst of the key results of it and of what is under it, None: there is none; `word` says it.
    """

    goal: Goal
    function: str
    owner: str
    due: str
    support: str
    unsupported: bool
    share: float | None
    expected: float | None
    state: MetricState | None
    word: str
    measured: str
    has_key_results: bool
    spoken: str

    @property
    def key(self) -> RowKey:
        """What the row is about."""
        return "goal", self.goal.id, 0

    @property
    def name(self) -> str:
        """What stands at the left."""
        return self.goal.name


@dataclass(frozen=True)
class KeyResultRow:
    """A key result. `now` (without its unit) is empty where there is no reading; `share` and `expected` as `Attainment`."""

    metric: Metric
    goal_id: GoalId
    name: str
    owner: str
    now: str
    target: str
    state: MetricState
    word: str
    rule: str
    share: float | None
    expected: float | None
    spoken: str

    @property
    def key(self) -> RowKey:
        """What the row is about."""
        return "metric", self.metric.id, 0


@dataclass(frozen=True)
class MilestoneRow:
    """A milestone of a goal."""

    goal_id: GoalId
    milestone: Milestone
    due: str
    standing: Standing
    how: str
    spoken: str

    @property
    def key(self) -> RowKey:
        """What the row is about."""
        return "milestone", self.goal_id, self.milestone.number

    @property
    def name(self) -> str:
        """What stands at the left."""
        return self.milestone.name


class Hits(NamedTuple):
    """Of so many verdicts (`checked`) so many say "as hoped"."""

    hoped: int = 0
    checked: int = 0


Row: TypeAlias = GoalRow | KeyResultRow | MilestoneRow


@dataclass(frozen=True)
class Branch:
    """A row and the rows under it: of a goal its key results, its milestones, then its sub-goals."""

    row: Row
    children: "tuple[Branch, ...]" = ()


def tree_of(
    board: Board, support: Mapping[GoalId, Support], today: date, hits: Mapping[GoalId, Hits] | None = None
) -> tuple[Branch, ...]:
    """Return all rows of the goal tree on a day.

    `support` as `kanban.store.goals.support_of_goals` gives it; `hits`: what became of the hypotheses of each goal's cards.
    """
    return _Making(board, support, today, hits or {}).tree()


def goal_id_of(row: Row) -> GoalId:
    """Return the goal that a row is about, or stands under."""
    return row.goal.id if isinstance(row, GoalRow) else row.goal_id


class _Making:
    """Makes the rows of one board on one day."""

    def __init__(
        self, board: Board, support: Mapping[GoalId, Support], today: date, hits: Mapping[GoalId, Hits]
    ) -> None:
        self._board, self._support, self._today, self._hits = board, support, today, hits
        self._progress = progress(board, today)
        self._following = milestone_strip(board, today).next

    def tree(self) -> tuple[Branch, ...]:
        return tuple(self._goal(node) for node in forest(self._board))

    def _goal(self, node: GoalNode) -> Branch:
        goal, found = node.goal, self._progress[node.goal.id]
        total = support_below(node, self._support)
        hits = [self._hits.get(each.goal.id, Hits()) for each in walk((node,))]
        helped = Hits(sum(each.hoped for each in hits), sum(each.checked for each in hits))
        state = worst_below(self._board, node, self._today)
        row = GoalRow(
            goal=goal,
            function=goal.function,
            owner=self._name_of(goal.owner_id),
            due="" if goal.due is None else _by(goal.due),
            support=_support_words(total, helped),
            unsupported=total == Support(),
            share=found.share,
            expected=found.expected,
            state=state,
            word="" if state is None else word_of(state),
            measured=measured_words(found),
            has_key_results=found.of > 0,
            spoken=self._goal_spoken(goal, found, state, _support_words(total, helped)),
        )
        children = (
            *(Branch(self._key_result(metric, goal.id)) for metric in node.metrics),
            *(Branch(self._milestone(goal, milestone)) for milestone in goal.milestones),
            *(self._goal(child) for child in node.children),
        )
        return Branch(row, children)

    def _goal_spoken(self, goal: Goal, found: GoalProgress, state: MetricState | None, support: str) -> str:
        parts = [goal.name, goal.function, self._name_of(goal.owner_id)]
        if goal.due is not None:
            parts.append(_by(goal.due))
        parts += ["" if state is None else word_of(state), _share_words(found), measured_words(found), support]
        return listed(part for part in parts if part)

    def _key_result(self, metric: Metric, goal_id: GoalId) -> KeyResultRow:
        newest = newest_reading(self._board, metric.id)
        found = business.status(metric, newest, self._today)
        way = attainment(metric, newest, self._today)
        now = "" if found.value is None else figures.number(found.value, metric.decimals)
        value = "" if found.value is None else figures.with_unit(found.value, metric)
        last = metric.targets[-1] if metric.targets else None
        target = "" if last is None else f"{figures.number(last.value, metric.decimals)} {_by(last.day)}"
        name, owner = key_result_name(metric), self._name_of(metric.owner_id)
        measured_by = metric.name if name != metric.name else ""
        spoken = (name, measured_by, value, target, word_of(found.state), _share_words(way), owner)
        return KeyResultRow(
            metric=metric,
            goal_id=goal_id,
            name=name,
            owner=owner,
            now=now,
            target=target,
            state=found.state,
            word=word_of(found.state),
            rule=rule_of(metric, found, self._today),
            share=way.share,
            expected=way.expected,
            spoken=listed(part for part in spoken if part),
        )

    def _milestone(self, goal: Goal, milestone: Milestone) -> MilestoneRow:
        standing = standing_of(milestone, self._today, self._following)
        how, due = how_it_stands(milestone, standing, self._today), when_due(milestone)
        words = QCoreApplication.translate("GoalTree", "Milestone: {name}").format(name=milestone.name)
        return MilestoneRow(goal.id, milestone, due, standing, how, listed((words, due, how)))

    def _name_of(self, person_id: PersonId | None) -> str:
        person = self._board.people.get(person_id) if person_id is not None else None
        return "" if person is None else person.name


def measured_words(found: GoalProgress) -> str:
    """Return how many key results are measured where not all are; empty where all are."""
    if not found.of:
        return QCoreApplication.translate("GoalTree", "no key result")
    if found.measured == found.of:
        return ""
    return QCoreApplication.translate("GoalTree", "{n} of {all} measured").format(n=found.measured, all=found.of)


def percent(share: float) -> str:
    """Return a share as a figure: 62 %."""
    return QCoreApplication.translate("GoalTree", "{share} %").format(share=figures.number(share * 100, 0))


def short_percent(share: float) -> str:
    """Return a share beside its bar: what lies outside the bar is worse than at the beginning (< 0 %), or better than the target."""
    if round(share * 100) > 100:  # noqa: PLR2004 - percent
        return f"> {percent(1)}"
    return f"< {percent(0)}" if round(share * 100) < 0 else percent(share)


def _share_words(way: Attainment | GoalProgress) -> str:
    """Return how far something has come, and how far it should have."""
    if way.share is None:
        return ""
    if way.expected is None:
        return QCoreApplication.translate("GoalTree", "{share} of the way").format(share=percent(way.share))
    return QCoreApplication.translate("GoalTree", "{share} of the way, {expected} expected").format(
        share=percent(way.share), expected=percent(way.expected)
    )


def _support_words(count: Support, helped: Hits) -> str:
    """Return how many requirements work for a goal, and how often what was released for it did what it was meant to."""
    if count == Support():
        return QCoreApplication.translate("GoalTree", "no requirement supports it")
    words = QCoreApplication.translate("GoalTree", "requirements: {open} open, {finished} finished").format(
        open=count.open, finished=count.finished
    )
    if not helped.checked:
        return words
    text = QCoreApplication.translate("ValuePage", "{hoped} of {checked} as hoped")
    return f"{words} · {text.format(hoped=helped.hoped, checked=helped.checked)}"


def _by(day: date) -> str:
    return QCoreApplication.translate("Milestones", "by {day}").format(day=figures.day(day))
