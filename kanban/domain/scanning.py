"""What scans mean together: a card and a header, a card at a station, a card and a badge, an action.

`step` takes what earlier scans left, one more code and the time, and says what is left now and what is to be done. Nothing
here knows names, cards or columns; whether a code names a thing that exists is asked before.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, assert_never

from kanban.domain.card_code import ACTIONS, Action, CardCode, CodeKind
from kanban.domain.ids import ColumnId

EXPIRY: Final = timedelta(seconds=30)
"""So long after the last scan everything that waits, or is in force, is forgotten."""


@dataclass(frozen=True)
class ScanState:
    """What earlier scans left.

    Either cards wait for what is to happen to them, or `target` (a header, badge or action), `lane`, or a header and a lane
    together, are in force for the cards that follow. `at`: the last scan.
    """

    cards: tuple[CardCode, ...] = ()
    target: CardCode | None = None
    lane: CardCode | None = None
    at: datetime | None = None

    def fresh(self, now: datetime) -> "ScanState":
        """Return what is left of it now: itself, or nothing when the last scan is 30 s ago."""
        return self if self.at is not None and abs(now - self.at) < EXPIRY else NOTHING_SCANNED


NOTHING_SCANNED: Final = ScanState()


@dataclass(frozen=True)
class Wait:
    """The cards wait for a header, badge, lane or action."""

    cards: tuple[CardCode, ...]


@dataclass(frozen=True)
class Apply:
    """Do to the cards what `target` says: a header moves, a badge assigns, an action acts. `lane` goes with a header or alone."""

    cards: tuple[CardCode, ...]
    target: CardCode | None
    lane: CardCode | None = None


@dataclass(frozen=True)
class KeepReady:
    """From now on `target`, `lane` or both are in force for each card that follows."""

    target: CardCode | None
    lane: CardCode | None = None


@dataclass(frozen=True)
class LetGo:
    """The code is no longer in force."""

    code: CardCode


@dataclass(frozen=True)
class TakeBack:
    """Undo the newest operation."""


@dataclass(frozen=True)
class Tell:
    """Say what the code is; it asks for nothing."""

    code: CardCode


ScanCommand = Wait | Apply | KeepReady | LetGo | TakeBack | Tell


def action_of(code: CardCode) -> Action | None:
    """Return the action that an action code asks for; None for other codes and for actions that are not known."""
    known = code.kind is CodeKind.ACTION and code.number < len(ACTIONS)
    return ACTIONS[code.number] if known else None


def step(
    state: ScanState, code: CardCode, now: datetime, station: ColumnId | None = None
) -> tuple[ScanState, ScanCommand]:
    """Return what is left after one more scan, and what is to be done. `station`: the column that the scanner stands for."""
    state = replace(state.fresh(now), at=now)
    match code.kind:
        case CodeKind.CARD:
            return _card(state, code, station)
        case CodeKind.LANE:
            return _lane(state, code)
        case CodeKind.HEADER | CodeKind.BADGE:
            return _target(state, code)
        case CodeKind.ACTION:
            action = action_of(code)
            if action is Action.UNDO:
                return replace(state, cards=()), TakeBack()
            return (state, Tell(code)) if action is None else _target(state, code)
        case CodeKind.CORNER | CodeKind.TRAIN:
            return state, Tell(code)
        case _:
            assert_never(code.kind)


def _card(state: ScanState, code: CardCode, station: ColumnId | None) -> tuple[ScanState, ScanCommand]:
    """Act at once if something is in force or the scanner is a station; else let the card wait, behind those that do."""
    target = state.target
    if target is None and station is not None:
        target = CardCode(code.board, CodeKind.HEADER, station)
    if target is not None or state.lane is not None:
        return state, Apply((code,), target, state.lane)
    waiting = (*(card for card in state.cards if card.number != code.number), code)
    return replace(state, cards=waiting), Wait(waiting)


def _target(state: ScanState, code: CardCode) -> tuple[ScanState, ScanCommand]:
    """Act on the waiting cards, which ends the matter; without any, come in force, or go out of force the second time."""
    if state.cards:
        return NOTHING_SCANNED, Apply(state.cards, code)
    if _same(state.target, code):
        return NOTHING_SCANNED, LetGo(code)
    lane = state.lane if code.kind is CodeKind.HEADER else None
    return replace(state, target=code, lane=lane), KeepReady(code, lane)


def _lane(state: ScanState, code: CardCode) -> tuple[ScanState, ScanCommand]:
    """As `_target`; but a header that is in force stays, so that both together name a cell of the board."""
    if state.cards:
        return NOTHING_SCANNED, Apply(state.cards, None, code)
    if _same(state.lane, code):
        return replace(state, lane=None), LetGo(code)
    header = state.target if state.target is not None and state.target.kind is CodeKind.HEADER else None
    return replace(state, target=header, lane=code), KeepReady(header, code)


def _same(one: CardCode | None, other: CardCode) -> bool:
    return one is not None and (one.kind, one.number) == (other.kind, other.number)
