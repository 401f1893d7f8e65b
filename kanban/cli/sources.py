"""Verbs about sources of business data: list them, read them, set them up."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any, Final

from kanban.cli.documents import counted, shown_time
from kanban.cli.session import Session, frame_of
from kanban.cli.verbs import Verbs, add_group, add_verb
from kanban.domain.board import Board
from kanban.domain.business.values import DataSource, MappedMetric, SourceKind, TableMapping
from kanban.domain.errors import NoSuchMetric, NotFound, Refused
from kanban.domain.ids import MetricId, SourceId
from kanban.domain.operations import Source
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.feeds.permissions import fingerprint, is_permitted, permit
from kanban.feeds.reading import Found, asked_of
from kanban.feeds.states import SourceState, state_of
from kanban.feeds.taking import note_failure, take
from kanban.feeds.worker import look_apart
from kanban.settings import save_settings
from kanban.sources.fetching import holds_secret, without_secrets
from kanban.usecases.sources import add_source, remove_source
from kanban.workspace import Workspace

_SHOWN_FAULTS: Final = 10
_PERMISSION: Final = """\
A source runs on a computer only if somebody there permits it: a board may come from anywhere, and what it would read,
or where it would send a password, is not for the board to decide. “sources run NAME --allow” permits a source as it is
now, as does setting it up here; after a change it must be permitted again."""
_HOW: Final = """\
In the place, the query's file and the headers, ${NAME} stands for an environment variable: no password need be kept in
the board. Without --day the mapping is guessed from what the source gives now: columns that are called like a metric.

examples:
  twinboard sources add Sales --folder '/data/exports/sales-*.csv' --day date --metric "Total=Sales"
  twinboard sources add Users --http https://example.org/api/daily --query data.rows --header 'X-Key: ${KEY}'
  twinboard sources add Orders --sql 'postgresql://reader:${PW}@db/shop' --query "SELECT day, orders FROM daily" """


class NotPermittedHere(Refused):
    """A source that nobody has permitted on this computer."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "The source “{name}” is not permitted on this computer. It would read {where}. If that is right, permit it with --allow.",
    )


class SourceFailed(Refused):
    """One of several sources could not be read."""

    template = QT_TRANSLATE_NOOP("errors", "Source “{name}”: {why} Nothing was taken.")


def add_verbs(verbs: "Verbs[ArgumentParser]") -> None:
    """Add the verbs of this module."""
    sources = add_group(verbs, "sources", "where business data come from by themselves")
    add_verb(sources, "list", _list, "list the sources, what they read, and how they fare on this computer")
    run = add_verb(
        sources, "run", _run, "read a source, or all that are permitted here", changes=True, more=_PERMISSION
    )
    run.add_argument("name", metavar="NAME", nargs="?")
    run.add_argument("--allow", action="store_true", help="permit this source on this computer, as it is now")
    run.add_argument("--keep-going", action="store_true", help="take from the others when one cannot be read")
    add = add_verb(sources, "add", _add, "set up a source, and permit it here", changes=True, more=_HOW)
    add.add_argument("name", metavar="NAME")
    kinds = add.add_mutually_exclusive_group(required=True)
    kinds.add_argument("--file", metavar="PATH", help="a CSV file or an Excel workbook")
    kinds.add_argument("--folder", metavar="PATH", help="the newest file there; may end in a pattern like sales-*.csv")
    kinds.add_argument("--http", metavar="URL", help="JSON, CSV or a workbook at an address")
    kinds.add_argument("--sql", metavar="DATABASE", help="a SQLite file or a postgresql:// address")
    add.add_argument("--query", metavar="TEXT", default="", help="the sheet, the path to the rows in JSON, or the SQL")
    add.add_argument("--header", metavar="'NAME: VALUE'", action="append", default=[], help="may be given again")
    add.add_argument("--every", metavar="MINUTES", type=int, default=60, help="how often it is read; 60 without this")
    add.add_argument("--day", metavar="COLUMN", default="", help="the column that holds the day")
    add.add_argument("--metric", metavar="COLUMN=METRIC", action="append", default=[], help="may be given again")
    add.add_argument("--name-column", metavar="COLUMN", default="", help="long form: says which metric a row is of")
    add.add_argument("--value-column", metavar="COLUMN", default="", help="long form: has the number")
    add.add_argument("--day-order", choices=("ymd", "dmy", "mdy"), default="", help="of days like 03/04/2026")
    add.add_argument("--decimal-comma", action="store_true", help="1.234,5 means 1234.5")
    remove = add_verb(sources, "remove", _remove, "remove a source; its readings stay", changes=True)
    remove.add_argument("name", metavar="NAME")


