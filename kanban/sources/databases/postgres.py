"""PostgreSQL servers, asked in a transaction that cannot write, for a limited time, through a cursor that takes one query only."""

import time
from typing import TYPE_CHECKING, Any, Final

from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.sources.databases.answer import Collected
from kanban.sources.databases.sqlite import BadQuestion, OneQuestion, OnlyReading
from kanban.sources.fetching import Limits, Rows, TooSlow, Wanted

if TYPE_CHECKING:
    from psycopg import Connection

_AT_ONCE: Final = 500
_MARGIN_S: Final = 0.5
"""The server ends a query, and says so, before this side gives up."""


class NeedsPsycopg(Refused):
    """The part of the program that speaks with PostgreSQL is not installed."""

    template = QT_TRANSLATE_NOOP(
        "errors", "PostgreSQL needs one more package on this computer: pip install 'twinboard[postgres]'"
    )


class CannotConnect(Refused):
    """A server that lets nobody in, or not with this login."""

    template = QT_TRANSLATE_NOOP("errors", "{where} cannot be opened: {detail}")


class MayNotRead(Refused):
    """A login that may not read what is asked for."""

    template = QT_TRANSLATE_NOOP(
        "errors", "This login may not read that ({detail}). Ask whoever runs the database for the right to read."
    )


def ask(wanted: Wanted, limits: Limits) -> Rows:
    """Put a query to a server.

    Raises:
        Refused: those of this module and of `kanban.sources.databases.sqlite`, or TooLarge, TooManyRows, TooSlow.
    """
    try:
        import psycopg
    except ImportError as fault:
        raise NeedsPsycopg from fault
    end = time.monotonic() + limits.seconds
    try:
        db = psycopg.connect(
            wanted.where,
            connect_timeout=max(2, round(limits.connect_seconds)),
            application_name="Twinboard",
            options=f"-c default_transaction_read_only=on -c statement_timeout={_left_ms(end)} -c lock_timeout=5000",
        )
    except psycopg.errors.ConnectionTimeout as fault:
        raise TooSlow(where=wanted.shown, seconds=f"{limits.connect_seconds:g}") from fault
    except (psycopg.Error, UnicodeError, ValueError) as fault:
        raise CannotConnect(where=wanted.shown, detail=_first_line(fault)) from fault
    try:
        db.read_only = True
        return _answer(db, wanted, end, limits)
    except psycopg.Error as fault:
        raise _refusal(fault, wanted, limits) from fault
    finally:
        db.close()


def _answer(db: "Connection[Any]", wanted: Wanted, end: float, limits: Limits) -> Rows:
    """Fetch the rows some at a time. Each fetch has its own time limit, whatever the query sets meanwhile."""
    found = Collected(db.info.dbname, limits)
    question = wanted.query.strip().rstrip(";").encode()
    headers: list[str] = []
    with db.cursor() as cursor:
        cursor.execute(b"DECLARE twinboard NO SCROLL CURSOR FOR " + question, (), prepare=True)
        while True:
            cursor.execute(f"SET LOCAL statement_timeout = {_left_ms(end)}".encode())
            cursor.execute(f"FETCH FORWARD {_AT_ONCE} FROM twinboard".encode())
            headers = [column.name for column in cursor.description or ()]
            rows = cursor.fetchall()
            for row in rows:
                found.add(row)
            if len(rows) < _AT_ONCE:
                return found.table(headers)
            if time.monotonic() >= end:
                raise TooSlow(where=wanted.shown, seconds=f"{limits.seconds:g}")


def _left_ms(end: float) -> int:
    return max(1, round((end - time.monotonic() - _MARGIN_S) * 1000))


def _refusal(fault: Exception, wanted: Wanted, limits: Limits) -> Refused:
    """Return what a failure means to people."""
    from psycopg import errors

    match fault:
        case errors.QueryCanceled() | errors.LockNotAvailable():
            return TooSlow(where=wanted.shown, seconds=f"{limits.seconds:g}")
        case errors.InsufficientPrivilege():
            return MayNotRead(detail=_first_line(fault))
        case errors.ReadOnlySqlTransaction() | errors.FeatureNotSupported() | errors.InvalidCursorDefinition():
            return OnlyReading()
        case errors.SyntaxError() if "multiple commands" in str(fault):
            return OneQuestion()
        case errors.SyntaxError() if _begins_otherwise(wanted.query):
            return OnlyReading()
        case errors.OperationalError():
            return CannotConnect(where=wanted.shown, detail=_first_line(fault))
    return BadQuestion(detail=_first_line(fault))


def _begins_otherwise(query: str) -> bool:
    words = query.lstrip("( \t\r\n").split(None, 1)
    return bool(words) and words[0].casefold() not in ("select", "with", "values", "table")


def _first_line(fault: Exception) -> str:
    diagnosis = getattr(fault, "diag", None)
    primary = getattr(diagnosis, "message_primary", None)
    lines = str(primary or fault).strip().splitlines()
    return lines[0][:300] if lines else type(fault).__name__
