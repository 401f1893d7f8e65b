"""The demo's content in both languages, and the eight weeks of history that end at any `now`."""

import json
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest

from kanban.domain.board import ClassOfService, ColumnKind
from kanban.domain.business.values import Cadence
from kanban.domain.operations import Source
from kanban.files import resource
from kanban.usecases.demo_content import StoryMetric
from kanban.usecases.demo_story import (
    Add,
    Assign,
    Block,
    Discard,
    Move,
    Read,
    Step,
    Story,
    Unblock,
    load_story,
    steps,
    working_day,
)

BERLIN: Final = ZoneInfo("Europe/Berlin")
SHANGHAI: Final = ZoneInfo("Asia/Shanghai")
COLUMNS: Final = ("backlog", "ready", "design", "development", "test", "release", "released")
DAILY: Final = {"daily-participants", "upgrade-share", "crash-free", "response-p95", "payment-success"}
FIGURES: Final = DAILY | {"retention-7d", "content-pieces", "total-reach"}

NOWS: Final = [
    pytest.param("en", datetime(2026, 11, 25, 14, 0, tzinfo=BERLIN), id="wednesday afternoon"),
    pytest.param("en", datetime(2026, 11, 23, 0, 0, 30, tzinfo=BERLIN), id="just after midnight on monday"),
    pytest.param("en", datetime(2026, 11, 24, 9, 59, 59, tzinfo=BERLIN), id="tuesday, during the stand-up"),
    pytest.param("en", datetime(2026, 11, 24, 10, 0, tzinfo=BERLIN), id="tuesday, just after the stand-up"),
    pytest.param("en", datetime(2026, 11, 27, 10, 0, 1, 500, tzinfo=BERLIN), id="friday, after the photo"),
    pytest.param("en", datetime(2026, 11, 28, 12, 0, tzinfo=BERLIN), id="saturday"),
    pytest.param("en", datetime(2026, 11, 29, 23, 59, 59, tzinfo=BERLIN), id="sunday"),
    pytest.param("en", datetime(2026, 3, 29, 2, 59, 59, tzinfo=UTC), id="night of the change to summer time"),
    pytest.param("en", datetime(2026, 3, 30, 9, 30, tzinfo=BERLIN), id="monday after the change to summer time"),
    pytest.param("en", datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1), id="the hour that came twice"),
    pytest.param("en", datetime(2026, 10, 28, 16, 0, tzinfo=BERLIN), id="after the change to winter time"),
    pytest.param("zh_CN", datetime(2027, 1, 1, 18, 45, tzinfo=SHANGHAI), id="new year's evening in Shanghai"),
    pytest.param("zh_CN", datetime(2026, 11, 22, 17, 0, tzinfo=UTC), id="sunday in UTC, monday in Shanghai"),
    pytest.param("zh_CN", datetime(2026, 11, 23, 11, 0, tzinfo=SHANGHAI), id="monday morning in Shanghai"),
]
every_now: Final = pytest.mark.parametrize(("language", "now"), NOWS)
WEDNESDAY: Final = datetime(2026, 11, 25, 14, 0, tzinfo=BERLIN)


def told(language: str, now: datetime) -> tuple[Story, ZoneInfo, list[Step]]:
    story = load_story(language)
    zone = ZoneInfo(story.zone)
    return story, zone, steps(story, now, zone)


