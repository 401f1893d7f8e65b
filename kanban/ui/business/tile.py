"""How the front of a tile is painted: the same at any size, from a thumbnail among two dozen to one that fills a wall screen."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from kanban.domain.business.status import MetricState
from kanban.ui import theme
from kanban.ui.business.faces import Face
from kanban.ui.business.shapes import paint_shape
from kanban.ui.business.tile_card import Deed, Marks, paint_card, paint_deeds, paint_tie, places_of
from kanban.ui.business.tile_content import TileContent, colour_of
from kanban.ui.business.tile_look import Look, corner, least_target, look_for, look_without_name, short
from kanban.ui.business.trend import paint_trend
from kanban.ui.requirements.card_layout import wrap

__all__ = ["deeds_at", "lines_of", "look_for", "look_without_name", "paint_tile"]
_CHART_LEAST: Final = 15
_SIDE_SHARE: Final = 0.36
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | _MIDDLE
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | _MIDDLE


def paint_tile(
    painter: QPainter,
    rect: QRectF,
    content: TileContent,
    look: Look,
    *,
    focused: bool,
    hovered: bool,
    lit: bool = False,
    source: bool = False,
) -> None:
    """Draw a tile; `lit`, `source` as `Marks` has them."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    paint_card(painter, rect, content.state, look.bar, Marks(focused, hovered, lit, source))
    inner = _inner(rect, look)
    if look.deed:
        places = deeds_at(rect, content, look)
        paint_deeds(painter, places, hovered=hovered)
        if lit or source:
            last = places[-1][1]
            paint_tie(painter, QPointF(last.left() - look.deed * 0.3, last.center().y()), look.deed * 0.8)
    top = _paint_name(painter, inner, content, look, tied=lit or source)
    beside = inner.width() * _SIDE_SHARE if look.chart_beside else 0.0
    row = QRectF(inner.left(), top, inner.width() - beside, look.value_height)
    _paint_value(painter, row, content, look)
    row = QRectF(inner.left(), row.bottom(), row.width(), look.status.line)
    bottom = _paint_status(painter, row, content, look)
    if look.pace:
        bottom = _paint_pace(painter, QRectF(inner.left(), bottom, inner.width(), look.small.line), content, look)
    foot = QRectF(inner.left(), inner.bottom() - look.small.line, inner.width(), look.small.line)
    _paint_foot(painter, foot, content, look)
    gap = theme.px(7 * look.scale)
    if look.chart_beside:
        chart = QRectF(row.right() + gap, top + gap / 2, beside - gap, bottom - top - gap)
    else:
        chart = QRectF(inner.left(), bottom + gap, inner.width(), foot.top() - bottom - 1.6 * gap)
    if chart.height() > theme.px(_CHART_LEAST) * 0.8:
        paint_trend(painter, chart, content, max(1.5, theme.px(2.2 * look.scale) * 1.0))
    painter.restore()


def deeds_at(rect: QRectF, content: TileContent, look: Look) -> list[tuple[Deed, QRectF]]:
    """Return the buttons in the corner of a tile and where they are."""
    inner = _inner(rect, look)
    return places_of(content, inner.right() + look.pad * 0.3, inner.top() + look.name.line / 2, look.deed)


def lines_of(text: str, font: QFont, width: float, most: int) -> list[str]:
    """Return the text in at most so many lines; what does not fit is shortened at the end of the last one."""
    return wrap(text, font, int(width), most) if most else []


def _inner(rect: QRectF, look: Look) -> QRectF:
    return rect.adjusted(look.bar + look.pad * 0.75, look.pad * 0.8, -look.pad, -look.pad * 0.7)


def _paint_name(painter: QPainter, inner: QRectF, content: TileContent, look: Look, *, tied: bool) -> float:
    """Draw the name and return where the next line begins."""
    painter.setFont(look.name.font)
    painter.setPen(theme.current().text)
    line, name = look.name.line, content.metric.name
    room = inner.width() - (corner(content, look.deed) + (look.deed if tied else 0.0))
    lines = [name] if look.name.wide(name) <= room else lines_of(name, look.name.font, room, look.name_lines)
    for place, text in enumerate(lines[: look.name_lines]):
        painter.drawText(QRectF(inner.left(), inner.top() + place * line, inner.width(), line), _LEFT, text)
    return inner.top() + look.name_lines * line


