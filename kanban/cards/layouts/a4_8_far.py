"""Cards of the usual size with a larger code: eight on a sheet of A4, six on Letter; a 12-megapixel photo reads a wall of 3 m."""

from typing import Final

from kanban.cards.card_art import CardFrame, draw_card
from kanban.cards.drawing import Item
from kanban.cards.layout import A7, Layout
from kanban.cards.pieces import CardFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

_CODE_MM: Final = 40.0
_FRAME: Final = CardFrame(code_mm=_CODE_MM)


def _draw(face: CardFace) -> tuple[Item, ...]:
    return draw_card(face, _FRAME)


LAYOUT: Final[Layout[CardFace]] = Layout(
    "a4_8_far", CodeKind.CARD, A7, _CODE_MM, _draw, title=QT_TRANSLATE_NOOP("layouts", "Cards")
)
