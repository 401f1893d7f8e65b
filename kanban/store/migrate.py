"""Brings an older board file up to date by the files in `migrations`: all steps in one transaction, after a backup.

SQLite's `user_version` is the number of the newest migration that the file has had. Alembic is given its own table of
versions for the time of the migration only.
"""

import sqlite3
from collections.abc import Collection
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from kanban import files
from kanban.domain.errors import CannotMigrate, Refused
from kanban.store.backup import BEFORE_UPDATE, back_up, backup_folder
from kanban.store.database import refuse_sqlite


def migrate(path: Path, connection: Connection, *, copy_first: bool = True) -> None:
    """Bring the open file up to date.

    Raises:
        CannotMigrate: a step failed, or lost rows; with nothing changed.
        DiskFull, BoardReadOnly, BoardBusy, DiskFault: see there; with nothing changed.
    """
    kept = back_up(path, backup_folder(path), datetime.now(UTC), why=BEFORE_UPDATE) if copy_first else path
    raw = _raw(connection)
    raw.execute("PRAGMA foreign_keys=OFF")  # before BEGIN: within a transaction SQLite ignores it
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            upgrade(connection)
            raw.execute("COMMIT")
        except BaseException:
            if raw.in_transaction:
                raw.execute("ROLLBACK")
            raise
    except Refused:
        raise
    except Exception as fault:  # noqa: BLE001 - a migration can fail in any way
        _refuse(path, fault, kept)
    finally:
        raw.execute("PRAGMA foreign_keys=ON")


def upgrade(connection: Connection) -> None:
    """Run the migrations that the file has not had, in the transaction that is open; foreign keys are off.

    Raises:
        RuntimeError: rows were lost, or point nowhere.
    """
    raw = _raw(connection)
    folder = files.migrations()
    version = raw.execute("PRAGMA user_version").fetchone()[0]
    steps = [step for step in ScriptDirectory(str(folder)).walk_revisions() if int(step.revision) > version]
    before = _counts(raw)
    raw.execute("CREATE TEMP TABLE alembic_version (version_num TEXT NOT NULL)")
    if version:
        raw.execute("INSERT INTO temp.alembic_version VALUES (?)", (f"{version:04}",))
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    raw.execute("DROP TABLE temp.alembic_version")
    _refuse_losses(raw, before, {table for step in steps for table in step.module.CHANGES})
    raw.execute(f"PRAGMA user_version={max(int(step.revision) for step in steps) if steps else version}")


def _refuse_losses(raw: sqlite3.Connection, before: dict[str, int], meant: Collection[str]) -> None:
    after = _counts(raw)
    for table, count in before.items():
        if table not in meant and after.get(table) != count:
            raise RuntimeError(f"table {table} had {count} rows and now has {after.get(table, 'gone')}")
    lost = raw.execute("PRAGMA foreign_key_check").fetchone()
    if lost is not None:
        raise RuntimeError(f"row {lost[1]} of table {lost[0]} points to no {lost[2]}")


def _counts(raw: sqlite3.Connection) -> dict[str, int]:
    """Return how many rows each table has."""
    tables = raw.execute(
        "SELECT name FROM main.sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {name: raw.execute(f'SELECT count(*) FROM main."{name}"').fetchone()[0] for (name,) in tables}


def _refuse(path: Path, fault: Exception, kept: Path) -> NoReturn:
    cause = fault.orig if isinstance(fault, DBAPIError) else fault
    if isinstance(cause, sqlite3.Error):
        with suppress(sqlite3.Error):
            refuse_sqlite(path, cause)
    raise CannotMigrate(path=path, detail=cause, backup=kept) from fault


def _raw(connection: Connection) -> sqlite3.Connection:
    raw: Any = connection.connection.dbapi_connection
    found: sqlite3.Connection = raw
    return found
