"""Natural process limits, with figures worked out by hand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kanban.domain.business import xmr
from kanban.domain.business.status import TrendPoint
from kanban.domain.business.values import Cadence, Metric, Reading
from kanban.domain.business.xmr import Rule
from kanban.domain.ids import MetricId

FIRST = date(2026, 1, 5)
"""A Monday."""
TAKEN = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
METRIC = Metric(MetricId(1), "Speed", "s", 0)
TOTAL = replace(METRIC, cumulative=True)


def day(number: int) -> date:
    """Return the day so many days after the first."""
    return FIRST + timedelta(days=number)


def points(*values: float) -> list[TrendPoint]:
    return [TrendPoint(day(number), value) for number, value in enumerate(values)]


def readings(*values: tuple[int, float]) -> list[Reading]:
    return [Reading(MetricId(1), day(number), 1, value, TAKEN, "ann") for number, value in values]


def found(
    values: Sequence[float], *rules: Rule, base: Sequence[float] = (10, 12, 11, 13, 12) * 4
) -> list[tuple[object, ...]]:
    """Return the signals of values that are judged by the limits of a base: mean 11.6, ranges 1.58, limits 7.40 to 15.80."""
    limits = xmr.limits(points(*base))
    assert limits is not None
    signals = xmr.signals(points(*values), limits, rules or xmr.USUAL_RULES)
    return [
        (signal.rule, signal.high, *((each - FIRST).days for each in (signal.day, signal.since, signal.until)))
        for signal in signals
    ]


def test_limits() -> None:
    limits = xmr.limits(points(10, 12, 11, 13, 12))
    assert limits is not None
    assert (limits.mean, limits.mean_range) == pytest.approx((11.6, 1.5))
    assert (limits.lower, limits.upper) == pytest.approx((7.61, 15.59))
    assert (limits.range_limit, limits.sigma) == pytest.approx((4.902, 1.5 / 1.128))
    assert (limits.first, limits.last, limits.n, limits.few) == (day(0), day(4), 5, True)


def test_the_first_twenty_points_are_the_baseline() -> None:
    limits = xmr.limits(points(*[10, 12] * 10, 1000, 2000))
    assert limits is not None
    assert (limits.mean, limits.mean_range, limits.n, limits.last, limits.few) == (11, 2, 20, day(19), False)


@pytest.mark.parametrize(
    ("first", "last", "mean", "n"),
    [
        (None, None, 1.5, 20),
        (day(20), day(22), 10, 3),
        (day(20), None, 10, 4),
        (None, day(1), 1.5, 2),
        (None, day(22), 60 / 23, 23),
    ],
)
def test_a_period_that_somebody_set(first: date | None, last: date | None, mean: float, n: int) -> None:
    limits = xmr.limits(points(*[1, 2] * 10, 9, 10, 11, 10), first, last)
    assert limits is not None
    assert (limits.mean, limits.n) == pytest.approx((mean, n))


def test_fewer_than_ten_points_are_few() -> None:
    nine, ten = xmr.limits(points(*[1, 2] * 4, 1)), xmr.limits(points(*[1, 2] * 5))
    assert nine is not None
    assert ten is not None
    assert (nine.few, ten.few) == (True, False)


@pytest.mark.parametrize("values", [(), (5,)])
def test_fewer_than_two_points_have_no_limits(values: tuple[float, ...]) -> None:
    assert xmr.limits(points(*values)) is None


def test_nothing_but_the_same_value() -> None:
    limits = xmr.limits(points(*[0.1] * 12))
    assert limits is not None
    assert limits.lower == pytest.approx(0.1)
    assert (limits.mean, limits.upper) == pytest.approx((0.1, 0.1))
    assert xmr.signals(points(*[0.1] * 12), limits) == ()
    assert found([0.1, 0.1, 0.2], base=[0.1] * 12) == [(Rule.OUTSIDE, True, 2, 2, 2)]


def test_a_figure_that_cannot_be_negative_has_no_lower_limit_below_zero() -> None:
    limits = xmr.limits(points(0, 4, 1, 5, 0, 3))
    assert limits is not None
    assert limits.lower is None
    assert limits.upper == pytest.approx(13 / 6 + 2.66 * 3.8)


def test_a_figure_that_was_negative_once_has_one() -> None:
    limits = xmr.limits(points(0, 4, 1, 5, 0, 3, -1), last=day(5))
    assert limits is not None
    assert limits.lower == pytest.approx(13 / 6 - 2.66 * 3.8)


def test_without_a_lower_limit_its_rules_are_off() -> None:
    base = [5, 1, 5, 1, 5, 1]
    two = points(0, 0, 0)
    limits = xmr.limits(points(*base))
    assert limits is not None
    assert limits.lower is None
    assert xmr.signals(two, limits, tuple(Rule)) == ()
    assert [each.rule for each in xmr.signals(points(*[0] * 8), limits, tuple(Rule))] == [Rule.RUN_OF_8]


def test_a_point_outside() -> None:
    assert found([11, 15.8, 15.9, 7.5, 7.3]) == [
        (Rule.OUTSIDE, True, 2, 2, 2),
        (Rule.OUTSIDE, False, 4, 4, 4),
    ]


def test_on_a_limit_is_not_outside() -> None:
    limits = xmr.limits(points(10, 12, 11, 13, 12))
    assert limits is not None
    assert limits.lower is not None
    assert xmr.signals(points(limits.upper, limits.lower), limits) == ()


def test_eight_in_a_row_on_one_side_are_one_signal() -> None:
    assert found([13] * 7) == []
    assert found([10, *[12] * 8]) == [(Rule.RUN_OF_8, True, 8, 1, 8)]
    assert found([*[11] * 10, 12]) == [(Rule.RUN_OF_8, False, 7, 0, 9)]


def test_a_point_on_the_mean_breaks_a_run() -> None:
    assert found([12, 12, 12, 12, 11.6, 12, 12, 12, 12]) == []
    assert found([12, 12, 12, 12, 12, 12, 12, 12, 11.6]) == [(Rule.RUN_OF_8, True, 7, 0, 7)]


def test_two_of_three_beyond_two_sigma() -> None:
    """The lines are at 11.6 ± 2.80."""
    assert found([14.5, 11, 14.5]) == []
    assert found([14.5, 11, 14.5], Rule.TWO_OF_THREE) == [(Rule.TWO_OF_THREE, True, 2, 0, 2)]
    assert found([14.5, 11, 11, 14.5], Rule.TWO_OF_THREE) == []
    assert found([14.5, 8.7, 11], Rule.TWO_OF_THREE) == []
    assert found([8.7, 8.7, 11, 8.7, 11, 11, 11, 8.7, 8.7], Rule.TWO_OF_THREE) == [
        (Rule.TWO_OF_THREE, False, 1, 0, 3),
        (Rule.TWO_OF_THREE, False, 8, 7, 8),
    ]


def test_four_of_five_beyond_one_sigma() -> None:
    """The lines are at 11.6 ± 1.40."""
    assert found([13.1, 13.1, 11, 13.1, 13.1], Rule.FOUR_OF_FIVE) == [(Rule.FOUR_OF_FIVE, True, 4, 0, 4)]
    assert found([13.1, 13.1, 11, 13.1, 12.9], Rule.FOUR_OF_FIVE) == []


def test_signals_come_in_the_order_of_days() -> None:
    assert [each[:3] for each in found([16, *[12] * 8, 5])] == [
        (Rule.OUTSIDE, True, 0),
        (Rule.RUN_OF_8, True, 7),
        (Rule.OUTSIDE, False, 9),
    ]


def test_over_a_gap_the_neighbours_in_the_sequence_count() -> None:
    apart = [TrendPoint(day(0), 1), TrendPoint(day(40), 3), TrendPoint(day(41), 2)]
    assert xmr.moving_ranges(apart) == (2, 1)


def test_of_a_running_total_the_increments_are_judged() -> None:
    total = readings((0, 100), (1, 110), (2, 125), (5, 140), (6, 150))
    assert xmr.series_of(TOTAL, total) == (
        TrendPoint(day(1), 10),
        TrendPoint(day(2), 15),
        TrendPoint(day(5), 5),
        TrendPoint(day(6), 10),
    )
    limits = xmr.limits_of(TOTAL, total)
    assert limits is not None
    assert (limits.mean, limits.n) == (10, 4)


def test_without_readings_on_weekends_monday_follows_friday() -> None:
    total = readings((3, 100), (4, 110), (7, 125), (9, 145))
    assert [point.value for point in xmr.increments(TOTAL, total)] == [10, 15, 10]


@pytest.mark.parametrize(
    ("cadence", "days", "added"),
    [(Cadence.WEEKLY, (6, 13, 34), [7, 7]), (Cadence.MONTHLY, (26, 54, 146), [7, 7])],
)
def test_weeks_and_months_without_a_reading_share_what_was_added(
    cadence: Cadence, days: tuple[int, ...], added: list[float]
) -> None:
    metric = replace(TOTAL, cadence=cadence)
    values = zip(days, (0, 7, 28), strict=True)
    assert [point.value for point in xmr.increments(metric, readings(*values))] == added


def test_a_period_that_still_runs_is_left_out() -> None:
    week = replace(METRIC, cadence=Cadence.WEEKLY)
    both = readings((6, 10), (13, 4))
    assert xmr.series_of(week, both, day(10)) == (TrendPoint(day(6), 10),)
    assert len(xmr.series_of(week, both)) == 2
    assert xmr.limits_of(week, both, day(10)) is None


def test_old_points_keep_their_limits_when_the_baseline_is_moved() -> None:
    moved = replace(METRIC, limits_from=day(20), limits_to=day(29))
    values = [(number, 10 + number % 2 if number < 20 else 100 + number % 2) for number in range(40)]
    old, new = xmr.stretches(moved, readings(*values))
    assert (len(old.points), old.limits.mean, old.signals) == (20, 10.5, ())
    assert (len(new.points), new.limits.mean, new.signals) == (20, 100.5, ())
    (all_old,) = xmr.stretches(METRIC, readings(*values))
    assert (all_old.limits.mean, len(all_old.points)) == (10.5, 40)
    assert [signal.rule for signal in all_old.signals].count(Rule.OUTSIDE) == 20


def test_a_single_point_before_the_baseline_is_judged_by_it() -> None:
    moved = replace(METRIC, limits_from=day(1))
    (only,) = xmr.stretches(moved, readings((0, 5), (1, 6), (2, 7), (3, 6)))
    assert (only.limits.first, len(only.points)) == (day(1), 4)


def test_without_limits_there_are_no_stretches() -> None:
    assert xmr.stretches(METRIC, readings((0, 5))) == ()
    assert xmr.stretches(replace(METRIC, limits_from=day(90)), readings((0, 5), (1, 6))) == ()


@given(
    some.lists(some.floats(-1e6, 1e6), min_size=2, max_size=60),
    some.floats(-1e3, 1e3),
)
def test_moving_all_values_moves_the_limits(values: list[float], by: float) -> None:
    here, there = xmr.limits(points(*values)), xmr.limits(points(*(value + by for value in values)))
    assert here is not None
    assert there is not None
    assert there.mean == pytest.approx(here.mean + by, abs=1e-3)
    assert there.upper == pytest.approx(here.upper + by, abs=1e-3)
    assert there.mean_range == pytest.approx(here.mean_range, abs=1e-3)


@given(some.lists(some.floats(0, 1e6), min_size=2, max_size=60))
def test_a_figure_that_is_never_negative_has_no_negative_limit(values: list[float]) -> None:
    limits = xmr.limits(points(*values))
    assert limits is not None
    assert limits.lower is None or limits.lower >= 0
    assert limits.upper >= limits.mean
