"""One change of many items: what is to be written on all of them, and where they are to go, as one operation."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Final, TypeVar

from kanban.domain.board import Board, ClassOfService, ItemDetails, Place, WorkItem
from kanban.domain.errors import ItemArchived, NoSuchColumn
from kanban.domain.events import Event, ItemEdited
from kanban.domain.ids import ColumnId, GoalId, ItemId, PersonId, SwimlaneId
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases import item_groups
from kanban.usecases.checks import check_limits, check_links, find_item
from kanban.usecases.item_details import NOTHING, clean_details

T = TypeVar("T")


class Untouched(Enum):
    """Stands for "leave as it is" where None has a meaning of its own."""

    UNTOUCHED = "untouched"


UNTOUCHED: Final = Untouched.UNTOUCHED


@dataclass(frozen=True)
class BulkChange:
    """What is to be other on all items. Without arguments: nothing.

    `due`, `goal_id` None: they are to have none; `swimlane_id` None: the unnamed lane; `column_id` None: they stay in their columns.
    """

    add_labels: tuple[str, ...] = ()
    remove_labels: tuple[str, ...] = ()
    add_owners: tuple[PersonId, ...] = ()
    remove_owners: tuple[PersonId, ...] = ()
    class_of_service: ClassOfService | Untouched = UNTOUCHED
    item_type: str | Untouched = UNTOUCHED
    due: date | Untouched | None = UNTOUCHED
    goal_id: GoalId | Untouched | None = UNTOUCHED
    swimlane_id: SwimlaneId | Untouched | None = UNTOUCHED
    column_id: ColumnId | None = None

    def details_of(self, before: ItemDetails) -> ItemDetails:
        """Return what is to be written on an item."""
        labels = [label for label in before.labels if label not in self.remove_labels]
        owners = [owner for owner in before.owners if owner not in self.remove_owners]
        return replace(
            before,
            labels=tuple(dict.fromkeys([*labels, *self.add_labels])),
            owners=tuple(dict.fromkeys([*owners, *self.add_owners])),
            class_of_service=_or(self.class_of_service, before.class_of_service),
            item_type=_or(self.item_type, before.item_type),
            due=_or(self.due, before.due),
            goal_id=_or(self.goal_id, before.goal_id),
        )

    def place_of(self, before: Place | None) -> Place | None:
        """Return where an item is to go, with the rank and the time that it has; None: it is off the board and stays there."""
        if before is None:
            return None
        lane = _or(self.swimlane_id, before.swimlane_id)
        return replace(before, column_id=self.column_id or before.column_id, swimlane_id=lane)


def change_items(
    context: Context, *, item_ids: Sequence[ItemId], change: BulkChange, reason: str | None = None
) -> Decision:
    """Change items together; those that are so already are passed over. A `reason` passes WIP limits that refuse.

    Raises:
        NoSuchItem, ItemWasVoided, ItemArchived, NotFound, NoSuchColumn, NoSuchSwimlane, TextTooLong, TooMany, WipLimitReached:
        see there.
    """
    board = queries.frame(context.db, context.board_id)
    found = [find_item(context, item_id) for item_id in dict.fromkeys(item_ids)]
    wanted = [
        (item, replace(item, details=clean_details(change.details_of(item.details)), place=change.place_of(item.place)))
        for item in found
    ]
    _check_targets(board, change, wanted)
    check_limits(context, board, wanted, reason)
    edited: list[Event] = [
        ItemEdited(at=context.now, item_id=before.id, before=before.details, after=after.details)
        for before, after in wanted
        if before.details != after.details
    ]
    events = [*edited, *_moves(context, change, wanted, reason)]
    touched = {event.item_id for event in events if hasattr(event, "item_id")}
    if not touched:
        return NOTHING
    if len(touched) == 1:
        (key,) = [item.key for item in found if item.id in touched]
        return Decision(tuple(events), Phrase(QT_TRANSLATE_NOOP("operations", "Change {key}"), {"key": key}))
    title = QT_TRANSLATE_NOOP("operations", "Change {count} cards")
    return Decision(tuple(events), Phrase(title, {"count": len(touched)}))


def _check_targets(board: Board, change: BulkChange, wanted: Sequence[tuple[WorkItem, WorkItem]]) -> None:
    """Refuse what items would point to and the board does not have, and moves of archived items.

    Raises:
        NoSuchColumn, NoSuchSwimlane, NotFound, ItemArchived: see there.
    """
    if change.column_id is not None:
        column = board.columns.get(change.column_id)
        if column is None or column.removed:
            raise NoSuchColumn(name=change.column_id, known=", ".join(c.name for c in board.shown_columns()))
    for before, after in wanted:
        if before.details != after.details:
            check_links(board, after.details, None)
        if _goes(before, after):
            check_links(board, None, after.place.swimlane_id if after.place else None)
            if before.archived:
                raise ItemArchived(key=before.key)


def _moves(
    context: Context, change: BulkChange, wanted: Sequence[tuple[WorkItem, WorkItem]], reason: str | None
) -> list[Event]:
    """Return the moves: into each column those together that go there."""
    columns: dict[ColumnId, list[ItemId]] = {}
    for before, after in wanted:
        if _goes(before, after) and after.place is not None:
            columns.setdefault(after.place.column_id, []).append(before.id)
    kept = isinstance(change.swimlane_id, Untouched)
    events: list[Event] = []
    for column_id, ids in columns.items():
        moved = item_groups.move_items(
            context,
            item_ids=ids,
            column_id=column_id,
            swimlane_id=_or(change.swimlane_id, None),
            keep_lanes=kept,
            reason=reason,
        )
        events.extend(moved.events)
    return events


def _goes(before: WorkItem, after: WorkItem) -> bool:
    """Say whether an item is to leave its cell."""
    return before.place != after.place


def _or(wanted: T | Untouched, known: T) -> T:
    return known if isinstance(wanted, Untouched) else wanted
