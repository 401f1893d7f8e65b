"""Labels from a continuous roll of 62 mm: each as long as its words need; on labels cut ready, 62 x 100 mm.

Printers for such rolls (the Brother QL series) print 696 dots at 300 per inch across (58.9 mm) and leave 35 dots (3 mm) of each end
white, by what open programs that drive them say.
"""

from typing import Final

from kanban.cards.drawing import Item
from kanban.cards.label_art import ROLL_SAFE_MM, draw_on_roll, draw_roll_label
from kanban.cards.layout import CARD_PAPER, ROLL_PAPER, Layout
from kanban.cards.pieces import CardFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

_SIZE_MM: Final = (62.0, 100.0)
_CODE_MM: Final = 35.8


def _draw(face: CardFace) -> tuple[Item, ...]:
    return draw_roll_label(face, _SIZE_MM, _CODE_MM)


def _draw_long(face: CardFace) -> tuple[float, tuple[Item, ...]]:
    return draw_on_roll(face, _SIZE_MM[0], _CODE_MM)


LAYOUT: Final[Layout[CardFace]] = Layout(
    "roll_62",
    CodeKind.CARD,
    _SIZE_MM,
    _CODE_MM,
    _draw,
    papers=(ROLL_PAPER, CARD_PAPER),
    safe_mm=ROLL_SAFE_MM,
    draw_long=_draw_long,
    title=QT_TRANSLATE_NOOP("layouts", "Label roll"),
)
