"""How a tile is painted: the same at any size, from a thumbnail among two dozen to one that fills a wall screen."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from kanban.domain.business import MetricState
from kanban.ui import theme, typefaces
from kanban.ui.business.shapes import paint_shape
from kanban.ui.business.tile_content import TileContent, colour_of
from kanban.ui.business.trend import paint_trend
from kanban.ui.requirements.card_layout import wrap

IDEAL_WIDTH: Final = 300
IDEAL_HEIGHT: Final = 204
"""Of a tile at scale 1, in design pixels."""
_SCALE_LEAST, _SCALE_MOST, _SCALE_UNDER_NAME = 0.6, 3.2, 1.2
_SMALLEST_TEXT: Final = 12.0
_CHART_LEAST: Final = 15
_SIDE_SHARE: Final = 0.36
_NAME_LINES_MOST: Final = 2
_UNIT_LETTERS: Final = 4
_STEPS: Final = (1.0, 0.92, 0.84, 0.76)


class Look(NamedTuple):
    """The sizes of all tiles of a board in real pixels. `chart_beside`: too low for a chart below the figures.

    `change_beside`: on every tile there is room for the change beside the value; else it stands in the foot of all.
    """

    scale: float
    pad: float
    name: QFont
    value: QFont
    unit: QFont
    status: QFont
    target: QFont
    small: QFont
    name_lines: int
    target_below: bool
    chart_beside: bool
    change_beside: bool


def look_for(contents: Sequence[TileContent], width: float, height: float) -> Look:
    """Return the look with which all these tiles fit into cells of this size, so that their lines stand level."""
    scale = min(width / theme.px(IDEAL_WIDTH), height / theme.px(IDEAL_HEIGHT))
    return _look(contents, width, height, min(max(scale, _SCALE_LEAST), _SCALE_MOST))


def look_without_name(content: TileContent, width: float, height: float) -> Look:
    """Return the look of a single tile under its name: figures of moderate size, the rest for the chart."""
    return _look([content], width, height, _SCALE_UNDER_NAME)._replace(name_lines=0)


def _look(contents: Sequence[TileContent], width: float, height: float, scale: float) -> Look:
    """Return the largest look, up to a scale, that leaves room for a chart below; if none does, one with the chart beside."""
    for factor in _STEPS:
        look = _sized(contents, width, max(_SCALE_LEAST, scale * factor), beside=False)
        if height - 1.5 * look.pad - _rows_height(look) >= theme.px(_CHART_LEAST):
            return look
    for factor in _STEPS:
        look = _sized(contents, width, max(_SCALE_LEAST, scale * factor), beside=True)
        if height - 1.5 * look.pad - _rows_height(look) >= 0:
            return look
    return _sized(contents, width, _SCALE_LEAST, beside=True)._replace(name_lines=1)


def _sized(contents: Sequence[TileContent], width: float, scale: float, *, beside: bool) -> Look:
    """Return the look of a scale, with as many lines as names and targets need."""
    pad = theme.px(14 * scale)
    name, status, target = _font(17, scale, bold=True), _font(15.5, scale, bold=True), _font(15, scale)
    inner = width - 2.2 * pad
    shape = _metrics(status).height() + theme.px(16 * scale)
    value, unit, gaps = _font(44, scale), _font(19, scale), theme.px(21 * scale)
    return Look(
        scale,
        pad,
        name,
        value,
        unit,
        status,
        target,
        _font(14, scale),
        name_lines=_NAME_LINES_MOST if any(_wide(name, c.metric.name) > inner for c in contents) else 1,
        target_below=beside
        or any(shape + _wide(status, c.word) + _wide(target, _middle(c.target)) > inner for c in contents),
        chart_beside=beside,
        change_beside=not beside
        and all(
            _wide(value, c.value) + _short(unit, c.metric.unit) + _wide(unit, c.change) + gaps <= inner
            for c in contents
            if c.change
        ),
    )


def _middle(texts: Sequence[str]) -> str:
    """Return the second of several lengths of a text, which is the least that should be shown."""
    return texts[min(1, len(texts) - 1)] if texts else ""


def _short(font: QFont, unit: str) -> float:
    """Return how much of a unit must be seen: its first letters."""
    return min(_wide(font, unit), _metrics(font).averageCharWidth() * _UNIT_LETTERS)


def _wide(font: QFont, text: str) -> float:
    return _metrics(font).horizontalAdvance(text)


def paint_tile(
    painter: QPainter, rect: QRectF, content: TileContent, look: Look, *, focused: bool, hovered: bool
) -> None:
    """Draw a tile."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    _paint_card(painter, rect, content, look, focused=focused, hovered=hovered)
    inner = rect.adjusted(_bar_width(look) + look.pad * 0.75, look.pad * 0.8, -look.pad, -look.pad * 0.7)
    top = _paint_name(painter, inner, content, look)
    beside = inner.width() * _SIDE_SHARE if look.chart_beside else 0.0
    row = QRectF(inner.left(), top, inner.width() - beside, _value_height(look))
    _paint_value(painter, row, content, look)
    row = QRectF(inner.left(), row.bottom(), row.width(), _line(look.status))
    bottom = _paint_status(painter, row, content, look)
    foot = QRectF(inner.left(), inner.bottom() - _line(look.small), inner.width(), _line(look.small))
    _paint_foot(painter, foot, content, look)
    gap = theme.px(7 * look.scale)
    if look.chart_beside:
        chart = QRectF(row.right() + gap, top + gap / 2, beside - gap, bottom - top - gap)
    else:
        chart = QRectF(inner.left(), bottom + gap, inner.width(), foot.top() - bottom - 1.6 * gap)
    if chart.height() > theme.px(_CHART_LEAST) * 0.8:
        paint_trend(painter, chart, content, max(1.5, theme.px(2.2 * look.scale) * 1.0))
    painter.restore()


