"""Pictures of people, as small round images. What cannot be read is no picture: the initials stand for it."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QTransform


@lru_cache(maxsize=256)
def portrait(picture: str, side: int) -> QImage | None:
    """Return a picture (JPEG or PNG in base 64) as a disc of so many pixels; None when it cannot be read."""
    data = QByteArray.fromBase64Encoding(picture.encode(), QByteArray.Base64Option.AbortOnBase64DecodingErrors)
    if data.decodingStatus is not QByteArray.Base64DecodingStatus.Ok or side <= 0:
        return None
    image = QImage.fromData(data.decoded)
    if image.isNull():
        return None
    size = QSize(side, side)
    filling = image.scaled(
        size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    left, top = (filling.width() - side) // 2, (filling.height() - side) // 2
    made = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(QColor(0, 0, 0, 0))
    brush = QBrush(filling)
    brush.setTransform(QTransform.fromTranslate(-left, -top))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawEllipse(QRectF(0, 0, side, side))
    painter.end()
    return made
