"""What a layout is: the size of a piece, the size of its code, the papers it goes on, and how it is drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from kanban.cards.drawing import Item
from kanban.domain.card_code import CodeKind

F = TypeVar("F")

CARD_PAPER: Final = "card"
"""One piece per page, the page as large as the piece."""
PAPERS: Final = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
"""Width and height in millimetres, upright."""

SAFE_MM: Final = 5.0
"""Nothing is printed nearer to the edge of a piece: office printers leave 4 to 5 mm of the paper white."""
A7: Final = (105.0, 74.0)
"""The usual card, lying."""
CODE_MM: Final = 32.0
"""The usual side of a card's code: 2 pixels per module on a 12-megapixel photo of 3 m."""


@dataclass(frozen=True, slots=True)
class Layout(Generic[F]):
    """How faces of one kind are printed.

    `code_mm` is the side of the code's modules. `default`: what a kind is printed with unless another is named.
    """

    name: str
    kind: CodeKind
    size_mm: tuple[float, float]
    code_mm: float
    draw: Callable[[F], tuple[Item, ...]]
    papers: tuple[str, ...] = (*PAPERS, CARD_PAPER)
    default: bool = False


AnyLayout = Layout[Any]
