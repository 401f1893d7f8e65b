"""What goes wrong while the window runs is kept and said, and the work goes on."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kanban.settings import Settings
from kanban.ui import program
from kanban.ui.main_window import MainWindow


def test_a_fault_is_reported_once_for_each_place(
    qtbot: QtBot, data_dir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window = MainWindow(Settings())
    window.remembers = False
    qtbot.addWidget(window)
    program._tell_of_faults(window)

    def fail() -> None:
        raise LookupError("gone")

    for _ in range(2):
        try:
            fail()
        except LookupError as fault:
            sys.excepthook(LookupError, fault, fault.__traceback__)
    (report,) = (data_dir / "crashes").iterdir()
    assert "LookupError: gone" in report.read_text("utf-8")
    assert window.notice.text.endswith(f"A report is in {report}.")
    assert capsys.readouterr().err.count("LookupError: gone") == 2
