"""Where the pixels of photos lie on the wall, told by codes of known size.

All photos of a wall are fitted together: every code is a square of the size that it is printed with, codes that several photos
show hang at one place, and what is remembered of the wall says where its millimetres begin.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kanban.capture.geometry.adjust import Bundle, adjust
from kanban.capture.geometry.chain import Fit, Name, weight_of
from kanban.capture.geometry.frames import METRE_MM, Shot, frames_of, groups_of
from kanban.capture.geometry.guess import Floats, areas, fit_squares, guess
from kanban.capture.symbols import Expected, Paper
from kanban.domain.wall.model import PhotoPlane, Point, SightingKind
from kanban.domain.wall.view import farthest

_SAME_M: Final = 0.06
"""Two photos show one code when its places differ by less."""
_FIRST_ROUNDS: Final = 8
_JOINT_ROUNDS: Final = 8
_SMALLEST_PX: Final = 8.0
_MOST_OFF: Final = 1.6
"""A code's measured size may differ from every size that it can have by this factor, else it says nothing."""
_SURE: Final = (SightingKind.HEADER, SightingKind.CORNER, SightingKind.LANE)


@dataclass(frozen=True, eq=False)
class Square:
    """A code on a photo: which photo, what it names, and its corners (4, 2) clockwise from the code's own top left."""

    photo: int
    kind: SightingKind
    number: int
    corners_px: Floats


def fit_planes(
    sizes: Sequence[tuple[int, int]], squares: Sequence[Square], expected: Expected
) -> list[PhotoPlane | None]:
    """Fit the wall's plane to all photos (width and height in pixels) at once.

    Returns:
        One plane for each photo, all in one frame of millimetres: the remembered one if enough of it is in sight, else one
        that begins at the header or corner at the top left. None for a photo without any code of known size.
    """
    papers, sides = _sides(expected)
    photos = _guessed(sizes, squares, papers, sides)
    planes: list[PhotoPlane | None] = [None] * len(sizes)
    groups = groups_of(photos)
    for group in groups:
        _fit_together(group, sides)
    for group, frame in zip(groups, frames_of(groups, expected), strict=True):
        for photo in group:
            planes[photo.index] = _plane(photo, sizes[photo.index], frame)
    return planes


def to_mm(plane: PhotoPlane, points: Floats) -> Floats:
    """Take pixels (n, 2) to the wall; NaN for what lies beyond its horizon."""
    middle, reach = _lens(plane)
    off = np.asarray(points, dtype=np.float64) - middle
    off = off * (1 + plane.bend * np.sum((off / reach) ** 2, axis=1, keepdims=True))
    return _mapped(np.array(plane.matrix).reshape(3, 3), off + middle, middle)


def to_px(plane: PhotoPlane, points: Floats) -> Floats:
    """Take places on the wall (n, 2), in mm, to pixels, also to ones outside the photo; NaN for what the photo cannot show."""
    middle, reach = _lens(plane)
    matrix = np.array(plane.matrix).reshape(3, 3)
    centre = _mapped(matrix, middle[None], middle)
    off = _mapped(np.linalg.inv(matrix), np.asarray(points, dtype=np.float64), centre[0]) - middle
    far = np.sqrt(np.sum(off**2, axis=1, keepdims=True)) / reach
    far = np.where(far <= farthest(plane.bend), far, np.nan)
    near = far.copy()
    for _ in range(12):
        slope = 1 + 3 * plane.bend * near**2
        near = near - (near * (1 + plane.bend * near**2) - far) / np.where(slope > 0.1, slope, 0.1)  # noqa: PLR2004
    return np.asarray(middle + off * np.where(far == 0, 1, near / np.where(far == 0, 1, far)))


