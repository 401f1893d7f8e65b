"""Walls of which only the geometry is simulated: where a camera sees the corners of the codes, without any picture. Seeded."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from kanban.capture.geometry.plane import Square, fit_planes, paper_of, to_mm
from kanban.capture.symbols import Expected, Paper
from kanban.domain.board import Column, Swimlane, WallAnchor
from kanban.domain.ids import ColumnId, SwimlaneId
from kanban.domain.wall.model import CodeSighting, PhotoFacts, SightingKind, WallReading

Floats = NDArray[np.float64]

A7 = Paper(32.0, 105.0, 74.0, (-30.0, -14.5))
LARGE = Paper(44.8, 148.0, 105.0, (-42.5, -21.0))
HEADER = Paper(56.0, 105.0, 148.0, (0.0, 34.8))
CORNER = Paper(64.0, 105.0, 105.0, (0.0, 8.0))
PAPERS = {
    SightingKind.CARD: (A7, LARGE),
    SightingKind.HEADER: (HEADER,),
    SightingKind.LANE: (HEADER,),
    SightingKind.CORNER: (CORNER,),
}
NAMES = ("Backlog", "Ready", "Dev", "Review", "Test", "Done", "Live", "Archive")
FOCAL = 1.3
"""In half widths of the sensor: 75 degrees across."""


@dataclass
class Piece:
    """A piece of paper: the middle of its code, turned by `angle` degrees, lifted off the wall in one of four ways."""

    kind: SightingKind
    number: int
    paper: Paper
    x: float
    y: float
    angle: float = 0.0
    lift: tuple[str, float] = ("", 0.0)
    column: int | None = None
    """Index of the column in which the middle of its paper lies; None: in none."""
    border: float = np.inf
    """From the middle of its paper to the nearest border."""

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of the paper."""
        a = np.radians(self.angle)
        right, down = self.paper.to_centre_mm
        return self.x + np.cos(a) * right - np.sin(a) * down, self.y + np.sin(a) * right + np.cos(a) * down

    def corners(self) -> Floats:
        """The code's corners on the wall (4, 3), z away from it."""
        paper = self.paper
        half = paper.code_mm / 2
        own = np.array([[-half, -half], [half, -half], [half, half], [-half, half]])
        u = (own[:, 0] - paper.to_centre_mm[0]) / paper.width_mm + 0.5
        v = (own[:, 1] - paper.to_centre_mm[1]) / paper.height_mm + 0.5
        mode, height = self.lift
        shape = {
            "bottom": v**2,
            "sides": (2 * u - 1) ** 2,
            "corner": np.clip(u + v - 1, 0, None) ** 2,
            "belly": np.clip(1 - (2 * u - 1) ** 2, 0, None),
        }
        z = height * shape[mode] if mode else np.zeros(4)
        a = np.radians(self.angle)
        turn = np.array([[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]])
        return np.column_stack([own @ turn.T + [self.x, self.y], z])


@dataclass
class Wall:
    """The pieces and the true borders of the columns, in mm."""

    pieces: list[Piece]
    borders: list[float]
    height: float
    columns: list[Column] = field(default_factory=list)
    lanes: list[Swimlane] = field(default_factory=list)

    def anchors(self) -> tuple[WallAnchor, ...]:
        """What somebody remembers who knows the wall exactly."""
        return tuple(
            WallAnchor(str(piece.kind), piece.number, piece.x, piece.y)
            for piece in self.pieces
            if piece.kind is not SightingKind.CARD
        )


