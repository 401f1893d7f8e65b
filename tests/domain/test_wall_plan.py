"""Each row of the merge's table, and each card that is doubtful, is put where it belongs; nothing is guessed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kanban.domain.board import Board, LimitPolicy, Sighting, Swimlane, WallAnchor, WallMemory, WorkItem
from kanban.domain.ids import ColumnId, ItemId, SwimlaneId
from kanban.domain.wall.model import (
    Choices,
    CodeSighting,
    Conflict,
    NotSeen,
    PhotoPlane,
    Seen,
    SightingKind,
    Undecided,
    WallMove,
    WallPlan,
)
from kanban.domain.wall.plan import plan_wall
from tests.walls import (
    BACKLOG,
    CAME,
    DEV,
    DONE,
    HEADERS,
    NOON,
    PRINTED,
    SEEN,
    TEST,
    a_board,
    a_card,
    a_reading,
    hangs,
)

NOW = NOON + timedelta(hours=1)
ONE = ItemId(1)


def plan(board: Board, *sightings: CodeSighting, choices: Choices | None = None) -> WallPlan:
    return plan_wall(board, a_reading(*sightings), NOON, choices=choices, now=NOW)


def lists(made: WallPlan) -> dict[str, object]:
    """Return the lists of a plan that are not empty."""
    names = (
        "moves left_out confirmed to_move_on_wall conflicts undecided duplicates parked outside outdated not_seen take_down"
        " to_print reprint"
    )
    return {name: getattr(made, name) for name in names.split() if getattr(made, name)}


# The table


def test_both_are_where_they_were() -> None:
    made = plan(a_board(a_card(1, DEV, agreed=DEV)), hangs(1, DEV))
    assert lists(made) == {"confirmed": (Seen(ONE, 0, DEV),)}
    assert (made.taken_at, made.last_sequence, made.opening_inventory) == (NOON, 7, False)


def test_the_wall_moved() -> None:
    made = plan(a_board(a_card(1, DEV, agreed=DEV)), hangs(1, TEST))
    assert lists(made) == {"moves": (WallMove(ONE, DEV, TEST, SEEN, sighting=0),)}


def test_the_board_moved() -> None:
    made = plan(a_board(a_card(1, TEST, agreed=DEV)), hangs(1, DEV))
    assert lists(made) == {"to_move_on_wall": (WallMove(ONE, DEV, TEST, sighting=0),)}


def test_both_made_the_same_move() -> None:
    made = plan(a_board(a_card(1, TEST, agreed=DEV)), hangs(1, TEST))
    assert lists(made) == {"confirmed": (Seen(ONE, 0, TEST),)}


def test_both_moved_differently() -> None:
    made = plan(a_board(a_card(1, TEST, agreed=DEV)), hangs(1, BACKLOG))
    assert lists(made) == {"conflicts": (Conflict(ONE, DEV, TEST, BACKLOG, 0),)}


def test_the_board_moved_after_the_photo_and_came_back() -> None:
    since = NOON + timedelta(minutes=5)
    made = plan(a_board(a_card(1, DEV, agreed=DEV, since=since)), hangs(1, TEST))
    assert lists(made) == {"conflicts": (Conflict(ONE, DEV, DEV, TEST, 0),)}


def test_the_board_moved_after_the_photo() -> None:
    since = NOON + timedelta(minutes=5)
    made = plan(a_board(a_card(1, TEST, agreed=DEV, since=since)), hangs(1, DEV))
    assert lists(made) == {"to_move_on_wall": (WallMove(ONE, DEV, TEST, sighting=0),)}


def test_what_hangs_at_two_places_is_not_moved() -> None:
    made = plan(a_board(a_card(1, DEV, agreed=DEV)), hangs(1, TEST), hangs(1, TEST, y_mm=400))
    assert lists(made) == {"duplicates": ((ONE, (0, 1)),)}


def test_what_hangs_between_two_columns_is_not_moved() -> None:
    board = a_board(a_card(1, DEV, agreed=DEV), a_card(2, BACKLOG, agreed=BACKLOG))
    made = plan(board, hangs(1, DEV, TEST), hangs(2, DEV, TEST))
    assert lists(made) == {
        "undecided": (Undecided(ItemId(2), (DEV, TEST), 1), Undecided(ONE, (DEV, TEST), 0)),
    }


def test_what_hangs_in_no_column_is_outside() -> None:
    made = plan(a_board(a_card(1, DEV, agreed=DEV)), hangs(1))
    assert lists(made) == {"outside": (Seen(ONE, 0, None),)}


def test_a_header_of_a_removed_column_is_none() -> None:
    board = a_board(a_card(1, DEV, agreed=DEV))
    board.columns[TEST] = replace(board.columns[TEST], removed=True)
    assert lists(plan(board, hangs(1, TEST))) == {"outside": (Seen(ONE, 0, None),)}


# Cards that were never seen


def test_a_card_was_to_hang_where_its_paper_came_out() -> None:
    board = a_board(a_card(1, TEST, printed_in=DEV), a_card(2, DEV, printed_in=DEV))
    made = plan(board, hangs(1, DEV), hangs(2, TEST))
    assert lists(made) == {
        "moves": (WallMove(ItemId(2), DEV, TEST, CAME, sighting=1),),
        "to_move_on_wall": (WallMove(ONE, DEV, TEST, sighting=0),),
    }


def test_nobody_knows_where_they_agreed() -> None:
    board = a_board(a_card(1, TEST), a_card(2, DEV))
    made = plan(board, hangs(1, DEV), hangs(2, DEV))
    assert lists(made) == {
        "conflicts": (Conflict(ONE, None, TEST, DEV, 0),),
        "confirmed": (Seen(ItemId(2), 1, DEV),),
    }


def test_the_opening_inventory_asks_for_moves() -> None:
    later = a_card(3, DEV, since=NOON + timedelta(minutes=1))
    board = a_board(a_card(1, TEST), a_card(2, DEV, agreed=BACKLOG), later, wall=None)
    made = plan(board, hangs(1, DEV), hangs(2, BACKLOG), hangs(3, TEST))
    assert made.opening_inventory is True
    assert lists(made) == {
        "moves": (WallMove(ONE, TEST, DEV, CAME, sighting=0),),
        "to_move_on_wall": (WallMove(ItemId(2), BACKLOG, DEV, sighting=1),),
        "conflicts": (Conflict(ItemId(3), None, DEV, TEST, 2),),
    }


def test_a_draft_that_hangs_counts_as_printed() -> None:
    made = plan(a_board(a_card(1, DEV, printed=False), a_card(2, DEV, printed=False)), hangs(1, DEV))
    assert lists(made) == {"confirmed": (Seen(ONE, 0, DEV),), "to_print": (ItemId(2),)}


# What is newer than the photo


@pytest.mark.parametrize(
    "card",
    [
        a_card(1, DEV, agreed=DEV, seen_at=NOON),
        a_card(1, DEV, agreed=DEV, seen_at=NOON + timedelta(minutes=1)),
        a_card(1, DEV, agreed=DEV, seen_at=NOON + timedelta(minutes=1), at_mm=(1.0, 2.0)),
        replace(a_card(1, DEV), added_at=NOON + timedelta(minutes=1)),
        replace(a_card(1, DEV), seen=Sighting(None, NOON + timedelta(minutes=1), DEV)),
    ],
)
def test_what_is_known_later_is_left_alone(card: WorkItem) -> None:
    assert lists(plan(a_board(card), hangs(1, TEST))) == {"outdated": (Seen(ONE, 0, TEST),)}


def test_a_print_after_the_photo_says_nothing_of_where_the_paper_hung() -> None:
    board = a_board(a_card(1, DEV, agreed=DEV))
    printed = board.items[ONE].printed
    assert printed is not None
    board.items[ONE] = replace(board.items[ONE], printed=replace(printed, at=NOON + timedelta(minutes=1)))
    assert [(move.item_id, move.to_id) for move in plan(board, hangs(1, TEST)).moves] == [(ONE, TEST)]


def test_two_photos_of_one_moment_are_one_wall() -> None:
    made = plan(a_board(a_card(1, DEV, agreed=DEV, seen_at=NOON, at_mm=(1.0, 2.0))), hangs(1, TEST))
    assert lists(made) == {"moves": (WallMove(ONE, DEV, TEST, NOON, sighting=0),)}


def test_a_photo_of_the_future_counts_as_of_now() -> None:
    made = plan_wall(a_board(), a_reading(), NOW + timedelta(hours=3), now=NOW)
    assert made.taken_at == NOW


def test_the_earliest_is_the_newest_that_is_known_before_the_photo() -> None:
    came = a_card(1, DEV, agreed=DEV, since=SEEN + timedelta(hours=1))
    printed = a_card(2, DEV, printed_in=DEV, since=PRINTED - timedelta(days=1))
    asked_before = a_card(3, DEV, agreed=DEV, seen=TEST)
    made = plan(a_board(came, printed, asked_before), hangs(1, TEST), hangs(2, TEST), hangs(3, TEST))
    assert [move.earliest for move in made.moves] == [SEEN + timedelta(hours=1), PRINTED, CAME]


@pytest.mark.parametrize(
    ("digest", "at", "question"),
    [
        ("before", NOON, "Applied before already: wall0.jpg. Apply it again?"),
        (
            "new",
            SEEN - timedelta(hours=1),
            "Taken at 2026-03-18 11:00, before the newest photo that was applied (2026-03-18 12:00). Apply it nevertheless?",
        ),
    ],
)
def test_old_photos_are_asked_about(digest: str, at: object, question: str) -> None:
    made = plan_wall(a_board(), a_reading(digest=digest), at, now=NOW)  # type: ignore[arg-type]
    assert [str(phrase) for phrase in made.questions] == [question]
    assert plan_wall(a_board(), a_reading(), SEEN, now=NOW).questions == ()


# What a person decides


def test_a_person_settles_conflicts() -> None:
    board = a_board(*(a_card(number, TEST, agreed=DEV) for number in (1, 2, 3)))
    sightings = (hangs(1, BACKLOG), hangs(2, BACKLOG), hangs(3, BACKLOG))
    choices = Choices(wall_right=frozenset({ONE}), board_right=frozenset({ItemId(2)}))
    assert lists(plan(board, *sightings, choices=choices)) == {
        "moves": (WallMove(ONE, TEST, BACKLOG, SEEN, sighting=0),),
        "to_move_on_wall": (WallMove(ItemId(2), BACKLOG, TEST, sighting=1),),
        "conflicts": (Conflict(ItemId(3), DEV, TEST, BACKLOG, 2),),
    }


def test_a_person_says_where_the_paper_hangs() -> None:
    board = a_board(*(a_card(number, DEV, agreed=DEV) for number in (1, 2, 3, 4, 5)))
    sightings = (hangs(1), hangs(2, DEV, TEST), hangs(3, DEV), hangs(3, TEST), hangs(4, BACKLOG), hangs(5))
    placed = {ONE: TEST, ItemId(2): DEV, ItemId(3): TEST, ItemId(4): DEV, ItemId(5): ColumnId(9)}
    assert lists(plan(board, *sightings, choices=Choices(placed=placed))) == {
        "moves": (WallMove(ONE, DEV, TEST, SEEN, sighting=0), WallMove(ItemId(3), DEV, TEST, SEEN, sighting=3)),
        "confirmed": (Seen(ItemId(2), 1, DEV), Seen(ItemId(4), 4, DEV)),
        "outside": (Seen(ItemId(5), 5, None),),
    }


def test_a_move_that_is_not_ticked_is_left_out() -> None:
    board = a_board(a_card(1, DEV, agreed=DEV), a_card(2, DEV, agreed=DEV))
    made = plan(board, hangs(1, TEST), hangs(2, TEST), choices=Choices(left_out=frozenset({ONE})))
    assert lists(made) == {
        "moves": (WallMove(ItemId(2), DEV, TEST, SEEN, sighting=1),),
        "left_out": (WallMove(ONE, DEV, TEST, SEEN, sighting=0),),
    }


# Limits


def test_a_full_column_parks_what_hangs_lowest() -> None:
    board = a_board(*(a_card(n, DEV, agreed=DEV) for n in (1, 2, 3)), a_card(4, TEST, agreed=TEST), limits={TEST: 2})
    leftmost = replace(hangs(1, TEST), at_mm=(1100.0, 300.0))
    made = plan(board, leftmost, hangs(2, TEST, y_mm=200), hangs(3, TEST, y_mm=250), hangs(4, TEST))
    assert [move.item_id for move in made.moves] == [2]
    assert [(parked.item_id, parked.to_id, parked.sighting) for parked in made.parked] == [(1, TEST, 0), (3, TEST, 2)]
    assert [str(parked.why) for parked in made.parked] == [
        "Test is full: 2 of 2. Finish one first, or move R-1 anyway with a reason.",
        "Test is full: 2 of 2. Finish one first, or move R-3 anyway with a reason.",
    ]


def test_what_leaves_makes_room() -> None:
    board = a_board(a_card(1, DEV, agreed=DEV), a_card(2, TEST, agreed=TEST), limits={TEST: 1, DEV: 1})
    made = plan(board, hangs(1, TEST), hangs(2, DEV))
    assert [(move.item_id, move.to_id) for move in made.moves] == [(1, TEST), (2, DEV)]
    assert made.parked == ()


def test_what_is_parked_takes_up_room_where_it_stays() -> None:
    board = a_board(
        *(a_card(number, column, agreed=column) for number, column in ((1, BACKLOG), (2, DEV), (3, TEST))),
        limits={DEV: 1, TEST: 1},
    )
    made = plan(board, hangs(1, DEV), hangs(2, TEST), hangs(3, TEST))
    assert made.moves == ()
    assert [parked.item_id for parked in made.parked] == [1, 2]


def test_a_reason_lets_a_move_pass_and_a_warning_stops_none() -> None:
    cards = [a_card(number, DEV, agreed=DEV) for number in (1, 2)]
    made = plan(
        a_board(*cards, limits={TEST: 0}), hangs(1, TEST), hangs(2, TEST), choices=Choices(reasons={ONE: "now"})
    )
    assert [(move.item_id, move.reason) for move in made.moves] == [(1, "now")]
    assert [parked.item_id for parked in made.parked] == [2]
    made = plan(
        a_board(*cards, limits={TEST: 1}), hangs(1, TEST), hangs(2, TEST), choices=Choices(reasons={ONE: "now"})
    )
    assert [parked.item_id for parked in made.parked] == [2]
    board = a_board(*cards, limits={TEST: 0}, policy=LimitPolicy.WARN)
    assert [move.item_id for move in plan(board, hangs(1, TEST), hangs(2, TEST)).moves] == [1, 2]


# What is not seen, taken down, printed


def test_what_left_the_board_is_taken_down() -> None:
    archived = replace(a_card(1, DEV, agreed=DEV), archived=True)
    voided = replace(a_card(2, DEV, agreed=DEV), voided=True)
    made = plan(a_board(archived, voided, a_card(3, None, agreed=DEV)), hangs(1, DEV), hangs(2, TEST), hangs(3, DEV))
    assert lists(made) == {
        "take_down": (Seen(ONE, 0, DEV), Seen(ItemId(2), 1, TEST), Seen(ItemId(3), 2, DEV)),
    }


def test_what_is_long_finished_is_taken_down_and_not_missed() -> None:
    long_ago = NOON - timedelta(days=29)
    cards = [a_card(n, DONE, agreed=DONE, since=long_ago, printed=n < 3) for n in (1, 2, 3)]
    made = plan(a_board(*cards, a_card(4, DONE, agreed=DONE)), hangs(1, DONE), hangs(4, DONE))
    assert lists(made) == {
        "confirmed": (Seen(ONE, 0, DONE), Seen(ItemId(4), 1, DONE)),
        "take_down": (Seen(ONE, 0, DONE),),
    }


def test_what_is_not_seen_may_be_lost_after_a_while() -> None:
    board = a_board(
        a_card(1, DEV, agreed=DEV),
        a_card(2, DEV, agreed=DEV, seen_at=NOON - timedelta(days=15)),
        a_card(3, DEV),
        a_card(4, DEV, agreed=DEV, seen_at=NOON + timedelta(minutes=1)),
        a_card(5, DEV, agreed=DEV, at_mm=(2500.0, 400.0)),
    )
    assert lists(plan(board)) == {
        "not_seen": (
            NotSeen(ONE, DEV, SEEN),
            NotSeen(ItemId(2), DEV, NOON - timedelta(days=15), lost=True),
            NotSeen(ItemId(3), DEV, None, lost=True),
        )
    }


def test_only_what_is_in_view_is_missed() -> None:
    left_half = PhotoPlane((1, 0, 0, 0, 1, 0, 0, 0, 1), 970, 1500)
    board = a_board(
        a_card(1, DEV, agreed=DEV, at_mm=(750.0, 400.0)),
        a_card(2, TEST, agreed=TEST, at_mm=(1250.0, 400.0)),
        a_card(3, DEV, agreed=DEV),
        a_card(4, TEST, agreed=DEV, at_mm=(750.0, 400.0)),
        a_card(5, DEV, agreed=DEV, at_mm=(930.0, 400.0)),
    )
    made = plan_wall(board, a_reading(hangs(9, BACKLOG), planes=(left_half,)), NOON, now=NOW)
    assert [card.item_id for card in made.not_seen] == [1, 3]
    right_end = PhotoPlane((1, 0, 1000, 0, 1, 0, 0, 0, 1), 1000, 1500)
    made = plan_wall(board, a_reading(planes=(right_end,)), NOON, now=NOW)
    assert [card.item_id for card in made.not_seen] == [2]
    right_half = PhotoPlane((1, 0, 800, 0, 1, 0, 0, 0, 1), 1200, 1500)
    made = plan_wall(board, a_reading(planes=(left_half, right_half)), NOON, now=NOW)
    assert [card.item_id for card in made.not_seen] == [1, 3, 5, 2, 4]


def test_a_photo_from_the_side_does_not_see_behind_the_camera() -> None:
    tilted = PhotoPlane((1, 0, 0, 0, 1, 0, 0.0005, 0, 1), 2000, 1500, bend=0.05)
    board = a_board(a_card(1, DEV, agreed=DEV, at_mm=(750.0, 500.0)), a_card(2, DEV, agreed=DEV, at_mm=(2100.0, 500.0)))
    made = plan_wall(board, a_reading(planes=(tilted,)), NOON, now=NOW)
    assert [card.item_id for card in made.not_seen] == [1]


def test_without_a_plane_a_column_is_in_view_when_something_of_it_is() -> None:
    board = a_board(*(a_card(n, DEV, agreed=DEV, at_mm=(1.0, 1.0)) for n in (1, 2)), a_card(3, TEST, agreed=TEST))
    made = plan_wall(board, a_reading(hangs(1, DEV), planes=(None,)), NOON, now=NOW)
    assert [card.item_id for card in made.not_seen] == [2]


def test_what_was_taken_down_needs_new_paper_unless_it_is_finished() -> None:
    gone = Sighting(None, SEEN, DEV)
    board = a_board(replace(a_card(1, DEV), seen=gone), replace(a_card(2, DONE, since=CAME), seen=gone))
    assert lists(plan(board)) == {"to_print": (ONE,)}


def test_a_column_that_is_not_on_the_wall_needs_no_paper() -> None:
    memory = WallMemory(SEEN, HEADERS[1:])
    board = a_board(a_card(1, BACKLOG, printed=False), a_card(2, DEV, printed=False), wall=memory)
    made = plan_wall(board, a_reading(anchors=HEADERS[2:]), NOON, now=NOW)
    assert made.to_print == (2,)


def test_old_paper_is_printed_anew() -> None:
    older, changed, good = (a_card(number, DEV, agreed=DEV) for number in (1, 2, 3))
    board = a_board(older, changed, good)
    printed = board.items[ONE].printed
    assert printed is not None
    board.items[ONE] = replace(board.items[ONE], printed=replace(printed, revision=2))
    board.items[ItemId(2)] = replace(
        board.items[ItemId(2)], details=replace(board.items[ItemId(2)].details, title="Other")
    )
    assert plan(board, hangs(1, DEV), hangs(2, DEV), hangs(3, DEV)).reprint == (1, 2)


def test_codes_that_are_no_cards_are_counted() -> None:
    kinds = (SightingKind.FOREIGN, SightingKind.OTHER_BOARD, SightingKind.UNREAD, SightingKind.UNREAD)
    others = [replace(hangs(1, DEV), kind=kind) for kind in kinds]
    made = plan(a_board(), *others, hangs(77, DEV))
    assert (made.foreign, made.other_boards, made.unread) == (2, 1, 2)
    assert lists(made) == {}


# Shared headers, swimlanes


def test_columns_without_a_header_share_one() -> None:
    shared = (HEADERS[0], HEADERS[1], HEADERS[3])
    board = a_board(
        a_card(1, TEST, agreed=TEST), a_card(2, TEST, agreed=DEV), a_card(3, TEST, agreed=TEST), wall=WallMemory(SEEN)
    )
    made = plan_wall(board, a_reading(hangs(1, DEV), hangs(2, DEV), hangs(3, BACKLOG), anchors=shared), NOON, now=NOW)
    assert lists(made) == {
        "confirmed": (Seen(ONE, 0, TEST), Seen(ItemId(2), 1, TEST)),
        "moves": (WallMove(ItemId(3), TEST, BACKLOG, SEEN, sighting=2),),
    }


def test_a_move_takes_the_lane_that_the_wall_shows() -> None:
    board = a_board(*(a_card(number, DEV, agreed=DEV) for number in (1, 2, 3, 4)))
    board.swimlanes = {
        SwimlaneId(1): Swimlane(SwimlaneId(1), "Ops", 0),
        SwimlaneId(2): Swimlane(SwimlaneId(2), "Web", 1, removed=True),
    }
    lanes = [(SwimlaneId(1),), (SwimlaneId(1), SwimlaneId(3)), (SwimlaneId(2),)]
    moved = [replace(hangs(n, TEST), lanes=seen) for n, seen in enumerate(lanes, 1)]
    made = plan(board, *moved, replace(hangs(4, DEV), lanes=lanes[0]))
    assert [move.swimlane_id for move in made.moves] == [1, None, None]
    assert made.confirmed == (Seen(ItemId(4), 3, DEV, SwimlaneId(1)),)


def test_anchors_of_before_count_where_the_photos_show_none() -> None:
    board = a_board(a_card(1, TEST, printed=False))
    corner = WallAnchor("corner", 0, 0.0, 0.0)
    made = plan_wall(board, a_reading(anchors=(corner,)), NOON, now=NOW)
    assert made.to_print == (1,)


def test_five_hundred_cards_are_planned_at_once() -> None:
    columns = [BACKLOG, DEV, TEST, DONE]
    board = a_board(*(a_card(n, columns[n % 4], agreed=columns[n % 4]) for n in range(1, 501)), limits={TEST: 130})
    made = plan(board, *(hangs(n, ColumnId(columns[(n + (n % 25 == 0)) % 4])) for n in range(1, 501)))
    assert (len(made.moves), len(made.confirmed), len(made.parked)) == (20, 480, 0)


def test_without_a_header_in_sight_what_seems_to_have_moved_is_asked() -> None:
    board = a_board(a_card(1, DEV, agreed=DEV), a_card(2, DEV, agreed=DEV))
    corners = tuple(WallAnchor("corner", number, 10.0 + 2000 * number, 10.0) for number in range(2))
    seen = (hangs(1, TEST), hangs(2, DEV))

    def asked(*anchors: WallAnchor, choices: Choices | None = None) -> dict[str, object]:
        reading = a_reading(*seen, anchors=(*HEADERS, *anchors), filled_in=HEADERS)
        made = plan_wall(board, reading, NOON, now=NOW, choices=choices)
        return {"moves": [m.item_id for m in made.moves], "undecided": [u.between for u in made.undecided]}

    assert asked() == asked(corners[0]) == {"moves": [], "undecided": [(TEST, DEV)]}
    assert asked(*corners) == {"moves": [1], "undecided": []}
    assert asked(choices=Choices(placed={ItemId(1): TEST})) == {"moves": [1], "undecided": []}
