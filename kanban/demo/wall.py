"""The demo's wall: what a photo of it shows, and where its paper cards hang."""

from typing import Final

from kanban.domain.board import Board, WallAnchor, WorkItem
from kanban.domain.ids import ItemId
from kanban.domain.wall.model import CodeSighting, PhotoFacts, Quad, SightingKind, WallReading

COLUMN_MM: Final = 360.0
"""How wide a column is."""
_HEADER_MM: Final = 90.0
_FIRST_MM: Final = 250.0
_STEP_MM: Final = 84.0
_ASIDE_MM: Final = 117.0
_ACROSS: Final = 2
_NOWHERE: Final[Quad] = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
_PHOTO_PX: Final = (4032, 3024)


def finished_papers(board: Board) -> list[ItemId]:
    """Return the finished items that have a paper card."""
    last = board.shown_columns()[-1].id
    return [item.id for item in board.ordered_cards() if item.printed is not None and _in(item, last)]


def stand_up_photo(board: Board) -> WallReading:
    """Return what a photo shows on which every printed card hangs where the board has it, but the finished ones.

    The first column's items have no paper yet, so that it has no header on the wall.
    """
    columns = board.shown_columns()[1:]
    anchors = tuple(
        WallAnchor(SightingKind.HEADER.value, column.id, (place + 0.5) * COLUMN_MM, _HEADER_MM)
        for place, column in enumerate(columns)
    )
    sightings: list[CodeSighting] = []
    for place, column in enumerate(columns[:-1]):
        papers = [item for item in board.ordered_cards() if item.printed is not None and _in(item, column.id)]
        for number, item in enumerate(papers):
            down, right = divmod(number, _ACROSS)
            x_mm = (place + 0.5) * COLUMN_MM + (right - (_ACROSS - 1) / 2) * _ASIDE_MM
            at_mm = x_mm, _FIRST_MM + down * _STEP_MM
            sightings.append(
                CodeSighting(SightingKind.CARD, "", 0, _NOWHERE, number=item.number, at_mm=at_mm, columns=(column.id,))
            )
    return WallReading((PhotoFacts("stand-up.jpg", *_PHOTO_PX, ""),), tuple(sightings), anchors)


def _in(item: WorkItem, column_id: int) -> bool:
    return item.place is not None and item.place.column_id == column_id
