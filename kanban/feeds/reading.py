"""One look at a source: what it gives now, as a table, and which readings of the board's metrics stand in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import sha256
from typing import Final

from kanban.domain.board import Board, BoardFacts
from kanban.domain.business.readings import NewReading
from kanban.domain.business.values import DataSource, MappedMetric, Metric, TableMapping
from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.numbers import Exact
from kanban.exchange.readings_draft import CellState, draft
from kanban.exchange.readings_file import read_table
from kanban.exchange.readings_mapping import (
    Candidate,
    candidates,
    guess_mapping,
    known_metrics,
    unclear_days,
    unclear_numbers,
)
from kanban.exchange.readings_table import ReadingTable, table_of
from kanban.sources.fetching import Cell, Fetched, Limits, Rows, fetch

_SHOWN_ROWS: Final = 50
_NAMES_MOST: Final = 200
_SHOWN_COLUMNS: Final = 60
_SHOWN_TEXT: Final = 80
_FAULTS_MOST: Final = 50
BETWEEN: Final = " · "
"""Stands in a reading's origin between the name of the source and the place within it."""


_NO_COLUMN: Final = QT_TRANSLATE_NOOP("import", "there is no column “{column}” any more")


class ColumnGone(Refused):
    """A source lacks a column without which nothing can be taken from it."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{name} has no column “{column}” any more. It has: {known}. Say anew what its columns mean."
    )


@dataclass(frozen=True)
class Asked:
    """What to look for. `metrics`: those of the board; `today`: by the board's zone.

    `guess`: what the columns mean is to be guessed; `guess_metrics`: only which metric gets which column. `known`: the digest of
    readings that need not be told again. `trial`: only to be shown; columns may be gone.
    """

    source: DataSource
    facts: BoardFacts
    metrics: tuple[Metric, ...]
    today: date
    guess: bool = False
    guess_metrics: bool = False
    known: str = ""
    trial: bool = False
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class Fault:
    """A value that cannot be taken: the line or row, what stands there, and why (context "import")."""

    line: int
    text: str
    reason: Phrase


@dataclass(frozen=True)
class Found:
    """What a look brought. `sample`: some of the `count` rows, cut to be shown, with each name of the long form once.

    Metrics with ids below 0, in the mapping and in the readings, are among the candidates and not on the board yet. `digest` stands for
    the readings; when it was known, they are left out.
    """

    place: str
    sample: ReadingTable
    count: int
    mapping: TableMapping
    candidates: tuple[Candidate, ...]
    readings: tuple[NewReading, ...]
    faults: tuple[Fault, ...]
    fault_count: int
    unclear_days: bool = False
    unclear_numbers: bool = False
    digest: str = ""


def asked_of(
    board: Board,
    source: DataSource,
    today: date,
    *,
    guess: bool = False,
    guess_metrics: bool = False,
    known: str = "",
    trial: bool = False,
) -> Asked:
    """Return what to look for on behalf of a board."""
    return Asked(source, board.facts, tuple(board.shown_metrics()), today, guess, guess_metrics, known, trial)


def look(asked: Asked) -> Found:
    """Read a source once.

    Raises:
        ColumnGone: see there; not at a trial.
        Refused: with what went wrong, where, and what to do.
    """
    source = asked.source
    table = table_from(fetch(source, asked.limits))
    board = Board(asked.facts, metrics={metric.id: metric for metric in asked.metrics})
    guess = asked.guess or not source.mapping.day
    mapping = guess_mapping(table, board) if guess else source.mapping
    mapping = mapping if guess else _fitted(mapping, table)
    offered = candidates(table, mapping, board) if guess or asked.guess_metrics or _has_new(mapping) else ()
    if guess or asked.guess_metrics:
        new = tuple(MappedMetric(each.named, each.metric.id) for each in offered)
        mapping = replace(mapping, metrics=known_metrics(table, mapping, board) or new)
    whole = replace(board, metrics={**board.metrics, **{each.metric.id: each.metric for each in offered}})
    made = draft(table, mapping, whole, asked.today, f"{source.name}{BETWEEN}{table.name}")
    gone = _missing(mapping, table)
    if not asked.trial:
        _check_columns(gone, mapping, table)
    faults = [Fault(1, column[:_SHOWN_TEXT], Phrase(_NO_COLUMN, {"column": column})) for column in gone]
    faults += [
        Fault(cell.line, cell.text[:_SHOWN_TEXT], cell.reason) for cell in made.faults if cell.reason is not None
    ]
    digest = sha256(repr(made.readings).encode()).hexdigest()
    return Found(
        table.name,
        _sample(table, mapping),
        len(table.rows),
        mapping,
        offered,
        made.readings if digest != asked.known else (),
        tuple(faults[:_FAULTS_MOST]),
        len(gone) + made.count(CellState.FAULT),
        unclear_days(table, mapping),
        unclear_numbers(table, mapping),
        digest,
    )


def _fitted(mapping: TableMapping, table: ReadingTable) -> TableMapping:
    """Return a mapping with its columns spelled as the table does: databases and services change capitals at will."""
    spelled = {header.casefold(): header for header in reversed(table.headers)}

    def fit(column: str) -> str:
        return column if column in table.headers else spelled.get(column.casefold(), column)

    metrics = mapping.metrics
    if not mapping.name:
        metrics = tuple(replace(mapped, named=fit(mapped.named)) for mapped in metrics)
    return replace(mapping, day=fit(mapping.day), name=fit(mapping.name), value=fit(mapping.value), metrics=metrics)


def _missing(mapping: TableMapping, table: ReadingTable) -> list[str]:
    """Return the columns that should be in the table and are not."""
    named = () if mapping.name else (mapped.named for mapped in mapping.metrics)
    columns = [mapping.day, mapping.name, mapping.value, *named]
    return [column for column in dict.fromkeys(columns) if column and column not in table.headers]


def _check_columns(gone: Sequence[str], mapping: TableMapping, table: ReadingTable) -> None:
    """Look whether anything can be taken though columns are gone.

    Raises:
        ColumnGone: nothing can.
    """
    needed = {mapping.day, mapping.name, mapping.value}
    if gone and (needed.intersection(gone) or len(gone) == len(mapping.metrics)):
        raise ColumnGone(name=table.name, column=gone[0], known=", ".join(table.headers[:_SHOWN_COLUMNS]))


def _has_new(mapping: TableMapping) -> bool:
    return any(mapped.metric_id < 0 for mapped in mapping.metrics)


def _sample(table: ReadingTable, mapping: TableMapping) -> ReadingTable:
    """Return the first rows of a table and, in the long form, the first of each name."""
    chosen = dict.fromkeys(range(min(len(table.rows), _SHOWN_ROWS)))
    if mapping.name:
        names: dict[str, int] = {}
        for place, name in enumerate(table.column(mapping.name)):
            names.setdefault(name, place)
        chosen.update(dict.fromkeys(list(names.values())[:_NAMES_MOST]))
    rows = [tuple(cell[:_SHOWN_TEXT] for cell in table.rows[place][:_SHOWN_COLUMNS]) for place in chosen]
    lines = tuple(table.lines[place] for place in chosen)
    return replace(table, headers=table.headers[:_SHOWN_COLUMNS], rows=tuple(rows), lines=lines, faults=(), notes=())


def table_from(fetched: Fetched) -> ReadingTable:
    """Return what a source gave as a table.

    Raises:
        Refused: it is none.
    """
    if not isinstance(fetched, Rows):
        return read_table(fetched.name, fetched.content, fetched.sheet)
    texts: list[Sequence[str]] = [tuple(map(_text, row)) for row in fetched.rows]
    return table_of(fetched.name, enumerate([fetched.headers, *texts]))


def _text(cell: Cell) -> str:
    """Return a cell as a text; a number stays beyond doubt."""
    if cell is None:
        return ""
    if isinstance(cell, (datetime, date)):
        return cell.isoformat()
    return Exact(f"{cell:.15g}") if isinstance(cell, float) else cell
