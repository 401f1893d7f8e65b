"""Everything that people can do is taken back by one undo, and done again by one redo: each use case once, on a full board.

Excepted are prints and sightings: paper does not go back. A use case that is not in the table fails the test.
"""

import importlib
import inspect
import pkgutil
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import kanban.usecases
from kanban.domain.board import Board, ChecklistEntry, ClassOfService, ItemDetails
from kanban.domain.business.readings import NewReading
from kanban.domain.business.values import DataSource, Hypothesis, Metric, Milestone, Outcome, SourceKind, TargetPoint
from kanban.domain.business.wide_table import Field, RowKey
from kanban.domain.ids import ColumnId, GoalId, ItemId, MetricId, PersonId, SourceId, SwimlaneId, TemplateId
from kanban.domain.operations import OperationId, Source
from kanban.domain.timeline_making import timeline_of
from kanban.domain.wall.plan import plan_wall
from kanban.exchange.cards import ForeignCard, ForeignColumn, ForeignFile
from kanban.exchange.event_log import LogRow
from kanban.store import history
from kanban.store.database import Database
from kanban.usecases import (
    boards,
    bulk,
    card_templates,
    comments,
    demo,
    demo_content,
    filters,
    goals,
    item_details,
    item_fates,
    items,
    metrics,
    people,
    sources,
    value,
    walls,
)
from kanban.usecases.import_answers import suggest
from kanban.usecases.import_draft import draft_import
from kanban.usecases.import_plan import ImportPlan, read_snapshot
from kanban.usecases.wide_sheet import Edit
from kanban.workspace import Workspace
from tests.boards import ZONE, Clock, new_workspace, whole
from tests.walls import a_reading, hangs

