"""Asking for a file must not take SQLite's locks from the open board, or another process throws its newest moves away."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.errors import BoardMoved
from kanban.domain.operations import Source
from kanban.store.database import Database
from kanban.ui.file_dialogs import file_dialog
from kanban.usecases import items
from kanban.workspace import Workspace

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at the locks in /proc")


def locks() -> int:
    mine = f" {os.getpid()} "
    return sum(mine in line for line in Path("/proc/locks").read_text().splitlines())


def look_at_the_folder(qtbot: QtBot, dialog: QFileDialog) -> None:
    QTimer.singleShot(400, dialog.reject)
    dialog.exec()
    qtbot.wait(50)


def test_our_dialog_leaves_the_locks(qtbot: QtBot, workspace: Workspace) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    held = locks()
    assert held > 0
    look_at_the_folder(qtbot, file_dialog(window, "Open", workspace.path.parent, "Boards (*)"))
    assert locks() == held


def test_opening_an_open_board_once_more_leaves_the_locks(workspace: Workspace) -> None:
    held = locks()
    Database.open(workspace.path).close()
    assert locks() == held


def test_a_board_whose_log_of_writes_was_thrown_away_takes_no_more(workspace: Workspace) -> None:
    workspace.do(Source.MOUSE, items.add_item, title="Kept")
    workspace.path.with_name(workspace.path.name + "-wal").unlink()
    with pytest.raises(BoardMoved):
        workspace.do(Source.MOUSE, items.add_item, title="Would be lost")
