"""The picture that is reviewed: the photos straightened onto the wall's plane, beside it those without one, and what lies where."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import hypot, inf
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF

from kanban.domain.board import Board
from kanban.domain.ids import ColumnId
from kanban.domain.wall.model import CodeSighting, PhotoPlane, Point, SightingKind, WallReading
from kanban.domain.wall.strips import strips

_GAP_PX = 40


@dataclass(frozen=True)
class Sheet:
    """One picture of the scene. `photo`: which of the reading's photos it is; None: all that have a plane, straightened.

    `px_per_mm` and `origin_mm` (of its top left) hold for the straightened one. `scale`: its pixels for one of the photo's.
    """

    rgb: NDArray[np.uint8]
    photo: int | None = None
    px_per_mm: float = 1.0
    origin_mm: Point = (0.0, 0.0)
    scale: float = 1.0

    def from_mm(self, point: Point) -> QPointF:
        """Return where a point of the wall lies on the straightened picture."""
        return QPointF((point[0] - self.origin_mm[0]) * self.px_per_mm, (point[1] - self.origin_mm[1]) * self.px_per_mm)


@dataclass(frozen=True)
class ColumnArea:
    """A column's part of the picture."""

    column_id: ColumnId
    name: str
    area: QPolygonF


@dataclass(frozen=True)
class Scene:
    """What is shown: one picture, the frame of each sighting in it, and the columns."""

    image: QImage = field(default_factory=QImage)
    frames: Mapping[int, QPolygonF] = field(default_factory=dict)
    columns: Sequence[ColumnArea] = ()

    @property
    def rect(self) -> QRectF:
        """The whole picture."""
        return QRectF(self.image.rect())

    def column_at(self, point: QPointF) -> ColumnId | None:
        """Return the column that a point of the picture lies in."""
        for strip in self.columns:
            if strip.area.containsPoint(point, Qt.FillRule.OddEvenFill):
                return strip.column_id
        return None

    def frame_at(self, point: QPointF) -> int | None:
        """Return the sighting whose frame holds a point; of several, the smallest."""
        found = [number for number, area in self.frames.items() if area.containsPoint(point, Qt.FillRule.OddEvenFill)]
        return min(found, key=lambda number: _size(self.frames[number]), default=None)

    def neighbour(self, among: Collection[int], chosen: int | None, way: QPointF) -> int | None:
        """Return the next sighting in a direction: near, and not far aside; the first one when none of them is chosen."""
        middles = {number: self.frames[number].boundingRect().center() for number in among}
        here = middles.get(chosen) if chosen is not None else None
        if here is None:
            return min(middles, key=lambda number: middles[number].x() + middles[number].y(), default=None)

        def cost(number: int) -> float:
            off = middles[number] - here
            along = off.x() * way.x() + off.y() * way.y()
            aside = abs(off.x() * way.y()) + abs(off.y() * way.x())
            return hypot(along, 2.5 * aside) if along > 1 else inf

        best = min(middles, key=cost)
        return best if cost(best) < inf else None


def _size(area: QPolygonF) -> float:
    box = area.boundingRect()
    return box.width() * box.height()


def make_scene(sheets: Sequence[Sheet], reading: WallReading, board: Board) -> Scene:
    """Put the sheets side by side, all as high as the first, and find every sighting on them."""
    if not sheets:
        return Scene()
    height = sheets[0].rgb.shape[0]
    scales = [height / sheet.rgb.shape[0] for sheet in sheets]
    widths = [sheet.rgb.shape[1] * scale for sheet, scale in zip(sheets, scales, strict=True)]
    frames: dict[int, QPolygonF] = {}
    areas: list[ColumnArea] = []
    lefts = [sum(widths[:place]) + _GAP_PX * place for place in range(len(sheets))]
    for sheet, scale, left in zip(sheets, scales, lefts, strict=True):
        frames |= {number: _moved(frame, left, scale) for number, frame in _frames(sheet, reading, frames).items()}
        if sheet.photo is None:
            areas += [
                ColumnArea(s.column_id, s.name, _moved(s.area, left, scale)) for s in _columns(sheet, reading, board)
            ]
    places = [QRectF(left, 0, width, height) for left, width in zip(lefts, widths, strict=True)]
    return Scene(_side_by_side([_image(sheet.rgb) for sheet in sheets], places), frames, areas)


