"""Where tiles go: as large as the space lets them be, then rows, then on below."""

import pytest

from kanban.ui.business.tile_plan import Box, plan_of


@pytest.mark.parametrize(
    ("count", "width", "height", "columns", "tile"),
    [
        (1, 730, 900, 1, (730, 900)),
        (2, 730, 900, 1, (730, 450)),
        (8, 720, 900, 2, (360, 225)),
        (8, 1900, 900, 4, (475, 450)),
        (3, 1900, 300, 3, (633, 300)),
        (24, 720, 890, 4, (180, 148)),
        (0, 720, 890, 0, (720, 890)),
        # A single tile takes what there is, however little.
        (1, 100, 60, 1, (100, 60)),
    ],
)
def test_the_tiles_are_as_large_as_the_space_lets_them_be(
    count: int, width: int, height: int, columns: int, tile: tuple[int, int]
) -> None:
    plan = plan_of([count] if count else [], width, height)
    assert (plan.columns, plan.cell, plan.dense) == (columns, tile, False)
    assert plan.height <= height


@pytest.mark.parametrize("count", range(1, 25))
def test_two_dozen_tiles_fit_without_scrolling(count: int) -> None:
    plan = plan_of([count], 718, 890)
    assert not plan.dense
    assert all(cell.left + cell.width <= 718 and cell.bottom <= 890 for cell in plan.cells)


def test_more_than_that_are_rows_and_many_more_go_on_below() -> None:
    rows = plan_of([60], 720, 890)
    assert (rows.dense, rows.columns, rows.cell, rows.height) == (True, 2, (360, 29), 870)
    many = plan_of([200], 720, 890)
    assert (many.dense, many.columns, many.cell, many.height) == (True, 1, (720, 32), 6400)


def test_twice_the_pixels_are_the_same_picture() -> None:
    assert plan_of([200], 1440, 1780, 2.0).cell == (1440, 64)
    assert plan_of([8], 1440, 1800, 2.0).cell == (720, 450)


def test_small_groups_share_a_shelf_and_keep_their_order() -> None:
    plan = plan_of([2, 1, 1], 1000, 400, headed=True)
    assert plan.cell == (250, 344)
    assert plan.headings == (Box(0, 0, 500, 56), Box(500, 0, 250, 56), Box(750, 0, 250, 56))
    assert [cell.left for cell in plan.cells] == [0, 250, 500, 750]


def test_a_group_that_is_too_wide_for_a_line_gets_several_and_the_next_fits_beside_it() -> None:
    plan = plan_of([4, 2], 900, 460, headed=True)
    assert plan.columns == 3
    assert [(cell.left // 300, cell.top > 200) for cell in plan.cells] == [
        (0, False),
        (1, False),
        (0, True),
        (1, True),
        (2, False),
        (2, True),
    ]


def test_tiles_never_overlap() -> None:
    for counts in ([3, 1, 5, 2, 2], [10] * 6, [1] * 9, [7]):
        plan = plan_of(counts, 1200, 900, headed=True)
        boxes = [*plan.cells, *plan.headings]
        assert len(boxes) == sum(counts) + len(counts)
        for place, one in enumerate(boxes):
            for other in boxes[:place]:
                apart = one.left + one.width <= other.left or other.left + other.width <= one.left
                assert apart or one.bottom <= other.top or other.bottom <= one.top
