"""Colours between those of the palette."""

from functools import lru_cache
from typing import Final

from PySide6.QtGui import QColor

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
