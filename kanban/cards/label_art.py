"""How cards are drawn on labels: a small one with the code to the right, and one from a roll with the code at its end."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kanban.cards.card_art import info_rows, stacked
from kanban.cards.drawing import Align, Box, Code, Item, Text
from kanban.cards.elements import SOFT_INK, centred_code, joined
from kanban.cards.pieces import CardFace
from kanban.cards.qr import QUIET, SIDE, modules
from kanban.cards.service_art import Band, draw_band
from kanban.cards.typesetting import fit, rough_width

_TITLE_LEAST_MM: Final = 2.4
_SMALL_INFO_MM: Final = 2.5
_SMALL_CODE_TEXT_MM: Final = 2.3
_SMALL_SQUEEZE: Final = 0.85
"""A line that is a little too long is set smaller."""

ROLL_SAFE_MM: Final = 2.0
_ROLL_TOP_MM: Final = 3.4
"""A printer for rolls leaves 3 mm of each end white, and 1.5 mm at the sides."""
_ROLL_TITLES_MM: Final = ((8.0, 50.0), (6.5, 65.0), (5.0, 110.0))
"""Sizes of a title, and up to which height it is set in each."""
_ROLL_FOOT_MM: Final = 3.6
_ROLL_END_MM: Final = 0.4
_ROLL_INFO: Final = 0.85
"""Of the size on a card."""


def draw_label(face: CardFace, size_mm: tuple[float, float], code_mm: float, safe_mm: float) -> tuple[Item, ...]:
    """A card on a label that is hardly higher than its code: all words at the left, one below the other."""
    width, height = size_mm
    quiet = code_mm * QUIET / SIDE
    code = Code(width - 1.0 - quiet - code_mm, (height - code_mm) / 2, code_mm, modules(face.code))
    beside = code.quiet.x_mm - 0.5 - safe_mm
    band = _small_band(safe_mm, beside)
    foot = height - safe_mm - _SMALL_CODE_TEXT_MM * 1.1
    info = tuple(_small_info(face, safe_mm, beside, foot))
    top = band.strip.bottom_mm + 0.7
    bottom = info[-1].box.y_mm if info else foot
    title = Box(safe_mm, top, beside, bottom - 0.4 - top)
    size = _SMALL_CODE_TEXT_MM
    return (
        *draw_band(face, band),
        Text(title, face.title, 6.4, _TITLE_LEAST_MM, max_lines=7),
        *info,
        Text(Box(safe_mm, foot, beside, size * 1.1), face.code, size, size * 0.8, colour=SOFT_INK),
        code,
    )


def _small_band(safe_mm: float, width_mm: float) -> Band:
    """A band with the class of service below the key."""
    box = Box(safe_mm, safe_mm, width_mm, 8.2)
    words = width_mm - 1.2 - 6.6
    return Band(
        box,
        1.2,
        Box(safe_mm + 1.0, safe_mm + 0.2, words, 4.8),
        Box(safe_mm + 1.0, safe_mm + 5.0, words, 3.0),
        (box.right_mm - 3.4, safe_mm + 4.1, 2.5),
        4.6,
        2.6,
        word_align=Align.LEFT,
        dashes=9,
    )


def _small_info(face: CardFace, left_mm: float, width_mm: float, bottom_mm: float) -> Iterator[Text]:
    """Who and when, on one line where they fit, and all else on another."""
    size = _SMALL_INFO_MM
    (owners, *_), (due, *_), *others = info_rows(face)
    both = joined((due, owners))
    who_and_when = (both,) if rough_width(both) * size <= width_mm else (owners, due)
    rows = (*who_and_when, _that_fit([text for text, *_ in others], width_mm / size))
    for number, text in enumerate(filter(None, rows), start=1):
        box = Box(left_mm, bottom_mm - number * size * 1.15, width_mm, size * 1.1)
        yield Text(box, text, size, size * 0.8, colour=SOFT_INK)


def _that_fit(words: list[str], width_em: float) -> str:
    """Join as many words as stand whole on one line; the first one stands there in any case."""
    kept: list[str] = []
    for word in filter(None, words):
        if not kept or rough_width(joined((*kept, word))) * _SMALL_SQUEEZE <= width_em:
            kept.append(word)
    return joined(kept)


def draw_on_roll(face: CardFace, width_mm: float, code_mm: float) -> tuple[float, tuple[Item, ...]]:
    """A card on a continuous roll: its length in mm, which its words need, and what is on it."""
    info_mm = sum(text.box.height_mm + 0.4 for text in _roll_info(face, width_mm, 0.0))
    around = _ROLL_TOP_MM + 10.6 + info_mm + 1.0 + _ROLL_FOOT_MM + code_mm * (1 + 2 * QUIET / SIDE) + _ROLL_END_MM
    size, height = _roll_title(face.title, width_mm)
    length = float(round(around + height + 0.5))
    return length, draw_roll_label(face, (width_mm, length), code_mm, title_mm=size)


def draw_roll_label(
    face: CardFace, size_mm: tuple[float, float], code_mm: float, *, title_mm: float = 8.0
) -> tuple[Item, ...]:
    """The same on a label of a given length: the title gets what the rest leaves."""
    width, length = size_mm
    left, inner = ROLL_SAFE_MM + 0.5, width - 2 * ROLL_SAFE_MM - 1.0
    quiet = code_mm * QUIET / SIDE
    code = centred_code(face.code, width_mm=width, y_mm=length - _ROLL_END_MM - quiet - code_mm, side_mm=code_mm)
    foot = code.quiet.y_mm - _ROLL_FOOT_MM
    info = tuple(_roll_info(face, width, foot - 0.4))
    band = _roll_band(width)
    top = band.strip.bottom_mm + 0.8
    bottom = info[-1].box.y_mm if info else foot
    aside = Box(left + 22.0, foot, inner - 22.0, _ROLL_FOOT_MM)
    return (
        *draw_band(face, band),
        Text(Box(left, top, inner, bottom - 0.4 - top), face.title, title_mm, 3.6, max_lines=24),
        *info,
        Text(Box(left, foot, 21.0, _ROLL_FOOT_MM), face.code, 3.2, 2.4, middle=True),
        Text(
            aside,
            joined((face.printed_text, face.board_name)),
            2.2,
            1.7,
            align=Align.RIGHT,
            middle=True,
            colour=SOFT_INK,
        ),
        code,
    )


def _roll_band(width_mm: float) -> Band:
    box = Box(ROLL_SAFE_MM, _ROLL_TOP_MM, width_mm - 2 * ROLL_SAFE_MM, 8.0)
    key = Box(box.x_mm + 1.5, box.y_mm, 26.0, box.height_mm)
    x = box.right_mm - 4.5
    word = Box(key.right_mm + 1.0, box.y_mm, x - 4.5 - key.right_mm - 1.0, box.height_mm)
    return Band(box, 1.8, key, word, (x, box.y_mm + 4.0, 2.9), 7.2, 4.2, dashes=13)


def _roll_info(face: CardFace, width_mm: float, bottom_mm: float) -> Iterator[Text]:
    rows = tuple((text, size * _ROLL_INFO, colour) for text, size, colour in info_rows(face))
    left = ROLL_SAFE_MM + 0.5
    return stacked(rows, left, width_mm - 2 * left, bottom_mm)


def _roll_title(title: str, width_mm: float) -> tuple[float, float]:
    """The size of a title and the height that it takes, measured without a font; drawn, it may be set a little smaller."""
    box = Box(0.0, 0.0, width_mm - 2 * ROLL_SAFE_MM - 1.0, 1e4)
    height = 0.0
    for size, most in _ROLL_TITLES_MM:
        setting = fit(replace(_SAMPLE, box=box, text=title, size_mm=size, min_size_mm=size), rough_width)
        height = size * (1.2 + 1.16 * max(len(setting.lines) - 1, 0))
        if height <= most:
            return size, height
    return size, min(height, most)


_SAMPLE: Final = Text(Box(0, 0, 1, 1), "", 1.0, 1.0, max_lines=200)
