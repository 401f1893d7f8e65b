"""Whether codes that were read together are of more than one wall."""

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from kanban.domain.card_code import CodeKind, sound_code
from kanban.domain.wall.model import SightingKind


class SecondWall(StrEnum):
    """Whose headers hang there besides the board's own."""

    OTHERS = "others"
    ITS_OWN = "its own"


class Code(Protocol):
    """A code that was read."""

    @property
    def kind(self) -> SightingKind:
        """What it is to the board."""

    @property
    def text(self) -> str:
        """What it says."""

    @property
    def number(self) -> int:
        """Of a header: its column."""


def second_wall(codes: Sequence[Code]) -> SecondWall | None:
    """Return whose wall there is besides the board's: another board's, or its own headers again; None: nobody's."""
    headers = Counter(code.number for code in codes if code.kind is SightingKind.HEADER)
    if not headers:
        return None
    others = (sound_code(code.text) for code in codes if code.kind is SightingKind.OTHER_BOARD)
    if any(code is not None and code.kind is CodeKind.HEADER for code in others):
        return SecondWall.OTHERS
    return SecondWall.ITS_OWN if 2 * sum(count > 1 for count in headers.values()) > len(headers) else None
