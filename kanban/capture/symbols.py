"""What may hang on the wall: the codes that a photo is searched for, and the paper that they are printed on.

The modules come from the caller: printed codes are QR version 1 (21 x 21 modules), all with the same mask.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kanban.domain.board import WallAnchor
from kanban.domain.wall.model import Point, SightingKind

SIDE: Final = 21
"""Modules per side of a code."""


@dataclass(frozen=True)
class Paper:
    """A layout's geometry in millimetres.

    `code_mm`: side of the code's modules, without the quiet zone. `width_mm`, `height_mm`: the paper. `to_centre_mm`: from the
    middle of the code to the middle of the paper, x to the right and y down.
    """

    code_mm: float
    width_mm: float
    height_mm: float
    to_centre_mm: tuple[float, float]


@dataclass(frozen=True, eq=False)
class Expected:
    """What may hang on the wall.

    `board`: the two characters of the board's codes. `codes`: every text that may hang there (cards with each print revision,
    headers, corners, lanes), and `symbols` their modules (n, 21, 21), 1 for dark. `papers`: the layouts in which a kind may be
    printed, the likeliest first. `places`: where things hung before, in mm: a card's is the middle of its paper, any other's the middle of its code.
    `anchors`: where headers, corners and lanes hung, in mm, the middle of the code. `cards_printed`: cards should hang there.
    """

    board: str
    codes: tuple[str, ...]
    symbols: NDArray[np.uint8]
    papers: Mapping[SightingKind, tuple[Paper, ...]]
    places: Mapping[tuple[SightingKind, int], Point] = field(default_factory=dict)
    anchors: tuple[WallAnchor, ...] = ()
    cards_printed: bool = False
