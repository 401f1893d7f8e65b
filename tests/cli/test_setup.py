"""columns and lanes: a board is set up in words, and each verb answers with what there is then."""

import pytest

from tests.cli.command import Command

COLUMNS = ["Backlog  (wait)", "Ready  (wait)", "Dev  (start, limit 2)", "Test", "Done  (finish)"]


def lines(on: Command, *words: object) -> list[str]:
    ran = on(*words)
    assert (ran.status, ran.err) == (0, "")
    return ran.out.splitlines()


def test_columns(on: Command) -> None:
    assert lines(on, "columns", "list") == COLUMNS
    assert lines(on, "columns", "add", "Review", "--after", "dev")[2:4] == ["Dev  (start, limit 2)", "Review"]
    assert lines(on, "columns", "rename", "Review", "Code review")[3] == "Code review"
    assert lines(on, "columns", "move", "Code review", "--first")[0] == "Code review"
    assert lines(on, "columns", "move", "Code review", "--after", "Test")[3:5] == ["Test", "Code review"]
    assert lines(on, "columns", "split", "Test", "Test", "Tested")[3:5] == ["Test", "Tested"]
    assert lines(on, "columns", "change", "Ready", "--start", "--limit", "9", "--kind", "work")[1:3] == [
        "Ready  (start, limit 9)",
        "Dev  (limit 2)",
    ]
    document = on("columns", "change", "Dev", "--limit", "0", "--policy", "Reviewed.", "--json").document
    assert document[2] == {
        "name": "Dev",
        "wip_limit": None,
        "started": False,
        "finished": False,
        "policy": "Reviewed.",
        "kind": "work",
    }
    assert lines(on, "columns", "remove", "Code review")[-2:] == ["Tested", "Done  (finish)"]
    assert lines(on, "undo") == ["Undo: Remove column Code review"]


def test_cards_go_where_they_are_sent(on: Command) -> None:
    assert on("add", "Pay", "--column", "Ready").status == 0
    assert lines(on, "columns", "remove", "Ready", "--cards-to", "Test")[1] == "Dev  (start, limit 2)"
    assert [(item["key"], item["column"]) for item in on("items", "--json").document] == [("R-1", "Test")]


def test_lanes(on: Command) -> None:
    assert lines(on, "lanes", "list") == ["App", "Web"]
    assert lines(on, "lanes", "add", "Ops") == ["App", "Web", "Ops"]
    assert lines(on, "lanes", "change", "Ops", "--expedite", "yes", "--limit", "1")[2] == "Ops  (expedite, limit 1)"
    assert lines(on, "lanes", "move", "Ops", "--first") == ["Ops  (expedite, limit 1)", "App", "Web"]
    assert lines(on, "lanes", "rename", "Web", "Site")[2] == "Site"
    assert lines(on, "lanes", "move", "Ops", "--after", "App")[0] == "App"
    assert on("add", "Pay", "--swimlane", "App").status == 0
    assert lines(on, "lanes", "remove", "App", "--cards-to", "Site") == ["Ops  (expedite, limit 1)", "Site"]
    assert on("items", "--json").document[0]["swimlane"] == "Site"
    assert on("lanes", "change", "Ops", "--expedite", "no", "--json").document == [
        {"name": "Ops", "wip_limit": 1, "expedite": False, "policy": ""},
        {"name": "Site", "wip_limit": None, "expedite": False, "policy": ""},
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["columns", "add", "dev"], "“dev” is there already"),
        (["columns", "rename", "X", "Y"], "There is no column “X” on this board. Its columns are: Backlog, Ready"),
        (["columns", "change", "Dev", "--limit", "1000"], "A WIP limit is a number from 1 to 999; “1000” is none"),
        (["columns", "move", "Dev", "--after", "Done"], "must be left of the finished column “Done”"),
        (["columns", "remove", "Done"], "“Done” marks where work is started or finished"),
        (["lanes", "remove", "Nope"], "There is no swimlane “Nope”"),
    ],
)
def test_what_is_refused_changes_nothing(on: Command, words: list[str], said: str) -> None:
    ran = on(*words)
    assert ran.status == 1
    assert said in ran.err
    assert lines(on, "columns", "list") == COLUMNS


@pytest.mark.parametrize("what", ["columns", "lanes"])
def test_nothing_stands_after_itself(on: Command, what: str) -> None:
    name = "Dev" if what == "columns" else "App"
    ran = on(what, "move", name, "--after", name)
    assert ran.status == 2
    assert "cannot stand after itself" in ran.err
