"""The verb `metrics import`: readings from a CSV file or an Excel workbook, by a mapping of its columns."""

from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from kanban.cli.documents import counted
from kanban.cli.session import Session, board_of
from kanban.cli.verbs import Verbs, add_verb
from kanban.domain.board import Board
from kanban.domain.business.values import MappedMetric, Metric, TableMapping
from kanban.domain.errors import CannotRead, NoSuchMetric, Refused
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.exchange.dates import DAY_ORDERS
from kanban.exchange.readings_draft import CellState, Draft, DraftCell, draft
from kanban.exchange.readings_file import read_table
from kanban.exchange.readings_mapping import (
    candidates,
    guess_mapping,
    known_metrics,
    names_of,
    unclear_days,
    unclear_numbers,
)
from kanban.exchange.readings_table import ReadingTable
from kanban.usecases.import_readings import NoDays, NothingFits, import_readings

_SHOWN: Final = 20
_HELP: Final = """\
The file is a CSV file (any delimiter, any usual encoding) or an Excel workbook. Its first row names the columns. Either each
metric has a column of its own, or each row is one reading: then one column has the metric's name and one the value. Both are
recognised, so are the day's column, the order of day and month, and decimal commas. Columns belong to the metrics of their name;
  --metric "Logins=Active users"   the column (or name) “Logins” is the metric “Active users”
  --metric "Logins="               it is left out
  --make                           what has no metric becomes a new one
Empty cells, “n/a” and “-” are no readings. What cannot be read is said with its line, and left out. A value that differs from the
recorded one is a new revision; the same file may be imported again. All of it is one operation, which one undo takes back."""


class NoSuchColumn(Refused):
    """A column was named that the table does not have."""

    template = "{name} has no column “{column}”. Its columns: {columns}."


class NotClear(Refused):
    """Days or numbers that can be read two ways."""

    template = "{these} in {name} can be read two ways. Say which with {how}."


class SomeRefused(Refused):
    """Values that cannot be taken, where all were asked for."""

    template = "{count} values cannot be taken; nothing was imported. Without --strict the others are."


@dataclass(frozen=True)
class _Plan:
    """What is to be done with a table."""

    mapping: TableMapping
    new: tuple[Metric, ...]
    left_out: tuple[str, ...]


def add_import(metrics: "Verbs[ArgumentParser]") -> None:
    """Add the verb."""
    take = add_verb(
        metrics,
        "import",
        _import,
        "take over readings from a CSV file or an Excel workbook",
        changes=True,
        more=_HELP.replace("%", "%%"),
    )
    take.add_argument("file", metavar="FILE", type=Path)
    take.add_argument("--day", metavar="COL", help="the column of the day, week or month")
    take.add_argument("--metric", metavar="COL=NAME", action="append", default=[], help="see above; may be given again")
    take.add_argument("--name-column", metavar="COL", help="the column of metrics' names, where each row is a reading")
    take.add_argument("--value-column", metavar="COL", help="the column of values, where each row is a reading")
    take.add_argument("--make", action="store_true", help="make a metric of what has none")
    take.add_argument("--sheet", metavar="S", default="", help="of a workbook; without it, the first that is not empty")
    take.add_argument("--dates", choices=DAY_ORDERS, help="the order of day, month and year, where it is not clear")
    take.add_argument(
        "--decimal", choices=("comma", "point"), help="what stands before the decimals, where it is not clear"
    )
    take.add_argument("--strict", action="store_true", help="take all values or, if one cannot be taken, none")
    take.add_argument("--dry-run", action="store_true", help="only say what would happen")


def _import(session: Session) -> None:
    given = session.given
    if bool(given.name_column) != bool(given.value_column):
        session.misused("--name-column and --value-column go together")
    try:
        table = read_table(given.file.name, given.file.read_bytes(), given.sheet)
    except OSError as fault:
        raise CannotRead(path=given.file, reason=fault.strerror or fault) from fault
    with session.workspace() as workspace:
        board = board_of(workspace)
        plan = _planned(session, table, board)
        drafted = _drafted(plan, table, board, workspace.now().astimezone(board.facts.zone_info).date())
        if drafted.faults and given.strict:
            _say_faults(session, drafted.faults)
            raise SomeRefused(count=len(drafted.faults))
        if not given.dry_run:
            workspace.do(
                Source.IMPORT, import_readings, readings=drafted.readings, new_metrics=plan.new, origin=table.name
            )
    for note in table.notes:
        session.say(str(note))
    if not given.json:
        _say_faults(session, drafted.faults)
    _answer(session, table, plan, drafted)


def _drafted(plan: _Plan, table: ReadingTable, board: Board, today: date) -> Draft:
    whole = replace(board, metrics={**board.metrics, **{metric.id: metric for metric in plan.new}})
    return draft(table, plan.mapping, whole, today, table.name)


