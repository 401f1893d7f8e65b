"""The list under the search line: how what is being typed could go on, and what was not understood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from kanban.domain.search.completion import Completion
from kanban.ui import theme
from kanban.ui.finding.floating import Floating
from kanban.ui.finding.rows import Row, RowsView
from kanban.ui.phrases import say

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

_WIDTH = 560
_ROWS = 10


class Offers(Floating):
    """Lies over the window, takes no keyboard, and never hides a card for longer than somebody types.

    Signals:
        taken(Completion): one was clicked.
    """

    taken = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.rows = RowsView(16, _ROWS, self)
        self.rows.setAccessibleName(self.tr("How the search could go on"))
        self.rows.clicked.connect(self._on_clicked)
        self.problem = QLabel(self)
        self.problem.setObjectName("search_problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.body.addWidget(self.rows)
        self.body.addWidget(self.problem)
        self.hide()

    def show_under(self, line: QWidget, offers: Sequence[Completion], problem: str) -> None:
        """Show these offers and this sentence under the search line; with neither, show nothing."""
        if not offers and not problem:
            self.hide()
            return
        rows = [
            Row(offer.text.strip(), "" if offer.meaning is None else say(offer.meaning, "search"), value=offer)
            for offer in offers
        ]
        self.rows.fill(rows)
        self.rows.setFixedHeight(max(self.rows.height_wanted(), 0))
        self.rows.setVisible(bool(rows))
        self.problem.setText(f"!  {problem}" if problem else "")
        self.problem.setFont(theme.font(15))
        self.problem.setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(4))
        self.problem.setVisible(bool(problem))
        self.set_inset(6)
        shadow = self.shadow()
        width = min(max(line.width(), theme.px(_WIDTH)), self._window.width()) + 2 * shadow
        self.body.activate()
        height = self.body.heightForWidth(width) if self.body.hasHeightForWidth() else self.sizeHint().height()
        at = line.mapTo(self._window, QPoint(0, line.height()))
        left = min(at.x(), self._window.width() - width + 2 * shadow) - shadow
        self.setGeometry(left, at.y() + theme.px(4) - shadow, width, height)
        self.show()
        self.raise_()

    def chosen(self) -> Completion | None:
        """Return the chosen offer; None when none is, or nothing is shown."""
        row = self.rows.chosen() if self.isVisible() else None
        return row.value if row is not None and isinstance(row.value, Completion) else None

    def first(self) -> Completion | None:
        """Return the chosen offer, or else the first one; None when nothing is shown."""
        chosen = self.chosen()
        if chosen is not None or not self.isVisible() or not self.rows.found.rows:
            return chosen
        value = self.rows.found.rows[0].value
        return value if isinstance(value, Completion) else None

    def _on_clicked(self, index: QModelIndex) -> None:
        value = self.rows.found.rows[index.row()].value
        if isinstance(value, Completion):
            self.taken.emit(value)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.hide()
