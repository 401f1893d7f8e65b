"""Cards as files of other programs have them: frozen values with names in place of ids, and what a reader found in a file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from kanban.domain.board import ChecklistEntry, Link
from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.event_log import RowFault

Step = Callable[[int, int], None]
"""Told how much is done of how much; it may raise to stop the work."""
_JOINER: Final = "\u200d"
"""What joins pictures of a text into one."""
_KEPT: Final = "\n\t\u3000\u00a0" + _JOINER
TITLE_MOST: Final = 500
NOTE_MOST: Final = 20_000


class Stopped(Exception):
    """A `Step` raises it when somebody wants no more of the work."""


def no_step(done: int, total: int) -> None:
    """Tell nobody."""


class WrongKind(Refused):
    """A file that none of the readers can make cards from."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} holds no cards that can be read. Take a CSV file, a Jira CSV export, a Trello JSON export or a JSON export of Twinboard.",
    )


class IsEventLog(Refused):
    """A log of moves, where a file of cards was expected."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} is an event log of moves. Import it with “Import an event log” (on the command line: events import).",
    )


class NoRows(Refused):
    """A file without a single card."""

    template = QT_TRANSLATE_NOOP("errors", "{path} holds no cards. Nothing was imported.")


class EmptyFile(Refused):
    """A file of no bytes, or of blanks."""

    template = QT_TRANSLATE_NOOP("errors", "{path} is empty. Nothing was imported.")


class FileTooLarge(Refused):
    """A file that would not fit into memory as cards."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{path} has {megabytes} MB; at most {most} MB can be imported. Export fewer cards at a time."
    )


class NotText(Refused):
    """A file of which nobody can tell what its characters are."""

    template = QT_TRANSLATE_NOOP("errors", "{path} is not a text file. Save it as “CSV UTF-8” or export it again.")


class NotWholeJson(Refused):
    """A JSON file that breaks off or is damaged."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} is not whole: it cannot be read after line {line}. Export it again and wait until the download has ended.",
    )


@dataclass(frozen=True, slots=True)
class ForeignMove:
    """A card went from one column to another; empty names: it appeared, or it left."""

    at: datetime
    before: str
    after: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class ForeignStay:
    """For how long a card was in a column, in seconds, over how many visits; when is not known."""

    column: str
    seconds: float
    visits: int = 1


@dataclass(frozen=True, slots=True)
class ForeignComment:
    """What somebody said about a card."""

    author: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class ForeignCard:
    """A card of a file. Times are aware UTC; names are as the file has them.

    `external_id`: what names it in its own program, empty when nothing does; `key`: the key to have here if it is free, empty: any.
    `line`: where it stands in `file`, from 1. `stays` are for files that know durations and no times. `finished_at`: when it was
    done, for files without moves. `block` None: not blocked; empty: blocked without a reason.
    """

    line: int
    title: str
    external_id: str = ""
    key: str = ""
    notes: str = ""
    column: str = ""
    lane: str = ""
    type: str = ""
    class_of_service: str = ""
    owners: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    due: date | None = None
    goal: str = ""
    checklist: tuple[ChecklistEntry, ...] = ()
    links: tuple[Link, ...] = ()
    comments: tuple[ForeignComment, ...] = ()
    block: str | None = None
    blocked_at: datetime | None = None
    blocked_by: tuple[str, ...] = ()
    created_at: datetime | None = None
    finished_at: datetime | None = None
    moves: tuple[ForeignMove, ...] = ()
    stays: tuple[ForeignStay, ...] = ()
    archived: bool = False
    file: str = ""


@dataclass(frozen=True)
class ForeignColumn:
    """A column that a file names, from left to right as far as the file tells.

    `done` None: the file does not say whether work is finished there. `closed`: its program does not show it any longer.
    """

    name: str
    done: bool | None = None
    closed: bool = False


@dataclass(frozen=True)
class FieldMapping:
    """What the columns of a table are, one name of FIELDS for each, in their order; empty: it is left out.

    `day_order`: "ymd", "dmy" or "mdy" where dates could be read two ways; empty: as the file suggests.
    """

    fields: tuple[str, ...]
    day_order: str = ""


@dataclass(frozen=True)
class Content:
    """The bytes of a file."""

    path: Path
    data: bytes


@dataclass(frozen=True)
class Table:
    """Rows of a text file. `lines[n]` is where row n begins. `encoding`: named when it had to be guessed, else None.

    `faults`: rows that could not be taken apart. All rows have as many fields as there are headers.
    """

    path: Path
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    delimiter: str = ","
    encoding: str | None = None
    faults: tuple[RowFault, ...] = ()


@dataclass(frozen=True)
class Parsed:
    """A file that was taken apart, and how its columns would be read. A document in JSON has no table and no mapping."""

    path: Path
    table: Table | None = None
    document: Mapping[str, object] = field(default_factory=dict)
    mapping: FieldMapping | None = None


@dataclass(frozen=True)
class ForeignFile:
    """The cards of a file. `faults`: rows that cannot be taken, by line; `doubts`: rows that are, with something left out or guessed.

    `notes`: what is to be said about the file as a whole, context "import". `program` begins the origin of its cards. `carries`: which
    of FIELDS it speaks of; of the others it says nothing, so that they stay on cards that are known.
    """

    path: Path
    program: str
    cards: tuple[ForeignCard, ...]
    columns: tuple[ForeignColumn, ...] = ()
    faults: tuple[RowFault, ...] = ()
    doubts: tuple[RowFault, ...] = ()
    notes: tuple[Phrase, ...] = ()
    carries: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Reader:
    """How a format is read. `title` is of the context "import".

    `recognises` gets the file's name and its first characters. `parse` takes it apart, which may take long; `cards` makes the cards
    of it, by a mapping where it has columns; both are told a `Step`. Times without an offset are of the zone.
    """

    name: str
    title: str
    recognises: Callable[[str, str], bool]
    parse: Callable[[Content, Step], Parsed]
    cards: Callable[[Parsed, FieldMapping | None, ZoneInfo, Step], ForeignFile]
    order: int = 50
    """The least one that recognises a file reads it."""


def cut(text: str, most: int) -> str:
    """Return a text of at most so many characters; one that is cut ends with an ellipsis."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def one_line(text: str) -> str:
    """Return a text on one line, without characters that cannot be shown."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join("".join(c if c.isprintable() or c == _JOINER else " " for c in text).split())


def several_lines(text: str) -> str:
    """Return a text with plain line ends and without characters that cannot be shown."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isprintable():
        text = "".join(c for c in text if c.isprintable() or c in _KEPT)
    return text.strip()
