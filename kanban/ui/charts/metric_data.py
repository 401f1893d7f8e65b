"""What the chart of a metric shows: the plain series for the process that draws, made from the board."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from kanban.charts.series import Cone, DayMark, Flag, LimitLines, MetricSeries, Series, SignalMark, Standing
from kanban.domain.business import status as business
from kanban.domain.business import targets, xmr
from kanban.domain.business.annotations import Annotation, AnnotationKind
from kanban.domain.business.status import TrendPoint
from kanban.domain.business.values import Cadence, Metric, Reading

GAP_DAYS: Final = {Cadence.DAILY: 4, Cadence.WEEKLY: 15, Cadence.MONTHLY: 63}
"""Readings further apart than this are not joined."""
_AHEAD: Final = 4
"""A quarter of what lies behind is shown ahead, as far as the target goes."""
_SHORTEST: Final = 14


class Span(StrEnum):
    """How far back a chart goes."""

    FOUR_WEEKS = "four_weeks"
    THREE_MONTHS = "three_months"
    YEAR = "year"
    ALL = "all"


_DAYS: Final = {Span.FOUR_WEEKS: 28, Span.THREE_MONTHS: 91, Span.YEAR: 365}


def days_of(metric: Metric, readings: Sequence[Reading], today: date, span: Span) -> tuple[date, date]:
    """Return the first and the last day of a chart. Where the newest reading is older than the span, it ends with that reading."""
    newest = min(readings[-1].period, today) if readings else today
    back = _DAYS.get(span)
    begun = min([*(each.period for each in readings[:1]), *(point.day for point in metric.targets[:1]), today])
    whole = (today - begun).days
    back = max(_SHORTEST, whole if back is None else min(back, whole))
    if (today - newest).days > back / 2 and readings:
        if span is Span.ALL:
            back = max(_SHORTEST, (newest - begun).days)
        if (today - newest).days > back / 2:
            return newest - timedelta(days=back), newest + timedelta(days=max(1, back // 50))
    ahead = max(1, back // 50)
    if metric.targets and metric.targets[-1].day > today:
        left = (metric.targets[-1].day - today).days
        ahead = min(left, back if span is Span.ALL else max(back // _AHEAD, 7))
    return today - timedelta(days=back), today + timedelta(days=ahead)


def metric_series(
    metric: Metric,
    readings: Sequence[Reading],
    today: date,
    found: Sequence[Annotation],
    span: Span,
    *,
    stretches: Sequence[xmr.Stretch] = (),
) -> MetricSeries:
    """Return everything that the chart of a metric shows; `readings` as `Board.current_readings` gives them.

    `stretches`: the natural process limits with what they judge (`xmr.stretches`), where they are to be shown.
    """
    first, last = days_of(metric, readings, today, span)
    return MetricSeries(
        first=first.toordinal(),
        last=last.toordinal(),
        today=today.toordinal(),
        readings=_readings(readings, first, today),
        gap_days=GAP_DAYS[metric.cadence],
        cumulative=metric.cumulative,
        added=_points(xmr.increments(metric, readings), first) if metric.cumulative else Series(),
        target=_points(business.expected_line(metric, first, last), first),
        expected=business.expected_on(metric, today),
        marks=_marks(found, first, last, today),
        flags=flags_of(found),
        limits=tuple(_limits(stretch, last) for stretch in stretches),
        signals=tuple(signal for stretch in stretches for signal in _signals(stretch, first)),
        cone=_cone(metric, readings, today),
    )


def limits_help(stretches: Sequence[xmr.Stretch]) -> bool:
    """Say whether the limits tell more than that the metric grows or falls: not where every third point is outside of them."""
    outside = sum(signal.rule is xmr.Rule.OUTSIDE for stretch in stretches for signal in stretch.signals)
    return outside * 3 < sum(len(stretch.points) for stretch in stretches)


def flags_of(found: Sequence[Annotation]) -> tuple[Flag, ...]:
    """Return releases and rollbacks, numbered from 1 in the order of their days."""
    kinds = (AnnotationKind.RELEASE, AnnotationKind.ROLLBACK)
    cards = [each for each in found if each.kind in kinds]
    return tuple(
        Flag(each.day.toordinal(), number, each.kind is AnnotationKind.ROLLBACK, each.meant)
        for number, each in enumerate(cards, 1)
    )


def _readings(readings: Sequence[Reading], first: date, today: date) -> Series:
    """Return the readings from the last one before the first day on, so that the line comes in from the edge."""
    start = next((place for place, each in enumerate(readings) if each.period >= first), len(readings))
    shown = readings[max(0, start - 1) :]
    last = today.toordinal()
    days = tuple(min(each.period.toordinal(), last) for each in shown)
    return Series(days, tuple(each.value for each in shown))


def _points(points: Sequence[TrendPoint], first: date) -> Series:
    shown = [point for point in points if point.day >= first]
    return Series(tuple(point.day.toordinal() for point in shown), tuple(point.value for point in shown))


def _marks(found: Sequence[Annotation], first: date, last: date, today: date) -> tuple[DayMark, ...]:
    marks = []
    for each in found:
        if not first <= each.day <= last:
            continue
        if each.kind is AnnotationKind.MILESTONE:
            late = not each.reached and each.day < today
            standing = Standing.REACHED if each.reached else Standing.LATE if late else Standing.OPEN
            marks.append(DayMark(each.day.toordinal(), each.title, standing))
        elif each.kind is AnnotationKind.TARGET:
            marks.append(DayMark(each.day.toordinal(), "", Standing.TARGET))
    return tuple(marks)


def _limits(stretch: xmr.Stretch, last: date) -> LimitLines:
    limits, points = stretch.limits, stretch.points
    newest = points[-1].day
    end = last if (last - newest).days <= (newest - points[0].day).days else newest
    return LimitLines(
        limits.mean,
        limits.upper,
        limits.lower,
        limits.first.toordinal(),
        limits.last.toordinal(),
        points[0].day.toordinal(),
        end.toordinal(),
    )


def _signals(stretch: xmr.Stretch, first: date) -> list[SignalMark]:
    return [
        SignalMark(signal.day.toordinal(), signal.rule is xmr.Rule.OUTSIDE)
        for signal in stretch.signals
        if signal.day >= first
    ]


def _cone(metric: Metric, readings: Sequence[Reading], today: date) -> Cone | None:
    found = targets.project(metric, readings, today)
    if found is None:
        return None
    newest = readings[-1]
    begin = min(newest.period, today)
    return Cone(begin.toordinal(), newest.value, found.day.toordinal(), found.value, found.low, found.high)
