"""What goes on paper: faces made from a board, with words that the caller chooses. Shared by window and command line."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, overload

from typing_extensions import override

from kanban.cards.drawing import Sheet
from kanban.cards.layout import AnyLayout
from kanban.cards.pieces import ActionFace, BadgeFace, CardFace, CornerFace, HeaderFace
from kanban.cards.sheets import NoSuchPlace, arrange, per_sheet, portions
from kanban.cards.walk_sheet import WalkLine, WalkWords, walk_sheets
from kanban.domain.board import Board, ClassOfService, Column, Swimlane, WorkItem
from kanban.domain.card_code import ACTIONS, CORNERS, Action, CardCode, CodeKind
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.prints import (
    card_digest,
    goal_of,
    is_printed,
    item_code,
    needs_reprint,
    next_revision,
    owners_of,
    person_code,
)
from kanban.domain.wall.errands import Errand, ErrandKind

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_KEPT: Final = 2
"""Whoever paints a page looks at the one before it, too."""


@dataclass(frozen=True)
class WalkPhrases:
    """What the walk-along sheet says. Patterns: {board}, {date}; {page}, {count}; {column}; {number}, {count}."""

    title: str = "Wall list"
    subtitle: str = "{board} · {date}"
    page: str = "Page {page} of {count}"
    move: str = "→ move to {column}"
    take_down: str = "take down"
    print: str = "print and hang up here"
    look_for: str = "look for it: last seen on {date}"
    never_seen: str = "look for it: never seen yet"
    decide: str = "decide; board: {column}"
    look_at: str = "look at it: twice, between or outside the columns"
    reprint: str = "print again, and swap"
    place: str = "card {number} of {count} from the top"
    elsewhere: str = "Elsewhere"


@dataclass(frozen=True)
class Words:
    """All words on paper that are not the board's own; English unless others are given.

    Patterns: `due` has {day}, {month} (one of `months`) and {year}; `limit` has {limit}; `printed` has {date} (as in
    ISO 8601) and {revision}; `goal` has {goal}. `stick` marks the places for notes. `actions` are names and hints. Item types that are missing here are printed as they are.
    """

    classes_of_service: Mapping[ClassOfService, str] = field(
        default_factory=lambda: {
            ClassOfService.EXPEDITE: "Expedite",
            ClassOfService.FIXED_DATE: "Fixed date",
            ClassOfService.STANDARD: "Standard",
            ClassOfService.INTANGIBLE: "Intangible",
        }
    )
    item_types: Mapping[str, str] = field(
        default_factory=lambda: {"requirement": "Requirement", "bug": "Bug", "operations": "Operations"}
    )
    due: str = "Due {day} {month} {year}"
    months: tuple[str, ...] = _MONTHS
    limit: str = "WIP limit {limit}"
    corners: Mapping[str, str] = field(
        default_factory=lambda: {
            "TL": "Top left",
            "TR": "Top right",
            "BR": "Bottom right",
            "BL": "Bottom left",
        }
    )
    actions: Mapping[Action, tuple[str, str]] = field(
        default_factory=lambda: {
            Action.BLOCK: ("Block", "Scan a card, then this: the card is blocked."),
            Action.UNBLOCK: ("Unblock", "Scan a card, then this: the card can go on."),
            Action.DONE: ("Done", "Scan a card, then this: the card is finished."),
            Action.UNDO: ("Undo", "Scan this alone: what was done last is taken back."),
        }
    )
    printed: str = "{date} · print {revision}"
    goal: str = "Goal: {goal}"
    stick: str = "Stick a note here, its sticky edge at the top"
    walk: WalkPhrases = field(default_factory=WalkPhrases)


def card_faces(
    board: Board, items: Iterable[WorkItem], words: Words, today: date, parts: Collection[str] | None = None
) -> tuple[CardFace, ...]:
    """Return the cards of items, with the codes that prints made now carry. `today`: the day in the board's zone.

    `parts`: which of CARD_PARTS they show; None: those that the board has chosen.
    """
    shown = frozenset(board.facts.card_parts if parts is None else parts)
    return tuple(_card_face(board, item, words, today, shown) for item in items)


def header_faces(board: Board, words: Words) -> tuple[HeaderFace, ...]:
    """Return the headers of the board's columns, from left to right."""
    return tuple(
        HeaderFace(
            column.name,
            column_code(board, column),
            None if column.wip_limit is None else words.limit.format(limit=column.wip_limit),
            board.facts.name,
        )
        for column in board.shown_columns()
    )


