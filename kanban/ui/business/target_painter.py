"""How the canvas of targets is painted: grid, readings behind, the line of the target, its points."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from kanban.charts.scales import tick_decimals, value_ticks
from kanban.domain.business.status import TrendPoint
from kanban.domain.business.values import TargetPoint, TargetShape
from kanban.ui import theme
from kanban.ui.business import figures
from kanban.ui.business.target_scale import TargetScale

_LINES: Final = 5
_DAY_LABEL_PX: Final = 76
_POINT_PX: Final = 6


class CanvasLook(NamedTuple):
    """What is painted; `chosen` is a place in `points`."""

    points: tuple[TargetPoint, ...]
    shape: TargetShape
    readings: tuple[TrendPoint, ...]
    today: date
    chosen: int | None
    decimals: int
    focused: bool


def paint_canvas(
    painter: QPainter, rect: QRectF, scale: TargetScale, look: CanvasLook, texts: tuple[str, str, str]
) -> None:
    """Paint the canvas; `texts`: what the chosen point is, the word for today, and what to do as long as there is no point."""
    label, today, hint = texts
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = theme.current()
    edge = QPen(colours.accent if look.focused else colours.line, theme.px(2) if look.focused else 1)
    painter.setPen(edge)
    painter.setBrush(colours.card)
    inset = edge.widthF() / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), theme.px(6), theme.px(6))
    painter.setFont(theme.font(13))
    _paint_values(painter, scale, look)
    _paint_days(painter, scale)
    _paint_today(painter, scale, look, today)
    painter.save()
    painter.setClipRect(QRectF(scale.left, rect.top(), rect.right() - scale.left, scale.bottom - rect.top() + 1))
    _paint_readings(painter, scale, look)
    painter.restore()
    _paint_target(painter, scale, look)
    if look.chosen is not None:
        _paint_label(painter, scale, look.points[look.chosen], label)
    if not look.points:
        _paint_hint(painter, scale, hint)


def _paint_values(painter: QPainter, scale: TargetScale, look: CanvasLook) -> None:
    metrics = QFontMetricsF(painter.font())
    ticks = value_ticks(scale.low, scale.high, _LINES)
    decimals = tick_decimals(ticks, look.decimals)
    for tick in ticks:
        y = scale.y(tick)
        painter.setPen(QPen(theme.current().line, theme.px(1)))
        painter.drawLine(QPointF(scale.left, y), QPointF(scale.right, y))
        painter.setPen(theme.current().muted)
        box = QRectF(0, y - metrics.height() / 2, scale.left - theme.px(8), metrics.height())
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, figures.number(tick, decimals)
        )


def _paint_days(painter: QPainter, scale: TargetScale) -> None:
    metrics = QFontMetricsF(painter.font())
    span = (scale.last - scale.first).days
    count = max(2, int((scale.right - scale.left) // theme.px(_DAY_LABEL_PX)))
    step = max(1, -(-span // (count - 1)))
    painter.setPen(theme.current().muted)
    for offset in range(0, span + 1, step):
        day = scale.first + timedelta(days=offset)
        text = figures.day(day)
        width = metrics.horizontalAdvance(text)
        x = min(max(scale.x(day) - width / 2, scale.left - theme.px(4)), scale.right + theme.px(14) - width)
        painter.drawText(QPointF(x, scale.bottom + metrics.ascent() + theme.px(6)), text)


def _paint_today(painter: QPainter, scale: TargetScale, look: CanvasLook, word: str) -> None:
    x = scale.x(look.today)
    width = QFontMetricsF(painter.font()).horizontalAdvance(word)
    painter.setPen(theme.current().muted)
    painter.drawText(QPointF(min(x - width / 2, scale.right - width), scale.top - theme.px(10)), word)
    pen = QPen(theme.current().muted, theme.px(1.25))
    pen.setDashPattern([2.0, 3.0])
    painter.setPen(pen)
    painter.drawLine(QPointF(x, scale.top - theme.px(6)), QPointF(x, scale.bottom))


def _paint_hint(painter: QPainter, scale: TargetScale, hint: str) -> None:
    """Say what to do, in the middle, with nothing behind it."""
    painter.setFont(theme.font(16))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    room = QRectF(QPointF(scale.left, scale.top), QPointF(scale.right, scale.bottom))
    room.adjust(theme.px(20), 0, -theme.px(20), 0)
    taken = painter.boundingRect(room, flags, hint).adjusted(-theme.px(10), -theme.px(6), theme.px(10), theme.px(6))
    painter.fillRect(taken, theme.current().card)
    painter.setPen(theme.current().muted)
    painter.drawText(room, flags, hint)


def _paint_readings(painter: QPainter, scale: TargetScale, look: CanvasLook) -> None:
    shown = [reading for reading in look.readings if reading.day >= scale.first]
    places = [QPointF(scale.x(reading.day), scale.y(reading.value)) for reading in shown]
    ink = QColor(theme.current().muted)
    ink.setAlphaF(0.75)
    if len(places) == 1:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(places[0], theme.px(3), theme.px(3))
        return
    pen = QPen(ink, theme.px(2))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(places))


def _paint_target(painter: QPainter, scale: TargetScale, look: CanvasLook) -> None:
    colours = theme.current()
    corners: list[QPointF] = []
    for left, right in pairwise(look.points):
        corners.append(QPointF(scale.x(left.day), scale.y(left.value)))
        if look.shape is TargetShape.STEPPED:
            corners.append(QPointF(scale.x(right.day), scale.y(left.value)))
    if look.points:
        last = look.points[-1]
        corners += [QPointF(scale.x(last.day), scale.y(last.value)), QPointF(scale.right, scale.y(last.value))]
    pen = QPen(colours.accent, theme.px(2.5))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(corners[:-1]))
    if corners:
        pen.setDashPattern([2.0, 3.0])
        painter.setPen(pen)
        painter.drawLine(corners[-2], corners[-1])
    for place, point in enumerate(look.points):
        chosen = place == look.chosen
        radius = theme.px(_POINT_PX + 2 if chosen else _POINT_PX)
        painter.setPen(QPen(colours.accent, theme.px(2.5)))
        painter.setBrush(colours.accent if chosen else colours.card)
        painter.drawEllipse(QPointF(scale.x(point.day), scale.y(point.value)), radius, radius)


def _paint_label(painter: QPainter, scale: TargetScale, point: TargetPoint, label: str) -> None:
    """Say the chosen point beside it, inside the plot."""
    colours = theme.current()
    painter.setFont(theme.font(15, bold=True))
    metrics = QFontMetricsF(painter.font())
    width, height = metrics.horizontalAdvance(label) + theme.px(16), metrics.height() + theme.px(8)
    place = QPointF(scale.x(point.day), scale.y(point.value))
    x = min(max(place.x() - width / 2, scale.left), scale.right - width + theme.px(12))
    above = place.y() - height - theme.px(14)
    box = QRectF(x, above if above > theme.px(4) else place.y() + theme.px(14), width, height)
    painter.setPen(QPen(colours.line, 1))
    painter.setBrush(colours.surface)
    painter.drawRoundedRect(box, theme.px(5), theme.px(5))
    painter.setPen(colours.text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)
