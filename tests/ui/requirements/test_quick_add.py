"""The line in which cards are typed: owners, labels and days at its end, templates at its beginning."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from kanban.domain.board import ChecklistEntry, ItemDetails
from kanban.domain.operations import Source
from kanban.ui.requirements.quick_add import QuickAdd
from kanban.usecases import boards, card_templates
from tests.boards import card
from tests.ui.requirements.shown_board import ShownBoard

OnScreen = Callable[[str], ShownBoard]
KEY = Qt.Key
DETAILS = ItemDetails("", "**Steps**", "bug", checklist=(ChecklistEntry("reproduce"),))


def line_of(shown: ShownBoard) -> QuickAdd:
    """Open the line of the first column."""
    shown.choose("A")
    shown.view.add_item()
    return shown.cell("To do").quick_add


def test_what_is_understood_is_shown_and_kept(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    shown.workspace.do(Source.MOUSE, boards.add_person, name="Zoe Bell")
    line = line_of(shown)
    shown.type("Pay twice @zoe !expedite")
    assert line.chips.words == ("@Zoe Bell", "Expedite")
    assert line.chips.isVisible()
    shown.keys(KEY.Key_Return)
    made = card(shown.workspace, "Pay twice").details
    assert (made.class_of_service.value, len(made.owners)) == ("expedite", 1)
    assert (line.text(), line.chips.isVisible()) == ("", False)


def test_what_is_not_understood_stays_in_the_title(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    line = line_of(shown)
    shown.type("Ask @zoe #pay")
    assert line.chips.words == ()
    shown.keys(KEY.Key_Return)
    assert card(shown.workspace, "Ask @zoe #pay").details.labels == ()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_slash_takes_a_template_for_one_card(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    shown.workspace.do(Source.MOUSE, card_templates.keep_template, name="Bug report", details=DETAILS)
    line = line_of(shown)
    shown.type("/bug")
    shown.keys(KEY.Key_Return)
    assert (line.text(), line.chips.words) == ("", ("/Bug report",))
    shown.type("Crash")
    shown.keys(KEY.Key_Return)
    made = card(shown.workspace, "Crash").details
    assert (made.description, made.item_type, made.checklist) == ("**Steps**", "bug", (ChecklistEntry("reproduce"),))
    shown.type("Plain")
    shown.keys(KEY.Key_Return)
    assert card(shown.workspace, "Plain").details == ItemDetails("Plain")


def test_backspace_lets_the_template_go_and_escape_closes(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    shown.workspace.do(Source.MOUSE, card_templates.keep_template, name="Bug", details=DETAILS)
    line = line_of(shown)
    line.take_template(shown.bridge.board.shown_templates()[0])
    shown.keys(KEY.Key_Backspace)
    assert (line.template, line.chips.isVisible()) == (None, False)
    shown.keys(KEY.Key_Escape)
    assert line.isHidden()


def test_without_templates_a_slash_is_a_slash(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    line = line_of(shown)
    assert line.actions() == []
    shown.type("/etc is full")
    shown.keys(KEY.Key_Return)
    assert shown.text == "To do: A /etc is full | Doing: | Done:"


def test_enter_adds_one_card_after_the_other_and_opens_none(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    opened: list[object] = []
    shown.view.hands.open_wanted.connect(opened.append)
    line = line_of(shown)
    shown.type("First")
    shown.keys(KEY.Key_Return)
    shown.type("Second")
    shown.keys(KEY.Key_Return)
    assert opened == []
    assert line.hasFocus()
    shown.keys(KEY.Key_Escape)
    assert shown.text == "To do: A First Second | Doing: | Done:"


def test_the_card_just_added_stands_above_the_line(on_screen: OnScreen) -> None:
    shown = on_screen("To do: " + " ".join(f"C{number}" for number in range(40)) + " | Doing: | Done:")
    shown.choose("C0")
    shown.view.add_item()
    cell = shown.cell("To do")
    for title in ("First", "Second"):
        shown.type(title)
        shown.keys(KEY.Key_Return)
        card_of = cell.visualRect(cell.currentIndex())
        assert cell.cards.id_at(cell.currentIndex().row()) == shown.id_of(title)
        assert cell.viewport().rect().contains(card_of)
        assert cell.viewport().geometry().bottom() < cell.quick_add.y()


def test_in_an_emptied_line_the_board_has_the_keys_of_undo(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    line = line_of(shown)
    assert not asks_for_undo(line)
    shown.type("First")
    assert asks_for_undo(line)
    shown.keys(KEY.Key_Return)
    assert not asks_for_undo(line)


def asks_for_undo(line: QuickAdd) -> bool:
    """Say whether a line keeps Ctrl+Z to itself."""
    held = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QEvent.Type.ShortcutOverride, KEY.Key_Z, held)
    event.ignore()
    QApplication.sendEvent(line, event)
    return event.isAccepted()
