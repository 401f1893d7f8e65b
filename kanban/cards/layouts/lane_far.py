"""Swimlane headers of 148 x 210 mm for far walls."""

from typing import Final

from kanban.cards.header_art import A5, FAR_CODE_MM, header_layout
from kanban.cards.layout import Layout
from kanban.cards.pieces import HeaderFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

LAYOUT: Final[Layout[HeaderFace]] = header_layout(
    "lane_far",
    CodeKind.LANE,
    A5,
    FAR_CODE_MM,
    top_mm=20.2,
    title=QT_TRANSLATE_NOOP("layouts", "Swimlane headers"),
)
