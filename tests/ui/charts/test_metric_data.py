"""From the board to plain series: which days, which readings, which marks."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kanban.charts.series import DayMark, Flag, Standing
from kanban.domain.business import xmr
from kanban.domain.business.annotations import Annotation, AnnotationKind
from kanban.domain.business.values import Cadence, Metric, Reading, TargetPoint, TargetShape
from kanban.domain.ids import ItemId, MetricId
from kanban.ui.charts.metric_data import Span, days_of, limits_help, metric_series

TODAY = date(2026, 3, 2)
METRIC = Metric(MetricId(1), "Reach", "", 0)


def readings(first: date, values: list[float], step: int = 1) -> list[Reading]:
    at = datetime(2026, 3, 2, tzinfo=UTC)
    return [
        Reading(MetricId(1), first + timedelta(days=step * place), 1, value, at, "ann")
        for place, value in enumerate(values)
    ]


def test_a_span_ends_ahead_of_today_as_far_as_the_target() -> None:
    taken = readings(date(2025, 3, 2), [1.0] * 366)
    assert days_of(METRIC, taken, TODAY, Span.FOUR_WEEKS) == (date(2026, 2, 2), date(2026, 3, 3))
    assert days_of(METRIC, taken, TODAY, Span.ALL) == (date(2025, 3, 2), date(2026, 3, 9))
    near = Metric(MetricId(1), "Reach", "", 0, targets=(TargetPoint(date(2026, 3, 7), 3.0),))
    assert days_of(near, taken, TODAY, Span.THREE_MONTHS)[1] == date(2026, 3, 7)
    far = Metric(MetricId(1), "Reach", "", 0, targets=(TargetPoint(date(2030, 1, 1), 3.0),))
    assert days_of(far, taken, TODAY, Span.THREE_MONTHS)[1] == date(2026, 3, 24)


def test_a_span_begins_no_earlier_than_the_data_and_two_weeks() -> None:
    assert days_of(METRIC, readings(date(2026, 1, 1), [1.0] * 60), TODAY, Span.YEAR)[0] == date(2026, 1, 1)
    assert days_of(METRIC, [], TODAY, Span.ALL)[0] == date(2026, 2, 16)


def test_old_data_are_shown_where_they_are() -> None:
    taken = readings(date(1958, 3, 29), [315.0] * 2_284, step=7)
    assert days_of(METRIC, taken, TODAY, Span.YEAR) == (date(2000, 12, 29), date(2002, 1, 5))
    assert days_of(METRIC, taken, TODAY, Span.ALL)[0] == date(1958, 3, 29)


def test_a_period_that_still_runs_stands_at_today_and_the_line_comes_in_from_the_edge() -> None:
    taken = readings(date(2026, 1, 4), [float(n) for n in range(9)], step=7) + readings(date(2026, 3, 8), [9.0])
    weekly = Metric(MetricId(1), "Reach", "", 0, cadence=Cadence.WEEKLY)
    series = metric_series(weekly, taken, TODAY, (), Span.FOUR_WEEKS).readings
    assert [date.fromordinal(day) for day in series.days] == [
        date(2026, 2, 1),
        date(2026, 2, 8),
        date(2026, 2, 15),
        date(2026, 2, 22),
        date(2026, 3, 1),
        TODAY,
    ]
    assert series.values == (4.0, 5.0, 6.0, 7.0, 8.0, 9.0)


def test_steps_of_a_target_are_corners() -> None:
    points = TargetPoint(date(2026, 2, 20), 10.0), TargetPoint(date(2026, 2, 26), 20.0)
    stepped = Metric(MetricId(1), "Reach", "", 0, targets=points, shape=TargetShape.STEPPED)
    target = metric_series(stepped, [], TODAY, (), Span.FOUR_WEEKS).target
    assert [(date.fromordinal(day).day, value) for day, value in zip(target.days, target.values, strict=True)] == [
        (20, 10.0),
        (26, 10.0),
        (26, 20.0),
        (3, 20.0),
    ]


def test_flags_are_numbered_by_day_and_milestones_say_how_they_stand() -> None:
    item = ItemId(1)
    found = (
        Annotation(date(2026, 2, 20), AnnotationKind.RELEASE, "R-1", "A", item),
        Annotation(date(2026, 2, 21), AnnotationKind.MILESTONE, title="Late"),
        Annotation(date(2026, 2, 22), AnnotationKind.MILESTONE, title="There", reached=True),
        Annotation(date(2026, 2, 23), AnnotationKind.ROLLBACK, "R-1", "A", item, meant=True),
        Annotation(date(2026, 3, 3), AnnotationKind.MILESTONE, title="Ahead"),
        Annotation(date(2026, 9, 1), AnnotationKind.TARGET),
    )
    data = metric_series(METRIC, [], TODAY, found, Span.FOUR_WEEKS)
    assert data.flags == (Flag(739667, 1), Flag(739670, 2, back=True, meant=True))
    assert data.marks == (
        DayMark(739668, "Late", Standing.LATE),
        DayMark(739669, "There", Standing.REACHED),
        DayMark(739678, "Ahead", Standing.OPEN),
    )


@pytest.mark.parametrize(("values", "help_"), [([5.0, 6.0] * 20, True), ([float(n * n) for n in range(60)], False)])
def test_limits_are_shown_by_themselves_only_where_they_tell_something(values: list[float], help_: bool) -> None:
    taken = readings(date(2026, 1, 1), values)
    today = date(2026, 4, 1)
    found = xmr.stretches(METRIC, taken, today)
    assert limits_help(found) is help_
    assert metric_series(METRIC, taken, today, (), Span.ALL).limits == ()
    assert len(metric_series(METRIC, taken, today, (), Span.ALL, stretches=found).limits) == 1


def test_a_cumulative_metric_is_judged_by_what_was_added() -> None:
    total = Metric(MetricId(1), "Reach", "", 0, cumulative=True)
    taken = readings(date(2026, 2, 20), [10.0, 12.0, 15.0])
    data = metric_series(total, taken, TODAY, (), Span.FOUR_WEEKS, stretches=xmr.stretches(total, taken, TODAY))
    assert data.added.values == (2.0, 3.0)
    assert data.limits[0].mean == 2.5
