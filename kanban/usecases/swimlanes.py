"""What people do with the swimlanes of a board: add, change, move and remove them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kanban.domain.board import Board, Swimlane
from kanban.domain.errors import NoSuchSwimlane
from kanban.domain.events import Event, ItemMoved, SwimlaneChanged
from kanban.domain.ids import SwimlaneId
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.checks import (
    NAME_MOST,
    POLICY_MOST,
    check_number,
    clean_lines,
    clean_text,
    moment,
    moved_to,
    refuse_twice,
)
from kanban.usecases.items import NOTHING


def add_swimlane(context: Context, *, name: str) -> Decision:
    """Add a swimlane at the bottom.

    Raises:
        EmptyText, TextTooLong, AlreadyThere: see there.
    """
    lanes = queries.frame(context.db, context.board_id).shown_swimlanes()
    clean = _lane_name(name)
    refuse_twice([*(lane.name for lane in lanes), clean])
    position = lanes[-1].position + 1 if lanes else 0
    lane = Swimlane(SwimlaneId(queries.next_id(context.db, "swimlane")), clean, position)
    event = SwimlaneChanged(at=context.now, before=None, after=lane)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "New swimlane {name}"), {"name": clean}))


def change_swimlane(context: Context, *, swimlane: Swimlane) -> Decision:
    """Change a swimlane's name, limit, policy, or whether it is the expedite lane, which one lane is at most; its place stays.

    Raises:
        NoSuchSwimlane, EmptyText, TextTooLong, AlreadyThere, BadLimit: see there.
    """
    board = queries.frame(context.db, context.board_id)
    before = _find(board, swimlane.id)
    after = replace(
        swimlane,
        name=_lane_name(swimlane.name),
        position=before.position,
        removed=False,
        wip_limit=check_number(swimlane.wip_limit),
        policy=clean_lines(swimlane.policy, QT_TRANSLATE_NOOP("fields", "policy"), POLICY_MOST),
    )
    lanes = [
        after if lane.id == after.id else replace(lane, expedite=lane.expedite and not after.expedite)
        for lane in board.shown_swimlanes()
    ]
    refuse_twice([*(lane.name for lane in lanes if lane.id != after.id), after.name])
    title = Phrase(QT_TRANSLATE_NOOP("operations", "Change swimlane {name}"), {"name": after.name})
    return Decision(tuple(_changes(context, board, lanes)), title)


def move_swimlane(context: Context, *, swimlane_id: SwimlaneId, position: int) -> Decision:
    """Move a swimlane; `position` counts the other lanes that are to be above it.

    Raises:
        NoSuchSwimlane: the board has none of this id.
    """
    board = queries.frame(context.db, context.board_id)
    moved = _find(board, swimlane_id)
    order = moved_to(board.shown_swimlanes(), moved, position)
    if order == board.shown_swimlanes():
        return NOTHING
    title = Phrase(QT_TRANSLATE_NOOP("operations", "Move swimlane {name}"), {"name": moved.name})
    numbered = [replace(lane, position=number) for number, lane in enumerate(order)]
    return Decision(tuple(_changes(context, board, numbered)), title)


def remove_swimlane(context: Context, *, swimlane_id: SwimlaneId, cards_to: SwimlaneId | None = None) -> Decision:
    """Remove a swimlane; its cards go to another one, or (None) to none. They stay in their columns, in their order.

    Raises:
        NoSuchSwimlane: the board has none of this id, or the cards are to go to the lane that is removed.
    """
    board = queries.board(context.db, context.board_id)
    gone = _find(board, swimlane_id)
    if cards_to == swimlane_id:
        raise NoSuchSwimlane(name=gone.name, known=_names(lane for lane in board.shown_swimlanes() if lane != gone))
    target = None if cards_to is None else _find(board, cards_to)
    cards = [card for card in board.ordered_cards() if card.place is not None and card.place.swimlane_id == gone.id]
    events: list[Event] = []
    for card in cards:
        if card.place is not None:
            after = replace(card.place, swimlane_id=cards_to)
            happened = moment(context, board, None, card)
            events.append(ItemMoved(at=happened, item_id=card.id, before=card.place, after=after))
    left = replace(gone, removed=True, expedite=False)
    events.append(SwimlaneChanged(at=context.now, before=gone, after=left))
    fields: dict[str, object] = {"name": gone.name, "count": len(cards), "target": target.name if target else ""}
    template = QT_TRANSLATE_NOOP("operations", "Remove swimlane {name}")
    if cards and target is not None:
        template = QT_TRANSLATE_NOOP("operations", "Remove swimlane {name}, its cards ({count}) to {target}")
    return Decision(tuple(events), Phrase(template, fields))


def _lane_name(name: str) -> str:
    return clean_text(name, QT_TRANSLATE_NOOP("fields", "swimlane name"), NAME_MOST)


def _find(board: Board, swimlane_id: SwimlaneId) -> Swimlane:
    lane = board.swimlanes.get(swimlane_id)
    if lane is None or lane.removed:
        raise NoSuchSwimlane(name=lane.name if lane else swimlane_id, known=_names(board.shown_swimlanes()))
    return lane


def _names(lanes: Iterable[Swimlane]) -> str:
    return ", ".join(lane.name for lane in lanes) or "–"


def _changes(context: Context, board: Board, lanes: Sequence[Swimlane]) -> Iterator[SwimlaneChanged]:
    for lane in lanes:
        before = board.swimlanes[lane.id]
        if lane != before:
            yield SwimlaneChanged(at=context.now, before=before, after=lane)
