"""Whether a card is blocked: a band that says why and since when, with the way out; and the way in, a quiet line."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.board import Block
from kanban.ui import theme
from kanban.ui.hand import watch_hand
from kanban.ui.requirements import glyphs
from kanban.ui.requirements.plain_label import plain_label
from kanban.ui.requirements.shades import mixed

_TINT = 0.09


class BlockedBand(QFrame):
    """Stands under the title of a blocked card, in the card's red; of a free card it is hidden.

    Signals:
        unblock_wanted(): the card can go on.
    """

    unblock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Blocked"))
        self.sign = _Sign(self)
        self.since = plain_label("", 16, bold=True)
        self.why = plain_label("", 15)
        self.button = QPushButton(self.tr("Unblock"))
        watch_hand(self.button)
        self.button.clicked.connect(self.unblock_wanted)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self.since)
        words.addWidget(self.why)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(12), theme.px(8), theme.px(8), theme.px(8))
        layout.setSpacing(theme.px(8))
        layout.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_block(self, block: Block | None, days: int, since: str) -> None:
        """Show why a card is blocked, None: it is not. `days`: for how many, today too; `since` when."""
        self.setVisible(block is not None)
        if block is None:
            return
        self.since.setText(self.tr("Blocked since today") if days <= 1 else self.tr("Blocked for %n days", "", days))
        self.since.setToolTip(since)
        palette = self.since.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.current().bad)
        self.since.setPalette(palette)
        self.why.setText(block.reason)
        self.why.setVisible(bool(block.reason))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), mixed(colours.surface, colours.bad, _TINT))
        painter.fillRect(0, 0, theme.px(4), self.height(), colours.bad)
        painter.end()


class BlockLine(QWidget):
    """A line for the reason; behind it comes a button as soon as somebody goes there.

    Signals:
        block_wanted(str): the card cannot go on, and why.
    """

    block_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = _ReasonLine()
        self.reason.setPlaceholderText(self.tr("Block: why can it not go on?"))
        self.reason.setAccessibleName(self.tr("Reason of the blocker"))
        self.button = QPushButton(self.tr("Block"))
        self.button.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        layout.addWidget(self.reason, 1)
        layout.addWidget(self.button)
        self.setFocusProxy(self.reason)
        self.reason.entered.connect(self.button.show)
        self.reason.textChanged.connect(lambda text: self.button.setVisible(bool(text) or self.button.isVisible()))
        self.reason.returnPressed.connect(self._go)
        watch_hand(self.button)
        self.button.clicked.connect(self._go)

    def settle(self, block: Block | None) -> None:
        """Take over whether the card is blocked; a reason that is being typed stays."""
        if block is not None:
            self.reason.clear()
        self.button.setVisible(bool(self.reason.text()) or self.reason.hasFocus() or self.button.hasFocus())

    def _go(self) -> None:
        self.block_wanted.emit(self.reason.text())


class _ReasonLine(QLineEdit):
    """A line that tells when the keyboard comes."""

    entered = Signal()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class _Sign(QWidget):
    """The sign of a blocked card."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(20), theme.px(22))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        size = theme.px(18)
        box = QRectF(0, (self.height() - size) / 2, size, size)
        glyphs.no_entry(painter, box, theme.current().bad)
        painter.end()
