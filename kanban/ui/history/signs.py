"""Small signs for the ways by which changes come in, so that a list can be read from afar."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kanban.domain.operations import Source

_LINES: Final = ((0.06, 2), (0.22, 1), (0.34, 3), (0.52, 1), (0.64, 2), (0.8, 1), (0.9, 2))
"""The bars of the scanner's sign: where they are in the box, and how thick."""


def paint_source(painter: QPainter, box: QRectF, source: Source, colour: QColor) -> None:
    """Draw the sign of a way into a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, max(1.0, box.width() / 12))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _SIGNS[source](painter, box)
    painter.restore()


def _part(box: QRectF, left: float, top: float, width: float, height: float) -> QRectF:
    """Return a part of a box, in shares of its sides."""
    return QRectF(
        box.left() + left * box.width(), box.top() + top * box.height(), width * box.width(), height * box.height()
    )


def _at(box: QRectF, across: float, down: float) -> QPointF:
    return QPointF(box.left() + across * box.width(), box.top() + down * box.height())


def _mouse(painter: QPainter, box: QRectF) -> None:
    body = _part(box, 0.24, 0.06, 0.52, 0.88)
    painter.drawRoundedRect(body, body.width() / 2, body.width() / 2)
    painter.drawLine(_at(box, 0.5, 0.22), _at(box, 0.5, 0.4))


def _keyboard(painter: QPainter, box: QRectF) -> None:
    painter.drawRoundedRect(_part(box, 0.02, 0.22, 0.96, 0.58), box.width() / 10, box.width() / 10)
    for across in (0.22, 0.41, 0.6, 0.79):
        painter.drawPoint(_at(box, across, 0.42))
    painter.drawLine(_at(box, 0.3, 0.62), _at(box, 0.7, 0.62))


def _scanner(painter: QPainter, box: QRectF) -> None:
    unit = box.width() / 24
    for across, thick in _LINES:
        painter.fillRect(
            QRectF(
                box.left() + across * box.width(), box.top() + 0.14 * box.height(), thick * unit, 0.72 * box.height()
            ),
            painter.pen().color(),
        )


def _camera(painter: QPainter, box: QRectF) -> None:
    painter.drawRoundedRect(_part(box, 0.04, 0.26, 0.92, 0.6), box.width() / 10, box.width() / 10)
    painter.drawLine(_at(box, 0.34, 0.14), _at(box, 0.66, 0.14))
    painter.drawEllipse(_part(box, 0.34, 0.4, 0.32, 0.32))


def _photo(painter: QPainter, box: QRectF) -> None:
    painter.drawRoundedRect(_part(box, 0.04, 0.12, 0.92, 0.76), box.width() / 12, box.width() / 12)
    painter.drawPolyline(
        [_at(box, 0.12, 0.76), _at(box, 0.38, 0.46), _at(box, 0.56, 0.64), _at(box, 0.7, 0.52), _at(box, 0.9, 0.76)]
    )
    painter.drawEllipse(_part(box, 0.62, 0.24, 0.14, 0.14))


def _import(painter: QPainter, box: QRectF) -> None:
    painter.drawLine(_at(box, 0.5, 0.08), _at(box, 0.5, 0.6))
    painter.drawPolyline([_at(box, 0.3, 0.42), _at(box, 0.5, 0.62), _at(box, 0.7, 0.42)])
    painter.drawPolyline([_at(box, 0.08, 0.6), _at(box, 0.08, 0.9), _at(box, 0.92, 0.9), _at(box, 0.92, 0.6)])


def _command(painter: QPainter, box: QRectF) -> None:
    painter.drawPolyline([_at(box, 0.12, 0.24), _at(box, 0.4, 0.5), _at(box, 0.12, 0.76)])
    painter.drawLine(_at(box, 0.5, 0.8), _at(box, 0.9, 0.8))


def _feed(painter: QPainter, box: QRectF) -> None:
    painter.drawPolyline([_at(box, 0.08, 0.84), _at(box, 0.36, 0.5), _at(box, 0.58, 0.64), _at(box, 0.92, 0.16)])
    painter.drawPolyline([_at(box, 0.66, 0.16), _at(box, 0.92, 0.16), _at(box, 0.92, 0.42)])


_SIGNS: Final[dict[Source, Callable[[QPainter, QRectF], None]]] = {
    Source.MOUSE: _mouse,
    Source.KEYBOARD: _keyboard,
    Source.SCANNER: _scanner,
    Source.CAMERA: _camera,
    Source.PHOTO: _photo,
    Source.IMPORT: _import,
    Source.COMMAND: _command,
    Source.FEED: _feed,
}
