"""The fonts that come with the program, for charts: which families texts are set in, how wide they get, and what they cannot show."""

from dataclasses import replace
from functools import lru_cache
from typing import Final

from matplotlib import font_manager
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font

from kanban.files import resource

_FILES: Final = ("twinboard-sans-regular.ttf", "twinboard-sans-bold.ttf", "wqy-microhei.ttc")
_LATIN: Final = "Twinboard Sans"
_CHINESE: Final = "WenQuanYi Micro Hei"
_BOLD: Final = 700
"""The Chinese font has no bold face; its only one stands for that too, or matplotlib would tell of each text."""
_DOTS: Final = "…"
_BOX: Final = "□"
"""Stands for a character that no font has; matplotlib would print a warning for each."""


@lru_cache(maxsize=1)
def _known() -> frozenset[int]:
    """Make the fonts known and return the characters that they have together."""
    codes: set[int] = set()
    for name in _FILES:
        path = str(resource("fonts", name))
        font_manager.fontManager.addfont(path)
        codes.update(FT2Font(path).get_charmap())
    fonts = font_manager.fontManager.ttflist
    fonts += [replace(entry, weight=_BOLD) for entry in fonts if entry.name == _CHINESE]
    return frozenset(codes)


@lru_cache(maxsize=64)
def font(size_px: float, *, chinese: bool, bold: bool = False) -> FontProperties:
    """Return the font for a text; at 72 dots per inch a point is a pixel."""
    _known()
    families = [_CHINESE, _LATIN] if chinese else [_LATIN, _CHINESE]
    return FontProperties(family=families, size=size_px, weight="bold" if bold else "normal")


def drawable(text: str) -> str:
    """Return a text in one line, with a box for each character that the fonts do not have."""
    known = _known()
    line = " ".join(text.split())
    return "".join(letter if ord(letter) in known else _BOX for letter in line)


@lru_cache(maxsize=2048)
def width_of(text: str, size_px: float, *, chinese: bool, bold: bool = False) -> float:
    """Return how wide a drawable text is in pixels."""
    paths = font_manager.fontManager._find_fonts_by_props(font(size_px, chinese=chinese, bold=bold))  # noqa: SLF001 - what Text itself asks
    face = font_manager.get_font(paths)
    face.set_size(size_px, 72)
    face.set_text(text, 0.0)
    return float(face.get_width_height()[0]) / 64.0


def shortened(text: str, room_px: float, size_px: float, *, chinese: bool) -> str:
    """Return as much of a drawable text as the room takes, with dots for the rest; empty when not even three letters fit."""
    if width_of(text, size_px, chinese=chinese) <= room_px:
        return text
    for length in range(len(text) - 1, 2, -1):
        part = text[:length].rstrip() + _DOTS
        if width_of(part, size_px, chinese=chinese) <= room_px:
            return part
    return ""
