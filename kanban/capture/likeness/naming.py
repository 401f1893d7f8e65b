"""Naming codes by their likeness to those that may hang on the wall, beyond what the decoder can read.

Few codes are possible and all are known, so a blurred symbol need not be decoded: it is enough to see which of them it looks
like, and that it looks like no other.
"""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from kanban.capture.likeness.candidates import RING, WIDE, Alike, Candidates
from kanban.capture.likeness.poses import refined, upright
from kanban.capture.likeness.sampling import Floats, Greys, Levels, corners_of, maps_of, px_per_module, through
from kanban.capture.symbols import SIDE, Expected
from kanban.domain.wall.model import Method

_SEEN: Final = 0.8
"""Least correlation of the fixed modules with those of a code, for something to be called a code at all."""
_SEEN_FINDER: Final = 0.65
"""The same of the least visible finder pattern."""
_TRY: Final = 0.45
"""Below this nothing is even compared."""
_PROMISING: Final = 0.35
"""Correlation of the data modules with the best candidate from which a pose is improved on its whole symbol."""
_LEAST: Final = 0.77
"""Least correlation of the data modules with the candidate that a code is named after."""
_MARGIN: Final = 0.20
"""And so much less with any candidate that names another thing."""
_SHEET_SAMPLES: Final = 5
"""Samples per module on the sheet that the decoder is given."""
_SHEET_RING: Final = 4
_SHEET_WHITE: Final = 240
_LEAST_HIDDEN: Final = 0.82
_MARGIN_HIDDEN: Final = 0.25
"""The same where a part of the code is hidden: of several parts the one is left out that makes the rest look best."""


@dataclass(frozen=True)
class Named:
    """What a place on a photo shows.

    `text`: what the code says; empty: nobody can tell. `seen`: a code of 21 x 21 modules is there. `corners`: (4, 2), pixels,
    clockwise from the code's own top left. `confidence`: 0 to 1. `fit`: correlation of the fixed modules, `likeness` of the
    data modules with the best candidate, `rival` with the best one that names something else.
    """

    text: str
    method: Method
    confidence: float
    corners: Floats
    seen: bool
    fit: float = 0.0
    likeness: float = 0.0
    rival: float = 0.0


def name_places(grey: NDArray[np.uint8], quads: Floats, expected: Expected, *, use_decoder: bool = True) -> list[Named]:
    """Name the codes at about these places of a photo: quads (n, 4, 2) in pixels, within a module or so, turned anyhow.

    The decoder has the first word (not if `use_decoder` is False), and what it reads is never changed; a code that it cannot
    read is named after the candidate that it looks like, if it looks like no other. One answer for each place, in their order.
    """
    if not len(quads):
        return []
    levels = Levels(grey)
    return name_exact(levels, *upright(levels, maps_of(quads)), expected, use_decoder=use_decoder)


def name_exact(
    levels: Levels, maps: Floats, fits: Floats, expected: Expected, *, use_decoder: bool = True
) -> list[Named]:
    """The same for exact maps (n, 3, 3) from modules to pixels, with the correlation of their fixed modules."""
    if not len(maps):
        return []
    candidates = Candidates(expected)
    poses = maps.copy()
    seen = (fits >= _SEEN) & (candidates.weakest_finder(modules_of(levels, poses)) >= _SEEN_FINDER)
    texts = _decoded(levels, poses, fits) if use_decoder else [""] * len(maps)
    answers = [
        Named(text, Method.DECODED, 1.0 if text else 0.0, corners, bool(text or sure), float(fit))
        for text, corners, sure, fit in zip(texts, corners_of(poses), seen, fits, strict=True)
    ]
    unread = np.flatnonzero([not text for text in texts] & (fits >= _TRY))
    if not candidates.count or not len(unread):
        return answers
    better, alike, named = _compared(levels, poses[unread], candidates)
    for at, place in enumerate(unread):
        likeness, rival = float(alike.likeness[at]), float(alike.rival[at])
        answers[place] = Named(
            expected.codes[alike.best[at]] if named[at] else "",
            Method.LIKENESS,
            _confidence(likeness, rival) if named[at] else 0.0,
            corners_of(better[at : at + 1])[0],
            bool(named[at] or seen[place]),
            float(fits[place]),
            likeness,
            rival,
        )
    return answers


def _confidence(likeness: float, rival: float) -> float:
    return float(np.clip(0.5 + (likeness - rival) / 1.4, 0.5, 0.99))


