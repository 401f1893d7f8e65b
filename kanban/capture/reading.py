"""From photos of a wall to what hangs where on it: the decoder, the wall's plane, and likeness for what the decoder leaves.

Several photos show one wall. What two of them show at one place is one sighting.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kanban.capture.decode import SeenCode, decode_wall
from kanban.capture.geometry.plane import fit_planes, paper_of, to_mm
from kanban.capture.likeness.places import read_rest
from kanban.capture.likeness.poses import refined
from kanban.capture.likeness.sampling import Levels, corners_of, maps_of, turned
from kanban.capture.marks import ANCHORS, NOT_NAMED, ON_PAPER, Mark, mark_of, square_of
from kanban.capture.pictures import Picture
from kanban.capture.quality import photo_problems, refuse_mirrored
from kanban.capture.sizes import leading_kind, off_memory, preferring, px_of_cards, size_on, sizes_of
from kanban.capture.symbols import SIDE, Expected
from kanban.domain.board import WallAnchor
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.domain.wall.model import CodeSighting, Method, PhotoFacts, PhotoPlane, Point, SightingKind, WallReading

_SAME_PLACE: Final = 0.6
"""Of a code's side: nearer to each other than this, two codes are one."""
_ONE_PAPER: Final = 1.5
"""The same for one text on two photos, whose planes may not agree in full: two papers with their codes so near would overlap."""
_NO_ROOM: Final = 1.1
"""So near to a code that was read there is no room for another one."""
_DECODED: Final = 0.4
_NAMED: Final = 0.9
"""How much of the work is done after the decoder, and after likeness."""
_LEAST_FIT: Final = 0.6
_SURE_FIT: Final = 0.9
"""Below this each turn by quarters is tried, for the decoder is wrong about blurred codes: wrong ones fit by 0.6 to 0.82."""
_MOST_SHIFT: Final = 2.0
"""A pose that fits worse, or moved farther (in modules), is not believed."""

_FEW: Final = 4
"""Fewer codes do not say well how the wall lies on a photo: what is found by them is asked, too."""
_AS_REMEMBERED: Final = 0.1
"""By more than this (a logarithm) the distances on a wall do not change from one photo to the next."""


class Cancelled(Exception):
    """Whoever asked for the reading no longer wants it."""


@dataclass(frozen=True, eq=False)
class _Placed:
    """A mark with its place on the wall. `at_mm`: the middle of a card's paper, of other things the middle of the code."""

    mark: Mark
    middle_mm: Point | None = None
    at_mm: Point | None = None
    paper_mm: tuple[float, float] | None = None
    side_mm: float = 0.0

    @property
    def rank(self) -> tuple[bool, bool, float]:
        """What is read beats what is not, the decoder beats likeness, the larger code beats the smaller."""
        read = self.mark.kind is not SightingKind.UNREAD
        return read, self.mark.method is Method.DECODED, self.mark.px_per_module


@dataclass(frozen=True)
class _View:
    """What may hang on the wall, the likely sizes first, and how the photos then lie on it. `header_mm`: the headers' size there."""

    expected: Expected
    planes: list[PhotoPlane | None]
    header_mm: float | None


@dataclass(frozen=True)
class _Hooks:
    progress: Callable[[float], None]
    cancelled: Callable[[], bool]


