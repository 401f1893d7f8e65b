"""What people do with business data: define metrics, take readings, correct them."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from typing import Final

from kanban.domain.board import Board
from kanban.domain.business import readings as new_readings
from kanban.domain.business.status import period_of
from kanban.domain.business.values import Cadence, Goal, Metric, Reading, TargetPoint, TargetShape
from kanban.domain.errors import (
    AlreadyThere,
    BadDate,
    BadNumber,
    NoSuchMetric,
    NotFound,
    PeriodInFuture,
    Refused,
)
from kanban.domain.events import Event, MetricChanged, ReadingTaken, ReadingWithdrawn
from kanban.domain.ids import GoalId, MetricId
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.store.readings import standing
from kanban.usecases.checks import NAME_MOST, TITLE_MOST, clean_text
from kanban.usecases.items import NOTHING

ORIGIN_MOST: Final = 300
_WEEK: Final = re.compile(r"(\d{4})-?W(\d{2})")
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")


NewReading = new_readings.NewReading


class TargetTwice(Refused):
    """Two targets for the same day."""

    template = QT_TRANSLATE_NOOP("errors", "There are two targets for {day}. Keep one of them.")


class LimitsTheWrongWayRound(Refused):
    """The period that natural limits are taken from ends before it begins."""

    template = QT_TRANSLATE_NOOP(
        "errors", "The period for the natural limits ends on {last}, before it begins on {first}. Swap the two days."
    )


def add_metric(context: Context, *, metric: Metric) -> Decision:
    """Define a metric; its id and position are given here.

    Raises:
        EmptyText, TextTooLong, AlreadyThere, BadNumber, TargetTwice, LimitsTheWrongWayRound, NotFound: see there.
    """
    metrics = queries.frame(context.db, context.board_id).shown_metrics()
    clean = _clean(metric)
    if any(other.name.casefold() == clean.name.casefold() for other in metrics):
        raise AlreadyThere(name=clean.name)
    _goal_of(context, clean)
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
        NoSuchMetric: the board has none of this id.
        EmptyText, TextTooLong, AlreadyThere, BadNumber, TargetTwice, LimitsTheWrongWayRound, NotFound: see there.
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
    _goal_of(context, after)
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


def set_targets(
    context: Context, *, metric_id: MetricId, points: Sequence[TargetPoint], shape: TargetShape = TargetShape.LINEAR
) -> Decision:
    """Say what a metric should be when; the first point is its baseline, the last one its target. No points: it has no target.

    Raises:
        NoSuchMetric, BadNumber, TargetTwice: see there.
    """
    before = _shown(context, metric_id)
    after = _clean(replace(before, targets=tuple(points), shape=shape))
    title = Phrase(QT_TRANSLATE_NOOP("operations", "Targets of {name}"), {"name": after.name})
    return NOTHING if after == before else Decision((MetricChanged(at=context.now, before=before, after=after),), title)


def set_key_result(context: Context, *, metric_id: MetricId, goal_id: GoalId | None, text: str = "") -> Decision:
    """Make a metric a key result of a goal, said in words (empty: its name will do), or of none any longer.

    Raises:
        NoSuchMetric, NotFound, TextTooLong: see there.
    """
    before = _shown(context, metric_id)
    after = _clean(replace(before, goal_id=goal_id, key_result=text if goal_id is not None else ""))
    if after == before:
        return NOTHING
    goal = _goal_of(context, after)
    if goal is None:
        title = Phrase(QT_TRANSLATE_NOOP("operations", "{name} is no key result any longer"), {"name": after.name})
    else:
        fields = {"name": after.name, "goal": goal.name}
        title = Phrase(QT_TRANSLATE_NOOP("operations", "Key result of {goal}: {name}"), fields)
    return Decision((MetricChanged(at=context.now, before=before, after=after),), title)


def record_reading(context: Context, *, metric_id: MetricId, period: date, value: float, origin: str = "") -> Decision:
    """Take a reading for the period that holds the day. One that is there already is corrected by a new revision.

    `origin` as `Reading.origin`.

    Raises:
        NoSuchMetric, BadNumber: see there.
        PeriodInFuture: the period has not begun yet.
    """
    return record_readings(context, readings=(NewReading(metric_id, period, value, origin),))


def record_readings(context: Context, *, readings: Sequence[NewReading]) -> Decision:
    """Take several readings at once, as one operation; of two for the same period the last one counts.

    Raises:
        NoSuchMetric, BadNumber, PeriodInFuture: as `record_reading`; then none is recorded.
    """
    board = queries.frame(context.db, context.board_id)
    today = context.now.astimezone(board.facts.zone_info).date()
    wanted: dict[MetricId, dict[date, NewReading]] = {}
    for new in readings:
        wanted.setdefault(new.metric_id, {})[_period_to_record(board, new, today)] = new
    events = tuple(
        ReadingTaken(at=context.now, reading=reading)
        for metric_id, by_period in wanted.items()
        for reading in _revised(context, metric_id, by_period)
    )
    if len(events) != 1:
        title = Phrase(QT_TRANSLATE_NOOP("operations", "{count} readings"), {"count": len(events)})
        return Decision(events, title)
    reading = events[0].reading
    metric = board.metrics[reading.metric_id]
    shown = f"{reading.value:.{metric.decimals}f}"
    fields = {"name": metric.name, "period": reading.period.isoformat(), "value": shown}
    return Decision(events, Phrase(QT_TRANSLATE_NOOP("operations", "Reading {name} {period}: {value}"), fields))


def _period_to_record(board: Board, new: NewReading, today: date) -> date:
    """Return the last day of the period that a reading is for.

    Raises:
        NoSuchMetric, BadNumber, PeriodInFuture: see `record_reading`.
    """
    metric = board.metrics.get(new.metric_id)
    if metric is None or metric.removed:
        raise NoSuchMetric(name=new.metric_id, known=", ".join(m.name for m in board.shown_metrics()))
    if not math.isfinite(new.value):
        raise BadNumber(value=new.value)
    first, last = period_of(new.period, metric.cadence)
    if first > today:
        raise PeriodInFuture(period=first, today=today)
    return last


def _revised(context: Context, metric_id: MetricId, wanted: Mapping[date, NewReading]) -> Iterator[Reading]:
    """Return what is to be recorded for these periods of a metric; what is recorded so already is left out."""
    known = standing(context.db, metric_id, min(wanted), max(wanted))
    for period, new in wanted.items():
        stands = known.get(period)
        if stands is not None and stands.value == new.value:
            continue
        revision = 1 if stands is None else stands.revision + 1
        origin = new.origin[:ORIGIN_MOST]
        yield Reading(metric_id, period, revision, new.value, context.now, context.actor, origin=origin)


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


_WIDE: Final = str.maketrans("０１２３４５６７８９．，－＋−", "0123456789.,-+-")


def _shown(context: Context, metric_id: MetricId) -> Metric:
    """Return a metric of the board that was not removed.

    Raises:
        NoSuchMetric: with those that there are.
    """
    shown = queries.frame(context.db, context.board_id).shown_metrics()
    found = next((metric for metric in shown if metric.id == metric_id), None)
    if found is None:
        raise NoSuchMetric(name=metric_id, known=", ".join(metric.name for metric in shown))
    return found


def _goal_of(context: Context, metric: Metric) -> Goal | None:
    """Return the goal that a metric is a key result of.

    Raises:
        NotFound: the board has no such goal.
    """
    if metric.goal_id is None:
        return None
    goal = queries.frame(context.db, context.board_id).goals.get(metric.goal_id)
    if goal is None:
        raise NotFound(what=QT_TRANSLATE_NOOP("fields", "goal"), name=metric.goal_id)
    return goal


def _clean(metric: Metric) -> Metric:
    """Return a metric as it is kept: texts on one line, targets in the order of their days.

    Raises:
        EmptyText, TextTooLong, BadNumber, TargetTwice, LimitsTheWrongWayRound: see there.
    """
    if metric.limits_from and metric.limits_to and metric.limits_from > metric.limits_to:
        raise LimitsTheWrongWayRound(first=metric.limits_from, last=metric.limits_to)
    key_result = clean_text(metric.key_result, QT_TRANSLATE_NOOP("fields", "key result"), TITLE_MOST, empty=True)
    return replace(
        metric,
        name=clean_text(metric.name, QT_TRANSLATE_NOOP("fields", "metric's name"), NAME_MOST),
        unit=clean_text(metric.unit, QT_TRANSLATE_NOOP("fields", "unit"), NAME_MOST, empty=True),
        decimals=min(max(metric.decimals, 0), 6),
        targets=_ordered(metric.targets),
        key_result=key_result,
    )


def _ordered(points: Sequence[TargetPoint]) -> tuple[TargetPoint, ...]:
    """Return target points in the order of their days.

    Raises:
        BadNumber: one has no finite value.
        TargetTwice: two are for the same day.
    """
    ordered = tuple(sorted(points, key=lambda point: point.day))
    for point in ordered:
        if not math.isfinite(point.value):
            raise BadNumber(value=point.value)
    for left, right in pairwise(ordered):
        if left.day == right.day:
            raise TargetTwice(day=left.day)
    return ordered
