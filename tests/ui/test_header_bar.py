"""The line above the boards at every width."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.ui.bridge import Bridge
from kanban.ui.header_bar import HeaderBar
from kanban.usecases.boards import change_board
from kanban.workspace import Workspace

MakeBoard = Callable[[str], Workspace]
LONG = "圣诞大促 Christmas campaign of all regions, brands, channels"


@pytest.fixture
def bar(board: MakeBoard, qtbot: QtBot) -> Iterator[HeaderBar]:
    """The line of a board called Team."""
    bridge = Bridge(board("To do: A B | Done:"))
    made = HeaderBar(bridge, Settings())
    qtbot.addWidget(made)
    made.show()
    yield made
    bridge.close()


def shown(bar: HeaderBar) -> list[str]:
    """Return what is shown from left to right, by object name."""
    parts = [part for part in bar.children() if isinstance(part, QWidget) and part.isVisible()]
    return [part.objectName() for part in sorted(parts, key=lambda part: part.x())]


def test_everything_fits_on_a_wide_screen(bar: HeaderBar) -> None:
    bar.resize(1920, bar.height())
    assert shown(bar) == [
        "switch_board", "find_place", "board_day", "undo", "add_item", "record_readings", "print_changed",
    ]  # fmt: skip
    assert bar.name.text() == "Team ▾"
    assert bar.place.width() == 340


def test_the_day_goes_first_then_buttons_then_the_name(bar: HeaderBar) -> None:
    gone = []
    for width in range(1400, 355, -5):
        bar.resize(width, bar.height())
        bar.layout().activate()  # type: ignore[union-attr]
        parts = [part for part in bar.children() if isinstance(part, QWidget) and part.isVisible()]
        row = sorted((part.geometry() for part in parts), key=lambda box: box.left())
        assert row[-1].right() < width
        assert all(left.right() < right.left() for left, right in pairwise(row)), width
        gone += [name for name in ("board_day", "record_readings", "print_changed", "undo") if name not in shown(bar)]
    assert list(dict.fromkeys(gone)) == ["board_day", "record_readings", "print_changed", "undo"]
    assert "add_item" in shown(bar)


def test_a_long_name_is_cut_and_said_in_full(bar: HeaderBar) -> None:
    facts = replace(bar._bridge.board.facts, name=LONG)
    bar._bridge.workspace.do(Source.MOUSE, change_board, facts=facts)
    bar.resize(1000, bar.height())
    assert bar.name.text().endswith("… ▾")
    assert bar.name.text().startswith("圣诞大促 Christ")
    assert bar.place.width() >= 190
    assert bar.name.toolTip().startswith(LONG)
    assert bar.name.accessibleName() == f"{LONG}: switch to another board"


def test_the_name_switches_boards(bar: HeaderBar) -> None:
    wanted: list[str] = []
    bar.wanted.connect(wanted.append)
    bar.name.click()
    assert wanted == ["switch_board"]
