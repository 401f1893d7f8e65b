"""How a board is made and set up."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kanban.domain.board import ColumnKind, LimitPolicy
from kanban.domain.errors import (
    AlreadyThere,
    EmptyText,
    NoSuchColumn,
    Refused,
    StartAfterFinish,
    TextTooLong,
    TooManyColumns,
    UnknownZone,
)
from kanban.domain.ids import ColumnId
from kanban.domain.operations import Source
from kanban.store.database import Database
from kanban.usecases import boards
from kanban.usecases.boards import BoardPlan, ColumnPlan, LanePlan, plan_of
from kanban.workspace import Workspace
from tests.boards import ZONE, column, text_of, whole


@pytest.fixture
def empty(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A file without a board."""
    return Workspace(Database.create(tmp_path_factory.mktemp("empty") / "team.twinboard"))


def test_a_new_board(empty: Workspace) -> None:
    plan = plan_of(
        " Team  A ",
        ["Backlog", " Ready ", "Dev", "Done"],
        ZONE,
        start="Dev",
        wait=["Ready"],
        limits={"Dev": 3},
        swimlanes=["Expedite", "Rest"],
        limit_policy=LimitPolicy.REFUSE,
    )
    change = empty.do(Source.COMMAND, boards.create_board, plan=plan)
    assert change is not None
    assert str(change.operation.title) == "New board Team A"
    made = whole(empty)
    assert (made.facts.name, made.facts.zone, made.facts.limit_policy) == ("Team A", ZONE, LimitPolicy.REFUSE)
    assert len(made.facts.code) == 2
    shown = made.shown_columns()
    assert [c.name for c in shown] == ["Backlog", "Ready", "Dev", "Done"]
    assert [c.name for c in shown if c.kind is ColumnKind.WAIT] == ["Ready"]
    assert [c.wip_limit for c in shown] == [None, None, 3, None]
    assert [made.started_column(), made.finished_column()] == [shown[2], shown[3]]
    assert [lane.name for lane in made.shown_swimlanes()] == ["Expedite", "Rest"]


@pytest.mark.parametrize(
    ("columns", "start", "finish"),
    [(["A", "B"], "A", "B"), (["A", "B", "C"], "B", "C"), (["A", "B", "C", "D"], "B", "D")],
)
def test_where_work_starts_when_nobody_says(columns: list[str], start: str, finish: str) -> None:
    plan = plan_of("Team", columns, ZONE)
    assert [c.name for c in plan.columns if c.started] == [start]
    assert [c.name for c in plan.columns if c.finished] == [finish]


def test_a_plan_names_only_its_own_columns() -> None:
    make: Callable[..., BoardPlan] = plan_of
    for what in ({"start": "X"}, {"finish": "X"}, {"wait": ["X"]}, {"limits": {"X": 1}}):
        with pytest.raises(NoSuchColumn, match=r"There is no column “X” on this board\. Its columns are: A, B\."):
            make("Team", ["A", "B"], ZONE, **what)


A, B = ColumnPlan("A"), ColumnPlan("B")
BAD_PLANS: list[tuple[BoardPlan, type[Refused], str]] = [
    (BoardPlan("Team", (A,), ZONE), TooManyColumns, "A board has 2 to 30 columns; these are 1."),
    (BoardPlan("Team", (A,) * 31, ZONE), TooManyColumns, "A board has 2 to 30 columns; these are 31."),
    (BoardPlan("Team", (A, ColumnPlan("a")), ZONE), AlreadyThere, "“a” is there already. Choose another name."),
    (
        BoardPlan("Team", (A, ColumnPlan(" ")), ZONE),
        EmptyText,
        "The column name is empty. Type at least one character.",
    ),
    (BoardPlan("", (A, B), ZONE), EmptyText, "The board name is empty. Type at least one character."),
    (BoardPlan("x" * 61, (A, B), ZONE), TextTooLong, "The board name has 61 characters; at most 60 are possible."),
    (
        BoardPlan("Team", (A, B), "Asia/Peking"),
        UnknownZone,
        "“Asia/Peking” is not a known time zone. Use a name like Europe/Berlin or Asia/Shanghai.",
    ),
    (BoardPlan("Team", (A, B), "../etc/passwd"), UnknownZone, "“../etc/passwd” is not a known time zone."),
    (BoardPlan("Team", (A, B), ""), UnknownZone, "“” is not a known time zone."),
    (
        BoardPlan("Team", (replace(A, finished=True), replace(B, started=True)), ZONE),
        StartAfterFinish,
        "The started column “B” must be left of the finished column “A”.",
    ),
    (BoardPlan("Team", (A, B), ZONE, swimlanes=(LanePlan("x"), LanePlan("X"))), AlreadyThere, "“X” is there already."),
]


@pytest.mark.parametrize(("plan", "error", "sentence"), BAD_PLANS)
def test_what_is_no_board(empty: Workspace, plan: BoardPlan, error: type[Refused], sentence: str) -> None:
    with pytest.raises(error) as refused:
        empty.do(Source.COMMAND, boards.create_board, plan=plan)
    assert str(refused.value).startswith(sentence)
    with pytest.raises(LookupError):
        whole(empty)


