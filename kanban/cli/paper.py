"""Verbs about paper: print, codes, scan. Painting is imported only when something is printed."""

from argparse import ArgumentParser
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kanban.cli import wall_paper
from kanban.cli.documents import counted
from kanban.cli.paper_words import words_in
from kanban.cli.session import Session, board_of, frame_of, item_named
from kanban.cli.verbs import Verbs, add_group, add_verb
from kanban.domain.board import CARD_PARTS, Board, WorkItem
from kanban.domain.card_code import ACTIONS, CORNERS, CodeKind
from kanban.domain.errors import ItemWasVoided, Refused
from kanban.domain.operations import Source
from kanban.domain.prints import item_code, person_code
from kanban.domain.texts import Phrase
from kanban.printing import (
    action_code,
    action_faces,
    badge_faces,
    card_faces,
    column_code,
    corner_code,
    corner_faces,
    header_faces,
    items_to_print,
    lane_code,
    lane_faces,
    prints_of,
)
from kanban.scanner import Outcome, ScanAnswer, Scanner
from kanban.usecases.checks import column_named
from kanban.usecases.items import note_cards_printed
from kanban.usecases.paper import checked_parts

if TYPE_CHECKING:
    from kanban.cards.drawing import Sheet
    from kanban.cards.layout import AnyLayout

_PAPERS = ("A4", "Letter", "card")
_CARD_PAPERS = (*_PAPERS, "roll")
_CARD_LAYOUTS = (
    "how cards are laid out: a4_8 (usual, code of 32 mm), a4_8_far (40 mm), a4_4 (larger, 44.8 mm), a4_4_far (64 mm), a5 (90 mm), "
    "index_a6 (52 mm) and index_a7 (32 mm) one by one, label_21 (sheets of 21 labels, 25 mm), note_76 (sticky notes, 28 mm), roll_62 "
    "(label roll, 35.8 mm); “print advice” says which suits the wall"
)
_HEADER_LAYOUTS = (
    "how headers are laid out: header (usual, code of 56 mm), header_large (72 mm, for a4_8_far, a4_4 and roll_62), header_far (104 mm, "
    "for a4_4_far and index_a6), header_wide (146 mm, for a5); the rest goes with them"
)


class NothingToPrint(Refused):
    """There is nothing of what was asked for."""

    template = "There is nothing to print: {why}."


class NoSuchLayout(Refused):
    """A layout was named that there is not."""

    template = "There is no layout “{name}” for these pieces. Layouts are: {known}."


class NotStuck(Refused):
    """The sheet to stick notes on was asked for with a layout that is not stuck."""

    template = "Cards of the layout “{layout}” are not stuck on a sheet. Layouts that are: {known}."


def add_verbs(verbs: "Verbs[ArgumentParser]") -> None:
    """Add the verbs of this module."""
    what = add_group(verbs, "print", "write a PDF file with what hangs on the wall")
    cards = add_verb(
        what,
        "cards",
        _print_cards,
        "write cards to a PDF file and note them as printed",
        changes=True,
        more="Without KEY: all cards on the board, in its order; with KEYs: these, in the order given. A card that is printed\n"
        "after its content changed carries a code of a higher revision.",
    )
    cards.add_argument("keys", metavar="KEY", nargs="*")
    cards.add_argument(
        "--changed",
        action="store_true",
        help="only those that need a reprint: their paper is out of date, or they are not finished and have none yet",
    )
    cards.add_argument("--draft", action="store_true", help="do not note the cards as printed")
    cards.add_argument("--layout", metavar="NAME", help=_CARD_LAYOUTS)
    cards.add_argument(
        "--first",
        metavar="N",
        type=int,
        default=1,
        help="the place of the first card on its sheet, for half-used sheets of labels",
    )
    cards.add_argument(
        "--parts",
        metavar="A,B",
        help=f"what these cards show beside key and title: any of {', '.join(CARD_PARTS)}, or none; without it: what the board has chosen",
    )
    cards.add_argument(
        "--places",
        action="store_true",
        help="in place of the cards: the sheet to stick sticky notes on; nothing is noted as printed",
    )
    pieces = (
        (
            "headers",
            _print_headers,
            "write the headers of columns and swimlanes and the four corner markers to a PDF file",
        ),
        ("badges", _print_badges, "write people's badges to a PDF file"),
        ("actions", _print_actions, "write the cards that make the scanner do something to a PDF file"),
    )
    printing = [cards, *(add_verb(what, name, work, help_text) for name, work, help_text in pieces)]
    printing[1].add_argument("--layout", metavar="NAME", help=_HEADER_LAYOUTS)
    for parser in printing:
        parser.add_argument("--out", metavar="OUT.pdf", type=Path, required=True, help="the file to write")
        papers = _CARD_PAPERS if parser is cards else _PAPERS
        also = "; roll: each label as long as it needs" if parser is cards else ""
        parser.add_argument(
            "--paper", choices=papers, help=f"card: one piece per page, the page as large as the piece{also}"
        )
    wall_paper.add_verbs(what)
    add_verb(verbs, "codes", _codes, "list everything that can be printed and its code")
    scan = add_verb(
        verbs,
        "scan",
        _scan,
        "do what these codes ask for, as if a scanner had typed them one after another; all of it or nothing",
        changes=True,
    )
    scan.add_argument("codes", metavar="CODE", nargs="+")
    scan.add_argument("--station", metavar="COLUMN", help="the scanner stands for this column")


