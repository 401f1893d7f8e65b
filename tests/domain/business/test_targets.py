"""Pace and projection: on series whose answer is known, and on simulated ones whose truth is."""

import math
import random
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from kanban.domain.business import targets
from kanban.domain.business.targets import Pace
from kanban.domain.business.values import Cadence, Metric, Reading, TargetPoint
from kanban.domain.ids import MetricId

FIRST = date(2026, 1, 5)
"""A Monday."""
TAKEN = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


def day(number: int) -> date:
    """Return the day so many days after the first."""
    return FIRST + timedelta(days=number)


def metric(
    value: float,
    number: int,
    *,
    total: bool = False,
    lower: bool = False,
    unit: str = "",
    cadence: Cadence = Cadence.DAILY,
) -> Metric:
    """Return a metric that is to go from 0 on the first day to a value so many days later."""
    points = (TargetPoint(FIRST, 0.0), TargetPoint(day(number), value))
    return Metric(
        MetricId(1),
        "M",
        unit,
        0,
        higher_is_better=not lower,
        cumulative=total,
        cadence=cadence,
        targets=points,
    )


def readings(values: Sequence[float], days: Sequence[int] | None = None) -> list[Reading]:
    """Return readings for the days in a row from the first on, or for these days."""
    numbers = range(len(values)) if days is None else days
    return [
        Reading(MetricId(1), day(number), 1, value, TAKEN, "ann") for number, value in zip(numbers, values, strict=True)
    ]


def test_the_pace_of_a_running_total() -> None:
    """300 after 10 of 40 days, 1,000 wanted: 700 in the 30 days after the last reading."""
    found = targets.pace(metric(1000, 40, total=True), readings([30.0 * n for n in range(11)]), day(11))
    assert found.expected_today == pytest.approx(275)
    assert found.gap_today == 25
    assert found.needed_per_day == pytest.approx(700 / 30)
    assert found.actual_per_day == 30
    assert (found.last_day, found.days_left) == (day(40), 29)


def test_the_pace_of_a_state_is_by_how_much_it_must_move() -> None:
    found = targets.pace(metric(20, 40, lower=True), readings([100 - 2.0 * n for n in range(21)]), day(21))
    assert found.needed_per_day == -2
    assert found.actual_per_day == pytest.approx(-2)
    assert found.gap_today == -50, "60 where 10 is expected, and lower is better"


def test_one_odd_reading_does_not_turn_the_pace_of_a_state_round() -> None:
    values = [10.0 + n for n in range(20)] + [11.0]
    found = targets.pace(metric(100, 60), readings(values), day(21))
    assert found.actual_per_day == pytest.approx(0.457, abs=0.001)


@pytest.mark.parametrize(
    ("total", "lower", "value", "needed"),
    [
        (True, False, 120, 0),
        (False, False, 120, 0),
        (False, True, 80, 0),
        (False, True, 120, -2),
        (True, True, 80, 2),
        (True, True, 120, -2),
        (False, False, 100, 0),
    ],
)
def test_needed_where_the_target_is_made_or_is_a_ceiling(
    *, total: bool, lower: bool, value: float, needed: float
) -> None:
    found = targets.pace(metric(100, 15, total=total, lower=lower), readings([value], [5]), day(5))
    assert found.needed_per_day == needed


def test_after_the_targets_day_nothing_is_needed_any_more() -> None:
    found = targets.pace(metric(100, 5), readings([50.0] * 7), day(7))
    assert (found.needed_per_day, found.days_left, found.expected_today) == (None, -2, 100)


def test_on_the_targets_day_only_what_is_made_can_be_said() -> None:
    missed = targets.pace(metric(100, 5), readings([50], [5]), day(5))
    made = targets.pace(metric(100, 5), readings([100], [5]), day(5))
    assert (missed.needed_per_day, made.needed_per_day) == (None, 0)


def test_from_a_stale_reading_no_pace_is_said() -> None:
    """Monday's figure is stale on Thursday."""
    rising = readings([1.0 * n for n in range(15)])
    assert targets.pace(metric(100, 60), rising, day(16)).actual_per_day == pytest.approx(1)
    assert targets.pace(metric(120, 60), rising, day(17)) == Pace(34, None, None, None, day(60), 43)
    assert targets.project(metric(100, 60), rising, day(16)) is not None
    assert targets.project(metric(100, 60), rising, day(17)) is None


def test_without_readings_or_targets() -> None:
    none = Metric(MetricId(1), "M", "", 0)
    assert targets.pace(metric(60, 60), [], day(5)) == Pace(5, None, None, None, day(60), 55)
    assert targets.pace(none, readings([1, 2]), day(2)) == Pace(None, None, None, 1, None, None)
    assert targets.project(none, readings([1.0] * 30), day(30)) is None
    assert targets.reaches(none, readings([1.0] * 30), day(30)) is None


