"""What people do with templates for cards."""

from dataclasses import replace

from kanban.domain.board import Board, CardTemplate, ChecklistEntry, ItemDetails
from kanban.domain.errors import AlreadyThere, NotFound
from kanban.domain.events import CardTemplateChanged
from kanban.domain.ids import TemplateId
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.checks import NAME_MOST, check_links, clean_text
from kanban.usecases.item_details import NOTHING, clean_details


def keep_template(context: Context, *, name: str, details: ItemDetails) -> Decision:
    """Keep a template for cards: all that a card of this kind begins with. Ticks, due dates and dependencies are not kept.

    Raises:
        EmptyText, TextTooLong, TooMany, AlreadyThere, NotFound: see there.
    """
    board = queries.frame(context.db, context.board_id)
    template = CardTemplate(
        TemplateId(queries.next_id(context.db, "card_template")),
        _free_name(board, name, None),
        _clean(board, details),
    )
    event = CardTemplateChanged(at=context.now, before=None, after=template)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "New template {name}"), {"name": template.name}))


def change_template(context: Context, *, template: CardTemplate) -> Decision:
    """Change a template's name or what its cards begin with; cards that there are stay as they are.

    Raises:
        NotFound, EmptyText, TextTooLong, TooMany, AlreadyThere: see there.
    """
    board = queries.frame(context.db, context.board_id)
    before = _shown(board, template.id, template.name)
    name = _free_name(board, template.name, template.id)
    after = replace(before, name=name, details=_clean(board, template.details))
    if after == before:
        return NOTHING
    event = CardTemplateChanged(at=context.now, before=before, after=after)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Change template {name}"), {"name": name}))


def drop_template(context: Context, *, template_id: TemplateId) -> Decision:
    """Remove a template; cards that were made from it stay.

    Raises:
        NotFound: there is none of this id.
    """
    before = _shown(queries.frame(context.db, context.board_id), template_id, str(template_id))
    event = CardTemplateChanged(at=context.now, before=before, after=replace(before, removed=True))
    title = QT_TRANSLATE_NOOP("operations", "Remove template {name}")
    return Decision((event,), Phrase(title, {"name": before.name}))


def _shown(board: Board, template_id: TemplateId, name: str) -> CardTemplate:
    template = board.templates.get(template_id)
    if template is None or template.removed:
        raise NotFound(what=QT_TRANSLATE_NOOP("fields", "template"), name=name)
    return template


def _free_name(board: Board, name: str, own: TemplateId | None) -> str:
    clean = clean_text(name, QT_TRANSLATE_NOOP("fields", "template name"), NAME_MOST)
    for other in board.shown_templates():
        if other.id != own and other.name.casefold() == clean.casefold():
            raise AlreadyThere(name=other.name)
    return clean


def _clean(board: Board, details: ItemDetails) -> ItemDetails:
    """Return what new cards begin with: nothing that belongs to one card only, and nobody who is not there."""
    clean = clean_details(details, untitled=True)
    check_links(board, clean, None)
    entries = tuple(ChecklistEntry(entry.text) for entry in clean.checklist)
    return replace(clean, due=None, blocked_by=(), checklist=entries)
