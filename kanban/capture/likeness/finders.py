"""Codes by their three finder patterns at right angles, in small pieces of a photo drawn as codes would lie upright."""

from itertools import product
from typing import Final

import numpy as np

from kanban.capture.likeness.sampling import Floats, Greys, Levels, size_of
from kanban.capture.symbols import SIDE

_SAMPLES: Final = 1.25
"""Samples per module in a piece."""
_PATCH: Final = 48
_MIDDLE: Final = _PATCH // 2
_AROUND: Final = 12
"""How far from a piece's middle that of a code is looked for, in samples."""
_FINDER: Final = 7 * _SAMPLES
"""From the middle of a code to those of its finder patterns, along both axes, in samples."""
_TURNS: Final = tuple(np.radians((-8.0, -4.0, 0.0, 4.0, 8.0)))
_LEAST: Final = 0.57
"""Least mean correlation with three finder patterns."""
_CORNERS: Final = ((-1, -1), (1, -1), (1, 1), (-1, 1))
_AT_ONCE: Final = 256
_SOFT: Final = 0.55
"""How blurred a finder pattern usually is, in modules."""
_FLAT: Final = 25.0
"""Variance of grey values below which nothing is a pattern."""


def triples(levels: Levels, seeds: Floats, shapes: Floats) -> Floats:
    """Maps of the places near seeds that have three finder patterns at right angles."""
    maps = []
    for first in range(0, len(seeds), _AT_ONCE):
        points, shape = seeds[first : first + _AT_ONCE], shapes[first : first + _AT_ONCE]
        scores, moved, turn = _best_triples(_finders(_patches(levels, points, shape)))
        good = np.flatnonzero(scores >= _LEAST)
        map_ = np.tile(np.eye(3), (len(good), 1, 1))
        cosine, sine = np.cos(turn[good]), np.sin(turn[good])
        turned = np.stack([np.stack([cosine, -sine], -1), np.stack([sine, cosine], -1)], axis=1)
        map_[:, :2, :2] = shape[good] @ turned
        middle = points[good] + (shape[good] @ (moved[good] / _SAMPLES)[..., None])[..., 0]
        map_[:, :2, 2] = middle - map_[:, :2, :2].sum(axis=-1) * (SIDE / 2)
        maps.append(map_)
    return np.concatenate(maps) if maps else np.empty((0, 3, 3))


def _patches(levels: Levels, points: Floats, shapes: Floats) -> Greys:
    """The photo around points, drawn as its codes would lie upright (n, 48, 48)."""
    axis = (np.arange(_PATCH) - _MIDDLE) / _SAMPLES
    across, down = np.meshgrid(axis, axis)
    grid = np.stack([across.ravel(), down.ravel()], axis=-1)
    where = points[:, None] + grid @ shapes.transpose(0, 2, 1)
    size = float(np.median(size_of(shapes))) if len(shapes) else 1.0
    times = 2 ** int(np.clip(np.log2(max(size, 0.1) / _SAMPLES + 0.2), 0, 5))
    return levels.sample(where, times).reshape(-1, _PATCH, _PATCH)


def _finders(patches: Greys) -> Greys:
    """How alike each point's surroundings are to a finder pattern: correlation, -1 to 1."""
    axis = np.abs(np.arange(_PATCH) - _MIDDLE) / _SAMPLES
    ring = np.maximum(axis[:, None], axis[None])

    def inside(side: float) -> Floats:
        return 1 / (1 + np.exp(np.clip((ring - side / 2) * 1.702 / _SOFT, -50, 50)))

    area = inside(9.0)
    look = 1 - inside(7.0) + inside(5.0) - inside(3.0)
    look = area * (look - (area * look).sum() / area.sum())
    look /= np.sqrt((look**2 / np.maximum(area, 1e-6)).sum() / area.sum())
    centred = patches - patches.mean(axis=(1, 2), keepdims=True)

    def over(values: Greys, kernel: Floats) -> Greys:
        shifted = np.fft.rfft2(np.roll(kernel, (-_MIDDLE, -_MIDDLE), axis=(0, 1)).astype(np.float32))
        return np.fft.irfft2(np.fft.rfft2(values) * shifted.conj(), s=(_PATCH, _PATCH)).astype(np.float32)

    mean = over(centred, area / area.sum())
    spread = np.sqrt(np.maximum(over(centred * centred, area / area.sum()) - mean**2, _FLAT))
    alike: Greys = over(centred, look / area.sum()) / spread
    return alike


def _best_triples(finders: Greys) -> tuple[Floats, Floats, Floats]:
    """Of each patch the best three corners of a square: mean correlation, where its middle is (samples), and its turn."""
    count = len(finders)
    near = np.max([np.roll(finders, shift, axis=(1, 2)) for shift in product((-1, 0, 1), repeat=2)], axis=0)
    scores, moved, turns = np.full(count, -1.0), np.zeros((count, 2)), np.zeros(count)
    span = 2 * _AROUND + 1
    for turn in _TURNS:
        cosine, sine = np.cos(turn), np.sin(turn)
        four = []
        for right, down in _CORNERS:
            column = _MIDDLE - _AROUND + round(_FINDER * (right * cosine - down * sine))
            row = _MIDDLE - _AROUND + round(_FINDER * (right * sine + down * cosine))
            four.append(near[:, row : row + span, column : column + span])
        corners = np.stack(four)
        three = ((corners.sum(axis=0) - corners.min(axis=0)) / 3).reshape(count, -1)
        best = three.argmax(axis=1)
        value = three[np.arange(count), best]
        gain = value > scores
        scores[gain], turns[gain] = value[gain], turn
        moved[gain] = np.stack([best % span, best // span], axis=-1)[gain] - _AROUND
    return scores, moved, turns
