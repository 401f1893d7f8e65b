"""How many photos a wall takes."""

import pytest

from kanban.cards.advice import advise, covered_mm, photo_width_px


@pytest.mark.parametrize(("megapixels", "width_px"), [(12, 4000), (48, 8000), (2.0736, 1920), (50, 8165)])
def test_a_photo_is_as_wide_as_its_megapixels_say(megapixels: float, width_px: int) -> None:
    assert round(photo_width_px(megapixels)) == width_px


@pytest.mark.parametrize(("code_mm", "wall_mm"), [(32.0, 2650), (40.0, 3313), (44.8, 3710), (64.0, 5300)])
def test_a_photo_taken_in_hand_covers_less_than_one_that_the_wall_fills(code_mm: float, wall_mm: int) -> None:
    assert round(covered_mm(code_mm, 12)) == wall_mm


def photos(wall_mm: float, megapixels: float) -> dict[str, tuple[int, int]]:
    return {each.layout.name: (each.photos, each.by_likeness) for each in advise(wall_mm, megapixels).layouts}


def test_wider_walls_take_more_photos_and_larger_codes_fewer() -> None:
    names = ("label_21", "note_76", "a4_8", "roll_62", "a4_8_far", "a4_4", "index_a6", "a4_4_far", "a5")
    assert tuple(photos(2500, 12)) == names

    def in_order(wall_mm: float) -> list[tuple[int, int]]:
        return list(photos(wall_mm, 12).values())

    assert in_order(2500) == [(2, 1), (2, 1), *[(1, 1)] * 7]
    assert in_order(3200) == [(2, 2), (2, 1), (2, 1), (2, 1), *[(1, 1)] * 5]
    assert in_order(6000) == [(3, 3), (3, 2), (3, 2), (3, 2), (2, 2), (2, 2), (2, 1), (2, 1), (1, 1)]


def test_more_pixels_read_the_usual_cards_from_farther_away() -> None:
    assert photos(5000, 48)["a4_8"] == (1, 1)
    assert photos(3000, 2)["a4_8"] == (3, 2)


@pytest.mark.parametrize(
    ("wall_mm", "megapixels", "name", "count"),
    [
        (1500, 12, "a4_8", 1),
        (3200, 12, "a4_8_far", 1),
        (3500, 12, "a4_4", 1),
        (5000, 12, "a4_4_far", 1),
        (7000, 12, "a5", 1),
    ],
)
def test_the_best_is_the_smallest_code_that_needs_the_fewest_photos(
    wall_mm: float, megapixels: float, name: str, count: int
) -> None:
    best = advise(wall_mm, megapixels).best
    assert (best.layout.name, best.photos) == (name, count)


def test_two_photos_share_one_card_at_their_border() -> None:
    covered = covered_mm(32.0, 12)
    assert photos(2 * covered - 106, 12)["a4_8"][0] == 2
    assert photos(2 * covered - 104, 12)["a4_8"][0] == 3


@pytest.mark.parametrize("megapixels", [0.3, 200])
def test_any_camera_gets_an_answer(megapixels: float) -> None:
    assert all(each.photos >= each.by_likeness >= 1 for each in advise(20_000, megapixels).layouts)


@pytest.mark.parametrize(
    ("name", "megapixels", "reach_mm", "for_scanner"),
    [
        ("label_21", 12, 2070, False),
        ("label_21", 48, 4141, False),
        ("label_21", 2.0736, 994, True),
        ("note_76", 12, 2319, False),
        ("roll_62", 12, 2965, False),
        ("a5", 12, 7453, False),
    ],
)
def test_small_codes_say_how_wide_a_wall_one_photo_reads_and_when_they_are_for_the_scanner(
    name: str, megapixels: float, reach_mm: int, for_scanner: bool
) -> None:
    found = next(each for each in advise(3000, megapixels).layouts if each.layout.name == name)
    assert (round(found.reach_mm), found.for_scanner) == (reach_mm, for_scanner)
