"""Tables of readings in text files of any delimiter and in Excel workbooks."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.exchange.cards import Content, EmptyFile, Step, no_step
from kanban.exchange.incoming import decoded
from kanban.exchange.readings_draft import CellState, Draft, DraftCell, draft
from kanban.exchange.readings_mapping import candidates, day_column, guess_mapping, remember, remembered
from kanban.exchange.readings_table import NoReadings, ReadingTable, table_of
from kanban.exchange.tables import first_rows, rows_of
from kanban.exchange.workbooks import Sheet, is_workbook, read_sheet

__all__ = (
    "CellState", "Draft", "DraftCell", "NoReadings", "ReadingTable", "candidates", "draft", "guess_mapping", "read_table",
    "remember", "remembered", "table_of",
)  # fmt: skip

MOST_BYTES: Final = 100 * 1024 * 1024
_MEGABYTE: Final = 1024 * 1024
_STEP: Final = 2_000
_SAMPLE: Final = 200_000
_ONE_COLUMN_MOST: Final = 50


class ReadingsTooLarge(Refused):
    """A file of readings that would not fit into memory."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{name} has {megabytes} MB; at most {most} MB of readings can be read. Split it, or export fewer days.",
    )


def read_table(name: str, content: bytes, sheet: str = "", step: Step = no_step) -> ReadingTable:
    """Take a file apart. `name`: what it is called in sentences; `sheet`: of a workbook.

    Without a sheet it is the first that has days, or else the first that has anything.

    Raises:
        ReadingsTooLarge, EmptyFile, NotText, NoReadings: see there.
        Refused: a workbook cannot be read (`kanban.exchange.workbooks.read_sheet`).
    """
    if len(content) > MOST_BYTES:
        raise ReadingsTooLarge(name=name, megabytes=round(len(content) / _MEGABYTE), most=MOST_BYTES // _MEGABYTE)
    if is_workbook(content):
        return _table_of_workbook(name, content, sheet, step)
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise EmptyFile(path=name)
    text, _ = decoded(Content(Path(name), content))
    return table_of_text(name, text, step)


def _table_of_workbook(name: str, content: bytes, sheet: str, step: Step) -> ReadingTable:
    """Return a sheet as a table; without its name, that with the readings: reports often begin with a sheet of words."""
    first = read_sheet(name, content, sheet, step)
    table = _table_of_sheet(name, first)
    if table is not None and (sheet or day_column(table)):
        return table
    for other in first.sheets if not sheet else ():
        found = _table_of_sheet(name, read_sheet(name, content, other, step)) if other != first.name else None
        if found is not None and day_column(found):
            return found
    if table is None:
        raise NoReadings(name=name)
    return table


def _table_of_sheet(name: str, sheet: Sheet) -> ReadingTable | None:
    """Return a sheet as a table; None when it has no rows of values."""
    try:
        made = table_of(name, sheet.rows)
    except NoReadings:
        return None
    notes = (*made.notes, *sheet.notes)
    return replace(made, sheets=sheet.sheets, sheet=sheet.name, notes=notes, serials_from=sheet.serials_from)


def table_of_text(name: str, text: str, step: Step = no_step) -> ReadingTable:
    """Take a text of rows apart, whatever stands between its fields: a file's, or what was pasted.

    Raises:
        NoReadings: it has no rows.
    """
    delimiter, _ = first_rows(text[:_SAMPLE])
    rows, whole = [], max(len(text), 1)
    done = 0
    for count, (line, row) in enumerate(rows_of(text, delimiter)):
        rows.append((line, row))
        done += sum(map(len, row)) + len(row)
        if count % _STEP == 0:
            step(min(done, whole), whole)
    return table_of(name, rows)