def make_wall(
    rng: np.random.Generator,
    *,
    widths: tuple[float, ...] = (500,) * 6,
    cards: int = 95,
    corners: tuple[int, ...] = (0, 1, 2, 3),
    headers_off: float = 8.0,
    curled: float = 0.15,
    across: float = 0.06,
    slant: float = 2.5,
    paper: Paper = A7,
    scale: float = 1.0,
) -> Wall:
    """A wall with cards in all columns; every code is `scale` times as large as meant."""
    borders = [0.0, *np.cumsum(widths).tolist()]
    height = 1500.0 * paper.width_mm / A7.width_mm
    if scale != 1:
        paper, header, corner = (scaled(one, scale) for one in (paper, HEADER, CORNER))
    else:
        header, corner = HEADER, CORNER
    pieces = []
    for index, width in enumerate(widths):
        x, y = borders[index] + width / 2 + rng.normal(0, headers_off), 45 + rng.normal(0, headers_off)
        pieces.append(Piece(SightingKind.HEADER, index + 1, header, x, y, rng.normal(0, 0.8)))
    for number in corners:
        x = 54.0 if number in (0, 3) else borders[-1] - 54.0
        y = 44.0 if number in (0, 1) else height - 54.0
        pieces.append(Piece(SightingKind.CORNER, number, corner, x, y, rng.normal(0, 0.5)))
    free = [
        (column, x, y)
        for column, width in enumerate(widths)
        for x in np.arange(*_inside(borders[column], width, paper), paper.width_mm + 8)
        for y in np.arange(175 + paper.height_mm / 2, height - paper.height_mm, paper.height_mm + 9)
    ]
    for number, place in enumerate(rng.permutation(len(free))[:cards], start=1):
        column, x, y = free[place]
        x, y = float(x + rng.normal(0, 4)), float(y + rng.normal(0, 4))
        if rng.random() < across:
            x = borders[column] + float(rng.uniform(-0.35, 0.35)) * paper.width_mm if column else x
        pieces.append(_card(rng, number, paper, (x, y), slant=slant, curled=curled))
    for piece in pieces:
        place_in(piece, borders)
    columns = [Column(ColumnId(n + 1), NAMES[n], n) for n in range(len(widths))]
    return Wall(pieces, borders, height, columns)


def _inside(left: float, width: float, paper: Paper) -> tuple[float, float]:
    return left + paper.width_mm / 2 + 6, left + width - paper.width_mm / 2 - 5


def scaled(paper: Paper, scale: float) -> Paper:
    """A layout as a printer makes it that fits pages to its paper."""
    right, down = paper.to_centre_mm
    return Paper(paper.code_mm * scale, paper.width_mm * scale, paper.height_mm * scale, (right * scale, down * scale))


def _card(
    rng: np.random.Generator, number: int, paper: Paper, centre: tuple[float, float], *, slant: float, curled: float
) -> Piece:
    angle = float(rng.normal(0, slant)) + (180 if rng.random() < 0.01 else 0)
    lift = ("", 0.0)
    if rng.random() < curled:
        lift = (str(rng.choice(["bottom", "sides", "corner", "belly"])), float(rng.uniform(0.3, 1) * 16))
    piece = Piece(SightingKind.CARD, number, paper, 0.0, 0.0, angle, lift)
    x, y = piece.centre
    piece.x, piece.y = centre[0] - x, centre[1] - y
    return piece


def place_in(piece: Piece, borders: list[float]) -> None:
    """Say in which column a piece hangs."""
    x = piece.centre[0]
    inside = [n for n in range(len(borders) - 1) if borders[n] <= x < borders[n + 1]]
    piece.column = inside[0] if inside else None
    piece.border = min(abs(x - border) for border in borders[1:-1]) if len(borders) > 2 else np.inf


def photograph(
    rng: np.random.Generator,
    wall: Wall,
    *,
    photo: int = 0,
    size: tuple[int, int] = (4032, 3024),
    aside: float = 0.0,
    above: float = 0.0,
    roll: float = 0.0,
    part: tuple[float, float] = (0.0, 1.0),
    bend: float = 0.0,
    noise: float = 0.5,
    hidden: tuple[tuple[SightingKind, int], ...] = (),
    missed: float = 0.02,
) -> list[Square]:
    """What a decoder tells of one photo: corners in whole pixels. `part`: from where to where of the wall's width."""
    left, right = (wall.borders[-1] * share for share in part)
    camera = _Camera(size, (left, right, wall.height), aside=aside, above=above, roll=roll, bend=bend)
    squares = []
    for piece in wall.pieces:
        corners = camera.project(piece.corners())
        seen = (corners > 3).all() and (corners < np.array(size) - 3).all()
        if not seen or (piece.kind, piece.number) in hidden or rng.random() < missed:
            continue
        corners = np.round(corners + rng.normal(0, noise, corners.shape))
        squares.append(Square(photo, piece.kind, piece.number, corners))
    return squares


