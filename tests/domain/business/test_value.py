"""Verdicts on series with known steps, noise, weekly patterns, gaps, totals and shared days. Released on Monday, 5 October 2026."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from kanban.domain.board import Board, BoardFacts, ItemDetails, WorkItem
from kanban.domain.business.value import Check, Checking, HitRates, Release, State, check_of, hit_rates
from kanban.domain.business.value_words import PLAIN, compared, reason, remarks, sentence
from kanban.domain.business.values import Cadence, Goal, Hypothesis, Metric, Outcome, Reading, Verdict
from kanban.domain.ids import BoardId, GoalId, ItemId, MetricId

ZONE = "Asia/Shanghai"
RELEASED = date(2026, 10, 5)
LATE = date(2026, 12, 31)
USERS, REACH, SPEED = MetricId(1), GoalId(1), MetricId(2)
NOON = datetime(2026, 10, 5, 4, tzinfo=UTC)


def days(first: int, last: int) -> list[date]:
    """Return days counted from the release, both included."""
    return [RELEASED + timedelta(days=number) for number in range(first, last + 1)]


def step(low: float, high: float, *, noise: Sequence[float] = (0, 2, -2, 1, -1)) -> dict[date, float]:
    """Return a series that steps up on the day of the release; the noise comes round again and again."""
    return {
        day: (low if day < RELEASED else high) + noise[number % len(noise)] for number, day in enumerate(days(-42, 30))
    }


def a_board(values: Mapping[date, float], **metric: object) -> Board:
    made = Board(BoardFacts(BoardId(1), "Team", "TB", ZONE))
    made.goals[REACH] = Goal(REACH, "Reach")
    made.metrics[USERS] = Metric(USERS, "Users", "people", 0, goal_id=REACH, **metric)  # type: ignore[arg-type]
    made.readings[USERS] = [Reading(USERS, day, 1, value, NOON, "ann") for day, value in values.items()]
    return made


def an_item(
    number: int, hypothesis: Hypothesis | None = None, verdict: Verdict | None = None, **details: object
) -> WorkItem:
    written = ItemDetails(f"Card {number}", hypothesis=hypothesis, **details)  # type: ignore[arg-type]
    return WorkItem(ItemId(number), number, f"R-{number}", written, NOON, verdict=verdict)


def release(item: WorkItem, day: int = 0, back: int | None = None) -> Release:
    at = NOON + timedelta(days=day)
    gone = None if back is None else NOON + timedelta(days=back)
    details = item.details
    return Release(
        item.id, item.key, item.title, at, gone, details.goal_id, details.item_type, details.hypothesis is not None
    )


def checked(
    values: Mapping[date, float],
    hypothesis: Hypothesis | None = None,
    *,
    today: date = LATE,
    others: Iterable[tuple[WorkItem, int]] = (),
    **metric: object,
) -> Check:
    """Return the check of a card released on the day."""
    item = an_item(1, hypothesis or Hypothesis(USERS))
    also = list(others)
    releases = [release(item), *(release(other, day) for other, day in also)]
    found = check_of(a_board(values, **metric), item, releases, today, [other for other, _ in also])
    assert found is not None
    return found


def test_a_step_up_is_as_hoped_or_the_other_way() -> None:
    found = checked(step(100, 110))
    assert found.found is not None
    assert (found.state, found.proposed, found.due_on) == (State.DUE, Outcome.AS_HOPED, date(2026, 10, 20))
    assert (len(found.found.before), len(found.found.after)) == (14, 14)
    assert checked(step(100, 110), Hypothesis(USERS, rises=False)).proposed is Outcome.OTHER_WAY
    assert checked(step(100, 90), Hypothesis(USERS, rises=False)).proposed is Outcome.AS_HOPED
    assert checked(step(100, 90)).proposed is Outcome.OTHER_WAY


def test_the_figures_of_a_step_can_be_followed() -> None:
    values = {
        day: (100.0 if day < RELEASED else 130.0) + (10 if day.toordinal() // 7 % 2 else 0) for day in days(-42, 30)
    }
    found = checked(values, Hypothesis(USERS, by=50))
    assert found.found is not None
    assert (found.found.mean_before, found.found.mean_after) == (105.0, 135.0)
    assert found.found.noise == pytest.approx(10.05225, abs=0.00001)
    assert (found.proposed, found.short_of) == (Outcome.AS_HOPED, 20.0)
    assert str(reason(found, PLAIN)) == (
        "As hoped, but by less: the mean rose from 105\u00a0people to 135\u00a0people, by 30\u00a0people where "
        "50\u00a0people were hoped for. Up to 10\u00a0people would be noise."
    )
    assert str(compared(found, PLAIN)) == (
        "2026-09-21 – 2026-10-04 (14 readings) against 2026-10-06 – 2026-10-19 (14 readings)"
    )


def test_noise_alone_is_no_change() -> None:
    random = Random(4)
    proposed = []
    for _ in range(200):
        values = {day: random.gauss(1000, 50) for day in days(-42, 30)}
        proposed.append(checked(values).proposed)
    assert proposed.count(Outcome.NO_CHANGE) >= 195
    assert set(proposed) - {Outcome.NO_CHANGE} <= {Outcome.AS_HOPED, Outcome.OTHER_WAY}


def test_a_step_of_two_sigma_is_found_nearly_always() -> None:
    random = Random(5)
    found = [
        checked({day: random.gauss(1000 if day < RELEASED else 1100, 50) for day in days(-42, 30)}).proposed
        for _ in range(100)
    ]
    assert found.count(Outcome.AS_HOPED) >= 95
    assert Outcome.OTHER_WAY not in found


def test_a_weekly_pattern_is_no_noise_and_no_change() -> None:
    week = (1000, 1010, 1005, 990, 1020, 600, 580)
    random = Random(1)
    plain = {day: week[day.weekday()] + random.gauss(0, 8) for day in days(-42, 30)}
    assert checked(plain).proposed is Outcome.NO_CHANGE
    raised = {day: value + (40 if day >= RELEASED else 0) for day, value in plain.items()}
    assert checked(raised).proposed is Outcome.AS_HOPED
    odd = checked(plain, Hypothesis(USERS, window_days=10))
    assert odd.windows is not None
    assert odd.windows.after == (date(2026, 10, 6), date(2026, 10, 15))
    assert odd.windows.before == (date(2026, 9, 22), date(2026, 10, 1))
    assert odd.proposed is Outcome.NO_CHANGE


def test_days_without_a_counterpart_are_left_out() -> None:
    week = (100, 100, 100, 100, 100, 20, 20)
    values = {day: week[day.weekday()] + day.day % 3 for day in days(-42, 30) if day >= RELEASED or day.weekday() < 5}
    found = checked(values)
    assert found.found is not None
    assert (found.found.n_before, found.found.n_after) == (10, 14)
    assert len(found.found.before) == len(found.found.after) == 10
    assert found.proposed is Outcome.NO_CHANGE


def test_too_few_readings_say_how_many_are_missing() -> None:
    values = step(100, 110)
    gap_after = {day: value for day, value in values.items() if not RELEASED < day < date(2026, 10, 15)}
    found = checked(gap_after)
    assert found.found is not None
    assert (found.proposed, found.found.missing_after, found.found.missing_before) == (Outcome.NOT_CHECKED, 2, 0)
    assert str(reason(found, PLAIN)) == (
        "Not checked: too few readings after the release (there: 5 of 14; still missing: 2)."
    )
    gap_before = {day: value for day, value in values.items() if day >= date(2026, 10, 1)}
    assert str(reason(checked(gap_before), PLAIN)) == (
        "Not checked: too few readings before the release (there: 4 of 14; still missing: 3)."
    )
    assert checked({}).proposed is Outcome.NOT_CHECKED
    young = {day: value for day, value in values.items() if day >= date(2026, 10, 1)}
    few = checked(young, Hypothesis(USERS, window_days=7))
    assert str(reason(few, PLAIN)) == (
        "Not checked: it takes 6 readings before the release to know the noise (still missing: 2)."
    )


def test_working_days_only_are_enough() -> None:
    values = {day: value for day, value in step(100, 110).items() if day.weekday() < 5}
    found = checked(values)
    assert found.found is not None
    assert (found.found.possible, len(found.found.after), found.proposed) == (10, 10, Outcome.AS_HOPED)


def test_a_running_total_is_looked_at_by_what_is_added() -> None:
    total, values = 0.0, {}
    for day in days(-42, 30):
        total += (100 if day <= RELEASED else 150) + day.day % 4
        values[day] = total
    found = checked(values, Hypothesis(USERS, by=50), cumulative=True)
    assert found.found is not None
    assert found.found.change == pytest.approx(50, abs=1)
    assert found.proposed is Outcome.AS_HOPED
    assert [str(said) for said in remarks(found, PLAIN)] == ["Compared is what was added per day."]
    steady = {day: 100.0 * number + number % 3 for number, day in enumerate(days(-42, 30))}
    assert checked(steady, cumulative=True).proposed is Outcome.NO_CHANGE


def test_what_was_added_over_the_release_counts_on_no_side() -> None:
    values = {day: 10.0 * number for number, day in enumerate(days(-42, 30)) if not RELEASED <= day <= days(2, 2)[0]}
    found = checked(values, cumulative=True)
    assert found.found is not None
    assert date(2026, 10, 8) not in [point.day for point in found.found.after]
    assert (found.found.n_after, found.proposed) == (11, Outcome.NO_CHANGE)


def test_a_metric_that_was_rising_already_cannot_be_told() -> None:
    rising = {day: 100 + 10.0 * number + number % 2 for number, day in enumerate(days(-56, 30))}
    found = checked(rising)
    assert found.found is not None
    assert (found.proposed, found.others, round(found.found.drift)) == (Outcome.CANNOT_TELL, (), 150)
    assert "it would have been 150\u00a0people." in str(reason(found, PLAIN))
    faster = {day: value + (400 if day >= RELEASED else 0) for day, value in rising.items()}
    assert checked(faster).proposed is Outcome.AS_HOPED
    assert checked({day: -value for day, value in rising.items()}).proposed is Outcome.CANNOT_TELL


def test_releases_that_share_the_days_are_named() -> None:
    same_metric = an_item(2, Hypothesis(USERS))
    same_goal = an_item(3, goal_id=REACH)
    stranger = an_item(4, Hypothesis(SPEED))
    found = checked(step(100, 110), others=[(same_metric, 3), (same_goal, -14), (stranger, 1)])
    assert [(other.key, other.day) for other in found.others] == [
        ("R-3", date(2026, 9, 21)),
        ("R-2", date(2026, 10, 8)),
    ]
    assert found.proposed is Outcome.CANNOT_TELL
    assert str(reason(found, PLAIN)).startswith(
        "Cannot be told apart from R-3, R-2, meant for the same in the same days"
    )
    apart = checked(step(100, 110), others=[(same_metric, 15), (same_goal, -15)])
    assert (apart.others, apart.proposed) == ((), Outcome.AS_HOPED)
    still = checked(step(100, 100), others=[(same_metric, 3)])
    assert still.proposed is Outcome.NO_CHANGE
    assert [str(said) for said in remarks(still, PLAIN)] == ["In the same days, meant for the same: R-2."]


def test_a_roll_back_of_another_shares_the_days_too() -> None:
    item, other = an_item(1, Hypothesis(USERS)), an_item(2, Hypothesis(USERS))
    found = check_of(a_board(step(100, 110)), item, [release(item), release(other, -30, back=2)], LATE, [other])
    assert found is not None
    assert [(each.key, each.day, each.back) for each in found.others] == [("R-2", date(2026, 10, 7), True)]
    assert found.proposed is Outcome.CANNOT_TELL


def test_weeks_and_months_are_compared_whole() -> None:
    weeks = {
        RELEASED + timedelta(days=7 * week - 1): 10.0 + week % 2 + (5 if week > 0 else 0) for week in range(-12, 12)
    }
    found = checked(weeks, Hypothesis(USERS, window_days=28), cadence=Cadence.WEEKLY)
    assert found.windows is not None
    assert found.windows.before == (date(2026, 9, 7), date(2026, 10, 4))
    assert found.windows.after == (date(2026, 10, 12), date(2026, 11, 8))
    assert (found.due_on, found.proposed) == (date(2026, 11, 9), Outcome.AS_HOPED)
    ends = [date(2026, month + 1, 1) - timedelta(days=1) for month in range(1, 12)]
    months = {day: 10.0 + day.month % 2 + (50 if day.month > 10 else 0) for day in ends}
    monthly = checked(months, Hypothesis(USERS, window_days=30), cadence=Cadence.MONTHLY)
    assert monthly.windows is not None
    assert (monthly.windows.before, monthly.windows.after) == (
        (date(2026, 9, 1), date(2026, 9, 30)),
        (date(2026, 11, 1), date(2026, 11, 30)),
    )
    assert monthly.proposed is Outcome.AS_HOPED


@pytest.mark.parametrize(
    ("hypothesis", "before", "after", "due"),
    [
        (Hypothesis(USERS, settle_days=7), ("09-21", "10-04"), ("10-13", "10-26"), "10-27"),
        (Hypothesis(USERS, check_on=date(2026, 11, 1)), ("09-21", "10-04"), ("10-06", "10-19"), "11-01"),
        (Hypothesis(USERS, check_on=date(2026, 10, 13)), ("09-28", "10-04"), ("10-06", "10-12"), "10-13"),
        (Hypothesis(USERS, check_on=date(2026, 9, 1)), ("09-21", "10-04"), ("10-06", "10-19"), "10-20"),
    ],
)
def test_windows_settling_and_the_agreed_day(
    hypothesis: Hypothesis, before: tuple[str, str], after: tuple[str, str], due: str
) -> None:
    windows = checked(step(100, 110), hypothesis).windows
    assert windows is not None
    assert tuple(f"{day:%m-%d}" for day in windows.before) == before
    assert tuple(f"{day:%m-%d}" for day in windows.after) == after
    assert f"{windows.due_on:%m-%d}" == due


def test_states() -> None:
    board, item = a_board(step(100, 110)), an_item(1, Hypothesis(USERS))

    def state(releases: list[Release], today: date, shown: WorkItem = item) -> tuple[State, Outcome | None]:
        found = check_of(board, shown, releases, today)
        assert found is not None
        return found.state, found.proposed

    assert state([], LATE) == (State.NOT_RELEASED, None)
    assert state([release(item)], date(2026, 10, 19)) == (State.SCHEDULED, None)
    assert state([release(item)], date(2026, 10, 20)) == (State.DUE, Outcome.AS_HOPED)
    assert state([release(item, back=3)], LATE) == (State.ROLLED_BACK, None)
    verdict = Verdict(Outcome.AS_HOPED, NOON, "ann", Outcome.AS_HOPED)
    assert state([release(item)], LATE, an_item(1, Hypothesis(USERS), verdict)) == (State.CONFIRMED, None)
    del board.metrics[USERS]
    assert state([release(item)], LATE) == (State.DUE, Outcome.NOT_CHECKED)
    assert check_of(board, an_item(2), [], LATE) is None


@pytest.mark.parametrize(
    ("read_until", "today", "state", "due_on"),
    [
        (date(2026, 10, 18), date(2026, 10, 20), State.SCHEDULED, date(2026, 10, 21)),  # Monday's reading is due today
        (date(2026, 10, 19), date(2026, 10, 20), State.DUE, date(2026, 10, 20)),
        (date(2026, 10, 18), date(2026, 10, 21), State.DUE, date(2026, 10, 20)),  # it is late: no more waiting
        (date(2026, 10, 18), date(2026, 10, 19), State.SCHEDULED, date(2026, 10, 20)),
    ],
)
def test_a_check_waits_for_the_last_reading_until_that_is_late(
    read_until: date, today: date, state: State, due_on: date
) -> None:
    values = {day: value for day, value in step(100, 110).items() if day <= read_until}
    found = checked(values, today=today)
    assert (found.state, found.due_on) == (state, due_on)


def test_a_weekly_check_waits_over_monday() -> None:
    weeks = {date(2026, 10, 4) + timedelta(days=7 * number): 10.0 for number in range(-8, 2)}
    known = checked(weeks, today=date(2026, 10, 19), cadence=Cadence.WEEKLY)
    assert (known.windows and known.windows.after.last, known.state) == (date(2026, 10, 25), State.SCHEDULED)
    monday = checked(weeks, today=date(2026, 10, 26), cadence=Cadence.WEEKLY)
    assert (monday.state, monday.awaits_reading, monday.due_on) == (State.SCHEDULED, True, date(2026, 10, 27))
    assert checked(weeks, today=date(2026, 10, 27), cadence=Cadence.WEEKLY).state is State.DUE


def test_the_day_of_a_release_is_that_of_the_board() -> None:
    item = an_item(1, Hypothesis(USERS))
    late = release(item)._replace(at=datetime(2026, 10, 4, 17, tzinfo=UTC))
    found = check_of(a_board(step(100, 110)), item, [late], LATE)
    assert found is not None
    assert found.released == date(2026, 10, 5)


def test_constant_series() -> None:
    flat = dict.fromkeys(days(-42, 30), 5.0)
    assert checked(flat).proposed is Outcome.NO_CHANGE
    assert checked({day: 5.0 if day < RELEASED else 5.1 for day in flat}).proposed is Outcome.AS_HOPED


def test_a_hypothesis_as_one_sentence() -> None:
    metric = Metric(USERS, "Daily participants", "people", 0)
    said = sentence("One-tap share", Hypothesis(USERS, by=500), metric, PLAIN, "14 days")
    assert (
        str(said) == "We believe that “One-tap share” will raise Daily participants by 500\u00a0people within 14 days."
    )
    said = sentence("Cache", Hypothesis(USERS, rises=False, check_on=LATE), metric, PLAIN, "14 days")
    assert str(said) == "We believe that “Cache” will lower Daily participants until 2026-12-31."


def rates() -> HitRates:
    board = a_board(step(100, 110))
    hope, later = Hypothesis(USERS), datetime(2026, 10, 25, 4, tzinfo=UTC)
    outcomes = (Outcome.AS_HOPED, Outcome.NO_CHANGE, Outcome.NOT_CHECKED, None)
    hoping = [
        an_item(
            number, hope, Verdict(outcome, later, "ann") if outcome else None, goal_id=REACH if number < 3 else None
        )
        for number, outcome in enumerate(outcomes, 1)
    ]
    others = [an_item(5), an_item(6, goal_id=REACH), an_item(7, item_type="bug"), an_item(8)]
    releases = [*map(release, [*hoping, *others[:3]]), release(others[3], back=1)]
    checks = Checking(board, releases, date(2026, 10, 30)).all([*hoping, *others])
    committed = {ItemId(1): datetime(2026, 10, 1, 4, tzinfo=UTC), ItemId(3): NOON}
    return hit_rates(board, checks, releases, committed, date(2026, 10, 30))


def test_rates() -> None:
    found = rates()
    overall = found.overall
    assert (overall.hoped, overall.checked, overall.verified, overall.released) == (1, 2, 2, 4)
    assert (overall.linked, overall.finished) == (3, 6)
    assert (overall.unchecked_days, overall.value_days) == ((25,), (25,))
    assert [(each.goal_id, each.hoped, each.checked, each.linked, each.finished) for each in found.goals] == [
        (REACH, 1, 2, 3, 3),
        (None, 0, 0, 0, 3),
    ]
