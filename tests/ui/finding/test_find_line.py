"""The search line above the boards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.board import SavedFilter
from kanban.domain.operations import Source
from kanban.domain.prints import item_code
from kanban.printing import column_code
from kanban.ui.boards_page import BoardsPage
from kanban.ui.finding.find_line import FindLine
from kanban.ui.main_window import MainWindow
from kanban.usecases import items
from tests.boards import card


def page_of(window: MainWindow) -> BoardsPage:
    assert window.page is not None
    return window.page


def line_of(window: MainWindow) -> FindLine:
    finder = page_of(window).header.finder
    assert finder is not None
    return finder.line


def type_in(qtbot: QtBot, window: MainWindow, text: str) -> FindLine:
    """Open the search line and type; Chinese comes as from an input method."""
    window.trigger("find")
    line = line_of(window)
    if text.isascii():
        type_keys(window, line.edit, text)
    else:
        line.edit.setText(text)
    qtbot.wait(20)
    return line


def type_keys(window: MainWindow, widget: QWidget, text: str) -> None:
    """Type as people do: what is no scan reaches the widget."""
    QTest.keyClicks(widget, text)
    assert window._scan_keys is not None
    window._scan_keys.settle()


def found(window: MainWindow) -> set[str]:
    board = page_of(window).bridge.board
    return {board.items[item_id].key for item_id in line_of(window).search.matches or ()}


def filters(window: MainWindow) -> list[SavedFilter]:
    return list(page_of(window).bridge.board.facts.filters)


def chosen(window: MainWindow) -> list[str]:
    page = page_of(window)
    return [page.bridge.board.items[item_id].key for item_id in page.selected_items()]


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def test_the_line_is_made_when_it_is_first_wanted(window: MainWindow) -> None:
    header = page_of(window).header
    assert header.finder is None
    assert header.place.isVisible()
    header.place.click()
    assert line_of(window).edit.hasFocus()
    assert not header.place.isVisible()


@pytest.mark.parametrize(
    ("text", "keys"),
    [("refund", {"R-1"}), ("label:payment", {"R-1", "R-3"}), ("退款", {"R-2"}), ("负责人:li", {"R-1"}), ("zzz", set())],
)
def test_what_is_typed_is_found_and_counted(qtbot: QtBot, window: MainWindow, text: str, keys: set[str]) -> None:
    line = type_in(qtbot, window, text)
    assert found(window) == keys
    assert line.count.text() == f"{len(keys)} of 4"


def test_results_follow_the_board(qtbot: QtBot, window: MainWindow) -> None:
    line = type_in(qtbot, window, "refund")
    workspace = page_of(window).bridge.workspace
    workspace.do(Source.MOUSE, items.add_item, title="Another refund")
    qtbot.wait(20)
    assert found(window) == {"R-1", "R-5"}
    workspace.do(Source.MOUSE, items.archive_item, item_id=card(workspace, "Refund").id)
    qtbot.wait(20)
    assert found(window) == {"R-5"}
    assert line.count.text() == "1 of 4"


def test_enter_goes_to_the_first_and_f3_on_and_round(qtbot: QtBot, window: MainWindow) -> None:
    line = type_in(qtbot, window, "label:payment ")
    press(line.edit, Qt.Key.Key_Return)
    assert chosen(window) == ["R-1"]
    assert not line.edit.hasFocus()
    for key, modifier, wanted in (
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "R-3"),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "R-1"),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier, "R-3"),
    ):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)
        assert chosen(window) == [wanted]


def test_esc_clears_and_goes_back_to_the_board(qtbot: QtBot, window: MainWindow) -> None:
    line = type_in(qtbot, window, "refund")
    press(line.edit, Qt.Key.Key_Escape)
    assert line.edit.text() == ""
    assert line.search.matches is None
    assert not line.edit.hasFocus()
    assert page_of(window).requirements.isAncestorOf(QApplication.focusWidget() or window)


def test_esc_on_a_card_ends_the_search_after_a_selection_of_several(qtbot: QtBot, window: MainWindow) -> None:
    line = type_in(qtbot, window, "payment")
    board = page_of(window).requirements
    board.selection.choose_these([item.id for item in page_of(window).bridge.board.ordered_cards()][:2])
    board.focus_board()
    press(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    assert len(line.search.matches or ()) == 2
    board.select_item(line.search.ordered()[0])
    press(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    assert (line.edit.text(), line.search.matches, board.cells.found) == ("", None, None)
    assert chosen(window) == ["R-1"]


def test_tab_takes_the_first_offer_and_arrows_another(qtbot: QtBot, window: MainWindow) -> None:
    line = type_in(qtbot, window, "owner:l")
    press(line.edit, Qt.Key.Key_Tab)
    assert line.edit.text() == "owner:Li "
    type_keys(window, line.edit, "col")
    press(line.edit, Qt.Key.Key_Down)
    press(line.edit, Qt.Key.Key_Return)
    assert line.edit.text() == "owner:Li column:"
    press(line.edit, Qt.Key.Key_Down)
    press(line.edit, Qt.Key.Key_Down)
    press(line.edit, Qt.Key.Key_Return)
    assert line.edit.text() == "owner:Li column:Ready "
    assert line.edit.hasFocus()


def test_what_is_not_understood_is_said(qtbot: QtBot, window: MainWindow) -> None:
    line = type_in(qtbot, window, "due<soon x")
    offers = line._offers
    assert offers is not None
    assert offers.problem.text() == '!  "soon" is neither a day like 2026-12-24 nor a number of days like 7d.'
    assert [(wrong.start, wrong.end) for wrong in line.edit.problems] == [(0, 8)]


def test_others_are_faded_or_left_out_as_people_wish(qtbot: QtBot, window: MainWindow) -> None:
    line = type_in(qtbot, window, "refund")
    told: list[tuple[object, bool]] = []
    line.matched.connect(lambda ids, fade: told.append((ids, fade)))
    line.only.click()
    line.only.click()
    assert told == [(line.search.matches, False), (line.search.matches, True)]


def test_a_scan_works_while_the_line_has_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    line = type_in(qtbot, window, "refund")
    board = page_of(window).bridge.board
    item = next(item for item in board.items.values() if item.key == "R-1")
    header = next(column for column in board.shown_columns() if column.name == "Test")
    for code in (item_code(board, item), column_code(board, header)):
        for letter in code:
            QTest.keyClick(line.edit, Qt.Key(ord(letter)))
        QTest.keyClick(line.edit, Qt.Key.Key_Return)
        qtbot.wait(120)
    moved = page_of(window).bridge.board.items[item.id]
    assert moved.place is not None
    assert moved.place.column_id == header.id
    assert line.edit.text() == "refund"


def test_a_search_is_kept_chosen_and_removed(qtbot: QtBot, window: MainWindow) -> None:
    line = type_in(qtbot, window, "label:payment")
    finder = page_of(window).header.finder
    assert finder is not None
    assert line.saved.text() == "☆"
    finder.kept.keep("Money")
    assert filters(window) == [SavedFilter("Money", "label:payment")]
    line.search.settle()
    assert line.saved.text() == "★"
    line.end()
    menu = finder.kept.menu()
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Money",
        "Keep this search…",
        "Remove a search",
    ]
    menu.actions()[0].trigger()
    assert line.edit.text() == "label:payment"
    assert found(window) == {"R-1", "R-3"}
    finder.kept.drop("Money")
    assert filters(window) == []
    window.trigger("undo")
    assert filters(window) == [SavedFilter("Money", "label:payment")]
