"""Grey values between pixels and maps from modules to them."""

import numpy as np

from kanban.capture.likeness.sampling import Levels, corners_of, maps_of, px_per_module, through, turned

QUAD = np.array([[(10.0, 20.0), (52.0, 22.0), (55.0, 64.0), (8.0, 60.0)]])


def test_a_map_takes_the_corners_and_the_middle_of_a_square_where_they_are() -> None:
    assert np.allclose(corners_of(maps_of(QUAD)), QUAD)
    square = maps_of(np.array([[(0.0, 0.0), (42.0, 0.0), (42.0, 42.0), (0.0, 42.0)]]))
    assert np.allclose(through(square, np.array([[10.5, 10.5], [1.0, 2.0]])), [[[21.0, 21.0], [2.0, 4.0]]])
    assert np.allclose(px_per_module(square), [2.0])


def test_a_quarter_turn_makes_the_top_right_corner_the_first() -> None:
    corners = corners_of(turned(maps_of(QUAD), np.array([1])))
    assert np.allclose(corners[0], [(52.0, 22.0), (55.0, 64.0), (8.0, 60.0), (10.0, 20.0)])


def test_grey_values_between_pixels_are_in_between() -> None:
    levels = Levels(np.array([[0, 100, 100], [50, 150, 100], [50, 150, 100]], np.uint8))
    points = np.array([(0.0, 0.0), (0.5, 0.0), (0.5, 0.5), (-9.0, 0.0)])
    assert np.allclose(levels.sample(points), [0, 50, 75, 0], atol=0.3)


def test_reduced_pictures_keep_their_places() -> None:
    ramp = np.tile(np.arange(0, 160, 2, dtype=np.uint8), (80, 1))
    levels = Levels(ramp)
    points = np.array([(20.0, 30.0), (41.5, 30.0)])
    assert np.allclose(levels.sample(points, 4), [40, 83], atol=1)
    assert levels.reduced(4).shape == (20, 20)
