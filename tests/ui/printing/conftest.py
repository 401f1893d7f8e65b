"""The print dialog on a board of the test."""

from collections.abc import Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.print_dialog import PrintDialog
from kanban.workspace import Workspace
from tests.ui.printing.steps import Open


@pytest.fixture
def said() -> list[str]:
    """What the dialog told the window."""
    return []


@pytest.fixture
def open_dialog(qtbot: QtBot, said: list[str]) -> Iterator[Open]:
    """Open the dialog on a workspace: `open_dialog(workspace, "cards")`."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    window = QWidget()
    qtbot.addWidget(window)
    made: list[PrintDialog] = []
    bridges: list[Bridge] = []

    def make(workspace: Workspace, what: str, **named: Any) -> PrintDialog:
        bridge = Bridge(workspace)
        bridges.append(bridge)
        actions = Actions(bridge, window)
        actions.said.connect(said.append)
        dialog = PrintDialog(bridge, actions, what, **named)
        dialog.options.choose("a4_8" if what in {"cards", "changed"} else dialog.options.layout_.name, "A4")
        made.append(dialog)
        dialog.show()
        return dialog

    yield make
    for dialog in made:
        if shiboken6.isValid(dialog):
            dialog.hide()
            shiboken6.delete(dialog)
    for bridge in bridges:
        bridge.close()
    QLocale.setDefault(before)
