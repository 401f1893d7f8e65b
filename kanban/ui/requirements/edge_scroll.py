"""Scrolls the board while a drag stays near one of its edges."""

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QScrollArea

from kanban.ui import theme

_STEP_MS = 25


class EdgeScroll(QObject):
    """For one scrolled area, sideways and up and down. `overhang`: what lies over its right edge, in real pixels."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._across = self._down = 0
        self.overhang = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._step)

    def follow(self, at: QPoint) -> None:
        """Begin, go on or stop; `at` is the drag's place on the screen."""
        view = self._area.viewport()
        place, edge = view.mapFromGlobal(at), theme.px(40)
        self._across = _towards(place.x(), view.width() - self.overhang, edge)
        self._down = _towards(place.y(), view.height(), edge)
        if self._across or self._down:
            self._timer.start()
        else:
            self._timer.stop()

    def stop(self) -> None:
        """The drag is over or elsewhere."""
        self._timer.stop()

    def is_scrolling(self) -> bool:
        """Say whether the board is being scrolled now."""
        return self._timer.isActive()

    def _step(self) -> None:
        if not self._area.rect().contains(self._area.mapFromGlobal(QCursor.pos())):
            self._timer.stop()
            return
        for bar, way in (
            (self._area.horizontalScrollBar(), self._across),
            (self._area.verticalScrollBar(), self._down),
        ):
            bar.setValue(bar.value() + way * theme.px(14))


def _towards(place: int, end: int, edge: int) -> int:
    """Return -1 near the beginning, 1 near the end, else 0."""
    return -1 if place < edge else 1 if place > end - edge else 0
