"""From the command to the first picture, and what is done after it: nothing that people need is missing then."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kanban.domain.operations import Source
from kanban.settings import Settings, load_settings
from kanban.store.database import Database
from kanban.ui.main_window import MainWindow
from kanban.ui.welcome import WelcomePage
from kanban.usecases import boards, items
from kanban.workspace import Workspace

_ROOT = Path(__file__).resolve().parents[2]
_SCRIPT = """
import gc, json, sys
from kanban import start

def late_parts():
    return sorted({"sqlalchemy", "kanban.demo.telling", "kanban.scanner", "kanban.ui.scan_keys"} & sys.modules.keys())

def run(options, real=start._window):
    from kanban.ui import program
    made = []
    class Window(program.MainWindow):
        def __init__(self, *given, **named):
            super().__init__(*given, **named)
            made.append(self)
    def exec_(*_):
        app, (window,) = program.QApplication.instance(), made
        while window.page is None or not window.page.requirements.grid.cells:
            app.processEvents()
        app.processEvents()
        first = late_parts(), gc.isenabled(), window.actions_["undo"].text()
        while not gc.isenabled():
            app.processEvents()
        print(json.dumps([*first, late_parts(), gc.isenabled(), window.actions_["undo"].text()]))
        window.close()
        return 7
    program.MainWindow, program.QApplication.exec = Window, exec_
    return real(options)

start._window = run
sys.exit(start.main(sys.argv[1:]))
"""


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """A board file with one card in its first column."""
    path = tmp_path / "team.twinboard"
    workspace = Workspace(Database.create(path))
    workspace.do(Source.COMMAND, boards.create_board, plan=boards.plan_of("Team", ["To do", "Done"], "UTC"))
    workspace.do(Source.COMMAND, items.add_item, title="Refund")
    workspace.close()
    return path


def test_the_first_picture_needs_no_sqlalchemy_and_the_rest_follows(team: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _SCRIPT, "--board", str(team), "--lang", "en", "--size", "1280x800"],
        cwd=_ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert ran.returncode == 7, ran.stderr.decode()
    early, collecting, undo, later, collecting_later, undo_later = json.loads(ran.stdout)
    assert early == []
    assert not collecting
    assert undo == "&Undo"
    assert later == ["kanban.ui.scan_keys", "sqlalchemy"]
    assert collecting_later
    assert undo_later == "Undo: Add R-1 to To do"
    assert load_settings().last_board == str(team)


def test_a_window_without_a_board_shows_the_first_run_screen(qtbot: QtBot) -> None:
    window = MainWindow(Settings(theme="light"), starting=True)
    qtbot.addWidget(window)
    window.show()
    assert window.findChild(WelcomePage) is not None
    qtbot.waitUntil(lambda: not window.windowIcon().isNull())
    window.close()


def test_a_log_that_cannot_be_read_is_said_when_the_window_stands(qtbot: QtBot, team: Path) -> None:
    with sqlite3.connect(team) as raw:
        raw.execute("UPDATE operation SET source = 'dream'")
    raw.close()
    window = MainWindow(Settings(theme="light"), starting=True)
    qtbot.addWidget(window)
    window.open_path(team)
    window.show()
    assert window.notice.isHidden()
    qtbot.waitUntil(lambda: "'dream' is not a valid Source" in window.notice.text)
    assert window.page is not None
    window.close()


def test_what_is_done_before_the_rest_of_the_start_works_too(qtbot: QtBot, team: Path) -> None:
    window = MainWindow(Settings(theme="light", sound=False), starting=True)
    qtbot.addWidget(window)
    window.open_path(team)
    window.trigger("undo")
    assert window.page is not None
    assert [item.voided for item in window.page.bridge.board.items.values()] == [True]
    assert window.actions_["redo"].text() == "Redo: Add R-1 to To do"
    window.close()
