"""The history page: what it lists, how it is searched, and what is undone and shown from there."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kanban.domain.business.values import Metric
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.store.history import Thing
from kanban.ui.boards_page import BoardsPage
from kanban.ui.history import page as page_module
from kanban.ui.history.page import HistoryPage
from kanban.ui.history.replay import ReplayPage
from kanban.ui.history.steps_dialog import StepsDialog
from kanban.usecases import item_fates, metrics
from kanban.workspace import Workspace
from tests.boards import card, move, text_of, whole

ALL = ["Block R-2", "Move R-1 to Done", "Move R-1 to Doing", "Add R-2 to To do", "Add R-1 to To do", "New board Team"]


@pytest.fixture
def page(boards: BoardsPage) -> HistoryPage:
    """The history over the boards."""
    boards.show_page("history")
    assert isinstance(boards.over, HistoryPage)
    return boards.over


def rows(page: HistoryPage) -> list[str]:
    """Return the rows as they are shown, headings too."""
    return [str(page.model.index(row).data()) for row in range(page.model.rowCount())]


def spoken(page: HistoryPage, title: str) -> str:
    row = rows(page).index(title)
    return str(page.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))


def choose(page: HistoryPage, title: str) -> None:
    page.list.setCurrentIndex(page.model.index(rows(page).index(title)))


def settle(page: HistoryPage) -> None:
    QTest.qWait(0)
    QApplication.processEvents()
    assert not page._stale.isActive()


def test_days_head_what_was_done_on_them(page: HistoryPage) -> None:
    assert rows(page) == [
        "Wednesday 4 March 2026",
        *ALL[:2],
        "Tuesday 3 March 2026",
        ALL[2],
        "Monday 2 March 2026",
        *ALL[3:],
    ]
    assert page.count.text() == "6 steps"
    assert not page.model.flags(page.model.index(0)) & Qt.ItemFlag.ItemIsEnabled


def test_a_row_says_who_by_what_way_and_what(page: HistoryPage) -> None:
    assert spoken(page, "Move R-1 to Doing") == "09:00, bob, Scanner, Move R-1 to Doing, Pay"
    assert spoken(page, "New board Team") == "09:00, ann, Command line, New board Team, 4 changes"


def test_readings_that_come_in_together_are_one_row(page: HistoryPage, told: Workspace) -> None:
    for name, value in (("Visitors", 48_874.0), ("Success", 99.5)):
        told.do(Source.IMPORT, metrics.add_metric, metric=Metric(MetricId(0), name, "", 0))
        metric_id = next(metric.id for metric in whole(told).metrics.values() if metric.name == name)
        told.do(Source.IMPORT, metrics.record_reading, metric_id=metric_id, period=date(2026, 3, 3), value=value)
    success = next(metric.id for metric in whole(told).metrics.values() if metric.name == "Success")
    told.do(Source.IMPORT, metrics.record_reading, metric_id=success, period=date(2026, 3, 2), value=98.0)
    settle(page)
    assert rows(page)[1:4] == ["2 readings entered", "New metric Success", "Reading Visitors 3 Mar: 48,874"]
    assert spoken(page, "2 readings entered").endswith("ann, Import, 2 readings entered, Success")
    choose(page, "2 readings entered")
    assert [line.what for line in page.detail.events.lines] == ["Success, 2 Mar: 98", "Success, 3 Mar: 100"]
    assert page.detail.undo.text() == "Undo everything down to here (2 steps)…"
    assert page.undo.text() == "Undo the newest step"
    assert page.undo.toolTip() == "Undo: Reading Success 2 Mar: 98"


def test_the_newest_is_chosen_and_shown(page: HistoryPage) -> None:
    shown = page.detail.shown
    assert shown is not None
    assert str(shown.operation.title) == "Block R-2"
    (line,) = page.detail.events.lines
    assert (line.key, line.title, line.what) == ("R-2", "Wish", "Blocked: no key")
    assert page.detail.undo.text() == "Undo this"
    assert page.detail.redo.isHidden()


def test_what_an_operation_did_is_in_words(page: HistoryPage) -> None:
    choose(page, "Move R-1 to Doing")
    assert next((line.key, line.what) for line in page.detail.events.lines) == ("R-1", "Moved from To do to Doing")
    choose(page, "New board Team")
    assert [line.what for line in page.detail.events.lines] == [
        'Board "Team" made',
        'Column "To do": made',
        'Column "Doing": made',
        'Column "Done": made',
    ]
    assert page.detail.undo.isHidden()


def test_words_people_ways_things_and_days_are_searched(page: HistoryPage) -> None:
    line = page.filter
    line.words.setText("wish")
    line.changed.emit()
    assert [row for row in rows(page) if "March" not in row] == ["Block R-2", "Add R-2 to To do"]
    assert page.count.text() == "2 steps"
    line.show_everything()
    line.who.setCurrentIndex(line.who.findData("bob"))
    line.changed.emit()
    assert [row for row in rows(page) if "March" not in row] == ["Move R-1 to Doing"]
    line.show_everything()
    line.thing.setCurrentIndex(line.thing.findData(Thing.MOVES))
    line.way.setCurrentIndex(line.way.findData(Source.MOUSE))
    line.changed.emit()
    assert [row for row in rows(page) if "March" not in row] == ["Move R-1 to Done"]
    line.show_everything()
    line.until.setDate(line.since.date())
    line.changed.emit()
    assert [row for row in rows(page) if "March" not in row] == ALL[3:]
    line.words.setText("nothing like it")
    line.changed.emit()
    assert (rows(page), page.count.text()) == ([], "No step fits the filter.")
    assert page.detail.shown is None


def test_what_happens_meanwhile_comes_in_at_the_top(page: HistoryPage, told: Workspace) -> None:
    move(told, "Wish", "Doing")
    settle(page)
    assert rows(page)[1] == "Move R-2 to Doing"
    assert page.detail.shown is not None
    assert str(page.detail.shown.operation.title) == "Move R-2 to Doing"


def test_what_is_chosen_stays_chosen(page: HistoryPage, told: Workspace) -> None:
    choose(page, "Move R-1 to Doing")
    move(told, "Wish", "Doing")
    settle(page)
    assert page.detail.shown is not None
    assert str(page.detail.shown.operation.title) == "Move R-1 to Doing"
    assert rows(page)[page.list.currentIndex().row()] == "Move R-1 to Doing"


def test_undone_steps_say_by_whom(page: HistoryPage, told: Workspace) -> None:
    told.actor = "mei"
    told.undo()
    settle(page)
    assert rows(page)[1:3] == ["Undo: Block R-2", "Block R-2"]
    assert spoken(page, "Block R-2").endswith("Block R-2, Wish, undone by mei")
    choose(page, "Block R-2")
    assert page.detail.undo.isHidden()
    assert page.detail.redo.text() == "Redo this"
    page.detail.redo.click()
    assert told.redoable() is None


def agree(monkeypatch: pytest.MonkeyPatch, *, yes: bool) -> list[list[str]]:
    """Answer the question before several steps; return the names that it lists."""
    listed: list[list[str]] = []

    def answered(dialog: StepsDialog) -> int:
        listed.append([dialog.names.item(row).text() for row in range(dialog.names.count())])
        return int(yes)

    monkeypatch.setattr(StepsDialog, "exec", answered)
    return listed


def test_several_steps_are_undone_together_after_they_were_named(
    page: HistoryPage, told: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = agree(monkeypatch, yes=True)
    choose(page, "Move R-1 to Doing")
    assert page.detail.undo.text() == "Undo everything down to here (3 steps)…"
    page.detail.undo.click()
    assert [name.split("  (")[0] for name in listed[0]] == ["Block R-2", "Move R-1 to Done", "Move R-1 to Doing"]
    assert listed[0][2] == "Move R-1 to Doing  (bob, Scanner, Tue 3 Mar 2026, 09:00)"
    assert text_of(told) == "To do: Pay Wish | Doing: | Done:"
    assert card(told, "Wish").block is None
    settle(page)
    choose(page, "Block R-2")
    assert page.detail.redo.text() == "Redo everything up to here (3 steps)…"
    page.detail.redo.click()
    assert listed[1] == list(reversed(listed[0]))
    assert text_of(told) == "To do: Wish | Doing: | Done: Pay"


def test_nothing_is_undone_when_people_would_rather_not(
    page: HistoryPage, told: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    agree(monkeypatch, yes=False)
    choose(page, "Move R-1 to Doing")
    page.detail.undo.click()
    assert text_of(told) == "To do: Wish | Doing: | Done: Pay"


def test_steps_that_are_others_by_now_are_left_alone(
    page: HistoryPage, boards: BoardsPage, told: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[str] = []
    boards.refused.connect(refused.append)

    def late(dialog: StepsDialog) -> int:
        move(told, "Wish", "Done")
        return int(dialog.names.count() == 3)

    monkeypatch.setattr(StepsDialog, "exec", late)
    choose(page, "Move R-1 to Doing")
    page.detail.undo.click()
    assert refused == ["Something else was done meanwhile; nothing was changed. Look at the history again."]
    assert text_of(told) == "To do: | Doing: | Done: Wish Pay"


def test_a_card_leads_to_the_board(page: HistoryPage, boards: BoardsPage, told: Workspace) -> None:
    page.detail.list.card_wanted.emit(card(told, "Wish").id)
    assert boards.over is None
    assert boards.selected_items() == [card(told, "Wish").id]


def test_a_card_that_is_gone_is_said_to_be(page: HistoryPage, boards: BoardsPage, told: Workspace) -> None:
    refused: list[str] = []
    boards.refused.connect(refused.append)
    pay = card(told, "Pay").id
    told.do(Source.MOUSE, item_fates.archive_item, item_id=pay)
    page.detail.list.card_wanted.emit(pay)
    assert refused == ["R-1 is not on the board now."]
    assert boards.over is page


def test_a_row_leads_to_its_moment(page: HistoryPage, boards: BoardsPage) -> None:
    choose(page, "Move R-1 to Doing")
    page.detail.moment.click()
    assert isinstance(boards.over, ReplayPage)
    assert boards.over.title.text() == "The board on Tuesday 3 March 2026, 09:00"
    assert boards.over.sentence.text() == "bob moved R-1 from To do to Doing by scanner"


def test_keys_lead_through_the_page(page: HistoryPage, boards: BoardsPage) -> None:
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.detail.shown is not None
    assert str(page.detail.shown.operation.title) == "Move R-1 to Done"
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert str(page.detail.shown.operation.title) == "Move R-1 to Doing"
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert QApplication.focusWidget() in (page.detail.list, None)
    QTest.keyClick(page.list, Qt.Key.Key_Escape)
    assert boards.over is None


def test_everything_that_can_be_used_has_a_name(page: HistoryPage) -> None:
    named = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(page)
    ]
    nameless = [w for w in named if not (w.accessibleName() or getattr(w, "text", str)()) and _own(w, page)]
    assert named
    assert nameless == []


def _own(widget: QWidget, page: HistoryPage) -> bool:
    """Say whether a widget is ours and not a part of another one, like the line within a date field."""
    parent = widget.parentWidget()
    return parent is page or (parent is not None and type(parent).__module__.startswith(page_module.__package__ or "?"))
