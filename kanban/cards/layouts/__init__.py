"""One file for each layout. A file that defines `LAYOUT` is found by itself; nothing else has to be edited."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from kanban.cards.layout import AnyLayout
from kanban.domain.card_code import CodeKind


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
