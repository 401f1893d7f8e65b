"""What a board answers, and what events and their inverses do to it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import get_args

import pytest

from kanban.domain.board import (
    Block,
    Board,
    BoardFacts,
    CardTemplate,
    ChecklistEntry,
    Column,
    Comment,
    ItemDetails,
    Person,
    Place,
    Print,
    Sighting,
    Swimlane,
    WallAnchor,
    WallMemory,
    WorkItem,
)
from kanban.domain.business.values import (
    DataSource,
    Goal,
    Hypothesis,
    MappedMetric,
    Metric,
    Milestone,
    Outcome,
    Reading,
    SourceKind,
    TableMapping,
    Verdict,
)
from kanban.domain.events import (
    EVENT_CLASSES,
    BoardChanged,
    BoardEvent,
    CardPrinted,
    CardSeen,
    CardTemplateChanged,
    ColumnChanged,
    DataSourceChanged,
    Event,
    GoalChanged,
    ItemAdded,
    ItemArchived,
    ItemBlocked,
    ItemCommented,
    ItemEdited,
    ItemEvent,
    ItemMoved,
    ItemRestored,
    ItemRevived,
    ItemUnblocked,
    ItemVoided,
    MetricChanged,
    PastMoveNoted,
    PersonChanged,
    ReadingEvent,
    ReadingTaken,
    ReadingWithdrawn,
    SwimlaneChanged,
    ValueChecked,
    WallRead,
    columns_of,
    inverses,
)
from kanban.domain.ids import BoardId, ColumnId, GoalId, ItemId, MetricId, PersonId, SourceId, SwimlaneId, TemplateId
from kanban.domain.replay import apply, replay
from kanban.store.codec import event_from_json, event_to_json, kind_of

AT = datetime(2026, 3, 2, 1, 2, 3, 456789, tzinfo=UTC)
LATER = datetime(2026, 3, 3, tzinfo=UTC)
FACTS = BoardFacts(BoardId(1), "Team", "K7", "Asia/Shanghai")
COLUMN = Column(ColumnId(1), "Dev", 0, wip_limit=3, started=True)
OTHER = replace(COLUMN, id=ColumnId(2), name="Test", position=1, started=False)
PLACE = Place(COLUMN.id, None, "i00000", AT)
ITEM = WorkItem(ItemId(1), 1, "R-1", ItemDetails("退款 “refund”", due=date(2026, 12, 24)), AT, PLACE)
READING = Reading(MetricId(1), date(2026, 3, 1), 1, 4.5, AT, "ann")
SAMPLES: tuple[Event, ...] = (
    BoardChanged(at=AT, before=FACTS, after=replace(FACTS, name="New")),
    ColumnChanged(at=AT, before=None, after=COLUMN),
    ColumnChanged(at=AT, before=OTHER, after=replace(OTHER, wip_limit=None)),
    SwimlaneChanged(at=AT, before=None, after=Swimlane(SwimlaneId(1), "Ops", 0)),
    PersonChanged(at=AT, before=None, after=Person(PersonId(1), "王小明", "小明")),
    GoalChanged(at=AT, before=None, after=Goal(GoalId(1), "Retention", "product")),
    MetricChanged(at=AT, before=None, after=Metric(MetricId(1), "Users", "k", 0)),
    ItemAdded(at=AT, item=replace(ITEM, id=ItemId(2))),
    ItemMoved(at=AT, earliest=AT, item_id=ITEM.id, before=PLACE, after=None, reason="no"),
    PastMoveNoted(at=AT, item_id=ITEM.id, from_column_id=None, to_column_id=COLUMN.id),
    ItemEdited(at=AT, item_id=ITEM.id, before=ITEM.details, after=ItemDetails("B", labels=("x", "y"))),
    ItemCommented(at=AT, item_id=ITEM.id, before=None, after=Comment(1, "Ready?", AT, "ann")),
    CardTemplateChanged(
        at=AT,
        before=None,
        after=CardTemplate(TemplateId(1), "Bug", ItemDetails("", checklist=(ChecklistEntry("Test"),))),
    ),
    ItemBlocked(at=AT, item_id=ITEM.id, block=Block("waits", AT)),
    ItemArchived(at=AT, item_id=ITEM.id),
    ItemVoided(at=AT, item_id=ITEM.id),
    CardPrinted(at=AT, item_id=ITEM.id, printed=Print(1, "abc", AT)),
    CardSeen(at=AT, item_id=ITEM.id, seen=Sighting(COLUMN.id, AT)),
    CardSeen(at=AT, item_id=ITEM.id, seen=Sighting(COLUMN.id, AT, COLUMN.id, (12.5, -3.25)), lasting=False),
    CardSeen(at=AT, item_id=ITEM.id, seen=Sighting(None, AT, COLUMN.id), lasting=False),
    WallRead(at=AT, before=None, after=WallMemory(AT, (WallAnchor("header", 1, 0.5, -7.25),), ("a1", "b2"))),
    ItemMoved(at=AT, earliest=AT, item_id=ITEM.id, before=PLACE, after=None, inventory=True),
    ReadingTaken(at=AT, reading=READING),
    ReadingTaken(at=AT, reading=replace(READING, origin="co2.csv, row 12")),
    DataSourceChanged(
        at=AT,
        before=None,
        after=DataSource(
            SourceId(1),
            "Shop",
            SourceKind.HTTP,
            "https://example.org/figures",
            "data.rows",
            ("Authorization: Bearer ${TOKEN}",),
            TableMapping("day", (MappedMetric("orders", MetricId(1)),), day_order="dmy"),
        ),
    ),
    ItemEdited(
        at=AT,
        item_id=ITEM.id,
        before=ITEM.details,
        after=replace(ITEM.details, hypothesis=Hypothesis(MetricId(1), by=2.5, check_on=date(2026, 12, 1))),
    ),
    ValueChecked(
        at=AT, item_id=ITEM.id, before=None, after=Verdict(Outcome.NO_CHANGE, AT, "ann", Outcome.CANNOT_TELL, 4.5, 4.25)
    ),
    GoalChanged(
        at=AT,
        before=None,
        after=Goal(GoalId(2), "80 %", due=AT.date(), milestones=(Milestone(1, "Warm-up", AT.date(), by_week=True),)),
    ),
)


def board() -> Board:
    return Board(FACTS, columns={OTHER.id: OTHER}, items={ITEM.id: ITEM})


def names(event: Event) -> str:
    return kind_of(event)


def test_every_kind_of_event_is_in_the_list() -> None:
    classes = [*get_args(BoardEvent), *get_args(ItemEvent), *get_args(ReadingEvent)]
    assert list(EVENT_CLASSES) == classes
    inverted = {type(event.inverse(AT)) for event in SAMPLES} - {type(None)}
    assert {type(event) for event in SAMPLES} | inverted == set(classes)


@pytest.mark.parametrize("event", SAMPLES, ids=names)
def test_events_read_back_from_the_log(event: Event) -> None:
    assert event_from_json(kind_of(event), event_to_json(event)) == event
    inverse = event.inverse(LATER)
    if inverse is not None:
        assert event_from_json(kind_of(inverse), event_to_json(inverse)) == inverse
        assert inverse.at == LATER


@pytest.mark.parametrize("event", SAMPLES, ids=names)
def test_an_inverse_takes_an_event_back(event: Event) -> None:
    before, now = board(), board()
    apply(now, event)
    inverse = event.inverse(LATER)
    if inverse is None:
        assert isinstance(event, CardPrinted | CardSeen)
        return
    apply(now, inverse)
    assert now.shown_columns() == before.shown_columns() == [OTHER]
    assert [now.shown_swimlanes(), now.shown_people(), now.shown_goals(), now.shown_metrics()] == [[]] * 4
    assert now.shown_templates() == []
    assert now.facts == before.facts
    assert {key: item for key, item in now.items.items() if not item.voided} == before.items
    assert now.current_readings(MetricId(1)) == []
    again = inverse.inverse(LATER)
    assert again is not None
    forward = replay(board(), [event])
    assert replay(now, [again]) == forward


def test_inverses_come_newest_first_and_pass_over_paper() -> None:
    moved = ItemMoved(at=AT, item_id=ITEM.id, before=PLACE, after=None)
    archived = ItemArchived(at=AT, item_id=ITEM.id)
    seen = CardSeen(at=AT, item_id=ITEM.id, seen=Sighting(COLUMN.id, AT))
    assert list(inverses((moved, seen, archived), LATER)) == [
        ItemRestored(at=LATER, item_id=ITEM.id),
        ItemMoved(at=LATER, item_id=ITEM.id, before=None, after=PLACE),
    ]


def test_from_where_to_where() -> None:
    assert columns_of(ItemAdded(at=AT, item=ITEM)) == (None, 1)
    assert columns_of(ItemAdded(at=AT, item=replace(ITEM, place=None))) == (None, None)
    assert columns_of(ItemMoved(at=AT, item_id=ITEM.id, before=PLACE, after=None)) == (1, None)
    assert columns_of(PastMoveNoted(at=AT, item_id=ITEM.id, from_column_id=None, to_column_id=COLUMN.id)) == (None, 1)
    assert columns_of(ItemUnblocked(at=AT, item_id=ITEM.id, block=Block("", AT))) == (None, None)


def test_an_event_about_an_unknown_item_is_an_error() -> None:
    for event in (ItemRevived(at=AT, item_id=ItemId(9)), ItemMoved(at=AT, item_id=ItemId(9), before=None, after=None)):
        with pytest.raises(LookupError):
            apply(board(), event)


def test_cards_are_ordered_by_column_lane_and_rank() -> None:
    made = board()
    made.columns = {OTHER.id: OTHER, COLUMN.id: COLUMN}
    made.swimlanes = {SwimlaneId(5): Swimlane(SwimlaneId(5), "Ops", 0)}
    places = [
        Place(ColumnId(2), None, "a", AT),
        Place(ColumnId(1), SwimlaneId(5), "a", AT),
        Place(ColumnId(1), None, "c", AT),
        Place(ColumnId(1), None, "b", AT),
        None,
    ]
    made.items = {ItemId(n): replace(ITEM, id=ItemId(n), place=place) for n, place in enumerate(places)}
    made.items[ItemId(7)] = replace(ITEM, id=ItemId(7), archived=True)
    made.items[ItemId(8)] = replace(ITEM, id=ItemId(8), voided=True)
    assert [item.id for item in made.ordered_cards()] == [3, 2, 1, 0]


def test_the_newest_standing_revision_of_a_reading_counts() -> None:
    made = board()
    second, third = replace(READING, revision=2, value=5.0), replace(READING, revision=3, value=6.0)
    earlier = replace(READING, period=date(2026, 2, 28), value=1.0)
    for reading in (third, READING, second, earlier):
        apply(made, ReadingTaken(at=AT, reading=reading))
    assert made.readings[MetricId(1)] == [earlier, READING, second, third]
    assert [reading.value for reading in made.current_readings(MetricId(1))] == [1.0, 6.0]
    apply(made, ReadingWithdrawn(at=AT, reading=third))
    assert [reading.value for reading in made.current_readings(MetricId(1))] == [1.0, 5.0]


def test_removed_parts_are_not_shown() -> None:
    made = board()
    made.columns = {ColumnId(1): COLUMN, ColumnId(2): replace(COLUMN, id=ColumnId(2), removed=True, finished=True)}
    assert made.shown_columns() == [COLUMN]
    assert made.started_column() == COLUMN
    assert made.finished_column() is None


def test_the_readings_that_count_are_kept_until_one_comes_and_the_newest_are_the_end_of_them() -> None:
    made = Board(FACTS)
    metric = MetricId(1)

    def put(day: int, revision: int, value: float, *, withdrawn: bool = False) -> None:
        made.put_reading(
            replace(READING, period=date(2026, 3, day), revision=revision, value=value, withdrawn=withdrawn)
        )

    for day in (3, 1, 2):
        put(day, 1, day)
    put(2, 2, 20.0)
    assert [reading.value for reading in made.current_readings(metric)] == [1, 20, 3]
    assert made.current_readings(metric) is made.current_readings(metric)
    put(3, 1, 3, withdrawn=True)
    assert [reading.value for reading in made.current_readings(metric)] == [1, 20]
    put(2, 2, 20.0, withdrawn=True)
    assert [reading.value for reading in made.newest_readings(metric, 1)] == [2]
    assert [reading.value for reading in made.newest_readings(metric, 9)] == [1, 2]
    assert made.newest_readings(MetricId(9), 2) == []
