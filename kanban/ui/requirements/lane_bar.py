"""The slim bar above a swimlane, with its name and how many cards it has."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban.domain.board import SwimlaneId
from kanban.ui import theme
from kanban.ui.requirements.shades import mixed


class LaneBar(QWidget):
    """The bar of one swimlane. `lane_id` None: the unnamed one."""

    def __init__(self, lane_id: SwimlaneId | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lane_id = lane_id
        self._name = ""
        self._counts = ""
        self.left = 0
        """How far the board is scrolled to the right, in real pixels; the words stay in sight."""

    def show_lane(self, name: str, cards: int, blocked: int) -> None:
        """Show the lane's name and counts."""
        self._name = name
        self._counts = self.tr("1 card") if cards == 1 else self.tr("{n} cards").format(n=cards)
        if blocked:
            self._counts += " · " + self.tr("{n} blocked").format(n=blocked)
        self.setAccessibleName(f"{name}, {self._counts}")
        self.update()

    @staticmethod
    def wanted_height() -> int:
        """Return the height of such a bar, in real pixels."""
        return QFontMetrics(theme.font(16)).height() + theme.px(8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), mixed(colours.window, colours.line, 0.45))
        box = QRect(self.left + theme.px(12), 0, self.width(), self.height())
        font = theme.font(16)
        painter.setFont(font)
        painter.setPen(colours.text)
        painter.drawText(box, _LEFT, self._name)
        box.setLeft(box.left() + QFontMetrics(font).horizontalAdvance(self._name) + theme.px(12))
        painter.setFont(theme.font(14))
        painter.setPen(colours.muted)
        painter.drawText(box, _LEFT, self._counts)
        painter.end()


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
