"""Through the real window: first run, a new board, both boards, scans, undo, languages, what another process did."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kanban.cards.layouts import default_layout
from kanban.cards.sheets import arrange
from kanban.domain.board import Board
from kanban.domain.card_code import Action, CodeKind
from kanban.domain.ids import ItemId
from kanban.domain.operations import Source
from kanban.domain.prints import item_code
from kanban.painting import sheet_image
from kanban.printing import Words, action_code, card_faces, column_code, header_faces
from kanban.settings import Settings, load_settings
from kanban.store import queries
from kanban.store.database import Database
from kanban.ui.boards_page import BoardsPage
from kanban.ui.main_window import MainWindow
from kanban.ui.welcome import WelcomePage
from kanban.usecases import boards, items
from kanban.workspace import Workspace


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """A board file with three cards: R-1 and R-2 in Ready, R-3 in Dev."""
    path = tmp_path / "team.twinboard"
    workspace = Workspace(Database.create(path))
    names = ["Backlog", "Ready", "Dev", "Test", "Done"]
    workspace.do(Source.COMMAND, boards.create_board, plan=boards.plan_of("Team", names, "Asia/Shanghai", start="Dev"))
    frame = workspace.read(queries.frame, workspace.board_id)
    columns = {column.name: column.id for column in frame.shown_columns()}
    for title, column in (("Refund", "Ready"), ("退款", "Ready"), ("Coupons", "Dev")):
        workspace.do(Source.COMMAND, items.add_item, title=title, column_id=columns[column])
    workspace.close()
    return path


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on its first run."""
    made = MainWindow(Settings(theme="light", sound=False))
    qtbot.addWidget(made)
    made.resize(1600, 900)
    made.show()
    yield made
    made.close()


def page_of(window: MainWindow) -> BoardsPage:
    assert window.page is not None
    return window.page


def where(board: Board, key: str) -> str:
    item = next(item for item in board.items.values() if item.key == key)
    assert item.place is not None
    return board.columns[item.place.column_id].name


def code_of(board: Board, key: str) -> str:
    return item_code(board, next(item for item in board.items.values() if item.key == key))


def header_of(board: Board, name: str) -> str:
    return column_code(board, next(column for column in board.shown_columns() if column.name == name))


def scan(qtbot: QtBot, window: MainWindow, code: str) -> None:
    """Type as a scanner does: every key at once, then Enter, to whatever has the focus."""
    focused: QWidget | None = window.focusWidget()
    target = window if focused is None else focused
    for letter in code:
        QTest.keyClick(target, Qt.Key(ord(letter)))
    QTest.keyClick(target, Qt.Key.Key_Return)
    qtbot.wait(120)


def test_the_first_run_offers_the_demo_a_new_board_and_an_old_one(window: MainWindow) -> None:
    welcome = window.findChild(WelcomePage)
    assert welcome is not None
    names = {button.objectName() for button in welcome.findChildren(QPushButton)}
    assert names == {"open_demo", "new_board", "open_board"}
    assert not window.actions_["add_item"].isEnabled()


def test_the_demo_opens_and_is_remembered(window: MainWindow) -> None:
    window.trigger("open_demo")
    page = page_of(window)
    assert len(list(page.bridge.board.cards())) > 50
    assert len(page.bridge.board.shown_metrics()) == 8
    assert load_settings().last_board == str(page.bridge.workspace.path.absolute())


def test_card_then_header_moves_and_undo_takes_it_back(qtbot: QtBot, window: MainWindow, team: Path) -> None:
    window.open_path(team)
    page = page_of(window)
    scan(qtbot, window, code_of(page.bridge.board, "R-1"))
    scan(qtbot, window, header_of(page.bridge.board, "Test"))
    assert where(page.bridge.board, "R-1") == "Test"
    assert window.actions_["undo"].text() == "Undo: Move R-1 to Test"
    window.trigger("undo")
    assert where(page.bridge.board, "R-1") == "Ready"
    assert window.actions_["redo"].text() == "Redo: Move R-1 to Test"


def test_undo_reaches_what_a_scanner_did_before_a_restart(qtbot: QtBot, window: MainWindow, team: Path) -> None:
    window.open_path(team)
    board = page_of(window).bridge.board
    for code in (header_of(board, "Dev"), code_of(board, "R-1"), code_of(board, "R-2")):
        scan(qtbot, window, code)
    window.open_path(team)
    board = page_of(window).bridge.board
    assert [where(board, key) for key in ("R-1", "R-2")] == ["Dev", "Dev"]
    page_of(window).take_scan(action_code(board, Action.UNDO))
    assert [where(board, key) for key in ("R-1", "R-2")] == ["Dev", "Ready"]


