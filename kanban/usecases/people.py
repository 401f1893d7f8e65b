"""What people do with the people of a board: add, change and remove them."""

import base64
import binascii
from dataclasses import replace
from typing import Final

from kanban.domain.board import Board, Person, WorkItem
from kanban.domain.errors import NoSuchPerson, NotSmallPicture
from kanban.domain.events import Event, ItemEdited, PersonChanged
from kanban.domain.ids import PersonId
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.checks import NAME_MOST, check_number, clean_text, refuse_twice
from kanban.usecases.items import NOTHING

INITIALS_MOST: Final = 3
PICTURE_MOST: Final = 12 * 1024
"""Bytes that a picture has at most, before it is written in base 64."""
_PICTURE_BEGINS: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")


def add_person(context: Context, *, name: str, initials: str = "") -> Decision:
    """Add a person, who may then own cards and have a badge. Without initials they are made from the name.

    Raises:
        EmptyText, TextTooLong, AlreadyThere: see there.
    """
    people = queries.frame(context.db, context.board_id).shown_people()
    clean = _person_name(name)
    refuse_twice([*(person.name for person in people), clean])
    number = PersonId(queries.next_id(context.db, "person"))
    person = Person(number, clean, _initials(initials) or initials_of(clean))
    event = PersonChanged(at=context.now, before=None, after=person)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "New person {name}"), {"name": clean}))


def change_person(context: Context, *, person: Person) -> Decision:
    """Change a person's name, initials (empty: made from the name), limit or picture (empty: none).

    Raises:
        NoSuchPerson, EmptyText, TextTooLong, AlreadyThere, BadLimit, NotSmallPicture: see there.
    """
    board = queries.frame(context.db, context.board_id)
    before = _find(board, person.id)
    name = _person_name(person.name)
    after = replace(
        person,
        name=name,
        initials=_initials(person.initials) or initials_of(name),
        removed=False,
        wip_limit=check_number(person.wip_limit),
        picture=_picture(person.picture),
    )
    refuse_twice([*(other.name for other in board.shown_people() if other.id != person.id), name])
    if after == before:
        return NOTHING
    event = PersonChanged(at=context.now, before=before, after=after)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Change person {name}"), {"name": name}))


def remove_person(context: Context, *, person_id: PersonId) -> Decision:
    """Remove a person and take them off the cards that are on the board and not finished; all others keep them.

    Raises:
        NoSuchPerson: the board has none of this id.
    """
    board = queries.board(context.db, context.board_id)
    gone = _find(board, person_id)
    finished = board.finished_columns()
    events: list[Event] = [
        _released(context, card, person_id)
        for card in board.ordered_cards()
        if person_id in card.details.owners and card.place is not None and card.place.column_id not in finished
    ]
    fields: dict[str, object] = {"name": gone.name, "count": len(events)}
    template = QT_TRANSLATE_NOOP("operations", "Remove person {name}")
    if events:
        template = QT_TRANSLATE_NOOP("operations", "Remove person {name}, also from cards ({count})")
    events.append(PersonChanged(at=context.now, before=gone, after=replace(gone, removed=True)))
    return Decision(tuple(events), Phrase(template, fields))


def initials_of(name: str) -> str:
    """Return up to two letters for an avatar: of a Chinese name the last two characters, else the first of first and last word."""
    if not name.isascii() and " " not in name:
        return name[-2:]
    words = name.split()
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def _person_name(name: str) -> str:
    return clean_text(name, QT_TRANSLATE_NOOP("fields", "person's name"), NAME_MOST)


def _initials(initials: str) -> str:
    return clean_text(initials, QT_TRANSLATE_NOOP("fields", "initials"), INITIALS_MOST, empty=True)


def _picture(text: str) -> str:
    """Return a picture as it is kept.

    Raises:
        NotSmallPicture: it is not a JPEG or PNG in base 64, or too large.
    """
    try:
        content = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        content = b"?"
    if content and (len(content) > PICTURE_MOST or not content.startswith(_PICTURE_BEGINS)):
        raise NotSmallPicture(most=PICTURE_MOST // 1024)
    return base64.b64encode(content).decode()


def _find(board: Board, person_id: PersonId) -> Person:
    person = board.people.get(person_id)
    if person is None or person.removed:
        known = ", ".join(other.name for other in board.shown_people()) or "–"
        raise NoSuchPerson(name=person.name if person else person_id, known=known)
    return person


def _released(context: Context, card: WorkItem, person_id: PersonId) -> ItemEdited:
    owners = tuple(owner for owner in card.details.owners if owner != person_id)
    return ItemEdited(at=context.now, item_id=card.id, before=card.details, after=replace(card.details, owners=owners))
