"""Corner markers of 105 x 120 mm with a larger code: beside the larger cards."""

from typing import Final

from kanban.cards.header_art import LARGE_CODE_MM, corner_layout
from kanban.cards.layout import Layout
from kanban.cards.pieces import CornerFace
from kanban.domain.texts import QT_TRANSLATE_NOOP

LAYOUT: Final[Layout[CornerFace]] = corner_layout(
    "corner_large",
    (105.0, 120.0),
    LARGE_CODE_MM,
    top_mm=13.9,
    title=QT_TRANSLATE_NOOP("layouts", "Corner markers"),
)
