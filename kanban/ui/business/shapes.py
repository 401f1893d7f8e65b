"""The shape of each state, so that nobody needs to tell colours apart: tick, triangle, diamond, clock, dash, empty ring."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from kanban.domain.business.status import MetricState


def paint_shape(painter: QPainter, box: QRectF, state: MetricState, ink: QColor, paper: QColor) -> None:
    """Draw a state's shape into a square box; `paper` is what lies behind it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center())
    half = min(box.width(), box.height()) / 2
    painter.scale(half, half)
    match state:
        case MetricState.ON_TRACK:
            _tick(painter, ink, paper)
        case MetricState.AT_RISK:
            _triangle(painter, ink, paper)
        case MetricState.OFF_TRACK:
            _diamond(painter, ink, paper)
        case MetricState.STALE:
            _clock(painter, ink)
        case MetricState.NO_TARGET:
            _dash(painter, ink)
        case MetricState.NO_DATA:
            _ring(painter, ink, Qt.PenStyle.DotLine)
    painter.restore()


def _filled(painter: QPainter, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)


def _stroked(painter: QPainter, ink: QColor, width: float) -> None:
    pen = QPen(ink, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _tick(painter: QPainter, ink: QColor, paper: QColor) -> None:
    _filled(painter, ink)
    painter.drawEllipse(QPointF(0, 0), 0.96, 0.96)
    _stroked(painter, paper, 0.26)
    painter.drawPolyline(QPolygonF([QPointF(-0.45, 0.05), QPointF(-0.12, 0.38), QPointF(0.46, -0.34)]))


def _triangle(painter: QPainter, ink: QColor, paper: QColor) -> None:
    _filled(painter, ink)
    painter.drawPolygon(QPolygonF([QPointF(0, -0.95), QPointF(1.02, 0.85), QPointF(-1.02, 0.85)]))
    _stroked(painter, paper, 0.24)
    painter.drawLine(QPointF(0, -0.32), QPointF(0, 0.22))
    painter.drawLine(QPointF(0, 0.56), QPointF(0, 0.57))


def _diamond(painter: QPainter, ink: QColor, paper: QColor) -> None:
    _filled(painter, ink)
    painter.drawPolygon(QPolygonF([QPointF(0, -1.08), QPointF(1.08, 0), QPointF(0, 1.08), QPointF(-1.08, 0)]))
    _stroked(painter, paper, 0.24)
    painter.drawLine(QPointF(-0.3, -0.3), QPointF(0.3, 0.3))
    painter.drawLine(QPointF(-0.3, 0.3), QPointF(0.3, -0.3))


def _clock(painter: QPainter, ink: QColor) -> None:
    _ring(painter, ink, Qt.PenStyle.SolidLine)
    _stroked(painter, ink, 0.22)
    painter.drawPolyline(QPolygonF([QPointF(0, -0.48), QPointF(0, 0.04), QPointF(0.38, 0.24)]))


def _dash(painter: QPainter, ink: QColor) -> None:
    _stroked(painter, ink, 0.3)
    painter.drawLine(QPointF(-0.7, 0), QPointF(0.7, 0))


def _ring(painter: QPainter, ink: QColor, style: Qt.PenStyle) -> None:
    _stroked(painter, ink, 0.22)
    pen = painter.pen()
    pen.setStyle(style)
    painter.setPen(pen)
    painter.drawEllipse(QPointF(0, 0), 0.85, 0.85)
