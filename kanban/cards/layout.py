"""What a layout is: the size of a piece, the size of its code, the papers it goes on, and how it is drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from kanban.cards.drawing import Item
from kanban.domain.card_code import CodeKind

F = TypeVar("F")

CARD_PAPER: Final = "card"
"""One piece per page, the page as large as the piece."""
ROLL_PAPER: Final = "roll"
"""A continuous roll as wide as the piece: one piece per page, the page as long as the piece's words need."""
PAPERS: Final = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
"""Width and height in millimetres, upright."""

SAFE_MM: Final = 5.0
"""Nothing is printed nearer to the edge of a piece: office printers leave 4 to 5 mm of the paper white."""
A7: Final = (105.0, 74.0)
"""The usual card, lying."""
CODE_MM: Final = 32.0
"""The usual side of a card's code: 2 pixels per module on a 12-megapixel photo of 3 m."""


@dataclass(frozen=True, slots=True)
class SheetGrid:
    """Where pieces lie on a sheet that is bought ready (labels) or has places marked on it (notes); nothing is cut there.

    `left_mm`, `top_mm`: from the edges of the upright sheet to the first piece. `pitch_mm`: from one piece's left edge to that of
    the next one, and from top edge to top edge.
    """

    paper: str
    columns: int
    rows: int
    left_mm: float
    top_mm: float
    pitch_mm: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Layout(Generic[F]):
    """How faces of one kind are printed.

    `code_mm` is the side of the code's modules. `default`: what a kind is printed with unless another is named. `grids`: for papers
    on which the pieces have places of their own; on all others as many as fit lie edge to edge and are cut out. `safe_mm`: nothing is
    drawn nearer to the piece's edge. `draw_long`: a piece on a roll, its length in mm and what is on it; None: not made for rolls.
    `draw_place`: what marks a piece's place on a sheet on which notes are stuck before they are printed, with words that say so.
    `title`: what it is called, of the context "layouts".
    """

    name: str
    kind: CodeKind
    size_mm: tuple[float, float]
    code_mm: float
    draw: Callable[[F], tuple[Item, ...]]
    papers: tuple[str, ...] = (*PAPERS, CARD_PAPER)
    default: bool = False
    grids: tuple[SheetGrid, ...] = ()
    safe_mm: float = SAFE_MM
    draw_long: Callable[[F], tuple[float, tuple[Item, ...]]] | None = None
    draw_place: Callable[[str], tuple[Item, ...]] | None = None
    title: str = ""

    @property
    def cut(self) -> bool:
        """Whether its pieces are cut out of plain paper."""
        return any(paper in PAPERS for paper in self.papers) and not self.grids


AnyLayout = Layout[Any]
