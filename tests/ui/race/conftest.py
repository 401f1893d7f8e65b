"""The boards of an empty team, on screen."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kanban.settings import Settings
from kanban.store.database import Database
from kanban.ui import theme
from kanban.ui.boards_page import BoardsPage
from kanban.workspace import Workspace
from tests.boards import Clock


@pytest.fixture
def boards(qapp: QApplication, board: Callable[[str], Workspace], clock: Clock) -> Iterator[BoardsPage]:
    """The page of a board with nothing on it, on screen."""
    made = board("To do: | Doing: | Done:")
    path = made.path
    made.close()
    theme.put_on(qapp, "light", 1.0)
    page = BoardsPage(Workspace(Database.open(path), clock=clock), Settings(theme="light", sound=False))
    page.resize(1600, 900)
    page.show()
    qapp.processEvents()
    yield page
    page.shut()
    page.close()
    page.deleteLater()
    qapp.processEvents()
