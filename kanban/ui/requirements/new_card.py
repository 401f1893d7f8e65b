"""What a line for a new card says: the title, and behind it who, what label, how urgent, and when it is due."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from kanban.domain.board import Board, CardTemplate, ClassOfService, ItemDetails, Person
from kanban.ui.requirements.card_face import service_name
from kanban.ui.requirements.day_words import how_far, read_day

_SERVICES: Final = {
    "expedite": ClassOfService.EXPEDITE,
    "urgent": ClassOfService.EXPEDITE,
    "加急": ClassOfService.EXPEDITE,
    "fixed": ClassOfService.FIXED_DATE,
    "固定": ClassOfService.FIXED_DATE,
    "standard": ClassOfService.STANDARD,
    "标准": ClassOfService.STANDARD,
    "intangible": ClassOfService.INTANGIBLE,
    "无形": ClassOfService.INTANGIBLE,
}


@dataclass(frozen=True)
class NewCard:
    """A card that is wanted: its title, and what else it begins with (the title in `details` is not looked at)."""

    title: str
    details: ItemDetails = field(default_factory=lambda: ItemDetails(""))


@dataclass(frozen=True)
class TypedCard:
    """What a line says so far: the card, and in short words all that was understood beside its title."""

    card: NewCard
    understood: tuple[str, ...] = ()


def read_new_card(text: str, board: Board, today: date, template: CardTemplate | None = None) -> TypedCard:
    """Return what a line says. Words at its end that name nothing that exists belong to the title."""
    details = template.details if template is not None else ItemDetails("")
    words = text.split()
    understood: list[str] = []
    while words:
        read = _read_word(words[-1], board, today, details)
        if read is None:
            break
        details, said = read
        understood.insert(0, said)
        words.pop()
    title = " ".join(words) or (template.details.title if template is not None else "")
    if not title:
        title, details, understood = text.strip(), template.details if template else ItemDetails(""), []
    return TypedCard(NewCard(title, details), tuple(understood))


def _read_word(word: str, board: Board, today: date, details: ItemDetails) -> tuple[ItemDetails, str] | None:
    """Return the details with what a word adds, and that in words; None when the word means nothing here."""
    sign, name = word[:1], word[1:].casefold()
    if not name:
        return None
    if sign in ("@", "＠"):
        person = person_called(name, board.shown_people())
        if person is None:
            return None
        others = tuple(owner for owner in details.owners if owner != person.id)
        return replace(details, owners=(person.id, *others)), f"@{person.name}"
    if sign in ("#", "＃"):
        label = _label_called(name, board)
        if label is None:
            return None
        others_ = tuple(known for known in details.labels if known != label)
        return replace(details, labels=(label, *others_)), f"#{label}"
    if sign in ("!", "！"):
        service = _SERVICES.get(name)
        return None if service is None else (replace(details, class_of_service=service), service_name(service))
    return _read_due(word, today, details)


def _read_due(word: str, today: date, details: ItemDetails) -> tuple[ItemDetails, str] | None:
    for start in ("due:", "due：", "截止:", "截止："):
        if word.casefold().startswith(start):
            day = read_day(word[len(start) :], today)
            return None if day is None else (replace(details, due=day), f"{day.isoformat()}, {how_far(day, today)}")
    return None


def person_called(name: str, people: Iterable[Person]) -> Person | None:
    """Return who is meant by a name, initials, or the beginning of one of the names' words; None when nobody or several are."""
    wanted = name.casefold()
    known = list(people)
    for person in known:
        if wanted in (person.name.casefold(), person.name.casefold().replace(" ", "")):
            return person
    for fits in (
        [person for person in known if person.initials.casefold() == wanted],
        [person for person in known if any(part.startswith(wanted) for part in person.name.casefold().split())],
    ):
        if len(fits) == 1:
            return fits[0]
    return None


def _label_called(name: str, board: Board) -> str | None:
    """Return the label of the board that is written so, whatever the case of its letters."""
    for item in board.items.values():
        for label in item.details.labels:
            if label.casefold().replace(" ", "") == name:
                return label
    return None
