"""What stands on a tile, word for word."""

from dataclasses import replace
from datetime import date

import pytest

from kanban.domain.business.status import MetricState
from kanban.domain.business.values import Cadence
from kanban.ui import theme
from kanban.ui.business.tile_content import TileContent, age_text, colour_of, content_of, word_of
from tests.ui.business.conftest import Desk

TODAY = date(2026, 3, 2)


def content(desk: Desk, today: date = TODAY) -> TileContent:
    (metric,) = desk.bridge.board.shown_metrics()
    return content_of(desk.bridge.board, metric, today)


def test_a_fresh_tile_has_every_figure(desk: Desk) -> None:
    owner = desk.add_person("Li Wei", "LW")
    metric = desk.add("Upgraded", (date(2026, 2, 20), 20), (date(2026, 3, 2), 40), unit="%", decimals=1, owner_id=owner)
    desk.read(metric, date(2026, 2, 28), 35.0)
    desk.read(metric, date(2026, 3, 1), 37.5)
    shown = content(desk)
    assert (shown.value, shown.word, shown.change, shown.age, shown.owner) == (
        "37.5",
        "At risk",
        "▲\u00a02.5",
        ("yesterday", "1 d"),
        ("Li Wei", "LW"),
    )
    assert shown.target == (
        "expected 38.0\u00a0% on 1 Mar",
        "expected 38.0\u00a0%",
        "expected 38.0",
        "/ 38.0",
    )
    assert shown.spoken == (
        "Upgraded. 37.5\u00a0%. At risk: 37.5\u00a0% on 1 Mar is 0.5\u00a0% worse than the expected 38.0\u00a0%. "
        "More than 3.8\u00a0% worse is off track. The margin is a tenth of the expected value. "
        "At risk since 28 Feb. Change since the reading before: +2.5. Expected today: 40.0\u00a0%. Age of the data: yesterday. Owner: Li Wei."
    )
    assert not shown.due


def test_a_stale_tile_says_so_and_compares_nothing(desk: Desk) -> None:
    metric = desk.add("Reach", (date(2026, 1, 1), 10), cadence=Cadence.WEEKLY)
    desk.read(metric, date(2026, 2, 1), 400)
    desk.read(metric, date(2026, 2, 8), 500)
    shown = content(desk)
    assert (shown.state, shown.word, shown.age) == (MetricState.STALE, "Stale", ("22 days old", "22 d"))
    assert (shown.target, shown.change) == (("was due 16 Feb",), "")
    assert shown.due
    assert "nothing is compared" in shown.rule


def test_without_readings_only_what_is_expected_today_is_known(desk: Desk) -> None:
    desk.add("Reach", (date(2026, 1, 1), 10))
    shown = content(desk)
    assert (shown.value, shown.word, shown.age, shown.change) == ("–", "No data", (), "")
    assert shown.target[0] == "expected today 10"


def test_without_targets_there_is_no_judgement(desk: Desk) -> None:
    desk.read(desk.add("Reach"), TODAY, 10)
    shown = content(desk)
    assert (shown.word, shown.target, shown.line) == ("No target", (), ())


def test_the_trend_begins_with_the_first_reading_or_target(desk: Desk) -> None:
    metric = desk.add("Reach", (date(2026, 2, 1), 10))
    desk.read(metric, date(2026, 2, 10), 1)
    assert content(desk).first_day == date(2026, 2, 1)
    assert content(desk).trend_end == TODAY


def test_the_trend_of_readings_that_are_older_than_it_is_long_ends_with_them(desk: Desk) -> None:
    metric = desk.add("Reach")
    desk.read(metric, date(2026, 1, 20), 1)
    desk.read(metric, date(2026, 2, 10), 2)
    old = content(desk, date(2026, 12, 1))
    assert (old.first_day, old.trend_end) == (date(2026, 1, 20), date(2026, 2, 10))
    assert [point.value for point in old.points] == [1, 2]


def test_a_day_long_ago_has_its_year(desk: Desk) -> None:
    desk.read(desk.add("Reach"), date(2026, 2, 10), 1)
    old = content(desk, date(2026, 12, 1))
    assert old.target == ("was due 12 Feb 2026",)
    assert "12 Feb 2026" in old.rule


def test_a_tile_that_is_worse_than_expected_says_since_when_and_what_is_done(desk: Desk) -> None:
    metric = desk.add("Reach", (date(2026, 2, 1), 100))
    for day, value in ((26, 100.0), (27, 80.0), (28, 70.0)):
        desk.read(metric, date(2026, 2, day), value)
    shown = content(desk)
    assert shown.words == ("Off track since 27 Feb", "Off track")
    assert shown.work == "no card in work"
    assert "2 cards in work" in replace(shown, in_work=2).spoken
    desk.read(metric, date(2026, 3, 1), 100)
    assert (content(desk).words, content(desk).work) == (("On track",), "")


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (0, "today"),
        (1, "yesterday"),
        (2, "2 days old"),
        (99, "99 days old"),
        (100, "3 months old"),
        (730, "23 months old"),
        (731, "2 years old"),
        (9094, "24 years old"),
    ],
)
def test_ages(days: int, text: str) -> None:
    assert age_text(days) == text


def test_only_on_track_is_green_and_every_state_has_a_word_of_its_own() -> None:
    green = [state for state in MetricState if colour_of(state) == theme.current().good]
    assert green == [MetricState.ON_TRACK]
    assert len({word_of(state) for state in MetricState}) == 6
