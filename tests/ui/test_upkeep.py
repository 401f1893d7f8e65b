"""What needs attention is told once, and again when it had been away."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kanban.store import room
from kanban.store.backup import backup_folder, backups
from kanban.ui.bridge import Bridge
from kanban.ui.upkeep import Upkeep
from tests.boards import Clock, board_of_text


def test_a_look_backs_up_and_tells_of_a_full_disk_once(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    owner = QObject()
    upkeep = Upkeep(owner)
    upkeep.troubled.connect(told.append)
    bridge = Bridge(board_of_text(tmp_path / "team.twinboard", "To do: A | Done:", Clock()))
    upkeep.watch(bridge)

    def look() -> None:
        with qtbot.waitSignal(upkeep.looked):
            upkeep.look()

    look()
    assert told == []
    assert len(backups(backup_folder(tmp_path / "team.twinboard"))) == 1
    monkeypatch.setattr(room, "LEAST_FREE", 10**18)
    look()
    look()
    assert len(told) == 1
    assert told[0].startswith("Only ")
    monkeypatch.setattr(room, "LEAST_FREE", 0)
    look()
    monkeypatch.setattr(room, "LEAST_FREE", 10**18)
    look()
    assert len(told) == 2
    upkeep.rest()
    bridge.close()
