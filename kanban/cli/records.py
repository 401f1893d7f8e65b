"""The verbs about the log of moves: events."""

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from kanban.cli.documents import counted
from kanban.cli.session import Session
from kanban.cli.verbs import Verbs, add_group, add_verb
from kanban.domain.operations import Source
from kanban.exchange.event_log import RowFault, event_log_text, read_event_log
from kanban.exchange.text_files import write_text
from kanban.store import log, queries
from kanban.usecases.importing import ImportReport, import_events, standing_rows

_SHOWN_FAULTS: Final = 20
_LOG: Final = """\
The log is a CSV file with the header card_id,from_column,to_column,timestamp[,kind]. Timestamps are ISO 8601 with an
offset; no from_column: the card appears; no to_column: it leaves the board; kind “void”: the card never existed."""


def add_verbs(verbs: "Verbs[ArgumentParser]") -> None:
    """Add the verbs of this module."""
    events = add_group(verbs, "events", "the log of moves, as a CSV file")
    export = add_verb(events, "export", _export, "write every move that stands, by time, to a CSV file", more=_LOG)
    export.add_argument("--out", metavar="F.csv", type=Path, required=True, help="the file to write")
    take = add_verb(
        events,
        "import",
        _import,
        "take over the moves of a CSV file, as one operation",
        changes=True,
        more=f"{_LOG}\n\nCards that the board does not have are made. Moves that it knows are not doubled, so a file may be\n"
        "imported again when it has grown. WIP limits do not hold for what has happened already.",
    )
    take.add_argument("file", metavar="F.csv", type=Path)
    take.add_argument("--strict", action="store_true", help="take all rows or, if one cannot be taken, none")


def _export(session: Session) -> None:
    with session.workspace() as workspace:
        board = workspace.read(queries.whole_board, workspace.board_id)
        rows = standing_rows(board, workspace.read(log.logged_moves, workspace.board_id))
    out: Path = session.given.out
    write_text(out, event_log_text(rows, board.facts.zone_info))
    session.answer({"out": str(out), "rows": len(rows)}, f"{out}: {counted(len(rows), 'row')}")


def _import(session: Session) -> None:
    given = session.given
    with session.workspace() as workspace:
        found = read_event_log(given.file)
        report = ImportReport(ignored=list(found.faults))
        workspace.do(Source.IMPORT, import_events, rows=found.rows, report=report, strict=given.strict)
    if found.encoding is not None:
        session.say(f"{given.file} is not in UTF-8; it was read as {found.encoding}. Check the names.")
    _say_faults(session, "ignored", report.ignored)
    _say_faults(session, "doubtful", report.doubts)
    document = {
        "rows": len(found.rows) + len(found.faults),
        "cards": report.cards,
        "moves": report.moves,
        "past": report.past,
        "voids": report.voids,
        "known": report.known,
        "still": report.still,
        "ignored": _fault_documents(report.ignored),
        "doubts": _fault_documents(report.doubts),
        "encoding": found.encoding,
    }
    session.answer(document, _summary(report))


def _summary(report: ImportReport) -> str:
    rare = (
        (report.past, "move", " in the past"),
        (report.voids, "card", " taken back"),
        (report.known, "row", " known already"),
        (report.still, "row", " without a move"),
        (len(report.ignored), "row", " ignored"),
    )
    usual = [counted(report.cards, "new card"), counted(report.moves, "move")]
    return ", ".join([*usual, *(counted(count, what) + more for count, what, more in rare if count)])


def _say_faults(session: Session, what: str, faults: Sequence[RowFault]) -> None:
    for fault in faults[:_SHOWN_FAULTS]:
        session.say(f"line {fault.line} {what}: {fault.reason}")
    if len(faults) > _SHOWN_FAULTS:
        session.say(f"{len(faults) - _SHOWN_FAULTS} more lines {what}; --json lists them all")


def _fault_documents(faults: Sequence[RowFault]) -> list[dict[str, Any]]:
    return [{"line": fault.line, "reason": str(fault.reason)} for fault in faults]
