"""The walk-along sheet: the wall list on paper, with boxes to tick, in the order in which somebody walks along the wall."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kanban.cards.drawing import Align, Box, Item, Line, Piece, Rect, Sheet, Text
from kanban.cards.elements import INK, SOFT_INK
from kanban.cards.layout import PAPERS

WALK_PAPERS: Final = tuple(PAPERS)
_MARGIN_MM: Final = 14.0
_HEAD_MM: Final = 18.0
_GROUP_MM: Final = 11.0
_ROW_MM: Final = 13.0
_FOOT_MM: Final = 8.0
_TICK_MM: Final = 6.0
_KEY_MM: Final = 22.0
_ASIDE_MM: Final = 62.0
_GAP_MM: Final = 3.0


@dataclass(frozen=True, slots=True)
class WalkLine:
    """One thing to do. `group`: the column where it is done; `deed` says what, `place` where the card hangs ("" when unknown)."""

    group: str
    key: str
    title: str
    deed: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class WalkWords:
    """The lines at the top, and at the foot: a pattern with {page} and {count}."""

    title: str
    subtitle: str
    page: str = "Page {page} of {count}"


def walk_sheets(lines: Sequence[WalkLine], words: WalkWords, paper: str) -> tuple[Sheet, ...]:
    """Return the pages. `paper`: "A4" or "Letter". Lines of one group stand together, as they are given."""
    width, height = PAPERS[paper]
    pages = list(_paged(lines, height))
    sheets = []
    for number, page in enumerate(pages, start=1):
        foot = words.page.format(page=number, count=len(pages))
        items = (*_head(words, width), *_body(page, width), *_foot(foot, width, height))
        sheets.append(Sheet(width, height, (Piece(Box(0, 0, width, height), items),)))
    return tuple(sheets)


def _paged(lines: Sequence[WalkLine], height: float) -> Iterator[list[WalkLine]]:
    """Cut the lines into pages; a group that goes on is named again on the next one."""
    room = height - 2 * _MARGIN_MM - _HEAD_MM - _FOOT_MM
    page: list[WalkLine] = []
    used, group = 0.0, None
    for line in lines:
        needed = _ROW_MM + (_GROUP_MM if line.group != group else 0.0)
        if page and used + needed > room:
            yield page
            page, used, needed = [], 0.0, _ROW_MM + _GROUP_MM
        page.append(line)
        used, group = used + needed, line.group
    if page:
        yield page


def _head(words: WalkWords, width: float) -> Iterator[Item]:
    inner = width - 2 * _MARGIN_MM
    yield Text(Box(_MARGIN_MM, _MARGIN_MM, inner, 9.0), words.title, 7.5, 4.0, middle=True)
    yield Text(Box(_MARGIN_MM, _MARGIN_MM + 9.0, inner, 5.0), words.subtitle, 3.8, 2.6, middle=True, colour=SOFT_INK)


def _body(lines: Sequence[WalkLine], width: float) -> Iterator[Item]:
    y, group = _MARGIN_MM + _HEAD_MM, None
    for line in lines:
        if line.group != group:
            box = Box(_MARGIN_MM, y + 2.0, width - 2 * _MARGIN_MM, _GROUP_MM - 3.0)
            yield Text(box, line.group, 5.4, 3.2, middle=True)
            y, group = y + _GROUP_MM, line.group
            yield Line(_MARGIN_MM, y - 0.5, width - _MARGIN_MM, y - 0.5, stroke=INK, stroke_mm=0.5)
        yield from _row(line, y, width)
        y += _ROW_MM


def _row(line: WalkLine, y: float, width: float) -> Iterator[Item]:
    left, right = _MARGIN_MM, width - _MARGIN_MM
    high = _ROW_MM - 2.0
    aside = right - _ASIDE_MM
    title = left + _TICK_MM + _GAP_MM + _KEY_MM + _GAP_MM
    yield Rect(Box(left, y + (_ROW_MM - _TICK_MM) / 2, _TICK_MM, _TICK_MM), stroke=INK, stroke_mm=0.4)
    yield Text(Box(left + _TICK_MM + _GAP_MM, y + 1, _KEY_MM, high), line.key, 5.0, 2.6, middle=True)
    yield Text(Box(title, y + 1, aside - _GAP_MM - title, high), line.title, 4.2, 3.0, max_lines=2, middle=True)
    if line.place:
        yield Text(Box(aside, y + 1.0, _ASIDE_MM, 6.2), line.deed, 4.4, 2.8, middle=True)
        yield Text(Box(aside, y + 7.2, _ASIDE_MM, 4.4), line.place, 3.2, 2.4, middle=True, colour=SOFT_INK)
    else:
        yield Text(Box(aside, y + 1.0, _ASIDE_MM, high), line.deed, 4.4, 2.8, max_lines=2, middle=True)
    yield Line(left, y + _ROW_MM, right, y + _ROW_MM, stroke="#bbbbbb", stroke_mm=0.2)


def _foot(text: str, width: float, height: float) -> Iterator[Item]:
    box = Box(_MARGIN_MM, height - _MARGIN_MM - 5.0, width - 2 * _MARGIN_MM, 5.0)
    yield Text(box, text, 3.2, 2.4, align=Align.RIGHT, middle=True, colour=SOFT_INK)