def paper_of(plane: PhotoPlane, square: Square, expected: Expected) -> tuple[Point, Paper]:
    """Return the middle of a code's paper in mm, and the layout that fits the code's size best.

    A kind that has no layouts is its own paper.
    """
    corners = to_mm(plane, np.asarray(square.corners_px, dtype=np.float64))
    x, y, angle = (float(value) for value in fit_squares(corners[None])[0])
    side = float(np.sqrt(abs(areas(corners[None])[0])))
    choices = expected.papers.get(square.kind, ())
    if not choices:
        return (x, y), Paper(side, side, side, (0.0, 0.0))
    paper = min(choices, key=lambda choice: abs(np.log(max(side, 1e-9) / choice.code_mm)))
    right, down = paper.to_centre_mm
    cos, sin = float(np.cos(angle)), float(np.sin(angle))
    return (x + cos * right - sin * down, y + sin * right + cos * down), paper


def _lens(plane: PhotoPlane) -> tuple[Floats, float]:
    """The middle of the photo, and half its diagonal, in pixels."""
    half = np.array([plane.width_px, plane.height_px]) / 2
    return half, float(np.hypot(*half))


def _mapped(matrix: Floats, points: Floats, inside: Floats) -> Floats:
    """Apply a homography; NaN for points on the other side of the horizon than the one that is `inside`."""
    lifted = np.column_stack([points, np.ones(len(points))]) @ matrix.T
    sign = np.sign(matrix[2] @ np.array([inside[0], inside[1], 1.0]))
    below = lifted[:, 2] * sign
    return np.asarray(lifted[:, :2] * sign / np.where(below > 1e-12, below, np.nan)[:, None])  # noqa: PLR2004


def _sides(expected: Expected) -> tuple[dict[SightingKind, list[int]], Floats]:
    """The sizes that codes of each kind may have, as indices of one list of sides in metres."""
    sides: list[float] = []
    papers: dict[SightingKind, list[int]] = {}
    for kind, choices in expected.papers.items():
        for side in dict.fromkeys(choice.code_mm / METRE_MM for choice in choices):
            papers.setdefault(kind, []).append(len(sides))
            sides.append(side)
    return papers, np.array(sides)


def _guessed(
    sizes: Sequence[tuple[int, int]],
    squares: Sequence[Square],
    papers: dict[SightingKind, list[int]],
    sides: Floats,
) -> list[Shot]:
    """Each photo by itself, those with most headers first: what a card's size is there holds for the others, too."""
    shown: dict[int, list[Square]] = {}
    for square in squares:
        corners = np.asarray(square.corners_px, dtype=np.float64)
        if papers.get(square.kind) and np.isfinite(corners).all() and areas(corners[None])[0] > _SMALLEST_PX**2:
            shown.setdefault(square.photo, []).append(square)
    order = sorted(shown, key=lambda index: (-sum(square.kind in _SURE for square in shown[index]), index))
    known: dict[Name, int] = {}
    photos = []
    for index in order:
        photo = _alone(index, sizes[index], shown[index], papers=papers, sides=sides, known=known)
        if photo is not None:
            photos.append(photo)
            known.update({name: int(paper) for name, paper in zip(photo.names, photo.paper, strict=True)} | known)
    return photos


def _alone(
    index: int,
    size: tuple[int, int],
    squares: Sequence[Square],
    *,
    papers: dict[SightingKind, list[int]],
    sides: Floats,
    known: dict[Name, int],
) -> Shot | None:
    names = [(square.kind, square.number) for square in squares]
    half = np.array(size, dtype=np.float64) / 2
    reach = float(np.hypot(*half))
    quads = np.array([(square.corners_px - half) / reach for square in squares])
    options = [[known[name]] if name in known else papers[name[0]] for name in names]
    choices = np.full((len(names), max(map(len, options))), np.nan)
    for row, option in zip(choices, options, strict=True):
        row[: len(option)] = sides[option]
    votes = np.array([weight_of(name) for name in names])
    parameters, chosen = guess(quads, choices, votes)
    paper = np.array([option[choice] for option, choice in zip(options, chosen, strict=True)])
    photo = Shot(index, names, quads, 1 / reach, paper, sides[paper], parameters, np.zeros((len(names), 3)))
    wall = _wall(photo.parameters, quads)
    measured = np.sqrt(np.abs(areas(wall)))
    fits = (np.abs(np.log(measured / photo.side)) < np.log(_MOST_OFF)) & (areas(wall) > 0)
    if not fits.any():
        return None
    photo.names = [name for name, fit in zip(names, fits, strict=True) if fit]
    photo.quads, photo.paper, photo.side = quads[fits], paper[fits], photo.side[fits]
    photo.poses = fit_squares(wall[fits])
    _adjust([photo], np.arange(len(photo.names)), sides, _FIRST_ROUNDS)
    return photo


