"""A query to PostgreSQL can only read, and ends.

Needs a server: TWINBOARD_TEST_POSTGRES names a database in which tables may be made, like postgresql://name:password@host/test.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

import pytest

from kanban.domain.business.values import DataSource, SourceKind
from kanban.domain.errors import Refused
from kanban.domain.ids import SourceId
from kanban.sources.databases import postgres, sqlite
from kanban.sources.fetching import MEGABYTE, Limits, Rows, TooLarge, TooManyRows, TooSlow, fetch

SERVER = os.environ.get("TWINBOARD_TEST_POSTGRES", "")
needs_server = pytest.mark.skipif(not SERVER, reason="TWINBOARD_TEST_POSTGRES names no server")
QUICK = Limits(seconds=2, connect_seconds=2, bytes_most=MEGABYTE, rows_most=1_200)


@pytest.fixture
def table() -> Iterator[str]:
    """A table of two rows, which are there afterwards as before."""
    import psycopg

    name = "twinboard_test_daily"
    with psycopg.connect(SERVER, autocommit=True) as db:
        db.execute(f"DROP TABLE IF EXISTS {name}")
        db.execute(f"CREATE TABLE {name} (day date, users int, share numeric, note jsonb)")
        db.execute(f"INSERT INTO {name} VALUES ('2026-03-01', 5, 0.5, NULL), ('2026-03-02', 7, 'NaN', '{{\"a\": 1}}')")
        yield name
        rows = db.execute(f"SELECT day, users FROM {name} ORDER BY day").fetchall()
        assert rows == [(date(2026, 3, 1), 5), (date(2026, 3, 2), 7)]
        left = db.execute("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'Twinboard'").fetchone()
        assert left == (0,)
        db.execute(f"DROP TABLE {name}")


def ask(query: str, limits: Limits = QUICK, where: str = SERVER) -> Rows:
    found = fetch(DataSource(SourceId(1), "S", SourceKind.SQL, where, query), limits, {})
    assert isinstance(found, Rows)
    return found


@needs_server
def test_rows_come_with_their_headings(table: str) -> None:
    found = ask(f"SELECT day, users, share, note, true AS yes FROM {table} ORDER BY day;")
    assert found.headers == ("day", "users", "share", "note", "yes")
    assert found.rows == (
        (date(2026, 3, 1), 5.0, 0.5, None, "true"),
        (date(2026, 3, 2), 7.0, None, "{'a': 1}", "true"),
    )
    assert len(ask("SELECT generate_series(1, 1200)").rows) == 1_200
    assert ask(f"SELECT users FROM {table} WHERE users > 100").headers == ("users",)


@needs_server
@pytest.mark.parametrize(
    "query",
    [
        "INSERT INTO {table} VALUES ('2026-03-03', 1)",
        "WITH x AS (DELETE FROM {table} RETURNING users) SELECT * FROM x",
        "UPDATE {table} SET users = 0",
        "DROP TABLE {table}",
        "SELECT * INTO more FROM {table}",
        "SELECT users FROM {table} FOR UPDATE",
        "COPY {table} TO STDOUT",
        "SET TRANSACTION READ WRITE",
        "COMMIT",
        "DO $$ BEGIN DELETE FROM {table}; END $$",
        "CALL nothing()",
        "SELECT set_config('transaction_read_only', 'off', false), nextval('x')",
        "SELECT query_to_xml('DELETE FROM {table} RETURNING users', true, true, '')",
    ],
)
def test_what_would_write_is_refused(table: str, query: str) -> None:
    with pytest.raises((sqlite.OnlyReading, sqlite.BadQuestion, postgres.CannotConnect)):
        ask(query.format(table=table))


@needs_server
@pytest.mark.parametrize("query", ["SELECT 1; DELETE FROM {table}", "SELECT 1; COMMIT; DELETE FROM {table}"])
def test_only_one_statement_is_taken(table: str, query: str) -> None:
    with pytest.raises((sqlite.OneQuestion, sqlite.BadQuestion)):
        ask(query.format(table=table))


@needs_server
@pytest.mark.parametrize(
    "query",
    [
        "SELECT pg_sleep(30)",
        "SELECT set_config('statement_timeout', '0', false), pg_sleep(30)",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT count(*) FROM n",
    ],
)
def test_a_query_without_end_is_given_up(table: str, query: str) -> None:
    assert table
    with pytest.raises(TooSlow):
        ask(query, Limits(seconds=0.8))


@needs_server
def test_no_more_is_fetched_than_the_limits(table: str) -> None:
    assert table
    with pytest.raises(TooManyRows, match="more than 1200 rows"):
        ask("SELECT generate_series(1, 1000000000)")
    with pytest.raises(TooLarge, match="more than 1 MB"):
        ask("SELECT repeat('x', 100000) FROM generate_series(1, 100)")


@needs_server
def test_an_address_cannot_undo_the_protection(table: str) -> None:
    mark = "&" if "?" in SERVER else "?"
    where = f"{SERVER}{mark}options=-c%20default_transaction_read_only%3Doff"
    with pytest.raises((sqlite.OnlyReading, sqlite.BadQuestion)):
        ask(f"WITH x AS (DELETE FROM {table} RETURNING users) SELECT * FROM x", where=where)


@needs_server
def test_nothing_that_a_function_makes_stays() -> None:
    import psycopg

    def large_objects() -> object:
        with psycopg.connect(SERVER) as db:
            return db.execute("SELECT count(*) FROM pg_largeobject_metadata").fetchone()

    before = large_objects()
    with suppress(Refused):
        ask("SELECT lo_create(0)")  # servers before 16 do not call that writing
    assert large_objects() == before


@needs_server
def test_mistakes_are_said() -> None:
    with pytest.raises(sqlite.BadQuestion, match='column "userz" does not exist'):
        ask("SELECT userz")
    with pytest.raises(sqlite.BadQuestion, match="syntax error"):
        ask("SELECT FROM WHERE")
    with pytest.raises(sqlite.BadQuestion, match="division by zero"):
        ask("SELECT 1 / 0")


def test_a_server_that_is_not_there_is_said_without_the_password() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(Refused) as refused:
        ask("SELECT 1", where="postgresql://ann:geheim@127.0.0.1:1/name")
    assert str(refused.value).startswith("postgresql://ann:***@127.0.0.1:1/name cannot be opened: ")
    assert "geheim" not in str(refused.value)
