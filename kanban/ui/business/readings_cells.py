"""How the cells of the table of readings look, and how one is edited."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.business.readings_model import DUE_ROLE, FAULT_ROLE, REVISION_ROLE, ReadingsModel
from kanban.ui.business.tile import lines_of

_Index = QModelIndex | QPersistentModelIndex
VALUE_PX = 17
PERIOD_PX = 13.5
_REVISION_PX = 11
_PAD = 8
_TINT = 0.13


class CellDelegate(QStyledItemDelegate):
    """Paints headings, names and values; edits a value in its place."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model, view = index.model(), self.parent()
        if not isinstance(model, ReadingsModel) or not isinstance(view, QAbstractItemView):
            return
        rect = QRectF(option.rect)
        painter.save()
        if model.heading(index.row()) is not None:
            _paint_heading(painter, rect, index)
        elif index.column() == 0:
            _paint_name(painter, rect, index)
        else:
            selected = view.selectionModel().isSelected(index)
            _paint_value(painter, rect, index, current=view.currentIndex() == index, selected=selected)
        painter.restore()

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setFont(theme.font(VALUE_PX))
        editor.setStyleSheet(f"QLineEdit {{ border-radius: 0; padding: 0 {theme.px(_PAD - 3)}px; }}")
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        return editor

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QLineEdit) and editor.text() != index.data(Qt.ItemDataRole.EditRole):
            model.setData(model.index(index.row(), index.column()), editor.text())


def _paint_heading(painter: QPainter, rect: QRectF, index: _Index) -> None:
    """Draw a cadence, or a period in two lines."""
    colours = theme.current()
    painter.fillRect(rect, colours.window)
    inner = rect.adjusted(theme.px(_PAD), 0, -theme.px(_PAD), 0)
    first, _, second = str(index.data()).partition("\n")
    painter.setPen(colours.text)
    if index.column() == 0:
        painter.setFont(theme.font(17, bold=True))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, first)
        return
    painter.setFont(theme.font(PERIOD_PX))
    half = rect.height() / 2
    top, bottom = inner.adjusted(0, half * 0.2, 0, -half), inner.adjusted(0, half, 0, -half * 0.2)
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(top, align, first)
    painter.setPen(colours.muted)
    painter.drawText(bottom, align, second)


def _paint_name(painter: QPainter, rect: QRectF, index: _Index) -> None:
    colours = theme.current()
    painter.fillRect(rect, colours.card)
    _paint_rule(painter, rect)
    font = theme.font(15)
    inner = rect.adjusted(theme.px(_PAD), 0, -theme.px(_PAD), 0)
    lines = lines_of(str(index.data()), font, inner.width(), 2)
    painter.setFont(font)
    painter.setPen(colours.text)
    height = QFontMetricsF(font).height()
    top = rect.center().y() - height * len(lines) / 2
    for place, line in enumerate(lines):
        box = QRectF(inner.left(), top + place * height, inner.width(), height)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)


def _paint_value(painter: QPainter, rect: QRectF, index: _Index, *, current: bool, selected: bool) -> None:
    """Draw a value; one that is due is tinted and framed, one that is wrong is framed and marked."""
    colours = theme.current()
    painter.fillRect(rect, colours.card)
    _paint_rule(painter, rect)
    due, fault = bool(index.data(DUE_ROLE)), bool(index.data(FAULT_ROLE))
    if due or fault:
        ink = colours.bad if fault else colours.accent
        tint = QColor(ink)
        tint.setAlphaF(_TINT)
        painter.fillRect(rect.adjusted(1, 1, -1, -1), tint)
        _frame(painter, rect, ink, theme.px(1), dashed=due and not fault)
    if selected and not current:
        _frame(painter, rect, colours.accent, theme.px(1), dashed=False)
    if current:
        _frame(painter, rect, colours.bad if fault else colours.accent, theme.px(2.5), dashed=False)
    font = theme.font(VALUE_PX)
    painter.setPen(colours.bad if fault else colours.text)
    inner = rect.adjusted(theme.px(_PAD) / 2, 0, -theme.px(_PAD), 0)
    text = ("! " if fault else "") + str(index.data())
    wide = QFontMetricsF(font).horizontalAdvance(text)
    if wide > inner.width():
        font.setPixelSize(max(theme.px(11), int(font.pixelSize() * inner.width() / wide)))
    painter.setFont(font)
    _paint_revision(painter, rect, index)
    painter.setFont(font)
    painter.setPen(colours.bad if fault else colours.text)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)


def _paint_revision(painter: QPainter, rect: QRectF, index: _Index) -> None:
    """Draw beside a corrected value which revision it is."""
    revision = index.data(REVISION_ROLE)
    if not isinstance(revision, int) or revision < 2 or index.data(FAULT_ROLE):  # noqa: PLR2004 - the first correction
        return
    painter.setFont(theme.font(_REVISION_PX))
    painter.setPen(theme.current().muted)
    corner = rect.adjusted(theme.px(4), theme.px(2), 0, 0)
    painter.drawText(corner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, f"r{revision}")


def _paint_rule(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(QPen(theme.current().line, 1))
    painter.drawLine(QPointF(rect.left(), rect.bottom() - 1), QPointF(rect.right(), rect.bottom() - 1))


def _frame(painter: QPainter, rect: QRectF, ink: QColor, width: float, *, dashed: bool) -> None:
    pen = QPen(ink, width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2 + 1
    painter.drawRect(rect.adjusted(half, half, -half, -half))
