"""One file for each layout. A file that defines `LAYOUT` is found by itself; nothing else has to be edited."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Final

from kanban.cards.layout import AnyLayout
from kanban.domain.card_code import CodeKind

_ANCHORS: Final = frozenset((CodeKind.HEADER, CodeKind.LANE, CodeKind.CORNER))
ANCHOR_TO_CARD: Final = 1.6
"""So much larger than the cards' are the codes that a photo of the wall is laid straight by, at least."""


@cache
def all_layouts() -> Mapping[str, AnyLayout]:
    """Every layout by its name, in order of names."""
    names = sorted(module.name for module in iter_modules(__path__))
    found: list[AnyLayout] = [import_module(f"{__name__}.{name}").LAYOUT for name in names]
    return MappingProxyType({layout.name: layout for layout in found})


def layouts_for(kind: CodeKind) -> tuple[AnyLayout, ...]:
    """The layouts for one kind of piece, the default one first."""
    fitting = (layout for layout in all_layouts().values() if layout.kind is kind)
    return tuple(sorted(fitting, key=lambda layout: not layout.default))


def default_layout(kind: CodeKind) -> AnyLayout:
    """What a kind of piece is printed with unless another layout is named."""
    return layouts_for(kind)[0]


def layout_beside(kind: CodeKind, card: AnyLayout) -> AnyLayout:
    """What a kind of piece is printed with on a wall of such cards.

    What anchors the wall (headers, swimlanes, corners) gets the smallest layout whose code is 1.6 times as large as the cards',
    else the largest there is; all else has its default layout.
    """
    if kind not in _ANCHORS:
        return default_layout(kind)
    return layout_of_code(kind, ANCHOR_TO_CARD * card.code_mm)


def layout_of_code(kind: CodeKind, least_mm: float) -> AnyLayout:
    """Return the layout of a kind with the smallest code of at least this side, else the one with the largest code."""
    by_size = sorted(layouts_for(kind), key=lambda layout: layout.code_mm)
    return next((layout for layout in by_size if layout.code_mm >= least_mm), by_size[-1])


def layout_like(kind: CodeKind, chosen: AnyLayout) -> AnyLayout:
    """What a kind of piece is printed with beside pieces for which a layout was chosen: what anchors a wall goes together."""
    if kind is chosen.kind:
        return chosen
    together = kind in _ANCHORS and chosen.kind in _ANCHORS
    return layout_of_code(kind, chosen.code_mm) if together else default_layout(kind)
