"""What goes on beside the work: automatic backups in a thread of their own, and a word when one fails."""

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
    """Looks every few minutes whether a backup is due.

    Signals:
        troubled(str): a backup failed, and why.
    """

    troubled = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge: Bridge | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def watch(self, bridge: Bridge) -> None:
        """Take care of an open board from now on."""
        self._bridge = bridge
        self._timer.start(_FIRST_LOOK_MS)

    def rest(self) -> None:
        """Take care of none; a backup that is being made is waited for."""
        self._timer.stop()
        self._bridge = None
        self._pool.waitForDone()

    def _look(self) -> None:
        self._timer.setInterval(_LOOK_MS)
        if self._bridge is None or self._pool.activeThreadCount():
            return
        from kanban.store import log, queries

        run_now(log, queries)  # here, where everybody else would: two threads must not do it at once
        workspace = self._bridge.workspace
        self._pool.start(_Backup(self, workspace.path, workspace.now(), self._bridge.board.facts.zone_info))


class _Backup(QRunnable):
    """One backup, if one is due."""

    def __init__(self, upkeep: Upkeep, path: Path, now: datetime, zone: ZoneInfo) -> None:
        super().__init__()
        self._upkeep, self._path, self._now, self._zone = upkeep, path, now, zone

    @override
    def run(self) -> None:
        """Make the backup; runs in a thread of the pool."""
        from kanban.store.backup import back_up_if_due

        try:
            back_up_if_due(self._path, self._now, self._zone)
        except Refused as error:
            self._upkeep.troubled.emit(say_refused(error))
