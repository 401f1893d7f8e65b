"""A table of readings, as a file or a source gives it: headings, and rows of texts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.cards import cut, one_line
from kanban.exchange.event_log import RowFault
from kanban.exchange.numbers import Exact, NoNumber, read_figure
from kanban.exchange.periods import FROM_1900, looks_like_period

_HEADER_MOST: Final = 200
_TITLES_MOST: Final = 20
"""So many rows may stand above the headings."""
_LETTERS: Final = 26
_TURNED: Final = QT_TRANSLATE_NOOP(
    "import",
    "The periods stand side by side in this table, so each line here is one of its columns, counted from the left.",
)


class NoReadings(Refused):
    """A table without a single row of values."""

    template = QT_TRANSLATE_NOOP("errors", "{name} holds no table of readings. Nothing was imported.")


@dataclass(frozen=True)
class ReadingTable:
    """A table. All rows have as many cells as there are headings, and no two headings are the same; `lines[n]`: where row n stands.

    Cells that were numbers where they come from are `Exact`. `sheets`: the names of a workbook's sheets, `sheet` the one that was
    read; empty for what has none. `faults`: rows that could not be taken apart; `notes`: what else is to be said, context "import".
    `serials_from`: the day of serial number 0, where days are such numbers.
    """

    name: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    faults: tuple[RowFault, ...] = ()
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    notes: tuple[Phrase, ...] = ()
    serials_from: date = FROM_1900

    def column(self, header: str) -> list[str]:
        """Return the cells below a heading, from top to bottom; none when there is no such heading."""
        if header not in self.headers:
            return []
        place = self.headers.index(header)
        return [row[place] for row in self.rows]


def table_of(name: str, numbered: Iterable[tuple[int, Sequence[str]]]) -> ReadingTable:
    """Return numbered rows of texts as a table: the first that can be headings are, what stands above them is left out.

    Columns without a heading are named by a letter, as in a spreadsheet; so are all when the first row has values already.

    Raises:
        NoReadings: there are no rows, or none below the headings.
    """
    rows = [(line, list(row)) for line, row in numbered if any(cell.strip() for cell in row)]
    if not rows:
        raise NoReadings(name=name)
    start = _heading_at([row for _, row in rows])
    turned = _turned([row for _, row in rows[start:]])
    if turned:
        return replace(table_of(name, turned), notes=(Phrase(_TURNED),))
    width = max(len(row) for _, row in rows[start:] or rows)
    while width > 1 and all(len(row) < width or not row[width - 1].strip() for _, row in rows[start:]):
        width -= 1
    below = start if _has_values(rows[start][1]) else start + 1
    heading = rows[start][1] if below > start else []
    headers = _names([*heading[:width], *[""] * (width - len(heading))])
    if below >= len(rows):
        raise NoReadings(name=name)
    kept = [(line, (*row[:width], *[""] * (width - len(row)))) for line, row in rows[below:]]
    return ReadingTable(name, headers, tuple(row for _, row in kept), tuple(line for line, _ in kept))


def _turned(rows: Sequence[Sequence[str]]) -> list[tuple[int, list[str]]]:
    """Return the columns of a table as rows when its periods stand side by side in its headings; else none.

    The metrics' names are in its first column; other columns, of units or owners, are left out.
    """
    heading = rows[0]
    places = [place for place, cell in enumerate(heading) if place and looks_like_period(cell)]
    names = [row[0].strip() for row in rows[1:] if row]
    if len(places) < 2 or not names or any(map(looks_like_period, names)) or _has_values(heading):  # noqa: PLR2004
        return []
    below = [row for row in rows[1:] if row and row[0].strip()]
    corner = heading[0] if not looks_like_period(heading[0]) else ""
    across = [
        (place + 1, [heading[place], *(row[place] if place < len(row) else "" for row in below)]) for place in places
    ]
    return [(1, [corner, *(row[0] for row in below)]), *across]


def _heading_at(rows: Sequence[Sequence[str]]) -> int:
    """Return which row has the headings: the first that is not much narrower than those after it."""
    filled = [_filled(row) for row in rows[: _TITLES_MOST * 2]]
    for place, count in enumerate(filled[:_TITLES_MOST]):
        later = filled[place + 1 :]
        if count > 1 and (not later or count * 2 > max(later)):
            return place
    return 0


def _filled(row: Sequence[str]) -> int:
    """Return how many cells of a row have something; a title that was merged over several counts once."""
    texts = [text for cell in row if (text := cell.strip())]
    return len(texts) if len(set(texts)) > 1 else min(len(texts), 1)


def _has_values(row: Sequence[str]) -> bool:
    """Say whether a row has a day and a number, and is thus none of headings."""
    filled = [cell for cell in row if cell.strip()]
    days = [cell for cell in filled if looks_like_period(cell)]
    return len(days) == 1 and any(cell not in days and is_number(cell) for cell in filled)


def is_number(text: str) -> bool:
    """Say whether a text is a number, with points or with commas."""
    if isinstance(text, Exact):
        return True
    for comma in (False, True):
        try:
            return read_figure(text, comma=comma) is not None
        except NoNumber:
            continue
    return False


def _names(texts: Sequence[str]) -> tuple[str, ...]:
    """Return headings that differ, each on one line."""
    found: list[str] = []
    for place, text in enumerate(texts):
        name = cut(one_line(text), _HEADER_MOST) or _letter(place)
        number = 2
        while name in found:
            name, number = f"{cut(one_line(text), _HEADER_MOST) or _letter(place)} ({number})", number + 1
        found.append(name)
    return tuple(found)


def _letter(place: int) -> str:
    """Return what spreadsheets call a column, counted from 0."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, _LETTERS)
        name = chr(65 + rest) + name
    return name
