"""Backups: made while the board is in use, thinned out as they age, put back in its place."""

import sqlite3
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kanban.domain.errors import BoardDamaged, BoardIsNewer, BoardMoved, FileExists, NoSuchFile, NotABoard
from kanban.domain.operations import Change, Source
from kanban.store import backup as backup_module
from kanban.store.backup import (
    back_up,
    back_up_if_due,
    back_up_to,
    backup_folder,
    backups,
    due,
    newest_backup,
    prune,
    restore,
)
from kanban.store.check import check
from kanban.store.database import Database
from kanban.usecases import items
from kanban.workspace import Workspace
from tests.boards import ZONE, Clock, move, text_of

NOW = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
SHANGHAI = ZoneInfo(ZONE)
Boards = Callable[[str], Workspace]


def opened(path: Path, clock: Clock) -> Workspace:
    return Workspace(Database.open(path), clock=clock, actor="ben")


def text_in(path: Path, clock: Clock) -> str:
    workspace = opened(path, clock)
    try:
        return text_of(workspace)
    finally:
        workspace.close()


def test_a_backup_of_an_open_board_is_a_board(board: Boards, clock: Clock, tmp_path: Path) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    move(workspace, "A", "Doing")
    made = back_up(workspace.path, tmp_path / "kept", NOW)
    assert made == tmp_path / "kept" / "board-0 2026-03-02T030000Z.twinboard"
    assert [file.name for file in made.parent.iterdir()] == [made.name]
    move(workspace, "B", "Doing")
    assert text_in(made, clock) == "To do: B | Doing: A | Done:"


def test_a_backup_waits_for_no_writer_and_sees_what_was_committed(board: Boards, clock: Clock, tmp_path: Path) -> None:
    workspace = board("To do: A | Doing: | Done:")
    with workspace.together():
        move(workspace, "A", "Doing")
        made = back_up(workspace.path, tmp_path / "kept", NOW)
    assert text_in(made, clock) == "To do: A | Doing: | Done:"


def test_two_backups_in_one_second_are_two_files(board: Boards, tmp_path: Path) -> None:
    workspace = board("To do: A | Done:")
    first, second = (back_up(workspace.path, tmp_path / "kept", NOW) for _ in range(2))
    assert second.name == "board-0 2026-03-02T030000Z-2.twinboard"
    assert [kept.path for kept in backups(tmp_path / "kept")] == [second, first] or first != second


def test_backups_lie_in_the_data_folder_apart_for_each_board(data_dir: Path, tmp_path: Path) -> None:
    one, other = backup_folder(tmp_path / "a" / "team.twinboard"), backup_folder(tmp_path / "b" / "team.twinboard")
    assert one.parent == other.parent == data_dir / "backups"
    assert one != other
    assert one.name.startswith("team-")


