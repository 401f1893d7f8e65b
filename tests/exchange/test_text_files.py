"""Text files are written whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kanban.domain.errors import CannotWrite, DiskFull
from kanban.exchange.text_files import write_text

resource = pytest.importorskip("resource", reason="needs a limit on the size of files")


@contextmanager
def small_files() -> Iterator[None]:
    """Let no file grow beyond a hundred bytes, as on a disk with a quota."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_file_is_replaced_and_line_ends_stay(tmp_path: Path) -> None:
    path = tmp_path / "moves.csv"
    path.write_text("old")
    write_text(path, "测试\r\nb\n")
    assert path.read_bytes() == "测试\r\nb\n".encode()
    assert [file.name for file in tmp_path.iterdir()] == ["moves.csv"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "target.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "target.csv")
    write_text(tmp_path / "link.csv", "new")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "target.csv").read_text() == "new"


def test_a_write_that_fails_half_way_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "moves.csv"
    path.write_text("old")
    with small_files(), pytest.raises((CannotWrite, DiskFull)):
        write_text(path, "x" * 10_000)
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["moves.csv"]


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match=r"could not be written \(it is not a file\)\. Nothing was changed\."):
        write_text(tmp_path, "x")
    with pytest.raises(CannotWrite, match=r"could not be written \(No such file or directory\)"):
        write_text(tmp_path / "missing" / "moves.csv", "x")
