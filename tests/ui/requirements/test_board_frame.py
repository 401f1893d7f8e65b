"""What is around the cells: heads with policies, the menu of a column, who is over a limit, a search, densities, flying cards."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from kanban.domain.ids import ItemId, PersonId
from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.ui.actions import Actions
from kanban.ui.requirements.board_faces import HeaderFace, LaneFace
from kanban.ui.requirements.column_menu import ColumnDialog
from kanban.ui.requirements.popover import Popover
from kanban.usecases import boards, item_groups, people
from kanban.workspace import Workspace
from tests.boards import column, move, whole
from tests.ui.requirements.conftest import Show
from tests.ui.requirements.shown_board import NO_KEYS, ShownBoard

OnScreen = Callable[[str], ShownBoard]
KEY = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("does not support")


def trigger(menu: QMenu, text: str) -> None:
    """Choose the entry of this text."""
    entries: list[QAction] = menu.actions()
    next(entry for entry in entries if entry.text().replace("&", "") == text).trigger()


def agree(shown: ShownBoard, name: str, policy: str) -> None:
    changed = replace(column(shown.workspace, name), policy=policy)
    shown.workspace.do(Source.COMMAND, boards.change_column, column=changed)


# Faces


@pytest.mark.parametrize(
    ("face", "text", "over"),
    [
        (HeaderFace("Dev", 3), "3", False),
        (HeaderFace("Dev", 3, 3), "3 / 3", False),
        (HeaderFace("Dev", 4, 3), "4 / 3", True),
        (HeaderFace("Dev", 4, 3, spared=1), "3 / 3", False),
        (HeaderFace("Dev", 15, found=3), "15", False),
        (HeaderFace("Dev", 5, 4, found=0), "5 / 4", True),
    ],
)
def test_counts_on_heads(face: HeaderFace, text: str, over: bool) -> None:
    assert (face.count_text(), face.over) == (text, over)


def test_counts_on_bars() -> None:
    face = LaneFace("Web", 5, blocked=2, limit=2, counted=3, found=1)
    assert face.counts_text() == "1 of 5 cards · 2 blocked"
    assert (face.limit_text(), face.over) == ("3 / 2", True)
    assert face.words() == ["Web", "1 of 5 cards · 2 blocked", "3 in work, limit 2", "over the limit"]
    assert LaneFace("Expedite lane", 1, expedite=True).words() == ["Expedite lane", "1 card"]
    assert LaneFace("Fast", 1, expedite=True).words() == ["Fast", "Expedite", "1 card"]


# Policies


def test_what_was_agreed_is_a_click_or_a_key_away(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    agree(shown, "Doing", "Reviewed by two\nTests are green")
    header = shown.view.area.headers[1]
    header.grab()
    assert header.toolTip().splitlines()[3:5] == ["Reviewed by two", "Tests are green"]
    agree(shown, "To do", "x <b>y</b>")
    assert "x &lt;b&gt;y" in shown.view.area.headers[0].toolTip()
    place = header.policy_box.center().toPoint()
    assert header.rect().contains(place)
    QTest.mouseClick(header, Qt.MouseButton.LeftButton, NO_KEYS, place)
    note = QApplication.activePopupWidget()
    assert isinstance(note, Popover)
    assert note.words.text() == "Reviewed by two\nTests are green"
    QTest.keyClick(note, KEY.Key_Escape)
    assert QApplication.activePopupWidget() is None
    header.setFocus()
    shown.keys(KEY.Key_I)
    again = QApplication.activePopupWidget()
    assert isinstance(again, Popover)
    again.close()


def test_the_dialog_takes_what_was_agreed(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    dialog = ColumnDialog(shown.actions, column(shown.workspace, "Doing"), shown.view)
    dialog.policy.setPlainText("Reviewed\n")
    dialog.accept_change()
    assert column(shown.workspace, "Doing").policy == "Reviewed"


# The menu of a column


def test_the_menu_folds_selects_and_leads_to_the_set_up(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: X | Done:")
    wanted: list[str] = []
    shown.view.wanted.connect(wanted.append)
    to_do = column(shown.workspace, "To do").id
    trigger(shown.view.hands.menu_of_column(to_do), "Select all cards here")
    assert shown.selected() == ["A", "B"]
    assert shown.cell("To do").hasFocus()
    trigger(shown.view.hands.menu_of_column(to_do), "Fold the column")
    assert shown.view.area.strips[0].isVisible()
    trigger(shown.view.hands.menu_of_column(to_do), "Open the column")
    assert not shown.view.area.strips[0].isVisible()
    trigger(shown.view.hands.menu_of_column(to_do), "Set up the board…")
    assert wanted == ["set_up_board"]


def test_all_finished_cards_go_into_the_archive_after_a_question(
    on_screen: OnScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = on_screen("To do: A | Doing: | Done: X Y")
    asked: list[str] = []

    def answer(_self: Actions, title: str, text: str, go_on: str) -> bool:
        asked.append(f"{title}: {text} [{go_on}]")
        return len(asked) > 1

    monkeypatch.setattr(Actions, "asked", answer)
    text = "Archive all cards here (finished)…"
    trigger(shown.view.hands.menu_of_column(column(shown.workspace, "Done").id), text)
    assert shown.shown() == "To do: A | Doing: | Done: X Y"
    trigger(shown.view.hands.menu_of_column(column(shown.workspace, "Done").id), text)
    assert shown.shown() == "To do: A | Doing: | Done:"
    assert asked[0] == (
        "Done: Put all 2 cards of this column into the archive? They stay in every figure. [Archive them]"
    )
    names = [a.text() for a in shown.view.hands.menu_of_column(column(shown.workspace, "To do").id).actions()]
    assert not any("finished)" in name for name in names)
    shown.workspace.undo()
    assert shown.shown() == "To do: A | Doing: | Done: X Y"


# People over their limit


def test_who_has_too_much_is_said_and_a_click_selects_it(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: X Y Z | Done: D")
    strip = shown.view.extras.limits
    shown.workspace.do(Source.COMMAND, boards.add_person, name="Li Wei")
    ids = [shown.id_of(title) for title in "AXYD"]
    shown.workspace.do(Source.COMMAND, item_groups.assign_items, item_ids=ids, person_id=PersonId(1))
    strip.count()
    assert not strip.isVisible()
    li = whole(shown.workspace).people[PersonId(1)]
    shown.workspace.do(Source.COMMAND, people.change_person, person=replace(li, wip_limit=1))
    strip.count()
    assert strip.isVisible()
    assert strip.accessibleName() == "More in work than agreed: Li Wei 2/1"
    strip.person_chosen.emit(PersonId(1))
    assert shown.selected() == ["X", "Y"]
    move(shown.workspace, "X", "Done")
    strip.count()
    assert not strip.isVisible()


def test_a_move_that_breaks_a_persons_limit_is_said_once(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: X | Done:")
    shown.workspace.do(Source.COMMAND, boards.add_person, name="Li Wei")
    ids = [shown.id_of(title) for title in "ABX"]
    shown.workspace.do(Source.COMMAND, item_groups.assign_items, item_ids=ids, person_id=PersonId(1))
    li = whole(shown.workspace).people[PersonId(1)]
    shown.workspace.do(Source.COMMAND, people.change_person, person=replace(li, wip_limit=1))
    shown.drop("A", "Doing")
    assert shown.said == ["⚠  Li Wei: 2 cards in work, limit 1"]
    shown.drop("A", "Doing", above="X")
    assert len(shown.said) == 1


# A search


def test_a_search_says_how_many_it_found_and_leaves_the_others_out(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B C | Doing: X | Done:")
    found = frozenset({shown.id_of("B"), shown.id_of("X"), ItemId(99)})
    shown.view.show_matches(found, fade=False)
    assert shown.shown() == "To do: B | Doing: X | Done:"
    assert [header.face.count_text() for header in shown.view.area.headers] == ["3", "1", "0"]
    assert [header.face.found_text() for header in shown.view.area.headers] == ["1 found", "1 found", "0 found"]
    shown.view.show_matches(found, fade=True)
    assert shown.shown() == "To do: A B C | Doing: X | Done:"
    assert shown.view.area.headers[0].face.found_text() == "1 found"
    shown.view.show_matches(None, fade=True)
    assert shown.view.area.headers[0].face.count_text() == "3"


def test_a_search_goes_on_when_columns_are_made_anew(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: X | Done:")
    shown.view.show_matches(frozenset({shown.id_of("B")}), fade=False)
    shown.workspace.do(Source.COMMAND, boards.add_swimlane, name="Fast")
    assert shown.shown().splitlines()[0] == "To do: B | Doing: | Done:"
    shown.view.show_matches(None, fade=False)
    assert shown.shown().splitlines()[0] == "To do: A B | Doing: X | Done:"


# Density, empty boards, flights


def test_densities_follow_each_other_and_are_remembered(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    heights = [shown.cell("To do").visualRect(shown.cell("To do").cards.index(0)).height()]
    for _ in range(3):
        shown.view.next_density()
        heights.append(shown.cell("To do").visualRect(shown.cell("To do").cards.index(0)).height())
    assert shown.said == ["Cards: the most important", "Cards: one line", "Cards: everything"]
    assert heights[0] >= heights[1] > heights[2]
    assert heights[3] == heights[0]


def test_an_empty_board_says_how_to_begin(on_screen: OnScreen) -> None:
    shown = on_screen("To do: | Doing: | Done:")
    hint = shown.view.extras.hint
    assert hint.isVisible()
    wanted: list[str] = []
    shown.view.wanted.connect(wanted.append)
    for button in hint.findChildren(type(hint._buttons["add_item"])):
        button.click()
    assert sorted(wanted) == ["add_item", "import_cards", "set_up_board"]
    shown.keys(KEY.Key_N)
    shown.type("New")
    shown.keys(KEY.Key_Return)
    assert not hint.isVisible()


def test_what_a_scan_moves_flies_and_what_the_mouse_moves_does_not(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: | Done:")
    shown.drop("A", "Doing")
    assert "motion" not in vars(shown.view.extras)
    move(shown.workspace, "B", "Doing", Source.SCANNER)
    assert shown.view.extras.motion.item_ids == [shown.id_of("B")]
    shown.view.grid.folds.set_column(column(shown.workspace, "Done").id, folded=True)
    move(shown.workspace, "A", "Done", Source.SCANNER)
    assert shown.id_of("A") in shown.view.extras.motion.item_ids


def test_a_settings_density_is_there_from_the_start(workspace: Workspace, show: Show) -> None:
    from kanban.ui.bridge import Bridge
    from kanban.ui.requirements.board_view import RequirementBoard

    shown = show(workspace)
    bridge = Bridge(workspace, shown.window)
    view = RequirementBoard(bridge, shown.actions, shown.window, settings=Settings(density="line"))
    view.next_density()
    assert shown.said == ["Cards: everything"]
