"""Lengths of primitives."""

import pytest

from kanban.cards.drawing import Box, Code, Line, Polygon, Rect, Text


def test_a_code_has_four_modules_of_white_around_it() -> None:
    quiet = Code(10, 20, 21, ()).quiet
    assert quiet == Box(6, 16, 29, 29)


@pytest.mark.parametrize(
    ("item", "larger"),
    [
        (Rect(Box(1, 2, 3, 4), fill="#000000", stroke_mm=0.5), Rect(Box(2, 4, 6, 8), fill="#000000", stroke_mm=1.0)),
        (Line(1, 2, 3, 4, stroke_mm=0.5), Line(2, 4, 6, 8, stroke_mm=1.0)),
        (Polygon(((1, 2), (3, 4), (5, 6))), Polygon(((2, 4), (6, 8), (10, 12)), stroke_mm=0.6)),
        (
            Text(Box(1, 2, 3, 4), "a", 5.0, 2.0, notch=Box(2, 3, 2, 3)),
            Text(Box(2, 4, 6, 8), "a", 10.0, 4.0, notch=Box(4, 6, 4, 6)),
        ),
        (Code(1, 2, 21, ()), Code(2, 4, 42, ())),
    ],
)
def test_a_scaled_item_has_all_its_lengths_scaled(
    item: Rect | Line | Polygon | Text | Code, larger: Rect | Line | Polygon | Text | Code
) -> None:
    assert item.scaled(2) == larger
