"""A question to a database, in SQL: a SQLite file, or PostgreSQL by an address like postgresql://reader@host/name.

Reading is all it can do. What remains is what no client can forbid: a function on a PostgreSQL server that does something outside
the database (a lock, a message, another session's end) may do so if the login has the right; so a login should have only the right to read.
"""

from typing import Final

from kanban.domain.business.values import SourceKind
from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.sources.fetching import Limits, Rows, SourceType, Wanted


class NoQuestion(Refused):
    """A source that reads a database and does not say what."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Nothing is asked of the database. Write a query like: SELECT day, users FROM daily"
    )


class UnknownDatabase(Refused):
    """An address of a kind of database that is not read."""

    template = QT_TRANSLATE_NOOP(
        "errors", "“{where}” is not a database that can be read: name a SQLite file, or a postgresql:// address."
    )


def fetch(wanted: Wanted, limits: Limits) -> Rows:
    """Ask a database.

    Raises:
        Refused: NoQuestion, UnknownDatabase, or what `kanban.sources.databases` refuses.
    """
    if not wanted.query.strip(" \t\r\n;"):
        raise NoQuestion
    scheme, colon, rest = wanted.where.partition("://")
    if colon and scheme.casefold() in ("postgresql", "postgres"):
        from kanban.sources.databases.postgres import ask

        return ask(wanted, limits)
    if colon and scheme.casefold() not in ("sqlite", "file"):
        raise UnknownDatabase(where=wanted.shown)
    from kanban.sources.databases.sqlite import ask as ask_file

    return ask_file(rest if colon else wanted.where, wanted.query, limits)


SOURCE: Final = SourceType(SourceKind.SQL, fetch)
