"""Where on a photo grey values jump as often as they do in a code: cheap to find, and few places are like that."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kanban.capture.likeness.sampling import Floats, Greys, Levels
from kanban.capture.symbols import SIDE

_CELL: Final = 3
"""Side, in modules, of the cells in which jumps of grey are counted."""
_RESTLESS: Final = (0.02, 0.045)
"""Least mean jump over a module, as a part of the brightness, where a code may be: on a smooth wall, and on a rough one."""
_ABOVE_WALL: Final = 1.7
"""So many times as restless as the wall itself a code is at least."""
_MOST_SEEDS: Final = 1500
_LEAST_SIZE: Final = 0.3
_FINE: Final = 1.1
"""Pixels per module that are enough to see the jumps."""
_DARKEST: Final = 20


def restless_points(levels: Levels, size: float, known: Sequence[Floats]) -> Floats:
    """Points (n, 2), in pixels, about the middle of places as restless as a code, the most restless first.

    `size`: pixels per module of the codes that are looked for. Those at `known` (4, 2) are left out.
    """
    if not _LEAST_SIZE < size < min(levels.reduced(1).shape) / SIDE:
        return np.empty((0, 2))
    times = 2 ** int(np.clip(np.log2(size / _FINE), 0, 5))
    cell = max(2, round(_CELL * size / times))
    jumps, light = _restlessness(levels.reduced(times), max(1, round(size / times)), cell)
    pitch = cell * times
    reach = max(1, int(SIDE * size / pitch - 0.5) // 2)
    jumps = _without(jumps, pitch, known)
    spread = (_mean(jumps, reach) / np.maximum(_mean(light, reach), _DARKEST)).astype(np.float32)
    peaks = spread >= _most(spread, max(1, reach - 1))
    least = np.clip(_ABOVE_WALL * np.median(spread), *_RESTLESS)
    rows, columns = np.nonzero(peaks & (spread > least))
    order = np.argsort(-spread[rows, columns])[:_MOST_SEEDS]
    points: Floats = np.stack([columns[order] + 0.5, rows[order] + 0.5], axis=-1) * pitch - 0.5
    return points


def _restlessness(grey: NDArray[np.uint8], step: int, cell: int) -> tuple[Greys, Greys]:
    """Per cell: the mean jump over `step` pixels, the lesser of across and down, and the mean brightness."""
    from PIL import Image

    def cells(pixels: NDArray[np.uint8]) -> Greys:
        return np.asarray(Image.fromarray(pixels).reduce(cell), np.float32)

    strip = cell * max(1, 512 // cell)
    jumps, light = [], []
    for top in range(0, len(grey), strip):
        part = grey[top : top + strip + step]
        own = part[:strip]
        sideways, downwards = np.zeros_like(own), np.zeros_like(own)
        sideways[:, :-step] = np.maximum(own[:, step:], own[:, :-step]) - np.minimum(own[:, step:], own[:, :-step])
        lower, upper = part[step:], part[:-step]
        below = np.maximum(lower, upper) - np.minimum(lower, upper)
        downwards[: len(below)] = below[: len(own)]
        jumps.append(np.minimum(cells(sideways), cells(downwards)))
        light.append(cells(own))
    return np.concatenate(jumps), np.concatenate(light)


def _without(jumps: Greys, pitch: int, known: Sequence[Floats]) -> Greys:
    """The same, with no jumps where known codes are."""
    jumps = jumps.copy()
    for quad in known:
        low, high = (
            np.floor(np.min(quad, axis=0) / pitch).astype(int),
            np.ceil(np.max(quad, axis=0) / pitch).astype(int),
        )
        jumps[max(low[1], 0) : max(high[1], 0), max(low[0], 0) : max(high[0], 0)] = 0
    return jumps


def _mean(values: Greys, reach: int) -> Greys:
    """The mean of each cell and those within reach of it; outside there is nothing."""
    sums = np.pad(np.pad(values, reach).cumsum(axis=0, dtype=np.float64).cumsum(axis=1), ((1, 0), (1, 0)))
    side = 2 * reach + 1
    total = sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]
    mean: Greys = (total / side**2).astype(np.float32)
    return mean


def _most(values: Greys, reach: int) -> Greys:
    """The largest value within reach of each cell."""
    wide = np.pad(values, reach)
    height, width = values.shape
    rows = np.max([wide[shift : shift + height] for shift in range(2 * reach + 1)], axis=0)
    most: Greys = np.max([rows[:, shift : shift + width] for shift in range(2 * reach + 1)], axis=0)
    return most
