"""How headers and corner markers are drawn: the code at the top, for cards may come to hang over the lower part."""

from typing import Final

from kanban.cards.drawing import Align, Box, Code, Item, Line, Text
from kanban.cards.elements import INK, centred_code, small_line, triangle
from kanban.cards.layout import SAFE_MM, Layout
from kanban.cards.pieces import CornerFace, HeaderFace
from kanban.domain.card_code import CodeKind

A6: Final = (105.0, 148.0)
"""The usual header, upright."""
A5: Final = (148.0, 210.0)
"""A header for wide walls, upright."""
HEADER_CODE_MM: Final = 56.0
"""A header's code anchors its whole column on a photo: 1.75 times a card's."""
LARGE_CODE_MM: Final = 72.0
"""As large as A6 takes: 1.6 times the code of the larger cards."""
FAR_CODE_MM: Final = 104.0
"""As large as A5 takes: 1.6 times the code of cards for far walls."""
WIDE: Final = (210.0, 275.0)
"""A header as wide as a sheet of A4, and no higher than one of Letter."""
WIDE_CODE_MM: Final = 146.0
"""As large as the width of A4 takes: 1.6 times the code of A5 cards."""
_GAP_MM: Final = 2.0
_FOOT_MM: Final = 13.0
"""The lowest lines of a header with the edge below them."""
_CORNER_FOOT_MM: Final = 15.5
_LIMIT_MM: Final = 15.0
_POINTS: Final = {CodeKind.HEADER: "down", CodeKind.LANE: "right"}


def header_layout(
    name: str,
    kind: CodeKind,
    size_mm: tuple[float, float],
    code_mm: float,
    *,
    top_mm: float,
    title: str,
    default: bool = False,
) -> Layout[HeaderFace]:
    """Return a layout of column headers or of swimlane headers; their triangle points along the column or the row.

    `top_mm`: where the code's modules begin.
    """

    def draw(face: HeaderFace) -> tuple[Item, ...]:
        code = centred_code(face.code, width_mm=size_mm[0], y_mm=top_mm, side_mm=code_mm)
        return _draw_header(face, size_mm, code, _POINTS[kind])

    return Layout(name, kind, size_mm, code_mm, draw, default=default, title=title)


def corner_layout(
    name: str, size_mm: tuple[float, float], code_mm: float, *, top_mm: float, title: str, default: bool = False
) -> Layout[CornerFace]:
    """Return a layout of the markers for the wall's corners; a triangle shows which corner is meant."""

    def draw(face: CornerFace) -> tuple[Item, ...]:
        code = centred_code(face.code, width_mm=size_mm[0], y_mm=top_mm, side_mm=code_mm)
        return _draw_corner(face, size_mm, code)

    return Layout(name, CodeKind.CORNER, size_mm, code_mm, draw, default=default, title=title)


def _draw_header(face: HeaderFace, size_mm: tuple[float, float], code: Code, points: str) -> tuple[Item, ...]:
    width, height = size_mm
    top = code.quiet.bottom_mm + _GAP_MM
    foot = height - _FOOT_MM
    bottom = foot - 1 - (_LIMIT_MM if face.limit_text else 0)
    inner = width - 2 * SAFE_MM
    name = Box(SAFE_MM + 1, top, inner - 2, bottom - top)
    items: list[Item] = [
        code,
        Line(SAFE_MM, top - 1, SAFE_MM + inner, top - 1, stroke=INK, stroke_mm=1.2),
        Text(name, face.name, 34.0, 8.0, max_lines=3, align=Align.CENTER, middle=True),
        Line(SAFE_MM, foot, SAFE_MM + inner, foot, stroke=INK, stroke_mm=0.4),
        triangle(Box(SAFE_MM, foot + 1.6, 6.4, 6.4), points=points),
        Text(Box(14.0, foot + 1.2, 40.0, 4.4), face.code, 4.0, 3.0),
        small_line(face.board_name, Box(14.0, foot + 5.6, width - 19.0, 2.4), 2.2),
    ]
    if face.limit_text:
        limit = Box(SAFE_MM + 1, bottom, inner - 2, _LIMIT_MM)
        items.append(Text(limit, face.limit_text, 12.0, 5.0, align=Align.CENTER, middle=True))
    return tuple(items)


def _draw_corner(face: CornerFace, size_mm: tuple[float, float], code: Code) -> tuple[Item, ...]:
    top = size_mm[1] - _CORNER_FOOT_MM
    right = size_mm[0] - 6.0
    return (
        code,
        triangle(Box(6.0, top + 1.0, 8.5, 8.5), points=face.name),
        Text(Box(18.0, top, 16.0, 10.5), face.name, 9.0, 5.0, middle=True),
        Text(Box(35.0, top, right - 65.0, 10.5), face.text, 6.0, 3.0, max_lines=2, middle=True),
        Text(Box(right - 29.5, top + 1.4, 29.5, 4.6), face.code, 4.2, 3.0, align=Align.RIGHT),
        small_line(face.board_name, Box(right - 29.5, top + 6.4, 29.5, 2.8), 2.4, Align.RIGHT),
    )
