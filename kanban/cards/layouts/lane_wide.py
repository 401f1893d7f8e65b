"""Swimlane headers of 210 x 275 mm beside A5 cards: one on a sheet."""

from typing import Final

from kanban.cards.header_art import WIDE, WIDE_CODE_MM, header_layout
from kanban.cards.layout import Layout
from kanban.cards.pieces import HeaderFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

LAYOUT: Final[Layout[HeaderFace]] = header_layout(
    "lane_wide",
    CodeKind.LANE,
    WIDE,
    WIDE_CODE_MM,
    top_mm=28.2,
    title=QT_TRANSLATE_NOOP("layouts", "Swimlane headers"),
)
