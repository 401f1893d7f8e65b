"""What codes name on a board. A code whose thing is not there, or not on the board, is refused."""

from collections.abc import Sequence
from dataclasses import dataclass

from kanban.domain import scan_answers as say
from kanban.domain.board import Board, Column, WorkItem
from kanban.domain.card_code import CORNERS, Action, CardCode, CodeKind
from kanban.domain.errors import CodeOfNothing, ItemArchived, ItemOffBoard, ItemWasVoided
from kanban.domain.ids import ColumnId
from kanban.domain.prints import is_older_print, needs_reprint
from kanban.domain.scan_answers import Subject
from kanban.domain.texts import Phrase
from kanban.store import queries
from kanban.workspace import Workspace


@dataclass(frozen=True)
class Found:
    """Codes of cards, at least one, with the items that they name; all of these have a place."""

    cards: tuple[tuple[CardCode, WorkItem], ...]

    @property
    def items(self) -> tuple[WorkItem, ...]:
        """The items alone."""
        return tuple(item for _, item in self.cards)

    def subject(self, board: Board) -> Subject:
        """Return what answers say about the cards; paper that is out of date is pointed out."""
        warnings: list[Phrase] = []
        for code, item in self.cards:
            if is_older_print(item, code.revision):
                warnings.append(say.older_print(item.key))
            elif needs_reprint(board, item):
                warnings.append(say.reprint(item.key))
        title = self.cards[0][1].title if len(self.cards) == 1 else ""
        return Subject(tuple(item.key for item in self.items), title, tuple(warnings))


def find_cards(workspace: Workspace, board: Board, codes: Sequence[CardCode]) -> Found:
    """Return the items that codes of cards name.

    Raises:
        CodeOfNothing, ItemWasVoided, ItemArchived, ItemOffBoard: for the first one that is not on the board.
    """
    found = []
    for code in codes:
        item = workspace.read(queries.item_by_number, board.facts.id, code.number)
        if item is None:
            raise CodeOfNothing(text=str(code))
        if item.voided:
            raise ItemWasVoided(key=item.key)
        if item.archived:
            raise ItemArchived(key=item.key)
        if item.place is None:
            raise ItemOffBoard(key=item.key)
        found.append((code, item))
    return Found(tuple(found))


def look_up(workspace: Workspace, board: Board, code: CardCode) -> None:
    """Refuse a code that names nothing, or a card that is not on the board.

    Raises:
        CodeOfNothing, ItemWasVoided, ItemArchived, ItemOffBoard: see there.
    """
    if code.kind is CodeKind.CARD:
        find_cards(workspace, board, (code,))
    elif code.kind is not CodeKind.TRAIN:
        name_of(board, code)


def column_of(board: Board, code: CardCode) -> Column:
    """Return the column of a header.

    Raises:
        CodeOfNothing: the column was removed, or never was.
    """
    column = board.columns.get(ColumnId(code.number))
    if column is None or column.removed:
        raise CodeOfNothing(text=str(code))
    return column


def name_of(board: Board, code: CardCode) -> str:
    """Return the name of what any code but a card's or a train's names.

    Raises:
        CodeOfNothing: it is not there.
    """
    known: dict[CodeKind, dict[int, str]] = {
        CodeKind.HEADER: {column.id: column.name for column in board.shown_columns()},
        CodeKind.BADGE: {person.id: person.name for person in board.shown_people()},
        CodeKind.LANE: {lane.id: lane.name for lane in board.shown_swimlanes()},
        CodeKind.CORNER: dict(enumerate(CORNERS)),
        CodeKind.ACTION: dict(enumerate(Action)),
    }
    name = known.get(code.kind, {}).get(code.number)
    if name is None:
        raise CodeOfNothing(text=str(code))
    return name
