"""The watched folder: what is offered, and what is left alone."""

import os
from pathlib import Path

import pytest

from kanban.ui.watched_folder import WatchedFolder


class Told:
    """A watched folder and all that it told."""

    def __init__(self) -> None:
        self.watched = WatchedFolder()
        self.offered: list[list[str]] = []
        self.refused: list[str] = []
        self.troubled: list[Path] = []
        self.watched.appeared.connect(lambda paths: self.offered.append([path.name for path in paths]))
        self.watched.refused.connect(lambda path: self.refused.append(path.name))
        self.watched.troubled.connect(self.troubled.append)


@pytest.fixture
def told() -> Told:
    return Told()


def test_what_was_there_before_is_left_alone(told: Told, tmp_path: Path) -> None:
    (tmp_path / "old.jpg").write_bytes(b"old")
    told.watched.watch(str(tmp_path))
    for _ in range(3):
        told.watched.look()
    assert told.offered == []


def test_a_new_photo_is_offered_once_when_it_is_complete(told: Told, tmp_path: Path) -> None:
    told.watched.watch(str(tmp_path))
    photo = tmp_path / "IMG_1.JPG"
    photo.write_bytes(b"")
    told.watched.look()
    told.watched.look()
    photo.write_bytes(b"half")
    told.watched.look()
    photo.write_bytes(b"half and the rest")
    told.watched.look()
    assert told.offered == []
    told.watched.look()
    assert told.offered == [["IMG_1.JPG"]]
    told.watched.look()
    assert told.offered == [["IMG_1.JPG"]]


def test_photos_that_come_together_are_offered_together(told: Told, tmp_path: Path) -> None:
    told.watched.watch(str(tmp_path))
    for name in ("right.png", "left.png", "notes.txt", ".hidden.jpg"):
        (tmp_path / name).write_bytes(b"x")
    told.watched.look()
    told.watched.look()
    assert told.offered == [["left.png", "right.png"]]


def test_a_photo_that_is_written_anew_is_a_new_one(told: Told, tmp_path: Path) -> None:
    photo = tmp_path / "wall.jpg"
    photo.write_bytes(b"monday")
    told.watched.watch(str(tmp_path))
    photo.write_bytes(b"tuesday's")
    os.utime(photo, ns=(1, 1))
    told.watched.look()
    told.watched.look()
    assert told.offered == [["wall.jpg"]]


def test_what_nobody_here_can_read_is_said_once(told: Told, tmp_path: Path) -> None:
    told.watched.watch(str(tmp_path))
    (tmp_path / "IMG_2.HEIC").write_bytes(b"x")
    for _ in range(4):
        told.watched.look()
    assert (told.refused, told.offered) == (["IMG_2.HEIC"], [])


def test_a_folder_that_goes_is_said_once_and_found_again(told: Told, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    told.watched.watch(str(folder))
    told.watched.look()
    assert told.troubled == [folder]
    folder.mkdir()
    (folder / "old.jpg").write_bytes(b"x")
    told.watched.look()
    (folder / "new.jpg").write_bytes(b"x")
    told.watched.look()
    told.watched.look()
    assert told.offered == [["new.jpg"]]


def test_no_folder_is_watched_by_default(told: Told, tmp_path: Path) -> None:
    told.watched.watch("")
    assert not told.watched._timer.isActive()
    told.watched.watch(str(tmp_path))
    assert told.watched._timer.isActive()
    told.watched.watch("  ")
    assert not told.watched._timer.isActive()
