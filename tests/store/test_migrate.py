"""Older files are brought up to date, or left exactly as they were."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine

from kanban import files
from kanban.domain.errors import BoardIsNewer, CannotMigrate
from kanban.store import header, schema
from kanban.store.backup import backup_folder, backups
from kanban.store.check import check
from kanban.store.database import Database
from kanban.store.migrate import upgrade
from kanban.workspace import Workspace
from tests.boards import Clock, board_of_text, text_of

NEXT = header.VERSION + 1
HEAD = '''
"""A step of a test."""

import sqlalchemy as sa
from alembic import op

revision = "{number:04}"
down_revision = "{before:04}"
CHANGES = {changes!r}


def upgrade():
'''


@pytest.fixture
def older(tmp_path: Path, clock: Clock) -> Path:
    """A board file with cards, owners and labels, closed; the step that a test adds makes it an older one."""
    path = tmp_path / "older.twinboard"
    board_of_text(path, "To do: A B | Doing: C | Done:", clock).close()
    with sqlite3.connect(path) as raw:
        raw.execute("INSERT INTO person VALUES (1, 1, 'Ann', 'A', 0, NULL, NULL)")
        raw.execute("INSERT INTO item_owner VALUES (1, 0, 1), (2, 0, 1)")
        raw.execute("INSERT INTO item_label VALUES (1, 0, 'web')")
    raw.close()
    return path


@pytest.fixture
def steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of migrations with room for one more, which the program takes for its own."""
    folder = tmp_path / "100% of the migrations"
    (folder / "versions").mkdir(parents=True)
    own = files.migrations()
    for path in (own / "env.py", own / "script.py.mako", *(own / "versions").glob("*.py")):
        (folder / path.relative_to(own)).write_text(path.read_text())
    monkeypatch.setattr(files, "migrations", lambda: folder)
    monkeypatch.setattr(header, "VERSION", NEXT)
    return folder


def next_step(folder: Path, body: str, changes: tuple[str, ...] = ()) -> None:
    lines = "".join(f"    {line}\n" for line in body.strip().splitlines())
    head = HEAD.format(number=NEXT, before=NEXT - 1, changes=changes)
    (folder / "versions" / f"{NEXT:04}_next.py").write_text(head + lines)


def dump(path: Path) -> list[str]:
    with sqlite3.connect(path) as raw:
        lines = [*raw.iterdump(), str(raw.execute("PRAGMA user_version").fetchone())]
    raw.close()
    return lines


def statements(raw: sqlite3.Connection) -> list[str]:
    """Return what made the tables and indexes, without differences of form; constraints in alphabetical order."""
    made = raw.execute("SELECT sql FROM main.sqlite_master WHERE sql IS NOT NULL").fetchall()
    found = []
    for (sql,) in made:
        words = " ".join(re.findall(r"[\w.]+|[(),]", sql))
        columns, *constraints = words.removesuffix(" )").split(" , CONSTRAINT ")
        found.append(" | ".join([columns, *sorted(constraints)]))
    return sorted(found)


@pytest.fixture
def migrated() -> Iterator[Connection]:
    """An empty database on which all migrations were run."""
    engine = create_engine("sqlite://")
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("BEGIN")
        upgrade(connection)
        connection.exec_driver_sql("COMMIT")
        yield connection
    engine.dispose()


def test_migrations_make_the_tables_of_the_schema(migrated: Connection, tmp_path: Path) -> None:
    context = MigrationContext.configure(migrated, opts={"compare_type": True})
    assert compare_metadata(context, schema.metadata) == []
    made = Database.create(tmp_path / "new.twinboard")
    made.close()
    fresh = sqlite3.connect(made.path)
    made_by_migrations: Any = migrated.connection.dbapi_connection
    assert made_by_migrations is not None
    assert statements(made_by_migrations) == statements(fresh)
    fresh.close()


def test_the_newest_migration_has_the_number_of_the_schema(migrated: Connection) -> None:
    assert migrated.exec_driver_sql("PRAGMA user_version").scalar() == header.VERSION


