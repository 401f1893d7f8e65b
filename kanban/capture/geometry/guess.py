"""A first idea of how one photo looks at the wall, from squares of known size: no start values, robust to wrong squares.

Lengths on the photo are in half diagonals from its middle, lengths on the wall in metres. A photo's nine parameters are
a, b, c, d, e, f, g, h and the bend: x = (a u + b v + c) / w, y = (d u + e v + f) / w with w = 1 + g u + h v.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

CORNERS: Final = np.array([[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]])
"""A square of side 1 about its middle, clockwise from its top left."""
_ROUNDS: Final = 5
_LIKELY_TILT: Final = 0.35
"""How much w usually changes from the middle of a photo to its corner."""
_NOISE: Final = 0.02
_WRONG_SIZE: Final = 0.1
"""A code's logarithm of size that is off by this much is as good as none."""
STEEPEST: Final = 0.92
"""No code lies nearer to the horizon than this: there w would be 0."""
_UPRIGHT: Final = np.radians(5.0)


def areas(quads: Floats) -> Floats:
    """Areas of quadrilaterals (n, 4, 2); positive where they run clockwise, y being down."""
    first, second = quads[:, 2] - quads[:, 0], quads[:, 3] - quads[:, 1]
    cross: Floats = (first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]) / 2
    return cross


def fit_squares(quads: Floats) -> Floats:
    """Return middle and angle (n, 3) of the squares that fit the quadrilaterals (n, 4, 2) best."""
    middle = quads.mean(axis=1)
    offset = quads - middle[:, None]
    along = np.einsum("nkc,kc->n", offset, CORNERS)
    across = np.einsum("nk,k->n", offset[:, :, 1], CORNERS[:, 0]) - np.einsum("nk,k->n", offset[:, :, 0], CORNERS[:, 1])
    return np.column_stack([middle, np.arctan2(across, along)])


def guess(quads: Floats, choices: Floats, votes: Floats) -> tuple[Floats, NDArray[np.intp]]:
    """Return a photo's nine parameters and which of its possible sizes each square has.

    Args:
        quads: the squares' corners on the photo (n, 4, 2), all clockwise.
        choices: the sides that each may have, in metres (n, m), filled up with NaN; the usual one first.
        votes: what a square counts when it is asked which way is up, and which sizes are right (n,).
    """
    best: tuple[float, Floats, NDArray[np.intp]] | None = None
    count = np.sum(np.isfinite(choices), axis=1)
    for start in range(int(count.max())):
        chosen = np.minimum(start, count - 1)
        cost, parameters, chosen = _settle(quads, choices, votes, chosen)
        cost += 0.002 * float(np.mean(chosen))
        if best is None or cost < best[0]:
            best = cost, parameters, chosen
    assert best is not None  # noqa: S101 - a square has at least one size
    return _turned_up(best[1], quads, votes), best[2]


def _settle(
    quads: Floats, choices: Floats, votes: Floats, chosen: NDArray[np.intp]
) -> tuple[float, Floats, NDArray[np.intp]]:
    rows = np.arange(len(quads))
    parameters = np.zeros(9)
    cost = np.inf
    for _ in range(_ROUNDS):
        sides = choices[rows, chosen]
        parameters = _flattened(quads, sides)
        measured = np.sqrt(np.abs(areas(straight(parameters, quads))))
        wrong = np.abs(np.log(choices / measured[:, None]))
        wrong[~np.isfinite(wrong)] = np.inf
        better = np.argmin(wrong, axis=1)
        cost = float(votes @ np.minimum(wrong[rows, better] / _WRONG_SIZE, votes)) / len(quads)
        if np.array_equal(better, chosen):
            break
        chosen = better
    return cost, parameters, chosen


def straight(parameters: Floats, points: Floats) -> Floats:
    """Take points (..., 2) of a photo to the wall, without its bend."""
    a, b, c, d, e, f, g, h = parameters[:8]
    u, v = points[..., 0], points[..., 1]
    w = 1 + g * u + h * v
    return np.stack([(a * u + b * v + c) / w, (d * u + e * v + f) / w], axis=-1)