def _wall(parameters: Floats, quads: Floats) -> Floats:
    """Corners (n, 4, 2) on the wall, in metres."""
    from kanban.capture.geometry.adjust import bent
    from kanban.capture.geometry.guess import straight

    return straight(parameters, bent(np.broadcast_to(parameters, (len(quads), 9)), quads))


def _adjust(photos: list[Shot], codes: NDArray[np.intp], sides: Floats, rounds: int) -> None:
    """Fit photos together; `codes` numbers what their squares show, the same number for the same piece of paper."""
    names = [name for photo in photos for name in photo.names]
    first = np.unique(codes, return_index=True)[1]
    paper = np.concatenate([photo.paper for photo in photos])
    sure = np.ones(len(sides), dtype=bool)
    for name, size in zip(names, paper, strict=True):
        sure[size] = name[0] in _SURE
    if not any(name[0] in _SURE for name in names):
        sure[:] = True
    bundle = Bundle(
        quads=np.concatenate([photo.quads for photo in photos]),
        photo=np.repeat(np.arange(len(photos)), [len(photo.names) for photo in photos]),
        code=codes,
        paper=paper,
        side=np.concatenate([photo.side for photo in photos]),
        poses=np.concatenate([photo.poses for photo in photos])[first],
        row=np.array([names[place][0] is SightingKind.HEADER for place in first]),
        parameters=np.array([photo.parameters for photo in photos]),
        pixel=np.array([photo.pixel for photo in photos]),
        sizes=np.zeros(len(sides)),
        sure=sure,
    )
    adjust(bundle, rounds)
    start = 0
    for photo, parameters in zip(photos, bundle.parameters, strict=True):
        photo.parameters = parameters
        photo.poses = bundle.poses[codes[start : start + len(photo.names)]]
        start += len(photo.names)


def _fit_together(group: list[Shot], sides: Floats) -> None:
    """Fit the photos of a group once more, now that it is known which squares are the same piece of paper."""
    if len(group) == 1:
        return
    codes: list[int] = []
    seen: dict[Name, list[tuple[int, Floats]]] = {}
    count = 0
    for photo in group:
        own = set()
        for name, pose in zip(photo.names, photo.poses, strict=True):
            near = [
                (float(np.hypot(*(pose - other)[:2])), code) for code, other in seen.get(name, []) if code not in own
            ]
            off, code = min(near, default=(np.inf, count))
            if off > _SAME_M:
                code = count
                count += 1
                seen.setdefault(name, []).append((code, pose))
            own.add(code)
            codes.append(code)
    _adjust(group, np.array(codes), sides, _JOINT_ROUNDS)


def _plane(photo: Shot, size: tuple[int, int], frame: Fit) -> PhotoPlane:
    """The photo's plane in pixels and millimetres."""
    half = np.array(size) / 2
    to_unit = np.array([[photo.pixel, 0, -half[0] * photo.pixel], [0, photo.pixel, -half[1] * photo.pixel], [0, 0, 1]])
    wall = np.append(photo.parameters[:8], 1.0).reshape(3, 3)
    matrix = np.diag([METRE_MM, METRE_MM, 1.0]) @ frame.matrix @ wall @ to_unit
    matrix /= matrix[2] @ np.array([half[0], half[1], 1.0])
    return PhotoPlane(tuple(matrix.ravel().tolist()), size[0], size[1], float(photo.parameters[8]))
