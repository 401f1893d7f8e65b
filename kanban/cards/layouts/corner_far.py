"""Corner markers of 148 x 165 mm for far walls: two on a sheet of A4, one on Letter."""

from typing import Final

from kanban.cards.header_art import FAR_CODE_MM, corner_layout
from kanban.cards.layout import Layout
from kanban.cards.pieces import CornerFace
from kanban.domain.texts import QT_TRANSLATE_NOOP

LAYOUT: Final[Layout[CornerFace]] = corner_layout(
    "corner_far",
    (148.0, 165.0),
    FAR_CODE_MM,
    top_mm=20.2,
    title=QT_TRANSLATE_NOOP("layouts", "Corner markers"),
)
