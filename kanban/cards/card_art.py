"""How a work item's card is drawn, 105 x 74 mm.

A band at the top holds the key and the class of service, told by colour, word, shape, and a strip of its own pattern,
so that a black-and-white print tells it too. The title is as large as fits above and beside the code at the lower
right.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kanban.cards.drawing import Align, Box, Code, Item, Line, Polygon, Rect, Text
from kanban.cards.elements import INK, LEFT_MM, PAPER, SOFT_INK, disc, foot, joined
from kanban.cards.layout import A7, CODE_MM, SAFE_MM
from kanban.cards.pieces import CardFace
from kanban.cards.qr import QUIET, SIDE, modules
from kanban.cards.typesetting import rough_width
from kanban.domain.board import ClassOfService

_RED: Final = "#b3001b"
_BROWN: Final = "#8a4b00"
_BLUE: Final = "#1d4f91"
_GREY: Final = "#5b5b5b"
_TEETH: Final = 19
_RULE_MM: Final = 0.9
_KEY_MM: Final = 8.8
_WORD_MM: Final = 5.4
_TITLE_MM: Final = 17.0
_TITLE_LEAST_MM: Final = 4.0
_INFO_BOTTOM_MM: Final = 62.4
_ROW_GAP_MM: Final = 0.4
_GAP_MM: Final = 0.8
_QUIET_SLACK_MM: Final = 0.4
_SQUEEZE: Final = 1.4
"""A line that is longer than this many times its box goes on two lines instead of shrinking."""


@dataclass(frozen=True, slots=True)
class CardFrame:
    """Where the parts of a card lie: as large a code as is wanted, and a band that leaves room for it."""

    size_mm: tuple[float, float] = A7
    code_mm: float = CODE_MM
    band_mm: float = 9.5
    strip_mm: float = 2.2

    @property
    def quiet_mm(self) -> float:
        """The width of the code's quiet zone, which reaches nearly to the lower right corner."""
        return self.code_mm * QUIET / SIDE

    def code(self, text: str) -> Code:
        """The code at the lower right, away from the pin that holds the card at its top."""
        edge = self.quiet_mm + _QUIET_SLACK_MM + self.code_mm
        return Code(self.size_mm[0] - edge, self.size_mm[1] - edge, self.code_mm, modules(text))

    @property
    def notch(self) -> Box:
        """The lower right part of the card that belongs to the code."""
        side = self.code_mm + 2 * self.quiet_mm + _QUIET_SLACK_MM
        left = self.size_mm[0] - side - _GAP_MM
        return Box(left, self.size_mm[1] - side, self.size_mm[0] - left, side)

    @property
    def beside_mm(self) -> float:
        """The width of text beside the code."""
        return self.notch.x_mm - LEFT_MM

    @property
    def band(self) -> Box:
        """The band at the top."""
        return Box(SAFE_MM, SAFE_MM, self.size_mm[0] - 2 * SAFE_MM, self.band_mm)

    @property
    def strip(self) -> Box:
        """The strip below the band."""
        return Box(SAFE_MM, self.band.bottom_mm, self.band.width_mm, self.strip_mm)

    @property
    def shape(self) -> tuple[float, float, float]:
        """The middle and the radius of the shape at the right end of the band."""
        return self.size_mm[0] - 10.5, self.band.y_mm + self.band_mm / 2, self.band_mm * 0.36


USUAL: Final = CardFrame()


@dataclass(frozen=True, slots=True)
class _Colours:
    """The band's fill, the words on it, and the strip and the shape."""

    fill: str
    words: str
    sign: str


_COLOURS: Final = {
    ClassOfService.EXPEDITE: _Colours(_RED, PAPER, PAPER),
    ClassOfService.FIXED_DATE: _Colours("#ffe2a8", INK, _BROWN),
    ClassOfService.STANDARD: _Colours("#e3eefb", INK, _BLUE),
    ClassOfService.INTANGIBLE: _Colours(PAPER, INK, _GREY),
}


