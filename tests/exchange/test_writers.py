"""What every format that goes out has in common, and that what went out comes in again unchanged."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kanban.domain.board import ChecklistEntry, ItemDetails, Link
from kanban.domain.errors import CannotWrite
from kanban.domain.operations import Source
from kanban.exchange.incoming import all_readers
from kanban.exchange.outgoing import Writer, all_writers, writer_for
from kanban.exchange.reading import cards_of, read_files
from kanban.usecases import items
from kanban.usecases.comments import comment_item
from kanban.usecases.exporting import read_export
from kanban.usecases.import_answers import suggest
from kanban.usecases.import_cards import import_cards
from kanban.usecases.import_draft import draft_import
from kanban.usecases.import_plan import Draft, ImportPlan, RowState, read_snapshot
from kanban.workspace import Workspace
from tests.boards import card, column, move, text_of, whole

MakeBoard = Callable[[str], Workspace]


@pytest.fixture
def full(board: MakeBoard) -> Workspace:
    workspace = board("To do: A B | Doing: C | Done: D")
    details = ItemDetails(
        "=1+1; a, “b”", "**n**\n\nline; two", "bug", due=date(2026, 3, 9), labels=("x, y", "z"),
        checklist=(ChecklistEntry("one; two", True), ChecklistEntry("three")), links=(Link("https://x.y/a", "there"),),
        blocked_by=(card(workspace, "B").id,),
    )  # fmt: skip
    workspace.do(Source.MOUSE, items.edit_item, item_id=card(workspace, "A").id, details=details)
    workspace.do(Source.MOUSE, comment_item, item_id=card(workspace, "B").id, text="first\nsecond; third")
    workspace.do(Source.MOUSE, comment_item, item_id=card(workspace, "B").id, text="next")
    workspace.do(Source.MOUSE, items.block_item, item_id=card(workspace, "C").id, reason="waits for Li")
    move(workspace, "D", "Doing")
    move(workspace, "D", "Done")
    workspace.do(Source.MOUSE, items.archive_item, item_id=card(workspace, "D").id)
    return workspace


def _write(workspace: Workspace, path: Path, *, archived: bool = True) -> Path:
    writer_for(path).write(path, workspace.read(read_export, workspace.board_id, workspace.now(), archived=archived))
    return path


def _draft(workspace: Workspace, path: Path) -> Draft:
    snapshot = workspace.read(read_snapshot, workspace.board_id, workspace.now())
    file = cards_of(read_files([path]), None, snapshot.board.facts.zone_info)
    assert not file.faults
    return draft_import(snapshot, ImportPlan(file, suggest(file, snapshot.board)))


def test_the_formats_are_found_by_themselves() -> None:
    assert list(all_readers()) == ["json", "jira", "trello", "csv"]
    assert list(all_writers()) == ["csv", "json", "xlsx"]


@pytest.mark.parametrize("writer", [w for w in all_writers().values() if w.name != "xlsx"], ids=lambda w: w.name)
def test_a_writer_writes_whole_or_not_at_all(full: Workspace, tmp_path: Path, writer: Writer) -> None:
    path = _write(full, tmp_path / f"cards{writer.suffix}")
    before = path.read_bytes()
    assert b"A" in before
    with pytest.raises(CannotWrite):
        _write(full, tmp_path / "nowhere" / f"cards{writer.suffix}")
    _write(full, path)
    assert [each.name for each in tmp_path.glob("*cards*")] == [f"cards{writer.suffix}"]


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_what_went_out_is_known_when_it_comes_back(full: Workspace, tmp_path: Path, suffix: str) -> None:
    draft = _draft(full, _write(full, tmp_path / f"cards{suffix}"))
    assert [
        (row.card.title, row.state, row.clean, row.both) for row in draft.rows if row.state is not RowState.KNOWN
    ] == []
    assert len(draft.rows) == 4
    assert draft.events == ()


def test_json_makes_the_same_board_elsewhere(full: Workspace, board: MakeBoard, tmp_path: Path) -> None:
    other = board("To do: | Doing: | Done:")
    draft = _draft(other, _write(full, tmp_path / "cards.json"))
    other.do(Source.IMPORT, import_cards, draft=draft)
    assert text_of(other).replace("Done:", "Done:") == text_of(full)
    ours, theirs = card(full, "=1+1; a, “b”"), card(other, "=1+1; a, “b”")
    assert replace(ours.details, blocked_by=()) == replace(theirs.details, blocked_by=())
    assert [(c.at, c.text, c.actor) for c in card(full, "B").comments] == [
        (c.at, c.text, c.actor) for c in card(other, "B").comments
    ]
    assert card(other, "C").block is not None
    d, e = card(full, "D"), card(other, "D")
    assert d.place is not None
    assert e.place is not None
    assert (d.archived, d.added_at, d.place.since) == (e.archived, e.added_at, e.place.since)
    assert _draft(other, tmp_path / "cards.json").events == ()


def test_notes_that_are_too_long_are_cut_and_named(full: Workspace, board: MakeBoard, tmp_path: Path) -> None:
    path = _write(full, tmp_path / "cards.json")
    document = json.loads(path.read_text(encoding="utf-8"))
    document["cards"][1]["notes"] = "x" * 20_001
    path.write_text(json.dumps(document), encoding="utf-8")
    draft = _draft(board("To do: | Done:"), path)
    assert [(doubt.line, str(doubt.reason)) for doubt in draft.doubts] == [(2, "its notes are too long and were cut")]


def test_no_spreadsheet_runs_what_is_in_a_csv(full: Workspace, tmp_path: Path) -> None:
    data = _write(full, tmp_path / "cards.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[0]["Title"] == "'=1+1; a, “b”"
    assert rows[0]["Labels"] == "x, y; z"
    assert rows[0]["Checklist"] == "[x] one; two\n[ ] three"
    assert (rows[2]["Blocked"], rows[3]["Archived"], rows[3]["Finished"] != "") == ("waits for Li", "yes", True)


def test_only_some_cards(full: Workspace) -> None:
    only = [card(full, "B").id, card(full, "C").id]
    export = full.read(read_export, full.board_id, full.now(), only=only)
    assert [item.title for item in export.items] == ["B", "C"]
    assert [item.title for item in full.read(read_export, full.board_id, full.now()).items] == [
        "=1+1; a, “b”",
        "B",
        "C",
    ]
    assert len(export.moves[card(full, "D").id]) == 3
    assert column(full, "Done").id in whole(full).finished_columns()


def test_a_spreadsheet_has_true_dates_and_no_formulas(full: Workspace, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    path = _write(full, tmp_path / "cards.xlsx")
    sheet = openpyxl.load_workbook(path).active
    head = [cell.value for cell in sheet[1]]
    title, due, created = (sheet.cell(2, head.index(name) + 1) for name in ("Title", "Due date", "Created"))
    assert (title.value, title.data_type) == ("=1+1; a, “b”", "s")
    assert (due.value.date(), due.is_date) == (date(2026, 3, 9), True)
    assert created.value.isoformat()[:13] == "2026-03-02T09"
    assert sheet.freeze_panes == "C2"


def test_without_openpyxl_it_is_said_how_to_get_it(
    full: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kanban.exchange.formats.xlsx import NoOpenpyxl

    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    with pytest.raises(NoOpenpyxl, match=r"pip install 'twinboard\[excel\]'"):
        _write(full, tmp_path / "cards.xlsx")
    assert not (tmp_path / "cards.xlsx").exists()
