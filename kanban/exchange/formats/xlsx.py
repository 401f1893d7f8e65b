"""The board's cards as a spreadsheet in Excel's format; needs openpyxl, the extra `excel`.

Every text is a text and never a formula; days and times are such; the first row stays in view and can be filtered by.
"""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.exchange.card_table import HEADERS, WIDTHS, CardTable
from kanban.exchange.formats.csv_file import defused
from kanban.exchange.outgoing import Export, Writer
from kanban.exchange.text_files import write_bytes

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

Value = str | float | date | datetime | None
_CELL_MOST: Final = 32_767
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DAY: Final = "yyyy-mm-dd"
_TIME: Final = "yyyy-mm-dd hh:mm"
_WRAPPED_FROM: Final = 40


class NoOpenpyxl(Refused):
    """The library that writes Excel files is not installed."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "Excel files need openpyxl, which is not installed. Install it with: pip install 'twinboard[excel]'. CSV files open in Excel too.",
    )


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, the first row, how wide its columns are in characters, and the other rows.

    `kept`: the first cell that scrolls; what is left of it and above it stays in view.
    """

    name: str
    headers: Sequence[str]
    widths: Sequence[int]
    rows: Sequence[Sequence[Value]]
    kept: str = "A2"


def write_sheets(path: Path, sheets: Sequence[Sheet]) -> None:
    """Write a spreadsheet. Texts are texts, whatever they begin with; times, which Excel knows without zones, are as they stand.

    Raises:
        NoOpenpyxl: the library is not there.
        CannotWrite, DiskFull: see there.
    """
    try:
        from openpyxl import Workbook
    except ImportError as fault:
        raise NoOpenpyxl from fault
    book = Workbook(write_only=True)
    for given in sheets:
        sheet = book.create_sheet(_sheet_name(given.name))
        sheet.freeze_panes = given.kept
        sheet.auto_filter.ref = f"A1:{_letter(len(given.headers))}{len(given.rows) + 1}"
        for place, width in enumerate(given.widths, start=1):
            sheet.column_dimensions[_letter(place)].width = width
        sheet.append(list(_head(sheet, given.headers)))
        for row in given.rows:
            sheet.append([_cell(sheet, cell, width) for cell, width in zip(row, given.widths, strict=True)])
    out = io.BytesIO()
    book.save(out)
    write_bytes(path, out.getvalue())


def _write(path: Path, export: Export) -> None:
    """Write the cards.

    Raises:
        NoOpenpyxl, CannotWrite, DiskFull: see there.
    """
    rows = list(CardTable(export.board, export.items, export.moves).rows())
    write_sheets(path, [Sheet(export.board.facts.name, HEADERS, WIDTHS, rows, kept="C2")])


def _head(sheet: "WriteOnlyWorksheet", headers: Sequence[str]) -> Iterator[Any]:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    for name in headers:
        cell = WriteOnlyCell(sheet, value=name)
        cell.font = Font(bold=True)
        yield cell


def _cell(sheet: "WriteOnlyWorksheet", value: Value, width: int) -> Any:
    """Return the cell of a value. Excel knows no zones: times are those of the board."""
    from openpyxl.cell import WriteOnlyCell

    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        cell = WriteOnlyCell(sheet, value=value.replace(tzinfo=None, microsecond=0))
        cell.number_format = _TIME
    elif isinstance(value, date):
        cell = WriteOnlyCell(sheet, value=value)
        cell.number_format = _DAY
    elif isinstance(value, float | int):
        cell = WriteOnlyCell(sheet, value=value)
    else:
        text = _ILLEGAL.sub("", value)[:_CELL_MOST]
        cell = WriteOnlyCell(sheet, value=text)
        cell.data_type = "s"
        cell.quotePrefix = defused(text) != text
        if width >= _WRAPPED_FROM:
            cell.alignment = _wrapped()
    return cell


def _wrapped() -> Any:
    from openpyxl.styles import Alignment

    return Alignment(wrap_text=True, vertical="top")


def _letter(place: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(place))


def _sheet_name(name: str) -> str:
    """Return a name that Excel takes for a sheet."""
    return re.sub(r"[\[\]:*?/\\']", " ", _ILLEGAL.sub("", name)).strip()[:31] or "Cards"


WRITER: Final = Writer("xlsx", QT_TRANSLATE_NOOP("import", "Excel spreadsheet"), ".xlsx", _write)
