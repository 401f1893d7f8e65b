"""A review through the window: what it shows, what a person decides, and that it is applied once, by a button."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.board import LimitPolicy
from kanban.domain.ids import ColumnId
from kanban.domain.operations import Source
from kanban.domain.wall.model import CodeSighting, Method, SightingKind
from kanban.ui.boards_page import BoardsPage
from kanban.ui.main_window import MainWindow
from kanban.ui.scan_answer import ScanAnswerPanel
from kanban.ui.wall.meanings import Meaning
from kanban.ui.wall.page import ReviewPage
from kanban.ui.wall.review import Side
from kanban.usecases import boards, items
from tests.ui.wall.conftest import Show, where, whole

START = {"R-1": "Ready", "R-2": "Ready", "R-3": "Dev", "R-4": "Test"}


def lists(review: ReviewPage) -> dict[str, list[str]]:
    """Return what the lists say, by meaning."""
    found: dict[str, list[str]] = {}
    for row in review.lists.rows():
        found.setdefault(row.meaning.value, []).append(row.text)
    return found


def whole_column(review: ReviewPage, name: str) -> ColumnId:
    return next(area.column_id for area in review.photo.scene.columns if area.name == name)


def choose(review: ReviewPage, key: str) -> None:
    row = next(row for row in review.lists.rows() if row.text.startswith(f"{key}  ") and row.sighting is not None)
    assert row.sighting is not None
    review.lists.choose(sighting=row.sighting)


def frame(review: ReviewPage, key: str) -> QPointF:
    """Return the middle of a card's frame in the photo's widget."""
    number = next(n for n, row in review.photo.rows.items() if row.text.startswith(f"{key}  "))
    return review.photo.to_view().map(review.photo.scene.frames[number].boundingRect().center())


def press(review: ReviewPage, widget: QWidget, key: Qt.Key) -> None:
    """Press a key; what might be a scanner's is held back for a while, and this is not waited for."""
    window = review.window()
    QTest.keyClick(widget, key)
    assert isinstance(window, MainWindow)
    assert window._scan_keys is not None
    window._scan_keys.settle()


def drag(review: ReviewPage, start: QPointF, end: QPointF) -> None:
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(review.photo, button, none, start.toPoint())
    QTest.mouseMove(review.photo, (start + QPointF(30, 0)).toPoint())
    QTest.mouseMove(review.photo, end.toPoint())
    QTest.mouseRelease(review.photo, button, none, end.toPoint())


def test_a_known_wall_shows_what_moved_and_what_did_not(known: Show) -> None:
    review = known({**START, "R-1": "Dev", "R-4": ""})
    assert lists(review) == {
        "move": ["R-1  Ready → Dev"],
        "outside": ["R-4"],
        "confirmed": ["R-2  Ready", "R-3  Dev"],
    }
    assert review.tally.counts == (1, 0, 0, 2)
    assert review.apply.text().startswith("Apply 1 move")
    assert review.isVisible()


def test_applying_moves_the_cards_and_one_undo_takes_it_back(window: MainWindow, page: BoardsPage, known: Show) -> None:
    review = known({"R-1": "Dev", "R-2": "Done", "R-3": "Dev", "R-4": "Test"})
    review.apply.click()
    assert where(page) == {"R-1": "Dev", "R-2": "Done", "R-3": "Dev", "R-4": "Test"}
    assert page.wall.review is None
    assert page.splitter.isVisible()
    assert window.notice.text == "Wall photo, 2 moves. Undo takes it back."
    page.actions_.undo(Source.KEYBOARD)
    assert where(page) == START


def test_applying_twice_is_not_possible(page: BoardsPage, known: Show) -> None:
    review = known({**START, "R-1": "Dev"})
    review.apply.click()
    before = whole(page).last_sequence
    review.apply.click()
    page.wall.apply()
    assert whole(page).last_sequence == before


@pytest.mark.parametrize("way", ["escape", "button"])
def test_closing_applies_nothing(page: BoardsPage, known: Show, way: str) -> None:
    review = known({**START, "R-1": "Dev"})
    before = whole(page).last_sequence
    if way == "escape":
        press(review, review.lists, Qt.Key.Key_Escape)
    else:
        review.shut.click()
    assert page.wall.review is None
    assert page.header.isVisible()
    assert whole(page).last_sequence == before
    assert where(page) == START


