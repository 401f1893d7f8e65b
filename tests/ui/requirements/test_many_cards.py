"""Several cards at once: selecting them over all cells, the bar over the foot of the board, lists by key, the dialog."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kanban.domain.board import ClassOfService
from kanban.domain.ids import ItemId
from kanban.domain.operations import Source
from kanban.ui.choice_list import ChoiceList
from kanban.ui.requirements.bulk_edit import BulkEditDialog
from kanban.usecases import boards, bulk
from kanban.usecases.bulk import BulkChange
from kanban.workspace import Workspace
from tests.boards import card, column, whole
from tests.ui.requirements.conftest import Show
from tests.ui.requirements.shown_board import ShownBoard

pytestmark = pytest.mark.qt_log_ignore("does not support")

OnScreen = Callable[[str], ShownBoard]
KEY = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def strike(key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, held)


def opened() -> ChoiceList:
    """Return the list that is open."""
    window = QApplication.activeWindow()
    assert window is not None
    (found,) = [each for each in window.findChildren(ChoiceList) if each.isVisible()]
    return found


def entries(made: ChoiceList) -> list[str]:
    return [made.rows.item(row).text() for row in range(made.rows.count())]


def type_into(made: ChoiceList, text: str, *keys: Qt.Key) -> None:
    QTest.keyClicks(made.line, text)
    for key in keys:
        QTest.keyClick(made.line, key)


# Selecting


def test_ctrl_a_selects_the_column_and_then_the_board(on_screen: OnScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kanban.ui.requirements.board_cells.CARDS_SHOWN", 2)
    shown = on_screen("To do: A B C D | Doing: X | Done: Z")
    shown.choose("B")
    strike(KEY.Key_A, CTRL)
    assert shown.selected() == ["A", "B", "C", "D"]
    strike(KEY.Key_A, CTRL)
    assert shown.selected() == ["A", "B", "C", "D", "X", "Z"]


def test_shift_and_arrows_select_across_columns(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: X Y | Done: Z")
    shown.choose("A")
    strike(KEY.Key_Down, SHIFT)
    strike(KEY.Key_Right, SHIFT)
    assert shown.selected() == ["A", "B", "Y"]
    strike(KEY.Key_Right, SHIFT)
    assert shown.selected() == ["A", "B", "Y", "Z"]
    strike(KEY.Key_Right, SHIFT)
    assert shown.selected() == ["A", "B", "Y", "Z"]
    shown.keys(KEY.Key_Left)
    assert shown.selected() == ["X"]


def test_the_bar_is_there_for_two_cards_or_more(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: X | Done:")
    shown.choose("A")
    QApplication.processEvents()
    assert "bar" not in vars(shown.view.extras)
    shown.choose("A", "B", "X")
    QApplication.processEvents()
    bar = shown.view.extras.bar
    assert bar.isVisible()
    assert bar.accessibleName() == "3 cards selected"
    assert bar.geometry().bottom() < shown.view.area.height()
    bar.buttons["none"].click()
    QApplication.processEvents()
    assert not bar.isVisible()
    assert shown.selected() == []


def test_the_bar_fits_a_narrow_board_and_says_each_button(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: | Done:")
    shown.window.resize(620, 500)
    shown.choose("A", "B")
    QApplication.processEvents()
    bar = shown.view.extras.bar
    assert bar.width() <= shown.view.area.width()
    assert bar.buttons["together"].isVisible()
    assert not bar.buttons["print"].isVisible()
    assert [button.accessibleName() for button in bar.buttons.values()] == [
        "Move…",
        "Assign…",
        "Label…",
        "Block…",
        "Print…",
        "Archive",
        "Change…",
        "Select nothing",
    ]


def test_the_bar_archives_and_one_undo_brings_all_back(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: X | Done:")
    shown.choose("A", "X")
    QApplication.processEvents()
    shown.view.extras.bar.buttons["archive"].click()
    assert shown.shown() == "To do: B | Doing: | Done:"
    shown.workspace.undo()
    assert shown.shown() == "To do: A B | Doing: X | Done:"


# Keys that move


def test_alt_home_and_end_move_to_the_top_and_the_bottom(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B C D | Doing: | Done:")
    shown.choose("B", "C")
    strike(KEY.Key_Home, ALT)
    assert shown.text == "To do: B C A D | Doing: | Done:"
    strike(KEY.Key_End, ALT)
    assert shown.text == "To do: A D B C | Doing: | Done:"
    assert shown.selected() == ["B", "C"]


def test_alt_page_keys_move_to_another_lane(workspace: Workspace, show: Show) -> None:
    for name in ("Fast", "Slow"):
        workspace.do(Source.COMMAND, boards.add_swimlane, name=name)
    fast, slow = (lane.id for lane in whole(workspace).shown_swimlanes())
    from kanban.usecases import items

    for title in "AB":
        workspace.do(
            Source.COMMAND, items.add_item, title=title, column_id=column(workspace, "Dev").id, swimlane_id=fast
        )
    shown = show(workspace)
    shown.choose("A")
    strike(KEY.Key_PageDown, ALT)
    place = card(workspace, "A").place
    assert place is not None
    assert place.swimlane_id == slow
    strike(KEY.Key_PageDown, ALT)
    strike(KEY.Key_PageUp, ALT)
    place = card(workspace, "A").place
    assert place is not None
    assert place.swimlane_id == fast


# Lists by key


def test_m_asks_where_to_and_typing_finds_it(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing(2): X | Done:")
    shown.choose("A", "B")
    shown.keys(KEY.Key_M)
    made = opened()
    assert made.accessibleName() == "Move 2 cards to"
    assert entries(made) == ["To do", "Doing", "Done"]
    assert made.line.accessibleDescription() == "Doing, 1 / 2"
    type_into(made, "do", KEY.Key_Down, KEY.Key_Return)
    assert shown.text == "To do: | Doing(2): X | Done: A B"
    shown.keys(KEY.Key_M)
    made = opened()
    QTest.keyClick(made.line, KEY.Key_Escape)
    assert not made.isVisible()
    assert shown.cell("Done").hasFocus()


def test_m_offers_lanes(workspace: Workspace, show: Show) -> None:
    workspace.do(Source.COMMAND, boards.add_swimlane, name="Fast")
    from kanban.usecases import items

    workspace.do(Source.COMMAND, items.add_item, title="A", column_id=column(workspace, "Dev").id)
    shown = show(workspace)
    shown.choose("A")
    shown.keys(KEY.Key_M)
    type_into(opened(), "fast", KEY.Key_Return)
    place = card(workspace, "A").place
    assert place is not None
    assert place.swimlane_id == next(iter(whole(workspace).swimlanes))


def test_a_assigns_and_takes_off_and_adds_to_the_team(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: | Done:")
    shown.workspace.do(Source.COMMAND, boards.add_person, name="Li Wei")
    shown.choose("A", "B")
    shown.keys(KEY.Key_A)
    QTest.keyClick(opened().line, KEY.Key_Return)
    assert [len(card(shown.workspace, title).details.owners) for title in "AB"] == [1, 1]
    shown.keys(KEY.Key_A)
    assert opened().line.accessibleDescription() == "Li Wei, LW, chosen"
    QTest.keyClick(opened().line, KEY.Key_Return)
    assert [card(shown.workspace, title).details.owners for title in "AB"] == [(), ()]
    shown.keys(KEY.Key_A)
    made = opened()
    type_into(made, "Bo")
    assert entries(made) == ['Add "Bo" to the team']
    QTest.keyClick(made.line, KEY.Key_Return)
    people = whole(shown.workspace).people
    assert [people[owner].name for owner in card(shown.workspace, "A").details.owners] == ["Bo"]


def test_l_gives_a_label_and_takes_it(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: | Done:")
    shown.choose("A")
    shown.keys(KEY.Key_L)
    type_into(opened(), "web", KEY.Key_Return)
    assert card(shown.workspace, "A").details.labels == ("web",)
    shown.keys(KEY.Key_L)
    type_into(opened(), "we", KEY.Key_Return)
    assert card(shown.workspace, "A").details.labels == ()


def test_p_prints_the_selected_cards(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: | Done:")
    printed: list[list[ItemId]] = []
    shown.view.print_wanted.connect(printed.append)
    shown.choose("B")
    shown.keys(KEY.Key_P)
    assert printed == [[shown.id_of("B")]]


# The dialog


def dialog_of(shown: ShownBoard) -> BulkEditDialog:
    shown.view.edit_together()
    found = QApplication.activeModalWidget()
    assert isinstance(found, BulkEditDialog)
    return found


def test_the_dialog_changes_only_what_was_touched(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B C | Doing: | Done:")
    shown.workspace.do(Source.COMMAND, boards.add_person, name="Li Wei")
    wanted = BulkChange(add_labels=("old",), item_type="bug")
    shown.workspace.do(Source.COMMAND, bulk.change_items, item_ids=[shown.id_of("A"), shown.id_of("C")], change=wanted)
    shown.choose("A", "B")
    dialog = dialog_of(shown)
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert ok.text() == "Change 2 cards"
    assert not ok.isEnabled()
    dialog.add_labels.setText("web， fair,")
    dialog.remove_labels.pick("old")
    dialog.add_owners.pick(1)
    dialog.service.setCurrentIndex(dialog.service.findText("Fixed date"))
    dialog.due.setCurrentIndex(1)
    dialog.due_day.setDate(QDate(2026, 5, 4))
    dialog.column.setCurrentIndex(dialog.column.findText("Doing"))
    assert ok.isEnabled()
    ok.click()
    first, second = (card(shown.workspace, title).details for title in "AB")
    assert first.labels == second.labels == ("web", "fair")
    assert first.owners == second.owners == (1,)
    assert first.class_of_service is second.class_of_service is ClassOfService.FIXED_DATE
    assert first.due == second.due == date(2026, 5, 4)
    assert (first.item_type, second.item_type) == ("bug", "requirement")
    assert card(shown.workspace, "C").details.labels == ("old",)
    assert shown.text == "To do: C | Doing: A B | Done:"
    shown.workspace.undo()
    assert shown.text == "To do: A B C | Doing: | Done:"
    assert card(shown.workspace, "A").details.labels == ("old",)


def test_a_change_that_is_refused_keeps_the_dialog_open(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: | Done:")
    shown.choose("A", "B")
    dialog = dialog_of(shown)
    dialog.add_labels.setText("x" * 41)
    dialog.accept_change()
    assert dialog.isVisible()
    assert len(shown.refused) == 1
    dialog.reject()


def test_fields_are_named(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    shown.choose("A")
    dialog = dialog_of(shown)
    fields = (dialog.add_labels, dialog.remove_labels, dialog.add_owners, dialog.due, dialog.due_day, dialog.lane)
    assert [field.accessibleName() for field in fields] == [
        "Add labels",
        "Take labels off",
        "Add owners",
        "Due",
        "Due day",
        "Move to the swimlane",
    ]
    assert not dialog.lane.isEnabled()
    dialog.reject()


# A drag over the edge


def test_a_drag_near_the_lower_edge_scrolls_the_board_down(workspace: Workspace, show: Show) -> None:
    for number in range(14):
        workspace.do(Source.COMMAND, boards.add_swimlane, name=f"L{number}")
    shown = show(workspace)
    area = shown.view.area
    view = area.viewport()
    area.follow_drag(view.mapToGlobal(QPoint(300, view.height() - 5)))
    assert area.edges.is_scrolling()
    area.follow_drag(view.mapToGlobal(QPoint(300, view.height() // 2)))
    assert not area.edges.is_scrolling()
