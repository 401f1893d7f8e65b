"""In which column and lane a piece of paper hangs."""

from datetime import UTC, datetime

import pytest

from kanban.domain.board import Column, Swimlane, WallAnchor, WallMemory
from kanban.domain.ids import ColumnId, SwimlaneId
from kanban.domain.wall.model import CodeSighting, PhotoFacts, PhotoPlane, SightingKind, WallReading
from kanban.domain.wall.strips import (
    columns_at,
    columns_in_view,
    in_columns,
    linked_anchors,
    open_columns,
    shared_columns,
    strip_at,
    strips,
)

COLUMNS = [Column(ColumnId(n + 1), name, n) for n, name in enumerate(("Backlog", "Ready", "Dev", "Test", "Done"))]
LANES = [Swimlane(SwimlaneId(1), "Web", 0), Swimlane(SwimlaneId(2), "App", 1)]
PAPER = (105.0, 74.0)
SQUARE = ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0))


MISSING = "No header was found for {}. Either another header stands for it, or its own was not seen: what may hang there is asked."


def headers(*places: tuple[int, float]) -> tuple[WallAnchor, ...]:
    return tuple(WallAnchor("header", number, x, 0.0) for number, x in places)


FIVE = headers((1, 0), (2, 500), (3, 1000), (4, 1500), (5, 2000))


def memory(*anchors: WallAnchor) -> WallMemory:
    return WallMemory(datetime(2026, 3, 2, tzinfo=UTC), anchors)


def card(x: float, y: float, number: int = 7) -> CodeSighting:
    return CodeSighting(SightingKind.CARD, "", 0, SQUARE, number=number, at_mm=(x, y), paper_mm=PAPER)


def plane(left: float, top: float, width: int, height: int) -> PhotoPlane:
    """A photo of one pixel per mm, taken from straight before the wall."""
    return PhotoPlane((1.0, 0.0, left, 0.0, 1.0, top, 0.0, 0.0, 1.0), width, height)


def reading(anchors: tuple[WallAnchor, ...], *cards: CodeSighting, shown: PhotoPlane | None = None) -> WallReading:
    photo = PhotoFacts("a.jpg", 3000, 2000, "1", plane=shown or plane(-400, -200, 3000, 2000))
    return WallReading((photo,), cards, anchors)


def placed(
    anchors: tuple[WallAnchor, ...], x: float, y: float = 600.0, remembered: WallMemory | None = None
) -> tuple[int, ...]:
    """The columns of a card there."""
    return in_columns(reading(anchors, card(x, y)), COLUMNS, (), remembered).sightings[0].columns


def sentences(anchors: tuple[WallAnchor, ...], remembered: WallMemory | None = None) -> list[str]:
    return [str(problem) for problem in in_columns(reading(anchors, card(0, 600)), COLUMNS, (), remembered).problems]


@pytest.mark.parametrize(
    ("x", "columns"),
    [
        (0, (1,)),
        (190, (1,)),
        (205, (1, 2)),
        (249, (1, 2)),
        (251, (1, 2)),
        (295, (1, 2)),
        (310, (2,)),
        (1000, (3,)),
        (2240, (5,)),
        (-240, (1,)),
        (-280, (1,)),
        (-400, ()),
        (2400, ()),
    ],
)
def test_a_card_is_between_where_its_paper_crosses_the_border(x: float, columns: tuple[int, ...]) -> None:
    assert placed(FIVE, x) == columns


def test_cards_above_the_headers_are_in_no_column() -> None:
    assert placed(FIVE, 500, -60) == ()
    assert placed(FIVE, 500, 60) == (2,)


def test_in_narrow_columns_only_a_small_part_is_between() -> None:
    narrow = headers((1, 0), (2, 200), (3, 400), (4, 600), (5, 800))
    assert placed(narrow, 65) == (1,)
    assert placed(narrow, 75) == (1, 2)


