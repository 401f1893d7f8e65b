"""What the business-data board wants lit up on the other board, and what it marks itself."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kanban.domain.business.values import Hypothesis
from kanban.domain.ids import GoalId, ItemId, MetricId
from kanban.domain.operations import Source
from kanban.ui.business.tile_card import Deed
from kanban.usecases import items
from kanban.usecases.item_details import edit_item
from tests.ui.business.conftest import Desk
from tests.ui.business.test_groups import add_goal, key_result


def add_card(desk: Desk, title: str, *, goal: GoalId | None = None, metric: MetricId | None = None) -> ItemId:
    column = desk.bridge.board.shown_columns()[0].id
    desk.workspace.do(Source.MOUSE, items.add_item, title=title, column_id=column)
    made = next(item for item in desk.bridge.board.items.values() if item.title == title)
    hope = Hypothesis(metric) if metric is not None else None
    details = replace(made.details, goal_id=goal, hypothesis=hope)
    desk.workspace.do(Source.MOUSE, edit_item, item_id=made.id, details=details)
    return made.id


def heard(desk: Desk) -> list[frozenset[ItemId] | None]:
    found: list[frozenset[ItemId] | None] = []
    desk.board.lit.connect(found.append)
    return found


def test_l_lights_the_cards_of_a_tile_and_escape_ends_it(desk: Desk) -> None:
    goal = add_goal(desk, "Upgrade")
    upgraded, reach = key_result(desk, "Upgraded", goal), key_result(desk, "Reach", None)
    by_goal, by_hope = add_card(desk, "By goal", goal=goal), add_card(desk, "By hope", metric=reach)
    found, tiles = heard(desk), desk.board.tiles
    desk.board.focus_board()
    tiles.make_current(upgraded)
    QTest.keyClick(tiles, Qt.Key.Key_L)
    assert (found, tiles.source) == ([frozenset({by_goal})], upgraded)
    assert desk.said == ['1 card is meant to move "Upgraded".']
    tiles.make_current(reach)
    assert (found[-1], tiles.source) == (frozenset({by_hope}), reach)
    QTest.keyClick(tiles, Qt.Key.Key_Escape)
    assert (found[-1], tiles.source) == (None, None)
    tiles.make_current(upgraded)
    assert len(found) == 3


def test_the_light_follows_what_happens_to_cards(desk: Desk) -> None:
    goal = add_goal(desk, "Upgrade")
    metric, found = key_result(desk, "Upgraded", goal), heard(desk)
    desk.board.light.toggle(metric)
    card = add_card(desk, "Later", goal=goal)
    assert found == [frozenset(), frozenset({card})]
    desk.actions.undo(Source.KEYBOARD)
    assert found[-1] == frozenset()
    desk.board.light.toggle(metric)
    assert found[-1:] == [None]


def test_the_menu_has_a_switch_for_it(desk: Desk) -> None:
    metric = desk.add("Reach")

    def switch() -> tuple[str, bool]:
        action = next(entry for entry in desk.board.menu_for(metric).actions() if entry.isCheckable())
        return action.text(), action.isChecked()

    assert switch() == ("Light up the cards that are to move it\tL", False)
    desk.board.light.toggle(metric)
    assert switch()[1]


def test_requirements_without_a_goal_are_counted_and_lit(desk: Desk) -> None:
    goal = add_goal(desk, "Upgrade")
    key_result(desk, "Upgraded", goal)
    head, found = desk.board.head, heard(desk)
    assert head.orphans.isHidden()
    lost, other = add_card(desk, "Lost"), add_card(desk, "Lost too")
    assert head.orphans.text() == "2 requirements without a goal"
    head.orphans.click()
    assert (found[-1], head.orphans.isChecked()) == (frozenset({lost, other}), True)
    details = replace(desk.bridge.board.items[other].details, goal_id=goal)
    desk.workspace.do(Source.MOUSE, edit_item, item_id=other, details=details)
    assert found[-1] == frozenset({lost})
    assert head.orphans.text() == "1 requirement without a goal"
    desk.board.light.end()
    assert found[-1:] == [None]
    assert not head.orphans.isChecked()


def test_a_selected_card_marks_its_tiles(desk: Desk) -> None:
    reach, other = desk.add("Reach"), desk.add("Other")
    tiles = desk.board.tiles
    before = tiles.grab().toImage()
    desk.board.light_up(frozenset({reach}))
    assert tiles.lit == {reach}
    marked = tiles.grab().toImage()
    changed = [metric for metric in (reach, other) if tile_of(desk, metric, before) != tile_of(desk, metric, marked)]
    assert changed == [reach]
    desk.board.light_up(None)
    assert tiles.grab().toImage() == before


def tile_of(desk: Desk, metric: MetricId, image: object) -> object:
    from PySide6.QtGui import QImage

    assert isinstance(image, QImage)
    return image.copy(desk.board.tiles.visualRect(desk.board.tiles.tiles.index(desk.board.tiles.tiles.row_of(metric))))


def test_a_red_tile_asks_to_become_a_requirement_with_one_click(desk: Desk) -> None:
    metric = desk.add("Errors", (date(2026, 1, 1), 100))
    desk.read(metric, date(2026, 3, 2), 5)
    asked: list[int] = []
    desk.board.requirement_wanted.connect(asked.append)
    tiles = desk.board.tiles
    right = tiles.visualRect(tiles.tiles.index(0)).right()
    spot = next(
        QPoint(x, y)
        for y in range(10, 120, 4)
        for x in range(right, 0, -4)
        if tiles.deed_at(QPoint(x, y)) is Deed.REQUIREMENT
    )
    QTest.mouseClick(tiles.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    entry = next(
        action for action in desk.board.menu_for(metric).actions() if action.text() == "Make a requirement of it"
    )
    entry.trigger()
    assert asked == [metric, metric]
    assert desk.board.detail is None


def test_r_opens_the_grid_at_the_tile(desk: Desk) -> None:
    desk.add("Reach")
    other = desk.add("Other")
    desk.board.focus_board()
    desk.board.tiles.make_current(other)
    QTest.keyClick(desk.board.tiles, Qt.Key.Key_R)
    assert desk.board.grid is not None
    cell = desk.board.grid.readings.cell(desk.board.grid.table.currentIndex())
    assert cell is not None
    assert cell.metric.id == other


def test_what_is_due_opens_the_check_in(desk: Desk) -> None:
    desk.add("Reach")
    desk.board.head.due.click()
    assert desk.board.covers.check_in is not None
    assert desk.board.covers.check_in.isVisible()
