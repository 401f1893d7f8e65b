"""Ctrl+K."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.ui.commands import COMMANDS
from kanban.ui.finding.palette import Palette
from kanban.ui.main_window import MainWindow
from kanban.usecases.filters import keep_filter


def opened(window: MainWindow, text: str = "") -> Palette:
    window.trigger("palette")
    palette = next(each for each in window.findChildren(Palette) if each.isVisible())
    palette.edit.setText(text)
    palette.look()
    return palette


def shown(palette: Palette) -> list[str]:
    return [row.text for row in palette.rows.found.rows]


def test_every_command_is_there_with_its_keys(window: MainWindow) -> None:
    palette = opened(window)
    rows = {row.text: row for row in palette.rows.found.rows}
    assert len(rows) == len(COMMANDS) - 1
    assert (rows["Add a card"].kind, rows["Add a card"].beside, rows["Add a card"].keys) == ("Edit", "Ctrl+N", True)
    assert palette.edit.hasFocus()


def test_a_command_is_done_and_offered_first_the_next_time(window: MainWindow) -> None:
    palette = opened(window, "light or")
    assert shown(palette)[0] == "Light or dark"
    QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    assert window.settings.theme == "dark"
    assert not palette.isVisible()
    assert shown(opened(window))[0] == "Light or dark"


def test_first_comes_what_is_done_every_day(window: MainWindow) -> None:
    assert shown(opened(window))[:4] == ["Add a card", "Find cards", "Cards that are new or changed…", "Enter readings"]


def test_with_a_selected_card_what_fits_it_comes_first(window: MainWindow) -> None:
    page = window.page
    assert page is not None
    page.requirements.select_item(next(item.id for item in page.bridge.board.items.values() if item.key == "R-1"))
    palette = opened(window)
    assert shown(palette)[:4] == [
        "Refund",
        "Move the selected cards to Dev",
        "Block or unblock the card",
        "The selected cards…",
    ]
    palette.choose()
    assert page.requirements.panel is not None
    assert page.requirements.panel.isVisible()


def test_a_card_is_selected_and_opened(window: MainWindow) -> None:
    palette = opened(window, "退款")
    assert [(row.kind, row.text, row.beside) for row in palette.rows.found.rows] == [
        ("R-2", "退款", "Ready"),
        ("Search", 'Find "退款" on the cards', ""),
    ]
    QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    page = window.page
    assert page is not None
    assert [page.bridge.board.items[item_id].key for item_id in page.selected_items()] == ["R-2"]
    assert page.requirements.panel is not None
    assert page.requirements.panel.isVisible()


def test_selected_cards_are_moved_to_a_column(window: MainWindow) -> None:
    page = window.page
    assert page is not None
    item = next(item for item in page.bridge.board.items.values() if item.key == "R-1")
    page.requirements.select_item(item.id)
    palette = opened(window, "move test")
    assert shown(palette)[0] == "Move the selected cards to Test"
    QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    place = page.bridge.board.items[item.id].place
    assert place is not None
    assert page.bridge.board.columns[place.column_id].name == "Test"


def test_a_person_and_a_kept_search_are_searched_for(window: MainWindow) -> None:
    page = window.page
    assert page is not None
    page.bridge.workspace.do(Source.MOUSE, keep_filter, name="Money", query="label:payment")
    palette = opened(window, "money")
    palette.choose()
    assert page.header.finder is not None
    assert page.header.finder.line.edit.text() == "label:payment"
    opened(window, "cards of li").choose()
    assert page.header.finder.line.edit.text() == 'owner:"Li"'


def test_what_no_name_has_is_searched_for_on_the_cards(window: MainWindow) -> None:
    palette = opened(window, "payment")
    assert shown(palette)[-1] == 'Find "payment" on the cards'
    QTest.keyClick(palette.edit, Qt.Key.Key_Up)
    QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    assert window.page is not None
    finder = window.page.header.finder
    assert finder is not None
    assert finder.line.count.text() == "2 of 4"


def test_arrows_go_round_and_esc_gives_the_keyboard_back(window: MainWindow) -> None:
    page = window.page
    assert page is not None
    page.focus_boards()
    before = QApplication.focusWidget()
    palette = opened(window, "e")
    count = len(shown(palette))
    QTest.keyClick(palette.edit, Qt.Key.Key_Up)
    assert palette.rows.currentIndex().row() == max(
        place for place, row in enumerate(palette.rows.found.rows) if row.enabled
    )
    QTest.keyClick(palette.edit, Qt.Key.Key_Down)
    assert palette.rows.currentIndex().row() == 0
    assert count > 5
    QTest.keyClick(palette.edit, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before


def test_the_same_keys_close_it(window: MainWindow) -> None:
    palette = opened(window)
    window.trigger("palette")
    assert not palette.isVisible()


@pytest.fixture
def bare(qtbot: QtBot) -> Iterator[MainWindow]:
    """A window without a board."""
    made = MainWindow(Settings(theme="light", sound=False))
    made.remembers = False
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    yield made
    made.close()


def test_without_a_board_there_are_commands_and_what_needs_one_is_greyed(bare: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "other.twinboard"
    other.touch()
    bare.settings.recent_boards = [str(other), str(tmp_path / "gone.twinboard")]
    palette = opened(bare, "add a card")
    assert [(row.text, row.enabled, row.beside) for row in palette.rows.found.rows][:1] == [
        ("Add a card", False, "no board is open")
    ]
    palette.choose()
    assert palette.isVisible()
    palette.edit.setText("open other")
    palette.look()
    assert shown(palette) == ["Open other"]
