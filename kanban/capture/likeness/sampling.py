"""Grey values between pixels, and the maps from a code's modules to them, for many codes at once.

Places on a photo are pixels, whole numbers at the middle of each. Places on a code are modules: (0, 0) is the top left corner
of its dark square, (21, 21) the bottom right one.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from kanban.capture.symbols import SIDE

Floats = NDArray[np.float64]
Greys = NDArray[np.float32]

_FINEST: Final = 1
_LEVELS: Final = 5
_MIDDLE: Final = SIDE / 2


class Levels:
    """A grey picture, and itself at a half, a quarter ... of its size; these are made when first asked for."""

    def __init__(self, grey: NDArray[np.uint8]) -> None:
        self._pictures: dict[int, NDArray[np.uint8]] = {_FINEST: np.ascontiguousarray(grey)}

    def reduced(self, times: int) -> NDArray[np.uint8]:
        """The picture at 1 / times of its size; each pixel is the mean of times x times."""
        if times not in self._pictures:
            from PIL import Image

            self._pictures[times] = np.asarray(Image.fromarray(self._pictures[_FINEST]).reduce(times))
        return self._pictures[times]

    def sample(self, points: Floats, times: int = 1) -> Greys:
        """Grey values at points (..., 2) of the full picture, read from the one reduced by `times`; the edge is repeated."""
        picture = self.reduced(times)
        height, width = picture.shape
        x = np.clip((points[..., 0].astype(np.float32) - (times - 1) / 2) / times, 0, width - 1.001)
        y = np.clip((points[..., 1].astype(np.float32) - (times - 1) / 2) / times, 0, height - 1.001)
        if width < 2 or height < 2:  # noqa: PLR2004
            return np.full(x.shape, float(picture.mean()), np.float32)
        column, row = x.astype(np.int32), y.astype(np.int32)
        x -= column
        y -= row
        flat, at = picture.ravel(), row.astype(np.int64) * width + column
        above = flat[at] * (1 - x) + flat[at + 1] * x
        below = flat[at + width] * (1 - x) + flat[at + width + 1] * x
        values: Greys = above * (1 - y) + below * y
        return values


def maps_of(quads: Floats) -> Floats:
    """Homographies (n, 3, 3) that take modules to pixels, from the codes' corners (n, 4, 2)."""
    quads = np.asarray(quads, np.float64).reshape(-1, 4, 2)
    first, second, third, fourth = (quads[:, corner] for corner in range(4))
    across, down, rest = second - third, fourth - third, first - second + third - fourth
    turn = across[:, 0] * down[:, 1] - across[:, 1] * down[:, 0]
    turn = np.where(np.abs(turn) < 1e-9, 1e-9, turn)  # noqa: PLR2004
    g = (rest[:, 0] * down[:, 1] - rest[:, 1] * down[:, 0]) / turn
    h = (across[:, 0] * rest[:, 1] - across[:, 1] * rest[:, 0]) / turn
    maps = np.empty((len(quads), 3, 3))
    maps[:, :2, 0] = second - first + g[:, None] * second
    maps[:, :2, 1] = fourth - first + h[:, None] * fourth
    maps[:, :2, 2] = first
    maps[:, 2] = np.stack([g, h, np.ones_like(g)], axis=-1)
    return maps @ np.diag([1 / SIDE, 1 / SIDE, 1.0])


def through(maps: Floats, points: Floats) -> Floats:
    """Points (m, 2) in modules, as pixels (n, m, 2) by each of n maps."""
    lifted = np.column_stack([points, np.ones(len(points))]).T
    moved = maps @ lifted
    pixels: Floats = (moved[:, :2] / moved[:, 2:]).transpose(0, 2, 1)
    return pixels


def corners_of(maps: Floats) -> Floats:
    """The corners (n, 4, 2) of the codes in pixels, clockwise from their own top left."""
    return through(maps, np.array([(0.0, 0.0), (SIDE, 0.0), (SIDE, SIDE), (0.0, SIDE)]))


def turned(maps: Floats, quarters: NDArray[np.int64]) -> Floats:
    """The maps of the same codes when each is read turned clockwise by so many quarters about its middle."""
    cosines, sines = np.array([1, 0, -1, 0])[quarters % 4], np.array([0, 1, 0, -1])[quarters % 4]
    turns = np.zeros((len(maps), 3, 3))
    turns[:, 0, 0], turns[:, 0, 1], turns[:, 1, 0], turns[:, 1, 1] = cosines, -sines, sines, cosines
    turns[:, 0, 2] = _MIDDLE - _MIDDLE * (cosines - sines)
    turns[:, 1, 2] = _MIDDLE - _MIDDLE * (sines + cosines)
    turns[:, 2, 2] = 1
    return maps @ turns


def px_per_module(maps: Floats) -> Floats:
    """Pixels per module of each code: the side of a square of the same area."""
    corners = corners_of(maps)
    diagonals = corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1]
    area = np.abs(diagonals[0][:, 0] * diagonals[1][:, 1] - diagonals[0][:, 1] * diagonals[1][:, 0]) / 2
    sides: Floats = np.sqrt(area) / SIDE
    return sides


def size_of(shapes: Floats) -> Floats:
    """Pixels per module of codes of which one module to the right, and one down, moves a pixel by the columns of (n, 2, 2)."""
    sizes: Floats = np.sqrt(np.abs(np.linalg.det(shapes)))
    return sizes
