"""The goal tree: rows that can be folded, walked, moved by Alt and an arrow, and dragged to another goal or another place."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyleOptionViewItem, QTreeView, QWidget
from typing_extensions import override

from kanban.domain.ids import GoalId
from kanban.ui import theme
from kanban.ui.goals.tree_drop import Drop, drop_at
from kanban.ui.goals.tree_ground import paint_branch, paint_drop, paint_focus, paint_ground
from kanban.ui.goals.tree_model import TreeModel
from kanban.ui.goals.tree_painter import TreePainter
from kanban.ui.goals.tree_rows import Branch, GoalRow, KeyResultRow, MilestoneRow, Row, RowKey
from kanban.ui.marks import marks_of

GOAL_MIME: Final = "application/x-twinboard-goal"
_INDENT: Final = 30
_ROWS_UNFOLDED: Final = 60
"""A tree with more rows opens with the goals below the top folded."""
_STEPS: Final = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class GoalTree(QTreeView):
    """The rows, and what people do with them.

    Signals:
        row_chosen(object): the keyboard is on this `Row` now; None: on none.
        edit_wanted(object), remove_wanted(object), tick_wanted(object): of this `Row`; to be ticked is a milestone.
        add_wanted(object): a goal is to come under this one (a goal's id; None: at the top).
        moved(int, object, int), dropped(int, object, int): by key, or by the mouse, this goal is to stand under that one, or at the top (None), behind so many others.
        metric_wanted(int): the readings behind the figure of this metric are wanted.
    """

    row_chosen = Signal(object)
    edit_wanted = Signal(object)
    remove_wanted = Signal(object)
    tick_wanted = Signal(object)
    add_wanted = Signal(object)
    moved = Signal(int, object, int)
    dropped = Signal(int, object, int)
    metric_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TreeModel(self)
        self._painter = TreePainter(self)
        self._folded: set[RowKey] | None = None
        self._drop: Drop | None = None
        self._filling = False
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Goals, their key results and milestones"))
        self.collapsed.connect(lambda index: self._note_fold(index, folded=True))
        self.expanded.connect(lambda index: self._note_fold(index, folded=False))
        self.doubleClicked.connect(lambda index: self.edit_wanted.emit(self.rows.row_at(index)))
        self.restyle()

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self.setIndentation(theme.px(_INDENT))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    # What is shown

    def fold_like(self, other: "GoalTree") -> None:
        """Take over what is folded in another tree, before the first rows come."""
        self._folded = other._folded  # noqa: SLF001 - of its own kind

    def fill(self, branches: Sequence[Branch]) -> None:
        """Show these rows; what was folded stays folded, and the keyboard stays where it was."""
        chosen, top = self.current_row(), self.verticalScrollBar().value()
        self._filling = True
        self.rows.fill(branches)
        rows = self.rows.all_rows()
        if self._folded is None:
            self._folded = self._folded_at_first() if len(rows) > _ROWS_UNFOLDED else set()
        self.expandAll()
        for key in self._folded:
            self.setExpanded(self.rows.index_of(key), False)
        self._filling = False
        self._choose_again(chosen)
        self.verticalScrollBar().setValue(top)

    def _folded_at_first(self) -> set[RowKey]:
        goals = [row for row in self.rows.all_rows() if isinstance(row, GoalRow)]
        return {row.key for row in goals if self.rows.goal_above(row.key) is not None}

    def _choose_again(self, row: Row | None) -> None:
        """Put the keyboard where it was; where that is gone, onto its goal, or onto the first row."""
        index = self.rows.index_of(None if row is None else row.key)
        if not index.isValid() and isinstance(row, KeyResultRow | MilestoneRow):
            index = self.rows.index_of(("goal", row.goal_id, 0))
        if not index.isValid():
            index = self.rows.index(0, 0)
        self.setCurrentIndex(index)
        self.row_chosen.emit(self.current_row())

    def current_row(self) -> Row | None:
        """Return the row with the keyboard."""
        return self.rows.row_at(self.currentIndex())

    def choose(self, key: RowKey) -> None:
        """Put the keyboard onto a row, and unfold what hides it."""
        index = self.rows.index_of(key)
        above = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def fold_all(self, *, folded: bool) -> None:
        """Fold all goals, or unfold them."""
        (self.collapseAll if folded else self.expandAll)()

    def _note_fold(self, index: QModelIndex, *, folded: bool) -> None:
        row = self.rows.row_at(index)
        if row is None or self._filling or self._folded is None:
            return
        (self._folded.add if folded else self._folded.discard)(row.key)

    @override
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if not self._filling and current.isValid():
            self.row_chosen.emit(self.rows.row_at(current))

    # Keys

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    @staticmethod
    def _is_own(event: QKeyEvent) -> bool:
        """Say whether a key is for the tree, whatever it means elsewhere in the window."""
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            return event.key() in _STEPS
        return not event.modifiers() and event.key() in (
            *_ENTER,
            Qt.Key.Key_Insert,
            Qt.Key.Key_Delete,
            Qt.Key.Key_Space,
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if not self._is_own(event):
            super().keyPressEvent(event)
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier:
            if isinstance(row, GoalRow):
                self._step(row, *_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Insert:
            self.add_wanted.emit(None if row is None else row.goal.id if isinstance(row, GoalRow) else row.goal_id)
        elif row is None:
            return
        elif event.key() in _ENTER:
            self.edit_wanted.emit(row)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(row)
        else:
            self._on_space(row)

    def _on_space(self, row: Row) -> None:
        """Fold or unfold a goal, open the readings of a key result, tick a milestone."""
        match row:
            case GoalRow():
                self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
            case KeyResultRow():
                self.metric_wanted.emit(row.metric.id)
            case MilestoneRow():
                self.tick_wanted.emit(row)

    def _step(self, row: GoalRow, down: int, right: int) -> None:
        """Move a goal among those beside it, under the one before it, or out behind the one above it."""
        beside = self.rows.goals_beside(row.key)
        place = beside.index(row)
        above = self.rows.goal_above(row.key)
        above_id = None if above is None else above.goal.id
        if down and 0 <= place + down < len(beside):
            self.moved.emit(row.goal.id, above_id, place + down)
        elif right > 0 and place > 0:
            before = beside[place - 1]
            self.moved.emit(row.goal.id, before.goal.id, self.rows.goals_under(before.key))
        elif right < 0 and above is not None:
            beyond = self.rows.goal_above(above.key)
            behind = self.rows.goals_beside(above.key).index(above) + 1
            self.moved.emit(row.goal.id, None if beyond is None else beyond.goal.id, behind)

    # The mouse

    def _figure_at(self, place: QPointF) -> KeyResultRow | None:
        """Return the key result on whose figure a place is."""
        index = self.indexAt(place.toPoint())
        row = self.rows.row_at(index)
        if not isinstance(row, KeyResultRow):
            return None
        return row if self._painter.figure_box(self.visualRect(index)).contains(place.toPoint()) else None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        found = self._figure_at(event.position())
        pointed = None if found is None else found.metric.id
        if pointed != self._painter.pointed:
            self._painter.pointed = pointed
            self.viewport().setCursor(
                Qt.CursorShape.ArrowCursor if found is None else Qt.CursorShape.PointingHandCursor
            )
            self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        found = self._figure_at(event.position())
        if found is not None and event.button() is Qt.MouseButton.LeftButton:
            self.metric_wanted.emit(found.metric.id)

    # Dragging

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        row = self.current_row()
        if isinstance(row, GoalRow):
            mime = QMimeData()
            mime.setData(GOAL_MIME, str(row.goal.id).encode())
            drag = QDrag(self)
            drag.setMimeData(mime)
            drag.setPixmap(self.viewport().grab(self._whole(self.visualRect(self.currentIndex()))))
            drag.exec(Qt.DropAction.MoveAction)
            self._show_drop(None)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take part in the drag, wherever it begins: refused here, it would not be told of again."""
        if event.mimeData().hasFormat(GOAL_MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._hold(event)
        bar, edge, y = self.verticalScrollBar(), theme.px(40), event.position().y()
        if y < edge or y > self.viewport().height() - edge:
            bar.setValue(bar.value() + (theme.px(16) if y > edge else -theme.px(16)))

    def _hold(self, event: QDropEvent) -> None:
        """Show where what is dragged would go."""
        dragged = _goal_in(event.mimeData())
        self._show_drop(None if dragged is None else drop_at(self, event.position().toPoint(), dragged))
        if self._drop is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_drop(None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        dragged = _goal_in(event.mimeData())
        drop = None if dragged is None else drop_at(self, event.position().toPoint(), dragged)
        self._show_drop(None)
        if dragged is not None and drop is not None:
            event.acceptProposedAction()
            self.dropped.emit(dragged, drop.parent_id, drop.place)

    def _show_drop(self, drop: Drop | None) -> None:
        if drop != self._drop:
            self._drop = drop
            self.viewport().update()

    # Painting

    def _whole(self, area: QRect) -> QRect:
        return QRect(0, area.top(), self.viewport().width(), area.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop is not None:
            painter = QPainter(self.viewport())
            paint_drop(painter, self._drop)
            painter.end()

    @override
    def drawRow(
        self, painter: QPainter, options: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        marks, whole = marks_of(self, options, index), self._whole(options.rect)
        paint_ground(painter, whole, marks, lined=isinstance(self.rows.row_at(index), GoalRow) and whole.top() > 0)
        super().drawRow(painter, options, index)
        if marks.focused:
            paint_focus(painter, whole)

    @override
    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        has_rows = self.rows.rowCount(index) > 0
        paint_branch(painter, rect, self.indentation(), arrow=has_rows, unfolded=self.isExpanded(index))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))


def _goal_in(mime: QMimeData) -> GoalId | None:
    return GoalId(int(bytes(mime.data(GOAL_MIME).data()))) if mime.hasFormat(GOAL_MIME) else None
