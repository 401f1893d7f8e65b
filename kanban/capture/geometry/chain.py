"""How one set of places lies on another when both show some of the same codes: photos of one wall, or today and yesterday.

Places are in metres. Any name may be wrong, hang elsewhere meanwhile, or hang twice: what most agree on counts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from kanban.capture.geometry.guess import Floats
from kanban.domain.wall.model import SightingKind

Name = tuple[SightingKind, int]

_FIXED: Final = (SightingKind.HEADER, SightingKind.CORNER, SightingKind.LANE)
_FIXED_WEIGHT: Final = 3.0
_FIRST_M: Final = 0.06
_FIRST_PER_M: Final = 0.03
"""A first match may be this far off, and this much more for each metre between the two places."""
_CLOSE_M: Final = 0.05
_ENOUGH: Final = 2.0
_LONG_M: Final = 1.0
_MOST_STRETCH: Final = 0.06


@dataclass(frozen=True)
class Fit:
    """Where places go: turned by `angle`, made larger by `scale`, then shifted. `support`: how much agrees with it."""

    angle: float
    shift: tuple[float, float]
    support: float
    scale: float = 1.0

    @property
    def matrix(self) -> Floats:
        """The same as a matrix (3, 3)."""
        cos, sin = self.scale * np.cos(self.angle), self.scale * np.sin(self.angle)
        return np.array([[cos, -sin, self.shift[0]], [sin, cos, self.shift[1]], [0, 0, 1]])

    def moved(self, poses: Floats) -> Floats:
        """Poses (n, 3), x, y and angle, in the other frame."""
        places = np.column_stack([poses[:, :2], np.ones(len(poses))]) @ self.matrix[:2].T
        return np.column_stack([places, poses[:, 2] + self.angle])


def weight_of(name: Name) -> float:
    """What one agreeing code counts."""
    return _FIXED_WEIGHT if name[0] in _FIXED else 1.0


def lay_on(
    names: Sequence[Name],
    places: Floats,
    others: Mapping[Name, Floats],
    *,
    enough: float = _ENOUGH,
    stretch: bool = False,
) -> Fit | None:
    """Find the turn and shift that bring places (n, 2) onto the others' (each (k, 2)), nearly upright already.

    Returns:
        None when fewer than `enough` agree. `stretch`: allow a slightly other scale, too.
    """
    pairs = [
        (mine, place, weight_of(name)) for mine, name in enumerate(names) if name in others for place in others[name]
    ]
    if not pairs:
        return None
    index = np.array([mine for mine, _, _ in pairs])
    target = np.array([place for _, place, _ in pairs])
    trust = np.array([weight for _, _, weight in pairs])
    source = places[index]
    shift = target - source
    apart = np.linalg.norm(shift[:, None] - shift[None, :], axis=-1)
    reach = _FIRST_M + _FIRST_PER_M * np.linalg.norm(source[:, None] - source[None, :], axis=-1)
    agree = apart < reach
    support = agree @ trust
    first = int(np.argmax(support - 1e-3 * np.where(agree, apart, 0).sum(axis=1)))
    chosen = agree[first]
    fit = _rigid(source[chosen], target[chosen], trust[chosen], stretch=stretch)
    for _ in range(3):
        off = np.linalg.norm(source @ fit.matrix[:2, :2].T + fit.matrix[:2, 2] - target, axis=1)
        close = off < max(_CLOSE_M, 1.5 * float(np.median(off[chosen])))
        if not close.any():
            break
        chosen = close
        fit = _rigid(source[chosen], target[chosen], trust[chosen] / (1 + (off[chosen] / 0.02) ** 2), stretch=stretch)
    counted = {mine: weight for (mine, _, weight), near in zip(pairs, chosen, strict=True) if near}
    total = sum(counted.values())
    return Fit(fit.angle, fit.shift, total, fit.scale) if total >= enough else None


def _rigid(source: Floats, target: Floats, trust: Floats, *, stretch: bool) -> Fit:
    """The turn and shift between pairs of places; a short base does not turn by more than it must."""
    share = trust / trust.sum()
    here, there = share @ source, share @ target
    one, two = source - here, target - there
    cross = float(np.sum(share * (one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0])))
    along = float(np.sum(share * np.sum(one * two, axis=1)))
    spread = float(np.sum(share * np.sum(one * one, axis=1)))
    calm = 0.01 / max(len(source), 1)
    angle = float(np.arctan2(cross, along + calm))
    scale = 1.0
    enough = 3
    if stretch and len(source) >= enough and float(np.ptp(source, axis=0).max()) > _LONG_M:
        scale = float(np.hypot(cross, along)) / spread
        scale = scale if abs(scale - 1) < _MOST_STRETCH else 1.0
    cos, sin = scale * np.cos(angle), scale * np.sin(angle)
    moved = np.array([[cos, -sin], [sin, cos]]) @ here
    return Fit(angle, (float(there[0] - moved[0]), float(there[1] - moved[1])), 0.0, scale)
