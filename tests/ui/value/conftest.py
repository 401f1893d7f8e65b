"""A board on 20 March 2026 with hypotheses in every state; the metric stepped up on 2 March, by about 50."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.business.values import Hypothesis, Metric, Outcome
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.value.page import ValuePage
from kanban.usecases import goals, metrics, value
from kanban.workspace import Workspace
from tests.boards import Clock, card, move, whole

USERS, SPEED = MetricId(1), MetricId(2)
RELEASED = date(2026, 3, 2)


@pytest.fixture
def team(board: Callable[[str], Workspace], clock: Clock) -> Workspace:
    """Share is due, Speed too (without readings), Later is scheduled, Old is confirmed, Plain has no hypothesis, Idea is not out."""
    made = board("To do: Share Speed Later Old Plain Idea | Doing: | Done:")
    made.do(Source.MOUSE, goals.add_goal, name="Reach")
    goal = whole(made).shown_goals()[0]
    made.do(Source.MOUSE, metrics.add_metric, metric=Metric(USERS, "Users", "people", 0, goal_id=goal.id))
    made.do(Source.MOUSE, metrics.add_metric, metric=Metric(SPEED, "Speed", "ms", 1))
    hope(made, "Share", Hypothesis(USERS, by=80.0))
    hope(made, "Speed", Hypothesis(SPEED, rises=False))
    hope(made, "Later", Hypothesis(SPEED, window_days=28))
    hope(made, "Old", Hypothesis(SPEED, window_days=7))
    hope(made, "Idea", Hypothesis(USERS))
    for title in ("Share", "Speed", "Later", "Old", "Plain"):
        move(made, title, "Doing")
        move(made, title, "Done")
    made.do(Source.MOUSE, value.confirm_verdict, item_id=card(made, "Old").id, outcome=Outcome.AS_HOPED)
    clock.go(days=18)
    days = [RELEASED + timedelta(days=number) for number in range(-28, 18)]
    made.do(
        Source.MOUSE,
        metrics.record_readings,
        readings=[
            metrics.NewReading(
                USERS, day, (100.0 if day < RELEASED else 150.0) + (10 if day.toordinal() // 7 % 2 else 0)
            )
            for day in days
        ],
    )
    return made


def hope(made: Workspace, title: str, hypothesis: Hypothesis) -> None:
    made.do(Source.MOUSE, value.set_hypothesis, item_id=card(made, title).id, hypothesis=hypothesis)


@pytest.fixture
def page(team: Workspace, qtbot: QtBot, qapp: QApplication) -> Iterator[ValuePage]:
    """The page over that board."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    if theme.current() is not theme.LIGHT or theme.scale() != 1.0 or not qapp.styleSheet():
        theme.put_on(qapp, "light", 1.0)
    window = QWidget()
    qtbot.addWidget(window)
    bridge = Bridge(team, window)
    shown = ValuePage(bridge, Actions(bridge, window), window)
    window.resize(1400, 900)
    shown.resize(1400, 900)
    window.show()
    yield shown
    bridge.close()
    QLocale.setDefault(before)
