"""metrics."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.cli.command import Command

_WIDE = "day;Logins;Load;words\n2026-02-26;1,200;1.5 %;x\n2026-02-27;n/a;many;y\n2026-02-28;1,300;2 %;z\n"


@pytest.fixture
def given(tmp_path: Path) -> Callable[[str], Path]:
    """Write a CSV file and return its path."""

    def write(text: str) -> Path:
        path = tmp_path / "given.csv"
        path.write_text(text, "utf-8")
        return path

    return write


def test_metrics(on: Command) -> None:
    on("people", "add", "Ann Bell")
    ran = on(
        "metrics", "add", "Response time", "--unit", "ms", "--lower-is-better", "--cadence", "weekly", "--decimals", 1,
        "--target", "2026-03-01=900", "--target", "2026-06-01=600", "--goal", "Fast pages", "--owner", "Ann Bell",
    )  # fmt: skip
    assert (ran.status, ran.out) == (0, "Response time\n")
    ran = on("metrics", "record", "response time", "2026-W10", "870.5")
    assert ran.out == "Reading Response time 2026-03-08: 870.5\n"
    assert on("metrics", "record", "Response time", "2026-03-02", "870.5").out == (
        "Response time has this reading already\n"
    )
    (metric,) = on("metrics", "list", "--json").document
    newest = metric.pop("newest")
    assert (newest["period"], newest["value"], newest["revision"]) == ("2026-03-08", 870.5, 1)
    assert metric["targets"] == [{"day": "2026-03-01", "value": 900.0}, {"day": "2026-06-01", "value": 600.0}]
    assert (metric["unit"], metric["cadence"], metric["higher_is_better"]) == ("ms", "weekly", False)
    assert (metric["goal"], metric["owner"]) == ("Fast pages", "Ann Bell")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["Speed", "2026-03-02", "1"], "There is no metric “Speed” on this board. Its metrics are: –."),
        (["Load", "2026-02-30", "1"], "“2026-02-30” is not a day."),
        (["Load", "2026-03-02", "12 ms"], "“12 ms” has a unit; Load has none."),
        (["Load", "2026-03-02", "1,5,2"], "“1,5,2” is not a number."),
        (["Load", "2026-03-02", "n/a"], "“n/a” is not a number."),
        (["Load", "2999-03-02", "1"], "The period of 2999-03-02 has not begun"),
    ],
)
def test_readings_that_are_refused(on: Command, words: list[str], sentence: str) -> None:
    if words[0] == "Load":
        on("metrics", "add", "Load")
    ran = on("metrics", "record", *words)
    assert (ran.status, ran.out) == (1, "")
    assert sentence in ran.err


def test_a_negative_reading(on: Command) -> None:
    on("metrics", "add", "Drift")
    assert on("metrics", "record", "Drift", "2026-03-02", "-3.5", "--json").document["newest"]["value"] == -3.5


def test_a_reading_for_a_longer_period_than_the_metric_has_is_refused(on: Command) -> None:
    on("metrics", "add", "Daily participants")
    ran = on("metrics", "record", "Daily participants", "2026-W08", "500")
    assert ran.status == 1
    assert ran.err.startswith("twinboard: Daily participants is read daily; “2026-W08” is a longer period.")
    assert on("metrics", "list", "--json").document[0]["readings"] == 0


def test_import_takes_the_columns_that_are_called_like_metrics(on: Command, given: Callable[[str], Path]) -> None:
    on("metrics", "add", "load", "--unit", "%")
    on("metrics", "add", "Users")
    path = given(_WIDE)
    ran = on("metrics", "import", path, "--metric", "Logins=users", "--decimal", "point", "--json")
    assert ran.status == 0, ran.err
    assert ran.err == ""
    assert ran.document == {
        "rows": 3, "sheet": None, "day": "day", "metrics": ["Logins", "Load"], "left_out": ["words"], "made": [],
        "recorded": 4, "corrected": 0, "same": 0, "empty": 1,
        "refused": [{"line": 3, "column": "Load", "text": "many", "reason": "“many” is not a number"}],
        "notes": [], "dry_run": False,
    }  # fmt: skip
    assert [(m["name"], m["readings"], m["newest"]["value"]) for m in on("metrics", "list", "--json").document] == [
        ("load", 2, 2.0), ("Users", 2, 1300.0),
    ]  # fmt: skip
    ran = on("metrics", "import", path, "--metric", "Logins=Users")
    assert ran.lines == [
        "0 new readings, 4 values known already, 1 cell without a reading, 1 value not taken", "left out: words",
    ]  # fmt: skip
    assert ran.err == "twinboard: line 3, Load: “many” is not a number\n"


def test_import_makes_metrics_and_one_undo_takes_all_back(on: Command, given: Callable[[str], Path]) -> None:
    ran = on("metrics", "import", given(_WIDE), "--make", "--metric", "Load=Server load", "--metric", "Logins=")
    assert ran.lines == ["2 new readings, 1 value not taken, 1 new metric", "left out: Logins, words"]
    (metric,) = on("metrics", "list", "--json").document
    assert (metric["name"], metric["unit"], metric["cadence"], metric["decimals"]) == ("Server load", "%", "daily", 1)
    assert on("undo").out == "Undo: 2 readings from given.csv\n"
    assert on("metrics", "list", "--json").document == []


def test_import_of_one_reading_per_row(on: Command, given: Callable[[str], Path]) -> None:
    path = given("who,when,what,how much\nx,2026-W08,A,1\ny,2026-W09,A,2\nz,2026-W08,B,3\n")
    ran = on("metrics", "import", path, "--name-column", "what", "--value-column", "how much", "--make", "--json")
    assert (ran.document["made"], ran.document["recorded"], ran.document["day"]) == (["A", "B"], 3, "when")
    assert [metric["cadence"] for metric in on("metrics", "list", "--json").document] == ["weekly", "weekly"]
    assert on("metrics", "import", path, "--name-column", "what").status == 2


def test_import_of_a_workbook(on: Command, tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(("nothing",))
    sheet = book.create_sheet("Week")
    for row in (("Day", "Users"), ("2026-02-27", 5), ("2026-02-28", 6)):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    ran = on("metrics", "import", tmp_path / "a.xlsx", "--sheet", "Week", "--make", "--json")
    assert (ran.document["sheet"], ran.document["recorded"]) == ("Week", 2)


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("a,b\nx,y\n", [], "No column of given.csv has days, weeks or months. Its columns: a, b. Say which is the day with --day."),
        ("day,b\n2026-02-27,1\n", [], "No column of given.csv is called like a metric. Its columns: b."),
        ("day,b\n2026-02-27,1\n", ["--metric", "b=Nothing"], "There is no metric “Nothing” on this board."),
        ("day,b\n2026-02-27,1\n", ["--day", "date"], "given.csv has no column “date”. Its columns: day, b."),
        ("day,b\n01/02/2026,1\n", ["--make"], "The days in given.csv can be read two ways. Say which with --dates"),
        ("day;b\n2026-02-27;1,234\n", ["--make"], "Numbers like 1,234 in given.csv can be read two ways."),
        ("day,b\n2026-02-27,x\n2026-02-28,1\n2026-03-01,2\n", ["--make", "--strict"], "1 values cannot be taken; nothing was imported."),
    ],
)  # fmt: skip
def test_imports_that_are_refused(
    on: Command, given: Callable[[str], Path], text: str, words: list[str], sentence: str
) -> None:
    ran = on("metrics", "import", given(text), *words)
    assert (ran.status, ran.out) == (1, "")
    assert sentence in ran.err
    assert on("metrics", "list", "--json").document == []


def test_an_import_may_be_tried(on: Command, given: Callable[[str], Path]) -> None:
    ran = on("metrics", "import", given("day,b\n2026-02-27,1\n"), "--make", "--dry-run")
    assert ran.out == "It would be: 1 new reading, 1 new metric\n"
    assert on("metrics", "list", "--json").document == []


def test_show_has_every_revision(on: Command, given: Callable[[str], Path]) -> None:
    on("metrics", "add", "Users")
    on("metrics", "record", "Users", "2026-02-27", "5")
    on("metrics", "import", given("day,Users\n2026-02-27,6\n"), "--actor", "ann")
    ran = on("metrics", "show", "users", "--json")
    kept = [(r["period"], r["revision"], r["value"], r["origin"]) for r in ran.document["revisions"]]
    assert kept == [("2026-02-27", 1, 5.0, ""), ("2026-02-27", 2, 6.0, "given.csv:2")]
    assert (ran.document["revisions"][1]["actor"], ran.document["newest"]["revision"]) == ("ann", 2)
    lines = on("metrics", "show", "Users").lines
    assert [line[:34] for line in lines[1:]] == [
        "  2026-02-27  5  revision 1, " + lines[1][29:34],
        "* 2026-02-27  6  revision 2, ann, ",
    ]
    assert on("metrics", "show", "Speed").status == 1


def test_due(on: Command) -> None:
    on("metrics", "add", "Users", "--cadence", "monthly")
    documents = on("metrics", "due", "--json").document
    assert [(d["name"], d["owner"], d["due"], d["next_due"]) for d in documents] == [("Users", None, True, None)]
    assert documents[0]["period"] is not None
    assert on("metrics", "due").lines[0] == "1 reading due"
    on("metrics", "record", "Users", documents[0]["period"], "5")
    document = json.loads(on("metrics", "due", "--json").out)[0]
    assert (document["due"], document["period"]) == (False, None)
    assert on("metrics", "due").lines == ["0 readings due", f"Users: next reading due on {document['next_due']}"]


def test_a_value_may_have_its_unit(on: Command) -> None:
    on("metrics", "add", "Load", "--unit", "%", "--decimals", 1)
    assert on("metrics", "record", "Load", "2026-02-27", "12,5 %").status == 0
    assert on("metrics", "list").out.startswith("Load: 12.5 % on 2026-02-27 ")


def test_export(on: Command, tmp_path: Path) -> None:
    on("metrics", "add", "Load", "--unit", "%")
    on("metrics", "record", "Load", "2026-02-26", "5")
    on("metrics", "record", "Load", "2026-02-26", "6")
    out = tmp_path / "readings.csv"
    assert on("metrics", "export", "--out", out).out == f"{out}: 2 readings\n"
    rows = [line.split(",") for line in out.read_text("utf-8-sig").splitlines()]
    assert [(row[0], row[1], row[2], row[4]) for row in rows] == [
        ("Metric", "Period", "Value", "Revision"),
        ("Load", "2026-02-26", "5", "1"),
        ("Load", "2026-02-26", "6", "2"),
    ]
    folder = tmp_path / "all"
    assert on("metrics", "export", "--out", folder, "--json").document == {
        "files": [str(folder / "goals.csv"), str(folder / "readings.csv")],
        "readings": 2,
        "goals": 1,
    }
    refused = on("metrics", "export", "--out", tmp_path / "readings.txt")
    assert (refused.status, refused.out) == (1, "")
    assert refused.err.endswith("End its name with one of: .csv, .xlsx.\n")
