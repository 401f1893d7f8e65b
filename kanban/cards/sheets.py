"""Pieces onto sheets: as many to a page as fit, with marks to cut along."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, TypeVar

from kanban.cards.drawing import Box, Code, Item, Line, Piece, Sheet
from kanban.cards.layout import CARD_PAPER, PAPERS, ROLL_PAPER, AnyLayout, Layout
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


class NoSuchPlace(Refused):
    """The first piece was to lie on a place that a sheet does not have."""

    template = QT_TRANSLATE_NOOP("errors", "A sheet has places 1 to {count}; there is no place {first} to begin with.")


@dataclass(frozen=True, slots=True)
class _Grid:
    """Columns and rows of pieces on a page, where the first one begins, and how far the next ones are; millimetres."""

    page: tuple[float, float]
    piece: tuple[float, float]
    columns: int
    rows: int
    left_mm: float
    top_mm: float
    pitch: tuple[float, float]
    cut: bool = True

    @property
    def count(self) -> int:
        return self.columns * self.rows

    def box(self, place: int) -> Box:
        """Where a piece lies; places are counted along the rows."""
        row, column = divmod(place, self.columns)
        return Box(self.left_mm + column * self.pitch[0], self.top_mm + row * self.pitch[1], *self.piece)


def arrange(
    faces: Sequence[F], layout: Layout[F], paper: str, *, crop_marks: bool = True, first: int = 1
) -> tuple[Sheet, ...]:
    """The sheets that carry these faces, in their order.

    `paper` is "A4", "Letter", "card" (one piece per page), or "roll" (one piece per page, the page as long as it needs). There are
    marks only where pieces are cut out. `first`: the place, from 1, that the first piece takes on the first sheet, for label sheets
    of which some labels are gone.

    Raises: WrongPaper, NoSuchPlace.
    """
    grid = _grid(layout, paper)
    if not 1 <= first <= grid.count:
        raise NoSuchPlace(first=first, count=grid.count)
    if paper == ROLL_PAPER and layout.draw_long is not None:
        return tuple(_strip(layout, layout.draw_long(face)) for face in faces)
    marks = tuple(_marks(grid)) if crop_marks and grid.cut else ()
    sheets: list[Sheet] = []
    for page in portions(faces, grid.count, first):
        skipped = first - 1 if not sheets else 0
        pieces = tuple(Piece(grid.box(place), layout.draw(face)) for place, face in enumerate(page, start=skipped))
        sheets.append(Sheet(*grid.page, pieces, marks))
    return tuple(sheets)


def portions(faces: Sequence[F], per_page: int, first: int) -> Iterator[Sequence[F]]:
    """Cut faces into pages; the first page has room from its place `first` on."""
    start, room = 0, per_page - first + 1
    while start < len(faces):
        yield faces[start : start + room]
        start, room = start + room, per_page


def per_sheet(layout: Layout[F], paper: str) -> int:
    """How many pieces go on one page. Raises: WrongPaper."""
    return _grid(layout, paper).count


def place_layout(layout: AnyLayout, words: str) -> AnyLayout:
    """Return a layout that prints, in place of each piece, where it is to be stuck, and `words`.

    Raises: ValueError when the layout is not for what is stuck on a sheet.
    """
    draw_place = layout.draw_place
    if draw_place is None:
        raise ValueError(f"{layout.name} is not stuck on sheets")
    return replace(layout, draw=lambda _: draw_place(words))


def _strip(layout: Layout[F], drawn: tuple[float, tuple[Item, ...]]) -> Sheet:
    """A page of a roll."""
    length, items = drawn
    width = layout.size_mm[0]
    return Sheet(width, length, (Piece(Box(0, 0, width, length), items),))


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
    """The page upright or lying, whichever takes more pieces; upright when it makes no difference or the places are given."""
    if paper not in layout.papers:
        raise WrongPaper(layout=layout.name, paper=paper, known=", ".join(layout.papers))
    size = layout.size_mm
    if paper in {CARD_PAPER, ROLL_PAPER}:
        return _Grid(size, size, 1, 1, 0.0, 0.0, size, cut=False)
    width, height = PAPERS[paper]
    given = next((grid for grid in layout.grids if grid.paper == paper), None)
    if given is not None:
        places = given.columns, given.rows, given.left_mm, given.top_mm, given.pitch_mm
        return _Grid((width, height), size, *places, cut=False)
    return max((_fill((width, height), size), _fill((height, width), size)), key=lambda grid: grid.count)


def _fill(page: tuple[float, float], piece: tuple[float, float]) -> _Grid:
    """As many pieces as fit, edge to edge in the middle of the page."""
    columns, rows = (int((room + _SLACK_MM) // side) for room, side in zip(page, piece, strict=True))
    left, top = (page[0] - columns * piece[0]) / 2, (page[1] - rows * piece[1]) / 2
    return _Grid(page, piece, columns, rows, left, top, piece)


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
