"""The left edge of the panel, by which it is made wider."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban.ui import theme

WIDTH_PX: Final = 440
_WIDTH_LEAST_PX: Final = 340
_SHARE_MOST: Final = 0.8


class PanelWidth:
    """How wide people made the panel, in design pixels; it holds for as long as the window is open, whatever card is shown."""

    px: float = WIDTH_PX

    @classmethod
    def take(cls, wanted: int, room: int) -> int:
        """Take another width, in real pixels, of a panel over a board that has so much room; return what is possible of it."""
        least = theme.px(_WIDTH_LEAST_PX)
        wide = max(least, min(wanted, max(least, round(room * _SHARE_MOST))))
        cls.px = wide / theme.scale()
        return wide


class Edge(QWidget):
    """A line at the left, broader to the hand than to the eye.

    Signals:
        dragged(int): the edge is wanted at this place of the screen, in pixels from the left.
    """

    dragged = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setToolTip(self.tr("Drag to make the card wider or narrower"))
        self._hot = False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(event.globalPosition().toPoint().x())

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._heat(hot=True)

    @override
    def leaveEvent(self, event: object) -> None:
        self._heat(hot=False)

    def _heat(self, *, hot: bool) -> None:
        self._hot = hot
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        wide = theme.px(3 if self._hot else 1)
        painter.fillRect(0, 0, wide, self.height(), theme.current().accent if self._hot else theme.current().line)
        painter.end()
