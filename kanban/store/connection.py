"""The one connection to a board file: SQLite's own, and SQLAlchemy's over it from when something first asks for that.

SQLAlchemy takes longer to be imported than a board takes to be read and shown; what the window needs first goes without it.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typing_extensions import override

if TYPE_CHECKING:
    from sqlalchemy import Connection as SqlConnection


class _Raw(sqlite3.Connection):
    """Leaves transactions alone: they are begun and ended in words, and SQLAlchemy, which ends them by itself, must not."""

    @override
    def commit(self) -> None:
        """Do nothing."""

    @override
    def rollback(self) -> None:
        """Do nothing."""


class Connection:
    """SQLite's connection as `raw`, SQLAlchemy's as `sql`: the same one, in the same transaction. `info` keeps what others like."""

    def __init__(self, path: Path, busy_ms: int) -> None:
        self.info: dict[str, Any] = {}
        self.raw: sqlite3.Connection = sqlite3.connect(
            path, timeout=busy_ms / 1000, isolation_level=None, check_same_thread=False, factory=_Raw
        )
        try:
            self.raw.execute("PRAGMA foreign_keys=ON")
            self.raw.execute("PRAGMA synchronous=FULL")
            self.raw.execute("PRAGMA wal_autocheckpoint=0")
        except BaseException:
            self.raw.close()
            raise

    @cached_property
    def sql(self) -> "SqlConnection":
        """SQLAlchemy's connection; made in the midst of a transaction, it joins that."""
        from sqlalchemy import create_engine
        from sqlalchemy.pool import StaticPool

        return create_engine("sqlite://", creator=lambda: self.raw, poolclass=StaticPool).connect()

    def insert(self, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert rows, at least one, all with the same columns. By SQLite itself: SQLAlchemy takes three times as long for thousands."""
        names = ", ".join(rows[0])
        places = ", ".join(f":{name}" for name in rows[0])
        self.raw.executemany(f"INSERT INTO {table} ({names}) VALUES ({places})", rows)

    def close(self) -> None:
        """Close it; what an open transaction wrote is lost."""
        made = self.__dict__.pop("sql", None)
        if made is not None:
            made.close()
            made.engine.dispose()
        self.raw.close()
