"""A look into board files that are not open."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kanban.domain.errors import CannotRead, NoSuchFile, NotABoard
from kanban.domain.ids import BoardId
from kanban.domain.operations import Source
from kanban.store.database import Database
from kanban.store.glance import glance
from kanban.usecases import boards
from kanban.workspace import Workspace
from tests.boards import Clock


def make(path: Path, *names: str) -> None:
    """Make a file with these boards, one after another."""
    clock = Clock()
    for number, name in enumerate(names, start=1):
        database = Database.open(path) if path.exists() else Database.create(path)
        workspace = Workspace(database, BoardId(number), clock=clock)
        plan = boards.plan_of(name, ["To do", "Done"], "Asia/Shanghai")
        workspace.do(Source.COMMAND, boards.create_board, plan=plan)
        clock.go(hours=1)
        workspace.close()


def test_each_board_of_a_file_with_its_last_change(tmp_path: Path) -> None:
    make(tmp_path / "two.twinboard", "Team", "团队")
    first, second = glance(tmp_path / "two.twinboard")
    assert (first.board_id, first.name, first.zone) == (1, "Team", "Asia/Shanghai")
    assert (second.board_id, second.name) == (2, "团队")
    assert first.changed_at is not None
    assert first.changed_at.replace(second=0) == datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
    assert second.changed_at is not None
    assert second.changed_at.replace(second=0) == datetime(2026, 3, 2, 2, 0, tzinfo=UTC)


def test_a_file_is_not_changed_by_it(tmp_path: Path) -> None:
    path = tmp_path / "one.twinboard"
    make(path, "Team")
    before = path.read_bytes()
    glance(path)
    assert path.read_bytes() == before


def test_a_board_that_is_open_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "one.twinboard"
    make(path, "Team")
    workspace = Workspace(Database.open(path), clock=Clock())
    assert glance(path)[0].name == "Team"
    workspace.close()


def test_what_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        glance(tmp_path / "gone.twinboard")
    (tmp_path / "text.twinboard").write_text("hello", encoding="utf-8")
    with pytest.raises(NotABoard):
        glance(tmp_path / "text.twinboard")
    make(tmp_path / "one.twinboard", "Team")
    cut = (tmp_path / "one.twinboard").read_bytes()[:5_000]
    (tmp_path / "cut.twinboard").write_bytes(cut)
    with pytest.raises(CannotRead):
        glance(tmp_path / "cut.twinboard")