def test_a_week_that_still_runs_stands_for_today() -> None:
    """The reading for the week that ends on day 13 is what came together until today, day 9."""
    weekly = metric(100, 69, total=True, cadence=Cadence.WEEKLY)
    found = targets.pace(weekly, readings([10, 16], [6, 13]), day(9))
    assert found.needed_per_day == pytest.approx(84 / 60)
    assert found.actual_per_day == 2


@pytest.mark.parametrize("total", [True, False])
def test_a_straight_line_goes_on_without_a_doubt(*, total: bool) -> None:
    rising = readings([3.0 * n for n in range(29)])
    found = targets.project(metric(180, 60, total=total), rising, day(29))
    assert found is not None
    assert (found.day, found.probability, found.n) == (day(60), 0.8, 29)
    assert (found.value, found.low, found.high) == pytest.approx((180, 180, 180))
    assert found.chance == pytest.approx(1)
    assert targets.reaches(metric(181, 60, total=total), rising, day(29)) == pytest.approx(0)


def test_fewer_than_eight_readings_of_late_are_too_few() -> None:
    assert targets.project(metric(100, 60), readings([1.0 * n for n in range(7)]), day(7)) is None
    assert targets.project(metric(100, 60), readings([1.0 * n for n in range(8)]), day(8)) is not None
    long_ago = readings([1.0] * 20 + [2.0] * 7, [*range(20), *range(100, 107)])
    assert targets.project(metric(100, 160), long_ago, day(107)) is None


@pytest.mark.parametrize(("cadence", "apart", "n"), [(Cadence.WEEKLY, 7, 12), (Cadence.MONTHLY, 30, 13)])
def test_weeks_and_months_are_projected_from_the_last_dozen(cadence: Cadence, apart: int, n: int) -> None:
    days = [apart * number + 6 for number in range(20)]
    found = targets.project(
        metric(1e4, days[-1] + 60, cadence=cadence), readings([2.0 * number for number in days], days), day(days[-1])
    )
    assert found is not None
    assert (found.value, found.n) == pytest.approx((2 * (days[-1] + 60), n))


def test_after_the_targets_day_nothing_is_projected() -> None:
    assert targets.project(metric(100, 19), readings([1.0 * n for n in range(20)]), day(19)) is None


def test_weekdays_are_told_apart() -> None:
    """100 a day, on Saturdays 20, on Sundays 10: in the week to come 530, until its Friday 500."""
    usual = [100, 100, 100, 100, 100, 20, 10]
    total = readings(list(accumulate(float(usual[n % 7]) for n in range(42))))
    for last, value in ((46, 3680), (47, 3700), (48, 3710), (62, 4770)):
        found = targets.project(metric(1e6, last, total=True), total, day(42))
        assert found is not None
        assert (found.value, found.low, found.high) == pytest.approx((value, value, value))


def test_a_metric_that_is_not_read_on_weekends_grows_on_working_days() -> None:
    """10 each working day; from Friday to the Friday after next that is 100."""
    days = [number for number in range(40) if number % 7 < 5]
    found = targets.project(
        metric(1e6, 53, total=True), readings([10.0 * n for n in range(len(days))], days), day(days[-1])
    )
    assert found is not None
    assert found.value == pytest.approx(10 * (len(days) - 1) + 100)


def test_a_total_that_never_fell_does_not_fall() -> None:
    lumpy = readings([0.0] * 10 + [500.0] * 10)
    found = targets.project(metric(1000, 22, total=True), lumpy, day(20))
    assert found is not None
    assert found.low == 500
    assert found.value >= 500


def test_a_share_stays_between_nothing_and_everything() -> None:
    noise = random.Random(5)
    values = [min(99.0, 90 + n * 0.2 + noise.gauss(0, 0.8)) for n in range(42)]
    found = targets.project(metric(99.5, 130, unit="%"), readings(values), day(42))
    assert found is not None
    assert 96 < found.low < found.value < found.high <= 100


def test_a_figure_that_was_never_negative_stays_so() -> None:
    noise = random.Random(5)
    values = [max(0.0, 20 - n * 0.5 + noise.gauss(0, 1)) for n in range(40)]
    found = targets.project(metric(0, 70, lower=True), readings(values), day(40))
    assert found is not None
    assert found.low == 0
    assert targets.reaches(metric(-1, 70, lower=True), readings(values), day(40)) == 0


def test_the_chance_is_a_half_where_the_median_is_the_target() -> None:
    noise = random.Random(3)
    values = list(accumulate(noise.expovariate(1 / 100) for _ in range(42)))
    there = targets.project(metric(1e6, 70, total=True), readings(values), day(42))
    assert there is not None
    assert targets.reaches(metric(there.value, 70, total=True), readings(values), day(42)) == pytest.approx(
        0.5, abs=1e-6
    )
    assert targets.reaches(metric(there.low, 70, total=True), readings(values), day(42)) == pytest.approx(0.9, abs=1e-6)
    assert targets.reaches(metric(there.high, 70, total=True), readings(values), day(42)) == pytest.approx(
        0.1, abs=1e-6
    )


Series = Callable[[random.Random, int], list[float]]