def test_a_header_that_is_not_seen_hangs_where_it_did() -> None:
    remembered = memory(*FIVE)
    some = headers((1, 40), (2, 540), (4, 1540), (5, 2040))
    assert placed(some, 1040, remembered=remembered) == (3,)
    told = in_columns(reading(some, card(40, 600)), COLUMNS, (), remembered)
    assert told.filled_in == (WallAnchor("header", 3, 1040.0, 0.0),)
    assert told.anchors == (*some, *told.filled_in)
    assert [str(problem) for problem in told.problems] == [
        "The header “Dev” was not found: it is taken to hang where it was on the last photo."
    ]


def test_of_headers_beside_the_photo_nothing_is_said() -> None:
    part = in_columns(
        reading(headers((1, 0), (2, 500)), shown=plane(-300, -200, 1000, 1500)), COLUMNS, (), memory(*FIVE)
    )
    assert [anchor.number for anchor in part.filled_in] == [3, 4, 5]
    assert part.problems == ()


def test_a_remembered_header_moves_with_its_neighbours() -> None:
    wider = headers((1, 0), (2, 600), (4, 1800), (5, 2400))
    filled = in_columns(reading(wider), COLUMNS, (), memory(*FIVE)).filled_in
    assert filled == (WallAnchor("header", 3, 1200.0, 0.0),)


def test_only_corners_in_sight_bring_all_headers_back() -> None:
    corner = WallAnchor("corner", 0, -200, 0)
    assert placed((WallAnchor("corner", 0, -150, 0),), 1050, remembered=memory(corner, *FIVE)) == (3,)
    assert sentences((corner,), memory(corner, *FIVE)) == [
        "No column header is in sight: the columns are where they were on the last photo."
    ]


def test_a_gap_with_room_for_the_missing_columns_is_filled() -> None:
    gap = headers((1, 0), (2, 510), (5, 2000))
    told = in_columns(reading(gap, card(1010, 600), card(1490, 600)), COLUMNS, (), None)
    assert [sighting.columns for sighting in told.sightings] == [(3,), (4,)]
    assert [anchor.number for anchor in told.filled_in] == [3, 4]
    assert sentences(gap)[0] == "The header “Dev” was not found: its column is taken to be where there is room for it."


def test_an_end_is_filled_up_to_the_corner_markers() -> None:
    some = (
        *headers((2, 500), (3, 1000), (4, 1500)),
        WallAnchor("corner", 0, -200, 0),
        WallAnchor("corner", 1, 2200, 0),
    )
    filled = in_columns(reading(some), COLUMNS, (), None).filled_in
    assert [anchor.number for anchor in filled] == [1, 5]
    assert placed(some, 0) == (1,)
    assert placed(some, 2000) == (5,)


def test_corner_markers_do_not_tell_how_many_columns_hang_between_them() -> None:
    # Ready | Test, each 450 wide, share the wall; or five columns of 180 do, and three headers are missing.
    corners = (WallAnchor("corner", 0, -70, 60), WallAnchor("corner", 1, 970, 60))
    few = (*headers((2, 225), (4, 675)), *corners)
    assert in_columns(reading(few), COLUMNS, (), None).filled_in == ()
    assert placed(few, 225) == (2,)
    assert placed(few, 400) == (2, 4)
    assert placed(few, 500) == (2, 4)


def test_beyond_the_last_header_a_card_belongs_to_another_column_where_the_wall_may_go_on() -> None:
    some = headers((2, 500), (3, 1000), (4, 1500))
    narrow = plane(100, -200, 1800, 2000)
    cards = (card(0, 600), card(240, 600), card(330, 600), card(1670, 600), card(1735, 600), card(1765, 600))
    told = in_columns(reading(some, *cards, shown=narrow), COLUMNS, (), None)
    assert [sighting.columns for sighting in told.sightings] == [(), (1, 2), (2,), (4,), (4, 5), (4, 5)]


def test_bare_wall_beyond_the_last_header_ends_it() -> None:
    some = headers((2, 500), (3, 1000), (4, 1500))
    assert placed(some, 1735) == (4,)
    beyond = in_columns(reading(some, card(1735, 600), card(2000, 600)), COLUMNS, (), None)
    assert [sighting.columns for sighting in beyond.sightings] == [(4, 5), ()]


