"""Paints the rows of the history: time, who, by what way, what, and to which card; what was undone is struck through."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.history.model import HistoryModel, Steps
from kanban.ui.history.signs import paint_source
from kanban.ui.history.words import source_name
from kanban.ui.marks import Marked, marks_of
from kanban.ui.requirements.shades import mixed

_ROW: Final = 42
_TIME: Final = 66
_WHO: Final = 170
_WAY: Final = 168
_NARROW: Final = 1_000
"""In a list that is narrower than so many design pixels, the way is a sign without its name, and names have less room."""
_WHO_NARROW: Final = 140
_WAY_NARROW: Final = 40
_ABOUT_LEAST: Final = 60
_NOTE_PART: Final = 0.28
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class HistoryDelegate(QStyledItemDelegate):
    """Paints one list's rows, all of the same height."""

    def __init__(self, model: HistoryModel, rows: QListView) -> None:
        super().__init__(rows)
        self._rows = rows
        self._model = model

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.px(400), theme.px(_ROW))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        area: QRect = option.rect
        steps = self._model.steps_at(index.row())
        painter.save()
        if not steps:
            self._paint_day(painter, area, str(index.data()))
        else:
            self._paint_ground(painter, area, marks_of(self._rows, option, index))
            self._paint_row(painter, area, steps)
        painter.restore()

    def _paint_day(self, painter: QPainter, area: QRect, day: str) -> None:
        colours = theme.current()
        painter.fillRect(area, mixed(colours.window, colours.line, 0.35))
        painter.setFont(theme.font(15, bold=True))
        painter.setPen(colours.text)
        painter.drawText(area.adjusted(theme.px(14), 0, 0, 0), _LEFT, day)

    def _paint_ground(self, painter: QPainter, area: QRect, marks: Marked) -> None:
        colours = theme.current()
        if marks.selected or marks.hovered:
            tint = QColor(colours.accent if marks.selected else colours.muted)
            tint.setAlpha(34 if marks.selected else 18)
            painter.fillRect(area, tint)
        painter.setPen(QPen(colours.line, theme.px(1)))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if marks.selected:
            painter.fillRect(QRect(area.left(), area.top(), theme.px(4), area.height()), colours.accent)
        if marks.focused:
            edge = theme.px(1)
            painter.setPen(QPen(colours.accent, theme.px(2)))
            painter.drawRect(area.adjusted(edge, edge, -edge, -edge))

    def _paint_row(self, painter: QPainter, area: QRect, steps: Steps) -> None:
        colours, logged, done = theme.current(), steps[0], steps[0].operation
        quiet, narrow = logged.undone or done.reverses is not None, area.width() < theme.px(_NARROW)
        ink, faint = colours.muted if quiet else colours.text, colours.muted
        box = QRect(area.left() + theme.px(14), area.top(), theme.px(_TIME), area.height())
        _text(painter, box, self._model.clock(done.recorded_at), theme.font(16), faint)
        box = _beside(box, theme.px(_WHO_NARROW if narrow else _WHO))
        _text(painter, box, self._model.who(steps), theme.font(16), ink)
        box, side = _beside(box, theme.px(_WAY_NARROW if narrow else _WAY)), theme.px(18)
        paint_source(painter, QRectF(box.left(), area.center().y() - side / 2, side, side), done.source, faint)
        if not narrow:
            name = source_name(done.source)
            _text(painter, box.adjusted(side + theme.px(8), 0, 0, 0), name, theme.font(15), faint)
        box = _beside(box, area.right() - theme.px(14) - box.right())
        box.setRight(box.right() - self._paint_note(painter, box, self._model.note(steps), faint))
        font = theme.font(17)
        font.setStrikeOut(logged.undone)
        title = self._model.title(steps)
        _text(painter, box, title, font, ink)
        box.setLeft(box.left() + QFontMetrics(font).horizontalAdvance(title) + theme.px(14))
        if box.width() > theme.px(_ABOUT_LEAST):
            _text(painter, box, self._model.about(steps), theme.font(16), faint)

    @staticmethod
    def _paint_note(painter: QPainter, box: QRect, note: str, colour: QColor) -> int:
        """Draw a note at the right end; return how much room it takes."""
        if not note:
            return 0
        font = theme.font(14)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(note, Qt.TextElideMode.ElideRight, round(box.width() * _NOTE_PART))
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(box, _RIGHT, shown)
        return metrics.horizontalAdvance(shown) + theme.px(16)


def _beside(box: QRect, width: int) -> QRect:
    """Return a box of this width to the right of another one."""
    return QRect(box.right() + 1, box.top(), width, box.height())


def _text(painter: QPainter, box: QRect, text: str, font: QFont, colour: QColor) -> None:
    """Draw a text that is cut where its box ends."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(
        box, _LEFT, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width() - theme.px(10))
    )
