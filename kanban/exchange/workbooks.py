"""Sheets of Excel workbooks as rows of texts; needs openpyxl, the extra `excel`.

Values are those that Excel had worked out when it saved the file. Numbers are `Exact`, days are written like 2026-11-21, and the
cells that were merged all have the text of their first one.
"""

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import IO, Any, Final
from xml.etree.ElementTree import Element, ParseError, iterparse
from zipfile import BadZipFile, ZipFile

from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.cards import Step, no_step
from kanban.exchange.numbers import Exact
from kanban.exchange.periods import FROM_1900, FROM_1904

MOST_UNPACKED: Final = 300 * 1024 * 1024
MOST_CELLS: Final = 3_000_000
_MOST_COLUMNS: Final = 1_000
_MEGABYTE: Final = 1024 * 1024
_STEP: Final = 500
_OLD: Final = b"\xd0\xcf\x11\xe0"
_ZIP: Final = b"PK\x03\x04"
_MERGED: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")
_MERGED_MOST: Final = 20_000
_BROKEN: Final = (
    BadZipFile, ParseError, KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, EOFError, zlib.error,
    NotImplementedError, RuntimeError,
)  # fmt: skip
"""What openpyxl raises at files that are damaged or are no workbooks."""


class NeedsOpenpyxl(Refused):
    """The library that reads Excel files is not installed."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To read {name}, openpyxl is needed, which is not installed. Install it with: pip install 'twinboard[excel]'. "
        "Or save the sheet as CSV.",
    )


class NoWorkbook(Refused):
    """A file that Excel could not open either, or of another kind."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{name} is damaged or not an Excel workbook (.xlsx). Save it again as .xlsx or as CSV."
    )


class OldWorkbook(Refused):
    """A workbook of Excel 97, or one with a password: from outside they look the same."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{name} is protected with a password, or an old .xls file. Save it as .xlsx without a password, or as CSV.",
    )


class WorkbookTooLarge(Refused):
    """A workbook that would take too much memory once unpacked."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{name} would take {megabytes} MB once unpacked; at most {most} MB can be read. Save the sheet as CSV, or split it.",
    )


class TooManyCells(Refused):
    """A sheet with more cells than can be held."""

    template = QT_TRANSLATE_NOOP("errors", "{name} has more than {most} cells. Take fewer rows or columns at a time.")


class NoSuchSheet(Refused):
    """A sheet was named that the workbook does not have."""

    template = QT_TRANSLATE_NOOP("errors", "{name} has no sheet “{sheet}”. It has: {known}.")


@dataclass(frozen=True)
class Sheet:
    """A sheet: its rows that are not empty, by their numbers; the names of all sheets; remarks, context "import"."""

    name: str
    rows: tuple[tuple[int, list[str]], ...]
    sheets: tuple[str, ...]
    notes: tuple[Phrase, ...] = ()
    serials_from: date = FROM_1900


def is_workbook(content: bytes) -> bool:
    """Say whether these could be the bytes of an Excel file, new or old."""
    return content.startswith((_ZIP, _OLD))


def read_sheet(name: str, content: bytes, sheet: str = "", step: Step = no_step) -> Sheet:
    """Return a sheet of a workbook by its name; without one the first that has anything in it.

    Raises:
        NeedsOpenpyxl, NoWorkbook, OldWorkbook, WorkbookTooLarge, TooManyCells, NoSuchSheet: see there.
    """
    if content.startswith(_OLD):
        raise OldWorkbook(name=name)
    try:
        from openpyxl import load_workbook
    except ImportError as fault:
        raise NeedsOpenpyxl(name=name) from fault
    try:
        paths = _sheet_paths(name, content)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheets = tuple(each for each in book.sheetnames if each in paths)
        if sheet and sheet not in sheets:
            raise NoSuchSheet(name=name, sheet=sheet, known=", ".join(sheets))
        found, rows = sheet or (sheets[0] if sheets else ""), []
        for each in (sheet,) if sheet else sheets:
            rows = list(_rows(name, book[each], step))
            if rows:
                found = each
                break
        serials_from = FROM_1904 if book.epoch.year == FROM_1904.year else FROM_1900
        merged, formulas = _merged_and_formulas(content, paths[found]) if rows else ([], {})
    except _BROKEN as fault:
        raise NoWorkbook(name=name) from fault
    _fill_merged(rows, merged)
    return Sheet(found, tuple(rows), sheets, _notes(rows, formulas), serials_from)


