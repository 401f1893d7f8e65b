"""What each WIP limit counts, and which are broken."""

from dataclasses import replace
from datetime import UTC, datetime

from kanban.domain.board import Board, BoardFacts, Column, ItemDetails, LimitPolicy, Person, Place, Swimlane, WorkItem
from kanban.domain.ids import BoardId, ColumnId, ItemId, PersonId, SwimlaneId
from kanban.domain.limits import BrokenLimit, LimitKind, broken_limits, column_counts, columns_in_progress
from kanban.domain.wall.limits import over_limits
from kanban.domain.wall.model import WallMove
from tests.walls import hangs

AT = datetime(2026, 3, 2, tzinfo=UTC)
BACKLOG, DEV, TEST, DONE = (ColumnId(number) for number in range(1, 5))
FAST, WEB = SwimlaneId(1), SwimlaneId(2)
LI, ANN = PersonId(1), PersonId(2)


def a_board(*cards: WorkItem, start: bool = True) -> Board:
    columns = [
        Column(BACKLOG, "Backlog", 0, wip_limit=1),
        Column(DEV, "Dev", 1, wip_limit=2, started=start),
        Column(TEST, "Test", 2),
        Column(DONE, "Done", 3, finished=True, wip_limit=1),
    ]
    lanes = [Swimlane(FAST, "Fast", 0, expedite=True, wip_limit=1), Swimlane(WEB, "Web", 1, wip_limit=2)]
    people = [Person(LI, "Li", "L", wip_limit=1), Person(ANN, "Ann", "A")]
    return Board(
        BoardFacts(BoardId(1), "Team", "K7", "UTC"),
        {column.id: column for column in columns},
        {lane.id: lane for lane in lanes},
        {person.id: person for person in people},
        items={card.id: card for card in cards},
    )


def a_card(number: int, column: ColumnId | None, lane: SwimlaneId | None = None, *owners: PersonId) -> WorkItem:
    place = None if column is None else Place(column, lane, f"{number:06}", AT)
    return WorkItem(ItemId(number), number, f"R-{number}", ItemDetails(f"{number}", owners=owners), AT, place)


def test_a_column_does_not_count_the_expedite_lane() -> None:
    board = a_board(a_card(1, DEV), a_card(2, DEV, WEB), a_card(3, DEV, FAST), a_card(4, TEST), a_card(5, None))
    assert column_counts(board) == {DEV: 2, TEST: 1}
    assert broken_limits(board) == ()
    board.items[ItemId(4)] = a_card(4, DEV)
    assert broken_limits(board) == (BrokenLimit(LimitKind.COLUMN, DEV, "Dev", 3, 2),)


def test_lanes_and_people_count_what_is_started_and_not_finished() -> None:
    places = ((1, BACKLOG), (2, DEV), (3, TEST), (4, DONE))
    board = a_board(*(a_card(number, column, WEB, LI, ANN) for number, column in places))
    assert broken_limits(board) == (BrokenLimit(LimitKind.PERSON, LI, "Li", 2, 1),)
    board.items[ItemId(5)] = a_card(5, DEV, WEB)
    assert broken_limits(board) == (
        BrokenLimit(LimitKind.LANE, WEB, "Web", 3, 2),
        BrokenLimit(LimitKind.PERSON, LI, "Li", 2, 1),
    )


def test_only_limits_that_count_one_of_the_items_are_told() -> None:
    cards = [a_card(1, DEV, None, LI), a_card(2, DEV, None, LI), a_card(3, DEV), a_card(4, BACKLOG), a_card(5, BACKLOG)]
    board = a_board(*cards)
    assert [broken.name for broken in broken_limits(board)] == ["Backlog", "Dev", "Li"]
    assert [broken.name for broken in broken_limits(board, [ItemId(3)])] == ["Dev"]
    assert [broken.name for broken in broken_limits(board, [ItemId(1), ItemId(5)])] == ["Backlog", "Dev", "Li"]
    assert broken_limits(board, [ItemId(99)]) == ()
    assert broken_limits(board, []) == ()


def test_cards_off_the_board_count_nowhere() -> None:
    cards = [
        a_card(1, DEV),
        a_card(2, DEV),
        replace(a_card(3, DEV), archived=True),
        replace(a_card(4, DEV), voided=True),
    ]
    assert broken_limits(a_board(*cards)) == ()


def test_without_a_started_column_work_starts_in_the_first() -> None:
    assert columns_in_progress(a_board()) == {DEV, TEST}
    assert columns_in_progress(a_board(start=False)) == {BACKLOG, DEV, TEST}


def test_a_removed_holder_has_no_limit() -> None:
    board = a_board(a_card(1, DEV, None, LI), a_card(2, TEST, None, LI))
    board.people[LI] = replace(board.people[LI], removed=True)
    assert broken_limits(board) == ()


def _moved(number: int, to: ColumnId, lane: SwimlaneId | None = None, reason: str = "") -> WallMove:
    return WallMove(ItemId(number), BACKLOG, to, swimlane_id=lane, reason=reason, sighting=number - 1)


def test_photos_meet_the_same_limits() -> None:
    cards = [a_card(number, BACKLOG, None, *((LI,) if number in (1, 2) else ())) for number in range(1, 7)]
    board = a_board(*cards)
    board.facts = replace(board.facts, limit_policy=LimitPolicy.REFUSE)
    sightings = [hangs(number, DEV) for number in range(1, 7)]
    moves = [_moved(1, TEST), _moved(2, TEST), *(_moved(number, DEV) for number in (3, 4, 5)), _moved(6, DEV, FAST)]
    kept, refused = over_limits(board, moves, sightings)
    assert [move.item_id for move in kept] == [1, 3, 4, 6]
    assert [(parked.item_id, str(parked.why)) for parked in refused] == [
        (2, "Li has 1 of 1 cards in progress. Finish one first, or go on with R-2 anyway with a reason."),
        (5, "Dev is full: 2 of 2. Finish one first, or move R-5 anyway with a reason."),
    ]
    kept, refused = over_limits(board, [_moved(1, TEST), _moved(2, TEST, reason="agreed")], sightings)
    assert [move.item_id for move in kept] == [2]
    kept, refused = over_limits(board, [_moved(n, TEST, WEB) for n in (3, 4, 5)], sightings)
    assert [str(parked.why) for parked in refused] == [
        "The swimlane Web is full: 2 of 2 in progress. Finish one first, or go on with R-5 anyway with a reason."
    ]
