"""A folder in which files appear: the newest one whose name fits. The last part of the place may be a pattern, like sales-*.csv."""

from fnmatch import fnmatch
from pathlib import Path
from stat import S_ISREG
from typing import Final

from kanban.domain.business.values import SourceKind
from kanban.domain.errors import CannotRead, Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.sources import file
from kanban.sources.fetching import Document, Limits, SourceType, Wanted

_USUAL: Final = ("*.csv", "*.tsv", "*.txt", "*.xlsx", "*.xlsm")
_UNFINISHED: Final = (".part", ".tmp", ".crdownload", ".partial", ".download")


class NoFolderThere(Refused):
    """A folder that is not where the source says."""

    template = QT_TRANSLATE_NOOP(
        "errors", "There is no folder at {where}. Was it moved, or is its drive not connected?"
    )


class NoFileFits(Refused):
    """A folder without a file of such a name."""

    template = QT_TRANSLATE_NOOP("errors", "No file in {where} is called like {pattern}.")


def fetch(wanted: Wanted, limits: Limits) -> Document:
    """Read the newest file that fits.

    Raises:
        NotAWholePath, NoFolderThere, NoFileFits, StillWritten, TooLarge, CannotRead: see there.
    """
    folder, patterns = parts_of(wanted.where)
    newest = _newest(folder, patterns)
    if newest is None:
        raise NoFileFits(where=folder, pattern=patterns[0] if len(patterns) == 1 else ", ".join(patterns))
    return file.read(newest[0], wanted, limits)


def look(where: str) -> tuple[str, int, int] | None:
    """Return the newest file that fits with its size in bytes and its last change in nanoseconds; None: there is none."""
    try:
        newest = _newest(*parts_of(where))
    except Refused:
        return None
    return None if newest is None else (str(newest[0]), newest[1], newest[2])


def parts_of(where: str) -> tuple[Path, tuple[str, ...]]:
    """Return the folder and the patterns of which a file's name must fit one.

    Raises:
        NotAWholePath: see there.
    """
    path = file.whole_path(where)
    if any(sign in path.name for sign in "*?["):
        return path.parent, (path.name,)
    return path, _USUAL


def _newest(folder: Path, patterns: tuple[str, ...]) -> tuple[Path, int, int] | None:
    """Return the file that was changed last, of several the last by name; None: none fits.

    Raises:
        NoFolderThere, CannotRead: see there.
    """
    found = []
    try:
        for path in folder.iterdir():
            name = path.name.casefold()
            if name.startswith((".", "~$")) or name.endswith(_UNFINISHED):
                continue
            if not any(fnmatch(name, pattern.casefold()) for pattern in patterns):
                continue
            try:
                state = path.stat()
            except OSError:
                continue  # it went while we looked
            if S_ISREG(state.st_mode):
                found.append((state.st_mtime_ns, path.name, path, state.st_size))
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise NoFolderThere(where=folder) from fault
    except OSError as fault:
        raise CannotRead(path=folder, reason=fault.strerror or fault) from fault
    if not found:
        return None
    changed, _, path, size = max(found)
    return path, size, changed


SOURCE: Final = SourceType(SourceKind.FOLDER, fetch, look)
