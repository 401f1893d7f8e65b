"""Which paper card an item has, whether it is out of date, and which code the next one carries."""

try:
    from _blake2 import blake2b  # where there is one: `hashlib` loads the whole of OpenSSL for it
except ImportError:
    from hashlib import blake2b

from kanban.domain.board import Board, Person, WorkItem


def card_digest(board: Board, item: WorkItem) -> str:
    """Return a short digest of all that a card shows; it changes when the paper would."""
    details = item.details
    owners = [board.people[owner].name for owner in details.owners if owner in board.people]
    shown = (item.key, details.title, details.item_type, details.class_of_service, details.due, owners, details.labels)
    return blake2b(repr(shown).encode(), digest_size=6).hexdigest()


def is_printed(item: WorkItem) -> bool:
    """Say whether a paper card exists."""
    return item.printed is not None


def needs_reprint(board: Board, item: WorkItem) -> bool:
    """Say whether the paper card shows something else than the item now says; without a paper card: no."""
    return item.printed is not None and item.printed.digest != card_digest(board, item)


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
