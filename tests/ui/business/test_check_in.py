"""The check-in: one metric after another, Enter goes on, what is not known is skipped."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kanban.domain.business.values import Cadence
from kanban.domain.operations import Source
from kanban.ui.business.check_in import CheckIn, due_readings
from kanban.usecases import metrics
from tests.ui.business.conftest import Desk

FRIDAY, LAST_SUNDAY = date(2026, 2, 27), date(2026, 3, 1)


@pytest.fixture
def walk(desk: Desk) -> CheckIn:
    """A check-in beside the board, not started."""
    made = CheckIn(desk.bridge, desk.actions, desk.window)
    made.resize(700, 800)
    made.show()
    return made


def texts(walk: CheckIn) -> list[str]:
    return [walk.card.step.text(), walk.card.name.text(), walk.card.asked.text()]


def typed(walk: CheckIn, text: str) -> None:
    walk.field.setText(text)
    QTest.keyClick(walk.field, Qt.Key.Key_Return)


def test_a_walk_through_what_is_due(desk: Desk, walk: CheckIn) -> None:
    daily = desk.add("Users", (date(2026, 2, 1), 100), unit="people", owner_id=desk.add_person("Ann", "A"))
    desk.read(daily, date(2026, 2, 26), 90)
    fresh = desk.add("Fresh")
    desk.read(fresh, FRIDAY, 1)
    weekly = desk.add("Retention", unit="%", cadence=Cadence.WEEKLY, decimals=1)
    walk.start()
    assert texts(walk) == ["1 of 2", "Users", "How was it on Fri 27 Feb?"]
    assert walk.card.owner.text() == "Ann"
    assert walk.card.last.text() == "90\u00a0people  (Thu 26 Feb)"
    assert walk.card.expected.text() == "100\u00a0people"
    assert walk.field.hasFocus()
    typed(walk, "1,020 people")
    assert desk.current(daily)[-1] == (FRIDAY, 1020)
    assert texts(walk) == ["2 of 2", "Retention", "How was it in Week 9, to 1 Mar?"]
    walk.card.later.click()
    assert walk.current is None
    assert walk.end.sum.text() == "1 recorded, 1 skipped"
    assert walk.end.next.text().splitlines()[1:] == ["Fresh: due on Tue 3 Mar", "Users: due on Tue 3 Mar"]
    assert desk.current(weekly) == []
    assert [due.metric_id for due in due_readings(desk.bridge)] == [weekly]


def test_what_is_no_number_is_said_and_stays(desk: Desk, walk: CheckIn) -> None:
    metric = desk.add("Users")
    walk.start()
    typed(walk, "many")
    assert "many" in walk.problem.text()
    assert (walk.field.text(), texts(walk)[0], desk.all_readings(metric)) == ("many", "1 of 1", [])
    QTest.keyClicks(walk.field, "7")
    assert walk.problem.text() == ""
    QTest.keyClick(walk.field, Qt.Key.Key_Return)
    assert desk.current(metric) == [(FRIDAY, 7)]


def test_going_back_corrects_and_counts_once(desk: Desk, walk: CheckIn) -> None:
    first, second = desk.add("First"), desk.add("Second")
    walk.start()
    assert not walk.card.before.isEnabled()
    typed(walk, "10")
    walk.card.before.click()
    assert (texts(walk)[1], walk.field.text()) == ("First", "10")
    typed(walk, "11")
    typed(walk, "")
    assert [(reading.revision, reading.value) for reading in desk.all_readings(first)] == [(1, 10), (2, 11)]
    assert desk.current(second) == []
    assert walk.end.sum.text() == "1 recorded, 1 skipped"


def test_each_reading_is_one_step_of_undo(desk: Desk, walk: CheckIn) -> None:
    first, second = desk.add("First"), desk.add("Second")
    walk.start()
    typed(walk, "1")
    typed(walk, "2")
    desk.actions.undo(Source.KEYBOARD)
    assert (desk.current(first), desk.current(second)) == ([(FRIDAY, 1)], [])


def test_nothing_is_due(desk: Desk, walk: CheckIn) -> None:
    desk.read(desk.add("Users"), FRIDAY, 1)
    walk.start()
    assert walk.end.sum.text() == "Nothing is due"
    assert walk.end.next.text().splitlines()[1:] == ["Users: due on Tue 3 Mar"]
    assert walk.end.done.hasFocus()


def test_a_metric_that_leaves_the_board_meanwhile_is_left_out(desk: Desk, walk: CheckIn) -> None:
    from dataclasses import replace

    first = desk.add("First")
    desk.add("Second")
    walk.start()
    gone = replace(desk.bridge.board.metrics[first], removed=True)
    desk.workspace.do(Source.COMMAND, metrics.change_metric, metric=gone)
    assert texts(walk)[:2] == ["1 of 1", "Second"]
