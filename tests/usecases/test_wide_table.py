"""The wide table of goals: what typing into a row does, all of it or nothing."""

from datetime import date

import pytest

from kanban.domain.business.values import (
    Cadence,
    DataSource,
    Goal,
    MappedMetric,
    Metric,
    Milestone,
    SourceKind,
    TableMapping,
    TargetPoint,
)
from kanban.domain.business.wide_table import Field, RowKey, wide_table
from kanban.domain.errors import AlreadyThere, BadDate, BadNumber, EmptyText, NoSuchPerson, Refused
from kanban.domain.ids import GoalId, MetricId, SourceId
from kanban.domain.operations import Source
from kanban.usecases import goals, metrics, people, sources
from kanban.usecases.goals import ReachedInFuture
from kanban.usecases.wide_days import split_due, typed_day
from kanban.usecases.wide_errors import (
    BadCadence,
    EndTooEarly,
    NeedsDay,
    NeedsEnd,
    NeedsGoal,
    NeedsMetric,
    NeedsTarget,
    NoSuchFunction,
    NoSuchSource,
    RowIsGone,
    RowOfMilestone,
    SeveralPoints,
    StartTooLate,
)
from kanban.usecases.wide_sheet import Edit
from kanban.usecases.wide_table import add_row, change_row, change_rows, faults_of, rename_function
from kanban.workspace import Workspace
from tests.boards import whole

TODAY = date(2026, 3, 2)
FULL = {
    Field.GOAL: "Reach",
    Field.KEY_RESULT: "Twice as many",
    Field.METRIC: "Visitors",
    Field.UNIT: "people",
    Field.BASELINE: "1,000",
    Field.TARGET: "２０００ people",
    Field.FROM: "2026-03-01",
    Field.TO: "31.05.2026",
    Field.MILESTONE: "Half of it 2026-W16",
    Field.FUNCTION: "Marketing",
    Field.OWNER: "Ann Li",
    Field.CADENCE: "Weekly",
}


@pytest.fixture
def team(workspace: Workspace) -> Workspace:
    """A board with two people and today Monday 2 March 2026."""
    workspace.do(Source.COMMAND, people.add_person, name="Ann Li")
    workspace.do(Source.COMMAND, people.add_person, name="Bo Xu")
    return workspace


def add(team: Workspace, **texts: str) -> None:
    assert team.do(Source.KEYBOARD, add_row, values={Field(name): text for name, text in texts.items()}) is not None


def change(team: Workspace, row: RowKey, **texts: str) -> None:
    values = {Field(name.rstrip("_")): text for name, text in texts.items()}
    team.do(Source.KEYBOARD, change_row, row=row, values=values)


def key(goal: int | None = None, metric: int | None = None, milestone: int | None = None) -> RowKey:
    return RowKey(
        GoalId(goal) if goal is not None else None, MetricId(metric) if metric is not None else None, milestone
    )


def keys(team: Workspace) -> list[RowKey]:
    return [row.key for row in wide_table(whole(team), TODAY)]


def goal_of(team: Workspace) -> Goal:
    return whole(team).shown_goals()[0]


def metric_of(team: Workspace) -> Metric:
    return whole(team).shown_metrics()[0]


def test_a_new_row_makes_goal_metric_and_milestone_in_one_operation(team: Workspace) -> None:
    team.do(Source.KEYBOARD, add_row, values=FULL)
    goal, metric = goal_of(team), metric_of(team)
    assert (goal.name, goal.function, goal.owner_id) == ("Reach", "Marketing", None)
    assert goal.milestones == (Milestone(1, "Half of it", date(2026, 4, 19), by_week=True),)
    assert (metric.name, metric.key_result, metric.unit) == ("Visitors", "Twice as many", "people")
    assert metric.targets == (TargetPoint(date(2026, 3, 1), 1000), TargetPoint(date(2026, 5, 31), 2000))
    assert (metric.cadence, metric.goal_id, metric.owner_id) == (Cadence.WEEKLY, goal.id, 1)
    operation = team.undoable()
    assert operation is not None
    assert str(operation.title) == "Add Visitors to the table of goals"
    team.undo()
    assert (whole(team).shown_goals(), whole(team).shown_metrics()) == ([], [])


