"""What people do with several items at once: one decision, so that undo takes it back in one step.

With one item each does, and says, what the use case for a single item does. With several, those that have nothing to be done are
passed over.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kanban.domain.board import Board, ClassOfService, Column, Person, Place, WorkItem
from kanban.domain.errors import ItemArchived, NoSuchColumn, NotFound
from kanban.domain.events import Event, ItemEdited, ItemMoved
from kanban.domain.ids import ColumnId, ItemId, PersonId, SwimlaneId
from kanban.domain.operations import Decision
from kanban.domain.rank import rank_between, ranks_after, ranks_before
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases import items
from kanban.usecases.checks import check_limits, check_links, find_item, moment


def move_items(
    context: Context,
    *,
    item_ids: Sequence[ItemId],
    column_id: ColumnId,
    swimlane_id: SwimlaneId | None = None,
    keep_lanes: bool = False,
    above: ItemId | None = None,
    at_end: bool = False,
    reason: str | None = None,
) -> Decision:
    """Move items, in the given order, to one cell: above a card that is there, or else to the bottom.

    In the finished column the newest are on top, so without `above` they go there, but with `at_end` to the bottom.
    `keep_lanes`: each stays in its own swimlane, and `swimlane_id` is not looked at. A `reason` passes a WIP limit, which
    counts all that come in.

    Raises:
        NoSuchItem, ItemWasVoided, ItemArchived, NoSuchColumn, NoSuchSwimlane, WipLimitReached: see there.
    """
    ids = list(dict.fromkeys(item_ids))
    board = queries.frame(context.db, context.board_id)
    column = board.columns.get(column_id)
    if column is None or column.removed:
        raise NoSuchColumn(name=column_id, known=", ".join(c.name for c in board.shown_columns()))
    newest_first = column_id in board.finished_columns()
    if len(ids) == 1 and not (at_end and newest_first):
        kept = items.KEEP if keep_lanes else swimlane_id
        return items.move_item(
            context,
            item_id=ids[0],
            column_id=column_id,
            swimlane_id=kept,
            above=above,
            at_end=at_end,
            reason=reason,
        )
    check_links(board, None, None if keep_lanes else swimlane_id)
    moved = [find_item(context, item_id) for item_id in ids]
    for item in moved:
        if item.archived:
            raise ItemArchived(key=item.key)
    lanes = {item.id: item.place.swimlane_id if keep_lanes and item.place else swimlane_id for item in moved}
    coming = [(item, replace(item, place=Place(column.id, lanes[item.id], "", context.now))) for item in moved]
    check_limits(context, board, coming, reason)
    events: list[Event] = []
    going: list[tuple[WorkItem, Place]] = []
    for lane_id, group in _by_lane(moved, swimlane_id, keep_lanes=keep_lanes).items():
        ranks = _ranks(context, column, lane_id, group, above, to_top=newest_first and above is None and not at_end)
        for item, rank in zip(group, ranks, strict=False):
            happened = moment(context, board, None, item)
            old = item.place
            since = old.since if old is not None and old.column_id == column.id else happened
            after = Place(column.id, lane_id, rank, since)
            going.append((item, after))
            events.append(ItemMoved(at=happened, item_id=item.id, before=old, after=after, reason=reason or None))
    if not going:
        return items.NOTHING
    return Decision(tuple(events), _title_of_moves(board, going))


def block_items(context: Context, *, item_ids: Sequence[ItemId], reason: str) -> Decision:
    """Say that items cannot go on, and why; an empty reason may follow later.

    Raises:
        NoSuchItem, ItemWasVoided, TextTooLong: see there; BlockedAlready: the only one is.
    """
    free = [i for i in item_ids if len(item_ids) == 1 or find_item(context, i).block is None]
    title = QT_TRANSLATE_NOOP("operations", "Block {count} cards")
    return _each(free, title, lambda item_id: items.block_item(context, item_id=item_id, reason=reason))


def unblock_items(context: Context, *, item_ids: Sequence[ItemId]) -> Decision:
    """Say that items can go on.

    Raises:
        NoSuchItem, ItemWasVoided: see there; NotBlocked: the only one is not.
    """
    held = [i for i in item_ids if len(item_ids) == 1 or find_item(context, i).block is not None]
    title = QT_TRANSLATE_NOOP("operations", "Unblock {count} cards")
    return _each(held, title, lambda item_id: items.unblock_item(context, item_id=item_id))


def archive_items(context: Context, *, item_ids: Sequence[ItemId]) -> Decision:
    """Put items into the archive.

    Raises:
        NoSuchItem, ItemWasVoided: see there; ItemArchived: the only one is there already.
    """
    shown = [i for i in item_ids if len(item_ids) == 1 or not find_item(context, i).archived]
    title = QT_TRANSLATE_NOOP("operations", "Archive {count} cards")
    return _each(shown, title, lambda item_id: items.archive_item(context, item_id=item_id))


def discard_items(context: Context, *, item_ids: Sequence[ItemId]) -> Decision:
    """Take items off the board without finishing them; their history counts.

    Raises:
        NoSuchItem, ItemWasVoided: see there; ItemOffBoard: the only one is off already.
    """
    placed = [i for i in item_ids if len(item_ids) == 1 or find_item(context, i).place is not None]
    title = QT_TRANSLATE_NOOP("operations", "Discard {count} cards")
    return _each(placed, title, lambda item_id: items.discard_item(context, item_id=item_id))


def void_items(context: Context, *, item_ids: Sequence[ItemId]) -> Decision:
    """Take items back as if they had never existed.

    Raises:
        NoSuchItem, ItemWasVoided: see there.
    """
    title = QT_TRANSLATE_NOOP("operations", "Take back {count} cards")
    return _each(item_ids, title, lambda item_id: items.void_item(context, item_id=item_id))


def assign_items(
    context: Context, *, item_ids: Sequence[ItemId], person_id: PersonId, reason: str | None = None
) -> Decision:
    """Make a person the first owner of items; who owned them before stays behind them.

    A `reason` passes the person's WIP limit, which counts all that come to them.

    Raises:
        NoSuchItem, ItemWasVoided, NotFound, WipLimitReached: see there.
    """
    title = QT_TRANSLATE_NOOP("operations", "Assign {count} cards to {name}")
    person = _person(context, person_id)
    given = [find_item(context, item_id) for item_id in dict.fromkeys(item_ids)]
    theirs = [(item, replace(item, details=replace(item.details, owners=(person_id,)))) for item in given]
    check_limits(context, queries.frame(context.db, context.board_id), theirs, reason)
    give = lambda item_id: items.assign_item(context, item_id=item_id, person_id=person_id, reason=reason)  # noqa: E731
    return _each(item_ids, title, give, name=person.name)


def release_items(context: Context, *, item_ids: Sequence[ItemId], person_id: PersonId) -> Decision:
    """Take a person off the owners of items.

    Raises:
        NoSuchItem, ItemWasVoided, NotFound: see there.
    """
    person = _person(context, person_id)

    def without(item_id: ItemId) -> Decision:
        item = find_item(context, item_id)
        owners = tuple(owner for owner in item.details.owners if owner != person_id)
        if owners == item.details.owners:
            return items.NOTHING
        event = ItemEdited(
            at=context.now, item_id=item.id, before=item.details, after=replace(item.details, owners=owners)
        )
        fields = {"key": item.key, "name": person.name}
        return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Take {name} off {key}"), fields))

    title = QT_TRANSLATE_NOOP("operations", "Take {name} off {count} cards")
    return _each(item_ids, title, without, name=person.name)


def classify_items(context: Context, *, item_ids: Sequence[ItemId], class_of_service: ClassOfService) -> Decision:
    """Give items a class of service.

    Raises:
        NoSuchItem, ItemWasVoided: see there.
    """

    def classified(item_id: ItemId) -> Decision:
        details = replace(find_item(context, item_id).details, class_of_service=class_of_service)
        return items.edit_item(context, item_id=item_id, details=details)

    title = QT_TRANSLATE_NOOP("operations", "Change {count} cards")
    return _each(item_ids, title, classified)


def _person(context: Context, person_id: PersonId) -> Person:
    person = queries.frame(context.db, context.board_id).people.get(person_id)
    if person is None or person.removed:
        raise NotFound(what=QT_TRANSLATE_NOOP("fields", "person"), name=person_id)
    return person


def _each(item_ids: Sequence[ItemId], title: str, decide: Callable[[ItemId], Decision], **fields: object) -> Decision:
    """Put the decisions about single items together; where only one changes something, its own words stay."""
    made = [decision for decision in map(decide, dict.fromkeys(item_ids)) if decision.events]
    if len(made) == 1:
        return made[0]
    if not made:
        return items.NOTHING
    events = tuple(event for decision in made for event in decision.events)
    return Decision(events, Phrase(title, {"count": len(made), **fields}))


def _by_lane(
    moved: Sequence[WorkItem], lane: SwimlaneId | None, *, keep_lanes: bool
) -> dict[SwimlaneId | None, list[WorkItem]]:
    """Return the items by the swimlane that they go to, in their order."""
    groups: dict[SwimlaneId | None, list[WorkItem]] = {}
    for item in moved:
        own = item.place.swimlane_id if item.place else None
        groups.setdefault(own if keep_lanes else lane, []).append(item)
    return groups


def _ranks(
    context: Context,
    column: Column,
    lane: SwimlaneId | None,
    moved: Sequence[WorkItem],
    above: ItemId | None,
    *,
    to_top: bool,
) -> list[str]:
    """Return the rank of each item at its new place, which no other card of the column has; none when all are there already."""
    order = [found for found, _ in queries.ranks_in(context.db, column.id, lane)]
    own = [item.id for item in moved]
    rest = [found for found in order if found not in own]
    following = [found for found in order[order.index(above) :] if found in rest] if above in order else []
    to_top = to_top and not following
    place = 0 if to_top else rest.index(following[0]) if following else len(rest)
    if [*rest[:place], *own, *rest[place:]] == order:
        return []
    if to_top:
        return ranks_before(queries.first_rank(context.db, column.id), len(moved))
    target = queries.item(context.db, following[0]) if following else None
    if target is None or target.place is None:
        return ranks_after(queries.last_rank(context.db, column.id), len(moved))
    before = queries.rank_before(context.db, column.id, target.place.rank)
    ranks: list[str] = []
    for _ in moved:
        before = rank_between(before, target.place.rank)
        ranks.append(before)
    return ranks


def _title_of_moves(board: Board, moved: Sequence[tuple[WorkItem, Place]]) -> Phrase:
    """Return what moves are called: by what is another there, column or swimlane. `moved`: items at their old places, and where they go."""
    if len(moved) == 1:
        return items.title_of_move(board, *moved[0])
    to = moved[0][1]
    told: dict[str, object] = {"count": len(moved), "column": board.columns[to.column_id].name}
    inside = all(item.place is not None and item.place.column_id == to.column_id for item, _ in moved)
    to_lane = len({place.swimlane_id for _, place in moved}) == 1 and any(
        item.place is not None and item.place.swimlane_id != to.swimlane_id for item, _ in moved
    )
    if to_lane and to.swimlane_id is not None:
        told["lane"] = board.swimlanes[to.swimlane_id].name
        if inside:
            return Phrase(QT_TRANSLATE_NOOP("operations", "Move {count} cards to {lane}"), told)
        return Phrase(QT_TRANSLATE_NOOP("operations", "Move {count} cards to {column}, {lane}"), told)
    if inside and to_lane:
        return Phrase(QT_TRANSLATE_NOOP("operations", "Move {count} cards out of their swimlanes"), told)
    if inside:
        return Phrase(QT_TRANSLATE_NOOP("operations", "Reorder {count} cards in {column}"), told)
    return Phrase(QT_TRANSLATE_NOOP("operations", "Move {count} cards to {column}"), told)
