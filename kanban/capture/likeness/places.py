"""Where on a photo codes hang that nobody has read yet, and what they say.

Codes are the places where grey values jump most, in both directions. Such places are looked at through the wall's plane, where a
code has a known size and hangs nearly upright, and searched for three finder patterns at right angles.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kanban.capture.geometry.plane import to_mm, to_px
from kanban.capture.likeness.finders import triples
from kanban.capture.likeness.naming import Named, name_exact
from kanban.capture.likeness.poses import upright
from kanban.capture.likeness.restless import restless_points
from kanban.capture.likeness.sampling import Floats, Levels, corners_of, maps_of, size_of
from kanban.capture.symbols import SIDE, Expected
from kanban.domain.wall.model import Method, PhotoPlane, SightingKind

_USUAL_MM: Final = 32.0
_LIKE: Final = 1.1
"""Codes whose sizes differ less than so many times are found in one search."""
_SCALES: Final = tuple(0.95 * 1.22**step for step in range(9))
"""Pixels per module that are tried when nothing tells the size of the codes."""
_ROUNDS: Final = 4
"""Without a plane, so often at most what was found shows the way to its neighbours."""
_WORTH: Final = 0.6
"""Least correlation of all fixed modules for a place to be kept."""
_TOO_NEAR: Final = 0.4
"""Middles of two codes are at least this part of both their sides apart."""

_Shape = Callable[[Floats], Floats]
"""Pixels per module (n, 2, 2) of codes at points (n, 2) of the photo: how one module to the right, and one down, moves a pixel."""


def _never() -> bool:
    return False


@dataclass(frozen=True)
class _Photo:
    levels: Levels
    plane: PhotoPlane | None
    expected: Expected
    cancelled: Callable[[], bool]


def find_places(
    grey: NDArray[np.uint8],
    plane: PhotoPlane | None,
    known: Sequence[Floats],
    expected: Expected,
    *,
    guesses: Sequence[Floats] = (),
) -> Floats:
    """Corners (n, 4, 2) of places where codes seem to hang, but for those at `known`, clockwise from their own top left.

    Without a plane the codes' size is told from the known ones, or searched for, which is slower. `guesses`: corners of places
    to be looked at in any case.
    """
    photo = _Photo(Levels(grey), plane, expected, _never)
    return corners_of(_found(photo, [*_shapes(photo), *_like(known)], known, guesses)[0])


def read_rest(
    grey: NDArray[np.uint8],
    plane: PhotoPlane | None,
    known: Sequence[Floats],
    expected: Expected,
    cancelled: Callable[[], bool] = _never,
    *,
    guesses: Sequence[Floats] = (),
) -> list[Named]:
    """Find and name the codes of a photo that are not among those at `known` (4, 2).

    One without a text is certainly a code, but nobody can read it. Ends early, with what it has, when cancelled.
    """
    photo = _Photo(Levels(grey), plane, expected, cancelled)
    answers = _named(photo, [*_shapes(photo), *(_like(known) if plane is None else ())], known, guesses)
    for _ in range(_ROUNDS if plane is None else 0):
        named = [answer for answer in answers if answer.text]
        taken = [*known, *(answer.corners for answer in named)]
        more = [answer for answer in _named(photo, _like(taken), taken, ()) if answer.text or answer.seen]
        answers = _once([*named, *more, *(answer for answer in answers if not answer.text)], known)
        if not any(answer.text for answer in more):
            break
    return answers


def _named(photo: _Photo, shapes: Sequence[_Shape], known: Sequence[Floats], guesses: Sequence[Floats]) -> list[Named]:
    """The codes found by one search, each place once."""
    maps, fits = _found(photo, shapes, known, guesses)
    if photo.cancelled():
        return []
    answers = [answer for answer in name_exact(photo.levels, maps, fits, photo.expected) if answer.text or answer.seen]
    height, width = photo.levels.reduced(1).shape
    inside = [answer for answer in answers if answer.text or _within(answer.corners, width, height)]
    inside.sort(
        key=lambda answer: (answer.text != "", answer.method is Method.DECODED, answer.likeness, answer.fit),
        reverse=True,
    )
    return _once(inside, known)


def _within(corners: Floats, width: int, height: int) -> bool:
    """Whether a photo shows all of a code: half a code is none that anybody could read."""
    return bool((corners >= 0).all() and (corners <= (width - 1, height - 1)).all())


def _once(answers: Sequence[Named], known: Sequence[Floats]) -> list[Named]:
    """The first answer for each place that no known code has."""
    if not answers:
        return []
    return [answers[at] for at in _first_there(np.stack([answer.corners for answer in answers]), known)]


def _found(
    photo: _Photo, shapes: Sequence[_Shape], known: Sequence[Floats], guesses: Sequence[Floats]
) -> tuple[Floats, Floats]:
    """Maps (n, 3, 3) of places that look like codes, each place once; and how well the fixed modules fit."""
    found = [maps_of(np.asarray(guesses, np.float64)), np.empty((0, 3, 3))]
    for shape in shapes:
        if photo.cancelled():
            break
        seeds = np.concatenate([restless_points(photo.levels, _size(photo, shape), known), _remembered(photo, known)])
        looks = shape(seeds)
        sound = np.isfinite(looks).all(axis=(1, 2))
        found.append(triples(photo.levels, seeds[sound], looks[sound]))
    maps = np.concatenate(found)
    if not len(maps) or photo.cancelled():
        return np.empty((0, 3, 3)), np.empty(0)
    maps, fits = upright(photo.levels, maps)
    worth = fits >= _WORTH
    return _apart(maps[worth], fits[worth], known)


def _size(photo: _Photo, shape: _Shape) -> float:
    """Pixels per module, about the middle of those all over the photo; 0 where the photo shows no wall."""
    height, width = photo.levels.reduced(1).shape
    across, down = np.meshgrid(np.linspace(0.1, 0.9, 9) * width, np.linspace(0.1, 0.9, 9) * height)
    looks = shape(np.stack([across.ravel(), down.ravel()], axis=-1))
    looks = looks[np.isfinite(looks).all(axis=(1, 2))]
    return float(np.median(size_of(looks))) if len(looks) else 0.0


def _sides(expected: Expected) -> list[float]:
    """Sides of the codes that may hang on the wall, in mm, the cards' first; those nearly alike once."""
    cards = [paper.code_mm for paper in expected.papers.get(SightingKind.CARD, ())] or [_USUAL_MM]
    sides: list[float] = []
    for side in [*cards, *(paper.code_mm for papers in expected.papers.values() for paper in papers)]:
        if all(max(side / one, one / side) > _LIKE for one in sides):
            sides.append(side)
    return sides


