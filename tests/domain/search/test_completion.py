"""What the search line offers."""

import pytest

from kanban.domain.board import Board, BoardFacts, Column, ItemDetails, Person, Place, WorkItem
from kanban.domain.ids import BoardId, ColumnId, ItemId, PersonId
from kanban.domain.search import parse
from kanban.domain.search.completion import complete
from tests.boards import START


@pytest.fixture
def board() -> Board:
    """Li, Lina and 李明; columns Dev and Ready to test; labels payment (twice), 支付."""
    made = Board(BoardFacts(BoardId(1), "Team", "TE", "UTC"))
    for number, name in enumerate(("Li", "Lina", "李明"), 1):
        made.people[PersonId(number)] = Person(PersonId(number), name, name[:2])
    for number, name in enumerate(("Dev", "Ready to test"), 1):
        made.columns[ColumnId(number)] = Column(ColumnId(number), name, number)
    for number, labels in enumerate((("支付", "payment"), ("payment",)), 1):
        place = Place(ColumnId(1), None, "a", START)
        details = ItemDetails("x", labels=labels)
        made.items[ItemId(number)] = WorkItem(ItemId(number), number, f"R-{number}", details, START, place)
    return made


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("ow", ["owner:"]),
        ("负", ["负责人:"]),
        ("blo", ["blocked ", "blocked>"]),
        ("截", ["截止<"]),
        ("owner:", ["me ", "none ", '"Li" ', "Lina ", "李明 "]),
        ("owner:lin", ["Lina "]),
        ("负责人:李", ["李明 "]),
        ("负责人：无", []),
        ("负责人:", ["我 ", "无 ", '"Li" ', "Lina ", "李明 "]),
        ("label:", ["payment ", "支付 ", "none "]),
        ("label:payment,支", ["支付 "]),
        ("column:", ["Dev ", '"Ready to test" ']),
        ('column:"rea', ['"Ready to test" ']),
        ("due:t", ["today ", "tomorrow ", "this-week "]),
        ("due<", ["1d ", "7d ", "14d "]),
        ("截止:本", ["本周 "]),
        ("type:", ["requirement ", "bug ", "operations "]),
        ("类型:", ["需求 ", "缺陷 ", "运营 "]),
        ("paym", ["label:payment "]),
        ("x -owner:lin", ["Lina "]),
        ("lina", ["owner:Lina "]),
        ("title:x", []),
        ('"pay', []),
        ("x ", []),
        ("blocked", ["blocked>"]),
    ],
)
def test_what_goes_with_what_is_typed(board: Board, typed: str, offered: list[str]) -> None:
    assert [offer.text for offer in complete(typed, len(typed), board)] == offered


def test_an_empty_line_offers_what_was_searched_for_last_and_what_can_be(board: Board) -> None:
    offers = complete("", 0, board, recent=["退款 blocked"])
    assert [offer.text for offer in offers[:4]] == ["退款 blocked", "owner:", "label:", "blocked "]
    assert str(offers[1].meaning) == "who owns it; me, none"
    assert complete("", 0, board, chinese=True)[0].text == "负责人:"


def test_an_offer_takes_the_place_of_the_part_in_which_the_cursor_stands(board: Board) -> None:
    text = "退款 owner:l due<7d"
    (first, *_) = complete(text, 10, board)
    assert text[: first.start] + first.text.rstrip() + text[first.end :] == '退款 owner:"Li" due<7d'
    negative = complete("-bloc", 5, board)[0]
    assert (negative.start, negative.end, negative.text) == (1, 5, "blocked ")


@pytest.mark.parametrize("typed", ["owner:", "column:", "label:"])
def test_what_is_offered_means_what_it_says(board: Board, typed: str) -> None:
    for offer in complete(typed, len(typed), board):
        assert parse(typed + offer.text).problems == ()
