"""Fields that look like text until somebody goes there: a line to add something by, a text that grows, a heading with a count."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.requirements.plain_label import plain_label
from kanban.ui.text_fields import left_to_board

_LINES_MOST: Final = 14


class AddLine(QLineEdit):
    """A line that hands over what was typed by Enter, or each line of what was pasted, and is empty again.

    Signals:
        entered(list[str]): these texts are to be added.
    """

    entered = Signal(list)

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.returnPressed.connect(self._enter)

    def _enter(self) -> None:
        text = self.text().strip()
        if text:
            self.setText("")  # forgets what was typed, which `clear` does not: from here on Ctrl+Z is about the board
            self.entered.emit([text])

    @override
    def event(self, event: QEvent) -> bool:
        return left_to_board(event, self) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            lines = [line.strip() for line in QGuiApplication.clipboard().text().splitlines() if line.strip()]
            if len(lines) > 1:
                first = [self.text().strip()] if self.text().strip() else []
                self.setText("")
                self.entered.emit([*first, *lines])
                return
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


class GrowingText(QPlainTextEdit):
    """A text of plain words, as high as it is long, up to some lines.

    Signals:
        written(): the field was left, or Enter was struck where the text is one paragraph; it may have changed.
        sent(): Ctrl+Enter was struck where the text may have several.
        given_up(): Esc was struck in it; what it stands in hears of that key only if `takes_escape` is False.
    """

    written = Signal()
    sent = Signal()
    given_up = Signal()

    def __init__(self, *, one_paragraph: bool, lines: int, size: float, bold: bool = False) -> None:
        super().__init__()
        self._one_paragraph = one_paragraph
        self._least = lines
        self.takes_escape = False
        self.setTabChangesFocus(True)
        self.setFont(theme.font(size, bold=bold))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(theme.px(2))
        self.textChanged.connect(self._fit)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show a text, unless somebody is just typing another one."""
        if text != self.toPlainText() and not (self.hasFocus() and self.document().isModified()):
            self.setPlainText(text)
        if text == self.toPlainText():
            self.document().setModified(False)

    def is_modified(self) -> bool:
        """Say whether something was typed that is not kept yet."""
        return self.document().isModified()

    def _fit(self) -> None:
        """Be as high as the text needs."""
        lines = max(self._least, min(_LINES_MOST, round(self.document().size().height())))
        edge = self.contentsMargins()
        wanted = QFontMetrics(self.font()).lineSpacing() * lines + theme.px(6) + edge.top() + edge.bottom()
        if wanted != self.height() or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._one_paragraph:
            self.written.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.setAccepted(self.takes_escape)
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.written.emit()


class Section(QWidget):
    """A part of the panel under a heading; behind the heading stands how many or how far."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = plain_label(heading, 16, bold=True)
        self.heading.setWordWrap(False)
        self.count = plain_label("", 14, muted=True)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(theme.px(8), 0, 0, 0)
        self.head.setSpacing(theme.px(8))
        self.head.addWidget(self.heading)
        self.head.addWidget(self.count, 1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, theme.px(12), 0, 0)
        self.body.setSpacing(theme.px(2))
        self.body.addLayout(self.head)


class Progress(QWidget):
    """A thin line, filled as far as something is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Show how much is done, 0 to 1."""
        self._share = share
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(60), theme.px(8))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = theme.px(4)
        top, left = (self.height() - high) // 2, theme.px(8)
        painter.setPen(Qt.PenStyle.NoPen)
        room = self.width() - left
        colours = theme.current()
        painter.setBrush(colours.line)
        painter.drawRoundedRect(left, top, room, high, high / 2, high / 2)
        if self._share > 0:
            painter.setBrush(colours.good)
            painter.drawRoundedRect(left, top, max(high, round(room * self._share)), high, high / 2, high / 2)
        painter.end()
