"""What the window says about sources: their kinds, what to type where, how often they are read, and how they fare."""

from datetime import datetime
from enum import Enum
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from kanban.domain.board import BoardFacts
from kanban.domain.business.values import DataSource, SourceKind
from kanban.feeds.states import SourceState
from kanban.sources.fetching import variables_of, without_secrets
from kanban.ui.phrases import listed, say
from kanban.ui.requirements.time_words import TimeWords

INTERVALS: Final = (5, 15, 60, 6 * 60, 24 * 60)
"""Minutes that are offered."""
_HOUR: Final = 60
_DAY: Final = 24 * 60


class Health(Enum):
    """How a source fares on this computer."""

    GOOD = "good"
    FAILS = "fails"
    OFF = "off"
    NEW = "new"
    READING = "reading"


class FieldWords(NamedTuple):
    """What a kind calls its fields, with an example and one sentence of help for each. No `query`: it has none."""

    where: str
    where_example: str
    where_help: str
    query: str = ""
    query_example: str = ""
    query_help: str = ""


def kind_name(kind: SourceKind) -> str:
    """Return what a kind of source is called."""
    match kind:
        case SourceKind.FILE:
            return QCoreApplication.translate("SourceWords", "A file")
        case SourceKind.FOLDER:
            return QCoreApplication.translate("SourceWords", "A folder")
        case SourceKind.HTTP:
            return QCoreApplication.translate("SourceWords", "A web address")
        case SourceKind.SQL:
            return QCoreApplication.translate("SourceWords", "A database")


def kind_help(kind: SourceKind) -> str:
    """Return in a sentence what a kind is good for."""
    match kind:
        case SourceKind.FILE:
            return QCoreApplication.translate("SourceWords", "A CSV file or Excel workbook that is kept up to date.")
        case SourceKind.FOLDER:
            return QCoreApplication.translate("SourceWords", "New files appear there; the newest one counts.")
        case SourceKind.HTTP:
            return QCoreApplication.translate("SourceWords", "A service that answers with JSON or CSV.")
        case SourceKind.SQL:
            return QCoreApplication.translate("SourceWords", "A query to SQLite or PostgreSQL. It can only read.")


def field_words(kind: SourceKind) -> FieldWords:
    """Return what a kind calls its fields."""
    sheet = QCoreApplication.translate("SourceWords", "Sheet")
    first = QCoreApplication.translate("SourceWords", "empty: the first one")
    sheet_help = QCoreApplication.translate("SourceWords", "Only for an Excel workbook with several sheets.")
    match kind:
        case SourceKind.FILE:
            return FieldWords(
                QCoreApplication.translate("SourceWords", "File"),
                "/home/ann/sales.csv",
                QCoreApplication.translate("SourceWords", "It is read again within seconds when it has changed."),
                sheet, first, sheet_help,
            )  # fmt: skip
        case SourceKind.FOLDER:
            return FieldWords(
                QCoreApplication.translate("SourceWords", "Folder"),
                "/data/exports/sales-*.csv",
                QCoreApplication.translate("SourceWords", "End it with a pattern if only some files are meant; * stands for anything."),
                sheet, first, sheet_help,
            )  # fmt: skip
        case SourceKind.HTTP:
            return FieldWords(
                QCoreApplication.translate("SourceWords", "Address"),
                "https://example.org/api/daily?days=30",
                QCoreApplication.translate("SourceWords", "Write a password or key as ${NAME}: it is then taken from this computer’s environment variable NAME."),
                QCoreApplication.translate("SourceWords", "Path to the rows"),
                "data.rows",
                QCoreApplication.translate("SourceWords", "Where in the JSON the rows are; empty for CSV, or when there is only one list."),
            )  # fmt: skip
        case SourceKind.SQL:
            return FieldWords(
                QCoreApplication.translate("SourceWords", "Database"),
                "postgresql://reader:${PASSWORD}@server/shop",
                QCoreApplication.translate("SourceWords", "A SQLite file, or the address of a PostgreSQL server. Use a login that may only read."),
                QCoreApplication.translate("SourceWords", "Query"),
                "SELECT day, users, revenue FROM daily WHERE day > current_date - 60",
                QCoreApplication.translate("SourceWords", "One SELECT that gives a column with the day and a column for each metric."),
            )  # fmt: skip


