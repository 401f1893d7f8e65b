"""Four cards of 148 x 105 mm on a sheet of A4, two on Letter; the code takes as much of them as it can: for far walls."""

from typing import Final

from kanban.cards.card_art import CardFrame, draw_card
from kanban.cards.drawing import Item
from kanban.cards.layout import Layout
from kanban.cards.pieces import CardFace
from kanban.domain.card_code import CodeKind

_SIZE_MM: Final = (148.0, 105.0)
_CODE_MM: Final = 64.0
_FACTOR: Final = 1.4
"""Of all that is drawn to the size of the usual card."""
_FRAME: Final = CardFrame((_SIZE_MM[0] / _FACTOR, _SIZE_MM[1] / _FACTOR), _CODE_MM / _FACTOR, band_mm=5.2, strip_mm=1.2)


def _draw(face: CardFace) -> tuple[Item, ...]:
    return tuple(item.scaled(_FACTOR) for item in draw_card(face, _FRAME))


LAYOUT: Final[Layout[CardFace]] = Layout("a4_4_far", CodeKind.CARD, _SIZE_MM, _CODE_MM, _draw)
