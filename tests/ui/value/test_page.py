"""The value page: what is due comes first, and is decided one after another."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.business.values import Hypothesis, Metric, Outcome
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.value.book import book_of, due_checks
from kanban.ui.value.due_button import ChecksDue
from kanban.ui.value.page import ValuePage
from kanban.usecases import items, metrics
from kanban.workspace import Workspace
from tests.boards import card, move
from tests.ui.value.conftest import USERS, hope

KEY = Qt.Key


def rows(page: ValuePage) -> list[str]:
    return [str(page.rows.index(row, 0).data()) for row in range(page.rows.rowCount())]


def spoken(page: ValuePage, row: int) -> str:
    return str(page.rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def settle() -> None:
    """Let the book say that something changed."""
    QApplication.processEvents()


def test_what_is_due_comes_first(page: ValuePage) -> None:
    assert rows(page)[:10] == [
        "Due", "R-1 Share", "R-2 Speed",
        "Scheduled", "R-3 Later",
        "Confirmed, without a goal", "R-4 Old",
        "Not released yet", "R-6 Idea",
        "Released without a goal",
    ]  # fmt: skip
    assert rows(page)[10:] == ["R-5 Plain", "R-4 Old", "R-3 Later", "R-2 Speed"]
    assert page.count.text() == "2 checks due"
    assert spoken(page, 1) == "R-1 Share due for 3 days Users · proposed: as hoped"
    assert spoken(page, 6).endswith("Speed · as hoped")


def test_the_chosen_check_is_told_with_its_figures(page: ValuePage) -> None:
    assert page.card_title.text() == "Share"
    assert page.sentence.text() == 'We believe that "Share" will raise Users by 80\u00a0people within 14 days.'
    assert page.view.reason.text() == (
        "As hoped, but by less: the mean rose from 105\u00a0people to 155\u00a0people, by 50\u00a0people where "
        "80\u00a0people were hoped for. Up to 10\u00a0people would be noise."
    )
    assert page.view.compared.text() == "16 Feb – 1 Mar (14 readings) against 3 Mar – 16 Mar (14 readings)"
    assert page.view.confirm.text() == "Confirm: as hoped"


def test_enter_confirms_and_goes_on_to_the_next(page: ValuePage, team: Workspace) -> None:
    page.view.note.setText("We saw it")
    QTest.keyClick(page.list, KEY.Key_Return)
    settle()
    verdict = card(team, "Share").verdict
    assert verdict is not None
    assert (verdict.outcome, verdict.proposed, verdict.note) == (Outcome.AS_HOPED, Outcome.AS_HOPED, "We saw it")
    assert (verdict.before, verdict.after) == (105.0, 155.0)
    assert page.card_title.text() == "Speed"
    assert page.view.note.text() == ""
    QTest.keyClick(page.list, KEY.Key_3)
    settle()
    verdict = card(team, "Speed").verdict
    assert verdict is not None
    assert (verdict.outcome, verdict.proposed) == (Outcome.NO_CHANGE, Outcome.NOT_CHECKED)
    assert page.count.text() == "no check due"
    team.undo()
    settle()
    assert rows(page)[:2] == ["Due", "R-2 Speed"]


def test_what_is_not_due_is_not_confirmed_by_enter(page: ValuePage, team: Workspace) -> None:
    wanted: list[object] = []
    page.card_wanted.connect(wanted.append)
    page.choose_card(card(team, "Idea").id)
    QTest.keyClick(page.list, KEY.Key_Return)
    QTest.keyClick(page.list, KEY.Key_1)
    assert card(team, "Idea").verdict is None
    assert wanted == [card(team, "Idea").id]


def test_a_verdict_is_taken_back(page: ValuePage, team: Workspace) -> None:
    page.choose_card(card(team, "Old").id)
    assert page.view.said.text() == "As hoped, said ann on 2 Mar."
    page.view.back.click()
    settle()
    assert card(team, "Old").verdict is None
    assert page.count.text() == "3 checks due"


def test_figures_lead_to_what_is_behind_them(page: ValuePage) -> None:
    wanted: list[object] = []
    page.metric_wanted.connect(wanted.append)
    QTest.mouseClick(page.view.picture, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    assert wanted == [USERS]
    QTest.mouseClick(page.rates, Qt.MouseButton.LeftButton, pos=page.rates.box(0).center())
    assert page.card_title.text() == "Old"
    QTest.keyClick(page.rates, KEY.Key_Right)
    QTest.keyClick(page.rates, KEY.Key_Right)
    QTest.keyClick(page.rates, KEY.Key_Return)
    assert (page.card_title.text(), page.sentence.text()) == ("Plain", "no goal: nobody can say what it was for")
    assert page.view.isHidden()


def test_releases_that_share_the_days_can_be_opened(page: ValuePage, team: Workspace) -> None:
    hope(team, "Plain", Hypothesis(USERS))
    settle()
    page.choose_card(card(team, "Share").id)
    assert page.view.reason.text().startswith("Cannot be told apart from R-5, meant for the same in the same days")
    wanted: list[object] = []
    page.view.card_wanted.connect(wanted.append)
    settle()
    (button,) = [each for each in page.view.others.findChildren(QToolButton) if not each.isHidden()]
    assert button.accessibleName() == "Show R-5: Plain"
    button.click()
    assert wanted == [card(team, "Plain").id]


def test_due_checks_are_followed(page: ValuePage, team: Workspace) -> None:
    bridge = page.bridge
    assert due_checks(bridge) == (1, 2)
    move(team, "Share", "Doing")
    assert due_checks(bridge) == (2,)
    team.undo()
    team.do(Source.MOUSE, metrics.add_metric, metric=Metric(MetricId(0), "More", "", 0))
    assert due_checks(bridge) == (1, 2)
    hope(team, "Speed", Hypothesis(USERS, window_days=40))
    assert due_checks(bridge) == (1,)


def test_an_empty_page_says_how_to_begin(workspace: Workspace, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bridge = Bridge(workspace, window)
    page = ValuePage(bridge, Actions(bridge, window), window)
    assert (page.both.isHidden(), page.empty.isHidden()) == (True, False)
    assert page.empty.text() == "Nothing is hoped for yet: open a card and say which metric it is to move."
    bridge.close()


def test_a_button_says_how_many_checks_are_due(page: ValuePage, team: Workspace) -> None:
    button = ChecksDue(page.bridge, page.window())
    button.refresh()
    assert (button.isHidden(), button.text()) == (True, "")  # nobody looked yet
    button.look()
    assert (button.isHidden(), button.text()) == (False, "2 checks due")
    move(team, "Share", "Doing")
    settle()
    assert button.text() in ("1 checks due", "1 check due")  # as the English texts are loaded or not
    move(team, "Speed", "Doing")
    settle()
    assert button.isHidden()
    wanted: list[bool] = []
    button.wanted.connect(lambda: wanted.append(True))
    button.click()
    assert wanted == [True]


def test_what_cannot_change_a_check_is_not_read_again(page: ValuePage, team: Workspace) -> None:
    book = book_of(page.bridge)
    team.do(Source.MOUSE, items.add_item, title="New")
    before = book.checks()
    move(team, "New", "Doing")
    assert book.checks() is before
    move(team, "New", "Done")
    assert book.checks() is not before
