"""Goals and readings in files: nothing runs as a formula, numbers stay numbers, nothing is half written."""

import csv
import io
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kanban.domain.business.values import Metric
from kanban.domain.business.wide_table import Field
from kanban.domain.errors import CannotWrite, DiskFull
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.exchange.business_table import GOALS_HEADERS, READINGS_HEADERS, Part, export_business, export_readings
from kanban.exchange.outgoing import NoWriter
from kanban.usecases import metrics
from kanban.usecases.metrics import NewReading, record_readings, withdraw_reading
from kanban.usecases.wide_table import add_row
from kanban.workspace import Workspace
from tests.boards import whole

TODAY = date(2026, 3, 2)
EVIL = '=HYPERLINK("http://x","y")'


@pytest.fixture
def team(workspace: Workspace) -> Workspace:
    """A board with names that a spreadsheet would run, and with numbers below zero."""
    texts = {
        Field.GOAL: EVIL,
        Field.METRIC: "-2+3",
        Field.KEY_RESULT: "@x",
        Field.UNIT: "+1",
        Field.BASELINE: "-40.5",
        Field.TARGET: "-3",
        Field.TO: "2026-06-30",
    }
    workspace.do(Source.COMMAND, add_row, values=texts)
    day = date(2026, 2, 28)
    workspace.do(Source.COMMAND, record_readings, readings=[NewReading(MetricId(1), day, -12.25, "\t=1+1")])
    workspace.do(Source.COMMAND, record_readings, readings=[NewReading(MetricId(1), day, 0.1 + 0.2, "\r@x")])
    workspace.do(Source.COMMAND, metrics.add_metric, metric=Metric(MetricId(0), "Users, 用户", "", 0))
    workspace.do(Source.COMMAND, record_readings, readings=[NewReading(MetricId(2), day, 1_200_000)])
    workspace.do(Source.COMMAND, withdraw_reading, metric_id=MetricId(2), period=day)
    return workspace


def _read(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def test_a_csv_file_has_every_reading_with_its_revision(team: Workspace, tmp_path: Path) -> None:
    written = export_readings(whole(team), tmp_path / "r.csv", TODAY)
    assert written == ((tmp_path / "r.csv",), None, 3)
    assert _read(tmp_path / "r.csv") == [
        list(READINGS_HEADERS),
        ["'-2+3", "2026-02-28", "-12.25", "'+1", "1", "2026-03-02T09:00:03+08:00", "ann", "'\t=1+1", "", ""],
        ["'-2+3", "2026-02-28", "0.3", "'+1", "2", "2026-03-02T09:00:04+08:00", "ann", "'\r@x", "", "yes"],
        ["Users, 用户", "2026-02-28", "1200000", "", "1", "2026-03-02T09:00:06+08:00", "ann", "", "yes", ""],
    ]


def test_the_wide_table_goes_into_a_csv_file(team: Workspace, tmp_path: Path) -> None:
    written = export_business(whole(team), tmp_path / "g.csv", TODAY, [Part.GOALS])
    assert (written.goals, written.readings) == (2, None)
    rows = _read(tmp_path / "g.csv")
    assert rows[0] == list(GOALS_HEADERS)
    assert rows[1][:9] == [f"'{EVIL}", "'@x", "'-2+3", "'+1", "-40.5", "0.3", "-3", "2026-03-02", "2026-06-30"]
    assert rows[1][13:] == ["daily", "no target"]
    assert rows[2][2] == "Users, 用户"


def test_a_folder_is_made_and_gets_both(team: Workspace, tmp_path: Path) -> None:
    written = export_readings(whole(team), tmp_path / "new" / "folder", TODAY)
    assert [path.name for path in written.files] == ["goals.csv", "readings.csv"]
    assert len(_read(written.files[0])) == 3
    assert len(_read(written.files[1])) == 4


def test_an_excel_file_has_true_numbers_and_days_and_no_formula(team: Workspace, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    export_readings(whole(team), tmp_path / "r.xlsx", TODAY)
    book: Any = openpyxl.load_workbook(tmp_path / "r.xlsx")
    goals, readings = book["Goals"], book["Readings"]
    cells = [cell for sheet in (goals, readings) for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert (goals["A2"].value, goals["A2"].data_type, goals["A2"].quotePrefix) == (EVIL, "s", True)
    assert (goals["E2"].value, goals["E2"].data_type, goals["F2"].value) == (-40.5, "n", 0.3)
    assert goals["I2"].value.date() == date(2026, 6, 30)
    assert [readings.cell(2, n).value for n in (1, 3, 6)] == ["-2+3", -12.25, "2026-03-02T09:00:03+08:00"]
    assert readings["H2"].quotePrefix


def test_an_empty_board_gives_tables_without_rows(workspace: Workspace, tmp_path: Path) -> None:
    written = export_readings(whole(workspace), tmp_path, TODAY)
    assert (written.goals, written.readings) == (0, 0)
    assert _read(tmp_path / "goals.csv") == [list(GOALS_HEADERS)]


def test_what_cannot_be_written_leaves_what_was_there(
    team: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "r.csv"
    path.write_text("old")
    with pytest.raises(NoWriter):
        export_readings(whole(team), tmp_path / "r.ods", TODAY)
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotWrite):
        export_readings(whole(team), tmp_path / "file" / "r.csv", TODAY)
    with pytest.raises(CannotWrite):
        export_readings(whole(team), tmp_path / "file" / "folder", TODAY)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        export_readings(whole(team), path, TODAY)
    assert path.read_text() == "old"
    assert sorted(each.name for each in tmp_path.iterdir() if not each.name.startswith("team")) == ["file", "r.csv"]


def test_a_folder_gets_both_files_or_none(team: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    (folder / "readings.csv").mkdir(parents=True)
    with pytest.raises(CannotWrite):
        export_business(whole(team), folder, TODAY, tuple(Part))
    assert [path.name for path in folder.iterdir()] == ["readings.csv"]
