"""A widget that hears of the whole application's events while it is shown, and costs nothing while it is not."""

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override


class WatchesWhileShown(QWidget):
    """What derives from it says in `eventFilter` what it hears, wherever in the window the focus is."""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
