"""Copies of a board file: made while it is in use, thinned out as they age, put back in its place.

A backup is a board file of its own, named `NAME 2026-03-02T010000Z.twinboard` (the time is UTC), with a word behind the time when
it was made before something that could go wrong. Copies are made through SQLite, by a connection that only reads.
"""

import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from kanban.domain.errors import BoardDamaged, BoardIsNewer, FileExists, NoSuchFile, NotABoard, Refused
from kanban.domain.events import BoardChanged
from kanban.domain.operations import RESTORE, Decision, Source
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.settings import data_folder, load_settings
from kanban.store import log, queries, schema
from kanban.store.connection import Connection
from kanban.store.context import Context
from kanban.store.database import SUFFIX, Database, refuse_sqlite, refuse_system

BEFORE_UPDATE: Final = "before-update"
BEFORE_RESTORE: Final = "before-restore"
DAMAGED: Final = "damaged"

_EVERY: Final = timedelta(minutes=30)
_DAYS: Final = 12
_WEEKS: Final = 10
_MONTHS: Final = 9
_NAMED_MOST: Final = 10
_STAMP: Final = "%Y-%m-%dT%H%M%SZ"
_NAME: Final = re.compile(r".* (?P<stamp>\d{4}-\d\d-\d\dT\d{6}Z)(?:-\d+)?(?: (?P<why>[a-z-]+))?" + re.escape(SUFFIX))


@dataclass(frozen=True)
class Backup:
    """A backup and when it was made (UTC). `why` is empty for those of the routine."""

    path: Path
    at: datetime
    why: str


def backup_folder(path: Path) -> Path:
    """Return the folder of a board's backups, which need not exist yet; boards of the same name have different ones."""
    place = os.path.abspath(path)  # noqa: PTH100 - resolve() would follow links that may hang
    named = load_settings().backup_folder
    top = Path(named).expanduser() if named else data_folder() / "backups"
    return top / f"{path.stem}-{blake2b(place.encode(), digest_size=4).hexdigest()}"


def back_up(path: Path, folder: Path, now: datetime, *, why: str = "") -> Path:
    """Copy a board, which may be open and written to meanwhile, into the folder and return the copy.

    Raises:
        NoSuchFile, NotABoard, BoardDamaged, BoardBusy: the board cannot be read.
        DiskFull, BoardReadOnly, DiskFault: the copy cannot be written; none is left behind.
    """
    target = _free_name(path, folder, now, why)
    _copy(path, target)
    return target


def back_up_to(path: Path, target: Path) -> None:
    """Copy a board into a file that is not there yet.

    Raises:
        FileExists: it is; and what `back_up` raises.
    """
    if target.exists():
        raise FileExists(path=target)
    _copy(path, target)


def back_up_if_due(path: Path, now: datetime, zone: ZoneInfo) -> Path | None:
    """Make the routine's backup if it is time for one, and remove those that are no longer kept; None: it was not time.

    Raises:
        Refused: as `back_up`.
    """
    folder = backup_folder(path)
    if not due(path, folder, now):
        return None
    made = back_up(path, folder, now)
    prune(folder, now, zone)
    return made


def due(path: Path, folder: Path, now: datetime) -> bool:
    """Say whether the newest backup is half an hour old (or none is there) and the board has changed since."""
    newest = newest_of(folder)
    if newest is None:
        return True
    if timedelta() <= now - newest.at < _EVERY:
        return False
    return _newest_operation(path) != _newest_operation(newest.path)


def backups(folder: Path) -> list[Backup]:
    """Return the backups in a folder, oldest first."""
    found = []
    for file in folder.glob(f"*{SUFFIX}"):
        name = _NAME.fullmatch(file.name)
        if name is not None:
            at = datetime.strptime(name["stamp"], _STAMP).replace(tzinfo=UTC)
            found.append(Backup(file, at, name["why"] or ""))
    return sorted(found, key=lambda backup: (backup.at, backup.path.name))


def newest_of(folder: Path) -> Backup | None:
    """Return the newest backup in a folder; damaged files that were set aside there are none."""
    sound = [backup for backup in backups(folder) if backup.why != DAMAGED]
    return sound[-1] if sound else None


def newest_backup(path: Path) -> Path | None:
    """Return the newest backup of a board."""
    newest = newest_of(backup_folder(path))
    return newest.path if newest else None


def prune(folder: Path, now: datetime, zone: ZoneInfo) -> list[Path]:
    """Remove backups but the newest of each of 12 days, 10 ISO weeks and 9 months in the zone; return those removed.

    Those made before an update or a restore are kept apart, the ten newest of them. One from the future is left alone.
    """
    past = [backup for backup in backups(folder) if backup.at <= now]
    routine = [backup for backup in past if not backup.why]
    kept = {backup.path for backup in past if backup.why}
    kept -= {backup.path for backup in [b for b in past if b.why][:-_NAMED_MOST]}
    for most, period in _PERIODS:
        newest = {period(backup.at.astimezone(zone).date()): backup.path for backup in routine}
        kept |= {newest[key] for key in sorted(newest)[-most:]}
    removed = [backup.path for backup in past if backup.path not in kept]
    for file in removed:
        file.unlink(missing_ok=True)
    return removed


_PERIODS: Final[tuple[tuple[int, Callable[[date], tuple[int, ...]]], ...]] = (
    (_DAYS, lambda day: (day.year, day.month, day.day)),
    (_WEEKS, lambda day: tuple(day.isocalendar())[:2]),
    (_MONTHS, lambda day: (day.year, day.month)),
)


