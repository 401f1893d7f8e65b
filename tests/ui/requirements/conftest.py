"""Boards on a screen, with English names of months and the light palette."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kanban.ui import theme
from kanban.workspace import Workspace
from tests.ui.requirements.shown_board import ShownBoard, put_on_screen

Show = Callable[[Workspace], ShownBoard]


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication) -> Iterator[Show]:
    """Show a workspace on a screen."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    if theme.current() is not theme.LIGHT or theme.scale() != 1.0 or not qapp.styleSheet():
        theme.put_on(qapp, "light", 1.0)
    made: list[ShownBoard] = []

    def put(workspace: Workspace) -> ShownBoard:
        shown = put_on_screen(workspace)
        qtbot.addWidget(shown.window)
        qtbot.waitExposed(shown.window)
        made.append(shown)
        return shown

    yield put
    for shown in made:
        shown.bridge.close()
        shown.window.close()
        shown.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QLocale.setDefault(before)


@pytest.fixture
def on_screen(show: Show, board: Callable[[str], Workspace]) -> Callable[[str], ShownBoard]:
    """Make a board from a text and show it: `on_screen("To do: A B | Doing(2): C | Done:")`."""
    return lambda text: show(board(text))
