"""What the board remembers of a paper card, and which of its columns share a header on the wall."""

from collections.abc import Iterable, Sequence
from typing import Final

from kanban.domain.board import Board, WallAnchor, WorkItem
from kanban.domain.ids import ColumnId
from kanban.domain.wall.headers import HEADER
from kanban.domain.wall.model import WallReading
from kanban.domain.wall.strips import open_columns, shared_columns

GRACE_DAYS: Final = 14
"""So long a card may go unseen before it counts as lost, unless somebody says otherwise."""
DONE_DAYS: Final = 28
"""So long finished cards stay on the wall, unless somebody says otherwise."""
_RIGHT_BELOW_MM: Final = 120.0
"""A card whose middle is this near to the middle of a header hangs under it and no other."""


class Headers:
    """Under which header of the wall each of the board's columns goes."""

    def __init__(self, board: Board, anchors: Iterable[WallAnchor], reading: WallReading | None = None) -> None:
        """`reading`: the photos, of which it is asked how much of the wall they show; without, what was never seen is shared."""
        hanging, columns = tuple(anchors), board.shown_columns()
        self._open = {} if reading is None else _still_open(board, hanging, reading)
        self._header = {
            column_id: header_id
            for header_id, shared in shared_columns(hanging, columns).items()
            for column_id in shared
            if column_id not in self._open
        }

    @property
    def any_open(self) -> bool:
        """Say whether there are columns that share a header, or have one that was never found."""
        return bool(self._open)

    def unsure(self, hangs: ColumnId, belongs: ColumnId) -> bool:
        """Say whether it is open if a card that hangs under a header is in its column: its own header may be missing."""
        return self._open.get(belongs) == hangs

    def of(self, column_id: ColumnId) -> ColumnId:
        """Return the column whose header a column goes under; itself when none of the wall's headers is for it."""
        return self._header.get(column_id, column_id)

    def same(self, one: ColumnId | None, other: ColumnId | None) -> bool:
        """Say whether two columns are one place on the wall; what is None is no place."""
        return one is not None and other is not None and self.of(one) == self.of(other)

    def has(self, column_id: ColumnId) -> bool:
        """Say whether the wall shows a column."""
        return column_id in self._header


def _still_open(board: Board, anchors: Sequence[WallAnchor], reading: WallReading) -> dict[ColumnId, ColumnId]:
    """The columns that may share a header, without those whose cards hung right below it when a person said that they hang there."""
    found = dict(open_columns(reading, anchors, board.shown_columns(), board.wall))
    places = {anchor.number: anchor.x_mm for anchor in anchors if anchor.kind == HEADER}
    for item in board.items.values():
        seen = item.seen
        if seen is not None and seen.at_mm and seen.column_id in found and seen.agreed_id == seen.column_id:
            header = places.get(int(found[seen.column_id]))
            if header is not None and abs(seen.at_mm[0] - header) < _RIGHT_BELOW_MM:
                del found[seen.column_id]
    return found


def remembered_anchors(board: Board, seen: Iterable[WallAnchor] = ()) -> tuple[WallAnchor, ...]:
    """Return where headers, corners and lanes hang: as they were seen now, and the others as they were remembered."""
    found = {(anchor.kind, anchor.number): anchor for anchor in (board.wall.anchors if board.wall else ())}
    found |= {(anchor.kind, anchor.number): anchor for anchor in seen}
    return tuple(found.values())


def last_agreed(item: WorkItem) -> ColumnId | None:
    """Return the column in which wall and board last had a card both; None: nobody knows.

    A card that was never seen was to be hung where the board had it when its paper came out.
    """
    if item.seen is not None and item.seen.agreed_id is not None:
        return item.seen.agreed_id
    return item.printed.column_id if item.printed is not None else None


def was_taken_down(item: WorkItem) -> bool:
    """Say whether a card's paper was taken off the wall, and none came out of the printer since."""
    seen, printed = item.seen, item.printed
    return seen is not None and seen.column_id is None and (printed is None or printed.at <= seen.at)


def wants_paper(item: WorkItem, *, finished: bool) -> bool:
    """Say whether paper is wanting: none was ever printed or seen, or it was taken down and the item is not finished."""
    if was_taken_down(item):
        return not finished
    return item.printed is None and item.seen is None
