"""The event log as a CSV file, in and out: `card_id,from_column,to_column,timestamp[,kind]`.

Timestamps are ISO 8601 with an offset. An empty `from_column`: the card appears; an empty `to_column`: it leaves the board;
`kind` is empty, or "void": the card never existed. What a spreadsheet would take for a formula is written with an apostrophe
before it, which reading takes away again.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from kanban.domain.card_code import shown
from kanban.domain.errors import BadEventLog, BadTime, CannotRead
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.times import read_time

VOID: Final = "void"
_HEADER: Final = ("card_id", "from_column", "to_column", "timestamp")
_HEADER_WITH_KIND: Final = (*_HEADER, "kind")
_DELIMITERS: Final = ",;\t"
_NAME_MOST: Final = 200
_LINE_MOST: Final = 10_000
_FORMULA: Final = re.compile(r"'*[=+\-@]")
_ESCAPED: Final = re.compile(r"'+[=+\-@]")
_BLANKS: Final = str.maketrans("\t\u00a0\u3000", "   ")
_LINE_END: Final = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class LogRow:
    """One line of a log: where the card went, when (UTC). `void`: the card never existed; its columns then say nothing."""

    line: int
    card_id: str
    from_column: str
    to_column: str
    at: datetime
    void: bool = False


@dataclass(frozen=True, slots=True)
class RowFault:
    """A line that was not taken, or taken with a doubt, and why; texts are of the context "eventlog", of cards "import".

    `file`: its name where there are several.
    """

    line: int
    reason: Phrase
    file: str = ""


@dataclass(frozen=True)
class EventLogFile:
    """What a file holds: the rows that can be read, in the order of lines, and the faults of the others.

    `encoding` is named when the file is not in UTF-8 or UTF-16 and had to be guessed, else it is None.
    """

    path: Path
    rows: tuple[LogRow, ...]
    faults: tuple[RowFault, ...]
    encoding: str | None = None


def read_event_log(path: Path) -> EventLogFile:
    """Read a log.

    Raises:
        CannotRead: the file cannot be read.
        BadEventLog: it is not text, or has not the header of a log.
    """
    try:
        content = path.read_bytes()
    except OSError as fault:
        raise CannotRead(path=path, reason=fault.strerror or fault) from fault
    text, guessed = _decoded(path, content)
    lines = _LINE_END.split(text)
    delimiter, width = _form(path, lines)
    rows: list[LogRow] = []
    faults: list[RowFault] = []
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        found = _row(number, line, delimiter, width)
        if isinstance(found, LogRow):
            rows.append(found)
        else:
            faults.append(RowFault(number, found))
    return EventLogFile(path, tuple(rows), tuple(faults), guessed)


def event_log_text(rows: Iterable[LogRow], zone: ZoneInfo) -> str:
    """Return rows as the text of a file, times in the zone; the column `kind` is there only when a row needs it."""
    found = list(rows)
    with_kind = any(row.void for row in found)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_HEADER_WITH_KIND if with_kind else _HEADER)
    writer.writerows(_fields(row, zone, with_kind=with_kind) for row in found)
    return out.getvalue()


def _fields(row: LogRow, zone: ZoneInfo, *, with_kind: bool) -> Iterator[str]:
    yield from (_defused(text) for text in (row.card_id, row.from_column, row.to_column))
    yield row.at.astimezone(zone).isoformat()
    if with_kind:
        yield VOID if row.void else ""


def _defused(text: str) -> str:
    """Return a text that no spreadsheet runs."""
    return "'" + text if _FORMULA.match(text) else text


def _meant(field: str) -> str:
    """Take back what `_defused` did."""
    text = field.translate(_BLANKS).strip()
    return text[1:] if _ESCAPED.match(text) else text


def _decoded(path: Path, content: bytes) -> tuple[str, str | None]:
    """Return the text, and the name of its encoding when that was guessed.

    Only the common characters of GB 2312 are guessed: in the wider GBK nearly every text of Western Europe would pass.
    """
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if content.startswith(mark):
            try:
                return content.decode(encoding), None
            except UnicodeDecodeError as fault:
                raise _not_text(path) from fault
    for encoding, guessed in (("utf-8", None), ("gb2312", "GB 2312")):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" in text:
            break
        return text, guessed
    raise _not_text(path)


def _not_text(path: Path) -> BadEventLog:
    reason = QT_TRANSLATE_NOOP("eventlog", "it is not a text in UTF-8; save it as “CSV UTF-8”")
    return BadEventLog(path=path, reason=Phrase(reason))


def _form(path: Path, lines: list[str]) -> tuple[str, int]:
    """Return the delimiter and the number of fields, from the header."""
    header = lines[0] if lines else ""
    for delimiter in _DELIMITERS:
        names = tuple(name.strip().strip('"').lower() for name in header.split(delimiter))
        if names in (_HEADER, _HEADER_WITH_KIND):
            return delimiter, len(names)
    template = QT_TRANSLATE_NOOP("eventlog", "its first line is “{found}” and must be “{expected}”")
    reason = Phrase(template, {"found": shown(header), "expected": ",".join(_HEADER) + "[,kind]"})
    raise BadEventLog(path=path, reason=reason)


def _row(number: int, line: str, delimiter: str, width: int) -> LogRow | Phrase:
    """Return the row of a line, or what is wrong with it."""
    if len(line) > _LINE_MOST:
        return Phrase(QT_TRANSLATE_NOOP("eventlog", "the line is too long"))
    try:
        (fields,) = csv.reader((line,), delimiter=delimiter, strict=True)
    except (csv.Error, ValueError):
        return Phrase(QT_TRANSLATE_NOOP("eventlog", "its quotation marks do not match"))
    if len(fields) != width and not (len(fields) == len(_HEADER) < width):
        template = QT_TRANSLATE_NOOP("eventlog", "it has {count} fields instead of {expected}")
        return Phrase(template, {"count": len(fields), "expected": width})
    card_id, from_column, to_column = (_meant(field) for field in fields[:3])
    kind = fields[4].strip().lower() if len(fields) > len(_HEADER) else ""
    fault = _fault_of((card_id, from_column, to_column), kind)
    if fault is not None:
        return fault
    try:
        at = read_time(fields[3])
    except BadTime:
        template = QT_TRANSLATE_NOOP("eventlog", "“{value}” is not a time with an offset from UTC")
        return Phrase(template, {"value": shown(fields[3])})
    return LogRow(number, card_id, from_column, to_column, at, kind == VOID)


def _fault_of(names: tuple[str, str, str], kind: str) -> Phrase | None:
    if not names[0]:
        return Phrase(QT_TRANSLATE_NOOP("eventlog", "it has no card_id"))
    if any(len(name) > _NAME_MOST for name in names):
        template = QT_TRANSLATE_NOOP("eventlog", "a name in it has more than {most} characters")
        return Phrase(template, {"most": _NAME_MOST})
    if not all(name.isprintable() for name in names):
        return Phrase(QT_TRANSLATE_NOOP("eventlog", "a name in it has characters that cannot be shown"))
    if kind not in ("", VOID):
        return Phrase(QT_TRANSLATE_NOOP("eventlog", "“{kind}” is not a kind of event"), {"kind": shown(kind)})
    return None
