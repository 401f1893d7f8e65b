"""One cell: drops with their mark, keys, the line for new cards."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kanban.ui import theme
from kanban.ui.requirements.cell_view import CellView
from tests.ui.requirements.shown_board import NO_KEYS, ShownBoard

OnScreen = Callable[[str], ShownBoard]


def has_mark(cell: CellView) -> bool:
    """Say whether the line of a drop is painted in a cell."""
    picture = cell.viewport().grab().toImage()
    accent, x = theme.current().accent.rgb(), cell.drawer.card_width // 2
    return any(picture.pixelColor(x, y).rgb() == accent for y in range(picture.height()))


def test_a_drag_shows_where_it_would_fall_and_leaves_no_mark(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: C D | Done:")
    cell = shown.cell("Doing")
    assert not has_mark(cell)
    assert shown.hover("A", "Doing", above="D").isAccepted()
    assert has_mark(cell)
    cell.dragLeaveEvent(QDragLeaveEvent())
    assert not has_mark(cell)
    shown.hover("B", "Doing")
    shown.drop("B", "Doing")
    assert not has_mark(cell)


def test_the_view_moves_nothing_itself(on_screen: OnScreen) -> None:
    """A drop that is not yet told has changed neither the file nor the screen."""
    shown = on_screen("To do: A B | Doing: C | Done:")
    cell = shown.cell("Doing")
    mime = shown.mime("A")
    event = QDropEvent(QPointF(20, 10), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, NO_KEYS)
    cell.dropEvent(event)
    assert shown.shown() == shown.text == "To do: A B | Doing: C | Done:"
    QApplication.processEvents()
    assert shown.shown() == shown.text == "To do: B | Doing: A C | Done:"


def test_what_is_no_card_of_this_board_is_not_taken(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    cell = shown.cell("Doing")
    text = QMimeData()
    text.setText("R-1 A")
    enter = QDragEnterEvent(cell.rect().center(), Qt.DropAction.MoveAction, text, Qt.MouseButton.LeftButton, NO_KEYS)
    cell.dragEnterEvent(enter)
    assert not enter.isAccepted()
    foreign = shown.mime("A")
    foreign.setData("application/x-twinboard-cards", b"0123456789abcdef 1")
    drop = QDropEvent(QPointF(20, 10), Qt.DropAction.MoveAction, foreign, Qt.MouseButton.LeftButton, NO_KEYS)
    cell.dropEvent(drop)
    QApplication.processEvents()
    assert not drop.isAccepted()
    assert shown.text == "To do: A | Doing: | Done:"


def test_letters_of_a_scanner_do_nothing(on_screen: OnScreen) -> None:
    """Scanners hold shift for capitals, and no digit or letter jumps to a card."""
    shown = on_screen("To do: A B | Doing: | Done:")
    shown.choose("A")
    for key in (Qt.Key.Key_N, Qt.Key.Key_B, Qt.Key.Key_E):
        QTest.keyClick(shown.cell("To do"), key, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(shown.cell("To do"), "2R")
    assert QApplication.activeModalWidget() is None
    assert shown.selected() == ["A"]
    assert shown.cell("To do").quick_add.isHidden()
    assert shown.view.panel is None or shown.view.panel.isHidden()


def test_no_input_method_over_cards(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    shown.choose("A")
    assert not shown.cell("To do").testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_new_cards_one_after_the_other(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    shown.choose("A")
    shown.keys(Qt.Key.Key_N)
    line = shown.cell("To do").quick_add
    assert line.hasFocus()
    shown.type("Second")
    shown.keys(Qt.Key.Key_Return)
    assert (line.text(), line.hasFocus()) == ("", True)
    shown.type("Third")
    shown.keys(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert line.isHidden()
    assert shown.cell("To do").hasFocus()
    assert shown.shown() == shown.text == "To do: A Second Third | Doing: | Done:"
    assert shown.selected() == ["Third"]


def test_a_title_that_is_refused_stays_to_be_corrected(on_screen: OnScreen) -> None:
    shown = on_screen("To do: | Doing: | Done:")
    shown.view.add_item()
    line = shown.cell("To do").quick_add
    line.setText("x" * 501)
    shown.keys(Qt.Key.Key_Return)
    assert line.text() == "x" * 501
    assert shown.refused == ["The title has 501 characters; at most 500 are possible."]


def test_a_new_card_is_seen_though_the_column_shows_only_its_first_ones(
    on_screen: OnScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kanban.ui.requirements.board_cells.CARDS_SHOWN", 3)
    shown = on_screen("To do: A B C D E | Doing: | Done:")
    assert shown.shown() == "To do: A B C | Doing: | Done:"
    shown.view.add_item()
    shown.type("F")
    shown.keys(Qt.Key.Key_Return)
    assert shown.shown() == "To do: A B C D E F | Doing: | Done:"


def test_the_last_line_opens_the_others(on_screen: OnScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kanban.ui.requirements.board_cells.FINISHED_SHOWN", 2)
    shown = on_screen("To do: | Doing: | Done: A B C D")
    assert shown.shown() == "To do: | Doing: | Done: A B"
    cell = shown.cell("Done")
    assert cell.cards.index(2).data() == "… and 2 more"
    place = cell.visualRect(cell.cards.index(2)).center()
    QTest.mouseClick(cell.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, place)
    assert shown.shown() == "To do: | Doing: | Done: A B C D"


def test_the_last_line_opens_by_enter_too(on_screen: OnScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kanban.ui.requirements.board_cells.FINISHED_SHOWN", 2)
    shown = on_screen("To do: | Doing: | Done: A B C D")
    shown.choose("A")
    shown.keys(Qt.Key.Key_End, Qt.Key.Key_Return)
    assert shown.shown() == "To do: | Doing: | Done: A B C D"
    assert shown.selected() == ["C"]


def test_a_drop_below_the_last_shown_card_falls_before_the_hidden_ones(
    on_screen: OnScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kanban.ui.requirements.board_cells.CARDS_SHOWN", 2)
    shown = on_screen("To do: X | Doing: A B C D | Done:")
    shown.drop("X", "Doing")
    assert shown.text == "To do: | Doing: A B X C D | Done:"


def test_an_empty_board_says_how_to_begin(on_screen: OnScreen) -> None:
    shown = on_screen("To do: | Doing: | Done:")
    assert [shown.cell(name).hint for name in ("To do", "Doing", "Done")] == ["Press N to add a card", "", ""]
    shown.view.add_item()
    shown.type("A")
    shown.keys(Qt.Key.Key_Return)
    assert [shown.cell(name).hint for name in ("To do", "Doing", "Done")] == ["No cards", "No cards", "No cards"]


def test_cards_speak(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    cell = shown.cell("To do")
    assert cell.accessibleName() == "To do, 1 card"
    said = cell.cards.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "R-1, A, Standard, 1 day in column"
    shown.drop("A", "Doing")
    assert cell.accessibleName() == "To do, 0 cards"
    assert shown.cell("Doing").accessibleName() == "Doing, 1 card"


def test_a_menu_is_asked_for_at_the_card_by_key_and_by_mouse(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: | Done:")
    shown.choose("A")
    cell = shown.cell("To do")
    asked: list[bool] = []
    cell.menu_wanted.disconnect()
    cell.menu_wanted.connect(lambda _, about_cards: asked.append(about_cards))
    empty = cell.viewport().rect().bottomLeft()
    for reason, place in (
        (QContextMenuEvent.Reason.Keyboard, empty),
        (QContextMenuEvent.Reason.Mouse, cell.visualRect(cell.cards.index(1)).center()),
        (QContextMenuEvent.Reason.Mouse, empty),
    ):
        cell.contextMenuEvent(QContextMenuEvent(reason, place, cell.mapToGlobal(place), NO_KEYS))
    assert asked == [True, True, False]


def test_the_picture_of_a_drag_tells_how_many_cards(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: | Done:")
    cell = shown.cell("To do")
    one = cell.picture_of([shown.id_of("A")]).toImage()
    two = cell.picture_of([shown.id_of("A"), shown.id_of("B")]).toImage()
    assert two.height() > one.height()
    accent, x = theme.current().accent.rgb(), cell.drawer.card_width - theme.px(16)
    assert any(two.pixel(x, y) == accent for y in range(theme.px(30)))
    assert not any(one.pixel(x, y) == accent for y in range(theme.px(30)))


def opacity_of(cell: CellView, row: int) -> float:
    """Return how strongly a card's left edge is painted, from 0 (as the ground) to 1, to a twentieth."""
    picture = cell.viewport().grab().toImage()
    box = cell.drawer.card_in(cell.visualRect(cell.cards.index(row)))
    seen = picture.pixelColor(box.left() + 2, box.center().y())
    edge, ground = theme.current().standard, theme.current().surface
    return round((ground.redF() - seen.redF()) / (ground.redF() - edge.redF()) * 20) / 20


