"""The lists beside the photo: what the plan asks for, with counts; moves can be ticked."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem, QWidget
from typing_extensions import override

from kanban.domain.ids import ItemId
from kanban.ui import theme
from kanban.ui.requirements.shades import mixed
from kanban.ui.wall.content import Row, counted
from kanban.ui.wall.marks import colour_of, paint_sign
from kanban.ui.wall.meanings import LISTED, Meaning, heading_of

_ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_LIST_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_COUNT_ROLE: Final = Qt.ItemDataRole.UserRole + 2
_FOLDED: Final = (Meaning.CONFIRMED, Meaning.STRANGE, Meaning.OUTDATED, Meaning.TO_PRINT)
"""Lists that nobody needs to look through."""
_Index = QModelIndex | QPersistentModelIndex
_SAME_LIST: Final = {Meaning.LEFT_OUT: Meaning.MOVE}


class PlanLists(QTreeWidget):
    """One list for each meaning that there is. Space ticks a move.

    Signals:
        row_chosen(Row): the current row, None when that is a list's heading.
        ticked(Row, bool): a move is to be made, or left out.
        key_pressed(QKeyEvent): one that the lists do not use.
        menu_wanted(Row, QPoint): the menu of a row, at a point of the screen.
    """

    row_chosen = Signal(object)
    ticked = Signal(object, bool)
    key_pressed = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName(self.tr("What the photo asks for"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.currentItemChanged.connect(self._on_current)
        self.itemExpanded.connect(self._note_fold)
        self.itemCollapsed.connect(self._note_fold)
        self._folded: set[Meaning] = set(_FOLDED)
        self._showing = False
        self._rows: list[Row] = []
        self._items: list[QTreeWidgetItem] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the chosen one stays chosen wherever its card stands now."""
        chosen, scrolled = self.current_row(), self.verticalScrollBar().value()
        self._rows = list(rows)
        self._showing = True
        self._items = []
        self.clear()
        for meaning in LISTED:
            mine = [row for row in rows if _SAME_LIST.get(row.meaning, row.meaning) is meaning]
            if mine:
                self._add_list(meaning, mine)
        self._showing = False
        self.verticalScrollBar().setValue(scrolled)
        if chosen is not None:
            self._choose_again(chosen)

    def _add_list(self, meaning: Meaning, rows: Sequence[Row]) -> None:
        heading, count = heading_of(meaning), counted(rows)
        if meaning is Meaning.MOVE:
            on = sum(row.ticked is True for row in rows)
            shown = str(count) if on == count else self.tr("{some} of {all}").format(some=on, all=count)
        else:
            shown = str(count)
        top = QTreeWidgetItem([heading])
        top.setData(0, _LIST_ROLE, meaning.value)
        top.setData(0, _COUNT_ROLE, shown)
        top.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{heading}: {shown}")
        for row in rows:
            item = QTreeWidgetItem(top, [row.text])
            self._items.append(item)
            item.setData(0, _ROW_ROLE, row)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ". ".join(filter(None, (row.text, row.detail))))
            item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, row.sentence)
            if row.ticked is not None:
                item.setCheckState(0, Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked)
        self.addTopLevelItem(top)
        top.setExpanded(meaning not in self._folded)

    # The current row

    def rows(self) -> list[Row]:
        """Return what is listed."""
        return list(self._rows)

    def current_row(self) -> Row | None:
        """Return the chosen row; None: a heading is, or nothing."""
        item = self.currentItem()
        return None if item is None else item.data(0, _ROW_ROLE)

    def choose(self, *, sighting: int) -> Row | None:
        """Choose the row of a sighting, and unfold its list; None when no list has it."""
        item = self._found(lambda row: row.sighting == sighting)
        if item is None:
            return None
        self._bring_up(item)
        return self.current_row()

    def choose_card(self, item_id: ItemId) -> None:
        """Choose the first row of a card, if any list has it."""
        item = self._found(lambda row: row.item_id == item_id)
        if item is not None:
            self._bring_up(item)

    def look_like(self, other: "PlanLists") -> None:
        """Fold the lists and choose the row as another widget with the same rows does."""
        self._folded = set(other._folded)  # noqa: SLF001 - of the same class
        self.show_rows(self._rows)
        chosen = other.current_row()
        if chosen is not None:
            self._choose_again(chosen)

    def choose_first(self) -> None:
        """Choose the first row that asks for something."""
        first = self.topLevelItem(0)
        if first is not None and self.currentItem() is None:
            row = first.child(0) if first.isExpanded() else None
            self.setCurrentItem(row or first)
            self.scrollToTop()

    def _choose_again(self, old: Row) -> None:
        def same(row: Row) -> bool:
            return row.item_id == old.item_id and row.sighting == old.sighting

        item = self._found(lambda row: row.meaning is old.meaning and same(row)) or self._found(same)
        if item is None:
            self.choose_first()
            return
        self._bring_up(item)

    def _bring_up(self, item: QTreeWidgetItem) -> None:
        """Make a row the current one, and unfold its list."""
        top = item.parent()
        if top is not None:
            top.setExpanded(True)
        self.setCurrentItem(item)
        self.scrollToItem(item)

    def _found(self, fits: Callable[[Row], bool]) -> QTreeWidgetItem | None:
        return next((item for item in self._items if fits(item.data(0, _ROW_ROLE))), None)

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if not self._showing:
            self.row_chosen.emit(None if item is None else item.data(0, _ROW_ROLE))

    def _note_fold(self, item: QTreeWidgetItem) -> None:
        meaning = item.data(0, _LIST_ROLE)
        if meaning is not None and not self._showing:
            (self._folded.discard if item.isExpanded() else self._folded.add)(Meaning(meaning))

    def _on_menu(self, point: QPoint) -> None:
        item = self.itemAt(point) or self.currentItem()
        row = None if item is None else item.data(0, _ROW_ROLE)
        if row is not None and item is not None:
            self.setCurrentItem(item)
            at = point if self.itemAt(point) is item else self.visualItemRect(item).center()
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(at))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        item = self.currentItem()
        if item is not None:
            self.scrollToItem(item)

    # Ticks, by mouse and keys

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        super().mousePressEvent(event)
        if item is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if item.parent() is None:
            item.setExpanded(not item.isExpanded())
        elif event.position().x() < tick_box(self.visualItemRect(item)).right() + theme.px(6):
            self._tick(item)

    def _tick(self, item: QTreeWidgetItem) -> None:
        row = item.data(0, _ROW_ROLE)
        if row is not None and row.ticked is not None:
            self.ticked.emit(row, not row.ticked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item, key = self.currentItem(), Qt.Key(event.key())
        if key == Qt.Key.Key_Space and item is not None:
            if item.parent() is None:
                item.setExpanded(not item.isExpanded())
            else:
                self._tick(item)
        elif key == Qt.Key.Key_Left and item is not None and (top := item.parent()) is not None:
            self.setCurrentItem(top)
        elif event.text().isprintable() and event.text():
            event.ignore()
            self.key_pressed.emit(event)
        elif key in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)


