"""Taking over a table of readings, with the metrics that it brings along, as one operation."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kanban.domain.business.readings import NewReading
from kanban.domain.business.status import period_of
from kanban.domain.business.values import Metric, Reading
from kanban.domain.errors import AlreadyThere, PeriodInFuture, Refused
from kanban.domain.events import Event, MetricChanged, ReadingTaken
from kanban.domain.ids import MetricId
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.items import NOTHING
from kanban.usecases.metrics import ORIGIN_MOST, add_metric, record_readings

_SHOWN_ORIGIN: Final = 80
_ONE: Final = QT_TRANSLATE_NOOP("operations", "One reading from {origin}")
_SEVERAL: Final = QT_TRANSLATE_NOOP("operations", "{count} readings from {origin}")


class NothingFits(Refused):
    """A table of which no column belongs to a metric."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "No column of {name} is called like a metric. Its columns: {columns}. Say which belongs to which with "
        "--metric COLUMN=NAME, or make new metrics with --make.",
    )


class NoDays(Refused):
    """A table in which no column says when."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "No column of {name} has days, weeks or months. Its columns: {columns}. Say which is the day with --day.",
    )


def import_readings(
    context: Context, *, readings: Sequence[NewReading], new_metrics: Sequence[Metric] = (), origin: str = ""
) -> Decision:
    """Make metrics and take readings. New metrics have ids below 0, by which the readings name them; they get others here.

    Of two readings for the same period the last one counts. `origin`: the file's name, for the title.

    Raises:
        NoSuchMetric, BadNumber, PeriodInFuture: as `record_reading`; then nothing is changed.
        AlreadyThere, EmptyText, TextTooLong: as `add_metric`.
    """
    made = _made(context, new_metrics)
    known = [new for new in readings if new.metric_id not in made]
    events: list[Event] = [MetricChanged(at=context.now, before=None, after=metric) for metric in made.values()]
    events += record_readings(context, readings=known).events if known else ()
    events += _first_readings(context, [new for new in readings if new.metric_id in made], made)
    if not events:
        return NOTHING
    count = len(events) - len(made)
    fields = {"count": count, "origin": origin[:_SHOWN_ORIGIN]}
    return Decision(tuple(events), Phrase(_ONE if count == 1 else _SEVERAL, fields))


def _made(context: Context, new_metrics: Sequence[Metric]) -> dict[MetricId, Metric]:
    """Return the new metrics as they are to be recorded, by the ids that they had so far."""
    made: dict[MetricId, Metric] = {}
    names: set[str] = set()
    for metric in new_metrics:
        (event,) = add_metric(context, metric=metric).events
        after = event.after if isinstance(event, MetricChanged) else None
        if after is None:
            continue
        if after.name.casefold() in names:
            raise AlreadyThere(name=after.name)
        names.add(after.name.casefold())
        number = len(made)
        made[metric.id] = replace(after, id=MetricId(after.id + number), position=after.position + number)
    return made


def _first_readings(
    context: Context, readings: Sequence[NewReading], made: Mapping[MetricId, Metric]
) -> list[ReadingTaken]:
    """Return the readings of metrics that have none yet, in the order of the table."""
    today = context.now.astimezone(queries.frame(context.db, context.board_id).facts.zone_info).date()
    taken: dict[tuple[MetricId, date], ReadingTaken] = {}
    for new in readings:
        metric = made[new.metric_id]
        first, last = period_of(new.period, metric.cadence)
        if first > today:
            raise PeriodInFuture(period=first, today=today)
        reading = Reading(metric.id, last, 1, new.value, context.now, context.actor, origin=new.origin[:ORIGIN_MOST])
        taken[metric.id, last] = ReadingTaken(at=context.now, reading=reading)
    return list(taken.values())
