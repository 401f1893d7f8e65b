"""The small chart of a tile: readings as a line, the target as a dashed one, up to today, so that missing readings show as a gap."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTransform

from kanban.domain.business.status import MetricState
from kanban.ui import theme
from kanban.ui.business import figures
from kanban.ui.business.tile_content import TileContent, colour_of
from kanban.ui.business.trend_shape import TrendShape

_LEAST_LABELLED_PX: Final = 110
_SHADE: Final = 0.09


def paint_trend(
    painter: QPainter, area: QRectF, content: TileContent, stroke_px: float, *, shaded: bool = True
) -> None:
    """Draw a metric's trend into an area; a large one gets labels on its axes. `shaded`: the ground below the line, too."""
    shape = content.trend
    if shape.is_empty:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if area.height() >= theme.px(_LEAST_LABELLED_PX):
        area = _paint_axes(painter, area, content)
    inset = stroke_px * 2
    plot = area.adjusted(0, inset, -inset, -inset)
    place = QTransform(plot.width(), 0, 0, plot.height(), plot.left(), plot.top())
    _paint_target(painter, place, shape, stroke_px)
    if shaded:
        _paint_ground(painter, place, content)
    _paint_readings(painter, place, content, stroke_px)
    painter.restore()


def _paint_target(painter: QPainter, place: QTransform, shape: TrendShape, stroke_px: float) -> None:
    if shape.target.isEmpty():
        return
    pen = QPen(theme.current().muted, stroke_px * 0.75)
    pen.setDashPattern([4.0, 3.5])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawPolyline(place.map(shape.target))


def _ink(content: TileContent) -> QColor:
    return theme.current().muted if content.state is MetricState.STALE else theme.current().accent


def _paint_ground(painter: QPainter, place: QTransform, content: TileContent) -> None:
    shade = QColor(_ink(content))
    shade.setAlphaF(_SHADE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    for ground in content.trend.grounds:
        painter.drawPolygon(place.map(ground))


def _paint_readings(painter: QPainter, place: QTransform, content: TileContent, stroke_px: float) -> None:
    colours, shape, ink = theme.current(), content.trend, _ink(content)
    pen = QPen(ink, stroke_px)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for run in shape.runs:
        painter.drawPolyline(place.map(run))
    for point in shape.alone:
        _dot(painter, place.map(point), stroke_px * 1.2, ink)
    if shape.end is not None:
        end = place.map(shape.end)
        _dot(painter, end, stroke_px * 2.6, colours.card)
        _dot(painter, end, stroke_px * 1.9, colour_of(content.state))


def _dot(painter: QPainter, centre: QPointF, radius: float, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, radius, radius)


def _paint_axes(painter: QPainter, area: QRectF, content: TileContent) -> QRectF:
    """Draw what the lowest and highest line mean, and which days; return the area that is left for the lines."""
    font = theme.font(min(22.0, max(12.0, area.height() / theme.scale() * 0.06)))
    metrics = QFontMetricsF(font)
    shape = content.trend
    texts = [figures.number(value, content.metric.decimals) for value in (shape.high, shape.low)]
    margin = max(metrics.horizontalAdvance(text) for text in texts) + theme.px(8)
    plot = area.adjusted(margin, metrics.height() / 2, 0, -metrics.height() * 1.25)
    painter.setFont(font)
    for share, text in zip((shape.room, 1 - shape.room), texts, strict=True):
        y = plot.top() + share * plot.height()
        painter.setPen(QPen(theme.current().line, 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(theme.current().muted)
        box = QRectF(area.left(), y - metrics.height() / 2, margin - theme.px(8), metrics.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    below = QRectF(plot.left(), plot.bottom() + metrics.height() * 0.2, plot.width(), metrics.height())
    painter.drawText(below, Qt.AlignmentFlag.AlignLeft, figures.day(content.first_day, content.last_day))
    painter.drawText(below, Qt.AlignmentFlag.AlignRight, figures.day(content.trend_end, content.last_day))
    return plot