def restore(backup: Path, path: Path, now: datetime, *, actor: str = "?") -> Path | None:
    """Put a backup in a board's place and return the copy of what was there before; None: nothing was.

    Windows in which the board is open are told of it as of any other change (`Change.everything`). A file that is too damaged
    to be written is set aside and replaced; windows that have it open then refuse to write into it.

    Raises:
        NoSuchFile, NotABoard, BoardDamaged, BoardIsNewer: the backup is of no use; nothing was changed.
        NotABoard, BoardIsNewer, BoardBusy, BoardReadOnly, DiskFull: the board cannot be replaced; nothing was changed.
    """
    fresh = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        _copy(backup, fresh)
        _make_sound(fresh, backup)
        if not path.exists():
            _record_restore(fresh, backup, now, actor)
            fresh.replace(path)
            return None
        try:
            return _write_over(fresh, backup, path, now, actor)
        except (BoardDamaged, NotABoard):
            if path.suffix != SUFFIX:
                raise
        _record_restore(fresh, backup, now, actor)
        return _replace(fresh, path, now)
    except OSError as fault:
        refuse_system(path, fault)
    finally:
        _remove(fresh)


def _make_sound(fresh: Path, backup: Path) -> None:
    """Bring the copy of a backup up to date, and look it through."""
    try:
        database = Database.open(fresh, copy_first=False)
    except (NotABoard, BoardIsNewer, BoardDamaged) as refused:
        raise type(refused)(**refused.fields | {"path": backup}) from refused
    with closing(database):
        faults = database.faults()
    if faults:
        raise BoardDamaged(path=backup, detail=faults[0], backup="–")


def _write_over(fresh: Path, backup: Path, path: Path, now: datetime, actor: str) -> Path:
    """Write what a backup holds into a board that may be open elsewhere, in one transaction."""
    with closing(Database.open(path)) as database:
        faults = database.faults()
        if faults:
            raise BoardDamaged(path=path, detail=faults[0], backup=backup)
        with database.beside(fresh), database.writing() as db:
            kept = back_up(path, backup_folder(path), now, why=BEFORE_RESTORE)
            for table in schema.metadata.sorted_tables:
                names = ", ".join(f'"{column.name}"' for column in table.columns)
                db.raw.execute(f'DELETE FROM main."{table.name}"')
                db.raw.execute(f'INSERT INTO main."{table.name}" ({names}) SELECT {names} FROM beside."{table.name}"')
            _note(db, backup, now, actor)
    return kept


def _record_restore(fresh: Path, backup: Path, now: datetime, actor: str) -> None:
    with closing(Database.open(fresh)) as database, database.writing() as db:
        _note(db, backup, now, actor)


def _note(db: Connection, backup: Path, now: datetime, actor: str) -> None:
    """Write into the log that the board was restored: after this entry everybody reads it anew."""
    title = Phrase(QT_TRANSLATE_NOOP("operations", "Restore {name}"), {"name": backup.name})
    for facts in queries.boards(db):
        same = BoardChanged(at=now, before=facts, after=facts)
        log.record(Context(db, facts.id, now, actor, Source.COMMAND), RESTORE, Decision((same,), title))


def _replace(fresh: Path, path: Path, now: datetime) -> Path:
    """Put a file in the place of a damaged one, which is kept with its log of writes."""
    folder = backup_folder(path)
    folder.mkdir(parents=True, exist_ok=True)
    kept = _free_name(path, folder, now, DAMAGED)
    for ending in ("-wal", ""):
        damaged = path.with_name(path.name + ending)
        if damaged.exists():
            shutil.copy2(damaged, kept.with_name(kept.name + ending))
    _remove(path, but_itself=True)
    fresh.replace(path)
    return kept


def _remove(path: Path, *, but_itself: bool = False) -> None:
    """Remove a board file and what SQLite keeps beside it."""
    for ending in ("-wal", "-shm", "-journal") if but_itself else ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _free_name(path: Path, folder: Path, now: datetime, why: str) -> Path:
    stem = f"{path.stem} {now.astimezone(UTC).strftime(_STAMP)}"
    ending = f" {why}{SUFFIX}" if why else SUFFIX
    name, number = folder / f"{stem}{ending}", 1
    while name.exists():
        number += 1
        name = folder / f"{stem}-{number}{ending}"
    return name


def _copy(path: Path, target: Path) -> None:
    """Copy a board through SQLite, first under another name, so that the target is whole and sound or not there."""
    if not path.exists():
        raise NoSuchFile(path=path)
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.copy")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        with _reading(path) as source, _naming(target), closing(_plain(unfinished)) as copy:
            source.backup(copy)
            with _naming(path):
                found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
            copy.execute("PRAGMA journal_mode=DELETE")
        if found != "ok":
            raise BoardDamaged(path=path, detail=found, backup=newest_backup(path) or "–")
        unfinished.replace(target)
    except OSError as fault:
        refuse_system(target, fault)
    finally:
        with suppress(OSError):
            _remove(unfinished)


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a board with a connection that only reads; the last to leave a file takes its log of writes in, as always."""
    address = f"{path.absolute().as_uri()}?mode=rw"
    with _naming(path), closing(sqlite3.connect(address, uri=True, timeout=5, isolation_level=None)) as connection:
        connection.execute("PRAGMA query_only=ON")
        connection.execute("PRAGMA user_version").fetchone()
        yield connection


def _plain(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        refuse_sqlite(path, error)


def _newest_operation(path: Path) -> int | None:
    """Return the number of the newest operation of a board file; None when it cannot be read."""
    try:
        with _reading(path) as connection:
            newest: int | None = connection.execute("SELECT max(id) FROM operation").fetchone()[0]
            return newest
    except (Refused, sqlite3.Error):
        return None
