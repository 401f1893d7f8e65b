"""The folder in which photos of the wall appear: what is new and complete there is offered, never applied by itself."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_MS: Final = 2_000
_PICTURES: Final = frozenset((".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff"))
_OTHERS: Final = frozenset((".heic", ".heif", ".avif", ".mp4", ".mov", ".dng"))
"""Cameras leave these, too; the reader says why it cannot take them."""

_State = tuple[int, int]
"""Size in bytes, and time of the last change in nanoseconds."""


class WatchedFolder(QObject):
    """Looks into a folder every two seconds. Pictures that were there before are left alone.

    Signals:
        appeared(list[Path]): new photos, each complete: of the same size at two looks.
        refused(Path): a new file that no reader here takes.
        troubled(Path): the folder cannot be read; said once, until it can be again.
    """

    appeared = Signal(list)
    refused = Signal(object)
    troubled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._known: dict[str, _State] | None = None
        self._growing: dict[str, _State] = {}
        self._out_of_reach = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, folder: str) -> None:
        """Look into this folder from now on; "" for none. The same folder again changes nothing."""
        path = Path(folder).expanduser() if folder.strip() else None
        if path == self._folder:
            return
        self._folder, self._known, self._growing = path, None, {}
        self._out_of_reach = False
        if path is None:
            self._timer.stop()
        else:
            self._timer.start()
            self.look()

    def look(self) -> None:
        """See what is there now, and tell of what is new and did not change since the last look."""
        if self._folder is None:
            return
        try:
            found = _pictures(self._folder)
        except OSError:
            if not self._out_of_reach:
                self._out_of_reach = True
                self.troubled.emit(self._folder)
            return
        self._out_of_reach = False
        if self._known is None:
            self._known = found
            return
        new = {name: state for name, state in found.items() if self._known.get(name) != state}
        ready = [name for name, state in new.items() if self._growing.get(name) == state and state[0] > 0]
        self._growing = {name: state for name, state in new.items() if name not in ready}
        self._known = {name: state for name, state in self._known.items() if name in found}
        self._known |= {name: new[name] for name in ready}
        self._tell([self._folder / name for name in sorted(ready)])

    def _tell(self, ready: list[Path]) -> None:
        photos = [path for path in ready if path.suffix.casefold() in _PICTURES]
        for path in ready:
            if path not in photos:
                self.refused.emit(path)
        if photos:
            self.appeared.emit(photos)


def _pictures(folder: Path) -> dict[str, _State]:
    """Return the pictures of a folder by name. Raises: OSError."""
    found = {}
    for path in folder.iterdir():
        if path.suffix.casefold() in _PICTURES | _OTHERS and not path.name.startswith("."):
            try:
                stat = path.stat()
            except OSError:
                continue  # it went while we looked
            found[path.name] = stat.st_size, stat.st_mtime_ns
    return found