def test_the_routine_backs_up_every_half_hour_and_only_what_changed(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    path, folder = workspace.path, backup_folder(workspace.path)
    assert due(path, folder, NOW)
    first = back_up_if_due(path, NOW, SHANGHAI)
    assert first == newest_backup(path)
    move(workspace, "A", "Doing")
    assert back_up_if_due(path, NOW + timedelta(minutes=29), SHANGHAI) is None
    second = back_up_if_due(path, NOW + timedelta(minutes=30), SHANGHAI)
    assert second is not None
    assert newest_backup(path) == second
    assert back_up_if_due(path, NOW + timedelta(hours=5), SHANGHAI) is None
    workspace.undo()
    assert due(path, folder, NOW + timedelta(hours=5))
    assert due(path, folder, NOW - timedelta(days=9))


def test_prune_keeps_days_weeks_and_months(tmp_path: Path) -> None:
    day = datetime(2025, 1, 1, 4, 0, tzinfo=UTC)
    while day < NOW:
        for hour in (0, 9):
            at = day + timedelta(hours=hour)
            (tmp_path / f"team {at:%Y-%m-%dT%H%M%SZ}.twinboard").touch()
        day += timedelta(days=1)
    (tmp_path / "team 2027-01-01T000000Z.twinboard").touch()
    (tmp_path / "notes.txt").touch()
    removed = prune(tmp_path, NOW, SHANGHAI)
    kept = [kept.at.strftime("%Y-%m-%d") for kept in backups(tmp_path)]
    months = ["2025-07-31", "2025-08-31", "2025-09-30", "2025-10-31", "2025-11-30"]
    weeks = ["2025-12-28", "2025-12-31", "2026-01-04", "2026-01-11", "2026-01-18", "2026-01-25", "2026-01-31"]
    weeks += ["2026-02-01", "2026-02-08", "2026-02-15"]
    days = [f"2026-02-{day}" for day in range(18, 29)] + ["2026-03-01"]
    assert kept == [*months, *weeks, *days, "2027-01-01"]
    assert len(removed) == 2 * 425 - len(kept) + 1
    assert (tmp_path / "notes.txt").exists()


def test_prune_goes_by_the_days_of_the_zone(tmp_path: Path) -> None:
    for stamp in ("2026-02-27T155959Z", "2026-02-27T160000Z", "2026-02-28T155959Z"):
        (tmp_path / f"team {stamp}.twinboard").touch()
    assert [file.name for file in prune(tmp_path, NOW, SHANGHAI)] == ["team 2026-02-27T160000Z.twinboard"]


def test_prune_keeps_ten_of_those_made_before_something(tmp_path: Path) -> None:
    for day in range(1, 15):
        (tmp_path / f"team 2026-02-{day:02}T000000Z before-update.twinboard").touch()
    assert [file.name[5:15] for file in prune(tmp_path, NOW, SHANGHAI)] == [f"2026-02-0{day}" for day in range(1, 5)]


def test_back_up_to_a_file_never_overwrites(board: Boards, clock: Clock, tmp_path: Path) -> None:
    workspace = board("To do: A | Done:")
    target = tmp_path / "new folder" / "copy.twinboard"
    back_up_to(workspace.path, target)
    assert text_in(target, clock) == "To do: A | Done:"
    before = target.read_bytes()
    with pytest.raises(FileExists, match=r"copy\.twinboard exists already"):
        back_up_to(workspace.path, target)
    assert target.read_bytes() == before
    with pytest.raises(NoSuchFile):
        back_up_to(tmp_path / "nothing.twinboard", tmp_path / "other.twinboard")
    assert not (tmp_path / "other.twinboard").exists()


def test_a_damaged_board_is_not_taken_for_a_backup(board: Boards, tmp_path: Path) -> None:
    workspace = board("To do: " + "A " * 60 + "| Done:")
    workspace.close()
    damage(workspace.path)
    with pytest.raises(BoardDamaged, match=r"board-0\.twinboard is damaged"):
        back_up(workspace.path, tmp_path / "kept", NOW)
    assert list((tmp_path / "kept").iterdir()) == []


def damage(path: Path) -> None:
    """Flip the bytes of the pages in the middle of a file."""
    content = bytearray(path.read_bytes())
    third = len(content) // 3 // 4096 * 4096
    for place in range(third, 2 * third):
        content[place] ^= 0xFF
    path.write_bytes(content)


def test_restore_brings_back_what_was_and_keeps_what_is_replaced(board: Boards, clock: Clock) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    path = workspace.path
    made = back_up(path, backup_folder(path), NOW)
    move(workspace, "A", "Done")
    workspace.close()
    kept = restore(made, path, NOW + timedelta(hours=1), actor="cat")
    assert text_in(path, clock) == "To do: A B | Doing: | Done:"
    assert kept is not None
    assert kept.name == "board-0 2026-03-02T040000Z before-restore.twinboard"
    assert text_in(kept, clock) == "To do: B | Doing: | Done: A"
    clock.now = NOW + timedelta(hours=2)
    again = opened(path, clock)
    assert check(again.database) == []
    assert str(again.undo().operation.title) == "Undo: Add R-2 to To do"
    move(again, "A", "Done")
    assert check(again.database) == []
    again.close()


def test_windows_that_have_the_board_open_see_a_restore_as_a_change(board: Boards, clock: Clock) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    path = workspace.path
    made = back_up(path, backup_folder(path), NOW)
    for _ in range(3):
        move(workspace, "A", "Done")
        move(workspace, "A", "Doing")
    told: list[Change] = []
    workspace.subscribe(told.append)
    restore(made, path, clock.now)
    workspace.poll()
    assert [change.everything for change in told] == [True]
    assert str(told[0].operation.title) == f"Restore {made.name}"
    assert text_of(workspace) == "To do: A B | Doing: | Done:"
    move(workspace, "B", "Doing")
    assert text_of(workspace) == "To do: A | Doing: B | Done:"
    assert told[-1].last_sequence > told[0].last_sequence
    assert workspace.poll() == []
    assert check(workspace.database) == []


def test_restore_to_a_place_where_nothing_is(board: Boards, clock: Clock, tmp_path: Path) -> None:
    workspace = board("To do: A | Done:")
    made = back_up(workspace.path, tmp_path / "kept", NOW)
    target = tmp_path / "elsewhere" / "team.twinboard"
    assert restore(made, target, NOW) is None
    assert text_in(target, clock) == "To do: A | Done:"
    assert [file.name for file in target.parent.iterdir()] == ["team.twinboard"]


@pytest.mark.parametrize("how", ["middle", "header", "empty", "truncated"])
def test_restore_over_a_damaged_board_sets_it_aside(board: Boards, clock: Clock, how: str) -> None:
    workspace = board("To do: " + "A " * 60 + "| Done:")
    path = workspace.path
    made = back_up(path, backup_folder(path), NOW)
    workspace.close()
    if how == "middle":
        damage(path)
    else:
        content = path.read_bytes()
        path.write_bytes({"header": b"x" * 200 + content[200:], "empty": b"", "truncated": content[:9000]}[how])
    broken = path.read_bytes()
    kept = restore(made, path, NOW + timedelta(hours=1))
    assert text_in(path, clock) == "To do: " + "A " * 60 + "| Done:"
    assert kept is not None
    assert kept.name == "board-0 2026-03-02T040000Z damaged.twinboard"
    assert kept.read_bytes() == broken
    assert newest_backup(path) == made


def test_a_window_whose_damaged_file_was_replaced_refuses_to_write(board: Boards, clock: Clock) -> None:
    workspace = board("To do: " + "A " * 60 + "| Doing: | Done:")
    path = workspace.path
    made = back_up(path, backup_folder(path), NOW)
    sqlite3_checkpoint(workspace)
    damage(path)
    restore(made, path, clock.now)
    with pytest.raises(BoardMoved, match=r"board-0\.twinboard was moved, deleted or replaced while it was open"):
        workspace.do(Source.MOUSE, items.add_item, title="B")
    assert text_in(path, clock) == "To do: " + "A " * 60 + "| Doing: | Done:"


def sqlite3_checkpoint(workspace: Workspace) -> None:
    with workspace.database.reading():
        pass
    workspace.database._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def test_what_is_no_sound_backup_is_refused_and_nothing_changed(board: Boards, clock: Clock, tmp_path: Path) -> None:
    workspace = board("To do: " + "A " * 60 + "| Done:")
    path = workspace.path
    workspace.close()
    before = path.read_bytes()
    good = back_up(path, tmp_path / "kept", NOW)
    text = tmp_path / "letter.twinboard"
    text.write_text("Dear team")
    foreign = tmp_path / "foreign.db"
    with sqlite3.connect(foreign) as raw:
        raw.execute("CREATE TABLE a (b)")
    raw.close()
    newer = tmp_path / "newer.twinboard"
    newer.write_bytes(good.read_bytes())
    with sqlite3.connect(newer) as raw:
        raw.execute("PRAGMA user_version=99")
    raw.close()
    damaged = tmp_path / "damaged.twinboard"
    damaged.write_bytes(good.read_bytes())
    damage(damaged)
    for backup, error in [
        (text, NotABoard),
        (foreign, NotABoard),
        (newer, BoardIsNewer),
        (damaged, BoardDamaged),
        (tmp_path / "nothing.twinboard", NoSuchFile),
    ]:
        with pytest.raises(error) as refused:
            restore(backup, path, NOW)
        assert backup.name in str(refused.value)
        assert path.read_bytes() == before
        assert [file.name for file in path.parent.glob("board-0*")] == [path.name]
    assert text_in(path, clock) == "To do: " + "A " * 60 + "| Done:"


def test_restore_never_replaces_what_is_no_board(board: Boards, tmp_path: Path) -> None:
    workspace = board("To do: A | Done:")
    made = back_up(workspace.path, tmp_path / "kept", NOW)
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear team")
    with pytest.raises(NotABoard, match=r"letter\.txt is not a Twinboard file"):
        restore(made, letter, NOW)
    assert letter.read_text() == "Dear team"


def test_a_write_during_a_restore_is_in_the_copy_or_refused(board: Boards, clock: Clock) -> None:
    """Whoever writes while a backup is put back: the move is in what is kept, or on the restored board."""
    workspace = board("To do: A | Doing: | Done:")
    path = workspace.path
    made = back_up(path, backup_folder(path), NOW)
    kept: list[Path | None] = []
    restoring = threading.Thread(target=lambda: kept.append(restore(made, path, clock.now)))
    restoring.start()
    added = []
    for number in range(200):
        workspace.do(Source.MOUSE, items.add_item, title=f"N{number}")
        added.append(f"N{number}")
        if not restoring.is_alive():
            break
    restoring.join()
    assert kept[0] is not None
    found = (text_in(kept[0], clock) + " " + text_of(workspace)).split()
    assert [title for title in added if title not in found] == []
    assert check(workspace.database) == []


def test_an_unreadable_newest_backup_does_not_stop_the_routine(board: Boards) -> None:
    workspace = board("To do: A | Done:")
    folder = backup_folder(workspace.path)
    folder.mkdir(parents=True)
    (folder / "board-0 2026-03-02T020000Z.twinboard").write_bytes(b"")
    assert back_up_if_due(workspace.path, NOW, SHANGHAI) is not None


def test_names_of_backups_are_told_from_other_files(tmp_path: Path) -> None:
    for name in ("team.twinboard", "team 2026-03-02.twinboard", "team 2026-03-02T010000Z.twinboard.part"):
        (tmp_path / name).touch()
    (tmp_path / "my team 2026-03-02T010000Z-2 before-restore.twinboard").touch()
    (found,) = backups(tmp_path)
    assert (found.at, found.why) == (datetime(2026, 3, 2, 1, tzinfo=UTC), "before-restore")
    assert backups(tmp_path / "no such folder") == []
    assert backup_module.newest_of(tmp_path) == found
