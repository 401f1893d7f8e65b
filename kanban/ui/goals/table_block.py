"""Blocks of cells as spreadsheets put them on the clipboard: lines of texts with tabs between them."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Final

_DEFUSED: Final = re.compile(r"'(?='*[=+\-@\t\r])")
_NUMBER: Final = re.compile(r"[+-]?\d+(\.\d+)?(e[+-]?\d+)?", re.IGNORECASE)


def block_text(lines: Iterable[Sequence[str]]) -> str:
    """Return a block as text for the clipboard; what a spreadsheet would take for a formula has an apostrophe before it."""
    from kanban.exchange.formats.csv_file import defused

    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerows([text if _NUMBER.fullmatch(text) else defused(text) for text in line] for line in lines)
    return out.getvalue()


def block_of(text: str) -> list[list[str]]:
    """Return the texts of a block; an apostrophe that only keeps a formula from running is left out."""
    found = csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n")), delimiter="\t")
    return [[_DEFUSED.sub("", cell, count=1) if _DEFUSED.match(cell) else cell for cell in line] for line in found]
