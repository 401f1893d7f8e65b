"""A block of cells that was copied in a spreadsheet, with headings or without."""

from dataclasses import dataclass, replace
from datetime import date

from kanban.domain.board import Board
from kanban.domain.business.values import MappedMetric, TableMapping
from kanban.exchange.numbers import guess_comma
from kanban.exchange.periods import looks_like_period
from kanban.exchange.readings_draft import Draft, draft
from kanban.exchange.readings_mapping import known_metrics, names_of
from kanban.exchange.readings_table import NoReadings, table_of


@dataclass(frozen=True)
class Block:
    """What was copied: its cells, row by row, and whether the comma stands before the decimals of its numbers."""

    rows: tuple[tuple[str, ...], ...]
    comma: bool


def block_of(text: str) -> Block:
    """Take apart what was copied; cells are parted by tabs, rows by line ends, as spreadsheets do it."""
    rows = tuple(tuple(cell.strip() for cell in line.split("\t")) for line in text.rstrip("\r\n").splitlines())
    return Block(rows, guess_comma(cell for row in rows for cell in row)[0])


def draft_of(block: Block, board: Board, today: date) -> tuple[Draft, tuple[str, ...]] | None:
    """Return what a block does that names its metrics and its periods, either of them across, and the names that no metric has.

    None when it has no such headings.

    Its lines are the rows of the block, or its columns where the periods stand across.
    """
    width = max((len(row) for row in block.rows), default=0)
    rows = [(*row, *[""] * (width - len(row))) for row in block.rows]
    if len(rows) < 2 or width < 2:  # noqa: PLR2004 - no room for headings
        return None
    for table in (rows, list(zip(*rows, strict=True))):
        days = [row[0] for row in table[1:] if row[0]]
        if not days or looks_like_period(table[0][0]) or not all(map(looks_like_period, days)):
            continue
        try:
            found = table_of("", [(1, ["day", *table[0][1:]]), *((n, row) for n, row in enumerate(table[1:], start=2))])
        except NoReadings:
            continue
        mapping = TableMapping(day=found.headers[0], decimal_comma=block.comma)
        metrics: tuple[MappedMetric, ...] = known_metrics(found, mapping, board)
        if metrics:
            known = {mapped.named for mapped in metrics}
            unknown = tuple(name for name in names_of(found, mapping) if name not in known)
            return draft(found, replace(mapping, metrics=metrics), board, today), unknown
    return None