def every(minutes: int) -> str:
    """Return how often a source is read."""
    if minutes == _DAY:
        return QCoreApplication.translate("SourceWords", "once a day")
    if minutes == _HOUR:
        return QCoreApplication.translate("SourceWords", "every hour")
    if minutes % _DAY == 0:
        return QCoreApplication.translate("SourceWords", "every {n} days").format(n=minutes // _DAY)
    if minutes % _HOUR == 0:
        return QCoreApplication.translate("SourceWords", "every {n} hours").format(n=minutes // _HOUR)
    return QCoreApplication.translate("SourceWords", "every {n} minutes").format(n=minutes)


def place_words(source: DataSource) -> str:
    """Return in a line of what kind a source is, how often it is read, and what it reads; no password."""
    text = QCoreApplication.translate("SourceWords", "{kind}, {every}: {place}")
    where = without_secrets(source.where)
    return text.format(kind=kind_name(source.kind), place=where, every=every(source.every_minutes))


def health_of(state: SourceState, *, permitted: bool, reading: bool) -> Health:
    """Return how a source fares."""
    if reading:
        return Health.READING
    if not permitted:
        return Health.OFF
    if state.problem is not None:
        return Health.FAILS
    return Health.NEW if state.read_at is None else Health.GOOD


def state_words(state: SourceState, health: Health, facts: BoardFacts, now: datetime) -> str:
    """Return in a sentence how a source fares."""
    times = TimeWords(facts.zone_info, now)
    match health:
        case Health.READING:
            return QCoreApplication.translate("SourceWords", "Being read…")
        case Health.OFF:
            return QCoreApplication.translate(
                "SourceWords", "Off on this computer. Look at what it reads before you switch it on."
            )
        case Health.NEW:
            return QCoreApplication.translate("SourceWords", "Not read yet")
        case Health.FAILS:
            why = "" if state.problem is None else say(state.problem, "errors")
            if state.read_at is None:
                return QCoreApplication.translate("SourceWords", "Not read yet: {why}").format(why=why)
            text = QCoreApplication.translate("SourceWords", "Last read {ago}; not since: {why}")
            return text.format(ago=times.ago(state.read_at), why=why)
        case Health.GOOD:
            return _good_words(state, times)


def _good_words(state: SourceState, times: TimeWords) -> str:
    if state.read_at is None:
        return ""
    ago = QCoreApplication.translate("SourceWords", "Last read {ago}").format(ago=times.ago(state.read_at))
    return QCoreApplication.translate("SourceWords", "{ago}: {counts}").format(
        ago=ago, counts=counts_words(state.new, state.corrections, state.faults)
    )


def counts_words(new: int, corrections: int, faults: int, same: int = 0) -> str:
    """Return what a look brought: "3 new, 1 corrected"."""
    parts: list[str] = []
    if new:
        parts.append(QCoreApplication.translate("SourceWords", "{n} new").format(n=new))
    if corrections:
        parts.append(QCoreApplication.translate("SourceWords", "{n} corrected").format(n=corrections))
    if not parts:
        parts.append(QCoreApplication.translate("SourceWords", "nothing new"))
    if same:
        parts.append(QCoreApplication.translate("SourceWords", "{n} known already").format(n=same))
    if faults:
        parts.append(QCoreApplication.translate("SourceWords", "{n} cannot be taken").format(n=faults))
    return listed(parts)


def permission_words(source: DataSource) -> str:
    """Return what somebody should know before permitting a source."""
    lines = [
        QCoreApplication.translate("SourceWords", "“{name}” would read this on this computer, {every}:").format(
            name=source.name, every=every(source.every_minutes)
        ),
        "",
        without_secrets(source.where),
    ]
    if source.query:
        lines += ["", source.query[:600]]
    sent = variables_of(source)
    if sent:
        text = QCoreApplication.translate("SourceWords", "It would be given these values of this computer: {names}.")
        lines += ["", text.format(names=listed(sent))]
    lines += ["", QCoreApplication.translate("SourceWords", "Permit it only if you know this place.")]
    return "\n".join(lines)
