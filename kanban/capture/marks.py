"""What a code on a photo is to this board: one of its things, another board's, or foreign."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kanban.capture.geometry.plane import Square
from kanban.capture.symbols import SIDE
from kanban.domain.card_code import parse
from kanban.domain.errors import CodeOfAnotherBoard, Refused
from kanban.domain.wall.model import CodeSighting, Method, Point, Quad, SightingKind

ANCHORS: Final = frozenset({SightingKind.HEADER, SightingKind.CORNER, SightingKind.LANE})
"""What says where columns and lanes are."""
ON_PAPER: Final = ANCHORS | {SightingKind.CARD}
"""What is of known size."""
NOT_NAMED: Final = frozenset({SightingKind.FOREIGN, SightingKind.OTHER_BOARD, SightingKind.UNREAD})


@dataclass(frozen=True, eq=False)
class Mark:
    """A code on one photo. `corners`: (4, 2) pixels, clockwise from its own top left."""

    photo: int
    kind: SightingKind
    text: str
    corners: NDArray[np.float64]
    number: int = 0
    revision: int = 0
    method: Method = Method.DECODED
    confidence: float = 1.0

    @cached_property
    def middle(self) -> NDArray[np.float64]:
        """Where its diagonals cross: the middle of the code, also in perspective."""
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = self.corners.tolist()
        ux, uy, vx, vy = cx - ax, cy - ay, dx - bx, dy - by
        cross = ux * vy - uy * vx
        if abs(cross) < 1e-9:  # noqa: PLR2004 - no area
            return np.asarray(self.corners.mean(axis=0))
        part = ((bx - ax) * vy - (by - ay) * vx) / cross
        return np.array([ax + part * ux, ay + part * uy])

    @cached_property
    def px_per_module(self) -> float:
        """The root of its area, per module."""
        x, y = self.corners.T
        area = abs(float(x @ np.roll(y, -1) - y @ np.roll(x, -1))) / 2
        return float(area**0.5) / SIDE

    def sighting(self, at_mm: Point | None = None, paper_mm: tuple[float, float] | None = None) -> CodeSighting:
        """The same as a sighting."""
        first, second, third, fourth = ((float(x), float(y)) for x, y in self.corners)
        quad: Quad = (first, second, third, fourth)
        return CodeSighting(
            self.kind,
            self.text,
            self.photo,
            quad,
            self.method,
            self.confidence,
            self.number,
            self.revision,
            round(self.px_per_module, 3),
            at_mm,
            paper_mm,
        )


def square_of(mark: Mark) -> Square:
    """The same as a square of known size on the wall."""
    return Square(mark.photo, mark.kind, mark.number, mark.corners)


def mark_of(text: str, board: str, photo: int, corners: NDArray[np.float64]) -> Mark:
    """Say what a text that was read is to the board whose two characters are given."""
    mark = Mark(photo, SightingKind.FOREIGN, text, corners)
    try:
        code = parse(text, board)
    except CodeOfAnotherBoard:
        return replace(mark, kind=SightingKind.OTHER_BOARD)
    except Refused:
        return mark
    return replace(mark, kind=SightingKind(code.kind.value), text=str(code), number=code.number, revision=code.revision)
