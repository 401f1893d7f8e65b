"""A morning at the requirement board, from the first card to the last, by keyboard and by mouse; in the end the file tells the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from kanban.domain.operations import Source
from kanban.store.database import Database
from kanban.ui import theme
from kanban.usecases import boards
from kanban.workspace import Workspace
from tests.boards import ZONE, Clock, card, new_workspace, text_of
from tests.ui.requirements.shown_board import ShownBoard, put_on_screen

KEY = Qt.Key


@pytest.fixture
def shown(tmp_path: Path, clock: Clock, qtbot: QtBot, qapp: QApplication) -> Iterator[ShownBoard]:
    """A new board without cards, on a screen; two cards at most in Dev, which only warns."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    theme.put_on(qapp, "light", 1.0)
    plan = boards.plan_of("Team", ["To do", "Dev", "Test", "Done"], ZONE, limits={"Dev": 2})
    made = put_on_screen(new_workspace(tmp_path / "team.twinboard", plan, clock))
    qtbot.addWidget(made.window)
    made.view.focus_board()
    yield made
    made.bridge.close()
    made.window.close()
    made.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QLocale.setDefault(before)


def heads(shown: ShownBoard) -> list[str]:
    """Return what the heads of the columns say."""
    return [header.accessibleName() for header in shown.view.area.headers]


def test_a_morning(shown: ShownBoard, clock: Clock) -> None:
    # The first cards, typed one after the other.
    first = "To do: Pay Log in Sign up Search | Dev(2): | Test: | Done:"
    shown.keys(KEY.Key_N)
    for title in ("Pay", "Log in", "Sign up", "Search"):
        shown.type(title)
        shown.keys(KEY.Key_Return)
    shown.keys(KEY.Key_Escape)
    assert shown.text == first

    # Three go to Dev by key; the third is one too many, which is said, and done.
    for _ in range(3):
        shown.keys(KEY.Key_Home)
        shown.keys(KEY.Key_Right, alt=True)
        shown.keys(KEY.Key_Left)
    assert shown.text == "To do: Search | Dev(2): Pay Log in Sign up | Test: | Done:"
    assert shown.said == ["⚠  Dev: 3 cards, limit 2"]
    assert heads(shown)[1] == "Dev, 3 cards, limit 2, over the limit, work starts here"

    # One is dragged on, then another above it.
    shown.drop_card("Sign up", "Test")
    shown.drop_card("Pay", "Test", above="Sign up")
    assert shown.text == "To do: Search | Dev(2): Log in | Test: Pay Sign up | Done:"
    assert heads(shown)[1] == "Dev, 1 card, limit 2, work starts here"

    # It turns out that one cannot go on. Two days later it can, and is finished.
    shown.choose("Pay")
    shown.keys(KEY.Key_B)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue("no answer from the bank")
    dialog.accept()
    clock.go(days=2)
    shown.view.look_at_the_clock()
    face = shown.view.faces.of(shown.id_of("Pay"))
    assert (face.blocked, face.block_reason, face.days) == ("Blocked 3 d", "no answer from the bank", "3 d")
    shown.view.focus_board()
    shown.keys(KEY.Key_B)
    shown.keys(KEY.Key_Right, alt=True)
    assert shown.text == "To do: Search | Dev(2): Log in | Test: Sign up | Done: Pay"

    # Its panel tells all that; the title is put right there.
    shown.keys(KEY.Key_E)
    panel = shown.view.panel
    assert panel is not None
    panel.body.history.read()
    assert [line.what for line in panel.body.history.lines] == [
        "Moved from Test to Done",
        "Unblocked on day 3: no answer from the bank",
        "Blocked: no answer from the bank",
        "Moved from Dev to Test",
        "Moved from To do to Dev",
        "Added to To do",
    ]
    shown.type("Pay by card")
    shown.keys(KEY.Key_Return, KEY.Key_Escape)
    assert shown.selected() == ["Pay by card"]

    # Everything can be undone, step by step, and the screen goes along.
    while shown.text != first:
        shown.actions.undo(Source.KEYBOARD)
        assert shown.shown().replace("Dev:", "Dev(2):") == shown.text
    assert card(shown.workspace, "Pay").block is None

    # And be done again.
    while shown.workspace.redoable() is not None:
        shown.actions.redo(Source.KEYBOARD)
    assert shown.text == "To do: Search | Dev(2): Log in | Test: Sign up | Done: Pay by card"
    assert shown.refused == []

    # Another program that opens the file finds the same.
    other = Workspace(Database.open(shown.workspace.path), clock=clock)
    assert text_of(other) == shown.text
    other.close()


def test_several_cards_at_once(shown: ShownBoard) -> None:
    shown.keys(KEY.Key_N)
    for title in "ABCDE":
        shown.type(title)
        shown.keys(KEY.Key_Return)
    shown.keys(KEY.Key_Escape)
    shown.choose("B", "D", "E")
    shown.drop("B D E", "Test")
    assert shown.text == "To do: A C | Dev(2): | Test: B D E | Done:"
    assert shown.selected() == ["B", "D", "E"]
    shown.view.move_selected("left")
    assert shown.said == ["⚠  Dev: 3 cards, limit 2"]
    shown.actions.undo(Source.KEYBOARD)
    shown.actions.undo(Source.KEYBOARD)
    assert shown.shown() == "To do: A B C D E | Dev: | Test: | Done:"
    assert shown.said[1:] == ["Undo: Move 3 cards to Dev", "Undo: Move 3 cards to Test"]
