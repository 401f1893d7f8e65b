"""Colours between those of the palette, and grounds made of them."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen

_LIGHT: Final = 0.6
_ON_DARK: Final = QColor("#ffffff")
_ON_LIGHT: Final = QColor("#14171b")


def mixed(base: QColor, other: QColor, share: float) -> QColor:
    """Return `base` with so much of `other` in it, 0 to 1."""
    return _mix(base.rgb(), other.rgb(), share)


def on_fill(fill: QColor) -> QColor:
    """Return the colour of text on a filled area: white, or nearly black where the area is light."""
    return _ON_LIGHT if fill.lightnessF() > _LIGHT else _ON_DARK


@lru_cache(maxsize=256)
def _mix(base: int, other: int, share: float) -> QColor:
    one, two = QColor(base), QColor(other)

    def part(a: int, b: int) -> int:
        return round(a * (1 - share) + b * share)

    return QColor(part(one.red(), two.red()), part(one.green(), two.green()), part(one.blue(), two.blue()))


def fading(colour: QColor, begin: int, end: int) -> QBrush:
    """Return what goes from nothing to a colour between two heights."""
    from PySide6.QtGui import QLinearGradient

    gradient = QLinearGradient(0, begin, 0, end)
    gradient.setColorAt(1.0, colour)
    nothing = QColor(colour)
    nothing.setAlpha(0)
    gradient.setColorAt(0.0, nothing)
    return QBrush(gradient)


@lru_cache(maxsize=4)
def hatching(side: int, thick: int, base: int, line: int) -> QImage:
    """Return faint slanted lines that go on at every edge of the tile."""
    tile = QImage(side, side, QImage.Format.Format_RGB32)
    tile.fill(base)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(line), thick))
    for shift in (-side, 0, side):
        painter.drawLine(QPointF(shift - 1, side + 1), QPointF(shift + side + 1, -1))
    painter.end()
    return tile