def test_a_station_moves_a_card_at_once(window: MainWindow, team: Path) -> None:
    window.settings.station = "done"
    window.open_path(team)
    page = page_of(window)
    page.take_scan(code_of(page.bridge.board, "R-3"))
    assert where(page.bridge.board, "R-3") == "Done"


@pytest.mark.parametrize(
    "text", ["https://example.org/x", "TAA000C1KD", "0" * 4000, "T7K000C1K", "\x00\x07\x1b", "", "订单", "T7K000C1KE"]
)
def test_no_scan_changes_anything_that_it_should_not(window: MainWindow, team: Path, text: str) -> None:
    window.open_path(team)
    page = page_of(window)
    before = dict(page.bridge.board.items)
    page.take_scan(text)
    assert page.bridge.board.items == before


def test_a_dropped_picture_of_a_card_and_a_header_moves_the_card(
    qtbot: QtBot, window: MainWindow, team: Path, tmp_path: Path
) -> None:
    window.open_path(team)
    page = page_of(window)
    board = page.bridge.board
    card = next(item for item in board.items.values() if item.key == "R-2")
    faces = card_faces(board, [card], Words(), page.bridge.workspace.now().date())
    header = [face for face in header_faces(board, Words()) if face.name == "Test"]
    one = sheet_image(arrange(faces, default_layout(CodeKind.CARD), "card")[0], 100)
    other = sheet_image(arrange(header, default_layout(CodeKind.HEADER), "card")[0], 100)
    picture = QImage(max(one.width(), other.width()), one.height() + other.height(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.drawImage(0, 0, one)
    painter.drawImage(0, one.height(), other)
    painter.end()
    path = tmp_path / "photo.png"
    assert picture.save(str(path))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPoint(5, 5).toPointF(), copy, mime, left, none))
    qtbot.waitUntil(lambda: where(board, "R-2") == "Test", timeout=10_000)


def test_a_picture_without_codes_is_said(window: MainWindow, team: Path, tmp_path: Path) -> None:
    window.open_path(team)
    path = tmp_path / "notes.png"
    path.write_text("no picture")
    page_of(window).take_picture(path)
    assert "notes.png" in window.notice.text


def test_what_another_process_does_is_seen(qtbot: QtBot, window: MainWindow, team: Path) -> None:
    window.open_path(team)
    other = Workspace(Database.open(team))
    other.do(Source.COMMAND, items.add_item, title="From elsewhere")
    other.close()
    board = page_of(window).bridge.board
    qtbot.waitUntil(lambda: any(item.title == "From elsewhere" for item in board.items.values()), timeout=3000)


def test_a_board_that_cannot_be_opened_leaves_the_open_one(window: MainWindow, team: Path, tmp_path: Path) -> None:
    window.open_path(team)
    bad = tmp_path / "notes.twinboard"
    bad.write_text("shopping list")
    window.guarded(lambda: window.open_path(bad))
    assert "notes.twinboard is not a Twinboard file" in window.notice.text
    assert page_of(window).bridge.workspace.path == team


def test_views_themes_and_zoom(window: MainWindow, team: Path) -> None:
    window.open_path(team)
    page = page_of(window)
    window.trigger("view_business")
    assert (page.requirements.isVisibleTo(page), page.business.isVisibleTo(page)) == (False, True)
    window.trigger("add_item")
    assert page.view == "both"
    window.trigger("zoom_in")
    assert window.settings.zoom == 110
    window.trigger("switch_theme")
    assert window.settings.theme == "dark"
    window.trigger("zoom_reset")
    window.trigger("switch_theme")
    assert (window.settings.zoom, window.settings.theme) == (100, "light")


def test_the_splitter_is_remembered(qtbot: QtBot, window: MainWindow, team: Path) -> None:
    window.open_path(team)
    page = page_of(window)
    qtbot.waitUntil(lambda: page.splitter.width() > 1500)
    page.business.open_up(opened=True)
    page.splitter.setSizes([900, 700])
    page.splitter.splitterMoved.emit(900, 1)
    window.close()
    assert load_settings().splitter_ratio == pytest.approx(0.5625, abs=0.02)


def test_selected_items_are_ids(window: MainWindow, team: Path) -> None:
    window.open_path(team)
    page = page_of(window)
    page.requirements.select_item(ItemId(1))
    assert page.selected_items() == [1]
