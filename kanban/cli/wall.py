"""The verb about photos of the wall."""

from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kanban.cli.documents import counted, shown_time
from kanban.cli.session import Session
from kanban.cli.verbs import Verbs, add_group, add_verb
from kanban.domain.board import Board
from kanban.domain.errors import Refused
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.operations import Source
from kanban.domain.wall.model import SightingKind, WallMove, WallPlan, WallReading
from kanban.store import queries

if TYPE_CHECKING:
    from kanban.workspace import Workspace

_MORE: Final = """\
Several photos of one wall are read together. Without --apply nothing is changed: the answer says what the wall and the board
disagree about. With it the moves are made, as one operation that one undo takes back; what is doubtful is left alone.

Without --at the photos' own times are taken, and when they have none, now. A photo that is older than the last one, or the
same again, is applied only with --anyway."""


class NothingOfTheWall(Refused):
    """Photos that cannot be applied, because nothing on them says where a card hangs."""

    template = "Nothing was applied: {why}"


def add_verbs(verbs: "Verbs[ArgumentParser]") -> None:
    """Add the verbs of this module."""
    wall = add_group(verbs, "wall", "photos of the wall")
    read = add_verb(
        wall, "read", _read, "read photos of the wall and say what differs from the board", changes=True, more=_MORE
    )
    read.add_argument("photos", metavar="PHOTO", nargs="+", type=Path)
    read.add_argument("--at", metavar="TIME", help="when the photos were taken")
    read.add_argument("--apply", action="store_true", help="make the moves, and note what was seen")
    read.add_argument(
        "--anyway", action="store_true", help="apply although a photo is older than the last one, or the same again"
    )


def _read(session: Session) -> None:
    from kanban.domain.wall.plan import plan_wall
    from kanban.wall import read_photos
    from kanban.wall.document import wall_document

    given = session.given
    settings = session.settings
    with session.workspace() as workspace:
        board = workspace.read(queries.whole_board, workspace.board_id)
        reading, _ = read_photos(given.photos, board)
        now = workspace.now()
        plan = plan_wall(
            board,
            reading,
            _time(session, reading, board, now),
            now=now,
            grace_days=settings.grace_days,
            done_days=settings.done_days,
        )
        if given.apply:
            _apply(workspace, plan, anyway=given.anyway)
    session.answer(wall_document(board, plan, applied=given.apply), _lines(board, plan, applied=given.apply))
    for problem in (*(p for photo in reading.photos for p in photo.problems), *reading.problems, *plan.questions):
        session.say(str(problem))


def _time(session: Session, reading: WallReading, board: Board, now: datetime) -> datetime:
    from kanban.usecases.checks import shown_time as refusal_time
    from kanban.wall import photo_time

    given = session.time()
    if given is not None:
        if given > now:
            from kanban.domain.errors import TimeInFuture

            zone = board.facts.zone_info
            raise TimeInFuture(time=refusal_time(given, zone), now=refusal_time(now, zone))
        return given
    taken_at = photo_time(reading, board, now)
    if taken_at is None:
        session.note(
            "The photos do not say when they were taken (or not plausibly); now is taken. Say it with --at TIME."
        )
        return now
    return taken_at


def _apply(workspace: "Workspace", plan: WallPlan, *, anyway: bool) -> None:
    """Apply the plan.

    Raises:
        NothingOfTheWall: no header says where anything hangs, or a question is open.
        PlanOutOfDate: somebody else changed the board meanwhile.
    """
    from kanban.usecases.walls import apply_wall_plan

    reading = plan.reading
    if not any(sighting.columns for sighting in reading.sightings if sighting.kind is SightingKind.CARD):
        reasons = [*(problem for photo in reading.photos for problem in photo.problems), *reading.problems]
        why = " ".join(map(str, reasons)) or "no card of this board was found below a header."
        raise NothingOfTheWall(why=why)
    if plan.questions and not anyway:
        raise NothingOfTheWall(why=" ".join(map(str, plan.questions)) + " Use --anyway to apply it nevertheless.")
    workspace.do(Source.PHOTO, apply_wall_plan, plan=plan)


def _lines(board: Board, plan: WallPlan, *, applied: bool) -> Iterator[str]:
    """Say the plan in words, what matters most first."""

    def name(column_id: ColumnId | None) -> str:
        return "-" if column_id is None else board.columns[column_id].name

    def card(item_id: ItemId) -> str:
        item = board.items[item_id]
        return f"{item.key}  {item.title}"

    cards = sum(sighting.kind is SightingKind.CARD for sighting in plan.reading.sightings)
    yield f"{counted(cards, 'card')} on {counted(len(plan.reading.photos), 'photo')}, taken at " + shown_time(
        plan.taken_at.replace(microsecond=0), board.facts.zone_info
    )
    if plan.opening_inventory:
        yield "The first photo of this wall: where it and the board differ, nobody knows yet which is right."

    def way(move: WallMove) -> str:
        if move.from_id != move.to_id or move.swimlane_id is None:
            return f"{name(move.from_id)} → {name(move.to_id)}"
        return f"{name(move.to_id)}, to the swimlane {board.swimlanes[move.swimlane_id].name}"

    done = "Moved" if applied else "To move on the board (--apply does it)"
    lists: tuple[tuple[str, list[str]], ...] = (
        (done, [f"{card(m.item_id)}: {way(m)}" for m in plan.moves]),
        (
            "Conflicts: wall and board both moved",
            [
                f"{card(c.item_id)}: agreed {name(c.agreed_id)}, board {name(c.board_id)}, wall {name(c.wall_id)}"
                for c in plan.conflicts
            ],
        ),
        ("Between two columns", [f"{card(u.item_id)}: {' | '.join(map(name, u.between))}" for u in plan.undecided]),
        ("Hanging more than once", [card(item_id) for item_id, _ in plan.duplicates]),
        ("Not moved", [f"{card(p.item_id)} → {name(p.to_id)}: {p.why}" for p in plan.parked]),
        (
            "To move on the wall",
            [f"{card(m.item_id)}: {name(m.from_id)} → {name(m.to_id)}" for m in plan.to_move_on_wall],
        ),
        ("To take down from the wall", [card(s.item_id) for s in plan.take_down]),
        ("To print", [card(item_id) for item_id in plan.to_print]),
        ("To print again", [card(item_id) for item_id in plan.reprint]),
        ("Not seen", [f"{card(n.item_id)} ({name(n.column_id)})" for n in plan.not_seen]),
        ("Outside the columns", [card(s.item_id) for s in plan.outside]),
        ("Newer on the board than on the photo", [card(s.item_id) for s in plan.outdated]),
    )
    for title, rows in lists:
        if rows:
            yield f"{title} ({len(rows)}):"
            yield from (f"  {row}" for row in rows)
    yield f"Confirmed: {len(plan.confirmed)}"
    strangers = plan.foreign + plan.other_boards
    if strangers:
        yield f"Codes that are not of this board: {strangers}"
    if plan.unread:
        yield f"Codes that could not be read: {plan.unread}"
