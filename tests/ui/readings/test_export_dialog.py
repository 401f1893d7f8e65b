"""Goals and readings into files, asked for in a dialog."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kanban.domain.business.wide_table import Field
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.ui.bridge import Bridge
from kanban.ui.readings.export_dialog import BusinessExportDialog
from kanban.usecases.metrics import record_reading
from kanban.usecases.wide_table import add_row
from kanban.workspace import Workspace


@pytest.fixture
def dialog(workspace: Workspace, qtbot: QtBot) -> Iterator[BusinessExportDialog]:
    """The dialog over a board with one key result and one reading."""
    workspace.do(Source.COMMAND, add_row, values={Field.GOAL: "Reach", Field.METRIC: "Users"})
    workspace.do(Source.COMMAND, record_reading, metric_id=MetricId(1), period=date(2026, 3, 1), value=5)
    bridge = Bridge(workspace)
    made = BusinessExportDialog(bridge)
    qtbot.addWidget(made)
    yield made
    bridge.close()


def test_both_go_into_one_excel_file_or_into_two_tables(dialog: BusinessExportDialog, tmp_path: Path) -> None:
    assert dialog.save.text() == "Choose a folder…"
    dialog.write(tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["goals.csv", "readings.csv"]
    dialog.format.setCurrentIndex(1)
    assert dialog.save.text() == "Save as…"
    dialog.write(tmp_path / "all.xlsx")
    assert (tmp_path / "all.xlsx").read_bytes()[:2] == b"PK"
    assert str(tmp_path / "all.xlsx") in dialog.outcome.text()


def test_one_table_alone(dialog: BusinessExportDialog, tmp_path: Path) -> None:
    dialog.readings.setChecked(False)
    assert dialog.save.text() == "Save as…"
    dialog.write(tmp_path / "goals.csv")
    assert (tmp_path / "goals.csv").read_text("utf-8-sig").splitlines()[1].startswith("Reach,,Users")
    dialog.goals.setChecked(False)
    assert not dialog.save.isEnabled()


def test_a_place_that_cannot_be_written_is_said(dialog: BusinessExportDialog, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    dialog.readings.setChecked(False)
    dialog.write(tmp_path / "file" / "goals.csv")
    assert "could not be written" in dialog.outcome.text()
    assert not dialog.outcome.isHidden()
