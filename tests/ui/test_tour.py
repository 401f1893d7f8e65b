"""The hints for a first morning: four at most, one after the other, seen once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.ui.main_window import MainWindow
from kanban.ui.tour import Tour
from kanban.usecases import items
from tests.boards import Clock, board_of_text


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window with a small board."""
    board_of_text(tmp_path / "team.twinboard", "To do: A | Doing: | Done:", Clock()).close()
    made = MainWindow(Settings(theme="light"))
    made.remembers = False
    qtbot.addWidget(made)
    made.resize(1600, 900)
    made.show()
    made.open_path(tmp_path / "team.twinboard")
    yield made
    made.close()


def titles(tour: Tour) -> list[str]:
    return [tour.accessibleName().split(".")[0]]


def test_hints_follow_each_other_and_end(window: MainWindow) -> None:
    tour = Tour(window)
    tour.begin()
    seen = []
    while tour.isVisible():
        seen += titles(tour)
        assert window.rect().contains(tour.geometry())
        QTest.keyClick(tour.next, Qt.Key.Key_Space)
    assert seen == ["Your board", "Paper for the wall", "Everything is a few letters away"]


def test_where_there_is_paper_one_more_tells_of_the_wall(window: MainWindow) -> None:
    page = window.page
    assert page is not None
    card = next(iter(page.bridge.board.items))
    page.actions_.run(Source.MOUSE, items.note_cards_printed, prints=[(card, 1, "digest")])
    tour = Tour(window)
    tour.begin()
    tour.go_on()
    tour.go_on()
    assert titles(tour) == ["Wall and screen agree"]


def test_esc_ends_them_all_and_the_board_has_the_keyboard(window: MainWindow) -> None:
    tour = Tour(window)
    tour.begin()
    QTest.keyClick(tour, Qt.Key.Key_Escape)
    assert not tour.isVisible()
    assert window.page is not None
    assert window.page.requirements.isAncestorOf(window.focusWidget())


def test_somebody_who_saw_them_does_not_get_them_again(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.tours = True
    window.open_path(tmp_path / "team.twinboard")
    qtbot.waitUntil(lambda: window.findChild(Tour) is not None, timeout=4_000)
    tour = window.findChild(Tour)
    assert isinstance(tour, Tour)
    tour.end()
    assert window.settings.tour_seen
    window.open_path(tmp_path / "team.twinboard")
    qtbot.wait(1_700)
    assert not [each for each in window.findChildren(Tour) if each.isVisible()]


def test_a_hint_follows_the_window(window: MainWindow) -> None:
    tour = Tour(window)
    tour.begin()
    tour.go_on()
    window.resize(1280, 720)
    assert window.rect().contains(tour.geometry())


def test_a_page_over_the_boards_ends_them(window: MainWindow) -> None:
    tour = Tour(window)
    tour.begin()
    window.trigger("history")
    assert not tour.isVisible()
    window.trigger("history")
