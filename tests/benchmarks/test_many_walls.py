"""What must never happen, looked for on many photos: a card that nobody moved is moved, or one is taken for another.

Minutes long, so not among the plain tests; what counts is the number of mistakes, and that is none.
"""

from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import numpy as np

from kanban.capture.likeness.naming import name_places
from kanban.capture.pictures import load_picture
from kanban.capture.reading import read_wall
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.operations import Source
from kanban.domain.wall.plan import plan_wall
from kanban.domain.wall.strips import in_columns
from kanban.printing import column_code, prints_of
from kanban.usecases import items, walls
from kanban.wall import expected_of
from kanban.workspace import Workspace
from tests.boards import Clock, board_of_text, whole
from tests.capture import drawn_codes
from tests.wall_photos import Camera, Wall, card_code, photo_of, wall_of

TEAMS, DAYS = 100, 5
PICTURES, CODES, SETS = 20, 150, 34
_COLUMNS = ("Backlog", "Ready", "Dev", "Review", "Test", "Done")


@dataclass
class _Team:
    """A team that photographs its wall every day. `touched`: papers moved on the wall since wall and board agreed."""

    workspace: Workspace
    clock: Clock
    random: Random
    wall: Wall
    codes: dict[ItemId, str]
    touched: set[ItemId] = field(default_factory=set)
    duties: list[tuple[ItemId, ColumnId]] = field(default_factory=list)
    moved: int = 0
    wrong: list[str] = field(default_factory=list)
    asked: int = 0

    def paper(self, item_id: ItemId) -> ColumnId | None:
        return self.wall.find(self.codes[item_id]).column_id

    def work(self) -> None:
        """Move some papers, some cards on the screen, and carry out what the last photo asked for."""
        columns = [column.id for column in whole(self.workspace).shown_columns()]
        for item_id, column_id in self.duties:
            self.wall = self.wall.moved_to(self.codes[item_id], column_id)
            self.touched.add(item_id)
        for item_id, code in self.codes.items():
            if self.random.random() < 0.25:
                self.wall = self.wall.moved_to(code, self.random.choice(columns))
                self.touched.add(item_id)
            if self.random.random() < 0.08:
                self.workspace.do(Source.MOUSE, items.move_item, item_id=item_id, column_id=self.random.choice(columns))

    def photograph(self) -> None:
        """Read a photo, compare its plan with what people did, and apply it."""
        board = whole(self.workspace)
        shown = self.wall
        if board.wall is not None:
            hidden = [code for code in self.codes.values() if self.random.random() < 0.05]
            lost = [column_code(board, self.random.choice(board.shown_columns()))] if self.random.random() < 0.3 else []
            shown = shown.without(*hidden, *lost)
        photo = photo_of(shown, self.camera(), seed=self.random.randrange(1000))
        reading = read_wall([load_picture(photo.rgb, "photo")], expected_of(board))
        placed = in_columns(reading, board.shown_columns(), board.shown_swimlanes(), board.wall)
        self.clock.go(hours=1)
        now = self.workspace.now()
        plan = plan_wall(board, placed, now, now=now)
        for move in plan.moves:
            if move.item_id not in self.touched or self.paper(move.item_id) != move.to_id:
                self.wrong.append(f"{board.items[move.item_id].key} to {board.columns[move.to_id].name}")
        self.moved += len(plan.moves)
        self.asked += len(plan.undecided) + len(plan.conflicts) + len(plan.duplicates)
        self.workspace.do(Source.PHOTO, walls.apply_wall_plan, plan=plan)
        self.duties = [(move.item_id, move.to_id) for move in plan.to_move_on_wall]
        for settled in (plan.moves, plan.confirmed, plan.to_move_on_wall):
            self.touched -= {each.item_id for each in settled}

    def camera(self) -> Camera:
        """Return a camera in somebody's hand."""
        near = self.random.random() < 0.25
        width, height = self.wall.size_mm
        aside = (width * self.random.uniform(0.35, 0.65), height * 0.4) if near else None
        return Camera(
            2016,
            1512,
            at_mm=aside,
            distance_mm=1900.0 if near else None,
            yaw_deg=self.random.uniform(-25, 25),
            pitch_deg=self.random.uniform(-8, 8),
            roll_deg=self.random.uniform(-4, 4),
            bend=self.random.choice([0.0, 0.0, -0.02, 0.02]),
            blur_px=self.random.uniform(0.5, 1.0),
            noise=self.random.uniform(2, 7),
            shade=self.random.uniform(0, 0.4),
        )


