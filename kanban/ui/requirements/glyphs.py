"""Small signs, drawn and not typed: no font has all of them, and they must be sharp at every size."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from kanban.ui.requirements.shades import on_fill

Glyph = Callable[[QPainter, QRectF, QColor], None]


def expedite(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw two chevrons that point up."""
    _pen(painter, box, colour, 0.16)
    for top in (0.12, 0.5):
        painter.drawPolyline(_points(box, (0.14, top + 0.36), (0.5, top), (0.86, top + 0.36)))


def fixed_date(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a filled diamond."""
    _fill(painter, colour)
    painter.drawPolygon(_points(box, (0.5, 0.06), (0.94, 0.5), (0.5, 0.94), (0.06, 0.5)))


def intangible(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a hollow circle."""
    _pen(painter, box, colour, 0.13)
    painter.drawEllipse(_inner(box, 0.14))


def calendar(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a leaf of a calendar."""
    _pen(painter, box, colour, 0.1)
    leaf = _inner(box, 0.12)
    leaf.setTop(leaf.top() + box.height() * 0.06)
    painter.drawRoundedRect(leaf, box.width() * 0.1, box.width() * 0.1)
    painter.drawPolyline(_points(box, (0.12, 0.42), (0.88, 0.42)))
    for left in (0.34, 0.66):
        painter.drawPolyline(_points(box, (left, 0.04), (left, 0.24)))


def printer(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a printer with a sheet above and one below."""
    _pen(painter, box, colour, 0.1)
    painter.drawPolyline(_points(box, (0.28, 0.38), (0.28, 0.1), (0.72, 0.1), (0.72, 0.38)))
    painter.drawPolyline(_points(box, (0.28, 0.72), (0.1, 0.72), (0.1, 0.38), (0.9, 0.38), (0.9, 0.72), (0.72, 0.72)))
    painter.drawPolygon(_points(box, (0.28, 0.58), (0.72, 0.58), (0.72, 0.92), (0.28, 0.92)))


def no_entry(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a filled disc with a bar left out."""
    _fill(painter, colour)
    painter.drawEllipse(_inner(box, 0.04))
    bar = QRectF(
        box.left() + box.width() * 0.22, box.top() + box.height() * 0.41, box.width() * 0.56, box.height() * 0.18
    )
    painter.fillRect(bar, on_fill(colour))


def start(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a triangle that points right: work starts here."""
    _fill(painter, colour)
    painter.drawPolygon(_points(box, (0.2, 0.1), (0.9, 0.5), (0.2, 0.9)))


def finish(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a flag: work is finished here."""
    _fill(painter, colour)
    painter.drawPolygon(_points(box, (0.22, 0.08), (0.92, 0.3), (0.22, 0.54)))
    _pen(painter, box, colour, 0.12)
    painter.drawPolyline(_points(box, (0.22, 0.08), (0.22, 0.94)))


def hourglass(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw an hourglass: cards wait here."""
    _pen(painter, box, colour, 0.1)
    painter.drawPolygon(_points(box, (0.22, 0.08), (0.78, 0.08), (0.22, 0.92), (0.78, 0.92)))


def over_limit(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a filled triangle with an exclamation mark left out: too much."""
    _fill(painter, colour)
    painter.drawPolygon(_points(box, (0.5, 0.04), (0.98, 0.92), (0.02, 0.92)))
    _pen(painter, box, on_fill(colour), 0.11)
    painter.drawPolyline(_points(box, (0.5, 0.36), (0.5, 0.62)))
    painter.drawPolyline(_points(box, (0.5, 0.77), (0.5, 0.78)))


OF_SERVICE: Final[dict[str, Glyph]] = {"expedite": expedite, "fixed_date": fixed_date, "intangible": intangible}
"""By class of service; standard has none."""


def _points(box: QRectF, *shares: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in shares])


def _inner(box: QRectF, share: float) -> QRectF:
    edge = box.width() * share
    return box.adjusted(edge, edge, -edge, -edge)


def _pen(painter: QPainter, box: QRectF, colour: QColor, share: float) -> None:
    pen = QPen(colour, box.width() * share)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _fill(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
