"""Rows of a set-up panel, one for each thing of the board: kept as long as it is there, in its order."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QWidget

Key = TypeVar("Key")
Row = TypeVar("Row", bound=QWidget)


def keep_rows(layout: QBoxLayout, rows: dict[Key, Row], wanted: Iterable[Key], make: Callable[[Key], Row]) -> None:
    """Have just the wanted rows in a layout, in this order; missing ones are made, others go. Rows that stay are not touched."""
    order = list(wanted)
    for gone in rows.keys() - set(order):
        row = rows.pop(gone)
        layout.removeWidget(row)
        row.hide()
        row.deleteLater()
    for place, key in enumerate(order):
        if key not in rows:
            rows[key] = make(key)
        row = rows[key]
        if layout.indexOf(row) != place:
            layout.removeWidget(row)
            layout.insertWidget(place, row)
        row.show()
