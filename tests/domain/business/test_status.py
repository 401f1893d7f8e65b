"""The rules of the business-data board, with figures worked out by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kanban.domain.business import status as business
from kanban.domain.business.status import MarginBase, MetricState, TrendPoint
from kanban.domain.business.values import Cadence, Metric, Reading, TargetPoint, TargetShape
from kanban.domain.ids import MetricId

TAKEN = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
MONDAY = date(2026, 3, 2)


def metric(
    *targets: tuple[date, float],
    unit: str = "people",
    cadence: Cadence = Cadence.DAILY,
    higher_is_better: bool = True,
    cumulative: bool = False,
    decimals: int = 0,
) -> Metric:
    points = tuple(TargetPoint(day, value) for day, value in targets)
    return Metric(
        MetricId(1),
        "Participants",
        unit,
        0,
        higher_is_better=higher_is_better,
        cumulative=cumulative,
        cadence=cadence,
        decimals=decimals,
        targets=points,
    )


def readings(*values: tuple[date, float]) -> list[Reading]:
    return [Reading(MetricId(1), day, 1, value, TAKEN, "ann") for day, value in values]


RISING = metric((date(2026, 2, 1), 0), (date(2026, 2, 11), 100), (date(2026, 2, 21), 400))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 1, 31), None),
        (date(2026, 2, 1), 0),
        (date(2026, 2, 4), 30),
        (date(2026, 2, 11), 100),
        (date(2026, 2, 16), 250),
        (date(2026, 2, 21), 400),
        (date(2027, 1, 1), 400),
    ],
)
def test_between_target_points_a_straight_line_is_expected(day: date, expected: float | None) -> None:
    assert business.expected_on(RISING, day) == expected


def test_nothing_is_expected_without_targets() -> None:
    assert business.expected_on(metric(), MONDAY) is None


def test_of_two_target_points_on_one_day_the_later_one_counts() -> None:
    step = metric((date(2026, 2, 1), 10), (date(2026, 2, 5), 20), (date(2026, 2, 5), 50), (date(2026, 2, 9), 90))
    assert business.expected_on(step, date(2026, 2, 5)) == 50
    assert business.expected_on(step, date(2026, 2, 7)) == 70


def test_the_target_line_has_its_corners_and_ends() -> None:
    assert business.expected_line(RISING, date(2026, 1, 30), date(2026, 2, 16)) == (
        TrendPoint(date(2026, 2, 1), 0),
        TrendPoint(date(2026, 2, 11), 100),
        TrendPoint(date(2026, 2, 16), 250),
    )


STEPPED = replace(RISING, shape=TargetShape.STEPPED)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 1, 31), None),
        (date(2026, 2, 1), 0),
        (date(2026, 2, 10), 0),
        (date(2026, 2, 11), 100),
        (date(2026, 2, 20), 100),
        (date(2026, 2, 21), 400),
        (date(2027, 1, 1), 400),
    ],
)
def test_a_step_holds_until_the_day_of_the_next_one(day: date, expected: float | None) -> None:
    assert business.expected_on(STEPPED, day) == expected


def test_the_line_of_steps_has_two_corners_on_the_day_of_a_step() -> None:
    assert business.expected_line(STEPPED, date(2026, 1, 30), date(2026, 2, 16)) == (
        TrendPoint(date(2026, 2, 1), 0),
        TrendPoint(date(2026, 2, 11), 0),
        TrendPoint(date(2026, 2, 11), 100),
        TrendPoint(date(2026, 2, 16), 100),
    )
    assert business.expected_line(STEPPED, date(2026, 2, 12), date(2026, 2, 13)) == (
        TrendPoint(date(2026, 2, 12), 100),
        TrendPoint(date(2026, 2, 13), 100),
    )


def test_a_step_that_changes_nothing_has_one_corner() -> None:
    flat = replace(metric((date(2026, 2, 1), 5), (date(2026, 2, 11), 5)), shape=TargetShape.STEPPED)
    assert business.expected_line(flat, date(2026, 2, 1), date(2026, 2, 12)) == (
        TrendPoint(date(2026, 2, 1), 5),
        TrendPoint(date(2026, 2, 11), 5),
        TrendPoint(date(2026, 2, 12), 5),
    )


@pytest.mark.parametrize(
    ("day", "cadence", "first", "last"),
    [
        (date(2026, 3, 4), Cadence.DAILY, date(2026, 3, 4), date(2026, 3, 4)),
        (date(2026, 3, 4), Cadence.WEEKLY, date(2026, 3, 2), date(2026, 3, 8)),
        (date(2026, 3, 8), Cadence.WEEKLY, date(2026, 3, 2), date(2026, 3, 8)),
        (date(2024, 2, 10), Cadence.MONTHLY, date(2024, 2, 1), date(2024, 2, 29)),
        (date(2026, 12, 31), Cadence.MONTHLY, date(2026, 12, 1), date(2026, 12, 31)),
    ],
)
def test_periods(day: date, cadence: Cadence, first: date, last: date) -> None:
    assert business.period_of(day, cadence) == (first, last)


def test_the_newest_periods_end_with_the_one_that_runs() -> None:
    assert business.last_periods(MONDAY, Cadence.DAILY, 4) == [
        date(2026, 2, 27),
        date(2026, 2, 28),
        date(2026, 3, 1),
        date(2026, 3, 2),
    ]
    assert business.last_periods(MONDAY, Cadence.WEEKLY, 2) == [date(2026, 3, 1), date(2026, 3, 8)]
    assert business.last_periods(MONDAY, Cadence.MONTHLY, 3) == [
        date(2026, 1, 31),
        date(2026, 2, 28),
        date(2026, 3, 31),
    ]


@pytest.mark.parametrize(("today", "count"), [(MONDAY, 2), (date(2026, 3, 1), 2), (MONDAY, 3), (MONDAY, 7)])
def test_however_few_days_are_shown_the_one_that_is_due_is_among_them(today: date, count: int) -> None:
    assert date(2026, 2, 27) in business.last_periods(today, Cadence.DAILY, count)


@pytest.mark.parametrize(
    ("cadence", "period", "due_on", "stale_from"),
    [
        # Monday's reading: Tuesday's is due on Wednesday.
        (Cadence.DAILY, date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 5)),
        # Friday's: Monday's is due on Tuesday, the weekend asks for nothing.
        (Cadence.DAILY, date(2026, 3, 6), date(2026, 3, 10), date(2026, 3, 11)),
        # Thursday's: Friday's is due on Monday.
        (Cadence.DAILY, date(2026, 3, 5), date(2026, 3, 9), date(2026, 3, 10)),
        # Sunday's, of a metric that is read on weekends too.
        (Cadence.DAILY, date(2026, 3, 8), date(2026, 3, 10), date(2026, 3, 11)),
        # The week to 1 March: the next one ends on the 8th and is due on Monday the 9th, with two days of grace.
        (Cadence.WEEKLY, date(2026, 3, 1), date(2026, 3, 9), date(2026, 3, 12)),
        # February: March is due on Wednesday 1 April, with five days of grace.
        (Cadence.MONTHLY, date(2026, 2, 28), date(2026, 4, 1), date(2026, 4, 7)),
        # July: August is due on Tuesday 1 September.
        (Cadence.MONTHLY, date(2026, 7, 31), date(2026, 9, 1), date(2026, 9, 7)),
    ],
)
def test_how_long_a_reading_holds(cadence: Cadence, period: date, due_on: date, stale_from: date) -> None:
    assert business.freshness(period, cadence) == business.Freshness(due_on, stale_from)


def test_a_friday_figure_is_not_stale_on_monday_morning_nor_on_tuesday() -> None:
    friday = readings((date(2026, 2, 27), 100))
    states = [business.status(RISING, friday, date(2026, 3, day)).state for day in (2, 3, 4)]
    assert [state is MetricState.STALE for state in states] == [False, False, True]


@pytest.mark.parametrize(
    ("cadence", "newest", "today", "due"),
    [
        (Cadence.DAILY, date(2026, 3, 3), date(2026, 3, 4), None),
        (Cadence.DAILY, date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 3)),
        (Cadence.DAILY, date(2026, 2, 26), date(2026, 3, 2), date(2026, 2, 27)),
        (Cadence.DAILY, date(2026, 2, 27), date(2026, 3, 2), None),
        (Cadence.DAILY, None, date(2026, 3, 1), date(2026, 2, 27)),
        (Cadence.WEEKLY, date(2026, 2, 22), date(2026, 3, 2), date(2026, 3, 1)),
        (Cadence.WEEKLY, date(2026, 3, 8), date(2026, 3, 4), None),
        (Cadence.MONTHLY, date(2026, 1, 31), date(2026, 3, 2), date(2026, 2, 28)),
        (Cadence.MONTHLY, date(2026, 1, 31), date(2026, 2, 28), None),
    ],
)
def test_which_period_is_due(cadence: Cadence, newest: date | None, today: date, due: date | None) -> None:
    known = readings((newest, 1)) if newest else []
    assert business.due_period(metric(cadence=cadence), known, today) == due


def test_a_metric_without_readings_has_no_data_but_a_target() -> None:
    found = business.status(RISING, [], date(2026, 2, 16))
    assert (found.state, found.value, found.expected_today, found.change) == (MetricState.NO_DATA, None, 250, None)


@pytest.mark.parametrize(
    ("value", "state", "gap"),
    [
        (251, MetricState.ON_TRACK, 1),
        (250, MetricState.ON_TRACK, 0),
        (249, MetricState.AT_RISK, -1),
        (225, MetricState.AT_RISK, -25),
        (224, MetricState.OFF_TRACK, -26),
    ],
)
def test_up_to_a_tenth_below_is_at_risk(value: float, state: MetricState, gap: float) -> None:
    found = business.status(RISING, readings((date(2026, 2, 16), value)), date(2026, 2, 17))
    assert (found.state, found.gap, found.expected, found.margin) == (state, gap, 250, 25)


@pytest.mark.parametrize(
    ("value", "state"),
    [
        (590, MetricState.ON_TRACK),
        (600, MetricState.ON_TRACK),
        (660, MetricState.AT_RISK),
        (661, MetricState.OFF_TRACK),
    ],
)
def test_where_lower_is_better_more_is_worse(value: float, state: MetricState) -> None:
    response = metric((date(2026, 2, 1), 600), unit="ms", higher_is_better=False)
    assert business.status(response, readings((date(2026, 2, 16), value)), date(2026, 2, 16)).state is state


def test_figures_are_compared_as_they_are_shown() -> None:
    share = metric((date(2026, 2, 1), 0), (date(2026, 2, 8), 100), unit="points", decimals=1)
    # Three sevenths of 100 are 42.857...: both read 42.9.
    found = business.status(share, readings((date(2026, 2, 4), 42.85000001)), date(2026, 2, 4))
    assert (found.state, found.gap) == (MetricState.ON_TRACK, 0)


def test_close_to_100_percent_the_margin_is_a_tenth_of_what_is_missing() -> None:
    crash_free = metric((date(2026, 2, 1), 99.8), unit="%", decimals=2)
    states = [
        business.status(crash_free, readings((date(2026, 2, 16), value)), date(2026, 2, 16)).state
        for value in (99.8, 99.78, 99.77)
    ]
    assert states == [MetricState.ON_TRACK, MetricState.AT_RISK, MetricState.OFF_TRACK]
    assert business.margin_of(crash_free, 99.8)[1] is MarginBase.MISSING_TO_WHOLE


@pytest.mark.parametrize(
    ("expected", "unit", "higher", "margin", "base"),
    [
        (38, "%", True, 3.8, MarginBase.EXPECTED),
        (80, "％", True, 2, MarginBase.MISSING_TO_WHOLE),
        (80, "%", False, 8, MarginBase.EXPECTED),
        (120, "%", True, 12, MarginBase.EXPECTED),
        (-50, "k€", True, 5, MarginBase.EXPECTED),
        (0, "bugs", False, 0, MarginBase.EXPECTED),
    ],
)
def test_what_the_margin_is_a_tenth_of(
    expected: float, unit: str, higher: bool, margin: float, base: MarginBase
) -> None:
    found, found_base = business.margin_of(metric((MONDAY, expected), unit=unit, higher_is_better=higher), expected)
    assert found == pytest.approx(margin)
    assert found_base is base


@pytest.mark.parametrize(
    ("value", "state"), [(84, MetricState.ON_TRACK), (72, MetricState.AT_RISK), (71, MetricState.OFF_TRACK)]
)
def test_a_running_total_may_be_behind_by_a_tenth_of_the_planned_growth(value: float, state: MetricState) -> None:
    pieces = metric(
        (date(2026, 1, 1), 0),
        (date(2026, 3, 1), 84),
        (date(2026, 3, 31), 120),
        unit="pieces",
        cadence=Cadence.WEEKLY,
        cumulative=True,
    )
    found = business.status(pieces, readings((date(2026, 3, 1), value)), MONDAY)
    assert (found.state, found.expected, found.margin) == (state, 84, 12)


def test_a_value_is_compared_with_its_own_day_and_not_with_today() -> None:
    found = business.status(RISING, readings((date(2026, 2, 16), 250)), date(2026, 2, 18))
    assert (found.state, found.compared_on) == (MetricState.ON_TRACK, date(2026, 2, 16))
    assert (found.expected, found.expected_today, found.age_days) == (250, 310, 2)


def test_while_a_period_runs_its_value_is_compared_with_today() -> None:
    weekly = metric((date(2026, 3, 2), 0), (date(2026, 3, 9), 70), cadence=Cadence.WEEKLY)
    found = business.status(weekly, readings((date(2026, 3, 8), 30)), date(2026, 3, 5))
    assert (found.state, found.compared_on, found.expected) == (MetricState.ON_TRACK, date(2026, 3, 5), 30)
    assert (found.age_days, found.next_due) == (0, date(2026, 3, 16))


def test_stale_is_never_green() -> None:
    found = business.status(RISING, readings((date(2026, 2, 10), 500), (date(2026, 2, 11), 900)), MONDAY)
    assert found.state is MetricState.STALE
    assert (found.value, found.age_days, found.next_due) == (900, 19, date(2026, 2, 13))
    assert found.change == 400


def test_before_the_first_target_point_there_is_nothing_to_compare_with() -> None:
    found = business.status(RISING, readings((date(2026, 1, 30), 5)), date(2026, 1, 30))
    assert (found.state, found.expected, found.gap) == (MetricState.NO_TARGET, None, None)


def test_the_trend_holds_eight_weeks_and_of_monthly_figures_a_year() -> None:
    daily = readings((date(2026, 1, 4), 1), (date(2026, 1, 5), 2), (date(2026, 3, 1), 3))
    assert business.status(RISING, daily, MONDAY).trend == (
        TrendPoint(date(2026, 1, 5), 2),
        TrendPoint(date(2026, 3, 1), 3),
    )
    monthly = metric(cadence=Cadence.MONTHLY)
    months = readings((date(2025, 2, 28), 1), (date(2025, 3, 31), 2), (date(2026, 3, 31), 3))
    assert business.status(monthly, months, MONDAY).trend == (TrendPoint(date(2025, 3, 31), 2), TrendPoint(MONDAY, 3))


def _rule(of: Metric, known: list[Reading], today: date) -> str:
    found = business.status(of, known, today)
    return str(business.rule(of, found, lambda value: f"{value:.0f}", lambda day: day.isoformat()))


def test_the_rule_says_with_numbers_how_the_status_came_about() -> None:
    day = date(2026, 2, 16)
    assert _rule(RISING, readings((day, 260)), day) == ("On track: 260 on 2026-02-16, where at least 250 was expected.")
    assert _rule(RISING, readings((day, 240)), day) == (
        "At risk: 240 on 2026-02-16 is 10 worse than the expected 250. More than 25 worse is off track."
    )
    assert _rule(RISING, readings((day, 200)), day) == (
        "Off track: 200 on 2026-02-16 is 50 worse than the expected 250. Up to 25 worse would be at risk."
    )
    assert _rule(RISING, readings((day, 200)), MONDAY) == (
        "Stale: the newest reading, 200, is for 2026-02-16. The next one was due on 2026-02-18; "
        "until it comes, nothing is compared."
    )
    assert _rule(RISING, [], MONDAY) == "No reading has been recorded yet."
    assert _rule(metric(), readings((MONDAY, 7)), MONDAY) == (
        "No target is set, so there is nothing to compare 7 with."
    )
    assert _rule(RISING, readings((date(2026, 1, 30), 7)), date(2026, 1, 30)) == (
        "The target begins on 2026-02-01, so there is nothing to compare 7 on 2026-01-30 with."
    )


def test_the_margin_is_explained_only_where_something_is_compared() -> None:
    fresh = business.status(RISING, readings((MONDAY, 260)), MONDAY)
    assert str(business.margin_rule(RISING, fresh)) == "The margin is a tenth of the expected value."
    stale = business.status(RISING, readings((date(2026, 2, 16), 260)), MONDAY)
    assert business.margin_rule(RISING, stale) is None


def test_since_when_a_metric_is_in_its_state() -> None:
    flat = metric((date(2026, 2, 2), 100))
    known = readings(
        (date(2026, 2, 1), 50),
        (date(2026, 2, 2), 80),
        (date(2026, 2, 3), 95),
        (date(2026, 2, 4), 80),
        (date(2026, 2, 5), 70),
    )
    assert business.since(flat, known) == date(2026, 2, 4)
    assert business.since(flat, known[:3]) == date(2026, 2, 3)
    assert business.since(flat, known[:2]) == date(2026, 2, 2)
    assert business.since(flat, known[:1]) is None
    assert business.since(flat, []) is None
    assert business.since(metric(), known) is None
