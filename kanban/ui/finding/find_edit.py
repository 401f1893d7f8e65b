"""The text field of the search line: its keys, and a wave under what was not understood."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from kanban.domain.search import Problem
from kanban.ui import theme


class FindEdit(QLineEdit):
    """A line whose arrows, Enter, Tab and Esc mean what its owner says.

    Signals:
        pressed(str): "up", "down", "enter", "tab", "escape", "offers".
        entered(), left(): the keyboard came, or went.
    """

    pressed = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problems: Sequence[Problem] = ()
        self.takes_tab: Callable[[], bool] = lambda: False
        self.setObjectName("find_edit")
        self.setFrame(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        name = {
            int(Qt.Key.Key_Up): "up",
            int(Qt.Key.Key_Down): "down",
            int(Qt.Key.Key_Return): "enter",
            int(Qt.Key.Key_Enter): "enter",
            int(Qt.Key.Key_Escape): "escape",
        }.get(event.key())
        if name is not None and not control:
            self.pressed.emit(name)
        elif control and event.key() == Qt.Key.Key_Space:
            self.pressed.emit("offers")
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        if next and self.takes_tab():
            self.pressed.emit("tab")
            return True
        return super().focusNextPrevChild(next)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        shown = [found for found in self.problems if found.end != self.cursorPosition() or not self.hasFocus()]
        if not shown:
            return
        metrics, caret = self.fontMetrics(), self.cursorRect()
        left = caret.center().x() - metrics.horizontalAdvance(self.text()[: self.cursorPosition()])
        base = caret.bottom() - theme.px(2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.current().warning, theme.scale() * 1.4))
        for found in shown:
            begin, end = (left + metrics.horizontalAdvance(self.text()[:place]) for place in (found.start, found.end))
            painter.drawPolyline(_wave(begin, end, base))
        painter.end()


def _wave(left: int, right: int, base: int) -> QPolygonF:
    step = theme.px(3)
    points = [QPointF(x, base + (step * 0.6 if turn % 2 else 0)) for turn, x in enumerate(range(left, right + 1, step))]
    return QPolygonF(points)
