"""The panel of a card: what is written is kept without a button."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from kanban.domain.board import ClassOfService
from kanban.domain.operations import Source
from kanban.ui.requirements.item_fields import split_labels
from kanban.ui.requirements.item_panel import ItemPanel
from kanban.usecases import boards, items
from tests.boards import card, move, whole
from tests.ui.requirements.shown_board import ShownBoard

OnScreen = Callable[[str], ShownBoard]
KEY = Qt.Key


def opened(shown: ShownBoard, title: str) -> ItemPanel:
    """Open the panel of a card by its key."""
    shown.choose(title)
    shown.keys(KEY.Key_Return)
    assert shown.view.panel is not None
    assert shown.view.panel.isVisible()
    return shown.view.panel


def test_the_title_is_kept_by_enter(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    assert (panel.key.text(), panel.place.text()) == ("R-1", "To do · day 1")
    shown.view.edit_selected()
    shown.type("Pay again")
    shown.keys(KEY.Key_Return)
    assert shown.text == "To do: Pay again | Doing: | Done:"


def test_leaving_a_field_keeps_it(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    panel.description.setFocus()
    shown.type("Two lines")
    shown.keys(KEY.Key_Return)
    shown.type("of text")
    panel.labels.setFocus()
    shown.type("iOS, pay，支付")
    panel.title.setFocus()
    details = card(shown.workspace, "A").details
    assert details.description == "Two lines\nof text"
    assert details.labels == ("iOS", "pay", "支付")


def test_a_title_that_is_refused_is_what_it_was(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    shown.view.edit_selected()
    shown.keys(KEY.Key_Backspace, KEY.Key_Return)
    assert shown.refused == ["The title is empty. Type at least one character."]
    assert panel.title.toPlainText() == "A"
    assert shown.text == "To do: A | Doing: | Done:"


def test_choices_are_kept_at_once(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    shown.workspace.do(Source.COMMAND, boards.add_goal, name="Fewer crashes")
    panel = opened(shown, "A")
    for box, text in ((panel.service, "Fixed date"), (panel.type, "Bug"), (panel.goal, "Fewer crashes")):
        box.setCurrentText(text)
        box.activated.emit(box.currentIndex())
    panel.due.there.click()
    panel.due.day.setDate(QDate(2026, 12, 24))
    panel.due.day.editingFinished.emit()
    details = card(shown.workspace, "A").details
    assert details.class_of_service is ClassOfService.FIXED_DATE
    assert (details.item_type, details.goal_id, details.due) == ("bug", 1, date(2026, 12, 24))
    panel.due.there.click()
    assert card(shown.workspace, "A").details.due is None


def test_owners_are_ticked_and_somebody_new_joins(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    shown.workspace.do(Source.COMMAND, boards.add_person, name="Li Wei")
    panel = opened(shown, "A")
    assert panel.owners.text() == "Nobody yet"
    panel.owners.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert panel.owners.text() == "Li Wei"
    panel.owners.newcomer.setText("Ann & Bo")
    panel.owners.newcomer.returnPressed.emit()
    assert panel.owners.text() == "Li Wei, Ann && Bo"
    names = {person.id: person.name for person in whole(shown.workspace).people.values()}
    assert [names[owner] for owner in card(shown.workspace, "A").details.owners] == ["Li Wei", "Ann & Bo"]
    panel.owners.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert panel.owners.text() == "Ann && Bo"


def test_blocking_in_the_panel(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    panel.reason.setFocus()
    shown.type("no power")
    shown.keys(KEY.Key_Return)
    assert panel.why_blocked.text() == "no power"
    assert panel.blocked_since.text() == "since 2026-03-02 09:00"
    panel.block_button.click()
    assert card(shown.workspace, "A").block is None
    assert panel.reason.text() == ""


def test_the_panel_follows_the_keyboard_and_keeps_what_was_typed(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: | Done:")
    panel = opened(shown, "A")
    panel.edit_title()
    shown.type("New A")
    shown.view.select_item(shown.id_of("B"))
    assert (panel.key.text(), panel.title.toPlainText()) == ("R-2", "B")
    assert shown.text == "To do: New A B | Doing: | Done:"


def test_escape_closes_and_gives_the_keyboard_back(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    panel.edit_title()
    shown.type("B")
    shown.keys(KEY.Key_Escape)
    assert not panel.isVisible()
    assert shown.cell("To do").hasFocus()
    assert shown.text == "To do: B | Doing: | Done:"


def test_changes_of_others_appear_but_not_in_a_field_that_is_typed_in(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    panel.description.setFocus()
    shown.type("my words")
    move(shown.workspace, "A", "Doing", Source.SCANNER)
    assert panel.place.text() == "Doing · day 1"
    assert panel.description.toPlainText() == "my words"
    panel.close_panel()
    assert card(shown.workspace, "A").details.description == "my words"


def test_a_card_that_is_taken_back_closes_its_panel(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    shown.workspace.do(Source.KEYBOARD, items.void_item, item_id=shown.id_of("A"))
    assert not panel.isVisible()


def test_the_card_is_not_covered_by_its_panel(on_screen: OnScreen) -> None:
    shown = on_screen("A: | B: | C: | D: | E: | F: | G: X")
    panel = opened(shown, "X")
    QApplication.processEvents()
    cell = shown.cell("G")
    right = cell.mapTo(shown.view, cell.rect().topRight()).x()
    assert right <= panel.x()
    panel.close_panel()
    assert shown.view.area.horizontalScrollBar().maximum() == 0


def test_a_click_on_print_asks_for_it(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    asked: list[list[int]] = []
    shown.view.print_wanted.connect(asked.append)
    QTest.mouseClick(opened(shown, "A").print_button, Qt.MouseButton.LeftButton)
    assert asked == [[1]]


def test_a_long_life_is_shown_on_demand(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    for number in range(13):
        move(shown.workspace, "A", "Doing" if number % 2 == 0 else "To do")
        shown.workspace.do(Source.MOUSE, items.block_item, item_id=shown.id_of("A"), reason=str(number))
        shown.workspace.do(Source.MOUSE, items.unblock_item, item_id=shown.id_of("A"))
    panel = opened(shown, "A")
    assert len(panel.history.lines) == 40
    assert len(panel.history.entries) == 21
    more = panel.history.entries[-1]
    assert isinstance(more, QPushButton)
    assert more.text() == "Show 20 older entries"
    more.click()
    assert len(panel.history.entries) == 40


@pytest.mark.parametrize(
    ("text", "labels"),
    [("", ()), (" a ,, b ", ("a", "b")), ("支付，退款、物流；x;y", ("支付", "退款", "物流", "x", "y"))],
)
def test_labels_are_apart_by_commas_of_both_languages(text: str, labels: tuple[str, ...]) -> None:
    assert split_labels(text) == labels
