"""The verbs about business data: metrics list, record, add, show, due, export; `metrics import` is in a module of its own."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any, Final

from kanban.cli.documents import counted, shown_time
from kanban.cli.items import goal_named, person_named
from kanban.cli.metrics_import import add_import
from kanban.cli.session import Session, board_of, frame_of
from kanban.cli.verbs import Verbs, add_group, add_verb
from kanban.domain.board import Board
from kanban.domain.business.goals import goal_of
from kanban.domain.business.status import due_period, status
from kanban.domain.business.values import Cadence, Metric, Reading, TargetPoint
from kanban.domain.errors import BadNumber, NoSuchMetric, PeriodTooLong
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.exchange.typed import typed_number
from kanban.usecases.metrics import add_metric, named_cadence, read_number, read_period, record_reading

_LENGTHS: Final = tuple(Cadence)
_EXPORTED: Final = """F.csv gets the readings. F.xlsx gets a sheet of them and one of the goals, a FOLDER the files readings.csv and goals.csv; those of
the same names are replaced. Days are ISO 8601, numbers have a point, and no text runs as a formula in a spreadsheet."""


def add_verbs(verbs: "Verbs[ArgumentParser]") -> None:
    """Add the verbs of this module."""
    metrics = add_group(verbs, "metrics", "business data")
    add_verb(metrics, "list", _list, "list the metrics with their newest readings")
    record = add_verb(metrics, "record", _record, "record a reading", changes=True)
    record.add_argument("name", metavar="NAME")
    record.add_argument("period", metavar="PERIOD", help="2026-12-24, 2026-W52 or 2026-12: a day, a week or a month")
    record.add_argument("value", metavar="VALUE", help="a number, like 1234.5; the metric's unit may stand at it")
    show = add_verb(metrics, "show", _show, "list a metric's readings with every revision: who, when, from where")
    show.add_argument("name", metavar="NAME")
    add_verb(metrics, "due", _due, "list the metrics whose next reading is due, and when those of the others are")
    add_import(metrics)
    export = add_verb(metrics, "export", _export, "write all readings, corrections too, into a file", more=_EXPORTED)
    export.add_argument(
        "--out", metavar="F.csv|F.xlsx|FOLDER", type=Path, required=True, help="the file or folder to write"
    )
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


def _list(session: Session) -> None:
    with session.workspace() as workspace:
        board, now = board_of(workspace), workspace.now()
    today = now.astimezone(board.facts.zone_info).date()
    documents = [_metric_document(board, metric, today) for metric in board.shown_metrics()]
    session.answer(documents, [_metric_line(document) for document in documents])


def _metric_document(board: Board, metric: Metric, today: date) -> dict[str, Any]:
    readings = board.current_readings(metric.id)
    found = status(metric, readings, today)
    goal = goal_of(board, metric.goal_id)
    newest = readings[-1] if readings else None
    return {
        "name": metric.name,
        "unit": metric.unit,
        "cadence": metric.cadence.value,
        "higher_is_better": metric.higher_is_better,
        "cumulative": metric.cumulative,
        "decimals": metric.decimals,
        "goal": goal.name if goal is not None else None,
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
    period = read_period(given.period)
    with session.workspace() as workspace:
        metric = _metric_named(frame_of(workspace), given.name)
        if _LENGTHS.index(named_cadence(given.period)) > _LENGTHS.index(metric.cadence):
            raise PeriodTooLong(name=metric.name, cadence=metric.cadence.value, period=given.period)
        value = typed_number(given.value, metric)
        if value is None:
            raise BadNumber(value=given.value)
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


def _show(session: Session) -> None:
    with session.workspace() as workspace:
        board, now = board_of(workspace), workspace.now()
    metric = _metric_named(board, session.given.name)
    today = now.astimezone(board.facts.zone_info).date()
    readings = board.readings.get(metric.id, [])
    documents = [
        _reading_document(board, reading) | {"withdrawn": reading.withdrawn, "origin": reading.origin}
        for reading in readings
    ]
    document = _metric_document(board, metric, today)
    current = {(reading.period, reading.revision) for reading in board.current_readings(metric.id)}
    lines = [_metric_line(document)]
    for reading, shown in zip(readings, documents, strict=True):
        mark = "*" if (reading.period, reading.revision) in current else " "
        whence = f", {reading.origin}" if reading.origin else ""
        gone = " (withdrawn)" if reading.withdrawn else ""
        value = _number(reading.value, document)
        lines.append(
            f"{mark} {reading.period}  {value}  revision {reading.revision}, {reading.actor}, {shown['taken_at']}{whence}{gone}"
        )
    session.answer(document | {"revisions": documents}, lines)


def _export(session: Session) -> None:
    from kanban.exchange.business_table import export_readings

    with session.workspace() as workspace:
        board, now = board_of(workspace), workspace.now()
    written = export_readings(board, session.given.out, now.astimezone(board.facts.zone_info).date())
    files = [str(file) for file in written.files]
    rows = ([] if written.goals is None else [counted(written.goals, "row") + " of goals"]) + [
        counted(written.readings or 0, "reading")
    ]
    document = {"files": files, "readings": written.readings, "goals": written.goals}
    session.answer(document, f"{', '.join(files)}: {', '.join(rows)}")


def _due(session: Session) -> None:
    with session.workspace() as workspace:
        board, now = board_of(workspace), workspace.now()
    today = now.astimezone(board.facts.zone_info).date()
    documents = [_due_document(board, metric, today) for metric in board.shown_metrics()]
    documents.sort(key=lambda document: (not document["due"], document["next_due"] or ""))
    due = sum(document["due"] for document in documents)
    lines = [_due_line(document) for document in documents]
    session.answer(documents, [f"{counted(due, 'reading')} due", *lines])


def _due_document(board: Board, metric: Metric, today: date) -> dict[str, Any]:
    readings = board.current_readings(metric.id)
    period, found = due_period(metric, readings, today), status(metric, readings, today)
    return {
        "name": metric.name,
        "cadence": metric.cadence.value,
        "owner": board.people[metric.owner_id].name if metric.owner_id is not None else None,
        "due": period is not None,
        "period": None if period is None else period.isoformat(),
        "next_due": None if found.next_due is None else found.next_due.isoformat(),
        "stale_from": None if found.stale_from is None else found.stale_from.isoformat(),
        "state": found.state.value,
    }


def _due_line(document: dict[str, Any]) -> str:
    owner = f" ({document['owner']})" if document["owner"] else ""
    if document["due"]:
        return f"{document['name']}{owner}: the reading of {document['period']} is due"
    return f"{document['name']}{owner}: next reading due on {document['next_due']}"