def tick_box(row: QRect) -> QRect:
    """Return where a row's tick is."""
    side = theme.px(20)
    return QRect(row.left() + theme.px(12), row.center().y() - side // 2, side, side)


class _Painter(QStyledItemDelegate):
    """Paints headings with their counts, and rows in two lines."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        if index.data(_LIST_ROLE) is not None:
            return QSize(10, theme.px(46))
        return QSize(10, theme.px(52 if index.data(_ROW_ROLE).detail else 34))

    @override
    def editorEvent(self, *_: object) -> bool:
        return False

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        focused = current and bool(state & QStyle.StateFlag.State_HasFocus)
        if index.data(_LIST_ROLE) is not None:
            self._heading(painter, rect, index, current=current)
        else:
            self._row(painter, rect, index.data(_ROW_ROLE), current=current)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.current().accent)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, index: _Index, *, current: bool) -> None:
        colours = theme.current()
        meaning = Meaning(index.data(_LIST_ROLE))
        painter.fillRect(rect, mixed(colours.surface, colours.accent, 0.16) if current else colours.surface)
        painter.setPen(colours.line)
        painter.drawLine(rect.topLeft(), rect.topRight())
        side = theme.px(22)
        paint_sign(painter, meaning, QRectF(rect.left() + theme.px(11), rect.center().y() - side / 2, side, side))
        count = index.data(_COUNT_ROLE)
        painter.setFont(theme.font(22, bold=True))
        wide = QFontMetrics(painter.font()).horizontalAdvance(count)
        painter.setPen(colour_of(meaning))
        right = rect.adjusted(0, 0, -theme.px(14), 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        painter.setFont(theme.font(16, bold=True))
        painter.setPen(colours.text)
        tree = self.parent()
        folded = isinstance(tree, QTreeWidget) and not tree.isExpanded(index)
        text = index.data(Qt.ItemDataRole.DisplayRole) + (" …" if folded else "")
        room = right.adjusted(theme.px(42), 0, -wide - theme.px(8), 0)
        text = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _row(self, painter: QPainter, rect: QRect, row: Row, *, current: bool) -> None:
        colours = theme.current()
        painter.fillRect(rect, mixed(colours.card, colours.accent, 0.16) if current else colours.card)
        if row.ticked is not None:
            _paint_tick(painter, tick_box(rect), on=row.ticked)
        room = rect.adjusted(theme.px(42), theme.px(4), -theme.px(10), -theme.px(4))
        for text, size, colour, flag in (
            (row.text, 15.5, colours.text if row.ticked is not False else colours.muted, Qt.AlignmentFlag.AlignTop),
            (row.detail, 14, colours.muted, Qt.AlignmentFlag.AlignBottom),
        ):
            if not text:
                continue
            painter.setFont(theme.font(size, bold=colour is colours.text))
            painter.setPen(colour)
            shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            place = flag if row.detail else Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, place | Qt.AlignmentFlag.AlignLeft, shown)


def _paint_tick(painter: QPainter, box: QRect, *, on: bool) -> None:
    colours = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colours.accent if on else colours.muted)
    painter.setBrush(colours.accent if on else colours.card)
    painter.drawRoundedRect(QRectF(box), theme.px(4), theme.px(4))
    if on:
        painter.setFont(theme.font(14, bold=True))
        painter.setPen(colours.on_accent)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "✓")
