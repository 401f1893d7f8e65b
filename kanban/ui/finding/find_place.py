"""Where the search line will be: it looks like it, and costs nothing until somebody searches."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from kanban.ui import theme

ICON_ROOM = 34
"""The width that the magnifying glass takes at the left, in design pixels."""


class FindPlace(QAbstractButton):
    """A button that looks like an empty search line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_place")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setText(self.tr("Find cards"))
        self.setAccessibleName(self.tr("Find cards"))
        self.setToolTip(self.tr("Find cards (Ctrl+F or /)"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_field(painter, self.rect(), focused=self.hasFocus())
        painter.setFont(theme.font(16))
        painter.setPen(theme.current().muted)
        room = self.rect().adjusted(theme.px(ICON_ROOM), 0, -theme.px(10), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


def paint_field(painter: QPainter, box: QRect, *, focused: bool) -> None:
    """Paint the ground of the search line with its magnifying glass."""
    colours = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = theme.px(2 if focused else 1)
    painter.setPen(QPen(colours.accent if focused else colours.line, width))
    painter.setBrush(colours.card)
    half = width / 2
    painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), theme.px(6), theme.px(6))
    paint_glass(painter, QPointF(box.left() + theme.px(17), box.center().y() + 0.5), colours.muted)


def paint_glass(painter: QPainter, middle: QPointF, colour: QColor) -> None:
    """Paint a magnifying glass."""
    size = theme.scale()
    painter.setPen(QPen(colour, 1.8 * size, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    lens = middle - QPointF(1.5 * size, 1.5 * size)
    painter.drawEllipse(lens, 5 * size, 5 * size)
    painter.drawLine(lens + QPointF(3.7 * size, 3.7 * size), lens + QPointF(8 * size, 8 * size))
