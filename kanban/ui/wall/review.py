"""What a review stands at: what was read, what a person decided, and the plan that follows from both."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from kanban.domain.board import Board
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.wall.base import DONE_DAYS, GRACE_DAYS
from kanban.domain.wall.model import Choices, WallPlan, WallReading
from kanban.domain.wall.plan import plan_wall


class Side(StrEnum):
    """Who is right about a card that wall and board both moved."""

    WALL = "wall"
    BOARD = "board"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Limits:
    """After how many days a card that is not seen may be lost, and a finished one is to be taken down."""

    grace_days: int = GRACE_DAYS
    done_days: int = DONE_DAYS


@dataclass(frozen=True)
class _Step:
    """What was decided before or after a step. `about`: the cards that the step decided about."""

    choices: Choices
    ticked: frozenset[ItemId]
    about: frozenset[ItemId]


class Review:
    """Plans again after every decision; the plan is `plan`. Nothing is applied here.

    `taken_at`: when the photos were taken, aware. In an opening inventory no move is ticked unless a person did it.
    """

    def __init__(
        self, reading: WallReading, taken_at: datetime, board: Board, now: datetime, limits: Limits | None = None
    ) -> None:
        self.reading = reading
        self.taken_at = taken_at
        self._limits = limits or Limits()
        self.choices = Choices()
        self._ticked: frozenset[ItemId] = frozenset()
        self._dated = False
        self._past: list[_Step] = []
        self._future: list[_Step] = []
        self.plan: WallPlan = self.plan_again(board, now)

    def read_again(self, reading: WallReading, taken_at: datetime) -> None:
        """Take over a reading of more photos; what was decided stays. `plan_again` is to follow."""
        self.reading, self.taken_at = reading, taken_at

    def plan_again(self, board: Board, now: datetime) -> WallPlan:
        """Plan for the board as it is now, with what was decided so far."""
        self._board, self._now = board, now
        self.plan = self._planned()
        while unasked := self._unasked():
            self.choices = replace(self.choices, left_out=self.choices.left_out | unasked)
            self.plan = self._planned()
        return self.plan

    def _unasked(self) -> set[ItemId]:
        """Return the moves of an opening inventory that nobody has ticked: leaving some out can let others in."""
        return {move.item_id for move in self.plan.moves} - self._ticked if self.plan.opening_inventory else set()

    def _planned(self) -> WallPlan:
        return plan_wall(
            self._board,
            self.reading,
            self.taken_at,
            choices=self.choices,
            now=self._now,
            grace_days=self._limits.grace_days,
            done_days=self._limits.done_days,
        )

    def _decide(
        self,
        about: Collection[ItemId],
        choices: Choices,
        *,
        meant: Collection[ItemId] = (),
        unmeant: Collection[ItemId] = (),
    ) -> None:
        """Take over other choices as one step. `meant`, `unmeant`: cards whose moves are ticked by it, or are no longer."""
        step = _Step(self.choices, self._ticked, frozenset(about))
        self._ticked = (self._ticked | frozenset(meant)) - frozenset(unmeant)
        self.choices = replace(choices, left_out=(choices.left_out - frozenset(meant)) | frozenset(unmeant))
        self.plan_again(self._board, self._now)
        if self.choices != step.choices:
            self._past.append(step)
            self._future.clear()

    # Decisions

    def date(self, taken_at: datetime) -> None:
        """Take another time as that of the photos. This is no step."""
        self._dated = True
        self.taken_at = taken_at
        self.plan_again(self._board, self._now)

    def tick(self, items: Mapping[ItemId, bool]) -> None:
        """Make these moves, or leave them out."""
        wanted = {item_id for item_id, on in items.items() if on}
        unwanted = set(items) - wanted
        self._decide(items, self.choices, meant=wanted, unmeant=unwanted)

    def place(self, item_id: ItemId, column_id: ColumnId | None) -> None:
        """Say in which column a card's paper hangs; None: as the photo shows. Who says so means the move, too."""
        placed = {known: column for known, column in self.choices.placed.items() if known != item_id}
        if column_id is not None:
            placed[item_id] = column_id
        self._decide((item_id,), replace(self.choices, placed=placed), meant=placed.keys() & {item_id})

    def settle(self, items: Collection[ItemId], side: Side) -> None:
        """Say who is right about cards that both moved."""
        cards = frozenset(items)
        wall_right, board_right = self.choices.wall_right - cards, self.choices.board_right - cards
        choices = replace(
            self.choices,
            wall_right=wall_right | cards if side is Side.WALL else wall_right,
            board_right=board_right | cards if side is Side.BOARD else board_right,
        )
        self._decide(cards, choices, meant=cards if side is Side.WALL else ())

    def insist(self, item_id: ItemId, reason: str) -> None:
        """Let a move pass that a limit parks, for a reason; an empty one takes that back."""
        reasons = {known: text for known, text in self.choices.reasons.items() if known != item_id}
        if reason.strip():
            reasons[item_id] = reason.strip()
        self._decide((item_id,), replace(self.choices, reasons=reasons), meant=reasons.keys() & {item_id})

    # Steps

    @property
    def has_decisions(self) -> bool:
        """Whether a person decided anything that closing would lose."""
        return self._dated or bool(self._past)

    def undo(self) -> frozenset[ItemId] | None:
        """Take the last decision back; return the cards that it was about, None: there is none."""
        return self._step(self._past, self._future)

    def redo(self) -> frozenset[ItemId] | None:
        """Decide again what was taken back last; None: nothing was."""
        return self._step(self._future, self._past)

    def _step(self, source: list[_Step], target: list[_Step]) -> frozenset[ItemId] | None:
        if not source:
            return None
        step = source.pop()
        target.append(_Step(self.choices, self._ticked, step.about))
        self.choices, self._ticked = step.choices, step.ticked
        self.plan_again(self._board, self._now)
        return step.about

    # Questions about decisions

    def side_of(self, item_id: ItemId) -> Side | None:
        """Return who was said to be right; None: wall and board do not contradict each other about this card."""
        if item_id in self.choices.wall_right:
            return Side.WALL
        if item_id in self.choices.board_right:
            return Side.BOARD
        contradicted = any(conflict.item_id == item_id for conflict in self.plan.conflicts)
        return Side.NOBODY if contradicted else None

    def reason_of(self, item_id: ItemId) -> str | None:
        """Return why a limit is passed, "" where none is but a limit holds; None: nothing holds this card."""
        if item_id in self.choices.reasons:
            return self.choices.reasons[item_id]
        return "" if any(parked.item_id == item_id for parked in self.plan.parked) else None
