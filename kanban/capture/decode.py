"""Codes on a picture: what they say and where they are.

Only QR codes of model 2 are asked for: nearly all false readings come from the smaller relatives that the same group holds.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from kanban.capture.pictures import load_picture
from kanban.capture.symbols import SIDE
from kanban.domain.card_code import CodeKind, sound_code

Point = tuple[float, float]
"""x to the right and y down, in pixels of the upright picture; whole numbers are the middles of pixels."""

_MOST_ENLARGED: Final = 50_000_000
_SCALES: Final = (1, 2, 3)
_STRIP: Final = 50_000_000
"""An enlarged copy with more pixels than this is made and read in strips."""
_OVERLAP: Final = 256
"""By so many rows strips overlap: a code that needs to be enlarged fits into them, however it is turned."""
_SHARPENING: Final = (1.2, 200)
"""Radius in pixels and percent. Before enlarging: it reads as much as after it, at a sixth of the time."""
_LARGE: Final = 2.5
"""Pixels per module of the smallest card that was read at once, from which enlarging no longer helps."""
_SMALL_PICTURE: Final = 4_000_000
"""Up to so many pixels, three times the size is tried as well; beyond, it costs more time than the few codes are worth."""
_MIDDLE: Final = 0.4
"""The reader counts pixels from their edges (and rounds): so much is taken off."""


@dataclass(frozen=True)
class SeenCode:
    """A code on a picture. `corners_px`: clockwise from the code's own top left."""

    text: str
    corners_px: tuple[Point, Point, Point, Point]

    @property
    def centre_px(self) -> Point:
        """The middle of the code."""
        return sum(x for x, _ in self.corners_px) / 4, sum(y for _, y in self.corners_px) / 4

    @property
    def side_px(self) -> float:
        """The length of its upper edge."""
        (x0, y0), (x1, y1) = self.corners_px[:2]
        return float(np.hypot(x1 - x0, y1 - y0))


def codes_in(picture: Path | str | bytes | np.ndarray[Any, Any], name: str = "") -> tuple[SeenCode, ...]:
    """Return the codes on a picture, row by row from its top left. The same text at two places is there twice.

    For cards held up or laid down; `decode_wall` is for photos of a wall. A picture is a file, the content of one, or an
    array: grey (height, width) or RGB (height, width, 3), of bytes. `name` stands for it in refusals; empty: the file's path.

    Raises:
        CannotRead, NotAPicture, PictureIsHeic, PictureIsVideo, PictureDamaged, PictureTooLarge: see there.
    """
    source = Path(picture) if isinstance(picture, str) else picture
    return _in_reading_order(_decoded(load_picture(source, name or (picture if isinstance(picture, str) else "")).grey))


def decode_wall(grey: NDArray[np.uint8], *, between: Callable[[], None] = lambda: None) -> list[SeenCode]:
    """Return the codes on a photo of a wall, in no order: a plain pass, then sharpened and enlarged ones until nothing new comes.

    `between` is called between the parts of the work; what it raises ends it.
    """
    seen = _merged([], _one_pass(grey, 1, downscale=True))
    between()
    cards = [code.side_px / SIDE for code in seen if _is_card(code)]
    small_picture = grey.size <= _SMALL_PICTURE
    passes = [(1, True)] if cards and min(cards) > _LARGE else [(2, True)]
    for scale, sharpened in [*passes, *([(2, False), (3, True)] if small_picture else [])]:
        known = len(seen)
        source = _sharpened(grey) if sharpened else grey
        for part in _strip_passes(source, scale):
            seen = _merged(seen, part)
            between()
        if seen and len(seen) == known:
            break
    return seen


def _is_card(code: SeenCode) -> bool:
    named = sound_code(code.text)
    return named is not None and named.kind is CodeKind.CARD


