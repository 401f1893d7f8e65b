"""Column headers of 105 x 148 mm: four on a sheet of A4, two on Letter."""

from functools import partial
from typing import Final

from kanban.cards.header_art import A6, HEADER_CODE_MM, draw_header
from kanban.cards.layout import Layout
from kanban.cards.pieces import HeaderFace
from kanban.domain.card_code import CodeKind

LAYOUT: Final[Layout[HeaderFace]] = Layout(
    "header", CodeKind.HEADER, A6, HEADER_CODE_MM, partial(draw_header, points="down"), default=True
)
