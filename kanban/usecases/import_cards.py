"""Cards of other programs come onto the board: as one operation, taken back in one step."""

from kanban.domain.errors import Refused
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store.context import Context
from kanban.store.loading import last_sequence
from kanban.usecases.import_draft import draft_import
from kanban.usecases.import_plan import Draft, read_snapshot


class CardsRefused(Refused):
    """An import was asked to take all rows or none, and some cannot be taken."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{count} rows cannot be imported; the first is line {line}: {reason}. Nothing was imported."
    )


class NothingToImport(Refused):
    """A file from which nothing would come onto the board."""

    template = QT_TRANSLATE_NOOP("errors", "Nothing in {path} is new to this board. Nothing was imported.")


def import_cards(context: Context, *, draft: Draft) -> Decision:
    """Do what a draft says; on a board that was changed since, what it says now. WIP limits do not hold for what was elsewhere.

    Raises:
        CardsRefused: the plan is strict, and a row cannot be taken.
        NothingToImport: no card is new or changed.
        TooManyColumns: see there.
    """
    if draft.sequence != last_sequence(context.db):
        draft = draft_import(read_snapshot(context.db, context.board_id, context.now), draft.plan)
    if draft.plan.strict and draft.faults:
        first = draft.faults[0]
        raise CardsRefused(count=len(draft.faults), line=first.line, reason=first.reason)
    if not draft.events:
        raise NothingToImport(path=draft.plan.file.path)
    title = QT_TRANSLATE_NOOP("operations", "Import {count} cards from {file}")
    return Decision(draft.events, Phrase(title, {"count": draft.cards, "file": draft.plan.file.path.name}))
