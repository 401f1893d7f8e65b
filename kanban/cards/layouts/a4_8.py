"""Eight cards of 105 x 74 mm on a sheet of A4, six on Letter."""

from typing import Final

from kanban.cards.card_art import draw_card
from kanban.cards.layout import A7, CODE_MM, Layout
from kanban.cards.pieces import CardFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

LAYOUT: Final[Layout[CardFace]] = Layout(
    "a4_8", CodeKind.CARD, A7, CODE_MM, draw_card, default=True, title=QT_TRANSLATE_NOOP("layouts", "Cards")
)
