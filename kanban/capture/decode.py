"""Codes on a picture: what they say and where they are.

Only QR codes of model 2 are asked for: nearly all false readings come from the smaller relatives that the same group holds.
"""

import struct
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final
from warnings import catch_warnings, simplefilter

import numpy as np

from kanban.domain.errors import (
    CannotRead,
    NotAPicture,
    PictureDamaged,
    PictureIsHeic,
    PictureTooLarge,
)
from kanban.domain.texts import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL.Image import Image

Point = tuple[float, float]
"""x to the right and y down, in pixels of the upright picture."""

MOST_PIXELS: Final = 120_000_000
_MOST_ENLARGED: Final = 50_000_000
_SCALES: Final = (1, 2, 3)
_FORMATS: Final = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF")
_HEIC_BRANDS: Final = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_BROKEN: Final = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    OverflowError,
    IndexError,
    KeyError,
    TypeError,
    struct.error,
)
"""What Pillow raises while it reads a broken file."""


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

    A picture is a file, the content of one, or an array: grey (height, width) or RGB (height, width, 3), of bytes.
    `name` stands for it in refusals; empty: the file's path.

    Raises:
        CannotRead, NotAPicture, PictureIsHeic, PictureDamaged, PictureTooLarge: see there.
    """
    if isinstance(picture, np.ndarray):
        grey = _grey_array(picture, name)
    elif isinstance(picture, bytes):
        grey = _grey(BytesIO(picture), name)
    else:
        grey = _grey_file(Path(picture), name or str(picture))
    return _in_reading_order(_decoded(grey))


def _grey_array(array: np.ndarray[Any, Any], name: str) -> "NDArray[np.uint8]":
    colours = 3
    if array.dtype != np.uint8 or not (array.ndim == 2 or (array.ndim == colours and array.shape[2] == colours)):  # noqa: PLR2004
        raise NotAPicture(path=name)
    _refuse_size(array.shape[1], array.shape[0], name)
    if array.ndim == colours:
        array = (array @ np.array([0.299, 0.587, 0.114], dtype=np.float32)).astype(np.uint8)
    return np.ascontiguousarray(array)


def _grey_file(path: Path, name: str) -> "NDArray[np.uint8]":
    try:
        if not path.exists():
            raise CannotRead(path=name, reason=QT_TRANSLATE_NOOP("errors", "there is no such file"))
        if not path.is_file():
            raise NotAPicture(path=name)
        file = path.open("rb")
    except PermissionError as fault:
        raise CannotRead(path=name, reason=QT_TRANSLATE_NOOP("errors", "you have no right to read it")) from fault
    except (OSError, ValueError) as fault:
        raise CannotRead(path=name, reason=str(fault)) from fault
    with file:
        return _grey(file, name)


def _grey(file: BinaryIO, name: str) -> "NDArray[np.uint8]":
    """Return the grey values of a picture, upright; its size is looked at before any pixel is."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    start = file.read(12)
    file.seek(0)
    if start[4:8] == b"ftyp" and start[8:12] in _HEIC_BRANDS:
        raise PictureIsHeic(path=name)
    Image.MAX_IMAGE_PIXELS = None  # Pillow's own limit warns, and does not say how large the picture is
    with catch_warnings():
        simplefilter("ignore")  # odd metadata are no news to anybody
        try:
            image = Image.open(file, formats=_FORMATS)
        except UnidentifiedImageError as fault:
            raise NotAPicture(path=name) from fault
        except _BROKEN as fault:
            raise PictureDamaged(path=name) from fault
        with image:
            _refuse_size(image.width, image.height, name)
            try:
                image.draft("L", image.size)  # a JPEG is then decoded to grey at once
                image.load()
                upright = ImageOps.exif_transpose(image)
            except _BROKEN as fault:
                raise PictureDamaged(path=name) from fault
        return _grey_values(upright)


def _refuse_size(width: int, height: int, name: str) -> None:
    if width * height > MOST_PIXELS:
        megapixels = -(-width * height // 1_000_000)
        raise PictureTooLarge(path=name, megapixels=megapixels, most=MOST_PIXELS // 1_000_000)


def _grey_values(image: "Image") -> "NDArray[np.uint8]":
    """Return grey values, on white where the picture is transparent."""
    from PIL import Image

    if image.mode.startswith("I;16"):
        return (np.asarray(image).astype(np.uint16) >> 8).astype(np.uint8)
    if "A" in image.getbands() or "transparency" in image.info:
        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        paper.alpha_composite(image)
        image = paper
    return np.array(image.convert("L"), dtype=np.uint8)


def _decoded(grey: "NDArray[np.uint8]") -> list[SeenCode]:
    """Read at one, two and three times the size, until a larger one shows nothing new."""
    seen: list[SeenCode] = []
    for scale in _SCALES:
        if scale > 1 and grey.size * scale * scale > _MOST_ENLARGED:
            break
        new = [code for code in _one_pass(grey, scale) if not any(_same(code, known) for known in seen)]
        if scale > 1 and seen and not new:
            break
        seen += new
    return seen


def _one_pass(grey: "NDArray[np.uint8]", scale: int) -> list[SeenCode]:
    import zxingcpp

    pixels = grey
    if scale > 1:
        from PIL import Image

        size = grey.shape[1] * scale, grey.shape[0] * scale
        pixels = np.asarray(Image.fromarray(grey).resize(size, Image.Resampling.BICUBIC))
    kinds: Any = zxingcpp.BarcodeFormat
    formats = getattr(kinds, "QRCodeModel2", kinds.QRCode)  # releases before 3 have no group of that name
    found = zxingcpp.read_barcodes(pixels, formats=formats, text_mode=zxingcpp.TextMode.Plain)
    return [_seen(barcode, scale) for barcode in found]


def _seen(barcode: Any, scale: int) -> SeenCode:
    corners = barcode.position
    points = (corners.top_left, corners.top_right, corners.bottom_right, corners.bottom_left)
    first, second, third, fourth = ((point.x / scale, point.y / scale) for point in points)
    return SeenCode(barcode.text, (first, second, third, fourth))


def _same(one: SeenCode, other: SeenCode) -> bool:
    (x0, y0), (x1, y1) = one.centre_px, other.centre_px
    return one.text == other.text and float(np.hypot(x1 - x0, y1 - y0)) < max(one.side_px, other.side_px) / 2


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
