"""The two boards light up on each other what belongs together."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kanban.domain.business.values import Metric, TargetPoint
from kanban.domain.events import ItemAdded
from kanban.domain.ids import ItemId, MetricId
from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.ui.boards_page import BoardsPage
from kanban.usecases import goals, items, metrics
from kanban.usecases.item_details import edit_item
from kanban.workspace import Workspace


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot) -> Iterator[BoardsPage]:
    """A board with a goal, a metric of it that is far behind, a card for the goal and one for none."""
    do = workspace.do
    do(Source.COMMAND, goals.add_goal, name="Fast pages")
    made = BoardsPage(workspace, Settings(sound=False))
    board = made.bridge.board
    goal = board.shown_goals()[0].id
    now = workspace.now().date()
    metric = Metric(MetricId(0), "Response", "", 0, goal_id=goal, targets=(TargetPoint(now.replace(month=1), 100.0),))
    do(Source.COMMAND, metrics.add_metric, metric=metric)
    do(Source.COMMAND, metrics.record_reading, metric_id=board.shown_metrics()[0].id, period=now, value=10.0)
    for title, goal_id in (("Cache", goal), ("Party", None)):
        do(Source.COMMAND, items.add_item, title=title, column_id=board.shown_columns()[0].id)
        item = named(made, title)
        do(Source.COMMAND, edit_item, item_id=item, details=replace(board.items[item].details, goal_id=goal_id))
    qtbot.addWidget(made)
    made.resize(1600, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.shut()


def named(page: BoardsPage, title: str) -> ItemId:
    return next(item.id for item in page.bridge.board.items.values() if item.title == title)


def lit(page: BoardsPage) -> frozenset[ItemId] | None:
    return page.requirements.cells.found


def test_a_tile_lights_its_cards_and_escape_on_either_board_ends_it(page: BoardsPage) -> None:
    metric = page.bridge.board.shown_metrics()[0].id
    tiles = page.business.tiles
    tiles.setFocus()
    QTest.keyClick(tiles, Qt.Key.Key_L)
    assert lit(page) == frozenset({named(page, "Cache")})
    assert tiles.source == metric
    QTest.keyClick(tiles, Qt.Key.Key_Escape)
    assert lit(page) is None
    assert page.business.light.source is None
    page.business.light.toggle(metric)
    page.requirements.hands.left.emit()
    assert lit(page) is None
    assert page.business.light.source is None


def test_a_card_lights_its_tiles(page: BoardsPage) -> None:
    metric = page.bridge.board.shown_metrics()[0].id
    page.requirements.select_item(named(page, "Cache"))
    assert page.business.tiles.lit == {metric}
    page.requirements.select_item(named(page, "Party"))
    assert page.business.tiles.lit == frozenset()
    details = page.bridge.board.items[named(page, "Party")].details
    goal = page.bridge.board.shown_goals()[0].id
    changed = replace(details, goal_id=goal)
    page.bridge.workspace.do(Source.MOUSE, edit_item, item_id=named(page, "Party"), details=changed)
    assert page.business.tiles.lit == {metric}


def test_the_cards_without_a_goal_are_lit_from_the_head(page: BoardsPage) -> None:
    page.business.head.orphans.click()
    assert lit(page) == frozenset({named(page, "Party")})
    page.business.head.orphans.click()
    assert lit(page) is None


def test_a_search_is_at_work_again_when_the_light_goes_out(page: BoardsPage) -> None:
    page.header.look_for("Party")
    finder = page.header.finder
    assert finder is not None
    finder.line.search.look()
    found = lit(page)
    assert found == frozenset({named(page, "Party")})
    page.business.light.toggle(page.bridge.board.shown_metrics()[0].id)
    assert lit(page) == frozenset({named(page, "Cache")})
    page.business.light.end()
    finder.line.search.look()
    assert lit(page) == found


def test_a_red_metric_becomes_a_requirement_that_is_opened_and_lit(page: BoardsPage) -> None:
    metric = page.bridge.board.shown_metrics()[0]
    heard: list[ItemId] = []
    page.bridge.changed.connect(
        lambda change: heard.extend(event.item.id for event in change.events if isinstance(event, ItemAdded))
    )
    page.business.requirement_wanted.emit(metric.id)
    (made,) = heard
    details = page.bridge.board.items[made].details
    assert details.title == "Bring Response back to 100"
    assert details.goal_id == metric.goal_id
    assert details.hypothesis is not None
    assert details.hypothesis.metric_id == metric.id
    panel = page.requirements.panel
    assert panel is not None
    assert panel.isVisible()
    assert panel.item_id == made
    assert page.business.tiles.lit == {metric.id}
    page.actions_.undo(Source.KEYBOARD)
    assert made not in {item.id for item in page.bridge.board.cards()}
