"""Files and folders: read whole, when they stay as they are, and nothing else."""

import os
import threading
import time
from pathlib import Path

import pytest

from kanban.domain.business.values import DataSource, SourceKind
from kanban.domain.errors import Refused
from kanban.domain.ids import SourceId
from kanban.sources import file, folder
from kanban.sources.fetching import Document, Limits, NothingNamed, TooLarge, fetch

QUICK = Limits(bytes_most=100, quiet_s=0.0)


def read(where: str, kind: SourceKind = SourceKind.FILE, limits: Limits = QUICK, **known: str) -> object:
    return fetch(DataSource(SourceId(1), "S", kind, where, "Sheet"), limits, known)


def put(path: Path, text: str, ago: float = 100) -> Path:
    path.write_text(text)
    os.utime(path, (time.time() - ago,) * 2)
    return path


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = put(tmp_path / "a.csv", "day,users\n")
    assert read(str(path)) == Document("a.csv", b"day,users\n", "Sheet")
    assert read("${HERE}/a.csv", HERE=str(tmp_path)) == Document("a.csv", b"day,users\n", "Sheet")
    assert read(f"file://{path}") == Document("a.csv", b"day,users\n", "Sheet")


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(file.NoFileThere, match="There is no file at"):
        read(str(tmp_path / "none.csv"))
    with pytest.raises(file.NotAFile, match="is not a file"):
        read(str(tmp_path))
    with pytest.raises(file.NotAWholePath, match="does not say in which folder"):
        read("a.csv")
    with pytest.raises(NothingNamed):
        read("  ")
    put(tmp_path / "big.csv", "x" * 101)
    with pytest.raises(TooLarge):
        read(str(tmp_path / "big.csv"))


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(file.NotAFile):
        read(str(tmp_path / "pipe.csv"))
    with pytest.raises(file.NotAFile):
        read("/dev/zero")


def test_a_file_that_grows_is_left(tmp_path: Path) -> None:
    path = put(tmp_path / "a.csv", "day", ago=0)
    grows = threading.Timer(0.02, lambda: path.write_text("day,users\n"))
    grows.start()
    with pytest.raises(file.StillWritten, match="still being written"):
        read(str(path), limits=Limits(quiet_s=0.2))
    grows.join()
    assert read(str(path), limits=Limits(quiet_s=0.05)) == Document("a.csv", b"day,users\n", "Sheet")


def test_of_a_folder_the_newest_that_fits_is_read(tmp_path: Path) -> None:
    put(tmp_path / "sales-1.csv", "one", ago=300)
    put(tmp_path / "sales-2.CSV", "two", ago=200)
    put(tmp_path / "other.csv", "other", ago=100)
    for name in (".hidden.csv", "~$book.xlsx", "c.csv.part", "picture.png", "d.tmp"):
        put(tmp_path / name, "no", ago=10)
    (tmp_path / "folder.csv").mkdir()
    assert read(str(tmp_path), SourceKind.FOLDER) == Document("other.csv", b"other", "Sheet")
    assert read(f"{tmp_path}/sales-*.csv", SourceKind.FOLDER) == Document("sales-2.CSV", b"two", "Sheet")
    with pytest.raises(folder.NoFileFits, match=r"No file in .* is called like x\*\.csv"):
        read(f"{tmp_path}/x*.csv", SourceKind.FOLDER)
    with pytest.raises(folder.NoFolderThere, match="There is no folder at"):
        read(f"{tmp_path}/gone/*.csv", SourceKind.FOLDER)


def test_a_look_tells_when_something_is_new(tmp_path: Path) -> None:
    where = f"{tmp_path}/*.csv"
    assert folder.look(where) is None
    put(tmp_path / "a.csv", "one", ago=50)
    first = folder.look(where)
    assert first is not None
    assert first == folder.look(where)
    assert file.look(str(tmp_path / "a.csv")) == first
    put(tmp_path / "b.csv", "two", ago=20)
    assert folder.look(where) != first
    assert file.look("relative\x00") is None


@pytest.mark.parametrize("kind", [SourceKind.FILE, SourceKind.FOLDER, SourceKind.SQL])
def test_a_zero_in_a_path_is_refused(kind: SourceKind) -> None:
    with pytest.raises(Refused):
        fetch(DataSource(SourceId(1), "S", kind, "/a\x00b", "SELECT 1"), QUICK)