def test_a_new_row_goes_to_the_goal_of_its_name(team: Workspace) -> None:
    add(team, goal="Reach", metric="Visitors")
    add(team, goal="REACH", metric="Orders")
    assert [goal.name for goal in whole(team).shown_goals()] == ["Reach"]
    assert [(metric.name, metric.goal_id) for metric in whole(team).shown_metrics()] == [("Visitors", 1), ("Orders", 1)]


def test_a_metric_without_a_goal_is_linked_by_its_name(team: Workspace) -> None:
    team.do(Source.COMMAND, metrics.add_metric, metric=Metric(MetricId(0), "Visitors", "people", 0))
    add(team, goal="Reach", metric="visitors")
    assert [(metric.name, metric.unit, metric.goal_id) for metric in whole(team).shown_metrics()] == [
        ("Visitors", "people", 1)
    ]


def test_a_key_result_names_a_metric_that_has_no_name(team: Workspace) -> None:
    add(team, goal="Reach", key_result="Twice as many visitors")
    assert (metric_of(team).name, metric_of(team).key_result) == ("Twice as many visitors", "Twice as many visitors")


def test_the_day_of_a_row_with_a_bare_milestone_is_the_milestones(team: Workspace) -> None:
    add(team, goal="Reach", milestone="Ready", to="2026-04-01")
    assert goal_of(team).milestones == (Milestone(1, "Ready", date(2026, 4, 1)),)
    assert goal_of(team).due is None


def test_rows_are_key_results_milestones_and_bare_goals(team: Workspace) -> None:
    team.do(Source.KEYBOARD, add_row, values=FULL)
    add(team, goal="Keep")
    team.do(Source.COMMAND, metrics.add_metric, metric=Metric(MetricId(0), "Loose", "", 0))
    rows = wide_table(whole(team), TODAY)
    assert [row.key for row in rows] == [key(1, 1), key(1, None, 1), key(2), key(None, 2)]
    assert [row.first for row in rows] == [True, False, True, True]


def test_another_name_renames_the_goal_and_a_known_one_links_to_it(team: Workspace) -> None:
    add(team, goal="Reach", metric="Visitors")
    add(team, goal="Keep")
    change(team, key(1, 1), goal="Reach more")
    assert [goal.name for goal in whole(team).shown_goals()] == ["Reach more", "Keep"]
    change(team, key(1, 1), goal="keep")
    assert metric_of(team).goal_id == 2
    change(team, key(2, 1), goal="")
    assert metric_of(team).goal_id is None
    with pytest.raises(AlreadyThere):
        change(team, key(1), goal="Keep")
    with pytest.raises(EmptyText):
        change(team, key(1), goal="")


def test_the_ends_of_the_targets_are_edited_and_what_lies_between_stays(team: Workspace) -> None:
    middle = TargetPoint(date(2026, 4, 1), 1200)
    first, last = TargetPoint(date(2026, 3, 1), 1000), TargetPoint(date(2026, 5, 1), 2000)
    made = Metric(MetricId(0), "Visitors", "people", 0, targets=(first, middle, last))
    team.do(Source.COMMAND, metrics.add_metric, metric=made)
    change(team, key(None, 1), baseline="900", target="2,500", to="2026-06-01")
    expected = (TargetPoint(date(2026, 3, 1), 900), middle, TargetPoint(date(2026, 6, 1), 2500))
    assert metric_of(team).targets == expected
    with pytest.raises(StartTooLate):
        change(team, key(None, 1), from_="2026-04-01")
    with pytest.raises(EndTooEarly):
        change(team, key(None, 1), to="2026-04-01")
    with pytest.raises(SeveralPoints):
        change(team, key(None, 1), baseline="")
    assert metric_of(team).targets == expected


def test_a_target_alone_holds_from_today_and_can_be_given_a_period(team: Workspace) -> None:
    add(team, goal="Reach", metric="Visitors")
    with pytest.raises(NeedsTarget):
        change(team, key(1, 1), baseline="5")
    change(team, key(1, 1), target="10")
    assert metric_of(team).targets == (TargetPoint(TODAY, 10),)
    with pytest.raises(NeedsEnd):
        change(team, key(1, 1), baseline="5")
    change(team, key(1, 1), baseline="5", to="2026-05-01")
    assert metric_of(team).targets == (TargetPoint(TODAY, 5), TargetPoint(date(2026, 5, 1), 10))
    change(team, key(1, 1), baseline="")
    assert metric_of(team).targets == (TargetPoint(TODAY, 10), TargetPoint(date(2026, 5, 1), 10))
    change(team, key(1, 1), target="")
    assert metric_of(team).targets == ()


