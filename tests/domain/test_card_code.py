"""Codes on cards: they read back, and no slip of a finger makes one code another."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban.domain.card_code import REVISIONS, CardCode, CodeKind, board_code, parse, shown
from kanban.domain.errors import DamagedCode, NotOurCode, Refused

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MOST = {CodeKind.CARD: 983_040}
CODES = st.builds(
    CardCode,
    st.text(ALPHABET, min_size=2, max_size=2),
    st.just(CodeKind.CARD),
    st.integers(0, 983_039),
    st.integers(0, 31),
) | st.builds(
    CardCode,
    st.text(ALPHABET, min_size=2, max_size=2),
    st.sampled_from([kind for kind in CodeKind if kind is not CodeKind.CARD]),
    st.integers(0, 8_191),
)


def test_a_hundred_thousand_codes_read_back() -> None:
    random = Random(7)
    kinds = list(CodeKind)
    for _ in range(100_000):
        kind = random.choice(kinds)
        revision = random.randrange(REVISIONS) if kind is CodeKind.CARD else 0
        code = CardCode(board_code(random.randrange(1024)), kind, random.randrange(MOST.get(kind, 8_192)), revision)
        assert parse(str(code), code.board) == code


@given(CODES)
def test_every_wrong_character_is_found(code: CardCode) -> None:
    text = str(code)
    for place in range(10):
        for letter in set(ALPHABET) - {text[place]}:
            with pytest.raises((DamagedCode, NotOurCode)):
                parse(text[:place] + letter + text[place + 1 :], code.board)


@given(CODES)
def test_every_swap_of_neighbours_is_found(code: CardCode) -> None:
    text = str(code)
    for place in range(9):
        one, other = text[place], text[place + 1]
        if one != other:
            with pytest.raises((DamagedCode, NotOurCode)):
                parse(text[:place] + other + one + text[place + 2 :], code.board)


def test_the_form_on_paper_stays_for_ever() -> None:
    """Cards that hang on walls carry these; they must read the same in every release."""
    assert str(CardCode("K7", CodeKind.CARD, 1, 1)) == "TK700011CE"
    assert str(CardCode("K7", CodeKind.CARD, 983_039, 31)) == "TK7XZZZZSG"
    assert str(CardCode("00", CodeKind.HEADER, 3)) == "T00Y00302F"
    assert str(CardCode("ZZ", CodeKind.LANE, 8_191)) == "TZZZFZZ02G"


def test_letters_that_look_like_digits_are_taken_for_them() -> None:
    code = CardCode("10", CodeKind.CARD, 33, 1)
    text = str(code)
    assert parse(f" {text.lower()}\r\n", "10") == code
    assert parse(text[0] + text[1:].replace("1", "I").replace("0", "O"), "10") == code
    assert parse(text[0] + text[1:].replace("1", "L"), "10") == code


@pytest.mark.parametrize(
    "text", ["", "hello", "TK700011CE1", "TK700011N", "XK700011CE", "TK7 0011CE", "ＴK700011CE", "١" * 10]
)
def test_what_is_not_our_code(text: str) -> None:
    with pytest.raises(NotOurCode, match=r"^This is not a Twinboard code: "):
        parse(text, "K7")


def test_each_way_of_being_wrong_is_said_differently() -> None:
    good = str(CardCode("K7", CodeKind.CARD, 1, 1))
    sentences = {
        "4006381333931": "This is not a Twinboard code: 4006381333931",
        "TK700011N8": "The code TK700011N8 is damaged or was typed wrongly. Scan it again, or print it anew.",
        "TK7U0011CE": "The code TK7U0011CE is damaged or was typed wrongly. Scan it again, or print it anew.",
        str(CardCode("K8", CodeKind.CARD, 1, 1)): "The code TK8000112D belongs to another board.",
    }
    for text, sentence in sentences.items():
        with pytest.raises(Refused) as refused:
            parse(text, "K7")
        assert str(refused.value) == sentence
    assert parse(good, "K7").number == 1


@pytest.mark.parametrize(("kind", "number"), [(CodeKind.CARD, 983_040), (CodeKind.CARD, -1), (CodeKind.BADGE, 8_192)])
def test_numbers_that_do_not_fit(kind: CodeKind, number: int) -> None:
    with pytest.raises(ValueError, match=f"number {number} does not fit a code of kind {kind}"):
        str(CardCode("K7", kind, number))


def test_scanned_text_is_shown_on_one_short_line() -> None:
    assert shown("  a\x00b\nc\x1b[2J  ") == "a·b·c·[2J"
    assert shown("x" * 41) == "x" * 39 + "…"
    assert shown("x" * 40) == "x" * 40
    assert shown("名字") == "名字"
