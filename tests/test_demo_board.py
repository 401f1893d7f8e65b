"""The demo board file."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kanban.demo import demo_board, demo_path
from kanban.demo.telling import make_demo
from kanban.domain.operations import Source
from kanban.domain.prints import needs_reprint
from kanban.store import log, queries
from kanban.store.check import check
from kanban.store.database import Database
from kanban.workspace import Workspace

_NOW = datetime(2026, 3, 4, 7, 0, tzinfo=UTC)
"""A Wednesday, three in the afternoon in Shanghai."""


@pytest.mark.parametrize(("language", "name"), [("en", "Christmas campaign"), ("zh_CN", "圣诞大促")])
def test_the_board_that_a_team_would_have(tmp_path: Path, language: str, name: str) -> None:
    path = tmp_path / "demo.twinboard"
    make_demo(path, language, _NOW)
    assert [file.name for file in tmp_path.iterdir()] == ["demo.twinboard"]
    database = Database.open(path)
    assert check(database) == []
    workspace = Workspace(database)
    board = workspace.read(queries.board, workspace.board_id)
    assert board.facts.name == name
    counts = [
        sum(1 for item in board.cards() if item.place and item.place.column_id == c.id) for c in board.shown_columns()
    ]
    assert counts == [15, 6, 3, 6, 5, 4, 20]
    assert len(board.items) == 60
    assert len(board.people) == 8
    assert len(board.shown_metrics()) == 8
    parents = {goal.name: goal.parent_id for goal in board.shown_goals()}
    assert [parent is None for parent in parents.values()] == [True, True, *[False] * 6]
    operations = workspace.read(log.recent_operations, workspace.board_id, 1000)
    assert max(operation.recorded_at for operation in operations) <= _NOW
    assert {operation.source for operation in operations} == {
        Source.KEYBOARD, Source.MOUSE, Source.SCANNER, Source.PHOTO, Source.FEED,
    }  # fmt: skip
    assert {operation.actor for operation in operations} == {person.name for person in board.people.values()}
    workspace.close()


def test_most_cards_hang_on_the_wall_and_some_have_changed_since(tmp_path: Path) -> None:
    path = tmp_path / "demo.twinboard"
    make_demo(path, "en", _NOW)
    workspace = Workspace(Database.open(path))
    board = workspace.read(queries.board, workspace.board_id)
    workspace.close()
    first = board.shown_columns()[0].id
    hanging = [item for item in board.cards() if item.place and item.place.column_id != first]
    assert len(hanging) == 44
    assert sum(item.printed is not None for item in hanging) == 41
    assert sum(needs_reprint(board, item) for item in hanging) == 2
    assert sum(item.seen is not None for item in hanging) > 30


def test_what_happened_last_can_be_undone_by_name(tmp_path: Path) -> None:
    path = tmp_path / "demo.twinboard"
    make_demo(path, "en", _NOW)
    workspace = Workspace(Database.open(path))
    titles = []
    for _ in range(3):
        undoable = workspace.undoable()
        assert undoable is not None
        titles.append(str(undoable.title))
        workspace.undo()
    assert check(workspace.database) == []
    workspace.close()
    assert titles == ["Move R-44 to Test", "Move R-55 to Ready", "Assign R-49 to Clara Jensen"]


def test_it_is_made_once_for_each_language(data_dir: Path) -> None:
    path = demo_board("zh_CN")
    assert path == demo_path("zh_CN") == data_dir / "demo" / "christmas.zh_CN.twinboard"
    before = path.stat().st_mtime_ns
    assert demo_board("zh_CN").stat().st_mtime_ns == before
    assert demo_board("fr") == demo_path("en")


def test_a_demo_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "demo.twinboard").mkdir()
    with pytest.raises(Exception, match=r"demo\.twinboard could not be read or written"):
        make_demo(tmp_path / "demo.twinboard", "en", _NOW)
    assert [file.name for file in tmp_path.iterdir()] == ["demo.twinboard"]
