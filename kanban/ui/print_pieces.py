"""What the print dialog can print: each piece with what its row in the list says."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from kanban.cards.layout import AnyLayout
from kanban.cards.layouts import layout_like
from kanban.domain.board import Board, ItemDetails, WorkItem
from kanban.domain.card_code import CodeKind
from kanban.domain.ids import ItemId
from kanban.domain.prints import changes_on_paper, is_printed, needs_reprint
from kanban.printing import (
    Words,
    action_faces,
    badge_faces,
    card_faces,
    corner_faces,
    header_faces,
    items_to_print,
    lane_faces,
)
from kanban.ui.print_parts import part_name

Before = Callable[[WorkItem], ItemDetails]
"""What an item said when its paper card was printed."""


class What(StrEnum):
    """What the dialog was opened for."""

    CARDS = "cards"
    CHANGED = "changed"
    HEADERS = "headers"
    BADGES = "badges"
    ACTIONS = "actions"


MAIN_KIND: Final = {
    What.CARDS: CodeKind.CARD,
    What.CHANGED: CodeKind.CARD,
    What.HEADERS: CodeKind.HEADER,
    What.BADGES: CodeKind.BADGE,
    What.ACTIONS: CodeKind.ACTION,
}
"""The kind of piece for which a layout can be chosen; what is printed along with it has one that goes with that."""


class State(StrEnum):
    """How a piece's paper stands. All but cards are PLAIN: nobody keeps a record of their prints."""

    NEW = "new"
    CHANGED = "changed"
    UP_TO_DATE = "up_to_date"
    PLAIN = "plain"


@dataclass(frozen=True)
class PrintPiece:
    """One piece: its row in the list, what is drawn, and its item if it is a card. `changes`: what its paper shows otherwise."""

    kind: CodeKind
    face: Any
    name: str
    state: State = State.PLAIN
    item: WorkItem | None = None
    changes: tuple[str, ...] = ()

    @property
    def row(self) -> str:
        """What its row in the list says; a card's state stands before its title, for long titles are cut."""
        if self.item is None:
            return self.name
        if self.state is State.NEW:
            return QCoreApplication.translate("PrintPieces", "{key} (new) {title}").format(**self._fields())
        if self.state is State.CHANGED and self.changes:
            return QCoreApplication.translate("PrintPieces", "{key} (changed: {what}) {title}").format(**self._fields())
        if self.state is State.CHANGED:
            return QCoreApplication.translate("PrintPieces", "{key} (changed) {title}").format(**self._fields())
        return "{key} {title}".format(**self._fields())

    def _fields(self) -> dict[str, str]:
        if self.item is None:
            return {}
        comma = QCoreApplication.translate("PrintPieces", ", ")
        return {"key": self.item.key, "title": self.item.title, "what": comma.join(map(part_name, self.changes))}


def pieces_for(
    what: What,
    board: Board,
    items: Collection[ItemId] | None,
    words: Words,
    today: date,
    *,
    before: Before | None = None,
) -> tuple[PrintPiece, ...]:
    """Return what there is to print, in the order in which it is printed. `items` None: all cards on the board.

    `before`: asked about cards that changed, to say what changed; None: that is not said.
    """
    match what:
        case What.CARDS:
            chosen = (item for item in board.ordered_cards() if items is None or item.id in items)
            return tuple(_cards(board, chosen, words, today, before))
        case What.CHANGED:
            return tuple(_cards(board, items_to_print(board), words, today, before))
        case What.HEADERS:
            return (*_headers(board, words), *_corners(board, words), *_lanes(board))
        case What.BADGES:
            return tuple(PrintPiece(CodeKind.BADGE, face, face.name) for face in badge_faces(board))
        case What.ACTIONS:
            return tuple(PrintPiece(CodeKind.ACTION, face, face.name) for face in action_faces(board, words))


def parts_of(pieces: Iterable[PrintPiece], chosen: AnyLayout) -> list[tuple[AnyLayout, list[Any]]]:
    """Return the faces of pieces by their layouts: the chosen one for its kind, what goes with it for others."""
    faces: dict[CodeKind, list[Any]] = {}
    for piece in pieces:
        faces.setdefault(piece.kind, []).append(piece.face)
    return [(layout_like(kind, chosen), found) for kind, found in faces.items()]


def _cards(
    board: Board, items: Iterable[WorkItem], words: Words, today: date, before: Before | None
) -> Iterator[PrintPiece]:
    chosen = list(items)
    for item, face in zip(chosen, card_faces(board, chosen, words, today), strict=True):
        state = _state(board, item)
        asked = before if state is State.CHANGED else None
        changes = changes_on_paper(board, item, asked(item)) if asked is not None else ()
        yield PrintPiece(CodeKind.CARD, face, item.key, state, item, changes)


def _state(board: Board, item: WorkItem) -> State:
    if not is_printed(item):
        return State.NEW
    return State.CHANGED if needs_reprint(board, item) else State.UP_TO_DATE


def _headers(board: Board, words: Words) -> Iterator[PrintPiece]:
    for face in header_faces(board, words):
        name = QCoreApplication.translate("PrintPieces", "Column {name}").format(name=face.name)
        yield PrintPiece(CodeKind.HEADER, face, name)


def _lanes(board: Board) -> Iterator[PrintPiece]:
    for face in lane_faces(board):
        name = QCoreApplication.translate("PrintPieces", "Swimlane {name}").format(name=face.name)
        yield PrintPiece(CodeKind.LANE, face, name)


def _corners(board: Board, words: Words) -> Iterator[PrintPiece]:
    for face in corner_faces(board, words):
        name = QCoreApplication.translate("PrintPieces", "Corner marker {name}").format(name=face.text)
        yield PrintPiece(CodeKind.CORNER, face, name)
