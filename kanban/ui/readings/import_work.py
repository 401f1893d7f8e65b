"""What importing a table of readings would do, worked out from wherever a wish begins; no window is needed for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from kanban.domain.board import Board
from kanban.domain.business.values import MappedMetric, Metric, TableMapping
from kanban.domain.errors import CannotRead
from kanban.domain.ids import MetricId
from kanban.exchange.cards import Step
from kanban.exchange.readings_draft import Draft, draft
from kanban.exchange.readings_file import read_table, table_of_text
from kanban.exchange.readings_mapping import (
    Candidate,
    candidates,
    guess_mapping,
    known_metrics,
    names_of,
    remembered,
    unclear_days,
    unclear_numbers,
)
from kanban.exchange.readings_table import ReadingTable


@dataclass(frozen=True)
class Given:
    """Where the table comes from: a file, or a text that was pasted under a name."""

    name: str
    path: Path | None = None
    text: str = ""
    sheet: str = ""


@dataclass(frozen=True)
class Wish:
    """What is to be worked out. `table` None: take it apart first; `mapping` None: see what was remembered, or guess.

    `keep_metrics`: the metrics of the mapping are meant; else which column is which is to be guessed anew. `names`: what new metrics
    are to be called that are not called like their columns, by column.
    """

    given: Given
    table: ReadingTable | None = None
    mapping: TableMapping | None = None
    keep_metrics: bool = False
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Prepared:
    """What came of it. New metrics have ids below 0 in the mapping and in the draft; `was_remembered`: the mapping is that of last time."""

    given: Given
    table: ReadingTable
    mapping: TableMapping
    candidates: tuple[Candidate, ...]
    draft: Draft
    unclear_days: bool
    unclear_numbers: bool
    was_remembered: bool = False

    def new_metrics(self) -> tuple[Metric, ...]:
        """The metrics that are to be made."""
        used = {mapped.metric_id for mapped in self.mapping.metrics}
        return tuple(each.metric for each in self.candidates if each.metric.id in used)

    def metric(self, metric_id: MetricId, board: Board) -> Metric | None:
        """A metric that is there, or that is to be made."""
        found = next((each.metric for each in self.candidates if each.metric.id == metric_id), None)
        return found or board.metrics.get(metric_id)


def snapshot(board: Board) -> Board:
    """Return what of a board the work needs, so that it may go on changing meanwhile."""
    readings = {metric_id: list(readings) for metric_id, readings in board.readings.items()}
    return replace(board, metrics=dict(board.metrics), readings=readings)


def prepare(wish: Wish, board: Board, today: date, kept: Sequence[str], step: Step) -> Prepared:
    """Work out what an import would do. `kept`: what is remembered of earlier ones.

    Raises:
        Refused: there is no table that can be read.
    """
    table = wish.table or _table(wish.given, lambda done, total: step(done, total * 3))
    mapping, was_remembered = wish.mapping, False
    names: Mapping[str, str] = {}
    if mapping is None:
        known, names = remembered(kept, table, board)
        mapping, was_remembered = known or guess_mapping(table, board), known is not None
    step(1, 3)
    offered = tuple(_called(each, wish.names) for each in candidates(table, mapping, board))
    step(2, 3)
    if wish.keep_metrics or was_remembered:
        metrics = _still_there(mapping, names_of(table, mapping))
        if was_remembered:
            metrics = (*metrics, *_named(offered, names, {mapped.named for mapped in metrics}))
    else:
        metrics = known_metrics(table, mapping, board) or tuple(
            MappedMetric(each.named, each.metric.id) for each in offered
        )
    mapping = replace(mapping, metrics=metrics)
    whole = replace(board, metrics={**board.metrics, **{each.metric.id: each.metric for each in offered}})
    drafted = draft(
        table, mapping, whole, today, table.name, step=lambda done, total: step(total * 2 + done, total * 3)
    )
    return Prepared(
        wish.given,
        table,
        mapping,
        offered,
        drafted,
        unclear_days(table, mapping),
        unclear_numbers(table, mapping),
        was_remembered,
    )


def _called(candidate: Candidate, names: Mapping[str, str]) -> Candidate:
    """Return a new metric under the name that it was given."""
    name = names.get(candidate.named, candidate.metric.name)
    return replace(candidate, metric=replace(candidate.metric, name=name))


def _table(given: Given, step: Step) -> ReadingTable:
    if given.path is None:
        return table_of_text(given.name, given.text, step)
    try:
        content = given.path.read_bytes()
    except OSError as fault:
        raise CannotRead(path=given.path, reason=fault.strerror or fault) from fault
    return read_table(given.name, content, given.sheet, step)


def _still_there(mapping: TableMapping, names: Sequence[str]) -> tuple[MappedMetric, ...]:
    return tuple(mapped for mapped in mapping.metrics if mapped.named in names)


def _named(offered: Sequence[Candidate], names: Mapping[str, str], mapped: set[str]) -> tuple[MappedMetric, ...]:
    """Return what was a metric last time and is none of this board: it is made."""
    wanted = {named for named, name in names.items() if name} - mapped
    return tuple(MappedMetric(each.named, each.metric.id) for each in offered if each.named in wanted)
