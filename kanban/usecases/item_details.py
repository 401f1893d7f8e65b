"""What people write on work items: cleaned, checked, and told by what differs."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from kanban.domain.board import ChecklistEntry, ItemDetails, Link, WorkItem
from kanban.domain.errors import NoSuchItem, Refused, TextTooLong
from kanban.domain.events import ItemEdited
from kanban.domain.ids import ItemId, PersonId
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.store.waits import waits
from kanban.usecases.checks import NOTE_MOST, TITLE_MOST, check_limits, check_links, clean_text, find_item

T = TypeVar("T")

NOTHING: Final = Decision((), Phrase(""))

LABEL_MOST: Final = 40
LABELS_MOST: Final = 100
ENTRY_MOST: Final = 500
ENTRIES_MOST: Final = 200
URL_MOST: Final = 2_000
LINK_TEXT_MOST: Final = 200
LINKS_MOST: Final = 100
WAITS_MOST: Final = 100


class TooMany(Refused):
    """More parts of a kind than a card can carry."""

    template = QT_TRANSLATE_NOOP("errors", "A card can have at most {most} {what}; these are {count}.")


class NoSuchEntry(Refused):
    """An entry of a checklist that is not there, or no longer."""

    template = QT_TRANSLATE_NOOP("errors", "The checklist of {key} was changed meanwhile; it has no such entry now.")


class WaitsForItself(Refused):
    """A card that would have to be finished before itself."""

    template = QT_TRANSLATE_NOOP("errors", "{key} cannot wait for itself.")


class WaitsInCircle(Refused):
    """Cards of which each would wait for the next, and the last for the first."""

    template = QT_TRANSLATE_NOOP("errors", "{key} cannot wait for {other}, for {other} waits for {key}: {way}.")


def edit_item(context: Context, *, item_id: ItemId, details: ItemDetails, reason: str | None = None) -> Decision:
    """Change what is written on an item; the operation is named by what differs.

    `reason` lets it go to an owner whose WIP limit would refuse it.

    Raises:
        NoSuchItem, ItemWasVoided, NotFound, EmptyText, TextTooLong, TooMany, WaitsForItself, WaitsInCircle,
        WipLimitReached: see there.
    """
    item = find_item(context, item_id)
    clean = clean_details(details)
    if clean == item.details:
        return NOTHING
    board = queries.frame(context.db, context.board_id)
    check_links(board, clean, None)
    check_limits(context, board, [(item, replace(item, details=clean))], reason)
    check_waits(context, item, clean.blocked_by)
    event = ItemEdited(at=context.now, item_id=item.id, before=item.details, after=clean)
    return Decision((event,), title_of_edit(item.key, item.details, clean))


def tick_entry(context: Context, *, item_id: ItemId, entry: int, done: bool = True) -> Decision:
    """Tick an entry of an item's checklist, counted from 0, or with `done` False take the tick away.

    Raises:
        NoSuchItem, ItemWasVoided: see there; NoSuchEntry: there is none of this number.
    """
    item = find_item(context, item_id)
    entries = list(item.details.checklist)
    if not 0 <= entry < len(entries):
        raise NoSuchEntry(key=item.key)
    entries[entry] = replace(entries[entry], done=done)
    return edit_item(context, item_id=item_id, details=replace(item.details, checklist=tuple(entries)))


def assign_item(context: Context, *, item_id: ItemId, person_id: PersonId, reason: str | None = None) -> Decision:
    """Make a person the first owner of an item; who owned it before stays behind them. `reason` lets it pass a WIP limit.

    Raises:
        NoSuchItem, ItemWasVoided, NotFound, WipLimitReached: see there.
    """
    item = find_item(context, item_id)
    others = tuple(owner for owner in item.details.owners if owner != person_id)
    after = replace(item.details, owners=(person_id, *others))
    if after == item.details:
        return NOTHING
    board = queries.frame(context.db, context.board_id)
    check_links(board, after, None)
    check_limits(context, board, [(item, replace(item, details=after))], reason)
    person = board.people[person_id]
    event = ItemEdited(at=context.now, item_id=item.id, before=item.details, after=after)
    fields = {"key": item.key, "name": person.name}
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Assign {key} to {name}"), fields))


def clean_details(details: ItemDetails, *, untitled: bool = False) -> ItemDetails:
    """Return details as they are kept: texts on one line, no empty labels or entries, nothing twice. `untitled`: no title is fine.

    Raises:
        EmptyText, TextTooLong, TooMany: see there.
    """
    title = clean_text(details.title, QT_TRANSLATE_NOOP("fields", "title"), TITLE_MOST, empty=untitled)
    labels = [clean_text(label, QT_TRANSLATE_NOOP("fields", "label"), LABEL_MOST) for label in _filled(details.labels)]
    return replace(
        details,
        title=title,
        description=_clean_notes(details.description),
        labels=_at_most(dict.fromkeys(labels), QT_TRANSLATE_NOOP("fields", "labels"), LABELS_MOST),
        owners=tuple(dict.fromkeys(details.owners)),
        checklist=_at_most(
            _clean_entries(details.checklist), QT_TRANSLATE_NOOP("fields", "checklist entries"), ENTRIES_MOST
        ),
        links=_at_most(_clean_links(details.links), QT_TRANSLATE_NOOP("fields", "links"), LINKS_MOST),
        blocked_by=_at_most(
            dict.fromkeys(details.blocked_by), QT_TRANSLATE_NOOP("fields", "cards that it waits for"), WAITS_MOST
        ),
    )


def check_waits(context: Context, item: WorkItem | None, blocked_by: Sequence[ItemId]) -> None:
    """Refuse to let an item (None: a new one) wait for what is not there, for itself, or for one that waits for it.

    Raises:
        NoSuchItem, ItemWasVoided, WaitsForItself, WaitsInCircle: see there.
    """
    known = item.details.blocked_by if item is not None else ()
    for other_id in blocked_by:
        if other_id in known:
            continue
        other = find_item(context, other_id)
        if item is None:
            continue
        if other.id == item.id:
            raise WaitsForItself(key=item.key)
        way = _way(waits(context.db, context.board_id), other.id, item.id)
        if way:
            keys = [_key(context, step) for step in way]
            raise WaitsInCircle(key=item.key, other=other.key, way=" → ".join(keys))


def title_of_edit(key: str, before: ItemDetails, after: ItemDetails) -> Phrase:
    """Return what an edit did in words: the part that differs, or that the item was changed when several do."""
    names = [name for name in _PARTS if getattr(before, name) != getattr(after, name)]
    if names == ["checklist"]:
        return _title_of_checklist(key, before.checklist, after.checklist)
    template = _PARTS[names[0]] if len(names) == 1 else QT_TRANSLATE_NOOP("operations", "Change {key}")
    return Phrase(template, {"key": key})


_PARTS: Final = {
    "title": QT_TRANSLATE_NOOP("operations", "Change the title of {key}"),
    "description": QT_TRANSLATE_NOOP("operations", "Change the notes of {key}"),
    "item_type": QT_TRANSLATE_NOOP("operations", "Change the type of {key}"),
    "class_of_service": QT_TRANSLATE_NOOP("operations", "Change the class of service of {key}"),
    "due": QT_TRANSLATE_NOOP("operations", "Change the due date of {key}"),
    "goal_id": QT_TRANSLATE_NOOP("operations", "Change the goal of {key}"),
    "owners": QT_TRANSLATE_NOOP("operations", "Change the owners of {key}"),
    "labels": QT_TRANSLATE_NOOP("operations", "Change the labels of {key}"),
    "checklist": QT_TRANSLATE_NOOP("operations", "Change the checklist of {key}"),
    "links": QT_TRANSLATE_NOOP("operations", "Change the links of {key}"),
    "blocked_by": QT_TRANSLATE_NOOP("operations", "Change what {key} waits for"),
    "hypothesis": QT_TRANSLATE_NOOP("operations", "Change the hypothesis of {key}"),
}


def _title_of_checklist(key: str, before: Sequence[ChecklistEntry], after: Sequence[ChecklistEntry]) -> Phrase:
    """Return which entry was ticked, added or removed when it is one only."""
    changed = [(old, new) for old, new in zip(before, after, strict=False) if old != new]
    if len(before) == len(after) and len(changed) == 1 and changed[0][0].text == changed[0][1].text:
        entry = changed[0][1]
        ticked = QT_TRANSLATE_NOOP("operations", "Tick “{entry}” on {key}")
        cleared = QT_TRANSLATE_NOOP("operations", "Take the tick off “{entry}” on {key}")
        return Phrase(ticked if entry.done else cleared, {"key": key, "entry": entry.text})
    if len(after) == len(before) + 1 and tuple(after[:-1]) == tuple(before):
        template = QT_TRANSLATE_NOOP("operations", "Add “{entry}” to the checklist of {key}")
        return Phrase(template, {"key": key, "entry": after[-1].text})
    return Phrase(_PARTS["checklist"], {"key": key})


def _clean_notes(text: str) -> str:
    notes = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(notes) > NOTE_MOST:
        raise TextTooLong(what=QT_TRANSLATE_NOOP("fields", "text of the notes"), length=len(notes), most=NOTE_MOST)
    return notes


def _clean_entries(entries: Iterable[ChecklistEntry]) -> list[ChecklistEntry]:
    cleaned = (
        replace(
            entry, text=clean_text(entry.text, QT_TRANSLATE_NOOP("fields", "checklist entry"), ENTRY_MOST, empty=True)
        )
        for entry in entries
    )
    return [entry for entry in cleaned if entry.text]


def _clean_links(links: Iterable[Link]) -> dict[Link, None]:
    found: dict[Link, None] = {}
    for link in links:
        url = "".join(letter for letter in link.url if letter.isprintable()).strip()
        if len(url) > URL_MOST:
            raise TextTooLong(what=QT_TRANSLATE_NOOP("fields", "link"), length=len(url), most=URL_MOST)
        text = clean_text(link.text, QT_TRANSLATE_NOOP("fields", "text of the link"), LINK_TEXT_MOST, empty=True)
        if url:
            found[Link(url, text)] = None
    return found


def _filled(texts: Iterable[str]) -> list[str]:
    return [text for text in texts if text.strip()]


def _at_most(parts: Iterable[T], what: str, most: int) -> tuple[T, ...]:
    found = tuple(parts)
    if len(found) > most:
        raise TooMany(what=what, count=len(found), most=most)
    return found


def _way(waiting: dict[ItemId, tuple[ItemId, ...]], start: ItemId, goal: ItemId) -> list[ItemId]:
    """Return over which items one waits for another, both ends too; none when it does not."""
    came_from: dict[ItemId, ItemId | None] = {start: None}
    open_ = [start]
    while open_:
        here = open_.pop()
        if here == goal:
            way: list[ItemId] = []
            step: ItemId | None = here
            while step is not None:
                way.append(step)
                step = came_from[step]
            return way[::-1]
        for there in waiting.get(here, ()):
            if there not in came_from:
                came_from[there] = here
                open_.append(there)
    return []


def _key(context: Context, item_id: ItemId) -> str:
    item = queries.item(context.db, item_id)
    if item is None:
        raise NoSuchItem(key=item_id)
    return item.key
