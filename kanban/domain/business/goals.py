"""Goals as a tree: what lies under what, how far each has come, which milestones are next, and who works for it.

How far something has come is measured, never typed. The rules, in one place:

* A key result's share of the way is 0 at its baseline (the first target point) and 1 at its target (the last one); worse than the
  baseline is below 0, better than the target above 1. Without a reading, with a stale one, or without two different values
  in the targets there is no share. None is not zero.
* A goal's share is the mean of what its own key results and its sub-goals have, each held between 0 and 1, so that what runs
  over does not make up for what lags. What has no share takes no part; `measured` of `of` key results says how much that leaves.
* What was expected is averaged over the same parts, so that the two can be compared.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kanban.domain.board import Board
from kanban.domain.business.status import WORST_FIRST, MetricState, expected_on, status
from kanban.domain.business.values import Goal, Metric, Milestone, Reading
from kanban.domain.ids import GoalId, MetricId


class GoalNode(NamedTuple):
    """A goal with what stands under it: its sub-goals and its key results, in their order. `depth` 0: supports no other goal."""

    goal: Goal
    depth: int
    children: "tuple[GoalNode, ...]"
    metrics: tuple[Metric, ...]


class Attainment(NamedTuple):
    """How far a key result has come, and how far it should have: shares of the way from baseline to target; None: nobody can say.

    `expected` is for the day that the newest value is compared with, for today where nothing is compared.
    """

    share: float | None
    expected: float | None


class GoalProgress(NamedTuple):
    """How far a goal has come (see above); `measured` of `of` key results below it have a share."""

    share: float | None
    expected: float | None
    measured: int
    of: int


@dataclass(frozen=True)
class MilestoneStrip:
    """How far the milestones are: so many `reached` of `count`, then the first that is not, its goal, and the days until it.

    `days` is below 0 where it is late, 0 on its last day; `late` counts all that are late. All reached: `next`, `goal`, `days` are None.
    """

    reached: int
    count: int
    next: Milestone | None
    goal: Goal | None
    days: int | None
    late: int


class Support(NamedTuple):
    """How many requirements that link to a goal itself are open, and how many are finished; what was discarded is neither."""

    open: int = 0
    finished: int = 0


def forest(board: Board) -> tuple[GoalNode, ...]:
    """Return the goals that support no other one, in their order, with all that stands under them."""
    under: dict[GoalId | None, list[Goal]] = {}
    for goal in board.shown_goals():
        under.setdefault(parent_of(board, goal), []).append(goal)
    metrics: dict[GoalId | None, list[Metric]] = {}
    for metric in board.shown_metrics():
        metrics.setdefault(metric.goal_id, []).append(metric)

    def node(goal: Goal, depth: int) -> GoalNode:
        children = tuple(node(child, depth + 1) for child in under.get(goal.id, ()))
        return GoalNode(goal, depth, children, tuple(metrics.get(goal.id, ())))

    return tuple(node(goal, 0) for goal in under.get(None, ()))


def walk(nodes: Iterable[GoalNode]) -> Iterator[GoalNode]:
    """Go through goals and all that is under them, depth first: each before its sub-goals."""
    for node in nodes:
        yield node
        yield from walk(node.children)


def parent_of(board: Board, goal: Goal) -> GoalId | None:
    """Return the nearest goal above that is still there; None: there is none, or the way up leads back to the goal."""
    seen, above = {goal.id}, goal.parent_id
    found: GoalId | None = None
    while above is not None:
        parent = board.goals.get(above)
        if parent is None:
            break
        if above in seen:
            return None
        seen.add(above)
        if found is None and not parent.removed:
            found = above
        above = parent.parent_id
    return found


def branch(board: Board, goal_id: GoalId) -> frozenset[GoalId]:
    """Return a goal and all goals under it, at any depth."""
    node = next((node for node in walk(forest(board)) if node.goal.id == goal_id), None)
    return frozenset() if node is None else frozenset(each.goal.id for each in walk((node,)))


def goal_of(board: Board, goal_id: GoalId | None) -> Goal | None:
    """Return the goal that something links to; one that was removed counts as none."""
    goal = board.goals.get(goal_id) if goal_id is not None else None
    return None if goal is None or goal.removed else goal


def key_result_name(metric: Metric) -> str:
    """Return a key result in words: those it was given, else its metric's name."""
    return metric.key_result or metric.name


