"""The age of the last photo of the wall above the boards."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from kanban.domain.board import Print, Sighting, WallAnchor, WallMemory
from kanban.settings import Settings
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.header_bar import HeaderBar
from kanban.workspace import Workspace
from tests.boards import START, Clock

MakeBoard = Callable[[str], Workspace]
Shown = tuple[Bridge, HeaderBar]


@pytest.fixture
def shown(board: MakeBoard, qtbot: QtBot) -> Iterator[Shown]:
    """A board with two cards, A and B, and the line above it."""
    bridge = Bridge(board("To do: A B | Done:"))
    bar = HeaderBar(bridge, Settings(stale_wall_hours=24))
    qtbot.addWidget(bar)
    bar.show()
    yield bridge, bar
    bridge.close()


def photographed(bridge: Bridge, **ago: float) -> None:
    anchors = tuple(WallAnchor("header", column.id, 0, 0) for column in bridge.board.shown_columns())
    bridge.board.wall = WallMemory(bridge.workspace.now() - timedelta(**ago), anchors)


def test_a_board_without_a_wall_says_nothing(shown: Shown) -> None:
    assert not shown[1].wall.isVisible()


def test_a_board_with_printed_cards_was_never_photographed(shown: Shown) -> None:
    bridge, bar = shown
    item = next(iter(bridge.board.items.values()))
    bridge.board.items[item.id] = replace(item, printed=Print(1, "x", START))
    bar.restyle()
    assert bar.wall.isVisible()
    assert bar.wall.text() == "wall: no photo yet"
    assert bar.wall.toolTip().startswith("A photo of the wall is due.")


@pytest.mark.parametrize(
    ("ago", "text", "due"),
    [
        ({"seconds": 20}, "wall: 0 min ago", False),
        ({"minutes": 89}, "wall: 89 min ago", False),
        ({"minutes": 91}, "wall: 1 h ago", False),
        ({"hours": 23}, "wall: 23 h ago", False),
        ({"hours": 26}, "wall: 26 h ago", True),
        ({"days": 3, "hours": 5}, "wall: 3 days ago", True),
        ({"hours": -1}, "wall: 0 min ago", False),
    ],
)
def test_the_age_and_whether_a_photo_is_due(shown: Shown, ago: dict[str, float], text: str, due: bool) -> None:
    bridge, bar = shown
    photographed(bridge, **ago)
    bar.restyle()
    assert bar.wall.text() == text
    assert bar.wall.toolTip().startswith("A photo of the wall is due.") is due


def test_it_grows_older_by_itself(shown: Shown, clock: Clock) -> None:
    bridge, bar = shown
    photographed(bridge, hours=20)
    clock.go(hours=10)
    bar._timer.timeout.emit()
    assert bar.wall.text() == "wall: 30 h ago"


def test_what_is_to_be_done_is_counted_once_asked_for(shown: Shown) -> None:
    bridge, bar = shown
    photographed(bridge, hours=2)
    columns = bridge.board.shown_columns()
    first = next(iter(bridge.board.items.values()))
    seen = Sighting(columns[1].id, bridge.board.wall.at if bridge.board.wall else START, columns[1].id)
    bridge.board.items[first.id] = replace(first, seen=seen)
    bar.restyle()
    assert bar.wall.text() == "wall: 2 h ago"
    bar.wall.count_duties()
    assert bar.wall.text() == "wall: 2 h ago · 2 to do"


def test_a_click_asks_for_the_wall_list(shown: Shown) -> None:
    wanted: list[str] = []
    shown[1].wanted.connect(wanted.append)
    shown[1].wall.click()
    assert wanted == ["wall_list"]


def test_the_chip_shows_that_it_has_the_focus(shown: Shown, qtbot: QtBot) -> None:
    bridge, bar = shown
    photographed(bridge, hours=2)
    bar.restyle()
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    bar.wall.setFocus()
    accent = theme.current().accent.name()
    assert bar.wall.grab().toImage().pixelColor(bar.wall.width() // 2, 1).name() == accent
    bar._buttons["add_item"].setFocus()
    assert bar.wall.grab().toImage().pixelColor(bar.wall.width() // 2, 1).name() != accent


def test_its_frame_is_quiet_until_a_photo_has_been_due_for_a_week(shown: Shown) -> None:
    bridge, bar = shown
    colours = theme.current()
    for days, width, frame in ((3, 1, colours.line), (8, 2, colours.warning)):
        photographed(bridge, days=days)
        bar.wall.show_age()
        assert f"color: {colours.warning.name()}; border: {width}px solid {frame.name()}" in bar.wall.styleSheet()
