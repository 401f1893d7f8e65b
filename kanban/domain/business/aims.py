"""Which cards are meant to move which metrics: the one definition, for the boards, the charts and the tiles.

A card with a hypothesis is meant to move the metric that it names. One without is meant for the key results of its goal, or, where
that has none, of the nearest goal above that has some. What was removed counts as not there.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from kanban.domain.board import Board, WorkItem
from kanban.domain.business.goals import goal_of, parent_of
from kanban.domain.ids import ColumnId, GoalId, ItemId, MetricId
from kanban.domain.limits import columns_in_progress

Aims = Mapping[GoalId, frozenset[MetricId]]
"""The metrics that cards for a goal are meant to move."""


def aims_of_goals(board: Board) -> Aims:
    """Return which metrics the cards for each goal are meant to move, as far as they have no hypothesis."""
    own: dict[GoalId, set[MetricId]] = {}
    for metric in board.shown_metrics():
        if metric.goal_id is not None:
            own.setdefault(metric.goal_id, set()).add(metric.id)
    return {goal.id: frozenset(own.get(_nearest(board, goal.id, own), ())) for goal in board.shown_goals()}


def aims_of(board: Board, item: WorkItem, of_goals: Aims) -> frozenset[MetricId]:
    """Return the metrics that a card is meant to move; `of_goals` as `aims_of_goals` gives it."""
    hope = item.details.hypothesis
    metric = board.metrics.get(hope.metric_id) if hope is not None else None
    if metric is not None and not metric.removed:
        return frozenset((metric.id,))
    return frozenset() if item.details.goal_id is None else of_goals.get(item.details.goal_id, frozenset())


def cards_for(board: Board, metric_id: MetricId) -> frozenset[ItemId]:
    """Return the cards on the board that are meant to move a metric."""
    of_goals = aims_of_goals(board)
    return frozenset(item.id for item in board.cards() if metric_id in aims_of(board, item, of_goals))


def in_work(board: Board, metric_ids: Iterable[MetricId]) -> dict[MetricId, int]:
    """Return for each metric how many of the cards for it (as `cards_for`) are started and not finished."""
    columns = columns_in_progress(board)
    going = (item for item in board.cards() if item.place is not None and item.place.column_id in columns)
    of_goals = aims_of_goals(board)
    counts = Counter(metric_id for item in going for metric_id in aims_of(board, item, of_goals))
    return {metric_id: counts[metric_id] for metric_id in metric_ids}


def metrics_for(board: Board, item_ids: Iterable[ItemId]) -> frozenset[MetricId]:
    """Return the metrics that these cards are meant to move: the counterpart of `cards_for`."""
    of_goals = aims_of_goals(board)
    items = filter(None, map(board.items.get, item_ids))
    return frozenset(metric_id for item in items for metric_id in aims_of(board, item, of_goals))


def without_goal(board: Board) -> frozenset[ItemId]:
    """Return the requirements on the board that are not finished and are for no goal and no metric."""
    finished = board.finished_columns()
    return frozenset(item.id for item in board.cards() if lacks_goal(board, item, finished))


def lacks_goal(board: Board, item: WorkItem, finished: frozenset[ColumnId]) -> bool:
    """Say whether a card is a requirement for no goal and no metric that is still to be finished; `finished`: the columns behind that."""
    details, place = item.details, item.place
    return (
        details.item_type == "requirement"
        and details.hypothesis is None
        and (details.goal_id is None or goal_of(board, details.goal_id) is None)
        and (place is None or place.column_id not in finished)
    )


def _nearest(board: Board, goal_id: GoalId, own: Mapping[GoalId, object]) -> GoalId:
    """Return the goal itself or the nearest one above it that has key results; without any, the topmost one."""
    seen = {goal_id}
    while goal_id not in own:
        goal = goal_of(board, goal_id)
        above = None if goal is None else parent_of(board, goal)
        if above is None or above in seen:
            break
        goal_id = above
        seen.add(above)
    return goal_id
