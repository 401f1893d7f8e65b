"""One joint fit: all photos of a wall, and the place and angle of each code that they show.

Every observed corner asks that the photo's plane takes it to the corner of a square of known size. Codes tend to hang upright
and headers in a row. Wrong, curled or misread squares lose their weight. Units as in `kanban.capture.geometry.guess`.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kanban.capture.geometry.guess import CORNERS, STEEPEST, Floats

Ints = NDArray[np.intp]

_PIXEL_NOISE: Final = 0.4
"""Below this a corner is never believed, in pixels."""
_FREEDOM: Final = 5.0
"""Eight numbers observed of a square, less its place and angle."""
_OUTLIER: Final = 2.5
_TILT: Final = 0.5
_BEND: Final = 0.03
_SIZE: Final = 0.004
_SLANT: Final = np.radians(3.0)
_ROW_M: Final = 0.012
_ENOUGH_TO_BEND: Final = 12
_MOST_BEND: Final = 0.2


@dataclass
class Bundle:
    """What is fitted, and to what; the arrays are changed in place.

    For n observed squares: `quads` (n, 4, 2), the `photo` that shows it, the `code` that it is, its `paper` and `side` in metres.
    For codes: `poses` (m, 3), x, y and angle; `row`, whether it is a header. For photos: `parameters` (f, 9) and `pixel`, the
    length of one pixel. `sizes` (k,): the logarithm of how much larger than meant each kind of paper was printed; those that
    are `sure` keep the size they are meant to have.
    """

    quads: Floats
    photo: Ints
    code: Ints
    paper: Ints
    side: Floats
    poses: Floats
    row: NDArray[np.bool_]
    parameters: Floats
    pixel: Floats
    sizes: Floats
    sure: NDArray[np.bool_]
    weight: Floats | None = None


def bent(parameters: Floats, quads: Floats) -> Floats:
    """Points (n, 4, 2) drawn straight, each with its own photo's parameters (n, 9)."""
    square = np.sum(quads**2, axis=-1, keepdims=True)
    straight: Floats = quads * (1 + parameters[:, 8, None, None] * square)
    return straight


def adjust(bundle: Bundle, rounds: int) -> None:
    """Improve all parameters and poses by so many steps of Gauss and Newton."""
    spread = np.inf
    for _ in range(rounds):
        residual, by_photo, by_pose, by_size = _linear(bundle)
        wrong = np.sum(residual**2, axis=(1, 2)) / _FREEDOM
        now = max(_PIXEL_NOISE, 1.48 * float(np.sqrt(np.median(wrong))))
        spread = min(now, spread)
        weight = 1 / (1 + wrong / (_OUTLIER * spread) ** 2) ** 2
        bundle.weight = weight
        _step(bundle, weight / spread**2, (residual, by_photo, by_pose, by_size))


def _linear(bundle: Bundle) -> tuple[Floats, Floats, Floats, Floats]:
    """Residuals (n, 4, 2) in pixels and their derivatives by photo (..., 9), pose (..., 3) and size (...)."""
    parameters = bundle.parameters[bundle.photo]
    points = bent(parameters, bundle.quads)
    u, v = points[..., 0], points[..., 1]
    a = parameters[:, None, :]
    w = 1 + a[..., 6] * u + a[..., 7] * v
    x = (a[..., 0] * u + a[..., 1] * v + a[..., 2]) / w
    y = (a[..., 3] * u + a[..., 4] * v + a[..., 5]) / w
    wall = np.stack([x, y], axis=-1)
    poses = bundle.poses[bundle.code]
    side = bundle.side * np.exp(bundle.sizes[bundle.paper])
    cos, sin = np.cos(poses[:, 2]), np.sin(poses[:, 2])
    turn = np.stack([np.stack([cos, -sin], -1), np.stack([sin, cos], -1)], -2) * side[:, None, None]
    arms = np.einsum("nij,kj->nki", turn, CORNERS)
    by_point = np.empty((*u.shape, 2, 2))
    by_point[..., 0, 0], by_point[..., 0, 1] = (a[..., 0] - x * a[..., 6]) / w, (a[..., 1] - x * a[..., 7]) / w
    by_point[..., 1, 0], by_point[..., 1, 1] = (a[..., 3] - y * a[..., 6]) / w, (a[..., 4] - y * a[..., 7]) / w
    by_photo = np.zeros((*u.shape, 2, 9))
    row = np.stack([u / w, v / w, 1 / w], axis=-1)
    by_photo[..., 0, 0:3] = row
    by_photo[..., 1, 3:6] = row
    by_photo[..., 6] = -wall * (u / w)[..., None]
    by_photo[..., 7] = -wall * (v / w)[..., None]
    lengthened = bundle.quads * np.sum(bundle.quads**2, axis=-1, keepdims=True)
    by_photo[..., 8] = np.einsum("nkij,nkj->nki", by_point, lengthened)
    by_pose = np.zeros((*u.shape, 2, 3))
    by_pose[..., 0, 0] = by_pose[..., 1, 1] = -1
    by_pose[..., 0, 2], by_pose[..., 1, 2] = arms[..., 1], -arms[..., 0]
    to_pixels = np.linalg.inv(by_point.mean(axis=1)) / bundle.pixel[bundle.photo][:, None, None]
    residual = np.einsum("nij,nkj->nki", to_pixels, wall - poses[:, None, :2] - arms)
    return (
        residual,
        np.einsum("nij,nkjp->nkip", to_pixels, by_photo),
        np.einsum("nij,nkjp->nkip", to_pixels, by_pose),
        np.einsum("nij,nkj->nki", to_pixels, -arms),
    )


