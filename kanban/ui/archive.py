"""The archive: every card that left the board, to be found, read and brought back."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.ids import ItemId
from kanban.domain.operations import Source
from kanban.store import departed
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.archive_rows import ArchiveRows, Part
from kanban.ui.bridge import Bridge
from kanban.ui.hand import hand_on, watch_hand
from kanban.ui.over_page import OverPage
from kanban.ui.requirements.item_history import ItemHistory
from kanban.ui.requirements.plain_label import plain_label
from kanban.usecases.item_fates import bring_back_items

_WIDTHS: Final = {Part.KEY: 90, Part.FATE: 110, Part.WHEN: 150, Part.WHO: 120, Part.PLACE: 180}


class ArchivePage(OverPage):
    """A table of the cards that left, with a line to search in, and beside it the history of the one with the keyboard."""

    def __init__(self, bridge: Bridge, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ArchivePage", "Archive"), parent)
        self._bridge = bridge
        self._actions = actions
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in keys, titles, places, and who did it"))
        self.search.setAccessibleName(self.tr("Search the archive"))
        self.search.setClearButtonEnabled(True)
        self.taken_back = QCheckBox(self.tr("Also cards that were &taken back"))
        self.count = plain_label("", 15, muted=True)
        self.bring_back = QPushButton(self.tr("&Bring back to the board"))
        self.bring_back.setDefault(True)
        self.bring_back.setToolTip(self.tr("Bring the selected cards back to where they were (Enter)"))
        self.rows = ArchiveRows(self)
        self.table = _Table(self)
        self.table.setModel(self.rows)
        self.table.setAccessibleName(self.tr("Cards that left the board"))
        self.empty = plain_label("", 18, muted=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.key = plain_label("", 16, muted=True)
        self.card_title = plain_label("", 20, bold=True)
        self.history = ItemHistory(bridge)
        self._lay_out()
        self._connect()
        self.restyle()
        self._read()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.px(12))
        line.addWidget(self.search, 1)
        line.addWidget(self.taken_back)
        self.body.addLayout(line)
        self.both = QWidget()
        both = QHBoxLayout(self.both)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(theme.px(12))
        both.addLayout(self._list_column(), 1)
        both.addWidget(self._detail())
        self.body.addWidget(self.both, 1)
        self.body.addWidget(self.empty, 1)

    def _list_column(self) -> QVBoxLayout:
        """Return the table, and under it how many cards there are."""
        words = self.tr(
            "Nothing is ever deleted for good: the log keeps every card with its whole history, and each can come back."
        )
        self.count.setWordWrap(False)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(16))
        foot.addWidget(self.count)
        foot.addWidget(plain_label(words, 15, muted=True), 1)
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        return column

    def _detail(self) -> QFrame:
        """Return the frame of the card that has the keyboard: what it is, what happened to it, and the way back."""
        scroll = QScrollArea()
        scroll.setObjectName("bare")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.history)
        column.addStretch(1)
        scroll.setWidget(inside)
        detail = QFrame()
        detail.setObjectName("history_detail")
        detail.setMinimumWidth(theme.px(380))
        detail.setMaximumWidth(theme.px(470))
        whole = QVBoxLayout(detail)
        edge = theme.px(14)
        whole.setContentsMargins(edge, edge, edge, edge)
        whole.setSpacing(theme.px(8))
        whole.addWidget(self.key)
        whole.addWidget(self.card_title)
        whole.addWidget(scroll, 1)
        whole.addWidget(self.bring_back)
        return detail

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self.table.setFocus)
        self.taken_back.toggled.connect(self._show_taken_back)
        watch_hand(self.bring_back)
        self.bring_back.clicked.connect(self._bring_back)
        self.table.entered_row.connect(self._bring_back)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        self._bridge.changed.connect(self._on_changed)
        self._bridge.reloaded.connect(self._read)

    # Showing

    def _read(self) -> None:
        """Read the cards anew, and keep the place in the table."""
        row = self.table.currentIndex().row()
        workspace = self._bridge.workspace
        found = workspace.read(departed.departed_items, workspace.board_id)
        self.rows.fill(found, self._bridge.board, workspace.now())
        self._settle(max(0, row))

    def _on_changed(self, _change: object) -> None:
        self._read()

    def _search(self, text: str) -> None:
        self.rows.search(text)
        self._settle(0)

    def _show_taken_back(self, shown: bool) -> None:
        self.rows.show_taken_back(shown)
        self._settle(0)

    def _settle(self, row: int) -> None:
        """Choose a row and say how many there are; where there are none, why."""
        shown, there = self.rows.rowCount(), self.rows.count_of_all()
        self.both.setVisible(shown > 0)
        self.empty.setVisible(shown == 0)
        if shown:
            index = self.rows.index(min(row, shown - 1), 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(index, flags)
        elif there:
            self.empty.setText(self.tr("No card here has “{text}”.").format(text=self.search.text().strip()))
        else:
            self.empty.setText(
                self.tr("Nothing has left this board yet. Cards that are archived or discarded come here.")
            )
        text = self.tr("%n cards", "", there) if shown == there else self.tr("{n} of {all}")
        self.count.setText(text.format(n=shown, all=there))
        self._show_chosen()

    def chosen(self) -> list[ItemId]:
        """Return the selected cards, from top to bottom."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        cards = (self.rows.card_at(row) for row in rows)
        return [card.id for card in cards if card is not None]

    def _show_chosen(self) -> None:
        self.bring_back.setEnabled(bool(self.chosen()))
        card = self.rows.card_at(self.table.currentIndex().row())
        if card is not None:
            self.key.setText(card.key)
            self.card_title.setText(card.title)
            self.history.show_item(card.id)

    # Bringing back

    def _bring_back(self) -> None:
        ids = self.chosen()
        if ids:
            change = self._actions.run(self._hand(), bring_back_items, item_ids=ids)
            if change is not None:
                from kanban.ui.phrases import say

                self._actions.said.emit(say(change.operation.title, "operations"))

    def _hand(self) -> Source:
        """Return by what the wish came that is being followed: a click on the button or on a row, or a key."""
        return Source.MOUSE if self.table.clicked_twice() else hand_on(self.bring_back)

    @override
    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "table"):
            self.table.restyle()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)


