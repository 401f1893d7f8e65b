"""Naming codes that are too small or too blurred for the decoder."""

import numpy as np
import pytest

from kanban.capture.likeness.naming import Named, name_places
from kanban.domain.wall.model import Method
from tests.capture.drawn_codes import (
    Floats,
    Grey,
    card,
    corners_at,
    draw,
    empty_wall,
    expected_of,
    photo_of,
    write_lines,
)

ON_THE_WALL = tuple(card(number) for number in range(1, 13))
CANDIDATES = tuple(card(number) for number in range(1, 101))
OTHERS = tuple(card(number) for number in range(200, 400))


def wall_of_twelve(size: float, seed: int, degrees: float = 0.0) -> tuple[Grey, Floats]:
    """A photo of twelve codes hung a little askew, and guesses of where their corners are."""
    rng = np.random.default_rng(seed)
    step = 45 * size
    wall, quads = empty_wall(int(4 * step), int(3 * step)), []
    for at, code in enumerate(ON_THE_WALL):
        row, column = divmod(at, 4)
        x, y = (column + 0.5) * step + rng.uniform(0, 1), (row + 0.5) * step + rng.uniform(0, 1)
        quad = corners_at(x, y, size, degrees + rng.uniform(-6, 6))
        draw(wall, code, quad)
        quads.append(quad + rng.normal(0, size, 2))
    return photo_of(wall, seed), np.array(quads)


def texts(answers: list[Named]) -> list[str]:
    return [answer.text for answer in answers]


@pytest.mark.parametrize("degrees", [0.0, 90.0, 180.0, 270.0])
def test_codes_of_1_4_pixels_per_module_are_named(degrees: float) -> None:
    photo, quads = wall_of_twelve(1.4, seed=1, degrees=degrees)
    upright = np.roll(quads, -round(degrees / 90), axis=1)
    answers = name_places(photo, upright, expected_of(CANDIDATES), use_decoder=False)
    assert texts(answers) == list(ON_THE_WALL)
    assert {answer.method for answer in answers} == {Method.LIKENESS}
    assert all(answer.seen and 0.5 <= answer.confidence < 1 for answer in answers)


def test_corners_are_exact_and_begin_at_the_codes_own_top_left() -> None:
    wall = empty_wall(90, 90)
    true = corners_at(45.3, 44.6, 1.6, 184.0)
    draw(wall, card(7), true)
    guess = corners_at(46.5, 43.5, 1.6, 0.0)
    (answer,) = name_places(photo_of(wall, 2), guess[None], expected_of(CANDIDATES), use_decoder=False)
    assert answer.text == card(7)
    assert np.abs(answer.corners - true).max() < 0.4


def test_a_code_that_is_no_candidate_is_seen_but_not_named() -> None:
    photo, quads = wall_of_twelve(1.5, seed=3)
    answers = name_places(photo, quads, expected_of(OTHERS), use_decoder=False)
    assert texts(answers) == [""] * 12
    assert all(answer.seen for answer in answers)
    assert {answer.confidence for answer in answers} == {0.0}


def test_without_candidates_codes_are_seen() -> None:
    photo, quads = wall_of_twelve(1.5, seed=4)
    answers = name_places(photo, quads, expected_of(()), use_decoder=False)
    assert texts(answers) == [""] * 12
    assert all(answer.seen for answer in answers)


def test_of_two_prints_of_a_card_the_one_on_the_wall_is_named() -> None:
    wall = empty_wall(90, 90)
    quad = corners_at(45, 45, 1.5, 3.0)
    draw(wall, card(5, revision=2), quad)
    expected = expected_of([card(5, revision=1), card(5, revision=2), card(6)])
    (answer,) = name_places(photo_of(wall, 5), quad[None], expected, use_decoder=False)
    assert answer.text == card(5, revision=2)


def test_one_candidate_alone_is_no_reason_to_name_a_code_after_it() -> None:
    photo, quads = wall_of_twelve(1.5, seed=6)
    answers = name_places(photo, quads, expected_of([card(1)]), use_decoder=False)
    assert texts(answers) == [card(1), *[""] * 11]


def test_a_pin_on_the_code_does_not_hide_its_name() -> None:
    wall = empty_wall(90, 90)
    quad = corners_at(45, 45, 1.7, 0.0)
    draw(wall, card(9), quad)
    rows, columns = np.indices(wall.shape)
    wall[np.hypot(rows - 200, columns - 200) < 18] = 90
    (answer,) = name_places(photo_of(wall, 7), quad[None], expected_of(CANDIDATES), use_decoder=False)
    assert answer.text == card(9)


def test_where_nothing_but_wall_or_text_is_nothing_is_seen() -> None:
    wall = empty_wall(200, 100)
    write_lines(wall, 20, 25, seed=8)
    quads = np.array([corners_at(50, 47, 1.5), corners_at(150, 50, 1.5)])
    answers = name_places(photo_of(wall, 8), quads, expected_of(CANDIDATES))
    assert texts(answers) == ["", ""]
    assert [answer.seen for answer in answers] == [False, False]


def test_what_the_decoder_reads_is_kept_even_if_it_is_nothing_expected() -> None:
    wall = empty_wall(160, 160)
    quad = corners_at(80, 80, 4.0, 2.0)
    draw(wall, card(3, board="QQ"), quad)
    (answer,) = name_places(photo_of(wall, 9), quad[None], expected_of(CANDIDATES))
    assert (answer.text, answer.method, answer.confidence) == (card(3, board="QQ"), Method.DECODED, 1.0)
    (unread,) = name_places(photo_of(wall, 9), quad[None], expected_of(CANDIDATES), use_decoder=False)
    assert (unread.text, unread.seen) == ("", True)


def test_a_slope_of_light_across_the_code_does_not_matter() -> None:
    wall = empty_wall(90, 90)
    quad = corners_at(45, 45, 1.5, -4.0)
    draw(wall, card(11), quad)
    wall *= np.linspace(0.35, 1.0, wall.shape[1])
    (answer,) = name_places(photo_of(wall, 10), quad[None], expected_of(CANDIDATES), use_decoder=False)
    assert answer.text == card(11)


def test_no_places_no_answers() -> None:
    assert name_places(photo_of(empty_wall(50, 50), 11), np.empty((0, 4, 2)), expected_of(CANDIDATES)) == []
