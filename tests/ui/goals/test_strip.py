"""The milestones on one line at the head of the business-data board."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.business.values import Milestone
from kanban.domain.ids import GoalId
from kanban.domain.operations import Source
from kanban.ui.bridge import Bridge
from kanban.ui.goals.milestone_words import Standing
from kanban.ui.goals.strip import MilestoneStrip
from kanban.usecases import goals
from kanban.workspace import Workspace
from tests.boards import Clock

REACH = GoalId(1)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def strip(workspace: Workspace, qtbot: QtBot) -> Iterator[MilestoneStrip]:
    """The strip over a board with one goal and no milestone; it is Monday 2 March 2026."""
    workspace.do(Source.COMMAND, goals.add_goal, name="More people")
    window = QWidget()
    qtbot.addWidget(window)
    bridge = Bridge(workspace, window)
    made = MilestoneStrip(bridge, window)
    window.resize(700, 60)
    made.resize(made.sizeHint())
    window.show()
    yield made
    bridge.close()


def add(workspace: Workspace, name: str, day: date, *, reached: bool = False, by_week: bool = False) -> None:
    milestone = Milestone(0, name, day, by_week, date(2026, 3, 1) if reached else None)
    assert workspace.do(Source.COMMAND, goals.set_milestone, goal_id=REACH, milestone=milestone) is not None


def test_without_milestones_it_is_hidden(workspace: Workspace, strip: MilestoneStrip) -> None:
    assert strip.isHidden()
    add(workspace, "Live", date(2026, 3, 8))
    assert not strip.isHidden()
    workspace.do(Source.COMMAND, goals.remove_goal, goal_id=REACH)
    assert strip.isHidden()


def test_it_says_how_many_are_reached_and_which_is_next(workspace: Workspace, strip: MilestoneStrip) -> None:
    add(workspace, "Tested", date(2026, 2, 27), reached=True)
    add(workspace, "Live", date(2026, 3, 8), by_week=True)
    add(workspace, "Full", date(2026, 3, 20))
    assert strip.text == "1 of 3, next in 6 days: Live"
    assert strip.standings == (Standing.REACHED, Standing.NEXT, Standing.LATER)
    assert strip.accessibleName() == "Milestones: 1 of 3, next in 6 days: Live"
    assert strip.toolTip().splitlines() == [
        "Tested (More people), by 27 Feb: reached on 1 Mar",
        "Live (More people), Week 10, to 8 Mar: next, in 6 days",
        "Full (More people), by 20 Mar: in 18 days",
    ]
    assert strip.accessibleDescription() == strip.toolTip()


def test_a_late_one_is_said_first(workspace: Workspace, strip: MilestoneStrip, clock: Clock) -> None:
    add(workspace, "Live", date(2026, 3, 8))
    clock.go(days=6)
    strip.refresh()
    assert strip.text == "0 of 1, next today: Live"
    clock.go(days=3)
    strip.refresh()
    assert strip.text == "0 of 1, late by 3 days: Live"
    assert strip.standings == (Standing.LATE,)


def test_when_all_are_reached_it_says_so(workspace: Workspace, strip: MilestoneStrip) -> None:
    add(workspace, "Tested", date(2026, 2, 27), reached=True)
    assert strip.text == "1 of 1 milestones reached"


def test_with_little_room_it_shows_the_marks_around_the_next(workspace: Workspace, strip: MilestoneStrip) -> None:
    for number in range(12):
        add(workspace, f"Step {number}", date(2026, 2, 10 + number), reached=number < 8)
    strip.resize(700, 34)
    assert strip.shown_marks() == range(12)
    strip.resize(480, 34)
    assert strip.shown_marks() == range(6, 11)
    strip.resize(100, 34)
    assert strip.shown_marks() == range(8, 9)
    strip.grab()


def test_a_click_or_a_key_asks_for_the_goals(workspace: Workspace, strip: MilestoneStrip) -> None:
    add(workspace, "Live", date(2026, 3, 8))
    asked: list[bool] = []
    strip.wanted.connect(lambda: asked.append(True))
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton)
    QTest.keyClick(strip, Qt.Key.Key_Return)
    QTest.keyClick(strip, Qt.Key.Key_Space)
    QTest.keyClick(strip, Qt.Key.Key_A)
    assert len(asked) == 3
