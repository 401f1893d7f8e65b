"""What people do with the wall: apply what its photos ask for, and tick what they did there."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from kanban.domain.board import Place, Sighting, WallAnchor, WallMemory, WorkItem
from kanban.domain.errors import ItemOffBoard, NoSuchItem, PlanOutOfDate
from kanban.domain.events import CardSeen, Event, ItemMoved, WallRead
from kanban.domain.ids import ColumnId, ItemId, SwimlaneId
from kanban.domain.operations import Decision
from kanban.domain.rank import ranks_after, ranks_before
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.domain.wall.base import remembered_anchors
from kanban.domain.wall.limits import wall_order
from kanban.domain.wall.model import CodeSighting, SightingKind, WallMove, WallPlan
from kanban.domain.wall.strips import linked_anchors
from kanban.store import queries
from kanban.store.context import Context
from kanban.store.loading import items_by_id, last_sequence
from kanban.usecases.checks import find_item
from kanban.usecases.items import NOTHING, move_item

_PHOTOS_KEPT: Final = 20


def apply_wall_plan(context: Context, *, plan: WallPlan) -> Decision:
    """Make the moves of a plan, note where each card was seen, and remember the wall and its photos.

    Cards come to the bottom of a column (of a finished one: to the top) in the order in which they hang. A plan whose photos
    show nothing of the wall changes nothing.

    Raises:
        PlanOutOfDate: the board is not the one that the plan was made for.
    """
    if last_sequence(context.db) != plan.last_sequence:
        raise PlanOutOfDate
    anchors = _anchors_seen(plan)
    hung = _hung(plan)
    if not hung and not anchors:
        return NOTHING
    items = items_by_id(context.db, list(hung))
    events: list[Event] = [*_moves(context, plan, items), *_seen(plan, items, hung), _memory(context, plan, anchors)]
    return Decision(tuple(events), _title(context, plan, items))


@dataclass(frozen=True)
class _Hung:
    """In which column a card hung, by which sighting; `agreed`: wall and board agree on it now."""

    column_id: ColumnId
    sighting: int
    agreed: bool = False


def _hung(plan: WallPlan) -> dict[ItemId, _Hung]:
    """Return each card that hung in one column.

    Wall and board agree where they have a card both, and, when a card is to be moved on the wall, on where it comes from.
    """
    found: dict[ItemId, _Hung] = {}
    for cards, agreed in ((plan.take_down, False), (plan.confirmed, True)):
        for seen in cards:
            if seen.column_id is not None:
                found[seen.item_id] = _Hung(seen.column_id, seen.sighting, agreed)
    for move in plan.to_move_on_wall:
        if move.from_id is not None and move.sighting is not None:
            found[move.item_id] = _Hung(move.from_id, move.sighting, agreed=True)
    for moves, agreed in ((plan.moves, True), (plan.left_out, False)):
        for move in moves:
            if move.sighting is not None:
                found[move.item_id] = _Hung(move.to_id, move.sighting, agreed)
    found |= {conflict.item_id: _Hung(conflict.wall_id, conflict.sighting) for conflict in plan.conflicts}
    found |= {parked.item_id: _Hung(parked.to_id, parked.sighting) for parked in plan.parked}
    return found


def _seen(plan: WallPlan, items: Mapping[ItemId, WorkItem], hung: Mapping[ItemId, _Hung]) -> Iterator[CardSeen]:
    lanes = {move.item_id: move.swimlane_id for move in plan.moves if move.swimlane_id is not None}
    for item_id, place in hung.items():
        before = items[item_id].seen
        agreed_id = place.column_id if place.agreed else before.agreed_id if before else None
        sighting = plan.reading.sightings[place.sighting]
        at_mm = tuple(round(float(part), 1) for part in sighting.at_mm or ())
        lane_id = _agreed_lane(sighting, lanes.get(item_id, _lane_of(items[item_id])), before)
        seen = Sighting(place.column_id, plan.taken_at, agreed_id, at_mm, lane_id)
        yield CardSeen(at=plan.taken_at, item_id=item_id, seen=seen, before=before, lasting=False)


def _lane_of(item: WorkItem) -> SwimlaneId | None:
    return item.place.swimlane_id if item.place is not None else None


def _agreed_lane(sighting: CodeSighting, lane: SwimlaneId | None, before: Sighting | None) -> SwimlaneId | None:
    """Return the swimlane in which wall and board have a card both, after the board has it in `lane`; else the last one."""
    if sighting.lanes == (lane,):
        return lane
    return before.lane_id if before is not None else None


def _moves(context: Context, plan: WallPlan, items: Mapping[ItemId, WorkItem]) -> Iterator[ItemMoved]:
    board = queries.frame(context.db, context.board_id)
    groups: dict[ColumnId, list[WallMove]] = {}
    for move in sorted(plan.moves, key=lambda move: wall_order(plan.reading.sightings, move)):
        groups.setdefault(move.to_id, []).append(move)
    for column_id, moves in groups.items():
        if column_id in board.finished_columns():
            ranks = ranks_before(queries.first_rank(context.db, column_id), len(moves))
        else:
            ranks = ranks_after(queries.last_rank(context.db, column_id), len(moves))
        for move, rank in zip(moves, ranks, strict=True):
            yield _moved(context, plan, move, items[move.item_id], rank)


def _moved(context: Context, plan: WallPlan, move: WallMove, item: WorkItem, rank: str) -> ItemMoved:
    """Return a move as it came about: between what is known of the card and the photo, never before its newest move."""
    old = item.place
    happened = plan.taken_at if old is None or old.since <= plan.taken_at else context.now
    lane = move.swimlane_id if move.swimlane_id is not None else _lane_of(item)
    since = old.since if old is not None and old.column_id == move.to_id else happened
    return ItemMoved(
        at=happened,
        earliest=move.earliest,
        item_id=item.id,
        before=old,
        after=Place(move.to_id, lane, rank, since),
        reason=move.reason or None,
        inventory=plan.opening_inventory and (item.seen is None or item.seen.agreed_id is None),
    )


def _anchors_seen(plan: WallPlan) -> list[WallAnchor]:
    """Return the anchors that the photos show, without those that were filled in; without any card, their scale is not certain."""
    if not any(sighting.kind is SightingKind.CARD for sighting in plan.reading.sightings):
        return []
    filled = {(anchor.kind, anchor.number) for anchor in plan.reading.filled_in}
    return [anchor for anchor in plan.reading.anchors if (anchor.kind, anchor.number) not in filled]


def _memory(context: Context, plan: WallPlan, anchors: Sequence[WallAnchor]) -> WallRead:
    """Return that the photos were applied; what older photos than the last ones say of the wall's layout is not taken over."""
    board = queries.frame(context.db, context.board_id)
    before = board.wall
    digests = dict.fromkeys((*(before.photos if before else ()), *(photo.digest for photo in plan.reading.photos)))
    newer = before is None or before.at <= plan.taken_at
    after = WallMemory(
        plan.taken_at if before is None or newer else before.at,
        remembered_anchors(board, linked_anchors(anchors, before) if newer else ()),
        tuple(digests)[-_PHOTOS_KEPT:],
        _missing(context, before, plan),
        _doubtful(context, before, plan),
    )
    return WallRead(at=plan.taken_at, before=before, after=after)


