"""Which cards are meant to move which metrics."""

from datetime import UTC, datetime

from kanban.domain.board import Board, BoardFacts, Column, ItemDetails, Place, WorkItem
from kanban.domain.business.aims import cards_for, in_work, lacks_goal, metrics_for, without_goal
from kanban.domain.business.values import Goal, Hypothesis, Metric
from kanban.domain.ids import BoardId, ColumnId, GoalId, ItemId, MetricId

AT = datetime(2026, 3, 2, tzinfo=UTC)
REACH, UPGRADED, ERRORS = MetricId(1), MetricId(2), MetricId(3)
WHOLE, PART = GoalId(1), GoalId(2)


def item(number: int, *, goal: GoalId | None = None, metric: MetricId | None = None, done: bool = False) -> WorkItem:
    hope = Hypothesis(metric) if metric is not None else None
    place = Place(ColumnId(2 if done else 1), None, "a", AT)
    return WorkItem(
        ItemId(number), number, f"R-{number}", ItemDetails("Card", goal_id=goal, hypothesis=hope), AT, place
    )


def board(*items: WorkItem) -> Board:
    made = Board(BoardFacts(BoardId(1), "Team", "AA", "Asia/Shanghai"))
    made.columns = {
        ColumnId(1): Column(ColumnId(1), "Doing", 0, started=True),
        ColumnId(2): Column(ColumnId(2), "Done", 1, finished=True),
    }
    made.goals = {WHOLE: Goal(WHOLE, "Christmas"), PART: Goal(PART, "Upgrade", parent_id=WHOLE)}
    made.metrics = {
        REACH: Metric(REACH, "Reach", "people", 0, goal_id=WHOLE),
        UPGRADED: Metric(UPGRADED, "Upgraded", "%", 1, goal_id=PART),
        ERRORS: Metric(ERRORS, "Errors", "", 2),
    }
    made.items = {each.id: each for each in items}
    return made


def test_a_card_is_meant_for_the_key_results_of_its_goal() -> None:
    made = board(item(1, goal=WHOLE), item(2, goal=PART), item(3, metric=ERRORS), item(4))
    assert cards_for(made, REACH) == {1}
    assert cards_for(made, UPGRADED) == {2}
    assert cards_for(made, ERRORS) == {3}
    assert cards_for(made, MetricId(9)) == frozenset()


def test_cards_in_work_are_started_and_not_finished() -> None:
    made = board(item(1, goal=WHOLE), item(2, goal=PART), item(3, metric=UPGRADED), item(4, goal=PART, done=True))
    made.columns[ColumnId(3)] = Column(ColumnId(3), "Backlog", -1)
    made.items[ItemId(5)] = WorkItem(
        ItemId(5), 5, "R-5", ItemDetails("Card", goal_id=PART), AT, Place(ColumnId(3), None, "a", AT)
    )
    assert in_work(made, [REACH, UPGRADED, ERRORS, MetricId(9)]) == {REACH: 1, UPGRADED: 2, ERRORS: 0, MetricId(9): 0}


def test_without_key_results_the_nearest_goal_above_that_has_some_counts() -> None:
    made = board(item(1, goal=PART))
    made.metrics[UPGRADED] = Metric(UPGRADED, "Upgraded", "%", 1)
    assert metrics_for(made, [ItemId(1)]) == {REACH}
    made.goals[PART] = Goal(PART, "Upgrade")
    assert metrics_for(made, [ItemId(1)]) == frozenset()


def test_a_hypothesis_counts_before_the_goal() -> None:
    made = board(item(1, goal=PART, metric=ERRORS))
    assert cards_for(made, ERRORS) == {1}
    assert cards_for(made, UPGRADED) == frozenset()
    made.metrics[ERRORS] = Metric(ERRORS, "Errors", "", 2, removed=True)
    assert metrics_for(made, [ItemId(1)]) == {UPGRADED}


def test_both_ways_say_the_same() -> None:
    made = board(item(1, goal=WHOLE), item(2, goal=PART), item(3, metric=ERRORS), item(4), item(5, metric=REACH))
    for metric_id in made.metrics:
        assert cards_for(made, metric_id) == {key for key in made.items if metric_id in metrics_for(made, [key])}
    assert metrics_for(made, [ItemId(2)]) == {UPGRADED}
    assert metrics_for(made, [ItemId(4), ItemId(9)]) == frozenset()


def test_what_was_removed_counts_as_none() -> None:
    made = board(item(1, goal=PART), item(2, metric=ERRORS))
    made.goals[PART] = Goal(PART, "Upgrade", parent_id=WHOLE, removed=True)
    made.metrics[ERRORS] = Metric(ERRORS, "Errors", "", 2, removed=True)
    assert cards_for(made, UPGRADED) == frozenset()
    assert metrics_for(made, [ItemId(1), ItemId(2)]) == frozenset()
    assert without_goal(made) == {1}


def test_requirements_without_a_goal_are_those_that_are_still_to_be_finished() -> None:
    bug = item(6)
    bug = WorkItem(ItemId(6), 6, "R-6", ItemDetails("Bug", item_type="bug"), AT, bug.place)
    made = board(item(1, goal=WHOLE), item(2), item(3, metric=ERRORS), item(4, done=True), bug)
    assert without_goal(made) == {2}
    assert lacks_goal(made, made.items[ItemId(2)], frozenset())
    assert not lacks_goal(made, made.items[ItemId(2)], frozenset({ColumnId(1)}))


def test_goals_that_lie_under_each_other_in_a_ring_do_not_hang() -> None:
    made = board(item(1, goal=PART))
    made.goals[WHOLE] = Goal(WHOLE, "Christmas", parent_id=PART)
    assert UPGRADED in metrics_for(made, [ItemId(1)])
