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


# Types of work


def bug(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a beetle, filled."""
    _pen(painter, box, colour, 0.09)
    for y, bent in ((0.42, 0.3), (0.6, 0.62), (0.76, 0.92)):
        painter.drawPolyline(_points(box, (0.02, bent), (0.3, y)))
        painter.drawPolyline(_points(box, (0.98, bent), (0.7, y)))
    painter.drawPolyline(_points(box, (0.3, 0.04), (0.42, 0.22)))
    painter.drawPolyline(_points(box, (0.7, 0.04), (0.58, 0.22)))
    _fill(painter, colour)
    painter.drawEllipse(_part(box, 0.22, 0.26, 0.78, 0.98))
    painter.drawEllipse(_part(box, 0.33, 0.12, 0.67, 0.44))


def operations(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a cogwheel."""
    _pen(painter, box, colour, 0.12)
    painter.drawEllipse(_part(box, 0.26, 0.26, 0.74, 0.74))
    for x, y in (
        (0.5, 0.0),
        (0.85, 0.15),
        (1.0, 0.5),
        (0.85, 0.85),
        (0.5, 1.0),
        (0.15, 0.85),
        (0.0, 0.5),
        (0.15, 0.15),
    ):
        inner = (0.5 + (x - 0.5) * 0.62, 0.5 + (y - 0.5) * 0.62)
        painter.drawPolyline(_points(box, inner, (0.5 + (x - 0.5) * 0.9, 0.5 + (y - 0.5) * 0.9)))


# How old


def quarter(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a clock's face of which a quarter is filled."""
    _pie(painter, box, colour, 0.25)


def half(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a clock's face of which half is filled."""
    _pie(painter, box, colour, 0.5)


def full(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a filled clock's face with an exclamation mark left out."""
    _fill(painter, colour)
    painter.drawEllipse(_inner(box, 0.02))
    _pen(painter, box, on_fill(colour), 0.14)
    painter.drawPolyline(_points(box, (0.5, 0.24), (0.5, 0.54)))
    painter.drawPolyline(_points(box, (0.5, 0.75), (0.5, 0.76)))


# What hangs together with it


def waits(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw an arrow that stops at a bar: it waits for another card."""
    _pen(painter, box, colour, 0.12)
    painter.drawPolyline(_points(box, (0.04, 0.5), (0.62, 0.5)))
    painter.drawPolyline(_points(box, (0.38, 0.26), (0.64, 0.5), (0.38, 0.74)))
    painter.drawPolyline(_points(box, (0.9, 0.12), (0.9, 0.88)))


def held_up(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a bar from which an arrow goes on: others wait for it."""
    _pen(painter, box, colour, 0.12)
    painter.drawPolyline(_points(box, (0.1, 0.12), (0.1, 0.88)))
    painter.drawPolyline(_points(box, (0.34, 0.5), (0.94, 0.5)))
    painter.drawPolyline(_points(box, (0.68, 0.26), (0.94, 0.5), (0.68, 0.74)))


def comments(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a speech bubble."""
    _pen(painter, box, colour, 0.1)
    painter.drawPolygon(
        _points(box, (0.06, 0.12), (0.94, 0.12), (0.94, 0.7), (0.48, 0.7), (0.26, 0.94), (0.26, 0.7), (0.06, 0.7))
    )


def linked(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw two links of a chain."""
    painter.save()
    painter.translate(box.center())
    painter.rotate(-45)
    side = box.width()
    _pen(painter, box, colour, 0.11)
    for left in (-0.52, -0.06):
        painter.drawRoundedRect(QRectF(left * side, -0.17 * side, 0.58 * side, 0.34 * side), 0.17 * side, 0.17 * side)
    painter.restore()


def aimless(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a broken ring around nothing: no goal."""
    _pen(painter, box, colour, 0.11)
    for begin in (20, 110, 200, 290):
        painter.drawArc(_inner(box, 0.1), begin * 16, 50 * 16)


def hoped(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a line that is to go up: it is hoped to move a metric."""
    _pen(painter, box, colour, 0.11)
    painter.drawPolyline(_points(box, (0.06, 0.82), (0.36, 0.5), (0.56, 0.66), (0.92, 0.2)))
    painter.drawPolyline(_points(box, (0.62, 0.16), (0.94, 0.16), (0.94, 0.48)))


def check_due(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a magnifying glass: look what became of it."""
    _pen(painter, box, colour, 0.12)
    painter.drawEllipse(_part(box, 0.08, 0.08, 0.68, 0.68))
    painter.drawPolyline(_points(box, (0.62, 0.62), (0.94, 0.94)))


def off_wall(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a pin, struck out: the card does not hang on the wall."""
    _pen(painter, box, colour, 0.1)
    painter.drawPolyline(_points(box, (0.3, 0.08), (0.7, 0.08)))
    painter.drawPolyline(_points(box, (0.37, 0.1), (0.37, 0.4), (0.2, 0.58), (0.8, 0.58), (0.63, 0.4), (0.63, 0.1)))
    painter.drawPolyline(_points(box, (0.5, 0.6), (0.5, 0.94)))
    painter.drawPolyline(_points(box, (0.04, 0.16), (0.96, 0.92)))


OF_SERVICE: Final[dict[str, Glyph]] = {"expedite": expedite, "fixed_date": fixed_date, "intangible": intangible}
"""By class of service; standard has none."""


def _pie(painter: QPainter, box: QRectF, colour: QColor, share: float) -> None:
    """Draw a ring filled to a share, clockwise from the top."""
    ring = _inner(box, 0.08)
    _pen(painter, box, colour, 0.1)
    painter.drawEllipse(ring)
    _fill(painter, colour)
    painter.drawPie(ring, 90 * 16, -round(share * 360 * 16))


def _part(box: QRectF, left: float, top: float, right: float, bottom: float) -> QRectF:
    width, height = box.width(), box.height()
    return QRectF(box.left() + left * width, box.top() + top * height, (right - left) * width, (bottom - top) * height)


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
