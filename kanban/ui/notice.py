"""The strip at the window's lower edge where short messages appear; none of them stops anybody."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from kanban.ui import theme

_SHOWN_MS = 7_000


class NoticeStrip(QFrame):
    """One line of text with a sign; what was done goes by itself, what was refused stays until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel(self)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton(self)
        self._close.setText("✕")
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What the strip says."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Show what was done, for some seconds."""
        self._show("✓", text, bad=False)
        self._timer.start(_SHOWN_MS)

    def warn(self, text: str) -> None:
        """Show what could not be done, until it is closed or something else is said."""
        self._timer.stop()
        self._show("!", text, bad=True)

    def _show(self, sign: str, text: str, *, bad: bool) -> None:
        colours = theme.current()
        colour = colours.bad if bad else colours.good
        self._sign.setText(sign)
        self._sign.setFont(theme.font(20, bold=True))
        self._sign.setStyleSheet(f"color: {colour.name()}")
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._text.setFont(theme.font(17))
        self.setStyleSheet(
            f"NoticeStrip {{ background: {colours.card.name()}; border-top: {theme.px(3)}px solid {colour.name()}; }}"
        )
        self.show()
