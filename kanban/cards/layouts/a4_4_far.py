"""Four cards of 148 x 105 mm on a sheet of A4, two on Letter; the code takes as much of them as it can: for far walls."""

from typing import Final

from kanban.cards.card_art import enlarged
from kanban.cards.layout import Layout
from kanban.cards.pieces import CardFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

_SIZE_MM: Final = (148.0, 105.0)
_CODE_MM: Final = 64.0

LAYOUT: Final[Layout[CardFace]] = Layout(
    "a4_4_far",
    CodeKind.CARD,
    _SIZE_MM,
    _CODE_MM,
    enlarged(_SIZE_MM, _CODE_MM, 1.4, band_mm=5.2, strip_mm=1.2),
    title=QT_TRANSLATE_NOOP("layouts", "Large cards"),
)
