"""What several designs share: colours, the code at its place, the lines beside it, simple shapes."""

from collections.abc import Iterable
from math import cos, pi, sin
from typing import Final

from kanban.cards.drawing import Align, Box, Code, Item, Point, Polygon, Text
from kanban.cards.layout import A7, CODE_MM, SAFE_MM
from kanban.cards.qr import QUIET, SIDE, modules

INK: Final = "#111111"
SOFT_INK: Final = "#444444"
PAPER: Final = "#ffffff"

LEFT_MM: Final = SAFE_MM + 0.5
"""Where text begins."""
FULL_MM: Final = A7[0] - 2 * LEFT_MM
"""The width of text above the code."""
_EDGE_MM: Final = 6.5
"""From the code's modules to the right and lower edge of a card: their quiet zone reaches nearly to the edge."""
_CODE_X_MM: Final = A7[0] - _EDGE_MM - CODE_MM
_CODE_Y_MM: Final = A7[1] - _EDGE_MM - CODE_MM
_QUIET_MM: Final = CODE_MM * QUIET / SIDE
_GAP_MM: Final = 0.8
BESIDE_MM: Final = _CODE_X_MM - _QUIET_MM - _GAP_MM - LEFT_MM
"""The width of text beside the code."""
ABOVE_MM: Final = _CODE_Y_MM - _QUIET_MM
"""Above this height a card's whole width is free."""
_CODE_TEXT_UP_MM: Final = 11.4
_FOOT_UP_MM: Final = 7.4
"""From the lower edge of a piece up to the top of the code's characters, and of the small line below them."""
_SEPARATOR: Final = " · "
_ROUND: Final = 48


def card_code(code: str) -> Code:
    """The code at the lower right of an A7 piece, away from the pin that holds it at its top."""
    return Code(_CODE_X_MM, _CODE_Y_MM, CODE_MM, modules(code))


def centred_code(code: str, *, width_mm: float, y_mm: float, side_mm: float) -> Code:
    """A code in the middle of a piece's width, its modules from `y_mm` down."""
    return Code((width_mm - side_mm) / 2, y_mm, side_mm, modules(code))


def foot(
    code: str, *lines: str, left_mm: float = LEFT_MM, width_mm: float = BESIDE_MM, bottom_mm: float = A7[1]
) -> tuple[Item, ...]:
    """The code's characters and a small line, at the lower left of a piece that ends at `bottom_mm`."""
    return (
        Text(Box(left_mm, bottom_mm - _CODE_TEXT_UP_MM, width_mm, 4.0), code, 3.7, 3.0),
        Text(Box(left_mm, bottom_mm - _FOOT_UP_MM, width_mm, 2.4), joined(lines), 2.2, 1.7, colour=SOFT_INK),
    )


def joined(words: Iterable[str]) -> str:
    """Words on one line with dots between them; empty ones are left out."""
    return _SEPARATOR.join(filter(None, words))


def disc(x_mm: float, y_mm: float, radius_mm: float) -> tuple[Point, ...]:
    """The outline of a disc by its centre."""
    turns = (2 * pi * step / _ROUND for step in range(_ROUND))
    return tuple((x_mm + radius_mm * cos(turn), y_mm + radius_mm * sin(turn)) for turn in turns)


def wide_name(name: str, *, top_mm: float, bottom_mm: float, colour: str = INK) -> Text:
    """A name as large as fits into the full width above the code."""
    box = Box(LEFT_MM + 2, top_mm, FULL_MM - 4, bottom_mm - top_mm)
    return Text(box, name, 15.0, 5.0, max_lines=2, middle=True, colour=colour)


def triangle(box: Box, *, points: str) -> Polygon:
    """A filled triangle that points "down", "right", or into a corner ("TL", "TR", "BR", "BL")."""
    left, top, right, bottom = box.x_mm, box.y_mm, box.right_mm, box.bottom_mm
    corners = {
        "down": ((left, top), (right, top), ((left + right) / 2, bottom)),
        "right": ((left, top), (right, (top + bottom) / 2), (left, bottom)),
        "TL": ((left, top), (right, top), (left, bottom)),
        "TR": ((left, top), (right, top), (right, bottom)),
        "BR": ((right, top), (right, bottom), (left, bottom)),
        "BL": ((left, top), (right, bottom), (left, bottom)),
    }
    return Polygon(corners[points], fill=INK)


def small_line(text: str, box: Box, size_mm: float, align: Align = Align.LEFT) -> Text:
    """A line that is read from near by."""
    return Text(box, text, size_mm, size_mm * 0.6, align=align, colour=SOFT_INK)
