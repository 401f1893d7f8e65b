"""A plan of photos is applied as one operation; undo takes it back whole; the next photo finds nothing to do."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from kanban.domain.board import LimitPolicy, Place, Sighting, WallAnchor, WallMemory
from kanban.domain.errors import ItemOffBoard, NoSuchItem, PlanOutOfDate
from kanban.domain.events import CardSeen, ItemMoved, WallRead
from kanban.domain.ids import ColumnId, ItemId, SwimlaneId
from kanban.domain.operations import Change, Source
from kanban.domain.prints import card_digest
from kanban.domain.wall.duties import Duty, wall_duties
from kanban.domain.wall.model import Choices, CodeSighting, Conflict, WallPlan, WallReading
from kanban.domain.wall.plan import plan_wall
from kanban.store import queries
from kanban.store.check import check
from kanban.store.database import Database
from kanban.usecases import boards, items, walls
from kanban.workspace import Workspace
from tests.boards import Clock, card, column, move, text_of, whole
from tests.walls import BACKLOG, DEV, DONE, HEADERS, TEST, a_reading, hangs

Boards = Callable[[str], Workspace]


@pytest.fixture
def team(board: Boards, clock: Clock) -> Workspace:
    """Four columns, cards A to F printed where they are; an hour has gone by."""
    workspace = board("Backlog: A B C | Dev: D | Test: E | Done: F")
    now = whole(workspace)
    prints = [(item.id, 1, card_digest(now, item)) for item in now.items.values()]
    workspace.do(Source.KEYBOARD, items.note_cards_printed, prints=prints)
    clock.go(hours=1)
    return workspace


def planned(
    workspace: Workspace,
    *sightings: CodeSighting,
    taken_at: datetime | None = None,
    choices: Choices | None = None,
    reading: WallReading | None = None,
) -> WallPlan:
    now = workspace.now()
    return plan_wall(whole(workspace), reading or a_reading(*sightings), taken_at or now, choices=choices, now=now)


def apply(workspace: Workspace, plan: WallPlan) -> Change | None:
    return workspace.do(Source.PHOTO, walls.apply_wall_plan, plan=plan)


def photo(workspace: Workspace, *sightings: CodeSighting, choices: Choices | None = None) -> Change:
    change = apply(workspace, planned(workspace, *sightings, choices=choices))
    assert change is not None
    return change


WALL = (hangs(1, BACKLOG), hangs(2, BACKLOG), hangs(3, BACKLOG), hangs(4, DEV), hangs(5, TEST), hangs(6, DONE))


def without_sequence(workspace: Workspace) -> object:
    return replace(whole(workspace), last_sequence=0)


def test_a_plan_is_one_operation(team: Workspace) -> None:
    assert str(photo(team, *WALL).operation.title) == "Wall photo, nothing moved"
    before = without_sequence(team)
    plan = planned(team, *WALL[2:], hangs(2, DEV, y_mm=500), hangs(1, DEV, y_mm=600))
    change = apply(team, plan)
    assert change is not None
    assert (change.operation.kind, str(change.operation.title)) == ("apply_wall_plan", "Wall photo, 2 moves")
    assert [type(event) for event in change.events] == [ItemMoved] * 2 + [CardSeen] * 6 + [WallRead]
    assert text_of(team) == "Backlog: C | Dev: D B A | Test: E | Done: F"
    assert check(team.database) == []
    undone = team.undo()
    assert without_sequence(team) == before
    assert undone.skipped == 0
    team.redo()
    assert text_of(team) == "Backlog: C | Dev: D B A | Test: E | Done: F"
    assert check(team.database) == []


def test_a_move_lies_between_the_last_sighting_and_the_photo(team: Workspace, clock: Clock) -> None:
    first = photo(team, *WALL).operation.recorded_at
    clock.go(days=1)
    taken_at = clock.now - timedelta(minutes=10)
    plan = planned(team, hangs(4, TEST), taken_at=taken_at)
    change = apply(team, plan)
    assert change is not None
    assert str(change.operation.title) == "Wall photo, R-4 to Test"
    moved = change.events[0]
    assert isinstance(moved, ItemMoved)
    assert (moved.at, moved.inventory, moved.reason) == (taken_at, False, None)
    assert moved.earliest is not None
    assert first - timedelta(seconds=5) < moved.earliest <= first
    now = card(team, "D")
    assert now.place == Place(TEST, None, now.place.rank if now.place else "", taken_at)
    assert now.seen == Sighting(TEST, taken_at, TEST, (1250.0, 190.0))


def test_the_next_photo_of_the_same_wall_asks_for_nothing(team: Workspace, clock: Clock) -> None:
    wall = (hangs(1, DEV), hangs(2, DONE), *WALL[2:])
    photo(team, *wall)
    clock.go(hours=1)
    plan = planned(team, reading=a_reading(*wall, digest="second"))
    assert [seen.item_id for seen in plan.confirmed] == [3, 4, 1, 5, 2, 6]
    assert replace(plan, confirmed=()) == WallPlan(plan.taken_at, plan.last_sequence, False, plan.reading)


def test_in_the_finished_column_the_newest_are_on_top(team: Workspace) -> None:
    photo(team, hangs(1, DONE, y_mm=300), hangs(2, DONE, y_mm=200), hangs(4, DONE, y_mm=250))
    assert text_of(team) == "Backlog: C | Dev: | Test: E | Done: B D A F"


def test_a_plan_is_for_the_board_that_it_was_made_for(team: Workspace) -> None:
    plan = planned(team, hangs(1, DEV))
    move(team, "C", "Dev")
    before = whole(team)
    with pytest.raises(PlanOutOfDate, match="compare them again"):
        apply(team, plan)
    assert whole(team) == before


def column_of(team: Workspace, number: int) -> ColumnId:
    place = whole(team).items[ItemId(number)].place
    assert place is not None
    return place.column_id


def test_what_photos_miss_is_looked_for_until_something_is_known_of_it(team: Workspace, clock: Clock) -> None:
    apply(team, planned(team, hangs(1, column_of(team, 1)), hangs(2, column_of(team, 2))))
    wall = whole(team).wall
    assert wall is not None
    missed = set(wall.missing)
    assert {1, 2}.isdisjoint(missed)
    assert missed
    found = min(missed)
    clock.go(hours=1)
    apply(team, planned(team, hangs(found, column_of(team, found))))
    wall = whole(team).wall
    assert wall is not None
    assert found not in wall.missing
    assert missed - {found} <= set(wall.missing)


def test_the_opening_inventory_is_no_flow(team: Workspace, clock: Clock) -> None:
    team.do(Source.KEYBOARD, items.add_item, title="G")
    clock.go(hours=1)
    move(team, "A", "Dev", Source.SCANNER)
    clock.go(hours=1)
    plan = planned(team, hangs(7, TEST), hangs(1, TEST), hangs(2, TEST))
    assert plan.opening_inventory
    change = apply(team, plan)
    assert change is not None
    found = {event.item_id: event.inventory for event in change.events if isinstance(event, ItemMoved)}
    assert found == {7: True, 1: False, 2: True}
    assert not planned(team, hangs(7, TEST)).opening_inventory
    team.undo()
    assert planned(team, hangs(7, TEST)).opening_inventory
    team.redo()
    team.do(Source.KEYBOARD, items.add_item, title="H")
    clock.go(hours=1)
    later = planned(team, hangs(8, TEST))
    assert later.conflicts == (Conflict(ItemId(8), None, BACKLOG, TEST, 0),)
    change = photo(team, hangs(8, TEST), choices=Choices(wall_right=frozenset({ItemId(8)})))
    assert [event.inventory for event in change.events if isinstance(event, ItemMoved)] == [False]
    team.undo()
    team.undo()
    team.undo()
    assert whole(team).wall is None
    assert check(team.database) == []


def test_undo_gives_the_plan_anew(team: Workspace, clock: Clock) -> None:
    photo(team, *WALL)
    clock.go(days=1)
    taken_at = clock.now
    wall = (hangs(1, DEV), *WALL[1:])
    first = planned(team, *wall, taken_at=taken_at)
    apply(team, first)
    clock.go(hours=1)
    team.undo()
    again = planned(team, *wall, taken_at=taken_at)
    assert replace(again, last_sequence=0) == replace(first, last_sequence=0)
    earlier = planned(team, *wall, taken_at=taken_at - timedelta(hours=5))
    assert [found.item_id for found in earlier.moves] == [1]
    change = apply(team, again)
    assert change is not None
    assert change.events[0].at == taken_at
    assert text_of(team) == "Backlog: B C | Dev: D A | Test: E | Done: F"


def test_a_scan_that_is_taken_back_leaves_the_paper_and_takes_the_agreement_back(team: Workspace, clock: Clock) -> None:
    photo(team, *WALL)
    clock.go(hours=1)
    move(team, "A", "Dev", Source.SCANNER)
    scanned = card(team, "A").seen
    assert scanned is not None
    assert (scanned.column_id, scanned.agreed_id, scanned.at_mm) == (DEV, DEV, ())
    team.undo()
    assert card(team, "A").seen == replace(scanned, agreed_id=BACKLOG)
    assert wall_duties(whole(team), now=clock.now).count == 0
    clock.go(hours=1)
    assert [found.item_id for found in planned(team, hangs(1, DEV)).moves] == [1]
    assert [found.item_id for found in planned(team, hangs(1, BACKLOG)).confirmed] == [1]
    team.redo()
    assert card(team, "A").seen == scanned


def test_what_was_not_decided_is_asked_again(team: Workspace, clock: Clock) -> None:
    photo(team, *WALL)
    clock.go(hours=1)
    move(team, "A", "Test")
    move(team, "B", "Test")
    clock.go(hours=1)
    wall = (hangs(1, DEV), hangs(2, DEV), hangs(3, DEV), *WALL[3:])
    photo(team, *wall, choices=Choices(board_right=frozenset({ItemId(2)}), left_out=frozenset({ItemId(3)})))
    assert card(team, "A").seen == replace(card(team, "C").seen or Sighting(None, clock.now), at_mm=(750.0, 160.0))
    assert [duty.item_id for duty in wall_duties(whole(team), now=clock.now).to_move_on_wall] == [2]
    clock.go(hours=1)
    plan = planned(team, *wall)
    assert plan.conflicts == (Conflict(ItemId(1), BACKLOG, TEST, DEV, 0),)
    assert [found.item_id for found in plan.to_move_on_wall] == [2]
    assert [found.item_id for found in plan.moves] == [3]


def test_what_a_limit_parks_is_seen_and_asked_again(team: Workspace, clock: Clock) -> None:
    photo(team, *WALL)
    facts = whole(team).facts
    team.do(Source.KEYBOARD, boards.change_board, facts=replace(facts, limit_policy=LimitPolicy.REFUSE))
    team.do(Source.KEYBOARD, boards.change_column, column=replace(column(team, "Dev"), wip_limit=1))
    clock.go(hours=1)
    photo(team, hangs(1, DEV))
    assert text_of(team) == "Backlog: A B C | Dev(1): D | Test: E | Done: F"
    seen = card(team, "A").seen
    assert seen is not None
    assert (seen.column_id, seen.agreed_id) == (DEV, BACKLOG)
    clock.go(hours=1)
    assert [parked.item_id for parked in planned(team, hangs(1, DEV)).parked] == [1]
    change = photo(team, hangs(1, DEV), choices=Choices(reasons={ItemId(1): "urgent"}))
    assert isinstance(change.events[0], ItemMoved)
    assert change.events[0].reason == "urgent"


def test_the_wall_is_right_although_the_board_moved_later(team: Workspace, clock: Clock) -> None:
    photo(team, *WALL)
    clock.go(hours=1)
    taken_at = clock.now
    clock.go(hours=1)
    move(team, "A", "Test")
    choices = Choices(wall_right=frozenset({ItemId(1)}))
    change = apply(team, planned(team, hangs(1, DEV), taken_at=taken_at, choices=choices))
    assert change is not None
    moved = change.events[0]
    assert isinstance(moved, ItemMoved)
    assert moved.at == change.operation.recorded_at
    assert card(team, "A").place == moved.after


def test_a_lane_comes_along(team: Workspace) -> None:
    team.do(Source.KEYBOARD, boards.add_swimlane, name="Ops")
    photo(team, replace(hangs(1, DEV), lanes=(SwimlaneId(1),)), hangs(2, DEV))
    lanes = [item.place.swimlane_id for item in (card(team, "A"), card(team, "B")) if item.place]
    assert lanes == [SwimlaneId(1), None]


def test_the_wall_is_remembered(team: Workspace, clock: Clock) -> None:
    moved = replace(HEADERS[1], x_mm=760.0)
    new = WallAnchor("header", 9, 5.0, 5.0)
    apply(team, planned(team, reading=a_reading(*WALL, anchors=HEADERS[:3])))
    clock.go(hours=1)
    reading = a_reading(*WALL, anchors=(moved, HEADERS[3], new, HEADERS[0]), filled_in=(HEADERS[0], new), digest="two")
    taken_at = clock.now
    apply(team, planned(team, reading=reading, taken_at=taken_at))
    assert whole(team).wall == WallMemory(taken_at, (HEADERS[0], moved, HEADERS[2], HEADERS[3]), ("new", "two"))
    older = a_reading(*WALL, anchors=HEADERS, digest="old")
    plan = planned(team, reading=older, taken_at=taken_at - timedelta(minutes=30))
    assert len(plan.questions) == 1
    apply(team, plan)
    wall = whole(team).wall
    assert wall is not None
    assert (wall.at, wall.anchors[1], wall.photos) == (taken_at, moved, ("new", "two", "old"))
    for number in range(20):
        apply(team, planned(team, reading=a_reading(*WALL, digest=f"{number}-")))
    wall = whole(team).wall
    assert wall is not None
    assert wall.photos == tuple(f"{number}-" for number in range(20))
    assert check(team.database) == []
    reopened = Workspace(Database.open(team.path), clock=clock)
    assert whole(reopened).wall == wall
    reopened.close()


def test_a_photo_of_nothing_changes_nothing(team: Workspace) -> None:
    assert apply(team, planned(team, reading=a_reading(anchors=HEADERS, filled_in=HEADERS))) is None
    assert whole(team).wall is None


def test_what_was_archived_is_to_be_taken_down(team: Workspace, clock: Clock) -> None:
    photo(team, *WALL)
    team.do(Source.MOUSE, items.archive_item, item_id=ItemId(4))
    team.do(Source.MOUSE, items.discard_item, item_id=ItemId(5))
    down = (Duty(ItemId(4), DEV, None, (750.0, 190.0)), Duty(ItemId(5), TEST, None, (1250.0, 200.0)))
    assert wall_duties(whole(team), now=clock.now).take_down == down
    shown = team.read(queries.board, team.board_id)
    taken_off = team.read(queries.taken_off, team.board_id)
    assert sorted(item.id for item in taken_off) == [4, 5]
    assert wall_duties(shown, now=clock.now, taken_off=taken_off).take_down == down
    change = team.do(Source.MOUSE, walls.tick_taken_down, item_ids=[ItemId(4), ItemId(5)])
    assert change is not None
    assert str(change.operation.title) == "Note that 2 cards were taken down"
    assert wall_duties(whole(team), now=clock.now).take_down == ()
    assert team.read(queries.taken_off, team.board_id) == []
    team.undo()
    assert wall_duties(whole(team), now=clock.now).take_down == down


def test_a_drag_is_to_be_done_on_the_wall_until_it_is_ticked_or_scanned(team: Workspace, clock: Clock) -> None:
    photo(team, *WALL)
    assert wall_duties(whole(team), now=clock.now).count == 0
    move(team, "A", "Test")
    move(team, "B", "Test")
    to_do = (Duty(ItemId(1), BACKLOG, TEST, (250.0, 160.0)), Duty(ItemId(2), BACKLOG, TEST, (250.0, 170.0)))
    assert wall_duties(whole(team), now=clock.now).to_move_on_wall == to_do
    change = team.do(Source.MOUSE, walls.tick_moved_on_wall, item_ids=[ItemId(1)])
    assert change is not None
    assert str(change.operation.title) == "Note that R-1 was moved on the wall"
    assert wall_duties(whole(team), now=clock.now).to_move_on_wall == to_do[1:]
    assert [seen.item_id for seen in planned(team, hangs(1, TEST)).confirmed] == [1]
    team.undo()
    assert wall_duties(whole(team), now=clock.now).to_move_on_wall == to_do
    team.redo()
    move(team, "B", "Test", Source.SCANNER)
    assert wall_duties(whole(team), now=clock.now).count == 0
    assert check(team.database) == []


def test_what_is_taken_down_and_comes_back_needs_new_paper(team: Workspace, clock: Clock) -> None:
    photo(team, *WALL)
    clock.go(days=29)
    done = wall_duties(whole(team), now=clock.now)
    assert done.take_down == (Duty(ItemId(6), DONE, None, (1750.0, 210.0)),)
    assert wall_duties(whole(team), now=clock.now, done_days=40).count == 0
    team.do(Source.MOUSE, walls.tick_taken_down, item_ids=[ItemId(6)])
    assert wall_duties(whole(team), now=clock.now).count == 0
    gone = card(team, "F").seen
    assert gone is not None
    assert (gone.column_id, gone.agreed_id, gone.at_mm) == (None, DONE, ())
    move(team, "F", "Dev")
    assert wall_duties(whole(team), now=clock.now).to_print == (Duty(ItemId(6), None, DEV),)
    team.do(Source.MOUSE, items.note_cards_printed, prints=[(ItemId(6), 2, "x")])
    assert wall_duties(whole(team), now=clock.now).count == 0


def test_without_a_photo_nothing_is_to_be_printed(board: Boards) -> None:
    workspace = board("To do: A | Done:")
    assert wall_duties(whole(workspace), now=workspace.now()).count == 0


def test_ticks_of_nothing_and_of_what_is_not_there(team: Workspace) -> None:
    assert team.do(Source.MOUSE, walls.tick_taken_down, item_ids=[]) is None
    with pytest.raises(NoSuchItem):
        team.do(Source.MOUSE, walls.tick_moved_on_wall, item_ids=[ItemId(99)])
    team.do(Source.MOUSE, items.archive_item, item_id=ItemId(4))
    with pytest.raises(ItemOffBoard, match="R-4 has left the board"):
        team.do(Source.MOUSE, walls.tick_moved_on_wall, item_ids=[ItemId(1), ItemId(4)])


def test_the_first_paper_says_where_a_card_is_to_hang(team: Workspace, clock: Clock) -> None:
    move(team, "A", "Dev")
    team.do(Source.KEYBOARD, items.note_cards_printed, prints=[(ItemId(1), 2, "y")])
    printed = card(team, "A").printed
    assert printed is not None
    assert (printed.revision, printed.column_id) == (2, BACKLOG)
    clock.go(hours=1)
    plan = planned(team, hangs(1, BACKLOG, revision=1))
    assert [(found.from_id, found.to_id) for found in plan.to_move_on_wall] == [(BACKLOG, DEV)]
    assert plan.reprint == (1,)


def test_five_hundred_cards_are_applied_at_once(board: Boards, clock: Clock) -> None:
    workspace = board("Backlog: | Dev: | Test: | Done:")
    with workspace.together():
        for number in range(1, 501):
            workspace.do(Source.COMMAND, items.add_item, title=f"C{number}")
    clock.go(hours=1)
    sightings = [hangs(n, ColumnId(1 + n % 4)) for n in range(1, 501)]
    reading = a_reading(*sightings)
    whole_board = whole(workspace)
    plan = plan_wall(whole_board, reading, clock.now, now=clock.now)
    assert apply(workspace, plan) is not None
    assert len(plan.moves) == 375
    assert planned(workspace, *sightings).moves == ()


def test_what_was_left_undecided_is_on_the_wall_list_until_a_person_decides(team: Workspace, clock: Clock) -> None:
    photo(team, *WALL)
    clock.go(hours=1)
    move(team, "A", "Test")
    move(team, "B", "Test")
    clock.go(hours=1)
    photo(team, hangs(1, DEV), hangs(2, DEV), *WALL[2:])
    seen = card(team, "A").seen
    assert seen is not None
    assert wall_duties(whole(team), now=clock.now).undecided == (
        Duty(ItemId(1), DEV, TEST, (750.0, 160.0)),
        Duty(ItemId(2), DEV, TEST, (750.0, 170.0)),
    )
    team.do(Source.MOUSE, walls.wall_is_right, item_id=ItemId(1))
    team.do(Source.MOUSE, walls.board_is_right, item_id=ItemId(2))
    assert text_of(team) == "Backlog: C | Dev: D A | Test: E B | Done: F"
    assert card(team, "A").seen == replace(seen, agreed_id=DEV)
    duties = wall_duties(whole(team), now=clock.now)
    assert [duty.item_id for duty in duties.to_move_on_wall] == [2]
    assert duties.count == 1
    team.undo()
    team.undo()
    assert card(team, "A").seen == seen
    assert [duty.item_id for duty in wall_duties(whole(team), now=clock.now).undecided] == [1, 2]
    assert check(team.database) == []


def test_who_is_right_about_a_card_that_was_never_seen_is_no_question(team: Workspace) -> None:
    assert team.do(Source.MOUSE, walls.wall_is_right, item_id=ItemId(1)) is None
    assert team.do(Source.MOUSE, walls.board_is_right, item_id=ItemId(1)) is None


def test_doubtful_cards_are_remembered_until_something_newer_is_known(team: Workspace, clock: Clock) -> None:
    between = replace(hangs(2, DEV), columns=(BACKLOG, DEV))
    outside = replace(hangs(3, DEV), columns=())
    photo(team, hangs(1, BACKLOG), hangs(1, DEV), between, outside, *WALL[3:])

    def doubtful() -> set[int]:
        wall = whole(team).wall
        return set(wall.doubtful) if wall else set()

    assert doubtful() == {1, 2, 3}
    clock.go(hours=1)
    team.do(Source.MOUSE, walls.tick_moved_on_wall, item_ids=[ItemId(3)])
    clock.go(hours=1)
    photo(team, hangs(1, BACKLOG), *WALL[3:])
    assert 2 in {*doubtful(), *(whole(team).wall or WallMemory(clock.now)).missing}
    assert not doubtful() & {1, 3}
    team.undo()
    assert doubtful() == {1, 2, 3}
    assert check(team.database) == []


def test_a_card_that_changes_its_lane_on_the_wall_does_so_on_the_board(team: Workspace, clock: Clock) -> None:
    team.do(Source.MOUSE, boards.add_swimlane, name="App")
    team.do(Source.MOUSE, boards.add_swimlane, name="Web")
    app, web = (lane.id for lane in whole(team).shown_swimlanes())
    dev = column(team, "Dev").id
    team.do(Source.MOUSE, items.move_item, item_id=ItemId(4), column_id=dev, swimlane_id=app)

    def in_lane(lane: SwimlaneId | None) -> CodeSighting:
        return replace(hangs(4, DEV), lanes=() if lane is None else (lane,))

    def place() -> Place:
        found = card(team, "D").place
        assert found is not None
        return found

    photo(team, in_lane(app))
    before = place()
    clock.go(hours=1)
    assert planned(team, in_lane(None)).moves == ()
    plan = planned(team, in_lane(web))
    assert [(move.from_id, move.to_id, move.swimlane_id) for move in plan.moves] == [(DEV, DEV, web)]
    apply(team, plan)
    assert (place().column_id, place().swimlane_id, place().since) == (DEV, web, before.since)
    assert planned(team, in_lane(web)).moves == ()
    team.do(Source.MOUSE, items.move_item, item_id=ItemId(4), column_id=dev, swimlane_id=app)
    clock.go(hours=1)
    assert planned(team, in_lane(web)).moves == (), "the board moved it, so that the wall is not right"
    team.undo()
    team.undo()
    assert place() == before
    assert check(team.database) == []