def _missing(context: Context, before: WallMemory | None, plan: WallPlan) -> tuple[ItemId, ...]:
    """Return the cards to look for: those that these photos miss, and those of earlier ones of which nothing is known since."""
    shown = {seen.item_id for seen in (*plan.outside, *plan.outdated, *plan.take_down)} | set(_hung(plan))
    shown |= {doubt.item_id for doubt in plan.undecided} | {item_id for item_id, _ in plan.duplicates}
    older = _still(context, before, before.missing if before else (), shown)
    return tuple(dict.fromkeys((*older, *(missed.item_id for missed in plan.not_seen))))


def _doubtful(context: Context, before: WallMemory | None, plan: WallPlan) -> tuple[ItemId, ...]:
    """Return the cards to look at: those that hang where nobody can tell their column, and those of earlier photos likewise."""
    doubts = [item_id for item_id, _ in plan.duplicates]
    doubts += [doubt.item_id for doubt in plan.undecided]
    doubts += [seen.item_id for seen in plan.outside]
    settled = (
        {seen.item_id for seen in plan.take_down} | {missed.item_id for missed in plan.not_seen} | set(_hung(plan))
    )
    older = _still(context, before, before.doubtful if before else (), settled)
    return tuple(dict.fromkeys((*older, *doubts)))


def _still(
    context: Context, before: WallMemory | None, item_ids: Sequence[ItemId], settled: Collection[ItemId]
) -> list[ItemId]:
    """Return those cards of earlier photos that nothing has settled since."""
    found = items_by_id(context.db, [item_id for item_id in item_ids if item_id not in settled]).values()
    return [item.id for item in found if item.on_board and before is not None and not _known_since(item, before.at)]


