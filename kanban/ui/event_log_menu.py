"""Event logs in and out of the window, and what became of their rows in words."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kanban.domain.operations import Source
from kanban.domain.texts import Phrase
from kanban.exchange.event_log import RowFault, event_log_text, read_event_log
from kanban.exchange.text_files import write_text
from kanban.store import log, queries
from kanban.ui.phrases import say
from kanban.usecases.importing import ImportReport, import_events, standing_rows
from kanban.workspace import Workspace

_SHOWN_FAULTS = 12


def import_log(workspace: Workspace, path: Path) -> str:
    """Take the rows of a file over and return what became of them.

    Raises:
        Refused: the file is no event log; nothing was changed.
    """
    found = read_event_log(path)
    report = ImportReport(ignored=list(found.faults))
    workspace.do(Source.IMPORT, import_events, rows=found.rows, report=report)
    return "\n".join(_lines(report, found.encoding))


def export_log(workspace: Workspace, path: Path) -> str:
    """Write every move that stands into a file and return what to say about it.

    Raises:
        Refused: the file cannot be written.
    """
    board = workspace.read(queries.whole_board, workspace.board_id)
    rows = standing_rows(board, workspace.read(log.logged_moves, workspace.board_id))
    write_text(path, event_log_text(rows, board.facts.zone_info))
    text = QCoreApplication.translate("EventLog", "Moves written to {path}: {count}.")
    return text.format(path=path, count=len(rows))


def _lines(report: ImportReport, encoding: str | None) -> list[str]:
    """Return the report in lines: the counts that are not zero, then the rows that were not taken, with why."""
    counts = (
        (report.cards, QCoreApplication.translate("EventLog", "New cards: {count}")),
        (report.moves, QCoreApplication.translate("EventLog", "Moves: {count}")),
        (report.past, QCoreApplication.translate("EventLog", "Moves before the card's newest one: {count}")),
        (report.voids, QCoreApplication.translate("EventLog", "Cards taken back: {count}")),
        (report.known, QCoreApplication.translate("EventLog", "Rows known already: {count}")),
        (report.still, QCoreApplication.translate("EventLog", "Rows without a move: {count}")),
        (len(report.ignored), QCoreApplication.translate("EventLog", "Rows that were not taken: {count}")),
    )
    lines = [text.format(count=count) for count, text in counts if count]
    if encoding is not None:
        text = QCoreApplication.translate(
            "EventLog", "The file is not in UTF-8; it was read as {name}. Check the names."
        )
        lines.append(text.format(name=encoding))
    return [*lines, *_faults(report.ignored), *_faults(report.doubts)]


def _faults(faults: list[RowFault]) -> list[str]:
    line = QCoreApplication.translate("EventLog", "Line {line}: {reason}")
    lines = [line.format(line=fault.line, reason=_reason(fault.reason)) for fault in faults[:_SHOWN_FAULTS]]
    if len(faults) > _SHOWN_FAULTS:
        more = QCoreApplication.translate("EventLog", "… and {count} more")
        lines.append(more.format(count=len(faults) - _SHOWN_FAULTS))
    return lines


def _reason(reason: Phrase) -> str:
    return say(reason, "eventlog")