def read_wall(
    pictures: Sequence[Picture],
    expected: Expected,
    *,
    progress: Callable[[float], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> WallReading:
    """Read photos of one wall. Columns and lanes of the sightings are not filled in.

    `progress` hears a number from 0 to 1; `cancelled` is asked often.

    Raises:
        Cancelled: `cancelled` said so.
        PictureIsMirrored: of the first such photo.
    """

    def between() -> None:
        if cancelled():
            raise Cancelled

    marks: list[Mark] = []
    for photo, picture in enumerate(pictures):
        between()
        codes = decode_wall(picture.grey, between=between)
        decoded = [mark_of(code.text, expected.board, photo, _corners(code)) for code in codes]
        refuse_mirrored(picture, decoded, expected)
        marks += _exact(picture, decoded, expected)
        progress(_DECODED * (photo + 1) / len(pictures))
    hooks = _Hooks(lambda part: progress(_DECODED + (_NAMED - _DECODED) * part), cancelled)
    marks, expected = _with_the_rest(pictures, marks, expected, hooks)
    between()
    planes = _planes(pictures, marks, expected)
    reading = _reading(pictures, marks, planes, expected)
    progress(1.0)
    return reading


def _corners(code: SeenCode) -> NDArray[np.float64]:
    return np.array(code.corners_px, dtype=np.float64)


def _planes(pictures: Sequence[Picture], marks: Sequence[Mark], expected: Expected) -> list[PhotoPlane | None]:
    squares = [square_of(mark) for mark in marks if mark.kind in ON_PAPER]
    return fit_planes([picture.size for picture in pictures], squares, expected)


def _views(pictures: Sequence[Picture], marks: Sequence[Mark], expected: Expected) -> list[_View]:
    """How the wall lies on the photos, for all that was read: more than one way only when no card says how large it is."""
    kind = leading_kind(marks)

    def view_of(expected: Expected) -> _View:
        planes = _planes(pictures, marks, expected)
        return _View(expected, planes, None if kind is None else size_on(planes, marks, expected, kind))

    if kind is None:
        return [view_of(expected)]
    if _cards(marks):
        view = view_of(expected)
        return [replace(view, expected=preferring(expected, kind, view.header_mm)) if view.header_mm else view]
    views: dict[float | None, _View] = {}
    for size in sizes_of(kind, expected):
        view = view_of(preferring(expected, kind, size))
        views.setdefault(view.header_mm, view)
    return sorted(views.values(), key=lambda view: off_memory(view.planes, marks, expected) > _AS_REMEMBERED)


def _with_the_rest(
    pictures: Sequence[Picture], marks: Sequence[Mark], expected: Expected, hooks: _Hooks
) -> tuple[list[Mark], Expected]:
    """Add the codes that the decoder left; and say, by the first papers of `expected`, in which size headers were printed."""
    views = _views(pictures, marks, expected)
    every = list(marks)
    anchors = Counter(mark.photo for mark in marks if mark.kind in ANCHORS)
    order = sorted(range(len(pictures)), key=lambda photo: -anchors[photo] if len(views) > 1 else photo)
    for done, photo in enumerate(order, start=1):
        tries: list[tuple[_View, list[Mark]]] = []
        for view in views:
            tries.append((view, _beyond_the_decoder(pictures[photo], photo, view, marks, hooks)))
            if _cards(tries[-1][1]):
                break
        best, found = max(tries, key=lambda each: (_cards(each[1]), len(each[1])))
        named = [mark for mark in found if mark.kind in ON_PAPER]
        few = sum(mark.photo == photo and mark.kind in ON_PAPER for mark in marks) < _FEW
        if named and (few or len(views) > 1):
            views = _views(pictures, [*every, *named], best.expected)
            if few or views[0].header_mm != best.header_mm:
                rest = _beyond_the_decoder(pictures[photo], photo, views[0], [*marks, *named], hooks)
                found = [*named, *rest]
        every += found
        hooks.progress(done / len(order))
    return every, views[0].expected


def _cards(marks: Sequence[Mark]) -> int:
    return sum(mark.kind is SightingKind.CARD for mark in marks)


def _beyond_the_decoder(
    picture: Picture,
    photo: int,
    view: _View,
    marks: Sequence[Mark],
    hooks: _Hooks,
) -> list[Mark]:
    """Find the codes that the decoder did not read, and name those that are like one of the expected ones only."""
    if hooks.cancelled():
        raise Cancelled
    expected = view.expected
    decoded = [mark for mark in marks if mark.photo == photo]
    if all(mark.kind in NOT_NAMED for mark in decoded) and any(
        mark.kind is SightingKind.OTHER_BOARD for mark in decoded
    ):
        return []  # another board's wall: its codes are like none of ours
    found = []
    for named in read_rest(
        picture.grey, view.planes[photo], [mark.corners for mark in decoded], expected, hooks.cancelled
    ):
        if named.text:
            mark = mark_of(named.text, expected.board, photo, named.corners)
            found.append(replace(mark, method=named.method, confidence=named.confidence))
        else:
            found.append(Mark(photo, SightingKind.UNREAD, "", named.corners, confidence=0.0))
    return _exact(picture, found, expected)


def _exact(picture: Picture, marks: Sequence[Mark], expected: Expected) -> list[Mark]:
    """Return the marks with better corners where the modules are known: the decoder's are half a pixel off, or more."""
    known = {text: place for place, text in enumerate(expected.codes)}
    some = [mark for mark in marks if mark.text in known and mark.method is Method.DECODED]
    if not some:
        return list(marks)
    symbols = expected.symbols[[known[mark.text] for mark in some]].astype(np.float32)
    levels, maps = Levels(picture.grey), maps_of(np.array([mark.corners for mark in some]))
    poses, fits = refined(levels, maps, symbols, np.ones_like(symbols))
    given = maps.copy()
    for quarters in range(1, 4):  # the decoder takes a blurred code for one that hangs turned
        weak = np.flatnonzero(fits < _SURE_FIT)
        if not len(weak):
            break
        start = turned(given[weak], np.full(len(weak), quarters))
        again, better_fits = refined(levels, start, symbols[weak], np.ones_like(symbols[weak]))
        gain = better_fits > fits[weak]
        poses[weak[gain]], fits[weak[gain]], maps[weak[gain]] = again[gain], better_fits[gain], start[gain]
    better = {}
    for mark, before, after, fit in zip(some, corners_of(maps), corners_of(poses), fits, strict=True):
        sound = fit > _LEAST_FIT and float(np.abs(after - before).max()) < _MOST_SHIFT * mark.px_per_module
        better[mark] = replace(mark, corners=after if sound else before)
    return [better.get(mark, mark) for mark in marks]


def _reading(
    pictures: Sequence[Picture], marks: Sequence[Mark], planes: Sequence[PhotoPlane | None], expected: Expected
) -> WallReading:
    without_cards = expected.cards_printed and not _cards(marks)
    placed = _united([_placed(mark, planes[mark.photo], expected) for mark in marks])
    sightings = tuple(each.mark.sighting(each.at_mm, each.paper_mm) for each in placed)
    photos = []
    for photo, (picture, plane) in enumerate(zip(pictures, planes, strict=True)):
        own = [mark for mark in marks if mark.photo == photo]
        problems = photo_problems(picture, own, cards_px=px_of_cards(own, expected) if without_cards else None)
        photos.append(_facts(picture, plane, own, pictures[:photo], problems))
    return WallReading(tuple(photos), sightings, _anchors(sightings))


def _facts(
    picture: Picture,
    plane: PhotoPlane | None,
    marks: Sequence[Mark],
    before: Sequence[Picture],
    problems: tuple[Phrase, ...],
) -> PhotoFacts:
    sizes = [mark.px_per_module for mark in marks if mark.kind is SightingKind.CARD]
    same = [other.name for other in before if other.digest == picture.digest]
    if same:
        problems = (
            Phrase(QT_TRANSLATE_NOOP("wall", "This is the same photo as {name}."), {"name": same[0]}),
            *problems,
        )
    return PhotoFacts(
        picture.name,
        *picture.size,
        picture.digest,
        picture.taken_at,
        round(median(sizes), 3) if sizes else None,
        plane,
        problems,
    )


def _anchors(sightings: Sequence[CodeSighting]) -> tuple[WallAnchor, ...]:
    """Return where headers, corners and lanes hang; one that hangs at two places is there twice."""
    return tuple(
        WallAnchor(sighting.kind.value, sighting.number, *sighting.at_mm)
        for sighting in sightings
        if sighting.kind in ANCHORS and sighting.at_mm is not None
    )


def _placed(mark: Mark, plane: PhotoPlane | None, expected: Expected) -> _Placed:
    if plane is None:
        return _Placed(mark)
    corners = to_mm(plane, np.vstack([mark.corners, mark.middle]))
    if not np.isfinite(corners).all():
        return _Placed(mark)
    side = float(np.hypot(*(corners[:4] - np.roll(corners[:4], 1, axis=0)).T).mean())
    middle = float(corners[4, 0]), float(corners[4, 1])
    if mark.kind not in ON_PAPER:
        return _Placed(mark, middle, middle, None, side)
    paper_middle, paper = paper_of(plane, square_of(mark), expected)
    at = paper_middle if mark.kind is SightingKind.CARD else middle
    return _Placed(mark, middle, at, (paper.width_mm, paper.height_mm), side)


def _united(placed: Sequence[_Placed]) -> list[_Placed]:
    """Return each thing at each place once, as it is seen best."""
    kept: list[_Placed] = []
    for each in sorted(placed, key=lambda each: each.rank, reverse=True):
        if not any(_same(each, other) for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda each: (each.mark.photo, *each.mark.middle[::-1].tolist()))


def _same(one: _Placed, other: _Placed) -> bool:
    """Whether two marks are one thing: `other` is the one that is seen better."""
    unread = one.mark.kind is SightingKind.UNREAD
    same_text = one.mark.text == other.mark.text and not unread
    if not same_text and not unread and one.mark.method is Method.DECODED:
        return False  # two texts that were both decoded are two codes, however near
    reach = _NO_ROOM if unread and other.mark.kind is not SightingKind.UNREAD else _SAME_PLACE
    if one.mark.photo == other.mark.photo:
        side = SIDE * max(one.mark.px_per_module, other.mark.px_per_module)
        return _distance(one.mark.middle, other.mark.middle) < reach * side
    if one.middle_mm is None or other.middle_mm is None:
        return same_text and one.mark.kind not in NOT_NAMED
    reach = _ONE_PAPER if same_text else reach
    return _distance(one.middle_mm, other.middle_mm) < reach * max(one.side_mm, other.side_mm)


def _distance(one: NDArray[np.float64] | Point, other: NDArray[np.float64] | Point) -> float:
    return float(np.hypot(one[0] - other[0], one[1] - other[1]))
