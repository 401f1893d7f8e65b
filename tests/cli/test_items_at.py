"""items --at: the board as it was."""

from tests.cli.command import Command

NINE, TEN, ELEVEN = (f"2026-03-02T{hour}:00:00+00:00" for hour in ("09", "10", "11"))


def test_the_board_at_an_instant(on: Command) -> None:
    on("add", "Pay", "--column", "Ready", "--at", NINE)
    on("move", "R-1", "Dev", "--at", ELEVEN)
    (then,) = on("items", "--json", "--at", TEN).document
    (now,) = on("items", "--json").document
    assert (then["column"], now["column"]) == ("Ready", "Dev")
    assert then["days_in_column"] == 1
    assert on("items", "--at", "2026-03-02T08:00:00+00:00").out == ""
    assert [line.split()[0] for line in on("items", "--at", TEN, "--column", "ready").lines] == ["R-1"]


def test_a_time_without_an_offset_is_refused(on: Command) -> None:
    ran = on("items", "--at", "2026-03-02T09:00")
    assert ran.status == 1
    assert "2026-03-02T09:00" in ran.err
