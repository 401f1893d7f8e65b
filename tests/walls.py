"""Boards and readings of walls for tests, without pixels: `hangs(5, DEV)` is card 5 under the header of Dev."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from kanban.domain.board import (
    Board,
    BoardFacts,
    Column,
    ItemDetails,
    LimitPolicy,
    Place,
    Print,
    Sighting,
    WallAnchor,
    WallMemory,
    WorkItem,
)
from kanban.domain.ids import BoardId, ColumnId, ItemId
from kanban.domain.prints import card_digest
from kanban.domain.wall.model import CodeSighting, PhotoFacts, PhotoPlane, Point, SightingKind, WallReading

BACKLOG, DEV, TEST, DONE = (ColumnId(number) for number in (1, 2, 3, 4))
COLUMNS: Final = {BACKLOG: "Backlog", DEV: "Dev", TEST: "Test", DONE: "Done"}
NOON: Final = datetime(2026, 3, 20, 4, tzinfo=UTC)
"""When the photo is taken: noon in Shanghai."""
ADDED: Final = NOON - timedelta(days=60)
PRINTED: Final = NOON - timedelta(days=50)
CAME: Final = NOON - timedelta(days=5)
"""When cards came into the column in which the board has them, unless a test says otherwise."""
SEEN: Final = NOON - timedelta(days=2)
WIDTH_MM: Final = 500.0
"""Of a column."""
HEADERS: Final = tuple(
    WallAnchor("header", number, WIDTH_MM * (number - 0.5), 100.0) for number in (BACKLOG, DEV, TEST, DONE)
)
MEMORY: Final = WallMemory(NOON - timedelta(days=2), HEADERS, ("before",))
PLANE: Final = PhotoPlane((1, 0, 0, 0, 1, 0, 0, 0, 1), 2000, 1500)
"""A photo that shows the whole wall, a pixel for each millimetre."""


def a_board(
    *items: WorkItem,
    wall: WallMemory | None = MEMORY,
    limits: Mapping[ColumnId, int] | None = None,
    policy: LimitPolicy = LimitPolicy.REFUSE,
) -> Board:
    """Return a board of four columns; the last one is the finished one."""
    limits = limits or {}
    columns = {
        column_id: Column(column_id, name, column_id, wip_limit=limits.get(column_id), finished=column_id == DONE)
        for column_id, name in COLUMNS.items()
    }
    facts = BoardFacts(BoardId(1), "Team", "K7", "Asia/Shanghai", limit_policy=policy)
    board = Board(facts, columns, items={item.id: item for item in items}, wall=wall, last_sequence=7)
    for item in items:
        if item.printed is not None and item.printed.digest == "":
            printed = replace(item.printed, digest=card_digest(board, item))
            board.items[item.id] = replace(item, printed=printed)
    return board


def a_card(
    number: int,
    column: ColumnId | None,
    *,
    agreed: ColumnId | None = None,
    seen: ColumnId | None = None,
    seen_at: datetime = SEEN,
    at_mm: tuple[float, ...] = (),
    since: datetime = CAME,
    printed: bool = True,
    printed_in: ColumnId | None = None,
) -> WorkItem:
    """Return an item whose paper hung where wall and board agreed, unless `seen` says otherwise. `agreed` None: never seen."""
    return WorkItem(
        ItemId(number),
        number,
        f"R-{number}",
        ItemDetails(f"Card {number}"),
        ADDED,
        None if column is None else Place(column, None, f"{number:06}", since),
        printed=Print(1, "", PRINTED, printed_in) if printed else None,
        seen=None if agreed is None and seen is None else Sighting(seen or agreed, seen_at, agreed, at_mm),
    )


def hangs(number: int, *columns: ColumnId, y_mm: float | None = None, revision: int = 1) -> CodeSighting:
    """Return the sighting of a card in a column, between two, or in none."""
    x = sum(WIDTH_MM * (column - 0.5) for column in columns) / len(columns) if columns else 3000.0
    y = y_mm if y_mm is not None else 150.0 + 10 * number
    corner: Point = (x, y)
    return CodeSighting(
        SightingKind.CARD,
        f"card {number}",
        0,
        (corner, corner, corner, corner),
        number=number,
        revision=revision,
        at_mm=corner,
        columns=columns,
    )


def a_reading(
    *sightings: CodeSighting,
    anchors: Iterable[WallAnchor] = HEADERS,
    filled_in: Iterable[WallAnchor] = (),
    planes: tuple[PhotoPlane | None, ...] = (PLANE,),
    digest: str = "new",
) -> WallReading:
    """Return what photos of these planes show."""
    photos = tuple(PhotoFacts(f"wall{n}.jpg", 2000, 1500, f"{digest}{n or ''}", plane=p) for n, p in enumerate(planes))
    return WallReading(photos, sightings, tuple(anchors), tuple(filled_in))
