"""What is said of the chosen card, and what a person can decide about it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.board import Board, Column
from kanban.domain.ids import ColumnId, ItemId
from kanban.ui import theme
from kanban.ui.requirements.plain_label import plain_label
from kanban.ui.wall.content import Row
from kanban.ui.wall.review import Review, Side

_WIDTH: Final = 440
"""Narrower it is only before it has been laid out."""
_AS_SEEN: Final = -1


class _Reason(QLineEdit):
    """A line whose Enter and Esc end here: elsewhere on the page they apply the plan or close it."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape:
            self.clearFocus()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.accept()


class DecisionPanel(QWidget):
    """One card: key, title, what is proposed and why; where it hangs, who is right, why a limit is passed.

    Signals:
        placed(object): the column in which it hangs, None: as the photo shows.
        settled(Side): who is right.
        all_settled(Side): who is right about all cards that both moved.
        insisted(str): the reason for passing a limit; "" takes that back.
    """

    placed = Signal(object)
    settled = Signal(object)
    all_settled = Signal(object)
    insisted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._label(17, bold=True)
        self._sentence = self._label(15)
        self._sure = self._label(14, muted=True)
        self._columns = QComboBox(self)
        self._columns.setAccessibleName(self.tr("Hangs in"))
        self._columns.activated.connect(self._on_column)
        self._place_row = self._row(self.tr("Hangs &in"), self._columns)
        self._sides = QButtonGroup(self)
        self.for_all: dict[Side, QPushButton] = {}
        self._side_row = self._side_buttons()
        self.reason = _Reason(self)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Reason, for example: the customer is waiting"))
        self.reason.returnPressed.connect(self._on_reason)
        self._anyway = QPushButton(self.tr("Move an&yway"), self)
        self._anyway.setAutoDefault(False)
        self._anyway.clicked.connect(self._on_reason)
        self._reason_row = self._row("", self.reason, self._anyway)
        self._lay_out()

    def _label(self, size: float, *, bold: bool = False, muted: bool = False) -> QLabel:
        return plain_label("", size, bold=bold, muted=muted)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        column.setSpacing(theme.px(6))
        for widget in (self._title, self._sentence, self._sure):
            column.addWidget(widget)
        for row in (self._side_row, self._reason_row, self._place_row):
            column.addWidget(row)

    def _row(self, name: str, *widgets: QWidget) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        if name:
            label = QLabel(name, row)
            label.setBuddy(widgets[0])
            layout.addWidget(label)
        for place, widget in enumerate(widgets):
            layout.addWidget(widget, 1 if place == 0 else 0)
        return row

    def _side_buttons(self) -> QWidget:
        row = QWidget(self)
        layout = QGridLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        for number, side in enumerate(Side):
            button = QRadioButton(row)
            self._sides.addButton(button, number)
            button.clicked.connect(lambda _checked=False, side=side: self.settled.emit(side))
            layout.addWidget(button, number, 0)
            if side is not Side.NOBODY:
                all_ = QPushButton(row)
                all_.setAutoDefault(False)
                all_.clicked.connect(lambda _checked=False, side=side: self.all_settled.emit(side))
                layout.addWidget(all_, number, 1)
                self.for_all[side] = all_
        layout.setColumnStretch(0, 1)
        return row

    # What is shown

    def show_row(self, row: Row | None, review: Review | None, board: Board, sure: str) -> None:
        """Show a card, or another code; None: nothing is chosen."""
        item_id = None if row is None else row.item_id
        self.setVisible(row is not None)
        title = "" if row is None else _title_of(row)
        room = 2 * (max(self.width(), theme.px(_WIDTH)) - theme.px(60))
        self._title.setText(self._title.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room))
        self._title.setAccessibleName(title)
        self._sentence.setText("" if row is None else row.sentence)
        self._sentence.setHidden(row is None or not row.sentence)
        self._sure.setText(sure)
        self._sure.setHidden(not sure)
        can_place = item_id is not None and row is not None and row.sighting is not None
        self._place_row.setVisible(can_place)
        side = None if item_id is None or review is None else review.side_of(item_id)
        self._side_row.setVisible(side is not None)
        reason = None if item_id is None or review is None else review.reason_of(item_id)
        self._reason_row.setVisible(reason is not None)
        if row is not None and item_id is not None and review is not None:
            self._show_columns(board.shown_columns(), review.choices.placed.get(item_id))
            self._show_sides(row, item_id, board, len(review.plan.conflicts))
            for number, each in enumerate(Side):
                self._sides.button(number).setChecked(each is side)
            self.reason.setText(reason or "")
            self._anyway.setText(self.tr("Take back") if reason else self.tr("Move an&yway"))
        self._fit()

    def _show_sides(self, row: Row, item_id: ItemId, board: Board, conflicts: int) -> None:
        names = side_names(row, item_id, board)
        texts = {
            Side.WALL: self.tr("Wa&ll is right: {column}").format(column=self._short(names[Side.WALL])),
            Side.BOARD: self.tr("Boa&rd is right: {column}").format(column=self._short(names[Side.BOARD])),
            Side.NOBODY: self.tr("Decide la&ter"),
        }
        for number, side in enumerate(Side):
            self._sides.button(number).setText(texts[side])
        for side, button in self.for_all.items():
            button.setText(self.tr("For all {count}").format(count=conflicts))
            known = {Side.WALL: self.tr("Wall is right for all"), Side.BOARD: self.tr("Board is right for all")}
            button.setAccessibleName(known[side])
            button.setToolTip(known[side])
            button.setVisible(conflicts > 1)

    def _short(self, name: str) -> str:
        return self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, theme.px(170)).replace("&", "&&")

    def _fit(self) -> None:
        """Be as high as what is said."""
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
            high = layout.totalHeightForWidth(max(self.width(), theme.px(_WIDTH)))
            self.setFixedHeight(max(high, layout.totalSizeHint().height() if high < 0 else 0))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _show_columns(self, columns: Sequence[Column], placed: ColumnId | None) -> None:
        self._columns.clear()
        self._columns.addItem(self.tr("as the photo shows"), _AS_SEEN)
        for number, column in enumerate(columns, 1):
            self._columns.addItem(f"{number}  {column.name}" if number <= 9 else column.name, int(column.id))  # noqa: PLR2004
        self._columns.setCurrentIndex(max(0, self._columns.findData(_AS_SEEN if placed is None else int(placed))))

    def ask_reason(self) -> None:
        """Put the focus where a reason is typed."""
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_column(self, _index: int) -> None:
        column = self._columns.currentData()
        self.placed.emit(None if column == _AS_SEEN else ColumnId(column))

    def _on_reason(self) -> None:
        taking_back = self.sender() is self._anyway and self._anyway.text() == self.tr("Take back")
        text = "" if taking_back else self.reason.text().strip()
        if text or taking_back:
            self.insisted.emit(text)
        else:
            self.ask_reason()


def side_names(row: Row, item_id: ItemId, board: Board) -> dict[Side, str]:
    """Return the names of the columns in which wall and board have a card."""
    place = board.items[item_id].place
    wall = board.columns.get(row.wall_id) if row.wall_id is not None else None
    return {
        Side.WALL: "" if wall is None else wall.name,
        Side.BOARD: "" if place is None else board.columns[place.column_id].name,
    }


def _title_of(row: Row) -> str:
    return f"{row.key}  {row.detail}" if row.item_id is not None else row.text
