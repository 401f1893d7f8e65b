"""Functions x goals: who supports what, and the holes."""

from datetime import date

from kanban.domain.board import ItemDetails
from kanban.domain.business.goals import Support
from kanban.domain.business.goals_matrix import MatrixRow, Requirements, matrix
from kanban.domain.business.status import MetricState
from kanban.domain.business.values import Metric, TargetPoint
from kanban.domain.ids import GoalId, MetricId
from kanban.domain.operations import Source
from kanban.usecases import goals, item_details, items, metrics
from kanban.workspace import Workspace
from tests.boards import column, whole

TODAY = date(2026, 3, 2)


def test_an_empty_board_has_no_rows(workspace: Workspace) -> None:
    assert matrix(whole(workspace), TODAY) == ((), (), frozenset())


def _names(row: MatrixRow) -> list[list[str]]:
    return [[supporter.goal.name for supporter in cell] for cell in row.cells]


def test_cells_hold_the_goals_of_a_function_below_a_goal_at_any_depth(workspace: Workspace) -> None:
    do = workspace.do
    do(Source.MOUSE, goals.set_functions, names=["Product", "Sales", "Law"])
    do(Source.MOUSE, goals.add_goal, name="Reach")
    do(Source.MOUSE, goals.add_goal, name="App", function="product", parent_id=GoalId(1))
    do(Source.MOUSE, goals.add_goal, name="Shop", function="Sales", parent_id=GoalId(2))
    do(Source.MOUSE, goals.add_goal, name="Keep", function="Sales")
    found = matrix(whole(workspace), TODAY)
    assert found.functions == ("Product", "Sales", "Law")
    assert [row.goal.name for row in found.rows] == ["Reach", "Keep"]
    assert _names(found.rows[0]) == [["App"], ["Shop"], []]
    assert _names(found.rows[1]) == [[], ["Keep"], []]
    assert [row.holes for row in found.rows] == [1, 2]
    assert found.rows[1].cells[1][0].itself
    assert found.idle == {"Law"}


def test_sub_goals_without_a_function_have_a_column_of_their_own(workspace: Workspace) -> None:
    workspace.do(Source.MOUSE, goals.add_goal, name="Reach")
    assert matrix(whole(workspace), TODAY).functions == ()
    workspace.do(Source.MOUSE, goals.add_goal, name="App", parent_id=GoalId(1))
    found = matrix(whole(workspace), TODAY)
    assert found.functions == ("",)
    assert _names(found.rows[0]) == [["App"]]


def test_requirements_are_counted_below_a_goal_and_the_worst_key_result_is_its_state(workspace: Workspace) -> None:
    do = workspace.do
    do(Source.MOUSE, goals.add_goal, name="Reach")
    do(Source.MOUSE, goals.add_goal, name="App", function="Product", parent_id=GoalId(1))
    for title, where, goal in (("A", "Ready", 1), ("B", "Dev", 2), ("C", "Done", 2), ("D", "Dev", None)):
        do(Source.MOUSE, items.add_item, title=title, column_id=column(workspace, where).id)
        item = whole(workspace).items[max(whole(workspace).items)]
        details = ItemDetails(title, goal_id=GoalId(goal) if goal else None)
        if goal:
            do(Source.MOUSE, item_details.edit_item, item_id=item.id, details=details)
    bad = Metric(MetricId(0), "Speed", "", 0, goal_id=GoalId(2), targets=(TargetPoint(TODAY, 100),))
    do(Source.MOUSE, metrics.add_metric, metric=bad)
    do(Source.MOUSE, metrics.record_reading, metric_id=MetricId(1), period=TODAY, value=10)
    do(Source.MOUSE, metrics.add_metric, metric=Metric(MetricId(0), "Users", "", 0, goal_id=GoalId(1)))
    row = matrix(whole(workspace), TODAY).rows[0]
    assert row.requirements == Requirements(waiting=1, in_work=1, finished=1)
    assert row.cells[0][0].requirements == Requirements(waiting=0, in_work=1, finished=1)
    assert row.state is MetricState.OFF_TRACK
    assert row.cells[0][0].state is MetricState.OFF_TRACK


def test_what_is_finished_and_archived_counts_where_it_is_known(workspace: Workspace) -> None:
    workspace.do(Source.MOUSE, goals.add_goal, name="Reach")
    found = matrix(whole(workspace), TODAY, {GoalId(1): Support(open=0, finished=4)})
    assert found.rows[0].requirements == Requirements(waiting=0, in_work=0, finished=4)
