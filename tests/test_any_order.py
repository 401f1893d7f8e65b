"""People do anything in any order: the log always replays to the tables, and undo and redo always restore.

Excepted from what undo restores: prints and sightings of paper, which have no inverse.
"""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from typing_extensions import override

from kanban.domain.board import (
    Board,
    CardTemplate,
    ChecklistEntry,
    ClassOfService,
    ItemDetails,
    LimitPolicy,
    Link,
    WorkItem,
)
from kanban.domain.business.goals import forest, walk
from kanban.domain.business.values import Cadence, Metric, TargetPoint
from kanban.domain.errors import NothingToRedo, NothingToUndo, Refused
from kanban.domain.events import Event
from kanban.domain.ids import BoardId, ColumnId, GoalId, ItemId, MetricId, PersonId, SwimlaneId, TemplateId
from kanban.domain.limits import broken_limits
from kanban.domain.operations import Change, Decision, Source
from kanban.domain.replay import replay
from kanban.domain.wall.model import Choices
from kanban.domain.wall.plan import plan_wall
from kanban.store import log, queries, wip
from kanban.store.check import check
from kanban.store.connection import Connection
from kanban.store.database import Database
from kanban.usecases import boards, card_templates, comments, goals, item_fates, items, metrics, walls
from kanban.workspace import Workspace
from tests.boards import ZONE, Clock, new_workspace, whole
from tests.walls import a_reading, hangs

PICK = st.integers(0, 20)
SOURCES = st.sampled_from([Source.MOUSE, Source.SCANNER, Source.PHOTO])
WORDS = st.text("ab 退款\t", max_size=4)
NAMES = st.text("ab 退款", min_size=1, max_size=4)
DAYS = st.dates(date(2026, 2, 20), date(2026, 3, 8))
DETAILS = st.builds(
    ItemDetails,
    title=NAMES,
    description=WORDS,
    class_of_service=st.sampled_from(ClassOfService),
    due=st.none() | DAYS,
    goal_id=st.sampled_from([None, GoalId(1), GoalId(7)]),
    owners=st.lists(st.integers(1, 3).map(PersonId), max_size=2, unique=True).map(tuple),
    labels=st.lists(WORDS, max_size=3).map(tuple),
    checklist=st.lists(st.builds(ChecklistEntry, text=WORDS, done=st.booleans()), max_size=2).map(tuple),
    links=st.lists(st.builds(Link, url=WORDS, text=WORDS), max_size=2).map(tuple),
    blocked_by=st.lists(st.integers(1, 7).map(ItemId), max_size=2).map(tuple),
)
State = tuple[Any, ...]