def test_the_first_way_to_go_says_what_is_better_and_how_many_decimals_are_shown(team: Workspace) -> None:
    add(team, goal="Reach", metric="Returns", baseline="5", target="2.25 %", unit="%", to="2026-06-30")
    assert (metric_of(team).higher_is_better, metric_of(team).decimals) == (False, 2)
    change(team, key(1, 1), target="7")
    assert (metric_of(team).higher_is_better, metric_of(team).decimals) == (False, 2)


def test_a_baseline_runs_to_the_day_of_the_goal(team: Workspace) -> None:
    add(team, goal="Reach", to="2026-06-30")
    assert goal_of(team).due == date(2026, 6, 30)
    change(team, key(1), metric="Visitors", baseline="1", target="2")
    assert metric_of(team).targets == (TargetPoint(TODAY, 1), TargetPoint(date(2026, 6, 30), 2))


def test_a_milestone_is_renamed_put_off_reached_and_removed(team: Workspace) -> None:
    add(team, goal="Reach", milestone="Ready 2026-03-20")
    row = key(1, None, 1)
    change(team, row, milestone="Ready to go", to="2026-W14")
    assert goal_of(team).milestones == (Milestone(1, "Ready to go", date(2026, 4, 5), by_week=True),)
    change(team, row, status="2026-03-01")
    assert goal_of(team).milestones[0].reached_on == date(2026, 3, 1)
    with pytest.raises(ReachedInFuture):
        change(team, row, status="2026-03-03")
    change(team, row, status="", owner="BX", function="Product")
    assert goal_of(team).milestones[0].reached_on is None
    assert (goal_of(team).owner_id, goal_of(team).function) == (2, "Product")
    with pytest.raises(RowOfMilestone):
        change(team, row, unit="people")
    change(team, row, milestone="")
    assert goal_of(team).milestones == ()


def test_a_source_reads_a_metric_under_its_name(team: Workspace) -> None:
    add(team, goal="Keep", metric="Orders")
    mapping = TableMapping(day="Day", metrics=(MappedMetric("Orders", MetricId(1)),))
    source = DataSource(SourceId(0), "Warehouse", SourceKind.FILE, "/data/x.csv", mapping=mapping)
    team.do(Source.COMMAND, sources.add_source, source=source)
    add(team, goal="Reach", metric="Visitors", source="warehouse")
    assert whole(team).shown_sources()[0].mapping.metrics[-1] == MappedMetric("Visitors", MetricId(2))
    assert [row.source for row in wide_table(whole(team), TODAY)] == ["Warehouse", "Warehouse"]
    change(team, key(2, 2), source="")
    assert whole(team).shown_sources()[0].mapping == mapping
    with pytest.raises(NoSuchSource):
        change(team, key(2, 2), source="Cellar")


@pytest.mark.parametrize(
    ("column", "text", "error"),
    [
        (Field.METRIC, "", EmptyText),
        (Field.METRIC, "Orders", AlreadyThere),
        (Field.TARGET, "n/a", BadNumber),
        (Field.TARGET, "2,5", BadNumber),
        (Field.TO, "03/04/2026", BadDate),
        (Field.TO, "2026-02-30", BadDate),
        (Field.FROM, "soon", BadDate),
        (Field.CADENCE, "hourly", BadCadence),
        (Field.OWNER, "Cy", NoSuchPerson),
        (Field.MILESTONE, "Ready", NeedsDay),
    ],
)
def test_a_bad_cell_says_so_and_changes_nothing(
    team: Workspace, column: Field, text: str, error: type[Refused]
) -> None:
    add(team, goal="Reach", metric="Visitors", target="5")
    add(team, goal="Keep", metric="Orders")
    before = whole(team)
    values = {Field.UNIT: "people", column: text}
    with pytest.raises(error):
        team.do(Source.KEYBOARD, change_row, row=key(1, 1), values=values)
    assert (whole(team).goals, whole(team).metrics) == (before.goals, before.metrics)
    faults = faults_of(before, [Edit(key(1, 1), values)], TODAY)
    assert [(fault.place, fault.column, type(fault.error)) for fault in faults] == [(0, column, error)]


