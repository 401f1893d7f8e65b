"""The tiles as a list that fills its space: focus, tool tips and screen readers come with Qt's list view, the places are its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from kanban.domain.ids import MetricId
from kanban.ui import theme
from kanban.ui.business.group_heading import paint_heading
from kanban.ui.business.groups import TileGroup
from kanban.ui.business.rich import tool_tip
from kanban.ui.business.tile import deeds_at, paint_tile
from kanban.ui.business.tile_area import TileArea
from kanban.ui.business.tile_card import Deed, Marks
from kanban.ui.business.tile_content import TileContent
from kanban.ui.business.tile_look import Look, RowLook, look_for, row_look_for
from kanban.ui.business.tile_model import CONTENT_ROLE
from kanban.ui.business.tile_row import paint_row, row_deeds_at

if TYPE_CHECKING:  # classes that only annotations name: the binding makes each one when it is imported
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

_GAP: Final = 10
_ROW_GAP: Final = 3
_Index = QModelIndex | QPersistentModelIndex


class TileList(TileArea):
    """All tiles, as large as the space lets them be.

    Signals:
        opened(MetricId): somebody wants to see more of a metric.
        asked(str, MetricId): a key or a button on a tile: "turn", "requirement", "light", "record".
        chosen(MetricId): another tile has the keyboard.
        hovered(MetricId): the mouse came to a tile.
        menu_wanted(MetricId, QPoint): somebody asked what can be done with one, at this place of the screen.
        heading_opened(): a click on a heading.
        left(): Esc.
    """

    opened = Signal(int)
    asked = Signal(str, int)
    chosen = Signal(int)
    hovered = Signal(int)
    menu_wanted = Signal(int, QPoint)
    heading_opened = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | RowLook | None = None
        """What was worked out for the plan and the contents; None: to be worked out when it is next asked for."""
        self.lit: frozenset[MetricId] = frozenset()
        self.source: MetricId | None = None
        self._hovered = -1
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Business data"))
        self.clicked.connect(self._on_clicked)
        self.laid_out.connect(self._forget_look)
        self.tiles.dataChanged.connect(self._look_anew)
        self.restyle()

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self.lay_out()

    def show_all(self, groups: Sequence[TileGroup]) -> None:
        """Show these tiles; the current one stays current."""
        current = self.current_metric()
        self.tiles.show_all(groups)
        if current is not None:
            self.make_current(current)
        if self.tiles.headed:
            self.viewport().update(self.headings_region())

    def current_metric(self) -> MetricId | None:
        """Return the metric whose tile has the focus."""
        content = self.content_at(self.currentIndex())
        return None if content is None else content.metric_id

    def content_at(self, index: _Index) -> TileContent | None:
        """Return what a tile shows."""
        content = index.data(CONTENT_ROLE)
        return content if isinstance(content, TileContent) else None

    def make_current(self, metric_id: MetricId) -> None:
        """Give a metric's tile the focus, if it is shown."""
        row = self.tiles.row_of(metric_id)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.tiles.index(row))

    def mark(self, lit: frozenset[MetricId], source: MetricId | None) -> None:
        """Mark the tiles that the selected card is to move, and the one whose cards are lit up."""
        if (lit, source) != (self.lit, self.source):
            self.lit, self.source = lit, source
            self.viewport().update()

    # Painting

    @property
    def look(self) -> Look | RowLook:
        """How all tiles look, so that each has room for what it shows."""
        if self._look is None:
            width, height = self.plan.cell
            gap = theme.px(_GAP)
            if self.plan.dense:
                self._look = row_look_for(self.tiles.contents, width - gap, height)
            else:
                self._look = look_for(self.tiles.contents, width - gap, height - gap)
        return self._look

    def _forget_look(self) -> None:
        self._look = None

    def _look_anew(self) -> None:
        """Fit the tiles' look to what they show now; all are painted again only where that changes it."""
        before, self._look = self._look, None
        if self.look != before:
            self.viewport().update()

    def _card(self, row: int) -> QRectF:
        """Return where a tile is painted: its place without the gaps."""
        rect = QRectF(self.shown_box(self.plan.cells[row]))
        across = theme.px(_GAP) / 2
        down = theme.px(_ROW_GAP) / 2 if self.plan.dense else across
        return rect.adjusted(across, down, -across, -down)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for box, group in zip(self.plan.headings, self.tiles.groups, strict=False):
            rect = self.shown_box(box)
            if e.region().intersects(rect):
                paint_heading(painter, QRectF(rect), group)
        focused = self.currentIndex().row() if self.hasFocus() else -1
        for row, (box, content) in enumerate(zip(self.plan.cells, self.tiles.contents, strict=False)):
            if e.region().intersects(self.shown_box(box)):
                lit, source = content.metric_id in self.lit, content.metric_id == self.source
                self._paint(painter, row, content, Marks(row == focused, row == self._hovered, lit, source))
        painter.end()

    def _paint(self, painter: QPainter, row: int, content: TileContent, marks: Marks) -> None:
        if isinstance(self.look, RowLook):
            paint_row(painter, self._card(row), content, self.look, marks)
        else:
            focused, hovered, lit, source = marks
            paint_tile(
                painter, self._card(row), content, self.look, focused=focused, hovered=hovered, lit=lit, source=source
            )

    @override
    def dataChanged(self, topLeft: _Index, bottomRight: _Index, roles: Sequence[int] = ()) -> None:
        """Paint what changed. A list view would lay all tiles out again, but none of them changes its size."""
        QAbstractItemView.dataChanged(self, topLeft, bottomRight, roles)

    # What people do

    def deed_at(self, place: QPoint) -> Deed | None:
        """Return the button of a tile that is at a place of the viewport."""
        row = self.indexAt(place).row()
        if row < 0:
            return None
        content = self.tiles.contents[row]
        if isinstance(self.look, RowLook):
            places = row_deeds_at(self._card(row), content, self.look)
        else:
            places = deeds_at(self._card(row), content, self.look)
        edge = theme.px(3)
        return next(
            (deed for deed, box in places if box.adjusted(-edge, -edge, edge, edge).contains(place.toPointF())), None
        )

    def _on_clicked(self, index: _Index) -> None:
        content = self.content_at(index)
        if content is None:
            return
        deed = self.deed_at(self._pressed_at)
        if deed is None:
            self.opened.emit(content.metric_id)
        else:
            self.asked.emit(deed.value, content.metric_id)

    _pressed_at = QPoint(-1, -1)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        group = self.group_at(event.position().toPoint())
        if (
            event.button() is Qt.MouseButton.LeftButton
            and group is not None
            and group is self.group_at(self._pressed_at)
        ):
            self.heading_opened.emit()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        QAbstractItemView.mouseMoveEvent(self, event)
        place = event.position().toPoint()
        self._hover(self.indexAt(place).row())
        over = self.deed_at(place) is not None or self.group_at(place) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _hover(self, row: int) -> None:
        if row == self._hovered:
            return
        for changed in (self._hovered, row):
            self.viewport().update(self.visualRect(self.tiles.index(changed)))
        self._hovered = row
        if 0 <= row < len(self.tiles.contents):
            self.hovered.emit(self.tiles.contents[row].metric_id)

    def _tip_at(self, place: QPoint) -> str:
        """Return what is said of a button or a heading; "" elsewhere."""
        match self.deed_at(place):
            case Deed.TURN:
                return self.tr("Turn the tile around (Space): how its state comes about")
            case Deed.REQUIREMENT:
                return self.tr("Make a requirement of it")
        group = self.group_at(place)
        return "" if group is None else tool_tip(group.spoken)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        if event.type() is QEvent.Type.ToolTip and self._show_tip(event):
            return True
        return super().viewportEvent(event)

    def _show_tip(self, event: QEvent) -> bool:
        from PySide6.QtGui import QHelpEvent
        from PySide6.QtWidgets import QToolTip

        if not isinstance(event, QHelpEvent):
            return False
        words = self._tip_at(event.pos())
        if words:
            QToolTip.showText(event.globalPos(), words, self)
        return bool(words)

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        content = self.content_at(current)
        if content is not None:
            self.chosen.emit(content.metric_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        current, plain = self.current_metric(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        asked = _KEYS.get(Qt.Key(event.key())) if plain else None
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif current is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(current)
        elif current is not None and asked is not None:
            self.asked.emit(asked, current)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here; metrics are not looked for by them."""

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, place = self.indexAt(event.pos()), event.globalPos()
        if event.reason() is event.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        content = self.content_at(index)
        if content is not None:
            self.menu_wanted.emit(content.metric_id, place)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.tiles.contents:
            self.setCurrentIndex(self.tiles.index(0))
        self.viewport().update(self.visualRect(self.currentIndex()))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update(self.visualRect(self.currentIndex()))


_KEYS: Final = {
    Qt.Key.Key_Space: "turn",
    Qt.Key.Key_I: "turn",
    Qt.Key.Key_L: "light",
    Qt.Key.Key_R: "record",
}
