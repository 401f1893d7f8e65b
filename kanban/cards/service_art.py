"""The class of service on a card: a band with the key, told by colour, word, shape, and a strip of its own pattern.

Colours and shapes are those of the cards on the screen. Each differs from the others in black and white too: the expedite band is
dark with white words, the strips are a bar, long dashes, a thin line, thin short dashes, and the shapes two chevrons, a diamond, a
disc, a ring.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kanban.cards.drawing import Align, Box, Item, Line, Polygon, Rect, Text
from kanban.cards.elements import INK, PAPER, disc
from kanban.cards.pieces import CardFace
from kanban.domain.board import ClassOfService

_RED: Final = "#b3001b"
_PURPLE: Final = "#8a2f8f"
_GREY_BLUE: Final = "#4a617d"
_GREY: Final = "#5b5b5b"
_RULE: Final = 0.41
"""Of the strip's height: the thin lines."""


@dataclass(frozen=True, slots=True)
class _Colours:
    """The band's fill, the words on it, and the strip and the shape."""

    fill: str
    words: str
    sign: str


_COLOURS: Final = {
    ClassOfService.EXPEDITE: _Colours(_RED, PAPER, PAPER),
    ClassOfService.FIXED_DATE: _Colours("#f1ddf2", INK, _PURPLE),
    ClassOfService.STANDARD: _Colours("#e4eaf1", INK, _GREY_BLUE),
    ClassOfService.INTANGIBLE: _Colours(PAPER, INK, _GREY),
}


@dataclass(frozen=True, slots=True)
class Band:
    """Where a band's parts lie. `shape`: the middle and the radius of the shape; sizes are those of the em."""

    box: Box
    strip_mm: float
    key: Box
    word: Box
    shape: tuple[float, float, float]
    key_mm: float
    word_mm: float
    word_align: Align = Align.RIGHT
    dashes: int = 19
    """Of the thin ones; there are half as many long ones."""

    @property
    def strip(self) -> Box:
        """The strip below the band."""
        return Box(self.box.x_mm, self.box.bottom_mm, self.box.width_mm, self.strip_mm)


def draw_band(face: CardFace, band: Band) -> Iterator[Item]:
    """The band, its strip, the key, the class of service in words, and its shape."""
    colours = _COLOURS[face.class_of_service]
    yield Rect(band.box, fill=colours.fill)
    yield from _strip(face.class_of_service, band)
    yield Text(band.key, face.key, band.key_mm, band.key_mm * 0.5, middle=True, colour=colours.words)
    yield Text(
        band.word,
        face.class_of_service_text,
        band.word_mm,
        band.word_mm * 0.6,
        align=band.word_align,
        middle=True,
        colour=colours.words,
    )
    yield from _shape(face.class_of_service, band, colours.sign)


def _shape(service: ClassOfService, band: Band, sign: str) -> Iterator[Polygon]:
    x, y, r = band.shape
    match service:
        case ClassOfService.EXPEDITE:
            for top in (y - r, y - r * 0.12):
                yield _chevron(x, top, r, sign)
        case ClassOfService.FIXED_DATE:
            yield Polygon(((x - r, y), (x, y - r), (x + r, y), (x, y + r)), fill=sign)
        case ClassOfService.STANDARD:
            yield Polygon(disc(x, y, r * 0.85), fill=sign)
        case ClassOfService.INTANGIBLE:
            yield Polygon(disc(x, y, r * 0.85), stroke=sign, stroke_mm=r * 0.23)


def _chevron(x: float, top: float, r: float, sign: str) -> Polygon:
    """An angle that points up, as wide as a shape of this radius and half as high."""
    side, thick = r * 0.62, r * 0.46
    upper = ((x - r * 0.9, top + side), (x, top), (x + r * 0.9, top + side))
    lower = tuple((a, b + thick) for a, b in reversed(upper))
    return Polygon((*upper, *lower), fill=sign)


def _strip(service: ClassOfService, band: Band) -> Iterator[Item]:
    strip, dashes = band.strip, band.dashes
    rule = strip.height_mm * _RULE
    match service:
        case ClassOfService.EXPEDITE:
            gap = strip.height_mm * 0.27
            yield Rect(Box(strip.x_mm, strip.y_mm + gap, strip.width_mm, strip.height_mm - gap), fill=_RED)
        case ClassOfService.FIXED_DATE:
            pitch = strip.width_mm / (dashes // 2 - 0.27)
            for left in (strip.x_mm + number * pitch for number in range(dashes // 2)):
                yield Rect(Box(left, strip.y_mm, pitch * 0.73, strip.height_mm), fill=_PURPLE)
        case ClassOfService.STANDARD:
            yield Rect(Box(strip.x_mm, strip.y_mm, strip.width_mm, rule), fill=_GREY_BLUE)
        case ClassOfService.INTANGIBLE:
            box = band.box
            yield Line(box.x_mm, box.y_mm + 0.2, box.right_mm, box.y_mm + 0.2, stroke=_GREY, stroke_mm=0.4)
            pitch = strip.width_mm / (dashes - 0.4)
            for left in (strip.x_mm + number * pitch for number in range(dashes)):
                yield Rect(Box(left, strip.y_mm, pitch * 0.6, rule), fill=_GREY)
