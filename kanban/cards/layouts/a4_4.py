"""Four large cards of 148 x 105 mm on a sheet of A4: a code that a photo reads from farther away."""

from typing import Final

from kanban.cards.card_art import draw_card
from kanban.cards.drawing import Item
from kanban.cards.layout import A7, CODE_MM, Layout
from kanban.cards.pieces import CardFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

_FACTOR: Final = 1.4
_SIZE_MM: Final = (A7[0] * _FACTOR + 1, A7[1] * _FACTOR + 1.4)


def _draw(face: CardFace) -> tuple[Item, ...]:
    return tuple(item.scaled(_FACTOR) for item in draw_card(face))


LAYOUT: Final[Layout[CardFace]] = Layout(
    "a4_4", CodeKind.CARD, _SIZE_MM, CODE_MM * _FACTOR, _draw, title=QT_TRANSLATE_NOOP("layouts", "Large cards")
)
