"""What may hang on the wall of a board: every code that was, or may have been, printed for it."""

from collections.abc import Iterator
from math import log
from typing import Final

from kanban.capture.symbols import Expected, Paper
from kanban.cards.layouts import layouts_for
from kanban.cards.qr import symbols
from kanban.cards.sheets import paper_of_layout
from kanban.domain.board import Board, WorkItem
from kanban.domain.card_code import CORNERS, REVISIONS, CardCode, CodeKind
from kanban.domain.prints import next_revision
from kanban.domain.wall.model import Point, SightingKind
from kanban.printing import column_code, corner_code, lane_code

_ON_WALLS: Final = (CodeKind.CARD, CodeKind.HEADER, CodeKind.LANE, CodeKind.CORNER)
_TIMES_A_CARD: Final = 1.75
"""So many times as large as the code of a card is that of the header made for it, more or less."""
_OLD_PRINTS: Final = 3
"""So many prints before the newest one may still hang."""


def expected_of(board: Board) -> Expected:
    """Return what may hang on the board's wall. The board has all items, archived ones too: their cards may hang there still."""
    codes = (*_card_codes(board), *_other_codes(board))
    return Expected(
        board=board.facts.code,
        codes=codes,
        symbols=symbols(codes),
        papers={SightingKind(kind.value): _papers(board, kind) for kind in _ON_WALLS},
        places=dict(_places(board)),
        anchors=board.wall.anchors if board.wall is not None else (),
        cards_printed=any(item.printed is not None for item in board.items.values()),
    )


def _card_codes(board: Board) -> Iterator[str]:
    for item in board.items.values():
        if item.on_board or item.printed is not None:
            for revision in _revisions(board, item):
                yield str(CardCode(board.facts.code, CodeKind.CARD, item.number, revision % REVISIONS))


def _revisions(board: Board, item: WorkItem) -> range:
    """Return the prints that may hang: the last ones, and the one that a draft would carry now."""
    newest = next_revision(board, item)
    return range(max(1, newest - _OLD_PRINTS), newest + 1)


def _other_codes(board: Board) -> Iterator[str]:
    yield from (column_code(board, column) for column in board.shown_columns())
    yield from (lane_code(board, lane) for lane in board.shown_swimlanes())
    yield from (corner_code(board, name) for name in CORNERS)


def _papers(board: Board, kind: CodeKind) -> tuple[Paper, ...]:
    """Return the papers on which a kind may have been printed: of cards those that were, when all of them are known.

    Headers and the like come in the order in which they suit the cards: that is how they are most likely printed.
    """
    papers = tuple(dict.fromkeys(Paper(*paper_of_layout(layout)) for layout in layouts_for(kind)))
    if kind is not CodeKind.CARD:
        card = _papers(board, CodeKind.CARD)[0]
        return tuple(sorted(papers, key=lambda paper: abs(log(paper.code_mm / card.code_mm / _TIMES_A_CARD))))
    used = {item.printed.layout for item in board.items.values() if item.printed is not None}
    layouts = [layout for layout in layouts_for(kind) if layout.name in used] if "" not in used else []
    return tuple(dict.fromkeys(Paper(*paper_of_layout(layout)) for layout in layouts)) or papers


def _places(board: Board) -> Iterator[tuple[tuple[SightingKind, int], Point]]:
    for item in board.items.values():
        if item.seen is not None and item.seen.column_id is not None and item.seen.at_mm:
            x_mm, y_mm = item.seen.at_mm
            yield (SightingKind.CARD, item.number), (x_mm, y_mm)
    for anchor in board.wall.anchors if board.wall is not None else ():
        yield (SightingKind(anchor.kind), anchor.number), (anchor.x_mm, anchor.y_mm)
