"""Signs for what came of a scan: shapes that say the same as their colour. Each is drawn within a square of side 1."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from kanban.domain.scan_answers import Outcome

_STROKE: Final = 0.11


def draw_icon(painter: QPainter, outcome: Outcome, place: QRectF, colour: QColor) -> None:
    """Draw the sign of an outcome into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    painter.scale(place.width(), place.height())
    pen = QPen(colour, _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _DRAWN[outcome](painter, colour)
    painter.restore()


def _arrow(painter: QPainter, _colour: QColor) -> None:
    painter.drawLine(QPointF(0.16, 0.5), QPointF(0.82, 0.5))
    painter.drawPolyline(QPolygonF([QPointF(0.56, 0.22), QPointF(0.84, 0.5), QPointF(0.56, 0.78)]))


def _person(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(0.5, 0.3), 0.13, 0.13)
    shoulders = QPainterPath(QPointF(0.2, 0.82))
    shoulders.cubicTo(QPointF(0.22, 0.5), QPointF(0.78, 0.5), QPointF(0.8, 0.82))
    shoulders.closeSubpath()
    painter.drawPath(shoulders)


def _no_entry(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(QPointF(0.5, 0.5), 0.36, 0.36)
    painter.drawLine(QPointF(0.3, 0.5), QPointF(0.7, 0.5))


def _go(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(0.3, 0.2), QPointF(0.8, 0.5), QPointF(0.3, 0.8)]))


def _back(painter: QPainter, _colour: QColor) -> None:
    path = QPainterPath(QPointF(0.22, 0.36))
    path.lineTo(0.6, 0.36)
    path.cubicTo(QPointF(0.94, 0.36), QPointF(0.94, 0.78), QPointF(0.6, 0.78))
    path.lineTo(0.36, 0.78)
    painter.drawPath(path)
    painter.drawPolyline(QPolygonF([QPointF(0.4, 0.16), QPointF(0.2, 0.36), QPointF(0.4, 0.56)]))


def _dots(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    for x in (0.2, 0.5, 0.8):
        painter.drawEllipse(QPointF(x, 0.5), 0.045, 0.045)


def _chevrons(painter: QPainter, _colour: QColor) -> None:
    for x in (0.2, 0.52):
        painter.drawPolyline(QPolygonF([QPointF(x, 0.22), QPointF(x + 0.28, 0.5), QPointF(x, 0.78)]))


def _tick(painter: QPainter, _colour: QColor) -> None:
    painter.drawPolyline(QPolygonF([QPointF(0.18, 0.54), QPointF(0.42, 0.76), QPointF(0.82, 0.26)]))


def _cross(painter: QPainter, _colour: QColor) -> None:
    painter.drawLine(QPointF(0.24, 0.24), QPointF(0.76, 0.76))
    painter.drawLine(QPointF(0.76, 0.24), QPointF(0.24, 0.76))


def _letter_i(painter: QPainter, colour: QColor) -> None:
    painter.drawLine(QPointF(0.5, 0.46), QPointF(0.5, 0.8))
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(0.5, 0.21), 0.03, 0.03)


_DRAWN: Final[dict[Outcome, Callable[[QPainter, QColor], None]]] = {
    Outcome.MOVED: _arrow,
    Outcome.ASSIGNED: _person,
    Outcome.BLOCKED: _no_entry,
    Outcome.UNBLOCKED: _go,
    Outcome.UNDONE: _back,
    Outcome.WAITING: _dots,
    Outcome.READY: _chevrons,
    Outcome.SEEN: _tick,
    Outcome.REFUSED: _cross,
    Outcome.TOLD: _letter_i,
}