def test_what_is_unticked_stays(page: BoardsPage, known: Show) -> None:
    review = known({**START, "R-1": "Dev", "R-2": "Test"})
    choose(review, "R-1")
    press(review, review.lists, Qt.Key.Key_Space)
    assert lists(review)["left_out"] == ["R-1  Ready → Dev"]
    assert review.apply.text() == "Apply 1 of 2 moves"
    current = review.lists.current_row()
    assert current is not None
    assert current.text == "R-1  Ready → Dev"
    review.apply.click()
    assert where(page) == {**START, "R-2": "Test"}


def test_a_click_on_the_box_unticks(known: Show) -> None:
    review = known({**START, "R-1": "Dev"})
    choose(review, "R-1")
    item = review.lists.currentItem()
    assert item is not None
    row = review.lists.visualItemRect(item)
    QTest.mouseClick(review.lists.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.left() + 20, row.center().y()))
    assert lists(review)["left_out"] == ["R-1  Ready → Dev"]


def test_a_frame_can_be_dragged_to_another_column(page: BoardsPage, known: Show) -> None:
    review = known({**START, "R-1": "Dev"})
    drag(review, frame(review, "R-1"), frame(review, "R-4"))
    assert lists(review)["move"] == ["R-1  Ready → Test"]
    review.apply.click()
    assert where(page)["R-1"] == "Test"


def test_dropping_a_frame_outside_the_columns_changes_nothing(known: Show) -> None:
    review = known({**START, "R-1": "Dev"})
    drag(review, frame(review, "R-1"), QPointF(2, 10))
    assert lists(review)["move"] == ["R-1  Ready → Dev"]


def test_digits_say_where_a_card_hangs(known: Show) -> None:
    review = known({**START, "R-1": "Dev|Test"})
    assert lists(review)["between"] == ["R-1  Dev | Test"]
    choose(review, "R-1")
    press(review, review.lists, Qt.Key.Key_3)
    assert lists(review)["move"] == ["R-1  Ready → Dev"]
    press(review, review.photo, Qt.Key.Key_2)
    assert lists(review)["confirmed"][0] == "R-1  Ready"
    press(review, review.photo, Qt.Key.Key_9)
    assert lists(review)["confirmed"][0] == "R-1  Ready"


def test_a_conflict_is_settled_by_a_person(page: BoardsPage, known: Show) -> None:
    card = next(item for item in whole(page).items.values() if item.key == "R-1")
    test = next(column.id for column in whole(page).shown_columns() if column.name == "Test")
    page.actions_.run(Source.MOUSE, items.move_item, item_id=card.id, column_id=test)
    review = known({**START, "R-1": "Dev"})
    assert lists(review)["conflict"] == ["R-1  wall Dev, board Test"]
    assert review.apply.text() == "Nothing to move: note what was seen"
    choose(review, "R-1")
    review.decision.settled.emit(Side.BOARD)
    assert lists(review)["to_move"] == ["R-1  Dev → Test"]
    review.decision.settled.emit(Side.WALL)
    assert lists(review)["move"] == ["R-1  Test → Dev"]
    review.decision.settled.emit(Side.NOBODY)
    assert lists(review)["conflict"] == ["R-1  wall Dev, board Test"]
    review.decision.settled.emit(Side.WALL)
    review.apply.click()
    assert where(page)["R-1"] == "Dev"


def test_a_limit_parks_until_there_is_a_reason(page: BoardsPage, known: Show) -> None:
    board = whole(page)
    dev = next(column for column in board.shown_columns() if column.name == "Dev")
    page.actions_.run(Source.MOUSE, boards.change_column, column=replace(dev, wip_limit=1))
    page.actions_.run(Source.MOUSE, boards.change_board, facts=replace(board.facts, limit_policy=LimitPolicy.REFUSE))
    review = known({**START, "R-1": "Dev"})
    assert lists(review)["parked"] == ["R-1  → Dev"]
    choose(review, "R-1")
    review.decision.reason.setText("they wait")
    press(review, review.decision.reason, Qt.Key.Key_Return)
    assert lists(review)["move"] == ["R-1  Ready → Dev"]
    assert where(page) == START
    review.apply.click()
    assert where(page)["R-1"] == "Dev"


