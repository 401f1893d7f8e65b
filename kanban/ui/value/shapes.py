"""The shape of each verdict, so that nobody needs to tell colours apart: a tick, a cross, a level line, a question mark, an empty ring."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from kanban.domain.business.values import Outcome
from kanban.ui import theme


def outcome_colour(outcome: Outcome | None) -> QColor:
    """Return the colour of a verdict; None: no verdict yet."""
    colours = theme.current()
    match outcome:
        case Outcome.AS_HOPED:
            return colours.good
        case Outcome.OTHER_WAY:
            return colours.bad
        case Outcome.CANNOT_TELL:
            return colours.warning
        case Outcome.NO_CHANGE | Outcome.NOT_CHECKED | None:
            return colours.neutral


def verdict(outcome: Outcome) -> Callable[[QPainter, QRectF, QColor], None]:
    """Return what draws a verdict's shape on a card."""
    return lambda painter, box, ink: paint_outcome(painter, box, outcome, ink, theme.current().card)


def paint_outcome(painter: QPainter, box: QRectF, outcome: Outcome | None, ink: QColor, paper: QColor) -> None:
    """Draw a verdict's shape into a square box, None: a clock, as it is open; `paper` is what lies behind it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center())
    half = min(box.width(), box.height()) / 2
    painter.scale(half, half)
    match outcome:
        case Outcome.AS_HOPED:
            _disc(painter, ink)
            _line(painter, paper, 0.26, (-0.45, 0.05), (-0.12, 0.38), (0.46, -0.34))
        case Outcome.OTHER_WAY:
            _disc(painter, ink)
            _line(painter, paper, 0.26, (-0.36, -0.36), (0.36, 0.36))
            _line(painter, paper, 0.26, (0.36, -0.36), (-0.36, 0.36))
        case Outcome.NO_CHANGE:
            _ring(painter, ink)
            _line(painter, ink, 0.26, (-0.42, 0.0), (0.42, 0.0))
        case Outcome.CANNOT_TELL:
            _ring(painter, ink)
            _line(
                painter, ink, 0.2, (-0.28, -0.28), (-0.12, -0.46), (0.16, -0.46), (0.3, -0.26), (0.0, 0.04), (0.0, 0.2)
            )
            _line(painter, ink, 0.24, (0.0, 0.5), (0.0, 0.51))
        case Outcome.NOT_CHECKED:
            _ring(painter, ink, Qt.PenStyle.DotLine)
        case None:
            _ring(painter, ink)
            _line(painter, ink, 0.2, (0.0, -0.48), (0.0, 0.04), (0.36, 0.24))
    painter.restore()


def _disc(painter: QPainter, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(0, 0), 0.96, 0.96)


def _ring(painter: QPainter, ink: QColor, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> None:
    painter.setPen(QPen(ink, 0.2, style, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(0, 0), 0.86, 0.86)


def _line(painter: QPainter, ink: QColor, width: float, *points: tuple[float, float]) -> None:
    painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(*point) for point in points]))
