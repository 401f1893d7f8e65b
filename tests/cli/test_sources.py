"""Sources on the command line: set up, listed, read, and only when this computer permits it."""

import os
import time
from pathlib import Path

import pytest

from kanban.settings import load_settings, save_settings
from tests.cli.command import Command


@pytest.fixture
def sales(tmp_path: Path, on: Command) -> Path:
    """A file of two days, on a board with the metric Users."""
    on("metrics", "add", "Users")
    path = tmp_path / "sales.csv"
    write(path, "day,users,other\n2026-03-01,5,1\n2026-03-02,n/a,2\n")
    return path


def write(path: Path, text: str) -> None:
    path.write_text(text)
    os.utime(path, (time.time() - 60,) * 2)


def forbid_all() -> None:
    settings = load_settings()
    settings.permitted_sources = []
    save_settings(settings)


def test_a_source_is_set_up_read_and_listed(on: Command, sales: Path) -> None:
    added = on("sources", "add", "Sales", "--file", sales, "--json")
    assert added.status == 0, added.err
    assert added.document["metrics"] == ["Users"]
    assert added.document["permitted"] is True
    ran = on("sources", "run", "--json")
    assert (ran.status, ran.document) == (
        0,
        [{"name": "Sales", "place": "sales.csv", "new": 1, "corrections": 0, "faults": 0}],
    )
    assert on("sources", "run").lines == ["Sales: 0 new, 0 corrections (sales.csv)"]
    write(sales, "day,users,other\n2026-03-01,6,1\n2026-03-02,seven,2\n")
    again = on("sources", "run", "sales")
    assert again.lines == ["Sales: 0 new, 1 correction, 1 value not taken (sales.csv)"]
    assert "sales.csv, line 3 not taken: “seven”" in again.err
    (listed,) = on("sources", "list", "--json").document
    assert (listed["kind"], listed["where"], listed["corrections"], listed["problem"]) == ("file", str(sales), 1, None)
    assert on("metrics", "list", "--json").document[0]["newest"]["value"] == 6


def test_a_source_from_elsewhere_needs_a_permission(on: Command, sales: Path) -> None:
    on("sources", "add", "Sales", "--file", sales, "--day", "day", "--metric", "users=Users")
    forbid_all()
    refused = on("sources", "run", "Sales")
    assert refused.status == 1
    assert f"“Sales” is not permitted on this computer. It would read {sales}." in refused.err
    left_out = on("sources", "run", "--json")
    assert (left_out.status, left_out.document) == (0, [])
    assert "Sales is not permitted on this computer and was left out" in left_out.err
    assert on("sources", "run", "--allow").status == 2
    assert on("sources", "run", "Sales", "--allow").lines == ["Sales: 1 new, 0 corrections (sales.csv)"]
    assert on("sources", "run").lines == ["Sales: 0 new, 0 corrections (sales.csv)"]


def test_when_one_cannot_be_read_nothing_is_taken_unless_wished(on: Command, sales: Path) -> None:
    on("sources", "add", "B", "--file", sales)
    on("sources", "add", "A", "--file", sales.with_name("none.csv"), "--day", "day", "--metric", "users=Users")
    ran = on("sources", "run")
    assert ran.status == 1
    assert "Source “A”: There is no file at" in ran.err
    assert "Nothing was taken." in ran.err
    going = on("sources", "run", "--keep-going")
    assert (going.status, going.lines) == (1, ["B: 1 new, 0 corrections (sales.csv)"])
    assert "not read since" in on("sources", "list").out


def test_wrong_words_are_refused(on: Command, sales: Path) -> None:
    assert on("sources", "run", "Nobody").status == 1
    assert on("sources", "add", "S", "--file", sales, "--sql", "x").status == 2
    assert (
        "There is no metric “X” on this board"
        in on("sources", "add", "S", "--file", sales, "--day", "day", "--metric", "u=X").err
    )
    write(sales, "a,b\n1,2\n")
    guess = on("sources", "add", "S", "--file", sales)
    assert guess.status == 2
    assert "The columns are: a, b" in guess.err
    assert on("sources", "list", "--json").document == []


def test_a_password_in_the_board_is_remarked_and_not_shown(on: Command, sales: Path) -> None:
    assert sales.exists()
    where = "postgresql://ann:geheim@127.0.0.1/shop"
    added = on("sources", "add", "S", "--sql", where, "--query", "SELECT 1", "--day", "day", "--metric", "users=Users")
    assert added.status == 0
    assert "a password or key stands in the source" in added.err
    assert "geheim" not in added.out + on("sources", "list").out
    assert on("sources", "remove", "S").lines == ["S removed"]