def test_a_board_is_not_made_twice(workspace: Workspace) -> None:
    with pytest.raises(AlreadyThere, match="“Team” is there already"):
        workspace.do(Source.COMMAND, boards.create_board, plan=plan_of("Other", ["A", "B"], ZONE))
    assert text_of(workspace) == "Backlog: | Ready: | Dev: | Test: | Done:"


def test_changing_the_board(workspace: Workspace) -> None:
    facts = workspace.facts()
    wanted = replace(facts, name="Team B", zone="Europe/Berlin", code="XX", limit_policy=LimitPolicy.REFUSE)
    workspace.do(Source.MOUSE, boards.change_board, facts=wanted)
    assert workspace.facts() == replace(wanted, code=facts.code)
    assert workspace.do(Source.MOUSE, boards.change_board, facts=workspace.facts()) is None
    with pytest.raises(UnknownZone):
        workspace.do(Source.MOUSE, boards.change_board, facts=replace(facts, zone="Mars/Base"))
    workspace.undo()
    assert workspace.facts() == facts


def test_changing_a_column(workspace: Workspace) -> None:
    dev = column(workspace, "Dev")
    wanted = replace(dev, name=" Build ", wip_limit=4, position=9, removed=True)
    workspace.do(Source.MOUSE, boards.change_column, column=wanted)
    assert text_of(workspace) == "Backlog: | Ready: | Build(4): | Test: | Done:"
    for name, error in (("test", AlreadyThere), ("", EmptyText)):
        with pytest.raises(error):
            workspace.do(Source.MOUSE, boards.change_column, column=replace(dev, name=name))
    with pytest.raises(NoSuchColumn):
        workspace.do(Source.MOUSE, boards.change_column, column=replace(dev, id=ColumnId(9)))
    unchanged = column(workspace, "Build")
    assert workspace.do(Source.MOUSE, boards.change_column, column=unchanged) is None
    workspace.undo()
    assert column(workspace, "Dev") == dev


def test_the_started_mark_goes_from_one_column_to_another(workspace: Workspace) -> None:
    change = workspace.do(Source.MOUSE, boards.change_column, column=replace(column(workspace, "Ready"), started=True))
    assert change is not None
    assert len(change.events) == 2
    assert [c.name for c in whole(workspace).shown_columns() if c.started] == ["Ready"]
    with pytest.raises(StartAfterFinish, match="The started column “Done” must be left of the finished column “Done”"):
        workspace.do(Source.MOUSE, boards.change_column, column=replace(column(workspace, "Done"), started=True))
    with pytest.raises(
        StartAfterFinish, match="The started column “Ready” must be left of the finished column “Backlog”"
    ):
        workspace.do(Source.MOUSE, boards.change_column, column=replace(column(workspace, "Backlog"), finished=True))
    assert [c.name for c in whole(workspace).shown_columns() if c.finished] == ["Done"]
    workspace.undo()
    assert [c.name for c in whole(workspace).shown_columns() if c.started] == ["Dev"]


def test_lanes_people_and_goals(workspace: Workspace) -> None:
    do = workspace.do
    do(Source.MOUSE, boards.add_swimlane, name="Ops")
    do(Source.MOUSE, boards.add_swimlane, name=" Rest ")
    do(Source.MOUSE, boards.add_person, name="Zoe Ray")
    do(Source.MOUSE, boards.add_person, name="Ann Lee", initials="ANN")
    do(Source.MOUSE, boards.add_goal, name="Retention", function="product")
    made = whole(workspace)
    assert [(lane.name, lane.position) for lane in made.shown_swimlanes()] == [("Ops", 0), ("Rest", 1)]
    assert [(person.name, person.initials) for person in made.shown_people()] == [("Ann Lee", "ANN"), ("Zoe Ray", "ZR")]
    assert [(goal.name, goal.function) for goal in made.shown_goals()] == [("Retention", "product")]
    with pytest.raises(AlreadyThere):
        do(Source.MOUSE, boards.add_swimlane, name="ops")
    with pytest.raises(AlreadyThere):
        do(Source.MOUSE, boards.add_person, name="ann lee")
    with pytest.raises(AlreadyThere):
        do(Source.MOUSE, boards.add_goal, name="RETENTION")
    with pytest.raises(TextTooLong, match="The initials has 4 characters; at most 3 are possible"):
        do(Source.MOUSE, boards.add_person, name="Bob", initials="ABCD")
    for _ in range(2):
        workspace.undo()
    do(Source.MOUSE, boards.add_person, name="Ann Lee")
    assert [(person.id, person.name) for person in whole(workspace).shown_people()] == [(3, "Ann Lee"), (1, "Zoe Ray")]


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Ann Lee", "AL"),
        ("ann", "A"),
        ("Ann van der Lee", "AL"),
        ("王小明", "小明"),
        ("欧阳", "欧阳"),
        ("Émile Zola", "ÉZ"),
    ],
)
def test_initials(name: str, initials: str) -> None:
    assert boards.initials_of(name) == initials
