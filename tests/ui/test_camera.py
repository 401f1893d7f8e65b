"""The camera: why there is none, and what is taken. The camera itself is the one part that tests do not have."""

from importlib.util import find_spec

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kanban.ui.camera import CameraDialog, why_no_camera


class Feed(QObject):
    """Two cameras that see what the test hands them."""

    seen = Signal(QImage)
    troubled = Signal(str)
    usual = 1

    def __init__(self) -> None:
        super().__init__()
        self.running: list[int | None] = []

    def names(self) -> list[str]:
        return ["Front", "Desk"]

    def start(self, number: int) -> None:
        self.running.append(number)

    def stop(self) -> None:
        self.running.append(None)


def picture(colour: str) -> QImage:
    made = QImage(640, 480, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


@pytest.fixture
def feed() -> Feed:
    return Feed()


@pytest.fixture
def dialog(feed: Feed, qtbot: QtBot) -> CameraDialog:
    made = CameraDialog(feed)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.skipif(find_spec("PySide6.QtMultimedia") is not None, reason="the extra is installed here")
def test_without_the_extra_it_says_how_to_get_it() -> None:
    assert why_no_camera() == (
        "Drop a photo on the boards instead. For a live camera, run \"pip install 'twinboard[camera]'\" and start again: "
        "it needs a part of Qt that is not installed."
    )


def test_nothing_can_be_taken_before_there_is_a_picture(dialog: CameraDialog, feed: Feed) -> None:
    assert feed.running == [1]
    assert dialog.cameras.currentText() == "Desk"
    assert not dialog.card.isEnabled()
    assert not dialog.wall.isEnabled()
    feed.seen.emit(picture("red"))
    assert dialog.card.isEnabled()
    dialog.cameras.setCurrentIndex(0)
    assert feed.running == [1, 0]
    assert not dialog.card.isEnabled()


def test_cards_are_taken_one_after_another(dialog: CameraDialog, feed: Feed) -> None:
    taken: list[str] = []
    dialog.card_taken.connect(lambda image: taken.append(image.pixelColor(300, 200).name()))
    for colour in ("#ff0000", "#00ff00"):
        feed.seen.emit(picture(colour))
        dialog.card.click()
    assert taken == ["#ff0000", "#00ff00"]
    assert dialog.isVisible()


def test_a_photo_of_the_wall_is_the_last_one(dialog: CameraDialog, feed: Feed) -> None:
    taken: list[tuple[int, int]] = []
    dialog.wall_taken.connect(lambda image: taken.append((image.width(), image.height())))
    feed.seen.emit(picture("#0000ff"))
    shown = dialog.live.grab().toImage()
    assert shown.pixelColor(shown.width() // 2, shown.height() // 2).name() == "#0000ff"
    dialog.wall.click()
    assert taken == [(640, 480)]
    assert not dialog.isVisible()
    assert feed.running == [1, None]


def test_trouble_is_said_until_another_camera_is_chosen(dialog: CameraDialog, feed: Feed) -> None:
    feed.troubled.emit("device busy")
    assert dialog.trouble.text().startswith("The camera gives no picture (device busy).")
    assert dialog.trouble.isVisible()
    dialog.cameras.setCurrentIndex(0)
    assert not dialog.trouble.isVisible()
