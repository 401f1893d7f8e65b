"""The list of boards: what it says of each, what it opens, what it forgets."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kanban.domain.ids import BoardId
from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.store.database import Database
from kanban.ui.board_switch import BoardSwitch
from kanban.ui.choice_list import ChoiceList
from kanban.ui.main_window import MainWindow
from kanban.usecases import boards
from kanban.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("does not support")
KEY = Qt.Key


def make(path: Path, name: str, board_id: int = 1) -> Path:
    """Make a board in a file, which may have others."""
    database = Database.open(path) if path.exists() else Database.create(path)
    workspace = Workspace(database, BoardId(board_id))
    plan = boards.plan_of(name, ["To do", "Done"], "Asia/Shanghai")
    workspace.do(Source.COMMAND, boards.create_board, plan=plan)
    workspace.close()
    return path


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """A window that has nothing open."""
    made = MainWindow(Settings(theme="light", sound=False, tour_seen=True))
    made.remembers = made.tours = False
    qtbot.addWidget(made)
    made.resize(1600, 900)
    made.show()
    yield made
    made.close()


def rows(made: ChoiceList) -> list[str]:
    """Return what the list shows: a tick, the name, the small words, the file's name."""
    QApplication.processEvents()
    shown = []
    for row in range(made.rows.count()):
        choice = made.rows.item(row).data(Qt.ItemDataRole.UserRole)
        shown.append(f"{'* ' if choice.ticked else ''}{choice.text} | {choice.detail} | {Path(choice.below).name}")
    return shown


def title_of(window: MainWindow) -> str:
    assert window.page is not None
    return window.page.bridge.board.facts.name


def test_recent_boards_with_their_names_and_ages(window: MainWindow, tmp_path: Path) -> None:
    window.open_path(make(tmp_path / "a.twinboard", "Alpha"))
    window.open_path(make(tmp_path / "b.twinboard", "Beta"))
    window.settings.recent_boards.append(str(tmp_path / "gone.twinboard"))
    made = BoardSwitch(window).open()
    QApplication.processEvents()
    assert rows(made) == [
        "* Beta | open | b.twinboard",
        "Alpha | just now | a.twinboard",
        "gone | not there; Delete forgets it | gone.twinboard",
        "Open another file… |  | ",
        "New board… |  | ",
    ]
    made.end()


def test_enter_opens_the_board_before_this_one(window: MainWindow, tmp_path: Path) -> None:
    for name in ("Alpha", "Beta"):
        window.open_path(make(tmp_path / f"{name}.twinboard", name))
    for wanted in ("Alpha", "Beta", "Alpha"):
        made = BoardSwitch(window).open()
        QTest.keyClick(made.line, KEY.Key_Return)
        assert title_of(window) == wanted


def test_the_view_goes_along_to_another_board(window: MainWindow, tmp_path: Path) -> None:
    window.open_path(make(tmp_path / "a.twinboard", "Alpha"))
    window.show_view("requirements")
    window.open_path(make(tmp_path / "b.twinboard", "Beta"))
    assert window.page is not None
    assert window.page.view == "requirements"
    assert window.page.business.isHidden()


def test_typing_finds_a_board_by_name_or_file(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    for name, file in (("Alpha", "one"), ("退款", "two"), ("Gamma", "three")):
        window.open_path(make(tmp_path / f"{file}.twinboard", name))
    made = BoardSwitch(window).open()
    rows(made)
    QTest.keyClicks(made.line, "two")
    qtbot.waitUntil(lambda: made.line.text() == "two")  # a scanner might have typed it
    assert rows(made)[0].startswith("退款")
    QTest.keyClick(made.line, KEY.Key_Return)
    assert title_of(window) == "退款"


def test_boards_of_one_file_stand_beside_each_other(window: MainWindow, tmp_path: Path) -> None:
    path = make(make(tmp_path / "both.twinboard", "First"), "Second", 2)
    window.open_path(path)
    made = BoardSwitch(window).open()
    assert [row.split(" | ")[0] for row in rows(made)][:2] == ["* First", "Second"]
    made.choose_row(1)
    QTest.keyClick(made.line, KEY.Key_Return)
    assert title_of(window) == "Second"
    made = BoardSwitch(window).open()
    assert [row.split(" | ")[0] for row in rows(made)][:2] == ["First", "* Second"]
    made.choose_row(0)
    QTest.keyClick(made.line, KEY.Key_Return)
    assert title_of(window) == "First"


def test_delete_forgets_a_file_but_not_the_open_one(window: MainWindow, tmp_path: Path) -> None:
    for name in ("Alpha", "Beta"):
        window.open_path(make(tmp_path / f"{name}.twinboard", name))
    made = BoardSwitch(window).open()
    rows(made)
    QTest.keyClick(made.line, KEY.Key_Delete)
    assert window.settings.recent_boards == [str(tmp_path / "Beta.twinboard")]
    assert (tmp_path / "Alpha.twinboard").exists()
    made.choose_row(0)
    QTest.keyClick(made.line, KEY.Key_Delete)
    assert window.settings.recent_boards == [str(tmp_path / "Beta.twinboard")]
    made.end()


def test_tab_goes_round(window: MainWindow, tmp_path: Path) -> None:
    window.open_path(make(tmp_path / "a.twinboard", "Alpha"))
    made = BoardSwitch(window).open()
    count = made.rows.count()
    for _ in range(count):
        QTest.keyClick(made.line, KEY.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert made.rows.currentRow() == 0
    QTest.keyClick(made.line, KEY.Key_Backtab)
    assert made.rows.currentRow() == count - 1
    made.end()


def test_a_file_that_went_is_said(window: MainWindow, tmp_path: Path) -> None:
    window.open_path(make(tmp_path / "a.twinboard", "Alpha"))
    window.settings.recent_boards.append(str(tmp_path / "gone.twinboard"))
    made = BoardSwitch(window).open()
    rows(made)
    QTest.keyClick(made.line, KEY.Key_Return)
    assert title_of(window) == "Alpha"
    assert window.notice.isVisible()


def test_without_a_board_there_is_the_way_to_one(window: MainWindow) -> None:
    made = BoardSwitch(window).open()
    assert [row.split(" | ")[0] for row in rows(made)] == ["Open another file…", "New board…"]
    made.end()
