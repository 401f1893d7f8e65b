"""How one row of the wall list looks: the card's key and where it goes are read from afar, its title stands below."""

from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from kanban.ui import theme

LINES: Final = Qt.ItemDataRole.UserRole + 1
"""Where a row keeps its `RowLines`; rows without are headings."""
_LARGE: Final = 21.0
_SMALL: Final = 16.0

_Index = QModelIndex | QPersistentModelIndex


class RowLines(NamedTuple):
    """What a row says: `key` and `way` in large letters, `title` below, `more` beside it."""

    key: str
    way: str
    title: str
    more: str = ""


class WallRowDelegate(QStyledItemDelegate):
    """Paints rows that have `RowLines`; the tick, the selection and the headings are Qt's."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        hint = super().sizeHint(option, index)
        if not isinstance(index.data(LINES), RowLines):
            return QSize(hint.width(), hint.height() + theme.px(8))
        high = sum(QFontMetrics(font).height() for font in (_font(_LARGE, bold=True), _font(_SMALL)))
        return QSize(hint.width(), high + theme.px(8))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        lines = index.data(LINES)
        if not isinstance(lines, RowLines):
            super().paint(painter, option, index)
            return
        made = QStyleOptionViewItem(option)
        self.initStyleOption(made, index)
        made.text = ""
        widget = made.widget
        style = widget.style() if widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, made, painter, widget)
        tick = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, made, widget)
        room = QRect(made.rect)
        room.adjust(theme.px(40), theme.px(4), -theme.px(8), -theme.px(4))
        room.setLeft(max(room.left(), tick.right() + theme.px(10)))
        chosen = bool(made.state & QStyle.StateFlag.State_Selected)
        palette: QPalette = made.palette
        painter.save()
        painter.setPen(palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text))
        _draw_lines(painter, room, lines)
        painter.restore()


def _draw_lines(painter: QPainter, room: QRect, lines: RowLines) -> None:
    large, small = _font(_LARGE, bold=True), _font(_SMALL)
    upper, lower = QRect(room), QRect(room)
    upper.setHeight(QFontMetrics(large).height())
    lower.setTop(upper.bottom() + 1)
    _draw(painter, upper, large, f"{lines.key}   {lines.way}" if lines.way else lines.key)
    _draw(painter, lower, small, f"{lines.title} · {lines.more}" if lines.more else lines.title)


def _draw(painter: QPainter, room: QRect, font: QFont, text: str) -> None:
    painter.setFont(font)
    fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)


def _font(size: float, *, bold: bool = False) -> QFont:
    return theme.font(size, bold=bold)
