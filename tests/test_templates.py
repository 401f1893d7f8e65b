"""Boards to begin with."""

import pytest

from kanban.domain.board import ClassOfService, ColumnKind, LimitPolicy
from kanban.domain.errors import NoSuchTemplate
from kanban.domain.operations import Source
from kanban.store import queries
from kanban.store.database import Database
from kanban.templates import template_board, template_names, template_purpose
from kanban.usecases.boards import create_board
from kanban.workspace import Workspace


def test_names() -> None:
    assert template_names() == ("software", "campaign", "operations", "personal")


@pytest.mark.parametrize("name", ["software", "campaign", "operations", "personal"])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_each_template_makes_a_board(tmp_path_factory: pytest.TempPathFactory, name: str, language: str) -> None:
    plan = template_board(name, language, "Asia/Shanghai")
    workspace = Workspace(Database.create(tmp_path_factory.mktemp("board") / "b.twinboard"))
    workspace.do(Source.COMMAND, create_board, plan=plan)
    board = workspace.read(queries.frame, workspace.board_id)
    workspace.close()
    assert (board.facts.name, board.facts.zone) == (plan.name, "Asia/Shanghai")
    assert [column.name for column in board.shown_columns()] == [column.name for column in plan.columns]
    start, finish = board.started_column(), board.finished_column()
    assert start is not None
    assert finish is not None
    assert finish == board.shown_columns()[-1]
    assert all(column.name.isascii() == (language == "en") for column in plan.columns)
    assert [column.policy for column in board.shown_columns()] == [column.policy for column in plan.columns]
    assert [(lane.name, lane.wip_limit, lane.expedite) for lane in board.shown_swimlanes()] == [
        (lane.name, lane.wip_limit, lane.expedite) for lane in plan.swimlanes
    ]
    assert {(made.name, made.details) for made in board.shown_templates()} == {
        (card.name, card.details) for card in plan.templates
    }


def test_what_a_template_says() -> None:
    plan = template_board("personal")
    assert plan.name == "Personal"
    assert [(c.name, c.kind, c.wip_limit, c.started, c.finished) for c in plan.columns] == [
        ("To do", ColumnKind.WAIT, None, False, False),
        ("Doing", ColumnKind.WORK, 3, True, False),
        ("Done", ColumnKind.WORK, None, False, True),
    ]
    assert plan.columns[1].policy == "Finish one before the next begins."
    assert (plan.limit_policy, plan.key_prefix, plan.swimlanes, plan.templates) == (LimitPolicy.WARN, "P", (), ())


def test_lanes_and_limits_of_operations() -> None:
    plan = template_board("operations", "zh_CN")
    assert plan.limit_policy is LimitPolicy.REFUSE
    assert [(lane.name, lane.wip_limit, lane.expedite) for lane in plan.swimlanes] == [
        ("故障", 2, True),
        ("服务请求", 8, False),
        ("例行维护", 3, False),
    ]


def test_the_way_to_users_is_a_checklist() -> None:
    requirement, bug, debt = template_board("software").templates
    assert [entry.text for entry in requirement.details.checklist] == [
        "Test-case review",
        "Self-test",
        "Smoke test",
        "Grey release",
        "Release",
        "Online monitoring",
        "Rollback was tried",
    ]
    assert (bug.name, bug.details.item_type, bug.details.labels) == ("Bug", "bug", ("bug",))
    assert debt.details.class_of_service is ClassOfService.INTANGIBLE


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_what_a_template_is_for(language: str) -> None:
    purposes = [template_purpose(name, language) for name in template_names()]
    assert len(set(purposes)) == 4
    assert all(purpose.endswith("." if language == "en" else "。") for purpose in purposes)


def test_another_language_gets_english() -> None:
    assert template_board("software", "fr").name == "Software"


@pytest.mark.parametrize("name", ["", "nothing", "../demo/christmas.en", "SOFTWARE"])
def test_unknown_names(name: str) -> None:
    with pytest.raises(NoSuchTemplate, match="Templates are: software, campaign, operations, personal"):
        template_board(name)
