"""events."""

from pathlib import Path

import pytest

from tests.cli.command import Command

_LOG = """\
card_id,from_column,to_column,timestamp
X-1,,Backlog,2026-03-02T09:00:00+08:00
X-2,,Backlog,2026-03-02T09:00:00+08:00
X-1,Backlog,Dev,2026-03-03T01:00:00Z
X-1,Dev,Dev,2026-03-03T11:00:00+08:00
X-1,Dev,Done,2026-03-04T09:00:00+08:00
X-2,Backlog,,2026-03-05T09:00:00+08:00
"""


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.csv"
    path.write_text(_LOG, encoding="utf-8")
    return path


def test_import_tells_what_became_of_the_rows(on: Command, log: Path) -> None:
    ran = on("events", "import", log, "--json")
    assert (ran.status, ran.err) == (0, "")
    assert ran.document == {
        "rows": 6,
        "cards": 2,
        "moves": 5,
        "past": 0,
        "voids": 0,
        "known": 0,
        "still": 1,
        "ignored": [],
        "doubts": [],
        "encoding": None,
    }
    (item,) = on("items", "--json").document
    assert (item["key"], item["title"], item["column"]) == ("X-1", "X-1", "Done")
    assert item["entered_column_at"] == "2026-03-04T09:00:00+08:00"
    assert on("undo").out == "Undo: Import 5 events of 2 cards\n"
    assert on("items", "--json").document == []


def test_import_twice_adds_nothing(on: Command, log: Path) -> None:
    on("events", "import", log)
    assert on("events", "import", log).out == "0 new cards, 0 moves, 5 rows known already, 1 row without a move\n"
    with log.open("a", encoding="utf-8") as file:
        file.write("X-2,,Ready,2026-03-06T09:00:00+08:00\n")
    document = on("events", "import", log, "--json").document
    assert (document["cards"], document["moves"], document["known"]) == (0, 1, 5)


def test_bad_rows_are_said_with_their_lines_and_the_good_ones_taken(on: Command, log: Path) -> None:
    with log.open("a", encoding="utf-8") as file:
        file.write("X-3,,Deploy,2026-03-06T09:00:00+08:00\n")
        file.write("X-3,,Ready,2026-03-06T09:00:00\n")
        file.write("X-3,Ready\n")
        file.write("X-3,,Ready,2999-03-06T09:00:00Z\n")
        file.write("X-3,Backlog,Ready,2026-03-06T09:00:00Z\n")
    ran = on("events", "import", log)
    assert ran.status == 0
    assert ran.out == "3 new cards, 6 moves, 1 row without a move, 4 rows ignored\n"
    assert ran.err.splitlines() == [
        "twinboard: line 8 ignored: there is no column “Deploy” on this board",
        "twinboard: line 9 ignored: “2026-03-06T09:00:00” is not a time with an offset from UTC",
        "twinboard: line 10 ignored: it has 2 fields instead of 4",
        "twinboard: line 11 ignored: 2999-03-06 17:00:00+08:00 is in the future",
        "twinboard: line 12 doubtful: it says “Backlog”, but X-3 was in “–”; taken all the same",
    ]


def test_strict_takes_all_or_nothing(on: Command, log: Path) -> None:
    with log.open("a", encoding="utf-8") as file:
        file.write("X-3,,Deploy,2026-03-06T09:00:00+08:00\n")
    ran = on("events", "import", log, "--strict")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == (
        "twinboard: 1 rows cannot be imported; the first is line 8: there is no column “Deploy” on this board. "
        "Nothing was imported.\n"
    )
    assert on("items", "--json").document == []


def test_many_bad_rows_are_counted(on: Command, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("card_id,from_column,to_column,timestamp\n" + "X,,Deploy,2026-03-06T09:00:00Z\n" * 30)
    ran = on("events", "import", path)
    assert len(ran.err.splitlines()) == 21
    assert ran.err.splitlines()[-1] == "twinboard: 10 more lines ignored; --json lists them all"
    assert len(on("events", "import", path, "--json").document["ignored"]) == 30


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "its first line is “”"),
        (b"key,when\nR-1,now\n", "its first line is “key,when”"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\xff", "it is not a text in UTF-8"),
        (b"\xff\xfe\x00", "it is not a text in UTF-8"),
        ("card_id,from_column,to_column,timestamp\nMüller,,Dev,x\n".encode("cp1252"), "it is not a text in UTF-8"),
    ],
)
def test_files_that_are_no_logs(on: Command, tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "log.csv"
    path.write_bytes(content)
    ran = on("events", "import", path)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith(f"twinboard: {path} is not an event log: {sentence}")
    assert ran.err.endswith("Nothing was imported.\n")


def test_a_log_that_is_not_there(on: Command, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    assert on("events", "import", path).err == (f"twinboard: {path} could not be read (No such file or directory).\n")


def test_export_into_a_new_board_and_back(command: Command, on: Command, log: Path, tmp_path: Path) -> None:
    on("events", "import", log)
    on("add", "by hand", "--column", "Ready", "--at", "2026-03-02T12:00:00+08:00")
    first, second, other = tmp_path / "1.csv", tmp_path / "2.csv", tmp_path / "other.twinboard"
    assert on("events", "export", "--out", first).out == f"{first}: 6 rows\n"
    assert first.read_text(encoding="utf-8").splitlines() == [
        "card_id,from_column,to_column,timestamp",
        "X-1,,Backlog,2026-03-02T09:00:00+08:00",
        "X-2,,Backlog,2026-03-02T09:00:00+08:00",
        "R-3,,Ready,2026-03-02T12:00:00+08:00",
        "X-1,Backlog,Dev,2026-03-03T09:00:00+08:00",
        "X-1,Dev,Done,2026-03-04T09:00:00+08:00",
        "X-2,Backlog,,2026-03-05T09:00:00+08:00",
    ]
    columns = "Backlog|Ready|Dev|Test|Done"
    command("--board", other, "init", "--columns", columns, "--zone", "Asia/Shanghai")
    command("--board", other, "events", "import", first)
    command("--board", other, "events", "export", "--out", second)
    assert second.read_bytes() == first.read_bytes()


def test_export_that_cannot_be_written(on: Command, tmp_path: Path) -> None:
    ran = on("events", "export", "--out", tmp_path / "missing" / "log.csv")
    assert ran.status == 1
    assert "could not be written" in ran.err
    assert on("events", "export", "--out", tmp_path).err == (
        f"twinboard: {tmp_path} could not be written (it is not a file). Nothing was changed.\n"
    )
