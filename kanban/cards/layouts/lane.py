"""Swimlane headers: like column headers, with a triangle that points along the row."""

from typing import Final

from kanban.cards.header_art import A6, HEADER_CODE_MM, header_layout
from kanban.cards.layout import Layout
from kanban.cards.pieces import HeaderFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

LAYOUT: Final[Layout[HeaderFace]] = header_layout(
    "lane",
    CodeKind.LANE,
    A6,
    HEADER_CODE_MM,
    top_mm=11.2,
    title=QT_TRANSLATE_NOOP("layouts", "Swimlane headers"),
    default=True,
)
