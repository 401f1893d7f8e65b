"""The back of a tile: it lies over the tile, larger where that is too small to be read, until it is turned round again."""

from typing import Final

from PySide6.QtCore import QEasingCurve, QRect, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban.domain.board import Board
from kanban.domain.business.status import MetricState
from kanban.domain.ids import MetricId
from kanban.ui import theme
from kanban.ui.business.shapes import paint_shape
from kanban.ui.business.tile_card import Deed, Marks, paint_card, paint_deeds
from kanban.ui.business.tile_content import TileContent, colour_of
from kanban.ui.business.tile_words import Passage, back_of
from kanban.ui.requirements.motion import nothing_may_move

_WIDTH: Final = 500
_LEAST_HEIGHT: Final = 400
_SIZES: Final = (22, 20, 18, 17, 16, 15, 14)
_TURN_MS: Final = 170
_WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class TileBack(QWidget):
    """The back of one tile at a time.

    Signals:
        closed(): it was turned round again.
        asked(str, MetricId): a key for something else of the tile: "light", "record".
        opened(MetricId): somebody wants to see more of it.
    """

    closed = Signal()
    asked = Signal(str, int)
    opened = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._board = parent
        self.content: TileContent | None = None
        self.passages: list[Passage] = []
        self._size = _SIZES[-1]
        self._front: QPixmap | None = None
        self._turn = QVariantAnimation(self)
        self._turn.setDuration(_TURN_MS)
        self._turn.setStartValue(0.0)
        self._turn.setEndValue(1.0)
        self._turn.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._turn.valueChanged.connect(lambda _value: self.update())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    @property
    def metric_id(self) -> MetricId | None:
        """Whose back is seen; None: no tile is turned round."""
        return None if self.content is None or self.isHidden() else self.content.metric_id

    def turn(self, board: Board, content: TileContent, tile: QRect, front: QPixmap) -> None:
        """Show the back of a tile that is at a place of the parent, where `front` is seen now."""
        self.show_content(board, content)
        self.place(tile)
        self._front = None if nothing_may_move(self) else front
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._front is not None:
            self._turn.start()

    def show_content(self, board: Board, content: TileContent) -> None:
        """Show what is true of the tile now."""
        self.content, self.passages = content, back_of(board, content)
        words = " ".join(f"{passage.title}: {passage.text}" for passage in self.passages)
        self.setAccessibleName(f"{content.metric.name}. {words}")
        self.update()

    def place(self, tile: QRect) -> None:
        """Lie over a tile that is at a place of the parent."""
        self.setGeometry(self._room(tile))

    def turn_back(self) -> None:
        """Show the front again."""
        if not self.isHidden():
            self._turn.stop()
            self.hide()
            self.closed.emit()

    def _room(self, tile: QRect) -> QRect:
        """Return where it lies: on the tile, grown to a size in which its texts can be read, within the parent."""
        whole = self._board.rect()
        room = QRect(tile)
        room.setSize(QSize(min(max(tile.width(), theme.px(_WIDTH)), whole.width()), tile.height()))
        height = max(tile.height(), theme.px(_LEAST_HEIGHT))
        self._size = next((size for size in _SIZES if self._height(size, room.width()) <= height), _SIZES[-1])
        room.setHeight(min(max(height, self._height(self._size, room.width())), whole.height()))
        room.moveCenter(tile.center())
        room.moveLeft(min(max(room.left(), whole.left()), whole.right() + 1 - room.width()))
        room.moveTop(min(max(room.top(), whole.top()), whole.bottom() + 1 - room.height()))
        return room

    def _height(self, size: int, width: int) -> int:
        return self._write(None, QRectF(0, 0, width, 1 << 14), size)

    def _inner(self, rect: QRectF, size: int) -> QRectF:
        edge = theme.px(size * 0.9)
        return rect.adjusted(edge + theme.px(6), edge * 0.8, -edge, -edge * 0.7)

    def _button(self) -> QRectF:
        side = theme.px(self._size * 1.35)
        inner = self._inner(QRectF(self.rect()), self._size)
        return QRectF(inner.right() - side, inner.top(), side, side)

    def _write(self, painter: QPainter | None, rect: QRectF, size: int) -> int:
        """Write the texts into a place, or only find how high they are; return that height with the edges."""
        inner, colours = self._inner(rect, size), theme.current()
        top, width = inner.top(), int(inner.width())
        strong, plain = theme.font(size * 0.86, bold=True), theme.font(size)
        if self.content is not None:
            top += self._heading(painter, inner, theme.font(size * 1.12, bold=True)) + theme.px(size * 0.3)
        for passage in self.passages:
            for text, font, ink in ((passage.title, strong, colours.muted), (passage.text, plain, colours.text)):
                high = QFontMetrics(font).boundingRect(0, 0, width, 1 << 14, int(_WRAPPED), text).height()
                if painter is not None:
                    painter.setFont(font)
                    painter.setPen(ink)
                    painter.drawText(QRectF(inner.left(), top, inner.width(), high), _WRAPPED, text)
                top += high
            top += theme.px(size * 0.42)
        return int(top + rect.bottom() - inner.bottom() - rect.top())

    def _heading(self, painter: QPainter | None, inner: QRectF, font: object) -> int:
        """Draw the metric's name with the shape of its state before it; return how high that is."""
        from PySide6.QtGui import QFont

        assert isinstance(font, QFont) and self.content is not None  # noqa: S101, PT018
        metrics = QFontMetrics(font)
        side = metrics.capHeight() * 1.5
        left, right = inner.left() + side * 1.5, inner.right() - theme.px(self._size * 1.8)
        if painter is not None:
            box = QRectF(inner.left(), inner.top() + (metrics.height() - side) / 2, side, side)
            paint_shape(painter, box, self.content.state, colour_of(self.content.state), theme.current().card)
            painter.setFont(font)
            painter.setPen(theme.current().text)
            name = metrics.elidedText(self.content.metric.name, Qt.TextElideMode.ElideRight, int(right - left))
            painter.drawText(
                QRectF(left, inner.top(), right - left, metrics.height()), Qt.AlignmentFlag.AlignVCenter, name
            )
        return metrics.height()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.content is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        turned = (
            float(self._turn.currentValue() or 0.0) if self._turn.state() is QVariantAnimation.State.Running else 1.0
        )
        if turned < 1.0:
            half = abs(1 - 2 * turned)
            painter.translate(self.width() / 2 * (1 - half), 0)
            painter.scale(max(half, 0.01), 1.0)
        if turned < 0.5 and self._front is not None:  # noqa: PLR2004 - half-way the other side is seen
            painter.drawPixmap(self.rect(), self._front)
        else:
            self._paint_back(painter)
        painter.end()

    def _paint_back(self, painter: QPainter) -> None:
        if self.content is None:
            return
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        # Its own ground has no hatching: what is written here is true today.
        state = self.content.state
        paint_card(
            painter,
            rect,
            MetricState.NO_DATA if state is MetricState.STALE else state,
            theme.px(7),
            Marks(focused=True),
        )
        self._write(painter, QRectF(self.rect()), self._size)
        paint_deeds(painter, [(Deed.TURN, self._button())], hovered=True)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._button().contains(event.position()):
            self.turn_back()
        elif self.content is not None and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.content.metric_id)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Space | Qt.Key.Key_I | Qt.Key.Key_Escape:
                self.turn_back()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.content is not None:
                self.opened.emit(self.content.metric_id)
            case Qt.Key.Key_L if self.content is not None:
                self.asked.emit("light", self.content.metric_id)
            case Qt.Key.Key_R if self.content is not None:
                self.asked.emit("record", self.content.metric_id)
            case _:
                super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.turn_back()
