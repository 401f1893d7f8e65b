"""How the cells of the matrix look: goals, their supporters as small cards, and hatched holes."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget
from typing_extensions import override

from kanban.domain.business.goals_matrix import Requirements, Supporter
from kanban.ui import theme
from kanban.ui.business.shapes import paint_shape
from kanban.ui.business.tile_content import colour_of
from kanban.ui.goals.matrix_model import PLACE, GoalPlace, OpenPlace, requirements_words, title_of
from kanban.ui.requirements.card_layout import wrap
from kanban.ui.requirements.shades import hatching, mixed

LINE_LEAST: Final = 84
LINE_MOST: Final = 128
"""How high a line is: higher where there is room, with larger letters."""
_PAD: Final = 12
_GAP: Final = 5
_SHAPE: Final = 18
_NAME_PX: Final = 16
_GOAL_PX: Final = 18
_SMALL_PX: Final = 14
_LINES_MOST: Final = 4
_Index = QModelIndex | QPersistentModelIndex
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class MatrixCells(QStyledItemDelegate):
    """Paints the cells of one matrix; a hole is edited to add a sub-goal."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.larger = 1.0
        """How much larger than usual everything is drawn."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(theme.px(190), theme.px(LINE_LEAST))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours, place, rect = theme.current(), index.data(PLACE), QRectF(option.rect)
        here = self._table.currentIndex()
        current = here == index and self._table.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, colours.surface)
        match place:
            case GoalPlace(row):
                painter.fillRect(rect, colours.card)
                self._paint_facts(painter, rect, Supporter(row.goal, row.state, row.requirements), _GOAL_PX)
            case Supporter():
                self._paint_supporter(painter, rect, place)
            case OpenPlace(hole=hole):
                words = self.tr("+ add a sub-goal") if current else title_of(place)
                _paint_open(painter, rect, words, theme.font(_NAME_PX * self.larger, bold=hole), hole=hole)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colours.line)
        painter.fillRect(QRectF(rect.right() - 1, rect.top(), 1, rect.height()), colours.line)
        if current:
            half = theme.px(3) / 2 + 1
            painter.setPen(QPen(colours.accent, theme.px(3)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(half, half, -half - 1, -half - 1))
        painter.restore()

    def _paint_supporter(self, painter: QPainter, rect: QRectF, place: Supporter) -> None:
        """Draw a sub-goal as a card; the goal of the row itself, where its function carries it, with a stronger edge."""
        colours, gap, radius = theme.current(), theme.px(_GAP), theme.px(6)
        card = rect.adjusted(gap, gap, -gap - 1, -gap - 1)
        painter.setPen(QPen(colours.accent if place.itself else colours.line, theme.px(2 if place.itself else 1)))
        painter.setBrush(colours.card)
        painter.drawRoundedRect(card, radius, radius)
        self._paint_facts(painter, card, place, _NAME_PX)

    def _paint_facts(self, painter: QPainter, rect: QRectF, place: Supporter, name_px: float) -> None:
        """Draw a state's shape, the name beside it in as many lines as there is room for, and the requirements below."""
        colours, larger = theme.current(), self.larger
        inner = rect.adjusted(theme.px(_PAD), theme.px(4), -theme.px(_PAD - 2), -theme.px(4))
        side, small = float(theme.px(_SHAPE * larger)), theme.font(_SMALL_PX * larger)
        font = theme.font(name_px * larger, bold=name_px > _NAME_PX)
        metrics, low = QFontMetricsF(font), QFontMetricsF(small).height()
        left = inner.left() + side + theme.px(8)
        room = max(1, int((inner.height() - low) // metrics.height()))
        lines = wrap(place.goal.name, font, int(inner.right() - left), min(room, _LINES_MOST))
        top = inner.center().y() - (metrics.height() * len(lines) + low + theme.px(2)) / 2
        box = QRectF(inner.left(), top + (metrics.height() - side) / 2, side, side)
        if place.state is None:
            painter.setPen(QPen(colours.muted, theme.px(1.5), Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        else:
            paint_shape(painter, box, place.state, colour_of(place.state), colours.card)
        painter.setFont(font)
        painter.setPen(colours.text)
        for line in lines:
            painter.drawText(QRectF(left, top, inner.right() - left + 1, metrics.height()), _LEFT, line)
            top += metrics.height()
        at = QPointF(left, top + theme.px(2))
        _paint_requirements(painter, at, inner.right() - left, place.requirements, small)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("cell_editor")
        editor.setFont(theme.font(_NAME_PX))
        editor.setPlaceholderText(self.tr("Name of the sub-goal"))
        editor.setAccessibleName(self.tr("Name of the sub-goal"))
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Leave the line empty: what is typed is something new."""

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QLineEdit) and editor.text().strip():
            model.setData(model.index(index.row(), index.column()), editor.text())

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        height = min(theme.px(44), option.rect.height())
        top = option.rect.center().y() - height // 2
        editor.setGeometry(option.rect.left() + theme.px(4), top, option.rect.width() - theme.px(8), height)


def hatched(ground: QColor, ink: QColor) -> QBrush:
    """Return what fills a hole: slanted lines that can be seen from afar."""
    return QBrush(hatching(theme.px(14), theme.px(2), ground.rgb(), mixed(ground, ink, 0.34).rgb()))


def _paint_requirements(painter: QPainter, at: QPointF, width: float, found: Requirements, font: QFont) -> None:
    """Draw how many requirements there are; none at all is a hole, too, and hatched."""
    colours, words = theme.current(), requirements_words(found)
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(words) > width:
        words = requirements_words(found, short=True)
    box = QRectF(at.x(), at.y(), width, metrics.height())
    painter.setFont(font)
    if not found.any:
        pad = theme.px(6)
        chip = QRectF(at.x(), at.y(), min(metrics.horizontalAdvance(words) + 2 * pad, width), metrics.height())
        painter.setPen(QPen(colours.warning, theme.px(1), Qt.PenStyle.DashLine))
        painter.setBrush(hatched(colours.card, colours.line))
        painter.drawRoundedRect(chip, theme.px(4), theme.px(4))
        box = chip.adjusted(pad, 0, 0, 0)
        painter.setPen(colours.warning)
    else:
        painter.setPen(colours.muted)
    painter.drawText(box, _LEFT, metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width() + 1))


def _paint_open(painter: QPainter, rect: QRectF, words: str, font: QFont, *, hole: bool) -> None:
    colours = theme.current()
    if hole:
        painter.fillRect(rect, hatched(colours.window, colours.muted))
    metrics = QFontMetricsF(font)
    wide, high = metrics.horizontalAdvance(words) + theme.px(20), metrics.height() + theme.px(8)
    middle = rect.center()
    plate = QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
    painter.setPen(QPen(colours.warning if hole else colours.line, theme.px(1.5)))
    painter.setBrush(colours.card)
    painter.drawRoundedRect(plate, high / 2, high / 2)
    painter.setFont(font)
    painter.setPen(colours.warning if hole else colours.muted)
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)
