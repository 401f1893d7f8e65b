"""The board's cards as a spreadsheet in Excel's format; needs openpyxl, the extra `excel`.

Every text is a text and never a formula; days and times are such; the first row stays in view and can be filtered by.
"""

import io
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.exchange.card_table import HEADERS, WIDTHS, CardTable, Cell
from kanban.exchange.outgoing import Export, Writer
from kanban.exchange.text_files import write_bytes

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

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


def _write(path: Path, export: Export) -> None:
    """Write the spreadsheet.

    Raises:
        NoOpenpyxl: the library is not there.
        CannotWrite, DiskFull: see there.
    """
    try:
        from openpyxl import Workbook
    except ImportError as fault:
        raise NoOpenpyxl from fault
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_sheet_name(export.board.facts.name))
    rows = list(CardTable(export.board, export.items, export.moves).rows())
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:{_letter(len(HEADERS))}{len(rows) + 1}"
    for place, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[_letter(place)].width = width
    sheet.append(list(_head(sheet)))
    for row in rows:
        sheet.append([_cell(sheet, cell, place) for place, cell in enumerate(row)])
    out = io.BytesIO()
    book.save(out)
    write_bytes(path, out.getvalue())


def _head(sheet: "WriteOnlyWorksheet") -> Iterator[Any]:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    for name in HEADERS:
        cell = WriteOnlyCell(sheet, value=name)
        cell.font = Font(bold=True)
        yield cell


def _cell(sheet: "WriteOnlyWorksheet", value: Cell, place: int) -> Any:
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
    else:
        text = _ILLEGAL.sub("", value)[:_CELL_MOST]
        cell = WriteOnlyCell(sheet, value=text)
        cell.data_type = "s"
        cell.quotePrefix = text[:1] in ("=", "+", "-", "@")
        if WIDTHS[place] >= _WRAPPED_FROM:
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