def _list(session: Session) -> None:
    with session.workspace() as workspace:
        board = frame_of(workspace)
        documents = [_document(session, workspace, board, source) for source in board.shown_sources()]
    session.answer(documents, [_line(document) for document in documents])


def _document(session: Session, workspace: Workspace, board: Board, source: DataSource) -> dict[str, Any]:
    state = state_of(fingerprint(workspace.path, source))
    return {
        "name": source.name,
        "kind": source.kind.value,
        "where": without_secrets(source.where),
        "query": source.query,
        "every_minutes": source.every_minutes,
        "permitted": is_permitted(session.settings, workspace.path, source),
        "metrics": [
            board.metrics[each.metric_id].name for each in source.mapping.metrics if each.metric_id in board.metrics
        ],
        "read_at": _time(state.read_at, board),
        "place": state.place,
        "new": state.new,
        "corrections": state.corrections,
        "faults": state.faults,
        "problem": None if state.problem is None else str(state.problem),
        "troubled_since": _time(state.troubled_since, board),
    }


def _time(moment: Any, board: Board) -> str | None:
    return None if moment is None else shown_time(moment, board.facts.zone_info)


def _line(document: dict[str, Any]) -> str:
    state = "on" if document["permitted"] else "off here"
    if document["problem"]:
        state += f", not read since {document['troubled_since']}: {document['problem']}"
    elif document["read_at"]:
        state += (
            f", read {document['read_at']}: {document['new']} new, {counted(document['corrections'], 'correction')}"
        )
    return f"{document['name']} ({document['kind']} {document['where']}) [{state}]"


def _run(session: Session) -> int:
    given = session.given
    if given.allow and not given.name:
        session.misused("--allow needs the NAME of a source: permit them one by one")
    with session.workspace() as workspace:
        board = frame_of(workspace)
        wanted = [_named(board, given.name)] if given.name else board.shown_sources()
        if given.name:
            _permit(session, workspace, wanted[0], allow=given.allow)
        running = [source for source in wanted if is_permitted(session.settings, workspace.path, source)]
        for source in wanted:
            if source not in running:
                session.say(
                    f'{source.name} is not permitted on this computer and was left out; “sources run "{source.name}"” says more'
                )
        failed: dict[SourceId, Refused] = {}
        found = _looked(workspace, board, running, failed)
        if failed and not given.keep_going:
            source = next(each for each in running if each.id in failed)
            raise failed[source.id] if given.name else SourceFailed(name=source.name, why=str(failed[source.id]))
        with workspace.together():
            states = {source.id: take(workspace, source, found[source.id]) for source in running if source.id in found}
    for source in running:
        if source.id in failed:
            session.say(f"{source.name}: {failed[source.id]}")
        else:
            _say_faults(session, source, found[source.id])
    session.answer(
        [_ran(source, states[source.id]) for source in running if source.id in states],
        [_ran_line(source, states[source.id]) for source in running if source.id in states],
    )
    return 1 if failed else 0


def _permit(session: Session, workspace: Workspace, source: DataSource, *, allow: bool) -> None:
    """Permit a source if that is wished.

    Raises:
        NotPermittedHere: it is not, and was not.
    """
    if is_permitted(session.settings, workspace.path, source):
        return
    if not allow:
        raise NotPermittedHere(name=source.name, where=without_secrets(source.where))
    permit(session.settings, workspace.path, source)
    save_settings(session.settings)


def _looked(
    workspace: Workspace, board: Board, sources: list[DataSource], failed: dict[SourceId, Refused]
) -> dict[SourceId, Found]:
    """Read sources one after another; those that cannot be read are put into `failed`."""
    today = workspace.now().astimezone(board.facts.zone_info).date()
    found = {}
    for source in sources:
        try:
            found[source.id] = look_apart(asked_of(board, source, today))
        except Refused as refusal:
            failed[source.id] = refusal
            note_failure(workspace, source, refusal)
    return found