def _sheet_paths(name: str, content: bytes) -> dict[str, str]:
    """Return where in the archive each sheet of cells lies, by its name, once it is known not to be too large."""
    with ZipFile(io.BytesIO(content)) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
        if size > MOST_UNPACKED:
            raise WorkbookTooLarge(name=name, megabytes=round(size / _MEGABYTE), most=MOST_UNPACKED // _MEGABYTE)
        targets = {}
        with archive.open("xl/_rels/workbook.xml.rels") as file:
            for element in _elements(file):
                target = element.get("Target", "")
                targets[element.get("Id", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        paths = {}
        with archive.open("xl/workbook.xml") as file:
            for element in _elements(file):
                link = next((value for key, value in element.attrib.items() if key.endswith("}id")), "")
                if element.tag.endswith("}sheet") and "worksheets/" in targets.get(link, ""):
                    paths[element.get("name", "")] = targets[link]
        return paths


def _rows(name: str, sheet: Any, step: Step) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not empty, by their numbers."""
    whole = sheet.max_row or _STEP
    sheet.reset_dimensions()
    cells = 0
    for number, row in enumerate(sheet.iter_rows(), start=1):
        if number % _STEP == 0:
            step(min(number, whole), whole)
        texts = [_text(cell) for cell in row[:_MOST_COLUMNS]]
        while texts and not texts[-1]:
            texts.pop()
        cells += len(texts)
        if cells > MOST_CELLS:
            raise TooManyCells(name=name, most=MOST_CELLS)
        if texts:
            yield number, texts


def _text(cell: Any) -> str:
    """Return a cell as a text."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        if "%" in (cell.number_format or ""):
            return Exact(f"{value * 100:.13g}%")
        return Exact(f"{value:.15g}")
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}" if value.time() == time() else f"{value:%Y-%m-%d %H:%M:%S}"
    if isinstance(value, date):
        return value.isoformat()
    return f"{value.total_seconds():.15g}" if isinstance(value, timedelta) else str(value)


def _merged_and_formulas(
    content: bytes, path: str
) -> tuple[list[tuple[int, int, int, int]], dict[tuple[int, int], bool]]:
    """Return the merged areas (rows and columns from and to, from 1), and the cells with a formula that has no value."""
    from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

    merged: list[tuple[int, int, int, int]] = []
    empty: dict[tuple[int, int], bool] = {}
    with ZipFile(io.BytesIO(content)) as archive:
        if not _mentions(archive, path):
            return merged, empty
        with archive.open(path) as file:
            for element in _elements(file):
                tag = element.tag.rpartition("}")[2]
                if tag == "mergeCell" and len(merged) < _MERGED_MOST:
                    area = _MERGED.fullmatch(element.get("ref", ""))
                    if area:
                        first, last = column_index_from_string(area[1]), column_index_from_string(area[3])
                        merged.append((int(area[2]), first, int(area[4]), last))
                elif tag == "c":
                    parts = {part.tag.rpartition("}")[2]: part.text for part in element}
                    if "f" in parts and not parts.get("v") and "r" in element.attrib:
                        column, row = coordinate_from_string(element.attrib["r"])
                        empty[row, column_index_from_string(column)] = True
                elif tag == "row":
                    element.clear()
    return merged, empty


def _elements(file: IO[bytes]) -> Iterator[Element]:
    """Yield the elements of a part of the workbook as each ends."""
    for _, element in iterparse(file):  # noqa: S314 - expat itself stops entities that grow without end
        yield element


def _mentions(archive: ZipFile, path: str) -> bool:
    """Say whether a sheet has merged cells or formulas, without taking it apart."""
    tail = b""
    with archive.open(path) as file:
        while block := file.read(1 << 20):
            if b"<mergeCell " in tail + block or b"<f" in tail + block:
                return True
            tail = block[-16:]
    return False


def _fill_merged(rows: list[tuple[int, list[str]]], merged: list[tuple[int, int, int, int]]) -> None:
    """Write the text of the first cell of each merged area into the others that are empty."""
    by_number = dict(rows)
    for top, left, bottom, right in merged:
        source = by_number.get(top, [])
        text = source[left - 1] if left <= len(source) else ""
        if not text or right > _MOST_COLUMNS:
            continue
        for number in range(top, min(bottom, top + _MERGED_MOST) + 1):
            row = by_number.get(number)
            if row is None:
                continue
            row.extend([""] * (right - len(row)))
            for place in range(left - 1, right):
                row[place] = row[place] or text


def _notes(rows: list[tuple[int, list[str]]], formulas: dict[tuple[int, int], bool]) -> tuple[Phrase, ...]:
    """Return what is to be said about formulas without values."""
    known = {number for number, _ in rows}
    count = sum(row in known for row, _ in formulas)
    if not count:
        return ()
    template = QT_TRANSLATE_NOOP(
        "import",
        "{count} cells have a formula whose value is not kept in the file, so they count as empty. "
        "Open it in a spreadsheet program, save it, and import it again.",
    )
    return (Phrase(template, {"count": count}),)