def attainment(metric: Metric, readings: Sequence[Reading], today: date) -> Attainment:
    """Return how far a key result has come; `readings` as `Board.current_readings` gives them, `today` by the board's zone."""
    found = status(metric, readings[-1:], today)
    measured = found.state not in (MetricState.NO_DATA, MetricState.STALE)
    day = found.compared_on if measured and found.compared_on is not None else today
    return Attainment(
        _share(metric, found.value if measured else None),
        _share(metric, expected_on(metric, day)),
    )


def progress(board: Board, today: date) -> dict[GoalId, GoalProgress]:
    """Return how far each goal has come, rolled up from what is measured."""
    result: dict[GoalId, GoalProgress] = {}

    def roll_up(node: GoalNode) -> GoalProgress:
        own = [attainment(metric, newest_reading(board, metric.id), today) for metric in node.metrics]
        below = [roll_up(child) for child in node.children]
        all_parts: list[Attainment | GoalProgress] = [*own, *below]
        parts = [part for part in all_parts if part.share is not None]
        made = GoalProgress(
            _mean(part.share for part in parts),
            _mean(part.expected for part in parts),
            sum(part.share is not None for part in own) + sum(part.measured for part in below),
            len(own) + sum(part.of for part in below),
        )
        result[node.goal.id] = made
        return made

    for node in forest(board):
        roll_up(node)
    return result


def newest_reading(board: Board, metric_id: MetricId) -> list[Reading]:
    """Return the newest reading that counts, alone in a list; an empty one where there is none.

    This is what `status` needs where no trend is shown, without a look at all the others.
    """
    return board.newest_readings(metric_id, 1)


def support_below(node: GoalNode, support: Mapping[GoalId, Support]) -> Support:
    """Return how many requirements link to a goal or to one under it; `support`: to each goal itself."""
    counts = [support.get(each.goal.id, Support()) for each in walk((node,))]
    return Support(sum(count.open for count in counts), sum(count.finished for count in counts))


def worst_below(board: Board, node: GoalNode, today: date) -> MetricState | None:
    """Return the worst state of the key results of a goal and of those under it; None: there is none."""
    return worst_state(board, (metric for each in walk((node,)) for metric in each.metrics), today)


def worst_state(board: Board, metrics: Iterable[Metric], today: date) -> MetricState | None:
    """Return the worst state of some metrics; None without any."""
    states = {status(metric, newest_reading(board, metric.id), today).state for metric in metrics}
    return min(states, key=WORST_FIRST.index, default=None)


def milestones_of(board: Board, goal_id: GoalId | None = None) -> tuple[tuple[Goal, Milestone], ...]:
    """Return the milestones of all goals, or of one and those under it, by day; on one day in the order of the tree."""
    wanted = None if goal_id is None else branch(board, goal_id)
    found = [
        (node.goal, milestone)
        for node in walk(forest(board))
        if wanted is None or node.goal.id in wanted
        for milestone in node.goal.milestones
    ]
    return tuple(sorted(found, key=lambda pair: pair[1].due))


def milestone_strip(board: Board, today: date, goal_id: GoalId | None = None) -> MilestoneStrip:
    """Return how far the milestones of all goals are, or those of one and what is under it."""
    found = milestones_of(board, goal_id)
    ahead = [(goal, milestone) for goal, milestone in found if milestone.reached_on is None]
    late = sum(milestone.due < today for _, milestone in ahead)
    if not ahead:
        return MilestoneStrip(len(found), len(found), None, None, None, 0)
    goal, following = ahead[0]
    return MilestoneStrip(len(found) - len(ahead), len(found), following, goal, (following.due - today).days, late)


def functions_of(board: Board) -> tuple[str, ...]:
    """Return the functions in the board's order, then those that only goals name, in the order of the tree."""
    names = [*board.facts.functions, *(node.goal.function for node in walk(forest(board)))]
    first: dict[str, str] = {}
    for name in filter(None, names):
        first.setdefault(name.casefold(), name)
    return tuple(first.values())


def _share(metric: Metric, value: float | None) -> float | None:
    if value is None or not metric.targets:
        return None
    baseline, target = metric.targets[0].value, metric.targets[-1].value
    return None if baseline == target else (value - baseline) / (target - baseline)


def _mean(shares: Iterable[float | None]) -> float | None:
    known = [min(max(share, 0.0), 1.0) for share in shares if share is not None]
    return sum(known) / len(known) if known else None
