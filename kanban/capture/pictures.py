"""Pictures from files: upright grey values, when they were taken, and a refusal for each thing that is no such picture."""

import re
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final, TypeAlias
from warnings import catch_warnings, simplefilter

import numpy as np
from numpy.typing import NDArray

from kanban.domain.errors import (
    CannotRead,
    NotAPicture,
    PictureDamaged,
    PictureIsHeic,
    PictureIsVideo,
    PictureTooLarge,
)
from kanban.domain.texts import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PIL.Image import Image

Source: TypeAlias = Path | bytes | NDArray[Any]
"""A file, the content of one, or an array: grey (height, width) or RGB (height, width, 3), of bytes."""

MOST_PIXELS: Final = 120_000_000
_MOST_PIXELS_OF: Final = {"WEBP": 36_000_000}
"""Its decoder holds four copies of the whole picture: 16 bytes a pixel."""
_FORMATS: Final = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF")
_HEIC_BRANDS: Final = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_PICTURE_BRANDS: Final = (b"avif", b"avis")
_FILM_BOXES: Final = (b"ftyp", b"moov", b"mdat", b"wide")
"""What MP4 and QuickTime files begin with, after the length."""
_FILM_STARTS: Final = (b"\x1a\x45\xdf\xa3", b"\x00\x00\x01\xba")
"""Matroska with WebM, and MPEG."""
_EXIF_DETAILS: Final = 0x8769
_EXIF_ORIENTATION: Final = 0x0112
_EXIF_TAKEN: Final = 0x9003
_EXIF_OFFSET: Final = 0x9011
_TAKEN: Final = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)")
_OFFSET: Final = re.compile(r"[+-]\d\d:\d\d")
_COLOURS: Final = 3
_ROWS: Final = 512
"""So many rows at once go from Pillow to numpy: a whole picture would lie in memory three times meanwhile."""
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
_UPRIGHT: Final[dict[int, Callable[[NDArray[np.uint8]], NDArray[np.uint8]]]] = {
    2: lambda stored: stored[:, ::-1],
    3: lambda stored: stored[::-1, ::-1],
    4: lambda stored: stored[::-1],
    5: lambda stored: stored.swapaxes(0, 1),
    6: lambda stored: stored.swapaxes(0, 1)[:, ::-1],
    7: lambda stored: stored.swapaxes(0, 1)[::-1, ::-1],
    8: lambda stored: stored.swapaxes(0, 1)[::-1],
}
"""How the stored picture is turned, by its EXIF orientation."""


@dataclass(frozen=True, eq=False)
class Picture:
    """An upright picture. `grey` is (height, width). `digest` tells the same file again.

    `taken_at`: what the EXIF data say; aware UTC where they name an offset, else without a zone, None when they say nothing.
    """

    name: str
    grey: NDArray[np.uint8]
    digest: str
    source: Source
    taken_at: datetime | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.grey.shape[1], self.grey.shape[0]


def load_picture(source: Source, name: str = "") -> Picture:
    """Read a picture; of an animation, its first frame. `name` stands for it in refusals; empty: the file's path.

    Raises:
        CannotRead, NotAPicture, PictureIsHeic, PictureIsVideo, PictureDamaged, PictureTooLarge: see there.
    """
    if isinstance(source, np.ndarray):
        grey = _checked(source, name)
        if grey.ndim == _COLOURS:
            grey = (grey @ np.array([0.299, 0.587, 0.114], dtype=np.float32)).astype(np.uint8)
        grey = np.ascontiguousarray(grey)
        return Picture(name, grey, _digest(BytesIO(grey.tobytes())), source)
    name = name or (str(source) if isinstance(source, Path) else "")
    with _opened(source, name) as file:
        with _image(file, name) as image:
            taken_at, orientation = _taken_at(image), _orientation(image)
            with _damage_told(name):
                image.draft("L", image.size)  # a JPEG is then decoded to grey at once
                image.load()
                stored = _grey_values(image)
        digest = _digest(file)
    return Picture(name, _turned(stored, orientation), digest, source, taken_at)


def colours(picture: Picture, most_px: int) -> NDArray[np.uint8]:
    """Return the picture upright in colour, (height, width, 3), its longer side at most `most_px` pixels.

    Raises: as `load_picture`, for the file is read again.
    """
    from PIL import Image

    source = picture.source
    if isinstance(source, np.ndarray):
        return np.asarray(_reduced(Image.fromarray(_checked(source, picture.name)), most_px))
    with _opened(source, picture.name) as file, _image(file, picture.name) as image:
        orientation = _orientation(image)
        with _damage_told(picture.name):
            image.draft("RGB", _size_within(image.size, most_px))
            image.load()
            stored = np.asarray(_reduced(image, most_px))
    return _turned(stored, orientation)


def _checked(array: NDArray[Any], name: str) -> NDArray[np.uint8]:
    if array.dtype != np.uint8 or not (array.ndim == 2 or array.shape[2:] == (_COLOURS,)):  # noqa: PLR2004
        raise NotAPicture(path=name)
    _refuse_size(array.shape[1], array.shape[0], name)
    return array


