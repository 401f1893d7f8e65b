"""What people do with sources of business data, and what sources do by themselves: take readings."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kanban.domain.board import Board
from kanban.domain.business.readings import NewReading
from kanban.domain.business.status import period_of
from kanban.domain.business.values import DataSource, Reading
from kanban.domain.errors import AlreadyThere, NotFound, Refused
from kanban.domain.events import DataSourceChanged, ReadingTaken
from kanban.domain.ids import SourceId
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.checks import NAME_MOST, clean_text
from kanban.usecases.items import NOTHING
from kanban.usecases.metrics import record_readings

PLACE_MOST: Final = 2_000
QUERY_MOST: Final = 20_000
HEADERS_MOST: Final = 20
MINUTES_MOST: Final = 31 * 24 * 60


class BadMinutes(Refused):
    """How often a source is to be read, out of bounds."""

    template = QT_TRANSLATE_NOOP("errors", "A source is read every 1 to {most} minutes; {minutes} is not possible.")


class TooManyHeaders(Refused):
    """More headers than any server wants."""

    template = QT_TRANSLATE_NOOP("errors", "A source can send at most {most} headers; these are {count}.")


def add_source(context: Context, *, source: DataSource) -> Decision:
    """Set up a source; its id is given here. That it may run on a computer is for that computer to say.

    Raises:
        EmptyText, TextTooLong, AlreadyThere, BadMinutes, TooManyHeaders, NotFound: see there.
    """
    board = queries.frame(context.db, context.board_id)
    made = replace(_clean(board, source, None), id=SourceId(queries.next_id(context.db, "data_source")), removed=False)
    event = DataSourceChanged(at=context.now, before=None, after=made)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "New source {name}"), {"name": made.name}))


def change_source(context: Context, *, source: DataSource) -> Decision:
    """Change a source.

    Raises:
        NotFound, EmptyText, TextTooLong, AlreadyThere, BadMinutes, TooManyHeaders: see there.
    """
    board = queries.frame(context.db, context.board_id)
    before = _shown(board, source.id, source.name)
    after = replace(_clean(board, source, source.id), removed=False)
    if after == before:
        return NOTHING
    event = DataSourceChanged(at=context.now, before=before, after=after)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Change source {name}"), {"name": after.name}))


def remove_source(context: Context, *, source_id: SourceId) -> Decision:
    """Remove a source; the readings that it brought stay.

    Raises:
        NotFound: there is none of this id.
    """
    before = _shown(queries.frame(context.db, context.board_id), source_id, str(source_id))
    event = DataSourceChanged(at=context.now, before=before, after=replace(before, removed=True))
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Remove source {name}"), {"name": before.name}))


def take_readings(context: Context, *, source_id: SourceId, readings: Sequence[NewReading]) -> Decision:
    """Take what a source gives, as one operation: new readings, and corrections as new revisions.

    What people say stands until the source itself says something else: a value that it gave before for the same period is not
    taken again, though somebody has corrected it, withdrawn it or undone the reading since. Metrics that are gone, and periods
    that have not begun, are left out.

    Raises:
        NotFound: there is no such source.
    """
    board = queries.frame(context.db, context.board_id)
    source = _shown(board, source_id, str(source_id))
    today = context.now.astimezone(board.facts.zone_info).date()
    said = {
        metric_id: _said_by(source, queries.readings_of(context.db, metric_id))
        for metric_id in {new.metric_id for new in readings}
    }
    fresh = [new for new in readings if _is_fresh(board, new, said[new.metric_id], today)]
    events = tuple(
        event for event in record_readings(context, readings=fresh).events if isinstance(event, ReadingTaken)
    )
    if not events:
        return NOTHING
    title = QT_TRANSLATE_NOOP("operations", "{name}: {count} readings")
    fields: dict[str, object] = {"name": source.name, "count": len(events)}
    if len(events) == 1:
        reading = events[0].reading
        metric = board.metrics[reading.metric_id]
        title = QT_TRANSLATE_NOOP("operations", "{source}: {name} {period}: {value}")
        value = f"{reading.value:.{metric.decimals}f}"
        fields = {"source": source.name, "name": metric.name, "period": reading.period.isoformat(), "value": value}
    return Decision(events, Phrase(title, fields))


def _said_by(source: DataSource, readings: Sequence[Reading]) -> dict[date, float]:
    """Return what a source said last for each period; `readings` of one metric, by period and revision."""
    own = f"{source.name} · "
    return {reading.period: reading.value for reading in readings if reading.origin.startswith(own)}


def _is_fresh(board: Board, new: NewReading, said: dict[date, float], today: date) -> bool:
    metric = board.metrics.get(new.metric_id)
    if metric is None or metric.removed or not math.isfinite(new.value):
        return False
    first, last = period_of(new.period, metric.cadence)
    return first <= today and said.get(last) != new.value


def _shown(board: Board, source_id: SourceId, name: str) -> DataSource:
    source = board.sources.get(source_id)
    if source is None or source.removed:
        raise NotFound(what=QT_TRANSLATE_NOOP("fields", "source"), name=name)
    return source


def _clean(board: Board, source: DataSource, own: SourceId | None) -> DataSource:
    name = clean_text(source.name, QT_TRANSLATE_NOOP("fields", "name of the source"), NAME_MOST)
    for other in board.shown_sources():
        if other.id != own and other.name.casefold() == name.casefold():
            raise AlreadyThere(name=other.name)
    if not 1 <= source.every_minutes <= MINUTES_MOST:
        raise BadMinutes(minutes=source.every_minutes, most=MINUTES_MOST)
    headers = tuple(line for line in (_header(line) for line in source.headers) if line)
    if len(headers) > HEADERS_MOST:
        raise TooManyHeaders(most=HEADERS_MOST, count=len(headers))
    for metric_id in {mapped.metric_id for mapped in source.mapping.metrics}:
        if metric_id not in board.metrics:
            raise NotFound(what=QT_TRANSLATE_NOOP("fields", "metric"), name=metric_id)
    where = clean_text(source.where, QT_TRANSLATE_NOOP("fields", "place of the source"), PLACE_MOST)
    query = source.query.replace("\x00", "").strip()
    if len(query) > QUERY_MOST:
        clean_text(query, QT_TRANSLATE_NOOP("fields", "query"), QUERY_MOST)
    return replace(source, name=name, where=where, query=query, headers=headers)


def _header(line: str) -> str:
    return clean_text(line, QT_TRANSLATE_NOOP("fields", "header"), PLACE_MOST, empty=True)
