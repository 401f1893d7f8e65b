"""The board as a whole: what it shows, what follows a change, where the keyboard goes."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QStyleOptionViewItem

from kanban.domain.board import ClassOfService, ColumnKind, LimitPolicy
from kanban.domain.ids import ItemId
from kanban.domain.operations import Source
from kanban.store.database import Database
from kanban.ui import theme
from kanban.ui.requirements.card_menu import CardMenu
from kanban.ui.requirements.column_menu import ColumnDialog, ColumnMenu
from kanban.usecases import boards, items
from kanban.workspace import Workspace
from tests.boards import Clock, card, column, move
from tests.ui.requirements.conftest import Show
from tests.ui.requirements.shown_board import NO_KEYS, ShownBoard

OnScreen = Callable[[str], ShownBoard]
KEY = Qt.Key


# Drops


@pytest.mark.parametrize(
    ("titles", "to", "above", "after"),
    [
        ("A", "Doing", "X", "To do: B C | Doing: A X Y | Done: Z"),
        ("A", "Doing", None, "To do: B C | Doing: X Y A | Done: Z"),
        ("A C", "Doing", "Y", "To do: B | Doing: X A C Y | Done: Z"),
        ("C", "To do", "A", "To do: C A B | Doing: X Y | Done: Z"),
        ("A", "To do", None, "To do: B C A | Doing: X Y | Done: Z"),
        ("A", "Done", None, "To do: B C | Doing: X Y | Done: A Z"),
        ("A", "To do", "B", "To do: A B C | Doing: X Y | Done: Z"),
    ],
)
def test_a_drop(on_screen: OnScreen, titles: str, to: str, above: str | None, after: str) -> None:
    shown = on_screen("To do: A B C | Doing: X Y | Done: Z")
    shown.drop(titles, to, above=above)
    assert shown.shown() == shown.text == after
    if after != "To do: A B C | Doing: X Y | Done: Z":
        shown.workspace.undo()
        assert shown.shown() == shown.text == "To do: A B C | Doing: X Y | Done: Z"


def test_a_drop_over_the_limit_is_done_and_said(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing(2): X | Done:")
    shown.drop("A", "Doing")
    assert shown.said == []
    shown.drop("B", "Doing")
    assert shown.said == ["⚠  Doing: 3 cards, limit 2"]
    assert shown.shown() == "To do: | Doing: X A B | Done:"
    header = shown.view.area.headers[1]
    assert header.face.over
    assert header.accessibleName() == "Doing, 3 cards, limit 2, over the limit, work starts here"


def test_a_drop_that_is_refused_leaves_the_card_where_it_is_until_there_is_a_reason(
    on_screen: OnScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = on_screen("To do: A B | Doing(1): X | Done:")
    facts = replace(shown.workspace.facts(), limit_policy=LimitPolicy.REFUSE)
    shown.workspace.do(Source.COMMAND, boards.change_board, facts=facts)
    answers = [("", False), ("the server is down", True)]
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: answers.pop(0))
    shown.drop("A", "Doing")
    assert shown.shown() == "To do: A B | Doing: X | Done:"
    assert shown.text == "To do: A B | Doing(1): X | Done:"
    assert len(shown.refused) == 1
    shown.drop("A B", "Doing")
    assert shown.shown() == "To do: | Doing: X A B | Done:"
    assert answers == []


# Changes


def test_changes_from_elsewhere_appear(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: | Done:")
    other = Workspace(Database.open(shown.workspace.path), clock=Clock(shown.workspace.now()))
    move(other, "A", "Doing")
    shown.bridge.look_elsewhere()
    assert shown.shown() == "To do: B | Doing: A | Done:"
    other.close()


def test_a_hidden_board_catches_up_when_it_is_seen_again(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: | Done:")
    shown.view.hide()
    move(shown.workspace, "A", "Doing")
    assert shown.shown() == "To do: A B | Doing: | Done:"
    shown.view.show()
    assert shown.shown() == "To do: B | Doing: A | Done:"


def test_cards_leave_and_come_back(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B C | Doing: | Done:")
    shown.workspace.do(Source.MOUSE, items.discard_item, item_id=shown.id_of("A"))
    shown.workspace.do(Source.MOUSE, items.void_item, item_id=shown.id_of("B"))
    assert shown.shown() == "To do: C | Doing: | Done:"
    shown.workspace.undo()
    shown.workspace.undo()
    assert shown.shown() == "To do: A B C | Doing: | Done:"


def test_columns_that_change_are_shown_anew_and_the_selection_stays(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: C | Done:")
    shown.choose("B")
    doing = replace(column(shown.workspace, "Doing"), name="In progress", wip_limit=4, kind=ColumnKind.WAIT)
    shown.workspace.do(Source.MOUSE, boards.change_column, column=doing)
    assert shown.shown() == "To do: A B | In progress: C | Done:"
    assert shown.view.area.headers[1].accessibleName() == (
        "In progress, 1 card, limit 4, cards wait here, work starts here"
    )
    assert shown.selected() == ["B"]


def bars(shown: ShownBoard) -> list[str]:
    return [lane.bar.accessibleName() for lane in shown.view.area.lanes if lane.bar is not None]


def test_swimlanes_come_with_their_bars(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    assert bars(shown) == []
    shown.workspace.do(Source.COMMAND, boards.add_swimlane, name="Fast")
    assert shown.shown() == "To do: A | Doing: | Done:\nTo do: | Doing: | Done:"
    assert bars(shown) == ["Without a swimlane, 1 card", "Fast, 0 cards"]
    shown.drop("A", "Doing", lane=1)
    assert shown.shown() == "To do: | Doing: A | Done:"
    shown.workspace.do(Source.MOUSE, items.block_item, item_id=shown.id_of("A"), reason="x")
    assert bars(shown) == ["Fast, 1 card · 1 blocked"]
    shown.workspace.undo()
    shown.workspace.undo()
    assert shown.shown() == "To do: A | Doing: | Done:\nTo do: | Doing: | Done:"


def test_a_board_that_is_read_again(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: | Done:")
    shown.choose("B")
    shown.bridge.reload()
    assert shown.shown() == "To do: A B | Doing: | Done:"
    assert shown.selected() == ["B"]


# Selection and keys


def test_the_selection_follows_its_cards(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B C | Doing: X | Done:")
    shown.choose("A", "C")
    assert shown.selected() == ["A", "C"]
    shown.drop("A C", "Doing", above="X")
    assert shown.selected() == ["A", "C"]
    assert shown.cell("Doing").hasFocus()
    move(shown.workspace, "B", "Doing")
    assert shown.selected() == ["A", "C"]


def test_a_click_elsewhere_selects_that_alone_and_with_ctrl_both(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: X | Done: Z")

    def click(name: str, held: Qt.KeyboardModifier = NO_KEYS) -> None:
        cell = shown.cell(name)
        place = cell.visualRect(cell.cards.index(0)).center()
        QTest.mouseClick(cell.viewport(), Qt.MouseButton.LeftButton, held, place)

    click("To do")
    click("Doing")
    assert shown.selected() == ["X"]
    click("Done", Qt.KeyboardModifier.ControlModifier)
    assert shown.selected() == ["X", "Z"]
    click("Done")
    assert shown.selected() == ["Z"]


def test_arrows_walk_over_the_board(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B C | Doing: X | Done: Z")
    chosen: list[ItemId] = []
    shown.view.item_chosen.connect(chosen.append)
    shown.choose("A")
    shown.keys(KEY.Key_Down, KEY.Key_Down)
    assert shown.selected() == ["C"]
    shown.keys(KEY.Key_Right)
    assert shown.selected() == ["X"]
    shown.keys(KEY.Key_Right, KEY.Key_Left, KEY.Key_Left, KEY.Key_End)
    assert shown.selected() == ["C"]
    shown.keys(KEY.Key_Home)
    assert shown.selected() == ["A"]
    shown.keys(KEY.Key_Left)
    assert shown.selected() == ["A"]
    named = [shown.bridge.board.items[item_id].title for item_id in chosen]
    assert named == ["B", "C", "X", "Z", "X", "A", "C", "A"]


def test_up_from_the_first_card_leads_to_the_heads_and_down_back(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done: Z")
    shown.choose("A")
    shown.keys(KEY.Key_Up)
    assert shown.view.area.headers[0].hasFocus()
    shown.keys(KEY.Key_Right)
    assert shown.view.area.headers[1].hasFocus()
    shown.keys(KEY.Key_Down)
    assert shown.cell("Doing").hasFocus()
    shown.keys(KEY.Key_N)
    shown.type("New")
    shown.keys(KEY.Key_Return)
    assert shown.text == "To do: A | Doing: New | Done: Z"


def test_arrows_cross_swimlanes(workspace: Workspace, show: Show) -> None:
    for name in ("Fast", "Slow"):
        workspace.do(Source.COMMAND, boards.add_swimlane, name=name)
    shown = show(workspace)
    lanes = [lane.id for lane in shown.bridge.board.shown_swimlanes()]
    dev = column(workspace, "Dev").id
    for title, lane in (("A", lanes[0]), ("B", lanes[0]), ("C", lanes[1])):
        workspace.do(Source.COMMAND, items.add_item, title=title, column_id=dev, swimlane_id=lane)
    shown.choose("B")
    shown.keys(KEY.Key_Down)
    assert shown.selected() == ["C"]
    shown.keys(KEY.Key_Up)
    assert shown.selected() == ["B"]
    shown.keys(KEY.Key_Down, alt=True)
    assert shown.shown() == "Backlog: | Ready: | Dev: A | Test: | Done:\nBacklog: | Ready: | Dev: B C | Test: | Done:"
    shown.keys(KEY.Key_Up, alt=True)
    assert shown.shown().startswith("Backlog: | Ready: | Dev: A B | Test:")
    assert shown.selected() == ["B"]


def test_alt_and_arrows_move_the_card_and_the_keyboard_goes_along(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B C | Doing: X | Done:")
    shown.choose("B")
    shown.keys(KEY.Key_Up, alt=True)
    assert shown.text == "To do: B A C | Doing: X | Done:"
    shown.keys(KEY.Key_Down, KEY.Key_Down, KEY.Key_Down, alt=True)
    assert shown.text == "To do: A C B | Doing: X | Done:"
    shown.keys(KEY.Key_Right, alt=True)
    assert shown.text == "To do: A C | Doing: X B | Done:"
    assert shown.cell("Doing").hasFocus()
    shown.keys(KEY.Key_Right, KEY.Key_Right, alt=True)
    assert shown.text == "To do: A C | Doing: X | Done: B"
    assert shown.selected() == ["B"]


def test_several_cards_move_together_and_are_undone_in_one_step(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B C | Doing: X | Done:")
    shown.choose("A", "C")
    shown.view.move_selected("right")
    assert shown.text == "To do: B | Doing: X A C | Done:"
    shown.view.move_selected("up")
    assert shown.text == "To do: B | Doing: A C X | Done:"
    shown.workspace.undo()
    shown.workspace.undo()
    assert shown.text == "To do: A B C | Doing: X | Done:"


def test_after_a_card_left_the_next_one_has_the_keyboard(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B C | Doing: | Done:")
    shown.choose("B")
    shown.workspace.do(Source.KEYBOARD, items.archive_item, item_id=shown.id_of("B"))
    assert shown.selected() == ["C"]
    assert shown.cell("To do").hasFocus()


def test_tab_leads_to_one_cell_only(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: X | Done:")
    shown.choose("X")
    policies = [cell.focusPolicy() is Qt.FocusPolicy.StrongFocus for cell in shown.view.grid.all()]
    assert policies == [False, True, False]


def test_escape_selects_nothing(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: X | Done:")
    shown.choose("X")
    shown.keys(KEY.Key_Escape)
    assert shown.selected() == []


def test_a_card_beyond_the_shown_ones_can_be_selected(on_screen: OnScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kanban.ui.requirements.board_cells.CARDS_SHOWN", 2)
    shown = on_screen("To do: A B C D | Doing: | Done:")
    shown.view.select_item(shown.id_of("D"))
    assert shown.selected() == ["D"]
    shown.view.select_item(ItemId(99))
    assert shown.selected() == ["D"]


def test_the_keyboard_given_to_the_board_goes_to_a_card(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: X | Done:")
    shown.choose("X")
    shown.view.edit_selected()
    assert not shown.cell("Doing").hasFocus()
    shown.view.setFocus()
    assert shown.cell("Doing").hasFocus()


# Blocking and menus


def test_blocking_by_key_asks_why(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    shown.choose("A")
    shown.keys(KEY.Key_B)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QInputDialog)
    assert dialog.labelText() == "Why can R-1 not go on?"
    dialog.setTextValue("no power")
    dialog.accept()
    block = card(shown.workspace, "A").block
    assert block is not None
    assert block.reason == "no power"
    shown.view.focus_board()
    shown.keys(KEY.Key_B)
    assert card(shown.workspace, "A").block is None


def trigger(menu: QMenu, text: str) -> None:
    """Choose the entry of this text in a menu or one of its submenus."""
    entries: list[QAction] = []
    for action in menu.actions():
        inside = action.menu()
        entries += inside.actions() if isinstance(inside, QMenu) else [action]
    next(entry for entry in entries if entry.text().replace("&", "") == text).trigger()


def test_the_menu_of_cards(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: | Done:")
    shown.workspace.do(Source.COMMAND, boards.add_person, name="Li Wei")
    ids = [shown.id_of("A"), shown.id_of("B")]
    printed: list[list[ItemId]] = []
    shown.view.print_wanted.connect(printed.append)

    def choose(text: str) -> None:
        trigger(shown.view.hands.menu_of(ids, Source.MOUSE), text)

    choose("Doing")
    assert shown.text == "To do: | Doing: A B | Done:"
    choose("Li Wei")
    assert [len(card(shown.workspace, title).details.owners) for title in "AB"] == [1, 1]
    choose("Li Wei")
    assert [len(card(shown.workspace, title).details.owners) for title in "AB"] == [0, 0]
    choose("Expedite")
    assert card(shown.workspace, "B").details.class_of_service is ClassOfService.EXPEDITE
    choose("Print…")
    assert printed == [ids]
    choose("Archive (done, out of sight)")
    assert shown.shown() == "To do: | Doing: | Done:"
    shown.workspace.undo()
    choose("Take back (was never meant)")
    assert shown.shown() == "To do: | Doing: | Done:"


@pytest.mark.qt_log_ignore("does not support")
def test_delete_offers_the_ways_off_the_board(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: | Done:")
    shown.choose("A")
    shown.keys(KEY.Key_Delete)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, CardMenu)
    assert [action.text().replace("&", "") for action in menu.actions()] == [
        "Archive (done, out of sight)",
        "Discard (not going to be done)",
        "Take back (was never meant)",
    ]
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    assert shown.shown() == "To do: B | Doing: | Done:"
    assert card(shown.workspace, "A").place is None


def test_the_menu_of_a_column(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Check: | Done:")
    check = column(shown.workspace, "Check")
    trigger(ColumnMenu(shown.bridge, shown.actions, check.id, shown.view), "Work starts here")
    assert [header.face.started for header in shown.view.area.headers] == [False, False, True, False]
    dialog = ColumnDialog(shown.actions, column(shown.workspace, "Check"), shown.view)
    dialog.name.setText("Review")
    dialog.limit.setValue(3)
    dialog.waits.setChecked(True)
    dialog.accept_change()
    after = column(shown.workspace, "Review")
    assert (after.wip_limit, after.kind, after.started) == (3, ColumnKind.WAIT, True)


def test_a_name_that_is_taken_keeps_the_dialog_open(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    dialog = ColumnDialog(shown.actions, column(shown.workspace, "Doing"), shown.view)
    dialog.open()
    dialog.name.setText("Done")
    dialog.accept_change()
    assert dialog.isVisible()
    assert shown.refused == ['"Done" is there already. Choose another name.']
    dialog.reject()


# Room


def test_columns_share_the_width_until_they_are_narrow(on_screen: OnScreen) -> None:
    shown = on_screen("A: | B: | C: | D: | E: | F: | G:")
    area = shown.view.area
    assert area.horizontalScrollBar().maximum() == 0
    assert len({header.width() for header in area.headers}) == 1
    assert area.headers[-1].geometry().right() <= area.width()
    shown.window.resize(700, 700)
    QApplication.processEvents()
    assert area.horizontalScrollBar().maximum() > 0
    assert min(header.width() for header in area.headers) >= theme.px(150)
    area.horizontalScrollBar().setValue(200)
    left = area.headers[3].mapTo(shown.window, QPoint()).x()
    assert left + theme.px(5) == shown.cell("D").mapTo(shown.window, QPoint()).x()


def test_lanes_that_fit_are_all_seen_and_many_make_the_board_scroll(workspace: Workspace, show: Show) -> None:
    for number in range(3):
        workspace.do(Source.COMMAND, boards.add_swimlane, name=f"L{number}")
    shown = show(workspace)
    area = shown.view.area
    assert area.verticalScrollBar().maximum() == 0
    last = area.lanes[-1].cells[0]
    assert last.geometry().bottom() >= area.viewport().height() - theme.px(10)
    for number in range(3, 14):
        workspace.do(Source.COMMAND, boards.add_swimlane, name=f"L{number}")
    assert area.verticalScrollBar().maximum() > 0


def test_another_size_and_theme_paint_anew(on_screen: OnScreen, qapp: QApplication) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    before = shown.cell("To do").visualRect(shown.cell("To do").cards.index(0)).height()
    theme.put_on(qapp, "dark", 2.0)
    shown.view.restyle()
    qapp.processEvents()
    cell = shown.cell("To do")
    assert cell.visualRect(cell.cards.index(0)).height() > 1.7 * before
    picture = cell.viewport().grab().toImage()
    assert picture.pixelColor(2, picture.height() - 2) == theme.current().surface
    theme.put_on(qapp, "light", 1.0)


def test_a_list_scrolled_far_down_is_measured_to_its_end(show: Show, board: Callable[[str], Workspace]) -> None:
    titles = " ".join(f"a-title-of-some-length-{number * 37}" for number in range(70))
    shown = show(board(f"To do: {titles} | Doing: | Done:"))
    cell = shown.cell("To do")
    measured = [cell.drawer.exact]
    cell.verticalScrollBar().setValue(2_000)
    measured.append(cell.drawer.exact)
    assert measured == [False, True]
    boxes = [cell.visualRect(cell.cards.index(row)) for row in range(70)]
    assert all(above.bottom() + 1 == below.top() for above, below in pairwise(boxes))
    heights = [cell.drawer.sizeHint(QStyleOptionViewItem(), cell.cards.index(row)).height() for row in range(70)]
    assert [box.height() for box in boxes] == heights


@pytest.mark.parametrize(("scrolled", "exact"), [(0, False), (2_000, True)])
def test_other_cards_are_laid_out_at_once(
    show: Show, board: Callable[[str], Workspace], scrolled: int, exact: bool
) -> None:
    titles = " ".join(f"a-title-of-some-length-{number * 37}" for number in range(70))
    shown = show(board(f"To do: {titles} | Doing: | Done:"))
    cell = shown.cell("To do")
    cell.verticalScrollBar().setValue(scrolled)
    shown.view.show_matches(frozenset(ItemId(number) for number in range(11, 71)), fade=False)
    assert cell.drawer.exact is exact
    boxes = [cell.visualRect(cell.cards.index(row)) for row in range(60)]
    assert boxes[0].top() == -scrolled
    assert all(above.bottom() + 1 == below.top() for above, below in pairwise(boxes))
