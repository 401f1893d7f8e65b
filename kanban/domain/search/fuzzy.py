"""How well a few typed letters go with a name: all must occur in it in their order, beginning words or going on in them."""

import re
from collections.abc import Callable, Iterable, Sequence
from heapq import nlargest
from typing import Final, TypeVar

_T = TypeVar("_T")

_WHOLE: Final = 1_000
_BEGINS: Final = 700
_WORD: Final = 500
_WHOLE_WORD: Final = 60
_INSIDE: Final = 300
_NOT_IN_ORDER: Final = 40
_SPREAD: Final = 150
_SPREAD_LEAST: Final = 100
_GAP: Final = 20
_NEW_WORD: Final = 10
_FAR: Final = 100
_ENOUGH: Final = 3


def matcher(typed: str, *, apart: bool = True) -> Callable[[str], int | None]:
    """Return what grades a folded name for a folded text; None: they do not go together. More is better.

    Shorter names are better than longer ones. An empty text goes with all, equally well. `apart` False: letters that do not stand
    side by side do not count.
    """
    if not typed:
        return lambda _: 0
    letters = typed.replace(" ", "")
    in_order = re.compile("".join(f"[^{re.escape(c)}]*+{re.escape(c)}" for c in letters), re.DOTALL).match

    words = typed.split()

    def grade(name: str) -> int | None:
        at = name.find(typed)
        if at >= 0:
            return _grade_at(at, len(typed), name)
        places = [name.find(word) for word in words] if len(words) > 1 else [-1]
        if min(places) >= 0:
            return min(_grade_at(at, len(word), name) for at, word in zip(places, words, strict=True)) - _NOT_IN_ORDER
        return _spread_grade(letters, name) if apart and in_order(name) is not None else None

    return grade


def _grade_at(at: int, length: int, name: str) -> int:
    """Grade a name in which the text stands at a place."""
    ends, found = at + length, _INSIDE
    if length == len(name):
        found = _WHOLE
    elif at == 0 or not (name[at - 1].isalnum() and name[at].isascii()):
        found = _BEGINS if at == 0 else _WORD
        found += _WHOLE_WORD if ends == len(name) or not name[ends].isalnum() else 0
    return found - min(at, _FAR) // 2 - min(len(name), _FAR) // 4


def _spread_grade(letters: str, name: str) -> int | None:
    """Grade a name in which the letters stand apart: each begins a word or stands in the word of the one before it, better close by."""
    at, grade = -1, _SPREAD
    for letter in letters:
        if at >= 0 and name[at + 1 : at + 2] == letter:
            at += 1
            continue
        begins = _begin_of_word(name, letter, at + 1)
        inside = name.find(letter, at + 1) if begins < 0 and at >= 0 else -1
        if begins < 0 and (inside < 0 or not name[at:inside].isalnum()):
            return None
        grade += _NEW_WORD if begins >= 0 else -_GAP - min(inside - at, _GAP)
        at = begins if begins >= 0 else inside
    grade -= min(len(name), _FAR) // 4
    return grade if grade >= _SPREAD_LEAST else None


def _begin_of_word(name: str, letter: str, start: int) -> int:
    """Return where the next word that begins with a letter stands; -1: nowhere."""
    at = name.find(letter, start)
    while at > 0 and name[at - 1].isalnum() and name[at].isascii():
        at = name.find(letter, at + 1)
    return at


def best(typed: str, named: Sequence[tuple[str, int, _T]], most: int) -> list[_T]:
    """Return what goes best with a folded text, of (folded name, what it is better by, value); equally good ones in their order.

    Names in which the letters stand apart are looked at only where few others are found.
    """
    found = _best(matcher(typed, apart=False), named, most)
    return found if len(found) >= _ENOUGH else _best(matcher(typed), named, most)


def _best(grade: Callable[[str], int | None], named: Iterable[tuple[str, int, _T]], most: int) -> list[_T]:
    graded = (
        (found + more, -place, value)
        for place, (name, more, value) in enumerate(named)
        if (found := grade(name)) is not None
    )
    return [value for _, _, value in nlargest(most, graded, key=lambda one: one[:2])]
