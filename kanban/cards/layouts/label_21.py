"""Sheets of 21 labels of 63.5 x 38.1 mm on A4, three across: the commonest address labels of offices (Avery L7160 and its like).

The sheet's geometry, 15.15 mm at the top, 7.25 mm at the left, 2.5 mm between columns and none between rows, is what published
notes on L7160 agree on; it is the grid of labels in the middle of the sheet.
"""

from typing import Final

from kanban.cards.drawing import Item
from kanban.cards.label_art import draw_label
from kanban.cards.layout import CARD_PAPER, Layout, SheetGrid
from kanban.cards.pieces import CardFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

_SIZE_MM: Final = (63.5, 38.1)
_CODE_MM: Final = 25.0
_SAFE_MM: Final = 2.0
"""Sheets lie askew in the printer by a millimetre or two."""
_SHEET: Final = SheetGrid("A4", columns=3, rows=7, left_mm=7.25, top_mm=15.15, pitch_mm=(66.0, 38.1))


def _draw(face: CardFace) -> tuple[Item, ...]:
    return draw_label(face, _SIZE_MM, _CODE_MM, _SAFE_MM)


LAYOUT: Final[Layout[CardFace]] = Layout(
    "label_21",
    CodeKind.CARD,
    _SIZE_MM,
    _CODE_MM,
    _draw,
    papers=("A4", CARD_PAPER),
    grids=(_SHEET,),
    safe_mm=_SAFE_MM,
    title=QT_TRANSLATE_NOOP("layouts", "Labels"),
)
