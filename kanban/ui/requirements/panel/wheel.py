"""Fields that the wheel does not change, for it scrolls the form that they stand in."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class _Guard(QObject):
    """Lets the wheel through to what a field stands in."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def leave_wheel(field: QWidget) -> None:
    """Let the wheel scroll over a field instead of changing it."""
    field.installEventFilter(_Guard(field))
