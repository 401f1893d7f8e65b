"""Photos of a wall as one picture, as somebody sees the wall who stands right before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kanban.capture.geometry.plane import to_mm, to_px
from kanban.capture.pictures import Picture, colours
from kanban.domain.wall.model import PhotoPlane, Point, WallReading

_GREY: Final = 128
"""Where no photo shows anything."""
_AROUND_MM: Final = 150.0
"""So much is shown around what hangs on the wall, as far as the photos go."""
_BLOCK: Final = 16
"""Pixels between places that are worked out exactly; those between are interpolated."""
_BAND: Final = 128
"""Rows worked on at once: keeps memory small."""
_SHARPEST: Final = 1.0
"""A mosaic has at most as many pixels per mm as the photos."""
_EDGE_STEPS: Final = 9


@dataclass(frozen=True, eq=False)
class Mosaic:
    """The wall as a picture, `rgb` (height, width, 3). `origin_mm`: the place on the wall of its upper left corner."""

    rgb: NDArray[np.uint8]
    px_per_mm: float
    origin_mm: Point

    def to_mosaic(self, place: Point) -> Point:
        """From millimetres on the wall to pixels of the mosaic."""
        x, y = self.origin_mm
        return (place[0] - x) * self.px_per_mm, (place[1] - y) * self.px_per_mm

    def to_wall(self, pixel: Point) -> Point:
        """From pixels of the mosaic to millimetres on the wall."""
        x, y = self.origin_mm
        return x + pixel[0] / self.px_per_mm, y + pixel[1] / self.px_per_mm


@dataclass(frozen=True, eq=False)
class _Source:
    """A photo, reduced by `share`, and its plane."""

    plane: PhotoPlane
    pixels: NDArray[np.uint8]
    share: tuple[float, float]


def straighten(pictures: Sequence[Picture], reading: WallReading, most_px: tuple[int, int]) -> Mosaic:
    """Lay all photos on the wall's plane, at most so many pixels wide and high; each place is taken from the photo nearest to it.

    Raises:
        ValueError: no photo has a plane.
    """
    planes = [
        (picture, facts.plane)
        for picture, facts in zip(pictures, reading.photos, strict=True)
        if facts.plane is not None
    ]
    if not planes:
        raise ValueError("no photo has a plane")
    left, top, right, bottom = _extent(reading, [plane for _, plane in planes])
    finest = max(_finest(plane) for _, plane in planes) * _SHARPEST
    scale = min(most_px[0] / (right - left), most_px[1] / (bottom - top), finest)
    size = max(1, int((right - left) * scale)), max(1, int((bottom - top) * scale))
    pixels = np.full((size[1], size[0], 3), _GREY, dtype=np.uint8)
    best = np.zeros((size[1], size[0]), dtype=np.float32)
    for picture, plane in planes:
        _lay(_source(picture, plane, scale), pixels, best, scale, (left, top))
    return Mosaic(pixels, scale, (left, top))


def _source(picture: Picture, plane: PhotoPlane, scale: float) -> _Source:
    """The photo in colour, not much finer than the mosaic needs it."""
    longest = max(plane.width_px, plane.height_px)
    wanted = min(longest, int(longest * min(1.0, 1.5 * scale / _finest(plane))) + 1)
    pixels = np.ascontiguousarray(colours(picture, wanted))
    return _Source(plane, pixels, (pixels.shape[1] / plane.width_px, pixels.shape[0] / plane.height_px))


def _finest(plane: PhotoPlane) -> float:
    """Pixels per millimetre in the middle of a photo."""
    middle = np.array([plane.width_px / 2, plane.height_px / 2])
    corners = to_mm(plane, middle + np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]]))
    (a, b), (c, d) = corners[1] - corners[0], corners[2] - corners[0]
    return float(abs(a * d - b * c) ** -0.5)


def _extent(reading: WallReading, planes: Sequence[PhotoPlane]) -> tuple[float, float, float, float]:
    """What hangs on the wall with something around it, no more than the photos show."""
    places = [sighting.at_mm for sighting in reading.sightings if sighting.at_mm is not None]
    hanging = np.array(
        places + [(anchor.x_mm, anchor.y_mm) for anchor in reading.anchors if anchor not in reading.filled_in]
    )
    steps = np.linspace(0, 1, _EDGE_STEPS)
    frame = np.array([(x, y) for x in steps for y in steps if x in (0, 1) or y in (0, 1)])
    edges = np.concatenate([to_mm(plane, frame * [plane.width_px, plane.height_px]) for plane in planes])
    edges = edges[np.isfinite(edges).all(axis=1)]
    if len(hanging) == 0:
        hanging = np.concatenate(
            [to_mm(plane, np.array([[plane.width_px / 2, plane.height_px / 2]])) for plane in planes]
        )
    low, high = hanging.min(axis=0) - _AROUND_MM, hanging.max(axis=0) + _AROUND_MM
    if len(edges) == len(frame) * len(planes):
        low, high = np.maximum(low, edges.min(axis=0)), np.minimum(high, edges.max(axis=0))
    high = np.maximum(high, low + 1.0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


def _lay(source: _Source, pixels: NDArray[np.uint8], best: NDArray[np.float32], scale: float, origin: Point) -> None:
    """Put the photo where it is finer than what is there."""
    height, width = best.shape
    where, fine = _grid(source, (height, width), scale, origin)
    for top in range(0, height, _BAND):
        rows = slice(top, min(top + _BAND, height))
        at = _between(where, rows, width)
        finer = _between(fine, rows, width)[..., 0]
        x, y = at[..., 0] - 0.5, at[..., 1] - 0.5
        inside = (x >= 0) & (y >= 0) & (x < source.pixels.shape[1] - 1) & (y < source.pixels.shape[0] - 1)
        take = inside & (finer > best[rows])
        if take.any():
            pixels[rows][take] = _sampled(source.pixels, x[take], y[take])
            best[rows][take] = finer[take]


def _grid(
    source: _Source, size: tuple[int, int], scale: float, origin: Point
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """At every `_BLOCK`th pixel of the mosaic: where it is on the photo, and the photo's pixels per mm there."""
    down, right = (np.arange(0, length + _BLOCK, _BLOCK) + 0.5 for length in size)
    x, y = np.meshgrid(origin[0] + right / scale, origin[1] + down / scale)
    places = np.column_stack([x.ravel(), y.ravel()])
    photo = to_px(source.plane, places)
    step = 1.0 / scale
    beside, below = (to_px(source.plane, places + np.array(way)) - photo for way in ([step, 0.0], [0.0, step]))
    fine = np.abs(beside[:, 0] * below[:, 1] - beside[:, 1] * below[:, 0])
    reach = 4.0 * max(source.plane.width_px, source.plane.height_px)
    photo = np.nan_to_num(np.clip(photo, -reach, reach), nan=-reach)
    shape = x.shape
    return (
        (photo * source.share).reshape(*shape, 2).astype(np.float32),
        np.nan_to_num(fine).reshape(*shape, 1).astype(np.float32),
    )


