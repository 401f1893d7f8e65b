"""The modules of a printed code: QR version 1, level H, alphanumeric, always the same mask."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:  # a start without codes does without it
    import numpy as np
    from numpy.typing import NDArray

Modules = tuple[tuple[bool, ...], ...]
"""Rows from the top, each from the left; True is dark."""

SIDE: Final = 21
"""Modules per side."""
QUIET: Final = 4
"""Modules that must stay white around the code."""

_MASK: Final = 0
"""Fixed: the search for a mask takes nine tenths of the time. This one has the lowest mean penalty over our codes."""

Area = tuple[int, int, int, int]
"""Left, top, width, height in modules."""

_DARK: Final = re.compile(b"\x01+")
_SHAPE: Final = re.compile("[0-9A-Z]{10}")
_LENGTH: Final = 10
_LETTERS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
"""The alphanumeric characters of QR codes in the order of their values."""
_PAIR_BITS: Final = 11
"""Two characters together are one number of so many bits."""


def modules(code: str) -> Modules:
    """The 21 x 21 modules of a code of ten characters, without quiet zone. Raises: ValueError for any other text."""
    if not _SHAPE.fullmatch(code):
        raise ValueError(f"{code!r} is not ten characters of 0-9A-Z")
    return _made(code)


def symbols(codes: Sequence[str]) -> "NDArray[np.uint8]":
    """The modules of many codes at once, as `modules` has them: an array (number of codes, 21, 21), 1 is dark.

    With one mask for all, each module is a sum of bits of the text modulo 2, error correction included.

    Raises: ValueError when one is not ten characters of 0-9A-Z.
    """
    import numpy as np

    wrong = next((code for code in codes if not _SHAPE.fullmatch(code)), None)
    if wrong is not None:
        raise ValueError(f"{wrong!r} is not ten characters of 0-9A-Z")
    blank, per_bit = _basis()
    text = np.frombuffer("".join(codes).encode("ascii"), dtype=np.uint8).reshape(len(codes), _LENGTH)
    values = np.where(text >= ord("A"), text - (ord("A") - 10), text - ord("0")).astype(np.int32)
    pairs = values[:, ::2] * len(_LETTERS) + values[:, 1::2]
    bits = (pairs[:, :, None] >> np.arange(_PAIR_BITS)) & 1
    sums = bits.reshape(len(codes), len(per_bit)).astype(np.float32) @ per_bit
    turned = np.bitwise_and(sums.astype(np.uint8), np.uint8(1))
    return np.bitwise_xor(turned, blank).reshape(len(codes), SIDE, SIDE)


@cache
def _basis() -> "tuple[NDArray[np.uint8], NDArray[np.float32]]":
    """The modules of the text of ten zeros (441), and which of them each bit of a text turns over (bits, 441)."""
    import numpy as np

    texts = ["0" * _LENGTH]
    for start in range(0, _LENGTH, 2):
        for bit in range(_PAIR_BITS):
            high, low = divmod(1 << bit, len(_LETTERS))
            texts.append("0" * start + _LETTERS[high] + _LETTERS[low] + "0" * (_LENGTH - start - 2))
    made = np.array([_made(text) for text in texts], dtype=np.uint8).reshape(len(texts), -1)
    return made[0], (made[1:] ^ made[0]).astype(np.float32)


def _made(text: str) -> Modules:
    """The modules of ten alphanumeric characters, from the library."""
    from qrcode.constants import ERROR_CORRECT_H
    from qrcode.main import QRCode
    from qrcode.util import MODE_ALPHA_NUM, QRData

    symbol: QRCode[Any] = QRCode(version=1, error_correction=ERROR_CORRECT_H, border=0, mask_pattern=_MASK)
    symbol.add_data(QRData(text.encode("ascii"), mode=MODE_ALPHA_NUM, check_data=False), optimize=0)
    symbol.make(fit=False)
    return tuple(tuple(map(bool, row)) for row in symbol.modules)


def dark_areas(symbol: Modules) -> tuple[Area, ...]:
    """Rectangles that cover each dark module once: the dark stretches of a row, joined with equal ones below."""
    areas: list[Area] = []
    open_runs: dict[tuple[int, int], int] = {}
    for y, row in enumerate((*symbol, ())):
        runs = set(_runs(row))
        for run in [run for run in open_runs if run not in runs]:
            top = open_runs.pop(run)
            areas.append((run[0], top, run[1], y - top))
        for run in runs:
            open_runs.setdefault(run, y)
    return tuple(areas)


def _runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Start and length of each dark stretch of a row."""
    for stretch in _DARK.finditer(bytes(row)):
        yield stretch.start(), stretch.end() - stretch.start()
