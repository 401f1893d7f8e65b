"""What people decide about the paper cards as such: which parts of an item they show."""

from collections.abc import Collection
from dataclasses import replace

from kanban.domain.board import CARD_PARTS
from kanban.domain.errors import Refused
from kanban.domain.events import BoardChanged
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.item_details import NOTHING


class NoSuchPart(Refused):
    """A part of a card was named that there is not."""

    template = QT_TRANSLATE_NOOP("errors", "A card has no part “{name}”. Parts are: {known}.")


def checked_parts(parts: Collection[str]) -> tuple[str, ...]:
    """Return the parts in the order of CARD_PARTS, each once. Raises: NoSuchPart."""
    unknown = next((part for part in parts if part not in CARD_PARTS), None)
    if unknown is not None:
        raise NoSuchPart(name=unknown, known=", ".join(CARD_PARTS))
    return tuple(part for part in CARD_PARTS if part in parts)


def choose_card_parts(context: Context, *, parts: Collection[str]) -> Decision:
    """Choose which of CARD_PARTS the board's paper cards show from now on. What hangs already stays as it was printed.

    Raises: NoSuchPart.
    """
    wanted = checked_parts(parts)
    before = queries.frame(context.db, context.board_id).facts
    if wanted == before.card_parts:
        return NOTHING
    event = BoardChanged(at=context.now, before=before, after=replace(before, card_parts=wanted))
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Choose what printed cards show")))