def _paint_value(painter: QPainter, row: QRectF, content: TileContent, look: Look) -> None:
    """Draw the value, its unit behind it, and on the right the change. What is too long is the unit first, then the value."""
    colours, unit = theme.current(), content.metric.unit
    gap = theme.px(7 * look.scale)
    change = content.change if look.change_beside else ""
    room = row.width() - (look.unit.wide(change) + 2 * gap if change else 0.0)
    font, value_width = look.value.font, look.value.wide(content.value)
    unit_face = look.unit if value_width + gap + look.unit.wide(unit) <= room else look.small
    for_value = room - (gap + short(unit_face, unit) if unit else 0.0)
    if value_width > for_value:
        font = QFont(font)
        font.setPixelSize(max(1, int(font.pixelSize() * for_value / value_width)))
        value_width = QFontMetricsF(font).horizontalAdvance(content.value)
    baseline = row.top() + row.height() * 0.5 + look.value.cap * 0.5
    pale = content.state in (MetricState.STALE, MetricState.NO_DATA)
    painter.setFont(font)
    painter.setPen(colours.muted if pale else colours.text)
    painter.drawText(QPointF(row.left(), baseline), content.value)
    painter.setFont(unit_face.font)
    painter.setPen(colours.muted)
    if content.status.value is not None:
        shown = unit_face.cut(unit, room - value_width - gap + 1)
        painter.drawText(QPointF(row.left() + value_width + gap, baseline), shown)
    if change:
        painter.setFont(look.unit.font)
        painter.drawText(QPointF(row.right() - look.unit.wide(change), baseline), change)


def _paint_status(painter: QPainter, row: QRectF, content: TileContent, look: Look) -> float:
    """Draw shape and word of the state, and what was expected beside or below; return where the next line begins."""
    colour = colour_of(content.state)
    side = look.status.cap * 1.5
    shape = QRectF(row.left() + side * 0.06, row.center().y() - side / 2, side, side)
    paint_shape(painter, shape, content.state, colour, theme.current().card)
    left = shape.right() + side * 0.45
    gap = theme.px(8 * look.scale)
    beside = 0.0 if look.target_below or not content.target else look.target.wide(least_target(content)) + gap
    word = look.status.fitting(content.words, row.right() - left - beside)
    painter.setFont(look.status.font)
    painter.setPen(colour)
    painter.drawText(QRectF(left, row.top(), row.right() - left, row.height()), _MIDDLE, word)
    target, align = QRectF(row), _RIGHT
    if look.target_below:
        target, align = QRectF(row.left(), row.bottom(), row.width(), look.target.line), _LEFT
    else:
        target.setLeft(left + look.status.wide(word) + gap)
    painter.setFont(look.target.font)
    painter.setPen(theme.current().muted)
    painter.drawText(target, align, look.target.fitting(content.target, target.width()))
    return target.bottom()


def _paint_pace(painter: QPainter, row: QRectF, content: TileContent, look: Look) -> float:
    """Draw at which pace it goes and must go; return where the next line begins."""
    painter.setFont(look.small.font)
    painter.setPen(theme.current().muted)
    painter.drawText(row, _LEFT, look.small.fitting(content.pace, row.width()))
    return row.bottom()


def _with_work(content: TileContent, room: float, small: Face) -> list[str]:
    """Return the age together with what is being done, as long as there is room for it beside the owner; else nothing."""
    form = QCoreApplication.translate("business", "{age} · {work}")
    texts = [form.format(age=age, work=content.work) for age in content.age]
    owners = [small.wide(name) for name in content.owner] or [0.0]
    return next(([text] for owner in owners for text in texts if small.wide(text) + owner <= room), [])


def _paint_foot(painter: QPainter, row: QRectF, content: TileContent, look: Look) -> None:
    """Draw the age of the data on the left and the owner on the right; the age goes first where there is little room."""
    colours, stale = theme.current(), content.state is MetricState.STALE
    ages = content.age
    if content.change and ages and not look.change_beside:
        ages = (f"{ages[0]}  {content.change}", *ages)
    face = look.strong if stale else look.small
    if content.work and ages:
        ages = (*_with_work(content, row.width() - theme.px(12 * look.scale), look.small), *ages)
    age = face.fitting(ages, row.width())
    painter.setFont(face.font)
    painter.setPen(colours.text if stale else colours.muted)
    painter.drawText(row, _LEFT, age)
    rest = row.width() - face.wide(age) - theme.px(12 * look.scale)
    painter.setFont(look.small.font)
    painter.setPen(colours.muted)
    owner = next((name for name in content.owner if look.small.wide(name) <= rest), "")
    painter.drawText(row, _RIGHT, owner)
