"""Boards to begin with."""

import pytest

from kanban.domain.board import ColumnKind, LimitPolicy
from kanban.domain.errors import NoSuchTemplate
from kanban.domain.operations import Source
from kanban.store import queries
from kanban.store.database import Database
from kanban.templates import template_board, template_names
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


def test_what_a_template_says() -> None:
    plan = template_board("personal")
    assert plan.name == "Personal"
    assert [(c.name, c.kind, c.wip_limit, c.started, c.finished) for c in plan.columns] == [
        ("Some day", ColumnKind.WAIT, None, False, False),
        ("This week", ColumnKind.WAIT, 7, False, False),
        ("Doing", ColumnKind.WORK, 2, True, False),
        ("Waiting", ColumnKind.WAIT, 5, False, False),
        ("Done", ColumnKind.WORK, None, False, True),
    ]
    assert (plan.limit_policy, plan.key_prefix, plan.swimlanes) == (LimitPolicy.WARN, "P", ())
    assert template_board("operations", "zh_CN").swimlanes == ("故障", "服务请求", "例行维护")


def test_another_language_gets_english() -> None:
    assert template_board("software", "fr").name == "Software"


@pytest.mark.parametrize("name", ["", "nothing", "../demo/christmas.en", "SOFTWARE"])
def test_unknown_names(name: str) -> None:
    with pytest.raises(NoSuchTemplate, match="Templates are: software, campaign, operations, personal"):
        template_board(name)
