"""Columns and swimlanes that are folded: what they show, what can still be done with them, and that it is remembered."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kanban.domain.ids import SwimlaneId
from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.ui.requirements.board_button import BoardButton
from kanban.ui.requirements.folds import Folds
from kanban.usecases import boards, items
from kanban.workspace import Workspace
from tests.boards import card, column, move, whole
from tests.ui.requirements.conftest import Show
from tests.ui.requirements.shown_board import NO_KEYS, ShownBoard

OnScreen = Callable[[str], ShownBoard]
KEY = Qt.Key


def fold(shown: ShownBoard, name: str, *, folded: bool = True) -> None:
    shown.view.grid.folds.set_column(column(shown.workspace, name).id, folded=folded)
    QApplication.processEvents()


def drop_on(shown: ShownBoard, button: BoardButton, titles: str, at: QPoint) -> None:
    mime = shown.mime(*titles.split())
    hover = QDragMoveEvent(at, Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, NO_KEYS)
    button.dragMoveEvent(hover)
    assert hover.isAccepted()
    held = button.drop_at
    assert held == at
    button.dropEvent(QDropEvent(QPointF(at), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, NO_KEYS))
    assert button.drop_at is None
    QApplication.processEvents()


@pytest.fixture
def lanes(workspace: Workspace, show: Show) -> ShownBoard:
    """Columns Backlog to Done, lanes Fast (A and B in Dev) and Slow (C in Dev)."""
    for name in ("Fast", "Slow"):
        workspace.do(Source.COMMAND, boards.add_swimlane, name=name)
    fast, slow = (lane.id for lane in whole(workspace).shown_swimlanes())
    dev = column(workspace, "Dev").id
    for title, lane in (("A", fast), ("B", fast), ("C", slow)):
        workspace.do(Source.COMMAND, items.add_item, title=title, column_id=dev, swimlane_id=lane)
    return show(workspace)


# What is remembered


def test_what_is_folded_is_remembered_for_each_board_by_itself() -> None:
    settings = Settings()
    here, there = Folds(settings, "aa"), Folds(settings, "bb")
    told: list[bool] = []
    here.changed.connect(lambda: told.append(True))
    here.set_lane(SwimlaneId(3), folded=True)
    here.set_lane(None, folded=True)
    here.set_lane(None, folded=True)
    there.set_lane(SwimlaneId(3), folded=True)
    there.set_lane(SwimlaneId(3), folded=False)
    assert settings.folded == ["aa/lane/3", "aa/lane/0"]
    assert len(told) == 2
    again = Folds(settings, "aa")
    assert (again.has_lane(SwimlaneId(3)), again.has_lane(None), again.has_lane(SwimlaneId(4))) == (True, True, False)


# Columns


def test_a_folded_column_is_narrow_and_the_others_get_its_room(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: X Y | Done:")
    before = shown.view.area.headers[0].width()
    fold(shown, "Doing")
    head, strip, cell = shown.view.area.headers[1], shown.view.area.strips[1], shown.cell("Doing")
    assert head.width() == strip.width() == strip.wanted_width()
    assert strip.isVisible()
    assert not cell.isVisible()
    assert strip.accessibleName() == "Doing, 2 cards, work starts here, folded"
    assert shown.view.area.headers[0].width() > 1.3 * before
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton)
    assert cell.isVisible()
    assert not strip.isVisible()
    assert shown.view.area.headers[0].width() == before


def test_cards_let_go_over_a_folded_column_or_a_head_go_to_its_bottom(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B C | Doing: X | Done: Z")
    fold(shown, "Doing")
    drop_on(shown, shown.view.area.strips[1], "A", QPoint(5, 300))
    assert shown.text == "To do: B C | Doing: X A | Done: Z"
    drop_on(shown, shown.view.area.headers[0], "X", QPoint(20, 20))
    assert shown.text == "To do: B C X | Doing: A | Done: Z"
    drop_on(shown, shown.view.area.headers[2], "B", QPoint(20, 20))
    assert shown.text == "To do: C X | Doing: A | Done: B Z"


def test_what_comes_from_elsewhere_is_counted_on_the_strip(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: X | Done:")
    fold(shown, "Doing")
    move(shown.workspace, "A", "Doing", Source.SCANNER)
    assert shown.view.area.strips[1].face.count == 2
    assert shown.shown() == "To do: | Doing: X A | Done:"


def test_alt_and_arrows_take_a_card_through_a_folded_column(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: X | Done:")
    fold(shown, "Doing")
    shown.choose("A")
    shown.keys(KEY.Key_Right, alt=True)
    assert shown.text == "To do: | Doing: X A | Done:"
    strip = shown.view.area.strips[1]
    assert strip.hasFocus()
    QApplication.processEvents()
    assert strip.chosen == 1
    shown.keys(KEY.Key_Right, alt=True)
    assert shown.text == "To do: | Doing: X | Done: A"
    assert shown.cell("Done").hasFocus()


def test_arrows_lead_onto_a_strip_where_no_card_is_meant(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: X | Done: Z")
    fold(shown, "Doing")
    shown.choose("A")
    shown.keys(KEY.Key_Right)
    assert shown.view.area.strips[1].hasFocus()
    assert shown.view.selection.wanted() == []
    shown.keys(KEY.Key_Up)
    assert shown.view.area.headers[1].hasFocus()
    shown.keys(KEY.Key_Down, KEY.Key_Right)
    assert shown.selected() == ["Z"]
    shown.keys(KEY.Key_Left, KEY.Key_Return)
    assert shown.cell("Doing").isVisible()
    assert shown.cell("Doing").hasFocus()
    assert shown.cell("Doing").hasFocus()


def test_a_card_that_is_asked_for_opens_its_column(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: X | Done:")
    fold(shown, "Doing")
    shown.view.select_item(shown.id_of("X"))
    assert shown.cell("Doing").isVisible()
    assert shown.selected() == ["X"]


def test_minus_folds_and_plus_opens(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: X | Done:")
    shown.choose("X")
    shown.keys(KEY.Key_Minus)
    assert shown.view.area.strips[1].hasFocus()
    assert shown.selected() == []
    shown.keys(KEY.Key_Plus)
    assert shown.cell("Doing").hasFocus()
    shown.keys(KEY.Key_Up, KEY.Key_Minus)
    assert shown.view.area.strips[1].isVisible()


def test_all_columns_folded_and_opened_again(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: X | Done:")
    for name in ("To do", "Doing", "Done"):
        fold(shown, name)
    assert [strip.isVisible() for strip in shown.view.area.strips] == [True, True, True]
    fold(shown, "Done", folded=False)
    assert shown.view.area.headers[2].width() > 900


# Swimlanes


def test_a_folded_lane_says_how_many_cards_are_where(lanes: ShownBoard) -> None:
    bar = lanes.view.area.lanes[0].bar
    assert bar is not None
    high = bar.height()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, NO_KEYS, QPoint(30, 8))
    assert bar.face.columns == (0, 0, 2, 0, 0)
    assert bar.accessibleName() == "Fast, 2 cards, folded"
    assert bar.height() > high
    assert not lanes.cell("Dev").isVisible()
    assert lanes.cell("Dev", 1).isVisible()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, NO_KEYS, QPoint(30, 8))
    assert lanes.cell("Dev").isVisible()
    assert bar.height() == high


def test_the_keyboard_goes_over_a_folded_lane(lanes: ShownBoard) -> None:
    lanes.choose("B")
    lanes.keys(KEY.Key_Minus)
    bar = lanes.view.area.lanes[0].bar
    assert bar is not None
    assert bar.hasFocus()
    assert bar.current == 2
    lanes.keys(KEY.Key_Down)
    assert lanes.selected() == ["C"]
    lanes.keys(KEY.Key_Up)
    assert bar.hasFocus()
    lanes.keys(KEY.Key_Return)
    assert lanes.cell("Dev").hasFocus()


def test_alt_and_down_takes_a_card_through_a_folded_lane(lanes: ShownBoard) -> None:
    lanes.view.grid.folds.set_lane(lanes.view.grid.lanes[0], folded=True)
    lanes.choose("C")
    lanes.keys(KEY.Key_Up, alt=True)
    place = card(lanes.workspace, "C").place
    assert place is not None
    assert place.swimlane_id == lanes.view.grid.lanes[0]
    lanes.keys(KEY.Key_Down, alt=True)
    place = card(lanes.workspace, "C").place
    assert place is not None
    assert place.swimlane_id == lanes.view.grid.lanes[1]
    assert lanes.selected() == ["C"]


def test_cards_let_go_over_a_bar_go_to_its_lane_in_the_column_there(lanes: ShownBoard) -> None:
    lanes.view.grid.folds.set_lane(lanes.view.grid.lanes[1], folded=True)
    bar, test = lanes.view.area.lanes[1].bar, lanes.view.area.headers[3]
    assert bar is not None
    drop_on(lanes, bar, "A", QPoint(test.x() + 30, 10))
    place = card(lanes.workspace, "A").place
    assert place is not None
    assert (place.column_id, place.swimlane_id) == (column(lanes.workspace, "Test").id, lanes.view.grid.lanes[1])
    assert bar.face.columns == (0, 0, 1, 1, 0)


def test_the_expedite_lane_is_first_and_not_counted_by_limits_of_columns(lanes: ShownBoard) -> None:
    slow = lanes.bridge.board.shown_swimlanes()[1]
    dev = replace(column(lanes.workspace, "Dev"), wip_limit=2)
    lanes.workspace.do(Source.COMMAND, boards.change_column, column=dev)
    assert lanes.view.area.headers[2].face.over
    from kanban.usecases import swimlanes

    lanes.workspace.do(Source.COMMAND, swimlanes.change_swimlane, swimlane=replace(slow, expedite=True, wip_limit=1))
    bar = lanes.view.area.lanes[0].bar
    assert bar is not None
    assert bar.accessibleName() == "Slow, Expedite, 1 card, 1 in work, limit 1"
    head = lanes.view.area.headers[2]
    assert (head.face.over, head.face.count_text(), head.face.spared) == (False, "2 / 2", 1)
    assert "1 of them in the expedite lane are not counted" in head.accessibleName()


def test_a_board_that_was_folded_opens_folded(workspace: Workspace, show: Show) -> None:
    shown = show(workspace)
    fold(shown, "Ready")
    entries = shown.view.grid.folds._settings.folded
    assert [entry.split("/")[1:] for entry in entries] == [["column", str(column(workspace, "Ready").id)]]
