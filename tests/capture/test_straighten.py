"""Photos laid on the wall's plane."""

import numpy as np
import pytest

from kanban.capture.geometry.plane import to_mm
from kanban.capture.geometry.straighten import straighten
from kanban.capture.pictures import Picture, load_picture
from kanban.domain.wall.model import CodeSighting, PhotoFacts, PhotoPlane, SightingKind, WallReading

QUAD = ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0))
RED, BLUE, WHITE = (200, 20, 20), (20, 20, 200), (250, 250, 250)


def facts(plane: PhotoPlane | None, width: int, height: int) -> PhotoFacts:
    return PhotoFacts("a.png", width, height, "1", plane=plane)


def card(x: float, y: float) -> CodeSighting:
    return CodeSighting(SightingKind.CARD, "", 0, QUAD, at_mm=(x, y))


def picture(plane: PhotoPlane, patches: dict[tuple[float, float], tuple[int, int, int]]) -> Picture:
    """What a camera with this plane sees of a white wall with patches of 100 mm."""
    pixels = np.full((plane.height_px, plane.width_px, 3), WHITE, np.uint8)
    down, right = np.mgrid[0 : plane.height_px, 0 : plane.width_px] + 0.5
    there = to_mm(plane, np.column_stack([right.ravel(), down.ravel()])).reshape(*down.shape, 2)
    for (x, y), colour in patches.items():
        pixels[(np.abs(there - [x, y]) < 50).all(axis=-1)] = colour
    return load_picture(pixels, "a.png")


def test_a_slanted_photo_becomes_straight() -> None:
    plane = PhotoPlane((2.0, 0.3, -100, 0.1, 2.2, -80, 3e-4, 2e-4, 1.0), 600, 400, 0.05)
    patches = {(200.0, 200.0): RED, (700.0, 500.0): BLUE}
    reading = WallReading((facts(plane, 600, 400),), (card(200, 200), card(700, 500)))
    mosaic = straighten([picture(plane, patches)], reading, (640, 480))
    assert mosaic.rgb.dtype == np.uint8
    assert mosaic.rgb.shape[0] <= 480
    assert mosaic.rgb.shape[1] <= 640
    for place, colour in patches.items():
        x, y = mosaic.to_mosaic(place)
        assert mosaic.to_wall((x, y)) == pytest.approx(place)
        half = 42 * mosaic.px_per_mm
        patch = mosaic.rgb[int(y - half) : int(y + half), int(x - half) : int(x + half)]
        assert np.abs(patch.astype(int) - colour).max() < 12
        around = mosaic.rgb[int(y), int(x + 60 * mosaic.px_per_mm)]
        assert np.abs(around.astype(int) - WHITE).max() < 12


def test_of_two_photos_the_finer_one_is_taken() -> None:
    wide = PhotoPlane((4.0, 0, 0, 0, 4.0, 0, 0, 0, 1.0), 300, 200)
    near = PhotoPlane((1.0, 0, 600, 0, 1.0, 0, 0, 0, 1.0), 600, 600)
    reading = WallReading((facts(wide, 300, 200), facts(near, 600, 600)), (card(300, 300), card(900, 300)))
    grey = load_picture(np.full((200, 300, 3), 90, np.uint8), "wide.png")
    light = load_picture(np.full((600, 600, 3), 210, np.uint8), "near.png")
    for order in (slice(None), slice(None, None, -1)):
        both = WallReading(reading.photos[order], reading.sightings)
        mosaic = straighten([grey, light][order], both, (900, 900))
        seen = {
            place: mosaic.rgb[*map(int, mosaic.to_mosaic(place)[::-1])] for place in ((300.0, 300.0), (900.0, 300.0))
        }
        assert [int(colour[0]) for colour in seen.values()] == [90, 210]


def test_outside_the_photos_the_mosaic_is_grey() -> None:
    left = PhotoPlane((1.0, 0, 0, 0, 1.0, 0, 0, 0, 1.0), 300, 300)
    right = PhotoPlane((1.0, 0, 700, 0, 1.0, 300, 0, 0, 1.0), 300, 300)
    reading = WallReading((facts(left, 300, 300), facts(right, 300, 300)), (card(150, 150), card(850, 450)))
    white = load_picture(np.full((300, 300, 3), 255, np.uint8), "a.png")
    mosaic = straighten([white, white], reading, (1000, 1000))
    x, y = mosaic.to_mosaic((850, 150))
    assert mosaic.rgb[int(y), int(x)].tolist() == [128, 128, 128]


def test_a_photo_turned_by_its_plane_fills_no_more_than_it_shows() -> None:
    turned = PhotoPlane((0, 1.0, 0, -1.0, 0, 400.0, 0, 0, 1.0), 400, 300)
    reading = WallReading((facts(turned, 400, 300),), (card(150, 200),))
    mosaic = straighten([load_picture(np.full((300, 400, 3), 60, np.uint8), "a.png")], reading, (500, 500))
    assert mosaic.origin_mm == (0.0, 50.0)
    assert mosaic.rgb.shape == (300, 300, 3)
    assert mosaic.rgb[150, 150].tolist() == [60, 60, 60]


def test_without_any_plane_there_is_no_mosaic() -> None:
    grey = load_picture(np.full((30, 40, 3), 60, np.uint8), "a.png")
    with pytest.raises(ValueError, match="no photo has a plane"):
        straighten([grey], WallReading((facts(None, 40, 30),), ()), (100, 100))
