"""Simulated photos of walls, for tests and benchmarks: pieces of paper in millimetres, a pinhole camera, a photo with its truth.

A wall is made by `wall_of(board)`: headers above their columns, cards below, markers in the corners. It is a value: change it
with `moved`, `without`, `with_pieces`. `photo_of(wall, camera, seed)` photographs it, `save` writes the photo as a JPEG file.
The same seed gives the same photo.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from kanban.cards.qr import SIDE
from kanban.domain.board import Board, WorkItem
from kanban.domain.card_code import CORNERS, REVISIONS, CardCode, CodeKind
from kanban.domain.ids import ColumnId, ItemId
from kanban.printing import column_code, corner_code
from tests.wall_pieces import Floats, Hung, Piece, Point, foreign_piece, piece, printed_pieces

__all__ = [
    "Camera",
    "Hung",
    "Photo",
    "Piece",
    "Shown",
    "Wall",
    "card_code",
    "foreign_piece",
    "photo_of",
    "piece",
    "printed_pieces",
    "save",
    "wall_of",
]

_MARGIN: Final = 0.02
"""Of the photo, on each side, when the camera stands where everything just fits."""
_FIRST_CARD_MM: Final = 250.0
_CARD_STEP_MM: Final = 84.0
_WALL_GREY: Final = (176, 172, 164)


@dataclass(frozen=True, eq=False)
class Wall:
    """What hangs on a wall; later pieces hang over earlier ones. `columns_mm`: left and right border of each column."""

    size_mm: tuple[float, float]
    hung: tuple[Hung, ...]
    columns_mm: Mapping[ColumnId, tuple[float, float]] = field(default_factory=dict)

    @cached_property
    def extent_mm(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of what hangs there; of the wall itself when nothing does."""
        if not self.hung:
            return 0.0, 0.0, *self.size_mm
        corners = np.concatenate([each.outline_mm for each in self.hung])
        return (*corners.min(axis=0).tolist(), *corners.max(axis=0).tolist())

    def find(self, code: str) -> Hung:
        """The first piece with this code."""
        return next(each for each in self.hung if each.piece.code == code)

    def without(self, *codes: str) -> "Wall":
        """The wall after these codes were taken down."""
        return replace(self, hung=tuple(each for each in self.hung if each.piece.code not in codes))

    def with_pieces(self, *hung: Hung) -> "Wall":
        """The wall with more on it."""
        return replace(self, hung=(*self.hung, *hung))

    def moved(self, code: str, x_mm: float, y_mm: float) -> "Wall":
        """The wall after a piece was hung elsewhere; its column is told by the borders."""
        old = self.find(code)
        inside = [number for number, (left, right) in self.columns_mm.items() if left <= x_mm < right]
        new = replace(old, x_mm=x_mm, y_mm=y_mm, column_id=inside[0] if inside else None)
        return replace(self, hung=tuple(new if each is old else each for each in self.hung))

    def moved_to(self, code: str, column_id: ColumnId) -> "Wall":
        """The wall after a piece was hung below the lowest one of a column."""
        left, right = self.columns_mm[column_id]
        low = [each.y_mm for each in self.hung if each.column_id == column_id and each.piece.code != code]
        down = max([*low, _FIRST_CARD_MM - _CARD_STEP_MM]) + _CARD_STEP_MM
        return self.moved(code, (left + right) / 2, down)


