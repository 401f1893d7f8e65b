"""Parts that people drag into another order, sideways or up and down, with a mark where the part would go."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsOpacityEffect, QLabel, QWidget
from typing_extensions import override

from kanban.ui import theme


class Grip(QWidget):
    """Six dots that say: this can be dragged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFixedSize(theme.px(18), theme.px(26))

    @override
    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().muted)
        step, radius = theme.px(7), theme.px(3.4) / 2
        middle = QPointF(self.width() / 2, self.height() / 2)
        for column in (-0.5, 0.5):
            for row in (-1, 0, 1):
                painter.drawEllipse(middle + QPointF(column * step, row * step), radius, radius)
        painter.end()


class Part(QFrame):
    """Something that can be dragged by its empty places, or moved by Alt and an arrow; an arrow alone goes to its neighbour.

    Signals:
        dragged(QPoint): it is being dragged, and the pointer is at this place of the screen.
        dropped(bool): no longer; False: Esc was pressed, it stays.
        stepped(int): it is to go one place back (-1) or on (1).
        walked(int): the keyboard is to go to the part before it (-1) or after it (1).
    """

    dragged = Signal(QPoint)
    dropped = Signal(bool)
    stepped = Signal(int)
    walked = Signal(int)

    def __init__(self, *, sideways: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        back, on = (Qt.Key.Key_Left, Qt.Key.Key_Right) if sideways else (Qt.Key.Key_Up, Qt.Key.Key_Down)
        self._arrows: dict[int, int] = {back: -1, on: 1}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pressed: QPoint | None = None
        self.dragging = False
        for keys, step in (("Alt+Left", -1), ("Alt+Right", 1)) if sideways else (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.stepped.emit(step))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.globalPosition().toPoint()
        if self._pressed is None:
            return
        far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self.dragging or far:
            self.dragging = True
            self.dragged.emit(place)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._end(taken=True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.dragging:
            self._end(taken=False)
        elif event.key() in self._arrows:
            self.walked.emit(self._arrows[event.key()])
        else:
            super().keyPressEvent(event)

    def _end(self, *, taken: bool) -> None:
        was, self.dragging, self._pressed = self.dragging, False, None
        if was:
            self.dropped.emit(taken)


class Lineup(QWidget):
    """Parts in a row or in a column. Whoever fills it adds each part with `watch`.

    Signals:
        moved(object, int): this part is to have so many others before it.
        held_at(QPoint): a part is being dragged, and the pointer is at this place of the row.
        reached(QWidget): the keyboard went to this part.
    """

    moved = Signal(object, int)
    held_at = Signal(QPoint)
    reached = Signal(object)

    def __init__(self, *, sideways: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sideways = sideways
        self.parts: list[Part] = []
        self.mark = _Mark(self)
        self._ghost = QLabel(self)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.hide()
        self._held = QPoint()
        self._place = 0

    def watch(self, part: Part) -> None:
        """Let a part be dragged."""
        part.dragged.connect(lambda place: self._on_dragged(part, place))
        part.dropped.connect(lambda taken: self._on_dropped(part, taken=taken))
        part.stepped.connect(lambda step: self._on_stepped(part, step))
        part.walked.connect(lambda step: self._on_walked(part, step))

    def put_in_order(self, parts: Sequence[Part]) -> None:
        """Say in which order the parts stand."""
        self.parts = list(parts)

    def _on_stepped(self, part: Part, step: int) -> None:
        place = self.parts.index(part) + step
        if 0 <= place < len(self.parts):
            self.moved.emit(part, place)

    def _on_walked(self, part: Part, step: int) -> None:
        place = self.parts.index(part) + step
        if 0 <= place < len(self.parts):
            self.parts[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self.reached.emit(self.parts[place])

    def _on_dragged(self, part: Part, on_screen: QPoint) -> None:
        pointer = self.mapFromGlobal(on_screen)
        if self._ghost.isHidden():
            self._lift(part, pointer)
        place = pointer - self._held
        home = part.pos()
        self._ghost.move(QPoint(place.x(), home.y()) if self.sideways else QPoint(home.x(), place.y()))
        others = [other for other in self.parts if other is not part]
        centres = [self._along(other.geometry().center()) for other in others]
        self._place = sum(centre < self._along(pointer) for centre in centres)
        self.mark.setGeometry(self._gap(others))
        self.mark.setVisible(self._place != self.parts.index(part))
        self.mark.raise_()
        self.held_at.emit(pointer)

    def _lift(self, part: Part, pointer: QPoint) -> None:
        self._held = pointer - part.pos()
        picture = QPixmap(part.grab())
        self._ghost.setPixmap(picture)
        self._ghost.resize(part.size())
        faded = QGraphicsOpacityEffect(self._ghost)
        faded.setOpacity(0.9)
        self._ghost.setGraphicsEffect(faded)
        left = QGraphicsOpacityEffect(part)
        left.setOpacity(0.3)
        part.setGraphicsEffect(left)
        self._ghost.show()
        self._ghost.raise_()

    def _on_dropped(self, part: Part, *, taken: bool) -> None:
        self._ghost.hide()
        self.mark.hide()
        part.setGraphicsEffect(None)  # type: ignore[arg-type] # Qt takes none
        if taken and self._place != self.parts.index(part):
            self.moved.emit(part, self._place)

    def _along(self, place: QPoint) -> int:
        return place.x() if self.sideways else place.y()

    def _gap(self, others: Sequence[Part]) -> QRect:
        """Return where the mark stands: in the middle between the two parts that the dragged one would come between."""
        before = others[self._place - 1].geometry() if self._place else None
        after = others[self._place].geometry() if self._place < len(others) else None
        whole, thick, off = self.rect(), theme.px(5), theme.px(10)
        if self.sideways:
            left = before.right() if before else after.left() - 2 * off if after else 0
            right = after.left() if after else left + 2 * off
            top = (before or after or whole).top()
            return QRect((left + right - thick) // 2, top, thick, (before or after or whole).height())
        above = before.bottom() if before else after.top() - off if after else 0
        below = after.top() if after else above + off
        beside = before or after or whole
        return QRect(beside.left(), (above + below - thick) // 2, beside.width(), thick)


class _Mark(QWidget):
    """Where a dragged part would go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @override
    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().accent)
        radius = min(self.width(), self.height()) / 2
        painter.drawRoundedRect(self.rect(), radius, radius)
        painter.end()
