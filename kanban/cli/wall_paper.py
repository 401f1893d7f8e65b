"""Verbs of `print` that are about the wall as a whole: which cards suit it, and what is to be done there."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

from kanban.cards.walk_sheet import WALK_PAPERS
from kanban.cli.documents import counted
from kanban.cli.paper_words import words_in
from kanban.cli.session import Session, board_of
from kanban.cli.verbs import Verbs, add_verb
from kanban.domain.errors import Refused
from kanban.domain.wall.errands import errands
from kanban.store import queries

_WIDEST_MM: Final = 100_000
_MEGAPIXELS: Final = (0.1, 1_000)


class NothingToDo(Refused):
    """Wall and board agree."""

    template = "There is nothing to do at the wall."


def add_verbs(what: "Verbs[ArgumentParser]") -> None:
    """Add the verbs of this module to those of `print`."""
    advice = add_verb(
        what,
        "advice",
        _advise,
        "say how many photos of a wall each size of card takes",
        more="Counted for photos taken in hand, with a margin of 15 %, from left to right. By likeness means: as few may do where the\n"
        "cards are known and the photos are sharp. Without options: the wall and the camera of the print dialog.",
    )
    advice.add_argument("--wall-mm", metavar="MM", type=int, help="how wide the wall is")
    advice.add_argument("--megapixels", metavar="N", type=float, help="what the camera has")
    walk = add_verb(
        what,
        "wall-list",
        _print_wall_list,
        "write what is to be done at the wall to a PDF file, in the order in which somebody walks along it",
        more="What to move, to decide, to take down, to print, and what the last photo did not show or not clearly, with boxes to tick.",
    )
    walk.add_argument("--out", metavar="OUT.pdf", type=Path, required=True, help="the file to write")
    walk.add_argument("--paper", choices=WALK_PAPERS, default=WALK_PAPERS[0])


def _print_wall_list(session: Session) -> None:
    from kanban.painting import ensure_application, write_pdf
    from kanban.printing import column_name, walk_pages

    given, settings = session.given, session.settings
    with session.workspace() as workspace:
        board = board_of(workspace)
        now = workspace.now()
        listed = errands(
            board,
            now=now,
            done_days=settings.done_days,
            grace_days=settings.grace_days,
            taken_off=workspace.read(queries.taken_off, workspace.board_id),
        )
    if not listed:
        raise NothingToDo
    words = words_in(session.language).walk
    sheets = walk_pages(board, listed, words, given.paper, now.astimezone(board.facts.zone_info).date())
    ensure_application()
    write_pdf(given.out, sheets, f"{words.title} - {board.facts.name}")
    entries = [
        {
            "do": errand.kind.value,
            "key": errand.item.key,
            "from": column_name(board, errand.from_id) or None,
            "to": column_name(board, errand.to_id) or None,
        }
        for errand in listed
    ]
    document = {"out": str(given.out), "pages": len(sheets), "list": entries}
    session.answer(document, f"{given.out}: {counted(len(listed), 'card')} on {counted(len(sheets), 'page')}")


def _advise(session: Session) -> None:
    from kanban.cards.advice import advise
    from kanban.cards.layouts import layout_beside
    from kanban.domain.card_code import CodeKind

    given, settings = session.given, session.settings
    wall_mm = settings.wall_mm if given.wall_mm is None else given.wall_mm
    megapixels = settings.camera_megapixels if given.megapixels is None else given.megapixels
    if not 0 < wall_mm <= _WIDEST_MM:
        session.misused(f"--wall-mm takes a width in millimetres, up to {_WIDEST_MM}")
    if not _MEGAPIXELS[0] <= megapixels <= _MEGAPIXELS[1]:
        session.misused("--megapixels takes a number from {} to {}".format(*_MEGAPIXELS))
    advice = advise(wall_mm, megapixels)
    document = {
        "wall_mm": wall_mm,
        "megapixels": megapixels,
        "best": advice.best.layout.name,
        "layouts": [
            {
                "layout": each.layout.name,
                "code_mm": each.layout.code_mm,
                "photos": each.photos,
                "photos_by_likeness": each.by_likeness,
                "reach_mm": round(each.reach_mm),
                "for_scanner": each.for_scanner,
                "headers": layout_beside(CodeKind.HEADER, each.layout).name,
            }
            for each in advice.layouts
        ],
    }
    lines = [
        f"{each.layout.name:<8}  code {each.layout.code_mm:g} mm  {counted(each.photos, 'photo')}"
        + (f" ({each.by_likeness} by likeness)" if each.by_likeness < each.photos else "")
        + (", better scanned" if each.for_scanner else "")
        + ("  <- the smallest of those that need the fewest" if each is advice.best else "")
        for each in advice.layouts
    ]
    session.answer(document, lines)
