"""Index cards of A7 size that the printer takes one by one."""

from typing import Final

from kanban.cards.card_art import draw_card
from kanban.cards.layout import A7, CARD_PAPER, CODE_MM, Layout
from kanban.cards.pieces import CardFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

LAYOUT: Final[Layout[CardFace]] = Layout(
    "index_a7",
    CodeKind.CARD,
    A7,
    CODE_MM,
    draw_card,
    papers=(CARD_PAPER,),
    title=QT_TRANSLATE_NOOP("layouts", "Index cards A7"),
)
