"""Why a search found a card on which the text is nowhere to be seen: it stands in what only the opened card shows."""

from collections.abc import Iterable, Iterator
from typing import Final

from kanban.domain.board import WorkItem
from kanban.domain.search.folding import fold
from kanban.domain.search.names import Field
from kanban.domain.search.query import Either, Has, Part, Query, Words

_MOST: Final = 80
_BEFORE: Final = 30
_UNSEEN: Final = frozenset((Field.REASON, Field.CHECKLIST, Field.LINK, Field.COMMENT, Field.NOTES))


def why(query: Query, item: WorkItem) -> tuple[Field, str] | None:
    """Return in which field of a card the search found something that the card itself does not show, and the words around it.

    None: all that was found can be seen on the card, or nothing was.
    """
    seen = fold(" ".join((item.key, item.title, *item.details.labels)))
    for field, wanted in _wanted(query.parts):
        if field is None and wanted in seen:
            continue
        for place, text in _unseen(item):
            if field in (None, place) and wanted in fold(text):
                return place, _around(wanted, text)
    return None


def _wanted(parts: Iterable[Part]) -> Iterator[tuple[Field | None, str]]:
    """Yield the folded texts that are searched for, each with the field where it must be; None: anywhere."""
    for part in parts:
        match part:
            case Words(text):
                yield None, text
            case Has(field, values) if field in _UNSEEN:
                yield from ((field, value.text) for value in values)
            case Either(inner):
                yield from _wanted(inner)


def _unseen(item: WorkItem) -> Iterator[tuple[Field, str]]:
    """Yield the texts of a card that it does not show, or only in part."""
    details = item.details
    if item.block is not None:
        yield Field.REASON, item.block.reason
    yield from ((Field.CHECKLIST, step.text) for step in details.checklist)
    yield from ((Field.LINK, f"{link.text} {link.url}".strip()) for link in details.links)
    yield from ((Field.COMMENT, comment.text) for comment in item.comments)
    yield Field.NOTES, details.description


def _around(wanted: str, text: str) -> str:
    """Return the part of a long text in which the words stand, on one line."""
    line = next((line for line in text.splitlines() if wanted in fold(line)), text)
    line = " ".join(line.split())
    if len(line) <= _MOST:
        return line
    start = max(0, fold(line).find(wanted) - _BEFORE)
    cut = line[start : start + _MOST].strip()
    return f"{'…' if start else ''}{cut}{'…' if start + _MOST < len(line) else ''}"
