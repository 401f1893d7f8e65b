"""The verbs import and export."""

from pathlib import Path

import pytest

from tests.cli.command import Command
from tests.exchange.jira_files import jira_rows, jira_text
from tests.exchange.trello_files import trello_text


@pytest.fixture
def jira(tmp_path: Path) -> Path:
    path = tmp_path / "jira.csv"
    path.write_text(jira_text(jira_rows(20)), "utf-8")
    return path


def test_a_dry_run_tells_and_changes_nothing(on: Command, jira: Path) -> None:
    ran = on("import", jira, "--dry-run", "--json")
    assert ran.status == 0, ran.err
    assert {name: ran.document[name] for name in ("format", "dry_run", "rows", "new", "known", "faults")} == {
        "format": "jira", "dry_run": True, "rows": 20, "new": 20, "known": 0, "faults": [],
    }  # fmt: skip
    assert ran.document["columns"] == {
        "To Do": "Backlog",
        "In Progress": "Dev",
        "In Review": "In Review",
        "Done": "Done",
    }
    assert ran.document["cards"][0] == {
        "line": 2, "key": "PROJ-1", "title": "Pay with one click, part 1", "state": "new", "changed_there": [], "changed_on_both_sides": [],
    }  # fmt: skip
    assert on("items", "--json").document == []


def test_twice_and_undone(on: Command, jira: Path) -> None:
    ran = on("import", jira, "--map", "In Review=>Test")
    assert ran.lines[0] == "Imported (jira): 20 new cards, 0 changed, 0 known already"
    again = on("import", jira)
    assert again.status == 0
    assert again.lines[0] == "Imported (jira): 0 new cards, 0 changed, 20 known already"
    assert "Nothing in" in again.err
    assert len(on("items", "--json", "--column", "Test").document) == 4
    assert on("undo").status == 0
    assert on("items", "--json").document == []
    assert on("check").status == 0


def test_columns_of_the_file_are_mapped_by_hand(on: Command, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Was,Wo,Wann\nPay,Dev,03/04/2026\nSearch,Weg,05/06/2026\n", "utf-8")
    words = "Was=title,Wo=column,Wann=due,Weg=>"
    ran = on("import", path, "--map", words)
    assert (ran.status, ran.err) == (
        1,
        f"twinboard: The dates in {path} can be read as day/month or month/day. Say which with --dates dmy or --dates mdy.\n",
    )
    ran = on("import", path, "--map", words, "--dates", "mdy")
    assert ran.lines == ["Imported (csv): 1 new card, 0 changed, 0 known already", "  Dev -> Dev", "  Weg -> left out"]
    assert [(item["title"], item["column"], item["due"]) for item in on("items", "--json").document] == [
        ("Pay", "Dev", "2026-03-04")
    ]


def test_what_cannot_be_is_refused_in_one_sentence(on: Command, jira: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("Key,Title\nA-1,one\nA-2,\n", "utf-8")
    ran = on("import", bad)
    assert ran.status == 1
    assert ran.err.splitlines()[-1] == (
        "twinboard: 1 rows cannot be imported; the first is line 3: it has no title. Nothing was imported."
    )
    assert on("items", "--json").document == []
    assert on("import", bad, "--partial").status == 0
    assert [item["key"] for item in on("items", "--json").document] == ["A-1"]
    assert "the file has no column “Foo”" in on("import", jira, "--map", "Foo=title").err
    assert "fields are id, title" in on("import", jira, "--map", "Summary=foo").err
    assert "the file has no column, person or swimlane “X”" in on("import", jira, "--map", "X=>Dev").err
    assert on("export", tmp_path / "x.doc").status == 1


def test_trello_with_its_notes(on: Command, tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text(trello_text(12), "utf-8")
    ran = on("import", path, "--json")
    assert (ran.status, ran.document["format"], ran.document["new"]) == (0, "trello", 12)
    assert ran.document["made"]["columns"] == ["Review"]


def test_export_in_every_format(on: Command, jira: Path, tmp_path: Path) -> None:
    on("import", jira)
    assert on("export", tmp_path / "x.csv", "--json").document == {
        "out": str(tmp_path / "x.csv"),
        "format": "csv",
        "cards": 20,
    }
    assert on("import", tmp_path / "x.csv").lines[0] == "Imported (csv): 0 new cards, 0 changed, 20 known already"
    assert on("export", tmp_path / "x.json").status == 0
    assert on("import", tmp_path / "x.json").lines[0] == "Imported (json): 0 new cards, 0 changed, 20 known already"
    assert "pixels" in on("export", tmp_path / "x.png").out
    assert on("export", tmp_path / "x.pdf", "--pages", "many", "--json").document["size"].endswith("pages")
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")