@dataclass(frozen=True)
class Camera:
    """A pinhole camera before the wall.

    `at_mm`: the point of the wall that is in the middle of the photo; None: the middle of what hangs there. `distance_mm` None:
    as far as that needs to fit. `yaw_deg`: from how far right of the wall's normal, `pitch_deg`: from how far above, `roll_deg`: how far
    the camera is turned clockwise. `bend`: of the lens, as in `PhotoPlane`. `blur_px`: standard deviation. `noise`: of grey
    values. `shade`: how much darker the right edge is than the left, 0 to 1.
    """

    width_px: int = 1632
    height_px: int = 1224
    distance_mm: float | None = None
    at_mm: Point | None = None
    yaw_deg: float = 0.0
    pitch_deg: float = 0.0
    roll_deg: float = 0.0
    view_deg: float = 65.0
    bend: float = 0.0
    blur_px: float = 0.7
    noise: float = 3.0
    shade: float = 0.15
    light: float = 1.0

    @property
    def focal_px(self) -> float:
        """From the lens to the sensor, in pixels."""
        return self.width_px / 2 / float(np.tan(np.radians(self.view_deg) / 2))

    def nearer(self, px_per_module: float, code_mm: float = 32.0) -> "Camera":
        """The same camera so near that a code in the middle of the photo has so many pixels per module."""
        return replace(self, distance_mm=self.focal_px * code_mm / SIDE / px_per_module)

    def matrix(self, wall: Wall) -> Floats:
        """From millimetres on the wall to pixels of a photo without bend: a homography."""
        left, top, right, bottom = wall.extent_mm
        if self.distance_mm is not None:
            return self._matrix(wall, self.distance_mm)
        distance = max((right - left) / self.width_px, (bottom - top) / self.height_px) * self.focal_px
        corners = np.array([(left, top, 1), (right, top, 1), (right, bottom, 1), (left, bottom, 1)])
        size = np.array([self.width_px, self.height_px])
        for _ in range(60):
            lifted = corners @ self._matrix(wall, distance).T
            pixels = lifted[:, :2] / lifted[:, 2:]
            if (lifted[:, 2] > 0).all() and (pixels > _MARGIN * size).all() and (pixels < (1 - _MARGIN) * size).all():
                break
            distance *= 1.03
        return self._matrix(wall, distance)

    def _matrix(self, wall: Wall, distance_mm: float) -> Floats:
        left, top, right, bottom = wall.extent_mm
        x, y = self.at_mm or ((left + right) / 2, (top + bottom) / 2)
        yaw, pitch, roll = np.radians([self.yaw_deg, self.pitch_deg, self.roll_deg])
        around = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])
        over = np.array([[1, 0, 0], [0, np.cos(pitch), np.sin(pitch)], [0, -np.sin(pitch), np.cos(pitch)]])
        spin = np.array([[np.cos(roll), np.sin(roll), 0], [-np.sin(roll), np.cos(roll), 0], [0, 0, 1]])
        turn = spin @ over @ around
        lens = np.array([[self.focal_px, 0, self.width_px / 2], [0, self.focal_px, self.height_px / 2], [0, 0, 1]])
        shift = np.array([0.0, 0.0, distance_mm])
        return np.asarray(lens @ np.column_stack([turn[:, 0], turn[:, 1], shift - turn[:, :2] @ (x, y)]))

    def seen(self, wall: Wall, points_mm: Floats) -> Floats:
        """Take points of the wall (n, 2) to pixels."""
        lifted = np.column_stack([points_mm, np.ones(len(points_mm))]) @ self.matrix(wall).T
        middle = np.array([self.width_px / 2, self.height_px / 2])
        off = lifted[:, :2] / lifted[:, 2:] - middle
        reach = float(np.hypot(*middle))
        bent = off
        for _ in range(8):
            bent = off / (1 + self.bend * np.sum(bent**2, axis=1, keepdims=True) / reach**2)
        return np.asarray(bent + middle)


@dataclass(frozen=True, eq=False)
class Shown:
    """A piece on a photo. `quad_px`: corners of its code. `whole`: all of it is on the photo and nothing hangs over the code."""

    code: str
    column_id: ColumnId | None
    at_mm: Point
    quad_px: Floats
    px_per_module: float
    whole: bool


@dataclass(frozen=True, eq=False)
class Photo:
    """A photo, RGB (height, width, 3), and what is on it."""

    rgb: NDArray[np.uint8]
    truth: tuple[Shown, ...]

    @property
    def grey(self) -> NDArray[np.uint8]:
        """The photo in grey."""
        return np.asarray(Image.fromarray(self.rgb).convert("L"))

    def columns(self) -> dict[str, ColumnId | None]:
        """For each code that is wholly on the photo, the column that it hangs in."""
        return {each.code: each.column_id for each in self.truth if each.whole}


# Walls


def card_code(board: Board, item: WorkItem) -> str:
    """The code on the paper that hangs: of the last print, or of the first one for an item that was not printed yet."""
    revision = item.printed.revision if item.printed is not None else 1
    return str(CardCode(board.facts.code, CodeKind.CARD, item.number, revision % REVISIONS))


def wall_of(
    board: Board,
    *,
    column_mm: float = 360.0,
    height_mm: float = 1400.0,
    placed: Mapping[ItemId, ColumnId] | None = None,
    corners: bool = True,
    pieces: Mapping[str, Piece] | None = None,
    seed: int = 0,
) -> Wall:
    """The wall of a board: a header for each column, cards below it in as many rows side by side as fit, four corners.

    `placed`: what hangs in another column than the board has it. `pieces`: prints by code; others are drawn sparely. Everything
    hangs a little askew, as `seed` says.
    """
    random = np.random.default_rng(seed)
    shown = board.shown_columns()
    width = column_mm * len(shown)
    columns = {column.id: (place * column_mm, (place + 1) * column_mm) for place, column in enumerate(shown)}

    def hang(code: str, x_mm: float, y_mm: float, column_id: ColumnId | None = None, loose: float = 6.0) -> Hung:
        x, y = random.uniform(-loose, loose, 2)
        found = pieces[code] if pieces and code in pieces else piece(code)
        return Hung(found, x_mm + x, y_mm + y, random.normal(0, loose / 4), column_id)

    hung = [hang(column_code(board, column), columns[column.id][0] + column_mm / 2, 90, column.id) for column in shown]
    if corners:
        far, low = width + 70, height_mm - 60
        places = {"TL": (-70, 60), "TR": (far, 60), "BR": (far, low), "BL": (-70, low)}
        hung += [hang(corner_code(board, name), *places[name], loose=2.0) for name in CORNERS]
    lists: dict[ColumnId, list[WorkItem]] = {column.id: [] for column in shown}
    for item in board.ordered_cards():
        column_id = (placed or {}).get(item.id, item.place.column_id if item.place is not None else None)
        if column_id in lists:
            lists[column_id].append(item)
    across = max(1, int((column_mm - 15) / 117))
    for column_id, items in lists.items():
        left = columns[column_id][0] + (column_mm - 117 * (across - 1)) / 2
        for place, item in enumerate(items):
            row, aside = divmod(place, across)
            y = _FIRST_CARD_MM + row * _CARD_STEP_MM
            hung.append(hang(card_code(board, item), left + 117 * aside, y, column_id, loose=4.0))
    return Wall((width, height_mm), tuple(hung), columns)


