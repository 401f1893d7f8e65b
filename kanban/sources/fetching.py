"""What all kinds of sources share: what is wanted, how much of it at most, what comes of it, and what can go wrong with any."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Final
from urllib.parse import quote

import kanban.sources
from kanban.domain.business.values import DataSource, SourceKind
from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP

MEGABYTE: Final = 1024 * 1024
_VARIABLE: Final = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_LOGIN: Final = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*://)([^/?#]*)@")
_WORD: Final = re.compile(
    r"(?i)\b(password|passwd|pwd|token|secret|api[_-]?key|access[_-]?key|key|sig|signature|auth)=([^&#\s]+)"
)
_SECRET_HEADERS: Final = re.compile(r"(?i)authorization|cookie|token|secret|password|key|auth")

Cell = str | float | date | datetime | None
"""What stands in a row: a text, a number, a day or a time, nothing."""


class NoVariable(Refused):
    """${NAME} stands for an environment variable that this computer does not have."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "${{{name}}} is not known on this computer. Set the environment variable {name} and start Twinboard again, "
        "or correct the name in the source.",
    )


class TooLarge(Refused):
    """A source gives more than would fit."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{where} gives more than {most} MB; reading was stopped. Ask it for fewer columns or fewer days."
    )


class TooManyRows(Refused):
    """A source gives more rows than are taken at once."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{where} gives more than {most} rows; nothing was taken. Ask it for fewer days."
    )


class TooSlow(Refused):
    """A source did not answer in time."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{where} did not give an answer within {seconds} seconds. It is asked again at the next time."
    )


class NothingNamed(Refused):
    """A source that does not say where."""

    template = QT_TRANSLATE_NOOP("errors", "Nothing says where to read from. Fill in the place of the source.")


@dataclass(frozen=True)
class Limits:
    """How much of anything is taken at most. `seconds` is for all of it, `connect_seconds` for the first answer of a computer.

    `quiet_s`: so long a file must have stayed as it is before it counts as complete.
    """

    seconds: float = 30.0
    connect_seconds: float = 10.0
    bytes_most: int = 50 * MEGABYTE
    rows_most: int = 100_000
    columns_most: int = 1_000
    redirects_most: int = 5
    quiet_s: float = 1.5

    @property
    def megabytes(self) -> str:
        """The limit of bytes as people read it."""
        return f"{self.bytes_most / MEGABYTE:.3g}"


@dataclass(frozen=True)
class Wanted:
    """What to read, with environment variables filled in. `shown` is `where` as it may be said aloud: without passwords."""

    where: str
    shown: str
    query: str = ""
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Document:
    """A file as it is: CSV, or a workbook of which `sheet` is meant (empty: the first)."""

    name: str
    content: bytes
    sheet: str = ""


@dataclass(frozen=True)
class Rows:
    """Rows that have been taken apart already; each is as long as `headers`."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


Fetched = Document | Rows


@dataclass(frozen=True)
class SourceType:
    """A kind of source. `fetch` raises Refused; `look` says cheaply what state the place is in, None: it cannot be looked at."""

    kind: SourceKind
    fetch: Callable[[Wanted, Limits], Fetched]
    look: Callable[[str], object] | None = None


@cache
def source_types() -> Mapping[SourceKind, SourceType]:
    """Return every kind of source; a file of this package that defines `SOURCE` is found by itself."""
    found = {}
    for module in iter_modules(kanban.sources.__path__):
        made = getattr(import_module(f"{kanban.sources.__name__}.{module.name}"), "SOURCE", None)
        if isinstance(made, SourceType):
            found[made.kind] = made
    return found


def fetch(source: DataSource, limits: Limits, environment: Mapping[str, str] | None = None) -> Fetched:
    """Read a source once. `environment`: None for that of this process.

    Raises:
        Refused: with what went wrong, where, and what to do.
    """
    return source_types()[source.kind].fetch(wanted_of(source, environment), limits)


def wanted_of(source: DataSource, environment: Mapping[str, str] | None = None) -> Wanted:
    """Return what a source asks for on this computer.

    Raises:
        NothingNamed, NoVariable: see there.
    """
    known = os.environ if environment is None else environment
    where = source.where.strip()
    if not where:
        raise NothingNamed
    headers = []
    for line in source.headers:
        name, _, value = line.partition(":")
        if name.strip():
            headers.append((name.strip(), _filled(value.strip(), known)))
    is_file = source.kind in (SourceKind.FILE, SourceKind.FOLDER)
    filled = _filled(where, known) if is_file else _filled_address(where, known)
    return Wanted(filled, without_secrets(where), source.query.strip(), tuple(headers))


def variables_of(source: DataSource) -> tuple[str, ...]:
    """Return the names of the environment variables that a source asks for, each once, in their order."""
    texts = (source.where, *source.headers)
    return tuple(dict.fromkeys(name for text in texts for name in _VARIABLE.findall(text)))


def holds_secret(source: DataSource) -> bool:
    """Say whether a password or a key stands in a source itself, rather than as ${NAME}."""
    login = _LOGIN.match(source.where)
    if login is not None and ":" in login[2] and not _is_variable(login[2].partition(":")[2]):
        return True
    if any(not _is_variable(value) for _, value in _WORD.findall(source.where)):
        return True
    return any(_is_secret_header(line) for line in source.headers)


def without_secrets(where: str) -> str:
    """Return an address as it may be said aloud: no password, and no value of a key."""

    def login(found: re.Match[str]) -> str:
        name, colon, _ = found[2].partition(":")
        return f"{found[1]}{name}{':***' if colon else ''}@"

    return _WORD.sub(lambda found: f"{found[1]}=***", _LOGIN.sub(login, where))


def unlike(headers: list[str]) -> tuple[str, ...]:
    """Return headings of which no two are the same: the second “a” is “a (2)”; an empty one is its number."""
    made: list[str] = []
    known: set[str] = set()
    for place, heading in enumerate(headers):
        name = " ".join(heading.split())[:200] or str(place + 1)
        number, free = 2, name
        while free.casefold() in known:
            free = f"{name} ({number})"
            number += 1
        known.add(free.casefold())
        made.append(free)
    return tuple(made)


def _is_secret_header(line: str) -> bool:
    name, _, value = line.partition(":")
    words = value.split()
    return bool(_SECRET_HEADERS.search(name)) and bool(words) and not _is_variable(words[-1])


def _is_variable(text: str) -> bool:
    return bool(_VARIABLE.search(text))


def _filled(text: str, known: Mapping[str, str]) -> str:
    return _VARIABLE.sub(lambda found: _value(found[1], known), text)


def _filled_address(text: str, known: Mapping[str, str]) -> str:
    """Fill in variables; within a login and behind a question mark so that their signs mean nothing to the address."""
    question = text.find("?")
    login = _LOGIN.match(text)

    def value(found: re.Match[str]) -> str:
        plain = _value(found[1], known)
        behind = 0 <= question < found.start()
        within = login is not None and found.start() < login.end()
        return quote(plain, safe="") if behind or within else plain

    return _VARIABLE.sub(value, text)


def _value(name: str, known: Mapping[str, str]) -> str:
    if name not in known:
        raise NoVariable(name=name)
    return known[name]
