"""How programs write their tables, beyond what all tables have in common."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kanban.exchange.cards import ForeignStay, several_lines


@dataclass(frozen=True)
class Dialect:
    """How a program writes its tables. `markup` brings its notes into Markdown.

    `word_headers`: headers, in lower case, of columns in which blanks part labels when there is only one of them. `status_names` gives
    the name of a status whose number stands in “Time in status”; empty: not known. `separators`: what parts the values in one cell, by field; of
    other fields it is guessed.
    """

    markup: Callable[[str], str] = several_lines
    word_headers: frozenset[str] = frozenset()
    status_names: Callable[[str], str] = str
    separators: Mapping[str, str] = field(default_factory=dict)


def stays_of(text: str) -> tuple[ForeignStay, ...]:
    """Return what a field “Time in status” of Jira says: status numbers, visits and milliseconds, in no useful order.

    Source: the field of Jira's charting plug-in, “10001_*:*_1_*:*_8640000_*|*_3_*:*_2_*:*_0”.
    """
    found = []
    for part in text.split("_*|*_"):
        pieces = part.strip().split("_*:*_")
        if len(pieces) == 3 and pieces[1].isdigit() and pieces[2].lstrip("-").isdigit():  # noqa: PLR2004
            found.append(ForeignStay(pieces[0], max(0, int(pieces[2])) / 1000, int(pieces[1])))
    return tuple(found)
