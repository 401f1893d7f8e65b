"""Text files of rows: with any usual delimiter, quoted texts of several lines, rows that are too short, and an end that broke off."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.cards import Content, NoRows, Step, Table, cut, one_line
from kanban.exchange.event_log import RowFault
from kanban.exchange.incoming import decoded

_DELIMITERS: Final = ",;\t|"
_SAMPLE_ROWS: Final = 30
_FIELD_MOST: Final = 20_000_000
_HEADER_MOST: Final = 200
_STEP: Final = 500
csv.field_size_limit(_FIELD_MOST)


def first_rows(text: str, count: int = _SAMPLE_ROWS) -> tuple[str, list[list[str]]]:
    """Return the delimiter of a text and its first rows by it, without empty ones."""
    declared = _declared(text)
    if declared:
        rows = rows_of(text, declared)
        return declared, list(islice((row for _, row in rows if any(row)), count))
    tried = {mark: list(islice((row for _, row in rows_of(text, mark) if any(row)), count)) for mark in _DELIMITERS}
    best = max(tried, key=lambda mark: _fitness(tried[mark]))
    return best, tried[best]


def headers_of(text: str) -> tuple[str, ...]:
    """Return the names in the first row of a text that has some, in lower case."""
    _, rows = first_rows(text, 1)
    return tuple(one_line(name).casefold() for name in rows[0]) if rows else ()


def parse_table(content: Content, step: Step) -> Table:
    """Take a text file apart.

    Raises:
        NotText: it is none.
        NoRows: it has no row beside its headers.
    """
    text, encoding = decoded(content)
    delimiter, _ = first_rows(text[:200_000])
    numbered = ((line, row) for line, row in rows_of(text, delimiter) if any(field.strip() for field in row))
    first = next(numbered, None)
    if first is None:
        raise NoRows(path=content.path)
    headers = _headers(first[1])
    rows: list[tuple[str, ...]] = []
    lines: list[int] = []
    faults: list[RowFault] = []
    whole = len(text)
    read = 0
    for count, (line, row) in enumerate(numbered):
        fault = _fault_of(row, len(headers))
        if fault is not None:
            faults.append(RowFault(line, fault))
            continue
        rows.append((*row[: len(headers)], *[""] * (len(headers) - len(row))))
        lines.append(line)
        if count % _STEP == 0:
            read += _STEP
            step(min(read, whole), whole)
    if rows and _breaks_off(text, delimiter, lines[-1], len(headers)):
        template = QT_TRANSLATE_NOOP("import", "the file breaks off in this row; export it again")
        faults.append(RowFault(lines.pop(), Phrase(template)))
        rows.pop()
    if not rows and not faults:
        raise NoRows(path=content.path)
    return Table(content.path, headers, tuple(rows), tuple(lines), delimiter, encoding, tuple(faults))


def _declared(text: str) -> str | None:
    """Return the delimiter that a first line like “sep=;” names, as Excel writes it."""
    line = text[:8].splitlines()[0] if text[:8].splitlines() else ""
    return line[4] if line.lower().startswith("sep=") and len(line) > 4 and line[4] in _DELIMITERS else None  # noqa: PLR2004


def rows_of(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row of a text and the line that it begins in, from 1."""
    source = io.StringIO(text, newline="")
    begin = 1
    if _declared(text):
        source.readline()
        begin = 2
    reader = csv.reader(source, delimiter=delimiter)
    line = begin
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            line = begin + reader.line_num
            continue
        yield line, row
        line = begin + reader.line_num


def _fitness(rows: list[list[str]]) -> tuple[float, int]:
    """Return how much rows look like a table: the share of those as wide as most, when that is more than one field, and the width."""
    if not rows:
        return 0.0, 0
    width, times = Counter(len(row) for row in rows).most_common(1)[0]
    width = max(width, len(rows[0]) if len(rows[0]) > 1 else 0)
    return (times / len(rows) if width > 1 else 0.0), width


def _headers(row: list[str]) -> tuple[str, ...]:
    """Return the names of columns; empty ones at the end, which no row fills, are left in for the rows' sake."""
    return tuple(cut(one_line(name), _HEADER_MOST) for name in row)


def _fault_of(row: list[str], width: int) -> Phrase | None:
    if any(field.strip() for field in row[width:]):
        template = QT_TRANSLATE_NOOP("import", "it has {count} fields, the first row names only {expected}")
        return Phrase(template, {"count": len(row), "expected": width})
    return None


def _breaks_off(text: str, delimiter: str, line: int, width: int) -> bool:
    """Say whether the last row was cut: a quotation mark that never ends, or too few fields and no end of line."""
    tail = "".join(islice(io.StringIO(text, newline=""), line - 1, None))
    try:
        parts = list(csv.reader(io.StringIO(tail, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as fault:
        return "end of data" in str(fault)
    last = next((row for row in reversed(parts) if row), [])
    return width > 2 and 0 < len(last) < width and not text.endswith(("\n", "\r"))  # noqa: PLR2004