def _known_since(item: WorkItem, at: datetime) -> bool:
    return any(paper is not None and paper.at > at for paper in (item.seen, item.printed))


def _title(context: Context, plan: WallPlan, items: Mapping[ItemId, WorkItem]) -> Phrase:
    if not plan.moves:
        return Phrase(QT_TRANSLATE_NOOP("operations", "Wall photo, nothing moved"))
    if len(plan.moves) > 1:
        return Phrase(QT_TRANSLATE_NOOP("operations", "Wall photo, {count} moves"), {"count": len(plan.moves)})
    (move,) = plan.moves
    column = queries.frame(context.db, context.board_id).columns[move.to_id].name
    fields = {"key": items[move.item_id].key, "column": column}
    return Phrase(QT_TRANSLATE_NOOP("operations", "Wall photo, {key} to {column}"), fields)


def tick_moved_on_wall(context: Context, *, item_ids: Sequence[ItemId]) -> Decision:
    """Note that cards were moved on the wall to where the board has them. It can be taken back.

    Raises:
        NoSuchItem: the board has none of this id.
        ItemOffBoard: one has left the board, so that no column is the right one.
    """

    def here(item: WorkItem) -> Sighting:
        if not item.on_board or item.place is None:
            raise ItemOffBoard(key=item.key)
        return Sighting(item.place.column_id, context.now, item.place.column_id)

    one = QT_TRANSLATE_NOOP("operations", "Note that {key} was moved on the wall")
    several = QT_TRANSLATE_NOOP("operations", "Note that {count} cards were moved on the wall")
    return _ticked(context, item_ids, here, one, several)


def tick_taken_down(context: Context, *, item_ids: Sequence[ItemId]) -> Decision:
    """Note that cards were taken off the wall. It can be taken back.

    Raises:
        NoSuchItem: the board has none of this id.
    """

    def gone(item: WorkItem) -> Sighting:
        return Sighting(None, context.now, item.seen.agreed_id if item.seen else None)

    one = QT_TRANSLATE_NOOP("operations", "Note that {key} was taken down")
    several = QT_TRANSLATE_NOOP("operations", "Note that {count} cards were taken down")
    return _ticked(context, item_ids, gone, one, several)


def wall_is_right(context: Context, *, item_id: ItemId, reason: str | None = None) -> Decision:
    """Move a card on the board to where its paper was seen: wall and board agree on that from now on.

    A card that was seen in no column stays where it is. `reason` lets the move pass that a WIP limit would refuse.

    Raises:
        NoSuchItem, ItemWasVoided, ItemArchived, NoSuchColumn, WipLimitReached: see `move_item`.
    """
    seen = find_item(context, item_id).seen
    if seen is None or seen.column_id is None:
        return NOTHING
    moved = move_item(context, item_id=item_id, column_id=seen.column_id, reason=reason)
    return replace(moved, events=(*moved.events, _agreed(context, item_id, seen)))


def board_is_right(context: Context, *, item_id: ItemId) -> Decision:
    """Note that a card's paper is to follow the board: it is to be moved on the wall. One seen in no column stays as it is.

    Raises:
        NoSuchItem, ItemWasVoided: see `find_item`.
    """
    item = find_item(context, item_id)
    if item.seen is None or item.seen.column_id is None:
        return NOTHING
    title = Phrase(QT_TRANSLATE_NOOP("operations", "Note that the board is right about {key}"), {"key": item.key})
    return Decision((_agreed(context, item_id, item.seen),), title)


def _agreed(context: Context, item_id: ItemId, seen: Sighting) -> CardSeen:
    """Return that wall and board agreed on where the paper hangs: who of them goes on from there is in no doubt."""
    after = replace(seen, agreed_id=seen.column_id)
    return CardSeen(at=context.now, item_id=item_id, seen=after, before=seen, lasting=False)


def _ticked(
    context: Context, item_ids: Sequence[ItemId], seen: Callable[[WorkItem], Sighting], one: str, several: str
) -> Decision:
    events = []
    keys = []
    for item_id in dict.fromkeys(item_ids):
        item = queries.item(context.db, item_id, context.board_id)
        if item is None:
            raise NoSuchItem(key=item_id)
        events.append(CardSeen(at=context.now, item_id=item.id, seen=seen(item), before=item.seen, lasting=False))
        keys.append(item.key)
    if not events:
        return NOTHING
    title = Phrase(one, {"key": keys[0]}) if len(keys) == 1 else Phrase(several, {"count": len(keys)})
    return Decision(tuple(events), title)
