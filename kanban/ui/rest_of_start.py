"""What the first picture of the window does not need, done once that is on the screen, in pieces between which the window answers."""

from __future__ import annotations

import gc
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from kanban.files import resource
from kanban.late import run_now

if TYPE_CHECKING:
    from kanban.ui.main_window import MainWindow

_PAINTED_MS = 50
_UNSEEN_MS = 3_000
"""So long a window that is not painted, as it is minimised, waits."""
_BETWEEN_MS = 20


class RestOfStart(QObject):
    """The rest of a window's start: the garbage collector, the scanner, SQLAlchemy, and whatever else takes long to load."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.waits = True
        self._steps = deque(
            (
                window.listen_to_scanner,
                window.follow_state,
                self._prepare_database,
                _load_questions,
                window.name_undo,
                window.save_settings,
                self._look_at_wall,
                _load_use_cases,
                _load_metric_page,
                self._expect_charts,
                _show_icon,
                window.begin_sources,
                _collect_garbage,
            )
        )
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    def begin_soon(self, *, painted: bool) -> None:
        """Begin when the picture is on the screen, or after a while if none is painted."""
        if self.waits:
            self._timer.start(_PAINTED_MS if painted else _UNSEEN_MS)

    def _go_on(self) -> None:
        self.waits = False
        step = self._steps.popleft()
        if self._steps:
            self._timer.start(_BETWEEN_MS)
        self._window.guarded(step)

    def _look_at_wall(self) -> None:
        self._window.wall_errands.look()

    def _expect_charts(self) -> None:
        """Have what draws charts ready when the business-data board has been looked at for a while."""
        from kanban.ui.charts.drawing import WarmUp

        if self._window.page is not None:
            WarmUp(self._window.page.business)

    def _prepare_database(self) -> None:
        page = self._window.page
        if page is not None:
            page.bridge.workspace.database.prepare()


def _load_questions() -> None:
    """Load what can be asked of a board."""
    from kanban.store import log, queries

    run_now(log, queries)


def _load_use_cases() -> None:
    """Load what the first move of a card needs."""
    from kanban.usecases import item_groups, items

    run_now(items, item_groups)


def _load_metric_page() -> None:
    """Load what a click on a tile opens."""
    import kanban.ui.business.metric_detail  # noqa: F401


def _show_icon() -> None:
    """Give all windows the program's picture."""
    from PySide6.QtGui import QIcon

    QGuiApplication.setWindowIcon(QIcon(str(resource("icons", "twinboard.svg"))))


def _collect_garbage() -> None:
    """Have garbage looked for again, but not among what was made until now: all of that stays."""
    gc.freeze()
    gc.enable()