def _print_cards(session: Session) -> None:
    given = session.given
    if given.keys and given.changed:
        session.misused("--changed chooses the cards by itself; do not name any")
    parts = _parts(given.parts)
    with session.workspace() as workspace:
        board = board_of(workspace)
        items = _wanted(board, [item_named(workspace, key) for key in given.keys], changed=given.changed)
        today = workspace.now().astimezone(board.facts.zone_info).date()
        layout = _layout(CodeKind.CARD, given.layout)
        words = words_in(session.language)
        faces = card_faces(board, items, words, today, parts)
        sheets = _sheets(session, _places(layout, words.stick) if given.places else layout, faces, given.first)
        prints = prints_of(board, items, parts)
        _write(session, sheets, board)
        if not given.draft and not given.places:
            workspace.do(Source.COMMAND, note_cards_printed, prints=prints, layout=layout.name, parts=parts)
    document = {"out": str(given.out), "pages": len(sheets), "cards": [item.key for item in items]}
    session.answer(document, f"{given.out}: {counted(len(items), 'card')} on {counted(len(sheets), 'page')}")


def _wanted(board: Board, named: Sequence[WorkItem], *, changed: bool) -> list[WorkItem]:
    """Return the cards to print, each once.

    Raises:
        NothingToPrint: there are none.
        ItemWasVoided: one that is named was taken back.
    """
    for item in named:
        if item.voided:
            raise ItemWasVoided(key=item.key)
    if named:
        return list({item.id: item for item in named}.values())
    items = items_to_print(board) if changed else board.ordered_cards()
    if not items:
        why = "every card's paper is there and up to date" if changed else "no card is on the board"
        raise NothingToPrint(why=why)
    return items


def _print_headers(session: Session) -> None:
    from kanban.cards.layouts import layout_like

    with session.workspace() as workspace:
        board = frame_of(workspace)
    words = words_in(session.language)
    header = _layout(CodeKind.HEADER, session.given.layout)
    sheets = [
        *_sheets(session, header, header_faces(board, words)),
        *_sheets(session, layout_like(CodeKind.LANE, header), lane_faces(board)),
        *_sheets(session, layout_like(CodeKind.CORNER, header), corner_faces(board, words)),
    ]
    _answer_pages(session, sheets, board)


def _print_badges(session: Session) -> None:
    with session.workspace() as workspace:
        board = frame_of(workspace)
    faces = badge_faces(board)
    if not faces:
        raise NothingToPrint(why="the board has no people; add some with “people add NAME”")
    _answer_pages(session, _sheets(session, _layout(CodeKind.BADGE), faces), board)


def _print_actions(session: Session) -> None:
    with session.workspace() as workspace:
        board = frame_of(workspace)
    faces = action_faces(board, words_in(session.language))
    _answer_pages(session, _sheets(session, _layout(CodeKind.ACTION), faces), board)


def _answer_pages(session: Session, sheets: Sequence["Sheet"], board: Board) -> None:
    _write(session, sheets, board)
    out = session.given.out
    session.answer({"out": str(out), "pages": len(sheets)}, f"{out}: {counted(len(sheets), 'page')}")


def _parts(named: str | None) -> tuple[str, ...] | None:
    """Return the parts that were named, "none" for no part; None: none were. Raises: NoSuchPart."""
    if named is None:
        return None
    names = [name.strip() for name in named.split(",")]
    return checked_parts([] if names in (["none"], [""]) else names)


