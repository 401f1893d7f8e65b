"""What is to be done at the wall, as the board alone says it: what a drag on screen adds at once, and a scan or a tick removes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from kanban.domain.board import Board, WorkItem
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.prints import needs_reprint
from kanban.domain.wall.base import DONE_DAYS, Headers, last_agreed, remembered_anchors, wants_paper


@dataclass(frozen=True)
class Duty:
    """Something to be done with one card. `from_id`: where its paper hangs; `to_id`: where it is to hang; None: nowhere.

    `at_mm`: where the middle of the paper was last seen on the wall (x, y); empty when only a scan saw it.
    """

    item_id: ItemId
    from_id: ColumnId | None
    to_id: ColumnId | None
    at_mm: tuple[float, ...] = ()


@dataclass(frozen=True)
class WallDuties:
    """The lists, each in the order of the wall: column by column, then from top to bottom. `reprint` comes on top of the others.

    `undecided`: wall and board differ, and a person has to say which is right; `from_id` is where the paper hangs, `to_id` the board's.
    """

    to_move_on_wall: tuple[Duty, ...] = ()
    take_down: tuple[Duty, ...] = ()
    to_print: tuple[Duty, ...] = ()
    undecided: tuple[Duty, ...] = ()
    reprint: tuple[Duty, ...] = ()

    @property
    def count(self) -> int:
        """How many things are to be done."""
        lists = (self.to_move_on_wall, self.take_down, self.to_print, self.undecided, self.reprint)
        return sum(len(duties) for duties in lists)


def wall_duties(
    board: Board, *, now: datetime, done_days: int = DONE_DAYS, taken_off: Iterable[WorkItem] = ()
) -> WallDuties:
    """Return what is to be done at the wall.

    A card is to be moved when it was seen where wall and board agreed, and the board has it elsewhere now. What photos saw
    elsewhere than either says is undecided; what only a scan saw was taken back. Cards are to be taken down that left the board,
    or have been finished for more than `done_days`. Nothing is to be printed before a photo said which columns the wall has;
    again, when what hangs does not say what the item says.

    `taken_off`: items that left the board and that it does not hold (`queries.taken_off`).
    """
    items = {item.id: item for item in taken_off} | board.items
    headers = Headers(board, remembered_anchors(board))
    columns = board.shown_columns()
    finished = board.finished_columns()
    move: list[Duty] = []
    undecided: list[Duty] = []
    down, to_print, reprint = [], [], []
    for item in items.values():
        seen, place = item.seen, item.place if item.on_board else None
        hangs = seen.column_id if seen is not None else None
        at_mm = seen.at_mm if seen is not None else ()
        done = place is not None and place.column_id in finished and now - place.since > timedelta(days=done_days)
        if hangs is not None and (place is None or (done and headers.same(hangs, place.column_id))):
            down.append(Duty(item.id, hangs, None, at_mm))
        elif hangs is not None and place is not None:
            duty = Duty(item.id, hangs, place.column_id, at_mm)
            if not headers.same(hangs, place.column_id):
                if headers.same(hangs, last_agreed(item)):
                    move.append(duty)
                elif at_mm:
                    undecided.append(duty)
            if needs_reprint(board, item):
                reprint.append(duty)
        elif (
            place is not None
            and not done
            and wants_paper(item, finished=place.column_id in finished)
            and headers.has(place.column_id)
        ):
            to_print.append(Duty(item.id, None, place.column_id))
    order = {column.id: number for number, column in enumerate(columns)}
    lists = (
        tuple(sorted(duties, key=lambda duty: _wall_order(order, duty)))
        for duties in (move, down, to_print, undecided, reprint)
    )
    return WallDuties(*lists)


def _wall_order(order: dict[ColumnId, int], duty: Duty) -> tuple[int, float, float, int]:
    column_id = duty.from_id if duty.from_id is not None else duty.to_id
    x, y = duty.at_mm or (0.0, 0.0)
    return order.get(column_id, -1) if column_id is not None else -1, y, x, duty.item_id
