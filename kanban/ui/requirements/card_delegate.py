"""Puts painted cards into a list, with what the mouse and the keyboard do to them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from kanban.domain.ids import ItemId
from kanban.ui import theme
from kanban.ui.marks import Marked, marks_of
from kanban.ui.requirements.card_painter import CardArt, radius
from kanban.ui.requirements.cell_model import CellModel

_DRAGGED = 0.35
_FADED = 0.25
_SURE_HEIGHT = 1_200
"""So far down, in pixels as `theme.px` takes them, rows are measured at once; few windows show more of them."""


class CardDelegate(QStyledItemDelegate):
    """Paints the rows of one cell. `card_width` is in real pixels; `dragging`: the selected cards are under way.

    `matches`: the cards that a search found, the others are faded; None: no search.
    """

    def __init__(self, model: CellModel, art: CardArt, cards: QAbstractItemView) -> None:
        super().__init__(cards)
        self._list = cards
        self._model = model
        self._art = art
        self.card_width = 0
        self.dragging = False
        self.matches: frozenset[ItemId] | None = None
        self.exact = False
        self._sizes: list[QSize] = []
        self._more = QSize()

    def measure(self) -> None:
        """Find the size of every row, at once, for a layout asks for each of them.

        Unless `exact`, rows far down count as high as the others are on average: nobody sees them yet.
        """
        width, space, layout = self.card_width, self._art.gap(), self._art.layout
        rows, most, filled = self._model.shown, theme.px(_SURE_HEIGHT), 0
        self._sizes = []
        for face in self._model.faces() if width else ():
            if filled > most and not self.exact:
                break
            height = layout(face, width).height + space
            self._sizes.append(QSize(width, height))
            filled += height
        sure = len(self._sizes)
        if sure < rows:
            self._sizes += [QSize(width, filled // sure if sure else theme.px(90))] * (rows - sure)
        self._more = QSize(width, self._art.types.small_row + theme.px(18))

    def natural_height(self) -> int:
        """Return the height of all rows together with the gaps between them, in real pixels."""
        self.measure()
        rows = [*self._sizes, *([self._more] if self._model.rowCount() > len(self._sizes) else [])]
        return sum(size.height() for size in rows)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.row()
        return self._sizes[row] if row < len(self._sizes) else self._more

    def card_in(self, row: QRect) -> QRect:
        """Return where the card is in the room of its row."""
        space = self._art.gap()
        return QRect(row.left(), row.top() + space // 2, self.card_width, row.height() - space)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        area: QRect = option.rect
        marks = marks_of(self._list, option, index)
        face = self._model.face_at(index.row())
        if face is None:
            self._paint_more(painter, area, marks)
            return
        at = area.topLeft()
        at.setY(at.y() + self._art.gap() // 2)
        picture = self._art.picture(face, self.card_width, painter.device().devicePixelRatioF())
        if self.dragging and marks.selected:
            _paint_faint(painter, at, picture, _DRAGGED)
            return
        found = self.matches is None or self._model.id_at(index.row()) in self.matches
        if found or any(marks):
            painter.drawPixmap(at, picture)
        else:
            _paint_faint(painter, at, picture, _FADED)
        size = picture.deviceIndependentSize()
        card = QRectF(at.x(), at.y(), size.width(), size.height())
        self._paint_state(painter, card, marks)

    def _paint_state(self, painter: QPainter, card: QRectF, marks: Marked) -> None:
        """Draw a ring: thick and tinted for selected, thicker for the one with the keyboard, thin under the mouse."""
        if marks.selected or marks.focused:
            thick = theme.px(3 if marks.focused else 2)
            _ring(painter, card, theme.current().accent, thick, tinted=marks.selected)
        elif marks.hovered:
            _ring(painter, card, theme.current().muted, theme.px(1), tinted=False)

    def _paint_more(self, painter: QPainter, area: QRect, marks: Marked) -> None:
        font = theme.font(13)
        font.setUnderline(marks.hovered or marks.focused)
        painter.setFont(font)
        painter.setPen(theme.current().accent)
        box = QRect(area.left(), area.top(), self.card_width, area.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._model.more_text())
        if marks.focused:
            edge = theme.px(3)
            _ring(
                painter,
                QRectF(box.adjusted(edge, edge, -edge, -edge)),
                theme.current().accent,
                theme.px(2),
                tinted=False,
            )


def gap() -> int:
    """Return the room around what is in a cell and no card, in real pixels."""
    return theme.px(6)


def _paint_faint(painter: QPainter, at: QPoint, picture: QPixmap, opacity: float) -> None:
    painter.setOpacity(opacity)
    painter.drawPixmap(at, picture)
    painter.setOpacity(1.0)


def _ring(painter: QPainter, card: QRectF, colour: QColor, thick: int, *, tinted: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, thick))
    fill = QColor(colour)
    fill.setAlpha(26)
    painter.setBrush(fill if tinted else Qt.BrushStyle.NoBrush)
    half = thick / 2
    painter.drawRoundedRect(card.adjusted(half, half, -half, -half), radius(), radius())
    painter.restore()