def _team(path: Path, number: int) -> _Team:
    random, clock = Random(number), Clock()
    names = _COLUMNS[: random.randint(4, 6)]
    text = " | ".join(f"{name}: {' '.join(f'{name}{place}' for place in range(3))}" for name in names)
    workspace = board_of_text(path / f"{number}.twinboard", text, clock)
    board = whole(workspace)
    cards = board.ordered_cards()
    workspace.do(Source.MOUSE, items.note_cards_printed, prints=prints_of(board, cards))
    board = whole(workspace)
    codes = {card.id: card_code(board, board.items[card.id]) for card in cards}
    wall = wall_of(
        board, column_mm=random.uniform(250, 380), height_mm=1000, corners=random.random() < 0.5, seed=number
    )
    return _Team(workspace, clock, random, wall, codes)


def test_no_card_moves_that_nobody_moved(tmp_path: Path) -> None:
    moved = asked = 0
    wrong: list[str] = []
    for number in range(TEAMS):
        team = _team(tmp_path, number)
        team.photograph()
        for _ in range(DAYS):
            team.work()
            team.photograph()
        wrong += [f"team {number}: {what}" for what in team.wrong]
        moved, asked = moved + team.moved, asked + team.asked
        team.workspace.close()
    print(f"\n{TEAMS * (DAYS + 1)} photos, {moved} moves, {asked} asked, wrong: {wrong or 'none'}")
    assert not wrong
    assert moved > TEAMS * DAYS / 2


def test_no_code_is_taken_for_another() -> None:
    random = Random(1)
    named: list[str] = []
    best = 0.0
    for number in range(PICTURES):
        grey, quads, codes = _codes_on_a_wall(random, number)
        others = [drawn_codes.card(10_000 + place) for place in range(SETS * 300)]
        for place in range(SETS):
            expected = drawn_codes.expected_of(others[place * 300 : (place + 1) * 300])
            found = name_places(grey, quads, expected, use_decoder=False)
            named += [f"{code} as {each.text}" for code, each in zip(codes, found, strict=True) if each.text]
            best = max(best, *(each.likeness for each in found))
    print(f"\n{PICTURES * CODES * SETS} tries, likeness of a wrong code at most {best:.2f}, wrong: {named or 'none'}")
    assert not named


def _codes_on_a_wall(random: Random, number: int) -> tuple[drawn_codes.Grey, drawn_codes.Floats, list[str]]:
    """Return a photo, the codes' corners on it, and what they say; none of them is among the candidates."""
    px_per_module = random.uniform(1.1, 1.9)
    step = px_per_module * 31
    across = 15
    width, height = round(step * across + 40), round(step * CODES / across + 40)
    wall = drawn_codes.empty_wall(width, height)
    quads, codes = [], []
    for place in range(CODES):
        row, column = divmod(place, across)
        corners = drawn_codes.corners_at(
            20 + step * (column + 0.5), 20 + step * (row + 0.5), px_per_module, random.uniform(-5, 5)
        )
        codes.append(drawn_codes.card(number * CODES + place))
        drawn_codes.draw(wall, codes[-1], corners)
        quads.append(corners)
    grey = drawn_codes.photo_of(wall, number, blur=random.uniform(0.6, 1.1), noise=random.uniform(2, 6))
    return grey, np.array(quads), codes
