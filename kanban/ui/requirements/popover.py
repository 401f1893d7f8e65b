"""A quiet note beside what it is about: a title and what people wrote. It closes with a click, a key, or by looking elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.requirements.plain_label import plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Popover(QFrame):
    """The note. It goes away when it is closed."""

    def __init__(self, title: str, text: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popover")
        self.setAccessibleName(f"{title}: {text}")
        layout = QVBoxLayout(self)
        edge = theme.px(14)
        layout.setContentsMargins(edge, theme.px(10), edge, theme.px(12))
        layout.setSpacing(theme.px(4))
        self.words = plain_label(text, 16)
        for label in (plain_label(title, 14, muted=True), self.words):
            layout.addWidget(label)
        self.setMaximumWidth(theme.px(420))

    def open_at(self, at: QPoint) -> None:
        """Open with the upper left corner at this place of the screen, or where there is room."""
        width = min(theme.px(420), max(theme.px(220), self.words.fontMetrics().horizontalAdvance(self.words.text())))
        self.setFixedWidth(width + 2 * theme.px(14))
        self.adjustSize()
        room = self.screen().availableGeometry() if self.screen() is not None else QRect(at, QSize(4000, 4000))
        self.move(min(at.x(), room.right() - self.width()), min(at.y(), room.bottom() - self.height()))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.close()
