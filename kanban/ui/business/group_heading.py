"""How the heading of a group is painted: its name, how far it has come beside how far it should have, what is wrong, what is next."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kanban.ui import theme
from kanban.ui.business.faces import Face, face
from kanban.ui.business.groups import TileGroup, milestone_text, progress_texts
from kanban.ui.business.shapes import paint_shape
from kanban.ui.business.tile_content import colour_of
from kanban.ui.requirements.shades import mixed

_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | _MIDDLE
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | _MIDDLE
_BAR_WIDTH: Final = 110
_BAR_LEAST: Final = 44
_NAME_SHARE: Final = 0.46
_BEHIND: Final = 0.02


def paint_heading(painter: QPainter, rect: QRectF, group: TileGroup) -> None:
    """Draw a heading into its place: name, troubles, progress, milestone; in two lines where the place is high enough for them."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    name, small, gap = face(17, bold=True), face(15), theme.px(12)
    row = rect.adjusted(theme.px(8), theme.px(6), -theme.px(8), 0)
    if row.height() >= name.line + small.line:
        first = QRectF(row.left(), row.top(), row.width(), name.line)
        right = _paint_milestone(painter, first, group, small, name.wide(group.name))
        _paint_name(painter, first, group.name, name, right - row.left())
        second = QRectF(row.left(), first.bottom(), row.width(), small.line)
        left = _paint_troubles(painter, second, group, small)
        _paint_progress(painter, QRectF(left, second.top(), second.right() - left, second.height()), group, small)
    else:
        least = _least_of_progress(group, small)
        named = min(name.wide(group.name), max(row.width() * _NAME_SHARE, row.width() - least))
        _paint_name(painter, row, group.name, name, named)
        rest = row.adjusted(named + gap, 0, 0, 0)
        left = _paint_troubles(painter, rest, group, small)
        right = _paint_milestone(painter, rest, group, small, left - rest.left() + least)
        _paint_progress(painter, QRectF(left, row.top(), right - left, row.height()), group, small)
    painter.restore()


def _paint_name(painter: QPainter, row: QRectF, text: str, name: Face, width: float) -> None:
    painter.setFont(name.font)
    painter.setPen(theme.current().text)
    painter.drawText(row, _LEFT, name.cut(text, width + 1))


def _paint_milestone(painter: QPainter, row: QRectF, group: TileGroup, small: Face, taken: float) -> float:
    """Draw at the right end when the next milestone is, if there is room beside what else is taken; return where the rest ends."""
    text, gap = milestone_text(group.milestones), theme.px(20)
    if not text or row.width() - taken < small.wide(text) + gap:
        return row.right()
    painter.setFont(small.font)
    painter.setPen(theme.current().muted)
    painter.drawText(row, _RIGHT, text)
    return row.right() - small.wide(text) - gap


def _least_of_progress(group: TileGroup, small: Face) -> float:
    texts = progress_texts(group.progress)
    return small.wide(texts[-1]) + theme.px(_BAR_LEAST + 24) if texts else 0.0


def _paint_troubles(painter: QPainter, start: QRectF, group: TileGroup, small: Face) -> float:
    """Draw how many tiles are off track, stale, at risk, as far as there is room; return where the next thing begins."""
    painter.setFont(small.font)
    left, side = start.left(), small.cap * 1.3
    if len(group.contents) < 2:  # noqa: PLR2004 - the only tile says it itself
        return left
    for state, count in group.troubles:
        text = str(count)
        width = side * 1.35 + small.wide(text) + theme.px(10)
        if left + width > start.right():
            break
        paint_shape(
            painter,
            QRectF(left, start.center().y() - side / 2, side, side),
            state,
            colour_of(state),
            theme.current().window,
        )
        painter.setPen(theme.current().text)
        painter.drawText(QPointF(left + side * 1.35, start.center().y() + small.cap / 2), text)
        left += width
    return left


def _paint_progress(painter: QPainter, room: QRectF, group: TileGroup, small: Face) -> None:
    """Draw the bar with the mark of what was expected, and in words what it shows."""
    found, colours, gap = group.progress, theme.current(), theme.px(8)
    texts = progress_texts(found)
    painter.setFont(small.font)
    text = small.fitting(texts, max(0.0, room.width() - theme.px(_BAR_LEAST) - gap))
    wide = min(theme.px(_BAR_WIDTH), room.width() - small.wide(text) - gap)
    left = room.left()
    if found is not None and found.share is not None and wide >= theme.px(_BAR_LEAST):
        high = theme.px(8)
        bar = QRectF(left, room.center().y() - high / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(colours.window, colours.text, 0.16))
        painter.drawRoundedRect(bar, high / 2, high / 2)
        behind = found.expected is not None and found.share < found.expected - _BEHIND
        painter.setBrush(colours.warning if behind else colours.good)
        painter.drawRoundedRect(
            QRectF(bar.left(), bar.top(), max(high, wide * min(max(found.share, 0.0), 1.0)), high), high / 2, high / 2
        )
        if found.expected is not None:
            at = bar.left() + wide * min(max(found.expected, 0.0), 1.0)
            painter.setPen(QPen(colours.text, theme.px(2)))
            painter.drawLine(QPointF(at, bar.top() - high * 0.5), QPointF(at, bar.bottom() + high * 0.5))
        left = bar.right() + gap
    painter.setPen(colours.muted)
    painter.drawText(QRectF(left, room.top(), room.right() - left, room.height()), _LEFT, text)
