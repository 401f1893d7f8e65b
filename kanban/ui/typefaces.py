"""The fonts of the window: which families its texts are set in, and whether they have a bold face."""

import sys
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from kanban.files import resource
from kanban.ui import languages

CHINESE: Final = "WenQuanYi Micro Hei"
"""Has Latin letters too, but no bold face, and only wide quotes and dots."""
LATIN: Final = "Twinboard Sans"
_LARGER: Final = 16 / 15
_CHINESE_FILES: Final = ("wqy-microhei.ttc",)
_LATIN_FILES: Final = ("twinboard-sans-regular.ttf", "twinboard-sans-bold.ttf")


def put_on(app: QApplication) -> None:
    """Set the application in the fonts for the language in force: the platform's own first, where it has one to speak of."""
    font = QFont(app.font())
    font.setFamilies(families(font))
    app.setFont(font)


def families(font: QFont) -> list[str]:
    """Return the families of the window, loading those that come with the program. A bare Linux has no others to rely on."""
    own = [font.family()] if sys.platform in ("win32", "darwin") else []
    if not own and languages.current() == "en":
        own = [_loaded(LATIN, _LATIN_FILES)]
    return [*own, _loaded(CHINESE, _CHINESE_FILES)]


def embolden(font: QFont) -> None:
    """Make a font bold; where its family has no bold face, a little larger, for one that Qt makes up smears small texts."""
    if font.family() == CHINESE:
        font.setPixelSize(round(font.pixelSize() * _LARGER))
    else:
        font.setBold(True)


@lru_cache
def _loaded(family: str, files: tuple[str, ...]) -> str:
    """Load a family's files once, and return its name."""
    for file in files:
        QFontDatabase.addApplicationFont(str(resource("fonts", file)))
    return family
