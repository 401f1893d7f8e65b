"""A team's board in the window, and what photos of its wall are supposed to show, without any photo."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from kanban.domain.board import Board, WallAnchor
from kanban.domain.ids import ColumnId
from kanban.domain.operations import Source
from kanban.domain.wall.model import CodeSighting, Method, PhotoFacts, PhotoPlane, SightingKind, WallReading
from kanban.store import queries
from kanban.store.database import Database
from kanban.ui.wall.job import WallPhotos
from kanban.ui.wall.scene import Sheet, make_scene
from kanban.usecases import boards, items
from kanban.workspace import Workspace

COLUMNS = ("Backlog", "Ready", "Dev", "Test", "Done")
WIDTH_MM = 300
SIZE = (1500, 900)
PLANE = PhotoPlane((1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0), *SIZE)
"""One pixel is one millimetre."""


def team_file(path: Path, *, limits: dict[str, int] | None = None) -> Path:
    """Make a board file: R-1 Refund and R-2 Invoice in Ready, R-3 Coupons in Dev, R-4 Banner in Test."""
    workspace = Workspace(Database.create(path))
    plan = boards.plan_of("Team", list(COLUMNS), "Asia/Shanghai", start="Dev", finish="Done", limits=limits or {})
    workspace.do(Source.COMMAND, boards.create_board, plan=plan)
    frame = workspace.read(queries.frame, workspace.board_id)
    ids = {column.name: column.id for column in frame.shown_columns()}
    for title, column in (("Refund", "Ready"), ("Invoice", "Ready"), ("Coupons", "Dev"), ("Banner", "Test")):
        workspace.do(Source.COMMAND, items.add_item, title=title, column_id=ids[column])
    workspace.close()
    return path


@dataclass
class Hanging:
    """What hangs on the wall, by key: a column's name, or two for what hangs between them, or none for what hangs outside."""

    board: Board
    cards: Sequence[tuple[str, tuple[str, ...]]]
    taken_at: datetime | None = None
    digest: str = "a"
    method: Method = Method.DECODED
    extra: tuple[CodeSighting, ...] = ()
    rows: dict[str, int] = field(default_factory=dict)

    def _column(self, name: str) -> ColumnId:
        return next(column.id for column in self.board.shown_columns() if column.name == name)

    def _card(self, key: str, names: tuple[str, ...]) -> CodeSighting:
        number = next(item.number for item in self.board.items.values() if item.key == key)
        place = "".join(names)
        row = self.rows[place] = self.rows.get(place, -1) + 1
        x = sum(COLUMNS.index(name) for name in names) / len(names) * WIDTH_MM + 150 if names else 60
        y = 250 + 90 * row if names else 860
        return CodeSighting(
            SightingKind.CARD,
            key,
            0,
            ((x + 10, y), (x + 42, y), (x + 42, y + 32), (x + 10, y + 32)),
            self.method,
            0.97,
            number,
            1,
            2.5,
            (x, y),
            (105.0, 74.0),
            tuple(self._column(name) for name in names),
        )

    def reading(self) -> WallReading:
        """Return what the photo says."""
        anchors = tuple(
            WallAnchor("header", column.id, 150.0 + WIDTH_MM * place, 60.0)
            for place, column in enumerate(self.board.shown_columns())
        )
        cards = tuple(self._card(key, names) for key, names in self.cards)
        facts = PhotoFacts("wall.jpg", *SIZE, self.digest, self.taken_at, 2.5, PLANE)
        return WallReading((facts,), (*cards, *self.extra), anchors)

    def photos(self) -> WallPhotos:
        """Return the same with a picture, which is white."""
        reading = self.reading()
        sheet = Sheet(np.full((SIZE[1], SIZE[0], 3), 255, dtype=np.uint8))
        return WallPhotos((Path("wall.jpg"),), reading, make_scene([sheet], reading, self.board))


def soon() -> datetime:
    """Return a time after all that the test did: what photos say is measured by it."""
    return datetime.now(UTC)