def _say_faults(session: Session, source: DataSource, found: Found) -> None:
    for fault in found.faults[:_SHOWN_FAULTS]:
        session.say(f"{source.name}, {found.place}, line {fault.line} not taken: {fault.reason}")
    if found.fault_count > _SHOWN_FAULTS:
        session.say(f"{source.name}: {found.fault_count - _SHOWN_FAULTS} more values not taken")


def _ran(source: DataSource, state: SourceState) -> dict[str, Any]:
    return {
        "name": source.name,
        "place": state.place,
        "new": state.new,
        "corrections": state.corrections,
        "faults": state.faults,
    }


def _ran_line(source: DataSource, state: SourceState) -> str:
    said = [f"{state.new} new", counted(state.corrections, "correction")]
    if state.faults:
        said.append(f"{counted(state.faults, 'value')} not taken")
    return f"{source.name}: {', '.join(said)} ({state.place})"


def _add(session: Session) -> None:
    given = session.given
    with session.workspace() as workspace:
        board = frame_of(workspace)
        source = _source_of(given, board)
        if not source.mapping.day:
            today = workspace.now().astimezone(board.facts.zone_info).date()
            source = _guessed(session, look_apart(asked_of(board, source, today, guess=True)), source)
        workspace.do(Source.COMMAND, add_source, source=source)
        board = frame_of(workspace)
        made = max(board.shown_sources(), key=lambda each: each.id)
        permit(session.settings, workspace.path, made)
        save_settings(session.settings)
        document = _document(session, workspace, board, made)
    if holds_secret(made):
        session.say("a password or key stands in the source and thus in the board file; ${NAME} would keep it out")
    session.answer(document, _line(document))


def _source_of(given: Namespace, board: Board) -> DataSource:
    """Return the source that the words describe; paths are made whole."""
    kind = next(kind for kind in SourceKind if getattr(given, kind.value))
    where = str(getattr(given, kind.value))
    if kind is not SourceKind.HTTP and "://" not in where and not where.startswith("$"):
        where = str(Path(where).expanduser().absolute())
    pairs = [text.partition("=") for text in given.metric]
    metrics = tuple(MappedMetric(named.strip(), _metric(board, name or named)) for named, _, name in pairs)
    mapping = TableMapping(
        given.day, metrics, given.name_column, given.value_column, given.day_order, given.decimal_comma
    )
    return DataSource(SourceId(0), given.name, kind, where, given.query, tuple(given.header), mapping, given.every)


def _guessed(session: Session, found: Found, source: DataSource) -> DataSource:
    """Return a source with the mapping that its table suggests, and say which."""
    mapping = found.mapping
    if not mapping.day or not all(mapped.metric_id > 0 for mapped in mapping.metrics) or not mapping.metrics:
        columns = ", ".join(found.sample.headers)
        session.misused(f"the mapping cannot be guessed; name it with --day and --metric. The columns are: {columns}")
    named = ", ".join(mapped.named for mapped in mapping.metrics)
    session.note(f"day: {mapping.day}; metrics: {named}")
    return DataSource(**{**vars(source), "mapping": mapping})


def _metric(board: Board, name: str) -> MetricId:
    for metric in board.shown_metrics():
        if metric.name.casefold() == name.strip().casefold():
            return metric.id
    raise NoSuchMetric(name=name.strip(), known=", ".join(metric.name for metric in board.shown_metrics()) or "–")


def _remove(session: Session) -> None:
    with session.workspace() as workspace:
        source = _named(frame_of(workspace), session.given.name)
        workspace.do(Source.COMMAND, remove_source, source_id=source.id)
    session.answer({"name": source.name}, f"{source.name} removed")


def _named(board: Board, name: str) -> DataSource:
    for source in board.shown_sources():
        if source.name.casefold() == name.strip().casefold():
            return source
    raise NotFound(what=QT_TRANSLATE_NOOP("fields", "source"), name=name)