def test_a_gap_in_which_one_of_two_may_hang_is_asked() -> None:
    gap = headers((1, 0), (4, 1000), (5, 1500))
    assert placed(gap, 190) == (1,)
    assert placed(gap, 500) == (1, 4)
    assert placed(gap, 700) == (1, 4)
    assert placed(gap, 850) == (4,)
    assert sentences(gap) == [MISSING.format("Ready, Dev")]


def test_fewer_headers_than_columns_share() -> None:
    some = headers((1, 0), (2, 500), (4, 1000))
    assert placed(some, 740) == (2, 4)
    assert placed(some, 680) == (2,)
    assert shared_columns(some, COLUMNS) == {1: (1,), 2: (2, 3), 4: (4, 5)}
    assert open_columns(reading(some), some, COLUMNS, None) == {}
    assert sentences(some) == []


EVERY_OTHER = headers((1, 225), (3, 675), (5, 1125))


def test_headers_of_every_other_column_share_or_lack_others_which_is_asked() -> None:
    # Backlog | Dev | Done, 450 each: or Ready and Test hang between, 225 each.
    told = in_columns(reading(EVERY_OTHER, *(card(x, 600) for x in (225, 400, 500, 675, 900, 1125))), COLUMNS, (), None)
    assert [sighting.columns for sighting in told.sightings] == [(1,), (1, 3), (1, 3), (3,), (3, 5), (5,)]
    assert told.filled_in == ()
    assert open_columns(told, told.anchors, COLUMNS, None) == {2: 1, 4: 3}
    assert [str(problem) for problem in told.problems] == [MISSING.format("Ready, Test")]


def test_what_a_photo_showed_before_tells_which_headers_share() -> None:
    told = in_columns(reading(EVERY_OTHER, card(225, 600), card(380, 600)), COLUMNS, (), memory(*EVERY_OTHER))
    assert [sighting.columns for sighting in told.sightings] == [(1,), (1,)]
    assert open_columns(told, told.anchors, COLUMNS, memory(*EVERY_OTHER)) == {}
    assert told.problems == ()


def test_a_part_of_the_wall_does_not_say_what_its_last_header_stands_for() -> None:
    part = plane(-300, -200, 1100, 1500)
    two = headers((1, 0), (2, 500))
    assert open_columns(reading(two, shown=part), two, COLUMNS, None) == {3: 2, 4: 2, 5: 2}
    assert open_columns(reading(two, shown=part), two, COLUMNS, memory(*two)) == {3: 2, 4: 2, 5: 2}
    assert open_columns(reading(two, shown=part), FIVE, COLUMNS, memory(*FIVE)) == {}
    corner = (*two, WallAnchor("corner", 1, 820, 0))
    assert open_columns(reading(two, shown=part), corner, COLUMNS, None) == {}


def test_of_a_single_header_only_what_hangs_right_below_it_is_certain() -> None:
    alone = (*headers((3, 600)), WallAnchor("corner", 0, -70, 60))
    cards = [card(x, 600) for x in (300, 400, 480, 510, 690, 790)]
    told = in_columns(reading(alone, *cards, shown=plane(-300, -200, 1400, 1500)), COLUMNS, (), None)
    assert [sighting.columns for sighting in told.sightings] == [(), (2, 3), (2, 3), (3,), (3,), (3, 4)]


def test_headers_of_photos_that_share_nothing_make_no_row() -> None:
    apart = headers((4, 0), (5, 450), (1, 3600), (2, 4050))
    wall = strips(apart, COLUMNS)
    assert [strip.column_id for strip in wall] == [4, 5, 1, 2]
    assert max(strip.width_mm for strip in wall) == pytest.approx(450)
    assert all("order" not in sentence for sentence in sentences(apart))
    assert linked_anchors(apart, memory(*headers((4, 0), (5, 450)))) == apart[:2]
    assert linked_anchors(headers((4, 0), (1, 3600), (2, 4050)), None) == headers((1, 3600), (2, 4050))
    one_step = headers((4, 0), (5, 3246))
    assert max(strip.width_mm for strip in strips(one_step, COLUMNS)) < 500


