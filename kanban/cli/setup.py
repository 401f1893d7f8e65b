"""Verbs that set a board up: its columns and swimlanes. Each answers with what there is afterwards, in its order."""

from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from kanban.cli.session import Session, frame_of
from kanban.cli.verbs import Verbs, add_group, add_verb
from kanban.domain.board import Board, Column, ColumnKind, Swimlane
from kanban.domain.operations import Decision, Source
from kanban.usecases import columns, swimlanes
from kanban.usecases.checks import column_named, lane_named

_ANYWHERE = "without it and without --first, at the end"


def add_verbs(verbs: "Verbs[ArgumentParser]") -> None:
    """Add the verbs of this module."""
    _add_column_verbs(add_group(verbs, "columns", "the columns of the board"))
    _add_lane_verbs(add_group(verbs, "lanes", "the swimlanes of the board"))


def _add_column_verbs(what: "Verbs[ArgumentParser]") -> None:
    add_verb(what, "list", _answer_columns, "list the columns from left to right")
    _name(_place(add_verb(what, "add", _add_column, "add a column", changes=True)))
    rename = _name(add_verb(what, "rename", _rename_column, "give a column another name", changes=True))
    rename.add_argument("new", metavar="NEW")
    change = _name(add_verb(what, "change", _change_column, "change what a column means", changes=True))
    change.add_argument("--limit", type=int, metavar="N", help="its WIP limit; 0: none")
    change.add_argument("--policy", metavar="TEXT", help="what must be true before a card may go on from here")
    change.add_argument(
        "--kind", choices=[kind.value for kind in ColumnKind], help="whether cards are worked on or wait"
    )
    change.add_argument("--start", action="store_true", help="work is started here")
    change.add_argument("--finish", action="store_true", help="work is finished here")
    _name(_place(add_verb(what, "move", _move_column, "move a column", changes=True)))
    split = _name(
        add_verb(what, "split", _split_column, "split a column in two; the cards stay in the left one", changes=True)
    )
    split.add_argument("left", metavar="LEFT")
    split.add_argument("right", metavar="RIGHT")
    remove = _name(add_verb(what, "remove", _remove_column, "remove a column; its history stays", changes=True))
    remove.add_argument("--cards-to", metavar="COLUMN", help="where its cards go; without it, to its left neighbour")


def _add_lane_verbs(what: "Verbs[ArgumentParser]") -> None:
    add_verb(what, "list", _answer_lanes, "list the swimlanes from top to bottom")
    _name(add_verb(what, "add", _add_lane, "add a swimlane at the bottom", changes=True))
    rename = _name(add_verb(what, "rename", _rename_lane, "give a swimlane another name", changes=True))
    rename.add_argument("new", metavar="NEW")
    change = _name(add_verb(what, "change", _change_lane, "change what a swimlane means", changes=True))
    change.add_argument("--limit", type=int, metavar="N", help="its WIP limit; 0: none")
    change.add_argument("--policy", metavar="TEXT", help="which cards go here, and how they are treated")
    change.add_argument("--expedite", choices=("yes", "no"), help="whether limits of columns do not count its cards")
    _name(_place(add_verb(what, "move", _move_lane, "move a swimlane", changes=True)))
    remove = _name(add_verb(what, "remove", _remove_lane, "remove a swimlane", changes=True))
    remove.add_argument("--cards-to", metavar="LANE", help="where its cards go; without it, to no swimlane")


def _name(parser: ArgumentParser) -> ArgumentParser:
    parser.add_argument("name", metavar="NAME")
    return parser


def _place(parser: ArgumentParser) -> ArgumentParser:
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--after", metavar="OTHER", help=f"right after this one; {_ANYWHERE}")
    place.add_argument("--first", action="store_true", help="before all others")
    return parser


def _do(session: Session, decide: Callable[[Board], tuple[Callable[..., Decision], dict[str, Any]]]) -> None:
    """Do to the board what `decide` says: a use case and what it is given."""
    with session.workspace() as workspace:
        use_case, what = decide(frame_of(workspace))
        workspace.do(Source.COMMAND, use_case, **what)


def _position(session: Session, others: list[Any], named: Callable[[str], Any]) -> int:
    """Return how many of the others are to stand before the one that is placed."""
    if session.given.first:
        return 0
    return len(others) if session.given.after is None else others.index(named(session.given.after)) + 1


def _changed(session: Session, part: Any, **others: Any) -> Any:
    """Return a column or a swimlane with what was given for it."""
    given = session.given
    parts = {name: value for name, value in others.items() if value is not None}
    if given.limit is not None:
        parts["wip_limit"] = given.limit or None
    if given.policy is not None:
        parts["policy"] = given.policy
    return replace(part, **parts)


# Columns


def _answer_columns(session: Session) -> None:
    with session.workspace() as workspace:
        shown = frame_of(workspace).shown_columns()
    session.answer([_column_document(column) for column in shown], [_column_line(column) for column in shown])


