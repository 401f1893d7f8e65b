"""One board file: made, opened, brought up to date; and the one connection through which it is read and written.

SQLite in WAL mode with `synchronous=FULL`: what people saw is on the disk. Every writing transaction begins with IMMEDIATE.
"""

import errno
import os
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NoReturn

from kanban.domain.errors import (
    BoardBusy,
    BoardDamaged,
    BoardIsNewer,
    BoardMoved,
    BoardReadOnly,
    DiskFault,
    DiskFull,
    FileExists,
    NoSuchFile,
    NotABoard,
    OnNetworkShare,
    UrlNotSupported,
)
from kanban.store import frames, header
from kanban.store.connection import Connection
from kanban.store.shares import network_share
from kanban.store.values import UnreadableRow

SUFFIX: Final = ".twinboard"
_BUSY_MS: Final = 5_000
_URL: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):/")
_NOT_UTF_8: Final = "Could not decode"
_LOG_MOST: Final = 4_000_000
"""Bytes that the log of writes may have before it is taken into the file."""

_OPEN: Final[Counter[tuple[int, int] | None]] = Counter()
"""Which files this process has open, and how often."""


class Database:
    """An open board file. Not for several threads."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self._connection = connection
        self._raw = connection.raw
        self._identity = _identity(path)
        self._log = path.with_name(path.name + "-wal")
        self._log_identity: tuple[int, int] | None = None
        if self._identity is not None:
            _OPEN[self._identity] += 1

    @classmethod
    def create(cls, path: Path, *, busy_ms: int = _BUSY_MS) -> "Database":
        """Make a new, empty file; it is there with all its tables or not at all.

        Raises:
            FileExists: there is one already.
            BoardReadOnly, OnNetworkShare, DiskFull, DiskFault: it cannot be there.
        """
        _refuse_place(path)
        if path.exists():
            raise FileExists(path=path)
        unfinished = path.with_name(f"{path.name}.{os.getpid()}.new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _remove(unfinished)
            with _translated(path):
                _make(unfinished)
            unfinished.rename(path)
        except OSError as fault:
            refuse_system(path, fault)
        finally:
            with suppress(OSError):
                _remove(unfinished)
        return cls.open(path, busy_ms=busy_ms)

    @classmethod
    def open(cls, path: Path, *, busy_ms: int = _BUSY_MS, copy_first: bool = True) -> "Database":
        """Open a file, after bringing an older one up to date, with a backup before unless `copy_first` is False.

        `busy_ms` says for how long other programs are waited for that write to the file.

        Raises:
            NoSuchFile, NotABoard, BoardIsNewer, BoardDamaged, BoardReadOnly, BoardBusy, OnNetworkShare, DiskFault: says why not.
        """
        _refuse_place(path)
        _refuse_foreign(path)
        with _translated(path):
            database = cls(path, Connection(path, busy_ms))
        try:
            database._bring_up_to_date(copy_first=copy_first)
            with _translated(path):
                database._raw.execute("PRAGMA journal_mode=WAL")
        except BaseException:
            database.close()
            raise
        return database

    def _bring_up_to_date(self, *, copy_first: bool) -> None:
        version = self._pragma("user_version")
        if version < 1:
            raise NotABoard(path=self.path)
        if version > header.VERSION:
            raise BoardIsNewer(path=self.path)
        if version < header.VERSION:
            from kanban.store.migrate import migrate

            with _translated(self.path):
                migrate(self.path, self._connection.sql, copy_first=copy_first)

    def _pragma(self, name: str) -> int:
        with _translated(self.path):
            return int(self._raw.execute(f"PRAGMA {name}").fetchone()[0])

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Run a writing transaction: all of it is committed, or none.

        Raises:
            BoardMoved: the file is not the one that was opened.
        """
        self._refuse_moved()
        with _translated(self.path):
            self._raw.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._refuse_given_up()
                self._raw.execute("COMMIT")
            except BaseException:
                self._roll_back()
                frames.forget(self._connection)
                raise
            self._trim_log()

    @contextmanager
    def joining(self) -> Iterator[Connection]:
        """Run a part of the writing transaction that is open: when it fails, only this part is taken back."""
        self._refuse_given_up()
        with _translated(self.path):
            self._raw.execute("SAVEPOINT part")
            try:
                yield self._connection
            except BaseException:
                frames.forget(self._connection)
                if self._raw.in_transaction:
                    self._raw.execute("ROLLBACK TO part")
                    self._raw.execute("RELEASE part")
                raise
            self._refuse_given_up()
            self._raw.execute("RELEASE part")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read from one state of the file, whatever others write meanwhile."""
        with _translated(self.path):
            self._raw.execute("BEGIN")
            try:
                yield self._connection
            finally:
                self._roll_back()

    def _roll_back(self) -> None:
        if self._raw.in_transaction:
            self._raw.execute("ROLLBACK")

    def _refuse_given_up(self) -> None:
        """Refuse to go on in a transaction that SQLite has rolled back by itself, as it does after some faults."""
        if not self._raw.in_transaction:
            raise DiskFault(path=self.path, detail="the transaction was rolled back")

    def _refuse_moved(self) -> None:
        log = _identity(self._log)
        if self._identity != _identity(self.path) or self._log_identity not in (None, log):
            raise BoardMoved(path=self.path)
        self._log_identity = log

    def _trim_log(self) -> None:
        """Take the log of writes into the file when it has grown, holding the writer's lock.

        SQLite would do it by itself, but without that lock, and some releases then spoil the file when another process writes.
        """
        with suppress(OSError, sqlite3.OperationalError):
            if self._log.stat().st_size > _LOG_MOST:
                waiting = self._pragma("busy_timeout")
                self._raw.execute("PRAGMA busy_timeout=0")
                try:
                    self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                finally:
                    self._raw.execute(f"PRAGMA busy_timeout={waiting}")

    def prepare(self) -> None:
        """Load SQLAlchemy, so that the first question or change need not wait for it."""
        _ = self._connection.sql

    def version(self) -> int:
        """Return a number that changes when another connection has written."""
        return self._pragma("data_version")

    def faults(self) -> list[str]:
        """Return what SQLite finds wrong with the file: damage, rows that point nowhere."""
        with _translated(self.path):
            damage = [str(row[0]) for row in self._raw.execute("PRAGMA integrity_check")]
            lost = self._raw.execute("PRAGMA foreign_key_check").fetchall()
        return [fault for fault in damage if fault != "ok"] + [
            f"{table}: row {row} points to no {parent}" for table, row, parent, _ in lost
        ]

    @contextmanager
    def beside(self, path: Path) -> Iterator[None]:
        """Read another board file as `beside`; foreign keys are not looked after meanwhile."""
        with _translated(self.path):
            self._raw.execute("ATTACH ? AS beside", (str(path),))
            self._raw.execute("PRAGMA foreign_keys=OFF")
            try:
                yield
            finally:
                self._raw.execute("PRAGMA foreign_keys=ON")
                self._raw.execute("DETACH beside")

    def close(self) -> None:
        """Close the connection; the file may then be moved."""
        self._connection.close()
        if self._identity is not None:
            _OPEN[self._identity] -= 1
            self._identity = None


def _make(path: Path) -> None:
    """Make a file with all tables. It is no WAL file yet, so that its header says at once what it is."""
    from kanban.store.schema import metadata

    connection = Connection(path, _BUSY_MS)
    try:
        connection.raw.execute("BEGIN IMMEDIATE")
        metadata.create_all(connection.sql)
        connection.raw.execute(f"PRAGMA application_id={header.APPLICATION_ID}")
        connection.raw.execute(f"PRAGMA user_version={header.VERSION}")
        connection.raw.execute("COMMIT")
    finally:
        connection.close()


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells this file from another of the same name; None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    """Turn the database's errors into refusals that name the file."""
    try:
        yield
    except sqlite3.Error as error:
        refuse_sqlite(path, error)
    except (UnreadableRow, UnicodeDecodeError) as error:
        _refuse_damaged(path, error)
    except Exception as error:
        cause = getattr(error, "orig", None)
        if isinstance(cause, sqlite3.Error):  # that is how SQLAlchemy wraps it
            refuse_sqlite(path, cause)
        raise


