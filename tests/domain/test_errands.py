"""The wall list: what is on it, where it hangs, and the order in which somebody walks along the wall."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kanban.domain.board import Board, Print, Sighting, WallAnchor, WallMemory
from kanban.domain.ids import ItemId
from kanban.domain.prints import card_digest
from kanban.domain.wall.errands import Errand, ErrandKind, errands
from kanban.workspace import Workspace
from tests.boards import START, whole

MakeBoard = Callable[[str], Workspace]
NOW = START + timedelta(days=40)
PHOTO = NOW - timedelta(hours=26)


@pytest.fixture
def wall(board: MakeBoard) -> Board:
    """A board with headers on the wall, photographed 26 hours ago; A hangs where it is, B was moved on screen, C is new."""
    made = whole(board("To do: A B C | Doing: D | Done: E"))
    anchors = tuple(
        WallAnchor("header", column.id, 400.0 * place, 0) for place, column in enumerate(made.shown_columns())
    )
    made.wall = WallMemory(PHOTO, anchors)
    return made


def hang(board: Board, title: str, column: str, *, y: float = 0, days: float = 0) -> None:
    """Let a card be seen in a column, so many mm below its header, so many days before the last photo."""
    ids = {each.name: each.id for each in board.shown_columns()}
    item = next(item for item in board.items.values() if item.title == title)
    at = PHOTO - timedelta(days=days)
    seen = Sighting(ids[column], at, ids[column], (100.0, y) if y else ())
    board.items[item.id] = replace(item, seen=seen, printed=Print(1, card_digest(board, item), START))


def listed(board: Board, found: tuple[Errand, ...]) -> list[tuple[str, str, str | None, str | None]]:
    names = {column.id: column.name for column in board.shown_columns()}
    return [
        (
            errand.kind.value,
            errand.item.title,
            names.get(errand.from_id) if errand.from_id else None,
            names.get(errand.to_id) if errand.to_id else None,
        )
        for errand in found
    ]


def test_the_list_goes_from_left_to_right_and_from_the_top_down(wall: Board) -> None:
    hang(wall, "A", "To do", y=300)
    hang(wall, "B", "Done", y=200)
    hang(wall, "D", "To do", y=100)
    hang(wall, "E", "Done", y=500)
    found = errands(wall, now=NOW, done_days=28)
    assert listed(wall, found) == [
        ("move", "D", "To do", "Doing"),
        ("print", "C", None, "To do"),
        ("move", "B", "Done", "To do"),
        ("take_down", "E", "Done", None),
    ]
    assert [(errand.number, errand.of) for errand in found] == [(1, 2), (0, 0), (1, 2), (2, 2)]


def test_what_the_last_photo_did_not_show_is_looked_for(wall: Board) -> None:
    for title, column in (("A", "To do"), ("B", "To do"), ("C", "To do"), ("E", "Done")):
        hang(wall, title, column)
    hang(wall, "D", "Doing", days=3)
    hang(wall, "A", "To do", days=20)
    hang(wall, "E", "Done", days=1)
    assert wall.wall is not None
    ids = {item.title: item.id for item in wall.items.values()}
    wall.wall = replace(wall.wall, missing=(ids["A"], ids["B"], ids["D"]))
    found = errands(wall, now=NOW, done_days=99, grace_days=14)
    assert [(errand.item.title, errand.kind, errand.lost) for errand in found] == [
        ("A", ErrandKind.LOOK_FOR, True),
        ("D", ErrandKind.LOOK_FOR, False),
    ]
    assert found[1].since == PHOTO - timedelta(days=3)


def test_a_card_that_left_the_board_is_taken_down_where_it_hung(wall: Board) -> None:
    hang(wall, "A", "Doing", y=50)
    gone = replace(wall.items.pop(ItemId(next(i.id for i in wall.items.values() if i.title == "A"))), archived=True)
    found = errands(wall, now=NOW, done_days=99, taken_off=[gone])
    assert ("take_down", "A", "Doing", None) in listed(wall, found)


def test_without_a_photo_there_is_nothing_to_do(board: MakeBoard) -> None:
    assert errands(whole(board("To do: A | Done: B")), now=NOW) == ()


def test_what_hangs_elsewhere_than_both_say_is_to_be_decided(wall: Board) -> None:
    hang(wall, "A", "Doing", y=100)
    item = next(item for item in wall.items.values() if item.title == "A")
    ids = {each.name: each.id for each in wall.shown_columns()}
    for agreed in (None, ids["Done"], ids["To do"]):
        assert item.seen is not None
        wall.items[item.id] = replace(item, seen=replace(item.seen, agreed_id=agreed))
        assert ("decide", "A", "Doing", "To do") in listed(wall, errands(wall, now=NOW, done_days=99))
    wall.items[item.id] = item
    assert ("move", "A", "Doing", "To do") in listed(wall, errands(wall, now=NOW, done_days=99))


def test_what_hangs_and_says_something_else_is_printed_again(wall: Board) -> None:
    hang(wall, "B", "To do")
    hang(wall, "D", "To do")
    for item in list(wall.items.values()):
        if item.seen is not None:
            wall.items[item.id] = replace(item, printed=Print(1, "older", START))
    assert [entry for entry in listed(wall, errands(wall, now=NOW, done_days=99)) if entry[1] in "BD"] == [
        ("reprint", "B", "To do", "To do"),
        ("move", "D", "To do", "Doing"),
        ("reprint", "D", "To do", "Doing"),
    ]


def test_what_hung_doubtfully_is_looked_at_until_something_newer_is_known(wall: Board) -> None:
    hang(wall, "A", "Doing", days=1)
    hang(wall, "B", "To do", days=1)
    hang(wall, "D", "Doing")
    assert wall.wall is not None
    ids = {item.title: item.id for item in wall.items.values()}
    wall.wall = replace(wall.wall, doubtful=(ids["A"], ids["B"], ids["D"], ids["C"]))
    found = listed(wall, errands(wall, now=NOW, done_days=99))
    assert [entry for entry in found if entry[1] != "E"] == [
        ("look_at", "B", "To do", "To do"),
        ("look_at", "C", "To do", "To do"),
        ("look_at", "A", "Doing", "To do"),
    ]
