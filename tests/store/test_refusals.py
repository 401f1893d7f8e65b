"""What cannot be opened or written is said in one sentence, and nothing is changed."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kanban.domain.errors import (
    BoardBusy,
    BoardDamaged,
    BoardMoved,
    BoardReadOnly,
    DiskFault,
    DiskFull,
    FileExists,
    NoSuchFile,
    NotABoard,
    OnNetworkShare,
    Refused,
    UrlNotSupported,
)
from kanban.domain.operations import Source
from kanban.store import log, queries, shares
from kanban.store.backup import back_up, back_up_to, backup_folder
from kanban.store.check import check
from kanban.store.database import Database
from kanban.usecases import items
from kanban.workspace import Workspace
from tests.boards import START, Clock, board_of_text, card, move, text_of

Boards = Callable[[str], Workspace]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 600 kB that is mounted for this test."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(folder)], capture_output=True, text=True, check=False
    )
    if mount.returncode:
        pytest.skip(f"no disk can be mounted here: {mount.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Fill a disk to the last byte; the file that does it is returned."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 512)
        except OSError:
            pass
    return ballast


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def refused(path: Path, error: type[Refused]) -> str:
    """Return the sentence with which opening is refused; neither the file nor its folder is changed by that."""
    before = path.read_bytes() if path.is_file() else None
    beside = names_in(path.parent)
    with pytest.raises(error) as caught:
        Database.open(path)
    assert before == (path.read_bytes() if path.is_file() else None)
    assert beside == names_in(path.parent)
    return str(caught.value)


def test_no_such_file(tmp_path: Path) -> None:
    path = tmp_path / "team.twinboard"
    assert refused(path, NoSuchFile) == f"There is no board at {path}. Create one with “New board” or with “init”."
    assert not path.exists()
    (tmp_path / "file").touch()
    with pytest.raises(NoSuchFile):
        Database.open(tmp_path / "file" / "team.twinboard")


@pytest.mark.parametrize("content", [b"", b"Dear team,\n", b"SQLite format 3\x00", b"\x00" * 5000])
def test_a_file_that_is_no_board(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.twinboard"
    path.write_bytes(content)
    assert refused(path, NotABoard) == f"{path} is not a Twinboard file."


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_another_programs_database_is_not_touched(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "bookmarks.db"
    with sqlite3.connect(path) as raw:
        raw.execute(f"PRAGMA journal_mode={mode}")
        raw.execute("CREATE TABLE bookmark (url)")
        raw.execute("PRAGMA user_version=1")
    raw.close()
    assert refused(path, NotABoard) == f"{path} is not a Twinboard file."


def test_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "team.twinboard"
    path.mkdir()
    assert refused(path, NotABoard) == f"{path} is not a Twinboard file."
    with pytest.raises(FileExists):
        Database.create(path)


@pytest.mark.parametrize(
    ("given", "shown"),
    [("postgresql://host/boards", "postgresql://host/boards"), ("https://example.org/a", "https://example.org/a")],
)
def test_an_address(given: str, shown: str) -> None:
    for make in (Database.open, Database.create):
        with pytest.raises(UrlNotSupported) as caught:
            make(Path(given))
        assert str(caught.value) == f"{shown} is an address; this release keeps boards in files. Name a file."


def test_names_with_colons_are_no_addresses(tmp_path: Path) -> None:
    path = tmp_path / "a:" / "b: c.twinboard"
    Database.create(path).close()
    Database.open(path).close()


def damaged(path: Path, first: float, last: float) -> None:
    """Flip all bytes of a part of a file, given in fractions of its pages."""
    content = bytearray(path.read_bytes())
    pages = len(content) // 4096
    for place in range(int(first * pages) * 4096, int(last * pages) * 4096):
        content[place] ^= 0xFF
    path.write_bytes(content)


@pytest.mark.parametrize(("first", "last"), [(0.2, 0.4), (0.4, 0.6), (0.6, 0.8), (0.1, 1.0)])
def test_damage_in_the_middle(board: Boards, first: float, last: float) -> None:
    workspace = board("To do: " + "A " * 100 + "| Doing: | Done:")
    path = workspace.path
    workspace.close()
    kept = back_up(path, backup_folder(path), START)
    damaged(path, first, last)
    before = path.read_bytes()
    with pytest.raises(BoardDamaged) as caught:
        read_everything(path)
    assert str(caught.value).startswith(f"{path} is damaged (")
    assert str(caught.value).endswith(f"). Restore a backup; the newest one is {kept}.")
    assert path.read_bytes() == before
    assert found_by_check(path)


def read_everything(path: Path) -> None:
    workspace = Workspace(Database.open(path))
    try:
        workspace.read(queries.whole_board, workspace.board_id)
        workspace.read(log.changes_since, workspace.board_id, 0)
    finally:
        workspace.close()


def found_by_check(path: Path) -> list[str]:
    try:
        with closing(Database.open(path)) as database:
            return check(database)
    except BoardDamaged as refusal:
        return [str(refusal)]


@pytest.mark.parametrize("size", [1_000, 4_096, 20_000, 60_000])
def test_a_truncated_file(board: Boards, size: int) -> None:
    workspace = board("To do: " + "A " * 100 + "| Doing: | Done:")
    workspace.close()
    path = workspace.path
    assert path.stat().st_size > 100_000
    os.truncate(path, size)
    with pytest.raises(BoardDamaged, match=f"^{path} is damaged"):
        read_everything(path)
    assert path.stat().st_size == size


DAMAGED_VALUES = {
    "UPDATE item SET class_of_service = 'urgent'": "unreadable row: 'urgent'",
    "UPDATE item SET due = 'soon'": "unreadable row: Invalid isoformat string: 'soon'",
    "UPDATE item SET since = 'never'": "unreadable row:",
    "UPDATE board_column SET kind = 'x'": "unreadable row: 'x' is not a valid ColumnKind",
    "UPDATE event SET payload = '{'": "unreadable event",
    "UPDATE event SET payload = '[]'": "unreadable event",
    "UPDATE event SET kind = 'Nothing'": "unreadable event Nothing",
    "UPDATE operation SET source = 'dream'": "unreadable row: 'dream' is not a valid Source",
    "UPDATE item SET title = CAST(x'80ff' AS TEXT)": "Could not decode",
}


@pytest.mark.parametrize("statement", DAMAGED_VALUES)
def test_values_that_cannot_be(board: Boards, statement: str) -> None:
    workspace = board("To do: A | Doing: | Done:")
    workspace.close()
    back_up(workspace.path, backup_folder(workspace.path), START)
    with sqlite3.connect(workspace.path) as raw:
        raw.execute(statement)
    raw.close()
    with pytest.raises(BoardDamaged, match=DAMAGED_VALUES[statement]):
        read_everything(workspace.path)


def test_a_full_disk_changes_nothing_and_later_moves_work(small_disk: Path, clock: Clock) -> None:
    workspace = board_of_text(small_disk / "team.twinboard", "To do: A B | Doing: | Done:", clock)
    ballast = fill(small_disk)
    with pytest.raises(DiskFull) as caught:  # noqa: PT012 - the log of writes has some room left
        for _ in range(200):
            workspace.do(Source.COMMAND, items.add_item, title="C" * 400)
    assert str(caught.value) == (
        f"The disk that holds {workspace.path} is full. Nothing was changed; make room and try again."
    )
    before = text_of(workspace)
    added = before.count("C")
    assert check(workspace.database) == []
    assert workspace.read(log.recent_operations, workspace.board_id, 1)[0].kind == ("add_item")
    ballast.unlink()
    move(workspace, "A", "Doing")
    assert text_of(workspace).startswith("To do: B")
    assert text_of(workspace).count("C") == added
    assert check(workspace.database) == []
    workspace.close()


def test_no_room_for_one_more_page(board: Boards) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    told: list[object] = []
    workspace.subscribe(told.append)
    before = text_of(workspace)
    workspace.database._raw.execute("PRAGMA max_page_count=1")
    with pytest.raises(DiskFull):
        workspace.do(Source.COMMAND, items.add_item, title="C" * 400, details=None, key="K" * 9_000)
    assert text_of(workspace) == before
    assert told == []
    assert check(workspace.database) == []
    workspace.database._raw.execute("PRAGMA max_page_count=100000")
    move(workspace, "A", "Doing")
    assert len(told) == 1


def test_after_a_full_disk_the_rest_of_a_group_is_refused_too(board: Boards) -> None:
    """SQLite takes a whole transaction back when the disk is full; what follows in it must not be kept by itself."""
    workspace = board("To do: A B | Doing: | Done:")
    raw = workspace.database._raw
    with pytest.raises(DiskFault, match="the transaction was rolled back"), workspace.together():  # noqa: PT012 - all of it
        move(workspace, "A", "Doing")
        raw.execute("PRAGMA max_page_count=1")
        with pytest.raises(DiskFull):
            workspace.do(Source.COMMAND, items.add_item, title="C", key="K" * 9_000)
        raw.execute("PRAGMA max_page_count=100000")
        move(workspace, "B", "Doing")
    assert text_of(workspace) == "To do: A B | Doing: | Done:"
    assert check(workspace.database) == []
    move(workspace, "B", "Doing")
    assert text_of(workspace) == "To do: A | Doing: B | Done:"


def test_no_room_for_a_new_board(small_disk: Path) -> None:
    ballast = fill(small_disk)
    path = small_disk / "team.twinboard"
    with pytest.raises(DiskFull, match=r"team\.twinboard is full"):
        Database.create(path)
    assert names_in(small_disk) == ["ballast"]
    ballast.unlink()
    Database.create(path).close()


def test_no_room_for_a_backup(board: Boards, small_disk: Path) -> None:
    workspace = board("To do: A | Done:")
    fill(small_disk)
    with pytest.raises(DiskFull) as caught:
        back_up_to(workspace.path, small_disk / "copy.twinboard")
    assert str(small_disk / "copy.twinboard") in str(caught.value)
    assert names_in(small_disk) == ["ballast"]


def test_a_read_only_disk(small_disk: Path, clock: Clock) -> None:
    path = small_disk / "team.twinboard"
    board_of_text(path, "To do: A | Done:", clock).close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert refused(path, BoardReadOnly) == (
        f"{path} cannot be written: the file or its folder is read-only. Copy it to a folder of your own and open it there."
    )
    with pytest.raises(BoardReadOnly):
        Database.create(small_disk / "other.twinboard")
    with pytest.raises(BoardReadOnly):
        Database.create(small_disk / "new folder" / "other.twinboard")


@pytest.mark.skipif(sys.platform != "linux", reason="chattr is of Linux")
def test_a_read_only_file(board: Boards) -> None:
    workspace = board("To do: A | Done:")
    workspace.close()
    if os.geteuid() == 0:
        if subprocess.run(["chattr", "+i", str(workspace.path)], capture_output=True, check=False).returncode:
            pytest.skip("this file system has no unchangeable files, and root may write all others")
    else:
        workspace.path.chmod(0o444)
    try:
        assert refused(workspace.path, BoardReadOnly).startswith(f"{workspace.path} cannot be written: ")
    finally:
        if os.geteuid() == 0:
            subprocess.run(["chattr", "-i", str(workspace.path)], check=True)


HOLD = """
import sqlite3, sys
raw = sqlite3.connect(sys.argv[1], isolation_level=None)
raw.execute(sys.argv[2])
print("held", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("lock", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_a_file_that_another_program_holds(board: Boards, lock: str) -> None:
    workspace = board("To do: A | Doing: | Done:")
    path = workspace.path
    workspace.close()
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), lock], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "held\n"
        impatient = Workspace(Database.open(path, busy_ms=20), clock=Clock())
        with pytest.raises(BoardBusy) as caught:
            move(impatient, "A", "Doing")
        assert str(caught.value) == f"{path} is being used by another program. Nothing was changed; try again."
        assert text_of(impatient) == "To do: A | Doing: | Done:"
        holder.stdin.close()
        holder.wait()
        move(impatient, "A", "Doing")
        assert text_of(impatient) == "To do: | Doing: A | Done:"
        impatient.close()


