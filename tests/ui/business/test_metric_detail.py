"""The page of a metric: chart and table point at each other, readings are corrected and withdrawn, cards are listed."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kanban.domain.business.values import Hypothesis
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.ui.business.metric_cards import CardLine
from kanban.ui.business.metric_detail import MetricDetail
from kanban.ui.charts.chart_file import save_chart, write_chart
from kanban.ui.charts.metric_data import Span
from kanban.usecases import items
from tests.ui.business.conftest import Desk

MONDAY = date(2026, 3, 2)


def opened(desk: Desk, metric_id: MetricId, qtbot: QtBot | None = None) -> MetricDetail:
    """Open a metric's page; with a bot, wait until its chart is drawn."""
    desk.board.open_metric(metric_id)
    detail = desk.board.detail
    assert detail is not None
    if qtbot is not None:
        qtbot.waitUntil(lambda: detail.chart.is_drawn, timeout=60_000)
    return detail


def a_fortnight(desk: Desk) -> MetricId:
    metric = desk.add("Reach", (date(2026, 2, 16), 10), (date(2026, 3, 20), 40), unit="people")
    for place in range(14):
        desk.read(metric, MONDAY - timedelta(days=13 - place), 20.0 + place)
    return metric


def cards_of(detail: MetricDetail) -> list[CardLine]:
    return [detail.cards.item(row).data(Qt.ItemDataRole.UserRole) for row in range(detail.cards.count())]


def test_a_point_of_the_chart_leads_to_its_reading_and_back(desk: Desk, qtbot: QtBot) -> None:
    metric = a_fortnight(desk)
    desk.read(metric, MONDAY - timedelta(days=3), 99.0)
    detail = opened(desk, metric, qtbot)
    QTest.keyClick(detail.chart, Qt.Key.Key_End)
    for _ in range(3):
        QTest.keyClick(detail.chart, Qt.Key.Key_Left)
    assert detail.chart.marked_day == date(2026, 2, 27)
    assert detail.chart.accessibleDescription().startswith("99\u00a0people, 27 Feb 2026, expected 20\u00a0people")
    assert detail.chart.accessibleDescription().endswith(", revision 2")
    QTest.keyClick(detail.chart, Qt.Key.Key_Return)
    row = detail.table.currentIndex().row()
    shown = [str(detail.history.index(row, column).data()) for column in range(3)]
    assert shown == ["27 Feb 2026", "99", "2"]
    detail.table.setFocus()
    QTest.keyClick(detail.table, Qt.Key.Key_Down)
    QTest.keyClick(detail.table, Qt.Key.Key_Down)
    assert detail.chart.picked_day == date(2026, 2, 26)


def test_a_click_on_the_chart_chooses_the_nearest_reading(desk: Desk, qtbot: QtBot) -> None:
    detail = opened(desk, a_fortnight(desk), qtbot)
    frame = detail.chart.frame
    assert frame is not None
    day = date(2026, 2, 20)
    place = QPoint(round(frame.x_of(day.toordinal() + 0.3)), round(frame.top + 20))
    QTest.mouseClick(detail.chart, Qt.MouseButton.LeftButton, pos=place)
    assert detail.history.index(detail.table.currentIndex().row(), 0).data() == "20 Feb 2026"


def test_a_row_before_the_chart_shows_all_of_it(desk: Desk) -> None:
    metric = a_fortnight(desk)
    desk.read(metric, date(2025, 11, 3), 5.0)
    detail = opened(desk, metric)
    assert [detail.span] == [Span.THREE_MONTHS]
    detail.table.setCurrentIndex(detail.history.index(14, 0))
    assert [detail.span] == [Span.ALL]
    assert detail.chart.picked_day == date(2025, 11, 3)


def test_a_typed_value_is_a_new_revision_and_a_bad_one_changes_nothing(desk: Desk) -> None:
    metric = desk.add("Reach")
    desk.read(metric, MONDAY, 12.0)
    detail = opened(desk, metric)
    index = detail.history.index(0, 1)
    assert detail.history.setData(index, "many")
    assert desk.refused[0].startswith('"many"')
    assert desk.current(metric) == [(MONDAY, 12.0)]
    detail.history.setData(index, "13")
    assert desk.current(metric) == [(MONDAY, 13.0)]
    assert [detail.history.index(row, 2).data() for row in range(2)] == ["2", "1, corrected"]
    assert not detail.history.flags(detail.history.index(1, 1)) & Qt.ItemFlag.ItemIsEditable
    desk.actions.undo(Source.KEYBOARD)
    assert desk.current(metric) == [(MONDAY, 12.0)]


def test_delete_withdraws_a_reading_and_undo_brings_it_back(desk: Desk) -> None:
    metric = desk.add("Reach")
    desk.read(metric, MONDAY, 12.0)
    detail = opened(desk, metric)
    detail.table.setCurrentIndex(detail.history.index(0, 1))
    QTest.keyClick(detail.table, Qt.Key.Key_Delete)
    assert desk.current(metric) == []
    assert desk.said == ["The reading for 2 Mar 2026 was withdrawn. Undo brings it back."]
    assert detail.history.index(0, 2).data() == "1, withdrawn"
    menu = detail.table.menu_for(0)
    assert [(action.text(), action.isEnabled()) for action in menu.actions()] == [
        ("Correct…", False),
        ("Withdraw", False),
    ]
    desk.actions.undo(Source.KEYBOARD)
    assert desk.current(metric) == [(MONDAY, 12.0)]


