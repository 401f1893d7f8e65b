"""A search, understood: what every card that it finds must have."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from kanban.domain.search.names import DueWord, Field, Flag, Measure
from kanban.domain.texts import Phrase


@dataclass(frozen=True)
class Problem:
    """What was not understood, from `start` up to `end` (not included) of the text, and why; context "search"."""

    start: int
    end: int
    why: Phrase


@dataclass(frozen=True)
class Words:
    """A text that must occur somewhere on the card; folded."""

    text: str


@dataclass(frozen=True)
class Value:
    """A text to compare a field with; folded. `exact`: it was quoted, and must be the whole of a name."""

    text: str
    exact: bool = False


@dataclass(frozen=True)
class Has:
    """A field that has one of these values."""

    field: Field
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Is:
    """Something that is so."""

    flag: Flag


@dataclass(frozen=True)
class Compare:
    """A measure beside a number (days; for a checklist: percent done), a day, or a day or week as a word. `sign`: < <= = >= >."""

    measure: Measure
    sign: str
    amount: int | date | DueWord


@dataclass(frozen=True)
class There:
    """A measure that is there at all, or (`there` False) is not: `due:none`."""

    measure: Measure
    there: bool


@dataclass(frozen=True)
class Not:
    """What must not be so."""

    part: "Part"


@dataclass(frozen=True)
class Either:
    """Of these, one at least."""

    parts: tuple["Part", ...]


Part: TypeAlias = Words | Has | Is | Compare | There | Not | Either


@dataclass(frozen=True)
class Query:
    """A whole search. `parts`: all of them must hold; none: nothing is searched for."""

    text: str
    parts: tuple[Part, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.parts)


_FROM_LOG = frozenset((Measure.AGE, Measure.CHANGED, Measure.FINISHED))


def asks_log(query: Query) -> bool:
    """Say whether a search asks for times that only the log knows."""
    return any(_asks_log(part) for part in query.parts)


def _asks_log(part: Part) -> bool:
    match part:
        case Compare(measure) | There(measure):
            return measure in _FROM_LOG
        case Is(flag):
            return flag is Flag.STARTED
        case Not(inner):
            return _asks_log(inner)
        case Either(parts):
            return any(map(_asks_log, parts))
        case _:
            return False
