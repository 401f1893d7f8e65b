"""The generator of wall photos, for what other tests take from it: places, sizes, columns, and the same photo for the same seed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest

from kanban.capture.decode import codes_in
from kanban.capture.pictures import load_picture
from kanban.domain.board import Board
from kanban.workspace import Workspace
from tests.boards import whole
from tests.wall_photos import Camera, Wall, card_code, photo_of, printed_pieces, save, wall_of


@pytest.fixture
def team(board: Callable[[str], Workspace]) -> Board:
    """A board of three cards in two columns."""
    made = whole(board("To do: A B | Done: C"))
    return replace(made, facts=replace(made.facts, code="K7"))


@pytest.fixture
def wall(team: Board) -> Wall:
    """Its wall."""
    return wall_of(team, column_mm=300, height_mm=600)


def test_a_wall_has_headers_corners_and_each_card_in_its_column(team: Board, wall: Wall) -> None:
    assert [each.column_id for each in wall.hung] == [1, 2, None, None, None, None, 1, 1, 2]
    first, second, third = (wall.find(card_code(team, item)) for item in team.ordered_cards())
    assert [first.x_mm, first.y_mm] == pytest.approx([91.5, 250], abs=4)
    assert [second.x_mm, second.y_mm] == pytest.approx([208.5, 250], abs=4)
    assert 300 < third.x_mm < 600


def test_the_truth_says_where_codes_are_and_how_large(wall: Wall) -> None:
    camera = Camera(1800, 1150, yaw_deg=20, pitch_deg=-8, roll_deg=5, bend=0.04)
    photo = photo_of(wall, camera)
    assert photo.rgb.shape == (1150, 1800, 3)
    seen = {code.text: code for code in codes_in(photo.grey)}
    assert len(seen) == 9
    for shown in photo.truth:
        assert shown.whole
        assert np.abs(np.array(seen[shown.code].corners_px) - shown.quad_px).max() < 4
        assert seen[shown.code].side_px / 21 == pytest.approx(shown.px_per_module, rel=0.15)


def test_a_camera_comes_as_near_as_asked(team: Board, wall: Wall) -> None:
    code = card_code(team, team.ordered_cards()[0])
    hung = wall.find(code)
    near = replace(Camera(400, 300).nearer(3.0), at_mm=(hung.x_mm, hung.y_mm))
    photo = photo_of(wall, near)
    (shown,) = (shown for shown in photo.truth if shown.code == code)
    assert shown.px_per_module == pytest.approx(3.0, abs=0.01)
    assert shown.whole
    assert sum(shown.whole for shown in photo.truth) < 9
    assert photo.columns()[code] == 1


def test_walls_are_changed_by_hand(team: Board, wall: Wall) -> None:
    first, second, third = (card_code(team, item) for item in team.ordered_cards())
    done = team.shown_columns()[1].id
    moved = wall.moved_to(first, done)
    assert moved.find(first).column_id == done
    assert moved.find(first).y_mm == pytest.approx(moved.find(third).y_mm + 84)
    assert len(moved.without(second).hung) == 8
    hidden = wall.with_pieces(replace(wall.find(third), x_mm=wall.find(second).x_mm, y_mm=wall.find(second).y_mm))
    truth = {shown.code: shown.whole for shown in photo_of(hidden, Camera(400, 300)).truth}
    assert not truth[second]


def test_the_same_seed_gives_the_same_photo(wall: Wall) -> None:
    first, again, other = (photo_of(wall, Camera(300, 200), seed).rgb for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_a_saved_photo_says_when_it_was_taken(wall: Wall, tmp_path: Path) -> None:
    photo = photo_of(wall, Camera(300, 200))
    noon = datetime(2026, 3, 2, 12, tzinfo=timezone(timedelta(hours=8)))
    assert load_picture(save(photo, tmp_path / "a.jpg", noon)).taken_at == datetime(2026, 3, 2, 4, tzinfo=UTC)
    assert load_picture(save(photo, tmp_path / "b.jpg")).taken_at is None


def test_walls_can_hang_full_of_what_the_program_prints(team: Board) -> None:
    prints = printed_pieces(team)
    assert len(prints) == 9
    wall = wall_of(team, column_mm=300, height_mm=600, pieces=prints)
    assert all(prints[each.piece.code] is each.piece for each in wall.hung)
    assert {code.text for code in codes_in(photo_of(wall, Camera(1400, 900)).grey)} == set(prints)
