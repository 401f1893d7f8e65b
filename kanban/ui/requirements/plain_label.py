"""Labels for what people wrote: wrapped, and never read as markup."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from kanban.ui import theme


def plain_label(text: str, size: float, *, bold: bool = False, muted: bool = False, struck: bool = False) -> QLabel:
    """Return a label; `size` of its font in design pixels."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    font = theme.font(size, bold=bold)
    font.setStrikeOut(struck)
    label.setFont(font)
    if muted:
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.current().muted)
        label.setPalette(palette)
    label.setText(text)
    return label
