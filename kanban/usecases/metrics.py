"""What people do with business data: define metrics, take readings, correct them."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from kanban.domain.board import Cadence, Metric, MetricId, Reading
from kanban.domain.business import period_of
from kanban.domain.errors import AlreadyThere, BadDate, BadNumber, NoSuchMetric, PeriodInFuture
from kanban.domain.events import Event, MetricChanged, ReadingTaken, ReadingWithdrawn
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.checks import NAME_MOST, clean_text
from kanban.usecases.items import NOTHING

_WEEK: Final = re.compile(r"(\d{4})-?W(\d{2})")
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")


@dataclass(frozen=True)
class NewReading:
    """A value to be recorded for the period that holds the day."""

    metric_id: MetricId
    period: date
    value: float


def add_metric(context: Context, *, metric: Metric) -> Decision:
    """Define a metric; its id and position are given here.

    Raises:
        EmptyText, TextTooLong, AlreadyThere: see there.
    """
    metrics = queries.frame(context.db, context.board_id).shown_metrics()
    clean = _clean(metric)
    if any(other.name.casefold() == clean.name.casefold() for other in metrics):
        raise AlreadyThere(name=clean.name)
    made = replace(
        clean,
        id=MetricId(queries.next_id(context.db, "metric")),
        position=metrics[-1].position + 1 if metrics else 0,
    )
    event = MetricChanged(at=context.now, before=None, after=made)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "New metric {name}"), {"name": made.name}))


def change_metric(context: Context, *, metric: Metric) -> Decision:
    """Change how a metric is defined, its targets too; `removed` takes it off the board.

    Raises:
        NoSuchMetric, EmptyText, TextTooLong, AlreadyThere: see there.
    """
    board = queries.frame(context.db, context.board_id)
    before = board.metrics.get(metric.id)
    if before is None:
        raise NoSuchMetric(name=metric.name, known=", ".join(m.name for m in board.shown_metrics()))
    after = _clean(metric)
    if after == before:
        return NOTHING
    others = [m for m in board.shown_metrics() if m.id != after.id]
    if any(other.name.casefold() == after.name.casefold() for other in others):
        raise AlreadyThere(name=after.name)
    event = MetricChanged(at=context.now, before=before, after=after)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Change metric {name}"), {"name": after.name}))


def move_metric(context: Context, *, metric_id: MetricId, place: int) -> Decision:
    """Put a metric at a place among the metrics shown, counted from 0; places beyond the ends mean the ends.

    Raises:
        NoSuchMetric: see there.
    """
    shown = queries.frame(context.db, context.board_id).shown_metrics()
    moved = next((metric for metric in shown if metric.id == metric_id), None)
    if moved is None:
        raise NoSuchMetric(name=metric_id, known=", ".join(metric.name for metric in shown))
    order = [metric for metric in shown if metric.id != metric_id]
    order.insert(min(max(place, 0), len(order)), moved)
    events: list[Event] = [
        MetricChanged(at=context.now, before=metric, after=replace(metric, position=position))
        for position, metric in enumerate(order)
        if metric.position != position and order != shown
    ]
    return Decision(tuple(events), Phrase(QT_TRANSLATE_NOOP("operations", "Move metric {name}"), {"name": moved.name}))


def record_reading(context: Context, *, metric_id: MetricId, period: date, value: float) -> Decision:
    """Take a reading for the period that holds the day. One that is there already is corrected by a new revision.

    Raises:
        NoSuchMetric, BadNumber: see there.
        PeriodInFuture: the period has not begun yet.
    """
    board = queries.frame(context.db, context.board_id)
    metric = board.metrics.get(metric_id)
    if metric is None or metric.removed:
        raise NoSuchMetric(name=metric_id, known=", ".join(m.name for m in board.shown_metrics()))
    if not math.isfinite(value):
        raise BadNumber(value=value)
    first, last = period_of(period, metric.cadence)
    today = context.now.astimezone(board.facts.zone_info).date()
    if first > today:
        raise PeriodInFuture(period=first, today=today)
    known = [reading for reading in queries.readings_of(context.db, metric_id) if reading.period == last]
    current = next((reading for reading in reversed(known) if not reading.withdrawn), None)
    if current is not None and current.value == value:
        return NOTHING
    revision = known[-1].revision + 1 if known else 1
    reading = Reading(metric_id, last, revision, value, context.now, context.actor)
    fields = {"name": metric.name, "period": last.isoformat(), "value": f"{value:.{metric.decimals}f}"}
    title = Phrase(QT_TRANSLATE_NOOP("operations", "Reading {name} {period}: {value}"), fields)
    return Decision((ReadingTaken(at=context.now, reading=reading),), title)


def record_readings(context: Context, *, readings: Sequence[NewReading]) -> Decision:
    """Take several readings at once, as one operation; of two for the same period the last one counts.

    Raises:
        NoSuchMetric, BadNumber, PeriodInFuture: as `record_reading`; then none is recorded.
    """
    known = queries.frame(context.db, context.board_id).metrics
    one_for_each = {
        (new.metric_id, period_of(new.period, known[new.metric_id].cadence) if new.metric_id in known else None): new
        for new in readings
    }
    taken = [
        record_reading(context, metric_id=new.metric_id, period=new.period, value=new.value)
        for new in one_for_each.values()
    ]
    events = tuple(event for decision in taken for event in decision.events)
    if len(events) == 1:
        return next(decision for decision in taken if decision.events)
    title = Phrase(QT_TRANSLATE_NOOP("operations", "{count} readings"), {"count": len(events)})
    return Decision(events, title)


def withdraw_reading(context: Context, *, metric_id: MetricId, period: date) -> Decision:
    """Say that a period has no valid reading; what was recorded stays on record."""
    standing = [r for r in queries.readings_of(context.db, metric_id) if r.period == period and not r.withdrawn]
    if not standing:
        return NOTHING
    name = queries.frame(context.db, context.board_id).metrics[metric_id].name
    events = tuple(ReadingWithdrawn(at=context.now, reading=reading) for reading in standing)
    fields = {"name": name, "period": period.isoformat()}
    return Decision(events, Phrase(QT_TRANSLATE_NOOP("operations", "Withdraw reading {name} {period}"), fields))


def read_period(text: str) -> date:
    """Return a day of the period that a text names: 2026-12-24, 2026-W52 or 2026-12.

    Raises:
        BadDate: it names none.
    """
    text = text.strip()
    try:
        if week := _WEEK.fullmatch(text):
            return date.fromisocalendar(int(week[1]), int(week[2]), 7)
        if month := _MONTH.fullmatch(text):
            return date(int(month[1]), int(month[2]), 1)
        return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError as fault:
        raise BadDate(value=text) from fault


def named_cadence(text: str) -> Cadence:
    """Return how long the period is that a text names: a day, a week (2026-W52) or a month (2026-12)."""
    if _WEEK.fullmatch(text.strip()):
        return Cadence.WEEKLY
    return Cadence.MONTHLY if _MONTH.fullmatch(text.strip()) else Cadence.DAILY


def read_number(text: str) -> float:
    """Return a number as people type it: "1234.5", "1,234.5", full-width digits; no unit.

    Raises:
        BadNumber: it is none, or its commas could mean two things.
    """
    plain = text.strip().translate(_WIDE).replace("\u00a0", "").replace(" ", "")
    if re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", plain):
        plain = plain.replace(",", "")
    try:
        value = (
            float(plain) if re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?", plain, re.IGNORECASE) else math.nan
        )
    except (ValueError, OverflowError) as fault:
        raise BadNumber(value=text) from fault
    if not math.isfinite(value):
        raise BadNumber(value=text)
    return value


_WIDE: Final = str.maketrans("０１２３４５６７８９．，－＋", "0123456789.,-+")


def _clean(metric: Metric) -> Metric:
    return replace(
        metric,
        name=clean_text(metric.name, QT_TRANSLATE_NOOP("fields", "metric's name"), NAME_MOST),
        unit=clean_text(metric.unit, QT_TRANSLATE_NOOP("fields", "unit"), NAME_MOST, empty=True),
        decimals=min(max(metric.decimals, 0), 6),
        targets=tuple(sorted(metric.targets, key=lambda point: point.day)),
    )
