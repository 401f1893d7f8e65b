"""Finding codes that nobody has read yet."""

from functools import cache

import numpy as np
import pytest

from kanban.capture.likeness.naming import Named
from kanban.capture.likeness.places import find_places, read_rest
from kanban.domain.wall.model import PhotoPlane, SightingKind
from tests.capture.drawn_codes import (
    Floats,
    Grey,
    card,
    corners_at,
    draw,
    empty_wall,
    expected_of,
    photo_of,
    plane_of,
    write_lines,
)

SIZE = 1.5
WIDTH, HEIGHT = 420, 300
CODES = tuple(card(number) for number in range(1, 101))
HUNG = {
    card(1): corners_at(60, 60, SIZE, 2.0),
    card(2): corners_at(180, 66, SIZE, -5.0),
    card(3): corners_at(300, 58, SIZE, 183.0),
    card(4): corners_at(75, 200, SIZE, 0.0),
    card(5): corners_at(250, 210, SIZE, 6.0),
}


@cache
def a_wall(*codes: str) -> Grey:
    """A photo with codes, some text and a divider."""
    wall = empty_wall(WIDTH, HEIGHT)
    wall[:, 480:496] = 60
    for code in codes:
        draw(wall, code, HUNG[code])
    write_lines(wall, 330, 180, seed=1)
    return photo_of(wall, 2)


def blurred() -> Floats:
    """A drawing of two codes and some text."""
    wall = empty_wall(WIDTH, HEIGHT)
    draw(wall, card(1), HUNG[card(1)])
    draw(wall, card(2), HUNG[card(2)])
    write_lines(wall, 330, 180, seed=1)
    return wall


def plane() -> PhotoPlane:
    return plane_of(WIDTH, HEIGHT, SIZE)


def named(answers: list[Named]) -> dict[str, Floats]:
    return {answer.text: answer.corners for answer in answers}


def nearest(quads: Floats, corners: Floats) -> float:
    return float(np.min(np.abs(quads.mean(axis=1) - corners.mean(axis=0)).max(axis=1)))


@pytest.mark.parametrize("with_plane", [True, False])
def test_all_codes_are_found_and_named(*, with_plane: bool) -> None:
    found = named(read_rest(a_wall(*HUNG), plane() if with_plane else None, [], expected_of(CODES)))
    assert sorted(found) == sorted(HUNG)
    assert all(np.abs(found[code] - corners).max() < 0.5 for code, corners in HUNG.items())


def test_known_codes_are_not_found_again() -> None:
    known = [HUNG[card(1)], HUNG[card(3)], HUNG[card(5)]]
    found = named(read_rest(a_wall(*HUNG), plane(), known, expected_of(CODES)))
    assert sorted(found) == [card(2), card(4)]


def test_without_a_plane_known_codes_show_how_the_others_lie() -> None:
    known = [HUNG[card(1)], HUNG[card(5)]]
    found = named(read_rest(a_wall(*HUNG), None, known, expected_of(CODES)))
    assert sorted(found) == [card(2), card(3), card(4)]


def test_codes_of_no_candidate_are_unread_and_nothing_else_is() -> None:
    others = expected_of([card(number) for number in range(200, 300)])
    found = read_rest(photo_of(blurred(), 2, blur=1.3), plane(), [], others)
    assert [(answer.text, answer.seen) for answer in found] == [("", True)] * 2
    assert all(nearest(np.array([HUNG[card(1)], HUNG[card(2)]]), answer.corners) < 1 for answer in found)


@pytest.mark.parametrize("with_plane", [True, False])
def test_on_a_wall_without_codes_nothing_is_seen(*, with_plane: bool) -> None:
    assert read_rest(a_wall(), plane() if with_plane else None, [], expected_of(CODES)) == []


def test_half_a_code_at_the_edge_of_the_photo_is_none() -> None:
    whole = a_wall(card(1))
    assert read_rest(whole[:, 62:], plane_of(WIDTH - 62, HEIGHT, SIZE), [], expected_of(CODES)) == []


def test_places_have_the_codes_corners_and_leave_out_known_ones() -> None:
    quads = find_places(a_wall(*HUNG), plane(), [HUNG[card(2)]], expected_of(CODES))
    for code in (card(1), card(3), card(4), card(5)):
        assert min(np.abs(quad - HUNG[code]).max() for quad in quads) < 0.6
    assert nearest(quads, HUNG[card(2)]) > 10


def test_a_faint_code_is_found_where_it_hung_before() -> None:
    wall = empty_wall(200, 160)
    draw(wall, card(8), corners_at(100, 80, SIZE), ink=205.0)
    photo = photo_of(wall, 3, noise=0.5)
    mm = 32.0 / 21 / SIZE
    nowhere, there = expected_of(CODES), expected_of(CODES, {(SightingKind.CARD, 8): (99 * mm, 82 * mm)})
    assert read_rest(photo, plane_of(200, 160, SIZE), [], nowhere) == []
    assert list(named(read_rest(photo, plane_of(200, 160, SIZE), [], there))) == [card(8)]


def test_a_guessed_place_is_looked_at() -> None:
    wall = empty_wall(200, 160)
    draw(wall, card(8), corners_at(100, 80, SIZE), ink=205.0)
    photo = photo_of(wall, 3, noise=0.5)
    guess = corners_at(101, 79, SIZE)
    found = read_rest(photo, plane_of(200, 160, SIZE), [], expected_of(CODES), guesses=[guess])
    assert list(named(found)) == [card(8)]


def test_nothing_is_said_once_cancelled() -> None:
    assert read_rest(a_wall(*HUNG), plane(), [], expected_of(CODES), lambda: True) == []


def test_a_plane_seen_edge_on_finds_nothing_and_does_not_fail() -> None:
    edge_on = PhotoPlane((1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 0.0, -210.0), WIDTH, HEIGHT)
    assert read_rest(a_wall(card(1)), edge_on, [], expected_of(CODES)) == []


def test_a_picture_smaller_than_any_code_shows_none() -> None:
    tiny = np.full((5, 8), 120, np.uint8)
    assert read_rest(tiny, None, [], expected_of(CODES)) == []
    assert find_places(tiny, plane_of(8, 5, SIZE), [], expected_of(CODES)).shape == (0, 4, 2)
