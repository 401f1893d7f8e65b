"""What is wrong with a photo of the wall, in sentences that say what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kanban.capture.likeness.poses import refined
from kanban.capture.likeness.sampling import Floats, Greys, Levels, maps_of, through
from kanban.capture.marks import Mark
from kanban.capture.pictures import Picture
from kanban.capture.symbols import Expected
from kanban.domain.errors import PictureIsMirrored
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.domain.wall.model import Method, SightingKind
from kanban.domain.wall.second_wall import SecondWall, second_wall

_LEAST_PX: Final = 1.4
"""Pixels per module below which even likeness leaves codes out."""
_SMALL_PX: Final = 2.0
"""Below this the decoder alone leaves codes out."""
_MUCH_BLUR_PX: Final = 1.35
"""Standard deviation. Photos by a steady hand measured 1.0 to 1.2, shaken ones and such from dim rooms 1.25 to 1.55."""
_LOST_CONTRAST: Final = 0.15
"""Of single modules against large areas; below it the decoder fails."""
_DARK: Final = 70
_BRIGHT: Final = 245
_WASHED_OUT: Final = 90
_MISSED_SHARE: Final = 0.05
_ENOUGH_MIRRORED: Final = 5
_SAMPLED: Final = 60
"""So many codes are looked at; more tell nothing new."""

_PAPER: Final = np.array([(-1.5, y) for y in range(0, 21, 2)] + [(x, -1.5) for x in range(0, 21, 2)], dtype=np.float64)
_INK: Final = np.array([(3.5, 3.5), (17.5, 3.5), (3.5, 17.5)])
_DARK_STEPS: Final = np.array([(8.5, 6.5), (10.5, 6.5), (12.5, 6.5), (6.5, 8.5), (6.5, 10.5), (6.5, 12.5)])
_LIGHT_STEPS: Final = np.array([(9.5, 6.5), (11.5, 6.5), (6.5, 9.5), (6.5, 11.5)])
"""Modules of the two rows of single modules, dark and light in turn, that every code has; (column, row)."""


@dataclass(frozen=True)
class _Light:
    """Grey values of codes, 0 to 255 each: the paper around them, their large dark areas, and the blur in pixels."""

    paper: Greys
    ink: Greys
    contrast: float
    blur_px: float


def refuse_mirrored(picture: Picture, marks: Sequence[Mark], expected: Expected) -> None:
    """Compare the codes that were read with how they look: the decoder reads mirrored ones as if they were not.

    Raises: PictureIsMirrored.
    """
    known = {text: place for place, text in enumerate(expected.codes)}
    some = sorted((mark for mark in marks if mark.text in known), key=lambda mark: -mark.px_per_module)[
        :_ENOUGH_MIRRORED
    ]
    if not some:
        return
    symbols = expected.symbols[[known[mark.text] for mark in some]].astype(np.float32)
    levels, maps = Levels(picture.grey), maps_of(_quads(some))
    every = np.ones_like(symbols)
    _, as_it_is = refined(levels, maps, symbols, every, steps=2)
    _, mirrored = refined(levels, maps, symbols.swapaxes(1, 2), every, steps=2)
    if np.count_nonzero(mirrored > as_it_is) > len(some) / 2:
        raise PictureIsMirrored(path=picture.name)


def photo_problems(picture: Picture, marks: Sequence[Mark], *, cards_px: float | None = None) -> tuple[Phrase, ...]:
    """Say what keeps codes on one photo from being read. `marks`: all of that photo, the unread ones too.

    `cards_px`: set when cards should hang there and no photo shows one: so many pixels each of their modules must have.
    """
    ours = [mark for mark in marks if mark.kind not in {SightingKind.FOREIGN, SightingKind.OTHER_BOARD}]
    named = [mark for mark in ours if mark.kind is not SightingKind.UNREAD]
    if not named:
        return (*_nothing_of_ours(picture, marks),)
    two_walls = _two_walls(marks)
    if two_walls:
        return two_walls
    levels = Levels(picture.grey)
    light = _light(levels, ours)
    missed = cards_px is not None or len(ours) - len(named) > _MISSED_SHARE * len(ours)
    guessed = sum(mark.method is Method.LIKENESS for mark in named) > _MISSED_SHARE * len(ours)
    return (
        *_too_dark(light),
        *_too_far(ours, missed=missed, otherwise=cards_px),
        *_blurred(light, missed=missed or guessed),
        *_glare(levels, ours),
    )


def _quads(marks: Sequence[Mark]) -> Floats:
    return np.array([mark.corners for mark in marks], dtype=np.float64).reshape(-1, 4, 2)


def _light(levels: Levels, marks: Sequence[Mark]) -> _Light:
    """Measure on the larger half of the codes, for there it can be measured best."""
    some = sorted(marks, key=lambda mark: -mark.px_per_module)[: max(_ENOUGH_MIRRORED, min(_SAMPLED, len(marks) // 2))]
    maps = maps_of(_quads(some))
    paper, ink, dark, light = (_levels_at(levels, maps, points) for points in (_PAPER, _INK, _DARK_STEPS, _LIGHT_STEPS))
    contrast = (light - dark) / np.maximum(paper - ink, 1)
    sizes = np.array([mark.px_per_module for mark in some])
    blur = sizes / np.pi * np.sqrt(2 * np.log(1.1 / np.clip(contrast, 0.02, 1.0)))
    return _Light(paper, ink, float(np.median(contrast)), float(np.median(blur)))


def _levels_at(levels: Levels, maps: Floats, points: Floats) -> Greys:
    values: Greys = levels.sample(through(maps, points)).mean(axis=1)
    return values


def _too_dark(light: _Light) -> tuple[Phrase, ...]:
    if float(np.median(light.paper)) >= _DARK:
        return ()
    return (Phrase(QT_TRANSLATE_NOOP("wall", "The photo is too dark. Switch on the light, without flash.")),)


def _too_far(ours: Sequence[Mark], *, missed: bool, otherwise: float | None = None) -> tuple[Phrase, ...]:
    """`otherwise`: pixels per module where no card is seen that could tell it."""
    sizes = [mark.px_per_module for mark in ours if mark.kind in {SightingKind.CARD, SightingKind.UNREAD}]
    typical = float(np.median(sizes)) if sizes else otherwise or _SMALL_PX
    if typical >= _SMALL_PX or (typical >= _LEAST_PX and not missed):
        return ()
    return (
        Phrase(
            QT_TRANSLATE_NOOP(
                "wall",
                "The codes are small on this photo: {px} pixels for each of their squares, where {wanted} are safe. Come closer "
                "next time, or take two photos, of the left and of the right half.",
            ),
            {"px": f"{typical:.1f}", "wanted": f"{_SMALL_PX:.1f}"},
        ),
    )


def _blurred(light: _Light, *, missed: bool) -> tuple[Phrase, ...]:
    if light.blur_px < _MUCH_BLUR_PX or not (missed or light.contrast < _LOST_CONTRAST):
        return ()
    return (
        Phrase(
            QT_TRANSLATE_NOOP(
                "wall",
                "The photo is blurred. Hold the camera still, or lean it on something, let it focus on the wall first, and "
                "switch on more light.",
            )
        ),
    )


def _glare(levels: Levels, ours: Sequence[Mark]) -> tuple[Phrase, ...]:
    """Count the codes whose paper is blinding white and whose ink is no longer dark."""
    if not ours:
        return ()
    maps = maps_of(_quads(ours))
    paper, ink = _levels_at(levels, maps, _PAPER), _levels_at(levels, maps, _INK)
    count = int(np.count_nonzero((paper >= _BRIGHT) & (ink >= _WASHED_OUT)))
    if not count:
        return ()
    return (
        Phrase(
            QT_TRANSLATE_NOOP(
                "wall",
                "Light is reflected by the paper (codes in bright spots: {count}). Photograph from a little aside, without "
                "flash.",
            ),
            {"count": count},
        ),
    )


def _two_walls(marks: Sequence[Mark]) -> tuple[Phrase, ...]:
    second = second_wall(marks)
    if second is None:
        return ()
    if second is SecondWall.OTHERS:
        text = QT_TRANSLATE_NOOP(
            "wall",
            "Two walls are on this photo: it shows headers of another board, too. Take a photo of this board's wall alone.",
        )
    else:
        text = QT_TRANSLATE_NOOP(
            "wall",
            "The headers hang on this photo twice. Take a photo that shows one wall, or take the second set down.",
        )
    return (Phrase(text),)


def _nothing_of_ours(picture: Picture, marks: Sequence[Mark]) -> tuple[Phrase, ...]:
    others = sum(mark.kind is SightingKind.OTHER_BOARD for mark in marks)
    foreign = sum(mark.kind is SightingKind.FOREIGN for mark in marks)
    unread = len(marks) - others - foreign
    if others:
        text = QT_TRANSLATE_NOOP(
            "wall",
            "This photo shows the wall of another board (codes of it: {count}). Open that board, and read it there.",
        )
        return (Phrase(text, {"count": others}),)
    if unread:
        return _unreadable(picture, marks)
    if foreign:
        text = QT_TRANSLATE_NOOP("wall", "The codes on this photo are not Twinboard's ({count} found).")
        return (Phrase(text, {"count": foreign}),)
    if _brightness(picture.grey) < _DARK:
        return (Phrase(QT_TRANSLATE_NOOP("wall", "The photo is too dark. Switch on the light, without flash.")),)
    text = QT_TRANSLATE_NOOP(
        "wall",
        "No code was found on this photo. Photograph the wall itself, not a screen; from nearer, in better light, and sharp.",
    )
    return (Phrase(text),)


def _unreadable(picture: Picture, marks: Sequence[Mark]) -> tuple[Phrase, ...]:
    unread = [mark for mark in marks if mark.kind is SightingKind.UNREAD]
    light = _light(Levels(picture.grey), unread)
    found = (*_too_dark(light), *_too_far(unread, missed=True), *_blurred(light, missed=True))
    if found:
        return found
    text = QT_TRANSLATE_NOOP(
        "wall", "Codes were found on this photo ({count}), but none of them can be read. Come closer."
    )
    return (Phrase(text, {"count": len(unread)}),)


def _brightness(grey: NDArray[np.uint8]) -> float:
    """The value that one pixel in a hundred exceeds."""
    return float(np.percentile(grey[::8, ::8], 99))
