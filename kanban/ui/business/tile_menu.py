"""What can be done with a metric, as the menu of its tile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from kanban.domain.ids import MetricId

if TYPE_CHECKING:
    from kanban.ui.business.board_view import BusinessBoard


def menu_of(board: BusinessBoard, metric_id: MetricId) -> QMenu:
    """Return the menu of a tile."""
    menu = QMenu(board)

    def add(text: str, work: Callable[[], object], *, possible: bool = True, keys: str = "") -> None:
        action = menu.addAction(f"{text}\t{keys}" if keys else text)
        action.setEnabled(possible)
        action.triggered.connect(lambda _checked=False: work())

    add(QCoreApplication.translate("business", "Record a reading"), lambda: board.record_readings(metric_id), keys="R")
    add(QCoreApplication.translate("business", "Show all readings"), lambda: board.open_metric(metric_id))
    add(QCoreApplication.translate("business", "Turn the tile around"), lambda: board.turn(metric_id), keys="I")
    lit = menu.addAction(QCoreApplication.translate("business", "Light up the cards that are to move it") + "\tL")
    lit.setCheckable(True)
    lit.setChecked(board.light.source == metric_id)
    lit.triggered.connect(lambda _checked=False: board.light.toggle(metric_id))
    add(
        QCoreApplication.translate("business", "Make a requirement of it"),
        lambda: board.requirement_wanted.emit(metric_id),
    )
    menu.addSeparator()
    add(QCoreApplication.translate("business", "Edit…"), lambda: board.edit_metric(metric_id))
    before, after = board.beside(metric_id)
    add(
        QCoreApplication.translate("business", "Move left"),
        lambda: board.move_metric(metric_id, -1),
        possible=before is not None,
    )
    add(
        QCoreApplication.translate("business", "Move right"),
        lambda: board.move_metric(metric_id, 1),
        possible=after is not None,
    )
    add(QCoreApplication.translate("business", "Remove"), lambda: board.remove_metric(metric_id))
    return menu
