"""A morning in front of the business-data board: what is due is typed in, a slip is taken back, the tiles say how it stands."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.business.values import Cadence, Metric, TargetPoint
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business.board_view import BusinessBoard
from kanban.usecases import metrics
from kanban.workspace import Workspace
from tests.boards import Clock

FRIDAY, MONDAY = date(2026, 2, 27), date(2026, 3, 2)


@pytest.fixture
def board(workspace: Workspace, qtbot: QtBot) -> Iterator[BusinessBoard]:
    """A board with two daily metrics and a weekly one, each with a target, none read since last week; on a screen."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    for name, unit, cadence, target in (
        ("Upgraded", "%", Cadence.DAILY, 38.0),
        ("Response time", "ms", Cadence.DAILY, 600.0),
        ("Reach", "people", Cadence.WEEKLY, 900.0),
    ):
        metric = Metric(
            MetricId(0),
            name,
            unit,
            0,
            higher_is_better=unit != "ms",
            cadence=cadence,
            targets=(TargetPoint(date(2026, 1, 1), target),),
        )
        workspace.do(Source.COMMAND, metrics.add_metric, metric=metric)
    window = QWidget()
    qtbot.addWidget(window)
    bridge = Bridge(workspace, window)
    actions = Actions(bridge, window)
    shown = BusinessBoard(bridge, actions, window, settings=Settings(tiles_worst_first=False))
    layout = QVBoxLayout(window)
    layout.addWidget(shown)
    window.resize(730, 960)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield shown
    bridge.close()
    window.close()
    QLocale.setDefault(before)


def tiles(board: BusinessBoard) -> list[tuple[str, str, str]]:
    return [(content.metric.name, content.value, content.word) for content in board.tiles.tiles.contents]


def type_and_enter(text: str) -> None:
    """Type as people do: into whatever has the focus."""
    for key in text:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, key)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_the_morning_round(board: BusinessBoard, workspace: Workspace, clock: Clock) -> None:
    assert tiles(board) == [("Upgraded", "–", "No data"), ("Response time", "–", "No data"), ("Reach", "–", "No data")]

    # Three numbers and Enter, no mouse; one of them is a slip.
    board.record_readings()
    type_and_enter("40")
    type_and_enter("6I0")
    assert board.grid is not None
    assert board.grid.table.fault_shown() == '"6I0" has another unit than Response time, which is in ms.'
    type_and_enter("610")
    type_and_enter("700")
    assert board.grid.readings.due_cells() == []
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)

    assert tiles(board) == [
        ("Upgraded", "40", "On track"),
        ("Response time", "610", "At risk"),
        ("Reach", "700", "Off track"),
    ]

    # The last figure was wrong: undo, and it is due again.
    workspace.undo(Source.KEYBOARD)
    assert tiles(board)[2] == ("Reach", "–", "No data")
    assert board.head.due.text() == "1 due"

    # Nobody looks after it for three days. Nothing stays green by itself.
    clock.go(days=3)
    board.look_at_clock()
    assert tiles(board)[:2] == [("Upgraded", "40", "Stale"), ("Response time", "610", "Stale")]


def test_another_process_records_and_the_tile_follows(board: BusinessBoard, workspace: Workspace, clock: Clock) -> None:
    from kanban.store.database import Database

    elsewhere = Workspace(Database.open(workspace.path), clock=clock, actor="bob")
    elsewhere.do(Source.COMMAND, metrics.record_reading, metric_id=MetricId(1), period=MONDAY, value=39.0)
    elsewhere.close()
    workspace.poll()
    assert tiles(board)[0] == ("Upgraded", "39", "On track")