def draw_card(face: CardFace, frame: CardFrame = USUAL) -> tuple[Item, ...]:
    """A card as primitives."""
    info = tuple(_info(face, frame))
    top = frame.strip.bottom_mm + 1.0
    bottom = min((item.box.y_mm for item in info), default=_INFO_BOTTOM_MM)
    above = top < frame.notch.y_mm
    width = frame.size_mm[0] - 2 * LEFT_MM if above else frame.beside_mm
    title = Text(
        Box(LEFT_MM, top, width, bottom - 0.6 - top),
        face.title,
        _TITLE_MM,
        _TITLE_LEAST_MM,
        max_lines=7,
        notch=frame.notch if above else None,
    )
    return (
        *_band(face, frame),
        title,
        *info,
        *foot(face.code, face.board_name, face.printed_text, width_mm=frame.beside_mm),
        frame.code(face.code),
    )


def _band(face: CardFace, frame: CardFrame) -> Iterator[Item]:
    colours = _COLOURS[face.class_of_service]
    band = frame.band
    key = Box(LEFT_MM + 1.5, band.y_mm, 47.0, band.height_mm)
    word = Box(57.0, band.y_mm, frame.shape[0] - 63.0, band.height_mm)
    yield Rect(band, fill=colours.fill)
    yield from _strip(face.class_of_service, frame)
    yield Text(key, face.key, min(_KEY_MM, band.height_mm), 4.5, middle=True, colour=colours.words)
    yield Text(
        word,
        face.class_of_service_text,
        min(_WORD_MM, band.height_mm * 0.8),
        3.2,
        align=Align.RIGHT,
        middle=True,
        colour=colours.words,
    )
    yield _shape(face.class_of_service, frame, colours.sign)


def _shape(service: ClassOfService, frame: CardFrame, sign: str) -> Polygon:
    x, y, r = frame.shape
    match service:
        case ClassOfService.EXPEDITE:
            return Polygon(((x - r, y + r * 0.8), (x, y - r), (x + r, y + r * 0.8)), fill=sign)
        case ClassOfService.FIXED_DATE:
            return Polygon(((x - r, y), (x, y - r), (x + r, y), (x, y + r)), fill=sign)
        case ClassOfService.STANDARD:
            return Polygon(disc(x, y, r * 0.85), fill=sign)
        case ClassOfService.INTANGIBLE:
            return Polygon(disc(x, y, r * 0.85), stroke=sign, stroke_mm=0.8)


def _strip(service: ClassOfService, frame: CardFrame) -> Iterator[Item]:
    strip = frame.strip
    match service:
        case ClassOfService.EXPEDITE:
            yield Rect(Box(strip.x_mm, strip.y_mm + 0.6, strip.width_mm, strip.height_mm - 0.6), fill=_RED)
        case ClassOfService.FIXED_DATE:
            pitch = strip.width_mm / _TEETH
            for left in (strip.x_mm + number * pitch for number in range(_TEETH)):
                points = ((left, strip.y_mm), (left + pitch, strip.y_mm), (left + pitch / 2, strip.bottom_mm))
                yield Polygon(points, fill=_BROWN)
        case ClassOfService.STANDARD:
            yield Rect(Box(strip.x_mm, strip.y_mm, strip.width_mm, _RULE_MM), fill=_BLUE)
        case ClassOfService.INTANGIBLE:
            band = frame.band
            yield Line(band.x_mm, band.y_mm + 0.2, band.right_mm, band.y_mm + 0.2, stroke=_GREY, stroke_mm=0.4)
            pitch = strip.width_mm / (_TEETH - 0.4)
            for left in (strip.x_mm + number * pitch for number in range(_TEETH)):
                yield Rect(Box(left, strip.y_mm, pitch * 0.6, _RULE_MM), fill=_GREY)


def _info(face: CardFace, frame: CardFrame) -> Iterator[Text]:
    """The lines between title and code text, from the lowest to the highest; what is empty takes no room.

    Beside a code that is larger than usual the title needs the room of type and labels.
    """
    width_mm = frame.beside_mm
    labels = joined((face.item_type_text, *face.labels)) if frame.code_mm <= CODE_MM else ""
    rows = ((joined(face.owners), 4.6, INK), (face.due_text or "", 5.2, INK), (labels, 3.6, SOFT_INK))
    top = _INFO_BOTTOM_MM
    for text, size, colour in rows:
        if text:
            lines = 2 if rough_width(text) * size > width_mm * _SQUEEZE else 1
            height = size * (1.1 if lines == 1 else 1.9)
            top -= height + _ROW_GAP_MM
            yield Text(Box(LEFT_MM, top, width_mm, height), text, size, size * 0.5, max_lines=lines, colour=colour)
