"""Board columns without a header of their own: under another one, or where no photo looked."""

from datetime import timedelta

from kanban.domain.board import WallMemory, WorkItem
from kanban.domain.ids import ItemId
from kanban.domain.wall.model import CodeSighting, PhotoPlane, Seen, Undecided, WallMove, WallPlan
from kanban.domain.wall.plan import plan_wall
from tests.walls import BACKLOG, DEV, HEADERS, NOON, PLANE, SEEN, TEST, a_board, a_card, a_reading, hangs

ONE = ItemId(1)
LEFT = PhotoPlane((1, 0, 0, 0, 1, 0, 0, 0, 1), 1100, 1500)
"""A photo of the columns Backlog and Dev, a pixel for each millimetre."""
TWO = HEADERS[:2]


def plan(*items: WorkItem, wall: WallMemory | None, shown: PhotoPlane, sightings: tuple[CodeSighting, ...]) -> WallPlan:
    reading = a_reading(*sightings, anchors=TWO, planes=(shown,))
    return plan_wall(a_board(*items, wall=wall), reading, NOON, now=NOON + timedelta(hours=1))


def test_a_card_moved_on_screen_is_not_confirmed_under_the_last_header_in_sight() -> None:
    for wall in (None, WallMemory(SEEN, TWO)):
        made = plan(a_card(1, TEST, agreed=DEV), wall=wall, shown=LEFT, sightings=(hangs(1, DEV),))
        assert made.undecided == (Undecided(ONE, (DEV, TEST), 0),)
        assert (made.confirmed, made.moves, made.to_move_on_wall) == ((), (), ())


def test_it_is_to_be_moved_where_its_header_is_known() -> None:
    card = a_card(1, TEST, agreed=DEV)
    made = plan(card, wall=WallMemory(SEEN, HEADERS), shown=LEFT, sightings=(hangs(1, DEV),))
    assert made.to_move_on_wall == (WallMove(ONE, DEV, TEST, sighting=0),)


def test_it_is_confirmed_where_bare_wall_follows_the_header() -> None:
    made = plan(a_card(1, TEST, agreed=DEV), wall=None, shown=PLANE, sightings=(hangs(1, DEV),))
    assert made.confirmed == (Seen(ONE, 0, TEST),)


def test_cards_beyond_the_last_header_say_that_the_wall_goes_on() -> None:
    cards = (a_card(1, TEST, agreed=DEV), a_card(2, TEST, agreed=TEST))
    made = plan(*cards, wall=None, shown=PLANE, sightings=(hangs(1, DEV), hangs(2, TEST)))
    assert made.undecided == (Undecided(ONE, (DEV, TEST), 0),)


def test_a_person_who_said_that_a_card_shares_a_header_is_not_asked_again() -> None:
    settled = a_card(2, TEST, agreed=TEST, at_mm=(770.0, 400.0))
    made = plan(
        a_card(1, TEST, agreed=DEV),
        settled,
        wall=WallMemory(SEEN, TWO),
        shown=LEFT,
        sightings=(hangs(1, DEV), hangs(2, DEV)),
    )
    assert made.confirmed == (Seen(ONE, 0, TEST), Seen(ItemId(2), 1, TEST))


def test_a_move_between_headers_in_sight_is_made_whatever_is_missing() -> None:
    made = plan(a_card(1, BACKLOG, agreed=BACKLOG), wall=None, shown=LEFT, sightings=(hangs(1, DEV),))
    assert made.moves == (WallMove(ONE, BACKLOG, DEV, SEEN, sighting=0),)


def test_cards_of_columns_that_no_photo_shows_are_not_missed() -> None:
    cards = (a_card(1, TEST, agreed=TEST), a_card(2, DEV, printed_in=DEV), a_card(3, DEV, agreed=DEV))
    made = plan(*cards, wall=WallMemory(SEEN, TWO), shown=LEFT, sightings=())
    assert [missed.item_id for missed in made.not_seen] == [3]