def test_the_first_photo_asks_for_each_move(page: BoardsPage, photograph: Show) -> None:
    review = photograph({**START, "R-1": "Dev", "R-2": "Test"})
    assert any(text.startswith("This is the first photo of this wall") for text in review.notes.texts)
    assert lists(review)["left_out"] == ["R-1  Ready → Dev", "R-2  Ready → Test"]
    assert review.apply.text() == "Apply none of 2, note what was seen"
    assert review.tick_all.text() == "The wall is right:\ntick &all 2"
    assert review.tally.accessibleName().startswith("0 of 2 ticked")
    review.tick_all.click()
    assert review.apply.text() == "Apply 2 moves"
    review.tick_all.click()
    assert review.apply.text() == "Apply none of 2, note what was seen"
    choose(review, "R-2")
    press(review, review.lists, Qt.Key.Key_Space)
    review.apply.click()
    assert where(page) == {**START, "R-2": "Test"}


def test_the_same_photo_again_has_to_be_confirmed(page: BoardsPage, known: Show) -> None:
    review = known({**START, "R-1": "Dev"}, digest="before")
    assert not review.apply.isEnabled()
    press(review, review.lists, Qt.Key.Key_Return)
    assert where(page) == START
    review.notes.boxes[0].click()
    assert review.apply.isEnabled()
    review.apply.click()
    assert where(page)["R-1"] == "Dev"


def test_a_change_meanwhile_is_planned_for_and_decisions_stay(page: BoardsPage, known: Show) -> None:
    review = known({**START, "R-1": "Dev", "R-2": "Dev"})
    choose(review, "R-1")
    press(review, review.lists, Qt.Key.Key_Space)
    card = next(item for item in whole(page).items.values() if item.key == "R-3")
    test = next(column.id for column in whole(page).shown_columns() if column.name == "Test")
    page.actions_.run(Source.MOUSE, items.move_item, item_id=card.id, column_id=test)
    assert lists(review)["left_out"] == ["R-1  Ready → Dev"]
    assert lists(review)["move"] == ["R-2  Ready → Dev"]
    assert "R-3" in str(lists(review))
    review.apply.click()
    assert where(page) == {"R-1": "Ready", "R-2": "Dev", "R-3": "Test", "R-4": "Test"}


def test_time_can_be_put_right(qtbot: QtBot, known: Show) -> None:
    review = known({**START, "R-1": "Dev"})
    assert len(review.notes.boxes) == 0
    with qtbot.waitSignal(review.facts.dated):
        review.facts.time.setDateTime(review.facts.time.dateTime().addDays(-20))
    assert len(review.notes.boxes) == 1
    assert not review.apply.isEnabled()


def test_codes_that_are_no_cards_of_ours_are_counted(known: Show) -> None:
    corners = ((1.0, 1.0), (40.0, 1.0), (40.0, 40.0), (1.0, 40.0))
    foreign = CodeSighting(SightingKind.FOREIGN, "https://x.example", 0, corners)
    unread = CodeSighting(SightingKind.UNREAD, "", 0, corners)
    review = known(START, extra=(foreign, unread))
    assert lists(review)["strange"] == ["Foreign code", "Unread code"]


def test_frames_and_rows_choose_each_other(known: Show) -> None:
    review = known({**START, "R-1": "Dev"}, method=Method.LIKENESS)
    QTest.mouseClick(review.photo, Qt.MouseButton.LeftButton, pos=frame(review, "R-4").toPoint())
    row = review.lists.current_row()
    assert row is not None
    assert (row.meaning, row.text) == (Meaning.CONFIRMED, "R-4  Test")
    choose(review, "R-1")
    assert review.photo.chosen_sighting == 0
    assert review.photo.accessibleDescription() == (
        "R-1  Refund. Moves from Ready to Dev on the board.. "
        "Recognised by its pattern; too small or blurred to be decoded."
    )


def test_arrow_keys_go_from_code_to_code(known: Show) -> None:
    review = known({"R-1": "Ready", "R-2": "Ready", "R-3": "Dev", "R-4": "Test"})
    review.photo.setFocus()
    choose(review, "R-1")
    press(review, review.photo, Qt.Key.Key_Down)
    assert review.photo.chosen_sighting == 1
    press(review, review.photo, Qt.Key.Key_Up)
    press(review, review.photo, Qt.Key.Key_Right)
    assert review.photo.chosen_sighting == 2


def test_the_photo_is_zoomed_and_fits_again(known: Show) -> None:
    review = known(START)
    press(review, review.photo, Qt.Key.Key_Plus)
    assert review.photo.zoom == 1.25
    press(review, review.photo, Qt.Key.Key_0)
    assert review.photo.zoom == 1.0


