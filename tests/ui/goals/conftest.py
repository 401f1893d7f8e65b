"""A board with goals on a real file, and a window in which views are shown."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.board import Board
from kanban.domain.business.wide_table import Field
from kanban.domain.operations import Source
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.usecases import people
from kanban.usecases.wide_sheet import Edit
from kanban.usecases.wide_table import change_rows
from kanban.workspace import Workspace


@dataclass
class GoalDesk:
    """What a test of goals needs at hand. It is Monday 2 March 2026 in Shanghai."""

    workspace: Workspace
    bridge: Bridge
    actions: Actions
    window: QWidget
    refused: list[str] = field(default_factory=list)

    @property
    def board(self) -> Board:
        """The live board."""
        return self.bridge.board

    def add(self, **texts: str) -> None:
        """Add a row of the wide table, as another view would."""
        edit = Edit(None, {Field(name): text for name, text in texts.items()})
        assert self.workspace.do(Source.COMMAND, change_rows, edits=[edit]) is not None

    def show(self, view: QWidget) -> None:
        """Show a view in the window."""
        layout = self.window.layout()
        assert layout is not None
        layout.addWidget(view)
        view.show()
        view.setFocus()


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """The window's locale, whatever the machine's is."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def goal_desk(workspace: Workspace, qtbot: QtBot) -> Iterator[GoalDesk]:
    """A board with two people in a window of 1600 x 900, shown."""
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).setContentsMargins(0, 0, 0, 0)
    workspace.do(Source.COMMAND, people.add_person, name="Ann Li")
    workspace.do(Source.COMMAND, people.add_person, name="Bo Xu")
    bridge = Bridge(workspace, window)
    actions = Actions(bridge, window)
    made = GoalDesk(workspace, bridge, actions, window)
    actions.refused.connect(made.refused.append)
    window.resize(1600, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield made
    bridge.close()
    window.close()
