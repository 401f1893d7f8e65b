"""Corner markers of 210 x 223 mm beside A5 cards: one on a sheet."""

from typing import Final

from kanban.cards.header_art import WIDE_CODE_MM, corner_layout
from kanban.cards.layout import Layout
from kanban.cards.pieces import CornerFace
from kanban.domain.texts import QT_TRANSLATE_NOOP

LAYOUT: Final[Layout[CornerFace]] = corner_layout(
    "corner_wide",
    (210.0, 223.0),
    WIDE_CODE_MM,
    top_mm=28.2,
    title=QT_TRANSLATE_NOOP("layouts", "Corner markers"),
)
