"""One cell of the board: its list, with drags from and to it and the line for new cards. It asks for changes, it makes none."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from kanban.domain.ids import ItemId
from kanban.ui import theme
from kanban.ui.requirements.card_delegate import gap
from kanban.ui.requirements.card_face import CardFaces
from kanban.ui.requirements.card_painter import CardArt
from kanban.ui.requirements.cell_list import CellList
from kanban.ui.requirements.cell_model import CARDS_MIME, CellModel, cards_in, cards_mime
from kanban.ui.requirements.shades import on_fill

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QPaintEvent,
        QPixmap,
        QResizeEvent,
    )

    from kanban.ui.requirements.quick_add import QuickAdd

_NOWHERE: Final = -1
_STACKED_MOST: Final = 3
_STRIP: Final = 12
"""So high is what stands for a card beyond an edge."""


class CellView(CellList):
    """The cards of one cell, which can be dragged, and onto which cards can be dropped.

    Signals, beside those of the list:
        dropped(list[ItemId], ItemId | None, bool): cards were let go above another, or (None) at the end if the bool says so,
            else wherever the column wants new ones. Told when the drag is over.
        dragged_at(QPoint): a drag passes at this place of the screen.
        titled(NewCard), adding_ended(): from the line for new cards.
    """

    dropped = Signal(list, object, bool)
    dragged_at = Signal(QPoint)
    titled = Signal(object)
    adding_ended = Signal()

    def __init__(self, model: CellModel, faces: CardFaces, art: CardArt, parent: QWidget | None = None) -> None:
        super().__init__(model, art, parent)
        self._faces = faces
        self._art = art
        self._drop_row = _NOWHERE
        self.newest_first = False
        self.selected_everywhere: Callable[[], list[ItemId]] = self.selected_ids
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        faces.refreshed.connect(self._on_refreshed)

    def restyle(self) -> None:
        """Take over colours, sizes and language."""
        self.verticalScrollBar().setSingleStep(theme.px(40))
        if self._has_line():
            self.quick_add.restyle()
            self._place_quick_add()

    def natural_height(self) -> int:
        """Return how high the cell would be if it showed all its rows at once, in real pixels."""
        return self.drawer.natural_height() + gap() + self._height_of_line()

    def show_matches(self, ids: frozenset[ItemId] | None) -> None:
        """Fade the cards that are not among these, which a search found; None: no search, all are as usual."""
        if ids != self.drawer.matches:
            self.drawer.matches = ids
            self.viewport().update()

    def place_of(self, item_id: ItemId, on: QWidget) -> QRect | None:
        """Return where a card is in the coordinates of a widget around this one; None when it is not here, or the cell is not seen.

        Of a card that is scrolled out of sight, or stands behind the last row, it is a strip at the edge where it would come from.
        """
        port, strip = self.viewport(), theme.px(_STRIP)
        if not self.cards.has(item_id) or not port.isVisible() or port.visibleRegion().isEmpty():
            return None
        row, width = self.cards.row_of(item_id), self.drawer.card_width
        card = QRect(0, port.height(), width, strip)
        if row is not None:
            card = self.drawer.card_in(self.visualRect(self.cards.index(row)))
        if card.bottom() < strip:
            card = QRect(card.left(), 0, width, strip)
        elif card.top() > port.height() - strip:
            card = QRect(card.left(), port.height() - strip, width, strip)
        return QRect(port.mapTo(on, card.topLeft()), card.size())

    def _on_refreshed(self, ids: frozenset[ItemId] | None) -> None:
        """Show cards anew that changed because of others."""
        if ids is None or any(self.cards.row_of(item_id) is not None for item_id in ids):
            self.doItemsLayout()
            self.viewport().update()

    # The line for new cards

    @cached_property
    def quick_add(self) -> QuickAdd:
        """The line, which is hidden at first."""
        from kanban.ui.requirements.quick_add import QuickAdd

        line = QuickAdd(self._faces, self)
        line.titled.connect(self.titled)
        line.closed.connect(self._on_adding_closed)
        return line

    def _has_line(self) -> bool:
        return "quick_add" in vars(self)

    def open_quick_add(self) -> None:
        """Open the line for new cards."""
        self.quick_add.open()
        self._place_quick_add()
        self.lay_out_exactly()
        self.scrollToBottom()

    def _height_of_line(self) -> int:
        return 0 if not self._has_line() or self.quick_add.isHidden() else self.quick_add.sizeHint().height() + gap()

    def _place_quick_add(self) -> None:
        height = self._height_of_line()
        self.setViewportMargins(0, 0, 0, height)
        self.quick_add.setGeometry(0, self.height() - height, self.drawer.card_width, height - gap())

    def _on_adding_closed(self, by_key: bool) -> None:
        self._place_quick_add()
        if by_key:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.adding_ended.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._has_line():
            self._place_quick_add()

    # Drags from here

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        ids = self.selected_everywhere()
        if not ids:
            return
        self._alone_on_release = False
        from PySide6.QtGui import QDrag

        drag = QDrag(self)
        drag.setMimeData(cards_mime(self._faces, ids))
        picture = self.picture_of(ids)
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(theme.px(24), theme.px(18)))
        self._fade(faded=True)
        drag.exec(Qt.DropAction.MoveAction)
        self._fade(faded=False)

    def _fade(self, *, faded: bool) -> None:
        self.drawer.dragging = faded
        self.viewport().update()

    def picture_of(self, ids: list[ItemId]) -> QPixmap:
        """Return the picture of what is dragged: the first card, others behind it, and how many they are."""
        from PySide6.QtGui import QPixmap

        sharpness = self.devicePixelRatioF()
        card = self._art.picture(self._faces.of(ids[0]), self.drawer.card_width, sharpness)
        size, step = card.deviceIndependentSize().toSize(), theme.px(5)
        behind = min(len(ids), _STACKED_MOST) - 1
        picture = QPixmap((size + QSize(behind * step, behind * step)) * sharpness)
        picture.setDevicePixelRatio(sharpness)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.92)
        for depth in range(behind, -1, -1):
            painter.drawPixmap(depth * step, depth * step, card)
        if len(ids) > 1:
            _paint_count(painter, size.width(), len(ids))
        painter.end()
        return picture

    # Drags to here

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        event.setAccepted(event.mimeData().hasFormat(CARDS_MIME))

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if not event.mimeData().hasFormat(CARDS_MIME):
            event.ignore()
            return
        place = event.position().toPoint()
        self._mark_drop(self._drop_row_at(place.y()))
        self.dragged_at.emit(self.viewport().mapToGlobal(place))
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._mark_drop(_NOWHERE)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        from PySide6.QtGui import QDragLeaveEvent

        ids = cards_in(event.mimeData(), self._faces)
        row = self._drop_row_at(event.position().toPoint().y())
        self.dragLeaveEvent(QDragLeaveEvent())
        if not ids:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        above, at_end = self._wish_at(row)
        QTimer.singleShot(0, self, lambda: self.dropped.emit(ids, above, at_end))

    def _drop_row_at(self, y: int) -> int:
        """Return above which row cards would come to lie."""
        index = self.indexAt(QPoint(1, y))
        row = index.row() if index.isValid() else (0 if y < 0 else self.cards.shown)
        if index.isValid() and y > self.visualRect(index).center().y():
            row += 1
        row = min(row, self.cards.shown)
        at_end = row == self.cards.shown and self.cards.id_beyond() is None
        return 0 if at_end and self.newest_first else row

    def _wish_at(self, row: int) -> tuple[ItemId | None, bool]:
        """Return above which card a drop at a row is wanted, and whether at the end."""
        if self.newest_first and row == 0:
            return self.cards.id_at(0), False
        above = self.cards.id_at(row) if row < self.cards.shown else self.cards.id_beyond()
        return above, above is None

    def _mark_drop(self, row: int) -> None:
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._faces.read_ages_soon()
        if self._drop_row == _NOWHERE:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = theme.current().accent
        veil = QColor(accent)
        veil.setAlpha(20)
        painter.fillRect(self.viewport().rect(), veil)
        y = self._height_of_mark()
        knob = theme.px(4)
        painter.setPen(QPen(accent, theme.px(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(2 * knob, y), QPointF(self.drawer.card_width - knob, y))
        painter.setBrush(theme.current().surface)
        painter.drawEllipse(QPointF(knob, y), knob - theme.px(1), knob - theme.px(1))
        painter.end()

    def _height_of_mark(self) -> int:
        """Return where the line goes that shows between which cards a drop falls."""
        edge = theme.px(3)
        if self._drop_row < self.cards.shown:
            y = self.visualRect(self.cards.index(self._drop_row)).top()
        else:
            y = self.visualRect(self.cards.index(self.cards.shown - 1)).bottom() + 1 if self.cards.shown else edge
        return min(max(y, edge), self.viewport().height() - edge)


def _paint_count(painter: QPainter, right: int, count: int) -> None:
    """Write into the upper right corner how many cards are dragged."""
    accent, side = theme.current().accent, theme.px(26)
    disc = QRectF(right - side - theme.px(3), theme.px(3), side, side)
    painter.setOpacity(1.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    painter.drawEllipse(disc)
    painter.setFont(theme.font(14, bold=True))
    painter.setPen(on_fill(accent))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(count))
