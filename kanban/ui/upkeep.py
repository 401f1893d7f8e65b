"""What goes on beside the work: automatic backups and a look at the disk, in a thread of their own, and a word when one fails."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal
from typing_extensions import override

from kanban.domain.errors import Refused
from kanban.late import run_now
from kanban.ui.bridge import Bridge
from kanban.ui.phrases import say_refused

_LOOK_MS = 5 * 60_000
_FIRST_LOOK_MS = 20_000


class Upkeep(QObject):
    """Looks every few minutes whether a backup is due, and whether there is room on the disk.

    Each trouble is told once, and again when it has been away in between: nobody is told the same thing every five minutes.

    Signals:
        troubled(str): what needs attention, and why.
        looked(frozenset[str]): what the look found; none: all is well.
    """

    troubled = Signal(str)
    looked = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge: Bridge | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._looking = False
        self._told: set[str] = set()
        self.looked.connect(self._tell)

    def watch(self, bridge: Bridge) -> None:
        """Take care of an open board from now on."""
        self._bridge = bridge
        self._told.clear()
        self._timer.start(_FIRST_LOOK_MS)

    def rest(self) -> None:
        """Take care of none; a backup that is being made is waited for."""
        self._timer.stop()
        self._bridge = None
        self._pool.waitForDone()
        self._looking = False

    def look(self) -> None:
        """Look now, in a thread; `looked` tells what came of it."""
        self._timer.setInterval(_LOOK_MS)
        if self._bridge is None or self._looking:
            return
        self._looking = True
        from kanban.store import log, queries

        run_now(log, queries)  # here, where everybody else would: two threads must not do it at once
        workspace = self._bridge.workspace
        self._pool.start(_Backup(self, workspace.path, workspace.now(), self._bridge.board.facts.zone_info))

    def _tell(self, found: frozenset[str]) -> None:
        """Tell of what was not there at the last look."""
        self._looking = False
        fresh = found - self._told
        self._told = set(found)
        if fresh:
            self.troubled.emit("  ·  ".join(sorted(fresh)))


class _Backup(QRunnable):
    """One look, and one backup if one is due."""

    def __init__(self, upkeep: Upkeep, path: Path, now: datetime, zone: ZoneInfo) -> None:
        super().__init__()
        self._upkeep, self._path, self._now, self._zone = upkeep, path, now, zone

    @override
    def run(self) -> None:
        """Look and make the backup; runs in a thread of the pool."""
        from kanban.store.backup import back_up_if_due
        from kanban.store.room import look_for_room

        found: set[str] = set()
        try:
            with self._noting(found):
                look_for_room(self._path)
            with self._noting(found):
                back_up_if_due(self._path, self._now, self._zone)
        finally:
            self._upkeep.looked.emit(frozenset(found))

    @contextmanager
    def _noting(self, found: set[str]) -> Iterator[None]:
        try:
            yield
        except Refused as error:
            found.add(say_refused(error))
