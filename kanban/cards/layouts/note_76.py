"""Sticky notes of 76 x 76 mm, six on a sheet: they are stuck on a sheet that shows their places, and the sheet is printed again."""

from typing import Final

from kanban.cards.card_art import CardFrame, draw_card
from kanban.cards.drawing import Align, Box, Item, Line, Text
from kanban.cards.elements import SOFT_INK, triangle
from kanban.cards.layout import CARD_PAPER, PAPERS, Layout, SheetGrid
from kanban.cards.pieces import CardFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

_SIDE_MM: Final = 76.0
_SIZE_MM: Final = (_SIDE_MM, _SIDE_MM)
_CODE_MM: Final = 28.0
_GAP_MM: Final = 16.0
"""Room for fingers between two notes."""
_SAFE_MM: Final = 4.0
_FRAME: Final = CardFrame(_SIZE_MM, _CODE_MM, band_mm=8.6, strip_mm=2.0, safe_mm=_SAFE_MM, slack_mm=1.6, key_mm=27.0)
"""Notes are stuck by hand, a millimetre or two askew: the code keeps away from the edge."""
_CORNER_MM: Final = 12.0
_EDGE_MM: Final = 0.25


def _sheet(paper: str) -> SheetGrid:
    width, height = PAPERS[paper]
    pitch = _SIDE_MM + _GAP_MM
    return SheetGrid(
        paper,
        columns=2,
        rows=3,
        left_mm=(width - pitch - _SIDE_MM) / 2,
        top_mm=(height - 2 * pitch - _SIDE_MM) / 2,
        pitch_mm=(pitch, pitch),
    )


def _draw(face: CardFace) -> tuple[Item, ...]:
    return draw_card(face, _FRAME)


def _draw_place(words: str) -> tuple[Item, ...]:
    """The corners between which a note is stuck, where its sticky edge goes, and words."""
    near, far = _EDGE_MM, _SIDE_MM - _EDGE_MM
    arms = []
    for x, right in ((near, 1), (far, -1)):
        for y, down in ((near, 1), (far, -1)):
            arms.append(Line(x, y, x + right * _CORNER_MM, y, stroke=SOFT_INK, stroke_mm=0.5))
            arms.append(Line(x, y, x, y + down * _CORNER_MM, stroke=SOFT_INK, stroke_mm=0.5))
    middle = _SIDE_MM / 2
    return (
        *arms,
        Line(_CORNER_MM + 4, near, far - _CORNER_MM - 4, near, stroke=SOFT_INK, stroke_mm=0.5),
        triangle(Box(middle - 4, 15.0, 8.0, -7.0), points="down"),
        Text(Box(10.0, 22.0, _SIDE_MM - 20.0, 32.0), words, 6.0, 3.0, max_lines=5, align=Align.CENTER, middle=True),
    )


LAYOUT: Final[Layout[CardFace]] = Layout(
    "note_76",
    CodeKind.CARD,
    _SIZE_MM,
    _CODE_MM,
    _draw,
    papers=(*PAPERS, CARD_PAPER),
    grids=tuple(map(_sheet, PAPERS)),
    safe_mm=_SAFE_MM,
    draw_place=_draw_place,
    title=QT_TRANSLATE_NOOP("layouts", "Sticky notes"),
)
