"""A list in the panel that is as high as its rows: each has a text that wraps, words behind it, maybe a box to tick, and a cross."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDropEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.marks import marks_of

_Index = QModelIndex | QPersistentModelIndex
_EXTRA: Final = Qt.ItemDataRole.UserRole + 1
_NUMBER: Final = Qt.ItemDataRole.UserRole + 2
_FONT_PX: Final = 15


@dataclass(frozen=True)
class Row:
    """One row: its text, muted words in a line below it, whether it is ticked (None: nothing to tick), its tool tip.

    `fixed`: its box is only shown.
    """

    text: str
    extra: str = ""
    done: bool | None = None
    tip: str = ""
    fixed: bool = False


class Rows(QListWidget):
    """Shows rows and tells what people want with them; it changes nothing itself.

    Signals:
        chosen(int): a row was clicked or Enter was struck on it.
        ticked(int, bool): a box was ticked or cleared.
        retyped(int, str): a row is to have another text.
        moved(int, int): a row is to stand at another place.
        removed(int): a row is to go.
    """

    chosen = Signal(int)
    ticked = Signal(int, bool)
    retyped = Signal(int, str)
    moved = Signal(int, int)
    removed = Signal(int)

    def __init__(self, name: str, *, editable: bool = False, movable: bool = False, removable: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.editable, self.movable, self.removable = editable, movable, removable
        self._rows: tuple[Row, ...] = ()
        self._filling = False
        self._waiting: tuple[Row, ...] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setFont(theme.font(_FONT_PX))
        self.delegate = RowDelegate(self)
        self.setItemDelegate(self.delegate)
        if movable:
            self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
            self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.itemChanged.connect(self._on_changed)
        self.delegate.closeEditor.connect(self._after_editing)
        self._fit()

    # Showing

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; while one is being typed in, they wait until that is over."""
        if self.state() is QAbstractItemView.State.EditingState:
            self._waiting = tuple(rows)
            return
        if tuple(rows) == self._rows and self.count() == len(self._rows):
            return
        self._fill(tuple(rows))

    def _fill(self, rows: tuple[Row, ...]) -> None:
        at, scrolled_to = self.currentRow(), len(rows) - 1
        self._filling = True
        self._rows = rows
        self.clear()
        for number, row in enumerate(rows):
            item = QListWidgetItem(row.text, self)
            item.setData(_EXTRA, row.extra)
            item.setData(_NUMBER, number)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if row.done is not None:
                flags |= Qt.ItemFlag.NoItemFlags if row.fixed else Qt.ItemFlag.ItemIsUserCheckable
                item.setCheckState(Qt.CheckState.Checked if row.done else Qt.CheckState.Unchecked)
            if self.editable:
                flags |= Qt.ItemFlag.ItemIsEditable
            if self.movable:
                flags |= Qt.ItemFlag.ItemIsDragEnabled
            item.setFlags(flags)
            item.setToolTip(row.tip)
        if at >= 0:
            self.setCurrentRow(min(at, scrolled_to))
        self._filling = False
        self._fit()

    def _fit(self) -> None:
        self.setVisible(bool(self._rows))
        wanted = sum(self.sizeHintForRow(row) for row in range(self.count())) + theme.px(2)
        if wanted != self.maximumHeight():
            self.setFixedHeight(wanted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
            self._fit()

    # What people do

    def _on_changed(self, item: QListWidgetItem) -> None:
        if self._filling:
            return
        row = self.row(item)
        known = self._rows[row]
        if known.done is not None and (item.checkState() is Qt.CheckState.Checked) != known.done:
            self.ticked.emit(row, not known.done)
        elif item.text() != known.text:
            self.retyped.emit(row, item.text())

    def _after_editing(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._fill(waiting)

    def edit_row(self, row: int) -> None:
        """Let people type over a row."""
        if self.editable and 0 <= row < self.count():
            self.setCurrentRow(row)
            self.editItem(self.item(row))

    def finish_editing(self) -> None:
        """Take over what is being typed in a row."""
        editor = self.viewport().findChild(QLineEdit)
        if self.state() is QAbstractItemView.State.EditingState and editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.currentRow(), event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if row < 0 or self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif alt and self.movable and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._shift(row, -1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.removable:
            self.removed.emit(row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(row)
        elif key == Qt.Key.Key_F2 and self.editable:
            self.edit_row(row)
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _shift(self, row: int, by: int) -> None:
        if 0 <= row + by < self.count():
            self.moved.emit(row, row + by)
            self.setCurrentRow(row + by)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            area, at = self.visualRect(index), event.position().toPoint()
            if self.removable and self.delegate.cross_in(area).contains(at):
                super().mouseReleaseEvent(event)
                self.removed.emit(index.row())
                return
            ticks = self._rows[index.row()].done is not None
            if not (ticks and self.delegate.box_in(area).contains(at)):
                super().mouseReleaseEvent(event)
                self.chosen.emit(index.row())
                return
        super().mouseReleaseEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        source = self.currentRow()
        at = event.position().toPoint()
        target = self.indexAt(at)
        place = self.count() - 1 if not target.isValid() else target.row()
        if target.isValid() and at.y() > self.visualRect(target).center().y():
            place += 1
        if place > source:
            place -= 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if 0 <= source != place:
            self.moved.emit(source, max(0, min(place, self.count() - 1)))


class RowDelegate(QStyledItemDelegate):
    """Paints rows, and says where in a row the box and the cross are."""

    def __init__(self, rows: Rows) -> None:
        super().__init__(rows)
        self._view = rows

    def box_in(self, area: QRect) -> QRect:
        """Return where the box to tick is."""
        size, line = theme.px(16), QFontMetrics(self._view.font()).lineSpacing()
        return QRect(area.left() + theme.px(8), area.top() + theme.px(4) + (line - size) // 2, size, size)

    def cross_in(self, area: QRect) -> QRect:
        """Return where the cross is by which a row goes."""
        size = theme.px(24)
        return QRect(area.right() - size, area.top() + theme.px(1), size, size)

    def _text_left(self, index: _Index) -> int:
        return theme.px(32) if index.data(Qt.ItemDataRole.CheckStateRole) is not None else theme.px(8)

    def _room(self, index: _Index) -> int:
        return max(theme.px(60), self._view.viewport().width() - self._text_left(index) - theme.px(28))

    def _fonts(self, index: _Index) -> tuple[QFont, QFont]:
        done = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        font, small = QFont(self._view.font()), theme.font(13)
        font.setStrikeOut(done)
        return font, small

    def _heights(self, index: _Index) -> tuple[int, int]:
        """Return how high the text and the words below it are."""
        font, small = self._fonts(index)
        wrap = int(Qt.TextFlag.TextWordWrap.value)
        room = QRect(0, 0, self._room(index), 100_000)
        text = QFontMetrics(font).boundingRect(room, wrap, str(index.data())).height()
        extra = index.data(_EXTRA)
        return text, QFontMetrics(small).boundingRect(room, wrap, extra).height() if extra else 0

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        text, extra = self._heights(index)
        return QSize(theme.px(60), text + extra + theme.px(8))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours, area, marks = theme.current(), option.rect, marks_of(self._view, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if marks.focused or marks.hovered:
            painter.setPen(QPen(colours.accent, theme.px(2)) if marks.focused else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if marks.focused else colours.card)
            edge = theme.px(1)
            painter.drawRoundedRect(area.adjusted(edge, edge, -edge, -edge), theme.px(4), theme.px(4))
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        done = state == Qt.CheckState.Checked.value
        if state is not None:
            self._paint_box(painter, self.box_in(area), done=done)
        font, small = self._fonts(index)
        high, extra = self._heights(index)
        left, top = area.left() + self._text_left(index), area.top() + theme.px(4)
        painter.setFont(font)
        painter.setPen(colours.muted if done else colours.text)
        painter.drawText(QRect(left, top, self._room(index), high), Qt.TextFlag.TextWordWrap, str(index.data()))
        if extra:
            painter.setFont(small)
            painter.setPen(colours.muted)
            place = QRect(left, top + high, self._room(index), extra)
            painter.drawText(place, Qt.TextFlag.TextWordWrap, str(index.data(_EXTRA)))
        if self._view.removable and (marks.focused or marks.hovered):
            self._paint_cross(painter, self.cross_in(area))
        painter.restore()

    @staticmethod
    def _paint_box(painter: QPainter, box: QRect, *, done: bool) -> None:
        colours = theme.current()
        painter.setPen(QPen(colours.good if done else colours.muted, theme.px(2)))
        painter.setBrush(colours.good if done else colours.card)
        painter.drawRoundedRect(box, theme.px(3), theme.px(3))
        if done:
            painter.setPen(QPen(colours.card, theme.px(2)))
            size = box.width()
            steps = ((0.22, 0.52), (0.43, 0.74), (0.8, 0.28))
            points = [QPoint(box.left() + round(x * size), box.top() + round(y * size)) for x, y in steps]
            painter.drawPolyline(points)

    @staticmethod
    def _paint_cross(painter: QPainter, area: QRect) -> None:
        inset = area.width() // 3
        arm = area.adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(theme.current().muted, theme.px(2)))
        painter.drawLine(arm.topLeft(), arm.bottomRight())
        painter.drawLine(arm.topRight(), arm.bottomLeft())

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        left = self._text_left(index) - theme.px(6)
        editor.setGeometry(option.rect.adjusted(left, 0, -theme.px(26), 0))
