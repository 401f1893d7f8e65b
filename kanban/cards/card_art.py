"""How a work item's card is drawn, 105 x 74 mm.

A band at the top holds the key and the class of service, told by colour, word, shape, and a strip of its own pattern,
so that a black-and-white print tells it too. The title is as large as fits above and beside the code at the lower
right.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kanban.cards.drawing import Align, Box, Item, Line, Polygon, Rect, Text
from kanban.cards.elements import (
    BESIDE_MM,
    CODE_NOTCH,
    FULL_MM,
    INK,
    LEFT_MM,
    PAPER,
    SOFT_INK,
    card_code,
    disc,
    foot,
    joined,
)
from kanban.cards.layout import A7, SAFE_MM
from kanban.cards.pieces import CardFace
from kanban.cards.typesetting import rough_width
from kanban.domain.board import ClassOfService

_BAND: Final = Box(SAFE_MM, SAFE_MM, A7[0] - 2 * SAFE_MM, 9.5)
_STRIP: Final = Box(SAFE_MM, _BAND.bottom_mm, _BAND.width_mm, 2.2)
_KEY: Final = Box(LEFT_MM + 1.5, _BAND.y_mm, 47.0, _BAND.height_mm)
_WORD: Final = Box(57.0, _BAND.y_mm, 31.5, _BAND.height_mm)
_X: Final = 94.5
_Y: Final = _BAND.y_mm + _BAND.height_mm / 2
_R: Final = 3.4
"""Centre and size of the shape."""
_RED: Final = "#b3001b"
_BROWN: Final = "#8a4b00"
_BLUE: Final = "#1d4f91"
_GREY: Final = "#5b5b5b"
_TEETH: Final = 19
_RULE_MM: Final = 0.9
_TITLE_TOP_MM: Final = _STRIP.bottom_mm + 1.0
_TITLE_MM: Final = 17.0
_TITLE_LEAST_MM: Final = 4.0
_INFO_BOTTOM_MM: Final = 62.4
_ROW_GAP_MM: Final = 0.4
_SQUEEZE: Final = 1.4
"""A line that is longer than this many times its box goes on two lines instead of shrinking."""


def _bar() -> tuple[Item, ...]:
    return (Rect(Box(_STRIP.x_mm, _STRIP.y_mm + 0.6, _STRIP.width_mm, _STRIP.height_mm - 0.6), fill=_RED),)


def _teeth() -> tuple[Item, ...]:
    pitch = _STRIP.width_mm / _TEETH
    lefts = (_STRIP.x_mm + number * pitch for number in range(_TEETH))
    top, bottom = _STRIP.y_mm, _STRIP.bottom_mm
    return tuple(Polygon(((left, top), (left + pitch, top), (left + pitch / 2, bottom)), fill=_BROWN) for left in lefts)


def _rule() -> tuple[Item, ...]:
    return (Rect(Box(_STRIP.x_mm, _STRIP.y_mm, _STRIP.width_mm, _RULE_MM), fill=_BLUE),)


def _dashes() -> tuple[Item, ...]:
    pitch = _STRIP.width_mm / (_TEETH - 0.4)
    lefts = (_STRIP.x_mm + number * pitch for number in range(_TEETH))
    top = Line(_BAND.x_mm, _BAND.y_mm + 0.2, _BAND.right_mm, _BAND.y_mm + 0.2, stroke=_GREY, stroke_mm=0.4)
    return (top, *(Rect(Box(left, _STRIP.y_mm, pitch * 0.6, _RULE_MM), fill=_GREY) for left in lefts))


@dataclass(frozen=True, slots=True)
class _Style:
    """How a class of service looks: the band's fill, the words on it, the strip below it, the shape at its right."""

    fill: str
    words: str
    strip: tuple[Item, ...]
    shape: Polygon


_STYLES: Final = {
    ClassOfService.EXPEDITE: _Style(
        _RED, PAPER, _bar(), Polygon(((_X - _R, _Y + _R * 0.8), (_X, _Y - _R), (_X + _R, _Y + _R * 0.8)), fill=PAPER)
    ),
    ClassOfService.FIXED_DATE: _Style(
        "#ffe2a8", INK, _teeth(), Polygon(((_X - _R, _Y), (_X, _Y - _R), (_X + _R, _Y), (_X, _Y + _R)), fill=_BROWN)
    ),
    ClassOfService.STANDARD: _Style("#e3eefb", INK, _rule(), Polygon(disc(_X, _Y, _R * 0.85), fill=_BLUE)),
    ClassOfService.INTANGIBLE: _Style(
        PAPER, INK, _dashes(), Polygon(disc(_X, _Y, _R * 0.85), stroke=_GREY, stroke_mm=0.8)
    ),
}


def draw_card(face: CardFace) -> tuple[Item, ...]:
    """A card as primitives."""
    info = tuple(_info(face))
    bottom = min((item.box.y_mm for item in info), default=_INFO_BOTTOM_MM)
    title = Text(
        Box(LEFT_MM, _TITLE_TOP_MM, FULL_MM, bottom - 0.6 - _TITLE_TOP_MM),
        face.title,
        _TITLE_MM,
        _TITLE_LEAST_MM,
        max_lines=7,
        notch=CODE_NOTCH,
    )
    return (
        *_band(face),
        title,
        *info,
        *foot(face.code, face.board_name, face.printed_text),
        card_code(face.code),
    )


def _band(face: CardFace) -> tuple[Item, ...]:
    style = _STYLES[face.class_of_service]
    return (
        Rect(_BAND, fill=style.fill),
        *style.strip,
        Text(_KEY, face.key, 8.8, 4.5, middle=True, colour=style.words),
        Text(_WORD, face.class_of_service_text, 5.4, 3.2, align=Align.RIGHT, middle=True, colour=style.words),
        style.shape,
    )


def _info(face: CardFace) -> Iterator[Text]:
    """The lines between title and code text, from the lowest to the highest; what is empty takes no room."""
    rows = (
        (joined(face.owners), 4.6, INK),
        (face.due_text or "", 5.2, INK),
        (joined((face.item_type_text, *face.labels)), 3.6, SOFT_INK),
    )
    top = _INFO_BOTTOM_MM
    for text, size, colour in rows:
        if text:
            lines = 2 if rough_width(text) * size > BESIDE_MM * _SQUEEZE else 1
            height = size * (1.1 if lines == 1 else 1.9)
            top -= height + _ROW_GAP_MM
            yield Text(Box(LEFT_MM, top, BESIDE_MM, height), text, size, size * 0.5, max_lines=lines, colour=colour)
