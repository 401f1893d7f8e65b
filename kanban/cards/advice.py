"""Which cards suit a wall: how many photos it takes to read each layout's code, by the wall's width and the camera.

Side of a code = 21 modules x pixels per module x width that the photo covers / width of the photo in pixels. Measured recall of
our codes by the decoder is 99.6 % at 2 pixels per module; codes known from before are told by their likeness from 1.4 on.
"""

from dataclasses import dataclass
from math import ceil, sqrt
from typing import Final

from kanban.cards.layout import AnyLayout
from kanban.cards.layouts import layouts_for
from kanban.cards.qr import SIDE
from kanban.domain.card_code import CodeKind

PX_PER_MODULE: Final = 2.0
LEAST_PX_PER_MODULE: Final = 1.4
MARGIN: Final = 1.15
"""So much wider than the wall is what somebody photographs who holds the camera in hand and stands a little aside."""
_SHAPE: Final = 4 / 3
_SCREEN_SHAPE: Final = 16 / 9
_SCREEN_MEGAPIXELS: Final = 3.0
"""Cameras with less than this are webcams, and those have the shape of a screen."""


SCANNER_MM: Final = 1_000.0
"""Where one photo covers less of a wall than this, nobody photographs it piece by piece: such codes are for the scanner."""


@dataclass(frozen=True)
class LayoutAdvice:
    """How many photos from left to right a wall takes with one layout. `by_likeness`: photos if likeness has to help.

    `reach_mm`: how wide a wall one photo of it reads.
    """

    layout: AnyLayout
    photos: int
    by_likeness: int
    reach_mm: float

    @property
    def for_scanner(self) -> bool:
        """Whether its codes are for the scanner, because the camera would have to come too near."""
        return self.reach_mm < SCANNER_MM


@dataclass(frozen=True)
class Advice:
    """Advice about a wall of `wall_mm` and a camera of `megapixels`: one entry for each size of code, the smallest first."""

    wall_mm: float
    megapixels: float
    layouts: tuple[LayoutAdvice, ...]

    @property
    def best(self) -> LayoutAdvice:
        """The smallest code of those that need the fewest photos, among cards that are cut out of plain paper."""
        return min((each for each in self.layouts if each.layout.cut), key=lambda each: each.photos)


def advise(wall_mm: float, megapixels: float) -> Advice:
    """Say what each size of card takes. The default layout stands for all of its size of code."""
    by_size: dict[float, AnyLayout] = {}
    for layout in layouts_for(CodeKind.CARD):
        by_size.setdefault(layout.code_mm, layout)
    found = (
        LayoutAdvice(
            layout,
            _photos(layout, wall_mm, covered_mm(layout.code_mm, megapixels)),
            _photos(layout, wall_mm, covered_mm(layout.code_mm, megapixels, LEAST_PX_PER_MODULE)),
            covered_mm(layout.code_mm, megapixels),
        )
        for _, layout in sorted(by_size.items())
    )
    return Advice(wall_mm, megapixels, tuple(found))


def covered_mm(code_mm: float, megapixels: float, px_per_module: float = PX_PER_MODULE) -> float:
    """Return how wide a wall may be so that one photo, taken in hand, has so many pixels for each module of a code."""
    return code_mm / (SIDE * px_per_module) * photo_width_px(megapixels) / MARGIN


def photo_width_px(megapixels: float) -> float:
    """Return the longer side of a photo in pixels."""
    shape = _SHAPE if megapixels >= _SCREEN_MEGAPIXELS else _SCREEN_SHAPE
    return sqrt(megapixels * 1e6 * shape)


def _photos(layout: AnyLayout, wall_mm: float, covered: float) -> int:
    """Count the photos, which overlap by a card: the one at their border must be whole on one of them."""
    overlap = min(layout.size_mm[0], covered / 2)
    return max(1, ceil((wall_mm - overlap) / (covered - overlap)))