def test_cards_that_a_search_did_not_find_are_faded_until_they_are_chosen(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B C | Doing: | Done:")
    cell = shown.cell("To do")
    shown.choose("B")
    assert [round(opacity_of(cell, row), 1) for row in (0, 2)] == [1, 1]
    cell.show_matches(frozenset({shown.id_of("B")}))
    assert [opacity_of(cell, row) for row in (0, 2)] == [0.25, 0.25]
    shown.choose("C")
    assert opacity_of(cell, 2) >= 1, "the ring of the chosen one lies over its edge"
    cell.show_matches(None)
    assert round(opacity_of(cell, 0), 1) == 1


def test_what_a_search_found_looks_as_ever(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A B | Doing: C | Done:")
    cell = shown.cell("Doing")
    before = cell.viewport().grab().toImage()
    cell.show_matches(frozenset({shown.id_of("C")}))
    assert cell.viewport().grab().toImage() == before


def test_where_a_card_is_and_the_edge_beyond_which_it_is(on_screen: OnScreen) -> None:
    shown = on_screen("To do: " + " ".join(f"A{number}" for number in range(40)) + " | Doing: B | Done:")
    cell, area = shown.cell("To do"), shown.view.area
    first = cell.place_of(shown.id_of("A0"), area)
    assert first is not None
    assert first.width() == cell.drawer.card_width
    assert cell.viewport().mapTo(area, cell.visualRect(cell.cards.index(0)).topLeft()).x() == first.left()
    last = cell.place_of(shown.id_of("A39"), area)
    assert last is not None
    assert last.height() == theme.px(12)
    assert last.bottom() == cell.viewport().mapTo(area, cell.viewport().rect().bottomLeft()).y()
    cell.verticalScrollBar().setValue(cell.verticalScrollBar().maximum())
    gone = cell.place_of(shown.id_of("A0"), area)
    assert gone is not None
    assert (gone.height(), gone.top()) == (theme.px(12), cell.viewport().mapTo(area, cell.rect().topLeft()).y())
    assert cell.place_of(shown.id_of("B"), area) is None


def test_cut_cards_fade_into_the_ground(on_screen: OnScreen) -> None:
    """A card that goes on beyond the lower edge ends in the colour of the ground; at the end of the list none does."""
    shown = on_screen("To do: " + " ".join(f"A{number}" for number in range(40)) + " | Doing: | Done:")
    cell = shown.cell("To do")
    bar, x = cell.verticalScrollBar(), cell.drawer.card_width // 2

    def edge(y: int) -> bool:
        return cell.viewport().grab().toImage().pixelColor(x, y) == theme.current().surface

    bottom = cell.viewport().height() - 1
    assert edge(bottom)
    card = cell.drawer.card_in(cell.visualRect(cell.cards.index(0)))
    bar.setValue(card.height() // 2)
    assert edge(0)
    assert not edge(card.height())


@pytest.mark.parametrize("density", ["full", "compact", "line"])
def test_the_mark_of_a_drop_lies_between_two_cards(on_screen: OnScreen, density: str) -> None:
    shown = on_screen("To do: A | Doing: C D E | Done:")
    cell = shown.cell("Doing")
    shown.view.art.set_density(density)
    cell.doItemsLayout()
    shown.hover("A", "Doing", above="D")
    picture = cell.viewport().grab().toImage()
    accent, x = theme.current().accent.rgb(), cell.drawer.card_width // 2
    marked = [y for y in range(picture.height()) if picture.pixelColor(x, y).rgb() == accent]
    upper, lower = (cell.drawer.card_in(cell.visualRect(cell.cards.index(row))) for row in (0, 1))
    assert marked
    middle = (upper.bottom() + lower.top()) / 2
    assert abs(sum(marked) / len(marked) - middle) <= theme.px(2)
    assert cell.picture_of([shown.id_of("C")]).height() == upper.height()
