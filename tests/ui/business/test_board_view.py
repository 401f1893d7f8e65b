"""The board as a whole: what it shows when, and what can be done on it."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from kanban.domain.business.status import MetricState
from kanban.domain.business.values import Hypothesis
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.ui import theme
from kanban.ui.business.metric_editor import MetricEditor
from kanban.usecases import boards, items, value
from tests.ui.business.conftest import Desk


def names(desk: Desk) -> list[str]:
    return [content.metric.name for content in desk.board.tiles.tiles.contents]


def states(desk: Desk) -> list[MetricState]:
    return [content.state for content in desk.board.tiles.tiles.contents]


def choose(desk: Desk, metric_id: MetricId, text: str) -> None:
    menu = desk.board.menu_for(metric_id)
    action = next(entry for entry in menu.actions() if entry.text().partition("\t")[0] == text)
    assert isinstance(action, QAction)
    action.trigger()


def test_a_board_without_a_metric_is_narrow_until_somebody_opens_it(desk: Desk) -> None:
    board = desk.board
    assert (board.narrow, board.strip.isVisible(), board.width()) == (True, True, 44)
    QTest.mouseClick(board.strip.name, Qt.MouseButton.LeftButton)
    assert (board.narrow, board.hint.isVisible(), board.minimumWidth()) == (False, True, 300)
    board.open_up(opened=False)
    assert (board.narrow, board.strip.isVisible(), board.maximumWidth()) == (True, True, 44)
    desk.add("Reach")
    assert (board.narrow, board.tiles.isVisible(), board.maximumWidth()) == (False, True, (1 << 24) - 1)


def test_the_plus_of_a_narrow_board_adds_a_metric(desk: Desk) -> None:
    QTest.mouseClick(desk.board.strip.add, Qt.MouseButton.LeftButton)
    assert not desk.board.narrow
    assert desk.board.findChild(MetricEditor) is not None


def test_an_empty_board_offers_to_add_a_metric(desk: Desk) -> None:
    desk.board.open_up(opened=True)
    assert desk.board.tiles.isHidden()
    button = desk.board.hint.findChild(QPushButton)
    assert button is not None
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.board.findChild(MetricEditor) is not None


def test_a_new_metric_and_its_reading_appear(desk: Desk) -> None:
    metric = desk.add("Reach", (date(2026, 3, 1), 10))
    assert (names(desk), states(desk)) == (["Reach"], [MetricState.NO_DATA])
    assert desk.board.hint.isHidden()
    desk.read(metric, date(2026, 3, 2), 12)
    assert states(desk) == [MetricState.ON_TRACK]


def test_undoing_a_reading_takes_it_off_the_tile(desk: Desk) -> None:
    metric = desk.add("Reach", (date(2026, 3, 1), 10))
    desk.read(metric, date(2026, 3, 2), 12)
    desk.actions.undo(Source.KEYBOARD)
    assert states(desk) == [MetricState.NO_DATA]


def test_what_happens_to_cards_does_not_touch_the_tiles(desk: Desk) -> None:
    desk.add("Reach")
    before = desk.board.tiles.tiles.contents[0]
    column = desk.bridge.board.shown_columns()[0].id
    desk.workspace.do(Source.MOUSE, items.add_item, title="Card", column_id=column)
    assert desk.board.tiles.tiles.contents[0] is before


def test_at_midnight_in_the_boards_zone_everything_grows_a_day_older(desk: Desk) -> None:
    desk.read(desk.add("Reach"), date(2026, 3, 2), 12)
    desk.clock.go(hours=14, minutes=58)
    desk.board.look_at_clock()
    assert desk.board.tiles.tiles.contents[0].age[0] == "today"
    desk.clock.go(minutes=5)
    desk.board.look_at_clock()
    assert desk.board.tiles.tiles.contents[0].age[0] == "yesterday"


def test_with_the_days_a_metric_goes_stale_by_itself(desk: Desk) -> None:
    desk.read(desk.add("Reach", (date(2026, 3, 1), 10)), date(2026, 3, 2), 12)
    seen = []
    for _ in range(3):
        desk.clock.go(days=1)
        desk.board.look_at_clock()
        seen += states(desk)
    assert seen == [MetricState.ON_TRACK, MetricState.ON_TRACK, MetricState.STALE]


def test_another_zone_is_another_day(desk: Desk) -> None:
    desk.clock.go(hours=10)
    desk.read(desk.add("Reach"), date(2026, 3, 2), 12)
    facts = replace(desk.bridge.board.facts, zone="Pacific/Kiritimati")
    desk.workspace.do(Source.MOUSE, boards.change_board, facts=facts)
    assert desk.board.tiles.tiles.contents[0].age[0] == "yesterday"


def test_a_hidden_board_reads_again_only_when_it_is_shown(desk: Desk) -> None:
    metric = desk.add("Reach")
    desk.board.hide()
    desk.read(metric, date(2026, 3, 2), 12)
    assert states(desk) == [MetricState.NO_DATA]
    desk.board.show()
    assert states(desk) == [MetricState.NO_TARGET]


def test_the_owner_stands_on_the_tile(desk: Desk) -> None:
    owner = desk.add_person("Li Wei", "LW")
    desk.add("Reach", owner_id=owner)
    assert desk.board.tiles.tiles.contents[0].owner == ("Li Wei", "LW")
    assert "Owner: Li Wei." in desk.board.tiles.tiles.contents[0].spoken


def test_worst_first_is_a_choice_and_keeps_the_place_of_the_focus(desk: Desk) -> None:
    target = (date(2026, 3, 1), 10)
    good, bad = desk.add("Good", target), desk.add("Bad", target)
    desk.read(good, date(2026, 3, 2), 12)
    desk.read(bad, date(2026, 3, 2), 2)
    desk.board.tiles.make_current(good)
    assert names(desk) == ["Bad", "Good"]
    desk.board.head.order.click()
    assert names(desk) == ["Good", "Bad"]
    assert desk.board.tiles.current_metric() == good


def test_tiles_move_by_their_menu_and_undo_moves_them_back(desk: Desk) -> None:
    first = desk.add("First")
    desk.add("Second")
    desk.add("Third")
    assert [entry.text() for entry in desk.board.menu_for(first).actions() if not entry.isEnabled()][-2:] == [
        "Move left",
        "Move right",
    ]
    desk.board.head.order.click()
    choose(desk, first, "Move right")
    assert names(desk) == ["Second", "First", "Third"]
    choose(desk, first, "Move left")
    assert names(desk) == ["First", "Second", "Third"]
    desk.actions.undo(Source.KEYBOARD)
    assert names(desk) == ["Second", "First", "Third"]
    at_the_end = [entry.text() for entry in desk.board.menu_for(first).actions() if not entry.isEnabled()]
    assert at_the_end == []


def test_the_ends_of_the_board_cannot_be_passed(desk: Desk) -> None:
    only = desk.add("Only")
    greyed = [entry.text() for entry in desk.board.menu_for(only).actions() if not entry.isEnabled()]
    assert greyed == ["Move left", "Move right"]


def test_a_removed_metric_comes_back_with_its_readings(desk: Desk) -> None:
    metric = desk.add("Reach")
    desk.read(metric, date(2026, 3, 2), 12)
    choose(desk, metric, "Remove")
    assert names(desk) == []
    assert desk.said == ['"Reach" was removed. Undo brings it back.']
    assert desk.board.narrow
    desk.actions.undo(Source.KEYBOARD)
    assert [content.value for content in desk.board.tiles.tiles.contents] == ["12"]


def test_the_detail_shows_the_rule_and_every_revision(desk: Desk) -> None:
    metric = desk.add("Reach", (date(2026, 3, 1), 10), unit="people")
    desk.read(metric, date(2026, 3, 2), 12)
    desk.read(metric, date(2026, 3, 2), 13)
    choose(desk, metric, "Show all readings")
    detail = desk.board.detail
    assert detail is not None
    assert detail.isVisible()
    assert detail.rule.text().startswith(
        "On track: 13\u00a0people on 2 Mar, where at least 10\u00a0people was expected."
    )
    table = detail.history
    rows = [[str(table.index(row, column).data()) for column in range(4)] for row in range(table.rowCount())]
    assert rows == [["2 Mar 2026", "13", "2", "ann"], ["2 Mar 2026", "12", "1, corrected", "ann"]]
    assert "Targets: 1 Mar 2026: 10\u00a0people" in detail.facts.text()
    desk.actions.undo(Source.KEYBOARD)
    assert [str(table.index(row, 2).data()) for row in range(2)] == ["2, withdrawn", "1"]
    QTest.keyClick(detail.table, Qt.Key.Key_Escape)
    assert detail.isHidden()
    assert desk.board.tiles.isVisible()


def test_the_detail_closes_when_its_metric_is_removed_elsewhere(desk: Desk) -> None:
    metric = desk.add("Reach")
    desk.add("Other")
    desk.board.open_metric(metric)
    desk.board.remove_metric(metric)
    assert desk.board.detail is not None
    assert desk.board.detail.isHidden()


def test_what_is_due_is_counted_in_the_head(desk: Desk) -> None:
    metric = desk.add("Reach")
    assert desk.board.head.due.text() == "1 due"
    desk.read(metric, date(2026, 2, 27), 12)
    assert desk.board.head.due.isHidden()


def test_after_a_reload_everything_is_read_anew_and_the_open_page_stays(desk: Desk) -> None:
    metric = desk.add("Reach")
    desk.read(metric, date(2026, 3, 2), 12)
    desk.board.record_readings(metric)
    desk.bridge.reload()
    assert [content.value for content in desk.board.tiles.tiles.contents] == ["12"]
    assert desk.board.grid is not None
    assert desk.board.grid.isVisible()
    cell = desk.board.grid.readings.cell(desk.board.grid.table.currentIndex())
    assert cell is not None
    assert cell.metric.id == metric


def test_another_size_and_palette_reach_every_page(desk: Desk) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    metric = desk.add("Reach")
    desk.board.open_metric(metric)
    desk.board.record_readings()
    assert desk.board.grid is not None
    assert desk.board.detail is not None
    small = desk.board.grid.title.font().pixelSize(), desk.board.detail.rule.font().pixelSize()
    try:
        theme.put_on(app, "dark", 2.0)
        desk.board.restyle()
        large = desk.board.grid.title.font().pixelSize(), desk.board.detail.rule.font().pixelSize()
        assert large == (2 * small[0], 2 * small[1])
        assert desk.board.minimumWidth() == 600
    finally:
        theme.put_on(app, "light", 1.0)


def test_a_tile_counts_the_cards_in_work_for_it(desk: Desk) -> None:
    metric = desk.add("Reach", (date(2026, 2, 1), 100))
    desk.read(metric, date(2026, 3, 1), 10)
    assert [content.work for content in desk.board.tiles.tiles.contents] == ["no card in work"]
    columns = desk.bridge.board.shown_columns()
    added = desk.workspace.do(Source.COMMAND, items.add_item, title="Reach more", column_id=columns[0].id)
    assert added is not None
    (item_id,) = desk.bridge.board.items
    hope = Hypothesis(metric, rises=True)
    desk.workspace.do(Source.COMMAND, value.set_hypothesis, item_id=item_id, hypothesis=hope)
    assert [content.in_work for content in desk.board.tiles.tiles.contents] == [0]
    started = desk.bridge.board.started_column()
    assert started is not None
    desk.workspace.do(Source.COMMAND, items.move_item, item_id=item_id, column_id=started.id)
    assert [content.in_work for content in desk.board.tiles.tiles.contents] == [1]
    desk.workspace.undo()
    assert [content.in_work for content in desk.board.tiles.tiles.contents] == [0]


def test_an_empty_board_offers_the_import(desk: Desk, qtbot: QtBot) -> None:
    desk.board.open_up(opened=True)
    with qtbot.waitSignal(desk.board.import_wanted, timeout=1_000):
        QTest.mouseClick(desk.board.hint.import_, Qt.MouseButton.LeftButton)
