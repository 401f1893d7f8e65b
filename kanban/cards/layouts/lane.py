"""Swimlane headers: like column headers, with a triangle that points along the row."""

from functools import partial
from typing import Final

from kanban.cards.header_art import A6, HEADER_CODE_MM, draw_header
from kanban.cards.layout import Layout
from kanban.cards.pieces import HeaderFace
from kanban.domain.card_code import CodeKind

LAYOUT: Final[Layout[HeaderFace]] = Layout(
    "lane", CodeKind.LANE, A6, HEADER_CODE_MM, partial(draw_header, points="right"), default=True
)
