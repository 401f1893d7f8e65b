"""A list whose tiles stand where a plan puts them, under headings: places, scrolling, and the ways of the arrows."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.business.groups import TileGroup
from kanban.ui.business.tile_model import TileModel
from kanban.ui.business.tile_plan import Box, Plan, plan_of
from kanban.ui.business.tile_steps import neighbour
from kanban.ui.viewports import own_viewport

_Index = QModelIndex | QPersistentModelIndex


class TileArea(QListView):
    """The places of the tiles of `tiles`.

    Signals:
        laid_out(): `plan` is another one.
    """

    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._port = own_viewport(self)
        self.tiles = TileModel(self)
        self.plan: Plan = plan_of([], 1, 1)
        self.setModel(self.tiles)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.tiles.modelReset.connect(self.lay_out)

    def lay_out(self) -> None:
        """Choose columns and rows for the space that there is."""
        counts = [len(group.contents) for group in self.tiles.groups]
        whole, headed = self.contentsRect().size(), self.tiles.headed
        self.plan = plan_of(counts, whole.width(), whole.height(), theme.scale(), headed=headed)
        scrolls = self.plan.height > whole.height()
        if scrolls:
            bar = self.verticalScrollBar().sizeHint().width()
            self.plan = plan_of(counts, whole.width() - bar, whole.height(), theme.scale(), headed=headed)
        on, off = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(on if scrolls else off)
        self._set_range()
        self.viewport().update()
        self.laid_out.emit()

    def _set_range(self) -> None:
        height, bar = self.contentsRect().height(), self.verticalScrollBar()
        bar.setRange(0, max(0, self.plan.height - height))
        bar.setPageStep(height)
        bar.setSingleStep(self.plan.cell[1])

    def shown_box(self, box: Box) -> QRect:
        """Return where a place is seen now."""
        return QRect(box.left, box.top - self.verticalOffset(), box.width, box.height)

    def group_at(self, place: QPoint) -> TileGroup | None:
        """Return the group whose heading is at a place of the viewport."""
        groups = zip(self.plan.headings, self.tiles.groups, strict=False)
        return next((group for box, group in groups if self.shown_box(box).contains(place)), None)

    def headings_region(self) -> QRegion:
        """Return where the headings are seen now."""
        region = QRegion()
        for box in self.plan.headings:
            region += self.shown_box(box)
        return region

    @override
    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    @override
    def updateGeometries(self) -> None:
        self._set_range()

    @override
    def visualRect(self, index: _Index) -> QRect:
        row = index.row()
        return self.shown_box(self.plan.cells[row]) if 0 <= row < len(self.plan.cells) else QRect()

    @override
    def indexAt(self, p: QPoint) -> QModelIndex:
        for row, box in enumerate(self.plan.cells):
            if self.shown_box(box).contains(p):
                return self.tiles.index(row)
        return QModelIndex()

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def scrollTo(self, index: _Index, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        row, bar = index.row(), self.verticalScrollBar()
        if not 0 <= row < len(self.plan.cells):
            return
        box = self.plan.cells[row]
        above = [head for head in self.plan.headings if head.top <= box.top]
        top = above[-1].top if above and above[-1].bottom == box.top else box.top
        if top < bar.value():
            bar.setValue(top)
        elif box.bottom > bar.value() + self.contentsRect().height():
            bar.setValue(box.bottom - self.contentsRect().height())

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        self.selectionModel().select(self.indexAt(rect.center()), command)

    @override
    def visualRegionForSelection(self, selection: object) -> QRegion:
        return QRegion()

    @override
    def moveCursor(self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        row = neighbour(self.plan.cells, self.tiles.first_rows(), self.currentIndex().row(), cursorAction)
        return self.tiles.index(row) if row >= 0 else QModelIndex()

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, e)
        self.lay_out()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(600), theme.px(900))
