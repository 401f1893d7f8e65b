"""Markers for the four corners of the wall, 105 x 105 mm; a triangle shows which corner is meant."""

from typing import Final

from kanban.cards.drawing import Align, Box, Item, Text
from kanban.cards.elements import centred_code, small_line, triangle
from kanban.cards.layout import Layout
from kanban.cards.pieces import CornerFace
from kanban.domain.card_code import CodeKind

_SIDE_MM: Final = 105.0
_CODE_MM: Final = 64.0
_CODE_TOP_MM: Final = 12.5
_FOOT_TOP_MM: Final = 89.5


def _draw(face: CornerFace) -> tuple[Item, ...]:
    top = _FOOT_TOP_MM
    return (
        centred_code(face.code, width_mm=_SIDE_MM, y_mm=_CODE_TOP_MM, side_mm=_CODE_MM),
        triangle(Box(6.0, top + 1.0, 8.5, 8.5), points=face.name),
        Text(Box(18.0, top, 16.0, 10.5), face.name, 9.0, 5.0, middle=True),
        Text(Box(35.0, top, 34.0, 10.5), face.text, 6.0, 3.0, max_lines=2, middle=True),
        Text(Box(70.0, top + 1.4, 29.5, 4.6), face.code, 4.2, 3.0, align=Align.RIGHT),
        small_line(face.board_name, Box(70.0, top + 6.4, 29.5, 2.8), 2.4, Align.RIGHT),
    )


LAYOUT: Final[Layout[CornerFace]] = Layout(
    "corner", CodeKind.CORNER, (_SIDE_MM, _SIDE_MM), _CODE_MM, _draw, default=True
)