def _step(bundle: Bundle, weight: Floats, linear: tuple[Floats, Floats, Floats, Floats]) -> None:
    """Solve for all changes at once: each code's three unknowns are eliminated first."""
    residual, by_photo, by_pose, by_size = (part.reshape(len(weight), 8, -1) for part in linear)
    photos, papers, codes = len(bundle.parameters), len(bundle.sizes), len(bundle.poses)
    unknowns = 9 * photos + papers
    every = np.zeros((len(weight), 8, unknowns))
    columns = 9 * bundle.photo[:, None] + np.arange(9)
    np.put_along_axis(every, np.broadcast_to(columns[:, None, :], by_photo.shape), by_photo, axis=2)
    sizes = np.broadcast_to((9 * photos + bundle.paper)[:, None, None], by_size.shape)
    np.put_along_axis(every, sizes, by_size, axis=2)
    root = np.sqrt(weight)[:, None, None]
    every, by_pose, residual = every * root, by_pose * root, residual * root
    flat = every.reshape(-1, unknowns)
    normal = flat.T @ flat
    right = -flat.T @ residual.reshape(-1)
    own = np.zeros((codes, 3, 3))
    np.add.at(own, bundle.code, np.swapaxes(by_pose, 1, 2) @ by_pose)
    own_right = np.zeros((codes, 3))
    np.add.at(own_right, bundle.code, -(np.swapaxes(by_pose, 1, 2) @ residual)[..., 0])
    mixed = np.zeros((codes, unknowns, 3))
    np.add.at(mixed, bundle.code, np.swapaxes(every, 1, 2) @ by_pose)
    _add_habits(bundle, normal, right, own, own_right)
    inverse = np.linalg.inv(own)
    carried = mixed @ inverse
    reduced = normal - np.tensordot(carried, mixed, axes=([0, 2], [0, 2]))
    reduced_right = right - np.einsum("mui,mi->u", carried, own_right)
    change = np.linalg.lstsq(reduced, reduced_right, rcond=1e-13)[0]
    bundle.poses += np.einsum("mij,mj->mi", inverse, own_right - np.einsum("mui,u->mi", mixed, change))
    _apply(bundle, change, photos)


def _add_habits(bundle: Bundle, normal: Floats, right: Floats, own: Floats, own_right: Floats) -> None:
    """Add what is usual: a moderate tilt, little bend, sizes as meant, upright codes, headers in a row."""
    photos = len(bundle.parameters)
    enough = np.bincount(bundle.photo, minlength=photos) >= _ENOUGH_TO_BEND
    values = np.concatenate([bundle.parameters.ravel(), bundle.sizes])
    trust = np.zeros((photos, 9))
    trust[:, 6:8] = _TILT**-2
    trust[:, 8] = np.where(enough, _BEND**-2, 1e10)
    usual = np.concatenate([trust.ravel(), np.where(bundle.sure, 1e10, _SIZE**-2)])
    steps = np.diag_indices_from(normal)
    normal[steps] += usual + 1e-6
    right -= usual * values
    angle = np.angle(np.exp(2j * bundle.poses[:, 2])) / 2
    upright = _SLANT**-2 / (1 + (angle / (2 * _SLANT)) ** 2) ** 2
    own[:, 2, 2] += upright
    own_right[:, 2] -= upright * angle
    own[:, (0, 1), (0, 1)] += 1e-6
    if np.count_nonzero(bundle.row) > 1:
        low = bundle.poses[:, 1] - np.median(bundle.poses[bundle.row, 1])
        pull = bundle.row * _ROW_M**-2 / (1 + (low / (2 * _ROW_M)) ** 2) ** 2
        own[:, 1, 1] += pull
        own_right[:, 1] -= pull * low


def _apply(bundle: Bundle, change: Floats, photos: int) -> None:
    bundle.parameters += change[: 9 * photos].reshape(photos, 9)
    bundle.sizes += change[9 * photos :]
    bundle.parameters[:, 8] = np.clip(bundle.parameters[:, 8], -_MOST_BEND, _MOST_BEND)
    tilt = bundle.parameters[bundle.photo, 6:8]
    least = np.einsum("nkc,nc->nk", bundle.quads, tilt).min(axis=1)
    steepest = np.zeros(photos)
    np.minimum.at(steepest, bundle.photo, least)
    bundle.parameters[:, 6:8] *= np.minimum(1.0, STEEPEST / np.maximum(-steepest, 1e-9))[:, None]
