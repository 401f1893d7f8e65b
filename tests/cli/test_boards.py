"""init, boards, people, and which board a verb is about."""

import json
import sqlite3
from pathlib import Path

import pytest

from tests.cli.command import Command


def test_init_says_what_it_made(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "new.twinboard"
    ran = command("--board", path, "init", "--columns", "Backlog| Dev |Done", "--zone", "Asia/Shanghai", "--json")
    assert ran.status == 0
    assert ran.err == ""
    assert ran.document == {
        "board": str(path),
        "name": "new",
        "zone": "Asia/Shanghai",
        "columns": ["Backlog", "Dev", "Done"],
    }


def test_points_waits_limits_lanes_and_policy_are_kept(file: Path) -> None:
    with sqlite3.connect(file) as db:
        rows = db.execute(
            "SELECT name, kind, wip_limit, started, finished FROM board_column ORDER BY position"
        ).fetchall()
        lanes = [name for (name,) in db.execute("SELECT name FROM swimlane ORDER BY position")]
    db.close()
    assert rows == [
        ("Backlog", "wait", None, 0, 0),
        ("Ready", "wait", None, 0, 0),
        ("Dev", "work", 2, 1, 0),
        ("Test", "work", None, 0, 0),
        ("Done", "work", None, 0, 1),
    ]
    assert lanes == ["App", "Web"]


def test_without_zone_it_is_this_computers(command: Command, tmp_path: Path) -> None:
    ran = command("--board", tmp_path / "here.twinboard", "init", "--columns", "A|B", "--json")
    assert ran.document["zone"] == "America/St_Johns"


def test_an_unknown_zone_of_the_computer_is_said(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "XYZ-3")
    ran = command("--board", tmp_path / "here.twinboard", "init", "--columns", "A|B", "--json")
    assert ran.document["zone"] == "UTC"
    assert "time zone is not known" in ran.err


@pytest.mark.parametrize(
    ("language", "columns", "lanes"),
    [
        ("en", ["Ideas", "Planned", "Design", "Production", "Review", "Ready to go live", "Live"], "Marketing"),
        ("zh_CN", ["创意", "已排期", "设计", "制作", "评审", "待上线", "已上线"], "市场"),
    ],
)
def test_a_template_in_a_language(
    command: Command, tmp_path: Path, language: str, columns: list[str], lanes: str
) -> None:
    path = tmp_path / "campaign.twinboard"
    ran = command("--lang", language, "--board", path, "init", "--template", "campaign", "--name", "Winter", "--json")
    assert ran.document["columns"] == columns
    assert ran.document["name"] == "Winter"
    added = command("--board", path, "add", "x", "--swimlane", lanes, "--json")
    assert added.document["key"] == "C-1"
    assert added.document["swimlane"] == lanes


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ["--template", "nothing"],
            "There is no template “nothing”. Templates are: software, campaign, operations, personal.",
        ),
        (["--columns", "A|B", "--start", "C"], "There is no column “C” on this board. Its columns are: A, B."),
        (["--columns", "A|B", "--limit", "C=1"], "There is no column “C” on this board. Its columns are: A, B."),
        (["--template", "personal", "--limit", "C=1"], "There is no column “C”"),
        (["--columns", "A|B|C", "--start", "C", "--finish", "B"], "must be left of"),
        (["--columns", "A|a"], "“a” is there already"),
        (["--columns", "A||B"], "The column name is empty"),
        (["--columns", "A"], "A board has 2 to 30 columns; these are 1."),
        (["--columns", "A|B", "--zone", "Mars/Olympus"], "“Mars/Olympus” is not a known time zone."),
        (["--columns", "A|B", "--lane", "x|X"], "“X” is there already"),
    ],
)
def test_what_init_refuses_leaves_no_file(command: Command, tmp_path: Path, words: list[str], sentence: str) -> None:
    ran = command("--board", tmp_path / "new.twinboard", "init", *words)
    assert ran.status == 1
    assert sentence in ran.err
    assert ran.out == ""
    assert not list(tmp_path.glob("new*"))


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--columns", "A|B", "--template", "software"],
        ["--template", "software", "--start", "Test"],
        ["--columns", "A|B", "--limit", "A"],
        ["--columns", "A|B", "--limit", "A=0"],
        ["--columns", "A|B", "--limit", "A=many"],
        ["--columns", "A|B", "--limits", "forbid"],
    ],
)
def test_wrong_usage_of_init(command: Command, tmp_path: Path, words: list[str]) -> None:
    ran = command("--board", tmp_path / "new.twinboard", "init", *words)
    assert ran.status == 2
    assert ran.err.startswith("usage: twinboard init")
    assert not list(tmp_path.glob("new*"))


def test_init_needs_a_file(command: Command) -> None:
    ran = command("init", "--columns", "A|B")
    assert ran.status == 2
    assert "init needs --board FILE" in ran.err


def test_init_never_writes_over_a_file(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear all")
    ran = command("--board", path, "init", "--columns", "A|B")
    assert ran.status == 1
    assert ran.err == f"twinboard: {path} exists already. Choose another name, or move that file away first.\n"
    assert path.read_text() == "Dear all"


def test_without_board_it_is_the_newest_one_made(command: Command, file: Path, tmp_path: Path) -> None:
    command("--board", file, "add", "in the first")
    command("--board", tmp_path / "second.twinboard", "init", "--columns", "A|B")
    command("add", "in the second")
    assert [item["title"] for item in command("items", "--json").document] == ["in the second"]
    assert [entry["last"] for entry in command("boards", "--json").document] == [True, False]
    assert command("boards").lines == [str(tmp_path / "second.twinboard"), str(file)]


def test_without_any_board(command: Command) -> None:
    ran = command("items")
    assert ran.status == 1
    assert ran.err == (
        "twinboard: No board is named and none was open before. "
        "Name one with --board FILE, make one with “init”, or use --demo.\n"
    )


def test_the_board_may_be_named_after_the_verb(command: Command, file: Path) -> None:
    assert command("add", "T", "--board", file).out == "R-1\n"


def test_people(on: Command) -> None:
    assert on("people", "add", "Ann Bell").out == "Ann Bell (AB)\n"
    assert on("people", "add", "李婷", "--initials", "婷").out == "李婷 (婷)\n"
    assert on("people", "list", "--json").document == [
        {"name": "Ann Bell", "initials": "AB"},
        {"name": "李婷", "initials": "婷"},
    ]
    again = on("people", "add", "ann bell")
    assert (again.status, again.out) == (1, "")


def test_settings_that_are_damaged_are_said_and_set_aside(command: Command, file: Path, data_dir: Path) -> None:
    (data_dir / "settings.json").write_text("{ not json")
    ran = command("--board", file, "items", "--json")
    assert (ran.status, ran.document) == (0, [])
    assert "The settings were damaged; defaults hold." in ran.err
    assert (data_dir / "settings.damaged-1.json").read_text() == "{ not json"


def test_a_refused_setting_does_not_undo_init(command: Command, tmp_path: Path, data_dir: Path) -> None:
    data_dir.write_text("a file where the data folder should be")
    path = tmp_path / "new.twinboard"
    ran = command("--board", path, "init", "--columns", "A|B", "--json")
    assert ran.status == 0
    assert json.loads(ran.out)["columns"] == ["A", "B"]
    assert "settings.json" in ran.err
    assert path.is_file()
