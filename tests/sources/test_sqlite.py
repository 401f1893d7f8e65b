"""A query can read a SQLite file, and do nothing else; whatever it tries, it ends."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from kanban.domain.business.values import DataSource, SourceKind
from kanban.domain.errors import Refused
from kanban.domain.ids import SourceId
from kanban.sources.databases import sqlite
from kanban.sources.fetching import MEGABYTE, Limits, Rows, TooLarge, TooManyRows, TooSlow, fetch
from kanban.sources.file import NoFileThere, NotAFile
from kanban.sources.sql import NoQuestion, UnknownDatabase

QUICK = Limits(seconds=0.3, bytes_most=MEGABYTE, rows_most=1_000)


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """A database with one table; it must be as it was afterwards, byte by byte, and alone in its folder."""
    made = tmp_path / "it's #1?.sqlite"
    with sqlite3.connect(made) as db:
        db.execute("PRAGMA synchronous=OFF")
        db.execute("CREATE TABLE daily (day TEXT, users INTEGER, share REAL, note BLOB)")
        db.execute("INSERT INTO daily VALUES ('2026-03-01', 5, 0.5, NULL), ('2026-03-02', 7, 1e999, x'ff41')")
    db.close()
    before = made.read_bytes()
    yield made
    assert made.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [made.name]


def ask(path: Path | str, query: str, limits: Limits = QUICK) -> Rows:
    found = fetch(DataSource(SourceId(1), "S", SourceKind.SQL, str(path), query), limits, {})
    assert isinstance(found, Rows)
    return found


def test_rows_come_with_their_headings(path: Path) -> None:
    found = ask(path, "SELECT day, users, share, users AS Users, note FROM daily ORDER BY day; ")
    assert found.headers == ("day", "users", "share", "Users (2)", "note")
    assert found.rows == (("2026-03-01", 5.0, 0.5, 5.0, None), ("2026-03-02", 7.0, None, 7.0, "\ufffdA"))
    assert found.name == path.name
    assert ask(f"sqlite://{path}", "SELECT 1 AS one").rows == ((1.0,),)


@pytest.mark.parametrize(
    "query",
    [
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n",
        "SELECT value FROM json_each('[1, 2, 3]')",
        "-- how many\nSELECT count(*) OVER () FROM daily UNION ALL SELECT upper(name) FROM sqlite_master",
        "VALUES (1), (2), (3)",
    ],
)
def test_whatever_only_reads_is_possible(path: Path, query: str) -> None:
    assert len(ask(path, query).rows) == 3


@pytest.mark.parametrize(
    "query",
    [
        "INSERT INTO daily VALUES ('2026-03-03', 1, 1, NULL)",
        "INSERT INTO daily VALUES ('2026-03-03', 1, 1, NULL) RETURNING day",
        "UPDATE daily SET users = 0",
        "DELETE FROM daily",
        "DROP TABLE daily",
        "CREATE TABLE more (a)",
        "CREATE TEMP TABLE more (a)",
        "CREATE TEMP VIEW more AS SELECT 1",
        "ALTER TABLE daily RENAME TO weekly",
        "ATTACH 'other.sqlite' AS other",
        "ATTACH ':memory:' AS other",
        "DETACH main",
        "PRAGMA query_only=OFF",
        "PRAGMA table_info(daily)",
        "PRAGMA journal_mode=DELETE",
        "SELECT * FROM pragma_table_info('daily')",
        "SELECT load_extension('x')",
        "VACUUM",
        "VACUUM INTO 'copy.sqlite'",
        "BEGIN IMMEDIATE",
        "SAVEPOINT a",
        "ANALYZE",
        "REINDEX",
        "CREATE VIRTUAL TABLE t USING fts5(a)",
        "-- nothing",
    ],
)
def test_what_would_do_more_is_refused(path: Path, query: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    with pytest.raises((sqlite.OnlyReading, sqlite.BadQuestion)) as refused:
        ask(path, query)
    if "load_extension" not in query:
        assert str(refused.value).startswith("This query would do more than read, and was not run.")


@pytest.mark.parametrize(
    "query", ["SELECT 1; DROP TABLE daily", "SELECT 1; SELECT 2", "SELECT 1; PRAGMA query_only=OFF;"]
)
def test_only_one_statement_is_taken(path: Path, query: str) -> None:
    with pytest.raises(sqlite.OneQuestion, match="several statements"):
        ask(path, query)


@pytest.mark.parametrize(
    "query",
    [
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0",
        "WITH n(i) AS (VALUES (1), (2), (3), (4), (5), (6)) SELECT sum(a.i) FROM n a, n b, n c, n d, n e, n f, n, n g, n h, n j",
    ],
)
def test_a_query_without_end_is_given_up(path: Path, query: str) -> None:
    with pytest.raises(TooSlow, match=r"within 0\.15 seconds"):
        ask(path, query, Limits(seconds=0.15))


def test_rows_without_end_are_refused_at_the_limit(path: Path) -> None:
    with pytest.raises(TooManyRows, match="more than 1000 rows"):
        ask(
            path,
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
            Limits(rows_most=1_000),
        )


@pytest.mark.parametrize(
    "query",
    [
        "SELECT zeroblob(900000000)",
        "SELECT hex(zeroblob(600000))",
        "SELECT group_concat(hex(zeroblob(10000))) FROM (SELECT 1 FROM daily, daily, daily, daily, daily, daily)",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT hex(zeroblob(50000)) FROM n",
    ],
)
def test_huge_values_are_refused(path: Path, query: str) -> None:
    with pytest.raises((TooLarge, sqlite.BadQuestion, TooManyRows)):
        ask(path, query, Limits(seconds=20, bytes_most=MEGABYTE, rows_most=1_000))


def test_what_is_not_understood_is_said(path: Path) -> None:
    with pytest.raises(sqlite.BadQuestion, match=r"no such column: userz"):
        ask(path, "SELECT userz FROM daily")
    with pytest.raises(sqlite.BadQuestion, match="syntax error"):
        ask(path, "SELEC 1")
    with pytest.raises(sqlite.BadQuestion):
        ask(path, "SELECT ?")
    with pytest.raises(NoQuestion, match="Nothing is asked"):
        ask(path, " ;\n")


def test_other_files_are_no_databases(tmp_path: Path) -> None:
    text = tmp_path / "a.csv"
    text.write_text("day,users\n" * 200)
    with pytest.raises(sqlite.NotADatabase, match="is not a SQLite database"):
        ask(text, "SELECT 1 FROM sqlite_master")
    with pytest.raises(NotAFile):
        ask(tmp_path, "SELECT 1")
    with pytest.raises(NoFileThere):
        ask(tmp_path / "none.sqlite", "SELECT 1")
    assert not (tmp_path / "none.sqlite").exists()
    with pytest.raises(UnknownDatabase, match="is not a database that can be read"):
        ask("mysql://host/name", "SELECT 1")


def test_a_database_that_is_being_written_is_asked_later(tmp_path: Path) -> None:
    path = tmp_path / "busy.sqlite"
    with sqlite3.connect(path, isolation_level=None) as db:
        db.execute("CREATE TABLE daily (day TEXT)")
        db.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite.DatabaseBusy, match="being written by another program"):
            ask(path, "SELECT day FROM daily", Limits(seconds=0.1))
        db.execute("ROLLBACK")
    db.close()


def test_passwords_are_not_said() -> None:
    with pytest.raises(Refused) as refused:
        ask("mysql://ann:geheim@host/name", "SELECT 1")
    assert "geheim" not in str(refused.value)
