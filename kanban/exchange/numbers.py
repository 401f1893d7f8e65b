"""Numbers as people and their programs write them: "1,234.5", "1.234,5", "12 %", "(3)", "−7", "3.2k", "1.2万", full-width digits.

What is no number and only says that there is none ("n/a", "-", "无", a blank) is no fault. What could mean two numbers is one.
Multipliers count only where they cannot be taken for a unit: k, M and bn alone or before a currency sign, 千, 万, 百万 and 亿 before
anything; and none of them where the metric is itself kept in them ("12k" is 12 for a metric in "k").
"""

import math
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase


class Exact(str):
    """A cell that was a number where it comes from, written with a point: which mark stands for what is beyond doubt."""

    __slots__ = ()


class Figure(NamedTuple):
    """A number and the unit that was written beside it; "" when there was none."""

    value: float
    unit: str = ""


class NoNumber(ValueError):
    """A text that is no number, or could be two; `reason` says why, context "import"."""

    def __init__(self, template: str, text: str) -> None:
        super().__init__(text)
        shown = text if len(text) <= _SHOWN_MOST else text[: _SHOWN_MOST - 1] + "…"
        self.reason = Phrase(template, {"text": shown})


_SHOWN_MOST: Final = 40
_SILENT: Final = frozenset(
    [
        "-",
        "--",
        "---",
        "—",
        "——",
        "–",
        "―",
        "/",
        "\\",
        ".",
        "?",
        "…",
        "na",
        "n/a",
        "n.a.",
        "nan",
        "nil",
        "none",
        "null",
        "nul",
        "\\n",
        "tbd",
        "missing",
        "#n/a",
        "#na",
        "无",
        "暂无",
        "没有",
        "缺",
        "缺失",
        "未知",
        "空",
        "待定",
    ]
)
_ERRORS: Final = re.compile(r"#(?:DIV/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)", re.IGNORECASE)
_MARKS: Final = re.compile(r"[^0-9]")
_WIDE: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0xFFE5: "¥", 0x3000: " ", 0xA0: " ", 0x202F: " ", 0x2009: " ", 0x2007: " ", 0x2212: "-", 0x2019: "'", 0xFE63: "-", 0xFE6A: "%",
}  # fmt: skip
_NUMBER: Final = re.compile(r"[0-9][0-9.,' ]*|[.,][0-9]+")
_GROUPS: Final = r"[0-9]{{1,3}}(?P<sep>[{marks}])[0-9]{{3}}(?:(?P=sep)[0-9]{{3}})*"
_POINT: Final = re.compile(
    r"(?P<whole>[0-9]+|" + _GROUPS.format(marks=",' ") + r"|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3})?(?:\.(?P<part>[0-9]*))?"
)
_COMMA: Final = re.compile(r"(?P<whole>[0-9]+|" + _GROUPS.format(marks=".' ") + r")?(?:,(?P<part>[0-9]*))?")
_POWER: Final = re.compile(r"[eE][+-]?[0-9]{1,3}(?![0-9A-Za-z])")
_MULTIPLIERS: Final = (
    ("百万", 1e6),
    ("千万", 1e7),
    ("亿", 1e8),
    ("万", 1e4),
    ("千", 1e3),
    ("bn", 1e9),
    ("k", 1e3),
    ("K", 1e3),
    ("M", 1e6),
)
_CURRENCIES: Final = {
    "¥": "¥", "元": "¥", "cny": "¥", "rmb": "¥", "人民币": "¥", "$": "$", "us$": "$", "usd": "$", "€": "€", "eur": "€",
    "£": "£", "gbp": "£", "₽": "₽", "₹": "₹", "chf": "chf", "jpy": "¥", "hk$": "hk$",
}  # fmt: skip
_SAME_UNITS: Final = _CURRENCIES | {"％": "%", "percent": "%", "pct": "%", "百分比": "%"}
_UNIT_MOST: Final = 20
_UNIT: Final = re.compile(r"(?:[^\W\d_]|[%‰°$¥€£₽₹])(?:[^\W\d_]|[%‰°$¥€£₽₹/²³·^*. ]|(?<=[^\W\d_])[0-9](?![0-9.,]))*")

_NONE: Final = QT_TRANSLATE_NOOP("import", "“{text}” is not a number")
_TWO: Final = QT_TRANSLATE_NOOP("import", "“{text}” is more than one number")
_OTHER_WAY: Final = QT_TRANSLATE_NOOP(
    "import", "“{text}”: its comma and its point do not stand where they do in the other numbers"
)
_ERROR: Final = QT_TRANSLATE_NOOP("import", "the spreadsheet has an error there: {text}")


