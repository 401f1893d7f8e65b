"""A small list that opens over the window to choose one thing from, by typing a part of its name or by the arrows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.finding.floating import Veil
from kanban.ui.phrases import listed
from kanban.ui.requirements.shades import mixed

_ROWS_MOST: Final = 12
_CHOICE: Final = Qt.ItemDataRole.UserRole
_STEPS: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_TO_LIST: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Choice(NamedTuple):
    """One entry. `detail`: small words at its right; `below`: a second line; `ticked`: it holds already.

    `enabled`: it can be chosen; `faint`: it looks as if it could not; `fixed`: it stays whatever is typed.
    """

    value: object
    text: str
    detail: str = ""
    below: str = ""
    ticked: bool = False
    enabled: bool = True
    faint: bool = False
    fixed: bool = False


class ChoiceList(Veil):
    """The list with a line above it. It goes away when something is chosen, or at Esc, or with a click beside it.

    Signals:
        chosen(object): the value of the entry that was taken.
        discarded(object): the Delete key was struck on this entry.
    """

    chosen = Signal(object)
    discarded = Signal(object)

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        window: QWidget,
        *,
        free: Callable[[str], Choice | None] | None = None,
    ) -> None:
        """`free`: what a text that was typed may be besides the entries."""
        super().__init__(window)
        self.setAccessibleName(title)
        self._choices = list(choices)
        self._free = free
        self._at, self._width = QPoint(), 380.0
        heading = QLabel(title, self.sheet)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setFont(theme.font(14, bold=True))
        self.line = QLineEdit(self.sheet)
        self.line.setPlaceholderText(self.tr("Type a part of the name"))
        self.line.setAccessibleName(title)
        self.line.textEdited.connect(self._on_edited)
        self.line.installEventFilter(self)
        self.rows = QListWidget(self.sheet)
        self.rows.setObjectName("choices")
        self.rows.setAccessibleName(title)
        self.rows.setItemDelegate(_Rows(self.rows))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setMouseTracking(True)
        self.rows.itemClicked.connect(self._take)
        self.rows.currentItemChanged.connect(self._say_current)
        self.sheet.set_inset(10)
        self.sheet.body.setSpacing(theme.px(6))
        for widget in (heading, self.line, self.rows):
            self.sheet.body.addWidget(widget)
        self._show_those("")

    def open_at(self, at: QPoint, *, width: float = 380) -> None:
        """Open with the upper left corner at this place of the screen, or where there is room; `width` in design pixels."""
        self._at, self._width = at, width
        self.open()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def lay_out(self) -> None:
        heights = [self.rows.sizeHintForRow(row) for row in range(min(self.rows.count(), _ROWS_MOST))]
        self.rows.setFixedHeight(max(sum(heights), theme.px(34)) + 2 * self.rows.frameWidth() + theme.px(2))
        shadow = self.sheet.shadow()
        self.sheet.setFixedWidth(min(theme.px(self._width) + 2 * shadow, self.width()))
        self.sheet.adjustSize()
        place = self.mapFromGlobal(self._at) - QPoint(shadow, shadow)
        left = min(place.x(), self.width() - self.sheet.width())
        top = min(place.y(), self.height() - self.sheet.height())
        self.sheet.move(max(0, left), max(0, top))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave the board as bright as it is."""

    def replace_choices(self, value: object, choices: Sequence[Choice]) -> None:
        """Show other entries in place of the one of a value; none: take it out. The mark stays in its row."""
        place = next((n for n, known in enumerate(self._choices) if known.value == value), None)
        if place is None:
            return
        self._choices[place : place + 1] = choices
        row = self.rows.currentRow()
        self._show_those(self.line.text())
        self.choose_row(min(row, self.rows.count() - 1))
        self.lay_out()

    def choose_row(self, row: int) -> None:
        """Put the mark onto a row, if there is one."""
        if 0 <= row < self.rows.count():
            self.rows.setCurrentRow(row)

    # Typing

    def _on_edited(self, text: str) -> None:
        self._show_those(text)
        self.lay_out()

    def _show_those(self, text: str) -> None:
        """List the entries in which each word of a text occurs, those first whose names begin with it."""
        words = text.casefold().split()
        found = [c for c in self._choices if c.fixed or all(w in f"{c.text}\n{c.below}".casefold() for w in words)]
        if words:
            found.sort(key=lambda c: (c.fixed, not c.text.casefold().startswith(words[0])))
        made = self._free(text.strip()) if self._free is not None and words else None
        self.rows.clear()
        for choice in [*found, *([made] if made is not None else [])]:
            item = QListWidgetItem(choice.text, self.rows)
            item.setData(_CHOICE, choice)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(choice, self.tr("chosen")))
            if not choice.enabled:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        usable = (row for row in range(self.rows.count()) if self.rows.item(row).flags() & Qt.ItemFlag.ItemIsEnabled)
        self.rows.setCurrentRow(next(usable, -1))

    def _say_current(self) -> None:
        item = self.rows.currentItem()
        self.line.setAccessibleDescription(item.data(Qt.ItemDataRole.AccessibleTextRole) if item is not None else "")

    # Keys

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take those keys from the line that are for the list."""
        if watched is not self.line or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.ShortcutOverride and event.key() in _STEPS:
            event.accept()  # what opened the list goes on in it
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return False
        match event.key():
            case Qt.Key.Key_Tab:
                self._step(1)
            case Qt.Key.Key_Backtab:
                self._step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(self.rows.currentItem())
            case Qt.Key.Key_Delete if not self.line.text():
                self._discard()
            case key if key in _TO_LIST:
                QApplication.sendEvent(self.rows, event)
            case _:
                return False
        return True

    def _step(self, by: int) -> None:
        if self.rows.count():
            self.rows.setCurrentRow((self.rows.currentRow() + by) % self.rows.count())

    def _discard(self) -> None:
        item = self.rows.currentItem()
        if item is not None:
            self.discarded.emit(item.data(_CHOICE).value)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None or not item.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        value = item.data(_CHOICE).value
        self.end()
        self.chosen.emit(value)


class _Rows(QStyledItemDelegate):
    """Paints entries: a tick, the name, small words at the right, a second line."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        choice: Choice = index.data(_CHOICE)
        height = QFontMetrics(theme.font(16)).height() + theme.px(12)
        if choice.below:
            height += QFontMetrics(theme.font(13)).height()
        return QSize(theme.px(100), height)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice: Choice = index.data(_CHOICE)
        colours, box = theme.current(), QRect(option.rect)
        rows = self.parent()
        assert isinstance(rows, QListWidget)  # noqa: S101 - made so above
        chosen = rows.currentIndex() == index
        if chosen:
            painter.fillRect(box, mixed(colours.card, colours.accent, 0.18))
            painter.fillRect(QRect(box.left(), box.top(), theme.px(3), box.height()), colours.accent)
        inner = box.adjusted(theme.px(12), theme.px(6), -theme.px(10), -theme.px(6))
        if choice.ticked:
            painter.setFont(theme.font(16, bold=True))
            painter.setPen(colours.accent)
            painter.drawText(inner, _LINE, "✓")
        inner.setLeft(inner.left() + theme.px(20))
        upper = QRect(inner.left(), inner.top(), inner.width(), QFontMetrics(theme.font(16)).height())
        detail_font, name_font = theme.font(14), theme.font(16, bold=choice.ticked)
        words = QFontMetrics(detail_font).horizontalAdvance(choice.detail)
        painter.setFont(detail_font)
        painter.setPen(colours.muted)
        painter.drawText(upper, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, choice.detail)
        room = upper.width() - (words + theme.px(12) if words else 0)
        painter.setFont(name_font)
        painter.setPen(colours.text if choice.enabled and not choice.faint else colours.muted)
        name = QFontMetrics(name_font).elidedText(choice.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(upper, _LINE, name)
        if choice.below:
            small = theme.font(13)
            lower = QRect(inner.left(), upper.bottom() + 1, inner.width(), QFontMetrics(small).height())
            painter.setFont(small)
            painter.setPen(colours.muted)
            text = QFontMetrics(small).elidedText(choice.below, Qt.TextElideMode.ElideMiddle, lower.width())
            painter.drawText(lower, _LINE, text)


_LINE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def _spoken(choice: Choice, ticked: str) -> str:
    parts = (choice.text, choice.detail, choice.below, ticked if choice.ticked else "")
    return listed(part for part in parts if part)