def _rows_height(look: Look) -> float:
    """Return what the lines of text and the gaps beside the chart take."""
    targets = _line(look.target) if look.target_below else 0.0
    names = _line(look.name) * look.name_lines
    return names + _value_height(look) + _line(look.status) + targets + _line(look.small) + 2 * theme.px(7 * look.scale)


def _value_height(look: Look) -> float:
    return _metrics(look.value).height() * 1.06


def _bar_width(look: Look) -> float:
    return max(theme.px(5), look.pad * 0.42)


def _line(font: QFont) -> float:
    return _metrics(font).height() * 1.12


def _font(design_px: float, scale: float, *, bold: bool = False) -> QFont:
    return theme.font(max(_SMALLEST_TEXT, design_px * scale), bold=bold)


@lru_cache(maxsize=128)
def _metrics(font: QFont) -> QFontMetricsF:
    return QFontMetricsF(font)


def _paint_card(
    painter: QPainter, rect: QRectF, content: TileContent, look: Look, *, focused: bool, hovered: bool
) -> None:
    """Draw the paper, its edge, and the bar on the left that tells the state from afar."""
    colours = theme.current()
    radius = theme.px(7)
    width = theme.px(3) if focused else 1.0
    edge = colours.accent if focused or hovered else colours.line
    box = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    card = QPainterPath()
    card.addRoundedRect(box, radius, radius)
    painter.fillPath(card, colours.card)
    painter.save()
    painter.setClipPath(card)
    bar = QRectF(box.left(), box.top(), _bar_width(look), box.height())
    _paint_bar(painter, bar, content.state)
    painter.restore()
    painter.setPen(QPen(edge, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(card)


def _paint_bar(painter: QPainter, bar: QRectF, state: MetricState) -> None:
    colour = colour_of(state)
    match state:
        case MetricState.ON_TRACK | MetricState.AT_RISK | MetricState.OFF_TRACK:
            painter.fillRect(bar, colour)
        case MetricState.STALE:
            _hatch(painter, bar, colour)
        case MetricState.NO_TARGET | MetricState.NO_DATA:
            painter.fillRect(bar, theme.current().line)


def _hatch(painter: QPainter, bar: QRectF, colour: QColor) -> None:
    """Draw slanted stripes; a brush pattern would not grow with the screen."""
    step = bar.width() * 1.4
    painter.setPen(QPen(colour, step * 0.4))
    y = bar.top() - bar.width()
    while y < bar.bottom() + bar.width():
        painter.drawLine(QPointF(bar.left(), y + bar.width()), QPointF(bar.right(), y))
        y += step


def _paint_name(painter: QPainter, inner: QRectF, content: TileContent, look: Look) -> float:
    """Draw the name and return where the next line begins."""
    painter.setFont(look.name)
    painter.setPen(theme.current().text)
    line = _line(look.name)
    for place, text in enumerate(lines_of(content.metric.name, look.name, inner.width(), look.name_lines)):
        box = QRectF(inner.left(), inner.top() + place * line, inner.width(), line)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
    return inner.top() + look.name_lines * line


def _paint_value(painter: QPainter, row: QRectF, content: TileContent, look: Look) -> None:
    """Draw the value, its unit behind it, and on the right the change. What is too long is the unit first, then the value."""
    colours, unit = theme.current(), content.metric.unit
    gap = theme.px(7 * look.scale)
    change = content.change if look.change_beside else ""
    room = row.width() - (_wide(look.unit, change) + 2 * gap if change else 0.0)
    font, value_width = QFont(look.value), _wide(look.value, content.value)
    unit_font = look.unit if value_width + gap + _wide(look.unit, unit) <= room else look.small
    for_value = room - (gap + _short(unit_font, unit) if unit else 0.0)
    if value_width > for_value:
        font.setPixelSize(max(1, int(look.value.pixelSize() * for_value / value_width)))
        value_width = QFontMetricsF(font).horizontalAdvance(content.value)
    baseline = row.top() + row.height() * 0.5 + _metrics(look.value).capHeight() * 0.5
    pale = content.state in (MetricState.STALE, MetricState.NO_DATA)
    painter.setFont(font)
    painter.setPen(colours.muted if pale else colours.text)
    painter.drawText(QPointF(row.left(), baseline), content.value)
    painter.setFont(unit_font)
    painter.setPen(colours.muted)
    if content.status.value is not None:
        shown = _metrics(unit_font).elidedText(unit, Qt.TextElideMode.ElideRight, room - value_width - gap + 1)
        painter.drawText(QPointF(row.left() + value_width + gap, baseline), shown)
    if change:
        painter.setFont(look.unit)
        painter.drawText(QPointF(row.right() - _wide(look.unit, change), baseline), change)


def _paint_status(painter: QPainter, row: QRectF, content: TileContent, look: Look) -> float:
    """Draw shape and word of the state, and what was expected beside or below; return where the next line begins."""
    colour, metrics = colour_of(content.state), _metrics(look.status)
    side = metrics.capHeight() * 1.5
    shape = QRectF(row.left() + side * 0.06, row.center().y() - side / 2, side, side)
    paint_shape(painter, shape, content.state, colour, theme.current().card)
    left = shape.right() + side * 0.45
    painter.setFont(look.status)
    painter.setPen(colour)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(left, row.top(), row.right() - left, row.height()), middle, content.word)
    target = row
    if look.target_below:
        target = QRectF(row.left(), row.bottom(), row.width(), _line(look.target))
        align = Qt.AlignmentFlag.AlignLeft
    else:
        target = QRectF(row)
        target.setLeft(left + metrics.horizontalAdvance(content.word) + theme.px(8 * look.scale))
        align = Qt.AlignmentFlag.AlignRight
    painter.setFont(look.target)
    painter.setPen(theme.current().muted)
    painter.drawText(target, align | middle, _longest_fitting(content.target, look.target, target.width()))
    return target.bottom()


def _paint_foot(painter: QPainter, row: QRectF, content: TileContent, look: Look) -> None:
    """Draw the age of the data on the left and the owner on the right; the age goes first where there is little room."""
    colours, middle = theme.current(), Qt.AlignmentFlag.AlignVCenter
    ages = content.age
    if content.change and ages and not look.change_beside:
        ages = (f"{ages[0]}  {content.change}", *ages)
    font = QFont(look.small)
    if content.state is MetricState.STALE:
        typefaces.embolden(font)
    age = _longest_fitting(ages, font, row.width())
    painter.setFont(font)
    painter.setPen(colours.text if content.state is MetricState.STALE else colours.muted)
    painter.drawText(row, Qt.AlignmentFlag.AlignLeft | middle, age)
    rest = row.width() - QFontMetricsF(font).horizontalAdvance(age) - theme.px(12 * look.scale)
    fitting = [name for name in content.owner if _metrics(look.small).horizontalAdvance(name) <= rest]
    painter.setFont(look.small)
    painter.setPen(colours.muted)
    painter.drawText(row, Qt.AlignmentFlag.AlignRight | middle, fitting[0] if fitting else "")


def _longest_fitting(texts: Sequence[str], font: QFont, width: float) -> str:
    """Return the first text that fits, they are ordered from long to short; if none does, the last one shortened."""
    metrics = _metrics(font)
    for text in texts:
        if metrics.horizontalAdvance(text) <= width:
            return text
    return metrics.elidedText(texts[-1], Qt.TextElideMode.ElideRight, width) if texts else ""


def lines_of(text: str, font: QFont, width: float, most: int) -> list[str]:
    """Return the text in at most so many lines; what does not fit is shortened at the end of the last one."""
    return wrap(text, font, int(width), most) if most else []
