"""What floats over the window for a moment: where it lies, how long it stays, and that nothing moves for it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kanban.ui import theme
from kanban.ui.notice import NoticeStrip
from kanban.ui.toast import Toast

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def room(qapp: QApplication, qtbot: QtBot) -> QWidget:
    """A window of 900 by 600 with a field, a button that fills it, and a strip below."""
    theme.put_on(qapp, "light", 1.0)
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.addWidget(QLineEdit(made))
    fill = QPushButton(made)
    fill.setSizePolicy(fill.sizePolicy().Policy.Expanding, fill.sizePolicy().Policy.Expanding)
    layout.addWidget(fill, 1)
    layout.addWidget(NoticeStrip(made, toasts=True))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


def parts(room: QWidget) -> tuple[NoticeStrip, Toast, QPushButton]:
    strip = room.findChild(NoticeStrip)
    fill = room.findChild(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert isinstance(strip, NoticeStrip)
    assert isinstance(fill, QPushButton)
    assert strip.toast is not None
    return strip, strip.toast, fill


def test_what_is_said_floats_and_moves_nothing(room: QWidget) -> None:
    strip, toast, fill = parts(room)
    field = room.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    before = fill.geometry()
    strip.say("Saved")
    QApplication.processEvents()
    assert (strip.text, strip.isVisible(), toast.isVisible()) == ("Saved", False, True)
    assert (fill.geometry(), QApplication.focusWidget()) == (before, field)
    assert abs(toast.geometry().center().x() - 450) <= 1
    assert toast.geometry().bottom() < 600 - 70
    clicks: list[bool] = []
    fill.clicked.connect(lambda: clicks.append(True))
    under = room.childAt(toast.geometry().center())
    assert under is fill
    QTest.mouseClick(fill, Qt.MouseButton.LeftButton)
    assert clicks == [True]
    toast.timer.timeout.emit()
    assert toast.isHidden()


@pytest.mark.parametrize(("text", "shown_ms"), [("Saved", 3000), ("x" * 60, 3600), ("x" * 500, 5000)])
def test_the_more_there_is_to_read_the_longer_it_stays(room: QWidget, text: str, shown_ms: int) -> None:
    strip, toast, _ = parts(room)
    strip.say(text)
    assert toast.timer.interval() == shown_ms


def test_a_long_text_is_broken_and_stays_inside(room: QWidget) -> None:
    strip, toast, _ = parts(room)
    strip.say("word " * 80)
    assert (toast.wordWrap(), toast.width()) == (True, 630)
    room.resize(500, 600)
    QApplication.processEvents()
    assert toast.width() == 350
    assert room.rect().contains(toast.geometry())
    strip.say("Short")
    assert (toast.wordWrap(), toast.width() < 200) == (False, True)


def test_what_was_refused_goes_when_something_else_works(room: QWidget) -> None:
    strip, toast, _ = parts(room)
    strip.warn("Refused")
    assert (strip.text, strip.isVisible()) == ("Refused", True)
    strip.say("Done")
    assert (strip.text, strip.isVisible()) == ("Done", False)
    strip.warn("Refused again")
    assert (toast.isHidden(), strip.text) == (True, "Refused again")


def test_an_offer_stays_below_what_is_said(room: QWidget) -> None:
    strip, toast, _ = parts(room)
    strip.offer("A photo", "Review", lambda: None)
    strip.say("Done")
    assert (strip.button.isVisible(), toast.isVisible(), strip.offered) == (True, True, "A photo")
    strip.be_quiet()
    assert (strip.isHidden(), toast.isHidden(), strip.offered) == (True, True, "A photo")
