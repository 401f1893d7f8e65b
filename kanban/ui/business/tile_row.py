"""How a tile is painted where there are too many for tiles: one line with shape, name, trend, value, what was expected, and age."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from kanban.domain.business.status import MetricState
from kanban.ui import theme
from kanban.ui.business.shapes import paint_shape
from kanban.ui.business.tile_card import Deed, Marks, paint_card, paint_deeds, paint_tie, places_of
from kanban.ui.business.tile_content import TileContent, colour_of
from kanban.ui.business.tile_look import RowLook, with_unit
from kanban.ui.business.trend import paint_trend

_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | _MIDDLE
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | _MIDDLE


def paint_row(painter: QPainter, rect: QRectF, content: TileContent, look: RowLook, marks: Marks) -> None:
    """Draw a tile as one line."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    paint_card(painter, rect, content.state, look.bar, marks)
    colours = theme.current()
    stale = content.state is MetricState.STALE
    right = rect.right() - look.gap
    right = _text(
        painter, QRectF(right - look.age_width, rect.top(), look.age_width, rect.height()), look.age_of(content), look
    )
    painter.setPen(colours.muted)
    if look.target_width:
        box = QRectF(right - look.target_width, rect.top(), look.target_width, rect.height())
        right = _text(painter, box, content.target[-2:], look)
    pale = stale or content.state is MetricState.NO_DATA
    painter.setFont(look.value.font)
    painter.setPen(colours.muted if pale else colours.text)
    box = QRectF(right - look.value_width, rect.top(), look.value_width, rect.height())
    painter.drawText(box, _RIGHT, look.value.fitting((with_unit(content), content.value), box.width()))
    right = box.left() - look.gap
    chart = QRectF(right - look.trend_width, rect.top(), look.trend_width, rect.height())
    edge = rect.height() * 0.16
    paint_trend(painter, chart.adjusted(0, edge, 0, -edge), content, max(1.2, theme.px(1.6)), shaded=False)
    right = chart.left() - look.gap
    if marks.lit or marks.source:
        paint_tie(painter, QPointF(right, rect.center().y()), rect.height() * 0.5)
        right -= rect.height() * 0.5 + look.gap
    _paint_name(painter, rect, right, content, look)
    if marks.hovered or marks.focused:
        _paint_deeds(painter, rect, content, look, marks)
    painter.restore()


def row_deeds_at(rect: QRectF, content: TileContent, look: RowLook) -> list[tuple[Deed, QRectF]]:
    """Return the buttons that a row has while it is under the mouse or has the keyboard, and where they are."""
    return places_of(content, rect.right() - look.gap, rect.center().y(), min(rect.height() * 0.62, theme.px(22)))


def _paint_deeds(painter: QPainter, rect: QRectF, content: TileContent, look: RowLook, marks: Marks) -> None:
    """Draw the buttons over the end of the row."""
    places = row_deeds_at(rect, content, look)
    edge = theme.px(4)
    ground = QRectF(places[-1][1].left() - look.gap, rect.top() + edge, 0, rect.height() - 2 * edge)
    ground.setRight(rect.right() - edge)
    painter.fillRect(ground, theme.current().card)
    paint_deeds(painter, places, hovered=marks.hovered)


def _text(painter: QPainter, box: QRectF, texts: tuple[str, ...], look: RowLook) -> float:
    painter.setFont(look.small.font)
    painter.setPen(theme.current().muted)
    if texts and box.width():
        painter.drawText(box, _RIGHT, look.small.fitting(texts, box.width()))
    return box.left() - (look.gap if box.width() else 0.0)


def _paint_name(painter: QPainter, rect: QRectF, right: float, content: TileContent, look: RowLook) -> None:
    side = look.name.cap * 1.35
    shape = QRectF(rect.left() + look.bar + look.gap, rect.center().y() - side / 2, side, side)
    paint_shape(painter, shape, content.state, colour_of(content.state), theme.current().card)
    left = shape.right() + look.gap
    painter.setFont(look.name.font)
    painter.setPen(theme.current().text)
    box = QRectF(left, rect.top(), max(0.0, right - left), rect.height())
    painter.drawText(box, _LEFT, look.name.cut(content.metric.name, box.width()))