def _column_document(column: Column) -> dict[str, Any]:
    names = ("name", "wip_limit", "started", "finished", "policy")
    return {**{name: getattr(column, name) for name in names}, "kind": column.kind.value}


def _column_line(column: Column) -> str:
    marks = [word for there, word in ((column.started, "start"), (column.finished, "finish")) if there]
    marks += ["wait"] if column.kind is ColumnKind.WAIT else []
    marks += [f"limit {column.wip_limit}"] if column.wip_limit is not None else []
    return column.name + (f"  ({', '.join(marks)})" if marks else "")


def _add_column(session: Session) -> None:
    _do(
        session,
        lambda board: (columns.add_column, {"name": session.given.name, "position": _column_place(session, board)}),
    )
    _answer_columns(session)


def _column_place(session: Session, board: Board, moved: Column | None = None) -> int:
    others = [column for column in board.shown_columns() if column != moved]
    return _position(session, others, lambda name: column_named(board, name))


def _rename_column(session: Session) -> None:
    _do(
        session,
        lambda board: (columns.change_column, {"column": replace(_column(session, board), name=session.given.new)}),
    )
    _answer_columns(session)


def _change_column(session: Session) -> None:
    given = session.given
    marks = {"started": given.start or None, "finished": given.finish or None}
    kind = None if given.kind is None else ColumnKind(given.kind)
    _do(
        session,
        lambda board: (
            columns.change_column,
            {"column": _changed(session, _column(session, board), kind=kind, **marks)},
        ),
    )
    _answer_columns(session)


def _move_column(session: Session) -> None:
    def decide(board: Board) -> tuple[Callable[..., Decision], dict[str, Any]]:
        moved = _column(session, board)
        if session.given.after is not None and column_named(board, session.given.after) == moved:
            session.misused("a column cannot stand after itself")
        return columns.move_column, {"column_id": moved.id, "position": _column_place(session, board, moved)}

    _do(session, decide)
    _answer_columns(session)


def _split_column(session: Session) -> None:
    names = {"left": session.given.left, "right": session.given.right}
    _do(session, lambda board: (columns.split_column, {"column_id": _column(session, board).id, **names}))
    _answer_columns(session)


def _remove_column(session: Session) -> None:
    def decide(board: Board) -> tuple[Callable[..., Decision], dict[str, Any]]:
        target = session.given.cards_to
        to = None if target is None else column_named(board, target).id
        return columns.remove_column, {"column_id": _column(session, board).id, "cards_to": to}

    _do(session, decide)
    _answer_columns(session)


def _column(session: Session, board: Board) -> Column:
    return column_named(board, session.given.name)


# Swimlanes


def _answer_lanes(session: Session) -> None:
    with session.workspace() as workspace:
        shown = frame_of(workspace).shown_swimlanes()
    names = ("name", "wip_limit", "expedite", "policy")
    session.answer(
        [{name: getattr(lane, name) for name in names} for lane in shown], [_lane_line(lane) for lane in shown]
    )


def _lane_line(lane: Swimlane) -> str:
    marks = (["expedite"] if lane.expedite else []) + (
        [f"limit {lane.wip_limit}"] if lane.wip_limit is not None else []
    )
    return lane.name + (f"  ({', '.join(marks)})" if marks else "")


def _add_lane(session: Session) -> None:
    _do(session, lambda _: (swimlanes.add_swimlane, {"name": session.given.name}))
    _answer_lanes(session)


def _rename_lane(session: Session) -> None:
    new = session.given.new
    _do(session, lambda board: (swimlanes.change_swimlane, {"swimlane": replace(_lane(session, board), name=new)}))
    _answer_lanes(session)


def _change_lane(session: Session) -> None:
    said = session.given.expedite
    expedite = None if said is None else said == "yes"
    _do(
        session,
        lambda board: (
            swimlanes.change_swimlane,
            {"swimlane": _changed(session, _lane(session, board), expedite=expedite)},
        ),
    )
    _answer_lanes(session)


def _move_lane(session: Session) -> None:
    def decide(board: Board) -> tuple[Callable[..., Decision], dict[str, Any]]:
        moved = _lane(session, board)
        if session.given.after is not None and lane_named(board, session.given.after) == moved:
            session.misused("a swimlane cannot stand after itself")
        others = [lane for lane in board.shown_swimlanes() if lane != moved]
        place = _position(session, others, lambda name: lane_named(board, name))
        return swimlanes.move_swimlane, {"swimlane_id": moved.id, "position": place}

    _do(session, decide)
    _answer_lanes(session)


def _remove_lane(session: Session) -> None:
    def decide(board: Board) -> tuple[Callable[..., Decision], dict[str, Any]]:
        target = session.given.cards_to
        to = None if target is None else lane_named(board, target).id
        return swimlanes.remove_swimlane, {"swimlane_id": _lane(session, board).id, "cards_to": to}

    _do(session, decide)
    _answer_lanes(session)


def _lane(session: Session, board: Board) -> Swimlane:
    return lane_named(board, session.given.name)
