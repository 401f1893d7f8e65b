"""How a row of a list is marked: selected, with the keyboard, under the mouse."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem


class Marked(NamedTuple):
    """The marks of one row."""

    selected: bool
    focused: bool
    hovered: bool


def marks_of(
    rows: QAbstractItemView, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
) -> Marked:
    """Return how a row that is being painted is marked. `option.state` says all of it, but only with the whole of `QStyle`."""
    focused = rows.hasFocus() and index == rows.currentIndex()
    return Marked(rows.selectionModel().isSelected(index), focused, rows.underMouse() and _is_hovered(option))


def _is_hovered(option: QStyleOptionViewItem) -> bool:
    from PySide6.QtWidgets import QStyle

    state: QStyle.StateFlag = option.state
    return bool(state & QStyle.StateFlag.State_MouseOver)
