"""What heads of columns, folded columns and bars of swimlanes have in common: keys, a ring when they have them, cards let go over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.requirements.card_face import CardFaces
from kanban.ui.requirements.cell_list import Direction
from kanban.ui.requirements.cell_model import CARDS_MIME, cards_in

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QKeyEvent,
        QMouseEvent,
    )

_ARROWS: Final[dict[int, Direction]] = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}


class BoardButton(QAbstractButton):
    """A part of the board's frame. Tab passes it by; arrows lead to it.

    Signals:
        menu_wanted(QPoint): its menu, at this place of the screen.
        policy_wanted(QPoint): what was agreed on here, at this place of the screen.
        stepped(Direction): an arrow leads on from it.
        moves_wished(Direction): the selected cards are to go there.
        dropped(list[ItemId], QPoint): cards were let go over this place of it.
        dragged_at(QPoint): a drag passes at this place of the screen.
    """

    menu_wanted = Signal(QPoint)
    policy_wanted = Signal(QPoint)
    stepped = Signal(object)
    moves_wished = Signal(object)
    dropped = Signal(list, QPoint)
    dragged_at = Signal(QPoint)

    def __init__(self, faces: CardFaces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces = faces
        self.drop_at: QPoint | None = None
        """Where cards are held over it; None when none are."""
        self.policy_box = QRectF()
        """Where the sign of what was agreed on is painted; empty: nowhere."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAcceptDrops(True)

    def set_tip(self, text: str) -> None:
        """Give it a tool tip in which nothing that people wrote is taken for markup."""
        if "<" in text:
            from kanban.ui.business.rich import tool_tip

            text = tool_tip(text)
        self.setToolTip(text)

    # Keys and buttons

    def open_menu(self) -> None:
        """Ask for the menu below."""
        self.menu_wanted.emit(self.mapToGlobal(QPoint(0, self.height())))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        sign = self.policy_box.adjusted(-6, -6, 6, 6)
        if self.isDown() and not self.policy_box.isEmpty() and sign.contains(event.position()):
            self.setDown(False)
            self.show_policy()
        else:
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow, held = _ARROWS.get(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if arrow is not None and held == Qt.KeyboardModifier.AltModifier:
            self.moves_wished.emit(arrow)
        elif arrow is not None and not held:
            self.stepped.emit(arrow)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self.click()
        elif event.key() == Qt.Key.Key_Space and not held:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_I and not held and not self.policy_box.isEmpty():
            self.show_policy()
        else:
            event.ignore()

    def show_policy(self) -> None:
        """Ask for what was agreed on here, below its sign."""
        box = self.policy_box
        self.policy_wanted.emit(self.mapToGlobal(QPoint(round(box.left()), round(box.bottom()) + theme.px(4))))

    def paint_ring(self, painter: QPainter) -> None:
        """Draw the ring of what has the keyboard, if it has."""
        if not self.hasFocus():
            return
        painter.setPen(QPen(theme.current().accent, theme.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = theme.px(2)
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ring, theme.px(6), theme.px(6))

    def paint_drop(self, painter: QPainter, box: QRectF) -> None:
        """Draw over a box that cards let go here would be taken."""
        accent = theme.current().accent
        veil = QColor(accent)
        veil.setAlpha(36)
        painter.setPen(QPen(accent, theme.px(2)))
        painter.setBrush(veil)
        inset = theme.px(1)
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), theme.px(6), theme.px(6))

    # Cards held over it

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(CARDS_MIME))

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not event.mimeData().hasFormat(CARDS_MIME):
            event.ignore()
            return
        self._hold(event.position().toPoint())
        self.dragged_at.emit(self.mapToGlobal(event.position().toPoint()))
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hold(None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        ids, at = cards_in(event.mimeData(), self._faces), event.position().toPoint()
        self._hold(None)
        if not ids:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        QTimer.singleShot(0, self, lambda: self.dropped.emit(ids, at))

    def _hold(self, at: QPoint | None) -> None:
        self.drop_at = at
        self.update()
