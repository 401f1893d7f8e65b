"""The tiles fill their space, go by keyboard, and are painted again only where something changed."""

from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from typing_extensions import override

from tests.ui.business.conftest import Desk


def test_qt_finds_nothing_wrong_with_the_model(desk: Desk, qtmodeltester: ModelTester) -> None:
    desk.add("Reach")
    desk.add("Upgraded")
    qtmodeltester.check(desk.board.tiles.tiles)  # type: ignore[no-untyped-call]


def test_arrows_go_from_tile_to_tile_and_enter_opens(desk: Desk, qtbot: QtBot) -> None:
    first, second = desk.add("Reach"), desk.add("Upgraded")
    tiles = desk.board.tiles
    desk.board.focus_board()
    qtbot.waitUntil(lambda: tiles.visualRect(tiles.tiles.index(1)).isValid())
    tiles.make_current(first)
    QTest.keyClick(tiles, Qt.Key.Key_Down)
    assert tiles.current_metric() == second
    with qtbot.waitSignal(tiles.opened) as opened:
        QTest.keyClick(tiles, Qt.Key.Key_Return)
    assert opened.args == [second]


def test_all_tiles_stand_in_the_columns_that_were_chosen(desk: Desk, qtbot: QtBot) -> None:
    for number in range(8):
        desk.add(f"Metric {number}")
    tiles = desk.board.tiles
    qtbot.waitUntil(lambda: tiles.visualRect(tiles.tiles.index(7)).isValid())
    places = [tiles.visualRect(tiles.tiles.index(row)) for row in range(8)]
    assert len({place.left() for place in places}) == 2
    assert len({place.top() for place in places}) == 4
    assert all(tiles.viewport().rect().contains(place) for place in places)


def test_a_reading_changes_only_its_own_tile(desk: Desk) -> None:
    desk.add("Reach")
    upgraded = desk.add("Upgraded")
    changed: list[tuple[int, int]] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        changed.append((first.row(), last.row()))

    desk.board.tiles.tiles.dataChanged.connect(note)
    desk.read(upgraded, date(2026, 3, 2), 7)
    assert changed == [(1, 1)]


class Painted(QObject):
    """Notes which part of a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def test_a_reading_paints_only_its_own_tile(desk: Desk, qtbot: QtBot) -> None:
    metrics = [desk.add(name) for name in ("Reach", "Upgraded", "Errors", "Sales")]
    tiles = desk.board.tiles
    for _ in range(2):  # the first reading may change the look of all tiles
        desk.read(metrics[1], date(2026, 3, 2), desk.clock.now.second)
        qtbot.wait(1)
    painted = Painted(tiles.viewport())
    desk.read(metrics[1], date(2026, 3, 2), 77)
    qtbot.waitUntil(lambda: not painted.region.isEmpty())
    assert painted.region.boundingRect() == tiles.visualRect(tiles.tiles.index(tiles.tiles.row_of(metrics[1])))


def test_screen_readers_hear_the_whole_tile(desk: Desk) -> None:
    desk.read(desk.add("Reach", unit="people"), date(2026, 3, 2), 1234)
    index = desk.board.tiles.tiles.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Reach. 1,234\u00a0people. No target is set, so there is nothing to compare 1,234\u00a0people with. "
        "Age of the data: today."
    )


def test_what_people_typed_is_no_markup_in_the_tool_tip(desk: Desk) -> None:
    desk.add("<b>Reach</b>")
    tip = desk.board.tiles.tiles.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<p>&lt;b&gt;Reach&lt;/b&gt;<br>No reading has been recorded yet.</p>"
