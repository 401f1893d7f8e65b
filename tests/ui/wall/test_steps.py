"""Decisions of a review: taken back and made again, kept when it is closed, carried to another language."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kanban.domain.operations import Source
from kanban.ui import languages
from kanban.ui.boards_page import BoardsPage
from kanban.ui.main_window import MainWindow
from kanban.ui.wall.return_guard import ReturnGuard
from kanban.ui.wall.review import Side
from kanban.usecases import items
from tests.ui.wall.conftest import Show, where, whole
from tests.ui.wall.shown_wall import team_file
from tests.ui.wall.test_review import START, choose, lists, press

MOVED = {**START, "R-1": "Dev"}


def move(page: BoardsPage, key: str, name: str) -> None:
    card = next(item for item in whole(page).items.values() if item.key == key)
    column = next(column.id for column in whole(page).shown_columns() if column.name == name)
    page.actions_.run(Source.MOUSE, items.move_item, item_id=card.id, column_id=column)


def test_undo_steps_through_the_decisions_and_never_undoes_the_board(
    window: MainWindow, page: BoardsPage, known: Show
) -> None:
    review = known(MOVED)
    before = whole(page).last_sequence
    choose(review, "R-1")
    press(review, review.lists, Qt.Key.Key_4)
    press(review, review.lists, Qt.Key.Key_Space)
    assert lists(review)["left_out"] == ["R-1  Ready → Test"]
    window.trigger("undo")
    assert lists(review)["move"] == ["R-1  Ready → Test"]
    assert review.foot.said == "Decision taken back."
    window.trigger("undo")
    assert lists(review)["move"] == ["R-1  Ready → Dev"]
    window.trigger("undo")
    assert review.foot.said == "No decision is left to take back."
    window.trigger("redo")
    assert lists(review)["move"] == ["R-1  Ready → Test"]
    window.trigger("redo")
    assert lists(review)["left_out"] == ["R-1  Ready → Test"]
    window.trigger("redo")
    assert review.foot.said == "There is nothing to decide again."
    assert whole(page).last_sequence == before
    assert where(page) == START


def test_the_keys_of_undo_reach_the_review(window: MainWindow, known: Show) -> None:
    review = known(MOVED)
    choose(review, "R-1")
    press(review, review.lists, Qt.Key.Key_4)
    window.activateWindow()
    QTest.keyClick(review.lists, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert lists(review)["move"] == ["R-1  Ready → Dev"]


def test_what_changes_nothing_is_no_step(known: Show) -> None:
    review = known(MOVED)
    review.review.tick({review.plan.moves[0].item_id: True})
    assert not review.review.has_decisions
    assert review.review.undo() is None


def test_a_new_decision_ends_what_can_be_decided_again(known: Show) -> None:
    review = known(MOVED)
    choose(review, "R-1")
    press(review, review.lists, Qt.Key.Key_4)
    review.step(back=True)
    press(review, review.lists, Qt.Key.Key_5)
    review.step(back=False)
    assert lists(review)["move"] == ["R-1  Ready → Done"]


def test_after_the_review_undo_is_about_the_board_again(window: MainWindow, page: BoardsPage, known: Show) -> None:
    known(MOVED).apply.click()
    assert where(page) == MOVED
    window.trigger("undo")
    assert where(page) == START


def test_a_closed_review_with_decisions_can_be_opened_again(window: MainWindow, page: BoardsPage, known: Show) -> None:
    review = known(MOVED)
    choose(review, "R-1")
    press(review, review.lists, Qt.Key.Key_4)
    review.shut.click()
    assert page.splitter.isVisible()
    assert window.notice.text == "Review closed, nothing was applied."
    assert window.notice.button.text() == "Open again"
    window.notice.button.click()
    assert page.wall.review is not None
    assert lists(page.wall.review)["move"] == ["R-1  Ready → Test"]


def test_another_photo_begins_afresh(page: BoardsPage, known: Show) -> None:
    review = known(MOVED, digest="b")
    choose(review, "R-1")
    press(review, review.lists, Qt.Key.Key_4)
    page.wall.close()
    assert lists(known(MOVED, digest="c"))["move"] == ["R-1  Ready → Dev"]


def test_the_same_photo_read_at_once_finds_what_was_decided(page: BoardsPage, known: Show, photograph: Show) -> None:
    review = known(MOVED, digest="b")
    choose(review, "R-1")
    press(review, review.lists, Qt.Key.Key_4)
    page.wall.close()
    assert lists(photograph(MOVED, digest="b"))["move"] == ["R-1  Ready → Test"]


def test_a_closed_review_without_decisions_offers_nothing(window: MainWindow, known: Show) -> None:
    known(MOVED).shut.click()
    assert not window.notice.isVisible()


def test_another_language_keeps_what_was_decided(window: MainWindow, page: BoardsPage, known: Show) -> None:
    review = known(MOVED)
    choose(review, "R-1")
    press(review, review.lists, Qt.Key.Key_4)
    window._speak_anew()
    assert window.page is not None
    assert window.page is not page
    assert window.page.wall.review is not None
    assert lists(window.page.wall.review)["move"] == ["R-1  Ready → Test"]
    assert not window.page.splitter.isVisible()
    assert languages.current() == "en"


@pytest.mark.parametrize("leave", [False, True])
def test_another_board_is_opened_only_when_people_give_up_the_review(
    window: MainWindow, known: Show, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, leave: bool
) -> None:
    review = known(MOVED)
    choose(review, "R-1")
    press(review, review.lists, Qt.Key.Key_4)
    said: list[str] = []

    def answer(box: QMessageBox) -> int:
        said.append(box.text())
        wanted = QMessageBox.ButtonRole.AcceptRole if leave else QMessageBox.ButtonRole.RejectRole
        next(button for button in box.buttons() if box.buttonRole(button) is wanted).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    before = window.page
    window.open_path(team_file(tmp_path / "other.twinboard"))
    assert said == ["What you decided about the photo of the wall has not been applied, and would be lost."]
    assert (window.page is before) is not leave


def test_a_settled_conflict_names_both_columns_and_settles_all(page: BoardsPage, known: Show) -> None:
    move(page, "R-1", "Test")
    move(page, "R-2", "Done")
    review = known({**START, "R-1": "Dev", "R-2": "Dev"})
    choose(review, "R-2")
    texts = [button.text() for button in review.decision._sides.buttons()]
    assert texts == ["Wa&ll is right: Dev", "Boa&rd is right: Done", "Decide la&ter"]
    review.decision.for_all[Side.WALL].click()
    assert lists(review)["move"] == ["R-1  Test → Dev", "R-2  Done → Dev"]
    review.step(back=True)
    assert len(lists(review)["conflict"]) == 2
    review.decision.for_all[Side.BOARD].click()
    assert lists(review)["to_move"] == ["R-1  Dev → Test", "R-2  Dev → Done"]


def test_nothing_is_applied_by_enter_while_no_move_is_ticked(page: BoardsPage, photograph: Show) -> None:
    review = photograph({**START, "R-1": "Dev", "R-2": "Dev"})
    assert not review.apply.isDefault()
    before = whole(page).last_sequence
    press(review, review.lists, Qt.Key.Key_Return)
    assert whole(page).last_sequence == before
    assert review.foot.said == "No move is ticked. Tick some, or press the button."
    review.apply.click()
    assert whole(page).last_sequence > before
    assert where(page) == START


def test_a_change_meanwhile_is_said(page: BoardsPage, known: Show) -> None:
    review = known(MOVED)
    text = "The board changed meanwhile; the lists are made anew."
    assert text not in review.notes.texts
    move(page, "R-3", "Test")
    move(page, "R-3", "Done")
    assert review.notes.texts.count(text) == 1


class _Counting(QWidget):
    """Counts the keys that reach it."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[Qt.Key] = []

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.seen.append(Qt.Key(event.key()))


def test_enter_is_kept_away_for_a_moment(qtbot: QtBot) -> None:
    widget = _Counting()
    qtbot.addWidget(widget)
    ReturnGuard(widget)
    QTest.keyClick(widget, Qt.Key.Key_Return)
    QTest.keyClick(widget, Qt.Key.Key_Right)
    assert widget.seen == [Qt.Key.Key_Right]
    QTest.qWait(520)
    QTest.keyClick(widget, Qt.Key.Key_Return)
    assert widget.seen == [Qt.Key.Key_Right, Qt.Key.Key_Return]


def test_enter_twice_applies_and_opens_no_card(page: BoardsPage, known: Show) -> None:
    review = known(MOVED)
    press(review, review.lists, Qt.Key.Key_Return)
    assert where(page) == MOVED
    QTest.keyClick(page.requirements.focusWidget(), Qt.Key.Key_Return)
    assert page.requirements.panel is None
    QTest.qWait(520)
    QTest.keyClick(page.requirements.focusWidget(), Qt.Key.Key_Return)
    assert page.requirements.panel is not None
