"""items, add, move, block, unblock, show, undo, redo."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kanban.domain.board import ChecklistEntry, ItemDetails, Link
from kanban.domain.ids import ItemId
from kanban.domain.operations import Source
from kanban.store.database import Database
from kanban.usecases.items import edit_item
from kanban.workspace import Workspace
from tests.boards import Clock
from tests.cli.command import Command

_KEYS = [
    "key", "title", "column", "swimlane", "class_of_service", "blocked", "blocked_reason", "blocked_since", "code",
    "entered_column_at", "days_in_column", "type", "due", "goal", "owners", "labels", "printed", "reprint",
    "checklist", "blocked_by", "comments",
]  # fmt: skip


def test_add_prints_the_key_and_nothing_else(on: Command) -> None:
    ran = on("add", "Pay with one click")
    assert (ran.status, ran.out, ran.err) == (0, "R-1\n", "")
    assert on("add", "付款一步到位").out == "R-2\n"


def test_items_as_json(on: Command) -> None:
    on("people", "add", "Ann Bell")
    on(
        "add", "Pay with one click", "--column", "ready", "--swimlane", "web", "--class-of-service", "fixed-date",
        "--type", "bug", "--due", "2026-12-24", "--goal", "Earn", "--owner", "ann bell", "--label", "shop",
        "--label", "app", "--at", "2026-03-02T23:30:00+00:00",
    )  # fmt: skip
    (item,) = on("items", "--json").document
    assert list(item) == _KEYS
    code, days = item.pop("code"), item.pop("days_in_column")
    assert (len(code), code[0]) == (10, "T")
    assert days > 1
    assert item == {
        "key": "R-1",
        "title": "Pay with one click",
        "column": "Ready",
        "swimlane": "Web",
        "class_of_service": "fixed_date",
        "blocked": False,
        "blocked_reason": None,
        "blocked_since": None,
        "entered_column_at": "2026-03-03T07:30:00+08:00",
        "type": "bug",
        "due": "2026-12-24",
        "goal": "Earn",
        "owners": ["Ann Bell"],
        "labels": ["shop", "app"],
        "printed": False,
        "reprint": False,
        "checklist": {"done": 0, "total": 0},
        "blocked_by": [],
        "comments": 0,
    }


def test_items_come_in_board_order(on: Command) -> None:
    for title, column, lane in (
        ("a", "Test", None),
        ("b", "Backlog", "Web"),
        ("c", "Backlog", "App"),
        ("d", "Backlog", None),
    ):
        on("add", title, "--column", column, *(["--swimlane", lane] if lane else []))
    on("add", "e", "--column", "Backlog")
    on("move", "R-1", "Done")
    on("move", "R-5", "Done")
    assert [item["title"] for item in on("items", "--json").document] == ["d", "c", "b", "e", "a"]
    assert [item["title"] for item in on("items", "--column", "done", "--json").document] == ["e", "a"]


def test_items_for_people(on: Command) -> None:
    on("add", "付款", "--column", "Dev", "--due", "2026-12-24")
    on("add", "Refund", "--column", "Backlog")
    on("block", "R-1", "--reason", "waits for legal")
    assert on("items").lines == [
        "R-2  Backlog  Refund",
        "R-1  Dev      付款  [blocked: waits for legal, due 2026-12-24]",
    ]


def test_items_of_an_unknown_column(on: Command) -> None:
    ran = on("items", "--column", "Deploy", "--json")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == (
        "twinboard: There is no column “Deploy” on this board. Its columns are: Backlog, Ready, Dev, Test, Done.\n"
    )


def test_a_goal_is_made_when_missing_and_said(on: Command) -> None:
    assert on("add", "a", "--goal", "Earn more").err == "twinboard: There was no goal “Earn more”; it was made.\n"
    assert on("add", "b", "--goal", "earn  more").err == ""
    assert [item["goal"] for item in on("items", "--json").document] == ["Earn more", "Earn more"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ["x", "--owner", "Nobody"],
            "There is no person “Nobody” on this board. Its people are: –. Add the person first.",
        ),
        (["x", "--swimlane", "Nowhere"], "There is no swimlane “Nowhere” on this board. Its swimlanes are: App, Web."),
        (["x", "--column", "Nowhere"], "There is no column “Nowhere”"),
        (["x", "--due", "24.12.2026"], "“24.12.2026” is not a day. Type it like 2026-12-24."),
        (["x", "--at", "2026-03-02T10:00:00"], "“2026-03-02T10:00:00” is not a time with an offset from UTC."),
        (["x", "--at", "yesterday"], "“yesterday” is not a time with an offset from UTC."),
        (["x", "--at", "2999-01-01T00:00:00Z"], "is in the future"),
        (["   "], "The title is empty. Type at least one character."),
        (["x" * 501], "The title has 501 characters; at most 500 are possible."),
    ],
)
def test_what_add_refuses_changes_nothing(on: Command, words: list[str], sentence: str) -> None:
    ran = on("add", *words, "--goal", "A goal that must not stay")
    assert (ran.status, ran.out) == (1, "")
    assert sentence in ran.err
    assert "was made" not in ran.err
    assert on("items", "--json").document == []
    assert "there was no goal" in on("add", "y", "--goal", "A goal that must not stay").err.lower()


def test_move(on: Command, columns_of: Callable[[], dict[str, str]]) -> None:
    on("add", "a", "--at", "2026-03-02T10:00:00+08:00")
    ran = on("move", "r-1", "dev", "--at", "2026-03-03T10:00:00+08:00", "--json")
    assert ran.status == 0
    assert ran.document["column"] == "Dev"
    assert ran.document["entered_column_at"] == "2026-03-03T10:00:00+08:00"
    assert on("move", "R-1", "Dev").out == "R-1 is in Dev already\n"
    early = on("move", "R-1", "Test", "--at", "2026-03-03T01:59:59Z")
    assert early.status == 1
    assert early.err == (
        "twinboard: R-1 was moved to Dev at 2026-03-03 10:00:00+08:00; a move at 2026-03-03 09:59:59+08:00 would come "
        "before that. Nothing was recorded.\n"
    )
    assert on("move", "R-7", "Dev").err == "twinboard: There is no card “R-7” on this board.\n"
    assert columns_of() == {"R-1": "Dev"}


def test_a_limit_that_warns(on: Command) -> None:
    for title in "abc":
        on("add", title, "--column", "Ready")
    assert on("move", "R-1", "Dev").err == ""
    assert on("move", "R-2", "Dev").err == ""
    ran = on("move", "R-3", "Dev")
    assert (ran.status, ran.out) == (0, "R-3 is in Dev\n")
    assert ran.err == "twinboard: Dev is over its limit: 3 cards, limit 2.\n"


def test_a_limit_that_refuses_but_for_a_reason(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "strict.twinboard"
    command("--board", path, "init", "--columns", "A|B|C", "--limit", "B=1", "--limits", "refuse")
    command("--board", path, "add", "x", "--column", "B")
    command("--board", path, "add", "y")
    ran = command("--board", path, "move", "R-2", "B")
    assert ran.status == 1
    assert ran.err == ("twinboard: B is full: 1 of 1. Finish one first, or move R-2 anyway with a reason.\n")
    assert command("--board", path, "move", "R-2", "B", "--reason", "the shop is down").status == 0
    assert "moved from A to B (the shop is down)" in command("--board", path, "show", "R-2").out


def test_block_and_unblock(on: Command) -> None:
    on("add", "a")
    assert on("block", "R-1", "--reason", "legal").out == "R-1 is blocked\n"
    (item,) = on("items", "--json").document
    assert (item["blocked"], item["blocked_reason"]) == (True, "legal")
    assert (
        datetime.fromisoformat(item["blocked_since"]).utcoffset()
        == datetime.fromisoformat("2026-01-01T00:00:00+08:00").utcoffset()
    )
    assert on("block", "R-1").err == "twinboard: R-1 is blocked already: legal\n"
    assert on("unblock", "R-1", "--json").document["blocked"] is False
    assert on("unblock", "R-1").err == "twinboard: R-1 is not blocked.\n"


def test_show_tells_the_history(on: Command) -> None:
    on("add", "a", "--at", "2026-03-02T10:00:00+08:00", "--actor", "ann")
    on("move", "R-1", "Dev", "--at", "2026-03-03T10:00:00+08:00", "--actor", "bob")
    on("undo", "--actor", "cyd")
    document = on("show", "R-1", "--json").document
    told = [(h["what"], h["actor"], h["source"], h["undone"], h["undoes"]) for h in document["history"]]
    assert told == [
        ("added to Backlog", "ann", "command", False, False),
        ("moved from Backlog to Dev", "bob", "command", True, False),
        ("moved from Dev to Backlog", "cyd", "command", False, True),
    ]
    assert document["history"][1]["at"] == "2026-03-03T10:00:00+08:00"
    lines = on("show", "R-1").lines
    assert lines[0] == "R-1  a"
    assert "2026-03-03 10:00  moved from Backlog to Dev (undone later)  [bob, command]" in lines


def test_undo_and_redo(on: Command, columns_of: Callable[[], dict[str, str]]) -> None:
    on("add", "a")
    on("move", "R-1", "Dev")
    assert on("undo").out == "Undo: Move R-1 to Dev\n"
    assert columns_of() == {"R-1": "Backlog"}
    assert on("redo", "--json").document == {"done": "Redo: Move R-1 to Dev", "events": 1, "skipped": 0}
    assert columns_of() == {"R-1": "Dev"}
    assert on("redo").err == "twinboard: There is nothing to redo.\n"


def test_a_clock_that_was_set_back(on: Command, file: Path) -> None:
    ahead = Workspace(Database.open(file), clock=Clock(datetime(2099, 1, 1, tzinfo=UTC)))
    from kanban.domain.operations import Source
    from kanban.usecases.items import add_item

    ahead.do(Source.COMMAND, add_item, title="from the future")
    ahead.close()
    ran = on("add", "b")
    assert (ran.status, ran.out) == (1, "")
    assert "but the newest entry of this board is from 2099-01-01 00:00 UTC. Nothing was recorded." in ran.err
    assert on("add", "b", "--goal", "g", "--accept-clock").out == "R-2\n"


def test_a_title_that_looks_like_an_option(on: Command) -> None:
    assert on("add", "--", "--verbose mode").out == "R-1\n"
    assert on("add", "-v", "--json").status == 2


def test_items_tell_of_checklists_and_dependencies(on: Command, file: Path) -> None:
    on("add", "Terms page")
    on("add", "Pay with one click")
    workspace = Workspace(Database.open(file), actor="ann")
    steps = (ChecklistEntry("write tests", done=True), ChecklistEntry("release"))
    details = ItemDetails("Pay", checklist=steps, blocked_by=(ItemId(1),), links=(Link("https://x.test", "Plan"),))
    workspace.do(Source.KEYBOARD, edit_item, item_id=ItemId(2), details=details)
    workspace.close()
    first, second = on("items", "--json").document
    assert (first["checklist"], first["blocked_by"]) == ({"done": 0, "total": 0}, [])
    assert (second["checklist"], second["blocked_by"]) == ({"done": 1, "total": 2}, ["R-1"])
    lines = on("show", "R-2").lines
    assert "  [x] write tests" in lines
    assert "  [ ] release" in lines
    assert "  link: https://x.test (Plan)" in lines
    assert any(line.startswith("  blocked by: ") and "R-1" in line for line in lines)
