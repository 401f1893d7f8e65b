"""Ranks: texts whose alphabetical order is the order of cards in a column, with always room between two.

A rank is a head of six digits in base 36 and, where heads leave no room, a tail that never ends in "0".
"""

from typing import Final

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE: Final = 36
_HEAD: Final = 6
_MIDDLE: Final = _BASE**_HEAD // 2
_STEP: Final = _BASE


def rank_between(before: str | None, after: str | None) -> str:
    """Return a rank above `before` and below `after`; None stands for the open end.

    Where nothing fits between (equal ranks, which imports can leave), the rank comes right after `before`.
    """
    if before is not None and after is not None and before >= after:
        return before + _DIGITS[_BASE // 2]
    if after is None:
        return _head(_MIDDLE if before is None else _value(before) + _STEP)
    if before is None:
        high = _value(after)
        if high > 1:
            return _head(high - _STEP if high > _STEP else high // 2)
        return _tail_between(_head(0), after)
    low, high = _value(before), _value(after)
    if high - low > 1:
        return _head((low + high) // 2)
    return _tail_between(before, after)


def ranks_after(last: str | None, count: int) -> list[str]:
    """Return `count` rising ranks above `last`."""
    ranks: list[str] = []
    for _ in range(count):
        last = rank_between(last, None)
        ranks.append(last)
    return ranks


def ranks_before(first: str | None, count: int) -> list[str]:
    """Return `count` rising ranks below `first`."""
    ranks: list[str] = []
    for _ in range(count):
        first = rank_between(None, first)
        ranks.insert(0, first)
    return ranks


def _value(rank: str) -> int:
    return int(rank[:_HEAD], _BASE)


def _head(value: int) -> str:
    text = ""
    for _ in range(_HEAD):
        value, digit = divmod(value, _BASE)
        text = _DIGITS[digit] + text
    return text


def _tail_between(before: str, after: str) -> str:
    """Return a text strictly between two whose heads are the same or neighbours."""
    result = ""
    bounded = True
    place = 0
    while True:
        low = _DIGITS.index(before[place]) if place < len(before) else 0
        high = (_DIGITS.index(after[place]) if place < len(after) else 0) if bounded else _BASE
        if high - low > 1:
            return result + _DIGITS[(low + high) // 2]
        result += _DIGITS[low]
        bounded = bounded and high == low
        place += 1
