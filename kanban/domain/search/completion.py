"""What the search line offers while somebody types: names of fields, flags, and the values that this board has."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kanban.domain.board import Board
from kanban.domain.search import meanings, names
from kanban.domain.search.folding import fold_name
from kanban.domain.search.names import DueWord, Field, Flag, Measure
from kanban.domain.search.parsing import DATED, begin_of_part, head_of, parse, quoted
from kanban.domain.search.query import Has, Value
from kanban.domain.texts import Phrase

MOST: Final = 10
_FIRST: Final = (Field.OWNER, Field.LABEL, Flag.BLOCKED, Measure.DUE, Measure.AGE, Field.COLUMN, Field.LANE, Field.GOAL)
"""What an empty line offers."""
_VALUED: Final = (Field.OWNER, Field.LABEL, Field.COLUMN, Field.LANE, Field.GOAL)
"""The fields whose values are offered for a word that is typed without a field."""
_LEAST: Final = 2
_Name = Field | Measure | Flag


@dataclass(frozen=True)
class Completion:
    """One offer: `text` takes the place of what is typed from `start` up to `end`. `meaning`: context "search"; None: it needs none.

    `whole`: nothing is to be typed behind it for it to mean something.
    """

    text: str
    start: int
    end: int
    meaning: Phrase | None = None
    whole: bool = True


def complete(
    text: str, cursor: int, board: Board, *, chinese: bool = False, recent: Sequence[str] = ()
) -> list[Completion]:
    """Return what may be meant by what stands before the cursor, the best first. `recent`: what was searched for last."""
    if not text.strip():
        return _for_nothing(text, recent, chinese=chinese)
    start = begin_of_part(text, cursor)
    end = cursor
    while end < len(text) and not text[end].isspace() and text[end] not in "|,":
        end += 1
    if text[start:cursor].startswith("-"):
        start += 1
    typed = text[start:cursor]
    head = head_of(typed)
    if head is None:
        offers = _for_word(typed, start, end, board)
    else:
        offers = _for_value(head, cursor - len(head[2]), end, board)
    return [offer for offer in offers if offer.text.strip() != text[offer.start : offer.end]][:MOST]


def _for_nothing(text: str, recent: Sequence[str], *, chinese: bool) -> list[Completion]:
    offers = [Completion(query, 0, len(text)) for query in recent[: MOST // 2]]
    return [*offers, *(_named(name, _shown(name, chinese=chinese), 0, len(text)) for name in _FIRST)]


def _shown(name: _Name, *, chinese: bool) -> str:
    """Return the name that is shown to people of a language."""
    if not chinese:
        return name.value
    if isinstance(name, Field):
        return names.CHINESE_FIELDS[name][0]
    return names.CHINESE_MEASURES[name][0] if isinstance(name, Measure) else names.CHINESE_FLAGS[name][0]


def _named(name: _Name, written: str, start: int, end: int) -> Completion:
    """Return the offer of a field, flag or measure as it is called."""
    if isinstance(name, Field):
        return Completion(f"{written}:", start, end, meanings.OF_FIELDS[name], whole=False)
    if isinstance(name, Measure):
        sign = "<" if name in (Measure.DUE, Measure.ADDED, Measure.CHANGED, Measure.CHECKLIST) else ">"
        return Completion(f"{written}{sign}", start, end, meanings.OF_MEASURES[name], whole=False)
    return Completion(f"{written} ", start, end, meanings.OF_FLAGS[name])


def _for_word(typed: str, start: int, end: int, board: Board) -> list[Completion]:
    """Return names that begin so, and values of the board in which a word begins so."""
    wanted = fold_name(typed)
    if not wanted or typed[0] in '"“„「『＂':
        return []
    offers = []
    named: set[tuple[type[_Name], str]] = set()
    for called in (names.BARE_FLAGS, names.FIELDS, names.MEASURES):
        for written, name in called.items():
            if written.startswith(wanted) and (type(name), name.value) not in named:
                named.add((type(name), name.value))
                offers.append(_named(name, written, start, end))
    if len(wanted) >= _LEAST or not wanted.isascii():
        for field in _VALUED:
            written = field.value if wanted.isascii() else names.CHINESE_FIELDS[field][0]
            values = values_of(board, field)
            best = _best(wanted, values)[: MOST // 2]
            offers += [Completion(f"{written}:{_written(field, value, values)} ", start, end) for value in best]
    return offers


def _for_value(head: tuple[str, str, str], start: int, end: int, board: Board) -> list[Completion]:
    """Return the values of a field that go with what is typed of one."""
    name, sign, typed = head
    field, measure = names.FIELDS.get(name), names.MEASURES.get(name)
    wanted = fold_name(typed.strip('"“”„「」『』＂'))
    if field is not None and sign in ":=":
        values = values_of(board, field, name)
        return [Completion(f"{_written(field, value, values)} ", start, end) for value in _best(wanted, values)]
    if measure in DATED:
        words = [word for word in names.DUE_WORDS if (word.isascii() == name.isascii() and " " not in word)]
        known = {DueWord(names.DUE_WORDS[word]): word for word in reversed(words)}
        words = [*reversed(known.values()), "none" if name.isascii() else "无"]
        days = ["1d", "7d", "14d"] if name.isascii() else ["1天", "7天", "14天"]
        return [Completion(f"{value} ", start, end) for value in _best(wanted, words if sign in ":=" else days)]
    return []


def values_of(board: Board, field: Field, name: str = "") -> list[str]:
    """Return the values that a field can have on this board, in the board's order; labels: the most used first.

    `name`: how the field was called, in English or Chinese; what is no name on the board is then called likewise.
    """
    chinese = bool(name) and not name.isascii()
    none, me = ("无", "我") if chinese else ("none", "me")
    match field:
        case Field.OWNER:
            return [me, none, *(person.name for person in board.shown_people())]
        case Field.LABEL:
            return [*_labels(board), none]
        case Field.COLUMN:
            return [column.name for column in board.shown_columns()]
        case Field.LANE:
            lanes = [lane.name for lane in board.shown_swimlanes()]
            return [*lanes, none] if lanes else []
        case Field.GOAL:
            return [*(goal.name for goal in board.shown_goals()), none]
        case Field.TYPE:
            return [others[0] if chinese else value for value, others in names.TYPES.items()]
        case Field.CLASS:
            return [others[-1] if chinese else value for value, others in names.CLASSES.items()]
        case Field.IS:
            return [names.CHINESE_FLAGS[flag][0] if chinese else flag.value for flag in Flag]
        case _:
            return []


def _labels(board: Board) -> list[str]:
    used: dict[str, int] = {}
    for item in board.cards():
        for label in item.details.labels:
            used[label] = used.get(label, 0) + 1
    return sorted(used, key=lambda label: (-used[label], label.casefold()))


def _best(wanted: str, values: Iterable[str]) -> list[str]:
    """Return the values that a text is part of: those that begin with it, then those of which a word does, then the others."""

    def grades() -> Iterator[tuple[int, int, str]]:
        for place, value in enumerate(values):
            folded = fold_name(value)
            at = folded.find(wanted)
            if at == 0:
                yield 0, place, value
            elif at > 0:
                begins = re.search(rf"(?<![a-z0-9]){re.escape(wanted)}", folded)
                if begins is not None or len(wanted) >= _LEAST:
                    yield 1 if begins is not None else 2, place, value

    return [value for _, _, value in sorted(grades())]


def _written(field: Field, value: str, values: Sequence[str]) -> str:
    """Return a value as it must be typed to mean itself alone: bare where that is enough."""
    folded = fold_name(value)
    bare = parse(f"{field.value}:{value}").parts
    alone = not any(folded in fold_name(other) for other in values if other != value)
    word = folded in names.NONE | names.ME or field is Field.IS
    return value if word or (alone and bare == (Has(field, (Value(folded),)),)) else quoted(value)
