"""Photos of one wall in one frame: those that share codes are laid on each other, and all on what is remembered of the wall."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kanban.capture.geometry.chain import Fit, Name, lay_on, weight_of
from kanban.capture.geometry.guess import Floats
from kanban.capture.symbols import Expected
from kanban.domain.wall.model import SightingKind

METRE_MM: Final = 1000.0
_APART_M: Final = 3.0
"""Between groups of photos that share nothing: wider than any column."""
_CARDS_AGREE: Final = 3.0


@dataclass(eq=False)
class Shot:
    """A photo while it is fitted. `names` and `quads` of its squares, and what `Bundle` says of it alone."""

    index: int
    names: list[Name]
    quads: Floats
    pixel: float
    paper: NDArray[np.intp]
    side: Floats
    parameters: Floats
    poses: Floats


def groups_of(photos: list[Shot]) -> list[list[Shot]]:
    """Photos that show some of the same codes, each laid on those before it."""
    left = sorted(photos, key=lambda photo: -sum(map(weight_of, photo.names)))
    groups: list[list[Shot]] = []
    while left:
        group = [left.pop(0)]
        while True:
            there = _places(group)
            fits = [(photo, lay_on(photo.names, photo.poses[:, :2], there)) for photo in left]
            linked = [(photo, fit) for photo, fit in fits if fit is not None]
            if not linked:
                break
            photo, fit = max(linked, key=lambda pair: pair[1].support)
            _move(photo, fit)
            group.append(photo)
            left.remove(photo)
        groups.append(group)
    return groups


def _places(group: list[Shot]) -> dict[Name, Floats]:
    places: dict[Name, list[Floats]] = {}
    for photo in group:
        for name, pose in zip(photo.names, photo.poses, strict=True):
            places.setdefault(name, []).append(pose[:2])
    return {name: np.array(found) for name, found in places.items()}


def _move(photo: Shot, fit: Fit) -> None:
    photo.poses = fit.moved(photo.poses)
    matrix = np.append(photo.parameters[:8], 1.0).reshape(3, 3)
    moved = (fit.matrix @ matrix).ravel()
    photo.parameters = np.append(moved[:8] / moved[8], photo.parameters[8])


def frames_of(groups: list[list[Shot]], expected: Expected) -> list[Fit]:
    """How each group's frame lies on the wall's: by what is remembered, else beside that and the other groups."""
    remembered = {
        (SightingKind(anchor.kind), anchor.number): np.array([[anchor.x_mm, anchor.y_mm]]) / METRE_MM
        for anchor in expected.anchors
    }
    frames = [_remembered_frame(group, remembered, expected) for group in groups]
    placed = [(group, frame) for group, frame in zip(groups, frames, strict=True) if frame is not None]
    ends = [_extent(group, frame)[2] for group, frame in placed] + [float(place[0, 0]) for place in remembered.values()]
    end = max(ends, default=None)
    order = sorted(range(len(groups)), key=lambda place: min(_first_name(groups[place])))
    for place in order:
        if frames[place] is None:
            origin = _origin(groups[place])
            left = _extent(groups[place], Fit(0.0, (0.0, 0.0), 0.0))[0]
            shift_x = -origin[0] if end is None else end + _APART_M - left
            frame = Fit(0.0, (float(shift_x), float(-origin[1])), 0.0)
            frames[place] = frame
            end = _extent(groups[place], frame)[2]
    return [frame for frame in frames if frame is not None]


def _remembered_frame(group: list[Shot], remembered: dict[Name, Floats], expected: Expected) -> Fit | None:
    names = [name for photo in group for name in photo.names]
    poses = np.concatenate([photo.poses for photo in group])
    if remembered:
        fixed = [place for place, name in enumerate(names) if name in remembered]
        fit = lay_on([names[place] for place in fixed], poses[fixed, :2], remembered, stretch=True) if fixed else None
        if fit is not None:
            return fit
    cards = {
        name: np.array([place]) / METRE_MM for name, place in expected.places.items() if name[0] is SightingKind.CARD
    }
    if not cards:
        return None
    centres = _centres(group, expected)
    return lay_on(names, centres, cards, enough=_CARDS_AGREE)


def _centres(group: list[Shot], expected: Expected) -> Floats:
    """Middles of the papers (n, 2), in metres."""
    offsets = []
    for photo in group:
        for name, side, pose in zip(photo.names, photo.side, photo.poses, strict=True):
            paper = min(expected.papers[name[0]], key=lambda choice: abs(choice.code_mm - side * METRE_MM))
            right, down = paper.to_centre_mm
            cos, sin = np.cos(pose[2]), np.sin(pose[2])
            offsets.append(
                (pose[0] + (cos * right - sin * down) / METRE_MM, pose[1] + (sin * right + cos * down) / METRE_MM)
            )
    return np.array(offsets)


def _extent(group: list[Shot], frame: Fit) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a group's codes, in metres."""
    places = frame.moved(np.concatenate([photo.poses for photo in group]))
    return float(places[:, 0].min()), float(places[:, 1].min()), float(places[:, 0].max()), float(places[:, 1].max())


def _first_name(group: list[Shot]) -> list[int]:
    """Column headers' numbers mostly rise from left to right."""
    return [n for photo in group for kind, n in photo.names if kind is SightingKind.HEADER] or [1 << 30]


def _origin(group: list[Shot]) -> Floats:
    names = [name for photo in group for name in photo.names]
    poses = np.concatenate([photo.poses for photo in group])
    top = [place for place, name in enumerate(names) if name[0] in (SightingKind.HEADER, SightingKind.CORNER)]
    chosen = poses[top] if top else poses
    return np.asarray(chosen[int(np.argmin(chosen[:, 0] + chosen[:, 1])), :2])
