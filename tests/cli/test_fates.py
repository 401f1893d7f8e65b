"""archive, unarchive, comment."""

from tests.cli.command import Command


def test_a_card_goes_to_the_archive_and_comes_back(on: Command) -> None:
    on("add", "Pay", "--column", "Dev")
    assert on("archive", "r-1").out == "R-1 is in the archive\n"
    assert on("items", "--json").document == []
    again = on("archive", "R-1")
    assert (again.status, again.out) == (1, "")
    assert "R-1 is in the archive. Restore it first" in again.err
    assert on("unarchive", "R-1").out == "R-1 is in Dev\n"
    assert [item["key"] for item in on("items", "--json").document] == ["R-1"]
    assert on("unarchive", "R-1").out == "R-1 is in Dev already\n"


def test_comments_are_counted_and_shown(on: Command) -> None:
    on("add", "Pay")
    assert on("comment", "R-1", "The bank answers on Friday", "--actor", "Li").out == "R-1 has 1 comment\n"
    assert on("comment", "R-1", "two\nlines", "--json").document["comments"] == 2
    said = on("show", "R-1", "--json").document["said"]
    assert (said[0]["actor"], said[0]["text"]) == ("Li", "The bank answers on Friday")
    assert said[1]["text"] == "two\nlines"
    empty = on("comment", "R-1", "  ")
    assert (empty.status, empty.out) == (1, "")
    assert "The comment is empty" in empty.err
