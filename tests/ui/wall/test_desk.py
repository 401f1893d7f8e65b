"""Photos from files to the review: dropped, read beside the work, added, cancelled, refused."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kanban.ui.boards_page import BoardsPage
from kanban.ui.main_window import MainWindow
from tests.ui.wall.conftest import Show, where, whole
from tests.wall_photos import Camera, card_code, photo_of, save, wall_of

SMALL = Camera(width_px=1500, height_px=1000)
START = {"R-1": "Ready", "R-2": "Ready", "R-3": "Dev", "R-4": "Test"}


@pytest.fixture
def photo(page: BoardsPage, tmp_path: Path) -> Path:
    """A photo of the wall, taken a second ago, on which R-1 hangs in Dev and all else where the board has it."""
    board = whole(page)
    card = next(item for item in board.items.values() if item.key == "R-1")
    dev = next(column.id for column in board.shown_columns() if column.name == "Dev")
    wall = wall_of(board, height_mm=900).moved_to(card_code(board, card), dev)
    taken_at = page.bridge.workspace.now() + timedelta(seconds=2)
    return save(photo_of(wall, SMALL), tmp_path / "wall.jpg", taken_at)


def drop(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPoint(5, 5).toPointF(), copy, mime, left, none))


def test_a_dropped_photo_of_the_wall_is_reviewed_and_applied(
    qtbot: QtBot, window: MainWindow, page: BoardsPage, photo: Path
) -> None:
    drop(window, photo)
    assert page.wall.is_reading
    assert page.wall.strip.isVisible()
    assert page.splitter.isVisible()
    qtbot.waitUntil(lambda: page.wall.review is not None, timeout=20_000)
    review = page.wall.review
    assert review is not None
    assert where(page) == START
    assert [row.text for row in review.lists.rows() if row.ticked is not None] == ["R-1  Ready → Dev"]
    assert [area.name for area in review.photo.scene.columns] == ["Backlog", "Ready", "Dev", "Test", "Done"]
    assert not any("does not say when" in text for text in review.notes.texts)
    review.review.tick({move.item_id: True for move in review.plan.left_out})
    drop(window, photo)
    qtbot.waitUntil(lambda: not page.wall.is_reading, timeout=20_000)
    review = page.wall.review
    assert review is not None
    assert len(review.plan.reading.photos) == 2
    review.apply.click()
    assert where(page) == {**START, "R-1": "Dev"}


def test_cancelled_reading_opens_nothing(qtbot: QtBot, page: BoardsPage, photo: Path) -> None:
    page.wall.read([photo])
    page.wall.strip.stop.click()
    assert not page.wall.strip.isVisible()
    qtbot.waitUntil(lambda: not page.wall.is_reading, timeout=20_000)
    assert page.wall.review is None
    assert page.splitter.isVisible()


def test_a_file_that_is_no_picture_is_said(qtbot: QtBot, window: MainWindow, page: BoardsPage, tmp_path: Path) -> None:
    path = tmp_path / "notes.jpg"
    path.write_text("no picture")
    drop(window, path)
    qtbot.waitUntil(lambda: "notes.jpg" in window.notice.text, timeout=20_000)
    assert page.wall.review is None
    assert not page.wall.is_reading


def test_one_reading_at_a_time(window: MainWindow, page: BoardsPage, photo: Path) -> None:
    page.wall.read([photo])
    page.wall.read([photo])
    said = [label.text() for label in page.wall.strip.findChildren(QLabel)]
    assert said == ["A photo is being read already. Wait until that is done, or cancel it."]
    assert not window.notice.isVisible()
    page.wall.cancel()
    assert not page.wall.strip.isVisible()


def test_a_cancelled_reading_is_forgotten_and_the_next_one_starts(
    qtbot: QtBot, page: BoardsPage, photo: Path, tmp_path: Path
) -> None:
    other = tmp_path / "again.jpg"
    other.write_bytes(photo.read_bytes())
    page.wall.read([photo])
    page.wall.cancel()
    assert page.wall.is_reading is False
    page.wall.read([other])
    qtbot.waitUntil(lambda: page.wall.review is not None, timeout=20_000)
    assert page.wall.review is not None
    assert [facts.name for facts in page.wall.review.plan.reading.photos] == ["again.jpg"]


def test_escape_stops_reading_before_it_closes_a_review(page: BoardsPage, photo: Path, known: Show) -> None:
    for focus in (page.requirements.focusWidget(), page):
        page.wall.read([photo])
        QTest.keyClick(focus, Qt.Key.Key_Escape)
        assert not page.wall.is_reading
    review = known(START)
    page.wall.read([photo])
    QTest.keyClick(review, Qt.Key.Key_Escape)
    assert not page.wall.is_reading
    assert page.wall.review is review
    QTest.keyClick(review, Qt.Key.Key_Escape)
    assert page.wall.review is None


def test_closing_the_window_stops_the_reading(window: MainWindow, page: BoardsPage, photo: Path) -> None:
    page.wall.read([photo])
    window.close()
    assert not page.wall.is_reading
