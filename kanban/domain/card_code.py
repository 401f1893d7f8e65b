"""The ten characters on a printed card: what they name and how they are checked.

`T` + board (2) + kind and number (4) + print revision (1) + check (2). All characters are of Crockford's base 32 (digits and
capitals without I, L, O, U), so that a code can also be read aloud and typed; O is taken for 0, I and L for 1.
A code names a thing of one board. It carries no address, no text and no command.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from typing_extensions import override

from kanban.domain.errors import CodeOfAnotherBoard, DamagedCode, NotOurCode, Refused

LENGTH: Final = 10
_FORMAT: Final = "T"
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUE: Final = {letter: value for value, letter in enumerate(_ALPHABET)}
_TYPED: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})
_PRIME: Final = 1021
"""The largest prime below 32 * 32: with distinct weights every single wrong or swapped character is found."""
_WEIGHT: Final = 37
_CARDS: Final = 983_040
_OTHERS: Final = 8_192
_SHOWN: Final = 40
REVISIONS: Final = 32
_SHAPE: Final = re.compile("[0-9A-Z]{10}")


class CodeKind(StrEnum):
    """What a code names."""

    CARD = "card"
    HEADER = "header"
    CORNER = "corner"
    BADGE = "badge"
    ACTION = "action"
    TRAIN = "train"
    LANE = "lane"


_OTHER_KINDS: Final = (
    CodeKind.HEADER,
    CodeKind.CORNER,
    CodeKind.BADGE,
    CodeKind.ACTION,
    CodeKind.TRAIN,
    CodeKind.LANE,
)


class Action(StrEnum):
    """What an action code asks for."""

    BLOCK = "block"
    UNBLOCK = "unblock"
    DONE = "done"
    UNDO = "undo"


ACTIONS: Final = tuple(Action)
CORNERS: Final = ("TL", "TR", "BR", "BL")


@dataclass(frozen=True)
class CardCode:
    """A thing of a board. `number` is the item's, column's, person's or lane's number; `revision` counts prints of a card, modulo 32."""

    board: str
    kind: CodeKind
    number: int
    revision: int = 0

    @override
    def __str__(self) -> str:
        if self.kind is CodeKind.CARD:
            most, value = _CARDS, self.number
        else:
            most, value = _OTHERS, _CARDS + _OTHER_KINDS.index(self.kind) * _OTHERS + self.number
        if not 0 <= self.number < most:
            raise ValueError(f"number {self.number} does not fit a code of kind {self.kind}")
        body = _FORMAT + self.board + _digits(value, 4) + _ALPHABET[self.revision % REVISIONS]
        return body + _check(body)


def parse(text: str, board: str) -> CardCode:
    """Read a scanned or typed code of the board whose two characters are given.

    Raises:
        NotOurCode: it has not the form of our codes.
        DamagedCode: its check characters do not fit.
        CodeOfAnotherBoard: it is sound, but of another board.
    """
    code = text.strip().upper()
    if not _SHAPE.fullmatch(code) or not code.startswith(_FORMAT):
        raise NotOurCode(text=shown(text))
    code = _FORMAT + code[1:].translate(_TYPED)
    if "U" in code or _check(code[:8]) != code[8:]:
        raise DamagedCode(text=code)
    if code[1:3] != board:
        raise CodeOfAnotherBoard(text=code)
    value = 0
    for letter in code[3:7]:
        value = value * len(_ALPHABET) + _VALUE[letter]
    revision = _VALUE[code[7]]
    if value < _CARDS:
        return CardCode(board, CodeKind.CARD, value, revision)
    kind, number = divmod(value - _CARDS, _OTHERS)
    if kind >= len(_OTHER_KINDS):
        raise DamagedCode(text=code)
    return CardCode(board, _OTHER_KINDS[kind], number, revision)


def sound_code(text: str) -> CardCode | None:
    """Return what a sound code of any board names; None for what is no such code."""
    try:
        return parse(text, text[1:3])
    except Refused:
        return None


def shown(text: str) -> str:
    """Return scanned text as it may be shown: one line, no control characters, at most 40 characters."""
    clean = "".join(letter if letter.isprintable() else "·" for letter in text.strip())
    return clean if len(clean) <= _SHOWN else clean[: _SHOWN - 1] + "…"


def board_code(number: int) -> str:
    """Return the two characters for a board, from any number."""
    return _digits(number % len(_ALPHABET) ** 2, 2)


def _digits(value: int, length: int) -> str:
    text = ""
    for _ in range(length):
        value, digit = divmod(value, len(_ALPHABET))
        text = _ALPHABET[digit] + text
    return text


def _check(body: str) -> str:
    total = 0
    for letter in body:
        total = (total * _WEIGHT + _VALUE[letter] + 1) % _PRIME
    return _digits(total, 2)