def _between(grid: NDArray[np.float32], rows: slice, width: int) -> NDArray[np.float32]:
    """Interpolate a grid of every `_BLOCK`th pixel to all pixels of some rows."""
    down = np.arange(rows.start, rows.stop, dtype=np.float32) / _BLOCK
    right = np.arange(width, dtype=np.float32) / _BLOCK
    row, column = down.astype(np.intp), right.astype(np.intp)
    v, u = (down - row)[:, None, None], (right - column)[None, :, None]
    lines = grid[row] * (1 - v) + grid[row + 1] * v
    return np.asarray(lines[:, column] * (1 - u) + lines[:, column + 1] * u)


def _sampled(pixels: NDArray[np.uint8], x: NDArray[np.float32], y: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Bilinear colours (n, 3) at places of a photo."""
    column, row = x.astype(np.int32), y.astype(np.int32)
    u = ((x - column) * 256).astype(np.uint16)[:, None]
    v = ((y - row) * 256).astype(np.uint16)[:, None]
    width = pixels.shape[1]
    flat = pixels.reshape(-1, 3)
    first = row * width + column
    upper = (flat[first] * (256 - u) + flat[first + 1] * u) >> 8
    lower = (flat[first + width] * (256 - u) + flat[first + width + 1] * u) >> 8
    return np.asarray((upper * (256 - v) + lower * v) >> 8, dtype=np.uint8)