# Photos


def photo_of(wall: Wall, camera: Camera, seed: int = 0) -> Photo:
    """Photograph a wall."""
    canvas = Image.new("RGB", (camera.width_px, camera.height_px), _WALL_GREY)
    for hung in wall.hung:
        _draw(canvas, hung.piece, camera.seen(wall, hung.outline_mm) + 0.5)
    if camera.blur_px > 0:
        canvas = canvas.filter(ImageFilter.GaussianBlur(camera.blur_px))
    random = np.random.default_rng(seed)
    light = np.linspace(1, 1 - camera.shade, camera.width_px, dtype=np.float32)[None, :, None] * camera.light
    rgb = np.asarray(canvas).copy()
    for top in range(0, camera.height_px, 256):
        rows = rgb[top : top + 256]
        grain = random.standard_normal(rows.shape[:2], dtype=np.float32)[..., None] * camera.noise
        np.clip(rows * light + grain, 0, 255, out=rows, casting="unsafe")
    return Photo(rgb, tuple(_shown(wall, camera)))


def save(photo: Photo, path: Path, taken_at: datetime | None = None, quality: int = 90) -> Path:
    """Write the photo as a JPEG file (or what the path's ending says); `taken_at` goes into its EXIF data, with its offset."""
    exif = Image.Exif()
    if taken_at is not None:
        details = exif.get_ifd(0x8769)
        details[0x9003] = taken_at.strftime("%Y:%m:%d %H:%M:%S")
        if taken_at.tzinfo is not None:
            offset = taken_at.strftime("%z")
            details[0x9011] = f"{offset[:3]}:{offset[3:]}"
    Image.fromarray(photo.rgb).save(path, exif=exif, quality=quality)
    return path


@lru_cache(maxsize=4096)
def _reduced(shown: Piece, times: int) -> Image.Image:
    return shown.art.reduce(times) if times > 1 else shown.art


def _draw(canvas: Image.Image, shown: Piece, quad: Floats) -> None:
    """Draw a piece into four corners (pixels from the canvas's edge), averaged over each pixel."""
    left, top = np.maximum(np.floor(quad.min(axis=0)).astype(int), 0)
    right, bottom = np.minimum(np.ceil(quad.max(axis=0)).astype(int), canvas.size)
    if right <= left or bottom <= top:
        return
    side = float(np.hypot(*(quad[1] - quad[0])))
    art = _reduced(shown, max(1, int(shown.art.width / (2 * side))))
    corners = np.array([(0, 0), (art.width, 0), (art.width, art.height), (0, art.height)], dtype=np.float64)
    back = _homography((quad - (left, top)) * 2, corners)
    size = int(right - left) * 2, int(bottom - top) * 2
    drawn = art.transform(size, Image.Transform.PERSPECTIVE, back, Image.Resampling.BILINEAR)
    mask = Image.new("L", art.size, 255).transform(size, Image.Transform.PERSPECTIVE, back)
    canvas.paste(drawn.reduce(2), (int(left), int(top)), mask.reduce(2))


def _homography(source: Floats, target: Floats) -> tuple[float, ...]:
    """The eight numbers that take four points to four others."""
    rows = []
    for (x, y), (u, v) in zip(source, target, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
    return tuple(np.linalg.solve(np.array(rows), target.ravel()).tolist())


def _shown(wall: Wall, camera: Camera) -> Iterable[Shown]:
    boxes = np.array([(*each.outline_mm.min(axis=0), *each.outline_mm.max(axis=0)) for each in wall.hung])
    for place, each in enumerate(wall.hung):
        quad = camera.seen(wall, each.code_mm)
        (left, top), (right, bottom) = each.code_mm.min(axis=0), each.code_mm.max(axis=0)
        over = boxes[place + 1 :]
        covered = (over[:, 0] < right) & (over[:, 2] > left) & (over[:, 1] < bottom) & (over[:, 3] > top)
        inside = (quad >= 0).all() and (quad <= (camera.width_px, camera.height_px)).all()
        x, y = quad.T
        area = abs(float(x @ np.roll(y, -1) - y @ np.roll(x, -1))) / 2
        yield Shown(
            each.piece.code,
            each.column_id,
            (each.x_mm, each.y_mm),
            quad,
            area**0.5 / SIDE,
            bool(inside and not covered.any()),
        )
