"""Which paper card an item has, whether it is out of date, and which code the next one carries."""

try:
    from _blake2 import blake2b  # where there is one: `hashlib` loads the whole of OpenSSL for it
except ImportError:
    from hashlib import blake2b

from collections.abc import Collection
from typing import Final

from kanban.domain.board import Board, ItemDetails, Person, WorkItem
from kanban.domain.business.values import Goal

TITLE: Final = "title"
SERVICE: Final = "class_of_service"
"""What every card shows beside its key; names of what changed, like the names of the parts."""


def card_digest(board: Board, item: WorkItem, parts: Collection[str] | None = None) -> str:
    """Return a short digest of all that a card shows; it changes when the paper would.

    `parts`: which of CARD_PARTS the card shows; None: those that the board's cards show now. The digests of cards with USUAL_PARTS
    are in people's files: they stay as they are.
    """
    parts = board.facts.card_parts if parts is None else parts
    details = item.details
    shown: tuple[object, ...] = (
        item.key,
        details.title,
        details.item_type if "type" in parts else None,
        details.class_of_service,
        details.due if "due" in parts else None,
        [person.name for person in owners_of(board, details)] if "owners" in parts else None,
        details.labels if "labels" in parts else None,
    )
    if "goal" in parts:
        goal = goal_of(board, details)
        shown = (*shown, goal.name if goal is not None else "")
    return blake2b(repr(shown).encode(), digest_size=6).hexdigest()


def owners_of(board: Board, details: ItemDetails) -> list[Person]:
    """Return the people whose names a card shows, in its order; those who left too."""
    return [board.people[owner] for owner in details.owners if owner in board.people]


def goal_of(board: Board, details: ItemDetails) -> Goal | None:
    """Return the goal that a card shows; None: it has none, or the goal was removed."""
    goal = board.goals.get(details.goal_id) if details.goal_id is not None else None
    return goal if goal is not None and not goal.removed else None


def changes_on_paper(board: Board, item: WorkItem, before: ItemDetails) -> tuple[str, ...]:
    """Return what an item's paper card shows otherwise than the item, in the paper's order: TITLE, SERVICE, names of parts.

    `before`: the item's details when the card was printed. What has another name since (a person, a goal) is not in them: where
    nothing else explains that the paper is out of date, owners or goal are named. Nothing for a card that is up to date.
    """
    if item.printed is None or not needs_reprint(board, item):
        return ()
    now, parts = item.details, item.printed.parts
    told = (
        (TITLE, before.title != now.title),
        (SERVICE, before.class_of_service != now.class_of_service),
        ("type", "type" in parts and before.item_type != now.item_type),
        ("owners", "owners" in parts and before.owners != now.owners),
        ("due", "due" in parts and before.due != now.due),
        ("labels", "labels" in parts and before.labels != now.labels),
        ("goal", "goal" in parts and before.goal_id != now.goal_id),
    )
    renamed = (
        ("owners", "owners" in parts and bool(now.owners)),
        ("goal", "goal" in parts and now.goal_id is not None),
    )
    return tuple(name for name, other in told if other) or tuple(name for name, other in renamed if other)


def is_printed(item: WorkItem) -> bool:
    """Say whether a paper card exists."""
    return item.printed is not None


def needs_reprint(board: Board, item: WorkItem) -> bool:
    """Say whether the paper card shows something else than the item now says; without a paper card: no."""
    return item.printed is not None and item.printed.digest != card_digest(board, item, item.printed.parts)


def hangs_otherwise(board: Board, item: WorkItem) -> bool:
    """Say whether the paper card shows other parts than the board's cards do now; that alone is no reason to print it anew."""
    return item.printed is not None and set(item.printed.parts) != set(board.facts.card_parts)


def next_revision(board: Board, item: WorkItem) -> int:
    """Return the revision that a print made now carries: it rises when the content changed since the last one."""
    if item.printed is None:
        return 1
    return item.printed.revision + (1 if needs_reprint(board, item) else 0)


def item_code(board: Board, item: WorkItem) -> str:
    """Return the code that a print of the item made now carries."""
    from kanban.domain.card_code import REVISIONS, CardCode, CodeKind

    return str(CardCode(board.facts.code, CodeKind.CARD, item.number, next_revision(board, item) % REVISIONS))


def person_code(board: Board, person: Person) -> str:
    """Return the code of a person's badge."""
    from kanban.domain.card_code import CardCode, CodeKind

    return str(CardCode(board.facts.code, CodeKind.BADGE, person.id))


def is_older_print(item: WorkItem, revision: int) -> bool:
    """Say whether a scanned revision (modulo 32) is one before the newest print."""
    from kanban.domain.card_code import REVISIONS

    if item.printed is None:
        return False
    return 0 < (item.printed.revision - revision) % REVISIONS < REVISIONS // 2
