"""A business-data board on a real file, in a window, on a clock that tests can set."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.business.values import Cadence, Metric, Reading, TargetPoint
from kanban.domain.ids import MetricId, PersonId
from kanban.domain.operations import Source
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business.board_view import BusinessBoard
from kanban.usecases import boards, metrics
from kanban.workspace import Workspace
from tests.boards import Clock


@dataclass
class Desk:
    """What a test needs at hand. It is Monday 2 March 2026, nine in the morning in Shanghai."""

    workspace: Workspace
    clock: Clock
    bridge: Bridge
    actions: Actions
    window: QWidget
    board: BusinessBoard
    said: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def add(
        self,
        name: str,
        *targets: tuple[date, float],
        unit: str = "",
        cadence: Cadence = Cadence.DAILY,
        higher_is_better: bool = True,
        decimals: int = 0,
        owner_id: PersonId | None = None,
    ) -> MetricId:
        """Define a metric and return its id."""
        metric = Metric(
            MetricId(0),
            name,
            unit,
            0,
            higher_is_better=higher_is_better,
            cadence=cadence,
            decimals=decimals,
            owner_id=owner_id,
            targets=tuple(TargetPoint(day, value) for day, value in targets),
        )
        assert self.workspace.do(Source.COMMAND, metrics.add_metric, metric=metric)
        return self.bridge.board.shown_metrics()[-1].id

    def read(self, metric_id: MetricId, day: date, value: float) -> None:
        """Record a reading, as another view would."""
        self.workspace.do(Source.COMMAND, metrics.record_reading, metric_id=metric_id, period=day, value=value)

    def add_person(self, name: str, initials: str) -> PersonId:
        """Add a person and return the id."""
        self.workspace.do(Source.COMMAND, boards.add_person, name=name, initials=initials)
        return next(person.id for person in self.bridge.board.people.values() if person.name == name)

    def current(self, metric_id: MetricId) -> list[tuple[date, float]]:
        """Return the readings that count."""
        return [(reading.period, reading.value) for reading in self.bridge.board.current_readings(metric_id)]

    def all_readings(self, metric_id: MetricId) -> list[Reading]:
        """Return all readings with their revisions."""
        return self.bridge.board.readings.get(metric_id, [])


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """The window's locale, whatever the machine's is."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def desk(workspace: Workspace, clock: Clock, qtbot: QtBot) -> Iterator[Desk]:
    """An empty board in a window of 730 x 960, shown."""
    window = QWidget()
    qtbot.addWidget(window)
    bridge = Bridge(workspace, window)
    actions = Actions(bridge, window)
    board = BusinessBoard(bridge, actions, window)
    made = Desk(workspace, clock, bridge, actions, window, board)
    actions.said.connect(made.said.append)
    actions.refused.connect(made.refused.append)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(board)
    window.resize(730, 960)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield made
    bridge.close()
    window.close()
