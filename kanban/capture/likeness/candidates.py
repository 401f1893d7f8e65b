"""What the codes that may hang on the wall look like on a photo, and which of them a code looks like."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kanban.capture.likeness.poses import fixed_modules
from kanban.capture.likeness.sampling import Floats, Greys
from kanban.capture.symbols import SIDE, Expected

RING: Final = 2
"""Modules of the quiet zone around the symbol that are looked at."""
WIDE: Final = SIDE + 2 * RING
_THING: Final = 7
"""So many characters of a code say what it names; then come the print revision and the check."""
_USUAL_BLUR: Final = 18
"""Which of the blurs is that of a steady photo."""
_HIDDEN: Final = 8
"""Side of the square, in modules, that a pin or a finger may hide."""


@dataclass(frozen=True)
class Alike:
    """How much codes look like candidates: correlation of the modules that differ between codes, -1 to 1.

    `likeness` with the `best` candidate (its index), `rival` with the best of those that name another thing.
    """

    likeness: Floats
    rival: Floats
    best: NDArray[np.int64]


class Candidates:
    """The symbols that codes are compared with, blurred in any of the ways in which photos blur."""

    def __init__(self, expected: Expected) -> None:
        self.count = len(expected.codes)
        self.symbols = expected.symbols.astype(np.float32)
        self._dark, known = fixed_modules()
        self._data = ~known
        order: dict[str, int] = {}
        self._things = np.array([order.setdefault(text[:_THING], len(order)) for text in expected.codes])
        self._kernels = _kernels()
        self._looks: dict[int, Greys] = {}

    def weakest_finder(self, modules: Greys) -> Floats:
        """How well the finder pattern that fits worst, with the light around it, fits: correlation (n,)."""
        look = _through_blur(self._dark[None].astype(np.float32), self._kernels[_USUAL_BLUR])[0]
        fits = []
        for top, left in ((1, 1), (1, 15), (15, 1)):
            rows, columns = slice(top, top + 9), slice(left, left + 9)
            fits.append(
                _normal(modules[:, rows, columns].reshape(len(modules), -1)) @ _normal(look[rows, columns].ravel())
            )
        weakest: Floats = np.min(fits, axis=0).astype(np.float64)
        return weakest

    def compare(self, modules: Greys) -> Alike:
        """Compare codes, as grey values of their modules (n, 25, 25) with two of the quiet zone on each side."""
        level = _level(modules)
        data = level[:, RING:-RING, RING:-RING][:, self._data]
        return self._compared(data, self._blurs(level), np.ones(data.shape[1], np.bool_))

    def compare_hidden(self, modules: Greys) -> Alike:
        """The same where something hides a part of each code: that part is left out, wherever the rest then looks best."""
        level = _level(modules)
        data = level[:, RING:-RING, RING:-RING][:, self._data]
        kernels = self._blurs(level)
        tries = [self._compared(data, kernels, shown) for shown in _shown(self._data)]
        best = np.argmax([one.likeness for one in tries], axis=0)
        row = np.arange(len(modules))
        return Alike(
            *(np.stack([getattr(one, name) for one in tries])[best, row] for name in ("likeness", "rival", "best"))
        )

    def _compared(self, data: Greys, kernels: NDArray[np.intp], shown: NDArray[np.bool_]) -> Alike:
        likeness, rival, best = np.zeros(len(data)), np.full(len(data), -1.0), np.zeros(len(data), np.int64)
        seen = _normal(data[:, shown])
        for kernel in np.unique(kernels):
            members = np.flatnonzero(kernels == kernel)
            alike = seen[members] @ _normal(self._look(int(kernel))[:, shown]).T
            best[members] = alike.argmax(axis=1)
            likeness[members] = alike[np.arange(len(members)), best[members]]
            others = self._things != self._things[best[members]][:, None]
            rival[members] = np.where(others, alike, -1).max(axis=1)
        return Alike(likeness, rival, best)

    def _look(self, kernel: int) -> Greys:
        """Lightness (candidates, data modules) through a blur."""
        if kernel not in self._looks:
            look = _through_blur(self.symbols, self._kernels[kernel])
            self._looks[kernel] = look[:, RING:-RING, RING:-RING][:, self._data]
        return self._looks[kernel]

    def _blurs(self, level: Greys) -> NDArray[np.intp]:
        """Which blur each code seems to have been seen through, by the modules that every code has."""
        middle = np.where(self._data, 0.5, self._dark).astype(np.float32)
        wide = np.ones((WIDE, WIDE), np.bool_)
        wide[RING:-RING, RING:-RING] = ~self._data
        looks = np.concatenate([_through_blur(middle[None], kernel) for kernel in self._kernels])
        best: NDArray[np.intp] = (_normal(level[:, wide]) @ _normal(looks[:, wide]).T).argmax(axis=1)
        return best


def _shown(data: NDArray[np.bool_]) -> list[NDArray[np.bool_]]:
    """Ways in which a square part of a code may be hidden: which data modules are still seen."""
    starts = range(-_HIDDEN // 2, SIDE - _HIDDEN // 2, _HIDDEN // 2)
    shown = []
    for top in starts:
        for left in starts:
            rest = np.ones((SIDE, SIDE), np.bool_)
            rest[max(top, 0) : top + _HIDDEN, max(left, 0) : left + _HIDDEN] = False
            if not rest[data].all():
                shown.append(rest[data])
    return shown


def _kernels() -> Greys:
    """Ways in which a photo may blur modules (k, 5, 5): by its lens, and by motion of about a module in four directions."""
    fine = 9
    offsets = (np.arange(5 * fine) - (5 * fine - 1) / 2) / fine
    x, y = np.meshgrid(offsets, offsets)
    kernels = []
    for blur in (0.25, 0.4, 0.55, 0.7, 0.9):
        for turn, length in [(0.0, 0.0), *[(k * np.pi / 4, length) for length in (0.8, 1.4) for k in range(4)]]:
            spots = np.linspace(-0.5, 0.5, 7) * length if length else np.zeros(1)
            kernel = sum(
                np.exp(-((x - s * np.cos(turn)) ** 2 + (y - s * np.sin(turn)) ** 2) / (2 * blur**2)) for s in spots
            )
            boxed = _box(_box(np.asarray(kernel), fine).T, fine).T
            sampled = boxed[fine // 2 :: fine, fine // 2 :: fine]
            kernels.append(sampled / sampled.sum())
    return np.array(kernels, np.float32)


def _box(values: Floats, width: int) -> Floats:
    """Twice the running mean along rows: module and area that is read are both a module wide."""
    kernel = np.convolve(np.ones(width) / width, np.ones(width) / width)
    return np.array([np.convolve(row, kernel, mode="same") for row in values])


def _through_blur(dark: Greys, kernel: Greys) -> Greys:
    """Lightness (n, 25, 25) of symbols (n, 21, 21) seen through a blur; white paper around them."""
    reach = RING + 2
    wide = np.zeros((len(dark), SIDE + 2 * reach, SIDE + 2 * reach), np.float32)
    wide[:, reach:-reach, reach:-reach] = dark
    light = np.ones((len(dark), WIDE, WIDE), np.float32)
    for row in range(5):
        for column in range(5):
            light -= kernel[row, column] * wide[:, row : row + WIDE, column : column + WIDE]
    return light


def _normal(values: Greys) -> Greys:
    centred = values - values.mean(axis=-1, keepdims=True)
    length = np.sqrt((centred**2).sum(axis=-1, keepdims=True))
    normal: Greys = centred / np.maximum(length, 1e-6)
    return normal


def _level(modules: Greys) -> Greys:
    """The modules without the slope of light across the code."""
    axis = np.linspace(-1, 1, WIDE)
    across, down = np.meshgrid(axis, axis)
    basis = np.stack([np.ones(WIDE * WIDE), across.ravel(), down.ravel()], axis=-1)
    flat = modules.reshape(len(modules), -1)
    slope = np.linalg.lstsq(basis, flat.T.astype(np.float64), rcond=None)[0]
    slope[0] = 0
    level: Greys = (flat - (basis @ slope).T).reshape(modules.shape).astype(np.float32)
    return level
