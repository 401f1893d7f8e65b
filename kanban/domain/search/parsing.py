"""Reads what people type into the search line. Nothing is ever refused: what is not understood is looked for as words, and said.

A search is a row of parts between blanks; all must hold. A part is a word, a "quoted phrase", a flag (`blocked`), a field with
a value (`owner:li`, `label:"to pay"`, several with commas), or a comparison (`due<7d`, `age>=2w`). `-` before a part turns it
round; `|` or `or` between two parts: one of them is enough, and binds closer than the blank.
"""

import re
from datetime import date
from typing import Final, NamedTuple

from kanban.domain.search import names
from kanban.domain.search.folding import fold
from kanban.domain.search.names import DueWord, Field, Measure
from kanban.domain.search.query import Compare, Either, Has, Is, Not, Part, Problem, Query, There, Value, Words
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase

_CLOSES: Final = {'"': '"', "“": "”", "„": "“", "「": "」", "『": "』", "＂": "＂"}
_ALIKE: Final = str.maketrans(
    "\u3000：＜＞＝－｜，、\n\r\t\u00a0",
    " :<>=-|,,    ",
)
"""Signs as Chinese keyboards type them, one for one, so that places in the text stay the same."""
_HEAD: Final = re.compile(r"(?P<name>[^\W\d_][\w-]*)(?P<sign><=|>=|:<=|:>=|:<|:>|[:=<>≤≥])")
_SIGNS: Final = {"≤": "<=", "≥": ">=", ":": "="}
_AMOUNT: Final = re.compile(r"(-?\d{1,5}) ?(d|days?|w|weeks?|天|日|周|星期|%)?")
_DAY: Final = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_WEEKS: Final = frozenset(("w", "week", "weeks", "周", "星期"))
DATED: Final = frozenset((Measure.DUE, Measure.ADDED, Measure.CHANGED, Measure.FINISHED))

_NO_FIELD = QT_TRANSLATE_NOOP("search", "There is no field “{name}”; it is looked for as a word.")
_OPEN_QUOTE = QT_TRANSLATE_NOOP("search", "The quotation mark is not closed.")
_NOTHING_BEHIND = QT_TRANSLATE_NOOP("search", "Nothing stands behind “{name}” yet.")
_NO_DAY = QT_TRANSLATE_NOOP("search", "“{value}” is neither a day like 2026-12-24 nor a number of days like 7d.")
_NO_NUMBER = QT_TRANSLATE_NOOP("search", "“{value}” is not a number of days like 7d.")
_NO_PERCENT = QT_TRANSLATE_NOOP("search", "“{value}” is not a share like 50%.")
_NO_ORDER = QT_TRANSLATE_NOOP("search", "“{name}” is neither more nor less; write “{name}:” and a value.")
_NO_FLAG = QT_TRANSLATE_NOOP("search", "There is nothing called “{value}” that a card can be.")


def begin_of_part(text: str, cursor: int) -> int:
    """Return where the part begins in which the cursor stands, or which it could begin."""
    plain, start, close = text.translate(_ALIKE), 0, ""
    for at, letter in enumerate(plain[:cursor]):
        if close:
            close = "" if letter == close else close
        elif letter in _CLOSES and (at == start or plain[at - 1] in ":=<>,-"):
            close = _CLOSES[letter]
        elif letter in " |":
            start = at + 1
    return start


def head_of(part: str) -> tuple[str, str, str] | None:
    """Return the folded name, the sign and what is typed of the last value of a part; None: it has no name and sign."""
    head = _HEAD.match(part.translate(_ALIKE))
    if head is None:
        return None
    values = part[head.end() :]
    last = max(values.translate(_ALIKE).rfind(","), -1) + 1
    return fold(head["name"]), head["sign"], values[last:]


class _Found(NamedTuple):
    """A part with its place in the text. None: "or"."""

    part: Part | None
    start: int
    end: int


def parse(text: str) -> Query:
    """Return a search as it is understood."""
    return _Reader(text).read()


def quoted(value: str) -> str:
    """Return a text so that it is read back as one exact value, whatever is in it."""
    return '"' + value.replace('"', '""') + '"'


