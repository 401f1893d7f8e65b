"""Pictures of people: the middle of any image, small, and nothing that is none."""

import base64
import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kanban.domain.errors import NotAPicture, PictureTooLarge
from kanban.ui.setup.picture import picture_of_file, picture_of_image, pixmap_of

RED, BLUE = QColor("#d01010"), QColor("#1010d0")


def striped(width: int, height: int) -> QImage:
    """Return an image that is red at its sides and blue in its middle third."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(RED)
    for x in range(width // 3, 2 * width // 3):
        for y in range(height):
            image.setPixelColor(x, y, BLUE)
    return image


@pytest.mark.parametrize("suffix", ["png", "jpg", "bmp"])
def test_the_middle_is_cut_out(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"face.{suffix}"
    assert striped(300, 100).save(str(path))
    picture = picture_of_file(path)
    shown = pixmap_of(picture).toImage()
    assert (shown.width(), shown.height()) == (96, 96)
    assert len(base64.b64decode(picture)) <= 12 * 1024
    for x, y in ((4, 4), (48, 48), (92, 92)):
        colour = shown.pixelColor(x, y)
        assert (colour.red() < 60, colour.blue() > 160) == (True, True)


def test_noise_is_small_enough_too() -> None:
    image = QImage(96, 96, QImage.Format.Format_RGB32)
    value = 1
    for x in range(96):
        for y in range(96):
            value = (value * 1_103_515_245 + 12_345) % 2**31
            image.setPixel(x, y, value)
    content = base64.b64decode(picture_of_image(image, "noise"))
    assert 0 < len(content) <= 12 * 1024


def test_what_is_transparent_becomes_white() -> None:
    image = QImage(50, 50, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    assert pixmap_of(picture_of_image(image, "x")).toImage().pixelColor(10, 10) == QColor("white")


@pytest.mark.parametrize("content", [b"", b"hello", b"\x89PNG\r\n\x1a\n broken"])
def test_what_is_no_picture(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "face.jpg"
    path.write_bytes(content)
    with pytest.raises(NotAPicture, match=r"face\.jpg is not a picture"):
        picture_of_file(path)
    with pytest.raises(NotAPicture, match="The clipboard"):
        picture_of_image(QImage(), "The clipboard")


def test_a_picture_that_would_fill_the_memory_is_refused_unread(tmp_path: Path) -> None:
    header = b"IHDR" + struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    path = tmp_path / "bomb.png"
    pixels = b"IDAT" + zlib.compress(bytes(1_000))
    chunks = b"".join(struct.pack(">I", len(c) - 4) + c + struct.pack(">I", zlib.crc32(c)) for c in (header, pixels))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunks)
    with pytest.raises(PictureTooLarge, match=r"bomb\.png has 900 megapixels; at most 60 are possible"):
        picture_of_file(path)
