"""The strip for short messages: its colours, and what is offered meanwhile."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kanban.ui import theme
from kanban.ui.notice import NoticeStrip


@pytest.fixture
def strip(qapp: QApplication, qtbot: QtBot) -> Iterator[NoticeStrip]:
    """A strip in light colours, which come back afterwards."""
    theme.put_on(qapp, "light", 1.0)
    made = NoticeStrip()
    qtbot.addWidget(made)
    yield made
    theme.put_on(qapp, "light", 1.0)


def test_an_open_message_takes_over_other_colours(strip: NoticeStrip, qapp: QApplication) -> None:
    strip.warn("Refused")
    assert "#ffffff" in strip.styleSheet()
    theme.put_on(qapp, "dark", 2.0)
    qapp.processEvents()
    assert "#282d35" in strip.styleSheet()
    assert "#ff8a80" in strip.styleSheet()
    assert strip.grab().toImage().pixelColor(3, strip.height() - 3).name() == "#282d35"


def test_an_offer_is_done_once(strip: NoticeStrip) -> None:
    done: list[str] = []
    strip.offer("One", "Do it", lambda: done.append("one"))
    strip.offer("Two", "Do it", lambda: done.append("two"))
    strip.button.click()
    assert (done, strip.offered, strip.isHidden()) == (["two"], "", True)
    strip.say("Done")
    strip._timer.timeout.emit()
    assert strip.isHidden()


def test_an_offer_comes_back_after_what_was_said(strip: NoticeStrip) -> None:
    strip.offer("One", "Do it", lambda: None)
    strip.say("Saved")
    assert (strip.text, strip.offered) == ("Saved", "One")
    strip._timer.timeout.emit()
    assert (strip.text, strip.button.isHidden()) == ("One", False)
    strip.say("Saved")
    strip.withdraw()
    assert (strip.text, strip.isHidden()) == ("Saved", False)
    strip._timer.timeout.emit()
    assert strip.isHidden()