def lane_faces(board: Board) -> tuple[HeaderFace, ...]:
    """Return the headers of the board's swimlanes, from top to bottom."""
    return tuple(
        HeaderFace(lane.name, lane_code(board, lane), board_name=board.facts.name) for lane in board.shown_swimlanes()
    )


def corner_faces(board: Board, words: Words) -> tuple[CornerFace, ...]:
    """Return the markers of the wall's four corners, clockwise from the top left."""
    return tuple(CornerFace(name, corner_code(board, name), words.corners[name], board.facts.name) for name in CORNERS)


def badge_faces(board: Board) -> tuple[BadgeFace, ...]:
    """Return the badges of the board's people, by name."""
    return tuple(
        BadgeFace(person.name, person.initials, person_code(board, person), board.facts.name)
        for person in board.shown_people()
    )


def action_faces(board: Board, words: Words) -> tuple[ActionFace, ...]:
    """Return the cards that make the scanner do something."""
    return tuple(
        ActionFace(name, action_code(board, action), hint, board.facts.name)
        for action in ACTIONS
        for name, hint in (words.actions[action],)
    )


def column_code(board: Board, column: Column) -> str:
    """Return the code of a column's header."""
    return str(CardCode(board.facts.code, CodeKind.HEADER, column.id))


def lane_code(board: Board, lane: Swimlane) -> str:
    """Return the code of a swimlane's header."""
    return str(CardCode(board.facts.code, CodeKind.LANE, lane.id))


def corner_code(board: Board, name: str) -> str:
    """Return the code of a corner marker: its number is the place of its name in `CORNERS`."""
    return str(CardCode(board.facts.code, CodeKind.CORNER, CORNERS.index(name)))


def action_code(board: Board, action: Action) -> str:
    """Return the code of an action: its number is the action's place in `ACTIONS`."""
    return str(CardCode(board.facts.code, CodeKind.ACTION, ACTIONS.index(action)))


def prints_of(
    board: Board, items: Iterable[WorkItem], parts: Collection[str] | None = None
) -> list[tuple[ItemId, int, str]]:
    """Return what `note_cards_printed` notes of cards that are printed now: item, revision, digest of what is on it.

    `parts`: which of CARD_PARTS they show; None: those that the board has chosen.

    Ask before the cards go to the printer: what is noted must be what was printed, whatever happens to the board meanwhile.
    """
    return [(item.id, next_revision(board, item), card_digest(board, item, parts)) for item in items]


def items_to_print(board: Board) -> list[WorkItem]:
    """Return the items whose paper card is missing or out of date, in board order.

    A card that was printed and changed since is printed anew wherever it is, for its old paper still hangs on the wall. A
    card that never was is printed only while it is not finished: finished cards leave the wall.
    """
    finished = board.finished_columns()
    return [
        item
        for item in board.ordered_cards()
        if needs_reprint(board, item)
        or (not is_printed(item) and item.place is not None and item.place.column_id not in finished)
    ]