def test_an_older_file_is_migrated_with_a_backup_before(older: Path, steps: Path) -> None:
    before = dump(older)
    next_step(
        steps,
        """
with op.batch_alter_table("person") as batch:
    batch.add_column(sa.Column("email", sa.Text(), nullable=False, server_default="none"))
""",
    )
    database = Database.open(older)
    with database.reading() as db:
        assert db.raw.execute("SELECT email FROM person").fetchone() == ("none",)
        assert db.raw.execute("PRAGMA user_version").fetchone() == (NEXT,)
        assert db.raw.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert db.raw.execute("SELECT count(*) FROM item_owner").fetchone() == (2,)
    workspace = Workspace(database)
    assert text_of(workspace) == "To do: A B | Doing: C | Done:"
    workspace.close()
    (kept,) = backups(backup_folder(older))
    assert kept.why == "before-update"
    assert dump(kept.path) == before
    Database.open(older).close()
    assert len(backups(backup_folder(older))) == 1


def test_rebuilding_a_table_does_not_delete_what_points_to_it(older: Path, steps: Path) -> None:
    next_step(
        steps,
        """
with op.batch_alter_table("person", recreate="always") as batch:
    batch.alter_column("initials", new_column_name="short")
""",
    )
    database = Database.open(older)
    with database.reading() as db:
        assert db.raw.execute("SELECT count(*) FROM item_owner").fetchone() == (2,)
    database.close()


FAULTS = {
    "error": ('op.add_column("person", sa.Column("email", sa.Text()))\nraise ValueError("half-way")', "half-way"),
    "sql": ('op.add_column("person", sa.Column("email", sa.Text()))\nop.execute("SELECT nonsense")', "nonsense"),
    "lost": ('op.execute("DELETE FROM item_label")', "table item_label had 1 rows and now has 0"),
    "dropped": ('op.drop_table("item_label")', "table item_label had 1 rows and now has gone"),
    "orphans": ('op.execute("UPDATE item_owner SET person_id = 7")', "points to no person"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_migration_that_fails_changes_nothing(older: Path, steps: Path, fault: str) -> None:
    body, why = FAULTS[fault]
    before = dump(older)
    next_step(steps, 'op.execute("UPDATE item SET title = title || 1")\n' + body)
    with pytest.raises(CannotMigrate, match=why) as refused:
        Database.open(older)
    (kept,) = backups(backup_folder(older))
    assert str(kept.path) in str(refused.value)
    assert dump(older) == before
    next_step(steps, "pass")
    Database.open(older).close()


def test_a_migration_may_remove_rows_when_it_says_so(older: Path, steps: Path) -> None:
    next_step(steps, 'op.execute("DELETE FROM item_label")', changes=("item_label",))
    Database.open(older).close()
    assert not [line for line in dump(older) if line.startswith('INSERT INTO "item_label"')]


def test_a_newer_file_is_refused_and_not_touched(older: Path) -> None:
    with sqlite3.connect(older) as raw:
        raw.execute(f"PRAGMA user_version={NEXT}")
        raw.execute("PRAGMA journal_mode=DELETE")
    raw.close()
    before = older.read_bytes()
    with pytest.raises(BoardIsNewer, match=r"older\.twinboard was made by a newer Twinboard"):
        Database.open(older)
    assert older.read_bytes() == before
    assert sorted(file.name for file in older.parent.glob("older*")) == ["older.twinboard"]


def test_a_file_that_was_migrated_is_sound(older: Path, steps: Path) -> None:
    with sqlite3.connect(older) as raw:
        raw.execute("DELETE FROM item_owner")
        raw.execute("DELETE FROM item_label")
        raw.execute("DELETE FROM person")
    raw.close()
    next_step(steps, 'op.create_table("note", sa.Column("id", sa.Integer(), primary_key=True))')
    database = Database.open(older)
    assert check(database) == []
    database.close()
