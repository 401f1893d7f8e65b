"""The archive: found, read, brought back."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.operations import Source
from kanban.ui.actions import Actions
from kanban.ui.archive import ArchivePage
from kanban.ui.bridge import Bridge
from kanban.usecases import items
from kanban.workspace import Workspace
from tests.boards import card, text_of

KEY = Qt.Key
Open = Callable[[str], ArchivePage]


@pytest.fixture
def made(board: Callable[[str], Workspace]) -> Workspace:
    """A board that cards left by each door."""
    workspace = board("To do: Pay Refund Terms Login | Doing: | Done:")
    for title, use_case in (("Pay", items.archive_item), ("Refund", items.discard_item), ("Terms", items.void_item)):
        workspace.do(Source.MOUSE, use_case, item_id=card(workspace, title).id)
    return workspace


@pytest.fixture
def page(made: Workspace, qtbot: QtBot) -> Iterator[ArchivePage]:
    """The page over that board."""
    window = QWidget()
    qtbot.addWidget(window)
    bridge = Bridge(made, window)
    shown = ArchivePage(bridge, Actions(bridge, window), window)
    window.resize(1200, 800)
    shown.resize(1200, 800)
    window.show()
    yield shown
    bridge.close()


def keys(page: ArchivePage) -> list[str]:
    return [page.rows.index(row, 0).data() for row in range(page.rows.rowCount())]


def row_of(page: ArchivePage, row: int) -> list[str]:
    return [page.rows.index(row, part).data() for part in range(6)]


def test_cards_that_left_are_listed_the_last_one_first(page: ArchivePage) -> None:
    assert keys(page) == ["R-2", "R-1"]
    assert row_of(page, 0) == ["R-2", "Refund", "discarded", "2 Mar 09:00", "ann", "To do"]
    assert row_of(page, 1) == ["R-1", "Pay", "archived", "2 Mar 09:00", "ann", "To do"]
    assert page.count.text() == "2 cards"
    page.taken_back.setChecked(True)
    assert keys(page) == ["R-3", "R-2", "R-1"]
    assert row_of(page, 0)[2] == "taken back"


def test_words_are_searched_in_all_that_is_shown(page: ArchivePage) -> None:
    page.search.setText("to DO pay")
    assert keys(page) == ["R-1"]
    assert page.count.text() == "1 of 2"
    page.search.setText("zebra")
    assert (keys(page), page.table.isVisible()) == ([], False)
    assert page.empty.text() == 'No card here has "zebra".'
    page.search.clear()
    assert keys(page) == ["R-2", "R-1"]


def test_a_click_on_a_heading_sorts(page: ArchivePage) -> None:
    page.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert keys(page) == ["R-1", "R-2"]
    page.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert keys(page) == ["R-2", "R-1"]


def test_the_history_of_the_chosen_card_is_read(page: ArchivePage) -> None:
    page.history.read()
    assert (page.key.text(), page.card_title.text()) == ("R-2", "Refund")
    assert [line.what for line in page.history.lines] == ["Discarded from To do", "Added to To do by command"]


def test_enter_brings_the_selected_cards_back(page: ArchivePage, made: Workspace) -> None:
    said: list[str] = []
    page._actions.said.connect(said.append)
    page.taken_back.setChecked(True)
    page.table.selectAll()
    QTest.keyClick(page.table, KEY.Key_Return)
    assert text_of(made) == "To do: Pay Terms Login Refund | Doing: | Done:"
    assert said == ["Bring back 3 cards"]
    assert page.rows.rowCount() == 0
    assert page.empty.text() == "Nothing has left this board yet. Cards that are archived or discarded come here."
    made.undo()
    assert keys(page) == ["R-3", "R-2", "R-1"]


def test_the_button_brings_one_back(page: ArchivePage, made: Workspace) -> None:
    page.bring_back.click()
    assert text_of(made) == "To do: Terms Login Refund | Doing: | Done:".replace("Terms ", "")
    assert keys(page) == ["R-1"]


def test_escape_clears_the_search_and_then_leaves(page: ArchivePage, qtbot: QtBot) -> None:
    page.search.setText("pay")
    QTest.keyClick(page.table, KEY.Key_Escape)
    assert page.search.text() == ""
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.table, KEY.Key_Escape)
