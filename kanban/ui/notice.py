"""The strip at a window's lower edge where short messages appear; none of them stops anybody."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.toast import Toast

_SHOWN_MS = 7_000


class NoticeStrip(QFrame):
    """One line of text with a sign; what was done goes by itself, what was refused or is offered stays until it is closed.

    An offer waits behind what is said meanwhile, and comes back after it. With `toasts`, what was done floats over the parent instead,
    so that nothing there moves for it.
    """

    def __init__(self, parent: QWidget | None = None, *, toasts: bool = False) -> None:
        super().__init__(parent)
        self.toast = Toast(parent) if toasts and parent is not None else None
        self._sign = QLabel(self)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton(self)
        self._close.setText("✕")
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.clicked.connect(self._on_close)
        self.button = QPushButton(self)
        self.button.hide()
        self.button.setAutoDefault(False)  # in a dialog, Enter is for something else
        self.button.clicked.connect(self._on_button)
        self._offer: tuple[str, str, Callable[[], object]] | None = None
        self._bad = self._restyling = False
        layout = QHBoxLayout(self)
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.button)
        layout.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show_offer)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now."""
        if self.toast is not None and not self.toast.isHidden():
            return self.toast.text()
        return self._text.text()

    @property
    def offered(self) -> str:
        """What is offered, shown now or waiting; "" when nothing is."""
        return self._offer[0] if self._offer is not None else ""

    def say(self, text: str) -> None:
        """Show what was done, for some seconds; what could not be done before that is no news any more."""
        if self.toast is not None:
            self.toast.say(text)
            self.show_offer()
            return
        self._show("✓", text, bad=False)
        self._timer.start(_SHOWN_MS)

    def note(self, text: str) -> None:
        """Show for some seconds what is neither done nor refused."""
        if self.toast is not None:
            self.say(text)
            return
        self._show("i", text, bad=False)
        self._timer.start(_SHOWN_MS)

    def warn(self, text: str) -> None:
        """Show what could not be done, until it is closed or something else is said."""
        if self.toast is not None:
            self.toast.hide()
        self._timer.stop()
        self._show("!", text, bad=True)

    def offer(self, text: str, button: str, work: Callable[[], object]) -> None:
        """Show what can be done, with a button that does it, until that is pressed, it is closed, or something else is offered."""
        self._offer = text, button, work
        self.show_offer()

    def show_offer(self) -> None:
        """Show what is offered, if anything is; else say nothing any more."""
        self._timer.stop()
        if self._offer is None:
            self.hide()
            return
        text, button, _ = self._offer
        self._show("i", text, bad=False)
        self.button.setText(button)
        self.button.show()

    def be_quiet(self) -> None:
        """Say nothing now."""
        self.hide()
        if self.toast is not None:
            self.toast.hide()

    def withdraw(self) -> None:
        """Offer nothing any more."""
        self._offer = None
        if self.button.isVisibleTo(self):
            self.hide()

    def _on_button(self) -> None:
        offer = self._offer
        self.withdraw()
        if offer is not None:
            offer[2]()

    def _on_close(self) -> None:
        """Close what is shown: an offer is declined, behind anything else it comes back."""
        if self.button.isVisibleTo(self):
            self._offer = None
        self.show_offer()

    def _show(self, sign: str, text: str, *, bad: bool) -> None:
        self.button.hide()
        self._bad = bad
        self._sign.setText(sign)
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._restyle()
        self.show()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange} and not self._restyling:
            self._restyle()

    def _restyle(self) -> None:
        """Take over the colours and sizes in force."""
        self._restyling = True  # a sheet of one's own is such a change, too
        colours = theme.current()
        colour = colours.bad if self._bad else colours.good
        self._sign.setFont(theme.font(20, bold=True))
        self._sign.setStyleSheet(f"color: {colour.name()}")
        self._text.setFont(theme.font(17))
        self.button.setFont(theme.font(16))
        self.setStyleSheet(
            f"NoticeStrip {{ background: {colours.card.name()}; border-top: {theme.px(3)}px solid {colour.name()}; }}"
        )
        self._restyling = False