def _steady(noise: random.Random, count: int) -> list[float]:
    return list(accumulate(noise.expovariate(1 / 100) for _ in range(count)))


def _changing(noise: random.Random, count: int) -> list[float]:
    rate, values = 100.0, [0.0]
    for _ in range(count):
        rate += noise.gauss(0, 3)
        values.append(values[-1] + rate + noise.gauss(0, 20))
    return values[1:]


def _line(noise: random.Random, count: int) -> list[float]:
    return [10 + n / 2 + noise.gauss(0, 2) for n in range(count)]


def _wandering(noise: random.Random, count: int) -> list[float]:
    return list(accumulate(noise.gauss(0.1, 1) for _ in range(count)))


@pytest.mark.parametrize(
    ("series", "total", "ahead", "held"),
    [
        (_steady, True, 7, 0.85),
        (_steady, True, 30, 0.90),
        (_changing, True, 30, 0.64),
        (_line, False, 7, 0.87),
        (_line, False, 30, 0.92),
        (_wandering, False, 7, 0.76),
        (_wandering, False, 30, 0.76),
    ],
)
def test_the_band_holds_about_as_often_as_it_says(series: Series, ahead: int, held: float, *, total: bool) -> None:
    """Of 200 series, 42 days known; `held` is what was measured, and may move by the chance of so many trials."""
    assert _share_held(series, ahead, total=total) == pytest.approx(held, abs=0.07)


def _share_held(series: Series, ahead: int, *, total: bool) -> float:
    noise, hits = random.Random(1), 0
    for _ in range(200):
        values = series(noise, 42 + ahead)
        found = targets.project(metric(1e9, 41 + ahead, total=total), readings(values[:42]), day(42))
        assert found is not None
        hits += found.low <= values[-1] <= found.high
    return hits / 200


def test_the_chances_come_true() -> None:
    """A target of what 30 steady days bring on the average is made by about half of the teams, and so they are told."""
    noise, told, made = random.Random(2), 0.0, 0
    for _ in range(200):
        values = _steady(noise, 72)
        wanted = values[41] + 3000
        chance = targets.reaches(metric(wanted, 71, total=True), readings(values[:42]), day(42))
        assert chance is not None
        told += chance
        made += values[-1] >= wanted
    assert told / 200 == pytest.approx(made / 200, abs=0.06)


@settings(max_examples=60, deadline=None)
@given(
    some.lists(some.floats(0, 1e7), min_size=8, max_size=60),
    some.integers(1, 400),
    some.booleans(),
    some.sampled_from(["", "%"]),
)
def test_the_band_holds_the_median_whatever_the_series(values: list[float], ahead: int, total: bool, unit: str) -> None:
    last = len(values) - 1
    found = targets.project(metric(50, last + ahead, total=total, unit=unit), readings(values), day(last))
    assert found is not None
    assert math.isfinite(found.low)
    assert math.isfinite(found.high)
    assert found.low <= found.value <= found.high
    assert 0 <= found.chance <= 1


def _said(asked: Metric, found: Sequence[Reading], today: date) -> Iterator[str]:
    phrases = targets.outlook(
        asked, found, today, number="{:,.0f}".format, rate="{:,.1f}".format, day="{:%d.%m.}".format
    )
    return map(str, phrases)


def test_the_outlook_in_words() -> None:
    rising = readings([3.0 * n for n in range(29)])
    assert list(_said(metric(200, 60, total=True), rising, day(29))) == [
        "To make 200 by 06.03., 3.6 a day must be added.",
        "Of late 3.0 a day came in.",
        "Projected: 180 on 06.03., with 80 % between 180 and 180, going by 29 readings.",
        "The chance to make the target: < 1 %.",
    ]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [([1, 3], "Of late it rose by 2.0 a day."), ([9, 6], "Of late it fell by 3.0 a day.")],
)
def test_the_direction_of_late_is_said(values: list[float], sentence: str) -> None:
    assert list(_said(metric(90, 60), readings(values), day(2)))[1] == sentence


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (metric(5, 60, total=True), "The target, 5 by 06.03., is already made."),
        (metric(5, 60), "The target, 5 by 06.03., is met; it only has to stay so."),
        (metric(90, 60), "To make 90 by 06.03., it must rise by 1.4 a day."),
        (metric(4, 60, lower=True), "To make 4 by 06.03., it must fall by 0.1 a day."),
        (metric(90, 60, total=True, lower=True), "To stay within 90 until 06.03., at most 1.4 a day may be added."),
    ],
)
def test_what_is_needed_in_words(asked: Metric, sentence: str) -> None:
    assert next(_said(asked, readings([10], [4]), day(4))) == sentence


def test_no_outlook_without_a_target_to_come() -> None:
    rising = readings([3.0 * n for n in range(29)])
    assert list(_said(Metric(MetricId(1), "M", "", 0), rising, day(29))) == []
    assert list(_said(metric(200, 20), rising, day(29))) == []
    assert list(_said(metric(200, 60), rising, day(40))) == []
