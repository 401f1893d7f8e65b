"""Reads a whole log into a timeline in slices, so that the window stays awake meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Generator
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from kanban.domain.timeline import Recorded, Timeline
from kanban.domain.timeline_making import build
from kanban.store import history, loading

if TYPE_CHECKING:
    from kanban.ui.bridge import Bridge

_AT_ONCE: Final = 400
_SLICE_S: Final = 0.03
_FIRST_SLICE_S: Final = 0.12
"""What is read by then is shown at once, without a word of waiting."""
_READING_PART: Final = 0.65


class TimelineLoader(QObject):
    """Makes the timeline of the board that is open; when it is closed meanwhile, that is the end of it.

    Signals:
        went_on(float): which part of the work is done, up to 1.
        done(Timeline): it is ready; told once for each `start`.
    """

    went_on = Signal(float)
    done = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._work: Generator[float, None, Timeline] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    def start(self) -> None:
        """Begin, or begin again when the log has grown; a small log is read when this returns."""
        self._work = self._working()
        self._timer.start()
        self._go_on(_FIRST_SLICE_S)

    def _slice(self) -> None:
        self._go_on(_SLICE_S)

    def _go_on(self, seconds: float) -> None:
        """Work for so long. Nothing that is made meanwhile is garbage, so nobody looks for any."""
        if self._work is None or not self._bridge.is_open:
            self._timer.stop()
            return
        until, part, collects = perf_counter() + seconds, 0.0, gc.isenabled()
        gc.disable()
        try:
            while perf_counter() < until:
                part = next(self._work)
        except StopIteration as finished:
            self._timer.stop()
            self._work = None
            self.done.emit(finished.value)
            return
        finally:
            if collects:
                gc.enable()
        self.went_on.emit(part)

    def _working(self) -> Generator[float, None, Timeline]:
        workspace = self._bridge.workspace
        read, board_id = workspace.read, workspace.board_id
        newest = max(1, read(loading.last_sequence))
        records: list[Recorded] = []
        while True:
            found = read(history.records_after, board_id, records[-1].sequence if records else 0, _AT_ONCE)
            if not found:
                break
            records += found
            yield records[-1].sequence / newest * _READING_PART
        building = build(records)
        taken = 0
        while True:
            try:
                next(building)
            except StopIteration as finished:
                made: Timeline = finished.value
                return made
            taken += 1
            yield min(1.0, _READING_PART + (1 - _READING_PART) * taken * 200 / max(1, len(records)))