def _flattened(quads: Floats, sides: Floats) -> Floats:
    """The third root of a square's area on the photo is linear in its place; what is then left is affine."""
    middle = quads.mean(axis=1)
    size = np.cbrt(np.abs(areas(quads)) / sides**2)
    trust = np.sqrt(np.abs(areas(quads)))
    typical = float(np.median(size))
    design = np.column_stack([np.ones(len(quads)), middle])
    ridge = np.diag([0.0, _NOISE / _LIKELY_TILT, _NOISE / _LIKELY_TILT])
    level, g, h = _robust(design, size / typical, trust / trust.mean(), ridge, least=_NOISE / 3)
    tilt = np.array([g, h]) / max(level, 0.05)
    tilt *= min(1.0, STEEPEST / max(-float((quads @ tilt).min()), 1e-9))
    flat = quads / (1 + quads @ tilt)[..., None]
    matrix = _affine(flat, sides)
    (a, b), (d, e) = matrix
    return np.array([a, b, 0.0, d, e, 0.0, tilt[0], tilt[1], 0.0])


def _affine(quads: Floats, sides: Floats) -> Floats:
    """The linear map that makes the quadrilaterals squares of these sides; which way is up stays open."""
    edges = np.concatenate([np.roll(quads, -1, axis=1) - quads, quads[:, 2:] - quads[:, :2]], axis=1)
    lengths = sides[:, None] * np.array([1.0, 1.0, 1.0, 1.0, np.sqrt(2), np.sqrt(2)])
    x, y = edges[..., 0] / lengths, edges[..., 1] / lengths
    design = np.stack([x * x, 2 * x * y, y * y], axis=-1).reshape(-1, 3)
    scale = float(np.median(np.sqrt(np.abs(areas(quads))) / sides))
    trust = np.repeat(sides / sides.mean(), 6)
    s11, s12, s22 = _robust(design / scale**2, np.ones(len(design)), trust, np.zeros((3, 3)), least=_NOISE) / scale**2
    if s11 <= 0 or s11 * s22 <= s12 * s12:
        return np.eye(2) / scale
    return np.linalg.cholesky(np.array([[s11, s12], [s12, s22]])).T


def _robust(design: Floats, target: Floats, trust: Floats, ridge: Floats, *, least: float) -> Floats:
    """Least squares that far outliers do not pull at. `least`: below this, a residual is noise."""
    weight = trust.copy()
    solution = np.zeros(design.shape[1])
    for _ in range(12):
        left = np.concatenate([design * weight[:, None], ridge])
        right = np.concatenate([target * weight, np.zeros(len(ridge))])
        solution = np.linalg.lstsq(left, right, rcond=None)[0]
        off = np.abs(design @ solution - target)
        spread = max(1.5 * float(np.median(off)), least)
        weight = trust / (1 + (off / (2 * spread)) ** 2)
    return solution


def _turned_up(parameters: Floats, quads: Floats, votes: Floats) -> Floats:
    """Turn the plane so that the codes stand upright: their usual direction, up by vote."""
    angles = fit_squares(straight(parameters, quads))[:, 2]
    apart = np.angle(np.exp(2j * (angles[:, None] - angles[None, :]))) / 2
    near = np.exp(-((apart / _UPRIGHT) ** 2) / 2) * votes[None, :]
    usual = int(np.argmax(near.sum(axis=1)))
    turn = angles[usual] + float(np.sum(near[usual] * -apart[usual]) / near[usual].sum())
    if np.sum(votes * np.cos(angles - turn)) < 0:
        turn += np.pi
    cos, sin = np.cos(turn), np.sin(turn)
    turned = parameters.copy()
    turned[:6] = (np.array([[cos, sin], [-sin, cos]]) @ parameters[:6].reshape(2, 3)).ravel()
    return turned