def read_figure(text: str, *, comma: bool = False, unit: str = "") -> Figure | None:
    """Return the number that a text means; None when it says that there is none.

    `comma`: "1.234,5" is meant as 1234.5. `unit`: that of the metric, which may stand at the number.

    Raises:
        NoNumber: it is none, or could be two.
    """
    comma = comma and not isinstance(text, Exact)
    plain = (_COMMA if comma else _POINT).fullmatch(text, text.startswith("-"))
    if plain is not None and (plain["whole"] or plain["part"]):
        size = _written(plain)
        return Figure(_finite(-float(size) if text.startswith("-") else float(size), text))
    clean = text.translate(_WIDE).strip().removeprefix("'").strip()
    if not clean or clean.casefold() in _SILENT:
        return None
    if _ERRORS.fullmatch(clean):
        raise NoNumber(_ERROR, text.strip())
    negative, clean = _without_sign(clean)
    before, digits, after = _parted(clean, text)
    size = _plain(digits, text, comma=comma)
    power = _POWER.match(after)
    number = float(size + power[0]) if power else float(size)
    after = after[power.end() :].strip() if power else after
    factor, found = _unit_of(before, after, unit, text)
    return Figure(_finite(-number * factor if negative else number * factor, text), found)


def same_unit(one: str, other: str) -> bool:
    """Say whether two texts name the same unit, like “％” and “%”, “元” and “¥”."""
    return _unit_key(one) == _unit_key(other)


def guess_comma(texts: Iterable[str]) -> tuple[bool, bool]:
    """Return whether the comma stands before the decimals of these numbers, and whether they leave that open."""
    comma = point = unclear = 0
    for text in texts:
        if isinstance(text, Exact):
            continue
        found = _NUMBER.search(text.translate(_WIDE))
        digits = found[0].strip(" .,'") if found else ""
        if "," not in digits and "." not in digits:
            continue
        as_point, as_comma = _POINT.fullmatch(digits), _COMMA.fullmatch(digits)
        if as_point and as_comma:
            if digits.startswith("0"):  # no group of thousands begins with a nought
                comma, point = comma + ("," in digits), point + ("." in digits)
            else:
                unclear += "," in digits
        else:
            comma, point = comma + bool(as_comma), point + bool(as_point)
    return comma > point, bool(unclear) and not comma and not point


def _without_sign(text: str) -> tuple[bool, str]:
    """Return whether a number is below zero, by any of the ways to say so, and the rest of its text."""
    if text.startswith("(") and text.endswith(")") and any(c.isdigit() for c in text):
        return True, text[1:-1].strip()
    first = re.match(r"([+\-–])\s*(?=[0-9.,]|[^\W\d_]*[$¥€£₽₹])", text)
    if first:
        return first[1] != "+", text[first.end() :]
    after_currency = re.match(r"([^\W\d_]*[$¥€£₽₹])\s*([+\-–])\s*(?=[0-9.,])", text)
    if after_currency:
        return after_currency[2] != "+", after_currency[1] + text[after_currency.end() :]
    last = re.search(r"(?<=[0-9])-$", text)
    return (True, text[:-1]) if last else (False, text)


def _parted(text: str, whole: str) -> tuple[str, str, str]:
    """Return what stands before the digits, the digits with their marks, and what stands after them."""
    found = _NUMBER.search(text)
    if found is None:
        raise NoNumber(_NONE, whole.strip())
    digits = found[0].rstrip(" '")
    before, after = text[: found.start()].strip(), text[found.start() + len(digits) :].strip()
    if before and _unit_key(before) not in _CURRENCIES.values():
        raise NoNumber(_NONE, whole.strip())
    return before, digits, after


def _plain(digits: str, whole: str, *, comma: bool) -> str:
    """Return digits with marks between them as Python writes the number.

    Raises:
        NoNumber: the marks do not stand where they should.
    """
    found = (_COMMA if comma else _POINT).fullmatch(digits)
    if found is not None and (found["whole"] or found["part"]):
        return _written(found)
    if (_POINT if comma else _COMMA).fullmatch(digits):
        raise NoNumber(_OTHER_WAY, whole.strip())
    raise NoNumber(_TWO if " " in digits else _NONE, whole.strip())


def _written(found: "re.Match[str]") -> str:
    """Return a number as Python writes it."""
    whole = found["whole"] or "0"
    return (
        (whole if found["sep"] is None and whole.isdecimal() else _MARKS.sub("", whole)) + "." + (found["part"] or "0")
    )


def _unit_of(before: str, after: str, unit: str, whole: str) -> tuple[float, str]:
    """Return by what the number is to be multiplied, and its unit."""
    if before and after and not any(after == mark for mark, _ in _MULTIPLIERS):
        raise NoNumber(_NONE, whole.strip())
    if after and len(after) <= _UNIT_MOST and not (before and unit) and same_unit(after, unit):
        return 1.0, after
    for mark, factor in _MULTIPLIERS:
        rest = after.removeprefix(mark).strip()
        alone = not rest or _unit_key(rest) in _CURRENCIES.values()
        if after.startswith(mark) and (alone or not mark.isascii()) and not unit.startswith(mark):
            return factor, before or rest
    if after and (len(after) > _UNIT_MOST or not _UNIT.fullmatch(after)):
        raise NoNumber(_TWO if _NUMBER.search(after) else _NONE, whole.strip())
    return 1.0, before or after


def _unit_key(unit: str) -> str:
    clean = unit.strip().casefold()
    return _SAME_UNITS.get(clean, clean)


def _finite(value: float, text: str) -> float:
    if not math.isfinite(value):
        raise NoNumber(_NONE, text.strip())
    return value or 0.0
