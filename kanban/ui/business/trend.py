"""The small chart of a tile: readings as a line, the target as a dashed one, up to today, so that missing readings show as a gap."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from kanban.domain.board import Cadence
from kanban.domain.business import MetricState, TrendPoint
from kanban.ui import theme
from kanban.ui.business import figures
from kanban.ui.business.tile_content import TileContent, colour_of

_GAP_DAYS: Final = {Cadence.DAILY: 4, Cadence.WEEKLY: 15, Cadence.MONTHLY: 63}
"""Readings further apart than this are not joined: the line must not invent what was not read."""
_HEADROOM: Final = 0.08
_LEAST_LABELLED_PX: Final = 110


class _Scale(NamedTuple):
    """From days and values to places in an area."""

    area: QRectF
    first: date
    days: int
    low: float
    high: float

    def at(self, point: TrendPoint) -> QPointF:
        """Return where a value stands."""
        across = (point.day - self.first).days / self.days
        up = (point.value - self.low) / (self.high - self.low)
        return QPointF(self.area.left() + across * self.area.width(), self.area.bottom() - up * self.area.height())


def paint_trend(painter: QPainter, area: QRectF, content: TileContent, stroke_px: float) -> None:
    """Draw a metric's trend into an area; a large one gets labels on its axes."""
    points = [*content.status.trend, *content.line]
    if not points:
        return
    low, high = _bounds([point.value for point in points])
    days = max(1, (content.last_day - content.first_day).days)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if area.height() >= theme.px(_LEAST_LABELLED_PX):
        area = _paint_axes(painter, area, content, low, high)
    inset = stroke_px * 2
    scale = _Scale(area.adjusted(0, inset, -inset, -inset), content.first_day, days, low, high)
    _paint_target(painter, scale, content.line, stroke_px)
    _paint_readings(painter, scale, content, stroke_px)
    painter.restore()


def _bounds(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    room = (high - low) * _HEADROOM or abs(high) * _HEADROOM or 1.0
    return low - room, high + room


def _paint_target(painter: QPainter, scale: _Scale, line: Sequence[TrendPoint], stroke_px: float) -> None:
    if not line:
        return
    pen = QPen(theme.current().muted, stroke_px * 0.75)
    pen.setDashPattern([4.0, 3.5])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([scale.at(point) for point in line]))


def _paint_readings(painter: QPainter, scale: _Scale, content: TileContent, stroke_px: float) -> None:
    colours = theme.current()
    ink = colours.muted if content.state is MetricState.STALE else colours.accent
    pen = QPen(ink, stroke_px)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    end = QPointF()
    for run in _runs(content.status.trend, _GAP_DAYS[content.metric.cadence]):
        places = [scale.at(point) for point in run]
        end = places[-1]
        if len(places) == 1:
            _dot(painter, end, stroke_px * 1.2, ink)
            continue
        _fill_below(painter, places, scale.area.bottom(), ink)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
    if content.status.trend:
        _dot(painter, end, stroke_px * 2.6, colours.card)
        _dot(painter, end, stroke_px * 1.9, colour_of(content.state))


def _runs(points: Sequence[TrendPoint], gap_days: int) -> Iterator[list[TrendPoint]]:
    """Yield the readings in runs that may be joined by a line."""
    run = list(points[:1])
    for left, right in pairwise(points):
        if (right.day - left.day).days > gap_days:
            yield run
            run = []
        run.append(right)
    if run:
        yield run


def _fill_below(painter: QPainter, places: Sequence[QPointF], bottom: float, ink: QColor) -> None:
    path = QPainterPath(QPointF(places[0].x(), bottom))
    for place in places:
        path.lineTo(place)
    path.lineTo(places[-1].x(), bottom)
    shade = QColor(ink)
    shade.setAlphaF(0.09)
    painter.fillPath(path, shade)


def _dot(painter: QPainter, centre: QPointF, radius: float, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, radius, radius)


def _paint_axes(painter: QPainter, area: QRectF, content: TileContent, low: float, high: float) -> QRectF:
    """Draw what the lowest and highest line mean, and which days; return the area that is left for the lines."""
    font = theme.font(min(22.0, max(12.0, area.height() / theme.scale() * 0.06)))
    metrics = QFontMetricsF(font)
    inner_low, inner_high = _without_room(low, high)
    texts = [figures.number(value, content.metric.decimals) for value in (inner_high, inner_low)]
    margin = max(metrics.horizontalAdvance(text) for text in texts) + theme.px(8)
    plot = area.adjusted(margin, metrics.height() / 2, 0, -metrics.height() * 1.25)
    painter.setFont(font)
    for value, text in zip((inner_high, inner_low), texts, strict=True):
        y = plot.bottom() - (value - low) / (high - low) * plot.height()
        painter.setPen(QPen(theme.current().line, 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(theme.current().muted)
        box = QRectF(area.left(), y - metrics.height() / 2, margin - theme.px(8), metrics.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    below = QRectF(plot.left(), plot.bottom() + metrics.height() * 0.2, plot.width(), metrics.height())
    painter.drawText(below, Qt.AlignmentFlag.AlignLeft, figures.day(content.first_day))
    painter.drawText(below, Qt.AlignmentFlag.AlignRight, figures.day(content.last_day))
    return plot


def _without_room(low: float, high: float) -> tuple[float, float]:
    """Return the bounds of the values themselves, from those with headroom."""
    room = (high - low) * _HEADROOM / (1 + 2 * _HEADROOM)
    return low + room, high - room