class _Reader:
    """Goes through a text from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._plain = text.translate(_ALIKE)
        self._at = 0
        self._problems: list[Problem] = []

    def read(self) -> Query:
        found: list[_Found] = []
        while True:
            while self._plain.startswith(" ", self._at):
                self._at += 1
            if self._at >= len(self._plain):
                break
            found.append(self._next())
        return Query(self._text, _joined(found), tuple(self._problems))

    def _next(self) -> _Found:
        start = self._at
        if self._plain[start] == "|":
            self._at += 1
            return _Found(None, start, self._at)
        negative = self._plain[start] == "-" and self._plain[start + 1 : start + 2].strip(" |") != ""
        if negative:
            self._at += 1
        part = self._part()
        if part is None and not negative:
            return _Found(None, start, self._at)
        if part is None:  # "-or" is the word
            part = Words(fold(self._text[start + 1 : self._at]))
        return _Found(Not(part) if negative and part != Words("") else part, start, self._at)

    def _part(self) -> Part | None:
        """Read one part; None for "or"."""
        start = self._at
        if self._plain[start] in _CLOSES:
            return Words(fold(self._quoted()))
        head = _HEAD.match(self._plain, start)
        if head is not None:
            read = self._behind(head)
            if read is not None:
                return read
        self._at = start
        word = self._bare(stops=" |")
        folded = fold(word)
        if folded in names.OR:
            return None
        flag = names.BARE_FLAGS.get(folded)
        return Words(folded) if flag is None else Is(flag)

    # Pieces

    def _quoted(self) -> str:
        """Read from an opening quotation mark to its end; doubled marks are one."""
        start = self._at
        close = _CLOSES[self._plain[start]]
        self._at += 1
        pieces = []
        while True:
            end = self._plain.find(close, self._at)
            if end < 0:
                self._say(start, len(self._text), _OPEN_QUOTE)
                pieces.append(self._text[self._at :])
                self._at = len(self._text)
                return "".join(pieces)
            pieces.append(self._text[self._at : end])
            self._at = end + 1
            if self._plain[self._at : self._at + 1] != close:
                return "".join(pieces)
            pieces.append(close)
            self._at += 1

    def _bare(self, stops: str) -> str:
        start = self._at
        while self._at < len(self._plain) and self._plain[self._at] not in stops:
            self._at += 1
        return self._text[start : self._at]

    def _say(self, start: int, end: int, template: str, **fields: object) -> None:
        self._problems.append(Problem(start, end, Phrase(template, fields)))

    # Fields and comparisons

    def _behind(self, head: re.Match[str]) -> Part | None:
        """Read what a name and a sign belong to; None: they are a word."""
        name, sign = fold(head["name"]), head["sign"]
        sign = _SIGNS.get(sign, sign if sign == ":" else sign.removeprefix(":"))
        field, measure = names.FIELDS.get(name), names.MEASURES.get(name)
        self._at = head.end()
        if field is None and measure is None:
            if head["sign"] == ":" and self._plain[self._at : self._at + 1].strip(" /\\") and name.isalpha():
                self._bare(stops=" |")
                self._say(head.start(), self._at, _NO_FIELD, name=head["name"])
            return None
        values = self._values()
        if not values:
            self._say(head.start(), self._at, _NOTHING_BEHIND, name=head[0])
            return Words("")
        if measure is not None and (field is None or sign != "=" or self._is_amount(measure, values)):
            return self._compare(head, measure, sign, values)
        if sign != "=" or field is None:
            self._say(head.start(), self._at, _NO_ORDER, name=head["name"])
            return None
        return self._flags(head, values) if field is Field.IS else Has(field, tuple(values))

    def _values(self) -> list[Value]:
        """Read the values behind a sign, between commas; empty ones count for nothing."""
        values = []
        while True:
            if self._plain[self._at : self._at + 1] in _CLOSES:
                values.append(Value(fold(self._quoted()), exact=True))
            else:
                values.append(Value(fold(self._bare(stops=" |,"))))
            if self._plain[self._at : self._at + 1] != ",":
                return [value for value in values if value.text]
            self._at += 1

    def _flags(self, head: re.Match[str], values: list[Value]) -> Part | None:
        """Read what stands behind `is:`."""
        flags = [names.FLAGS.get(value.text) for value in values]
        known: list[Part] = [Is(flag) for flag in flags if flag is not None]
        if len(known) < len(values):
            unknown = next(value.text for value, flag in zip(values, flags, strict=True) if flag is None)
            self._say(head.start(), self._at, _NO_FLAG, value=unknown)
            return None
        return known[0] if len(known) == 1 else Either(tuple(known))

    @staticmethod
    def _is_amount(measure: Measure, values: list[Value]) -> bool:
        return not values[0].exact and _amount(measure, values[0].text) is not None

    def _compare(self, head: re.Match[str], measure: Measure, sign: str, values: list[Value]) -> Part | None:
        parts: list[Part] = []
        for value in values:
            amount = _amount(measure, value.text)
            if sign == "=" and value.text in names.NONE | names.ANY:
                parts.append(There(measure, there=value.text in names.ANY))
            elif amount is not None:
                parts.append(Compare(measure, sign, amount))
            else:
                template = _NO_DAY if measure in DATED else _NO_NUMBER
                template = _NO_PERCENT if measure is Measure.CHECKLIST else template
                self._say(head.start(), self._at, template, value=value.text)
                self._at = head.end()
                return None
        return parts[0] if len(parts) == 1 else Either(tuple(parts))


def _amount(measure: Measure, text: str) -> int | date | DueWord | None:
    """Return what a measure is compared with; None when it is not understood."""
    if measure in DATED and text in names.DUE_WORDS:
        return names.DUE_WORDS[text]
    number = _AMOUNT.fullmatch(text)
    if number is not None:
        if (number[2] == "%") != (measure is Measure.CHECKLIST) and number[2] is not None:
            return None
        return int(number[1]) * (7 if number[2] in _WEEKS else 1)
    day = _DAY.fullmatch(text) if measure in DATED else None
    try:
        return None if day is None else date(*map(int, day.groups()))
    except ValueError:
        return None


def _joined(found: list[_Found]) -> tuple[Part, ...]:
    """Return the parts, those with "or" between them as one; an "or" without two sides means nothing."""
    parts: list[Part] = []
    pending = False
    for one in found:
        if one.part is None:
            pending = bool(parts)
        elif one.part != Words(""):
            if pending:
                before = parts.pop()
                sides = before.parts if isinstance(before, Either) else (before,)
                parts.append(Either((*sides, one.part)))
            else:
                parts.append(one.part)
            pending = False
    return tuple(parts)
