"""Walls of cards of every layout, printed as the program prints them, read from photos with two pixels per module."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kanban.cards.layout import AnyLayout
from kanban.cards.layouts import all_layouts, layout_beside
from kanban.domain.board import Board, Print
from kanban.domain.card_code import CodeKind
from kanban.domain.prints import card_digest
from kanban.domain.wall.model import SightingKind
from kanban.printing import Words, card_faces, column_code, header_faces
from kanban.wall import expected_of, read_photos
from tests.boards import Clock, board_of_text, whole
from tests.wall_photos import Camera, Wall, card_code, photo_of, save, wall_of
from tests.wall_pieces import printed

pytestmark = pytest.mark.usefixtures("qapp")

AT = datetime(2026, 1, 1, tzinfo=UTC)


def _board(folder: Path, layout: str) -> Board:
    """Six cards in three columns, printed with a layout."""
    workspace = board_of_text(folder / "team.twinboard", "To do: A B C | Doing: D E | Done: F", Clock())
    made = whole(workspace)
    workspace.close()
    printed = {item.id: Print(1, card_digest(made, item), AT, layout=layout) for item in made.items.values()}
    return replace(made, items={key: replace(item, printed=printed[key]) for key, item in made.items.items()})


def _wall(board: Board, layout: AnyLayout) -> Wall:
    """Its wall: headers with codes that suit the cards, below them the cards one under the other."""
    header = layout_beside(CodeKind.HEADER, layout)
    cards = card_faces(board, board.ordered_cards(), Words(), date(2026, 3, 2))
    pieces = {face.code: printed(face, layout) for face in cards}
    pieces |= {face.code: printed(face, header) for face in header_faces(board, Words())}
    column_mm = max(header.size_mm[0], layout.size_mm[0]) + 60
    first, step = header.size_mm[1] + layout.size_mm[1] / 2, layout.size_mm[1] + 12
    wall = wall_of(board, column_mm=column_mm, height_mm=first + 3 * step, corners=False, pieces=pieces)
    rows: Counter[int] = Counter()
    for item in board.ordered_cards():
        assert item.place is not None
        left, right = wall.columns_mm[item.place.column_id]
        wall = wall.moved(card_code(board, item), (left + right) / 2, first + rows[item.place.column_id] * step)
        rows[item.place.column_id] += 1
    return wall


@pytest.mark.parametrize("name", ["label_21", "note_76", "roll_62", "index_a6", "a5"])
def test_cards_are_read_and_stand_in_their_columns(tmp_path: Path, name: str) -> None:
    board, layout = _board(tmp_path, name), all_layouts()[name]
    wall = _wall(board, layout)
    photo = photo_of(wall, Camera(1700, 1300).nearer(2.0, layout.code_mm))
    reading, _ = read_photos([save(photo, tmp_path / "wall.jpg")], board)
    seen = {sighting.text: sighting for sighting in reading.sightings if sighting.kind is SightingKind.CARD}
    hung = {card_code(board, item): item for item in board.ordered_cards()}
    assert sorted(seen) == sorted(hung)
    assert {code: seen[code].columns for code in hung} == {
        code: (item.place.column_id,) for code, item in hung.items() if item.place is not None
    }


def test_the_paper_of_the_cards_is_that_of_their_layout(tmp_path: Path) -> None:
    board = _board(tmp_path, "label_21")
    (paper,) = expected_of(board).papers[SightingKind.CARD]
    assert (paper.code_mm, paper.width_mm, paper.height_mm) == (25.0, 63.5, 38.1)
    assert column_code(board, board.shown_columns()[0]) in expected_of(board).codes
