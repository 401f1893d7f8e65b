"""The hypothesis in the panel of a card, and its signs on cards."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kanban.domain.business.values import Hypothesis, Outcome
from kanban.domain.operations import Source
from kanban.store import log
from kanban.ui.requirements.history_words import HistoryWords
from kanban.ui.requirements.item_panel import ItemPanel
from kanban.usecases import value
from kanban.workspace import Workspace
from tests.boards import card
from tests.ui.requirements.conftest import show  # noqa: F401 - a fixture
from tests.ui.requirements.shown_board import ShownBoard
from tests.ui.value.conftest import SPEED, USERS

KEY = Qt.Key


@pytest.fixture
def shown(show: Callable[[Workspace], ShownBoard], team: Workspace) -> ShownBoard:  # noqa: F811
    """That board on a screen, with its ages read."""
    made = show(team)
    made.view.faces.read_ages()
    return made


def opened(shown: ShownBoard, title: str) -> ItemPanel:
    shown.view.open_item(card(shown.workspace, title).id)
    assert shown.view.panel is not None
    return shown.view.panel


def test_a_hypothesis_is_said_field_by_field(shown: ShownBoard) -> None:
    field = opened(shown, "Plain").body.hypothesis
    assert not field.fields.isVisible()
    field.metric_box.setCurrentIndex(field.metric_box.findData(SPEED))
    field.metric_box.activated.emit(field.metric_box.currentIndex())
    assert card(shown.workspace, "Plain").details.hypothesis == Hypothesis(SPEED)
    assert field.fields.isVisible()
    field.way.setCurrentIndex(1)
    field.way.activated.emit(1)
    field.by.setFocus()
    QTest.keyClicks(field.by, "2.5")
    QTest.keyClick(field.by, KEY.Key_Return)
    field.days.setValue(21)
    assert card(shown.workspace, "Plain").details.hypothesis == Hypothesis(SPEED, rises=False, by=2.5, window_days=21)
    assert field.sentence.text() == 'We believe that "Plain" will lower Speed by 2.5\u00a0ms within 21 days.'
    assert field.unit.text() == "ms"
    field.metric_box.setCurrentIndex(0)
    field.metric_box.activated.emit(0)
    assert card(shown.workspace, "Plain").details.hypothesis is None


def test_what_is_no_number_is_refused(shown: ShownBoard) -> None:
    field = opened(shown, "Idea").body.hypothesis
    field.by.setFocus()
    QTest.keyClicks(field.by, "lots")
    QTest.keyClick(field.by, KEY.Key_Return)
    assert card(shown.workspace, "Idea").details.hypothesis == Hypothesis(USERS)
    assert len(shown.refused) == 1
    assert "lots" in shown.refused[0]


def test_a_due_check_is_confirmed_on_the_card(shown: ShownBoard) -> None:
    field = opened(shown, "Share").body.hypothesis
    assert field.view is not None
    assert field.view.reason.text().startswith("As hoped, but by less")
    field.view.confirm.click()
    QApplication.processEvents()
    verdict = card(shown.workspace, "Share").verdict
    assert verdict is not None
    assert verdict.outcome is Outcome.AS_HOPED
    assert not field.fields.isVisible()
    assert field.view.said.text() == "As hoped, said ann on 20 Mar."


def test_a_card_that_is_not_released_has_no_check(shown: ShownBoard) -> None:
    field = opened(shown, "Idea").body.hypothesis
    assert field.view is None or field.view.isHidden()
    assert field.fields.isVisible()


def test_signs_on_cards(shown: ShownBoard) -> None:
    def face(title: str) -> tuple[str, str]:
        made = shown.view.faces.of(card(shown.workspace, title).id)
        return made.value, made.value_word

    assert face("Share") == ("check_due", "check due")
    assert face("Later") == ("hoped", "")
    assert face("Old") == ("as_hoped", "as hoped")
    assert face("Plain") == ("", "")
    item_id = card(shown.workspace, "Share").id
    shown.workspace.do(Source.MOUSE, value.confirm_verdict, item_id=item_id, outcome=Outcome.CANNOT_TELL)
    QApplication.processEvents()
    assert face("Share") == ("cannot_tell", "cannot be told apart")
    assert "hoped to raise Users, cannot be told apart" in shown.view.faces.spoken(item_id)


def test_the_history_tells_of_hopes_and_verdicts(shown: ShownBoard) -> None:
    history = shown.bridge.workspace.read(log.history_of, card(shown.workspace, "Old").id)
    words = HistoryWords(shown.bridge.board, shown.workspace.now())
    said = [line.what for line in words.lines(history)]
    assert said[0] == "Verdict: as hoped"
    assert "Hypothesis: raises Speed" in said


def test_the_wheel_scrolls_the_panel_and_changes_nothing(shown: ShownBoard) -> None:
    body = opened(shown, "Idea").body
    before = card(shown.workspace, "Idea").details
    field = body.hypothesis
    for box in (field.metric_box, field.way, field.days, field.settle, body.facts.service, body.facts.goal):
        turned = QWheelEvent(
            QPointF(5, 5), QPointF(box.mapToGlobal(QPoint(5, 5))), QPoint(), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(box, turned)
    assert card(shown.workspace, "Idea").details == before