def test_shared_columns_leave_out_what_is_left_of_the_first_header() -> None:
    assert shared_columns(headers((2, 0)), COLUMNS) == {2: (2, 3, 4, 5)}
    assert shared_columns((), COLUMNS) == {}


def test_the_wall_is_right_about_the_order() -> None:
    swapped = headers((1, 0), (3, 500), (2, 1000), (4, 1500), (5, 2000))
    assert placed(swapped, 500) == (3,)
    assert sentences(swapped) == [
        "The columns hang in another order than on the board: Backlog, Dev, Ready, Test, Done."
    ]


def test_a_header_at_two_places_with_others_between_counts_at_none() -> None:
    twice = (*FIVE, WallAnchor("header", 2, 2500, 0))
    assert placed(twice, 500) == ()
    assert placed(twice, 2500) == ()
    assert placed(twice, 1500) == (4,)
    assert sentences(twice)[0] == "The header “Ready” hangs twice: cards near either are in no column for now."


def test_a_second_header_is_found_among_the_sightings() -> None:
    second = CodeSighting(SightingKind.HEADER, "", 0, SQUARE, number=2, at_mm=(2500, 0))
    told = in_columns(reading(FIVE, card(500, 600), second), COLUMNS, (), None)
    assert told.sightings[0].columns == ()


def test_a_column_with_a_header_at_both_ends_is_one() -> None:
    both = headers((1, 0), (2, 500), (2, 800), (3, 1300), (4, 1800), (5, 2300))
    assert placed(both, 650) == (2,)
    assert sentences(both) == []


def test_a_header_far_from_the_row_is_left_out() -> None:
    fallen = (*headers((1, 0), (2, 500), (4, 1500), (5, 2000)), WallAnchor("header", 3, 1800, 1300))
    assert placed(fallen, 1000) == (3,)
    assert sentences(fallen)[-1] == "The header “Dev” does not hang in a row with the others and was left out."


def test_unequal_columns_widen_what_is_between() -> None:
    unequal = headers((1, 200), (2, 600), (3, 1100), (4, 1700), (5, 2300))
    equal = strips(FIVE, COLUMNS)
    assert [round(strip.left_doubt_mm) for strip in equal] == [0, 0, 0, 0, 0]
    assert max(strip.left_doubt_mm for strip in strips(unequal, COLUMNS)) > 5


def test_a_border_between_columns_of_unequal_width_is_doubted() -> None:
    # Widths 488, 350, 350, 350: the first border is at 488, and headers alone would say 453.
    unequal = headers((1, 244), (2, 663), (3, 1013), (4, 1363), (5, 1713))
    assert placed(unequal, 484) == (1, 2)
    assert placed(unequal, 530) == (1, 2)
    assert placed(unequal, 560) == (2,)
    assert placed(unequal, 360) == (1,)


def test_corner_markers_tell_where_wide_outer_columns_end() -> None:
    # Widths 700, 400, 400, 400, 700.
    wide = headers((1, 350), (2, 900), (3, 1300), (4, 1700), (5, 2250))
    corners = (WallAnchor("corner", 0, 52.5, 0), WallAnchor("corner", 1, 2547.5, 0))
    alone, framed = strips(wide, COLUMNS), strips((*wide, *corners), COLUMNS)
    assert framed[0].left_mm == pytest.approx(0)
    assert framed[-1].right_mm == pytest.approx(2600)
    assert abs(framed[0].right_mm - 700) <= abs(alone[0].right_mm - 700)
    assert framed[0].right_mm - framed[0].right_doubt_mm < 700 < framed[0].right_mm + framed[0].right_doubt_mm + 52


def test_corner_markers_beyond_equal_columns_leave_their_borders_alone() -> None:
    three = headers((1, 225), (2, 675), (3, 1125), (4, 1575), (5, 2025))
    corners = (WallAnchor("corner", 0, -70, 0), WallAnchor("corner", 1, 2320, 0))
    assert [strip.left_mm for strip in strips((*three, *corners), COLUMNS)][1:] == pytest.approx([450, 900, 1350, 1800])
    assert placed((*three, *corners), 390) == (1,)
    assert placed((*three, *corners), 510) == (2,)


