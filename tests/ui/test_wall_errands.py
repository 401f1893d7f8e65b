"""Through the window: the watched folder offers photos, the wall list opens, the camera says why there is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kanban.settings import Settings
from kanban.ui.main_window import MainWindow
from kanban.ui.wall_list import WallList
from tests.ui.wall.shown_wall import team_file
from tests.wall_photos import Camera, photo_of, save, wall_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "photos"
    made.mkdir()
    return made


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, folder: Path) -> Iterator[MainWindow]:
    """The window with a board open, watching a folder."""
    made = MainWindow(Settings(theme="light", sound=False, watch_folder=str(folder)))
    qtbot.addWidget(made)
    made.show()
    made.open_path(team_file(tmp_path / "team.twinboard"))
    yield made
    made.close()


def take(window: MainWindow, path: Path) -> None:
    """Let a photo appear in the folder. It is none, which is what reading it says."""
    path.write_bytes(b"no picture")
    window.wall_errands.folder.look()
    window.wall_errands.folder.look()


def test_a_new_photo_is_offered_and_read_only_when_people_say_so(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    take(window, folder / "IMG_7.png")
    assert window.notice.text == "New photo IMG_7.png: review it?"
    assert window.notice.button.isVisible()
    window.notice.button.click()
    assert not window.notice.isVisible()
    qtbot.waitUntil(window.notice.isVisible)
    assert "IMG_7.png" in window.notice.text
    assert "review it?" not in window.notice.text
    assert not window.notice.button.isVisible()


def test_an_offer_waits_behind_what_is_said_meanwhile(window: MainWindow, folder: Path) -> None:
    take(window, folder / "IMG_8.png")
    window.notice.warn("Something else")
    assert window.notice.text == "Something else"
    assert not window.notice.button.isVisible()
    window.notice._close.click()
    assert window.notice.text == "New photo IMG_8.png: review it?"
    assert window.notice.button.isVisible()
    window.notice._close.click()
    assert not window.notice.isVisible()
    assert window.notice.offered == ""


def test_photos_that_come_one_after_the_other_are_offered_together(window: MainWindow, folder: Path) -> None:
    take(window, folder / "IMG_1.png")
    take(window, folder / "IMG_2.png")
    assert window.notice.text == "2 new photos: review them together?"
    take(window, folder / "IMG_3.heic")
    assert window.notice.text.startswith("IMG_3.heic cannot be read here.")
    window.notice._close.click()
    take(window, folder / "IMG_4.png")
    assert window.notice.text == "3 new photos: review them together?"
    window.notice._close.click()
    take(window, folder / "IMG_5.png")
    assert window.notice.text == "New photo IMG_5.png: review it?"


def test_photos_wait_for_those_that_are_being_read_and_join_their_review(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    page = window.page
    assert page is not None
    wall = wall_of(page.bridge.board, height_mm=900)
    small = Camera(width_px=1500, height_px=1000)
    page.wall.read([save(photo_of(wall, small), folder.parent / "wall.jpg", page.bridge.workspace.now())])
    take(window, folder / "IMG_6.png")
    assert window.notice.text == "New photo IMG_6.png: review it?"
    window.notice.button.click()
    assert window.notice.offered == "New photo IMG_6.png: review it?"
    qtbot.waitUntil(lambda: page.wall.review is not None, timeout=20_000)
    assert window.notice.text == "Add IMG_6.png to this review?"
    take(window, folder / "IMG_7.png")
    assert window.notice.text == "Add 2 new photos to this review?"
    page.wall.close()
    assert window.notice.text == "2 new photos: review them together?"


def test_heic_is_answered_with_what_to_do(window: MainWindow, folder: Path) -> None:
    (folder / "IMG_9.heic").write_bytes(b"x")
    window.wall_errands.folder.look()
    window.wall_errands.folder.look()
    assert window.notice.text.startswith("IMG_9.heic cannot be read here. Save it as JPEG or PNG")


def test_the_wall_list_opens_once(window: MainWindow) -> None:
    page = window.page
    assert page is not None
    window.trigger("wall_list")
    window.trigger("wall_list")
    assert len(page.findChildren(WallList)) == 1


def test_the_camera_says_why_there_is_none(window: MainWindow) -> None:
    window.trigger("camera")
    assert "amera" in window.notice.text
