"""A list of things found: what it is on the left, what belongs to it on the right; for completions and for the palette."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.phrases import listed

_Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """One row. `kind`: a word for what sort of thing it is, muted, before the text. `keys`: `beside` is a shortcut.

    `enabled` False: it cannot be chosen now, and `beside` says why. `value`: what it stands for.
    """

    text: str
    beside: str = ""
    kind: str = ""
    keys: bool = False
    enabled: bool = True
    value: object = None


class RowsModel(QAbstractListModel):
    """The rows that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def fill(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return listed(part for part in (row.kind, row.text, row.beside) if part)
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        enabled = 0 <= index.row() < len(self.rows) and self.rows[index.row()].enabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if enabled else Qt.ItemFlag.NoItemFlags


class _RowsDelegate(QStyledItemDelegate):
    """Paints a row; `kinds` is the width kept for the words of what sort of thing a row is."""

    def __init__(self, parent: "RowsView") -> None:
        super().__init__(parent)
        self._view = parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(theme.px(100), self._view.row_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, colours = self._view.found.rows[index.row()], theme.current()
        box: QRect = option.rect
        chosen = index.row() == self._view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent)
            inset = theme.px(4)
            painter.drawRoundedRect(QRectF(box.adjusted(inset, 0, -inset, 0)), theme.px(6), theme.px(6))
        strong = colours.on_accent if chosen else colours.text if row.enabled else colours.muted
        weak = colours.on_accent if chosen else colours.muted
        inner = box.adjusted(theme.px(16), 0, -theme.px(16), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        if self._view.kinds:
            painter.setFont(theme.font(14))
            painter.setPen(weak)
            painter.drawText(inner.adjusted(0, 0, -inner.width() + self._view.kinds, 0), middle, row.kind)
            inner.setLeft(inner.left() + self._view.kinds + theme.px(14))
        if row.beside:
            inner.setRight(self._paint_beside(painter, row, inner, chosen=chosen) - theme.px(14))
        painter.setFont(theme.font(self._view.size_px))
        painter.setPen(strong)
        text = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, middle, text)
        painter.restore()

    @staticmethod
    def _paint_beside(painter: QPainter, row: Row, inner: QRect, *, chosen: bool) -> int:
        """Paint what stands at the right and return where it begins; it takes half of the row at most."""
        colours = theme.current()
        painter.setFont(theme.font(14))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(row.beside, Qt.TextElideMode.ElideRight, inner.width() // 2)
        width = metrics.horizontalAdvance(text)
        painter.setPen(colours.on_accent if chosen else colours.muted)
        if not row.keys:
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
            return inner.right() - width
        high, wide = metrics.height() + theme.px(4), width + theme.px(14)
        cap = QRectF(inner.right() - wide, inner.center().y() - high / 2 + 1, wide, high)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap, theme.px(4), theme.px(4))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, text)
        return int(cap.left())


class RowsView(QListView):
    """Shows the rows and keeps one of them chosen; the keyboard stays in the line above, which hands its arrows on."""

    def __init__(self, size_px: int, most: int, parent: QWidget | None = None) -> None:
        """`size_px` of its texts in design pixels; as many as `most` rows are in sight at once."""
        super().__init__(parent)
        self.size_px: Final = size_px
        self._most = most
        self.kinds = 0
        """The width for words of what sort of thing a row is, in real pixels; 0: there are none."""
        self.found = RowsModel(self)
        self.setObjectName("found_rows")
        self.setModel(self.found)
        self.setItemDelegate(_RowsDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.entered.connect(self._on_entered)

    def row_height(self) -> int:
        """Return the height of a row in real pixels."""
        return theme.px(self.size_px * 2.1)

    def fill(self, rows: Sequence[Row], *, chosen: int = -1) -> None:
        """Show these rows, with one of them chosen; -1: none."""
        self.found.fill(rows)
        self.kinds = 0
        if any(row.kind for row in rows):
            from PySide6.QtGui import QFontMetrics

            metrics = QFontMetrics(theme.font(14))
            self.kinds = max(metrics.horizontalAdvance(row.kind) for row in rows)
        self.choose(chosen)
        self.scrollToTop()

    def height_wanted(self) -> int:
        """Return the height at which the rows are in sight, or as many of them as may be."""
        return min(len(self.found.rows), self._most) * self.row_height()

    def chosen(self) -> Row | None:
        """Return the chosen row."""
        row = self.currentIndex().row()
        return self.found.rows[row] if 0 <= row < len(self.found.rows) else None

    def choose(self, row: int) -> None:
        """Choose a row, or, for -1, none."""
        self.setCurrentIndex(self.found.index(row) if row >= 0 else QModelIndex())

    def step(self, steps: int) -> None:
        """Choose another row that can be chosen, so many steps on, round and round."""
        rows = self.found.rows
        free = [place for place, row in enumerate(rows) if row.enabled]
        if not free:
            return
        now = self.currentIndex().row()
        if now not in free:
            self.choose(free[0 if steps > 0 else -1])
            return
        self.choose(free[(free.index(now) + steps) % len(free)])

    def page(self, steps: int) -> None:
        """Choose a row a page further on, or the last or first one."""
        rows = self.found.rows
        free = [place for place, row in enumerate(rows) if row.enabled]
        if free:
            now = self.currentIndex().row()
            place = free.index(now) if now in free else 0
            self.choose(free[min(max(place + steps * (self._most - 1), 0), len(free) - 1)])

    def _on_entered(self, index: QModelIndex) -> None:
        if self.found.rows[index.row()].enabled:
            self.setCurrentIndex(index)
