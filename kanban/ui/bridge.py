"""The joint between the core and Qt: one live board for all views, and one signal when something happened."""

from PySide6.QtCore import QObject, QTimer, Signal

from kanban.domain.board import Board
from kanban.domain.business.values import Reading
from kanban.domain.ids import MetricId
from kanban.domain.operations import Change
from kanban.store import loading
from kanban.workspace import Workspace

_POLL_MS = 400


class Bridge(QObject):
    """Keeps `board` up to date and tells the views.

    Signals:
        changed(Change): after `board` holds what the change did, once for each change, also for those of other processes.
        reloaded(): `board` is another one altogether; read everything again.
        closing(): the file is about to be closed.
    """

    changed = Signal(object)
    reloaded = Signal()
    closing = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.is_open = True
        self.board: Board = self._read()
        self._unsubscribe = workspace.subscribe(self._on_change)
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self.look_elsewhere)
        self._timer.start()

    def _read(self) -> Board:
        return self.workspace.read(loading.board_with_ends, self.workspace.board_id, self._readings_of)

    def _readings_of(self, metric_id: MetricId) -> list[Reading]:
        return self.workspace.read(loading.readings_of, metric_id)

    def _on_change(self, change: Change) -> None:
        if change.everything:
            self.reload()
            return
        if change.last_sequence <= self.board.last_sequence:
            return
        from kanban.domain.replay import replay

        try:
            replay(self.board, change.events)
            self.board.last_sequence = change.last_sequence
        except LookupError:
            self.reload()
            return
        self.changed.emit(change)

    def look_elsewhere(self) -> None:
        """Take over what other processes wrote to the file."""
        self.workspace.poll()

    def reload(self) -> None:
        """Read the whole board anew and tell the views."""
        self.board = self._read()
        self.reloaded.emit()

    def close(self) -> None:
        """Stop listening and close the file."""
        self.closing.emit()
        self.is_open = False
        self._timer.stop()
        self._unsubscribe()
        self.workspace.close()


def reshapes(change: Change) -> bool:
    """Say whether a change touches columns, swimlanes, people or the board itself, so that views lay themselves out anew."""
    from kanban.domain.events import BoardEvent, WallRead

    return any(isinstance(event, BoardEvent) and not isinstance(event, WallRead) for event in change.events)
