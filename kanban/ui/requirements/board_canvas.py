"""What cells and bars lie on: it paints the grounds of the columns."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.requirements.cell_list import ground


class BoardCanvas(QWidget):
    """The ground of the board. `columns`: left edge, width, whether cards wait there."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cells")  # a scroll bar is styled before its list is known as a cell
        self.columns: list[tuple[int, int, bool]] = []

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        corner = theme.px(8)
        for left, width, waits in self.columns:
            box = QRect(left, 0, width, self.height() - theme.px(5))
            if box.intersects(event.rect()):
                painter.setBrush(ground(waits))
                painter.drawRoundedRect(QRectF(box.adjusted(0, -corner, 0, 0)), corner, corner)
        painter.end()
