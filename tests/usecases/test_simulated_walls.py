"""Five hundred walls on which people move cards, and photos that miss some, see some twice, or between two columns.

What is checked is what people did, not what the program says of it: a card moves on the board only when somebody moved its
paper, and only to where the paper hangs. Places are in millimetres; columns are told from the headers that are in sight.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from random import Random

from kanban.domain.events import ItemMoved
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.operations import Source
from kanban.domain.wall.model import Choices, CodeSighting, WallPlan, WallReading
from kanban.domain.wall.plan import plan_wall
from kanban.domain.wall.strips import in_columns
from kanban.store.check import check
from kanban.usecases import items, walls
from kanban.workspace import Workspace
from tests.boards import Clock, whole
from tests.walls import COLUMNS, DONE, HEADERS, WIDTH_MM, a_reading, hangs

WALLS = 500


@dataclass
class Team:
    """People at a wall and at a screen. `touched`: papers that somebody moved since wall and board agreed; when, the last time."""

    workspace: Workspace
    clock: Clock
    random: Random
    paper: dict[ItemId, ColumnId] = field(default_factory=dict)
    touched: dict[ItemId, datetime] = field(default_factory=dict)
    moves: int = 0
    confirmed: int = 0
    undecided: int = 0

    def other(self, column_id: ColumnId) -> ColumnId:
        return self.random.choice([other for other in COLUMNS if other != column_id])

    def work(self) -> None:
        """Move some cards: on the wall, on the screen, on both, or by scanning them."""
        for item_id, column_id in list(self.paper.items()):
            what = self.random.choices(["nothing", "wall", "board", "both", "scan"], [70, 12, 9, 4, 5])[0]
            self.clock.go(minutes=5)
            to = self.other(column_id)
            if what in ("wall", "both", "scan"):
                self.paper[item_id] = to
                self.touched[item_id] = self.clock.now
            if what in ("board", "both", "scan"):
                source = Source.SCANNER if what == "scan" else Source.MOUSE
                self.workspace.do(source, items.move_item, item_id=item_id, column_id=to)
            if what == "scan":
                self.touched.pop(item_id)

    def hung(self, item_id: ItemId, x_mm: float) -> CodeSighting:
        """Return the sighting of a paper somewhere below this place."""
        return replace(hangs(item_id), at_mm=(x_mm, self.random.uniform(200, 1200)))

    def within(self, column_id: ColumnId) -> float:
        """Return a place in a column, not near its border."""
        return WIDTH_MM * (column_id - 0.5) + self.random.uniform(-0.3, 0.3) * WIDTH_MM

    def seen(self) -> list[CodeSighting]:
        """Return what a photo shows of the wall; nothing of it says yet in which columns that is."""
        found: list[CodeSighting] = []
        for item_id, column_id in self.paper.items():
            what = self.random.choices(["once", "missed", "between", "twice"], [85, 6, 5, 4])[0]
            if what == "between":
                found.append(
                    self.hung(item_id, WIDTH_MM * (column_id - (column_id == DONE)) + self.random.uniform(-9, 9))
                )
            elif what != "missed":
                found.append(self.hung(item_id, self.within(column_id)))
            if what == "twice":
                found.append(self.hung(item_id, self.within(self.other(column_id))))
        return found

    def reading(self, sightings: list[CodeSighting], taken_at: datetime) -> WallReading:
        """Return the sightings in their columns; up to two headers are hidden on each photo but the first."""
        board = whole(self.workspace)
        hidden = self.random.sample(HEADERS, self.random.randrange(3)) if board.wall is not None else []
        anchors = [header for header in HEADERS if header not in hidden]
        read = a_reading(*sightings, anchors=anchors, planes=(None,), digest=f"{taken_at}")
        return in_columns(read, board.shown_columns(), [], board.wall)

    def photo(self) -> None:
        """Photograph the wall, settle some of what is asked, apply the plan, and check what it did."""
        self.clock.go(minutes=5)
        taken_at, sightings = self.clock.now, self.seen()
        reading = self.reading(sightings, taken_at)
        self.clock.go(minutes=5)
        plan = self.plan(reading, taken_at, Choices())
        plan = self.plan(reading, taken_at, self.choices(plan))
        before = whole(self.workspace)
        change = self.workspace.do(Source.PHOTO, walls.apply_wall_plan, plan=plan)
        assert change is not None
        if self.random.random() < 0.2:
            self.workspace.undo()
            taken_back = whole(self.workspace)
            assert (taken_back.items, taken_back.wall) == (before.items, before.wall)
            self.workspace.redo()
        after = whole(self.workspace)
        moved = {event.item_id: event for event in change.events if isinstance(event, ItemMoved)}
        for item_id, item in before.items.items():
            if item_id in moved:
                self.check_move(moved[item_id], taken_at)
            else:
                assert after.items[item_id].place == item.place
        self.moves += len(moved)
        self.confirmed += len(plan.confirmed)
        self.undecided += len(plan.undecided)
        again = self.plan(self.reading(sightings, taken_at), taken_at, Choices())
        assert {move.item_id for move in again.moves} <= {move.item_id for move in plan.left_out}
        assert {conflict.item_id for conflict in again.conflicts} == {conflict.item_id for conflict in plan.conflicts}
        for item_id in [move.item_id for move in plan.moves] + [seen.item_id for seen in plan.confirmed]:
            self.touched.pop(item_id, None)

    def check_move(self, event: ItemMoved, taken_at: datetime) -> None:
        """Somebody moved this paper, to where the board has it now, within the time that is said."""
        assert event.before is not None
        assert event.after is not None
        assert event.after.column_id == self.paper[event.item_id]
        assert event.after.since == event.at == taken_at
        assert event.earliest is not None
        if event.before.since <= self.touched[event.item_id]:
            assert event.earliest <= self.touched[event.item_id] <= event.at

    def plan(self, reading: WallReading, taken_at: datetime, choices: Choices) -> WallPlan:
        return plan_wall(whole(self.workspace), reading, taken_at, choices=choices, now=self.clock.now)

    def choices(self, plan: WallPlan) -> Choices:
        """Settle three of five conflicts, and tick nine of ten moves."""
        luck = {conflict.item_id: self.random.random() for conflict in plan.conflicts}
        return Choices(
            wall_right=frozenset(item_id for item_id, drawn in luck.items() if drawn < 0.3),
            board_right=frozenset(item_id for item_id, drawn in luck.items() if drawn > 0.7),
            left_out=frozenset(move.item_id for move in plan.moves if self.random.random() < 0.1),
        )


def test_no_card_moves_whose_paper_nobody_moved(board: Callable[[str], Workspace], clock: Clock) -> None:
    workspace = board("Backlog: A B C | Dev: D E | Test: F G | Done: H")
    prints = [(item_id, 1, "x") for item_id in whole(workspace).items]
    workspace.do(Source.KEYBOARD, items.note_cards_printed, prints=prints)
    paper = {item.id: item.place.column_id for item in whole(workspace).items.values() if item.place}
    team = Team(workspace, clock, Random(3), paper)
    with workspace.together():
        for _ in range(WALLS):
            team.work()
            team.photo()
    assert team.moves > WALLS / 2
    assert team.confirmed > WALLS * 3
    assert team.undecided > WALLS / 5
    assert check(workspace.database) == []