def test_the_table_says_where_a_reading_came_from(desk: Desk) -> None:
    from kanban.usecases import metrics

    metric = desk.add("Reach")
    reading = metrics.NewReading(metric, MONDAY, 5.0, "figures.csv, row 3")
    desk.workspace.do(Source.COMMAND, metrics.record_readings, readings=[reading])
    desk.read(metric, date(2026, 2, 27), 4.0)
    detail = opened(desk, metric)
    assert [detail.history.index(row, 5).data() for row in range(2)] == ["figures.csv, row 3", "by hand"]


def test_cards_that_are_meant_to_move_it_come_first_with_their_flags(desk: Desk, qtbot: QtBot) -> None:
    metric = a_fortnight(desk)
    frame = desk.bridge.board
    first, last = frame.shown_columns()[0].id, frame.shown_columns()[-1].id
    for title in ("Other", "Meant", "Waiting"):
        desk.workspace.do(Source.COMMAND, items.add_item, title=title, column_id=first)
    by_title = {item.title: item for item in desk.bridge.board.items.values()}
    for title, by in (("Meant", 5.0), ("Waiting", 0.0)):
        from kanban.usecases.value import set_hypothesis

        hope = Hypothesis(metric, by=by)
        desk.workspace.do(Source.COMMAND, set_hypothesis, item_id=by_title[title].id, hypothesis=hope)
    detail = opened(desk, metric)
    for title in ("Other", "Meant"):
        desk.workspace.do(Source.COMMAND, items.move_item, item_id=by_title[title].id, column_id=last)
    qtbot.waitUntil(lambda: len(cards_of(detail)) == 3)
    assert [
        (line.name, line.detail, [flag.number for flag in line.flags], line.meant) for line in cards_of(detail)
    ] == [
        ("R-2  Meant", "released on 2 Mar · hoped: +5\u00a0people", [2], True),
        ("R-3  Waiting", "Backlog · meant to raise it", [], True),
        ("R-1  Other", "released on 2 Mar", [1], False),
    ]
    assert detail.of_cards.text() == "Cards for it (2)"
    detail.of_cards.click()
    detail.cards.setCurrentRow(0)
    with qtbot.waitSignal(detail.card_wanted) as wanted:
        QTest.keyClick(detail.cards, Qt.Key.Key_Return)
    assert wanted.args == [by_title["Meant"].id]


def test_a_requirement_is_asked_for_with_one_click(desk: Desk, qtbot: QtBot) -> None:
    metric = a_fortnight(desk)
    detail = opened(desk, metric)
    with qtbot.waitSignal(detail.requirement_wanted) as wanted:
        detail.requirement.click()
    assert wanted.args == [metric]


def test_pace_and_projection_are_said_in_words(desk: Desk) -> None:
    detail = opened(desk, a_fortnight(desk))
    assert "40\u00a0people" in detail.outlook.text()
    assert detail.rule.text().startswith("On track: 33\u00a0people on 2 Mar")
    assert detail.limits.isChecked() is False
    detail.limits.click()
    assert detail.chart.shown_data is not None
    assert len(detail.chart.shown_data.limits) == 1


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_a_chart_is_saved(desk: Desk, qtbot: QtBot, tmp_path: Path, ending: str) -> None:
    detail = opened(desk, a_fortnight(desk))
    path = tmp_path / f"reach.{ending}"
    write_chart(detail.chart, path, desk.actions)
    qtbot.waitUntil(lambda: bool(desk.said or desk.refused), timeout=60_000)
    assert desk.said == [f"The chart was saved as {path}."]
    assert path.read_bytes()[:4] == {"png": b"\x89PNG", "svg": b"<?xm", "pdf": b"%PDF"}[ending]


def test_a_chart_that_cannot_be_saved_says_why(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    detail = opened(desk, a_fortnight(desk))
    write_chart(detail.chart, tmp_path / "no folder" / "reach.png", desk.actions)
    qtbot.waitUntil(lambda: bool(desk.said or desk.refused), timeout=60_000)
    assert "could not be written" in desk.refused[0]


@pytest.mark.parametrize("agreed", [False, True])
def test_a_file_that_is_there_is_replaced_only_when_somebody_says_so(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, agreed: bool
) -> None:
    detail = opened(desk, a_fortnight(desk))
    (tmp_path / "reach.png").write_bytes(b"mine")
    asked: list[str] = []
    monkeypatch.setattr("kanban.ui.file_dialogs.ask_save", lambda *_: tmp_path / "reach")

    def answer(_title: str, text: str, _go_on: str) -> bool:
        asked.append(text)
        return agreed

    monkeypatch.setattr(desk.actions, "asked", answer)
    save_chart(detail, detail.chart, desk.actions, tmp_path / "team.twinboard")
    if agreed:
        qtbot.waitUntil(lambda: bool(desk.said or desk.refused), timeout=60_000)
    assert asked == [f"{tmp_path / 'reach.png'} is there already. The chart would take its place."]
    assert (tmp_path / "reach.png").read_bytes()[:4] == (b"\x89PNG" if agreed else b"mine")