class AnyOrder(RuleBasedStateMachine):
    """One team at one board file."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = Clock()
        plan = boards.plan_of("Team", ["To do", "Doing", "Done"], ZONE, limits={"Doing": 2}, swimlanes=["Ops"])
        self.workspace = new_workspace(Path(self.folder.name) / "team.twinboard", plan, self.clock)
        self.past: list[State] = []
        self.future: list[State] = []
        self.view = self.workspace.read(queries.board, self.workspace.board_id)
        self.workspace.subscribe(self.follow)
        for title in "ABCDE":
            self.do(items.add_item, title=title, column_id=self.column(ord(title)))
        for use_case in (boards.add_person, boards.add_person, boards.add_goal):
            self.do(use_case, name=f"{use_case.__name__} {len(self.past)}")
        self.do(metrics.add_metric, metric=Metric(MetricId(0), "Users", "k", 0))

    def follow(self, change: Change) -> None:
        """Do what a view does with a change."""
        replay(self.view, change.events)

    def do(self, use_case: Callable[..., Decision], source: Source = Source.MOUSE, /, **what: object) -> None:
        """Do something; a refusal must change nothing."""
        before = whole(self.workspace)
        newest = self.workspace.undoable()
        try:
            change = self.workspace.do(source, use_case, **what)
        except Refused:
            assert whole(self.workspace) == before
            return
        if change is not None and self.workspace.undoable() != newest:
            self.past.append(state_of(before))
            self.future.clear()
        else:
            assert self.state() == state_of(before)

    def state(self) -> State:
        """Return all that undo restores."""
        return state_of(whole(self.workspace))

    def item(self, pick: int) -> ItemId:
        """Return some item that ever was, or one that never was."""
        ids = sorted(self.view.items)
        return ids[pick % len(ids)] if ids and pick < 20 else ItemId(999)

    def column(self, pick: int) -> ColumnId:
        """Return some column."""
        shown = self.view.shown_columns()
        return shown[pick % len(shown)].id

    @rule(title=NAMES, column=PICK, lane=st.sampled_from([None, SwimlaneId(1), SwimlaneId(9)]), reason=WORDS)
    def add(self, title: str, column: int, lane: SwimlaneId | None, reason: str) -> None:
        self.do(items.add_item, title=title, column_id=self.column(column), swimlane_id=lane, reason=reason)

    @rule(item=PICK, column=PICK, source=SOURCES, reason=WORDS)
    def move(self, item: int, column: int, source: Source, reason: str) -> None:
        self.do(items.move_item, source, item_id=self.item(item), column_id=self.column(column), reason=reason)

    @rule(item=PICK, column=PICK, above=PICK, lane=st.sampled_from([None, SwimlaneId(1), items.KEEP]))
    def move_above(self, item: int, column: int, above: int, lane: SwimlaneId | None) -> None:
        target, place = self.item(above), self.column(column)
        self.do(items.move_item, item_id=self.item(item), column_id=place, above=target, swimlane_id=lane)

    @rule(item=PICK, above=PICK)
    def reorder(self, item: int, above: int) -> None:
        moved, target = self.item(item), self.item(above)
        found = self.view.items.get(target)
        if found is not None and found.place is not None:
            lane = found.place.swimlane_id
            self.do(
                items.move_item,
                item_id=moved,
                column_id=found.place.column_id,
                swimlane_id=lane,
                above=target,
                reason="x",
            )
            self.check_above(moved, found)

    def check_above(self, moved: ItemId, target: WorkItem) -> None:
        """The card stands right above the other, if both are on the board and are two."""
        now = whole(self.workspace)
        one = now.items.get(moved)
        if one is None or not one.on_board or not target.on_board or moved == target.id:
            return
        order = [card.id for card in now.ordered_cards()]
        assert order.index(moved) == order.index(target.id) - 1

    @rule(item=PICK, column=PICK)
    def move_to_end(self, item: int, column: int) -> None:
        self.do(items.move_item, item_id=self.item(item), column_id=self.column(column), at_end=True, reason="x")

    @rule(item=PICK, column=PICK, minutes=st.integers(-500, 5))
    def move_at(self, item: int, column: int, minutes: int) -> None:
        at = self.clock.now + timedelta(minutes=minutes)
        self.do(items.move_item, item_id=self.item(item), column_id=self.column(column), at=at, earliest=at)

    @rule(item=PICK, details=DETAILS)
    def edit(self, item: int, details: ItemDetails) -> None:
        self.do(items.edit_item, item_id=self.item(item), details=details)

    @rule(item=PICK, person=st.integers(1, 4))
    def assign(self, item: int, person: int) -> None:
        self.do(items.assign_item, item_id=self.item(item), person_id=PersonId(person))

    @rule(item=PICK, entry=st.integers(0, 2), done=st.booleans())
    def tick_entry(self, item: int, entry: int, done: bool) -> None:
        self.do(items.tick_entry, item_id=self.item(item), entry=entry, done=done)

    @rule(item=PICK, text=WORDS)
    def say(self, item: int, text: str) -> None:
        self.do(comments.comment_item, item_id=self.item(item), text=text)

    @rule(item=PICK, number=st.integers(1, 3), text=WORDS)
    def change_comment(self, item: int, number: int, text: str) -> None:
        self.do(comments.change_comment, item_id=self.item(item), number=number, text=text)

    @rule(item=PICK, number=st.integers(1, 3))
    def take_comment_away(self, item: int, number: int) -> None:
        self.do(comments.take_comment_away, item_id=self.item(item), number=number)

    @rule(picks=st.lists(PICK, min_size=1, max_size=3), reason=WORDS)
    def bring_back(self, picks: list[int], reason: str) -> None:
        self.do(item_fates.bring_back_items, item_ids=[self.item(pick) for pick in picks], reason=reason)

    @rule(name=NAMES, details=DETAILS)
    def keep_template(self, name: str, details: ItemDetails) -> None:
        self.do(card_templates.keep_template, name=name, details=details)

    @rule(pick=st.integers(1, 4), name=NAMES, details=DETAILS)
    def change_template(self, pick: int, name: str, details: ItemDetails) -> None:
        self.do(card_templates.change_template, template=CardTemplate(TemplateId(pick), name, details))

    @rule(pick=st.integers(1, 4))
    def drop_template(self, pick: int) -> None:
        self.do(card_templates.drop_template, template_id=TemplateId(pick))

    @rule(item=PICK, reason=WORDS)
    def block(self, item: int, reason: str) -> None:
        self.do(items.block_item, item_id=self.item(item), reason=reason)

    @rule(
        item=PICK,
        use_case=st.sampled_from(
            [
                items.unblock_item,
                items.finish_item,
                items.discard_item,
                items.void_item,
                items.archive_item,
                items.restore_item,
                items.put_back_item,
            ]
        ),
    )
    def treat(self, item: int, use_case: Callable[..., Decision]) -> None:
        self.do(use_case, item_id=self.item(item))

    @rule(picks=st.lists(PICK, min_size=1, max_size=3), revision=st.integers(1, 40))
    def note_prints(self, picks: list[int], revision: int) -> None:
        self.do(items.note_cards_printed, prints=[(self.item(pick), revision, "abc") for pick in picks])

    @rule(
        hung=st.dictionaries(PICK, st.lists(PICK, max_size=2), min_size=1, max_size=4),
        minutes=st.integers(-600, 0),
        settled=st.sampled_from(["wall_right", "board_right", "left_out"]),
    )
    def photograph(self, hung: dict[int, list[int]], minutes: int, settled: str) -> None:
        now = whole(self.workspace)
        columns = {self.item(pick): [self.column(place) for place in places] for pick, places in hung.items()}
        sightings = [hangs(now.items[i].number, *places) for i, places in columns.items() if i in now.items]
        taken_at = self.clock.now + timedelta(minutes=minutes)
        choices = replace(Choices(), **{settled: frozenset(list(columns)[:2])})  # type: ignore[arg-type]
        plan = plan_wall(now, a_reading(*sightings), taken_at, choices=choices, now=self.clock.now)
        self.do(walls.apply_wall_plan, Source.PHOTO, plan=plan)

    @rule(pick=PICK, use_case=st.sampled_from([walls.tick_moved_on_wall, walls.tick_taken_down]))
    def tick(self, pick: int, use_case: Callable[..., Decision]) -> None:
        self.do(use_case, item_ids=[self.item(pick)])

    @rule(pick=PICK, name=WORDS, limit=st.none() | st.integers(1, 3), started=st.booleans(), finished=st.booleans())
    def change_column(self, pick: int, name: str, limit: int | None, started: bool, finished: bool) -> None:
        column = self.view.columns[self.column(pick)]
        self.do(
            boards.change_column,
            column=replace(column, name=name or column.name, wip_limit=limit, started=started, finished=finished),
        )

    @rule(name=NAMES, position=st.none() | PICK)
    def add_column(self, name: str, position: int | None) -> None:
        self.do(boards.add_column, name=name, position=position)

    @rule(pick=PICK, position=PICK)
    def move_column(self, pick: int, position: int) -> None:
        self.do(boards.move_column, column_id=self.column(pick), position=position % 6)

    @rule(pick=PICK, left=NAMES, right=NAMES)
    def split_column(self, pick: int, left: str, right: str) -> None:
        self.do(boards.split_column, column_id=self.column(pick), left=left, right=right)

    @rule(pick=PICK, heir=st.none() | PICK)
    def remove_column(self, pick: int, heir: int | None) -> None:
        gone, to = self.column(pick), None if heir is None else self.column(heir)
        self.do(boards.remove_column, column_id=gone, cards_to=to)

    @rule(number=st.integers(1, 4), name=NAMES, limit=st.none() | st.integers(0, 3), expedite=st.booleans())
    def change_swimlane(self, number: int, name: str, limit: int | None, expedite: bool) -> None:
        lane = self.view.swimlanes.get(SwimlaneId(number))
        if lane is not None:
            self.do(boards.change_swimlane, swimlane=replace(lane, name=name, wip_limit=limit, expedite=expedite))

    @rule(number=st.integers(1, 4), position=st.integers(-1, 3), heir=st.none() | st.integers(1, 4), gone=st.booleans())
    def move_or_remove_swimlane(self, number: int, position: int, heir: int | None, gone: bool) -> None:
        if gone:
            to = None if heir is None else SwimlaneId(heir)
            self.do(boards.remove_swimlane, swimlane_id=SwimlaneId(number), cards_to=to)
        else:
            self.do(boards.move_swimlane, swimlane_id=SwimlaneId(number), position=position)

    @rule(number=st.integers(1, 4), name=NAMES, limit=st.none() | st.integers(1, 2), gone=st.booleans())
    def change_or_remove_person(self, number: int, name: str, limit: int | None, gone: bool) -> None:
        person = self.view.people.get(PersonId(number))
        if gone:
            self.do(boards.remove_person, person_id=PersonId(number))
        elif person is not None:
            self.do(boards.change_person, person=replace(person, name=name, wip_limit=limit))

    @rule(policy=st.sampled_from(LimitPolicy), name=NAMES)
    def change_board(self, policy: LimitPolicy, name: str) -> None:
        facts = self.view.facts
        self.do(boards.change_board, facts=replace(facts, name=name, limit_policy=policy, code="ZZ"))

    @rule(use_case=st.sampled_from([boards.add_person, boards.add_swimlane, boards.add_goal]), name=NAMES)
    def add_part(self, use_case: Callable[..., Decision], name: str) -> None:
        self.do(use_case, name=name)

    @rule(pick=st.integers(1, 4), under=st.integers(0, 4), place=st.integers(0, 3), gone=st.booleans())
    def move_goal(self, pick: int, under: int, place: int, gone: bool) -> None:
        parent_id = GoalId(under) if under else None
        if gone:
            self.do(goals.remove_goal, goal_id=GoalId(pick))
        else:
            self.do(goals.move_goal, goal_id=GoalId(pick), parent_id=parent_id, place=place)
        in_tree = sorted(node.goal.id for node in walk(forest(self.view)))
        assert in_tree == sorted(goal.id for goal in self.view.shown_goals())

    @rule(name=NAMES, cadence=st.sampled_from(Cadence), aims=st.dictionaries(DAYS, st.integers(0, 9), max_size=3))
    def add_metric(self, name: str, cadence: Cadence, aims: dict[date, int]) -> None:
        targets = tuple(TargetPoint(day, float(value)) for day, value in aims.items())
        self.do(metrics.add_metric, metric=Metric(MetricId(0), name, "", 0, cadence=cadence, targets=targets))

    @rule(pick=st.integers(1, 3), name=NAMES, removed=st.booleans())
    def change_metric(self, pick: int, name: str, removed: bool) -> None:
        metric = self.view.metrics.get(MetricId(pick))
        if metric is not None:
            self.do(metrics.change_metric, metric=replace(metric, name=name, targets=(), removed=removed))

    @rule(pick=st.integers(1, 3), period=DAYS, value=st.integers(0, 3))
    def record(self, pick: int, period: date, value: int) -> None:
        self.do(metrics.record_reading, metric_id=MetricId(pick), period=period, value=float(value))

    @rule(pick=PICK)
    def withdraw(self, pick: int) -> None:
        readings = [reading for found in self.view.readings.values() for reading in found]
        if readings:
            reading = readings[pick % len(readings)]
            self.do(metrics.withdraw_reading, metric_id=reading.metric_id, period=reading.period)

    @rule(hours=st.integers(0, 50))
    def wait(self, hours: int) -> None:
        self.clock.go(hours=hours)

    @rule()
    def undo(self) -> None:
        before = self.state()
        try:
            self.workspace.undo()
        except NothingToUndo:
            assert self.past == []
            return
        assert self.state() == self.past.pop()
        self.future.append(before)

    @precondition(lambda self: self.past)
    @rule(steps=st.integers(1, 5))
    def undo_several(self, steps: int) -> None:
        for _ in range(min(steps, len(self.past))):
            self.undo()

    @rule()
    def redo(self) -> None:
        before = self.state()
        try:
            self.workspace.redo()
        except NothingToRedo:
            assert self.future == []
            return
        assert self.state() == self.future.pop()
        self.past.append(before)

    @rule()
    def reopen(self) -> None:
        path = self.workspace.path
        self.workspace.close()
        self.workspace = Workspace(Database.open(path), clock=self.clock, actor="ann")
        self.workspace.subscribe(self.follow)

    @invariant()
    def log_gives_the_tables(self) -> None:
        now = whole(self.workspace)
        replayed = replay(Board(now.facts), self.workspace.read(all_events, now.facts.id))
        assert_same(replayed, now)
        assert_same(self.view, now, shown=True)

    @invariant()
    def nobody_waits_in_a_circle(self) -> None:
        waiting = {item.id: item.details.blocked_by for item in whole(self.workspace).items.values() if not item.voided}
        for start, others in waiting.items():
            reached, open_ = set[ItemId](), list(others)
            while open_:
                here = open_.pop()
                assert here != start
                if here not in reached:
                    reached.add(here)
                    open_ += waiting.get(here, ())

    @invariant()
    def ranks_are_unique_and_ordered(self) -> None:
        now = whole(self.workspace)
        there = [item.place for item in now.items.values() if item.place is not None and not item.voided]
        placed = [(place.column_id, place.rank) for place in there]
        assert len(set(placed)) == len(placed)

    @invariant()
    def cards_are_where_the_board_shows_them(self) -> None:
        now = whole(self.workspace)
        columns = {column.id for column in now.shown_columns()}
        lanes = {None, *(lane.id for lane in now.shown_swimlanes())}
        places = [item.place for item in now.cards() if item.place is not None]
        assert all(place.column_id in columns and place.swimlane_id in lanes for place in places)
        assert sum(lane.expedite for lane in now.shown_swimlanes()) <= 1

    @invariant()
    def limits_are_counted_alike_in_the_file_and_in_memory(self) -> None:
        now = whole(self.workspace)
        ids = list(now.items)
        assert self.workspace.read(wip.broken_by, now.facts.id, ids) == broken_limits(now, ids)

    @override
    def teardown(self) -> None:
        assert check(self.workspace.database) == []
        self.workspace.close()
        self.folder.cleanup()


def all_events(db: Connection, board_id: BoardId) -> list[Event]:
    return list(log.all_events(db, board_id))


def state_of(board: Board) -> State:
    """Return a board without what undo does not restore: items that never were, removed parts, paper."""
    return (
        board.facts,
        board.wall,
        board.shown_columns(),
        board.shown_swimlanes(),
        board.shown_people(),
        board.shown_goals(),
        board.shown_metrics(),
        board.shown_templates(),
        {key: replace(item, printed=None, seen=None) for key, item in board.items.items() if not item.voided},
        {metric.id: board.current_readings(metric.id) for metric in board.shown_metrics()},
    )


def assert_same(one: Board, other: Board, *, shown: bool = False) -> None:
    """Two boards hold the same values. `shown`: the first never heard of items that were off the board when it was read."""
    for part in ("facts", "columns", "swimlanes", "people", "goals", "metrics", "templates", "readings", "wall"):
        assert getattr(one, part) == getattr(other, part), part
    if shown:
        assert {item.id: item for item in one.cards()} == {item.id: item for item in other.cards()}
    else:
        assert one.items == other.items


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(
    max_examples=20, stateful_step_count=50, deadline=None, suppress_health_check=list(HealthCheck)
)
