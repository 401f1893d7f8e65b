"""The joint between a timeline and the parts of the board on screen: bridge, faces and ages of the board at one instant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from kanban.domain.board import Board
from kanban.domain.ids import BoardId, ColumnId, ItemId
from kanban.ui.requirements.card_ages import CardAges
from kanban.ui.requirements.card_face import CardFaces
from kanban.ui.requirements.card_values import Ageing, CardFace, DueState

if TYPE_CHECKING:
    from kanban.domain.timeline import Timeline
    from kanban.ui.bridge import Bridge
    from kanban.workspace import Workspace

_PASSING_MOST: Final = 20_000


class ThenWorkspace:
    """The workspace of a board for those that only look: its clock stands at the instant that is shown."""

    def __init__(self, workspace: Workspace, instant: datetime) -> None:
        self._workspace = workspace
        self.instant = instant
        self.board_id: BoardId = workspace.board_id
        self.path: Path = workspace.path

    def now(self) -> datetime:
        """Return the instant that is shown, aware UTC."""
        return self.instant

    def read(self, query: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        """Ask a query about the file as it is today."""
        return self._workspace.read(query, *args, **kwargs)


class ThenBridge(QObject):
    """Stands in for the bridge: `board` is the timeline's, `workspace` has the instant for its now.

    Signals:
        changed(Change), reloaded(): as the bridge has them; never told.
    """

    changed = Signal(object)
    reloaded = Signal()

    def __init__(self, timeline: Timeline, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.board: Board = timeline.board
        self.workspace = ThenWorkspace(bridge.workspace, bridge.workspace.now())

    @property
    def is_open(self) -> bool:
        """Whether the board file is still open."""
        return self._bridge.is_open


class ThenAges(CardAges):
    """How old cards were at the instant that is shown, beside what is usual here by all that is known today."""

    def __init__(self, workspace: Workspace, timeline: Timeline) -> None:
        super().__init__(workspace, timeline.board)
        self._timeline = timeline

    @override
    def days_of(self, item_id: ItemId, column_id: ColumnId, today: date) -> int | None:
        if column_id not in self.lines.started or column_id in self.lines.finished:
            return None
        start = self._timeline.started_at(item_id, self.lines.started)
        return None if start is None else max(1, (today - start.astimezone(self._zone).date()).days + 1)


class ThenFaces(CardFaces):
    """The faces of cards as they were.

    `hurried`: time runs by fast. Cards then show no days, which nobody could read, so that a card that nothing happened to looks
    the same all the time and need not be painted again.
    """

    def __init__(self, timeline: Timeline, bridge: ThenBridge, parent: QObject | None = None) -> None:
        self.hurried = False
        self._timeline = timeline
        self._then = bridge
        self._passing: dict[int, CardFace] = {}
        super().__init__(cast("Bridge", bridge), parent)

    @override
    def of(self, item_id: ItemId) -> CardFace:
        if not self.hurried:
            return super().of(item_id)
        version = id(self.board.items[item_id])  # the timeline keeps every version of an item as long as it is
        face = self._passing.get(version)
        if face is None:
            if len(self._passing) > _PASSING_MOST:
                self._passing.clear()
            face = super().of(item_id)._replace(days="", age="", ageing=Ageing.NONE, due_state=DueState.LATER)
            self._passing[version] = face
        return face

    @override
    def forget_all(self) -> None:
        if not self.hurried:
            self._passing.clear()
        super().forget_all()

    @override
    def read_ages(self) -> None:
        self._ages_asked = True
        self._ages = ThenAges(cast("Workspace", self._then.workspace), self._timeline)
        self._ages.read_all()
        self._tell(None)