def raw(language: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(resource("demo", f"christmas.{language}.json").read_text(encoding="utf-8"))
    return content


def places(taken: list[Step]) -> dict[str, str]:
    found: dict[str, str] = {}
    for step in taken:
        if isinstance(step, Add | Move):
            found[step.item] = step.column
        elif isinstance(step, Discard):
            del found[step.item]
    return found


def path(taken: list[Step], item: str) -> list[str]:
    return [step.column for step in taken if isinstance(step, Add | Move) and step.item == item]


def target_on(metric: StoryMetric, day: int) -> float:
    left, right = next(pair for pair in pairwise(metric.target) if pair[0].day <= day <= pair[1].day)
    return left.value + (right.value - left.value) * (day - left.day) / (right.day - left.day)


# The content


def test_the_board_of_the_campaign() -> None:
    story = load_story("en")
    assert story.name == "Christmas campaign"
    assert story.zone == "Europe/Berlin"
    assert [(c.name, c.wip_limit) for c in story.columns] == [
        ("Backlog", None),
        ("Ready", 8),
        ("Design", 3),
        ("Development", 7),
        ("Test", 4),
        ("Ready to release", 5),
        ("Released", None),
    ]
    assert [c.id for c in story.columns if c.started] == ["design"]
    assert [c.id for c in story.columns if c.finished] == ["released"]
    assert [c.id for c in story.columns if c.kind is ColumnKind.WAIT] == ["backlog", "ready", "release"]
    assert [lane.name for lane in story.lanes] == ["Expedite", "App", "Marketing"]


def test_the_chinese_board() -> None:
    story = load_story("zh_CN")
    assert story.name == "圣诞大促"
    assert story.zone == "Asia/Shanghai"
    assert [c.name for c in story.columns] == ["需求池", "就绪", "设计", "开发", "测试", "待发布", "已发布"]
    assert all(any("\u4e00" <= sign <= "\u9fff" for sign in item.title) for item in story.items)
    assert sum(len(item.title) <= 25 for item in story.items) == 58


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_how_much_there_is(language: str) -> None:
    story = load_story(language)
    assert len(story.items) == len({item.title for item in story.items}) == 60
    assert len(story.metrics) == 8
    assert len({person.initials for person in story.people}) == 8
    assert {goal.function for goal in story.goals} == {None, "product", "engineering", "marketing"}
    assert Counter(item.item_type for item in story.items) == {"requirement": 44, "operations": 9, "bug": 7}
    assert Counter(item.class_of_service for item in story.items) == {
        ClassOfService.STANDARD: 43,
        ClassOfService.FIXED_DATE: 11,
        ClassOfService.INTANGIBLE: 4,
        ClassOfService.EXPEDITE: 2,
    }
    assert [item.id for item in story.items if item.goal is None] == [
        "dark-banner",
        "ar-hat",
        "service-answers",
        "large-type",
        "charity",
        "event-cleanup",
    ]


def shape(value: Any) -> Any:
    """Return what must be the same in both languages: all but the texts that people read and the scale of a metric."""
    if isinstance(value, dict):
        spoken = {
            "name",
            "initials",
            "title",
            "description",
            "text",
            "key_result",
            "unit",
            "language",
            "zone",
            "noise",
            "decimals",
        }
        days = {key: [day for day, _ in value[key]] for key in ("target", "points") if key in value}
        labels = {"labels": len(value["labels"])} if "labels" in value else {}
        own = {key: None if key in spoken else shape(part) for key, part in value.items()}
        return own | days | labels
    return [shape(part) for part in value] if isinstance(value, list) else value


def test_both_languages_have_the_same_ids_and_structure() -> None:
    assert shape(raw("en")) == shape(raw("zh_CN"))


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_no_text_is_empty(language: str) -> None:
    def texts(value: object) -> list[str]:
        if isinstance(value, dict):
            return [text for part in value.values() for text in texts(part)]
        if isinstance(value, list):
            return [text for part in value for text in texts(part)]
        return [value] if isinstance(value, str) else []

    found = texts(raw(language))
    assert len(found) > 600
    assert [text for text in found if text != text.strip() or not text] == []


def test_everything_named_exists() -> None:
    story = load_story("zh_CN")
    goals = {goal.id for goal in story.goals}
    people = {person.id for person in story.people}
    assert {item.goal for item in story.items} - {None} <= goals
    assert {goal.parent for goal in story.goals} == {None, "participants", "retention"}
    assert {item.lane for item in story.items} == {"expedite", "app", "marketing"}
    assert {owner for item in story.items for owner in item.owners} <= people
    assert {milestone.goal for milestone in story.milestones} <= goals
    assert {metric.goal for metric in story.metrics} <= goals
    assert {goal.owner for goal in story.goals} <= people
    assert {goal.function for goal in story.goals} - {None} < {function.id for function in story.functions}
    assert story.hopes.keys() <= {item.id for item in story.items if item.goal is not None}
    assert {hope.metric for hope in story.hopes.values()} == {metric.id for metric in story.metrics}
    assert {metric.owner for metric in story.metrics} <= people
    assert list(story.history) == [item.id for item in story.items]
    used = {mark.reason for marks in story.history.values() for mark in marks if mark.what == "block"}
    assert used == set(story.reasons)


def test_marketing_supports_retention_with_nothing() -> None:
    story = load_story("en")
    assert {goal.function for goal in story.goals if goal.parent == "retention"} == {"product", "engineering"}


def test_a_language_that_the_demo_does_not_speak() -> None:
    with pytest.raises(ValueError, match="en and zh_CN, not 'de'"):
        load_story("de")


# The history, whenever it is told


@every_now
def test_nothing_lies_in_the_future_or_before_the_eight_weeks(language: str, now: datetime) -> None:
    _, _, taken = told(language, now)
    assert [step.at for step in taken] == sorted(step.at for step in taken)
    assert taken[-1].at <= now
    assert timedelta(weeks=7) < now - taken[0].at <= timedelta(weeks=8)
    assert all(step.at.utcoffset() == timedelta(0) for step in taken)


@every_now
def test_people_work_on_working_days_only(language: str, now: datetime) -> None:
    _, zone, taken = told(language, now)
    local = [step.at.astimezone(zone) for step in taken if step.source is not Source.FEED]
    assert {at.weekday() for at in local} == {0, 1, 2, 3, 4}
    assert min(at.time() for at in local) >= time(9, 15)
    assert max(at.time() for at in local) <= time(18, 30)


@every_now
def test_each_card_has_a_possible_life(language: str, now: datetime) -> None:
    story, _, taken = told(language, now)
    place: dict[str, str] = {}
    last: dict[str, datetime] = {}
    blocked: set[str] = set()
    for step in taken:
        if isinstance(step, Read):
            continue
        assert (step.item in place) is not isinstance(step, Add), step
        assert step.at >= last.get(step.item, step.at)
        last[step.item] = step.at
        match step:
            case Add():
                place[step.item] = step.column
            case Move():
                assert place[step.item] != step.column
                place[step.item] = step.column
            case Block():
                assert step.item not in blocked
                blocked.add(step.item)
            case Unblock():
                blocked.remove(step.item)
            case Discard():
                assert step.item not in blocked
                del place[step.item]
            case Assign():
                assert step.owners
    assert len(last) == 60
    assert {step.actor for step in taken} == {person.name for person in story.people}


@every_now
def test_the_board_as_it_stands(language: str, now: datetime) -> None:
    _, _, taken = told(language, now)
    assert Counter(places(taken).values()) == {
        "backlog": 15,
        "ready": 6,
        "design": 3,
        "development": 6,
        "test": 5,
        "release": 4,
        "released": 20,
    }
    assert {step.item for step in taken if isinstance(step, Discard)} == {"ar-hat"}
    blocks = Counter(step.item for step in taken if isinstance(step, Block))
    blocks.subtract(step.item for step in taken if isinstance(step, Unblock))
    assert {item for item, open_blocks in blocks.items() if open_blocks} == {"product-cache", "light-page"}


@every_now
def test_only_the_limit_of_test_was_ever_passed(language: str, now: datetime) -> None:
    story, _, taken = told(language, now)
    place: dict[str, str] = {}
    most: Counter[str] = Counter()
    for step in taken:
        if isinstance(step, Add | Move):
            place[step.item] = step.column
            most |= Counter(place.values())
        elif isinstance(step, Discard):
            del place[step.item]
    limited = {column.id: column.wip_limit for column in story.columns if column.wip_limit is not None}
    assert limited == {"ready": 8, "design": 3, "development": 7, "test": 4, "release": 5}
    assert {column: most[column] for column in limited} == limited | {"ready": 7, "test": 5}


def test_the_limit_of_test_is_passed_since_yesterday() -> None:
    _, zone, taken = told("en", WEDNESDAY)
    place: dict[str, str] = {}
    passed: list[tuple[date, str]] = []
    for step in taken:
        if isinstance(step, Add | Move):
            place[step.item] = step.column
            if step.column == "test" and Counter(place.values())["test"] > 4:
                passed.append((step.at.astimezone(zone).date(), step.item))
    assert passed == [(date(2026, 11, 24), "team-up"), (date(2026, 11, 25), "video-wifi")]


@every_now
def test_six_were_finished_in_the_last_seven_days(language: str, now: datetime) -> None:
    _, _, taken = told(language, now)
    finished = {step.item: step.at for step in taken if isinstance(step, Move) and step.column == "released"}
    assert {item for item, at in finished.items() if now - at <= timedelta(days=7)} == {
        "push-interest",
        "invite-landing",
        "memory-list",
        "gift-box",
        "coupon-stacking",
        "dark-banner",
    }


@every_now
def test_owners_come_to_the_cards_once(language: str, now: datetime) -> None:
    story, _, taken = told(language, now)
    given = [(step.item, step.owners) for step in taken if isinstance(step, Assign)]
    assert len(given) == len(dict(given)) == 43
    assert dict(given) == {item.id: item.owners for item in story.items if item.owners}


@every_now
def test_readings_are_as_new_as_they_can_be(language: str, now: datetime) -> None:
    story, zone, taken = told(language, now)
    here = now.astimezone(zone)
    newest = here.date() - timedelta(days=1 if here.time() >= time(9, 30) else 2)
    for metric in story.metrics:
        periods = [step.period for step in taken if isinstance(step, Read) and step.metric == metric.id]
        step_days = {(after - before).days for before, after in pairwise(periods)}
        if metric.cadence is Cadence.DAILY:
            assert (periods[-1], step_days) == (newest, {1})
        else:
            assert ({period.weekday() for period in periods}, step_days) == ({6}, {7})
            late = 28 if metric.id == "total-reach" else 7
            assert late <= (newest - periods[-1]).days + 7 <= late + 6
    assert {metric.id for metric in story.metrics} == FIGURES
    assert {metric.id for metric in story.metrics if metric.cadence is Cadence.DAILY} == DAILY


@every_now
def test_one_metric_is_off_track_and_one_at_risk(language: str, now: datetime) -> None:
    story, zone, taken = told(language, now)
    today = now.astimezone(zone).date()
    short: dict[str, float] = {}
    for metric in story.metrics:
        last = [step for step in taken if isinstance(step, Read) and step.metric == metric.id][-1]
        gap = last.value / target_on(metric, (last.period - today).days) - 1
        short[metric.id] = -gap if metric.higher_is_better else gap
    assert 0.35 < short.pop("response-p95") < 0.5
    assert 0.02 < short.pop("upgrade-share") < 0.05
    assert max(short.values()) < 0


@every_now
def test_sums_never_fall(language: str, now: datetime) -> None:
    _, _, taken = told(language, now)
    for metric in ("content-pieces", "total-reach"):
        values = [step.value for step in taken if isinstance(step, Read) and step.metric == metric]
        assert len(values) >= 4
        assert values == sorted(values)


# The history, on one afternoon


def test_the_same_now_tells_the_same_story() -> None:
    story = load_story("en")
    assert steps(story, WEDNESDAY, BERLIN) == steps(story, WEDNESDAY.astimezone(UTC), BERLIN)


def test_both_languages_tell_the_same_history() -> None:
    def facts(language: str) -> list[tuple[str, datetime, str]]:
        taken = steps(load_story(language), WEDNESDAY, BERLIN)
        return [(type(step).__name__, step.at, step.metric if isinstance(step, Read) else step.item) for step in taken]

    assert len(facts("en")) == 557
    assert facts("en") == facts("zh_CN")


def test_moves_that_go_back() -> None:
    _, _, taken = told("en", WEDNESDAY)
    rank = {column: position for position, column in enumerate(COLUMNS)}
    back = [
        (item, before, after)
        for item in load_story("en").history
        for before, after in pairwise(path(taken, item))
        if rank[after] < rank[before]
    ]
    assert back == [
        ("advent-calendar", "test", "development"),
        ("coupon-stacking", "released", "development"),
        ("memory-list", "test", "development"),
        ("team-up", "test", "development"),
        ("comeback-coupon", "development", "ready"),
    ]


def test_cards_that_skip_columns() -> None:
    _, _, taken = told("en", WEDNESDAY)
    assert path(taken, "content-plan") == ["backlog", "ready", "development", "released"]
    assert path(taken, "creator-brief") == ["backlog", "ready", "design", "test", "released"]
    assert path(taken, "dark-banner") == ["backlog", "development", "release", "released"]


def test_an_expedite_is_through_in_two_working_days() -> None:
    _, zone, taken = told("en", WEDNESDAY)
    lived = [step for step in taken if isinstance(step, Add | Move) and step.item == "refund-twice"]
    assert [(step.column, step.at.astimezone(zone).date()) for step in lived] == [
        ("backlog", date(2026, 11, 6)),
        ("development", date(2026, 11, 6)),
        ("test", date(2026, 11, 6)),
        ("release", date(2026, 11, 9)),
        ("released", date(2026, 11, 9)),
    ]
    assert [step.lane for step in lived if isinstance(step, Add)] == ["expedite"]


def test_cycle_times_vary_and_one_card_is_far_too_old() -> None:
    _, zone, taken = told("en", WEDNESDAY)
    rank = {column: position for position, column in enumerate(COLUMNS)}
    started: dict[str, date] = {}
    finished: dict[str, date] = {}
    for step in taken:
        if isinstance(step, Add | Move):
            day = step.at.astimezone(zone).date()
            if rank[step.column] < 2:
                started.pop(step.item, None)
            started.setdefault(step.item, day) if rank[step.column] >= 2 else None
            finished.pop(step.item, None)
            if step.column == "released":
                finished[step.item] = day
    days = sorted((finished[item] - started[item]).days + 1 for item in finished)
    assert days == [3, 4, 7, 10, 11, 14, 15, 17, 17, 18, 18, 21, 21, 22, 23, 25, 25, 27, 27, 28]
    assert finished.keys() < started.keys()
    open_since = {item: day for item, day in started.items() if item not in finished and item != "ar-hat"}
    ages = sorted((date(2026, 11, 25) - day).days + 1 for day in open_since.values())
    assert ages == [1, 2, 2, 6, 7, 7, 8, 9, 10, 10, 13, 14, 14, 15, 20, 22, 23, 48]
    assert open_since["legacy-coupons"] == date(2026, 10, 9)


def test_blockers_lasted_one_to_six_working_days_and_have_reasons() -> None:
    story, zone, taken = told("en", WEDNESDAY)
    since: dict[str, date] = {}
    lasted: list[int] = []
    for step in taken:
        day = step.at.astimezone(zone).date()
        if isinstance(step, Block):
            since[step.item] = day
            assert step.reason in story.reasons.values()
        elif isinstance(step, Unblock):
            first = since.pop(step.item)
            lasted.append(sum((first + timedelta(days=n)).weekday() < 5 for n in range((day - first).days)))
    assert sorted(lasted) == [1, 2, 2, 3, 3, 4, 5, 6, 6]
    assert since == {"product-cache": date(2026, 11, 19), "light-page": date(2026, 11, 23)}


def test_two_moves_of_three_are_made_at_the_stand_up() -> None:
    _, zone, taken = told("en", WEDNESDAY)
    moved = [step.at.astimezone(zone).time() for step in taken if isinstance(step, Move)]
    assert len(moved) == 178
    assert sum(time(9, 30) <= at < time(9, 50) for at in moved) == 121


def test_photos_are_taken_on_fridays_and_know_only_an_interval() -> None:
    _, zone, taken = told("en", WEDNESDAY)
    photos = [step for step in taken if step.source is Source.PHOTO]
    assert {step.at.astimezone(zone).strftime("%a %H:%M:%S") for step in photos} == {"Fri 09:48:00"}
    assert len({step.at for step in photos}) == 8
    assert {step.actor for step in photos} == {"Hanna Vogel"}
    for step in taken:
        if isinstance(step, Move):
            assert (step.earliest is not None) is (step.source is Source.PHOTO)
            if step.earliest is not None:
                assert step.earliest < step.at
                assert (step.at.astimezone(zone).date() - step.earliest.astimezone(zone).date()).days <= 7


def test_work_before_the_stand_up_belongs_to_the_day_before() -> None:
    story = load_story("en")
    early = steps(story, datetime(2026, 11, 25, 9, 59, tzinfo=BERLIN), BERLIN)
    later = steps(story, datetime(2026, 11, 25, 10, 0, tzinfo=BERLIN), BERLIN)
    assert [step.at.astimezone(BERLIN).date() for step in early if isinstance(step, Move)][-1] == date(2026, 11, 24)
    today = [step.at.astimezone(BERLIN) for step in later if step.at >= datetime(2026, 11, 25, 9, 30, tzinfo=BERLIN)]
    assert today[0].time() > time(9, 31)
    assert time(9, 56) < today[-1].time() <= time(10, 0)


def test_figures_of_a_wednesday() -> None:
    _, _, taken = told("en", WEDNESDAY)
    last = {step.metric: (step.period, step.value) for step in taken if isinstance(step, Read)}
    yesterday, sunday = date(2026, 11, 24), date(2026, 11, 22)
    assert last == {
        "daily-participants": (yesterday, 43637.0),
        "retention-7d": (sunday, 29.1),
        "upgrade-share": (yesterday, 55.5),
        "crash-free": (yesterday, 99.86),
        "response-p95": (yesterday, 849.0),
        "payment-success": (yesterday, 99.33),
        "content-pieces": (sunday, 95.0),
        "total-reach": (date(2026, 11, 1), 548.0),
    }


def test_weekends_bring_more_people_and_are_read_all_the_same() -> None:
    _, zone, taken = told("en", WEDNESDAY)
    read = {step.period: step for step in taken if isinstance(step, Read) and step.metric == "daily-participants"}
    assert [read[date(2026, 11, day)].value for day in (20, 21, 22, 23)] == [38046.0, 43849.0, 45293.0, 42966.0]
    assert read[date(2026, 11, 21)].at.astimezone(zone).date() == date(2026, 11, 22)
    assert read[date(2026, 11, 21)].source is Source.FEED


def test_a_chinese_figure_is_counted_in_ten_thousands() -> None:
    _, _, taken = told("zh_CN", datetime(2026, 11, 25, 14, 0, tzinfo=SHANGHAI))
    assert [step.value for step in taken if isinstance(step, Read) and step.metric == "total-reach"][-1] == 54.8
    assert next(metric.unit for metric in load_story("zh_CN").metrics if metric.id == "total-reach") == "万人"


def test_nothing_is_due_at_a_weekend() -> None:
    friday = date(2026, 11, 27)
    assert [working_day(friday + timedelta(days=n)) for n in (-1, 0, 1, 2, 3)] == [
        date(2026, 11, 26),
        friday,
        friday,
        friday,
        date(2026, 11, 30),
    ]
