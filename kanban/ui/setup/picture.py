"""A picture of a person made from any image: the middle of it as a small square, to be kept in the board."""

import base64
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPixmap

from kanban.domain.errors import NotAPicture, PictureTooLarge
from kanban.usecases.people import PICTURE_MOST

SIDE_PX: Final = 96
_MEGAPIXELS_MOST: Final = 60
_LOADED_PX: Final = 4 * SIDE_PX
_QUALITIES: Final = (88, 75, 60, 40)


def picture_of_file(path: Path) -> str:
    """Return a person's picture in base 64 from a file.

    Raises:
        NotAPicture: the file holds something else.
        PictureTooLarge: it has more pixels than are taken into memory.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.width() * size.height() > _MEGAPIXELS_MOST * 1_000_000:
        megapixels = size.width() * size.height() // 1_000_000
        raise PictureTooLarge(path=path.name, megapixels=megapixels, most=_MEGAPIXELS_MOST)
    if size.isValid() and min(size.width(), size.height()) > _LOADED_PX:
        reader.setScaledSize(size.scaled(QSize(_LOADED_PX, _LOADED_PX), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        raise NotAPicture(path=path.name)
    return picture_of_image(image, path.name)


def picture_of_image(image: QImage, name: str) -> str:
    """Return a person's picture in base 64 from an image; `name` stands for it in a refusal.

    Raises:
        NotAPicture: the image is empty.
    """
    if image.isNull():
        raise NotAPicture(path=name)
    side = min(image.width(), image.height())
    middle = image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    small = middle.scaled(
        SIDE_PX, SIDE_PX, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    flat = QImage(SIDE_PX, SIDE_PX, QImage.Format.Format_RGB32)
    flat.fill(QColor("white"))
    painter = QPainter(flat)
    painter.drawImage(0, 0, small)
    painter.end()
    content = next((jpeg for quality in _QUALITIES if len(jpeg := _jpeg(flat, quality)) <= PICTURE_MOST), b"")
    return base64.b64encode(content).decode()


def pixmap_of(picture: str) -> QPixmap:
    """Return a kept picture to be painted; a null one when there is none, or it cannot be read."""
    pixmap = QPixmap()
    if picture:
        pixmap.loadFromData(base64.b64decode(picture))
    return pixmap


def _jpeg(image: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG", quality)  # type: ignore[call-overload] # it does take a text here
    return bytes(buffer.data().data())
