"""A file of this computer or of a folder that it reaches: a table as CSV or as a workbook."""

import stat
import time
from pathlib import Path
from typing import Final

from kanban.domain.business.values import SourceKind
from kanban.domain.errors import CannotRead, Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.sources.fetching import Document, Limits, SourceType, TooLarge, Wanted

_CLOCKS_DIFFER_S: Final = 3600


class NoFileThere(Refused):
    """A file that is not where the source says."""

    template = QT_TRANSLATE_NOOP("errors", "There is no file at {where}. Was it moved or renamed?")


class NotAFile(Refused):
    """A folder, a device or a pipe where a file was expected."""

    template = QT_TRANSLATE_NOOP("errors", "{where} is not a file. Name a CSV file or an Excel workbook.")


class NotAWholePath(Refused):
    """A path that means another place in every folder."""

    template = QT_TRANSLATE_NOOP(
        "errors", "“{where}” does not say in which folder. Write the whole path, from the top folder on."
    )


class StillWritten(Refused):
    """A file that somebody is writing at this moment."""

    template = QT_TRANSLATE_NOOP("errors", "{where} is still being written. It is read as soon as it stays as it is.")


def fetch(wanted: Wanted, limits: Limits) -> Document:
    """Read a file that stays as it is meanwhile.

    Raises:
        NotAWholePath, NoFileThere, NotAFile, StillWritten, TooLarge, CannotRead: see there.
    """
    return read(whole_path(wanted.where), wanted, limits)


def look(where: str) -> tuple[str, int, int] | None:
    """Return the file with its size in bytes and its last change in nanoseconds; None: there is none."""
    try:
        found = Path(where).expanduser().stat()
    except (OSError, ValueError, RuntimeError):
        return None
    return where, found.st_size, found.st_mtime_ns


def whole_path(where: str) -> Path:
    """Return the path that a text names.

    Raises:
        NotAWholePath: it is no whole one.
    """
    try:
        path = Path(where.removeprefix("file://")).expanduser()
    except RuntimeError as fault:
        raise NotAWholePath(where=where) from fault
    if not path.is_absolute() or "\x00" in where:
        raise NotAWholePath(where=where.replace("\x00", ""))
    return path


def read(path: Path, wanted: Wanted, limits: Limits) -> Document:
    """Read a file whole; one that was changed a moment ago is waited for, once.

    Raises:
        NoFileThere, NotAFile, StillWritten, TooLarge, CannotRead: see there.
    """
    before = _state(path)
    age = time.time() - before[1] / 1e9
    if -_CLOCKS_DIFFER_S < age < limits.quiet_s:
        time.sleep(limits.quiet_s)
        if _state(path) != before:
            raise StillWritten(where=path)
    if before[0] > limits.bytes_most:
        raise TooLarge(where=path, most=limits.megabytes)
    try:
        with path.open("rb") as file:
            content = file.read(limits.bytes_most + 1)
    except OSError as fault:
        raise CannotRead(path=path, reason=fault.strerror or fault) from fault
    if len(content) > limits.bytes_most:
        raise TooLarge(where=path, most=limits.megabytes)
    if _state(path) != before:
        raise StillWritten(where=path)
    return Document(path.name, content, wanted.query)


def _state(path: Path) -> tuple[int, int]:
    """Return size in bytes and last change in nanoseconds of a regular file: others could be read for ever."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise NoFileThere(where=path) from fault
    except OSError as fault:
        raise CannotRead(path=path, reason=fault.strerror or fault) from fault
    if not stat.S_ISREG(found.st_mode):
        raise NotAFile(where=path)
    return found.st_size, found.st_mtime_ns


SOURCE: Final = SourceType(SourceKind.FILE, fetch, look)
