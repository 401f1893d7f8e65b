"""The race: functions beside each other, each against its own targets and its own past. Never persons.

* What is compared is how far a key result is ahead of its own plan today: the share of the way from baseline to target that it
  has gone, less the share that was expected by now (`kanban.domain.business.goals.attainment`). 0.06 = 6 % of its own way ahead. Large and small
  targets count alike, and nobody gains by a target that lies far away.
* A function stands at the median of its key results; how many they are is always shown. There is no other score.
* A key result whose newest reading is stale, that has no reading or no target that differs from its baseline, does not
  race; neither does one whose plan has not begun. They are counted and told.
* Goals that other functions support are what the race is for: their key results do not run.
* Last week is the same figure with what was measured and fresh seven days ago. Equal places are shared.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from statistics import median
from typing import Final

from kanban.domain.board import Board
from kanban.domain.business.goals import attainment, functions_of
from kanban.domain.business.status import MetricState, status
from kanban.domain.business.values import Goal, Metric, Reading

WEEK: Final = timedelta(days=7)
_EQUAL: Final = 3
"""Decimals to which two places are compared: a tenth of a percent is no lead."""


class NotRacing(StrEnum):
    """Why a key result does not run."""

    NO_DATA = "no_data"
    STALE = "stale"
    NO_TARGET = "no_target"
    NOT_BEGUN = "not_begun"


@dataclass(frozen=True)
class Runner:
    """A key result in the race. `lead`: the share of its way by which it is ahead of its plan; None: it does not run, see `out`.

    `before`: its lead a week ago, None: it did not run then.
    """

    metric: Metric
    goal: Goal
    lead: float | None
    before: float | None
    out: NotRacing | None = None


@dataclass(frozen=True)
class Racer:
    """A function. `lead` is the median of its runners, None: it does not race. `rank` counts from 1; equal leads share one.

    `rank_before`, `before`: a week ago; None: it did not race then. `in_race` of its `runners` run.
    """

    function: str
    runners: tuple[Runner, ...]
    lead: float | None
    before: float | None
    rank: int | None = None
    rank_before: int | None = None

    @property
    def in_race(self) -> int:
        """How many of its key results run."""
        return sum(runner.lead is not None for runner in self.runners)

    @property
    def risen(self) -> int | None:
        """By how many places it rose since last week; below 0: it fell. None: there is nothing to compare."""
        return None if self.rank is None or self.rank_before is None else self.rank_before - self.rank


def race(board: Board, today: date) -> tuple[Racer, ...]:
    """Return the functions by place, those that do not race last; `today` by the board's zone."""
    goals = {goal.id: goal for goal in board.shown_goals()}
    racing = [goal for goal in goals.values() if goal.function and not _is_supported_by_others(goal, goals.values())]
    runners: dict[str, list[Runner]] = {function: [] for function in functions_of(board)}
    finish = {goal.function for goal in goals.values()} - {goal.function for goal in racing}
    for metric in board.shown_metrics():
        goal = goals.get(metric.goal_id) if metric.goal_id is not None else None
        if goal in racing and goal is not None:
            readings = board.current_readings(metric.id)
            runners.setdefault(goal.function, []).append(_runner(metric, goal, readings, today))
    racers = [_racer(function, found) for function, found in runners.items() if found or function not in finish]
    now = _ranks([racer.lead for racer in racers])
    then = _ranks([racer.before for racer in racers])
    placed = [
        replace(racer, rank=rank, rank_before=before) for racer, rank, before in zip(racers, now, then, strict=True)
    ]
    return tuple(sorted(placed, key=lambda racer: (racer.rank is None, racer.rank or 0)))


def _is_supported_by_others(goal: Goal, goals: Iterable[Goal]) -> bool:
    return any(other.parent_id == goal.id and other.function != goal.function for other in goals)


def _runner(metric: Metric, goal: Goal, readings: Sequence[Reading], today: date) -> Runner:
    lead, out = _lead(metric, readings, today)
    then = today - WEEK
    known = readings[: bisect_right(readings, then, key=lambda reading: reading.period)]
    return Runner(metric, goal, lead, _lead(metric, known, then)[0], out)


def _lead(metric: Metric, readings: Sequence[Reading], today: date) -> tuple[float | None, NotRacing | None]:
    """Return by how much of its way a key result is ahead on a day, or why that cannot be said."""
    if not readings:
        return None, NotRacing.NO_DATA
    if status(metric, readings, today).state is MetricState.STALE:
        return None, NotRacing.STALE
    if not metric.targets or metric.targets[0].value == metric.targets[-1].value:
        return None, NotRacing.NO_TARGET
    found = attainment(metric, readings, today)
    if found.share is None or found.expected is None:
        return None, NotRacing.NOT_BEGUN
    return found.share - found.expected, None


def _racer(function: str, runners: Sequence[Runner]) -> Racer:
    now = [runner.lead for runner in runners if runner.lead is not None]
    then = [runner.before for runner in runners if runner.before is not None]
    order = sorted(runners, key=lambda runner: (runner.lead is None, -(runner.lead or 0.0)))
    return Racer(function, tuple(order), median(now) if now else None, median(then) if then else None)


def _ranks(leads: Sequence[float | None]) -> list[int | None]:
    rounded = [None if lead is None else round(lead, _EQUAL) for lead in leads]
    return [
        None if lead is None else 1 + sum(other is not None and other > lead for other in rounded) for lead in rounded
    ]
