"""Where photos' pixels lie on the wall: simulated walls and cameras, the truth beside."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from kanban.capture.geometry.plane import Square, fit_planes, paper_of, to_mm, to_px
from kanban.domain.board import WallAnchor, WallMemory
from kanban.domain.wall.model import PhotoPlane, SightingKind
from kanban.domain.wall.strips import in_columns, shared_columns
from kanban.domain.wall.view import pixel_of, shows
from tests.capture import geometry_walls as walls
from tests.capture.geometry_walls import A7, LARGE, Floats, Piece, Wall

SIZE = (4032, 3024)
WEBCAM = (1920, 1080)
HEADERS = tuple((SightingKind.HEADER, number) for number in range(1, 7))


def off(wall: Wall, squares: list[Square], planes: list[PhotoPlane | None], *, shift: bool = True) -> Floats:
    """How far the middles of the papers are from where they hang, in mm (n, 2); `shift`: apart from a common shift."""
    pieces = {(piece.kind, piece.number): piece for piece in wall.pieces}
    found, true = [], []
    for square in squares:
        plane = planes[square.photo]
        assert plane is not None
        found.append(paper_of(plane, square, walls.expected())[0])
        true.append(pieces[square.kind, square.number].centre)
    apart = np.array(found) - np.array(true)
    return np.asarray(apart - np.median(apart, axis=0) if shift else apart)


@pytest.mark.parametrize(
    ("photo", "most"),
    [
        ({}, 12),
        ({"aside": 25, "above": -10, "roll": 3}, 20),
        ({"aside": 45, "above": -12, "bend": 0.015}, 35),
        ({"aside": -45, "roll": 90}, 35),
        ({"aside": 10, "roll": 180, "bend": -0.12, "size": WEBCAM}, 35),
        ({"aside": 30, "part": (0.3, 0.5)}, 25),
    ],
)
def test_places_on_the_wall_are_right_from_any_side(photo: dict[str, object], most: float) -> None:
    rng = np.random.default_rng(1)
    wall = walls.make_wall(rng)
    squares = walls.photograph(rng, wall, **photo)  # type: ignore[arg-type]
    size = WEBCAM if "size" in photo else SIZE
    apart = np.abs(off(wall, squares, fit_planes([size], squares, walls.expected())))
    assert np.median(apart) < most / 3
    assert apart.max() < most


def test_wrong_and_mirrored_squares_do_no_harm() -> None:
    rng = np.random.default_rng(3)
    wall = walls.make_wall(rng, curled=0.4)
    squares = walls.photograph(rng, wall, aside=20)
    good = squares[:]
    for place in rng.permutation(len(squares))[:20]:
        corners = squares[place].corners_px
        squares[place] = replace(squares[place], corners_px=corners + rng.normal(0, 15, (4, 2)))
    squares += [Square(0, SightingKind.CARD, 900 + n, good[n].corners_px[[1, 0, 3, 2]]) for n in range(9)]
    planes = fit_planes([SIZE], squares, walls.expected())
    assert np.abs(off(wall, good, planes)).max() < 35


def test_papers_of_two_sizes_on_one_wall() -> None:
    rng = np.random.default_rng(4)
    wall = walls.make_wall(rng, corners=())
    wall.pieces = [
        Piece(piece.kind, piece.number, LARGE, piece.x, piece.y, piece.angle)
        if piece.kind is SightingKind.CARD and piece.number % 2
        else piece
        for piece in wall.pieces
    ]
    squares = walls.photograph(rng, wall, aside=35)
    (plane,) = fit_planes([SIZE], squares, walls.expected())
    assert plane is not None
    for square in squares:
        if square.kind is SightingKind.CARD:
            assert paper_of(plane, square, walls.expected())[1] is (LARGE if square.number % 2 else A7)


def test_cards_printed_smaller_than_the_headers_do_not_pass_for_the_other_layout() -> None:
    rng = np.random.default_rng(6)
    wall = walls.make_wall(rng)
    smaller = walls.scaled(A7, 0.95)
    for piece in wall.pieces:
        if piece.kind is SightingKind.CARD:
            piece.paper = smaller
    squares = walls.photograph(rng, wall, aside=25, above=-8)
    (plane,) = fit_planes([SIZE], squares, walls.expected())
    assert plane is not None
    assert {
        paper_of(plane, square, walls.expected())[1] is A7 for square in squares if square.kind is SightingKind.CARD
    } == {True}


def test_what_shares_nothing_with_the_remembered_wall_lies_beside_it() -> None:
    rng = np.random.default_rng(13)
    wall = walls.make_wall(rng, corners=())
    squares = walls.photograph(rng, wall, part=(0.3, 0.6), hidden=HEADERS)
    planes = fit_planes([SIZE], squares, walls.expected(wall.anchors()))
    assert min(x for x, _ in _places(squares, planes, 0)) > 2750 + 2900


def test_two_photos_of_two_halves_have_one_frame() -> None:
    rng = np.random.default_rng(5)
    wall = walls.make_wall(rng, corners=())
    squares = walls.photograph(rng, wall, part=(0, 0.6), aside=20)
    squares += walls.photograph(rng, wall, photo=1, part=(0.4, 1), aside=-20, roll=90)
    planes = fit_planes([SIZE, SIZE], squares, walls.expected())
    assert np.abs(off(wall, squares, planes)).max() < 30


def test_a_card_that_hangs_twice_does_not_tie_photos_together() -> None:
    rng = np.random.default_rng(6)
    wall = walls.make_wall(rng, corners=())
    squares = walls.photograph(rng, wall, part=(0, 0.6))
    right = walls.photograph(rng, wall, photo=1, part=(0.4, 1))
    twice = [square for square in squares if square.kind is SightingKind.CARD][:3]
    right += [replace(one, photo=1, corners_px=one.corners_px + np.array([900, 200])) for one in twice]
    planes = fit_planes([SIZE, SIZE], squares + right, walls.expected())
    assert np.abs(off(wall, squares + right[:-3], planes)).max() < 30


def test_photos_that_share_nothing_lie_side_by_side_in_the_order_of_their_headers() -> None:
    rng = np.random.default_rng(7)
    wall = walls.make_wall(rng, corners=(), across=0)
    squares = walls.photograph(rng, wall, part=(0.55, 1), aside=5)
    squares += walls.photograph(rng, wall, photo=1, part=(0, 0.4), aside=-5)
    numbers = {(square.kind, square.number) for square in squares if square.photo == 0}
    squares = [s for s in squares if s.photo == 0 or (s.kind, s.number) not in numbers]
    planes = fit_planes([SIZE, SIZE], squares, walls.expected())
    assert None not in planes
    right, left = ([x for x, _ in _places(squares, planes, photo)] for photo in (0, 1))
    assert min(right) - max(left) > 2900


def _places(squares: list[Square], planes: list[PhotoPlane | None], photo: int) -> list[tuple[float, float]]:
    plane = planes[photo]
    assert plane is not None
    return [paper_of(plane, square, walls.expected())[0] for square in squares if square.photo == photo]


def test_the_remembered_frame_stays() -> None:
    rng = np.random.default_rng(8)
    wall = walls.make_wall(rng)
    for piece in wall.pieces:
        piece.x += 700
    wall.borders = [border + 700 for border in wall.borders]
    remembered = walls.expected(wall.anchors())
    for piece in wall.pieces:
        piece.x, piece.y = piece.x - 700, piece.y
    wall.borders = [border - 700 for border in wall.borders]
    squares = walls.photograph(rng, wall, aside=30)
    apart = off(wall, squares, fit_planes([SIZE], squares, remembered), shift=False)
    assert np.abs(np.median(apart, axis=0) - [700, 0]).max() < 8
    assert np.abs(apart - [700, 0]).max() < 30


def test_a_header_that_was_hung_anew_does_not_move_the_frame() -> None:
    rng = np.random.default_rng(9)
    wall = walls.make_wall(rng, corners=())
    remembered = [
        replace(anchor, x_mm=anchor.x_mm + 300) if anchor.number == 3 else anchor for anchor in wall.anchors()
    ]
    squares = walls.photograph(rng, wall, aside=10)
    apart = off(wall, squares, fit_planes([SIZE], squares, walls.expected(tuple(remembered))), shift=False)
    assert np.abs(np.median(apart, axis=0)).max() < 8


def test_a_photo_without_headers_is_placed_by_cards_that_still_hang() -> None:
    rng = np.random.default_rng(10)
    wall = walls.make_wall(rng, corners=())
    squares = walls.photograph(rng, wall, part=(0.3, 0.6), hidden=HEADERS)
    places: dict[tuple[SightingKind, int], tuple[float, float]] = {
        (piece.kind, piece.number): piece.centre if piece.number % 4 else (piece.centre[0] + 400, piece.centre[1])
        for piece in wall.pieces
        if piece.kind is SightingKind.CARD
    }
    known = replace(walls.expected(wall.anchors()), places=places)
    apart = off(wall, squares, fit_planes([SIZE], squares, known), shift=False)
    assert np.abs(np.median(apart, axis=0)).max() < 8


def test_without_memory_the_frame_begins_at_the_upper_left_header_or_corner() -> None:
    rng = np.random.default_rng(11)
    wall = walls.make_wall(rng)
    squares = walls.photograph(rng, wall, roll=180, missed=0)
    (plane,) = fit_planes([SIZE], squares, walls.expected())
    assert plane is not None
    corner = next(s for s in squares if s.kind is SightingKind.CORNER and s.number == 0)
    assert np.abs(to_mm(plane, corner.corners_px).mean(axis=0)).max() < 1.5


@pytest.mark.parametrize("kind", [SightingKind.HEADER, SightingKind.CORNER, SightingKind.CARD])
def test_a_single_code_says_something(kind: SightingKind) -> None:
    paper = walls.PAPERS[kind][0]
    corners = np.array([[1000.0, 900], [1042, 900], [1042, 942], [1000, 942]])
    square = Square(0, kind, 1, corners)
    (plane,) = fit_planes([SIZE], [square], walls.expected())
    assert plane is not None
    far = to_mm(plane, np.array([[1421.0, 921], [1021, 1321]])) - to_mm(plane, np.array([[1021.0, 921]]))
    assert far == pytest.approx(np.array([[400, 0], [0, 400]]) * paper.code_mm / 42, rel=0.03, abs=3)


def test_nothing_known_gives_no_plane() -> None:
    corners = np.array([[1000.0, 900], [1042, 900], [1042, 942], [1000, 942]])
    poster = Square(1, SightingKind.FOREIGN, 0, corners)
    mirrored = Square(2, SightingKind.CARD, 1, corners[[1, 0, 3, 2]])
    broken = Square(3, SightingKind.CARD, 1, corners * np.nan)
    assert fit_planes([SIZE] * 4, [poster, mirrored, broken], walls.expected()) == [None] * 4
    assert fit_planes([], [], walls.expected()) == []


def test_a_kind_without_layouts_is_its_own_paper() -> None:
    plane = PhotoPlane((0.5, 0, 10, 0, 0.5, 20, 0, 0, 1), 200, 100)
    square = Square(0, SightingKind.FOREIGN, 0, np.array([[0.0, 0], [40, 0], [40, 40], [0, 40]]))
    place, paper = paper_of(plane, square, walls.expected())
    assert place == pytest.approx((20, 30))
    assert [paper.code_mm, paper.width_mm, *paper.to_centre_mm] == pytest.approx([20, 20, 0, 0])


def test_pixels_and_millimetres_are_each_others_inverse() -> None:
    plane = PhotoPlane((0.9, 0.1, -300, -0.05, 0.8, 40, 2e-4, 1e-4, 1.0), 1920, 1080, 0.08)
    pixels = np.array([[960.0, 540], [0, 0], [1919, 10], [30, 1079], [1900, 1070]])
    there = to_mm(plane, pixels)
    assert to_px(plane, there) == pytest.approx(pixels, abs=1e-6)
    for pixel, place in zip(pixels, there, strict=True):
        assert pixel_of(plane, (float(place[0]), float(place[1]))) == pytest.approx(tuple(pixel), abs=1e-6)
    assert shows(plane, (float(there[1, 0]) + 1, float(there[1, 1]) + 1))
    assert not shows(plane, (float(there[1, 0]) - 5, float(there[1, 1]) - 5))


def test_beyond_the_horizon_is_nothing() -> None:
    plane = PhotoPlane((1.0, 0, 0, 0, 1.0, 0, -1e-3, 0, 1.0), 1200, 1000)
    assert np.isfinite(to_mm(plane, np.array([[900.0, 500]]))).all()
    assert np.isnan(to_mm(plane, np.array([[1100.0, 500]]))).all()
    behind = (-2000.0, 0.0)
    assert np.isnan(to_px(plane, np.array([behind]))).all()
    assert pixel_of(plane, behind) is None


@pytest.mark.parametrize("bend", [-0.03, -0.2])
def test_what_a_bent_lens_cannot_show_has_no_pixel(bend: float) -> None:
    plane = PhotoPlane((1.0, 0, 0, 0, 1.0, 0, 0, 0, 1.0), 1200, 900, bend)
    far = (2 / 3 / (-3 * bend) ** 0.5) * 750.0
    for off in (far * 1.01, far * 2, 1e5, 1e9):
        assert pixel_of(plane, (600.0 + off, 450.0)) is None
        assert np.isnan(to_px(plane, np.array([[600.0 + off, 450.0]]))).all()
    for off in (0.0, 300.0, far * 0.9):
        place = (600.0 + off, 450.0)
        pixel = pixel_of(plane, place)
        assert pixel is not None
        assert np.allclose(to_mm(plane, np.array([pixel])), [place], atol=0.1)
        assert np.allclose(to_px(plane, np.array([place])), [pixel], atol=1e-6)


def test_five_hundred_squares_are_fitted() -> None:
    rng = np.random.default_rng(12)
    wall = walls.make_wall(rng, widths=(800,) * 6, cards=240)
    squares = walls.photograph(rng, wall) + walls.photograph(rng, wall, photo=1, aside=30)
    assert len(squares) > 400
    planes = fit_planes([SIZE, SIZE], squares, walls.expected())
    assert None not in planes


CONDITIONS: dict[str, tuple[dict[str, object], list[dict[str, object]], tuple[int, ...], bool]] = {
    "four corners": ({}, [{"aside": 15, "above": -8}], (), False),
    "from 45 degrees aside": ({}, [{"aside": 45, "bend": 0.015}], (), False),
    "no corners, turned": ({"corners": ()}, [{"roll": 90, "aside": -20}], (), False),
    "two headers missing": ({"corners": ()}, [{"aside": 20}], (2, 5), False),
    "two headers missing, remembered": ({"corners": ()}, [{"aside": 20}], (1, 4), True),
    "four headers missing": ({}, [{"aside": -20}], (1, 3, 4, 6), False),
    "four headers missing, remembered": ({"corners": ()}, [{"aside": -30}], (1, 3, 4, 6), True),
    "left part": ({}, [{"part": (0, 0.55), "aside": 15}], (), False),
    "a part, remembered": ({}, [{"part": (0.3, 0.7)}], (3,), True),
    "two halves": ({"corners": ()}, [{"part": (0, 0.6), "aside": 20}, {"part": (0.4, 1), "aside": -15}], (), False),
    "webcam": ({"corners": ()}, [{"size": WEBCAM, "bend": -0.12}], (), False),
    "unequal columns": ({"widths": (420, 560, 480, 610, 400, 530)}, [{"aside": 10}], (), False),
    "narrow columns": ({"widths": (250,) * 8}, [{"aside": 25}], (), False),
    "printed smaller": ({"scale": 0.95}, [{"aside": 25}], (), False),
}


LEAST = {"four headers missing": 0.05}
"""The share of cards that get a column: nobody knows how wide columns are of which two headers hang, with one between."""


@pytest.mark.parametrize("name", CONDITIONS)
def test_no_card_is_put_in_a_wrong_column(name: str) -> None:
    said: Counter[str] = Counter()
    for seed in range(2):
        said += _columns_said(seed, name)
    assert said["wrong"] == 0
    assert said["right"] > said["cards"] * LEAST.get(name, 0.65)


def _columns_said(seed: int, name: str) -> Counter[str]:
    rng = np.random.default_rng(seed)
    about, photos, missing, remembers = CONDITIONS[name]
    wall = walls.make_wall(rng, **about)  # type: ignore[arg-type]
    hidden = tuple((SightingKind.HEADER, number) for number in missing)
    squares = [
        square
        for number, photo in enumerate(photos)
        for square in walls.photograph(rng, wall, photo=number, hidden=hidden, **photo)  # type: ignore[arg-type]
    ]
    anchors: tuple[WallAnchor, ...] = wall.anchors() if remembers else ()
    memory = WallMemory(datetime(2026, 3, 2, tzinfo=UTC), anchors) if remembers else None
    sizes = [WEBCAM if "size" in photo else SIZE for photo in photos]
    reading = in_columns(walls.reading_of(sizes, squares, walls.expected(anchors)), wall.columns, (), memory)
    shared = shared_columns(reading.anchors, wall.columns)
    true = {piece.number: piece.column for piece in wall.pieces if piece.kind is SightingKind.CARD}
    said: Counter[str] = Counter()
    for sighting in reading.sightings:
        column = true.get(sighting.number)
        if sighting.kind is SightingKind.CARD and column is not None:
            said["cards"] += 1
            if len(sighting.columns) == 1:
                said["right" if column + 1 in shared[sighting.columns[0]] else "wrong"] += 1
    return said