def test_what_belongs_to_something_that_is_not_there_is_refused(team: Workspace) -> None:
    add(team, goal="Reach")
    with pytest.raises(NeedsMetric):
        change(team, key(1), unit="people")
    with pytest.raises(NeedsGoal):
        team.do(Source.KEYBOARD, add_row, values={Field.METRIC: "Visitors", Field.FUNCTION: "Product"})
    with pytest.raises(RowIsGone):
        change(team, key(7), goal="Keep")
    with pytest.raises(EmptyText):
        team.do(Source.KEYBOARD, add_row, values={})


def test_several_rows_are_one_operation_and_later_rows_see_earlier_ones(team: Workspace) -> None:
    edits = [
        Edit(None, {Field.GOAL: "Reach", Field.METRIC: "Visitors"}),
        Edit(None, {Field.GOAL: "Reach", Field.METRIC: "visitors"}),
        Edit(None, {Field.GOAL: "Reach", Field.METRIC: "Orders"}),
    ]
    assert [fault.place for fault in faults_of(whole(team), edits, TODAY)] == [1]
    with pytest.raises(AlreadyThere):
        team.do(Source.KEYBOARD, change_rows, edits=edits)
    assert whole(team).goals == {}
    assert team.do(Source.KEYBOARD, change_rows, edits=[edits[0], edits[2]]) is not None
    assert len(keys(team)) == 2
    team.undo()
    assert keys(team) == []


def test_all_wrong_cells_of_a_row_are_named_but_not_what_follows_from_them(team: Workspace) -> None:
    add(team, goal="Reach", metric="Visitors")
    texts = {Field.GOAL: "Reach", Field.METRIC: "visitors", Field.TARGET: "x", Field.OWNER: "Cy"}
    edits = [
        Edit(None, {**texts, Field.KEY_RESULT: "More", Field.TO: "soon"}),
        Edit(None, texts),
        Edit(None, {Field.GOAL: "Reach", Field.METRIC: "More"}),
    ]
    faults = faults_of(whole(team), edits, TODAY)
    assert [(fault.place, fault.column) for fault in faults] == [
        (0, Field.METRIC),
        (0, Field.TARGET),
        (0, Field.TO),
        (0, Field.OWNER),
        (1, Field.METRIC),
    ]


def test_nothing_typed_anew_is_no_operation(team: Workspace) -> None:
    team.do(Source.KEYBOARD, add_row, values=FULL)
    same: dict[Field, str] = {column: text for column, text in FULL.items() if column is not Field.MILESTONE}
    assert team.do(Source.KEYBOARD, change_row, row=key(1, 1), values=same) is None


def test_renaming_a_function_renames_it_in_goals_too(team: Workspace) -> None:
    team.do(Source.COMMAND, goals.set_functions, names=["Product", "Sales"])
    add(team, goal="Reach", function="product")
    add(team, goal="Keep", function="Legal")
    team.do(Source.KEYBOARD, rename_function, name="Product", new_name="Products")
    assert whole(team).facts.functions == ("Products", "Sales")
    assert [goal.function for goal in whole(team).shown_goals()] == ["Products", "Legal"]
    team.do(Source.KEYBOARD, rename_function, name="Legal", new_name="Law")
    assert [goal.function for goal in whole(team).shown_goals()] == ["Products", "Law"]
    with pytest.raises(AlreadyThere):
        team.do(Source.KEYBOARD, rename_function, name="Law", new_name="sales")
    with pytest.raises(NoSuchFunction):
        team.do(Source.KEYBOARD, rename_function, name="Finance", new_name="Money")
    team.undo()
    team.undo()
    assert [goal.function for goal in whole(team).shown_goals()] == ["Product", "Legal"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-24", date(2026, 12, 24)),
        ("24.12.2026", date(2026, 12, 24)),
        ("12/24/2026", date(2026, 12, 24)),
        ("24 Dec 2026", date(2026, 12, 24)),
        ("2026年12月24日", date(2026, 12, 24)),
        ("2026-W52", date(2026, 12, 27)),
        ("2026-02", date(2026, 2, 28)),
    ],
)
def test_days_are_read_in_usual_forms(text: str, day: date) -> None:
    assert typed_day(text) == day


def test_a_name_may_end_in_a_number() -> None:
    assert split_due("Release 7") == ("Release 7", None)
    assert split_due("Load test 2") == ("Load test 2", None)
