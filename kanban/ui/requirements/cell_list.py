"""The list of one cell: what it looks like, which cards are selected, and what its keys mean. Drags are in `cell_view`."""

from __future__ import annotations

from enum import StrEnum
from itertools import cycle
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QBrush, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from kanban.domain.ids import ItemId
from kanban.ui import theme
from kanban.ui.requirements.card_delegate import CardDelegate, gap
from kanban.ui.requirements.card_painter import CardArt
from kanban.ui.requirements.cell_model import CellModel
from kanban.ui.requirements.shades import fading, hatching, mixed
from kanban.ui.viewports import own_viewport

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent


class Direction(StrEnum):
    """Where a key points."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


class Wish(StrEnum):
    """What a key asks for, about the selected cards."""

    OPEN = "open"
    EDIT = "edit"
    ADD = "add"
    BLOCK = "block"
    REMOVE = "remove"
    LEAVE = "leave"


_ARROWS: Final[dict[int, Direction]] = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}
_WISHES: Final[dict[int, Wish]] = {
    Qt.Key.Key_Return: Wish.OPEN,
    Qt.Key.Key_Enter: Wish.OPEN,
    Qt.Key.Key_E: Wish.EDIT,
    Qt.Key.Key_N: Wish.ADD,
    Qt.Key.Key_B: Wish.BLOCK,
    Qt.Key.Key_Delete: Wish.REMOVE,
    Qt.Key.Key_Escape: Wish.LEAVE,
}
_OF_LISTS: Final[frozenset[int]] = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Space,
    }
)
_TURNS_MS: Final = cycle(range(150, 600, 30))
"""After how long cells measure what is far down, each in a turn of its own, so that the window answers in between."""
_EDGE: Final = 18
"""So high is the strip in which cut cards fade out."""
_Index = QModelIndex | QPersistentModelIndex
_SELECTS_MORE: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class CellList(QListView):
    """The cards of one cell as a list.

    Signals:
        wished(Wish), stepped(Direction), moves_wished(Direction): what a key asks for.
        lead_changed(): the card with the keyboard is another one.
        chosen_alone(): cards were chosen here without Ctrl, so that none stays selected elsewhere.
        menu_wanted(QPoint, bool): a context menu at this place of the screen; whether it is about cards.
        focused(): the keyboard came here.
    """

    wished = Signal(object)
    stepped = Signal(object)
    moves_wished = Signal(object)
    lead_changed = Signal()
    chosen_alone = Signal()
    menu_wanted = Signal(QPoint, bool)
    focused = Signal()

    def __init__(self, model: CellModel, art: CardArt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = model
        self.waits = False
        self.hint = ""
        self._alone_on_release = False
        self._port = own_viewport(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(next(_TURNS_MS))
        self._later.timeout.connect(self.lay_out_exactly)
        self.drawer = CardDelegate(model, art, self)
        self.setItemDelegate(self.drawer)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._port.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._port.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.verticalScrollBar().valueChanged.connect(self.lay_out_exactly)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    def set_card_width(self, width: int) -> None:
        """Give cards another width, in real pixels."""
        self.drawer.card_width = width
        self.drawer.exact = self.verticalScrollBar().value() > 0
        self.doItemsLayout()
        self._later.start()

    def lay_out_exactly(self) -> None:
        """Measure rows far down, too, which a first layout leaves out."""
        self._later.stop()
        if not self.drawer.exact:
            self.drawer.exact = True
            self.doItemsLayout()

    @override
    def reset(self) -> None:
        """Show other cards, at once."""
        self.drawer.exact = self.verticalScrollBar().value() > 0
        super().reset()
        if self.drawer.card_width:
            self.doItemsLayout()  # a layout that Qt puts off has the cell painted twice
            self._later.start()

    @override
    def doItemsLayout(self) -> None:
        if self.drawer.card_width:
            self.drawer.measure()
            super().doItemsLayout()

    # Which cards

    def selected_ids(self) -> list[ItemId]:
        """Return the selected cards from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        ids = [self.cards.id_at(row) for row in rows]
        return [item_id for item_id in ids if item_id is not None]

    def lead(self) -> ItemId | None:
        """Return the card that has the keyboard when the cell has it."""
        return self.cards.id_at(self.currentIndex().row())

    def mark(self, item_ids: list[ItemId], lead: ItemId | None) -> None:
        """Select these cards, of those that are here, and give one the keyboard."""
        selection = self.selectionModel()
        selection.clearSelection()
        for row in map(self.cards.row_of, item_ids):
            if row is not None:
                selection.select(self.cards.index(row), QItemSelectionModel.SelectionFlag.Select)
        row_of_lead = self.cards.row_of(lead) if lead is not None else None
        if row_of_lead is not None:
            index = self.cards.index(row_of_lead)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def choose_row(self, row: int) -> None:
        """Select the card of a row alone and bring it into sight; rows beyond the ends count as the ends."""
        self.lay_out_exactly()
        last = self.cards.rowCount() - 1
        if last >= 0:
            index = self.cards.index(min(max(row, 0), last))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def row_near(self, y: int) -> int:
        """Return the row at a height of the viewport, or the nearest one."""
        index = self.indexAt(QPoint(1, y))
        if index.isValid():
            return index.row()
        return 0 if y < 0 else self.cards.rowCount() - 1

    def height_of_lead(self) -> int:
        """Return at which height of the viewport the card with the keyboard has its middle; 0 when there is none."""
        return self.visualRect(self.currentIndex()).center().y() if self.currentIndex().isValid() else 0

    # Keys and buttons

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        arrow, wish = _ARROWS.get(key), _WISHES.get(key)
        if arrow is not None and held == Qt.KeyboardModifier.AltModifier:
            self.moves_wished.emit(arrow)
        elif arrow is not None and not held and self._is_at_end(arrow):
            self.stepped.emit(arrow)
        elif wish is Wish.OPEN and not held and self._is_more(self.currentIndex()):
            self.open_all()
        elif wish is not None and not held:
            self.wished.emit(wish)
        elif key in _OF_LISTS and not held & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            if not held & Qt.KeyboardModifier.ControlModifier:
                self.chosen_alone.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
        else:
            event.ignore()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a scanner types, and must not jump about on the board."""

    def _is_at_end(self, arrow: Direction) -> bool:
        """Say whether an arrow leads out of this cell."""
        row, rows = self.currentIndex().row(), self.cards.rowCount()
        match arrow:
            case Direction.UP:
                return row <= 0
            case Direction.DOWN:
                return row >= rows - 1
            case _:
                return True

    def _is_more(self, index: QModelIndex) -> bool:
        return index.isValid() and self.cards.id_at(index.row()) is None

    def open_all(self) -> None:
        """Show the cards, too, that stand behind the last row."""
        row = self.currentIndex().row()
        self.cards.open_all()
        self.doItemsLayout()
        self.choose_row(row)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._is_more(index):
            self.open_all()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if not self._is_more(index):
            self.wished.emit(Wish.OPEN)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        stays = index.isValid() and self.selectionModel().isSelected(index)
        alone = not event.modifiers() & _SELECTS_MORE
        self._alone_on_release = alone and stays and event.button() is Qt.MouseButton.LeftButton
        super().mousePressEvent(event)
        if alone and not stays:
            self.chosen_alone.emit()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._alone_on_release:
            self._alone_on_release = False
            self.chosen_alone.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is event.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        place = event.pos() if by_mouse else self.visualRect(index).center()
        about_cards = index.isValid() and not self._is_more(index)
        self.menu_wanted.emit(self.viewport().mapToGlobal(place), about_cards)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.lead_changed.emit()

    # Looks

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setBrushOrigin(-self.pos())
        painter.fillRect(self.viewport().rect(), ground(self.waits))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._paint_edges(painter)
        if not self.cards.rowCount():
            self._paint_hint(painter)
        painter.end()

    def _paint_edges(self, painter: QPainter) -> None:
        """Let cards that go on beyond an edge fade into the ground there, so that a cut card does not look whole."""
        bar, box, depth = self.verticalScrollBar(), self.viewport().rect(), theme.px(_EDGE)
        if bar.value() > bar.minimum():
            painter.fillRect(QRect(0, 0, box.width(), depth), fading(theme.current().surface, depth, 0))
        if bar.value() < bar.maximum():
            top = box.height() - depth
            painter.fillRect(QRect(0, top, box.width(), depth), fading(theme.current().surface, top, box.height()))

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.viewport().update()  # what lies along the edges does not scroll

    def _paint_hint(self, painter: QPainter) -> None:
        colours = theme.current()
        box = self.viewport().rect().adjusted(0, gap() // 2, 0, -gap() // 2)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.accent, theme.px(2), Qt.PenStyle.DashLine))
            ring = QRectF(0, box.top(), self.drawer.card_width, min(box.height(), theme.px(64)))
            edge = theme.px(1)
            painter.drawRoundedRect(ring.adjusted(edge, edge, -edge, -edge), theme.px(6), theme.px(6))
        painter.setFont(theme.font(14))
        painter.setPen(colours.muted)
        words = QRect(theme.px(6), box.top(), self.drawer.card_width - theme.px(12), min(box.height(), theme.px(64)))
        hint = self.tr("Press N to add a card") if self.hasFocus() else self.hint
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, hint)


def ground(waits: bool) -> QBrush:
    """Return what the ground of a column is filled with; hatched where cards wait."""
    colours = theme.current()
    if not waits:
        return QBrush(colours.surface)
    return QBrush(
        hatching(theme.px(12), theme.px(1), colours.surface.rgb(), mixed(colours.surface, colours.line, 0.5).rgb())
    )