def _places(layout: "AnyLayout", words: str) -> "AnyLayout":
    """Return the layout of the sheet to stick notes on. Raises: NotStuck."""
    from kanban.cards.layouts import all_layouts
    from kanban.cards.sheets import place_layout

    if layout.draw_place is None:
        known = ", ".join(each.name for each in all_layouts().values() if each.draw_place is not None)
        raise NotStuck(layout=layout.name, known=known)
    return place_layout(layout, words)


def _sheets(session: Session, layout: "AnyLayout", faces: Sequence[Any], first: int = 1) -> Sequence["Sheet"]:
    """Return the sheets that carry the faces. Raises: WrongPaper, NoSuchPlace."""
    from kanban.cards.sheets import arrange

    return arrange(faces, layout, session.given.paper or layout.papers[0], first=first)


def _layout(kind: CodeKind, name: str | None = None) -> "AnyLayout":
    """Return the layout of a name, the usual one for None. Raises: NoSuchLayout."""
    from kanban.cards.layouts import default_layout, layouts_for

    if name is None:
        return default_layout(kind)
    for layout in layouts_for(kind):
        if layout.name == name:
            return layout
    known = ", ".join(layout.name for layout in layouts_for(kind))
    raise NoSuchLayout(name=name, known=known)


def _write(session: Session, sheets: Sequence["Sheet"], board: Board) -> None:
    from kanban.painting import ensure_application, write_pdf

    ensure_application()
    write_pdf(session.given.out, sheets, board.facts.name)


def _codes(session: Session) -> None:
    from kanban.cards.sheets import code_sides_mm

    with session.workspace() as workspace:
        board = board_of(workspace)
    sides = code_sides_mm()
    found = [
        *((CodeKind.CARD, item.key, item_code(board, item)) for item in board.ordered_cards()),
        *((CodeKind.HEADER, column.name, column_code(board, column)) for column in board.shown_columns()),
        *((CodeKind.LANE, lane.name, lane_code(board, lane)) for lane in board.shown_swimlanes()),
        *((CodeKind.CORNER, name, corner_code(board, name)) for name in CORNERS),
        *((CodeKind.BADGE, person.name, person_code(board, person)) for person in board.shown_people()),
        *((CodeKind.ACTION, action.value, action_code(board, action)) for action in ACTIONS),
    ]
    session.answer(
        [{"kind": kind.value, "name": name, "code": code, "code_mm": sides[kind]} for kind, name, code in found],
        [f"{code}  {kind.value:<6}  {name}" for kind, name, code in found],
    )


class _TakeBackError(Exception):
    """Ends a transaction so that nothing of it is kept."""


def _scan(session: Session) -> int:
    given = session.given
    with session.workspace() as workspace:
        station = None if given.station is None else column_named(frame_of(workspace), given.station).id
        scanner = Scanner(workspace)
        with suppress(_TakeBackError), workspace.together():
            answers = [scanner.scan(code, station=station, source=Source.SCANNER) for code in given.codes]
            if any(answer.outcome is Outcome.REFUSED for answer in answers):
                raise _TakeBackError
    refusals = [answer for answer in answers if answer.outcome is Outcome.REFUSED]
    documents = [
        _scan_document(code, answer, undone=bool(refusals)) for code, answer in zip(given.codes, answers, strict=True)
    ]
    session.answer(documents, [] if refusals else [_scan_line(answer) for answer in answers])
    for answer in refusals:
        session.say(str(answer.text))
    return 1 if refusals else 0


def _scan_document(code: str, answer: ScanAnswer, *, undone: bool) -> dict[str, Any]:
    """Return the answer to one code; `undone`: another one was refused, so that nothing was done for this one."""
    message = _joined(answer.text, answer.detail)
    outcome, from_name, to_name = answer.outcome.value, answer.from_name or None, answer.to_name or None
    if undone and answer.outcome is not Outcome.REFUSED:
        outcome, message = "not_done", "Nothing was done for this code, because another one was refused."
        from_name, to_name = None, None
    return {
        "code": code,
        "outcome": outcome,
        "key": answer.keys[0] if len(answer.keys) == 1 else None,
        "keys": list(answer.keys),
        "from": from_name,
        "to": to_name,
        "message": message,
        "warnings": [str(warning) for warning in answer.warnings],
    }


def _scan_line(answer: ScanAnswer) -> str:
    return _joined(answer.text, answer.detail, *answer.warnings)


def _joined(*phrases: Phrase | None) -> str:
    return " – ".join(str(phrase) for phrase in phrases if phrase is not None)