def modules_of(levels: Levels, maps: Floats) -> Greys:
    """The mean grey value of each module (n, 25, 25), with two of the quiet zone on each side."""
    fine = np.array([-1 / 3, 0, 1 / 3])
    axis = (np.arange(WIDE)[:, None] - RING + 0.5 + fine).ravel()
    across, down = np.meshgrid(axis, axis)
    points = np.stack([across.ravel(), down.ravel()], axis=-1)
    sizes = px_per_module(maps)
    values = np.empty((len(maps), WIDE, WIDE), np.float32)
    reductions = 2 ** np.clip(np.log2(np.maximum(sizes, 0.1) / 2.5), 0, 4).astype(np.int64)
    for times in np.unique(reductions):
        members = np.flatnonzero(reductions == times)
        grey = levels.sample(through(maps[members], points), int(times))
        values[members] = grey.reshape(-1, WIDE, 3, WIDE, 3).mean(axis=(2, 4))
    return values


def _decoded(levels: Levels, maps: Floats, fits: Floats) -> list[str]:
    """What the decoder reads of the codes, drawn upright, larger and sharper than the photo shows them."""
    import zxingcpp
    from PIL import Image, ImageFilter

    texts = [""] * len(maps)
    members = np.flatnonzero(fits >= _TRY)
    if not len(members):
        return texts
    columns = int(np.ceil(np.sqrt(len(members))))
    sheet = Image.fromarray(_sheet(levels, maps[members], columns))
    sharp = np.asarray(sheet.filter(ImageFilter.UnsharpMask(radius=_SHEET_SAMPLES * 0.8, percent=200, threshold=0)))
    kinds: Any = zxingcpp.BarcodeFormat
    formats = getattr(kinds, "QRCodeModel2", kinds.QRCode)  # releases before 3 have no group of that name
    found = zxingcpp.read_barcodes(sharp, formats=formats, text_mode=zxingcpp.TextMode.Plain, try_downscale=False)
    side = (SIDE + 2 * _SHEET_RING) * _SHEET_SAMPLES
    for code in found:
        at = code.position.top_left.y // side * columns + code.position.top_left.x // side
        if 0 <= at < len(members):
            texts[int(members[at])] = code.text
    return texts


def _sheet(levels: Levels, maps: Floats, columns: int) -> NDArray[np.uint8]:
    """One picture of many codes, row by row, each with three modules of what is around it and white beyond."""
    side = (SIDE + 2 * _SHEET_RING) * _SHEET_SAMPLES
    axis = (np.arange(side) + 0.5) / _SHEET_SAMPLES - _SHEET_RING
    across, down = np.meshgrid(axis, axis)
    points = np.stack([across.ravel(), down.ravel()], axis=-1)
    code, shown = (slice(edge * _SHEET_SAMPLES, -edge * _SHEET_SAMPLES) for edge in (_SHEET_RING, 1))
    sheet = np.full((-(-len(maps) // columns) * side, columns * side), _SHEET_WHITE, np.uint8)
    for at in range(len(maps)):
        top, left = (place * side for place in divmod(at, columns))
        patch = levels.sample(through(maps[at : at + 1], points)).reshape(side, side)
        low, high = np.percentile(patch[code, code], (3, 97))
        clear = np.clip((patch - low) * (220 / max(high - low, 1)) + 15, 0, 255)
        sheet[top : top + side, left : left + side][shown, shown] = clear[shown, shown]
    return sheet


def _compared(levels: Levels, maps: Floats, candidates: Candidates) -> tuple[Floats, Alike, NDArray[np.bool_]]:
    """Compare codes with all candidates; return better poses, how alike they are, and which are to be named so."""
    alike = candidates.compare(modules_of(levels, maps))
    poses = maps.copy()
    again = np.flatnonzero(alike.likeness >= _PROMISING)
    if len(again):
        symbols = candidates.symbols[alike.best[again]]
        poses[again], _ = refined(levels, maps[again], symbols, np.ones_like(symbols), steps=4)
        _take(alike, candidates.compare(modules_of(levels, poses[again])), again, poses, maps)
    named = (alike.likeness >= _LEAST) & (alike.likeness - alike.rival >= _MARGIN)
    rest = np.flatnonzero(~named)
    if len(rest):
        modules = modules_of(levels, poses[rest])
        hidden = candidates.compare_hidden(modules)
        sure = (hidden.likeness >= _LEAST_HIDDEN) & (hidden.likeness - hidden.rival >= _MARGIN_HIDDEN)
        named[rest[sure]] = True
        for old, new in zip(_numbers(alike), _numbers(hidden), strict=True):
            old[rest[sure]] = new[sure]
    return poses, alike, named


def _take(alike: Alike, more: Alike, places: NDArray[np.intp], poses: Floats, before: Floats) -> None:
    """Take over what has become more alike, and put back the poses of the others."""
    gained = more.likeness >= alike.likeness[places]
    poses[places[~gained]] = before[places[~gained]]
    for old, new in zip(_numbers(alike), _numbers(more), strict=True):
        old[places[gained]] = new[gained]


def _numbers(alike: Alike) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    return alike.likeness, alike.rival, alike.best
