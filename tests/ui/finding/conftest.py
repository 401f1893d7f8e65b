"""A window with a board on which things can be found."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kanban.domain.board import ItemDetails
from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.ui.finding.palette import Palette
from kanban.ui.main_window import MainWindow
from kanban.usecases import boards, items
from tests.boards import ZONE, Clock, column, new_workspace, whole


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, clock: Clock) -> Iterator[MainWindow]:
    """The window with R-1 Refund (Ready, Li, payment), R-2 退款 (Ready), R-3 Coupons (Dev, payment), R-4 Login (Test)."""
    plan = boards.plan_of("Team", ["Backlog", "Ready", "Dev", "Test", "Done"], ZONE, start="Dev", finish="Done")
    workspace = new_workspace(tmp_path / "team.twinboard", plan, clock)
    workspace.do(Source.COMMAND, boards.add_person, name="Li")
    li = next(iter(whole(workspace).people))
    pay = ItemDetails("", labels=("payment",))
    for title, place, details in (
        ("Refund", "Ready", ItemDetails("", labels=("payment",), owners=(li,))),
        ("退款", "Ready", None),
        ("Coupons", "Dev", pay),
        ("Login", "Test", None),
    ):
        where = column(workspace, place).id
        workspace.do(Source.COMMAND, items.add_item, title=title, column_id=where, details=details)
    made = MainWindow(Settings(theme="light", sound=False))
    made.remembers = False
    Palette.recent.clear()
    qtbot.addWidget(made)
    made.resize(1600, 900)
    made.open_workspace(workspace)
    made.show()
    yield made
    made.close()
