"""How swimlanes share the height of the board, and what of them lies under folded columns."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from kanban.domain.operations import Source
from kanban.ui.requirements.board_area import _parts
from kanban.ui.requirements.lane_bar import LaneBar
from kanban.usecases import boards, items, swimlanes
from kanban.workspace import Workspace
from tests.boards import column, whole
from tests.ui.requirements.conftest import Show
from tests.ui.requirements.shown_board import ShownBoard

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.mark.parametrize(
    ("needs", "room", "parts"),
    [
        ([100, 900, 900], 1000, [100, 450, 450]),
        ([100, 1600, 400], 1000, [100, 600, 300]),
        ([1600, 0, 200], 900, [700, 0, 200]),
        ([500, 500, 500], 300, [150, 150, 150]),
        ([160, 5000], 700, [150, 550]),
    ],
)
def test_low_lanes_get_what_they_need_and_high_ones_more_than_others(
    needs: list[int], room: int, parts: list[int]
) -> None:
    assert _parts(needs, room, 150) == parts


@pytest.fixture
def hasty(workspace: Workspace, show: Show) -> ShownBoard:
    """Lanes Fast (expedite, 4 cards in Dev) and Slow (20 cards in Dev)."""
    for name in ("Fast", "Slow"):
        workspace.do(Source.COMMAND, boards.add_swimlane, name=name)
    fast, slow = whole(workspace).shown_swimlanes()
    workspace.do(Source.COMMAND, swimlanes.change_swimlane, swimlane=replace(fast, expedite=True))
    for number in range(24):
        place = fast.id if number < 4 else slow.id
        dev = column(workspace, "Dev").id
        workspace.do(Source.COMMAND, items.add_item, title=f"Card {number}", column_id=dev, swimlane_id=place)
    return show(workspace)


def heights(shown: ShownBoard) -> list[int]:
    return [lane.cells[0].height() for lane in shown.view.area.lanes]


def bar_of(shown: ShownBoard, place: int) -> LaneBar:
    bar = shown.view.area.lanes[place].bar
    assert bar is not None
    return bar


def test_the_expedite_lane_takes_no_more_than_about_a_fifth_while_others_are_cut(hasty: ShownBoard) -> None:
    fast, slow = heights(hasty)
    assert 0.15 < fast / (fast + slow) < 0.25
    assert hasty.view.area.verticalScrollBar().maximum() == 0


def test_lanes_in_which_nothing_was_found_shrink_to_their_bars(hasty: ShownBoard) -> None:
    found = frozenset({hasty.id_of("Card 2")})
    before = heights(hasty)
    hasty.view.show_matches(found, fade=False, text="2")
    QApplication.processEvents()
    fast, slow = heights(hasty)
    assert slow == 0
    assert fast > before[0]
    assert bar_of(hasty, 1).isVisible()
    hasty.view.show_matches(found, fade=True, text="2")
    assert heights(hasty) == before
    hasty.view.show_matches(None, fade=False)
    assert heights(hasty) == before


def test_a_search_without_a_hit_is_said_on_the_board(hasty: ShownBoard) -> None:
    extras = hasty.view.extras
    hasty.view.show_matches(frozenset({hasty.id_of("Card 2")}), fade=True, text="2")
    assert "nothing" not in extras.__dict__
    hasty.view.show_matches(frozenset(), fade=True, text="zzzz")
    assert (extras.nothing.isVisible(), extras.nothing.accessibleName()) == (True, 'No card here has "zzzz"')
    hasty.view.show_matches(frozenset(), fade=True, text="z" * 60)
    assert extras.nothing.accessibleName() == f'No card here has "{"z" * 39}…"'
    hasty.view.show_matches(None, fade=True)
    assert extras.nothing.isHidden()


def test_words_of_a_bar_are_never_under_a_folded_column(hasty: ShownBoard) -> None:
    ready = column(hasty.workspace, "Ready").id
    hasty.view.grid.folds.set_column(hasty.view.grid.columns[0], folded=True)
    hasty.view.grid.folds.set_column(ready, folded=True)
    bar, strips = bar_of(hasty, 0), hasty.view.area.strips
    edges = [(strip.x(), strip.x() + strip.width()) for strip in strips if strip.isVisible()]
    assert bar.covered == edges
    assert len(edges) == 2
    (_, one), (_, two) = edges
    assert bar._clear(0, 5) in (0, one + 12)
    assert bar._clear(10, 80) == two + 12
    assert bar._clear(two + 40, 80) == two + 40


def test_a_folded_column_is_one_piece_over_the_bars(hasty: ShownBoard) -> None:
    hasty.view.grid.folds.set_column(hasty.view.grid.columns[0], folded=True)
    strip, bar = hasty.view.area.strips[0], bar_of(hasty, 1)
    middle = strip.mapTo(hasty.view.area.canvas, strip.rect().center())
    middle.setY(bar.geometry().center().y())
    assert hasty.view.area.canvas.childAt(middle) is strip
