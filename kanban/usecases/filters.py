"""What people do with the searches that a team keeps under names."""

from dataclasses import replace
from typing import Final

from kanban.domain.board import SavedFilter
from kanban.domain.errors import NotFound, Refused
from kanban.domain.events import BoardChanged
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.checks import NAME_MOST, clean_text
from kanban.usecases.items import NOTHING

FILTERS_MOST: Final = 100
QUERY_MOST: Final = 1_000


class TooManyFilters(Refused):
    """A board keeps so many searches that nobody finds one among them."""

    template = QT_TRANSLATE_NOOP("errors", "This board keeps {most} searches already. Remove one of them first.")


def keep_filter(context: Context, *, name: str, query: str) -> Decision:
    """Keep a search under a name; one of the same name, whatever the case of its letters, is replaced where it stands.

    Raises:
        EmptyText, TextTooLong, TooManyFilters: see there.
    """
    facts = queries.frame(context.db, context.board_id).facts
    kept = SavedFilter(
        clean_text(name, QT_TRANSLATE_NOOP("fields", "name of the search"), NAME_MOST),
        clean_text(query, QT_TRANSLATE_NOOP("fields", "search"), QUERY_MOST),
    )
    places = {known.name.casefold(): place for place, known in enumerate(facts.filters)}
    filters = list(facts.filters)
    place = places.get(kept.name.casefold())
    if place is None:
        if len(filters) >= FILTERS_MOST:
            raise TooManyFilters(most=FILTERS_MOST)
        filters.append(kept)
    else:
        filters[place] = kept
    if tuple(filters) == facts.filters:
        return NOTHING
    event = BoardChanged(at=context.now, before=facts, after=replace(facts, filters=tuple(filters)))
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Keep the search {name}"), {"name": kept.name}))


def drop_filter(context: Context, *, name: str) -> Decision:
    """Keep a search no longer.

    Raises:
        NotFound: there is none of this name.
    """
    facts = queries.frame(context.db, context.board_id).facts
    filters = tuple(known for known in facts.filters if known.name.casefold() != name.strip().casefold())
    if filters == facts.filters:
        raise NotFound(what=QT_TRANSLATE_NOOP("fields", "search"), name=name)
    event = BoardChanged(at=context.now, before=facts, after=replace(facts, filters=filters))
    return Decision(
        (event,), Phrase(QT_TRANSLATE_NOOP("operations", "Remove the search {name}"), {"name": name.strip()})
    )
