"""Small grey photos with codes on them, drawn from nothing but their modules, for the tests of finding and naming."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from kanban.capture.symbols import SIDE, Expected, Paper
from kanban.cards.qr import modules
from kanban.domain.card_code import CardCode, CodeKind
from kanban.domain.wall.model import PhotoPlane, Point, SightingKind

Floats = NDArray[np.float64]
Grey = NDArray[np.uint8]

_FINE: Final = 4
"""Points of the drawing per pixel and side."""
_QUIET: Final = 4
_PAPER: Final = 225.0
_INK: Final = 25.0
_WALL: Final = 170.0


def card(number: int, revision: int = 1, board: str = "ZD") -> str:
    """The code of a card."""
    return str(CardCode(board, CodeKind.CARD, number, revision))


@cache
def _symbol(code: str) -> NDArray[np.uint8]:
    return np.array(modules(code), np.uint8)


def expected_of(codes: Sequence[str], places: Mapping[tuple[SightingKind, int], Point] | None = None) -> Expected:
    """A wall where these codes may hang, as cards of 32 mm in the middle of their paper."""
    symbols = np.array([_symbol(code) for code in codes], np.uint8).reshape(-1, SIDE, SIDE)
    papers = {SightingKind.CARD: (Paper(32.0, 90.0, 60.0, (0.0, 0.0)),)}
    return Expected("ZD", tuple(codes), symbols, papers, places or {})


def plane_of(width: int, height: int, px_per_module: float) -> PhotoPlane:
    """A photo taken straight on, where codes of 32 mm have so many pixels per module."""
    mm_per_px = 32.0 / SIDE / px_per_module
    return PhotoPlane((mm_per_px, 0.0, 0.0, 0.0, mm_per_px, 0.0, 0.0, 0.0, 1.0), width, height)


def corners_at(x: float, y: float, px_per_module: float, degrees: float = 0.0) -> Floats:
    """Corners (4, 2) of a code with its middle at a pixel, turned clockwise."""
    turn = np.radians(degrees)
    right = np.array([np.cos(turn), np.sin(turn)]) * px_per_module * SIDE / 2
    down = np.array([-np.sin(turn), np.cos(turn)]) * px_per_module * SIDE / 2
    middle = np.array([x, y])
    return np.array([middle - right - down, middle + right - down, middle + right + down, middle - right + down])


def empty_wall(width: int, height: int) -> Floats:
    """A drawing with nothing on it, four times as large as the photo of it."""
    return np.full((height * _FINE, width * _FINE), _WALL)


def draw(wall: Floats, code: str, corners: Floats, ink: float = _INK, paper: float = _PAPER) -> None:
    """Hang a code with its quiet zone; its corners in pixels of the photo, a parallelogram."""
    right, down = (corners[1] - corners[0]) / SIDE, (corners[3] - corners[0]) / SIDE
    spare = 1 + _QUIET * float(np.abs([right, down]).sum())
    left, top = np.maximum((corners.min(axis=0) - spare) * _FINE, 0).astype(int)
    last, bottom = ((corners.max(axis=0) + spare) * _FINE).astype(int)
    part = wall[top:bottom, left:last]
    rows, columns = np.indices(part.shape)
    points = np.stack([(columns + left + 0.5) / _FINE, (rows + top + 0.5) / _FINE]) - 0.5 - corners[0][:, None, None]
    at = np.floor(np.einsum("ij,jkl->ikl", np.linalg.inv(np.column_stack([right, down])), points)).astype(int)
    inside = ((at >= -_QUIET) & (at < SIDE + _QUIET)).all(axis=0)
    dark = np.pad(_symbol(code), _QUIET).astype(bool)
    part[inside] = np.where(dark[at[1][inside] + _QUIET, at[0][inside] + _QUIET], ink, paper)


def write_lines(wall: Floats, left: int, top: int, seed: int) -> None:
    """Something like five lines of text, in pixels of the photo."""
    rng = np.random.default_rng(seed)
    for line in range(5):
        strokes = np.sort(rng.integers(left * _FINE, (left + 60) * _FINE, 40))
        for start, end in pairwise(strokes):
            row = (top + line * 9) * _FINE + int(rng.integers(0, 8))
            wall[row : row + int(rng.integers(4, 24)), start : min(start + 5, end)] = _INK


def photo_of(wall: Floats, seed: int, blur: float = 0.8, noise: float = 3.0) -> Grey:
    """The photo of a drawing: pixels are means of areas, then blurred (pixels) and noisy (grey values)."""
    small = Image.fromarray(np.round(wall).astype(np.uint8)).reduce(_FINE).filter(ImageFilter.GaussianBlur(blur))
    values = np.asarray(small, np.float64) + np.random.default_rng(seed).normal(0, noise, (small.height, small.width))
    return np.clip(np.round(values), 0, 255).astype(np.uint8)