def refuse_sqlite(path: Path, error: sqlite3.Error) -> NoReturn:
    """Raise the refusal that an error of SQLite stands for; a fault of ours is raised as it is."""
    name = getattr(error, "sqlite_errorname", None) or ""
    if name.startswith("SQLITE_FULL"):
        raise DiskFull(path=path) from error
    if name.startswith("SQLITE_NOTADB"):
        raise NotABoard(path=path) from error
    if name.startswith("SQLITE_CORRUPT") or str(error).startswith(_NOT_UTF_8):
        _refuse_damaged(path, error)
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN", "SQLITE_AUTH")):
        raise BoardReadOnly(path=path) from error
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        raise BoardBusy(path=path) from error
    if name.startswith("SQLITE_IOERR"):
        raise DiskFault(path=path, detail=error) from error
    raise error


def refuse_system(path: Path, fault: OSError) -> NoReturn:
    """Raise the refusal that an error of the operating system stands for."""
    if fault.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        raise DiskFull(path=path) from fault
    if fault.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        raise BoardReadOnly(path=path) from fault
    raise DiskFault(path=path, detail=fault.strerror or fault) from fault


def _refuse_damaged(path: Path, error: Exception) -> NoReturn:
    from kanban.store.backup import newest_backup

    raise BoardDamaged(path=path, detail=error, backup=newest_backup(path) or "–") from error


def _refuse_place(path: Path) -> None:
    scheme = _URL.match(str(path))
    if scheme is not None:
        raise UrlNotSupported(url=f"{scheme[1]}://{str(path)[scheme.end() :].lstrip('/')}")
    kind = network_share(path)
    if kind is not None:
        raise OnNetworkShare(path=path, kind=kind)


def _refuse_foreign(path: Path) -> None:
    """Refuse what is no board file, or cannot be written, before SQLite touches it.

    A file that is open here already is not looked at: closing it again would take SQLite's locks from that connection.
    """
    if _OPEN[_identity(path)]:
        return
    try:
        with path.open("rb") as file:
            start = file.read(header.BYTES)
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise NoSuchFile(path=path) from fault
    except IsADirectoryError as fault:
        raise NotABoard(path=path) from fault
    except PermissionError as fault:
        if path.is_dir():
            raise NotABoard(path=path) from fault
        raise DiskFault(path=path, detail=fault.strerror) from fault
    except OSError as fault:
        refuse_system(path, fault)
    if not header.is_board(start):
        raise NotABoard(path=path)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise BoardReadOnly(path=path)


def _remove(path: Path) -> None:
    for name in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-journal")):
        name.unlink(missing_ok=True)
