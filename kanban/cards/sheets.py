"""Pieces onto sheets: as many to a page as fit, with marks to cut along."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeVar

from kanban.cards.drawing import Box, Code, Line, Piece, Sheet
from kanban.cards.layout import CARD_PAPER, PAPERS, AnyLayout, Layout
from kanban.cards.layouts import default_layout
from kanban.cards.pieces import ActionFace, BadgeFace, CardFace, CornerFace, HeaderFace, TrainFace
from kanban.domain.board import ClassOfService
from kanban.domain.card_code import CodeKind
from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP

F = TypeVar("F")

_MARK_MM: Final = 9.0
_MARK_INK: Final = "#777777"
_MARK_STROKE_MM: Final = 0.15
_SLACK_MM: Final = 0.01


class WrongPaper(Refused):
    """A layout was asked for on a paper that it is not made for."""

    template = QT_TRANSLATE_NOOP("errors", "The layout “{layout}” cannot be printed on {paper}. It goes on: {known}.")


@dataclass(frozen=True, slots=True)
class _Grid:
    """Columns and rows of pieces on a page, and where the first one begins; millimetres."""

    page: tuple[float, float]
    piece: tuple[float, float]
    columns: int
    rows: int

    @property
    def left_mm(self) -> float:
        return (self.page[0] - self.columns * self.piece[0]) / 2

    @property
    def top_mm(self) -> float:
        return (self.page[1] - self.rows * self.piece[1]) / 2

    def box(self, place: int) -> Box:
        """Where a piece lies; places are counted along the rows."""
        row, column = divmod(place, self.columns)
        return Box(self.left_mm + column * self.piece[0], self.top_mm + row * self.piece[1], *self.piece)


def arrange(faces: Sequence[F], layout: Layout[F], paper: str, *, crop_marks: bool = True) -> tuple[Sheet, ...]:
    """The sheets that carry these faces, in their order.

    `paper` is "A4", "Letter", or "card": one piece per page, without marks.

    Raises: WrongPaper.
    """
    grid = _grid(layout, paper)
    per_page = grid.columns * grid.rows
    marks = tuple(_marks(grid)) if crop_marks and paper != CARD_PAPER else ()
    sheets = []
    for start in range(0, len(faces), per_page):
        page = faces[start : start + per_page]
        pieces = tuple(Piece(grid.box(place), layout.draw(face)) for place, face in enumerate(page))
        sheets.append(Sheet(*grid.page, pieces, marks))
    return tuple(sheets)


def per_sheet(layout: Layout[F], paper: str) -> int:
    """How many pieces go on one page. Raises: WrongPaper."""
    grid = _grid(layout, paper)
    return grid.columns * grid.rows


def code_sides_mm() -> dict[CodeKind, float]:
    """For each kind of piece: the side of its code (modules only) in the default layout."""
    return {kind: default_layout(kind).code_mm for kind in CodeKind}


PaperSize = tuple[float, float, float, tuple[float, float]]
"""Millimetres: the side of the code's modules, width and height of the piece, and from the code's middle to the piece's (right, down)."""


@cache
def paper_of_layout(layout: AnyLayout) -> PaperSize:
    """Return what a photo can know of a piece that is printed with a layout, taken from the code as it is drawn."""
    (code,) = (item for item in layout.draw(_SAMPLES[layout.kind]) if isinstance(item, Code))
    width, height = layout.size_mm
    middle = code.x_mm + code.side_mm / 2, code.y_mm + code.side_mm / 2
    return code.side_mm, width, height, (width / 2 - middle[0], height / 2 - middle[1])


_SAMPLE_CODE: Final = "T000000000"
_SAMPLES: Final[Mapping[CodeKind, object]] = {
    CodeKind.CARD: CardFace("", "", _SAMPLE_CODE, "", ClassOfService.STANDARD, ""),
    CodeKind.HEADER: HeaderFace("", _SAMPLE_CODE),
    CodeKind.CORNER: CornerFace("TL", _SAMPLE_CODE, ""),
    CodeKind.BADGE: BadgeFace("", "", _SAMPLE_CODE),
    CodeKind.ACTION: ActionFace("", _SAMPLE_CODE),
    CodeKind.TRAIN: TrainFace("", _SAMPLE_CODE),
    CodeKind.LANE: HeaderFace("", _SAMPLE_CODE),
}
"""Pieces without words: what matters is where the code lies, and no words move it."""


def _grid(layout: Layout[F], paper: str) -> _Grid:
    """The page upright or lying, whichever takes more pieces; upright when it makes no difference."""
    if paper not in layout.papers:
        raise WrongPaper(layout=layout.name, paper=paper, known=", ".join(layout.papers))
    if paper == CARD_PAPER:
        return _Grid(layout.size_mm, layout.size_mm, 1, 1)
    width, height = PAPERS[paper]
    return max((_fill((width, height), layout.size_mm), _fill((height, width), layout.size_mm)), key=_count)


def _fill(page: tuple[float, float], piece: tuple[float, float]) -> _Grid:
    columns, rows = (int((room + _SLACK_MM) // side) for room, side in zip(page, piece, strict=True))
    return _Grid(page, piece, columns, rows)


def _count(grid: _Grid) -> int:
    return grid.columns * grid.rows


def _marks(grid: _Grid) -> Iterator[Line]:
    """Short lines along the cuts, at the corners of all pieces and within the grid."""
    xs = [grid.left_mm + column * grid.piece[0] for column in range(grid.columns + 1)]
    ys = [grid.top_mm + row * grid.piece[1] for row in range(grid.rows + 1)]
    for x in xs:
        for y in ys:
            left, right = max(x - _MARK_MM, xs[0]), min(x + _MARK_MM, xs[-1])
            top, bottom = max(y - _MARK_MM, ys[0]), min(y + _MARK_MM, ys[-1])
            yield Line(left, y, right, y, stroke=_MARK_INK, stroke_mm=_MARK_STROKE_MM)
            yield Line(x, top, x, bottom, stroke=_MARK_INK, stroke_mm=_MARK_STROKE_MM)
