"""A font with what painting asks of it again and again: its heights, and how wide texts come out in it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from kanban.ui import theme

_SMALLEST: Final = 12.0
_KEPT_MOST: Final = 4_000


class Face:
    """One font. `line` is the height of a line with its gap, `cap` that of capital letters, in real pixels."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.height = self.metrics.height()
        self.line = self.height * 1.12
        self.cap = self.metrics.capHeight()
        self._widths: dict[str, float] = {}

    def wide(self, text: str) -> float:
        """Return how wide a text is."""
        known = self._widths.get(text)
        if known is None:
            if len(self._widths) > _KEPT_MOST:
                self._widths.clear()
            known = self._widths[text] = self.metrics.horizontalAdvance(text)
        return known

    def cut(self, text: str, width: float) -> str:
        """Return a text that is no wider than this; what is left out at its end is dots."""
        return text if self.wide(text) <= width else self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def fitting(self, texts: Sequence[str], width: float) -> str:
        """Return the first text that fits, they are ordered from long to short; if none does, the last one shortened."""
        for text in texts:
            if self.wide(text) <= width:
                return text
        return self.cut(texts[-1], width) if texts else ""


def face(design_px: float, scale: float = 1.0, *, bold: bool = False) -> Face:
    """Return the window's font in a size; no text becomes smaller than can be read."""
    return face_of(theme.font(max(_SMALLEST, design_px * scale), bold=bold))


@lru_cache(maxsize=128)
def face_of(font: QFont) -> Face:
    """Return what is known of a font."""
    return Face(font)
