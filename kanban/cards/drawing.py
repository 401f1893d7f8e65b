"""What a sheet is made of. Millimetres from the top left corner of the piece or of the sheet; y grows downwards."""

from dataclasses import dataclass, replace
from enum import StrEnum

from kanban.cards.qr import QUIET, SIDE, Modules

Point = tuple[float, float]


class Align(StrEnum):
    """Where lines of text begin."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its top left corner and its size."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float

    @property
    def right_mm(self) -> float:
        """Its right edge."""
        return self.x_mm + self.width_mm

    @property
    def bottom_mm(self) -> float:
        """Its lower edge."""
        return self.y_mm + self.height_mm

    def scaled(self, factor: float) -> "Box":
        """The same box on a piece that is larger by `factor`."""
        return Box(self.x_mm * factor, self.y_mm * factor, self.width_mm * factor, self.height_mm * factor)


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled or outlined rectangle. The outline lies inside; colours are "#rrggbb", None is none."""

    box: Box
    fill: str | None = None
    stroke: str | None = None
    stroke_mm: float = 0.3

    def scaled(self, factor: float) -> "Rect":
        """The same on a piece that is larger by `factor`."""
        return replace(self, box=self.box.scaled(factor), stroke_mm=self.stroke_mm * factor)


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line with flat ends."""

    x1_mm: float
    y1_mm: float
    x2_mm: float
    y2_mm: float
    stroke: str = "#000000"
    stroke_mm: float = 0.3

    def scaled(self, factor: float) -> "Line":
        """The same on a piece that is larger by `factor`."""
        return replace(
            self,
            x1_mm=self.x1_mm * factor,
            y1_mm=self.y1_mm * factor,
            x2_mm=self.x2_mm * factor,
            y2_mm=self.y2_mm * factor,
            stroke_mm=self.stroke_mm * factor,
        )


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape, filled or outlined (the outline lies on its edge)."""

    points: tuple[Point, ...]
    fill: str | None = None
    stroke: str | None = None
    stroke_mm: float = 0.3

    def scaled(self, factor: float) -> "Polygon":
        """The same on a piece that is larger by `factor`."""
        points = tuple((x * factor, y * factor) for x, y in self.points)
        return replace(self, points=points, stroke_mm=self.stroke_mm * factor)


@dataclass(frozen=True, slots=True)
class Text:
    """Words in a box, as large as fits between two sizes (of the em); what does not fit is cut with an ellipsis.

    `notch`: the part of the box at its lower right that stays free; lines that would reach down into it end before it.
    Only text that starts at the top of its box may have one.
    """

    box: Box
    text: str
    size_mm: float
    min_size_mm: float
    max_lines: int = 1
    align: Align = Align.LEFT
    middle: bool = False
    colour: str = "#111111"
    notch: Box | None = None

    def scaled(self, factor: float) -> "Text":
        """The same on a piece that is larger by `factor`."""
        return replace(
            self,
            box=self.box.scaled(factor),
            size_mm=self.size_mm * factor,
            min_size_mm=self.min_size_mm * factor,
            notch=self.notch and self.notch.scaled(factor),
        )


@dataclass(frozen=True, slots=True)
class Code:
    """A printed code by the top left corner of its modules and their common side; a white quiet zone surrounds it."""

    x_mm: float
    y_mm: float
    side_mm: float
    modules: Modules

    @property
    def quiet(self) -> Box:
        """The area that holds the code and its quiet zone, and nothing else."""
        zone_mm = self.side_mm * QUIET / SIDE
        side_mm = self.side_mm + 2 * zone_mm
        return Box(self.x_mm - zone_mm, self.y_mm - zone_mm, side_mm, side_mm)

    def scaled(self, factor: float) -> "Code":
        """The same on a piece that is larger by `factor`."""
        return Code(self.x_mm * factor, self.y_mm * factor, self.side_mm * factor, self.modules)


Item = Rect | Line | Polygon | Text | Code


@dataclass(frozen=True, slots=True)
class Piece:
    """One card, header or the like at its place on a sheet; its items are measured from its own corner."""

    box: Box
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its pieces, and the marks to cut along."""

    width_mm: float
    height_mm: float
    pieces: tuple[Piece, ...]
    marks: tuple[Line, ...] = ()