Given = dict[str, Any]
Deed = Callable[[Workspace], Given]
A, B, C, D, E, F = (ItemId(number) for number in range(1, 7))
BACKLOG, READY, DEV, TEST, DONE = (ColumnId(number) for number in range(1, 6))
APP, OPS = SwimlaneId(1), SwimlaneId(2)
ANN, BO = PersonId(1), PersonId(2)
USERS, SPEED = MetricId(1), MetricId(2)
RELEASED = ItemId(7)
SUNDAY = date(2026, 3, 1)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a board that has some of everything; each test gets a copy."""
    path = tmp_path_factory.mktemp("full") / "team.twinboard"
    names = ["Backlog", "Ready", "Dev", "Test", "Done"]
    plan = boards.plan_of("Team", names, ZONE, start="Dev", finish="Done", swimlanes=["App", "Ops"])
    made = new_workspace(path, plan, Clock())

    def do(use_case: Any, **given: Any) -> None:
        assert made.do(Source.MOUSE, use_case, **given) is not None

    do(people.add_person, name="Ann Li")
    do(people.add_person, name="Bo Xu")
    do(goals.add_goal, name="Reach", function="sales")
    do(goals.add_goal, name="Reach abroad", parent_id=GoalId(1))
    do(goals.set_milestone, goal_id=GoalId(1), milestone=Milestone(0, "First users", SUNDAY))
    for title, column, lane in zip("ABCDEF", (BACKLOG, BACKLOG, DEV, DEV, TEST, DONE), (APP, OPS) * 3, strict=True):
        do(items.add_item, title=title, column_id=column, swimlane_id=lane)
    do(items.block_item, item_id=A, reason="waits")
    rich = ItemDetails("B", owners=(ANN,), labels=("ios",), checklist=(ChecklistEntry("one"), ChecklistEntry("two")))
    do(item_details.edit_item, item_id=B, details=rich)
    do(comments.comment_item, item_id=B, text="Why?")
    do(item_fates.archive_item, item_id=E)
    do(item_fates.discard_item, item_id=F)
    do(card_templates.keep_template, name="Bug", details=ItemDetails("", item_type="bug"))
    do(filters.keep_filter, name="Mine", query="owner:ann")
    do(metrics.add_metric, metric=Metric(MetricId(0), "Users", "people", 0))
    do(metrics.add_metric, metric=Metric(MetricId(0), "Speed", "s", 1))
    do(metrics.record_reading, metric_id=USERS, period=SUNDAY, value=5)
    do(sources.add_source, source=DataSource(SourceId(0), "Sales", SourceKind.FILE, "/data/sales.csv"))
    do(walls.apply_wall_plan, **_wall_plan(made, hangs(3, DEV), hangs(4, READY)))
    do(items.add_item, title="G", column_id=DONE)
    do(value.set_hypothesis, item_id=RELEASED, hypothesis=Hypothesis(USERS))
    do(value.confirm_verdict, item_id=RELEASED, outcome=Outcome.AS_HOPED)
    made.close()
    return path


@pytest.fixture
def full(template: Path, tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    """That board, a day later."""
    path = tmp_path / template.name
    shutil.copy(template, path)
    clock.go(days=1)
    made = Workspace(Database.open(path), clock=clock, actor="ann")
    yield made
    made.close()


def _wall_plan(made: Workspace, *sightings: Any) -> Given:
    now = made.now()
    return {"plan": plan_wall(whole(made), a_reading(*sightings), now, choices=None, now=now)}


def _story(_: Workspace) -> Given:
    story = demo_content.load_story("en")
    return {"story": story, "today": date(2026, 3, 2), "people": {person.id: PersonId(1) for person in story.people}}


def _source(_: Workspace) -> Given:
    story = demo_content.load_story("en")
    return {"story": story, "metrics": {metric.id: MetricId(1) for metric in story.metrics}}


def _rows(_: Workspace) -> Given:
    at = datetime(2026, 2, 1, 8, tzinfo=UTC)
    rows = [LogRow(2, "X-1", "", "Dev", at), LogRow(3, "R-3", "", "Ready", at), LogRow(4, "X-1", "Dev", "Test", at)]
    return {"rows": rows}


def _draft(made: Workspace) -> Given:
    card = ForeignCard(2, "New from afar", "x1", column="Dev", owners=("Cy Wu",))
    file = ForeignFile(Path("cards.csv"), "csv", (card,), (ForeignColumn("Dev"),))
    snapshot = made.read(read_snapshot, made.board_id, made.now())
    answers = suggest(file, whole(made))
    return {"draft": draft_import(snapshot, ImportPlan(file, answers))}


def given(**arguments: Any) -> Deed:
    return lambda _: arguments


def changed(of: Callable[[Board], Any], argument: str, /, **fields: Any) -> Deed:
    """Return a deed that hands in something of the board with other fields."""
    return lambda made: {argument: replace(of(whole(made)), **fields)}


DEEDS: dict[str, Deed] = {
    "boards.change_board": changed(lambda board: board.facts, "facts", name="Others", zone="Europe/Berlin"),
    "bulk.change_items": given(item_ids=[A, B], change=bulk.BulkChange(add_labels=("web",), column_id=DEV)),
    "card_templates.keep_template": given(name="Story", details=ItemDetails("As a…")),
    "card_templates.change_template": changed(lambda board: board.templates[TemplateId(1)], "template", name="Fault"),
    "card_templates.drop_template": given(template_id=TemplateId(1)),
    "columns.add_column": given(name="Review", position=3),
    "columns.change_column": changed(lambda board: board.columns[DEV], "column", name="Build", wip_limit=3),
    "columns.move_column": given(column_id=TEST, position=1),
    "columns.split_column": given(column_id=DEV, left="Doing", right="Finished"),
    "columns.remove_column": given(column_id=BACKLOG, cards_to=READY),
    "comments.comment_item": given(item_id=A, text="Because."),
    "comments.change_comment": given(item_id=B, number=1, text="Why not?"),
    "comments.take_comment_away": given(item_id=B, number=1),
    "demo.set_demo_goals": _story,
    "demo.set_demo_source": _source,
    "filters.keep_filter": given(name="Late", query="due<0d"),
    "filters.drop_filter": given(name="Mine"),
    "goals.add_goal": given(name="Keep", function="product"),
    "goals.change_goal": changed(lambda board: board.goals[GoalId(1)], "goal", name="Growth", function="product"),
    "goals.move_goal": given(goal_id=GoalId(2), parent_id=None, place=0),
    "goals.remove_goal": given(goal_id=GoalId(1)),
    "goals.set_milestone": given(goal_id=GoalId(1), milestone=Milestone(0, "Live", SUNDAY)),
    "goals.remove_milestone": given(goal_id=GoalId(1), number=1),
    "goals.reach_milestone": given(goal_id=GoalId(1), number=1, day=SUNDAY),
    "goals.set_functions": given(names=["Product", "Marketing"]),
    "import_cards.import_cards": _draft,
    "importing.import_events": _rows,
    "item_details.edit_item": given(item_id=A, details=ItemDetails("Other", labels=("web",), goal_id=GoalId(1))),
    "item_details.tick_entry": given(item_id=B, entry=1),
    "item_details.assign_item": given(item_id=A, person_id=BO),
    "item_fates.discard_item": given(item_id=A),
    "item_fates.void_item": given(item_id=A),
    "item_fates.archive_item": given(item_id=A),
    "item_fates.restore_item": given(item_id=E),
    "item_fates.put_back_item": given(item_id=F),
    "item_fates.bring_back_items": given(item_ids=[E, F]),
    "item_groups.move_items": given(item_ids=[A, D], column_id=TEST, swimlane_id=APP),
    "item_groups.block_items": given(item_ids=[C, D], reason="no key"),
    "item_groups.unblock_items": given(item_ids=[A]),
    "item_groups.archive_items": given(item_ids=[A, B]),
    "item_groups.discard_items": given(item_ids=[A, B]),
    "item_groups.void_items": given(item_ids=[A, B]),
    "item_groups.assign_items": given(item_ids=[A, C], person_id=ANN),
    "item_groups.release_items": given(item_ids=[B], person_id=ANN),
    "item_groups.classify_items": given(item_ids=[A, B], class_of_service=ClassOfService.EXPEDITE),
    "items.add_item": given(title="G", column_id=DEV, swimlane_id=APP),
    "items.move_item": given(item_id=A, column_id=DEV, swimlane_id=OPS),
    "items.block_item": given(item_id=B, reason="no key"),
    "items.unblock_item": given(item_id=A),
    "items.finish_item": given(item_id=A),
    "metrics.add_metric": given(metric=Metric(MetricId(0), "Heat", "°C", 2)),
    "metrics.change_metric": changed(lambda board: board.metrics[USERS], "metric", name="People"),
    "metrics.move_metric": given(metric_id=USERS, place=1),
    "metrics.record_reading": given(metric_id=USERS, period=SUNDAY, value=6),
    "metrics.record_readings": given(
        readings=[metrics.NewReading(USERS, SUNDAY, 7), metrics.NewReading(SPEED, SUNDAY, 1)]
    ),
    "metrics.set_key_result": given(metric_id=SPEED, goal_id=GoalId(1), text="Pages open within a second"),
    "metrics.set_targets": given(metric_id=USERS, points=[TargetPoint(SUNDAY, 5), TargetPoint(date(2026, 4, 1), 9)]),
    "metrics.withdraw_reading": given(metric_id=USERS, period=SUNDAY),
    "paper.choose_card_parts": given(parts=["owners"]),
    "people.add_person": given(name="Cy Wu"),
    "people.change_person": changed(lambda board: board.people[ANN], "person", name="Ann Lee", wip_limit=2),
    "people.remove_person": given(person_id=ANN),
    "scans.move_scanned": given(item_ids=[A, B], column_id=DEV),
    "swimlanes.add_swimlane": given(name="Web"),
    "swimlanes.change_swimlane": changed(lambda board: board.swimlanes[APP], "swimlane", name="Phone", wip_limit=2),
    "swimlanes.move_swimlane": given(swimlane_id=OPS, position=0),
    "swimlanes.remove_swimlane": given(swimlane_id=OPS, cards_to=APP),
    "walls.apply_wall_plan": lambda made: _wall_plan(made, hangs(1, BACKLOG), hangs(3, TEST), hangs(4, READY)),
    "walls.tick_moved_on_wall": given(item_ids=[C]),
    "walls.tick_taken_down": given(item_ids=[C]),
    "walls.wall_is_right": given(item_id=D),
    "walls.board_is_right": given(item_id=D),
    "value.set_hypothesis": given(item_id=A, hypothesis=Hypothesis(USERS, by=3.0)),
    "value.confirm_verdict": given(item_id=RELEASED, outcome=Outcome.NO_CHANGE, proposed=Outcome.CANNOT_TELL),
    "value.take_back_verdict": given(item_id=RELEASED),
    "value.requirement_of_metric": given(metric_id=USERS),
    "sources.add_source": given(source=DataSource(SourceId(0), "More", SourceKind.FILE, "/data/a.csv")),
    "sources.change_source": changed(lambda board: board.sources[SourceId(1)], "source", name="Less", every_minutes=5),
    "sources.remove_source": given(source_id=SourceId(1)),
    "sources.take_readings": given(
        source_id=SourceId(1), readings=[NewReading(USERS, SUNDAY, 6, "Sales · a.csv:2"), NewReading(SPEED, SUNDAY, 1)]
    ),
    "import_readings.import_readings": given(
        readings=[NewReading(USERS, SUNDAY, 6), NewReading(MetricId(-1), SUNDAY, 1)],
        new_metrics=[Metric(MetricId(-1), "Visits", "", 0)],
        origin="a.csv",
    ),
    "wide_table.change_row": given(row=RowKey(GoalId(1)), values={Field.METRIC: "Steps", Field.TARGET: "9"}),
    "wide_table.add_row": given(
        values={Field.GOAL: "Grow", Field.METRIC: "Height", Field.MILESTONE: "Half 2026-04-01"}
    ),
    "wide_table.change_rows": given(
        edits=[Edit(RowKey(GoalId(1)), {Field.GOAL: "Far"}), Edit(None, {Field.GOAL: "Wide"})]
    ),
    "wide_table.rename_function": given(name="sales", new_name="Shops"),
}
"""What is handed to each use case; each changes something on the full board."""

NOT_UNDONE: dict[str, str] = {
    "boards.create_board": "a file without a board is of no use",
    "items.note_cards_printed": "what is printed is printed",
    "demo.print_demo_cards": "what is printed is printed",
}


def use_cases() -> dict[str, Callable[..., Any]]:
    """Return every public function of the use cases that decides something, by module and name."""
    found = {}
    for module_info in pkgutil.iter_modules(kanban.usecases.__path__):
        module = importlib.import_module(f"kanban.usecases.{module_info.name}")
        for name, function in vars(module).items():
            own = inspect.isfunction(function) and function.__module__ == module.__name__
            if own and not name.startswith("_") and _decides(function):
                found[f"{module_info.name}.{name}"] = function
    return found


def _decides(function: Callable[..., Any]) -> bool:
    returned = str(inspect.get_annotations(function).get("return"))
    return returned.endswith(("Decision", "Decision'>")) and "context" in inspect.signature(function).parameters


def shown(made: Workspace) -> dict[str, Any]:
    """Return all that the board holds, but for what never was, what is gone, and what paper and scanners left."""
    board = whole(made)
    return {
        "facts": board.facts,
        "columns": board.shown_columns(),
        "lanes": board.shown_swimlanes(),
        "people": board.shown_people(),
        "goals": board.shown_goals(),
        "metrics": board.shown_metrics(),
        "templates": board.shown_templates(),
        "sources": board.shown_sources(),
        "readings": {metric.id: board.current_readings(metric.id) for metric in board.shown_metrics()},
        "items": {i.id: replace(i, seen=None, printed=None) for i in board.items.values() if not i.voided},
        "wall": board.wall,
    }


def test_the_table_knows_every_use_case() -> None:
    assert sorted(use_cases()) == sorted([*DEEDS, *NOT_UNDONE])


@pytest.mark.parametrize("name", DEEDS)
def test_it_is_undone_and_done_again(full: Workspace, name: str) -> None:
    before = shown(full)
    sightings = {item.id: item.seen for item in whole(full).items.values()}
    then, was = full.now(), whole(full)
    change = full.do(Source.MOUSE, use_cases()[name], **DEEDS[name](full))
    assert change is not None, "it changed nothing"
    after = shown(full)
    assert_replayed(full, full.now(), whole(full))
    if not name.startswith("import"):  # what is imported happened before, when the board did not know of it
        assert_replayed(full, then, was)
    assert str(change.operation.title)
    assert "{" not in str(change.operation.title)
    undone = full.undo()
    assert undone.operation.reverses == change.operation.id
    assert shown(full) == before
    if name.startswith("walls."):
        agreed = {item.id: item.seen.agreed_id if item.seen else None for item in whole(full).items.values()}
        assert agreed == {item_id: seen.agreed_id if seen else None for item_id, seen in sightings.items()}
    full.redo()
    assert _timeless(shown(full)) == _timeless(after)


def assert_replayed(made: Workspace, instant: datetime, wanted: Board) -> None:
    """Check that the board over time is, at an instant, the one that was."""
    line = timeline_of(made.read(history.log_of_board, made.board_id))
    board, gone = line.at(instant), {item.id for item in whole(made).items.values() if item.voided}
    assert board.shown_columns() == wanted.shown_columns()
    assert board.shown_swimlanes() == wanted.shown_swimlanes()
    assert board.shown_people() == wanted.shown_people()
    assert (board.facts, board.wall) == (wanted.facts, wanted.wall)
    assert board.items == {item.id: item for item in wanted.items.values() if item.id not in gone}


def _timeless(state: dict[str, Any]) -> dict[str, Any]:
    """Leave out when something was done again, and the order of readings taken at the same time."""
    return {name: value for name, value in state.items() if name != "readings"}


@pytest.mark.parametrize("name", NOT_UNDONE)
def test_what_cannot_be_undone_is_not_offered(full: Workspace, name: str) -> None:
    offered = full.undoable()
    if name == "items.note_cards_printed":
        full.do(Source.MOUSE, items.note_cards_printed, prints=[(A, 1, "abc")])
    elif name == "demo.print_demo_cards":
        full.do(Source.MOUSE, demo.print_demo_cards)
    else:
        assert offered is not None
        steps = full.read(history.undo_steps, full.board_id, OperationId(1))
        assert "New board Team" not in [str(step.title) for step in steps]
    assert full.undoable() == offered
