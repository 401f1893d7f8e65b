"""Viewports that Python knows: for one that Qt made, the binding first loads every class of widgets there is, to find its own."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def own_viewport(area: QAbstractScrollArea) -> QWidget:
    """Give an area a viewport like its own and return it; keep it as long as the area."""
    made = QWidget(area)
    made.setObjectName("qt_scrollarea_viewport")
    made.setBackgroundRole(QPalette.ColorRole.Base)
    made.setAutoFillBackground(True)
    area.setViewport(made)
    return made
