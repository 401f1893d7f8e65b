"""Text into lines: where a line may break, the largest size that fits, and the ellipsis where none does.

Chinese and Japanese break between any two characters, but never before closing or after opening punctuation; other
scripts break at spaces and after hyphens, and inside a word only where the word is wider than a whole line.
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final

from kanban.cards.drawing import Align, Text

Advance = Callable[[str], float]
"""The width of a cluster of characters, in units of the em."""

ELLIPSIS: Final = "…"
_FIRST_BASELINE: Final = 0.86
_LEADING: Final = 1.16
_ONE_LINE: Final = 1.08
"""Of the em: the first baseline below the top, the distance of baselines, the height of a single line."""
_INK_LIES_HIGH: Final = 0.035
"""Of the em: capitals and Chinese characters have their middle so much above that of their line."""
_STEP: Final = 0.955
_LAST_LINE: Final = 3
"""So many characters a last line gets where it would have but one Chinese one."""
_NO_LINE_STARTS_WITH: Final = frozenset(
    "、。，．：；！？…—～·％‰℃）］｝〕」』】》〉〗”’,.:;!?)]}%°ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々"
)
_NO_LINE_ENDS_WITH: Final = frozenset("（［｛〔「『【《〈〖“‘([{¥￥$€£#＃@")
_BREAK_AFTER: Final = frozenset("-‐–/_")
_JOINER: Final = "\u200d"
_SKINS: Final = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
"""Colours that belong to the emoji before them."""
_NARROW: Final = frozenset(" fijlrtIJ.,:;'|!()[]-/·")
_BROAD: Final = frozenset("mwMW&%@")


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line: the left end of its baseline, measured as the box is, and its width."""

    x_mm: float
    baseline_mm: float
    width_mm: float
    text: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A text as it is drawn. `cut`: not all of it is there."""

    size_mm: float
    lines: tuple[SetLine, ...]
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    """Clusters that stay together, their width in em, and the width of the space behind them."""

    clusters: tuple[str, ...]
    widths: tuple[float, ...]
    width: float
    space: float


@dataclass(frozen=True, slots=True)
class _Lines:
    """Lines in em; `whole` when all words went in, `torn` when a word had to be broken."""

    lines: list[tuple[str, float]]
    whole: bool
    torn: bool


def fit(text: Text, advance: Advance) -> Setting:
    """Set a text as large as its box allows: whole words first, then torn words, then with an ellipsis."""
    words = _words(text.text, advance)
    if not words:
        return Setting(text.size_mm, ())
    torn: tuple[float, _Lines] | None = None
    total = sum(word.width + word.space for word in words) - words[-1].space
    for size in _sizes(text.size_mm, text.min_size_mm):
        room = _room(text, size)
        if total > sum(room):
            continue
        tried = _balanced(words, room, _wrap(words, room))
        if tried.whole and not tried.torn:
            return _place(text, size, tried)
        if tried.whole and torn is None:
            torn = size, tried
    if torn is not None:
        return _place(text, *torn)
    return _elided(text, words, advance)


def clusters(text: str) -> Iterator[str]:
    """The characters of a text together with the marks and joiners that belong to them."""
    held = ""
    for char in text:
        belongs = char == _JOINER or char in _SKINS or unicodedata.category(char).startswith("M")
        if held and (belongs or held.endswith(_JOINER)):
            held += char
            continue
        if held:
            yield held
        held = char
    if held:
        yield held


def rough_width(text: str) -> float:
    """About how wide a text is, in em, for those who have no font at hand."""
    return sum(map(_rough, text))


def _words(text: str, advance: Advance) -> tuple[_Word, ...]:
    words: list[_Word] = []
    space = advance(" ")
    for run in text.split():
        pieces = list(_pieces(run))
        for number, piece in enumerate(pieces, start=1):
            widths = tuple(map(advance, piece))
            words.append(_Word(piece, widths, sum(widths), space if number == len(pieces) else 0.0))
    return tuple(words)


def _pieces(run: str) -> Iterator[tuple[str, ...]]:
    """Cut a run without spaces where a line may break."""
    piece: list[str] = []
    for cluster in clusters(run):
        if piece and _may_break(piece[-1], cluster):
            yield tuple(piece)
            piece = []
        piece.append(cluster)
    yield tuple(piece)


def _may_break(before: str, after: str) -> bool:
    if after in _NO_LINE_STARTS_WITH or before in _NO_LINE_ENDS_WITH:
        return False
    if before in _BREAK_AFTER:
        return after not in _BREAK_AFTER and not after.isdigit()
    return _is_wide(before) or _is_wide(after)


@lru_cache(maxsize=8192)
def _rough(char: str) -> float:
    """About how wide a character is in the font that comes with the program, in em."""
    if _is_wide(char):
        return 1.0
    if char in _NARROW:
        return 0.31
    if char in _BROAD:
        return 0.87
    return 0.62 if char.isupper() else 0.54


@lru_cache(maxsize=8192)
def _is_wide(cluster: str) -> bool:
    return unicodedata.east_asian_width(cluster[0]) in "WF"


@lru_cache(maxsize=256)
def _sizes(largest: float, smallest: float) -> tuple[float, ...]:
    """Sizes to try, from the largest down to the smallest."""
    sizes = [largest]
    while sizes[-1] * _STEP > smallest:
        sizes.append(sizes[-1] * _STEP)
    return (*sizes, smallest) if smallest < sizes[-1] else tuple(sizes)


def _room(text: Text, size: float) -> list[float]:
    """The width of each line that fits, in em; at least one line, however low the box is."""
    box, notch = text.box, text.notch
    count = int((box.height_mm / size - _ONE_LINE) / _LEADING + 1e-9) + 1 if box.height_mm > size * _ONE_LINE else 1
    room = []
    for number in range(min(count, text.max_lines)):
        bottom = box.y_mm + size * (_ONE_LINE + number * _LEADING)
        right = notch.x_mm if notch is not None and bottom > notch.y_mm else box.right_mm
        room.append((right - box.x_mm) / size)
    return room


def _wrap(words: Sequence[_Word], room: Sequence[float]) -> _Lines:
    """Fill lines from the left, each as full as it gets."""
    lines: list[tuple[str, float]] = []
    text, width, space, torn = "", 0.0, 0.0, False
    waiting = list(reversed(words))
    while waiting:
        word = waiting.pop()
        if text and width + space + word.width > room[len(lines)]:
            lines.append((text, width))
            text, width, space = "", 0.0, 0.0
            if len(lines) == len(room):
                return _Lines(lines, whole=False, torn=torn)
        if not text and word.width > room[len(lines)]:
            word, rest = _tear(word, room[len(lines)])
            torn = True
            if rest is not None:
                waiting.append(rest)
        text = f"{text} {''.join(word.clusters)}" if space else text + "".join(word.clusters)
        width += space + word.width
        space = word.space
    lines.append((text, width))
    return _Lines(lines, whole=True, torn=torn)


def _balanced(words: Sequence[_Word], room: Sequence[float], made: _Lines) -> _Lines:
    """Move characters into the last line if it is but one Chinese character; as it was if that cannot be."""
    last = len(made.lines) - 1
    if not made.whole or last < 1 or len(made.lines[last][0]) > 1 or not _is_wide(made.lines[last][0]):
        return made
    for fewer in range(1, _LAST_LINE + 1):
        narrower = [width - fewer if number == last - 1 else width for number, width in enumerate(room)]
        tried = _wrap(words, narrower)
        if tried.whole and not tried.torn and len(tried.lines) == last + 1 and len(tried.lines[last][0]) >= _LAST_LINE:
            return tried
    return made


def _tear(word: _Word, room: float) -> tuple[_Word, _Word | None]:
    """As much of a word as fits (at least one cluster), and what remains."""
    fits = sum(1 for width in accumulate(word.widths) if width <= room) or 1
    head = _Word(word.clusters[:fits], word.widths[:fits], sum(word.widths[:fits]), 0.0)
    if fits == len(word.clusters):
        return head, None
    return head, _Word(word.clusters[fits:], word.widths[fits:], sum(word.widths[fits:]), word.space)


def _elided(text: Text, words: Sequence[_Word], advance: Advance) -> Setting:
    """The smallest size, the last line cut so that an ellipsis fits behind it."""
    size = text.min_size_mm
    room = _room(text, size)
    made = _wrap(words, room).lines[: len(room)]
    kept = list(clusters(made[-1][0]))
    widths = [advance(cluster) for cluster in kept]
    dots = advance(ELLIPSIS)
    while kept and (sum(widths) + dots > room[len(made) - 1] or kept[-1] in " ,.;:，。；：、"):
        kept.pop()
        widths.pop()
    made[-1] = ("".join(kept) + ELLIPSIS, sum(widths) + dots)
    return _place(text, size, _Lines(made, whole=False, torn=False))


def _place(text: Text, size: float, made: _Lines) -> Setting:
    box = text.box
    height = size * (_ONE_LINE + (len(made.lines) - 1) * _LEADING)
    top = box.y_mm + ((box.height_mm - height) / 2 + size * _INK_LIES_HIGH if text.middle else 0.0)
    share = {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}[text.align]
    lines = tuple(
        SetLine(
            x_mm=box.x_mm + (box.width_mm - width * size) * share,
            baseline_mm=top + size * (_FIRST_BASELINE + number * _LEADING),
            width_mm=width * size,
            text=line,
        )
        for number, (line, width) in enumerate(made.lines)
    )
    return Setting(size, lines, cut=not made.whole)
