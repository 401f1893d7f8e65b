"""How long a scan takes from its Enter until it is on screen, and what 10,000 cards cost in memory. Reported, not judged."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kanban.domain.ids import ColumnId
from kanban.domain.operations import Source
from kanban.domain.prints import item_code
from kanban.printing import column_code
from kanban.settings import Settings
from kanban.store.database import Database
from kanban.ui.main_window import MainWindow
from kanban.usecases import boards, items
from kanban.workspace import Workspace

COLUMNS = ["Backlog", "Ready", "Dev", "Test", "Done"]

MEMORY = """
import re, sys
from pathlib import Path
from kanban.settings import Settings
from kanban.ui import program
from kanban.ui.main_window import MainWindow
app = program.make_application("en")
window = MainWindow(Settings(theme="light"))
window.remembers = False
window.resize(1920, 1080)
if len(sys.argv) > 1:
    window.open_path(Path(sys.argv[1]))
window.show()
for _ in range(5):
    app.processEvents()
print(re.search(r"VmRSS:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""


@pytest.fixture(scope="module")
def board_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A board of 10,000 cards over five columns."""
    path = tmp_path_factory.mktemp("boards") / "many.twinboard"
    workspace = Workspace(Database.create(path))
    workspace.do(Source.COMMAND, boards.create_board, plan=boards.plan_of("Many", COLUMNS, "UTC", start="Dev"))
    with workspace.together():
        for number in range(10_000):
            workspace.do(
                Source.COMMAND, items.add_item, title=f"Requirement {number} 需求", column_id=ColumnId(number % 5 + 1)
            )
    workspace.close()
    return path


def test_a_scan_on_screen(benchmark: Any, qtbot: QtBot, board_file: Path) -> None:
    window = MainWindow(Settings(theme="light", sound=False))
    window.remembers = False
    qtbot.addWidget(window)
    window.resize(1920, 1080)
    window.open_path(board_file)
    window.show()
    qtbot.wait(300)
    assert window.page is not None
    board = window.page.bridge.board
    headers = [column_code(board, column) for column in board.shown_columns()[1:3]]
    cards = [item for item in board.items.values() if item.number % 5 == 1]
    turn = 0

    def begin() -> None:
        """Scan the header, and all of the card's code but its Enter."""
        nonlocal turn
        turn += 1
        if window.page is not None:
            window.page.take_scan(headers[turn % 2])
        qtbot.wait(60)
        for letter in item_code(board, cards[turn]):
            QTest.keyClick(window, Qt.Key(ord(letter)))

    def finish() -> None:
        """Press Enter and wait until the answer and the card are painted."""
        QTest.keyClick(window, Qt.Key.Key_Return)
        QApplication.processEvents()
        window.repaint()

    benchmark.pedantic(finish, setup=begin, rounds=40)
    assert len([c for c in cards[1:41] if board.items[c.id].place != c.place]) == 40
    window.close()


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_memory_of_10_000_cards(benchmark: Any, board_file: Path) -> None:
    def megabytes(*arguments: str) -> float:
        command = [sys.executable, "-c", MEMORY, *arguments]
        return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout) / 1024

    empty = megabytes()
    full = benchmark.pedantic(megabytes, args=(str(board_file),), rounds=1)
    benchmark.extra_info.update(
        empty_window_mb=round(empty), with_10_000_cards_mb=round(full), more_mb=round(full - empty)
    )
    assert full > empty
