"""Cards of A5 size, 210 x 148 mm, for walls that are read from far away: two on a sheet of A4, one on Letter."""

from typing import Final

from kanban.cards.card_art import enlarged
from kanban.cards.layout import Layout
from kanban.cards.pieces import CardFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

_SIZE_MM: Final = (210.0, 148.0)
_CODE_MM: Final = 90.0

LAYOUT: Final[Layout[CardFace]] = Layout(
    "a5",
    CodeKind.CARD,
    _SIZE_MM,
    _CODE_MM,
    enlarged(_SIZE_MM, _CODE_MM, 2.0, band_mm=5.2, strip_mm=1.2),
    title=QT_TRANSLATE_NOOP("layouts", "A5 cards"),
)
