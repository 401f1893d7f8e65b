"""A window on a board on which several people did this and that on three days."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.ui import theme
from kanban.ui.boards_page import BoardsPage
from kanban.usecases import items
from kanban.workspace import Workspace
from tests.boards import Clock, board_of_text, card, move


@pytest.fixture
def told(tmp_path: Path, clock: Clock) -> Workspace:
    """Mon: ann adds Pay and Wish. Tue 09:00 Shanghai: bob scans Pay to Doing. Wed: ann moves Pay to Done and blocks Wish."""
    workspace = board_of_text(tmp_path / "told.twinboard", "To do: Pay Wish | Doing: | Done:", clock)
    clock.go(days=1)
    workspace.actor = "bob"
    move(workspace, "Pay", "Doing", Source.SCANNER)
    clock.go(days=1)
    workspace.actor = "ann"
    move(workspace, "Pay", "Done")
    workspace.do(Source.KEYBOARD, items.block_item, item_id=card(workspace, "Wish").id, reason="no key")
    return workspace


@pytest.fixture
def boards(qapp: QApplication, told: Workspace) -> Iterator[BoardsPage]:
    """The page of that board, on screen."""
    theme.put_on(qapp, "light", 1.0)
    made = BoardsPage(told, Settings(theme="light", sound=False))
    made.resize(1600, 900)
    made.show()
    qapp.processEvents()
    yield made
    made.shut()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
