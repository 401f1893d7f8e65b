"""The columns of the board as a row of tiles, with places between them where new ones come in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.board import Column
from kanban.domain.ids import ColumnId
from kanban.ui import theme
from kanban.ui.setup.column_tile import TILE_LEAST, ColumnTile
from kanban.ui.setup.dragging import Lineup

_SPANS = 34
"""How high the strip is that says where work is in progress."""
_GAP = 27
_SHARE = 1_000
"""Tiles share the width among themselves, as far as they like to grow; what remains is empty."""


class ColumnsView(QScrollArea):
    """Shows the row of columns as high as it likes to be; where it is too wide, it can be scrolled."""

    def __init__(self, row: "ColumnRow", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bare")
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = row
        self.setWidget(row)
        row.held_at.connect(lambda at: self.ensureVisible(at.x(), at.y(), theme.px(80), 0))
        row.reached.connect(self.show_tile)

    def show_tile(self, tile: QWidget) -> None:
        """Scroll to a tile."""
        self.ensureWidgetVisible(tile, theme.px(60), 0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._row.sizeHint().height() + theme.px(12))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(TILE_LEAST), self.sizeHint().height())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class ColumnRow(Lineup):
    """All columns.

    Signals:
        changed(Column), split_wanted(ColumnId), remove_wanted(ColumnId): of one of the tiles.
        added(str, int): a column of this name is to come, so many stand before it.
    """

    changed = Signal(object)
    split_wanted = Signal(object)
    remove_wanted = Signal(object)
    added = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(sideways=True, parent=parent)
        self.tiles: dict[ColumnId, ColumnTile] = {}
        self.gaps: list[Gap] = []
        self.draft: ColumnDraft | None = None
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, theme.px(_SPANS), 0, theme.px(4))
        self._layout.setSpacing(0)

    def show_columns(self, columns: Sequence[Column], counts: Mapping[ColumnId, int]) -> None:
        """Show the columns in this order, with how many cards each shows."""
        old = [part.column.id for part in self.parts if isinstance(part, ColumnTile)]
        for gone in self.tiles.keys() - {column.id for column in columns}:
            tile = self.tiles.pop(gone)
            tile.hide()
            tile.deleteLater()
        for column in columns:
            if column.id not in self.tiles:
                self.tiles[column.id] = self._tile(column)
            self.tiles[column.id].show_column(column, counts.get(column.id, 0))
        if old != [column.id for column in columns]:
            self.put_in_order([self.tiles[column.id] for column in columns])
            self._lay_out()
        for gap, name in zip(self.gaps, ["", *(column.name for column in columns)], strict=True):
            gap.follow(name)
        self.update()

    def _tile(self, column: Column) -> ColumnTile:
        tile = ColumnTile(column, self)
        self.watch(tile)
        tile.changed.connect(self.changed)
        tile.split_wanted.connect(lambda: self.split_wanted.emit(tile.column.id))
        tile.remove_wanted.connect(lambda: self.remove_wanted.emit(tile.column.id))
        return tile

    def _lay_out(self) -> None:
        """Put tiles and gaps into the row, in order; Tab goes through them from left to right."""
        self.drop_draft()
        while self._layout.count():
            self._layout.takeAt(0)
        for gap in self.gaps:
            gap.hide()
            gap.deleteLater()
        self.gaps = [Gap(place, self) for place in range(len(self.parts) + 1)]
        before: QWidget | None = None
        for place, gap in enumerate(self.gaps):
            gap.clicked.connect(lambda _=False, place=place: self.open_draft(place))
            self._layout.addWidget(gap)
            before = _after(before, gap)
            gap.show()
            if place < len(self.parts):
                tile = self.parts[place]
                self._layout.addWidget(tile, _SHARE)
                for widget in _stops(tile):
                    before = _after(before, widget)
                tile.show()
        self._layout.addStretch(1)

    def open_draft(self, place: int) -> None:
        """Ask in the row for the name of a column that is to come with so many before it."""
        self.drop_draft()
        self.draft = ColumnDraft(self)
        self.draft.named.connect(lambda name: self._take(name, place))
        self.draft.given_up.connect(self.drop_draft)
        self._layout.insertWidget(2 * place + 1, self.draft)
        self.draft.show()
        self.draft.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, name: str, place: int) -> None:
        self.drop_draft()
        self.added.emit(name, place)

    def drop_draft(self) -> None:
        """Ask for no name any more."""
        if self.draft is not None:
            draft, self.draft = self.draft, None
            draft.hide()
            self._layout.removeWidget(draft)
            draft.deleteLater()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for first, last, text, colour in self._spans():
            left, right = self.parts[first].geometry().left(), self.parts[last].geometry().right()
            _paint_span(painter, QRect(left, 0, right - left + 1, theme.px(_SPANS - 8)), text, colour)
        painter.end()

    def _spans(self) -> list[tuple[int, int, str, QColor]]:
        """Return which tiles stand for which part of the way: from, to (both included), its name and colour."""
        columns = [part.column for part in self.parts if isinstance(part, ColumnTile)]
        start = next((place for place, column in enumerate(columns) if column.started), None)
        finish = next((place for place, column in enumerate(columns) if column.finished), len(columns))
        colours, last = theme.current(), len(columns) - 1
        spans = []
        if start is not None and start > 0:
            spans.append((0, start - 1, self.tr("Not started"), colours.muted))
        if start is not None and start < finish:
            spans.append((start, finish - 1, self.tr("In progress"), colours.accent))
        if finish <= last:
            spans.append((finish, last, self.tr("Finished"), colours.good))
        return spans


def _after(before: QWidget | None, widget: QWidget) -> QWidget:
    if before is not None:
        QWidget.setTabOrder(before, widget)
    return widget


def _stops(tile: QWidget) -> list[QWidget]:
    if not isinstance(tile, ColumnTile):
        return [tile]
    fields = (tile.name, tile.limit, tile.waits, tile.started, tile.finished, tile.policy)
    return [tile, tile.menu_button, *fields]


def _paint_span(painter: QPainter, box: QRect, text: str, colour: QColor) -> None:
    """Draw a bracket over some tiles, with its name at the left."""
    painter.setFont(theme.font(14, bold=True))
    height = QFontMetrics(painter.font()).height()
    painter.setPen(colour)
    painter.drawText(QRect(box.left() + theme.px(4), box.top(), box.width(), height), Qt.AlignmentFlag.AlignLeft, text)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    bar = QRectF(box.left(), box.bottom() - theme.px(4), box.width(), theme.px(4))
    painter.drawRoundedRect(bar, theme.px(2), theme.px(2))


class Gap(QAbstractButton):
    """The place between two columns: a plus that lets another one in."""

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def follow(self, name: str) -> None:
        """Say after which column a new one would come; empty: before all."""
        text = self.tr("Insert a column after “{name}”").format(name=name) if name else self.tr("Insert a first column")
        self.setAccessibleName(text)
        self.setToolTip(text)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(_GAP), theme.px(120))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        near = self.underMouse() or self.hasFocus()
        centre, radius = QRectF(self.rect()).center(), theme.px(11)
        if near:
            painter.setPen(QPen(colours.accent, theme.px(2)))
            painter.drawLine(int(centre.x()), theme.px(6), int(centre.x()), self.height() - theme.px(6))
        painter.setPen(QPen(colours.accent if near else colours.line, theme.px(1.5)))
        painter.setBrush(colours.accent if near else colours.surface)
        painter.drawEllipse(centre, radius, radius)
        painter.setPen(QPen(colours.on_accent if near else colours.muted, theme.px(2)))
        arm = theme.px(5)
        painter.drawLine(int(centre.x()) - arm, int(centre.y()), int(centre.x()) + arm, int(centre.y()))
        painter.drawLine(int(centre.x()), int(centre.y()) - arm, int(centre.x()), int(centre.y()) + arm)
        painter.end()


class ColumnDraft(QWidget):
    """A column that has no name yet.

    Signals:
        named(str): it has one now.
        given_up(): nobody wants it any more.
    """

    named = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tile = QFrame(self)
        tile.setObjectName("tile")
        tile.setFixedWidth(theme.px(TILE_LEAST))
        self.line = QLineEdit(tile)
        self.line.setFont(theme.font(20, bold=True))
        self.line.setPlaceholderText(self.tr("Name it, Enter"))
        self.line.setAccessibleName(self.tr("Name of the new column"))
        self.line.editingFinished.connect(self._finish)
        layout = QVBoxLayout(tile)
        layout.setContentsMargins(theme.px(12), theme.px(46), theme.px(12), theme.px(12))
        layout.addWidget(self.line)
        layout.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, theme.px(_GAP), 0)
        whole.addWidget(tile)

    def _finish(self) -> None:
        self.line.blockSignals(True)
        name = self.line.text().strip()
        if name:
            self.named.emit(name)
        else:
            self.given_up.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.line.clear()
            self._finish()
        else:
            super().keyPressEvent(event)