class _Camera:
    """A pinhole camera with radial distortion, as far away as it must be to show its part of the wall."""

    def __init__(
        self,
        size: tuple[int, int],
        view: tuple[float, float, float],
        *,
        aside: float,
        above: float,
        roll: float,
        bend: float,
    ) -> None:
        self.middle = np.array(size) / 2
        self.focal = FOCAL * max(size) / 2
        self.bend = bend
        left, right, height = view
        a, b, c = np.radians([aside, above, roll])
        away = np.array([np.sin(a) * np.cos(b), -np.sin(b), np.cos(a) * np.cos(b)])
        target = np.array([(left + right) / 2, height / 2, 0.0])
        forward = -away
        side = np.cross([0.0, 1.0, 0.0], forward) * -1
        side /= np.linalg.norm(side)
        down = np.cross(side, forward)
        turn = np.array([[np.cos(c), np.sin(c), 0], [-np.sin(c), np.cos(c), 0], [0, 0, 1]])
        self.axes = turn @ np.stack([side, down, forward])
        margin = 60.0
        frame = np.array([[x, y, 0.0] for x in (left - margin, right + margin) for y in (-margin, height + margin)])
        near, far = 100.0, 50000.0
        for _ in range(40):
            self.at = target + away * (near + far) / 2
            shown = self.project(frame)
            fits = ((frame - self.at) @ self.axes[2] > 50).all() and (np.abs(shown - self.middle) < self.middle).all()
            near, far = (near, (near + far) / 2) if fits else ((near + far) / 2, far)
        self.at = target + away * far

    def project(self, points: Floats) -> Floats:
        """Pixels (n, 2) of points on the wall (n, 3)."""
        seen = (points - self.at) @ self.axes.T
        flat = seen[:, :2] / np.maximum(seen[:, 2:], 1e-6)
        return np.asarray(flat * (1 + self.bend * np.sum(flat**2, axis=1, keepdims=True)) * self.focal + self.middle)


def expected(anchors: tuple[WallAnchor, ...] = ()) -> Expected:
    """What may hang on these walls, as far as geometry goes."""
    return Expected("K7", (), np.zeros((0, 21, 21), np.uint8), PAPERS, {}, anchors)


def lane(number: int, name: str) -> Swimlane:
    """A swimlane of a number and name."""
    return Swimlane(SwimlaneId(number), name, number)


def reading_of(sizes: list[tuple[int, int]], squares: list[Square], what: Expected) -> WallReading:
    """What reading such photos gives: the planes, and every piece of paper once."""
    planes = fit_planes(sizes, squares, what)
    photos = tuple(
        PhotoFacts(f"{n}.jpg", size[0], size[1], str(n), plane=plane)
        for n, (size, plane) in enumerate(zip(sizes, planes, strict=True))
    )
    sightings: list[CodeSighting] = []
    anchors: list[WallAnchor] = []
    for square in squares:
        plane = planes[square.photo]
        if plane is None:
            continue
        (x, y), paper = paper_of(plane, square, what)
        same = [one for one in sightings if (one.kind, one.number) == (square.kind, square.number) and one.at_mm]
        if any(one.at_mm and np.hypot(one.at_mm[0] - x, one.at_mm[1] - y) < 60 for one in same):
            continue
        size = paper.width_mm, paper.height_mm
        first, second, third, fourth = ((float(right), float(down)) for right, down in square.corners_px)
        corners = (first, second, third, fourth)
        sightings.append(
            CodeSighting(
                square.kind,
                f"{square.number}",
                square.photo,
                corners,
                number=square.number,
                at_mm=(x, y),
                paper_mm=size,
            )
        )
        if square.kind is not SightingKind.CARD:
            middle = to_mm(plane, square.corners_px).mean(axis=0)
            anchors.append(WallAnchor(str(square.kind), square.number, float(middle[0]), float(middle[1])))
    return WallReading(photos, tuple(sightings), tuple(anchors))
