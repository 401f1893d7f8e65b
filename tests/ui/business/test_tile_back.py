"""The back of a tile: how it is turned, and what stands on it."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kanban.domain.business.values import Cadence
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.ui.business.tile_back import TileBack
from kanban.ui.business.tile_card import Deed
from kanban.usecases import metrics
from tests.ui.business.conftest import Desk
from tests.ui.business.test_groups import add_goal, key_result


def turned(desk: Desk, metric_id: MetricId) -> TileBack:
    desk.board.turn(metric_id)
    back = desk.board.back
    assert back is not None
    return back


def told(back: TileBack) -> dict[str, str]:
    return {passage.title: passage.text for passage in back.passages}


def test_the_back_tells_rule_pace_next_reading_origin_and_goal(desk: Desk) -> None:
    goal = add_goal(desk, "Upgrade", parent_id=add_goal(desk, "Christmas"))
    metric = key_result(desk, "Upgraded", goal)
    for day, value in ((26, 40.0), (27, 44.0)):
        desk.workspace.do(
            Source.FEED,
            metrics.record_reading,
            metric_id=metric,
            period=date(2026, 2, day),
            value=value,
            origin="app.csv, row 12",
        )
    texts = told(turned(desk, metric))
    assert texts["Status"] == (
        "At risk: 44 on 27 Feb is 1 worse than the expected 45. More than 4 worse is off track. "
        "The margin is a tenth of the expected value."
    )
    assert texts["Pace"].startswith("To make 100 by 30 Mar, it must ")
    assert texts["Next reading"] == "Daily; due on 3 Mar; stale from 4 Mar on"
    assert texts["Newest reading"] == (
        "44 for 27 Feb 2026, recorded by ann on 2 Mar 2026 at 09:00, from app.csv, row 12."
    )
    assert texts["Goal"] == "Christmas › Upgrade"


def test_a_stale_metric_says_since_when_on_its_back(desk: Desk) -> None:
    metric = desk.add("Reach", (date(2026, 1, 1), 10), cadence=Cadence.WEEKLY)
    desk.read(metric, date(2026, 2, 8), 500)
    texts = told(turned(desk, metric))
    assert "nothing is compared" in texts["Status"]
    assert "Pace" not in texts
    assert texts["Next reading"] == "Weekly; was due on 16 Feb"
    assert texts["Newest reading"].endswith("typed in by hand.")
    assert texts["Goal"] == "It serves no goal."


def test_space_and_i_turn_a_tile_and_turn_it_back(desk: Desk) -> None:
    metric = desk.add("Reach")
    desk.add("Other")
    desk.board.focus_board()
    desk.board.tiles.make_current(metric)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_I):
        QTest.keyClick(desk.board.tiles, key)
        back = desk.board.back
        assert back is not None
        assert (back.isVisible(), back.metric_id) == (True, metric)
        QTest.keyClick(back, key)
        assert back.metric_id is None
        assert desk.board.tiles.current_metric() == metric


def test_the_button_in_the_corner_turns_it_and_so_does_its_counterpart(desk: Desk) -> None:
    desk.add("Reach")
    tiles = desk.board.tiles
    right = tiles.visualRect(tiles.tiles.index(0)).right()
    spot = next(
        QPoint(x, y) for y in range(10, 120, 4) for x in range(right, 0, -4) if tiles.deed_at(QPoint(x, y)) is Deed.TURN
    )
    QTest.mouseClick(tiles.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    back = desk.board.back
    assert back is not None
    assert back.isVisible()
    assert desk.board.detail is None
    QTest.mouseClick(back, Qt.MouseButton.LeftButton, pos=back._button().center().toPoint())
    assert not back.isVisible()


def test_the_back_follows_the_figure_and_goes_with_its_metric(desk: Desk) -> None:
    metric = desk.add("Reach")
    desk.add("Other")
    desk.read(metric, date(2026, 3, 2), 12)
    back = turned(desk, metric)
    desk.read(metric, date(2026, 3, 2), 13)
    assert told(back)["Newest reading"].startswith("13 for 2 Mar 2026")
    desk.board.remove_metric(metric)
    assert not back.isVisible()


def test_the_back_is_large_enough_to_be_read_and_stays_within_the_board(desk: Desk) -> None:
    last = [desk.add(f"Metric {number}") for number in range(40)][-1]
    back = turned(desk, last)
    assert back.width() >= 500
    assert desk.board.tiles.rect().contains(back.geometry())


def test_screen_readers_hear_the_whole_back(desk: Desk) -> None:
    metric = desk.add("Reach", unit="people")
    desk.read(metric, date(2026, 3, 2), 12)
    back = turned(desk, metric)
    assert back.accessibleName().startswith("Reach. Status: No target is set, so there is nothing to compare")
    QTest.keyClick(back, Qt.Key.Key_Return)
    assert not back.isVisible()
    assert desk.board.detail is not None
    assert desk.board.detail.isVisible()


def test_the_back_stays_on_its_tile_when_the_board_scrolls_or_is_laid_out_anew(desk: Desk) -> None:
    first = desk.add("First")
    for number in range(60):
        desk.add(f"Metric {number}")
    back, tiles = turned(desk, first), desk.board.tiles
    top = back.y()
    tiles.verticalScrollBar().setValue(0)
    desk.window.resize(900, 500)
    assert tiles.rect().contains(back.geometry())
    assert (back.isVisible(), back.y()) == (True, top)
