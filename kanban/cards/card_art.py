"""How a work item's card is drawn, 105 x 74 mm unless a frame says otherwise.

A band at the top holds the key and the class of service. The title is as large as fits above and beside the code at the
lower right.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from kanban.cards.drawing import Box, Code, Item, Text
from kanban.cards.elements import INK, SOFT_INK, foot, joined
from kanban.cards.layout import A7, CODE_MM, SAFE_MM
from kanban.cards.pieces import CardFace
from kanban.cards.qr import QUIET, SIDE, modules
from kanban.cards.service_art import Band, draw_band
from kanban.cards.typesetting import rough_width

_KEY_MM: Final = 8.8
_WORD_MM: Final = 5.4
_TITLE_MM: Final = 17.0
_TITLE_LEAST_MM: Final = 4.0
_INFO_UP_MM: Final = 11.6
_ROW_GAP_MM: Final = 0.4
_GAP_MM: Final = 0.8
_QUIET_SLACK_MM: Final = 0.4
_SQUEEZE: Final = 1.4
"""A line that is longer than this many times its box goes on two lines instead of shrinking."""


@dataclass(frozen=True, slots=True)
class CardFrame:
    """Where the parts of a card lie: as large a code as is wanted, and a band that leaves room for it.

    `safe_mm`: what stays free at the edges. `slack_mm`: so far from the lower right corner is the code's quiet zone. `key_mm`: the
    width of the key.
    """

    size_mm: tuple[float, float] = A7
    code_mm: float = CODE_MM
    band_mm: float = 9.5
    strip_mm: float = 2.2
    safe_mm: float = SAFE_MM
    slack_mm: float = _QUIET_SLACK_MM
    key_mm: float = 47.0

    @property
    def left_mm(self) -> float:
        """Where text begins."""
        return self.safe_mm + 0.5

    @property
    def quiet_mm(self) -> float:
        """The width of the code's quiet zone, which reaches nearly to the lower right corner."""
        return self.code_mm * QUIET / SIDE

    def code(self, text: str) -> Code:
        """The code at the lower right, away from the pin that holds the card at its top."""
        edge = self.quiet_mm + self.slack_mm + self.code_mm
        return Code(self.size_mm[0] - edge, self.size_mm[1] - edge, self.code_mm, modules(text))

    @property
    def notch(self) -> Box:
        """The lower right part of the card that belongs to the code."""
        side = self.code_mm + 2 * self.quiet_mm + self.slack_mm
        left = self.size_mm[0] - side - _GAP_MM
        return Box(left, self.size_mm[1] - side, self.size_mm[0] - left, side)

    @property
    def beside_mm(self) -> float:
        """The width of text beside the code."""
        return self.notch.x_mm - self.left_mm

    @property
    def band(self) -> Band:
        """The band at the top with the strip below it."""
        width = self.size_mm[0]
        box = Box(self.safe_mm, self.safe_mm, width - 2 * self.safe_mm, self.band_mm)
        key = Box(self.left_mm + 1.5, box.y_mm, self.key_mm, self.band_mm)
        x = width - self.safe_mm - 5.5
        word = Box(key.right_mm + 3.0, box.y_mm, x - 6.0 - key.right_mm - 3.0, self.band_mm)
        return Band(
            box,
            self.strip_mm,
            key,
            word,
            (x, box.y_mm + self.band_mm / 2, self.band_mm * 0.36),
            min(_KEY_MM, self.band_mm),
            min(_WORD_MM, self.band_mm * 0.8),
        )


USUAL: Final = CardFrame()


def draw_card(face: CardFace, frame: CardFrame = USUAL) -> tuple[Item, ...]:
    """A card as primitives."""
    info = tuple(_info(face, frame))
    band, left = frame.band, frame.left_mm
    top = band.strip.bottom_mm + 1.0
    bottom = min((item.box.y_mm for item in info), default=frame.size_mm[1] - _INFO_UP_MM)
    above = top < frame.notch.y_mm
    width = frame.size_mm[0] - 2 * left if above else frame.beside_mm
    title = Text(
        Box(left, top, width, bottom - 0.6 - top),
        face.title,
        _TITLE_MM,
        _TITLE_LEAST_MM,
        max_lines=9,
        notch=frame.notch if above else None,
    )
    lowest = frame.size_mm[1]
    words = foot(
        face.code, face.board_name, face.printed_text, left_mm=left, width_mm=frame.beside_mm, bottom_mm=lowest
    )
    return (*draw_band(face, band), title, *info, *words, frame.code(face.code))


def enlarged(
    size_mm: tuple[float, float], code_mm: float, factor: float, *, band_mm: float = 9.5, strip_mm: float = 2.2
) -> Callable[[CardFace], tuple[Item, ...]]:
    """Return what draws cards of a larger size: all but the code is `factor` times as large as on the usual card."""
    small = size_mm[0] / factor, size_mm[1] / factor
    frame = CardFrame(small, code_mm / factor, band_mm=band_mm, strip_mm=strip_mm)

    def draw(face: CardFace) -> tuple[Item, ...]:
        return tuple(item.scaled(factor) for item in draw_card(face, frame))

    return draw


def info_rows(face: CardFace) -> tuple[tuple[str, float, str], ...]:
    """What stands below the title, from the lowest line to the highest: text, its usual size in mm, its colour."""
    return (
        (joined(face.owners), 4.6, INK),
        (face.due_text or "", 5.2, INK),
        (joined((face.item_type_text, *face.labels)), 3.6, SOFT_INK),
        (face.goal_text, 3.6, SOFT_INK),
    )


def stacked(
    rows: tuple[tuple[str, float, str], ...], left_mm: float, width_mm: float, bottom_mm: float
) -> Iterator[Text]:
    """Lines on top of each other, the first one ending at `bottom_mm`; what is empty takes no room."""
    top = bottom_mm
    for text, size, colour in rows:
        if text:
            lines = 2 if rough_width(text) * size > width_mm * _SQUEEZE else 1
            height = size * (1.1 if lines == 1 else 1.9)
            top -= height + _ROW_GAP_MM
            yield Text(Box(left_mm, top, width_mm, height), text, size, size * 0.5, max_lines=lines, colour=colour)


def _info(face: CardFace, frame: CardFrame) -> Iterator[Text]:
    """The lines between title and code text."""
    return stacked(info_rows(face), frame.left_mm, frame.beside_mm, frame.size_mm[1] - _INFO_UP_MM)
