"""Enter that applied a review must not go on and open a card of the board behind it."""

from typing import Final, cast

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

_CALM_MS: Final = 500


class ReturnGuard(QObject):
    """Keeps Enter from a widget for half a second, and as long as it is held down after that."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._clock = QElapsedTimer()
        self._clock.start()
        widget.installEventFilter(self)

    @staticmethod
    def over_focus() -> None:
        """Guard the widget that has the focus now."""
        widget = QApplication.focusWidget()
        if widget is not None:
            ReturnGuard(widget)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress:
            return False
        key = cast("QKeyEvent", event)
        calm = not self._clock.hasExpired(_CALM_MS)
        if key.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (calm or key.isAutoRepeat()):
            return True
        if not calm:
            self._widget.removeEventFilter(self)
            self.deleteLater()
        return False
