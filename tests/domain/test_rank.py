"""Ranks: there is always room between two, and the order of texts is the order of cards."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban.domain.rank import rank_between, ranks_after, ranks_before

SLOTS = st.lists(st.floats(0, 1, exclude_max=True), max_size=120)


def inserted(slots: list[float]) -> list[str]:
    """Insert cards one after another, each at a place that is a fraction of the column's height."""
    ranks: list[str] = []
    for slot in slots:
        place = int(slot * (len(ranks) + 1))
        before = ranks[place - 1] if place else None
        after = ranks[place] if place < len(ranks) else None
        ranks.insert(place, rank_between(before, after))
    return ranks


@given(SLOTS)
@settings(deadline=None)
def test_cards_inserted_anywhere_stay_in_order(slots: list[float]) -> None:
    ranks = inserted(slots)
    assert ranks == sorted(set(ranks))
    assert all(len(rank) == 6 or not rank.endswith("0") for rank in ranks)


@pytest.mark.parametrize(("slot", "longest"), [(0.0, 6), (0.999999, 6), (0.5, 210)])
def test_a_thousand_cards_at_the_same_place(slot: float, longest: int) -> None:
    ranks = inserted([slot] * 1000)
    assert ranks == sorted(set(ranks))
    assert max(map(len, ranks)) <= longest


def test_always_above_the_same_card() -> None:
    top, bottom = rank_between(None, None), rank_between(rank_between(None, None), None)
    for _ in range(300):
        middle = rank_between(top, bottom)
        assert top < middle < bottom
        bottom = middle
    assert len(bottom) < 80


def test_always_below_the_same_card() -> None:
    top, bottom = "i00000", "i00001"
    for _ in range(300):
        middle = rank_between(top, bottom)
        assert top < middle < bottom
        top = middle
    assert len(top) < 80


def test_the_top_of_all_ranks_has_room_above() -> None:
    first = "000002"
    for _ in range(50):
        higher = rank_between(None, first)
        assert higher < first
        first = higher


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [
        (None, None, "i00000"),
        ("i00000", None, "i00010"),
        (None, "i00010", "i00000"),
        ("i00000", "i00010", "i0000i"),
        ("i00000", "i00001", "i00000i"),
        ("i00000i", "i00001", "i00000r"),
        ("i00000z", "i00001", "i00000zi"),
    ],
)
def test_literal_ranks(before: str | None, after: str | None, between: str) -> None:
    assert rank_between(before, after) == between


def test_equal_ranks_of_an_import_do_not_hang() -> None:
    assert rank_between("i00000", "i00000") == "i00000i"
    assert rank_between("i00000i", "i00000i") == "i00000ii"


def test_ranks_after() -> None:
    assert ranks_after(None, 3) == ["i00000", "i00010", "i00020"]
    assert ranks_after("i00000i", 1) == ["i00010"]
    assert ranks_after("i00000", 0) == []
    many = ranks_after(None, 10_000)
    assert all(one < other for one, other in pairwise(many))


def test_ranks_above_all_others() -> None:
    assert ranks_before("i00010", 2) == ["hzzzz0", "i00000"]
    assert ranks_before(None, 2) == ["hzzzz0", "i00000"]
    assert ranks_before("i00010", 0) == []
