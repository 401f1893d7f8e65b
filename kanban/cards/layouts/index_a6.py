"""Index cards of A6 size, 148 x 105 mm, that the printer takes one by one."""

from typing import Final

from kanban.cards.card_art import enlarged
from kanban.cards.layout import CARD_PAPER, Layout
from kanban.cards.pieces import CardFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

_SIZE_MM: Final = (148.0, 105.0)
_CODE_MM: Final = 52.0

LAYOUT: Final[Layout[CardFace]] = Layout(
    "index_a6",
    CodeKind.CARD,
    _SIZE_MM,
    _CODE_MM,
    enlarged(_SIZE_MM, _CODE_MM, 1.4),
    papers=(CARD_PAPER,),
    title=QT_TRANSLATE_NOOP("layouts", "Index cards A6"),
)
