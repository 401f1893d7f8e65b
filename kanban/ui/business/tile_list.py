"""The tiles as a list that fills its space: keyboard, focus, tool tips and screen readers come with Qt's list view."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from kanban.domain.board import MetricId
from kanban.ui import theme
from kanban.ui.business.rich import tool_tip
from kanban.ui.business.tile import IDEAL_HEIGHT, IDEAL_WIDTH, Look, look_for, paint_tile
from kanban.ui.business.tile_content import TileContent
from kanban.ui.marks import marks_of
from kanban.ui.viewports import own_viewport

CONTENT_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
LEAST_WIDTH: Final = 172
LEAST_HEIGHT: Final = 108
SCROLLING_WIDTH: Final = 230
SCROLLING_WIDTH_MOST: Final = 320
_GAP: Final = 10
_Index = QModelIndex | QPersistentModelIndex


def arrange(count: int, width: int, height: int, px: float = 1.0) -> tuple[int, int, int]:
    """Return in how many columns so many tiles show largest, and a tile's width and height.

    `px` is how many pixels a design pixel has. Where they cannot all be shown, they get a size that is good to read, and the
    rows go on below.
    """
    best = (0.0, 0, 0, 0)
    for columns in range(1, max(1, count) + 1):
        across, down = width // columns, height // ceil(max(1, count) / columns)
        size = min(across / IDEAL_WIDTH, down / IDEAL_HEIGHT)
        roomy = across >= LEAST_WIDTH * px and down >= LEAST_HEIGHT * px
        if size > best[0] and (roomy or count <= 1):
            best = (size, columns, across, down)
    if best[1]:
        return best[1:]
    columns = max(1, int(width // (SCROLLING_WIDTH * px)))
    across = width // columns
    return columns, across, int(min(across, SCROLLING_WIDTH_MOST * px) * IDEAL_HEIGHT / IDEAL_WIDTH)


class TileModel(QAbstractListModel):
    """The contents of the tiles in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.contents: list[TileContent] = []

    def show_all(self, contents: Sequence[TileContent]) -> None:
        """Show these tiles instead of those that are there; only what differs is painted anew where order and number stay."""
        if [c.metric_id for c in contents] == [c.metric_id for c in self.contents]:
            for row, content in enumerate(contents):
                if content != self.contents[row]:
                    self.contents[row] = content
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self.contents = list(contents)
        self.endResetModel()

    def row_of(self, metric_id: MetricId) -> int:
        """Return where a metric's tile is; -1 when it is not shown."""
        return next((row for row, content in enumerate(self.contents) if content.metric_id == metric_id), -1)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self.contents)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        content = self.contents[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return content.metric.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return content.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return tool_tip(f"{content.metric.name}\n{content.rule}")
            case _:
                return content if role == CONTENT_ROLE else None


class TileDelegate(QStyledItemDelegate):
    """Paints tiles; the list says how large."""

    def __init__(self, tiles: QAbstractItemView) -> None:
        super().__init__(tiles)
        self._list = tiles
        self.cell = QSize(1, 1)
        self.look: Look | None = None

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return self.cell

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        content = index.data(CONTENT_ROLE)
        if not isinstance(content, TileContent) or self.look is None:
            return
        half = theme.px(_GAP) / 2
        rect = QRectF(option.rect).adjusted(half, half, -half, -half)
        marks = marks_of(self._list, option, index)
        paint_tile(painter, rect, content, self.look, focused=marks.focused, hovered=marks.hovered)


class TileList(QListView):
    """All tiles, as large as the space lets them be.

    Signals:
        opened(MetricId): somebody wants to see more of a metric.
        menu_wanted(MetricId, QPoint): somebody asked what can be done with one, at this place of the screen.
    """

    opened = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._port = own_viewport(self)
        self.tiles = TileModel(self)
        self._delegate = TileDelegate(self)
        self.setModel(self.tiles)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self._port.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(self.tr("Business data"))
        self.clicked.connect(self._open)
        self.tiles.modelReset.connect(self.lay_out)
        self.tiles.dataChanged.connect(self._look_anew)
        self.restyle()

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self.lay_out()

    def show_all(self, contents: Sequence[TileContent]) -> None:
        """Show these tiles; the current one stays current."""
        current = self.current_metric()
        self.tiles.show_all(contents)
        if current is not None:
            self.make_current(current)

    def current_metric(self) -> MetricId | None:
        """Return the metric whose tile has the focus."""
        content = self.currentIndex().data(CONTENT_ROLE)
        return content.metric_id if isinstance(content, TileContent) else None

    def make_current(self, metric_id: MetricId) -> None:
        """Give a metric's tile the focus, if it is shown."""
        row = self.tiles.row_of(metric_id)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.tiles.index(row))

    def lay_out(self) -> None:
        """Choose columns and rows for the space that there is."""
        count = len(self.tiles.contents)
        whole = self.contentsRect().size() - QSize(1, 0)  # the view breaks lines that are exactly full
        columns, width, height = arrange(count, whole.width(), whole.height(), theme.scale())
        scrolls = height * ceil(count / columns) > whole.height()
        if scrolls:
            bar = self.verticalScrollBar().sizeHint().width()
            columns, width, height = arrange(count, whole.width() - bar, whole.height(), theme.scale())
        on, off = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(on if scrolls else off)
        self._delegate.cell = QSize(width, height)
        self._look_anew()
        self.setGridSize(self._delegate.cell)
        self.scheduleDelayedItemsLayout()

    def _look_anew(self) -> None:
        """Fit the tiles' look to what they show now; all are painted again only where that changes it."""
        gap, cell = theme.px(_GAP), self._delegate.cell
        look = look_for(self.tiles.contents, cell.width() - gap, cell.height() - gap)
        if look != self._delegate.look:
            self._delegate.look = look
            self.viewport().update()

    def _open(self, index: _Index) -> None:
        content = index.data(CONTENT_ROLE)
        if isinstance(content, TileContent):
            self.opened.emit(content.metric_id)

    @override
    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        """Paint what changed. A list view would lay all tiles out again, but none of them changes its size."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, place = self.indexAt(event.pos()), event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        content = index.data(CONTENT_ROLE)
        if isinstance(content, TileContent):
            self.menu_wanted.emit(content.metric_id, place)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.tiles.contents:
            self.setCurrentIndex(self.tiles.index(0))
