"""The modules of a printed code: QR version 1, level H, alphanumeric, always the same mask."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

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


def modules(code: str) -> Modules:
    """The 21 x 21 modules of a code of ten characters, without quiet zone. Raises: ValueError for any other text."""
    if not _SHAPE.fullmatch(code):
        raise ValueError(f"{code!r} is not ten characters of 0-9A-Z")
    from qrcode.constants import ERROR_CORRECT_H
    from qrcode.main import QRCode
    from qrcode.util import MODE_ALPHA_NUM, QRData

    symbol: QRCode[Any] = QRCode(version=1, error_correction=ERROR_CORRECT_H, border=0, mask_pattern=_MASK)
    symbol.add_data(QRData(code.encode("ascii"), mode=MODE_ALPHA_NUM, check_data=False), optimize=0)
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