@pytest.mark.parametrize("how", ["moved", "deleted", "replaced"])
def test_a_file_that_is_taken_away_while_it_is_open(board: Boards, tmp_path: Path, how: str) -> None:
    workspace, other = board("To do: A | Doing: | Done:"), board("To do: X | Doing: | Done:")
    other.close()
    if how == "moved":
        workspace.path.rename(tmp_path / "elsewhere.twinboard")
    elif how == "deleted":
        workspace.path.unlink()
    else:
        other.path.replace(workspace.path)
    with pytest.raises(BoardMoved) as caught:
        workspace.do(Source.MOUSE, items.add_item, title="B")
    assert str(caught.value) == (
        f"{workspace.path} was moved, deleted or replaced while it was open. Nothing was recorded; open the board again."
    )


def test_a_new_board_never_overwrites(board: Boards) -> None:
    workspace = board("To do: A | Done:")
    with pytest.raises(FileExists):
        Database.create(workspace.path)
    assert card(workspace, "A").key == "R-1"


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DiskFault, match=r"Not a directory|File exists"):
        Database.create(tmp_path / "file" / "team.twinboard")


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/local ext4 rw 0 0
//nas/share /mnt/team\\040share cifs rw 0 0
me@host: /mnt/ssh fuse.sshfs rw 0 0
tmpfs /homework tmpfs rw 0 0
broken
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the list of mounts is Linux's")
@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/ann/team.twinboard", "nfs4"),
        ("/home/local/team.twinboard", None),
        ("/homework/team.twinboard", None),
        ("/mnt/team share/a/team.twinboard", "cifs"),
        ("/mnt/ssh/team.twinboard", "fuse.sshfs"),
        ("/etc/../home/team.twinboard", "nfs4"),
        ("/srv/team.twinboard", None),
    ],
)
def test_network_shares(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, kind: str | None) -> None:
    (tmp_path / "mounts").write_text(MOUNTS)
    monkeypatch.setattr(shares, "MOUNTS", tmp_path / "mounts")
    assert shares.network_share(Path(path)) == kind
    if kind is not None:
        for make in (Database.open, Database.create):
            with pytest.raises(OnNetworkShare, match=f"is on a network share \\({kind}\\)"):
                make(Path(path))


@pytest.mark.skipif(sys.platform != "linux", reason="the list of mounts is Linux's")
def test_a_link_to_a_network_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "mounts").write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/ {tmp_path / 'far'} nfs rw 0 0\n")
    monkeypatch.setattr(shares, "MOUNTS", tmp_path / "mounts")
    (tmp_path / "near").symlink_to(tmp_path / "far")
    assert shares.network_share(tmp_path / "near" / "team.twinboard") == "nfs"
    assert shares.network_share(tmp_path / "team.twinboard") is None
