"""Any table of cards as a CSV or TSV file, with one row of names; and the board's cards as such a table."""

import csv
import io
import re
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.card_rows import CardRows
from kanban.exchange.card_table import HEADERS, CardTable
from kanban.exchange.cards import (
    Content,
    FieldMapping,
    ForeignColumn,
    ForeignFile,
    IsEventLog,
    Parsed,
    Reader,
    Step,
)
from kanban.exchange.dialects import Dialect
from kanban.exchange.fields import guess_fields
from kanban.exchange.outgoing import Export, Writer
from kanban.exchange.tables import first_rows, headers_of, parse_table
from kanban.exchange.text_files import write_text

_EVENT_LOG: Final = ("card_id", "from_column", "to_column", "timestamp")
_OURS: Final = {"owners": ";", "labels": ";", "checklist": "\n"}
"""What parts the values in the cells of our own tables."""
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")


def _recognises(name: str, head: str) -> bool:
    del name
    if head.lstrip()[:1] in "{[<":
        return False
    _, rows = first_rows(head, 5)
    return bool(rows) and any(len(row) > 1 or len(rows) > 1 for row in rows)


def _parse(content: Content, step: Step) -> Parsed:
    """Take a table apart.

    Raises:
        NotText, NoRows: see there.
        IsEventLog: it is a log of moves.
    """
    table = parse_table(content, step)
    if tuple(header.casefold() for header in table.headers[:4]) == _EVENT_LOG:
        raise IsEventLog(path=content.path)
    return Parsed(content.path, table, mapping=FieldMapping(guess_fields(table.headers, table.rows)))


def _cards(parsed: Parsed, mapping: FieldMapping | None, zone: ZoneInfo, step: Step) -> ForeignFile:
    ours = parsed.table is not None and parsed.table.headers == HEADERS
    return table_cards(
        parsed, mapping, zone, step, program="csv", dialect=Dialect(separators=_OURS) if ours else Dialect()
    )


def table_cards(
    parsed: Parsed, mapping: FieldMapping | None, zone: ZoneInfo, step: Step, *, program: str, dialect: Dialect
) -> ForeignFile:
    """Return the cards of a table; its columns are named in the order in which rows do."""
    used = mapping or parsed.mapping
    if parsed.table is None or used is None:
        raise LookupError(parsed.path)
    rows = CardRows(parsed.table, used, zone, dialect)
    cards = rows.cards(step)
    stages = [header for header, field in zip(parsed.table.headers, used.fields, strict=True) if field == "entered"]
    names = [*stages, *(card.column for card in cards)]
    names += [name for card in cards for move in card.moves for name in (move.before, move.after)]
    names += [stay.column for card in cards for stay in card.stays]
    notes = []
    if parsed.table.encoding is not None:
        template = QT_TRANSLATE_NOOP(
            "import", "The file is not in UTF-8; it was read as {name}. Look whether the names are right."
        )
        notes.append(Phrase(template, {"name": parsed.table.encoding}))
    if "id" not in used.fields:
        notes.append(
            Phrase(
                QT_TRANSLATE_NOOP(
                    "import", "No column holds keys: cards are known by their titles when the file is imported again."
                )
            )
        )
    return ForeignFile(
        parsed.path,
        program,
        tuple(cards),
        tuple(ForeignColumn(name) for name in dict.fromkeys(filter(None, names))),
        tuple(sorted(rows.faults, key=lambda fault: fault.line)),
        tuple(rows.doubts),
        tuple(notes),
        frozenset(filter(None, used.fields)),
    )


def csv_text(table: CardTable) -> str:
    """Return cards as the text of a file; what a spreadsheet would take for a formula has an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADERS)
    writer.writerows([defused(text) for text in row] for row in table.texts())
    return out.getvalue()


def defused(text: str) -> str:
    """Return a text that no spreadsheet runs."""
    return "'" + text if _FORMULA.match(text) else text


def _write(path: Path, export: Export) -> None:
    """Write the cards with a mark of UTF-8 at the beginning, by which spreadsheets know it.

    Raises:
        CannotWrite, DiskFull: see there.
    """
    write_text(path, "\ufeff" + csv_text(CardTable(export.board, export.items, export.moves)))


def is_table(name: str, head: str) -> bool:
    """Say whether a file has a first row of at least two names."""
    return _recognises(name, head) and len(headers_of(head)) > 1


READER: Final = Reader("csv", QT_TRANSLATE_NOOP("import", "CSV table"), _recognises, _parse, _cards, order=90)
WRITER: Final = Writer("csv", QT_TRANSLATE_NOOP("import", "CSV table"), ".csv", _write)