def test_photos_that_do_not_overlap_have_no_common_border() -> None:
    apart = headers((1, 0), (2, 500), (3, 5000), (4, 5500), (5, 6000))
    wall = strips(apart, COLUMNS)
    assert [wall[1].right_mm, wall[2].left_mm] == pytest.approx([750, 4750], abs=1)
    assert placed(apart, 2500) == ()


def test_a_border_that_cuts_cards_is_doubted() -> None:
    cut = [card(250, 200.0 + 80 * n, n) for n in range(6)]
    told = in_columns(reading(FIVE, *cut, card(340, 1000, 9)), COLUMNS, (), None)
    assert told.sightings[-1].columns == (1, 2)
    assert placed(FIVE, 340, 1000) == (2,)


def test_strips_know_their_neighbours() -> None:
    wall = strips(FIVE, COLUMNS)
    assert [strip.column_id for strip in wall] == [1, 2, 3, 4, 5]
    assert [(strip.left_id, strip.right_id) for strip in wall] == [(None, 2), (1, 3), (2, 4), (3, 5), (4, None)]
    assert wall[1].width_mm == pytest.approx(500)
    found = strip_at((260, 300), wall)
    assert found is not None
    assert found.column_id == 2
    assert strip_at((260, -300), wall) is None
    assert columns_at((500, 300), PAPER, wall) == (2,)
    assert strips((), COLUMNS) == ()


def test_columns_in_view_are_those_that_a_photo_shows_nearly_whole() -> None:
    wall = strips(FIVE, COLUMNS)
    part = reading(FIVE, card(0, 900), shown=plane(-260, -50, 1160, 1150))
    assert columns_in_view(part, wall) == {1, 2}
    cut = reading(FIVE, card(0, 1000), shown=plane(-260, -50, 1160, 1050))
    assert columns_in_view(cut, wall) == set()
    low = reading(FIVE, card(0, 1000), shown=plane(-260, 300, 1160, 800))
    assert columns_in_view(low, wall) == set()


def test_only_cards_are_put_in_columns() -> None:
    poster = CodeSighting(SightingKind.FOREIGN, "", 0, SQUARE, at_mm=(500, 500))
    nowhere = CodeSighting(SightingKind.CARD, "", 0, SQUARE, number=3)
    told = in_columns(reading(FIVE, poster, nowhere), COLUMNS, (), None)
    assert [sighting.columns for sighting in told.sightings] == [(), ()]


def lane_at(y: float, *lanes: tuple[int, float], remembered: WallMemory | None = None) -> tuple[int, ...]:
    anchors = (*FIVE, *(WallAnchor("lane", number, -200, at) for number, at in lanes))
    return in_columns(reading(anchors, card(500, y)), COLUMNS, LANES, remembered).sightings[0].lanes


@pytest.mark.parametrize(("y", "lanes"), [(160, (1,)), (480, (1,)), (520, (1, 2)), (560, (1, 2)), (700, (2,))])
def test_lane_headers_in_the_middle_of_their_rows(y: float, lanes: tuple[int, ...]) -> None:
    # Rows of 450 mm below the column headers: 109 to 559 and 559 to 1009.
    assert lane_at(y, (1, 299), (2, 749)) == lanes


@pytest.mark.parametrize(("y", "lanes"), [(170, (1,)), (450, (1,)), (560, (1, 2)), (640, (2,)), (900, (2,))])
def test_lane_headers_at_the_top_of_their_rows(y: float, lanes: tuple[int, ...]) -> None:
    assert lane_at(y, (1, 160), (2, 610)) == lanes


def test_without_lane_headers_there_are_no_lanes() -> None:
    assert lane_at(500) == ()


def test_a_remembered_lane_header_is_filled_in() -> None:
    remembered = memory(*FIVE, WallAnchor("lane", 1, -200, 299), WallAnchor("lane", 2, -200, 749))
    assert lane_at(800, (1, 299), remembered=remembered) == (2,)


def test_a_lane_without_header_below_the_last_one_takes_no_cards_of_it() -> None:
    assert lane_at(400, (1, 299)) == (1,)
    assert lane_at(200, (2, 749)) == ()
