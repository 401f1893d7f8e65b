"""Pieces of paper for simulated walls: as the program prints them, or sparely drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from PySide6.QtGui import QImage

from kanban.cards.drawing import Code
from kanban.cards.layout import CARD_PAPER, AnyLayout
from kanban.cards.layouts import all_layouts, default_layout
from kanban.cards.pieces import CardFace, CornerFace, HeaderFace
from kanban.cards.qr import QUIET, SIDE, modules
from kanban.cards.sheets import arrange, paper_of_layout
from kanban.domain.board import Board
from kanban.domain.card_code import CodeKind, parse
from kanban.domain.ids import ColumnId
from kanban.painting import ensure_application, sheet_image
from kanban.printing import Words, card_faces, corner_faces, header_faces, lane_faces

Face: TypeAlias = CardFace | HeaderFace | CornerFace
Point: TypeAlias = tuple[float, float]
Floats: TypeAlias = NDArray[np.float64]
ART_PX_PER_MM: Final = 4.0


@dataclass(frozen=True, eq=False)
class Piece:
    """A piece of paper. `art`: its print, RGB. `code_mm`: left, top and side of the code's modules on it."""

    code: str
    size_mm: tuple[float, float]
    code_mm: tuple[float, float, float]
    art: Image.Image


@dataclass(frozen=True, eq=False)
class Hung:
    """A piece on the wall: where its middle is, and by how many degrees it is turned (clockwise)."""

    piece: Piece
    x_mm: float
    y_mm: float
    turn_deg: float = 0.0
    column_id: ColumnId | None = None

    def on_wall(self, points_mm: Sequence[Point]) -> Floats:
        """Take points of the piece, from its top left, to the wall."""
        width, height = self.piece.size_mm
        turn = np.radians(self.turn_deg)
        spin = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
        return np.asarray(
            (np.array(points_mm, dtype=np.float64) - (width / 2, height / 2)) @ spin + (self.x_mm, self.y_mm)
        )

    @cached_property
    def outline_mm(self) -> Floats:
        """Its corners, clockwise from its own top left."""
        width, height = self.piece.size_mm
        return self.on_wall([(0, 0), (width, 0), (width, height), (0, height)])

    @cached_property
    def code_mm(self) -> Floats:
        """The corners of its code, clockwise from the code's own top left."""
        left, top, side = self.piece.code_mm
        return self.on_wall([(left, top), (left + side, top), (left + side, top + side), (left, top + side)])


@lru_cache(maxsize=2048)
def piece(code: str, layout: str = "") -> Piece:
    """A piece with a code of ours, sparely drawn: the code, a frame, and bars in place of words.

    `layout`: its name; empty: the usual one of the code's kind.
    """
    kind = parse(code, code[1:3]).kind
    code_mm, width, height, (right, down) = paper_of_layout(all_layouts()[layout] if layout else default_layout(kind))
    place = width / 2 - right - code_mm / 2, height / 2 - down - code_mm / 2, code_mm
    art = Image.new("RGB", (round(width * ART_PX_PER_MM), round(height * ART_PX_PER_MM)), "white")
    pen = ImageDraw.Draw(art)
    pen.rectangle((0, 0, art.width - 1, art.height - 1), outline=(150, 150, 150), width=2)
    random = np.random.default_rng(list(code.encode()))
    first, last = (14.0, place[1] - 14) if kind is CodeKind.CARD else (place[1] + code_mm + 14, height - 8)
    for row in np.arange(first, max(last, first + 1), 7.0):
        bar = 8.0, row, 8 + random.uniform(20, width - 40), row + 4
        pen.rectangle([value * ART_PX_PER_MM for value in bar], fill=(40, 40, 40))
    side = SIDE + 2 * QUIET
    grey = np.full((side, side), 255, dtype=np.uint8)
    grey[QUIET:-QUIET, QUIET:-QUIET][np.array(modules(code))] = 0
    module = code_mm * ART_PX_PER_MM / SIDE
    printed = Image.fromarray(grey).resize((round(side * module),) * 2, Image.Resampling.BOX).convert("RGB")
    art.paste(
        printed, (round(place[0] * ART_PX_PER_MM - QUIET * module), round(place[1] * ART_PX_PER_MM - QUIET * module))
    )
    return Piece(code, (width, height), place, art)


def foreign_piece(text: str = "https://example.com/poster") -> Piece:
    """A poster with somebody else's QR code, 90 mm wide with its quiet zone."""
    import zxingcpp

    drawn = np.array(zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCodeModel2).to_image(scale=1))
    art = Image.new("RGB", (480, 640), "white")
    art.paste(Image.fromarray(drawn).resize((360, 360), Image.Resampling.NEAREST).convert("RGB"), (60, 200))
    margin = 90 * QUIET / len(drawn)
    return Piece(text, (120, 160), (15 + margin, 50 + margin, 90 - 2 * margin), art)


def printed_pieces(board: Board, words: Words | None = None) -> dict[str, Piece]:
    """Everything of a board that hangs on a wall as the program prints it, by code. Slower than `piece`; needs Qt's fonts."""
    words = words or Words()
    cards = card_faces(board, board.ordered_cards(), words, date(2026, 3, 2))
    faces: list[tuple[CodeKind, tuple[Face, ...]]] = [
        (CodeKind.HEADER, header_faces(board, words)),
        (CodeKind.LANE, lane_faces(board)),
        (CodeKind.CORNER, corner_faces(board, words)),
        (CodeKind.CARD, cards),
    ]
    ensure_application()
    return {face.code: printed(face, default_layout(kind)) for kind, some in faces for face in some}


def printed(face: Face, layout: AnyLayout) -> Piece:
    """A piece as the program prints it."""
    (sheet,) = arrange([face], layout, CARD_PAPER)
    image = sheet_image(sheet, ART_PX_PER_MM * 25.4).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    art = Image.fromarray(rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy())
    (drawn,) = (item for item in sheet.pieces[0].items if isinstance(item, Code))
    return Piece(face.code, layout.size_mm, (drawn.x_mm, drawn.y_mm, drawn.side_mm), art)
