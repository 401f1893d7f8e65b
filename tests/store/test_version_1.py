"""A file of the release that knew no wall: scans become what wall and board agreed on, and nothing is lost."""

import sqlite3
from pathlib import Path

import pytest

from kanban.domain.board import Sighting
from kanban.domain.events import CardSeen
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.operations import Source
from kanban.store import header, log
from kanban.store.backup import backup_folder, backups
from kanban.store.check import check
from kanban.store.database import Database
from kanban.store.times import from_micros
from kanban.usecases import walls
from kanban.workspace import Workspace
from tests.boards import Clock, card, text_of, whole

_TABLES = Path(__file__).with_name("version_1.sql")
"""What that release wrote: cards A to C, two printed, two scanned in Doing, one archived, one moved on by mouse."""


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A board file of version 1."""
    path = tmp_path / "older.twinboard"
    with sqlite3.connect(path) as raw:
        raw.executescript(_TABLES.read_text(encoding="utf-8"))
        raw.execute(f"PRAGMA application_id={header.APPLICATION_ID}")
        raw.execute("PRAGMA user_version=1")
    raw.close()
    return path


def test_scans_become_what_wall_and_board_agreed_on(older: Path, clock: Clock) -> None:
    clock.go(days=1)
    database = Database.open(older)
    workspace = Workspace(database, clock=clock)
    assert check(database) == []
    assert text_of(workspace) == "To do: | Doing: C | Done: A"
    doing = ColumnId(2)
    assert card(workspace, "A").seen == Sighting(doing, from_micros(1772413209000000), doing)
    assert card(workspace, "C").seen == Sighting(doing, from_micros(1772413207000000), doing)
    assert card(workspace, "B").seen is None
    printed = card(workspace, "A").printed
    assert printed is not None
    assert printed.column_id is None
    assert whole(workspace).wall is None
    seen = [e for e in workspace.read(log.all_events, workspace.board_id) if isinstance(e, CardSeen)]
    assert [(event.seen and event.seen.agreed_id, event.inverse(event.at)) for event in seen] == [(2, None)] * 3
    workspace.close()


def test_the_older_file_is_kept(older: Path) -> None:
    before = sqlite3.connect(older)
    lines = list(before.iterdump())
    before.close()
    Database.open(older).close()
    (kept,) = backups(backup_folder(older))
    assert kept.why == "before-update"
    copy = sqlite3.connect(kept.path)
    assert list(copy.iterdump()) == lines
    assert copy.execute("PRAGMA user_version").fetchone() == (1,)
    copy.close()
    with sqlite3.connect(older) as now:
        assert now.execute("PRAGMA user_version").fetchone() == (4,)
        assert now.execute("SELECT count(*) FROM item").fetchone() == (3,)
    now.close()


def test_what_was_done_before_can_be_undone_after(older: Path, clock: Clock) -> None:
    clock.go(days=1)
    workspace = Workspace(Database.open(older), clock=clock)
    workspace.do(Source.MOUSE, walls.tick_moved_on_wall, item_ids=[ItemId(1)])
    for _ in range(4):
        workspace.undo()
    assert text_of(workspace) == "To do: A B | Doing: C | Done:"
    seen = card(workspace, "A").seen
    assert seen is not None
    assert seen.column_id == ColumnId(2)
    assert check(workspace.database) == []
    workspace.close()
