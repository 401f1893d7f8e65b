"""Swimlane headers of the usual size with as large a code as they take: beside the larger cards."""

from typing import Final

from kanban.cards.header_art import A6, LARGE_CODE_MM, header_layout
from kanban.cards.layout import Layout
from kanban.cards.pieces import HeaderFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

LAYOUT: Final[Layout[HeaderFace]] = header_layout(
    "lane_large",
    CodeKind.LANE,
    A6,
    LARGE_CODE_MM,
    top_mm=13.9,
    title=QT_TRANSLATE_NOOP("layouts", "Swimlane headers"),
)
