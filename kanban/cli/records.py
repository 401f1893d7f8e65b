"""Verbs about what is recorded: the log of moves (events), and business data (metrics)."""

from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from kanban.cli.documents import counted, shown_time
from kanban.cli.items import goal_named, person_named
from kanban.cli.session import Session, board_of, frame_of
from kanban.cli.verbs import Verbs, add_group, add_verb
from kanban.domain.board import Board, Cadence, Metric, MetricId, Reading, TargetPoint
from kanban.domain.business import status
from kanban.domain.errors import NoSuchMetric, PeriodTooLong
from kanban.domain.operations import Source
from kanban.exchange.event_log import RowFault, event_log_text, read_event_log
from kanban.exchange.text_files import write_text
from kanban.store import log, queries
from kanban.usecases.importing import ImportReport, import_events, standing_rows
from kanban.usecases.metrics import add_metric, named_cadence, read_number, read_period, record_reading

_SHOWN_FAULTS: Final = 20
_LENGTHS: Final = tuple(Cadence)
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
    metrics = add_group(verbs, "metrics", "business data")
    add_verb(metrics, "list", _list, "list the metrics with their newest readings")
    record = add_verb(metrics, "record", _record, "record a reading", changes=True)
    record.add_argument("name", metavar="NAME")
    record.add_argument("period", metavar="PERIOD", help="2026-12-24, 2026-W52 or 2026-12: a day, a week or a month")
    record.add_argument("value", metavar="VALUE", help="a number, like 1234.5")
    add = add_verb(metrics, "add", _add, "define a metric", changes=True)
    add.add_argument("name", metavar="NAME")
    add.add_argument("--unit", metavar="TEXT", default="", help="like %%, s or people")
    add.add_argument("--lower-is-better", action="store_true")
    add.add_argument("--cumulative", action="store_true", help="each reading is the total so far")
    add.add_argument("--cadence", choices=[cadence.value for cadence in Cadence], default=Cadence.DAILY.value)
    add.add_argument("--decimals", metavar="N", type=int, choices=range(7), default=0, help="0 to 6")
    add.add_argument(
        "--target", metavar="DAY=VALUE", action="append", default=[], help="what it should be; may be given again"
    )
    add.add_argument("--goal", metavar="G", help="the goal that it measures; made if there is none of this name")
    add.add_argument("--owner", metavar="NAME", help="who sees to its readings")


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


def _list(session: Session) -> None:
    with session.workspace() as workspace:
        board, now = board_of(workspace), workspace.now()
    today = now.astimezone(board.facts.zone_info).date()
    documents = [_metric_document(board, metric, today) for metric in board.shown_metrics()]
    session.answer(documents, [_metric_line(document) for document in documents])


def _metric_document(board: Board, metric: Metric, today: date) -> dict[str, Any]:
    readings = board.current_readings(metric.id)
    found = status(metric, readings, today)
    newest = readings[-1] if readings else None
    return {
        "name": metric.name,
        "unit": metric.unit,
        "cadence": metric.cadence.value,
        "higher_is_better": metric.higher_is_better,
        "cumulative": metric.cumulative,
        "decimals": metric.decimals,
        "goal": board.goals[metric.goal_id].name if metric.goal_id is not None else None,
        "owner": board.people[metric.owner_id].name if metric.owner_id is not None else None,
        "targets": [{"day": point.day.isoformat(), "value": point.value} for point in metric.targets],
        "state": found.state.value,
        "expected_today": found.expected_today,
        "age_days": found.age_days,
        "readings": len(readings),
        "newest": None if newest is None else _reading_document(board, newest),
    }


def _reading_document(board: Board, reading: Reading) -> dict[str, Any]:
    return {
        "period": reading.period.isoformat(),
        "value": reading.value,
        "revision": reading.revision,
        "taken_at": shown_time(reading.taken_at, board.facts.zone_info),
        "actor": reading.actor,
    }


def _metric_line(document: dict[str, Any]) -> str:
    newest = document["newest"]
    value = "no reading yet" if newest is None else _number(newest["value"], document) + f" on {newest['period']}"
    expected = document["expected_today"]
    target = "" if expected is None else f", expected today {_number(expected, document)}"
    return f"{document['name']}: {value}{target} [{document['state'].replace('_', ' ')}]"


def _number(value: float, document: dict[str, Any]) -> str:
    return f"{value:.{document['decimals']}f} {document['unit']}".rstrip()


def _record(session: Session) -> None:
    given = session.given
    period, value = read_period(given.period), read_number(given.value)
    with session.workspace() as workspace:
        metric = _metric_named(frame_of(workspace), given.name)
        if _LENGTHS.index(named_cadence(given.period)) > _LENGTHS.index(metric.cadence):
            raise PeriodTooLong(name=metric.name, cadence=metric.cadence.value, period=given.period)
        change = workspace.do(Source.COMMAND, record_reading, metric_id=metric.id, period=period, value=value)
        board = board_of(workspace)
        document = _metric_document(board, metric, workspace.now().astimezone(board.facts.zone_info).date())
    text = str(change.operation.title) if change else f"{metric.name} has this reading already"
    session.answer(document, text)


def _metric_named(board: Board, name: str) -> Metric:
    for metric in board.shown_metrics():
        if metric.name.casefold() == name.strip().casefold():
            return metric
    raise NoSuchMetric(name=name, known=", ".join(metric.name for metric in board.shown_metrics()) or "–")


def _add(session: Session) -> None:
    given = session.given
    targets = tuple(_target(text) for text in given.target)
    with session.workspace() as workspace:
        with workspace.together():
            metric = Metric(
                MetricId(0),
                given.name,
                given.unit,
                0,
                not given.lower_is_better,
                given.cumulative,
                Cadence(given.cadence),
                given.decimals,
                goal_named(session, workspace, given.goal),
                None if given.owner is None else person_named(workspace, given.owner),
                targets,
            )
            workspace.do(Source.COMMAND, add_metric, metric=metric)
        board = board_of(workspace)
        made = max(board.shown_metrics(), key=lambda metric: metric.id)
        document = _metric_document(board, made, workspace.now().astimezone(board.facts.zone_info).date())
    session.answer(document, made.name)


def _target(text: str) -> TargetPoint:
    """Return the target that a text like 2026-12-24=120000 names.

    Raises:
        BadDate, BadNumber: it names none.
    """
    day, _, value = text.partition("=")
    return TargetPoint(read_period(day), read_number(value))
