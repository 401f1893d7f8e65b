"""One board file: made, opened, brought up to date; and the one connection through which it is read and written.

SQLite in WAL mode with `synchronous=FULL`: what people saw is on the disk. Every writing transaction begins with IMMEDIATE.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, NoReturn

from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from kanban.domain.errors import (
    BoardBusy,
    BoardDamaged,
    BoardIsNewer,
    BoardReadOnly,
    DiskFault,
    DiskFull,
    FileExists,
    NoSuchFile,
    NotABoard,
    OnNetworkShare,
    Refused,
    UrlNotSupported,
)
from kanban.store import schema
from kanban.store.shares import network_share

SUFFIX: Final = ".twinboard"
_BUSY_MS: Final = 5_000
_HEADER: Final = b"SQLite format 3\x00"


class Database:
    """An open board file. Not for several threads."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    def create(cls, path: Path) -> "Database":
        """Make a new, empty file.

        Raises:
            FileExists: there is one already.
            BoardReadOnly, OnNetworkShare, DiskFull, DiskFault: it cannot be there.
        """
        _refuse_place(path)
        if path.exists():
            raise FileExists(path=path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise DiskFault(path=path, detail=fault.strerror) from fault
        try:
            database = cls(path, _connect(path))
            with database.writing() as db:
                schema.metadata.create_all(db)
                db.exec_driver_sql(f"PRAGMA application_id={schema.APPLICATION_ID}")
                db.exec_driver_sql(f"PRAGMA user_version={schema.VERSION}")
        except Refused:
            _remove(path)
            raise
        return database

    @classmethod
    def open(cls, path: Path) -> "Database":
        """Open a file, after bringing an older one up to date (with a backup before).

        Raises:
            NoSuchFile, NotABoard, BoardIsNewer, BoardDamaged, BoardReadOnly, BoardBusy, OnNetworkShare, DiskFault: says why not.
        """
        _refuse_place(path)
        _refuse_foreign(path)
        database = cls(path, _connect(path))
        try:
            database._refuse_versions()
        except Refused:
            database.close()
            raise
        return database

    def _refuse_versions(self) -> None:
        with _translated(self.path):
            application = self._connection.exec_driver_sql("PRAGMA application_id").scalar()
            version = int(self._connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
        if application != schema.APPLICATION_ID or version < 1:
            raise NotABoard(path=self.path)
        if version > schema.VERSION:
            raise BoardIsNewer(path=self.path)
        if version < schema.VERSION:
            from kanban.store.migrate import migrate

            migrate(self.path, self._connection)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Run a writing transaction: all of it is committed, or none."""
        with _translated(self.path):
            self._connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.exec_driver_sql("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read from one state of the file, whatever others write meanwhile."""
        with _translated(self.path):
            self._connection.exec_driver_sql("BEGIN")
            try:
                yield self._connection
            finally:
                self._roll_back()

    def _roll_back(self) -> None:
        raw: Any = self._connection.connection.dbapi_connection
        if raw.in_transaction:
            self._connection.exec_driver_sql("ROLLBACK")

    def version(self) -> int:
        """Return a number that changes when another connection has written."""
        with _translated(self.path):
            return int(self._connection.exec_driver_sql("PRAGMA data_version").scalar() or 0)

    def faults(self) -> list[str]:
        """Return what SQLite finds wrong with the file: damage, rows that point nowhere."""
        with _translated(self.path):
            damage = [str(row[0]) for row in self._connection.exec_driver_sql("PRAGMA integrity_check")]
            lost = [f"{row[0]}: row {row[1]} points to no {row[2]}" for row in self._foreign_key_faults()]
        return [fault for fault in damage if fault != "ok"] + lost

    def _foreign_key_faults(self) -> list[tuple[str, int, str]]:
        return [(row[0], row[1], row[2]) for row in self._connection.exec_driver_sql("PRAGMA foreign_key_check")]

    def close(self) -> None:
        """Close the connection; the file may then be moved."""
        engine = self._connection.engine
        self._connection.close()
        engine.dispose()


def _connect(path: Path) -> Connection:
    def raw() -> sqlite3.Connection:
        connection = sqlite3.connect(path, timeout=_BUSY_MS / 1000, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        return connection

    engine = create_engine("sqlite://", creator=raw, poolclass=StaticPool)
    with _translated(path):
        return engine.connect().execution_options(isolation_level="AUTOCOMMIT")


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    """Turn the database's errors into refusals that name the file."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            refuse_sqlite(path, error.orig)
        raise
    except sqlite3.Error as error:
        refuse_sqlite(path, error)


def refuse_sqlite(path: Path, error: sqlite3.Error) -> NoReturn:
    """Raise the refusal that an error of SQLite stands for; a fault of ours is raised as it is."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_FULL"):
        raise DiskFull(path=path) from error
    if name.startswith("SQLITE_NOTADB"):
        raise NotABoard(path=path) from error
    if name.startswith("SQLITE_CORRUPT"):
        from kanban.store.backup import newest_backup

        raise BoardDamaged(path=path, detail=error, backup=newest_backup(path) or "–") from error
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN", "SQLITE_AUTH")):
        raise BoardReadOnly(path=path) from error
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        raise BoardBusy(path=path) from error
    if name.startswith("SQLITE_IOERR"):
        raise DiskFault(path=path, detail=error) from error
    raise error


def _refuse_place(path: Path) -> None:
    if "://" in str(path) or ":/" in str(path)[2:]:
        raise UrlNotSupported(url=path)
    kind = network_share(path)
    if kind is not None:
        raise OnNetworkShare(path=path, kind=kind)


def _refuse_foreign(path: Path) -> None:
    """Refuse what is no SQLite file, or cannot be written, before SQLite touches it."""
    try:
        with path.open("rb") as file:
            start = file.read(len(_HEADER))
    except FileNotFoundError as fault:
        raise NoSuchFile(path=path) from fault
    except IsADirectoryError as fault:
        raise NotABoard(path=path) from fault
    except OSError as fault:
        raise DiskFault(path=path, detail=fault.strerror) from fault
    if start != _HEADER:
        raise NotABoard(path=path)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise BoardReadOnly(path=path)


def _remove(path: Path) -> None:
    for name in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        name.unlink(missing_ok=True)
