"""Column headers of 105 x 148 mm: four on a sheet of A4, two on Letter."""

from typing import Final

from kanban.cards.header_art import A6, HEADER_CODE_MM, header_layout
from kanban.cards.layout import Layout
from kanban.cards.pieces import HeaderFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

LAYOUT: Final[Layout[HeaderFace]] = header_layout(
    "header",
    CodeKind.HEADER,
    A6,
    HEADER_CODE_MM,
    top_mm=11.2,
    title=QT_TRANSLATE_NOOP("layouts", "Headers"),
    default=True,
)
