"""What photos of the wall ask for: for each card, where wall and board last agreed, where the board has it and where it hangs.

Nothing is guessed: what is doubtful is listed, and what is listed is decided by a person.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from kanban.domain.board import Board, Place, WorkItem
from kanban.domain.ids import ColumnId, ItemId, SwimlaneId
from kanban.domain.prints import is_older_print, needs_reprint
from kanban.domain.wall.base import DONE_DAYS, GRACE_DAYS, Headers, last_agreed, remembered_anchors
from kanban.domain.wall.limits import over_limits
from kanban.domain.wall.model import (
    Choices,
    CodeSighting,
    Conflict,
    Seen,
    SightingKind,
    Undecided,
    WallMove,
    WallPlan,
    WallReading,
)
from kanban.domain.wall.questions import questions_about
from kanban.domain.wall.strips import strips
from kanban.domain.wall.unseen import View, not_seen, to_print

_ENOUGH_CORNERS: Final = 2
"""With no header in sight; other cards tell no place for certain, for any of them may have been moved."""


def plan_wall(
    board: Board,
    reading: WallReading,
    taken_at: datetime,
    *,
    choices: Choices | None = None,
    now: datetime,
    grace_days: int = GRACE_DAYS,
    done_days: int = DONE_DAYS,
) -> WallPlan:
    """Return what photos ask for. `board` must hold archived and voided items too (`queries.whole_board`).

    `taken_at`: when the photos were taken, aware UTC; what is later than `now` counts as now. Cards that were not seen for more than
    `grace_days` may be lost; those that have been finished for more than `done_days` may be taken down.
    """
    taken_at = min(taken_at, now)
    merge = _Merge(board, reading, taken_at, choices or Choices(), timedelta(days=done_days))
    for item, sightings in merge.cards():
        merge.place(item, sightings)
    moves, parked = over_limits(board, merge.moves, reading.sightings)
    unseen = merge.unseen()
    view = View.of(reading, merge.headers, strips(merge.anchors, board.shown_columns(), board.wall))
    kinds = [sighting.kind for sighting in reading.sightings]
    return WallPlan(
        taken_at,
        board.last_sequence,
        board.wall is None,
        reading,
        moves=tuple(moves),
        left_out=tuple(merge.left_out),
        confirmed=tuple(merge.confirmed),
        to_move_on_wall=tuple(merge.to_move_on_wall),
        conflicts=tuple(merge.conflicts),
        undecided=tuple(merge.undecided),
        duplicates=tuple(merge.duplicates),
        parked=tuple(parked),
        outside=tuple(merge.outside),
        outdated=tuple(merge.outdated),
        not_seen=not_seen(unseen, view, taken_at, timedelta(days=grace_days)),
        take_down=tuple(merge.take_down),
        to_print=to_print(unseen, merge.headers, merge.finished),
        reprint=tuple(merge.reprint),
        foreign=kinds.count(SightingKind.FOREIGN) + merge.unknown,
        other_boards=kinds.count(SightingKind.OTHER_BOARD),
        unread=kinds.count(SightingKind.UNREAD),
        questions=questions_about(board, reading, taken_at),
    )


@dataclass
class _Merge:
    """Puts each card that was seen into the list that it belongs to."""

    board: Board
    reading: WallReading
    taken_at: datetime
    choices: Choices
    done: timedelta
    moves: list[WallMove] = field(default_factory=list)
    left_out: list[WallMove] = field(default_factory=list)
    confirmed: list[Seen] = field(default_factory=list)
    to_move_on_wall: list[WallMove] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)
    duplicates: list[tuple[ItemId, tuple[int, ...]]] = field(default_factory=list)
    outside: list[Seen] = field(default_factory=list)
    outdated: list[Seen] = field(default_factory=list)
    take_down: list[Seen] = field(default_factory=list)
    reprint: list[ItemId] = field(default_factory=list)
    unknown: int = 0
    """Card codes of this board that name no item."""

    def __post_init__(self) -> None:
        self.anchors = remembered_anchors(self.board, self.reading.anchors)
        self.headers = Headers(self.board, self.anchors, self.reading)
        self.columns = {column.id: column for column in self.board.shown_columns()}
        self.finished = self.board.finished_columns()
        self.seen: set[ItemId] = set()
        kinds = Counter(anchor.kind for anchor in self.reading.anchors if anchor not in self.reading.filled_in)
        self.anchored = kinds[SightingKind.HEADER] > 0 or kinds[SightingKind.CORNER] >= _ENOUGH_CORNERS

    def cards(self) -> list[tuple[WorkItem, list[int]]]:
        """Return the items that were seen, in board order, and the indexes of their sightings."""
        order = {item.id: place for place, item in enumerate(self.board.ordered_cards())}
        numbers = {item.number: item for item in self.board.items.values()}
        found: dict[ItemId, list[int]] = {}
        for index, sighting in enumerate(self.reading.sightings):
            if sighting.kind is not SightingKind.CARD:
                continue
            item = numbers.get(sighting.number)
            if item is None:
                self.unknown += 1
            else:
                found.setdefault(item.id, []).append(index)
        self.seen = set(found)
        ids = sorted(found, key=lambda item_id: (order.get(item_id, len(order)), item_id))
        return [(self.board.items[item_id], found[item_id]) for item_id in ids]

    def place(self, item: WorkItem, sightings: Sequence[int]) -> None:
        """Put a card into the list that it belongs to."""
        if self._known_later(item):
            self.outdated.append(self._seen(item, sightings[0]))
            return
        if not item.on_board or item.place is None:
            self.take_down += [self._seen(item, index) for index in sightings]
            return
        newest = [self.reading.sightings[index] for index in sightings]
        if needs_reprint(self.board, item) or any(is_older_print(item, s.revision) for s in newest):
            self.reprint.append(item.id)
        placed = self.choices.placed.get(item.id)
        if placed not in self.columns:
            placed = None
        if placed is None and len(sightings) > 1:
            self.duplicates.append((item.id, tuple(sightings)))
            return
        index = self._nearest(sightings, placed)
        columns = (placed,) if placed is not None else self._columns(newest[0])
        if not columns:
            self.outside.append(Seen(item.id, index, None))
        elif len(columns) > 1:
            self.undecided.append(Undecided(item.id, columns, index))
        elif placed is None and self._doubted(item, columns[0], item.place.column_id):
            self.undecided.append(Undecided(item.id, (columns[0], item.place.column_id), index))
        else:
            self._merge(item, item.place, columns[0], index)

    def _doubted(self, item: WorkItem, wall_id: ColumnId, board_id: ColumnId) -> bool:
        """Say whether a card may as well hang in the board's column as in the one that it seems to hang in."""
        if self.headers.unsure(wall_id, board_id):
            return True
        decided = item.id in self.choices.wall_right or item.id in self.choices.board_right
        return not (self.anchored or decided or self.headers.same(wall_id, board_id))

    def _merge(self, item: WorkItem, place: Place, wall_id: ColumnId, index: int) -> None:
        """Compare the three states of a card that hangs in one column."""
        headers, board_id = self.headers, place.column_id
        if headers.same(wall_id, board_id):
            self._confirm(item, place, index)
            return
        base = last_agreed(item)
        moved_later = place.since > self.taken_at
        if base is None and self.board.wall is None and not moved_later:
            base = board_id
        if item.id in self.choices.wall_right:
            self._move(item, place, wall_id, index)
        elif item.id in self.choices.board_right or headers.same(base, wall_id):
            self.to_move_on_wall.append(WallMove(item.id, wall_id, board_id, sighting=index))
        elif headers.same(base, board_id) and not moved_later:
            self._move(item, place, wall_id, index)
        else:
            self.conflicts.append(Conflict(item.id, base, board_id, wall_id, index))

    def _confirm(self, item: WorkItem, place: Place, index: int) -> None:
        if self._changed_lane(item, place, index):
            self._move(item, place, place.column_id, index)
            return
        seen = Seen(item.id, index, place.column_id, self._lane(index))
        self.confirmed.append(seen)
        if self.long_done(place):
            self.take_down.append(seen)

    def _changed_lane(self, item: WorkItem, place: Place, index: int) -> bool:
        """Say whether the wall has a card in another swimlane, while the board has it where both had it last."""
        lane = self._lane(index)
        if lane is None or lane == place.swimlane_id:
            return False
        return self.board.wall is None or (item.seen is not None and item.seen.lane_id == place.swimlane_id is not None)

    def _move(self, item: WorkItem, place: Place, wall_id: ColumnId, index: int) -> None:
        known = [place.since]
        if item.printed is not None:
            known.append(item.printed.at)
        if item.seen is not None and not self.headers.same(item.seen.column_id, wall_id):
            known.append(item.seen.at)
        move = WallMove(
            item.id,
            place.column_id,
            wall_id,
            max((at for at in known if at <= self.taken_at), default=None),
            self._lane(index),
            self.choices.reasons.get(item.id, ""),
            index,
        )
        (self.left_out if item.id in self.choices.left_out else self.moves).append(move)

    def unseen(self) -> list[tuple[WorkItem, Place]]:
        """Return the cards that no photo shows, in board order, without those that may be taken down."""
        cards = [(item, item.place) for item in self.board.ordered_cards() if item.id not in self.seen]
        return [(item, place) for item, place in cards if place is not None and not self.long_done(place)]

    def long_done(self, place: Place) -> bool:
        """Say whether a card has been finished for so long that its paper may be taken down."""
        return place.column_id in self.finished and self.taken_at - place.since > self.done

    def _known_later(self, item: WorkItem) -> bool:
        """Say whether something is known of where a card hangs, or of the card at all, that is newer than the photos."""
        seen = item.seen
        if seen is not None and (seen.at > self.taken_at or (seen.at == self.taken_at and not seen.at_mm)):
            return True
        return item.added_at > self.taken_at

    def _columns(self, sighting: CodeSighting) -> tuple[ColumnId, ...]:
        """Return the columns in which a card may hang; those that share a header are one."""
        shown = (column_id for column_id in sighting.columns if column_id in self.columns)
        return tuple(dict.fromkeys(self.headers.of(column_id) for column_id in shown))

    def _nearest(self, sightings: Sequence[int], placed: ColumnId | None) -> int:
        """Return the sighting that hangs where a person says that the card hangs, or else the first."""
        fitting = (i for i in sightings if placed is not None and placed in self.reading.sightings[i].columns)
        return next(fitting, sightings[0])

    def _seen(self, item: WorkItem, index: int) -> Seen:
        columns = self._columns(self.reading.sightings[index])
        return Seen(item.id, index, columns[0] if len(columns) == 1 else None, self._lane(index))

    def _lane(self, index: int) -> SwimlaneId | None:
        """Return the swimlane in which a card hangs, where the photos say exactly one."""
        lanes = self.reading.sightings[index].lanes
        lane = self.board.swimlanes.get(lanes[0]) if len(lanes) == 1 else None
        return lane.id if lane is not None and not lane.removed else None
