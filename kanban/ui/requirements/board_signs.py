"""Small signs on the heads of columns and the bars of swimlanes, drawn like those of the cards."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF


def policy(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a page with three lines: something was agreed here."""
    pen = QPen(colour, box.width() * 0.09)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    page = QRectF(_x(box, 0.16), _y(box, 0.06), box.width() * 0.68, box.height() * 0.88)
    painter.drawRoundedRect(page, box.width() * 0.1, box.width() * 0.1)
    for height, right in ((0.3, 0.66), (0.5, 0.66), (0.7, 0.5)):
        painter.drawLine(QPointF(_x(box, 0.34), _y(box, height)), QPointF(_x(box, right), _y(box, height)))


def fold_mark(painter: QPainter, box: QRectF, colour: QColor, *, folded: bool) -> None:
    """Draw a chevron: pointing right where something is folded, down where it is open."""
    pen = QPen(colour, box.width() * 0.14)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    right = ((0.36, 0.2), (0.66, 0.5), (0.36, 0.8))
    down = ((0.2, 0.36), (0.5, 0.66), (0.8, 0.36))
    painter.drawPolyline(QPolygonF([QPointF(_x(box, x), _y(box, y)) for x, y in (right if folded else down)]))


def _x(box: QRectF, share: float) -> float:
    return box.left() + share * box.width()


def _y(box: QRectF, share: float) -> float:
    return box.top() + share * box.height()
