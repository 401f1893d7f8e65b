"""Goals and readings on their way out: as CSV files, or as the sheets of one Excel file.

Headings are English in every language, so that scripts find them. Days are ISO 8601, times have the offset of the board's zone,
numbers have a point and no separators. No text runs as a formula in a spreadsheet; numbers, also negative ones, are numbers.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from kanban.domain.board import Board
from kanban.domain.business.values import Reading
from kanban.domain.business.wide_table import WideRow, wide_table
from kanban.domain.errors import CannotWrite, Refused
from kanban.exchange.formats.csv_file import defused
from kanban.exchange.formats.xlsx import Sheet, Value, write_sheets
from kanban.exchange.outgoing import NoWriter
from kanban.exchange.text_files import write_text

GOALS_HEADERS: Final = (
    "Goal",
    "Key result",
    "Metric",
    "Unit",
    "Baseline",
    "Now",
    "Target",
    "From",
    "To",
    "Milestone",
    "Function",
    "Owner",
    "Source",
    "Cadence",
    "Status",
)
_GOALS_WIDTHS: Final = (44, 44, 32, 12, 12, 12, 12, 12, 12, 32, 16, 18, 18, 10, 14)
READINGS_HEADERS: Final = (
    "Metric",
    "Period",
    "Value",
    "Unit",
    "Revision",
    "Taken at",
    "By",
    "Origin",
    "Withdrawn",
    "Counts",
)
_READINGS_WIDTHS: Final = (32, 12, 14, 12, 10, 28, 18, 40, 10, 10)


class Part(StrEnum):
    """Which table."""

    GOALS = "goals"
    READINGS = "readings"


class Written(NamedTuple):
    """What an export wrote: which files, and how many rows of goals and of readings; None: not asked for."""

    files: tuple[Path, ...]
    goals: int | None
    readings: int | None


def export_readings(board: Board, path: Path, today: date) -> Written:
    """Write readings into a CSV file; into an Excel file or a folder the goals as well. `board` with all readings.

    Raises:
        NoWriter: the name ends with something else than .csv or .xlsx; without an ending it is a folder.
        NoOpenpyxl, CannotWrite, DiskFull: see there; then no file is half written.
    """
    single = path.suffix.lower() == ".csv" and not path.is_dir()
    return export_business(board, path, today, (Part.READINGS,) if single else tuple(Part))


def export_business(board: Board, path: Path, today: date, parts: Sequence[Part]) -> Written:
    """Write tables: an Excel file has a sheet for each, a folder (made if need be) `goals.csv` and `readings.csv`, a CSV file the first.

    Raises:
        NoWriter, NoOpenpyxl, CannotWrite, DiskFull: as `export_readings`.
    """
    goals = list(goal_rows(board, today)) if Part.GOALS in parts else None
    readings = list(reading_rows(board)) if Part.READINGS in parts else None
    tables: dict[Part, tuple[Sequence[str], Sequence[int], list[list[Value]]]] = {}
    if goals is not None:
        tables[Part.GOALS] = GOALS_HEADERS, _GOALS_WIDTHS, goals
    if readings is not None:
        tables[Part.READINGS] = READINGS_HEADERS, _READINGS_WIDTHS, readings
    counts = (None if goals is None else len(goals)), (None if readings is None else len(readings))
    if path.is_dir() or not path.suffix:
        _make_folder(path)
        files = tuple(path / f"{part.value}.csv" for part in tables)
        _write_all(
            {file: table_text(headers, rows) for file, (headers, _, rows) in zip(files, tables.values(), strict=True)}
        )
        return Written(files, *counts)
    match path.suffix.lower():
        case ".csv":
            headers, _, rows = tables[parts[0]]
            write_text(path, "\ufeff" + table_text(headers, rows))
            first = parts[0] is Part.GOALS
            return Written((path,), counts[0] if first else None, None if first else counts[1])
        case ".xlsx":
            names = {Part.GOALS: "Goals", Part.READINGS: "Readings"}
            write_sheets(
                path,
                [
                    Sheet(names[part], headers, widths, _for_excel(rows), kept="B2")
                    for part, (headers, widths, rows) in tables.items()
                ],
            )
            return Written((path,), *counts)
    raise NoWriter(path=path, known=".csv, .xlsx")


def _write_all(texts: Mapping[Path, str]) -> None:
    """Write files; if one cannot be written, those that were not there before go away again."""
    made: list[Path] = []
    try:
        for file, text in texts.items():
            new = not file.exists()
            write_text(file, "\ufeff" + text)
            made += [file] if new else []
    except Refused:
        for file in made:
            file.unlink(missing_ok=True)
        raise


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise CannotWrite(path=path, reason=fault.strerror or fault) from fault


def table_text(headers: Sequence[str], rows: Iterable[Sequence[Value]]) -> str:
    """Return a table as the text of a CSV file; what a spreadsheet would take for a formula has an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headers)
    writer.writerows([_text(cell) for cell in row] for row in rows)
    return out.getvalue()


def goal_rows(board: Board, today: date) -> Iterator[list[Value]]:
    """Yield the rows of the wide table of goals; `today` by the board's zone."""
    for row in wide_table(board, today):
        yield _goal_row(board, row)


def reading_rows(board: Board) -> Iterator[list[Value]]:
    """Yield every reading of every metric that is shown, corrections and withdrawn ones too: by metric, period, revision."""
    zone = board.facts.zone_info
    for metric in board.shown_metrics():
        counting = {id(reading) for reading in board.current_readings(metric.id)}
        found: list[Reading] = sorted(board.readings.get(metric.id, ()), key=lambda r: (r.period, r.revision))
        for reading in found:
            yield [
                metric.name,
                reading.period,
                _number(reading.value),
                metric.unit,
                reading.revision,
                reading.taken_at.astimezone(zone),
                reading.actor,
                reading.origin,
                "yes" if reading.withdrawn else "",
                "yes" if id(reading) in counting else "",
            ]


def _goal_row(board: Board, row: WideRow) -> list[Value]:
    metric, owner = row.metric, board.people.get(row.owner_id) if row.owner_id is not None else None
    state = row.milestone_state or row.state
    return [
        row.goal.name if row.goal else "",
        metric.key_result if metric else "",
        metric.name if metric else "",
        metric.unit if metric else "",
        _number(row.baseline),
        _number(row.value),
        _number(row.target),
        row.start,
        row.end,
        row.milestone.name if row.milestone else "",
        row.function,
        owner.name if owner else "",
        row.source,
        metric.cadence.value if metric else "",
        state.value.replace("_", " ") if state else "",
    ]


def _number(value: float | None) -> float | None:
    """Return a number without the last digits that only come from binary fractions; whole ones as such."""
    if value is None:
        return None
    found = float(f"{value:.15g}")
    return int(found) if found.is_integer() and abs(found) < 1e15 else found  # noqa: PLR2004 - beyond, digits would be invented


def _for_excel(rows: Iterable[Sequence[Value]]) -> list[list[Value]]:
    """Return rows whose times are texts: Excel knows no offsets, and without them nobody could tell when it was."""
    return [[cell.isoformat() if isinstance(cell, datetime) else cell for cell in row] for row in rows]


def _text(cell: Value) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return defused(cell)
    return cell.isoformat() if isinstance(cell, date) else repr(cell)
