"""Markers for the four corners of the wall, 105 x 105 mm; a triangle shows which corner is meant."""

from typing import Final

from kanban.cards.header_art import corner_layout
from kanban.cards.layout import Layout
from kanban.cards.pieces import CornerFace
from kanban.domain.texts import QT_TRANSLATE_NOOP

_SIDE_MM: Final = 105.0

LAYOUT: Final[Layout[CornerFace]] = corner_layout(
    "corner",
    (_SIDE_MM, _SIDE_MM),
    64.0,
    top_mm=12.5,
    title=QT_TRANSLATE_NOOP("layouts", "Corner markers"),
    default=True,
)
