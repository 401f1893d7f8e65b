"""The list of the value page, painted: a shape for the verdict, key and title, a second line, and small words at the right."""

from datetime import date
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from kanban.domain.business.value import State
from kanban.ui import theme
from kanban.ui.value.rows import ROW, Row, below_text
from kanban.ui.value.shapes import outcome_colour, paint_outcome

_Index = QModelIndex | QPersistentModelIndex
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_VERDICT_KEYS: Final = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)


class ValueList(QListView):
    """The list.

    Signals:
        entered_row(): Enter was struck, or a row was clicked twice.
        verdict_wanted(int): the key of a verdict was struck, counted from 0.
    """

    entered_row = Signal()
    verdict_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = date.min
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Painter(self))
        self.doubleClicked.connect(lambda _: self.entered_row.emit())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        elif event.key() in _VERDICT_KEYS:
            self.verdict_wanted.emit(_VERDICT_KEYS.index(Qt.Key(event.key())))
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Painter(QStyledItemDelegate):
    """Paints rows."""

    def __init__(self, view: ValueList) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        high = QFontMetrics(theme.font(16)).height() + QFontMetrics(theme.font(14)).height() + theme.px(14)
        return QSize(theme.px(200), high)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(ROW)
        painter.save()
        if row.is_heading:
            self._paint_heading(painter, option.rect, row)
        else:
            self._paint_item(painter, option.rect, row, chosen=self._view.currentIndex() == index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, row: Row) -> None:
        colours = theme.current()
        inner = box.adjusted(theme.px(10), theme.px(10), -theme.px(12), -theme.px(4))
        detail_font, font = theme.font(14), theme.font(16, bold=True)
        painter.setFont(detail_font)
        painter.setPen(colours.muted)
        painter.drawText(inner, _RIGHT, row.detail)
        room = inner.width() - QFontMetrics(detail_font).horizontalAdvance(row.detail) - theme.px(12)
        painter.setFont(font)
        painter.setPen(colours.text)
        painter.drawText(inner, _LEFT, QFontMetrics(font).elidedText(row.text, Qt.TextElideMode.ElideRight, room))
        painter.fillRect(QRect(inner.left(), box.bottom(), inner.width(), theme.px(1)), colours.line)

    def _paint_item(self, painter: QPainter, box: QRect, row: Row, *, chosen: bool) -> None:
        colours = theme.current()
        if chosen:
            tint = QColor(colours.accent)
            tint.setAlpha(34)
            painter.fillRect(box, tint)
            painter.fillRect(QRect(box.left(), box.top(), theme.px(4), box.height()), colours.accent)
            if self._view.hasFocus():
                thick = theme.px(2)
                painter.fillRect(QRect(box.left(), box.top(), box.width(), thick), colours.accent)
                painter.fillRect(QRect(box.left(), box.bottom() + 1 - thick, box.width(), thick), colours.accent)
        inner = box.adjusted(theme.px(12), theme.px(6), -theme.px(12), -theme.px(6))
        side = theme.px(22)
        sign = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
        if row.check is not None and row.check.state is not State.NOT_RELEASED:
            paint_outcome(painter, sign, row.outcome, outcome_colour(row.outcome), colours.card)
        inner.setLeft(inner.left() + side + theme.px(10))
        upper = QRect(inner.left(), inner.top(), inner.width(), QFontMetrics(theme.font(16)).height())
        lower = QRect(inner.left(), upper.bottom() + theme.px(2), inner.width(), QFontMetrics(theme.font(14)).height())
        self._paint_title(painter, upper, row)
        small = theme.font(14)
        painter.setFont(small)
        painter.setPen(colours.muted)
        below = below_text(row, self._view.today)
        painter.drawText(
            lower, _LEFT, QFontMetrics(small).elidedText(below, Qt.TextElideMode.ElideRight, lower.width())
        )

    def _paint_title(self, painter: QPainter, box: QRect, row: Row) -> None:
        colours, small = theme.current(), theme.font(14)
        painter.setFont(small)
        painter.setPen(colours.muted)
        painter.drawText(box, _RIGHT, row.detail)
        left = QFontMetrics(small).horizontalAdvance(row.key) + theme.px(8)
        painter.drawText(box, _LEFT, row.key)
        font = theme.font(16)
        painter.setFont(font)
        painter.setPen(colours.text)
        room = box.width() - left - QFontMetrics(small).horizontalAdvance(row.detail) - theme.px(12)
        title = QFontMetrics(font).elidedText(row.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box.adjusted(left, 0, 0, 0), _LEFT, title)