def test_commands_of_the_boards_wait_while_they_are_covered(window: MainWindow, page: BoardsPage, known: Show) -> None:
    known(START)
    assert not window.actions_["add_item"].isEnabled()
    assert window.actions_["undo"].isEnabled()
    page.wall.close()
    assert window.actions_["add_item"].isEnabled()


def test_another_theme_keeps_what_was_decided(window: MainWindow, page: BoardsPage, known: Show) -> None:
    review = known({**START, "R-1": "Dev"})
    choose(review, "R-1")
    press(review, review.lists, Qt.Key.Key_4)
    window.trigger("switch_theme")
    window.trigger("switch_theme")
    assert page.wall.review is not None
    assert lists(page.wall.review)["move"] == ["R-1  Ready → Test"]


def test_another_theme_keeps_the_chosen_row_and_the_zoom(window: MainWindow, page: BoardsPage, known: Show) -> None:
    review = known({**START, "R-1": "Dev"})
    choose(review, "R-4")
    review.photo.zoom_by(2.0, QPointF(100, 100))
    corner = review.photo.to_view().map(QPointF(0, 0))
    window.trigger("switch_theme")
    after = page.wall.review
    assert after is not None
    assert after is not review
    row = after.lists.current_row()
    assert row is not None
    assert row.text == "R-4  Test"
    assert after.photo.zoom == 2.0
    QApplication.processEvents()
    assert (after.photo.to_view().map(QPointF(0, 0)) - corner).manhattanLength() < 2


def test_a_paper_that_is_to_be_printed_again_is_named_where_it_hangs(page: BoardsPage, known: Show) -> None:
    card = next(item for item in whole(page).items.values() if item.key == "R-1")
    page.actions_.run(Source.MOUSE, items.note_cards_printed, prints=[(card.id, 1, "what it said before")])
    review = known({**START, "R-1": "Dev"})
    assert lists(review)["move"] == ["R-1  Ready → Dev"]
    assert lists(review)["reprint"] == ["R-1  Dev"]


def test_another_boards_wall_says_only_that(photograph: Show) -> None:
    corners = ((1.0, 1.0), (40.0, 1.0), (40.0, 40.0), (1.0, 40.0))
    review = photograph({}, extra=(CodeSighting(SightingKind.OTHER_BOARD, "X", 0, corners),))
    assert review.notes.texts == ()


def test_what_was_put_by_hand_is_marked(known: Show) -> None:
    review = known({**START, "R-1": "Dev"})
    choose(review, "R-1")
    press(review, review.lists, Qt.Key.Key_4)
    row = review.photo.rows[0]
    assert row.hand_id == whole_column(review, "Test")
    assert review.words_of(row) == ["R-1  Refund", "Moves from Ready to Test on the board.", "Put into Test by hand."]
    menu = QMenu()
    review._fill_menu(menu, row)
    next(action for action in menu.actions() if action.text() == "As the photo shows").trigger()
    assert review.photo.rows[0].hand_id is None


def test_an_answer_to_a_scan_leaves_the_buttons_of_a_review_free(page: BoardsPage, known: Show) -> None:
    review = known({**START, "R-1": "Dev"})
    page.take_scan("nonsense")
    panel = page.findChild(ScanAnswerPanel)
    assert panel is not None
    assert panel.isVisible()
    assert not panel.geometry().intersects(QRect(review.foot.mapTo(page, QPoint(0, 0)), review.foot.size()))


def test_keys_zoom_the_photo_from_the_lists_too(known: Show) -> None:
    review = known(START)
    press(review, review.lists, Qt.Key.Key_Plus)
    assert review.photo.zoom == 1.25
    press(review, review.lists, Qt.Key.Key_0)
    assert review.photo.zoom == 1.0


def test_enter_applies_only_from_where_the_plan_is_looked_at(page: BoardsPage, known: Show) -> None:
    review = known({**START, "R-1": "Dev"})
    review.shut.setFocus()
    press(review, review.shut, Qt.Key.Key_Return)
    assert where(page) == START
    review.lists.setFocus()
    press(review, review.lists, Qt.Key.Key_Return)
    assert where(page)["R-1"] == "Dev"


def test_a_photo_without_anything_of_the_wall_cannot_be_applied(photograph: Show) -> None:
    review = photograph({})
    assert review.apply.text() == "Nothing of this wall was found"
    assert not review.apply.isEnabled()