def _strip_passes(grey: NDArray[np.uint8], scale: int) -> Iterator[list[SeenCode]]:
    """Read an enlarged copy strip by strip, or at once where it is not too large."""
    height, width = grey.shape
    rows = max(2 * _OVERLAP, _STRIP // (width * scale * scale))
    for top in range(0, max(1, height - _OVERLAP), rows - _OVERLAP) if rows < height else (0,):
        yield [_moved(code, top) for code in _one_pass(grey[top : top + rows], scale)]


def _moved(code: SeenCode, down: int) -> SeenCode:
    first, second, third, fourth = ((x, y + down) for x, y in code.corners_px)
    return SeenCode(code.text, (first, second, third, fourth))


def _merged(seen: list[SeenCode], found: Iterable[SeenCode]) -> list[SeenCode]:
    """Return all codes, each place once."""
    by_text: dict[str, list[SeenCode]] = {}
    for code in (*seen, *found):
        same = by_text.setdefault(code.text, [])
        if not any(_same(code, known) for known in same):
            same.append(code)
    return [code for same in by_text.values() for code in same]


def _sharpened(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    from PIL import Image, ImageFilter

    radius, percent = _SHARPENING
    return np.asarray(Image.fromarray(grey).filter(ImageFilter.UnsharpMask(radius, percent, 0)))


def _decoded(grey: NDArray[np.uint8]) -> list[SeenCode]:
    """Read at one, two and three times the size, until a larger one shows nothing new."""
    seen: list[SeenCode] = []
    for scale in _SCALES:
        if scale > 1 and grey.size * scale * scale > _MOST_ENLARGED:
            break
        known = len(seen)
        seen = _merged(seen, _one_pass(grey, scale, downscale=True, invert=True))
        if scale > 1 and seen and len(seen) == known:
            break
    return seen


def _one_pass(grey: NDArray[np.uint8], scale: int, *, downscale: bool = False, invert: bool = False) -> list[SeenCode]:
    """Read a copy enlarged by `scale`.

    `downscale`: look at smaller copies, too, for codes of hundreds of pixels. `invert`: read light codes on dark, too.
    """
    import zxingcpp

    pixels = np.ascontiguousarray(grey)
    if scale > 1:
        from PIL import Image

        size = grey.shape[1] * scale, grey.shape[0] * scale
        pixels = np.asarray(Image.fromarray(grey).resize(size, Image.Resampling.BICUBIC))
    kinds: Any = zxingcpp.BarcodeFormat
    formats = getattr(kinds, "QRCodeModel2", kinds.QRCode)  # releases before 3 have no group of that name
    found = zxingcpp.read_barcodes(
        pixels, formats=formats, text_mode=zxingcpp.TextMode.Plain, try_downscale=downscale, try_invert=invert
    )
    return [_seen(barcode, scale) for barcode in found]


def _seen(barcode: Any, scale: int) -> SeenCode:
    corners = barcode.position
    points = (corners.top_left, corners.top_right, corners.bottom_right, corners.bottom_left)
    first, second, third, fourth = ((point.x / scale - _MIDDLE, point.y / scale - _MIDDLE) for point in points)
    return SeenCode(barcode.text, (first, second, third, fourth))


def _same(one: SeenCode, other: SeenCode) -> bool:
    (x0, y0), (x1, y1) = one.centre_px, other.centre_px
    return float(np.hypot(x1 - x0, y1 - y0)) < max(one.side_px, other.side_px) / 2


def _in_reading_order(codes: list[SeenCode]) -> tuple[SeenCode, ...]:
    """Sort into rows, each as high as half its first code, and these from the left."""
    rows: list[list[SeenCode]] = []
    for code in sorted(codes, key=lambda code: code.centre_px[1]):
        first = rows[-1][0] if rows else None
        if first is not None and code.centre_px[1] - first.centre_px[1] < max(first.side_px, code.side_px) / 2:
            rows[-1].append(code)
        else:
            rows.append([code])
    return tuple(code for row in rows for code in sorted(row, key=lambda code: code.centre_px[0]))