@contextmanager
def _opened(source: Path | bytes, name: str) -> Iterator[BinaryIO]:
    if isinstance(source, bytes):
        yield BytesIO(source)
        return
    try:
        if not source.exists():
            raise CannotRead(path=name, reason=QT_TRANSLATE_NOOP("errors", "there is no such file"))
        if not source.is_file():
            raise NotAPicture(path=name)
        file = source.open("rb")
    except PermissionError as fault:
        raise CannotRead(path=name, reason=QT_TRANSLATE_NOOP("errors", "you have no right to read it")) from fault
    except (OSError, ValueError) as fault:
        raise CannotRead(path=name, reason=str(fault)) from fault
    with file:
        yield file


@contextmanager
def _image(file: BinaryIO, name: str) -> "Iterator[Image]":
    """Open a picture; its size is looked at, its pixels are not."""
    from PIL import Image, UnidentifiedImageError

    _refuse_others(file.read(12), name)
    file.seek(0)
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
            _refuse_size(image.width, image.height, name, _MOST_PIXELS_OF.get(image.format or "", MOST_PIXELS))
            yield image


def _refuse_others(start: bytes, name: str) -> None:
    """Refuse by a file's first twelve bytes what a telephone also makes and Pillow does not open."""
    kind, brand = start[4:8], start[8:12]
    if kind == b"ftyp" and brand in _HEIC_BRANDS:
        raise PictureIsHeic(path=name)
    film = kind in _FILM_BOXES and brand not in _PICTURE_BRANDS
    if film or start.startswith(_FILM_STARTS) or (start.startswith(b"RIFF") and brand == b"AVI "):
        raise PictureIsVideo(path=name)


def _refuse_size(width: int, height: int, name: str, most: int = MOST_PIXELS) -> None:
    if width * height > most:
        megapixels = -(-width * height // 1_000_000)
        raise PictureTooLarge(path=name, megapixels=megapixels, most=most // 1_000_000)


@contextmanager
def _damage_told(name: str) -> Iterator[None]:
    try:
        yield
    except _BROKEN as fault:
        raise PictureDamaged(path=name) from fault


def _grey_values(image: "Image") -> NDArray[np.uint8]:
    """Return grey values as stored, on white where the picture is transparent."""
    grey = np.empty((image.height, image.width), dtype=np.uint8)
    for top in range(0, image.height, _ROWS):
        rows = image.crop((0, top, image.width, min(top + _ROWS, image.height)))
        if rows.mode.startswith("I;16"):
            grey[top : top + _ROWS] = np.asarray(rows).astype(np.uint16) >> 8
        else:
            grey[top : top + _ROWS] = np.asarray(_on_paper(rows).convert("L"))
    return grey


def _on_paper(image: "Image") -> "Image":
    """Return the picture on white, if it is transparent anywhere."""
    from PIL import Image

    if "A" not in image.getbands() and "transparency" not in image.info:
        return image
    paper = Image.new("RGBA", image.size, "white")
    paper.alpha_composite(image.convert("RGBA"))
    return paper


def _turned(stored: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    turn = _UPRIGHT.get(orientation)
    return stored if turn is None else np.ascontiguousarray(turn(stored))


def _reduced(image: "Image", most_px: int) -> "Image":
    """Return the picture in RGB within the size, averaged where it gets smaller."""
    from PIL import Image

    if image.mode.startswith("I;16"):
        image = Image.fromarray(_grey_values(image))
    factor = max(1, max(image.size) // max(1, most_px))
    if factor > 1 and image.mode in {"L", "RGB"}:
        image = image.reduce(factor)
    image = _on_paper(image).convert("RGB")
    size = _size_within(image.size, most_px)
    return image if size == image.size else image.resize(size, Image.Resampling.BILINEAR)


def _size_within(size: tuple[int, int], most_px: int) -> tuple[int, int]:
    factor = min(1.0, most_px / max(size))
    return max(1, round(size[0] * factor)), max(1, round(size[1] * factor))


def _orientation(image: "Image") -> int:
    """Return how the picture is stored, 1 to 8 as EXIF counts; 1 when it does not say."""
    found = None
    with suppress(*_BROKEN):
        found = image.getexif().get(_EXIF_ORIENTATION)
    return found if isinstance(found, int) else 1


def _taken_at(image: "Image") -> datetime | None:
    details: dict[int, Any] = {}
    with suppress(*_BROKEN):
        details = dict(image.getexif().get_ifd(_EXIF_DETAILS))
    taken = _TAKEN.match(str(details.get(_EXIF_TAKEN, "")).strip())
    if taken is None:
        return None
    year, month, day, time = taken.groups()
    offset = str(details.get(_EXIF_OFFSET, "")).strip("\0 ")
    zone = offset if _OFFSET.fullmatch(offset) else ""
    with suppress(ValueError, OverflowError):
        moment = datetime.fromisoformat(f"{year}-{month}-{day}T{time}{zone}")
        return moment.astimezone(UTC) if zone else moment
    return None


def _digest(file: BinaryIO) -> str:
    file.seek(0)
    digest = blake2b(digest_size=16)
    while block := file.read(1 << 20):
        digest.update(block)
    return digest.hexdigest()
