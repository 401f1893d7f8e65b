"""One item as it is searched: its texts, folded."""

from typing import Final

from kanban.domain.board import WorkItem
from kanban.domain.search.folding import fold
from kanban.domain.search.names import Field

_SECTIONS: Final = (
    Field.TITLE,
    Field.KEY,
    Field.LABEL,
    Field.REASON,
    Field.CHECKLIST,
    Field.LINK,
    Field.COMMENT,
    Field.NOTES,
)
_PLACES: Final = {section: place for place, section in enumerate(_SECTIONS)}
_BETWEEN: Final = "\x1f"
"""A sign that no folded text has, as it counts as a blank."""


class Entry:
    """An item with all its own words in `text`. `reprint`: whether its paper is out of date, once that was asked."""

    __slots__ = ("item", "reprint", "text")

    def __init__(self, item: WorkItem) -> None:
        self.item = item
        self.reprint: bool | None = None
        self.text = _text_of(item)

    def folded(self, field: Field) -> str:
        """Return the texts of one of the item's own fields, folded, one a line; empty: there are none."""
        sections = self.text.split(_BETWEEN)
        place = _PLACES[field]
        return sections[place] if place < len(sections) else ""


def _text_of(item: WorkItem) -> str:
    details = item.details
    sections = [fold(details.title), fold(item.key)]
    if details.labels or item.block or details.checklist or details.links or item.comments or details.description:
        sections += [
            "\n".join(map(fold, details.labels)),
            fold(item.block.reason) if item.block is not None else "",
            "\n".join(fold(step.text) for step in details.checklist),
            "\n".join(fold(f"{link.text} {link.url}") for link in details.links),
            "\n".join(fold(comment.text) for comment in item.comments),
            fold(details.description),
        ]
    return _BETWEEN.join(sections)
