"""The import page: choosing, deciding, importing and taking it back, by the keyboard as well."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.operations import Source
from kanban.settings import Settings, load_settings
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.exchange.import_page import ImportPage
from kanban.ui.exchange.preview_model import WORDS, PreviewModel
from kanban.usecases import items
from kanban.usecases.import_plan import RowState
from kanban.workspace import Workspace
from tests.boards import card, text_of
from tests.exchange.jira_files import jira_rows, jira_text
from tests.exchange.trello_files import trello_text

MakeBoard = Callable[[str], Workspace]
_TABLE = "Key,Title,Status,Owner,Notes\nA-1,Pay,Doing,Li,x\nA-2,Search,Legal,Wang,y\nA-3,,Doing,,\n"


@pytest.fixture
def workspace(board: MakeBoard) -> Workspace:
    return board("To do: | Doing: | Done:")


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot) -> Iterator[ImportPage]:
    bridge = Bridge(workspace)
    holder = QWidget()
    qtbot.addWidget(holder)
    made = ImportPage(bridge, Actions(bridge, holder), Settings(), holder)
    holder.resize(1600, 900)
    made.resize(1600, 900)
    holder.show()
    yield made
    made.may_leave()
    bridge.is_open = False
    bridge._timer.stop()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "cards.csv"
    path.write_text(_TABLE, "utf-8")
    return path


def _take(page: ImportPage, qtbot: QtBot, *paths: Path) -> None:
    page.take(paths)
    _settle(page, qtbot)


def _settle(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page._work is None, timeout=10_000)


def _words(model: PreviewModel) -> list[str]:
    return [str(model.data(model.index(row, WORDS))) for row in range(model.rowCount())]


def _box(page: ImportPage, name: str) -> QComboBox:
    return next(box for box in page.findChildren(QComboBox) if box.accessibleName() == name and box.isVisibleTo(page))


def _choose(page: ImportPage, qtbot: QtBot, name: str, text: str) -> None:
    box = _box(page, name)
    index = box.findText(text)
    assert index >= 0, [box.itemText(n) for n in range(box.count())]
    box.setCurrentIndex(index)
    box.activated.emit(index)
    _settle(page, qtbot)


def test_a_table_is_shown_and_imported_without_its_bad_row(
    page: ImportPage, workspace: Workspace, table: Path, qtbot: QtBot
) -> None:
    _take(page, qtbot, table)
    review = page.review
    assert _words(review.model) == ["New card", "New card", "Cannot be taken: it has no title"]
    assert not review.go.isEnabled()
    review.without_faults.click()
    assert review.go.isEnabled()
    review.go.click()
    assert text_of(workspace) == "To do: | Doing: Pay | Legal: Search | Done:"
    assert page.done.title.isVisible()
    assert "New columns: Legal" in page.done.text.text()
    assert load_settings().import_mappings
    page.done.undo.click()
    assert text_of(workspace) == "To do: | Doing: | Done:"


def test_filters_show_the_rows_in_one_state(page: ImportPage, table: Path, qtbot: QtBot) -> None:
    _take(page, qtbot, table)
    page.review.filters[RowState.FAULT].click()
    assert _words(page.review.model) == ["Cannot be taken: it has no title"]
    page.review.filters[None].click()
    assert page.review.model.rowCount() == 3


def test_columns_and_names_can_be_decided_otherwise(
    page: ImportPage, workspace: Workspace, table: Path, qtbot: QtBot
) -> None:
    _take(page, qtbot, table)
    _choose(page, qtbot, "What Legal becomes", "To do")
    _choose(page, qtbot, "What Wang becomes", "No owner")
    _choose(page, qtbot, "What is in the column Notes", "Labels")
    page.review.without_faults.click()
    page.confirm()
    assert text_of(workspace) == "To do: Search | Doing: Pay | Done:"
    assert (card(workspace, "Pay").details.labels, card(workspace, "Pay").details.description) == (("x",), "")
    assert card(workspace, "Search").details.owners == ()


def test_a_mapping_is_remembered_for_the_next_file_of_its_kind(page: ImportPage, table: Path, qtbot: QtBot) -> None:
    _take(page, qtbot, table)
    _choose(page, qtbot, "What Legal becomes", "To do")
    _choose(page, qtbot, "What is in the column Notes", "leave out")
    page.review.without_faults.click()
    page.confirm()
    _take(page, qtbot, table)
    assert page.review.mapping is not None
    assert page.review.mapping.fields == ("id", "title", "column", "owners", "")
    assert page.review.answers.columns["Legal"].name == "To do"
    assert _words(page.review.model)[:2] == ["Known, nothing new", "Known, nothing new"]


def test_a_field_that_can_be_only_one_goes_from_the_other(page: ImportPage, table: Path, qtbot: QtBot) -> None:
    _take(page, qtbot, table)
    _choose(page, qtbot, "What is in the column Notes", "Title")
    assert page.review.mapping is not None
    assert page.review.mapping.fields == ("id", "", "column", "owners", "title")


def test_what_was_changed_on_both_sides_is_taken_only_if_ticked(
    page: ImportPage, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Key,Title,Status\nA-1,Pay,Doing\n", "utf-8")
    _take(page, qtbot, path)
    page.confirm()
    pay = card(workspace, "Pay")
    workspace.do(Source.MOUSE, items.edit_item, item_id=pay.id, details=replace(pay.details, title="ours"))
    path.write_text("Key,Title,Status\nA-1,theirs,Done\n", "utf-8")
    _take(page, qtbot, path)
    assert _words(page.review.model) == ["Changed there, is taken: Column · Changed here as well, stays: Title"]
    page.review.take_both.click()
    _settle(page, qtbot)
    assert _words(page.review.model) == ["Changed there, is taken: Column · Changed here as well, the file wins: Title"]
    page.confirm()
    assert text_of(workspace) == "To do: | Doing: | Done: theirs"


def test_a_refusal_is_said_where_the_file_was_dropped(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    _take(page, qtbot, path)
    assert page.start.isVisible()
    assert page.start.drop.problem.text() == f'{path} is not a text file. Save it as "CSV UTF-8" or export it again.'


def test_a_file_is_dropped(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "t.json"
    path.write_text(trello_text(20), "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.start.drop.dropEvent(event)
    _settle(page, qtbot)
    assert page.review.model.rowCount() == 20
    assert page.review.go.text() == "Import 20 cards"


def test_reading_can_be_stopped(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "j.csv"
    path.write_text(jira_text(jira_rows(2000)), "utf-8")
    page.take([path])
    work = page._work
    assert work is not None
    page.review.stop.click()
    assert work.stopped
    work.wait(10_000)
    qtbot.wait(50)
    assert page.start.isVisible()
    assert page._prepared is None


def test_the_board_goes_on_meanwhile(page: ImportPage, workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Key,Title\nR-1,Pay\n", "utf-8")
    _take(page, qtbot, path)
    workspace.do(Source.MOUSE, items.add_item, title="meanwhile")
    qtbot.waitUntil(lambda: _words(page.review.model) == ["Changed here as well, stays: Title"], timeout=5000)
    _settle(page, qtbot)


def test_undo_takes_back_nothing_else(page: ImportPage, workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Key,Title\nA-1,Pay\n", "utf-8")
    _take(page, qtbot, path)
    page.confirm()
    workspace.do(Source.MOUSE, items.add_item, title="later")
    with qtbot.waitSignal(page._actions.refused) as refused:
        page.done.undo.click()
    assert refused.args == ["Something else was done since the import. Undo that first."]
    assert text_of(workspace) == "To do: Pay later | Doing: | Done:"


def test_unclear_dates_are_asked(page: ImportPage, workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Title,Due date\nPay,03/04/2026\n", "utf-8")
    _take(page, qtbot, path)
    _choose(page, qtbot, "How dates are written", "month/day/year")
    page.confirm()
    assert str(card(workspace, "Pay").details.due) == "2026-03-04"


def test_everything_has_a_name_and_can_be_reached(page: ImportPage, table: Path, qtbot: QtBot) -> None:
    _take(page, qtbot, table)
    boxes = [box for box in page.findChildren(QComboBox) if box.isVisibleTo(page)]
    assert len(boxes) == 9
    for widget in (*boxes, page.review.table, page.review.bar):
        assert widget.accessibleName(), widget
        assert widget is page.review.bar or widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    for button in page.findChildren(QAbstractButton):
        assert button.text() or button.accessibleName() or not button.isVisibleTo(page), button
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.review.panel.findChildren(QLabel))
