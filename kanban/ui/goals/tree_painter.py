"""Paints the rows of the goal tree: names at the left by their depth, figures at the right in columns that go through all rows."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView
from typing_extensions import override

from kanban.domain.business.status import MetricState
from kanban.ui import theme
from kanban.ui.business.shapes import paint_shape
from kanban.ui.business.tile_content import colour_of
from kanban.ui.goals.milestone_words import Standing, paint_mark
from kanban.ui.goals.milestone_words import colour_of as milestone_colour
from kanban.ui.goals.tree_columns import Columns, columns_of, paint_text, paint_way
from kanban.ui.goals.tree_model import ROW
from kanban.ui.goals.tree_rows import GoalRow, KeyResultRow, MilestoneRow, Row
from kanban.ui.requirements.shades import mixed

_HEIGHTS: Final = {GoalRow: 62, KeyResultRow: 40, MilestoneRow: 32}
_NAME_SIZES: Final = (20, 18, 17)
"""Of goals by their depth; deeper ones as the last."""
_SIDE: Final = 16
_METRIC_LEAST: Final = 70
"""The metric behind a key result is named where that much room is left."""


class TreePainter(QStyledItemDelegate):
    """Paints one tree's rows. `pointed`: the key result on whose figure the pointer is, its metric's id."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        self.pointed: int | None = None

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.px(300), theme.px(_HEIGHTS[type(index.data(ROW))]))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(ROW)
        area: QRect = option.rect
        columns = columns_of(self._tree.viewport().width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match row:
            case GoalRow():
                self._paint_goal(painter, area, columns, row, _depth(index))
            case KeyResultRow():
                self._paint_key_result(painter, area, columns, row)
            case MilestoneRow():
                _paint_milestone(painter, area, columns, row)
        painter.restore()

    def figure_box(self, area: QRect) -> QRect:
        """Return where the figure of a key result stands in its row."""
        left, right = columns_of(self._tree.viewport().width()).now
        return QRect(left, area.top(), right - left, area.height())

    def _paint_goal(self, painter: QPainter, area: QRect, columns: Columns, row: GoalRow, depth: int) -> None:
        colours = theme.current()
        left, middle = area.left() + theme.px(4), area.center().y() + theme.px(2)
        end = columns.long_names_end if row.owner else columns.target[0] - theme.px(14)
        room = end - left
        upper = QRectF(left, area.top() + theme.px(7), room, middle - area.top() - theme.px(5))
        lower = QRectF(left, middle, room, area.bottom() - middle - theme.px(5))
        size = _NAME_SIZES[min(depth, len(_NAME_SIZES) - 1)]
        paint_text(painter, upper, row.name, theme.font(size, bold=True), colours.text)
        if row.function:
            lower.setLeft(lower.left() + _paint_chip(painter, lower, row.function) + theme.px(8))
        if row.unsupported:
            side = theme.px(13)
            box = QRectF(lower.left(), lower.center().y() - side / 2, side, side)
            paint_shape(painter, box, MetricState.AT_RISK, colours.warning, colours.card)
            lower.setLeft(box.right() + theme.px(6))
        support_ink = colours.warning if row.unsupported else colours.muted
        owner = columns.box(columns.owner, area)
        support = f"{row.owner} · {row.support}" if row.owner and not owner.width() else row.support
        paint_text(painter, lower, support, theme.font(14), support_ink)
        paint_text(painter, owner, row.owner, theme.font(15), colours.muted)
        paint_text(painter, columns.box(columns.target, area), row.due, theme.font(16), colours.text)
        self._paint_goal_state(painter, columns, area, row)
        if row.has_key_results:
            paint_way(painter, columns.box(columns.way, area), row.share, row.expected, colours.accent)

    def _paint_goal_state(self, painter: QPainter, columns: Columns, area: QRect, row: GoalRow) -> None:
        """Draw the worst state below the goal, and under it how many key results are measured where not all are."""
        upper = lower = columns.box(columns.state, area)
        if row.state is not None and row.measured and columns.has_words:
            middle, edge = lower.center().y(), theme.px(5)
            upper, lower = QRectF(lower), QRectF(lower)
            upper.setBottom(middle + edge)
            upper.setTop(upper.top() + edge)
            lower.setTop(middle)
            lower.setBottom(lower.bottom() - edge)
        if row.state is not None:
            self._paint_state(painter, columns, upper, row.state, row.word)
        if columns.has_words:
            paint_text(painter, lower, row.measured, theme.font(14), theme.current().muted)

    def _paint_state(self, painter: QPainter, columns: Columns, box: QRectF, state: MetricState, word: str) -> None:
        ink, side = colour_of(state), theme.px(_SIDE)
        shape = QRectF(box.left(), box.center().y() - side / 2, side, side)
        paint_shape(painter, shape, state, ink, theme.current().card)
        if columns.has_words:
            paint_text(painter, box.adjusted(side + theme.px(8), 0, 0, 0), word, theme.font(16), ink)

    def _paint_key_result(self, painter: QPainter, area: QRect, columns: Columns, row: KeyResultRow) -> None:
        colours = theme.current()
        ink = colour_of(row.state)
        left = area.left() + theme.px(4)
        name = QRectF(left, area.top(), columns.names_end - left, area.height())
        used = paint_text(painter, name, row.name, theme.font(16), colours.text) + theme.px(10)
        name.setLeft(name.left() + used)
        if row.name != row.metric.name and name.width() > theme.px(_METRIC_LEAST):
            paint_text(painter, name, row.metric.name, theme.font(14), colours.muted)
        paint_text(painter, columns.box(columns.owner, area), row.owner, theme.font(15), colours.muted)
        self._paint_figure(painter, columns.box(columns.now, area), row)
        paint_text(painter, columns.box(columns.target, area), row.target, theme.font(16), colours.text)
        self._paint_state(painter, columns, columns.box(columns.state, area), row.state, row.word)
        paint_way(painter, columns.box(columns.way, area), row.share, row.expected, ink)

    def _paint_figure(self, painter: QPainter, box: QRectF, row: KeyResultRow) -> None:
        """Draw the newest value, as something that can be clicked; where there is none, a dash that can be too."""
        colours, font, small = theme.current(), theme.font(17, bold=True), theme.font(14)
        number, unit = row.now or "–", f"\u2009{row.metric.unit}" if row.now and row.metric.unit else ""
        figure = QFontMetricsF(font).horizontalAdvance(number)
        room = max(0.0, min(QFontMetricsF(small).horizontalAdvance(unit) + 1, box.width() - figure))
        left = max(box.left(), box.right() - room - figure)
        paint_text(painter, QRectF(left, box.top(), figure + 1, box.height()), number, font, colours.accent)
        paint_text(painter, QRectF(box.right() - room, box.top(), room, box.height()), unit, small, colours.muted)
        if self.pointed == row.metric.id:
            under = box.center().y() + QFontMetricsF(font).ascent() / 2 + theme.px(2)
            painter.setPen(QPen(colours.accent, theme.px(2)))
            painter.drawLine(QPointF(left, under), QPointF(left + figure, under))


def _depth(index: QModelIndex | QPersistentModelIndex) -> int:
    depth, above = 0, index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return depth


def _paint_chip(painter: QPainter, line: QRectF, text: str) -> float:
    """Draw a function's name on a ground of its own; return how wide that is."""
    colours, font, pad = theme.current(), theme.font(14), theme.px(8)
    metrics = QFontMetricsF(font)
    wide = min(metrics.horizontalAdvance(text) + 2 * pad, line.width() / 2)
    chip = QRectF(line.left(), line.center().y() - metrics.height() / 2 - 1, wide, metrics.height() + 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed(colours.card, colours.accent, 0.16))
    painter.drawRoundedRect(chip, theme.px(5), theme.px(5))
    paint_text(painter, chip.adjusted(pad, 0, -pad + 1, 0), text, font, colours.text)
    return wide


def _paint_milestone(painter: QPainter, area: QRect, columns: Columns, row: MilestoneRow) -> None:
    colours, side = theme.current(), theme.px(_SIDE)
    box = QRectF(area.left() + theme.px(4), area.center().y() - side / 2, side, side)
    paint_mark(painter, box, row.standing, colours.card)
    left = box.right() + theme.px(8)
    reached = row.standing is Standing.REACHED
    name = QRectF(left, area.top(), columns.target[0] - theme.px(12) - left, area.height())
    paint_text(painter, name, row.name, theme.font(15), colours.muted if reached else colours.text)
    paint_text(painter, columns.box(columns.target, area), row.due, theme.font(15), colours.muted)
    words = columns.box(columns.state, area)
    if columns.has_words:
        words.setRight(columns.way[1])
        paint_text(painter, words, row.how, theme.font(15), milestone_colour(row.standing))
