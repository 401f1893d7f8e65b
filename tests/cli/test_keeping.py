"""backup, restore, check, and board files that cannot be opened."""

import os
import sqlite3
from pathlib import Path

import pytest

from tests.cli.command import Command


def test_backup_and_restore(on: Command, file: Path, tmp_path: Path, data_dir: Path) -> None:
    on("add", "kept")
    copy = tmp_path / "copies" / "copy.twinboard"
    assert on("backup", copy, "--json").document == {"board": str(file), "backup": str(copy)}
    again = on("backup", copy)
    assert (again.status, again.out) == (1, "")
    assert again.err == f"twinboard: {copy} exists already. Choose another name, or move that file away first.\n"
    on("add", "lost")
    ran = on("restore", copy, "--json")
    assert ran.status == 0
    before = Path(ran.document["before"])
    assert before.is_relative_to(data_dir / "backups")
    assert ran.err == f"twinboard: What {file} held before was copied to {before}.\n"
    assert [item["title"] for item in on("items", "--json").document] == ["kept"]
    assert on("check", "--json").document == {"ok": True, "problems": [], "board": str(file)}


def test_backup_of_nothing_and_restore_from_no_board(on: Command, command: Command, tmp_path: Path) -> None:
    missing = tmp_path / "missing.twinboard"
    assert command("--board", missing, "backup", tmp_path / "copy.twinboard").status == 1
    assert not missing.exists()
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all")
    on("add", "kept")
    ran = on("restore", letter)
    assert (ran.status, ran.err) == (1, f"twinboard: {letter} is not a Twinboard file.\n")
    assert [item["title"] for item in on("items", "--json").document] == ["kept"]


def test_check_finds_a_table_that_the_log_does_not_give(on: Command, file: Path) -> None:
    on("add", "a")
    assert on("check").lines == [f"{file} is in order"]
    with sqlite3.connect(file) as db:
        db.execute("UPDATE item SET title = 'forged'")
    db.close()
    ran = on("check", "--json")
    assert ran.status == 1
    assert ran.document["ok"] is False
    assert ran.document["problems"] == ["R-1: title forged in the table, a by the log"]
    assert on("check").err == "twinboard: R-1: title forged in the table, a by the log\n"


def _text(path: Path) -> None:
    path.write_text("Dear all")


def _empty(path: Path) -> None:
    path.touch()


def _folder(path: Path) -> None:
    path.mkdir()


def _other_database(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE letters (text)")
    db.close()


@pytest.mark.parametrize("make", [_text, _empty, _folder, _other_database])
def test_files_that_are_no_boards(command: Command, tmp_path: Path, make: object) -> None:
    path = tmp_path / "thing.twinboard"
    assert callable(make)
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    for words in (["items", "--json"], ["add", "x"], ["undo"]):
        ran = command("--board", path, *words)
        assert (ran.status, ran.out, ran.err) == (1, "", f"twinboard: {path} is not a Twinboard file.\n")
    ran = command("--board", path, "check", "--json")
    assert (ran.status, ran.document["ok"]) == (1, False)
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_file_that_is_not_there_is_not_made(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "missing.twinboard"
    ran = command("--board", path, "add", "x")
    assert ran.err == f"twinboard: There is no board at {path}. Create one with “New board” or with “init”.\n"
    assert not path.exists()


def test_an_address(command: Command) -> None:
    ran = command("--board", "postgresql://server/board", "items")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == (
        "twinboard: postgresql://server/board is an address; this release keeps boards in files. Name a file.\n"
    )


def test_a_file_of_a_newer_release(on: Command, file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    ran = on("add", "x")
    assert ran.status == 1
    assert "was made by a newer Twinboard" in ran.err


def test_a_damaged_file(on: Command, file: Path) -> None:
    for number in range(40):
        on("add", f"card {number}")
    size = file.stat().st_size
    with file.open("r+b") as raw:
        raw.seek(4096)
        raw.write(b"\xa5" * (size - 4096))
    ran = on("items")
    assert (ran.status, ran.out) == (1, "")
    assert f"{file} is damaged" in ran.err
    assert on("check", "--json").document["ok"] is False


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write everything")
def test_a_file_that_is_read_only(on: Command, file: Path) -> None:
    file.chmod(0o444)
    ran = on("add", "x")
    assert ran.status == 1
    assert "cannot be written: the file or its folder is read-only" in ran.err
