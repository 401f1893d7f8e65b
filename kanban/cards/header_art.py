"""How a header is drawn, 105 x 148 mm: its code at the top, for cards may come to hang over its lower part."""

from typing import Final

from kanban.cards.drawing import Align, Box, Item, Line, Text
from kanban.cards.elements import INK, centred_code, small_line, triangle
from kanban.cards.layout import SAFE_MM
from kanban.cards.pieces import HeaderFace

A6: Final = (105.0, 148.0)
"""The usual header, upright."""
HEADER_CODE_MM: Final = 56.0
"""A header's code anchors its whole column on a photo: 1.75 times a card's."""
_CODE_TOP_MM: Final = 11.2
_NAME_TOP_MM: Final = 81.0
_LIMIT_TOP_MM: Final = 119.0
_FOOT_TOP_MM: Final = 135.0
_WIDTH_MM: Final = A6[0] - 2 * SAFE_MM


def draw_header(face: HeaderFace, *, points: str) -> tuple[Item, ...]:
    """A header as primitives; its triangle points "down" (a column) or "right" (a swimlane)."""
    bottom = _LIMIT_TOP_MM if face.limit_text else _FOOT_TOP_MM - 1
    name = Box(SAFE_MM + 1, _NAME_TOP_MM, _WIDTH_MM - 2, bottom - _NAME_TOP_MM)
    items: list[Item] = [
        centred_code(face.code, width_mm=A6[0], y_mm=_CODE_TOP_MM, side_mm=HEADER_CODE_MM),
        Line(SAFE_MM, _NAME_TOP_MM - 1, SAFE_MM + _WIDTH_MM, _NAME_TOP_MM - 1, stroke=INK, stroke_mm=1.2),
        Text(name, face.name, 34.0, 8.0, max_lines=3, align=Align.CENTER, middle=True),
        Line(SAFE_MM, _FOOT_TOP_MM, SAFE_MM + _WIDTH_MM, _FOOT_TOP_MM, stroke=INK, stroke_mm=0.4),
        triangle(Box(SAFE_MM, _FOOT_TOP_MM + 1.6, 6.4, 6.4), points=points),
        Text(Box(14.0, _FOOT_TOP_MM + 1.2, 40.0, 4.4), face.code, 4.0, 3.0),
        small_line(face.board_name, Box(14.0, _FOOT_TOP_MM + 5.6, 86.0, 2.4), 2.2),
    ]
    if face.limit_text:
        limit = Box(SAFE_MM + 1, _LIMIT_TOP_MM, _WIDTH_MM - 2, _FOOT_TOP_MM - 1 - _LIMIT_TOP_MM)
        items.append(Text(limit, face.limit_text, 12.0, 5.0, align=Align.CENTER, middle=True))
    return tuple(items)
