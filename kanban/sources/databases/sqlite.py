"""SQLite files, asked in a way that cannot write, cannot open other files, and ends.

Opening a file read-only is not enough: ATTACH would open another one to write. So whatever is not plain reading is denied by an authorizer.
"""

import sqlite3
import time
from contextlib import suppress
from pathlib import Path
from typing import Final
from urllib.parse import quote

from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.sources.databases.answer import Collected
from kanban.sources.fetching import Limits, Rows, TooSlow
from kanban.sources.file import NoFileThere, NotAFile, whole_path

_BUSY_S: Final = 3.0
_STEPS: Final = 5_000
"""Of SQLite's virtual machine between two looks at the clock; about a tenth of a millisecond."""
_VALUE_MOST: Final = 8_000_000
_SQL_MOST: Final = 100_000
_ALLOWED: Final = frozenset((sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE))
_NEVER: Final = frozenset(
    ("load_extension", "writefile", "readfile", "edit", "fts3_tokenizer", "sqlite_compileoption_get")
)


class NotADatabase(Refused):
    """A file that SQLite cannot read."""

    template = QT_TRANSLATE_NOOP("errors", "{where} is not a SQLite database, or it is damaged ({reason}).")


class OnlyReading(Refused):
    """A query that would do more than read."""

    template = QT_TRANSLATE_NOOP(
        "errors", "This query would do more than read, and was not run. Write one that begins with SELECT or WITH."
    )


class OneQuestion(Refused):
    """Several statements at once."""

    template = QT_TRANSLATE_NOOP(
        "errors", "These are several statements. Write one SELECT, without a semicolon within."
    )


class BadQuestion(Refused):
    """A query that the database does not understand."""

    template = QT_TRANSLATE_NOOP("errors", "The database does not understand the query: {detail}.")


class DatabaseBusy(Refused):
    """A database that others keep locked."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{where} is being written by another program. It is asked again at the next time."
    )


def ask(where: str, query: str, limits: Limits) -> Rows:
    """Put a query to a file.

    Raises:
        Refused: those of this module, of `kanban.sources.file`, or TooLarge, TooManyRows, TooSlow.
    """
    path = whole_path(where)
    if not path.exists():
        raise NoFileThere(where=path)
    if not path.is_file():
        raise NotAFile(where=path)
    end = time.monotonic() + limits.seconds
    try:
        db = sqlite3.connect(f"file:{quote(path.as_posix())}?mode=ro", uri=True, timeout=min(_BUSY_S, limits.seconds))
    except sqlite3.Error as fault:
        raise NotADatabase(where=path, reason=fault) from fault
    try:
        _lock_up(db, end, limits)
        return _answer(db, query, path, limits)
    except (sqlite3.Error, sqlite3.Warning) as fault:
        raise _refusal(fault, path, limits, late=time.monotonic() >= end) from fault
    finally:
        db.close()


def _lock_up(db: sqlite3.Connection, end: float, limits: Limits) -> None:
    """Leave nothing possible but reading, until a point of time (monotonic)."""
    db.execute("PRAGMA query_only=ON")
    db.execute("PRAGMA trusted_schema=OFF")
    for table in ("json_each", "json_tree"):  # their making would be denied below
        with suppress(sqlite3.Error):
            db.execute(f"SELECT 1 FROM {table}('[]')").fetchall()
    db.text_factory = lambda content: content.decode("utf-8", "replace")
    db.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, min(_VALUE_MOST, max(limits.bytes_most, 100_000)))
    db.setlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH, _SQL_MOST)
    db.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200)
    db.set_progress_handler(lambda: int(time.monotonic() >= end), _STEPS)
    db.set_authorizer(_allowed)


def _allowed(action: int, _first: str | None, second: str | None, _database: str | None, _trigger: str | None) -> int:
    """Say whether a part of a query may run; a function's name is `second`."""
    if action == sqlite3.SQLITE_FUNCTION:
        return sqlite3.SQLITE_DENY if (second or "").casefold() in _NEVER else sqlite3.SQLITE_OK
    return sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY


def _answer(db: sqlite3.Connection, query: str, path: Path, limits: Limits) -> Rows:
    cursor = db.execute(query.strip().rstrip(";"))
    if cursor.description is None:
        raise OnlyReading
    found = Collected(path.name, limits)
    for row in cursor:
        found.add(row)
    return found.table([column[0] for column in cursor.description])


def _refusal(fault: Exception, path: Path, limits: Limits, *, late: bool) -> Refused:
    """Return what a failure means to people."""
    name = getattr(fault, "sqlite_errorname", "") or ""
    text = str(fault)
    if name == "SQLITE_INTERRUPT" or (late and "interrupted" in text):
        return TooSlow(where=path, seconds=f"{limits.seconds:g}")
    if name.startswith(("SQLITE_AUTH", "SQLITE_READONLY")) or "prohibited" in text or "not authorized" in text:
        return OnlyReading()
    if "one statement" in text:
        return OneQuestion()
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return DatabaseBusy(where=path)
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_CANTOPEN", "SQLITE_IOERR")):
        return NotADatabase(where=path, reason=text)
    return BadQuestion(detail=text)