def _shapes(photo: _Photo) -> Iterator[_Shape]:
    """How codes may lie on the photo, as far as its plane tells; any upright way where there is none."""
    if photo.plane is not None:
        for side in _sides(photo.expected):
            yield lambda points, side=side, plane=photo.plane: _on_plane(plane, points) * (side / SIDE)  # type: ignore[misc]
    else:
        for scale in _SCALES:
            yield lambda points, scale=scale: np.tile(np.eye(2) * scale, (len(points), 1, 1))  # type: ignore[misc]


def _like(known: Sequence[Floats]) -> list[_Shape]:
    """Codes lie on the photo as the nearest known one does."""
    if not len(known):
        return []
    maps = maps_of(np.asarray(known, np.float64))
    return [lambda points: _like_nearest(maps, points)]


def _on_plane(plane: PhotoPlane, points: Floats) -> Floats:
    """Pixels per millimetre (n, 2, 2) at points of the photo."""
    if not len(points):
        return np.empty((0, 2, 2))
    at = to_mm(plane, points)
    right, down = to_px(plane, at + np.array([1.0, 0.0])), to_px(plane, at + np.array([0.0, 1.0]))
    here = to_px(plane, at)
    return np.stack([right - here, down - here], axis=-1)


def _like_nearest(maps: Floats, points: Floats) -> Floats:
    """Pixels per module of the nearest of known codes."""
    corners = corners_of(maps)
    middles = corners.mean(axis=1)
    nearest = np.argmin(((points[:, None] - middles[None]) ** 2).sum(axis=-1), axis=1)
    right = (corners[:, 1] - corners[:, 0] + corners[:, 2] - corners[:, 3]) / (2 * SIDE)
    down = (corners[:, 3] - corners[:, 0] + corners[:, 2] - corners[:, 1]) / (2 * SIDE)
    shapes: Floats = np.stack([right, down], axis=-1)[nearest]
    return shapes


def _remembered(photo: _Photo, known: Sequence[Floats]) -> Floats:
    """Points of the photo where codes hung before, but for those where one is known."""
    at: list[tuple[float, float]] = [(anchor.x_mm, anchor.y_mm) for anchor in photo.expected.anchors]
    for (kind, _), (x, y) in photo.expected.places.items():
        papers = photo.expected.papers.get(kind, ()) if kind is SightingKind.CARD else ()
        at += [(x - paper.to_centre_mm[0], y - paper.to_centre_mm[1]) for paper in papers] or [(x, y)]
    if photo.plane is None or not at:
        return np.empty((0, 2))
    height, width = photo.levels.reduced(1).shape
    points = to_px(photo.plane, np.array(at))
    points = points[((points > 0) & (points < (width, height))).all(axis=1)]
    if len(known) and len(points):
        quads = np.asarray(known, np.float64)
        away = np.hypot(*(points[:, None] - quads.mean(axis=1)).transpose(2, 0, 1))
        points = points[(away > np.hypot(*(quads[:, 1] - quads[:, 0]).T) / 2).all(axis=1)]
    return points


def _apart(maps: Floats, fits: Floats, known: Sequence[Floats]) -> tuple[Floats, Floats]:
    """The places without those that another, better one or a known code overlaps."""
    order = np.argsort(-fits)
    maps, fits = maps[order], fits[order]
    kept = _first_there(corners_of(maps), known)
    return maps[kept], fits[kept]


def _first_there(quads: Floats, known: Sequence[Floats]) -> list[int]:
    """Which of the codes (n, 4, 2) hang where no known one, and none before them, does: codes never overlap."""
    everything = np.concatenate([np.asarray(known, np.float64).reshape(-1, 4, 2), quads])
    middles = everything.mean(axis=1)
    sides = np.hypot(*(everything - np.roll(everything, 1, axis=1)).transpose(2, 0, 1)).mean(axis=1)
    taken = list(range(len(known)))
    kept = []
    for at in range(len(known), len(everything)):
        away = np.hypot(*(middles[taken] - middles[at]).T)
        if not (away < _TOO_NEAR * (sides[taken] + sides[at])).any():
            taken.append(at)
            kept.append(at - len(known))
    return kept
