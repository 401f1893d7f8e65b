"""Names by a few of their letters."""

import pytest

from kanban.domain.search.fuzzy import best, matcher

NAMES = [
    "open board",
    "new board",
    "board settings",
    "settings",
    "print all cards",
    "set up columns",
    "r-12 退款流程",
    "reboard",
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("settings", ["settings", "board settings"]),
        ("set", ["set up columns", "settings", "board settings"]),
        ("board", ["board settings", "new board", "open board", "reboard"]),
        ("opbo", ["open board"]),
        ("cards print", ["print all cards"]),
        ("pac", ["print all cards"]),
        ("prnt", ["print all cards"]),
        ("退款", ["r-12 退款流程"]),
        ("流程", ["r-12 退款流程"]),
        ("r-12", ["r-12 退款流程"]),
        ("xyz", []),
        ("draob", []),
        ("(.*", []),
    ],
)
def test_the_best_come_first(typed: str, found: list[str]) -> None:
    named = [(name, 0, name) for name in NAMES]
    assert sorted(best(typed, named, 9)[: len(found)]) == sorted(found)
    assert best(typed, named, 9)[:1] == found[:1]


def test_equally_good_ones_keep_their_order_and_some_are_better_by_themselves() -> None:
    assert best("a", [("ab", 0, 1), ("ac", 0, 2), ("ad", 5, 3)], 2) == [3, 1]
    assert best("", [("b", 0, 1), ("a", 0, 2)], 9) == [1, 2]


def test_letters_apart_are_worse_than_side_by_side() -> None:
    grade = matcher("bs")
    apart, beside = grade("board settings"), grade("obscure")
    assert apart is not None
    assert beside is not None
    assert apart < beside
    assert matcher("bs", apart=False)("board settings") is None


@pytest.mark.parametrize(
    ("typed", "name", "goes"),
    [
        ("hist", "history", True),
        ("hist", "what is to be done at the wall", False),
        ("hist", "filter by size of the list", False),
        ("pac", "print all cards", True),
        ("rint", "print all cards", True),
    ],
)
def test_letters_begin_words_or_go_on_in_them(typed: str, name: str, goes: bool) -> None:
    assert (matcher(typed)(name) is not None) is goes