class _RowPainter(QStyledItemDelegate):
    """Marks rows as the list of the history does: tinted, a bar at the left, and lines around the one with the keyboard."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, area, table = theme.current(), option.rect, self._table
        selected = table.selectionModel().isSelected(index)
        if selected:
            tint = QColor(colours.accent)
            tint.setAlpha(34)
            painter.fillRect(area, tint)
        super().paint(painter, option, index)
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), colours.line)
        if selected and index.column() == 0:
            painter.fillRect(QRect(area.left(), area.top(), theme.px(4), area.height()), colours.accent)
        if table.hasFocus() and index.row() == table.currentIndex().row():
            thick = theme.px(2)
            painter.fillRect(QRect(area.left(), area.top(), area.width(), thick), colours.accent)
            painter.fillRect(QRect(area.left(), area.bottom() + 1 - thick, area.width(), thick), colours.accent)


class _Table(QTableView):
    """Rows that are selected whole; a click on a heading sorts.

    Signals:
        entered_row(): Enter was struck, or a row was clicked twice.
    """

    entered_row = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(_RowPainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSortIndicator(Part.WHEN, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self._clicked_twice = False
        self.doubleClicked.connect(self._on_double_click)

    def _on_double_click(self) -> None:
        self._clicked_twice = True
        self.entered_row.emit()

    def clicked_twice(self) -> bool:
        """Say whether the last row was entered by the mouse; asking forgets it."""
        clicked, self._clicked_twice = self._clicked_twice, False
        return clicked

    def restyle(self) -> None:
        """Take over sizes."""
        self.setFont(theme.font(16))
        self.verticalHeader().setDefaultSectionSize(theme.px(42))
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if self.model() is not None:
            head.setSectionResizeMode(Part.TITLE, QHeaderView.ResizeMode.Stretch)
        for part, width in _WIDTHS.items():
            self.setColumnWidth(part, theme.px(width))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