def walk_pages(
    board: Board, listed: Iterable[Errand], words: WalkPhrases, paper: str, today: date
) -> tuple[Sheet, ...]:
    """Return the pages of the walk-along sheet; none when nothing is to be done. `paper`: "A4" or "Letter"."""
    zone = board.facts.zone_info

    def line(errand: Errand) -> WalkLine:
        here = errand.from_id if errand.from_id is not None else errand.to_id
        place = words.place.format(number=errand.number, count=errand.of) if errand.number else ""
        return WalkLine(
            column_name(board, here) or words.elsewhere, errand.item.key, errand.item.title, deed(errand), place
        )

    def deed(errand: Errand) -> str:
        match errand.kind:
            case ErrandKind.MOVE:
                return words.move.format(column=column_name(board, errand.to_id))
            case ErrandKind.TAKE_DOWN:
                return words.take_down
            case ErrandKind.PRINT:
                return words.print
            case ErrandKind.LOOK_FOR:
                seen = errand.since
                return (
                    words.look_for.format(date=seen.astimezone(zone).date()) if seen is not None else words.never_seen
                )
            case ErrandKind.DECIDE:
                return words.decide.format(column=column_name(board, errand.to_id))
            case ErrandKind.LOOK_AT:
                return words.look_at
            case ErrandKind.REPRINT:
                return words.reprint

    subtitle = words.subtitle.format(board=board.facts.name, date=today.isoformat())
    return walk_sheets([line(errand) for errand in listed], WalkWords(words.title, subtitle, words.page), paper)


def column_name(board: Board, column_id: ColumnId | None) -> str:
    """Return a column's name; "" when there is none of this id."""
    column = board.columns.get(column_id) if column_id is not None else None
    return column.name if column is not None else ""


def _card_face(board: Board, item: WorkItem, words: Words, today: date, parts: frozenset[str]) -> CardFace:
    details = item.details
    due = details.due if "due" in parts else None
    goal = goal_of(board, details) if "goal" in parts else None
    return CardFace(
        key=item.key,
        title=item.title,
        code=item_code(board, item),
        item_type_text=words.item_types.get(details.item_type, details.item_type) if "type" in parts else "",
        class_of_service=details.class_of_service,
        class_of_service_text=words.classes_of_service[details.class_of_service],
        owners=tuple(person.name for person in owners_of(board, details)) if "owners" in parts else (),
        due_text=None if due is None else _due_text(due, words),
        labels=details.labels if "labels" in parts else (),
        board_name=board.facts.name,
        printed_text=words.printed.format(date=today.isoformat(), revision=next_revision(board, item)),
        goal_text=words.goal.format(goal=goal.name) if goal is not None else "",
    )


def _due_text(day: date, words: Words) -> str:
    return words.due.format(day=day.day, month=words.months[day.month - 1], year=day.year)


class Pages(Sequence[Sheet]):
    """The sheets of several kinds of pieces one after another, each made when it is first looked at.

    `parts` are faces with their layout; `first`: the place on the first sheet that the first of them takes, from 1.

    Raises: WrongPaper, NoSuchPlace, at once.
    """

    def __init__(
        self,
        parts: Iterable[tuple[AnyLayout, Sequence[Any]]],
        paper: str,
        *,
        crop_marks: bool = True,
        first: int = 1,
    ) -> None:
        self._paper, self._crop_marks, self._first = paper, crop_marks, first
        self._pages: list[tuple[AnyLayout, Sequence[Any]]] = []
        for layout, faces in parts:
            room = per_sheet(layout, paper)
            begin = first if not self._pages else 1
            if not 1 <= begin <= room:
                raise NoSuchPlace(first=begin, count=room)
            self._pages += [(layout, page) for page in portions(faces, room, begin)]
        self._made: dict[int, Sheet] = {}

    @override
    def __len__(self) -> int:
        return len(self._pages)

    @overload
    def __getitem__(self, place: int) -> Sheet: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Sheet, ...]: ...

    @override
    def __getitem__(self, place: int | slice) -> Sheet | tuple[Sheet, ...]:
        if isinstance(place, slice):
            return tuple(self[number] for number in range(len(self))[place])
        number = range(len(self))[place]
        if number not in self._made:
            layout, faces = self._pages[number]
            first = self._first if number == 0 else 1
            (made,) = arrange(faces, layout, self._paper, crop_marks=self._crop_marks, first=first)
            while len(self._made) >= _KEPT:
                del self._made[next(iter(self._made))]
            self._made[number] = made
        return self._made[number]
