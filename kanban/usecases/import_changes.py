"""What an import changes on a card that the board has: field by field, by what the file says, what is here, and what the last import wrote."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from kanban.domain.board import Comment, ItemDetails, WorkItem
from kanban.exchange.cards import ForeignCard
from kanban.store.imports import Imported

DETAIL_FIELDS: Final[Mapping[str, str]] = {
    "title": "title",
    "notes": "description",
    "type": "item_type",
    "class": "class_of_service",
    "due": "due",
    "goal": "goal_id",
    "owners": "owners",
    "labels": "labels",
    "checklist": "checklist",
    "links": "links",
    "blocked_by": "blocked_by",
}
"""Fields of a file, and what they are of an item's details."""
MOVED: Final = "column"
COMMENTED: Final = "comments"
BLOCKED: Final = "blocked"
ARCHIVED: Final = "archived"


@dataclass
class Changes:
    """Names of fields that only the file changed since the last import, and of those that were changed here as well."""

    clean: list[str] = field(default_factory=list)
    both: list[str] = field(default_factory=list)

    def note(self, name: str, *, clean: bool) -> None:
        """Note a change of a field."""
        (self.clean if clean else self.both).append(name)

    def taken(self, *, clean: bool, both: bool) -> frozenset[str]:
        """Return the fields that are taken over."""
        return frozenset((*(self.clean if clean else ()), *(self.both if both else ())))


def compare_details(
    there: ItemDetails, item: WorkItem, base: Imported | None, carries: frozenset[str], changes: Changes
) -> None:
    """Note what the file would change in an item's details. Fields that it does not carry stay.

    On a card that was not imported, only what nobody has written yet counts as unchanged here; a title that is the card's key was left
    by a log of moves.
    """
    here = item.details
    nothing = ItemDetails(item.key)
    for name, attribute in DETAIL_FIELDS.items():
        if name not in carries and not (name == "blocked_by" and "blocks" in carries):
            continue
        said, is_here = getattr(there, attribute), getattr(here, attribute)
        if said == is_here:
            continue
        wrote = getattr(base.details if base is not None else nothing, attribute)
        if base is not None and said == wrote:
            continue
        changes.note(name, clean=is_here == wrote)


def with_fields(here: ItemDetails, there: ItemDetails, taken: frozenset[str]) -> ItemDetails:
    """Return an item's details with the fields that are taken over from the file."""
    values = {attribute: getattr(there, attribute) for name, attribute in DETAIL_FIELDS.items() if name in taken}
    return replace(here, **values)


def new_comments(card: ForeignCard, item: WorkItem, last_number: int) -> list[Comment]:
    """Return what the file's people said that the item has not; `last_number`: the greatest one that a comment of it ever had."""
    known = {(said.at, said.text) for said in item.comments}
    number = max((last_number, *(said.number for said in item.comments)))
    found = []
    for said in card.comments:
        if (said.at, said.text) not in known:
            number += 1
            found.append(Comment(number, said.text, said.at, said.author))
    return found
