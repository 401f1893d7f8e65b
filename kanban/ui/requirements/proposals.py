"""The list that a line proposes while somebody types in it, in the looks of menus."""

from PySide6.QtWidgets import QAbstractItemView, QCompleter, QStyledItemDelegate

from kanban.ui import theme

_SHOWN = 10


def dress(completer: QCompleter) -> None:
    """Give a completer's list the colours, letters and room of the window; made when somebody goes to the line, not before."""
    popup = completer.popup()
    if popup is None:
        return
    if popup.objectName() != "proposals":
        popup.setObjectName("proposals")
        popup.setItemDelegate(QStyledItemDelegate(popup))
        popup.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        completer.setMaxVisibleItems(_SHOWN)
    popup.setFont(theme.font(15))