def _planned(session: Session, table: ReadingTable, board: Board) -> _Plan:
    """Return what the columns mean by what was said, and else by what they look like.

    Raises:
        NoSuchColumn, NoDays, NothingFits, NotClear, NoSuchMetric: see there.
    """
    given = session.given
    columns = ", ".join(table.headers)
    mapping = guess_mapping(table, board)
    if given.name_column:
        mapping = replace(mapping, name=given.name_column, value=given.value_column)
    mapping = replace(mapping, day=given.day or mapping.day, day_order=given.dates or "")
    if given.decimal:
        mapping = replace(mapping, decimal_comma=given.decimal == "comma")
    for column in (mapping.day, mapping.name, mapping.value):
        if column and column not in table.headers:
            raise NoSuchColumn(name=table.name, column=column, columns=columns)
    if not mapping.day:
        raise NoDays(name=table.name, columns=columns)
    plan = _with_metrics(given.metric, table, mapping, board, make=given.make)
    if not plan.mapping.metrics:
        raise NothingFits(name=table.name, columns=", ".join(names_of(table, mapping)[:_SHOWN]))
    if not given.dates and unclear_days(table, plan.mapping):
        raise NotClear(these="The days", name=table.name, how="--dates dmy or --dates mdy")
    if not given.decimal and unclear_numbers(table, plan.mapping):
        raise NotClear(these="Numbers like 1,234", name=table.name, how="--decimal comma or --decimal point")
    return plan


def _with_metrics(
    words: Sequence[str], table: ReadingTable, mapping: TableMapping, board: Board, *, make: bool
) -> _Plan:
    """Return the mapping with its metrics, those that are to be made, and what is left out."""
    named = names_of(table, mapping)
    found = {mapped.named: mapped.metric_id for mapped in known_metrics(table, mapping, board)}
    offered = {candidate.named: candidate.metric for candidate in candidates(table, mapping, board)}
    ids = {metric.name.casefold(): metric.id for metric in board.shown_metrics()}
    new: dict[MetricId, Metric] = {}
    out = set()
    for word in words:
        column, _, name = (part.strip() for part in word.partition("="))
        if column not in named:
            raise NoSuchColumn(name=table.name, column=column, columns=", ".join(named[:_SHOWN]))
        found.pop(column, None)
        if not name:
            out.add(column)
        elif name.casefold() in ids:
            found[column] = ids[name.casefold()]
        elif make and column in offered:
            found[column] = offered[column].id
            new[offered[column].id] = replace(offered[column], name=name)
        else:
            raise NoSuchMetric(name=name, known=", ".join(metric.name for metric in board.shown_metrics()) or "–")
    for column, metric in offered.items() if make else ():
        if column not in found and column not in out:
            found[column] = metric.id
            new[metric.id] = metric
    metrics = tuple(MappedMetric(column, found[column]) for column in named if column in found)
    left_out = tuple(column for column in named if column not in found)
    return _Plan(replace(mapping, metrics=metrics), tuple(new.values()), left_out)


def _answer(session: Session, table: ReadingTable, plan: _Plan, drafted: Draft) -> None:
    count = drafted.count
    document = {
        "rows": len(table.rows) + len(table.faults),
        "sheet": table.sheet or None,
        "day": plan.mapping.day,
        "metrics": [mapped.named for mapped in plan.mapping.metrics],
        "left_out": list(plan.left_out),
        "made": [metric.name for metric in plan.new],
        "recorded": count(CellState.NEW),
        "corrected": count(CellState.CORRECTION),
        "same": count(CellState.SAME),
        "empty": count(CellState.NOTHING),
        "refused": [_fault_document(cell) for cell in drafted.faults],
        "notes": [str(note) for note in table.notes],
        "dry_run": bool(session.given.dry_run),
    }
    rare = (
        (count(CellState.CORRECTION), "correction", ""),
        (count(CellState.SAME), "value", " known already"),
        (count(CellState.NOTHING), "cell", " without a reading"),
        (len(drafted.faults), "value", " not taken"),
        (len(plan.new), "new metric", ""),
    )
    parts = [
        counted(count(CellState.NEW), "new reading"),
        *(counted(number, what) + more for number, what, more in rare if number),
    ]
    lines = [("It would be: " if session.given.dry_run else "") + ", ".join(parts)]
    if plan.left_out:
        lines.append(f"left out: {', '.join(plan.left_out[:_SHOWN])}")
    session.answer(document, lines)


def _fault_document(cell: DraftCell) -> dict[str, Any]:
    return {"line": cell.line, "column": cell.named, "text": cell.text, "reason": str(cell.reason)}


def _say_faults(session: Session, faults: Sequence[DraftCell]) -> None:
    for cell in faults[:_SHOWN]:
        where = f", {cell.named}" if cell.named else ""
        session.say(f"line {cell.line}{where}: {cell.reason}")
    if len(faults) > _SHOWN:
        session.say(f"{len(faults) - _SHOWN} more values cannot be taken; --json lists them all")
