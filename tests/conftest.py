"""What all tests share: a zone that is neither UTC nor the board's, no screen, a data folder of their own, boards on real files."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ["TZ"] = "America/St_Johns"
if hasattr(time, "tzset"):
    time.tzset()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from kanban.ui import languages, typefaces
from kanban.usecases import boards
from kanban.workspace import Workspace
from tests.boards import ZONE, Clock, board_of_text, new_workspace


@pytest.fixture(scope="session", autouse=True)
def _application(qapp: QApplication) -> QApplication:
    """One application for windows from the start: what prints would make one without windows, and only one can be.

    In English and its fonts.
    """
    languages.speak(qapp, "en")
    typefaces.put_on(qapp)
    return qapp


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of this test; settings and backups go there."""
    folder = tmp_path / "data"
    monkeypatch.setenv("TWINBOARD_DATA_DIR", str(folder))
    return folder


@pytest.fixture
def clock() -> Clock:
    """The clock of the test's boards: 2026-03-02 09:00 in Shanghai, a second on with each look."""
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    """A fresh board of five columns without cards; work starts at Dev and ends at Done."""
    plan = boards.plan_of("Team", ["Backlog", "Ready", "Dev", "Test", "Done"], ZONE, start="Dev", finish="Done")
    made = new_workspace(tmp_path / "team.twinboard", plan, clock)
    yield made
    made.close()


@pytest.fixture
def board(tmp_path: Path, clock: Clock) -> Iterator[Callable[[str], Workspace]]:
    """Make boards from texts: `board("To do: A B | Doing(2): C | Done:")`; started at the second column, finished at the last."""
    made: list[Workspace] = []

    def make(text: str) -> Workspace:
        made.append(board_of_text(tmp_path / f"board-{len(made)}.twinboard", text, clock))
        return made[-1]

    yield make
    for workspace in made:
        workspace.close()
