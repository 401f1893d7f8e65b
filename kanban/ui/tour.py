"""Four hints for a first morning: each points at what it speaks of, none is in the way, and Esc ends them all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.ui import theme

if TYPE_CHECKING:
    from kanban.ui.main_window import MainWindow

_WIDTH: Final = 400
_POINTER: Final = 12


class Hint(NamedTuple):
    """One hint: what it points at (None: it is not on the screen, the hint is left out), a title, and a sentence or two."""

    target: Callable[[], QWidget | None]
    title: str
    text: str


class Tour(QWidget):
    """A bubble beside the thing that it explains. It takes the keyboard when it comes, so that Enter goes on and Esc ends it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        for other in window.findChildren(Tour):
            if other is not self:
                other.end()
        self._hints = [hint for hint in self._all_hints() if self._is_shown(hint)]
        self._place = 0
        self._tip = QPoint()
        self._title, self._text, self._count = QLabel(self), QLabel(self), QLabel(self)
        for label in (self._title, self._text, self._count):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.next = QPushButton(self)
        self.close_button = QPushButton(self.tr("No more hints"), self)
        self.next.clicked.connect(self.go_on)
        self.close_button.clicked.connect(self.end)
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        row.addWidget(self.close_button)
        row.addWidget(self.next)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._text)
        self._layout.addLayout(row)
        self.setFocusProxy(self.next)
        self.hide()
        window.installEventFilter(self)
        if window.page is not None:
            window.page.covered.connect(self._on_covered)

    def _all_hints(self) -> list[Hint]:
        page = self._window.page
        return [
            Hint(
                lambda: page.requirements.area if page is not None else None,
                self.tr("Your board"),
                self.tr(
                    "Drag a card, or choose it with the arrow keys and move it with Alt and an arrow. "
                    "N adds a card, Enter opens one. Everything is kept at once, and Ctrl+Z takes anything back."
                ),
            ),
            Hint(
                lambda: page.header.findChild(QPushButton, "print_changed") if page is not None else None,
                self.tr("Paper for the wall"),
                self.tr(
                    "Print the cards and the column headers, and pin them up. "
                    'A card whose text changes later says "reprint"; this button then prints just what is new or changed.'
                ),
            ),
            Hint(
                lambda: page.header.wall if page is not None else None,
                self.tr("Wall and screen agree"),
                self.tr(
                    "Scan a card and then a column's header, and it moves here too. Or photograph the whole wall and press F6. "
                    "Here stands how old the last photo is, and what is still to do at the wall."
                ),
            ),
            Hint(
                self._window.menuBar,
                self.tr("Everything is a few letters away"),
                self.tr(
                    "Ctrl+K finds every command and every card, Ctrl+F searches the board, ? shows all keys. "
                    "F1 says how to set up a scanner and a printer."
                ),
            ),
        ]

    @staticmethod
    def _is_shown(hint: Hint) -> bool:
        target = hint.target()
        return target is not None and target.isVisible()

    def begin(self) -> None:
        """Show the first hint."""
        self._window.settings.tour_seen = True
        self._window.save_settings()
        self._show()

    def go_on(self) -> None:
        """Show the next hint; after the last one, none."""
        self._place += 1
        self._show()

    def end(self) -> None:
        """Show no more hints; the boards have the keyboard again."""
        self._window.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        page = self._window.page
        if page is not None and page.over is None and not page.reviewing:
            page.focus_boards()

    def _on_covered(self, covered: bool) -> None:
        """End when something else is shown: what the hints point at is not there."""
        if covered and self.isVisible():
            self.end()

    def _show(self) -> None:
        if self._place >= len(self._hints) or not self._is_shown(self._hints[self._place]):
            self.end()
            return
        hint = self._hints[self._place]
        last = self._place == len(self._hints) - 1
        self._title.setText(hint.title)
        self._text.setText(hint.text)
        self._count.setText(self.tr("{number} of {count}").format(number=self._place + 1, count=len(self._hints)))
        self.next.setText(self.tr("Done") if last else self.tr("Next"))
        self.close_button.setHidden(last)
        self.setAccessibleName(f"{hint.title}. {hint.text}")
        self._settle()
        self.show()
        self.raise_()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        """Lie below what the hint is about, or in the middle of what is large."""
        target = self._hints[self._place].target()
        if target is None:
            return
        self._title.setFont(theme.font(20, bold=True))
        self._text.setFont(theme.font(17))
        self._count.setFont(theme.font(15))
        edge, pointer = theme.px(18), theme.px(_POINTER)
        self._layout.setContentsMargins(edge, edge + pointer, edge, edge)
        self._layout.setSpacing(theme.px(10))
        self.setFixedWidth(theme.px(_WIDTH))
        self._layout.activate()
        self.resize(self.width(), self._layout.heightForWidth(self.width()))
        about = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size())
        large = about.height() > self._window.height() // 3
        tip = about.center() if large else QPoint(about.center().x(), about.bottom() + theme.px(2))
        left = min(max(tip.x() - self.width() // 2, edge), self._window.width() - self.width() - edge)
        self.move(left, min(tip.y(), self._window.height() - self.height() - edge))
        self._tip = QPoint(tip.x() - left, 0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours, pointer, inset = theme.current(), theme.px(_POINTER), theme.px(1)
        box = QRectF(self.rect()).adjusted(inset, pointer, -inset, -inset)
        outline = QPainterPath()
        outline.addRoundedRect(box, theme.px(10), theme.px(10))
        x = min(max(self._tip.x(), 3 * pointer), self.width() - 3 * pointer)
        arrow = QPainterPath(QPointF(x - pointer, pointer + inset))
        arrow.lineTo(x, inset)
        arrow.lineTo(x + pointer, pointer + inset)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.accent, theme.px(2)))
        painter.setBrush(colours.card)
        painter.drawPath(outline.united(arrow))
        painter.end()
