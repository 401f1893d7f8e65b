"""Column headers of 148 x 210 mm for far walls: two on a sheet of A4, one on Letter."""

from typing import Final

from kanban.cards.header_art import A5, FAR_CODE_MM, header_layout
from kanban.cards.layout import Layout
from kanban.cards.pieces import HeaderFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

LAYOUT: Final[Layout[HeaderFace]] = header_layout(
    "header_far",
    CodeKind.HEADER,
    A5,
    FAR_CODE_MM,
    top_mm=20.2,
    title=QT_TRANSLATE_NOOP("layouts", "Headers"),
)