def _side_by_side(images: Sequence[QImage], places: Sequence[QRectF]) -> QImage:
    whole = QImage(round(places[-1].right()), round(places[-1].height()), QImage.Format.Format_RGB32)
    whole.fill(QColor(128, 128, 128))
    painter = QPainter(whole)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for image, place in zip(images, places, strict=True):
        painter.drawImage(place, image)
    painter.end()
    return whole


def _image(rgb: NDArray[np.uint8]) -> QImage:
    pixels = np.ascontiguousarray(rgb)
    height, width = pixels.shape[:2]
    data: Any = pixels.data
    return QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _moved(area: QPolygonF, left: float, scale: float) -> QPolygonF:
    return QPolygonF([QPointF(left + point.x() * scale, point.y() * scale) for point in area.toList()])


def _frames(sheet: Sheet, reading: WallReading, known: Mapping[int, QPolygonF]) -> dict[int, QPolygonF]:
    """Return the frames of those sightings that this sheet shows and no sheet before it."""
    found = {}
    for number, sighting in enumerate(reading.sightings):
        if number in known:
            continue
        if sheet.photo is None:
            frame = _on_wall(sheet, sighting, reading.photos[sighting.photo].plane)
        elif sighting.photo == sheet.photo:
            frame = QPolygonF([QPointF(x * sheet.scale, y * sheet.scale) for x, y in sighting.corners_px])
        else:
            frame = None
        if frame is not None:
            found[number] = frame
    return found


def _on_wall(sheet: Sheet, sighting: CodeSighting, plane: PhotoPlane | None) -> QPolygonF | None:
    """Return the outline of a card as it hangs, or of its code where the card's size is not known; of all else the code's."""
    from kanban.capture.geometry.plane import to_mm

    if plane is None or sighting.at_mm is None:
        return None
    code = to_mm(plane, np.array(sighting.corners_px, dtype=np.float64))
    if not np.isfinite(code).all():
        return None
    if sighting.paper_mm is None or sighting.kind is not SightingKind.CARD:
        return QPolygonF([sheet.from_mm((float(x), float(y))) for x, y in code])
    along = (code[1] - code[0]) + (code[2] - code[3])
    right = along / np.hypot(*along)
    down = np.array([-right[1], right[0]])
    width, height = sighting.paper_mm
    middle = np.array(sighting.at_mm)
    corners = [middle + right * width * x / 2 + down * height * y / 2 for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    return QPolygonF([sheet.from_mm((float(x), float(y))) for x, y in corners])


def _columns(sheet: Sheet, reading: WallReading, board: Board) -> Iterator[ColumnArea]:
    """Yield the wall's columns as far as the straightened picture shows them."""
    width, height = sheet.rgb.shape[1], sheet.rgb.shape[0]
    for strip in strips(reading.anchors, board.shown_columns()):
        top = sheet.from_mm((strip.left_mm, strip.top_mm))
        end = sheet.from_mm((strip.right_mm, strip.bottom_mm or 0.0))
        bottom = height if strip.bottom_mm is None else min(end.y(), height)
        left, right, upper = max(top.x(), 0.0), min(end.x(), width), max(top.y(), 0.0)
        if right > left and bottom > upper:
            column = board.columns.get(strip.column_id)
            name = "" if column is None else column.name
            yield ColumnArea(strip.column_id, name, QPolygonF(QRectF(left, upper, right - left, bottom - upper)))
